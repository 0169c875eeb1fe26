//! The reference vector of health.

use crate::support::dec;
use cosmwasm_std::{Decimal, Uint128};
use credit_market::health::Backing;
use credit_market::ContractError;

/// The reference vector: 1200 at 1 and 33 at .313451 against a debt of 3100 at .313451. Initial LTV .8 and .85 give a health
/// of .99588477366255144, maintenance LTV .84 and .9 one of 1.046296296296296296.
#[test]
fn health_follows_the_reference_vector() {
    let debt = Uint128::new(3_100).mul_ceil(dec("0.313451"));
    assert_eq!(debt, Uint128::new(972));
    let with = |first: &str, second: &str| {
        let sum = Backing::default().add(Uint128::new(1_200), Decimal::one(), dec(first)).unwrap();
        sum.add(Uint128::new(33), dec("0.313451"), dec(second)).unwrap()
    };
    let (initial, maintenance) = (with("0.8", "0.85"), with("0.84", "0.9"));
    assert_eq!((initial.value, maintenance.value), (Uint128::new(1_210), Uint128::new(1_210)));
    let health = |backing: Backing| Decimal::from_ratio(backing.weighted, debt);
    assert_eq!(health(initial), dec("0.995884773662551440"));
    assert_eq!(health(maintenance), dec("1.046296296296296296"));
    let weighted = initial.weighted;
    assert_eq!(initial.ensure_covers(debt), Err(ContractError::Unhealthy { weighted, owed: debt }));
    assert_eq!(maintenance.ensure_covers(debt), Ok(()));
}
