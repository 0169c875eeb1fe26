//! Feeds of the suite, and rounds as reporters run them.

use crate::{Suite, View};
use anyhow::Result;
use cosmwasm_std::{Addr, Decimal};
use cw_multi_test::AppResponse;
use deployment::{FEED_LST_MARKET, FEED_NATIVE};
use interfaces::oracle_aggregator::{pack, ExecuteMsg, FeedRecord, OracleAggregator, PackedPrice};

/// What one reporter says in one round.
#[derive(Clone, Copy, Debug)]
pub struct Quote {
    /// The native token in the base asset.
    pub native: Decimal,
    /// The market's price of a liquid staking token in native tokens.
    pub lst_market: Decimal,
}

impl Suite {
    /// One reporter submits to the open round.
    pub fn report(&mut self, reporter: &Addr, quote: Quote) -> Result<AppResponse> {
        let round = self.rounds().open;
        self.report_round(reporter, round, quote)
    }

    /// One reporter submits to a round.
    pub fn report_round(&mut self, reporter: &Addr, round: u64, quote: Quote) -> Result<AppResponse> {
        let price = |feed, price| PackedPrice { feed, price, confidence_ppm: 1000 };
        let prices = pack(&[price(FEED_NATIVE, quote.native), price(FEED_LST_MARKET, quote.lst_market)]);
        let oracle = self.at.oracle.clone();
        self.execute(reporter, &oracle, &ExecuteMsg::Submit { round, prices }, &[])
    }

    /// Anyone closes a round.
    pub fn close_round(&mut self, round: u64) -> Result<AppResponse> {
        let (anyone, oracle) = (self.account("keeper"), self.at.oracle.clone());
        let closed = self.execute(&anyone, &oracle, &ExecuteMsg::CloseRound { round, limit: None }, &[])?;
        let feeds = self.feeds();
        self.derivations.note(round, &feeds);
        Ok(closed)
    }

    /// A whole round: every reporter submits its quote, the window passes, anyone closes. Returns the round.
    pub fn round(&mut self, quotes: impl Fn(usize) -> Option<Quote>) -> Result<u64> {
        let rounds = self.rounds();
        let round = rounds.open;
        for (index, reporter) in self.reporters.clone().iter().enumerate() {
            if let Some(quote) = quotes(index) {
                self.report_round(reporter, round, quote)?;
            }
        }
        let rest = rounds.open_until - self.now();
        self.chain.run(rest);
        self.close_round(round)?;
        Ok(round)
    }

    /// Rounds in which all reporters agree, until the price is accepted and live.
    pub fn set_price(&mut self, native: Decimal, lst_market: Decimal, rounds: usize) -> Result<()> {
        for _ in 0..rounds {
            self.round(|_| Some(Quote { native, lst_market }))?;
        }
        Ok(())
    }

    /// A feed's record as a market reads it.
    pub fn record(&self, feed: u64) -> Result<FeedRecord> {
        Ok(OracleAggregator(self.at.oracle.clone()).record(&self.chain.app.wrap(), feed)?)
    }
}
