//! Where a suite is.

use cosmwasm_std::Addr;
use deployment::Roles;

/// Where everything is.
#[derive(Clone, Debug)]
pub struct Addresses {
    /// Stands for the voting contract: the timelock's proposer.
    pub governance: Addr,
    /// May pause.
    pub guardian: Addr,
    /// Instantiated everything, keeps no rights.
    pub deployer: Addr,
    /// Gets fees and slashed stake.
    pub treasury: Addr,
    /// The governance token, a plain cw20-base.
    pub gov: Addr,
    /// lst-token.
    pub lst: Addr,
    /// security-vault.
    pub security: Addr,
    /// timelock.
    pub timelock: Addr,
    /// reward-collector.
    pub collector: Addr,
    /// staking-vault.
    pub staking: Addr,
    /// oracle-aggregator.
    pub oracle: Addr,
    /// credit-market.
    pub market: Addr,
    /// liquidation-engine.
    pub engine: Addr,
}

impl Addresses {
    /// From what a deployment knows.
    pub fn new(at: &deployment::Addresses, roles: &Roles, deployer: Addr) -> Self {
        let address = |text: &String| Addr::unchecked(text);
        Self {
            governance: address(&roles.governance),
            guardian: address(&roles.guardian),
            deployer,
            treasury: address(&roles.treasury),
            gov: address(&at.gov),
            lst: address(&at.lst),
            security: address(&at.security),
            timelock: address(&at.timelock),
            collector: address(&at.collector),
            staking: address(&at.staking),
            oracle: address(&at.oracle),
            market: address(&at.market),
            engine: address(&at.engine),
        }
    }
}
