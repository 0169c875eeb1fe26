//! Where most tests begin.

use super::*;
use cosmwasm_std::{coin, SignedDecimal};
use interfaces::liquidation_engine::{DeficitResponse, FlagResponse};
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

pub fn simulate(account: &str, funds: u128) -> QueryMsg {
    let (market, account, funds) = (addr("market").to_string(), account.into(), Uint128::new(funds));
    QueryMsg::Simulate { market, account, lots: None, funds }
}

pub fn close(account: &str) -> ExecuteMsg {
    ExecuteMsg::Close { market: addr("market").into(), account: account.into() }
}

/// A loss of the account `borrower`.
pub fn loss(deficit: u64, shortfall: u128) -> ExecuteMsg {
    ExecuteMsg::Loss { deficit, account: addr("borrower").into(), shortfall: Uint128::new(shortfall) }
}

pub fn recovered(deficit: u64, outstanding: u128) -> ExecuteMsg {
    ExecuteMsg::Recovered { deficit, outstanding: Uint128::new(outstanding) }
}

pub fn base(amount: u128) -> Vec<Coin> {
    vec![coin(amount, BASE)]
}

/// What the market says about a settlement.
pub fn settled(repaid: u128, returned: u128) -> SettleResponse {
    SettleResponse { repaid: Uint128::new(repaid), returned: Uint128::new(returned) }
}

/// What the market says about a refill.
pub fn refilled(outstanding: u128, returned: u128) -> RefillResponse {
    RefillResponse {
        outstanding: Uint128::new(outstanding),
        to_lenders: Uint128::zero(),
        returned: Uint128::new(returned),
        to_reserves: Uint128::zero(),
    }
}

pub fn paid(amount: u128) -> CoverResponse {
    CoverResponse { paid: Uint128::new(amount) }
}

/// The settlement that a purchase of `buyer` sends.
pub fn settle(account: &str, repay: u128, take: &[(u64, u128)]) -> (Wait, Call) {
    let (account, recipient) = (account.to_string(), addr("buyer").to_string());
    (Wait::Success, Call::Settle { account, repay, take: take.to_vec(), recipient })
}

/// What returns to `buyer`.
pub fn refund(amount: u128) -> (Wait, Call) {
    (Wait::No, Call::Pay { to: addr("buyer").into(), amount, denom: BASE.into() })
}

pub fn hold(amount: u128) -> (Wait, Call) {
    (Wait::No, Call::Hold { id: 1, amount })
}

impl Bench {
    /// Debt 1000, collateral 1500 at 1 of weight .65: health .975, ratio 1.5. At once the discount is
    /// .01 + .5 * .025 = .0225.
    pub fn liquidatable(&mut self) -> String {
        self.account("borrower", AccountState::Liquidatable, 1000, vec![lot(1, 1500, "1", "0.65")])
    }

    /// Debt 1000, collateral 1560 at 1 of weight .65: health 1.014, below the edge 1.025.
    pub fn in_the_band(&mut self) -> String {
        self.account("borrower", AccountState::Band, 1000, vec![lot(1, 1560, "1", "0.65")])
    }

    /// Debt 1000, collateral 900 at 1, sold at a part of the price that the market names.
    pub fn under_water(&mut self, price_factor: &str) -> String {
        let account = self.account("borrower", AccountState::UnderWater, 1000, vec![lot(1, 900, "1", "0.65")]);
        self.change(&account, |seen| seen.price_factor = Some(decimal(price_factor)));
        account
    }

    /// The flag of an account.
    pub fn flagged(&self, account: &str) -> Option<FlagResponse> {
        self.query(&QueryMsg::Flag { market: addr("market").into(), account: account.into() })
    }

    /// (flagged_at, elapsed, discount)
    #[track_caller]
    pub fn clock(&self, account: &str) -> (u64, u64, Option<SignedDecimal>) {
        let flag = self.flagged(account).expect("a flag");
        (flag.flagged_at, flag.elapsed, flag.discount)
    }

    /// A message of the market.
    pub fn report(&mut self, funds: &[Coin], msg: &ExecuteMsg) -> Answer {
        self.execute("market", funds, msg)
    }

    /// A loss of 100 up to the step that asks the tranche. Deficit 1.
    pub fn losing(&mut self) -> Response {
        self.report(&[], &loss(MARKET_DEFICIT, 100)).unwrap()
    }

    /// The same with the tranche's 100 paid.
    pub fn covered(&mut self) {
        let step = awaited(&self.losing());
        self.covers(&step, 100, 0);
    }

    /// The same with a step that failed.
    pub fn stopped(&mut self) {
        let step = awaited(&self.losing());
        self.fail(&step).unwrap();
    }

    /// A step in which the tranche pays `amount` and the market then says what is left. Returns what follows the step.
    pub fn covers(&mut self, step: &SubMsg, amount: u128, outstanding: u128) -> Response {
        let [(_, Call::Step { id })] = calls(&Response::<cosmwasm_std::Empty>::new().add_submessage(step.clone()))[..]
        else {
            panic!("{step:?} is no step")
        };
        let engine = addr("engine");
        let asks = self.execute_as(&engine, &[], &ExecuteMsg::CoverStep { deficit: id }).unwrap();
        let pays = self.reply(&awaited(&asks), &paid(amount)).unwrap();
        if amount > 0 {
            self.reply(&awaited(&pays), &refilled(outstanding, 0)).unwrap();
        }
        self.reply_empty(step).unwrap()
    }

    pub fn deficit(&self, id: u64) -> DeficitResponse {
        self.query(&QueryMsg::Deficit { id })
    }

    /// (outstanding, uncovered, held of the base tranche)
    pub fn counters(&self, id: u64) -> (u128, u128, u128) {
        let deficit = self.deficit(id);
        let held = deficit.charges.iter().find(|charge| charge.tranche == TRANCHE).map(|charge| charge.held.u128());
        (deficit.outstanding.u128(), deficit.uncovered.u128(), held.unwrap_or_default())
    }
}
