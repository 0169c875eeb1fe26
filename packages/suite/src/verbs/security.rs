//! Verbs of the security vault.

use crate::{Environment, Suite, BASE, BASE_TRANCHE};
use anyhow::Result;
use cosmwasm_std::{coin, Addr, Uint128};
use interfaces::security_vault::{ExecuteMsg, ReceiveMsg};

impl<E: Environment> Suite<E> {
    /// Stakes base asset, minted for it, behind the market.
    pub fn stake_security(&mut self, who: &Addr, amount: u128) -> Result<E::Response> {
        self.fund(who, amount, BASE);
        let vault = self.at.security.clone();
        self.execute(
            who,
            &vault,
            &ExecuteMsg::Stake { tranche: BASE_TRANCHE, tier: None, recipient: None },
            &[coin(amount, BASE)],
        )
    }

    /// Stakes the liquid staking token behind the market, in the plan's second tranche.
    pub fn stake_lst(&mut self, who: &Addr, amount: u128) -> Result<E::Response> {
        let (lst, vault) = (self.at.lst.clone(), self.at.security.clone());
        let hook = ReceiveMsg::Stake { tranche: self.lst_tranche(), tier: None, recipient: None };
        self.send(who, &lst, &vault, amount, &hook)
    }

    /// Starts the cooldown of shares of the base tranche.
    pub fn start_cooldown(&mut self, who: &Addr, shares: u128) -> Result<E::Response> {
        let vault = self.at.security.clone();
        let shares = Uint128::new(shares);
        self.execute(who, &vault, &ExecuteMsg::StartCooldown { tranche: BASE_TRANCHE, shares, target: None }, &[])
    }

    /// Anyone pays a cooldown of the base tranche.
    pub fn payout(&mut self, owner: &Addr, id: u64) -> Result<E::Response> {
        let (keeper, vault) = (self.account("keeper"), self.at.security.clone());
        let msg =
            ExecuteMsg::Payout { tranche: BASE_TRANCHE, owner: owner.to_string(), id, min_amount: None, target: None };
        self.execute(&keeper, &vault, &msg, &[])
    }

    /// The owner takes what holds leave of a cooldown of the base tranche, at least `min_amount`.
    pub fn payout_held(&mut self, owner: &Addr, id: u64, min_amount: u128) -> Result<E::Response> {
        let (vault, min_amount) = (self.at.security.clone(), Some(Uint128::new(min_amount)));
        let msg = ExecuteMsg::Payout { tranche: BASE_TRANCHE, owner: owner.to_string(), id, min_amount, target: None };
        self.execute(owner, &vault, &msg, &[])
    }

    /// Claims rewards and recoveries of the base tranche.
    pub fn claim_security(&mut self, who: &Addr) -> Result<E::Response> {
        let vault = self.at.security.clone();
        self.execute(who, &vault, &ExecuteMsg::Claim { tranche: BASE_TRANCHE, assets: None }, &[])
    }
}
