//! The reference vector of health.

use crate::support::{dec, Market, COIN, TOKEN};
use cosmwasm_std::{Decimal, Uint128};
use interfaces::credit_market::ExecuteMsg;

/// 1200 at 1 and 33 at .313451 against a debt of 3100 at .313451, which is 972: the value is 1210, maintenance LTV .84
/// gives 1008 + 8 and a health of 1.045267489711934156.
#[test]
fn health_follows_the_reference_vector() {
    let debt = Uint128::new(3_100).mul_ceil(dec("0.313451"));
    assert_eq!(debt, Uint128::new(972));
    let mut birth = crate::support::birth();
    birth.classes[2].initial_ltv = dec("0.83");
    birth.classes[2].maintenance_ltv = dec("0.84");
    let mut m = Market::with(birth);
    m.price(12, "0.313451");
    m.deposit("bob", 1_200);
    m.deposit_token("bob", 33);
    m.set_class("bob", 2);
    m.ok("bob", ExecuteMsg::Borrow { amount: debt, allow_band: true }, &[]);
    let account = m.account("bob");
    assert_eq!((account.value, account.weighted), (Uint128::new(1_210), Uint128::new(1_016)));
    assert_eq!(account.health, Some(Decimal::from_ratio(1_016u128, 972u128)));
    assert_eq!(account.lots.iter().map(|lot| lot.id).collect::<Vec<_>>(), [COIN, TOKEN]);
}
