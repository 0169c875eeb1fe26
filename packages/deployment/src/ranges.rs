//! The contracts' own checks of their parameters, and of the market's classes and tranches, applied to a plan.

use crate::addresses::Addresses;
use crate::instantiation::{
    credit_market, liquidation_engine, oracle_aggregator, security_vault, staking_vault, timelock,
};
use crate::Plan;
use cosmwasm_std::Addr;
use interfaces::shared::error::CommonError;
use interfaces::timelock::{ConfigResponse, InstantiateMsg};
use std::convert::Infallible;

impl Plan {
    /// Per contract, the first parameter that it would refuse, with the section of the plan. Terms of the vault's tranches are not
    /// checked.
    pub fn refused(&self) -> Vec<(&'static str, CommonError)> {
        // Only ranges are checked, so the addresses may be placeholders.
        let Ok(at) = Addresses::predict(|contract| Ok::<_, Infallible>(contract.to_owned()));
        let InstantiateMsg { proposer, delay, min_delay, max_delay, expiry, .. } = timelock(self, &at);
        let proposer = Addr::unchecked(proposer);
        let delays = ConfigResponse { proposer, guardian: None, delay, min_delay, max_delay, expiry };
        let sections = [
            ("timelock", delays.ensure_valid()),
            ("security", security_vault(self, &at).params.ensure_valid()),
            ("staking", staking_vault(self, &at).params.ensure_valid()),
            ("oracle", oracle_aggregator(self, &at).params.ensure_valid()),
            ("market", credit_market(self, &at).ensure_valid()),
            ("engine", liquidation_engine(self, &at).params.ensure_valid()),
        ];
        sections.into_iter().filter_map(|(section, checked)| Some((section, checked.err()?))).collect()
    }
}
