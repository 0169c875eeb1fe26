//! Verbs of the staking vault.

use crate::{Environment, Suite, NATIVE};
use anyhow::Result;
use cosmwasm_std::{coin, Addr, Uint128};
use interfaces::staking_vault::{ConfigResponse, ExecuteMsg, QueryMsg, ReceiveMsg};

impl<E: Environment> Suite<E> {
    /// Stakes native coins, created for the purpose.
    pub fn stake(&mut self, who: &Addr, amount: u128) -> Result<E::Response> {
        self.fund(who, amount, NATIVE);
        let vault = self.at.staking.clone();
        self.execute(who, &vault, &ExecuteMsg::Stake { min_shares: None, recipient: None }, &[coin(amount, NATIVE)])
    }

    /// Puts liquid staking tokens into the open batch.
    pub fn unstake(&mut self, who: &Addr, shares: u128) -> Result<E::Response> {
        let (lst, vault) = (self.at.lst.clone(), self.at.staking.clone());
        self.send(who, &lst, &vault, shares, &ReceiveMsg::Unstake { recipient: None, min_amount: None })
    }

    /// Exits at once from the buffer.
    pub fn instant_unstake(&mut self, who: &Addr, shares: u128) -> Result<E::Response> {
        let (lst, vault) = (self.at.lst.clone(), self.at.staking.clone());
        self.send(
            who,
            &lst,
            &vault,
            shares,
            &ReceiveMsg::InstantUnstake { min_amount: Uint128::zero(), recipient: None },
        )
    }

    /// Anyone submits the open batch.
    pub fn submit_batch(&mut self) -> Result<E::Response> {
        self.as_keeper(&ExecuteMsg::SubmitBatch { skip: None })
    }

    /// Anyone settles unbonded coins.
    pub fn settle(&mut self) -> Result<E::Response> {
        self.as_keeper(&ExecuteMsg::Settle { limit: None })
    }

    /// Anyone compares the vault with the chain.
    pub fn sync(&mut self) -> Result<E::Response> {
        self.as_keeper(&ExecuteMsg::Sync {})
    }

    /// Anyone compounds.
    pub fn compound(&mut self) -> Result<E::Response> {
        self.as_keeper(&ExecuteMsg::Compound { limit: None, skip: None })
    }

    /// The keeper rebalances.
    pub fn rebalance(&mut self) -> Result<E::Response> {
        let vault = self.at.staking.clone();
        let config: ConfigResponse = self.query(&vault, &QueryMsg::Config {});
        let keeper = Addr::unchecked(config.params.rebalance.keeper.unwrap_or_default());
        self.execute(&keeper, &vault, &ExecuteMsg::Rebalance { limit: None }, &[])
    }

    /// Claims settled batches.
    pub fn claim(&mut self, who: &Addr, batches: &[u64]) -> Result<E::Response> {
        let vault = self.at.staking.clone();
        self.execute(who, &vault, &ExecuteMsg::Claim { batches: batches.to_vec() }, &[])
    }

    /// Asserts what a claim of one batch would pay.
    #[track_caller]
    pub fn assert_claimable(&self, who: &Addr, batch: u64, amount: u128) {
        let claims = self.claims(who);
        let claimable = claims.iter().find(|claim| claim.batch == batch).map(|claim| claim.claimable.u128());
        assert_eq!(claimable, Some(amount), "claim of {who} in batch {batch}");
    }

    fn as_keeper(&mut self, msg: &ExecuteMsg) -> Result<E::Response> {
        let (keeper, vault) = (self.account("keeper"), self.at.staking.clone());
        self.execute(&keeper, &vault, msg, &[])
    }
}
