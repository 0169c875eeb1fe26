//! Rounds as reporters run them.

use crate::{Call, Environment, Suite};
use anyhow::Result;
use cosmwasm_std::{to_json_binary, Addr, Decimal};
use deployment::{FEED_LST_MARKET, FEED_NATIVE};
use interfaces::oracle_aggregator::{pack, ConfigResponse, ExecuteMsg, PackedPrice, QueryMsg, RoundResponse};

/// Prices that a reporter submits in one round.
#[derive(Clone, Copy, Debug)]
pub struct Quote {
    /// The native token in the base asset.
    pub native: Decimal,
    /// The market's price of a liquid staking token in native tokens.
    pub lst_market: Decimal,
}

impl<E: Environment> Suite<E> {
    /// One reporter submits to the open round.
    pub fn report(&mut self, reporter: &Addr, quote: Quote) -> Result<E::Response> {
        let round = self.rounds().open;
        self.report_round(reporter, round, quote)
    }

    /// One reporter submits to a round.
    pub fn report_round(&mut self, reporter: &Addr, round: u64, quote: Quote) -> Result<E::Response> {
        let oracle = self.at.oracle.clone();
        self.execute(reporter, &oracle, &submission(round, quote), &[])
    }

    /// Anyone closes a round.
    pub fn close_round(&mut self, round: u64) -> Result<E::Response> {
        let (anyone, oracle) = (self.account("keeper"), self.at.oracle.clone());
        let closed = self.execute(&anyone, &oracle, &ExecuteMsg::CloseRound { round, limit: None }, &[])?;
        let feeds = self.feeds();
        self.derivations.note(round, &feeds);
        Ok(closed)
    }

    /// A whole round: every reporter submits its quote, the window passes, anyone closes. If blocks are too slow for the window,
    /// uses the next round. Returns the chain's response to the close.
    pub fn round(&mut self, quotes: impl Fn(usize) -> Option<Quote>) -> Result<E::Response> {
        let mut late = 0;
        loop {
            let rounds = self.rounds();
            let error = match self.whole_round(&rounds, &quotes) {
                Ok(closed) => return Ok(closed),
                Err(error) => error,
            };
            // After one more round this one can no longer be closed.
            if late == E::LATE_ROUNDS || self.chain.now()? + 1 < rounds.closes_at {
                return Err(error);
            }
            late += 1;
            let config: ConfigResponse = self.try_query(&self.at.oracle, &QueryMsg::Config {})?;
            self.chain.wait_until(rounds.closes_at + config.params.round_seconds)?;
        }
    }

    fn whole_round(&mut self, rounds: &RoundResponse, quotes: &impl Fn(usize) -> Option<Quote>) -> Result<E::Response> {
        let said = self.reporters.iter().enumerate().filter_map(|(index, reporter)| Some((reporter, quotes(index)?)));
        let call = |(reporter, quote): (&Addr, Quote)| {
            let msg = to_json_binary(&submission(rounds.open, quote))?;
            Ok(Call { sender: reporter.clone(), contract: self.at.oracle.clone(), msg })
        };
        let calls = said.map(call).collect::<Result<Vec<_>>>()?;
        self.messages += calls.len() as u64;
        self.chain.execute_all(calls)?;
        self.chain.wait_until(rounds.closes_at)?;
        self.close_round(rounds.open)
    }

    /// Rounds in which all reporters agree, until the price is accepted and live.
    pub fn set_price(&mut self, native: Decimal, lst_market: Decimal, rounds: usize) -> Result<()> {
        for _ in 0..rounds {
            self.round(|_| Some(Quote { native, lst_market }))?;
        }
        Ok(())
    }
}

fn submission(round: u64, quote: Quote) -> ExecuteMsg {
    let price = |feed, price| PackedPrice { feed, price, confidence_ppm: 1000 };
    let prices = pack(&[price(FEED_NATIVE, quote.native), price(FEED_LST_MARKET, quote.lst_market)]);
    ExecuteMsg::Submit { round, prices }
}
