//! The cost of controlling a median, compared with what consumers could lose by it. Derivation: `docs/maths/oracle-security.md`.

use cosmwasm_std::{Addr, Decimal, StdResult, Storage, Uint128};
use interfaces::oracle_aggregator::{Consumer, Consumers, CostOfAttackResponse, Safety, SAFETY_KEY};
use risk::exp::exp_neg;
use risk::int::{mul_ceil, mul_div_floor, mul_floor};
use risk::{Fixed, MathError};

use crate::state::record;
use crate::store::Item;

/// Consumers of the prices; absent until set.
pub const CONSUMERS: Item<Consumers<Addr>> = Item::new("consumers");

/// Writes the safety record after a round; writes nothing if no consumer is registered.
pub fn save(store: &mut dyn Storage, round: u64, counted: Uint128, needed: Uint128, now: u64) -> StdResult<()> {
    let Some(consumers) = CONSUMERS.may_load(store)?.filter(|consumers| !consumers.consumers.is_empty()) else {
        return Ok(());
    };
    write(store, &consumers, round, counted, half(needed), now)
}

/// Replaces the consumers. The record keeps the powers of the last round, so that a new list opens no market until the next close;
/// without a record, or without consumers, there is none until then.
pub fn replace(store: &mut dyn Storage, consumers: &Consumers<Addr>, now: u64) -> StdResult<()> {
    CONSUMERS.save(store, consumers)?;
    let known = load(store)?.filter(|_| !consumers.consumers.is_empty());
    store.remove(SAFETY_KEY);
    let Some(Safety { round, counted_power, power_to_corrupt, .. }) = known else { return Ok(()) };
    write(store, consumers, round, counted_power, power_to_corrupt, now)
}

fn write(
    store: &mut dyn Storage,
    consumers: &Consumers<Addr>,
    round: u64,
    counted_power: Uint128,
    power_to_corrupt: Uint128,
    now: u64,
) -> StdResult<()> {
    let price = stake_price(store, consumers.stake_feed, now)?;
    // A value that does not fit exceeds any amount at stake.
    let worth = mul_floor(power_to_corrupt, price).unwrap_or(Uint128::MAX);
    let stake_value = mul_floor(worth, consumers.stake_share).unwrap_or_default();
    let at_stake = at_stake(consumers.consumers.iter());
    let safety = Safety { round, counted_power, power_to_corrupt, stake_value, at_stake };
    store.set(SAFETY_KEY, &safety.to_bytes());
    Ok(())
}

/// Half of the power that a quorum needs, rounded up.
fn half(needed: Uint128) -> Uint128 {
    let half = needed.u128() / 2;
    Uint128::new(half.saturating_add(needed.u128() % 2))
}

/// Price of the staked token: the lower of price and average, less the confidence; zero without a price usable for liquidation.
fn stake_price(store: &dyn Storage, feed: Option<u64>, now: u64) -> StdResult<Decimal> {
    let Some(record) = feed.map(|feed| record(store, feed)).transpose()?.flatten() else { return Ok(Decimal::zero()) };
    let price = record.price(now, interfaces::oracle_aggregator::PriceUse::Liquidation {}).unwrap_or_default();
    Ok(price.min(record.ema).saturating_sub(record.confidence))
}

/// Largest loss of the consumers, rounded up; saturates.
fn at_stake<'a>(consumers: impl Iterator<Item = &'a Consumer<Addr>>) -> Uint128 {
    let loss = |consumer: &Consumer<Addr>| mul_ceil(consumer.exposure, consumer.loss).unwrap_or(Uint128::MAX);
    consumers.map(loss).fold(Uint128::zero(), Uint128::saturating_add)
}

/// The last record that was written.
pub fn load(store: &dyn Storage) -> StdResult<Option<Safety>> {
    store.get(SAFETY_KEY).map(|bytes| Safety::from_bytes(&bytes)).transpose()
}

/// Response for one feed or for all. The stake secures all feeds at once, so a feed has the part of the whole that its consumers
/// have.
pub fn cost_of_attack(
    safety: &Safety,
    consumers: &[Consumer<Addr>],
    feed: Option<u64>,
    max_move: Decimal,
) -> Result<CostOfAttackResponse, MathError> {
    let of_feed = || consumers.iter().filter(|consumer| feed.is_none_or(|feed| consumer.feed == feed));
    let exposure = of_feed().map(|consumer| consumer.exposure).fold(Uint128::zero(), Uint128::saturating_add);
    let at_stake = at_stake(of_feed());
    let moved = Fixed::ONE.checked_sub(exp_neg(Fixed::from_decimal(max_move))?)?.to_decimal_ceil()?;
    let max_safe_exposure = if safety.at_stake.is_zero() {
        safety.stake_value
    } else {
        mul_div_floor(exposure, safety.stake_value, safety.at_stake).unwrap_or(Uint128::MAX)
    };
    Ok(CostOfAttackResponse {
        round: safety.round,
        counted_power: safety.counted_power,
        power_to_corrupt: safety.power_to_corrupt,
        stake_value: safety.stake_value,
        exposure,
        at_stake_in_one_round: mul_ceil(at_stake, moved)?,
        at_stake,
        max_safe_exposure,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{dec, record};
    use crate::state::save_record;
    use cosmwasm_std::testing::MockStorage;
    use interfaces::oracle_aggregator::FeedRecord;

    fn n(value: u128) -> Uint128 {
        Uint128::new(value)
    }

    fn consumer(feed: u64, exposure: u128, loss: &str) -> Consumer<Addr> {
        Consumer { address: Addr::unchecked("market"), feed, exposure: n(exposure), loss: dec(loss) }
    }

    /// The record after a round in which 700 of power count and 420 are needed, now at 350 s.
    fn after(stake: Option<FeedRecord>, share: &str) -> Option<Safety> {
        let mut store = MockStorage::new();
        if let Some(stake) = stake {
            save_record(&mut store, 9, &stake);
        }
        let list = vec![consumer(1, 1_000, "1"), consumer(2, 501, "2.5")];
        let consumers = Consumers { stake_feed: Some(9), stake_share: dec(share), consumers: list };
        CONSUMERS.save(&mut store, &consumers).unwrap();
        save(&mut store, 10, n(700), n(421), 350).unwrap();
        load(&store).unwrap()
    }

    #[test]
    fn the_example_of_the_derivation() {
        // Half of 421, up, at 3 less 0.003, times 0.5: 211 * 2.997 = 632.367, and 316.
        let safety = after(Some(record("3")), "0.5").unwrap();
        let expected = Safety {
            round: 10,
            counted_power: n(700),
            power_to_corrupt: n(211),
            stake_value: n(316),
            // 1000 + 501 * 2.5 = 2252.5.
            at_stake: n(2_253),
        };
        assert_eq!(safety, expected);
        let list = [consumer(1, 1_000, "1"), consumer(2, 501, "2.5")];
        let all = cost_of_attack(&safety, &list, None, dec("0.2")).unwrap();
        // 1501 * 316 / 2253 = 210.5; 2253 * (1 - e^-0.2) = 2253 * 0.181269 = 408.4.
        assert_eq!((all.exposure, all.max_safe_exposure, all.at_stake_in_one_round), (n(1_501), n(210), n(409)));
        let one = cost_of_attack(&safety, &list, Some(2), dec("0.2")).unwrap();
        // 501 * 316 / 2253 = 70.3; 1253 * 0.181269 = 227.1.
        assert_eq!((one.exposure, one.at_stake, one.max_safe_exposure), (n(501), n(1_253), n(70)));
        assert_eq!((one.at_stake_in_one_round, one.power_to_corrupt), (n(228), n(211)));
        // A market gets the same part of its exposure.
        assert_eq!((safety.secured(n(501)), safety.secured(n(1_000))), (n(70), n(140)));
    }

    #[test]
    fn a_stake_without_a_price_secures_nothing_and_one_above_what_is_at_stake_everything() {
        assert_eq!(after(None, "1").unwrap().stake_value, n(0));
        // Stale at 350.
        assert_eq!(after(Some(FeedRecord { expires_at: 350, ..record("3") }), "1").unwrap().stake_value, n(0));
        // The lower of price and average: 211 * (20 - 0.1).
        let fallen = FeedRecord { ema: dec("20"), confidence: dec("0.1"), ..record("100") };
        let safety = after(Some(fallen), "1").unwrap();
        assert_eq!((safety.stake_value, safety.secured(n(501))), (n(4_198), n(501)));
        assert_eq!(after(Some(record("3")), "1").unwrap().secured(n(0)), n(0));
        let most = FeedRecord { ema: Decimal::MAX, ..record("340282366920938463463") };
        let rich = after(Some(FeedRecord { confidence: Decimal::zero(), ..most }), "1").unwrap();
        assert_eq!(rich.secured(Uint128::MAX), Uint128::MAX);
    }

    #[test]
    fn nothing_is_written_where_nobody_is_registered() {
        let mut store = MockStorage::new();
        save(&mut store, 10, n(700), n(420), 350).unwrap();
        assert_eq!(load(&store), Ok(None));
    }
}
