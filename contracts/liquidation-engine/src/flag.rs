use cosmwasm_std::{Decimal, Env, QuerierWrapper, StdResult};
use credit::sale::sale_price;
use interfaces::market::{AccountResponse, AccountState, DiscountLaw, LiquidationTerms, Lot};
use interfaces::oracle_aggregator::OracleAggregator;
use interfaces::shared::clock::ClockStart;
use interfaces::stored;
use risk::discount::Standing;
use risk::int::mul_floor;
use risk::MathError;

/// A flag of an account. It keeps the market's terms at its start, so that a change of parameters does not change the price of an
/// open sale.
#[derive(Clone, Debug, PartialEq)]
pub struct Flag {
    /// Start of its clock.
    pub start: ClockStart,
    /// Last second in which it is live, in seconds since the epoch.
    pub expires_at: u64,
    /// The discount law.
    pub law: DiscountLaw,
    /// Most seconds that one block counts.
    pub seconds_per_block: Decimal,
}

stored!(Flag { start, expires_at, law, seconds_per_block });

impl Flag {
    /// Starts a flag now. The feed of the lot with the greatest value that can be sold bounds its clock. Error: `Std` for a
    /// feed that the oracle does not know.
    pub fn start(
        querier: &QuerierWrapper,
        oracle: &OracleAggregator,
        env: &Env,
        account: &AccountResponse,
        terms: &LiquidationTerms,
    ) -> StdResult<Self> {
        let value = |lot: &&Lot| sale_price(lot).and_then(|price| mul_floor(lot.amount, price).ok());
        let greatest = account.lots.iter().filter(|lot| sale_price(lot).is_some()).max_by_key(value);
        let feed = greatest.map(|lot| oracle.uptime(querier, lot.feed, env));
        Ok(Self {
            start: ClockStart::new(env, feed.transpose()?),
            expires_at: env.block.time.seconds().saturating_add(terms.flag_life),
            law: terms.discount,
            seconds_per_block: terms.seconds_per_block,
        })
    }

    /// Whether it is live: up to and including its last second, and only if it was set after the account's last healthy moment.
    pub fn is_live(&self, env: &Env, account: &AccountResponse) -> bool {
        env.block.time.seconds() <= self.expires_at && self.start.at > account.healthy_at
    }

    /// Seconds counted since its start: the lowest of seconds, blocks times `seconds_per_block`, and the up-time of its
    /// feed.
    pub fn elapsed(&self, querier: &QuerierWrapper, oracle: &OracleAggregator, env: &Env) -> u64 {
        let uptime = |feed| Some(oracle.uptime(querier, feed, env).ok()?.uptime);
        self.start.counted(env, self.seconds_per_block, uptime)
    }

    /// The part of the price that a buyer pays after `elapsed` counted seconds; absent when the account is neither in the soft
    /// band nor liquidatable, so it cannot be sold under a flag.
    pub fn price_factor(&self, account: &AccountResponse, elapsed: u64) -> Result<Option<Decimal>, MathError> {
        let standing = match account.state {
            AccountState::Band => Standing::Band(elapsed),
            AccountState::Liquidatable => Standing::Unhealthy(elapsed),
            AccountState::Healthy | AccountState::UnderWater | AccountState::NoPrice => return Ok(None),
        };
        let health = account.health.unwrap_or_default();
        self.law.price_factor(standing, health, account.owed, account.value).map(Some)
    }
}

#[cfg(test)]
mod tests;
