//! State shared by the steps: the suite, the clock, the comparisons.

use anyhow::{bail, ensure, Context, Result};
use client::proto::cosmos::staking::v1beta1::{
    QueryDelegationRequest, QueryDelegationResponse, QueryValidatorRequest, QueryValidatorResponse, Validator,
};
use cosmwasm_std::Addr;
use interfaces::Asset;
use local_suite::LocalSuite;
use std::fmt::Debug;
use std::time::Instant;
use suite::{invariants, Environment};

/// One token.
pub const UNIT: u128 = 1_000_000;

/// The story so far.
pub struct Story {
    /// The suite and the chain under it.
    pub suite: LocalSuite,
    began: Instant,
    steps: usize,
    checks: invariants::Counts,
}

/// A step: its name and its function, which returns a report.
pub type Step = (&'static str, fn(&mut Story) -> Result<String>);

impl Story {
    /// Begins with a suite that is deployed.
    pub fn begin(suite: LocalSuite, began: Instant) -> Self {
        Self { suite, began, steps: 0, checks: invariants::Counts::new() }
    }

    /// One line for the reader.
    pub fn say(began: Instant, what: &str) {
        println!("{:6.1} s  {what}", began.elapsed().as_secs_f64());
    }

    /// Runs one step, then checks every invariant.
    ///
    /// # Errors
    /// What the step found, or the invariant that is broken.
    pub fn step(&mut self, (name, play): Step) -> Result<()> {
        let seen = play(self).with_context(|| format!("step `{name}`"))?;
        self.suite.chain.pin()?;
        invariants::check(&self.suite, &mut self.checks).with_context(|| format!("after step `{name}`"))?;
        self.steps += 1;
        Self::say(self.began, &format!("{name}: {seen}"));
        Ok(())
    }

    /// The last line.
    ///
    /// # Errors
    /// A node that cannot be queried.
    pub fn summary(&self) -> Result<String> {
        let height = self.suite.chain.client.status()?.height;
        Ok(format!("{} steps, {height} blocks, invariants asserted:\n{}", self.steps, invariants::table(&self.checks)))
    }

    /// The suite at its present state; everything read from it until the next message is of the same moment.
    ///
    /// # Errors
    /// A node that cannot be queried.
    pub fn view(&self) -> Result<&LocalSuite> {
        self.suite.chain.pin()?;
        Ok(&self.suite)
    }

    /// An account's balance.
    ///
    /// # Errors
    /// A node that cannot be queried.
    pub fn holds(&self, who: &str, asset: &Asset) -> Result<u128> {
        self.view()?.chain.balance(asset, &self.person(who))
    }

    /// The address of an account of the story.
    pub fn person(&self, who: &str) -> Addr {
        self.suite.account(who)
    }

    /// The staked denom.
    pub fn native(&self) -> Asset {
        Asset::Native(self.suite.chain.plan.native.clone())
    }

    /// The operator addresses of the plan's validators.
    pub fn validators(&self) -> Vec<String> {
        self.suite.chain.plan.validators.iter().map(|it| it.validator.clone()).collect()
    }

    /// What the staking vault has bonded at a validator, by the chain itself; zero without a delegation.
    ///
    /// # Errors
    /// A node that cannot be queried.
    pub fn delegated(&self, validator: &str) -> Result<u128> {
        let request = QueryDelegationRequest {
            delegator_addr: self.suite.at.staking.to_string(),
            validator_addr: validator.into(),
        };
        let answer: Result<QueryDelegationResponse, _> =
            self.suite.chain.client.query("/cosmos.staking.v1beta1.Query/Delegation", &request);
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
    /// A node that cannot be queried.
    pub fn validator(&self, operator: &str) -> Result<Validator> {
        let request = QueryValidatorRequest { validator_addr: operator.into() };
        let answer: QueryValidatorResponse =
            self.suite.chain.client.query("/cosmos.staking.v1beta1.Query/Validator", &request)?;
        answer.validator.context("no such validator")
    }

    /// Polls until the condition holds.
    ///
    /// # Errors
    /// A minute without it.
    pub fn until(&self, what: &str, mut yes: impl FnMut() -> Result<bool>) -> Result<()> {
        let began = Instant::now();
        while began.elapsed().as_secs() < 60 {
            if yes()? {
                return Ok(());
            }
            self.suite.chain.client.wait_blocks(1)?;
        }
        bail!("a minute passed and {what} did not come")
    }
}

/// Asserts that the value found is the expected one.
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
