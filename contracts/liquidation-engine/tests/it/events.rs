//! Every event with its whole list of attributes.

use crate::support::*;
use cosmwasm_std::Response;
use interfaces::liquidation_engine::event as name;
use interfaces::liquidation_engine::{Action, ExecuteMsg, NewMarket};
use interfaces::market::AccountState;

fn action(response: &Response) -> Vec<(&str, &str)> {
    response.attributes.iter().map(|attribute| (attribute.key.as_str(), attribute.value.as_str())).collect()
}

fn list(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(key, value)| (key.to_string(), value.to_string())).collect()
}

#[test]
fn flag_and_clear() {
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
fn liquidation() {
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
fn close() {
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
fn lot_sold_and_restore() {
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
fn remark() {
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
fn cover() {
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
fn cover_failed_and_skip() {
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

#[test]
fn config() {
    let mut bench = Bench::new();
    let market = NewMarket { market: addr("other").into(), tranches: vec![1] };
    let changes = [
        ("timelock", ExecuteMsg::AddMarket(market), "add_market"),
        ("timelock", ExecuteMsg::UpdateParams { params: params() }, "update_params"),
        ("guardian", ExecuteMsg::Pause { action: Action::PlaceBid, seconds: 5 }, "pause"),
        ("guardian", ExecuteMsg::Unpause { action: Action::PlaceBid }, "unpause"),
        ("timelock", ExecuteMsg::SetGuardian { guardian: None }, "set_guardian"),
    ];
    for (sender, msg, what) in changes {
        let sent = bench.execute(sender, &[], &msg).unwrap();
        assert_eq!(action(&sent), [("action", what)]);
        assert_eq!(event(&sent, name::CONFIG), list(&[("what", what)]));
    }
    let renounce = ExecuteMsg::UpdateOwnership(cw_ownable::Action::RenounceOwnership);
    let sent = bench.execute("timelock", &[], &renounce).unwrap();
    let ownership = [("owner", "none"), ("pending_owner", "none"), ("pending_expiry", "none")];
    assert_eq!(action(&sent), [&[("action", "update_ownership")][..], &ownership].concat());
    assert_eq!(event(&sent, name::CONFIG), list(&[("what", "update_ownership")]));
}
