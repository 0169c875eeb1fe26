//! Rounds of the oracle, with any number of reporters and feeds.

use crate::session::Session;
use crate::size::STANDARD_FEEDS;
use anyhow::Result;
use client::Tx;
use cosmwasm_std::{Binary, Decimal};
use deployment::{FEED_LST_MARKET, FEED_NATIVE, FIRST_EXTRA_FEED};
use interfaces::oracle_aggregator::{pack, ExecuteMsg, PackedPrice, QueryMsg, RoundResponse};
use suite::Environment;

/// How often a round is tried.
const ATTEMPTS: usize = 8;

/// Rows measured by a round's transactions.
#[derive(Clone, Copy, Default)]
pub(crate) struct Rows {
    pub(crate) first: Option<&'static str>,
    pub(crate) submit: Option<&'static str>,
    pub(crate) close: Option<&'static str>,
    /// The round is closed in two messages: the medians, then the records.
    pub(crate) shards: Option<[&'static str; 2]>,
}

impl Session<'_> {
    /// A price of every reported feed.
    pub(super) fn prices(&self, native: Decimal) -> Binary {
        let extra =
            (0..self.size.feeds - STANDARD_FEEDS).map(|index| (FIRST_EXTRA_FEED + index as u64, Decimal::one()));
        let prices = [(FEED_NATIVE, native), (FEED_LST_MARKET, Decimal::one())].into_iter().chain(extra);
        let packed = prices.map(|(feed, price)| PackedPrice { feed, price, confidence_ppm: 1000 });
        pack(&packed.collect::<Vec<_>>())
    }

    /// A whole round. A round missed because of slow blocks is repeated; without a quorum it has no effect.
    pub(crate) fn round(&mut self, said: impl Fn(usize) -> Decimal, rows: Rows) -> Result<Tx> {
        let mut left = ATTEMPTS;
        loop {
            left -= 1;
            let rounds = self.next_round()?;
            let spoken = match self.speak(&said, &rounds) {
                Err(_) if left > 0 && self.chain.now()? >= rounds.closes_at => continue,
                spoken => spoken?,
            };
            self.chain.wait_until(rounds.closes_at)?;
            let (medians, close) = match self.close(rounds.open, rows.shards.is_some()) {
                // Its window is as long as the round.
                Err(_) if left > 0 && self.rounds()?.closable != Some(rounds.open) => continue,
                closed => closed?,
            };
            let [first, last] = spoken;
            let [of_medians, of_records] = rows.shards.map_or([None; 2], |rows| rows.map(Some));
            for (row, gas) in [
                (rows.first, first),
                (rows.submit, last),
                (of_medians, medians.map(|tx| tx.gas_used)),
                (rows.close.or(of_records), Some(close.gas_used)),
            ] {
                if let (Some(row), Some(gas)) = (row, gas) {
                    self.record(row, gas)?;
                }
            }
            return Ok(close);
        }
    }

    /// Closes a round, in one message or in two. Returns the message of the medians, if it is separate, and the last one.
    fn close(&self, round: u64, in_shards: bool) -> Result<(Option<Tx>, Tx)> {
        let send = |limit| self.act("keeper", &self.at.oracle, &ExecuteMsg::CloseRound { round, limit }, &[]);
        if !in_shards {
            return Ok((None, send(None)?));
        }
        // As many as there can be.
        let medians = send(Some(64))?;
        Ok((Some(medians), send(Some(64))?))
    }

    fn rounds(&self) -> Result<RoundResponse> {
        self.query(&self.at.oracle, &QueryMsg::Round {})
    }

    /// A round with enough time for all submissions to be in blocks before it ends.
    fn next_round(&mut self) -> Result<RoundResponse> {
        let rounds = self.rounds()?;
        if rounds.closes_at.saturating_sub(self.chain.now()?) >= 3 {
            return Ok(rounds);
        }
        self.chain.wait_until(rounds.closes_at)?;
        self.rounds()
    }

    /// All reporters submit. The first submission fixes the round's power table, so it is awaited. Returns the gas of the first
    /// and of the last.
    fn speak(&self, said: &impl Fn(usize) -> Decimal, rounds: &RoundResponse) -> Result<[Option<u64>; 2]> {
        let submit = |price| ExecuteMsg::Submit { round: rounds.open, prices: self.prices(price) };
        let reporters = 1..=self.size.reporters;
        let mut speakers: Vec<_> =
            reporters.map(|number| (format!("reporter-{number}"), submit(said(number)))).collect();
        if let Some((who, price)) = self.liar {
            speakers.push((who.to_owned(), submit(price)));
        }
        let oracle = &self.at.oracle;
        let mut speakers = speakers.iter();
        let first = speakers.next().map(|(who, msg)| self.act(who, oracle, msg, &[])).transpose()?;
        let mut waiting = vec![];
        for (who, msg) in speakers {
            waiting.push(self.post(who, oracle, msg, &[])?);
        }
        self.wait_all(&waiting)?;
        let last = waiting.last().map(|hash| self.client().wait(hash)).transpose()?;
        Ok([first.map(|tx| tx.gas_used), last.map(|tx| tx.gas_used)])
    }

    /// Rounds in which all agree on the native token's price.
    pub(crate) fn agree(&mut self, price: &str, rounds: usize) -> Result<()> {
        let price = price.parse()?;
        for _ in 0..rounds {
            self.round(|_| price, Rows::default())?;
        }
        self.say(&format!("the price is {price}"));
        Ok(())
    }
}
