//! Rounds of the oracle, as reporters run them.

use crate::LocalSuite;
use anyhow::Result;
use client::Tx;
use cosmwasm_std::Decimal;
use deployment::{FEED_LST_MARKET, FEED_NATIVE};
use interfaces::oracle_aggregator::{pack, ExecuteMsg, PackedPrice, QueryMsg, RoundResponse};

/// Rounds in a row that may be missed because the blocks were slow.
const PATIENCE: u32 = 5;

/// What a reporter says in one round.
#[derive(Clone, Copy, Debug)]
pub struct Quote {
    /// The native token in the base asset.
    pub native: Decimal,
    /// The market's price of a liquid staking token in native tokens.
    pub lst_market: Decimal,
}

impl LocalSuite {
    /// The rounds now.
    ///
    /// # Errors
    /// A node that does not answer.
    pub fn rounds(&self) -> Result<RoundResponse> {
        self.query(&self.at.oracle, &QueryMsg::Round {})
    }

    /// A whole round: every reporter of the chain submits what `quotes` gives for its index, all in one transaction; the
    /// round ends, the keeper closes it. Where the blocks are too slow for the round's window, the next round is taken.
    /// Returns the closing transaction.
    ///
    /// # Errors
    /// What the contract or the chain answers.
    pub fn round(&self, quotes: impl Fn(usize) -> Option<Quote>) -> Result<Tx> {
        let mut late = 0;
        loop {
            let rounds = self.rounds()?;
            let ended = match self.submit(rounds.open, &quotes) {
                Ok(_) => self.wait_until(rounds.closes_at).and_then(|()| self.close(rounds.open)),
                Err(error) => Err(error),
            };
            // After one more round nothing of this one can be done.
            let length = self.plan.oracle.round_seconds;
            match ended {
                Err(_) if late < PATIENCE && self.now()? + 1 >= rounds.closes_at => {
                    late += 1;
                    self.wait_until(rounds.closes_at + length)?;
                }
                ended => return ended,
            }
        }
    }

    fn submit(&self, round: u64, quotes: impl Fn(usize) -> Option<Quote>) -> Result<Tx> {
        let price = |feed, price| PackedPrice { feed, price, confidence_ppm: 1000 };
        let said: Vec<(String, ExecuteMsg)> = (0..self.plan.reporters.len())
            .filter_map(|index| Some((index, quotes(index)?)))
            .map(|(index, quote)| {
                let prices = pack(&[price(FEED_NATIVE, quote.native), price(FEED_LST_MARKET, quote.lst_market)]);
                (format!("reporter-{}", index + 1), ExecuteMsg::Submit { round, prices })
            })
            .collect();
        let calls: Vec<_> = said.iter().map(|(who, msg)| (who.as_str(), self.at.oracle.as_str(), msg)).collect();
        self.together(&calls)
    }

    fn close(&self, round: u64) -> Result<Tx> {
        self.execute("keeper", &self.at.oracle, &ExecuteMsg::CloseRound { round }, &[])
    }

    /// Rounds in which all agree.
    ///
    /// # Errors
    /// As [`LocalSuite::round`].
    pub fn set_price(&self, native: Decimal, lst_market: Decimal, rounds: usize) -> Result<()> {
        for _ in 0..rounds {
            self.round(|_| Some(Quote { native, lst_market }))?;
        }
        Ok(())
    }
}
