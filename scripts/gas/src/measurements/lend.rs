//! The credit market without liquidations: lend, post, borrow, repay, leave.

use crate::session::{base, native, Session, UNIT};
use anyhow::Result;
use cosmwasm_std::{to_json_binary, Uint128};
use cw20::Cw20ExecuteMsg;
use interfaces::credit_market::{ExecuteMsg, LenderResponse, QueryMsg, ReceiveMsg};

/// The market's ids of its collaterals.
const LST: u64 = 1;
const NATIVE: u64 = 2;

fn amount(units: u128) -> Uint128 {
    Uint128::new(units)
}

/// A cw20 `Send` of liquid staking tokens into an account.
pub(super) fn deposit(market: &str, shares: u128) -> Result<Cw20ExecuteMsg> {
    let msg = to_json_binary(&ReceiveMsg::Deposit {})?;
    Ok(Cw20ExecuteMsg::Send { contract: market.into(), amount: amount(shares), msg })
}

/// Base asset of lenders.
pub(super) fn supply(session: &mut Session<'_>) -> Result<()> {
    let market = session.at.market.clone();
    let supply = ExecuteMsg::Supply {};
    session.meter("credit-market/supply: a new lender", "carol", &market, &supply, &base(3_000_000 * UNIT))?;
    Ok(())
}

/// Two accounts: alice's holds native coins, bob's liquid staking tokens.
pub(super) fn accounts(session: &mut Session<'_>) -> Result<()> {
    let (market, lst) = (session.at.market.clone(), session.at.lst.clone());
    session.meter("credit-market/supply", "carol", &market, &ExecuteMsg::Supply {}, &base(1_000 * UNIT))?;

    let posted = native(1_000 * UNIT);
    session.meter("credit-market/deposit: a new account", "alice", &market, &ExecuteMsg::Deposit {}, &posted)?;
    session.meter("credit-market/deposit", "alice", &market, &ExecuteMsg::Deposit {}, &posted)?;
    let out = |collateral, units| ExecuteMsg::Withdraw { collateral, amount: amount(units), allow_band: false };
    session.meter("credit-market/withdraw", "alice", &market, &out(NATIVE, UNIT), &[])?;
    session.meter("credit-market/set_class", "alice", &market, &ExecuteMsg::SetClass { class: 1 }, &[])?;
    let borrow = |units| ExecuteMsg::Borrow { amount: amount(units), allow_band: false };
    session.act("alice", &market, &borrow(1_000 * UNIT), &[])?;
    session.meter("credit-market/set_class: in debt", "alice", &market, &ExecuteMsg::SetClass { class: 2 }, &[])?;
    let repay = ExecuteMsg::Repay { account: None };
    // The excess returns.
    session.meter("credit-market/repay: all", "alice", &market, &repay, &base(2_000 * UNIT))?;

    session.act("bob", &lst, &deposit(&market, 5_000 * UNIT)?, &[])?;
    session.meter("credit-market/receive: deposit", "bob", &lst, &deposit(&market, 5_100 * UNIT)?, &[])?;
    session.act("bob", &market, &ExecuteMsg::SetClass { class: 2 }, &[])?;
    session.meter("credit-market/borrow", "bob", &market, &borrow(50_000 * UNIT), &[])?;
    session.meter("credit-market/borrow: again", "bob", &market, &borrow(21_000 * UNIT), &[])?;
    session.meter("credit-market/repay", "bob", &market, &repay, &base(1_000 * UNIT))?;
    session.meter("credit-market/withdraw: in debt", "bob", &market, &out(LST, 100 * UNIT), &[])?;
    // So that premium is owed: on a fast machine all of the above happens within one second.
    session.pass(2)?;
    session.meter("credit-market/distribute", "keeper", &market, &ExecuteMsg::Distribute {}, &[])?;
    session.say("lent and borrowed");
    Ok(())
}

/// A request of a lender for a number of shares.
pub(super) fn request(units: u128) -> ExecuteMsg {
    ExecuteMsg::RequestWithdrawal { shares: amount(units), min_out: None }
}

/// A lender leaves: a request, the second one, and its payment.
pub(super) fn leave(session: &mut Session<'_>) -> Result<()> {
    let market = session.at.market.clone();
    let lender = session.address("carol")?;
    let found: LenderResponse = session.query(&market, &QueryMsg::Lender { lender })?;
    let shares = found.shares.multiply_ratio(1u128, 1_000u128);
    session.meter("credit-market/request_withdrawal", "carol", &market, &request(shares.u128()), &[])?;
    session.pass(1)?;
    session.meter(
        "credit-market/pay_request",
        "keeper",
        &market,
        &ExecuteMsg::PayRequest { id: 2, mark: None },
        &[],
    )?;
    session.say("a lender left");
    Ok(())
}
