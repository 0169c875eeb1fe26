//! What the steps share: the stage, the clock, the comparisons.

use crate::snapshot::Snapshot;
use anyhow::{bail, ensure, Context, Result};
use client::proto::cosmos::staking::v1beta1::{
    QueryDelegationRequest, QueryDelegationResponse, QueryValidatorRequest, QueryValidatorResponse, Validator,
};
use cosmwasm_std::{Addr, CosmosMsg};
use deployment::Addresses;
use interfaces::timelock;
use interfaces::Asset;
use local_suite::LocalSuite;
use std::fmt::Debug;
use std::time::Instant;
use suite::invariants;
use suite::view::View;

/// One token.
pub const UNIT: u128 = 1_000_000;

/// The story so far.
pub struct Story {
    /// The chain and the suite.
    pub stage: LocalSuite,
    /// Where everything is.
    pub at: Addresses<Addr>,
    began: Instant,
    steps: usize,
    checks: invariants::Counts,
}

/// A step: its name, and what it does. It answers with what it saw.
pub type Step = (&'static str, fn(&mut Story) -> Result<String>);

impl Story {
    /// On a stage that is set.
    ///
    /// # Errors
    /// A chain without a deployer.
    pub fn begin(stage: LocalSuite, began: Instant) -> Result<Self> {
        let at = stage.at.map(|address| Addr::unchecked(address));
        Ok(Self { stage, at, began, steps: 0, checks: Default::default() })
    }

    /// One line for the reader.
    pub fn say(began: Instant, what: &str) {
        println!("{:6.1} s  {what}", began.elapsed().as_secs_f64());
    }

    /// Takes one step, then asks for every invariant.
    ///
    /// # Errors
    /// What the step found, or the invariant that is broken.
    pub fn step(&mut self, (name, play): Step) -> Result<()> {
        let seen = play(self).with_context(|| format!("step `{name}`"))?;
        let mut checks = std::mem::take(&mut self.checks);
        invariants::check(&self.view()?, &mut checks).with_context(|| format!("after step `{name}`"))?;
        self.steps += 1;
        self.checks = checks;
        Self::say(self.began, &format!("{name}: {seen}"));
        Ok(())
    }

    /// The last line.
    ///
    /// # Errors
    /// A node that does not answer.
    pub fn summary(&self) -> Result<String> {
        let height = self.stage.chain.status()?.height;
        Ok(format!("{} steps, {height} blocks, invariants asserted:\n{}", self.steps, invariants::table(&self.checks)))
    }

    /// The suite as it is now.
    ///
    /// # Errors
    /// A node that does not answer.
    pub fn view(&self) -> Result<Snapshot<'_>> {
        Snapshot::latest(&self.stage.chain, &self.at)
    }

    /// What somebody of the cast holds.
    ///
    /// # Errors
    /// A node that does not answer.
    pub fn holds(&self, who: &str, asset: &Asset) -> Result<u128> {
        self.view()?.try_balance(asset, &self.person(who)?)
    }

    /// The address of somebody of the cast.
    ///
    /// # Errors
    /// None is expected.
    pub fn person(&self, who: &str) -> Result<Addr> {
        Ok(Addr::unchecked(self.stage.address(who)?))
    }

    /// The staked denom.
    pub fn native(&self) -> Asset {
        Asset::Native(self.stage.plan.native.clone())
    }

    /// The lent denom.
    pub fn base(&self) -> Asset {
        Asset::Native(self.stage.plan.base.clone())
    }

    /// The liquid staking token.
    pub fn lst(&self) -> Asset {
        Asset::Cw20(self.at.lst.clone())
    }

    /// The operator addresses of the plan's validators.
    pub fn validators(&self) -> Vec<String> {
        self.stage.plan.validators.iter().map(|it| it.validator.clone()).collect()
    }

    /// What the staking vault has bonded at a validator, by the chain itself; zero without a delegation.
    ///
    /// # Errors
    /// A node that does not answer.
    pub fn delegated(&self, validator: &str) -> Result<u128> {
        let request =
            QueryDelegationRequest { delegator_addr: self.at.staking.to_string(), validator_addr: validator.into() };
        let answer: Result<QueryDelegationResponse, _> =
            self.stage.chain.query("/cosmos.staking.v1beta1.Query/Delegation", &request);
        match answer {
            Ok(answer) => {
                let balance = answer.delegation_response.and_then(|found| found.balance);
                Ok(balance.context("a delegation without a balance")?.amount.parse()?)
            }
            Err(client::Error::Refused { .. }) => Ok(0),
            Err(error) => Err(error.into()),
        }
    }

    /// A validator, by the chain itself.
    ///
    /// # Errors
    /// A node that does not answer.
    pub fn validator(&self, operator: &str) -> Result<Validator> {
        let request = QueryValidatorRequest { validator_addr: operator.into() };
        let answer: QueryValidatorResponse =
            self.stage.chain.query("/cosmos.staking.v1beta1.Query/Validator", &request)?;
        answer.validator.context("no such validator")
    }

    /// Runs messages as governance does: queued in the timelock, executed after its delay.
    ///
    /// # Errors
    /// What the timelock answers.
    pub fn govern(&self, messages: Vec<CosmosMsg>) -> Result<()> {
        let stage = &self.stage;
        let not_after = stage.now()? + 1800;
        let queue = timelock::ExecuteMsg::Queue { messages, not_after };
        stage.execute("governance", &stage.at.timelock, &queue, &[])?;
        let query = timelock::QueryMsg::Operations { start_after: None, limit: Some(100) };
        let all: timelock::OperationsResponse = stage.query(&stage.at.timelock, &query)?;
        let id = all.operations.last().context("nothing was queued")?.id;
        stage.wait_until(stage.now()? + stage.plan.timelock.delay + 1)?;
        stage.execute("keeper", &stage.at.timelock, &timelock::ExecuteMsg::Execute { id }, &[])?;
        Ok(())
    }

    /// Asks until the answer is yes.
    ///
    /// # Errors
    /// A minute without it.
    pub fn until(&self, what: &str, mut yes: impl FnMut() -> Result<bool>) -> Result<()> {
        let began = Instant::now();
        while began.elapsed().as_secs() < 60 {
            if yes()? {
                return Ok(());
            }
            self.stage.chain.wait_blocks(1)?;
        }
        bail!("a minute passed and {what} did not come")
    }
}

/// What was found is what was expected.
///
/// # Errors
/// Both, when they differ.
pub fn same<T: PartialEq + Debug>(what: &str, found: T, expected: T) -> Result<()> {
    ensure!(found == expected, "{what}: found {found:?}, expected {expected:?}");
    Ok(())
}

/// Whole tokens with two decimals, for the reader.
pub fn tokens(amount: u128) -> String {
    format!("{}.{:02}", amount / UNIT, amount % UNIT / (UNIT / 100))
}
