//! The oracle's feeds, with the ids that their order gives them.

use crate::{Addresses, Decimals, Plan};
use cosmwasm_std::{Decimal, Uint128};
use interfaces::oracle_aggregator::{FeedSource, NewFeed};

/// The native token in the base asset, reported.
pub const FEED_NATIVE: u64 = 1;
/// The market price of a liquid staking token in native tokens, reported.
pub const FEED_LST_MARKET: u64 = 2;
/// The vault's redemption rate.
pub const FEED_RATE: u64 = 3;
/// The liquid staking token in the base asset; read by the market.
pub const FEED_LST: u64 = 4;
/// Lowest price of a feed of two denominations with the same decimal places, with six of its 18 digits.
const LEAST_PRICE: Decimal = Decimal::raw(1_000_000);
/// The least that the oracle accepts as a lowest price: four digits, see [`NewFeed::least_price`].
const LEAST_ACCEPTED: Decimal = Decimal::raw(10_000);
/// The plan's further feeds begin here.
pub const FIRST_EXTRA_FEED: u64 = 5;

/// Lowest price of a native unit in base units: [`LEAST_PRICE`] times the ratio of their sizes, as far as the oracle accepts it. With
/// 18 and 6 decimal places it is 10^-14, a hundredth of a base token for a native token.
fn least_in_base(decimals: Decimals) -> Decimal {
    let power = |places: u8| Uint128::new(10u128.saturating_pow(u32::from(places)));
    let Decimals { native, base } = decimals;
    let raw = match base.checked_sub(native) {
        Some(more) => LEAST_PRICE.atomics().saturating_mul(power(more)),
        None => LEAST_PRICE.atomics().checked_div(power(native.saturating_sub(base))).unwrap_or_default(),
    };
    Decimal::new(raw).max(LEAST_ACCEPTED)
}

pub(crate) fn feeds(plan: &Plan, at: &Addresses) -> Vec<NewFeed> {
    let (native, base, lst) = (&plan.native, &plan.base, &plan.lst.symbol);
    let feed = |name: String, source| NewFeed { name, source, least_price: LEAST_PRICE, ring: false };
    let in_base = |name: String, source| NewFeed { least_price: least_in_base(plan.decimals), ..feed(name, source) };
    let rate = FeedSource::RedemptionRate {
        vault: at.staking.clone(),
        max_growth_per_year: plan.feeds.rate_max_growth,
        max_fall: plan.feeds.rate_max_fall,
        max_age: plan.feeds.rate_max_age,
    };
    let pair = FeedSource::LstPair {
        native: FEED_NATIVE,
        rate: FEED_RATE,
        market: FEED_LST_MARKET,
        min_market_to_rate: plan.feeds.min_market_to_rate,
    };
    let mut feeds = vec![
        in_base(format!("{native}/{base}"), FeedSource::Reported {}),
        feed(format!("{lst}/{native} market"), FeedSource::Reported {}),
        feed(format!("{lst}/{native} redemption"), rate),
        in_base(format!("{lst}/{base}"), pair),
    ];
    feeds.extend(plan.feeds.extra.iter().map(|name| feed(name.clone(), FeedSource::Reported {})));
    let composites = plan.feeds.composites.iter();
    feeds.extend(composites.map(|it| feed(it.name.clone(), FeedSource::Composite { legs: it.legs.clone() })));
    feeds
}
