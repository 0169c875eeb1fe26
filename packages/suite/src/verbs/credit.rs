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

    /// Requests the payment of lenders' shares at any price.
    pub fn request(&mut self, who: &Addr, shares: u128) -> Result<E::Response> {
        self.request_at(who, shares, Some(0))
    }

    /// Requests the payment of lenders' shares; anyone may pay it at `min_out` or more.
    pub fn request_at(&mut self, who: &Addr, shares: u128, min_out: Option<u128>) -> Result<E::Response> {
        let (shares, min_out) = (Uint128::new(shares), min_out.map(Uint128::new));
        self.at_market(who, &ExecuteMsg::RequestWithdrawal { shares, min_out }, None)
    }

    /// Anyone pays a request.
    pub fn pay(&mut self, id: u64) -> Result<E::Response> {
        let keeper = self.account("keeper");
        self.pay_as(&keeper, id, &[])
    }

    /// Somebody pays a request after accounts were marked.
    pub fn pay_as(&mut self, who: &Addr, id: u64, mark: &[&Addr]) -> Result<E::Response> {
        let mark = mark.iter().map(|account| account.to_string()).collect();
        self.at_market(who, &ExecuteMsg::PayRequest { id, mark: Some(mark) }, None)
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

    /// Withdraws collateral, and stays above the soft band.
    pub fn withdraw(&mut self, who: &Addr, collateral: u64, amount: u128) -> Result<E::Response> {
        let amount = Uint128::new(amount);
        self.at_market(who, &ExecuteMsg::Withdraw { collateral, amount, allow_band: false }, None)
    }

    /// Takes collateral out, also into the soft band.
    pub fn withdraw_into_band(&mut self, who: &Addr, collateral: u64, amount: u128) -> Result<E::Response> {
        let amount = Uint128::new(amount);
        self.at_market(who, &ExecuteMsg::Withdraw { collateral, amount, allow_band: true }, None)
    }

    /// Chooses the leverage class.
    pub fn set_class(&mut self, who: &Addr, class: u8) -> Result<E::Response> {
        self.at_market(who, &ExecuteMsg::SetClass { class }, None)
    }

    /// Draws debt, and stays above the soft band.
    pub fn borrow(&mut self, who: &Addr, amount: u128) -> Result<E::Response> {
        self.at_market(who, &ExecuteMsg::Borrow { amount: Uint128::new(amount), allow_band: false }, None)
    }

    /// Draws debt, also into the soft band.
    pub fn borrow_into_band(&mut self, who: &Addr, amount: u128) -> Result<E::Response> {
        self.at_market(who, &ExecuteMsg::Borrow { amount: Uint128::new(amount), allow_band: true }, None)
    }

    /// Repays own debt with base asset minted for it.
    pub fn repay(&mut self, who: &Addr, amount: u128) -> Result<E::Response> {
        self.fund(who, amount, BASE);
        self.at_market(who, &ExecuteMsg::Repay { account: None }, Some((amount, BASE)))
    }

    /// Somebody marks accounts, and may be rewarded.
    pub fn mark(&mut self, who: &Addr, accounts: &[&Addr]) -> Result<E::Response> {
        let accounts = accounts.iter().map(|account| account.to_string()).collect();
        self.at_market(who, &ExecuteMsg::Mark { accounts }, None)
    }

    /// Anyone writes the debt of an account long under water down to the value of its collateral.
    pub fn write_down(&mut self, account: &Addr) -> Result<E::Response> {
        let keeper = self.account("keeper");
        self.at_market(&keeper, &ExecuteMsg::WriteDown { account: account.to_string() }, None)
    }

    /// Anyone reserves the stake that provisions need.
    pub fn reserve(&mut self) -> Result<E::Response> {
        let keeper = self.account("keeper");
        self.at_market(&keeper, &ExecuteMsg::Reserve {}, None)
    }

    /// Anyone refreshes premium and ceiling.
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
