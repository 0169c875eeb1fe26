//! Every event with its whole list of attributes.

use crate::support::*;
use cosmwasm_std::testing::{message_info, mock_dependencies, mock_env};
use cosmwasm_std::{Event, Response};
use interfaces::liquidation_engine::event as name;
use interfaces::liquidation_engine::{ExecuteMsg, NewMarket, Params};
use interfaces::market::AccountState;

fn action(response: &Response) -> Vec<(&str, &str)> {
    response.attributes.iter().map(|attribute| (attribute.key.as_str(), attribute.value.as_str())).collect()
}

fn list(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(key, value)| (key.to_string(), value.to_string())).collect()
}

#[test]
fn flag_reports_health_and_clear_the_account() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    let market = addr("market").to_string();
    let sent = bench.execute("keeper", &[], &flag(&account)).unwrap();
    assert_eq!(action(&sent), [("action", "flag")]);
    let expected = list(&[("market", &market), ("account", &account), ("health", "0.88")]);
    assert_eq!(event(&sent, name::FLAG), expected);

    bench.account("borrower", AccountState::Healthy, 1000, vec![lot(1, 2000, "1", "0.8")]);
    let sent = bench.execute("keeper", &[], &clear_flag(&account)).unwrap();
    assert_eq!(action(&sent), [("action", "clear_flag")]);
    assert_eq!(event(&sent, name::CLEAR), list(&[("market", &market), ("account", &account)]));
}

/// 964 units at 1 for 897, see `liquidation.rs`.
#[test]
fn liquidation_reports_buyer_discount_and_amounts() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    let sent = bench.execute("buyer", &base(897), &liquidate(&account)).unwrap();
    assert_eq!((action(&sent), sent.events.len()), (vec![("action", "liquidate")], 0));
    let after = bench.reply(&awaited(&sent), &settled(897, 0, 0, None)).unwrap();
    let expected = list(&[
        ("market", addr("market").as_str()),
        ("account", &account),
        ("buyer", addr("buyer").as_str()),
        ("discount", "0.07"),
        ("repaid", "897"),
        ("value", "964"),
    ]);
    assert_eq!(event(&after, name::LIQUIDATE), expected);
}

#[test]
fn close_reports_debt_book_and_shortfall() {
    let mut bench = Bench::new();
    let account = bench.insolvent();
    let sent = bench.execute("keeper", &[], &flag(&account)).unwrap();
    assert_eq!(action(&sent), [("action", "close")]);
    let after = bench.reply(&awaited(&sent), &settled(0, 855, 100, Some(MARKET_DEFICIT))).unwrap();
    let expected = list(&[
        ("market", addr("market").as_str()),
        ("account", &account),
        ("deficit", "1"),
        ("owed", "1000"),
        ("booked", "855"),
        ("shortfall", "100"),
    ]);
    assert_eq!(event(&after, name::CLOSE), expected);
}

#[test]
fn a_sold_lot_reports_price_and_book_and_what_returns_to_the_tranche() {
    let mut bench = Bench::new();
    bench.closed();
    let sent = bench.execute("buyer", &base(448), &buy(1, Some(450))).unwrap();
    assert_eq!(action(&sent), [("action", "buy_lot")]);
    let expected = list(&[
        ("deficit", "1"),
        ("lot", "1"),
        ("buyer", addr("buyer").as_str()),
        ("amount", "450"),
        ("paid", "448"),
        ("book", "448"),
        ("discount", "0.005"),
    ]);
    assert_eq!(event(&sent, name::LOT_SOLD), expected);
    let after = bench.reply(&awaited(&sent), &refilled(0, 427, 0, 20)).unwrap();
    let expected = list(&[("deficit", "1"), ("tranche", "7"), ("amount", "20")]);
    assert_eq!(event(&after, name::RESTORE), expected);
}

#[test]
fn remark_reports_the_book_before_and_after() {
    let mut bench = Bench::new();
    bench.closed();
    bench.price(1, "0.5");
    let sent = bench.execute("keeper", &[], &ExecuteMsg::Remark { lot: 1 }).unwrap();
    assert_eq!(action(&sent), [("action", "remark")]);
    let expected = list(&[("deficit", "1"), ("lot", "1"), ("from", "855"), ("to", "427")]);
    assert_eq!(event(&sent, name::REMARK), expected);
}

/// Also when the tranche pays nothing: somebody reads that it was asked.
#[test]
fn cover_reports_what_was_asked_and_paid() {
    for amount in [60, 0] {
        let mut bench = Bench::new();
        bench.closing();
        let asks = bench.execute_as(&addr("engine"), &[], &ExecuteMsg::CoverStep { deficit: 1 }).unwrap();
        assert_eq!(action(&asks), [("action", "cover_step")]);
        let pays = bench.reply(&awaited(&asks), &paid(amount)).unwrap();
        let expected = list(&[("deficit", "1"), ("tranche", "7"), ("asked", "100"), ("paid", &amount.to_string())]);
        assert_eq!(event(&pays, name::COVER), expected);
    }
}

#[test]
fn a_failed_step_and_its_skip_name_the_tranche() {
    let mut bench = Bench::new();
    let step = awaited(&bench.closing());
    let failed = bench.fail(&step).unwrap();
    assert_eq!(event(&failed, name::COVER_FAILED), list(&[("deficit", "1"), ("tranche", "7")]));
    let again = bench.execute("keeper", &[], &ExecuteMsg::Retry { deficit: 1 }).unwrap();
    assert_eq!(action(&again), [("action", "retry")]);
    bench.advance(SKIP_AFTER);
    let skipped = bench.execute("keeper", &[], &ExecuteMsg::Skip { deficit: 1 }).unwrap();
    assert_eq!(action(&skipped), [("action", "skip")]);
    let expected = list(&[("deficit", "1"), ("tranche", "7"), ("amount", "100")]);
    assert_eq!(event(&skipped, name::SKIP), expected);
}

/// JSON of parameters as the event shows them.
fn shown(params: Params) -> String {
    let Params { seconds_per_block, skip_after, min_hold } = params;
    format!(r#"{{"seconds_per_block":{seconds_per_block},"skip_after":{skip_after},"min_hold":"{min_hold}"}}"#)
}

#[test]
fn configuration_events_carry_old_and_new_values() {
    let mut bench = Bench::new();
    let (other, timelock) = (addr("other").to_string(), addr("timelock").to_string());
    let faster = Params { seconds_per_block: 5, ..params() };
    let renounce = ExecuteMsg::UpdateOwnership(cw_ownable::Action::RenounceOwnership);
    let (before, after) = (shown(params()), shown(faster));
    let none = "none";
    let changes = [
        (
            ExecuteMsg::AddMarket(NewMarket { market: other.clone(), tranche: 9 }),
            "add_market",
            vec![("what", "market"), ("old", none), ("new", "9"), ("id", &other)],
        ),
        (
            ExecuteMsg::UpdateParams { params: faster },
            "update_params",
            vec![("what", "params"), ("old", &before), ("new", &after)],
        ),
        (
            renounce,
            "update_ownership",
            vec![
                ("what", "ownership"),
                ("old", &timelock),
                ("new", none),
                ("pending_owner", none),
                ("pending_expiry", none),
            ],
        ),
    ];
    for (msg, what, attributes) in changes {
        let sent = bench.execute("timelock", &[], &msg).unwrap();
        assert_eq!(action(&sent), [("action", what)]);
        assert_eq!(event(&sent, name::CONFIG), list(&attributes));
    }
}

#[test]
fn instantiation_reports_parameters_and_markets() {
    let mut deps = mock_dependencies();
    let info = message_info(&addr("deployer"), &[]);
    let sent = liquidation_engine::contract::instantiate(deps.as_mut(), mock_env(), info, birth()).unwrap();
    assert_eq!(action(&sent), [("action", "instantiate")]);
    let attributes = |index: usize| -> Vec<(String, String)> {
        let event: &Event = &sent.events[index];
        assert_eq!(event.ty, "liquidation_engine.config");
        event.attributes.iter().map(|attribute| (attribute.key.clone(), attribute.value.clone())).collect()
    };
    assert_eq!(attributes(0), list(&[("what", "params"), ("old", "null"), ("new", &shown(params()))]));
    let market = addr("market").to_string();
    assert_eq!(attributes(1), list(&[("what", "market"), ("old", "none"), ("new", "7"), ("id", &market)]));
    assert_eq!(sent.events.len(), 2);
}
