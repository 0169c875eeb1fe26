//! Rounds of the oracle, as reporters run them.

use crate::Stage;
use anyhow::Result;
use blueprint::{FEED_LST_MARKET, FEED_NATIVE};
use client::Tx;
use common::oracle::{pack, ExecuteMsg, PackedPrice, QueryMsg, RoundResponse};
use cosmwasm_std::Decimal;

/// What a reporter says in one round.
#[derive(Clone, Copy, Debug)]
pub struct Quote {
    /// The native token in the base asset.
    pub native: Decimal,
    /// The market's price of a liquid staking token in native tokens.
    pub lst_market: Decimal,
}

impl Stage {
    /// The rounds now.
    ///
    /// # Errors
    /// A node that does not answer.
    pub fn rounds(&self) -> Result<RoundResponse> {
        self.query(&self.at.oracle, &QueryMsg::Round {})
    }

    /// A whole round: every reporter of the chain submits what `quotes` gives for its index, all in one transaction; the
    /// round ends, the keeper closes it. Returns the closing transaction.
    ///
    /// # Errors
    /// What the contract or the chain answers.
    pub fn round(&self, quotes: impl Fn(usize) -> Option<Quote>) -> Result<Tx> {
        let mut rounds = self.rounds()?;
        // A block may come too late for a round that is about to end.
        if rounds.open_until.saturating_sub(self.now()?) < 2 {
            self.wait_until(rounds.open_until)?;
            rounds = self.rounds()?;
        }
        let price = |feed, price| PackedPrice { feed, price, confidence_ppm: 1000 };
        let said: Vec<(String, ExecuteMsg)> = (0..self.plan.reporters.len())
            .filter_map(|index| Some((index, quotes(index)?)))
            .map(|(index, quote)| {
                let prices = pack(&[price(FEED_NATIVE, quote.native), price(FEED_LST_MARKET, quote.lst_market)]);
                (format!("reporter-{}", index + 1), ExecuteMsg::Submit { round: rounds.open, prices })
            })
            .collect();
        let calls: Vec<_> = said.iter().map(|(who, msg)| (who.as_str(), self.at.oracle.as_str(), msg)).collect();
        self.together(&calls)?;
        self.wait_until(rounds.open_until)?;
        self.execute("keeper", &self.at.oracle, &ExecuteMsg::CloseRound { round: rounds.open, limit: None }, &[])
    }

    /// Rounds in which all agree.
    ///
    /// # Errors
    /// As [`Stage::round`].
    pub fn set_price(&self, native: Decimal, lst_market: Decimal, rounds: usize) -> Result<()> {
        for _ in 0..rounds {
            self.round(|_| Some(Quote { native, lst_market }))?;
        }
        Ok(())
    }
}
