//! Where most tests begin.

use super::*;
use cosmwasm_std::coin;
use interfaces::liquidation_engine::DeficitResponse;
use interfaces::market::{RefillResponse, SettleResponse};
use interfaces::security_vault::CoverResponse;

/// The market's id of the deficit; other than the engine's, so that a mix-up shows.
pub const MARKET_DEFICIT: u64 = 40;

pub fn flag(account: &str) -> ExecuteMsg {
    ExecuteMsg::Flag { market: addr("market").into(), account: account.into() }
}

pub fn clear_flag(account: &str) -> ExecuteMsg {
    ExecuteMsg::ClearFlag { market: addr("market").into(), account: account.into() }
}

pub fn liquidate(account: &str) -> ExecuteMsg {
    ExecuteMsg::Liquidate { market: addr("market").into(), account: account.into(), lots: None, min_discount: None }
}

pub fn buy(lot: u64, amount: Option<u128>) -> ExecuteMsg {
    ExecuteMsg::BuyLot { lot, amount: amount.map(Uint128::new), max_price: None }
}

pub fn base(amount: u128) -> Vec<Coin> {
    vec![coin(amount, BASE)]
}

/// What the market says about a settlement.
pub fn settled(repaid: u128, booked: u128, shortfall: u128, deficit: Option<u64>) -> SettleResponse {
    SettleResponse {
        repaid: Uint128::new(repaid),
        returned: Uint128::zero(),
        taken: vec![],
        booked: Uint128::new(booked),
        fund_used: Uint128::zero(),
        premium_cancelled: Uint128::zero(),
        shortfall: Uint128::new(shortfall),
        deficit,
    }
}

/// What the market says about a refill.
pub fn refilled(outstanding: u128, book: u128, shortfall: u128, returned: u128) -> RefillResponse {
    RefillResponse {
        outstanding: Uint128::new(outstanding),
        book: Uint128::new(book),
        shortfall: Uint128::new(shortfall),
        to_lenders: Uint128::zero(),
        returned: Uint128::new(returned),
        to_reserves: Uint128::zero(),
    }
}

pub fn paid(amount: u128) -> CoverResponse {
    CoverResponse { paid: Uint128::new(amount) }
}

impl Bench {
    /// The vector "Lot": debt 1000, collateral 900 at 1, insolvent.
    pub fn insolvent(&mut self) -> String {
        self.account("borrower", AccountState::Insolvent, 1000, vec![lot(1, 900, "1", "0.8")])
    }

    /// Debt 1000, collateral 1100 at 1 of weight .8: health .88, ratio 1.1. At once the discount is
    /// .01 + .5 * .12 = .07, below the bound 1 - 1/1.1 = .0909.
    pub fn liquidatable(&mut self) -> String {
        self.account("borrower", AccountState::Liquidatable, 1000, vec![lot(1, 1100, "1", "0.8")])
    }

    /// The close of an insolvent account up to the step that asks the tranche: book 855, and of the loss of 145 the
    /// fund paid 45. Deficit 1, lot 1.
    pub fn closing(&mut self) -> Response {
        let account = self.insolvent();
        let sent = self.execute("keeper", &[], &flag(&account)).unwrap();
        self.reply(&awaited(&sent), &settled(0, 855, 100, Some(MARKET_DEFICIT))).unwrap()
    }

    /// The same with the tranche's 100 paid.
    pub fn closed(&mut self) {
        let step = awaited(&self.closing());
        self.covers(&step, 100, 0, 855);
    }

    /// The same with a step that failed.
    pub fn stopped(&mut self) {
        let step = awaited(&self.closing());
        self.fail(&step).unwrap();
    }

    /// A step in which the tranche pays `amount` and the market then says what is left. Returns what follows the step.
    pub fn covers(&mut self, step: &SubMsg, amount: u128, outstanding: u128, book: u128) -> Response {
        let [(_, Call::Step { id })] = calls(&Response::<cosmwasm_std::Empty>::new().add_submessage(step.clone()))[..]
        else {
            panic!("{step:?} is no step")
        };
        let engine = addr("engine");
        let asks = self.execute_as(&engine, &[], &ExecuteMsg::CoverStep { deficit: id }).unwrap();
        let pays = self.reply(&awaited(&asks), &paid(amount)).unwrap();
        if amount > 0 {
            self.reply(&awaited(&pays), &refilled(outstanding, book, 0, 0)).unwrap();
        }
        self.reply_empty(step).unwrap()
    }

    pub fn deficit(&self, id: u64) -> DeficitResponse {
        self.query(&QueryMsg::Deficit { id })
    }

    /// (outstanding, uncovered, book, held)
    pub fn counters(&self, id: u64) -> (u128, u128, u128, u128) {
        let deficit = self.deficit(id);
        (deficit.outstanding.u128(), deficit.uncovered.u128(), deficit.book.u128(), deficit.held.u128())
    }
}
