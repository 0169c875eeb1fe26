//! A script on the real chain, step by step.

use crate::{files, real::Real, transaction::Included};
use anyhow::{bail, ensure, Context, Result};
use client::Event;
use cosmwasm_std::Uint128;
use simchain::parity::{changes, Block, Message, Played, Recording, Script, Slash, State, Step, Timeline, ANY};
use std::{
    collections::BTreeMap,
    thread::sleep,
    time::{Duration, Instant},
};

/// Time limit for the slash of a validator.
const PATIENCE: Duration = Duration::from_secs(120);
/// Interval at which a transaction that waits for money is sent.
const OFTEN: Duration = Duration::from_millis(120);
/// Time before the money is due at which this starts.
const EARLY: u64 = 1_200_000_000;
/// x/slashing counts the signatures of the block before, which the set of the block before that has signed.
const DOWNTIME_DELAY: u64 = 2;
/// The set that signs a block was made at the end of the block before (`sdk.ValidatorUpdateDelay`).
const EVIDENCE_DELAY: u64 = 1;

/// A run of a script.
struct Run {
    real: Real,
    timeline: Timeline,
    labels: BTreeMap<String, Block>,
    /// The last step's block.
    at: Block,
    /// Blocks up to this one were searched for slashes.
    seen: u64,
}

/// Starts a chain, plays a script on it and stops it.
pub fn play(name: &str, script: &Script) -> Result<Recording> {
    let mut run = Run::start(name, script)?;
    let supply = run.real.supply(run.at.height)?;
    let genesis = run.at;
    let first = run.real.state(genesis.height, supply, &run.timeline)?;
    let mut recording = Recording {
        software: files::software()?,
        script: script.clone(),
        genesis,
        state: first.clone(),
        played: vec![],
    };
    let mut state = first;
    for (index, text) in script.steps.iter().enumerate() {
        let step = || format!("step {}, `{text}`", index + 1);
        let played = run.step(text, supply, &mut state).with_context(step)?;
        recording.played.push(played);
    }
    Ok(recording)
}

impl Run {
    fn start(name: &str, script: &Script) -> Result<Self> {
        // Before a chain is started for it.
        for line in &script.steps {
            Step::parse(line)?;
        }
        let real = Real::start(name, &script.chain)?;
        let height = real.client.status()?.height;
        let at = real.block(height)?;
        let mut timeline = Timeline::new(script.chain.unbonding);
        timeline.push(at);
        Ok(Self { real, timeline, labels: BTreeMap::new(), at, seen: height })
    }

    fn step(&mut self, text: &str, supply: Uint128, state: &mut State) -> Result<Played> {
        let line = Step::parse(text)?;
        let mut played = Played {
            step: text.into(),
            block: Block::default(),
            slash: None,
            attempts: vec![],
            answer: vec![],
            changes: BTreeMap::new(),
        };
        match &line.step {
            Step::Messages(messages) => {
                let included = self.real.included(&self.real.broadcast(messages)?)?;
                played.block = self.arrive(included.height)?;
                played.answer = included.answers(&self.timeline)?;
            }
            Step::Paid { label, message } => self.paid(label, message, &mut played)?,
            Step::Before { label } => {
                let due = self.due(label)?;
                let first = self.real.first_at(self.at.height, due)?;
                played.block = self.arrive(first.height.saturating_sub(1))?;
            }
            Step::Matures { label } => {
                let first = self.real.first_at(self.at.height, self.due(label)?)?;
                played.block = self.arrive(first.height)?;
            }
            Step::Wait { seconds } => {
                let first = self.real.first_at(self.at.height, self.at.time + seconds * 1_000_000_000)?;
                played.block = self.arrive(first.height)?;
            }
            Step::DoubleSign { validator, label, offset } => {
                let height = self.labelled(label)?.height + offset;
                self.real.block(height)?;
                self.real.double_sign(validator, height)?;
                self.slashed(validator, Some(height), &mut played)?;
            }
            Step::Downtime { validator } => self.slashed(validator, None, &mut played)?,
            Step::Node { validator, runs } => {
                let index = self.real.index(validator)?;
                if *runs {
                    self.real.net.start_node(index)?;
                } else {
                    self.real.net.stop_node(index)?;
                }
                played.block = self.arrive(self.at.height + 1)?;
            }
        }
        self.unexpected(&played)?;
        let failed = played.answer.last().filter(|answer| answer.starts_with("refused ")).cloned();
        let expected = failed == line.refused || line.refused.as_deref() == Some(ANY);
        ensure!(expected, "the chain says: {}", played.answer.join("; "));
        if let Some(label) = line.label {
            self.labels.insert(label, played.block);
        }
        let after = self.real.state(played.block.height, supply, &self.timeline)?;
        played.changes = changes(state, &after);
        *state = after;
        Ok(played)
    }

    /// The step's block is known.
    fn arrive(&mut self, height: u64) -> Result<Block> {
        ensure!(height > self.at.height, "came too late: block {height} is not after {}", self.at.height);
        self.at = self.real.block(height)?;
        self.timeline.push(self.at);
        Ok(self.at)
    }

    fn labelled(&self, label: &str) -> Result<Block> {
        self.labels.get(label).copied().with_context(|| format!("no step is called `{label}`"))
    }

    /// When what was begun at the label is due, in nanoseconds.
    fn due(&self, label: &str) -> Result<u64> {
        Ok(self.labelled(label)?.time + self.real.setup.unbonding * 1_000_000_000)
    }

    /// Sends the message in every block until it succeeds. Three attempts count: the last before the money is due, the one
    /// in the block that pays it, the next.
    fn paid(&mut self, label: &str, message: &Message, played: &mut Played) -> Result<()> {
        let due = self.due(label)?;
        self.real.first_at(self.at.height, due.saturating_sub(EARLY))?;
        let pays = self.attempts(message, due)?;
        let first_due = pays.iter().find(|(block, _)| block.time >= due).map(|(block, _)| block.height);
        let pay = first_due.context("no attempt after the money was due")?;
        for height in [pay - 1, pay, pay + 1] {
            let found = pays.iter().find(|(block, _)| block.height == height);
            let (block, included) = found.with_context(|| format!("no attempt in block {height}: run again"))?;
            if height > pay {
                self.arrive(height)?;
            }
            played.attempts.push(*block);
            played.answer.extend(included.answers(&self.timeline)?);
        }
        played.block = self.at;
        Ok(())
    }

    /// The first attempt of each block, until one after the money was due has succeeded.
    fn attempts(&self, message: &Message, due: u64) -> Result<Vec<(Block, Included)>> {
        let mut hashes = vec![];
        let until = due + 2 * EARLY;
        while self.real.client.status()?.time.nanos() < until {
            hashes.push(self.real.broadcast(std::slice::from_ref(message))?);
            sleep(OFTEN);
        }
        let mut found: Vec<(Block, Included)> = vec![];
        for hash in hashes {
            let included = self.real.included(&hash)?;
            if found.last().is_none_or(|(block, _)| block.height != included.height) {
                found.push((self.real.block(included.height)?, included));
            }
        }
        Ok(found)
    }

    /// Waits for the slash of a validator, for a double sign at a height or for downtime.
    fn slashed(&mut self, validator: &str, signed: Option<u64>, played: &mut Played) -> Result<()> {
        let consensus = self.real.consensus_address(validator)?;
        let began = Instant::now();
        let mut height = self.at.height;
        loop {
            ensure!(began.elapsed() < PATIENCE, "not slashed after {} s", PATIENCE.as_secs());
            height += 1;
            self.real.block(height)?;
            let Some((address, power, reason)) = self.slash_in(height)? else { continue };
            let expected = if signed.is_some() { "double_sign" } else { "missing_signature" };
            ensure!(address == consensus && reason == expected, "{address} was slashed for {reason}");
            played.block = self.arrive(height)?;
            self.seen = height;
            let chain = &self.real.setup;
            played.slash = Some(Slash {
                validator: validator.into(),
                fraction: if signed.is_some() { chain.double_sign.clone() } else { chain.downtime.clone() },
                infraction: match signed {
                    Some(signed) => signed - EVIDENCE_DELAY,
                    None => height - DOWNTIME_DELAY,
                },
                power,
                tombstone: signed.is_some(),
            });
            return Ok(());
        }
    }

    /// Address, power and reason of the slash in a block.
    fn slash_in(&self, height: u64) -> Result<Option<(String, u64, String)>> {
        let events = self.real.client.block_events(height)?;
        let own = |event: &Event, key: &str| event.attribute(key).map(str::to_string);
        let slash = events.iter().find(|event| event.kind == "slash" && event.attribute("power").is_some());
        let Some(slash) = slash else { return Ok(None) };
        let power = own(slash, "power").unwrap_or_default().parse()?;
        Ok(Some((own(slash, "address").unwrap_or_default(), power, own(slash, "reason").unwrap_or_default())))
    }

    /// Errors on a slash that no step expects, because it would change the run.
    fn unexpected(&mut self, played: &Played) -> Result<()> {
        while self.seen < played.block.height {
            self.seen += 1;
            if let Some((address, _, reason)) = self.slash_in(self.seen)? {
                bail!("{address} was slashed for {reason} in block {}", self.seen);
            }
        }
        Ok(())
    }
}
