//! The suite with its people, and the one way in which anything happens to it: [`World::act`].

use super::actions;
use super::changes::{Seen, Watch};
use super::conservation;
use super::faults;
use super::flow_ledger::FlowLedger;
use super::refusal::{self, Refusal};
use super::reporters::ReporterCrowd;
use super::sources;
use super::staker_ledger::StakerLedger;
use super::tally::Tally;
use super::violation::Violation;
use anyhow::Result;
use cosmwasm_std::{Addr, Decimal, DistributionMsg};
use cw_multi_test::Executor;
use deployment::LstTranche;
use dice::Dice;
use interfaces::staking_vault;
use std::collections::{BTreeSet, VecDeque};
use std::panic::{catch_unwind, AssertUnwindSafe};
use suite::invariants::{self, Facts};
use suite::{AppResponse, EmbeddedSuite, BASE_TRANCHE, DAY, NATIVE};

/// One unit of a token.
pub const UNIT: u128 = 1_000_000;
/// What operators delegate to themselves at the beginning.
const OWN_STAKE: u128 = 10_000 * UNIT;
/// How many actions a report shows.
const REMEMBERED: usize = 20;

/// The suite and everybody around it.
pub struct World {
    pub suite: EmbeddedSuite,
    pub dice: Dice,
    /// Everybody plays every role.
    pub people: Vec<Addr>,
    /// Delegates by itself at the vault's validators.
    pub stranger: Addr,
    pub crowd: ReporterCrowd,
    /// A tranche of native coins, its slasher, and the risk steward.
    pub insured: u64,
    pub insurer: Addr,
    pub steward: Addr,
    /// How another oracle behaves, and its feeds.
    pub source: sources::Behavior,
    pub feeds: sources::Feeds,
    pub tally: Tally,
    /// The last actions, for the report.
    pub log: VecDeque<String>,
    /// Set for one message that names an amount which no one can have.
    pub extreme: bool,
    /// Amounts of this world go up to this.
    pub wealth: u128,
    /// Validators that lost everything or were tombstoned: no more than one.
    pub fallen: bool,
    /// Slashes that the security vault refused and nobody sent again.
    pub refused_slashes: BTreeSet<u64>,
    seen: Seen,
    watch: Watch,
    flows: FlowLedger,
    stakers: StakerLedger,
}

impl World {
    /// A suite in which a price is live and people have moved in.
    pub fn new(seed: u64) -> Self {
        // Worlds are of four kinds: with or without a share of the fee for security, with little or much that stays in a
        // tranche, and one of amounts up to 10^24.
        let kind = seed % 4;
        // Addresses are the same in every suite.
        let other = EmbeddedSuite::builder().build();
        let (vault, keeper) = (other.at.security.to_string(), other.account("person-1").to_string());
        let share = staking_vault::SecurityShare { vault, tranche: BASE_TRANCHE, share: Decimal::percent(30) };
        let mut suite = EmbeddedSuite::builder()
            .staking(|params| {
                params.security_share = (kind != 1).then_some(share);
                params.rebalance = staking_vault::RebalanceParams {
                    keeper: Some(keeper),
                    budget: Decimal::percent(20),
                    period: 3 * DAY,
                    tolerance: Decimal::permille(1),
                };
                params.instant.target = Decimal::percent([1, 0, 5, 100][seed as usize % 4]);
            })
            // An average that follows a jump in a few minutes of rounds instead of hours.
            .oracle(|params| params.ema_tau = 300)
            // In most worlds a tranche that paid everything above its floor still takes new stake.
            .market(|market| {
                market.floor = cosmwasm_std::Uint128::new(if kind == 0 { UNIT } else { 500 * UNIT });
                // Half of the worlds have a second tranche.
                market.lst_tranche = kind.is_multiple_of(2).then_some(LstTranche {
                    haircut: Decimal::percent(30),
                    overlap: Decimal::percent(20),
                    floor: cosmwasm_std::Uint128::new(UNIT),
                    min_hold: cosmwasm_std::Uint128::new(UNIT),
                });
                // Clocks count only while the feeds have a price, and rounds are dear: a run would never see their ends.
                market.params.liquidation.discount.par_time = 120;
                market.params.liquidation.discount.rise_time = 600;
                market.params.provision.write_down_after = 3_600;
                market.params.provision.price_memory = 3 * DAY;
            })
            // Validators have stakes of their own, and leave the active set without a unit of power.
            .chain(|chain| chain.power_unit(UNIT).self_stake(OWN_STAKE))
            .build();
        faults::install(&mut suite);
        let feeds = sources::install(&mut suite);
        let people: Vec<_> = (1..=8).map(|number| suite.account(&format!("person-{number}"))).collect();
        let (insurer, steward) = (suite.account("insurer"), suite.account("risk-steward"));
        let insured = actions::open_insurance(&mut suite, &insurer, &steward);
        let price = Decimal::percent(1_000);
        suite.set_price(price, Decimal::one(), 3).expect("a first price");
        let (lender, staker) = (people[0].clone(), people[1].clone());
        suite.supply(&lender, 1_000_000 * UNIT).expect("supply");
        suite.stake_security(&staker, 50_000 * UNIT).expect("security");
        suite.refresh().expect("refresh");
        // More than any chain's supply with 6 digits, or a whole one with 18.
        let wealth = if kind == 3 { 10u128.pow(24) } else { 1_000_000 * UNIT };
        let stranger = suite.account("stranger");
        suite.fund(&stranger, wealth, NATIVE);
        let address = suite.account("stranger-rewards").into();
        let elsewhere = DistributionMsg::SetWithdrawAddress { address };
        let mut others = vec![stranger.clone()];
        others
            .extend(suite.chain.validators().iter().map(|it| suite.chain.validator(it).expect("a validator").operator));
        for other in &others {
            suite.chain.app.execute(other.clone(), elsewhere.clone().into()).expect("a withdraw address");
        }
        let facts = Facts::read(&suite);
        Self {
            dice: Dice::new(seed),
            seen: Seen::look(&suite, &people, &facts),
            flows: FlowLedger::new(&suite, others),
            stakers: StakerLedger::new(&facts),
            stranger,
            source: sources::Behavior::Honest,
            feeds,
            insured,
            insurer,
            steward,
            crowd: ReporterCrowd::new(price, suite.reporters.len()),
            suite,
            people,
            tally: Tally::default(),
            log: VecDeque::new(),
            extreme: false,
            wealth,
            fallen: false,
            refused_slashes: BTreeSet::new(),
            watch: Watch::default(),
        }
    }

    pub fn person(&mut self) -> Addr {
        self.dice.pick(&self.people).cloned().expect("people")
    }

    /// Who rebalances.
    pub fn keeper(&self) -> Addr {
        self.people[0].clone()
    }

    /// An amount of what is brought from outside.
    pub fn fortune(&mut self) -> u128 {
        match self.dice.below(4) {
            0 => self.dice.scaled(self.wealth),
            1 => self.dice.scaled(50_000 * UNIT),
            _ => self.dice.amount(50_000 * UNIT),
        }
    }

    /// A part of `most`; now and then more than anyone has.
    pub fn part(&mut self, most: u128) -> u128 {
        if self.dice.one_in(40) {
            self.extreme = true;
            return u128::MAX - u128::from(self.dice.below(2));
        }
        self.dice.amount(most)
    }

    /// A short name of an address.
    pub fn name(&self, who: &Addr) -> String {
        let person = self.people.iter().position(|person| person == who).map(|index| format!("person-{}", index + 1));
        let reporter = || self.suite.reporters.iter().position(|reporter| reporter == who);
        person.or_else(|| reporter().map(|index| format!("reporter-{}", index + 1))).unwrap_or_else(|| who.to_string())
    }

    /// Does one thing and checks everything. `touched` are those whose affairs it concerns. A refusal is no error when
    /// it is a documented one; then nothing changed, which the chain guarantees.
    pub fn act(
        &mut self,
        name: &'static str,
        detail: impl AsRef<str>,
        touched: &[&Addr],
        run: impl FnOnce(&mut EmbeddedSuite) -> Result<AppResponse>,
    ) -> Result<Option<AppResponse>, Violation> {
        let response = self.quietly(name, detail, run)?;
        if let Some(response) = &response {
            let touched: Vec<_> = touched.iter().map(|who| who.to_string()).collect();
            self.check(&touched, response)?;
        }
        Ok(response)
    }

    /// As [`World::act`], but leaves the checks to the next action.
    pub fn quietly(
        &mut self,
        name: &'static str,
        detail: impl AsRef<str>,
        run: impl FnOnce(&mut EmbeddedSuite) -> Result<AppResponse>,
    ) -> Result<Option<AppResponse>, Violation> {
        let extreme = std::mem::take(&mut self.extreme);
        let (doing, detail) = (format!("{} {name} ", self.suite.now()), detail.as_ref());
        match self.log.back_mut() {
            // What everybody does at once is one line.
            Some(last) if name == "submit" && last.starts_with(&doing) => last.push_str(&format!(" | {detail}")),
            _ => self.note(doing + detail),
        }
        let result = match catch_unwind(AssertUnwindSafe(|| run(&mut self.suite))) {
            Ok(result) => result,
            // A module of the chain, as [`simchain::Chain::set_panics`] asks it: the transaction is undone.
            Err(panic) if text(panic.as_ref()).starts_with("calculating final rewards") => {
                self.tally.refuse(name, "the module panics".into());
                return Ok(None);
            }
            Err(panic) => return Err(Violation(format!("{name} panicked: {}", text(panic.as_ref())))),
        };
        let error = match result {
            Ok(response) => {
                self.tally.did(name, &response);
                self.remember_refused(&response);
                self.flows.follow(&self.suite, &response)?;
                self.stakers.follow(&response)?;
                return Ok(Some(response));
            }
            Err(error) => error,
        };
        let why = match refusal::sort(&error) {
            Refusal::Typed(why) => why,
            Refusal::Arithmetic(_) if extreme => "Arithmetic".into(),
            Refusal::Arithmetic(text) => return Err(Violation(format!("{name} fails in arithmetic: {text}"))),
            Refusal::Untyped(text) => return Err(Violation(format!("{name} fails without a type: {text}"))),
        };
        if let Some(last) = self.log.back_mut() {
            last.push_str(&format!(": {why}"));
        }
        self.tally.refuse(name, why);
        Ok(None)
    }

    fn remember_refused(&mut self, response: &AppResponse) {
        let failed = response.events.iter().filter(|event| event.ty == "wasm-oracle_aggregator.slash_failed");
        let ids = failed.flat_map(|event| &event.attributes).filter(|attribute| attribute.key == "id");
        self.refused_slashes.extend(ids.filter_map(|attribute| attribute.value.parse::<u64>().ok()));
    }

    /// The chain slashed this validator: the vault may lose by it until it has compared.
    pub fn struck(&mut self, validator: &str) {
        self.watch.strike(validator);
    }

    fn check(&mut self, touched: &[String], response: &AppResponse) -> Result<(), Violation> {
        let checked = catch_unwind(AssertUnwindSafe(|| {
            let facts = Facts::read(&self.suite);
            invariants::check_facts(&facts, &mut self.tally.invariants)?;
            conservation::check(&self.suite, &self.people)?;
            self.flows.check(&self.suite)?;
            self.stakers.check(&facts)?;
            *self.tally.invariants.entry("security-vault I15").or_default() += 1;
            Ok::<_, Violation>(Seen::look(&self.suite, &self.people, &facts))
        }));
        let seen = checked.map_err(|panic| Violation(format!("a check panicked: {}", text(panic.as_ref()))))??;
        let before = std::mem::replace(&mut self.seen, seen);
        let counts = &mut self.tally.invariants;
        self.watch.compare(&self.suite.chain, &before, &self.seen, touched, response, counts)
    }

    /// A line for the report.
    pub fn note(&mut self, line: String) {
        if self.log.len() == REMEMBERED {
            self.log.pop_front();
        }
        self.log.push_back(line);
    }
}

fn text(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().cloned();
    text.or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string)).unwrap_or_default()
}
