//! What governance queues, the timelock runs after its delay; a guardian only pauses.

use super::support::{checked, ready, UNIT};
use cosmwasm_std::{to_json_binary, WasmMsg};
use interfaces::credit_market::{Action, ExecuteMsg};
use suite::DAY;

#[test]
fn governance_changes_a_market_through_the_timelock() {
    let mut suite = ready();
    let market = suite.at.market.clone();
    let msg = ExecuteMsg::SetCollateral { collateral: 1, cap: UNIT.into(), feed: suite::FEED_LST };
    let call =
        WasmMsg::Execute { contract_addr: market.to_string(), msg: to_json_binary(&msg).unwrap(), funds: vec![] };
    suite.govern(vec![call.into()]).unwrap();
    assert_eq!(suite.collaterals()[0].cap.u128(), UNIT);
    checked(&suite);
}

#[test]
fn fm_s36_a_pause_ends_by_itself_and_never_stops_repayment() {
    let mut suite = ready();
    let (guardian, market) = (suite.roles.guardian.clone(), suite.at.market.clone());
    let pause = ExecuteMsg::Pause { action: Action::Supply, seconds: 3 * DAY };
    suite.execute(&guardian, &market, &pause, &[]).unwrap();
    let late = suite.account("late");
    assert!(suite.supply(&late, UNIT).is_err());
    suite.chain.run(3 * DAY);
    suite.supply(&late, UNIT).unwrap();
    // Not again within 30 days of its beginning.
    assert!(suite.execute(&guardian, &market, &pause, &[]).is_err());
    checked(&suite);
}
