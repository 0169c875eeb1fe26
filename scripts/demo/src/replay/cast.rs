//! Who takes part, and what they do before the first bar.

use anyhow::{Context, Result};
use cosmwasm_std::{Addr, Decimal, Uint128};
use rand::Rng;
use rand_chacha::ChaCha8Rng;
use suite::{EmbeddedSuite, BASE};

use crate::outcome::CLASSES;

/// One unit of a token, in its smallest units.
pub const UNIT: u128 = 1_000_000;

/// Everybody but reporters and keepers.
pub struct Cast {
    /// They hold debt.
    pub borrowers: Vec<Borrower>,
    /// They lend.
    pub lenders: Vec<Addr>,
    /// They secure the market.
    pub stakers: Vec<Addr>,
    /// They buy what unhealthy accounts hold.
    pub liquidators: Vec<Liquidator>,
    /// What the market outside takes of them in an hour, in base units.
    pub depth: u128,
}

/// A borrower.
pub struct Borrower {
    /// The account.
    pub account: Addr,
    /// Its leverage class.
    pub class: usize,
    /// Whether it watches its health and repays in time.
    pub attentive: bool,
    /// Base asset kept aside for that.
    pub savings: u128,
    /// Whether it was ever liquidated.
    pub liquidated: bool,
    /// Whether it ended with a deficit.
    pub insolvent: bool,
}

/// A liquidator with finite capital: what it bought is capital again only once it is sold, and the market outside takes
/// only so much in an hour.
pub struct Liquidator {
    /// The account.
    pub account: Addr,
    /// The least discount for which it buys an account's collateral.
    pub wants: Decimal,
    /// Whether it keeps its capital for lots.
    pub waits_for_lots: bool,
    /// The least discount for which it buys a lot, which nobody can buy back from it soon.
    pub wants_of_lots: Decimal,
}

impl Cast {
    /// Divides `accounts` into roles: an eighth liquidates, an eighth secures, a quarter lends, the rest borrows.
    pub fn new(suite: &EmbeddedSuite, accounts: u32, rng: &mut ChaCha8Rng) -> Self {
        let eighth = (accounts / 8).max(2);
        let names = |role: &str, count: u32| -> Vec<Addr> {
            (1..=count).map(|index| suite.account(&format!("{role}-{index}"))).collect()
        };
        let borrowers = accounts.saturating_sub(eighth.saturating_mul(4)).max(3);
        Self {
            depth: 0,
            liquidators: names("liquidator", eighth)
                .into_iter()
                .enumerate()
                .map(|(index, account)| Liquidator {
                    account,
                    wants: Decimal::permille(rng.gen_range(15..=40)),
                    waits_for_lots: index % 3 == 2,
                    wants_of_lots: Decimal::percent(rng.gen_range(8..=30)),
                })
                .collect(),
            stakers: names("staker", eighth),
            lenders: names("lender", eighth.saturating_mul(2)),
            borrowers: names("borrower", borrowers)
                .into_iter()
                .enumerate()
                .map(|(index, account)| Borrower {
                    account,
                    class: index.checked_rem(CLASSES).unwrap_or(0),
                    attentive: rng.gen_bool(0.4),
                    savings: 0,
                    liquidated: false,
                    insolvent: false,
                })
                .collect(),
        }
    }

    /// Opening moves at `price`: lenders supply, stakers secure a 24th of it, liquidators get an eighth between them,
    /// and borrowers draw about seven tenths against liquid staking tokens, every fifth of them against native coins.
    pub fn open(&mut self, suite: &mut EmbeddedSuite, price: Decimal, rng: &mut ChaCha8Rng) -> Result<()> {
        let mut supplied = 0u128;
        for lender in &self.lenders {
            let amount = UNIT.saturating_mul(rng.gen_range(40_000..=200_000));
            suite.supply(lender, amount).context("a lender supplies")?;
            supplied = supplied.saturating_add(amount);
        }
        for staker in &self.stakers {
            let amount = share(supplied, 24, self.stakers.len());
            suite.stake_security(staker, amount).context("a staker secures")?;
        }
        for liquidator in &self.liquidators {
            suite.fund(&liquidator.account, share(supplied, 8, self.liquidators.len()), BASE);
        }
        self.depth = share(supplied, 40, 1);
        suite.refresh().context("the first refresh")?;
        let weights: Vec<u128> = self.borrowers.iter().map(|_| rng.gen_range(60..=140)).collect();
        let all: u128 = weights.iter().sum();
        let total = share(supplied.saturating_mul(7), 10, 1);
        for (index, (borrower, weight)) in self.borrowers.iter_mut().zip(weights).enumerate() {
            let debt = total.saturating_mul(weight).checked_div(all).unwrap_or(0);
            borrower.savings = debt / 4;
            suite.fund(&borrower.account, borrower.savings, BASE);
            let use_of_limit = rng.gen_range(60..=97);
            borrow(suite, borrower, debt, use_of_limit, price, index % 5 == 4).context("a borrower borrows")?;
        }
        Ok(())
    }
}

/// Posts what `debt` needs when it uses `use_of_limit` percent of the class's initial LTV, and draws it.
pub fn borrow(
    suite: &mut EmbeddedSuite,
    borrower: &Borrower,
    debt: u128,
    use_of_limit: u128,
    price: Decimal,
    native: bool,
) -> Result<()> {
    let who = borrower.account.clone();
    let margins = suite.collaterals();
    let collateral = margins.get(usize::from(native)).context("two collaterals are listed")?;
    let initial = collateral.margins.get(borrower.class).map_or(Decimal::zero(), |margin| margin.initial);
    let value =
        Uint128::new(debt.saturating_mul(100).checked_div(use_of_limit).unwrap_or(0)).checked_div_floor(initial)?;
    let coins = value.checked_div_floor(price)?.u128();
    if native {
        suite.deposit_native(&who, coins)?;
    } else {
        suite.stake(&who, coins)?;
        let shares = suite.balance(&suite.lst(), &who);
        suite.deposit_lst(&who, shares)?;
    }
    let class = u8::try_from(borrower.class)?;
    if suite.loan(&who).class != class {
        suite.set_class(&who, class)?;
    }
    suite.borrow(&who, debt)?;
    Ok(())
}

/// A part of an amount, divided among many.
fn share(amount: u128, part: u128, among: usize) -> u128 {
    let divisor = part.saturating_mul(u128::try_from(among).unwrap_or(1));
    amount.checked_div(divisor).unwrap_or(0)
}
