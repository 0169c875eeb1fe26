//! Event types of the oracle aggregator, with their attributes.

/// A reporter submitted prices.
///
/// - `reporter` (address): the operator of the reporter.
/// - `round` (id): the round.
/// - `prices` (count): number of prices.
/// - `dropped` (text or `none`): ids, with commas between them, of prices for feeds that are not reported.
pub const SUBMIT: &str = "oracle_aggregator.submit";

/// A round ended.
///
/// - `round` (id): the round.
/// - `reporters` (count): reporters with counted power that submitted.
/// - `power` (units of the governance token): their power.
/// - `quorum` (units of the governance token): the power that was needed.
/// - `outcome` (`closed` or `failed`): `failed` without a quorum.
pub const CLOSE: &str = "oracle_aggregator.close";

/// A shard of a round was observed; no record is written before the last one, which emits [`CLOSE`] instead.
///
/// - `round` (id): the round.
/// - `feeds` (count): the feeds of this shard that a quorum reported.
/// - `next` (id): the feed that the next shard begins with; above 64 where only the records are left.
pub const SHARD: &str = "oracle_aggregator.shard";

/// A feed's record was written.
///
/// - `feed` (id): the feed.
/// - `price` (decimal, quote units per base unit): the price.
/// - `status` (`live`, `pending`, `uncertain`, `fallback` or `halted`): how the price can be used.
pub const PRICE: &str = "oracle_aggregator.price";

/// Prices of a reporter were confirmed as outside the band. One event per reporter and close.
///
/// - `reporter` (address): the owner of the reporter.
/// - `feeds` (text): ids of the feeds, with commas between them.
/// - `deviation` (decimal, bands): the largest deviation.
/// - `level` (decimal, bands): the level of the reporter's bucket afterwards.
pub const DEVIATION: &str = "oracle_aggregator.deviation";

/// More than a third of the power of a feed's reports stayed outside the band on one side, or the feed that checks it contradicts
/// its median. The majority may be lying, so nobody is charged for that feed and round. At most one event per close.
///
/// - `feeds` (text): ids of the feeds, with commas between them.
/// - `reporters` (text): ids of the reporters that would have been charged, with commas between them.
pub const FROZEN: &str = "oracle_aggregator.frozen";

/// The security vault slashed a reporter.
///
/// - `reporter` (address): the owner of the reporter.
/// - `tranche` (id): the reporter's tranche.
/// - `fraction` (decimal): the part of the tranche that was taken.
/// - `id` (id): the slash.
pub const SLASH: &str = "oracle_aggregator.slash";

/// The security vault refused a slash, which anyone may send again.
///
/// - `reporter` (address): the owner of the reporter.
/// - `id` (id): the slash.
pub const SLASH_FAILED: &str = "oracle_aggregator.slash_failed";

/// A slash was withheld, in whole or in part, because the reporter is disputed.
///
/// - `reporter` (address): the reporter's owner.
/// - `dispute` (id): the dispute.
/// - `fraction` (decimal): the part of the tranche that was withheld.
pub const WITHHELD: &str = "oracle_aggregator.withheld";

/// A dispute was opened.
///
/// - `id` (id): the dispute.
/// - `reporter` (address): the owner of the disputed reporter.
/// - `disputer` (address): who opened it.
/// - `round` (id): the round.
/// - `feed` (id): the feed.
/// - `price` (decimal): the disputed price.
/// - `asset` (text): the asset of the bond, as `native:<denom>` or `cw20:<address>`.
/// - `bond` (units of the asset): the bond.
/// - `expires_at` (seconds since the epoch): when anyone may end it.
pub const DISPUTE: &str = "oracle_aggregator.dispute";

/// A dispute ended.
///
/// - `id` (id): the dispute.
/// - `reporter` (address): the owner of the disputed reporter.
/// - `disputer` (address): who opened it.
/// - `outcome` (`upheld`, `rejected` or `expired`): how it ended.
/// - `fraction` (decimal): the part of the tranche that is slashed for it.
/// - `withheld` (decimal): the part that is slashed because it had been withheld.
pub const DISPUTE_ENDED: &str = "oracle_aggregator.dispute_ended";

/// Rewards for the reporters arrived.
///
/// - `asset` (text): the token, as `native:<denom>` or `cw20:<address>`.
/// - `amount` (units of the token): received.
pub const REWARD: &str = "oracle_aggregator.reward";

/// The rewards of a reporter were paid.
///
/// - `reporter` (address): the owner of the reporter.
/// - `tranche` (id): its tranche.
/// - `asset` (text): the token, as `native:<denom>` or `cw20:<address>`.
/// - `commission` (units of the token): paid to the owner.
/// - `stakers` (units of the token): paid to the stakers of the tranche.
pub const CLAIM: &str = "oracle_aggregator.claim";

/// A source was read, or a feed could not be updated: its source failed, or its legs or reports make no price.
///
/// - `feed` (id): the feed.
/// - `outcome` (`updated` or `failed`): `updated` if there is something new to use, by this close or a later one.
pub const POKE: &str = "oracle_aggregator.poke";

/// The configuration changed, also by instantiation and migration.
///
/// - `what` (text): the setting: `params`, `feed`, `halted`, `retired`, `consumers`, `reporter`, `operator`, `commission`, `reward`, `ownership` or
///   `version`.
/// - `old` (text): the value before, structures as JSON; `none` or `null` where there was none.
/// - `new` (text): the value after, written alike.
/// - `id` (id, optional): the feed or the reporter; with `feed`, `halted`, `retired` and `reporter`.
/// - `pending_owner` (address or `none`, optional): the account that is offered the ownership; with `ownership`.
/// - `pending_expiry` (text, optional): when the offer expires, or `none`; with `ownership`.
pub const CONFIG: &str = "oracle_aggregator.config";
