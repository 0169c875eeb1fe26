//! Deployment: predicted addresses, the timelock as owner and wasm admin, no rights for the deployer.

use super::support::checked;
use cosmwasm_std::Uint128;
use suite::{EmbeddedSuite, SEED};

#[test]
fn everything_belongs_to_the_timelock_from_the_first_message() {
    let suite = EmbeddedSuite::builder().build();
    let at = suite.at.clone();
    for contract in [&at.lst, &at.security, &at.collector, &at.staking, &at.oracle, &at.market, &at.engine] {
        let ownership: cw_ownable::Ownership<cosmwasm_std::Addr> =
            suite.query(contract, &serde_json::json!({"ownership": {}}));
        assert_eq!(ownership.owner, Some(at.timelock.clone()));
        assert_eq!(ownership.pending_owner, None);
        assert_eq!(suite.chain.app.contract_data(contract).unwrap().admin, Some(at.timelock.clone()));
    }
    for contract in [&at.gov, &at.timelock] {
        assert_eq!(suite.chain.app.contract_data(contract).unwrap().admin, Some(at.timelock.clone()));
    }
    checked(&suite);
}

#[test]
fn the_same_codes_salts_and_deployer_give_the_same_addresses() {
    let (one, other) = (EmbeddedSuite::builder().build(), EmbeddedSuite::builder().validators(3).reporters(4).build());
    assert_eq!(one.at.engine, other.at.engine);
    assert_eq!(one.at.security, other.at.security);
}

#[test]
fn seeds_are_locked_and_the_rate_is_one() {
    let suite = EmbeddedSuite::builder().build();
    let rate = suite.rate();
    assert_eq!((rate.base, rate.shares), (Uint128::new(SEED), Uint128::new(SEED)));
    let market = suite.market();
    assert_eq!((market.cash, market.shares, market.locked_shares), (SEED.into(), SEED.into(), SEED.into()));
}

#[test]
fn the_deployer_can_change_nothing() {
    let mut suite = EmbeddedSuite::builder().build();
    let (deployer, market) = (suite.deployer.clone(), suite.at.market.clone());
    let msg = interfaces::credit_market::ExecuteMsg::SetGuardian { guardian: Some(deployer.to_string()) };
    let error = suite.execute(&deployer, &market, &msg, &[]).unwrap_err();
    assert_eq!(
        error.downcast_ref::<credit_market::ContractError>(),
        Some(&credit_market::ContractError::Admin(cw_ownable::OwnershipError::NotOwner.into()))
    );
}
