//! Rounds of the oracle, with any number of reporters and feeds.

use crate::bench::Bench;
use crate::size::STANDARD_FEEDS;
use anyhow::Result;
use blueprint::{FEED_LST_MARKET, FEED_NATIVE, FIRST_EXTRA_FEED};
use client::Tx;
use common::oracle::{pack, ExecuteMsg, PackedPrice};
use cosmwasm_std::{Binary, Decimal};

/// What a reporter says in a round.
#[derive(Clone, Copy)]
pub(crate) enum Said {
    /// The native token's price; everything else is worth one.
    Price(Decimal),
    /// Nothing.
    Silence,
}

/// Rows that a round's transactions are the numbers of.
#[derive(Clone, Copy, Default)]
pub(crate) struct Rows {
    pub(crate) first: Option<&'static str>,
    pub(crate) submit: Option<&'static str>,
    pub(crate) close: Option<&'static str>,
}

impl Bench<'_> {
    /// A price of every reported feed.
    fn prices(&self, native: Decimal) -> Binary {
        let extra = (0..self.size.feeds - STANDARD_FEEDS).map(|index| (FIRST_EXTRA_FEED + index as u64, Decimal::one()));
        let prices = [(FEED_NATIVE, native), (FEED_LST_MARKET, Decimal::one())].into_iter().chain(extra);
        let packed = prices.map(|(feed, price)| PackedPrice { feed, price, confidence_ppm: 1000 });
        pack(&packed.collect::<Vec<_>>())
    }

    /// All rounds that follow, as one round each. The first who speaks fixes the round's power table, so is waited for.
    pub(crate) fn round(&mut self, said: impl Fn(usize) -> Said, rows: Rows) -> Result<Tx> {
        let mut rounds = self.stage.rounds()?;
        // All must come into blocks before it ends.
        if rounds.open_until.saturating_sub(self.stage.now()?) < 3 {
            self.stage.wait_until(rounds.open_until)?;
            rounds = self.stage.rounds()?;
        }
        let oracle = self.stage.at.oracle.clone();
        let mut speakers = vec![];
        for number in 1..=self.size.reporters {
            if let Said::Price(price) = said(number) {
                let submit = ExecuteMsg::Submit { round: rounds.open, prices: self.prices(price) };
                speakers.push((format!("reporter-{number}"), submit));
            }
        }
        if let Some((who, price)) = self.liar {
            speakers.push((who.to_owned(), ExecuteMsg::Submit { round: rounds.open, prices: self.prices(price) }));
        }
        let mut speakers = speakers.iter();
        let first = speakers.next().map(|(who, msg)| self.act(who, &oracle, msg, &[])).transpose()?;
        let mut waiting = vec![];
        for (who, msg) in speakers {
            waiting.push(self.post(who, &oracle, msg, &[])?);
        }
        let last = waiting.last().map(|hash| self.chain().wait(hash)).transpose()?;
        self.wait_all(&waiting)?;
        self.stage.wait_until(rounds.open_until)?;
        let close = self.act("keeper", &oracle, &ExecuteMsg::CloseRound { round: rounds.open, limit: None }, &[])?;
        for (row, tx) in [(rows.first, first.as_ref()), (rows.submit, last.as_ref()), (rows.close, Some(&close))] {
            if let (Some(row), Some(tx)) = (row, tx) {
                self.record(row, tx.gas_used)?;
            }
        }
        Ok(close)
    }

    /// Rounds in which all agree on the native token's price.
    pub(crate) fn agree(&mut self, price: &str, rounds: usize) -> Result<()> {
        let price = price.parse()?;
        for _ in 0..rounds {
            self.round(|_| Said::Price(price), Rows::default())?;
        }
        self.say(&format!("the price is {price}"));
        Ok(())
    }
}
