//! A recording's script on the embedded chain, at the heights and times of the real one.

use std::collections::BTreeMap;
use std::str::FromStr;

use anyhow::{bail, ensure, Context, Result};
use cosmwasm_std::{Addr, BankMsg, Coin, CosmosMsg, Decimal, DistributionMsg, StakingMsg, Timestamp, Uint128};
use cw_multi_test::{AppResponse, Executor};

use super::answer::{answer_of, refusal_of};
use super::facts::{DelegationFact, Facts, RedelegationFact, UnbondingFact, ValidatorFact};
use super::message::Message;
use super::recording::{differences, Block, Played, Recording, Slash, State};
use super::script::{Setup, Step};
use super::timeline::Timeline;
use super::{BALANCE, COMMISSION, DENOM, OTHER, POWER_UNIT};
use crate::{Chain, Status};

/// Replays a recording. Returns the differences of each step, the genesis first: none where the chains agree.
///
/// Errors: a genesis that the embedded chain cannot represent. A step that it cannot play is a difference.
pub fn replay(recording: &Recording) -> Result<Vec<Vec<String>>> {
    let mut embedded = Embedded::new(&recording.script.chain, &recording.genesis)?;
    let genesis = embedded.state(&recording.genesis)?;
    let mut found = vec![differences(("real", &[], &recording.state), ("embedded", &[], &genesis))];
    for (played, state) in recording.played.iter().zip(recording.states()) {
        found.push(match embedded.play(played) {
            Ok((answers, other)) => differences(("real", &played.answer, &state), ("embedded", &answers, &other)),
            Err(error) => vec![format!("embedded: {error:#}")],
        });
    }
    Ok(found)
}

/// The embedded chain of a script.
pub struct Embedded {
    chain: Chain,
    setup: Setup,
    timeline: Timeline,
    /// Operator addresses by the validators' names, and back.
    operators: BTreeMap<String, String>,
    names: BTreeMap<String, String>,
}

impl Embedded {
    /// The genesis: validators with their own stake, accounts with their balances; then the clock is set to `block`.
    ///
    /// Errors: stakes or accounts that cannot be funded.
    pub fn new(setup: &Setup, block: &Block) -> Result<Self> {
        let start = Timestamp::from_nanos(block.before).seconds().saturating_sub(1);
        let builder = Chain::builder().validators(0).power_unit(POWER_UNIT);
        let builder = builder.unbonding(setup.unbonding).max_entries(setup.max_entries);
        let mut chain = builder.start(0, start).build();
        let mut names = BTreeMap::new();
        for name in &setup.accounts {
            let account = chain.account(name);
            chain.mint(&account, &[Coin::new(BALANCE, DENOM), Coin::new(BALANCE, OTHER)])?;
            names.insert(account.to_string(), name.clone());
        }
        let mut operators = BTreeMap::new();
        for (name, stake) in setup.validators().into_iter().zip(&setup.stakes) {
            let operator = chain.account(&name);
            let validator = chain.add_validator(&name, Decimal::percent(COMMISSION))?;
            let amount = Coin::new(*stake, DENOM);
            chain.mint(&operator, std::slice::from_ref(&amount))?;
            let msg = StakingMsg::Delegate { validator: validator.clone(), amount };
            chain.app.execute(operator.clone(), msg.into())?;
            names.insert(operator.to_string(), name.clone());
            names.insert(validator.clone(), name.clone());
            operators.insert(name, validator);
        }
        let mut embedded =
            Self { chain, setup: setup.clone(), timeline: Timeline::new(setup.unbonding), operators, names };
        embedded.go_to(block);
        Ok(embedded)
    }

    /// What is there in the genesis' block.
    pub fn state(&mut self, block: &Block) -> Result<State> {
        self.timeline.push(*block);
        self.observe(block)
    }

    /// Plays a step at the height and time of the real chain. Returns responses and state.
    ///
    /// Errors: what the embedded chain cannot play.
    pub fn play(&mut self, played: &Played) -> Result<(Vec<String>, State)> {
        let step = Step::parse(&played.step)?.step;
        self.timeline.push(played.block);
        let answers = match step {
            Step::Messages(messages) => {
                self.go_to(&played.block);
                self.transaction(&messages)?
            }
            Step::Paid { message, .. } => {
                let mut answers = vec![];
                for attempt in &played.attempts {
                    self.go_to(attempt);
                    answers.extend(self.transaction(std::slice::from_ref(&message))?);
                }
                answers
            }
            Step::DoubleSign { .. } | Step::Downtime { .. } => {
                self.go_to(&played.block);
                self.slash(played.slash.as_ref().context("a slash without its facts")?)?;
                vec![]
            }
            Step::Before { .. } | Step::Matures { .. } | Step::Wait { .. } | Step::Node { .. } => {
                self.go_to(&played.block);
                vec![]
            }
        };
        Ok((answers, self.observe(&played.block)?))
    }

    /// Goes to the previous block first, so that its EndBlock does what is due by its time.
    fn go_to(&mut self, block: &Block) {
        if block.height > self.chain.height() + 1 {
            self.set_clock(block.height - 1, block.before);
        }
        self.set_clock(block.height, block.time);
    }

    fn set_clock(&mut self, height: u64, nanos: u64) {
        self.chain.app.update_block(|block| {
            block.height = height;
            block.time = Timestamp::from_nanos(nanos);
        });
    }

    fn transaction(&mut self, messages: &[Message]) -> Result<Vec<String>> {
        let signer = messages.first().context("no message")?.signer().to_string();
        let own: Option<Vec<_>> = messages.iter().map(|message| self.message(message)).collect();
        let own = own.filter(|_| messages.iter().all(|message| message.signer() == signer));
        // Messages of different signers, or actions of the chain itself, are played one after the other, so a refusal does not
        // revert the earlier ones.
        let undone = own.is_some() || messages.len() == 1;
        let done = match own {
            Some(own) => self.chain.app.execute_multi(self.chain.account(&signer), own),
            None => messages.iter().map(|message| self.single(message)).collect(),
        };
        match done {
            Ok(responses) => responses.iter().map(|response| self.answer(response)).collect(),
            Err(error) => {
                ensure!(undone, "refused half-way: {error:#}");
                Ok(vec![refusal_of(&error)?])
            }
        }
    }

    fn answer(&self, response: &AppResponse) -> Result<String> {
        match response.msg_responses.first() {
            Some(first) => answer_of(&first.type_url, &first.value, &self.timeline),
            None => Ok("done".to_string()),
        }
    }

    fn single(&mut self, message: &Message) -> Result<AppResponse> {
        match message {
            Message::Reward { by, amount, validator } => {
                // The embedded chain mints rewards; the depositor pays the same amount to an unused account.
                let (from, well) = (self.chain.account(by), self.chain.account("well"));
                self.chain.app.send_tokens(from, well, std::slice::from_ref(amount))?;
                self.chain.allocate_rewards_in(&self.operator(validator), amount.clone())?;
                Ok(AppResponse::default())
            }
            Message::Unjail { validator } => {
                self.chain.unjail(&self.operator(validator))?;
                Ok(AppResponse::default())
            }
            other => {
                let msg = self.message(other).context("a message")?;
                self.chain.app.execute(self.chain.account(other.signer()), msg)
            }
        }
    }

    /// None for an action of the chain itself.
    fn message(&self, message: &Message) -> Option<CosmosMsg> {
        Some(match message.clone() {
            Message::Delegate { amount, validator, .. } => {
                StakingMsg::Delegate { validator: self.operator(&validator), amount }.into()
            }
            Message::Undelegate { amount, validator, .. } => {
                StakingMsg::Undelegate { validator: self.operator(&validator), amount }.into()
            }
            Message::Redelegate { amount, from, to, .. } => {
                let (src_validator, dst_validator) = (self.operator(&from), self.operator(&to));
                StakingMsg::Redelegate { src_validator, dst_validator, amount }.into()
            }
            Message::Withdraw { validator, .. } => {
                DistributionMsg::WithdrawDelegatorReward { validator: self.operator(&validator) }.into()
            }
            Message::WithdrawTo { to, .. } => {
                DistributionMsg::SetWithdrawAddress { address: self.chain.account(&to).into() }.into()
            }
            Message::Send { amount, to, .. } => {
                BankMsg::Send { to_address: self.chain.account(&to).into(), amount: vec![amount] }.into()
            }
            Message::Reward { .. } | Message::Unjail { .. } => return None,
        })
    }

    /// The name itself if no validator has it, since there is no operator address.
    fn operator(&self, name: &str) -> String {
        self.operators.get(name).cloned().unwrap_or_else(|| name.to_string())
    }

    /// Slashes and jails as x/slashing and x/evidence do; for a double sign also tombstones.
    fn slash(&mut self, slash: &Slash) -> Result<()> {
        let validator = self.operator(&slash.validator);
        let fraction = Decimal::from_str(&slash.fraction)?;
        let power = Uint128::from(slash.power).checked_mul(Uint128::new(POWER_UNIT))?;
        self.chain.slash_with_power(&validator, fraction, slash.infraction, power)?;
        if slash.tombstone {
            return self.chain.tombstone(&validator);
        }
        self.chain.jail(&validator)
    }

    /// Observes rewards in the block, everything else at its end.
    fn observe(&mut self, block: &Block) -> Result<State> {
        let mut facts = Facts::default();
        let delegators: Vec<(String, Addr)> = self.delegators();
        for (name, account) in &delegators {
            for delegation in self.chain.delegations(account) {
                let validator = delegation.validator;
                facts.delegations.push(DelegationFact {
                    delegator: name.clone(),
                    validator: self.name(&validator)?,
                    tokens: delegation.amount.amount,
                    shares: self.chain.shares(account, &validator).unwrap_or_default(),
                    rewards: self.chain.all_rewards(account, &validator)?,
                });
            }
        }
        // The end of the block; time continues with the next step.
        self.set_clock(block.height + 1, block.time);
        facts.burned = self.chain.total_burned();
        for name in &self.setup.accounts {
            let account = self.chain.account(name);
            facts.balances.push((name.clone(), self.chain.balance(&account, DENOM)));
            facts.others.push((name.clone(), self.chain.balance(&account, OTHER)));
        }
        // Operators' entries are not queried on the real chain.
        for (name, account) in delegators.into_iter().take(self.setup.accounts.len()) {
            for entry in self.chain.unbonding_entries(&account) {
                facts.unbondings.push(UnbondingFact {
                    delegator: name.clone(),
                    validator: self.name(&entry.validator)?,
                    height: entry.height,
                    completion: entry.completion,
                    initial: entry.initial,
                    balance: entry.balance,
                });
            }
            for entry in self.chain.redelegation_entries(&account) {
                facts.redelegations.push(RedelegationFact {
                    delegator: name.clone(),
                    source: self.name(&entry.source)?,
                    destination: self.name(&entry.destination)?,
                    height: entry.height,
                    completion: entry.completion,
                    initial: entry.initial,
                    shares: entry.shares,
                });
            }
        }
        for (name, address) in &self.operators {
            // One that was removed is no more.
            let Ok(validator) = self.chain.validator(address) else { continue };
            let unbonding = match validator.status {
                Status::Unbonding { height, completion } => Some((height, completion)),
                Status::Bonded | Status::Unbonded => None,
            };
            facts.validators.push(ValidatorFact {
                name: name.clone(),
                tokens: validator.tokens,
                shares: validator.shares,
                bonded: validator.status == Status::Bonded,
                unbonding,
                jailed: validator.jailed,
                tombstoned: validator.tombstoned,
                commission: validator.commission_due,
            });
        }
        Ok(facts.state(&self.timeline))
    }

    /// Accounts, then operators.
    fn delegators(&self) -> Vec<(String, Addr)> {
        let names = self.setup.accounts.iter().cloned().chain(self.setup.validators());
        names.map(|name| (name.clone(), self.chain.account(&name))).collect()
    }

    fn name(&self, address: &str) -> Result<String> {
        match self.names.get(address) {
            Some(name) => Ok(name.clone()),
            None => bail!("nobody is {address}"),
        }
    }
}
