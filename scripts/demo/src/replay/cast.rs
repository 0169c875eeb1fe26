//! The participants, and their actions before the first bar.

use anyhow::{Context, Result};
use cosmwasm_std::{Addr, Decimal, Uint128};
use interfaces::credit_market::{ConfigResponse, QueryMsg};
use lab::model::{Buyer, Owner, People};
use lab::Behaviour;
use suite::{EmbeddedSuite, BASE};

use crate::number::{decimal, units};

/// Everybody but reporters and keepers.
pub struct Cast {
    /// They hold debt.
    pub borrowers: Vec<Borrower>,
    /// They lend.
    pub lenders: Vec<Addr>,
    /// They secure the market.
    pub stakers: Vec<Addr>,
    /// Buyers of collateral.
    pub liquidators: Vec<Liquidator>,
    /// What lenders supply, base tokens.
    pub supplied: f64,
    /// Value of collateral that all liquidators together can sell in an hour, base tokens.
    pub depth: f64,
    supplies: Vec<f64>,
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
    /// Whether it was ever under water.
    pub under_water: bool,
    wants: Owner,
}

/// A liquidator with finite capital: a purchase becomes capital again only once it is sold, and the outside market absorbs a
/// limited amount per hour.
pub struct Liquidator {
    /// The account.
    pub account: Addr,
    /// The discount that it wants.
    pub wants: Buyer,
    /// Base units at the start.
    pub capital: u128,
    /// Whether its transactions miss the present block.
    pub misses: bool,
}

impl Cast {
    /// Gives everybody whom the lab drew an account.
    pub fn new(suite: &EmbeddedSuite, people: &People, behaviour: &Behaviour) -> Self {
        let named = |role: &str, count: usize| -> Vec<Addr> {
            (1..=count).map(|index| suite.account(&format!("{role}-{index}"))).collect()
        };
        let supplied = people.supplied();
        let capital = units(supplied * behaviour.liquidators.capital / people.buyers.len() as f64);
        let liquidators = named("liquidator", people.buyers.len()).into_iter().zip(&people.buyers);
        let borrowers = named("borrower", people.owners.len()).into_iter().zip(&people.owners);
        Self {
            liquidators: liquidators
                .map(|(account, wants)| Liquidator { account, wants: *wants, capital, misses: false })
                .collect(),
            stakers: named("staker", usize::try_from(behaviour.stakers.count).unwrap_or_default()),
            lenders: named("lender", people.supplies.len()),
            borrowers: borrowers
                .map(|(account, wants)| Borrower {
                    account,
                    class: wants.class,
                    attentive: wants.attentive,
                    savings: 0,
                    liquidated: false,
                    under_water: false,
                    wants: *wants,
                })
                .collect(),
            supplied,
            depth: supplied * behaviour.liquidators.depth_per_hour,
            supplies: people.supplies.clone(),
        }
    }

    /// Opening moves at `price`: lenders supply, stakers secure `tranche` of it, liquidators get their capital, and borrowers
    /// draw the lab file's utilisation between them against liquid staking tokens, every fifth of them against native coins.
    /// Loans that the market refuses are skipped.
    pub fn open(
        &mut self,
        suite: &mut EmbeddedSuite,
        price: Decimal,
        behaviour: &Behaviour,
        tranche: f64,
    ) -> Result<()> {
        for (lender, amount) in self.lenders.iter().zip(&self.supplies) {
            suite.supply(lender, units(*amount)).context("a lender supplies")?;
        }
        let stake = units(self.supplied * tranche / self.stakers.len() as f64);
        for staker in self.stakers.iter().filter(|_| stake > 0) {
            suite.stake_security(staker, stake).context("a staker secures")?;
        }
        for liquidator in &self.liquidators {
            suite.fund(&liquidator.account, liquidator.capital, BASE);
        }
        suite.refresh().context("the first refresh")?;
        let sizes: f64 = self.borrowers.iter().map(|borrower| borrower.wants.size).sum();
        let lent = self.supplied * behaviour.market.utilisation;
        for (index, borrower) in self.borrowers.iter_mut().enumerate() {
            let debt = lent * borrower.wants.size / sizes;
            borrower.savings = units(debt * behaviour.borrowers.savings);
            suite.fund(&borrower.account, borrower.savings, BASE);
            let _ = borrow(suite, borrower, units(debt), borrower.wants.limit_use, price, index % 5 == 4);
        }
        Ok(())
    }
}

/// Posts the collateral with which `debt` uses `limit_use` of the class's initial LTV, and borrows, if necessary into the soft
/// band, which the lab's borrowers ignore.
pub fn borrow(
    suite: &mut EmbeddedSuite,
    borrower: &Borrower,
    debt: u128,
    limit_use: f64,
    price: Decimal,
    native: bool,
) -> Result<()> {
    let who = borrower.account.clone();
    let config: ConfigResponse = suite.query(&suite.at.market, &QueryMsg::Config {});
    let initial = config.classes.get(borrower.class).context("a class of the market")?.initial_ltv;
    let limit_use = decimal(limit_use).context("a share of the limit")?;
    let value = Uint128::new(debt).checked_div_floor(limit_use)?.checked_div_floor(initial)?;
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
    suite.borrow_into_band(&who, debt)?;
    Ok(())
}
