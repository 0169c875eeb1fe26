//! Every event with its whole list of attributes.

use crate::support::*;
use cosmwasm_std::testing::{message_info, mock_dependencies, mock_env};
use cosmwasm_std::{Event, Response};
use interfaces::liquidation_engine::event as name;
use interfaces::liquidation_engine::{ExecuteMsg, Params};
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
    let expected = list(&[("market", &market), ("account", &account), ("health", "0.975")]);
    assert_eq!(event(&sent, name::FLAG), expected);

    bench.account("borrower", AccountState::Healthy, 1000, vec![lot(1, 2000, "1", "0.65")]);
    let sent = bench.execute("keeper", &[], &clear_flag(&account)).unwrap();
    assert_eq!(action(&sent), [("action", "clear_flag")]);
    assert_eq!(event(&sent, name::CLEAR), list(&[("market", &market), ("account", &account)]));
}

/// 481 units at 1 for 471, 154 for 152 at 1 %, and 900 for 1000: see `liquidation.rs` and `under_water.rs`.
#[test]
fn liquidation_reports_buyer_state_discount_and_amounts() {
    type Enter = fn(&mut Bench) -> String;
    let rows: [(Enter, &str, &str, u128, &str); 3] = [
        (Bench::liquidatable, "liquidatable", "0.0225", 471, "481"),
        (Bench::in_the_band, "band", "0.01", 148, "149"),
        (|bench| bench.under_water("1.111111111111111112"), "under_water", "-0.111111111111111112", 1000, "900"),
    ];
    for (enter, state, discount, repaid, value) in rows {
        let mut bench = Bench::new();
        let account = enter(&mut bench);
        let _ = bench.execute("keeper", &[], &flag(&account));
        let sent = bench.execute("buyer", &base(repaid), &liquidate(&account)).unwrap();
        assert_eq!((action(&sent), sent.events.len()), (vec![("action", "liquidate")], 0));
        let after = bench.reply(&awaited(&sent), &settled(repaid, 0)).unwrap();
        let expected = list(&[
            ("market", addr("market").as_str()),
            ("account", &account),
            ("buyer", addr("buyer").as_str()),
            ("state", state),
            ("discount", discount),
            ("repaid", &repaid.to_string()),
            ("value", value),
        ]);
        assert_eq!(event(&after, name::LIQUIDATE), expected);
    }
}

#[test]
fn close_leaves_the_report_to_the_market() {
    let mut bench = Bench::new();
    let account = bench.account("borrower", AccountState::UnderWater, 1000, vec![]);
    let sent = bench.execute("keeper", &[], &close(&account)).unwrap();
    assert_eq!((action(&sent), sent.events.len()), (vec![("action", "close")], 0));
}

#[test]
fn loss_reports_the_deficit_and_what_is_new_of_it() {
    let mut bench = Bench::new();
    bench.covered();
    let sent = bench.report(&[], &loss(MARKET_DEFICIT, 50)).unwrap();
    assert_eq!(action(&sent), [("action", "loss")]);
    let expected = list(&[
        ("market", addr("market").as_str()),
        ("account", addr("borrower").as_str()),
        ("deficit", "1"),
        ("shortfall", "50"),
    ]);
    assert_eq!(event(&sent, name::LOSS), expected);
}

#[test]
fn what_returns_to_the_tranche_is_reported() {
    let mut bench = Bench::new();
    bench.covered();
    let sent = bench.report(&base(20), &recovered(MARKET_DEFICIT, 0)).unwrap();
    assert_eq!(action(&sent), [("action", "recovered")]);
    let expected = list(&[("deficit", "1"), ("tranche", "7"), ("amount", "20")]);
    assert_eq!(event(&sent, name::RESTORE), expected);
    let sent = bench.report(&[], &recovered(MARKET_DEFICIT, 0)).unwrap();
    assert!(sent.events.is_empty());
}

/// Also when the tranche pays nothing: somebody reads that it was asked.
#[test]
fn cover_reports_what_was_asked_and_paid() {
    for amount in [60, 0] {
        let mut bench = Bench::new();
        bench.losing();
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
    let step = awaited(&bench.losing());
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
    let Params { skip_after, min_hold, sale_period } = params;
    format!(r#"{{"skip_after":{skip_after},"min_hold":"{min_hold}","sale_period":{sale_period}}}"#)
}

#[test]
fn configuration_events_carry_old_and_new_values() {
    let mut bench = Bench::new();
    let (other, timelock) = (addr("other").to_string(), addr("timelock").to_string());
    let faster = Params { skip_after: 5, ..params() };
    let renounce = ExecuteMsg::UpdateOwnership(cw_ownable::Action::RenounceOwnership);
    let (before, after) = (shown(params()), shown(faster));
    let none = "none";
    let changes = [
        (
            ExecuteMsg::AddMarket { market: other.clone() },
            "add_market",
            vec![("what", "market"), ("old", none), ("new", &other)],
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
    assert_eq!(attributes(1), list(&[("what", "market"), ("old", "none"), ("new", &market)]));
    assert_eq!(sent.events.len(), 2);
}

#[test]
fn a_sale_of_seized_stake_is_reported() {
    let mut bench = Bench::new();
    bench.peers.borrow_mut().tranches = vec![of_lst()];
    let step = awaited(&bench.losing());
    let asks = bench.execute_as(&addr("engine"), &[], &ExecuteMsg::CoverStep { deficit: 1 }).unwrap();
    let took = bench.reply(&awaited(&asks), &paid(50)).unwrap();
    let seized = list(&[("deficit", "1"), ("tranche", "9"), ("asked", "50"), ("paid", "50")]);
    assert_eq!(event(&took, name::COVER), seized);
    bench.reply_empty(&step).unwrap();
    let buy = ExecuteMsg::Buy { deficit: 1, tranche: LST_TRANCHE, min_amount: Default::default() };
    let sold = bench.execute("buyer", &base(20), &buy).unwrap();
    assert_eq!(action(&sold), [("action", "buy")]);
    let buyer = addr("buyer").to_string();
    let expected = [("deficit", "1"), ("tranche", "9"), ("buyer", &buyer), ("amount", "5"), ("paid", "20")];
    assert_eq!(event(&sold, name::SALE), list(&expected));
}
