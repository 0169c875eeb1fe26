use crate::error::ContractError;
use crate::state::{ClockStart, Config};
use cosmwasm_std::{Decimal, Env, QuerierWrapper};
use interfaces::market::{AccountResponse, ClockParams, Terms};
use risk::clock::{bid_discount, elapsed, lot_discount, DiscountClock};
use risk::int::mul_ceil;

/// Starts a clock now, for an account or lot priced by `feeds`.
pub fn start(
    querier: &QuerierWrapper,
    config: &Config,
    env: &Env,
    feeds: impl Iterator<Item = u64>,
) -> Result<ClockStart, ContractError> {
    let time = env.block.time.seconds();
    let feeds = feeds.map(|feed| Ok((feed, config.oracle.record(querier, feed)?.uptime(time))));
    Ok(ClockStart { time, height: env.block.height, feeds: feeds.collect::<Result<_, ContractError>>()? })
}

/// Seconds counted by a clock: the lowest of seconds, blocks times `seconds_per_block`, and up-time of each feed it
/// started with. It stops while one of these feeds has no price; feeds added later do not slow it.
pub fn counted(querier: &QuerierWrapper, config: &Config, env: &Env, start: &ClockStart) -> Result<u64, ContractError> {
    let now = env.block.time.seconds();
    let blocks = env.block.height.saturating_sub(start.height);
    let mut counted = elapsed(now.saturating_sub(start.time), blocks, config.params.seconds_per_block);
    for (feed, then) in &start.feeds {
        let up = config.oracle.record(querier, *feed)?.uptime(now);
        counted = counted.min(up.saturating_sub(*then));
    }
    Ok(counted)
}

/// Discount on a flagged account after `elapsed` counted seconds, as a fraction of the price.
pub fn discount(account: &AccountResponse, terms: &Terms, elapsed: u64) -> Result<Decimal, ContractError> {
    let health = account.health.unwrap_or_default();
    let ratio = Decimal::checked_from_ratio(account.value, account.owed).unwrap_or(Decimal::MAX);
    let ClockParams { start, per_minute, health_slope, max, min } = terms.liquidation.clock;
    let clock = DiscountClock { start, per_minute, health_slope, max, min };
    Ok(bid_discount(elapsed, health, ratio, &clock)?)
}

/// The discount on a lot after `elapsed` seconds on its clock, and the price of a unit, rounded up: whoever brings it
/// for every unit brings enough.
pub fn lot_price(price: Decimal, terms: &Terms, elapsed: u64) -> Result<(Decimal, Decimal), ContractError> {
    let discount = lot_discount(elapsed, terms.liquidation.clock.min, terms.liquidation.lot_duration)?;
    let kept = Decimal::one().saturating_sub(discount);
    Ok((discount, Decimal::new(mul_ceil(price.atomics(), kept)?)))
}

#[cfg(test)]
mod tests;
