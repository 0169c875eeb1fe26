//! Verbs of the credit market.

use crate::{Environment, Suite, BASE, NATIVE};
use anyhow::Result;
use cosmwasm_std::{coin, Addr, Uint128};
use interfaces::credit_market::{ExecuteMsg, ReceiveMsg};

/// The market's id of the liquid staking token as collateral.
pub const LST_COLLATERAL: u64 = 1;
/// The market's id of the native token as collateral.
pub const NATIVE_COLLATERAL: u64 = 2;

impl<E: Environment> Suite<E> {
    /// Lends base asset, created for the purpose.
    pub fn supply(&mut self, who: &Addr, amount: u128) -> Result<E::Response> {
        self.fund(who, amount, BASE);
        self.at_market(who, &ExecuteMsg::Supply {}, Some((amount, BASE)))
    }

    /// Asks for the payment of lenders' shares.
    pub fn request(&mut self, who: &Addr, shares: u128) -> Result<E::Response> {
        self.at_market(who, &ExecuteMsg::RequestWithdrawal { shares: Uint128::new(shares) }, None)
    }

    /// Anyone pays a request.
    pub fn pay(&mut self, id: u64) -> Result<E::Response> {
        let keeper = self.account("keeper");
        self.at_market(&keeper, &ExecuteMsg::PayRequest { id }, None)
    }

    /// Claims recoveries.
    pub fn claim_refunds(&mut self, who: &Addr) -> Result<E::Response> {
        self.at_market(who, &ExecuteMsg::ClaimRefunds {}, None)
    }

    /// Posts native coins, created for the purpose.
    pub fn deposit_native(&mut self, who: &Addr, amount: u128) -> Result<E::Response> {
        self.fund(who, amount, NATIVE);
        self.at_market(who, &ExecuteMsg::Deposit {}, Some((amount, NATIVE)))
    }

    /// Posts liquid staking tokens that the account holds.
    pub fn deposit_lst(&mut self, who: &Addr, amount: u128) -> Result<E::Response> {
        let (lst, market) = (self.at.lst.clone(), self.at.market.clone());
        self.send(who, &lst, &market, amount, &ReceiveMsg::Deposit {})
    }

    /// Takes collateral out.
    pub fn withdraw(&mut self, who: &Addr, collateral: u64, amount: u128) -> Result<E::Response> {
        self.at_market(who, &ExecuteMsg::Withdraw { collateral, amount: Uint128::new(amount) }, None)
    }

    /// Chooses the leverage class.
    pub fn set_class(&mut self, who: &Addr, class: u8) -> Result<E::Response> {
        self.at_market(who, &ExecuteMsg::SetClass { class }, None)
    }

    /// Draws debt.
    pub fn borrow(&mut self, who: &Addr, amount: u128) -> Result<E::Response> {
        self.at_market(who, &ExecuteMsg::Borrow { amount: Uint128::new(amount) }, None)
    }

    /// Repays own debt with base asset, created for the purpose.
    pub fn repay(&mut self, who: &Addr, amount: u128) -> Result<E::Response> {
        self.fund(who, amount, BASE);
        self.at_market(who, &ExecuteMsg::Repay { account: None }, Some((amount, BASE)))
    }

    /// Anyone refreshes margins, premium and ceiling.
    pub fn refresh(&mut self) -> Result<E::Response> {
        let keeper = self.account("keeper");
        self.at_market(&keeper, &ExecuteMsg::Refresh {}, None)
    }

    /// Anyone distributes premium.
    pub fn distribute(&mut self) -> Result<E::Response> {
        let keeper = self.account("keeper");
        self.at_market(&keeper, &ExecuteMsg::Distribute {}, None)
    }

    fn at_market(&mut self, who: &Addr, msg: &ExecuteMsg, funds: Option<(u128, &str)>) -> Result<E::Response> {
        let market = self.at.market.clone();
        let funds: Vec<_> = funds.into_iter().map(|(amount, denom)| coin(amount, denom)).collect();
        self.execute(who, &market, msg, &funds)
    }
}
