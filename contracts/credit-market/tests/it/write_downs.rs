//! Write-downs: when they are due, and what is left of the debt.

use crate::support::{dec, indebted, n, who, COIN, DAY};
use cosmwasm_std::{to_json_binary, CosmosMsg, WasmMsg};
use credit::CreditError;
use credit_market::ContractError;
use interfaces::credit_market::ExecuteMsg;

fn write_down(account: &str) -> ExecuteMsg {
    ExecuteMsg::WriteDown { account: who(account).into() }
}

#[test]
fn a_write_down_waits_a_week_and_keeps_the_debt_on_the_account() {
    let mut m = indebted();
    m.price(11, "0.65");
    m.mark("bob");
    m.advance(7 * DAY - 1);
    let early = m.fails("keeper", write_down("bob"), &[]);
    assert!(
        matches!(early, ContractError::Credit(CreditError::NotWritable { under_water_for: 604_799, .. })),
        "{early:?}"
    );
    m.advance(1);
    let response = m.ok("keeper", write_down("bob"), &[]);
    // 650,000 * .75 = 487,500: 212,500 are lost, the account owes 700,000 as before.
    assert_eq!((m.deficit(1).loss, m.state().provisions, m.state().live_debt), (n(212_500), n(0), n(487_500)));
    let position = m.position("bob");
    // A week of interest, 217 at 1.6125 % a year, was not carried and stays owed, that of what was written off too.
    assert_eq!((position.charged_off, position.suspended, position.owed), (n(212_500), n(217), n(700_217)));
    let told = interfaces::liquidation_engine::ExecuteMsg::Loss {
        deficit: 1,
        account: who("bob").into(),
        shortfall: n(212_500),
    };
    let told: CosmosMsg =
        WasmMsg::Execute { contract_addr: who("engine").into(), msg: to_json_binary(&told).unwrap(), funds: vec![] }
            .into();
    assert!(response.messages.iter().any(|message| message.msg == told));

    // The next one: a day later, for the same deficit, and only for a twentieth of the debt.
    m.price(11, "0.5");
    m.advance(DAY - 1);
    assert!(matches!(
        m.fails("keeper", write_down("bob"), &[]),
        ContractError::Credit(CreditError::NotWritable { .. })
    ));
    m.advance(1);
    m.ok("keeper", write_down("bob"), &[]);
    assert_eq!((m.deficit(1).loss, m.position("bob").charged_off), (n(325_000), n(325_000)));

    // The price is back: bob can neither borrow nor withdraw before he repays what was written off.
    m.price(11, "2");
    let error = m.fails("bob", ExecuteMsg::Withdraw { collateral: COIN, amount: n(1), allow_band: true }, &[]);
    assert!(
        matches!(error, ContractError::Credit(CreditError::ChargedOff { amount }) if amount > n(325_000)),
        "{error:?}"
    );
    let lost = m.state().lost + m.state().open_loss.map_or(n(0), |open| open.left);
    assert_eq!(lost, n(325_000));
    m.mark("bob");
    let owed = m.position("bob").owed.u128();
    m.repay("bob", owed);
    assert_eq!((m.deficit(1).outstanding, m.position("bob").owed), (n(0), n(0)));
}

/// A loss after the earlier one was repaid is an event of its own: a tranche that pays at most a part of its stake per event would
/// count both together.
#[test]
fn fm_b103_a_repaid_loss_and_a_later_one_are_two() {
    let mut m = indebted();
    m.price(11, "0.65");
    m.mark("bob");
    m.advance(7 * DAY);
    m.ok("keeper", write_down("bob"), &[]);
    let lost = m.deficit(1).loss;
    m.price(11, "2");
    m.mark("bob");
    let owed = m.position("bob").owed.u128();
    m.repay("bob", owed);
    m.ok("bob", ExecuteMsg::Borrow { amount: n(700_000), allow_band: true }, &[]);
    m.price(11, "0.65");
    m.mark("bob");
    m.advance(7 * DAY);
    m.ok("keeper", write_down("bob"), &[]);
    // Interest has moved the index of debt, and the second loan rounds up to 700,001.
    assert_eq!((lost, m.deficit(1).outstanding, m.deficit(2).loss), (n(212_500), n(0), n(212_501)));
}

/// At the greater of price and average: a wick takes nothing for good.
#[test]
fn a_write_down_looks_at_the_average_too() {
    let mut m = indebted();
    m.price(11, "0.65");
    m.mark("bob");
    m.advance(7 * DAY);
    m.peers.borrow_mut().records.get_mut(&11).unwrap().ema = dec("0.9");
    // At the average it is not under water.
    let error = m.fails("keeper", write_down("bob"), &[]);
    assert!(
        matches!(error, ContractError::Credit(CreditError::NotWritable { amount, .. }) if amount == n(0)),
        "{error:?}"
    );
}
