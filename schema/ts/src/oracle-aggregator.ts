// Generated from schema/oracle-aggregator.json by `cargo schema`. Do not edit: change packages/interfaces and run it again.

import type { CosmWasmClient, SigningCosmWasmClient, ExecuteResult } from "@cosmjs/cosmwasm";
import type { Coin, StdFee } from "@cosmjs/amino";

/** Where a price comes from. Legs are ids of feeds that exist already. */
export type FeedSourceForString = {
  /** Reporters submit it. */
  reported: Record<string, never>;
} | {
  /** Redemption rate of a staking vault, in native tokens per share. */
  redemption_rate: {
    /**
     * Time after the vault's last sync for which its rate can be read; a vault syncs far less often than a round
     * closes. Unit: seconds. Range: 1 to 31536000. Too low hurts borrowers, whose collateral has no price; too high
     * hurts lenders, who do not see a slash.
     */
    max_age: number;
    /**
     * Largest fall that needs no confirmation; a larger one waits for three rounds, in which the last rate stays. Unit:
     * fraction. Range: 0 to 1. Too low hurts lenders, as a slash counts 90 s later; too high hurts borrowers of a vault
     * that answers wrongly once.
     */
    max_fall: Decimal;
    /**
     * Fastest growth that counts as plausible. A step above a day's growth needs three rounds of confirmation, and
     * growth that is faster over a longer time makes the feed uncertain. Unit: fraction per year. Range: 0.000001 to
     * 100. Too low hurts borrowers after an instant exit's fee; too high hurts lenders of a vault whose rate is wrong.
     */
    max_growth_per_year: Decimal;
    /** Staking vault to read. */
    vault: string;
  };
} | {
  /** Product of feeds, some of them inverted. */
  composite: {
    /** Factors: 2 to 4. */
    legs: Leg[];
  };
} | {
  /**
   * Liquid staking token in the market's base asset.
   *
   * New risk is priced at `min(market, rate) * native`, liquidation at `rate * native * min(1, EMA of market / rate)`.
   */
  lst_pair: {
    /** Feed of the market price, in native tokens per share. */
    market: number;
    /**
     * Ratio of market to rate below which the feed is uncertain. Unit: fraction. Range: 0.000001 to 1. Too low hurts
     * lenders, who accept new debt against a depegged token; too high hurts borrowers.
     */
    min_market_to_rate: Decimal;
    /** Feed of the native token in the base asset. */
    native: number;
    /** Feed of the redemption rate, in native tokens per share. */
    rate: number;
  };
};
/**
 * A fixed-point decimal value with 18 fractional digits, i.e. Decimal(1_000_000_000_000_000_000) == 1.0
 *
 * The greatest possible value that can be represented is 340282366920938463463.374607431768211455 (which is (2^128 - 1)
 * / 10^18)
 */
export type Decimal = string;
/**
 * A thin wrapper around u128 that is using strings for JSON encoding/decoding, such that the full u128 range can be
 * used for clients that convert JSON numbers to floats, like JavaScript and jq.
 */
export type Uint128 = string;
/** Instantiation message. */
export interface InstantiateMsg {
  /** Initial feeds; ids count up from 1 in this order. */
  feeds: NewFeed[];
  /** Owner: the timelock. */
  owner: string;
  /** Parameters set by governance. */
  params: Params;
  /** Initial reporters; ids count up from 1 in this order. */
  reporters: NewReporter[];
  /** Security vault that holds the reporters' stake. */
  security_vault: string;
}
/** A feed to add. */
export interface NewFeed {
  /** Name for people: `ATOM/USDC`. */
  name: string;
  /** Whether it keeps what it accepted in the last rounds for other contracts, see `super::RingEntry`. */
  ring: boolean;
  /** Where the price comes from. */
  source: FeedSourceForString;
}
/** A factor of a composite. */
export interface Leg {
  /** Id of the feed. */
  feed: number;
  /** Whether the price divides instead of multiplying. */
  inverted: boolean;
}
/** Parameters set by governance. */
export interface Params {
  /**
   * Time for which stake must have been active before it counts. Stake of before the first price counts at once. Unit:
   * seconds. Range: 0 to 2592000. Default: 86400. Too low hurts everyone who reads the price, as stake for one round
   * buys a part of it; too high hurts reporters that join.
   */
  activation: number;
  /**
   * Gas that reading one outside source may use. Unit: gas. Range: 1 to 50000000. Default: 1000000. Too low hurts
   * everyone who reads that source; too high hurts those who close rounds.
   */
  adapter_gas: number;
  /** When a price needs confirmation. */
  breaker: BreakerParams;
  /**
   * Smallest confidence of a price. Unit: fraction of the price. Range: 0 to 0.5. Default: 0.001. Too low hurts
   * lenders; too high hurts borrowers.
   */
  confidence_floor: Decimal;
  /**
   * Confidence above which a feed is uncertain. Unit: fraction of the price. Range: `confidence_floor` to 0.5. Default:
   * 0.02. Too low hurts borrowers, as a few reporters stop new debt; too high hurts lenders.
   */
  confidence_max: Decimal;
  /**
   * Distance between price and average above which a feed is uncertain and nobody is slashed. Unit: natural logarithm.
   * Range: 0.001 to 10. Default: 0.2. Too low hurts borrowers in every fall; too high hurts honest reporters when the
   * majority is wrong.
   */
  ema_gap: Decimal;
  /**
   * Time constant of the exponential moving averages. Unit: seconds. Range: 1 to 2592000. Default: 3600. Too low hurts
   * lenders, as a short pump counts as value; too high hurts borrowers after a lasting rise.
   */
  ema_tau: number;
  /**
   * Time after the end of its round for which a price can be read. Unit: seconds. Range: 2 * `round_seconds` to 86400.
   * Default: 120. Too low hurts borrowers and liquidators in an outage; too high hurts lenders, who trust an old price.
   */
  max_age: number;
  /**
   * Distance of the lower and the upper median, as a part of the lower, above which a feed has no price in a round.
   * Unit: fraction. Range: 0.001 to 0.5. Default: 0.02. Too low hurts everyone in a fast market; too high hurts
   * everyone who reads the price, as the midpoint of a split is nobody's price.
   */
  max_split: Decimal;
  /**
   * Number of reporters with power that a round needs. Unit: reporters. Range: 1 to 64. Default: 3. Too low hurts
   * everyone who reads the price, which fewer can set; too high hurts them too, as fewer can stop it.
   */
  min_reporters: number;
  /**
   * Stake below which a reporter neither counts for a quorum nor as one of its reporters. Unit: smallest units of the
   * staked token. Range: 1 to 2^127. Default: 1000000. Too low hurts everyone who reads the price, as dust makes up the
   * number of reporters; too high hurts small reporters.
   */
  min_stake: Uint128;
  /**
   * Time after the end of its round for which a price can be read for new risk. Unit: seconds. Range: 2 *
   * `round_seconds` to `max_age`. Default: 60. Too low hurts borrowers, whose credit stops when a round fails; too high
   * hurts lenders, as whoever makes rounds fail borrows at an old price.
   */
  new_risk_max_age: number;
  /**
   * Share of the counted power of all reporters, absent ones included, that a round and each of its feeds need. Unit:
   * fraction. Range: 0.5 to 1. Default: 0.6. Too low hurts everyone who reads the price, which fewer can set; too high
   * hurts them too, as fewer can stop it.
   */
  quorum: Decimal;
  /**
   * Length of a round, fixed at instantiation. Unit: seconds. Range: 1 to 600. Default: 30. Too low hurts reporters,
   * who pay for every round; too high hurts lenders, who liquidate at old prices.
   */
  round_seconds: number;
  /** What a deviation costs a reporter. */
  slashing: SlashingParams;
  /**
   * Time constant of the variance. Unit: seconds. Range: 1 to 31536000. Default: 86400. Too low hurts borrowers, whose
   * margins follow every swing; too high hurts lenders, whose margins lag.
   */
  variance_tau: number;
}
/**
 * The breaker: a return beyond `max(min_move, sigmas * sqrt(variance * dt))`, at most `max_move`, needs confirmation.
 * The variance is the breaker's own, see `super::FeedRecord::breaker_variance`.
 */
export interface BreakerParams {
  /**
   * Time after the newest candidate at which candidates are forgotten. Unit: seconds. Range: 3 * `round_seconds` to
   * 86400. Default: 600. Too low hurts everyone when many rounds fail, as no jump is ever confirmed; too high hurts
   * borrowers and lenders, as an old median confirms a new one.
   */
  candidate_lifetime: number;
  /**
   * Return, in standard deviations of the breaker's variance, above which a return does not raise that variance
   * further. Unit: standard deviations. Range: 1 to 10. Default: 2. Too low hurts everyone as volatility rises, because
   * prices wait; too high hurts lenders, as swings inside the band soon widen it.
   */
  clip: Decimal;
  /**
   * Longest time that widens the band. A longer time without an accepted price is an outage, after which averages start
   * from the safe side and the feed is uncertain for 3 prices. Unit: seconds. Range: 1 to 86400. Default: 600. Too low
   * hurts everyone after an outage, as the price waits; too high hurts lenders, as the first round after an outage may
   * say anything.
   */
  max_dt: number;
  /**
   * Largest half-width of the band. Unit: natural logarithm. Range: `min_move` to 1. Default: 0.2. Too low hurts
   * borrowers and liquidators in a crash, whose price waits; too high hurts lenders.
   */
  max_move: Decimal;
  /**
   * Time after the last accepted price at which a pending feed becomes stale. Unit: seconds. Range: 3 * `round_seconds`
   * to 86400. Default: 600. Too low hurts liquidators in a crash; too high hurts borrowers and lenders, as a price that
   * everyone contradicts stays readable.
   */
  max_pending: number;
  /**
   * Smallest half-width of the band. Unit: natural logarithm. Range: 0.001 to 1. Default: 0.05. Too low hurts borrowers
   * and liquidators, whose price waits; too high hurts lenders, as one captured round moves the price farther.
   */
  min_move: Decimal;
  /**
   * Half-width of the band in standard deviations. Unit: standard deviations. Range: 1 to 100. Default: 6. Too low and
   * too high hurt as for `min_move`.
   */
  sigmas: Decimal;
}
/** What a deviation costs: excess over one band fills a leaky bucket, and what overflows it is slashed. */
export interface SlashingParams {
  /**
   * Smallest half-width of the band in which nobody deviates. Unit: natural logarithm. Range: 0.0001 to 1. Default:
   * 0.01. Too low hurts honest reporters; too high hurts everyone who reads the price.
   */
  band: Decimal;
  /**
   * Length of an epoch. Unit: seconds. Range: 1 to 31536000. Default: 86400. Too low hurts reporters, whose cap renews
   * sooner; too high hurts everyone who reads the price.
   */
  epoch: number;
  /**
   * Largest part of the stake that one epoch slashes. Unit: fraction. Range: 0 to 1. Default: 0.005. Too low hurts
   * everyone who reads the price; too high hurts reporters and those who stake with them.
   */
  epoch_cap: Decimal;
  /**
   * Part of the stake slashed per band of overflow, before the share of power that deviated with it. Unit: fraction.
   * Range: 0 to 1. Default: 0.0002. Too low hurts everyone who reads the price; too high hurts reporters and those who
   * stake with them.
   */
  fraction_per_band: Decimal;
  /**
   * Rate at which the bucket drains. Unit: bands per hour. Range: 0 to 1000. Default: 1. Too low hurts honest
   * reporters; too high hurts everyone who reads the price, as small lies are free.
   */
  leak_per_hour: Decimal;
  /**
   * Largest deviation that one round counts. Unit: bands. Range: 2 to 1000. Default: 10. Too low hurts everyone who
   * reads the price, as a large lie is cheap; too high hurts a reporter with one wrong digit.
   */
  max_deviation: Decimal;
  /**
   * Half-width of the band in standard deviations of the time between two rounds. Unit: standard deviations. Range: 0
   * to 100. Default: 4. Too low and too high hurt as for `band`.
   */
  sigmas: Decimal;
  /**
   * Capacity of the bucket. Unit: bands. Range: 0 to 1000. Default: 5. Too low hurts honest reporters; too high hurts
   * everyone who reads the price.
   */
  tolerance: Decimal;
}
/** A reporter to add. */
export interface NewReporter {
  /** Account that submits prices. */
  address: string;
  /** Tranche in the security vault that holds the reporter's stake. A tranche backs one reporter only. */
  tranche: number;
}
/** Messages the contract executes. None accepts funds; any that are attached are refused with `Payment`. */
export type ExecuteMsg = {
  /**
   * Submits the sender's prices to the open round, once. Callable by reporters. A reporter without a price for some
   * feed leaves it out and abstains from it; prices for feeds that nobody reports are dropped. The first submission of
   * a round also fixes the counted power of every reporter for it.
   *
   * Errors: `Unauthorized`, `NotOpen`, `NoPrices`, `AlreadySubmitted`, `NotInRound`, `Power`, `Std` for bytes that
   * cannot be unpacked.
   */
  submit: {
    /** Bytes made by `pack`: any of the reported feeds, by ascending id. */
    prices: Binary;
    /** Open round: `block time / round_seconds`, rounded down. */
    round: number;
  };
} | {
  /**
   * Closes the round that ended last: takes the medians, writes the records, confirms the deviations of the round
   * before, then reads outside sources and computes derived feeds. Permissionless, once per round, until the next round
   * ends. Without a quorum the round fails and no record changes.
   *
   * Errors: `StillOpen`, `Void`, `AlreadyClosed`.
   */
  close_round: {
    /** Round to close. */
    round: number;
  };
} | {
  /**
   * Reads a redemption rate from its vault. Permissionless; each close sends it too. The first rate of a feed is
   * written to its record at once, a later one by the next close of a round that was still open at the reading, through
   * a breaker.
   *
   * Errors: `NotFound`, `NoSource`, `Halted`, `ZeroRate`, `OlderRate`, `Std` when the vault does not answer.
   */
  poke: {
    /** Feed to read. */
    feed: number;
  };
} | {
  /**
   * Writes what was read from outside and computes the derived feeds at the end of a close. Callable by the contract
   * itself.
   *
   * Errors: `Unauthorized`.
   */
  finish_round: {
    /** Round that is being closed. */
    round: number;
  };
} | {
  /**
   * Sends a slash that the security vault refused to it again. Permissionless.
   *
   * Errors: `NotFound`.
   */
  retry_slash: {
    /** Id of the slash. */
    id: number;
  };
} | {
  /**
   * Adds a feed under the next id. Callable by the owner.
   *
   * Errors: `Ownership`, `TooMany`, `Legs`, `InvalidLeg`, `OutOfRange`, `Std` for an invalid address.
   */
  add_feed: NewFeed;
} | {
  /**
   * Halts a feed and everything derived from it, or lifts its halt. A feed whose halt is lifted stays stale until it is
   * next written. Callable by the owner.
   *
   * Errors: `Ownership`, `NotFound`.
   */
  set_halted: {
    /** Feed to halt or lift. */
    feed: number;
    /** Whether the feed is halted from now on. */
    halted: boolean;
  };
} | {
  /**
   * Adds a reporter under the next id; it counts from the next round. Callable by the owner.
   *
   * Errors: `Ownership`, `ReporterExists`, `TrancheTaken`, `TooMany`, `Std` for an invalid address.
   */
  add_reporter: NewReporter;
} | {
  /**
   * Removes a reporter; it stops counting with the next round and its pending deviations are dropped. Callable by the
   * owner.
   *
   * Errors: `Ownership`, `NotFound`, `Std` for an invalid address.
   */
  remove_reporter: {
    /** Account that submits prices. */
    address: string;
  };
} | {
  /**
   * Replaces all parameters. Callable by the owner.
   *
   * Errors: `Ownership`, `OutOfRange`, `RoundLength`.
   */
  update_params: {
    /** New parameters; `round_seconds` must stay as it is. */
    params: Params;
  };
} | {
  /**
   * Offers, accepts or renounces ownership. Callable by the owner; `AcceptOwnership` by the pending owner.
   *
   * Errors: `Admin`.
   */
  update_ownership: Action;
};
/**
 * Binary is a wrapper around Vec<u8> to add base64 de/serialization with serde. It also adds some helper methods to
 * help encode inline.
 *
 * This is only needed as serde-json-{core,wasm} has a horrible encoding for Vec<u8>. See also
 * <https://github.com/CosmWasm/cosmwasm/blob/main/docs/MESSAGE_TYPES.md>.
 */
export type Binary = string;
/**
 * Actions that can be taken to alter the contract's ownership
 *
 * - `accept_ownership`: Accept the pending ownership transfer. Can only be called by the pending owner.
 * - `renounce_ownership`: Give up the contract's ownership and the possibility of appointing a new owner. Can only be
 *   invoked by the contract's current owner. Any existing pending ownership transfer is canceled.
 */
export type Action = {
  /**
   * Propose to transfer the contract's ownership to another account, optionally with an expiry time.
   *
   * Can only be called by the contract's current owner.
   *
   * Any existing pending ownership transfer is overwritten.
   */
  transfer_ownership: {
    expiry?: Expiration | null;
    new_owner: string;
  };
} | "accept_ownership" | "renounce_ownership";
/**
 * Expiration represents a point in time when some event happens. It can compare with a BlockInfo and will return
 * is_expired() == true once the condition is hit (and for every block in the future)
 */
export type Expiration = {
  /** AtHeight will expire when `env.block.height` >= height */
  at_height: number;
} | {
  /** AtTime will expire when `env.block.time` >= time */
  at_time: Timestamp;
} | {
  /** Never will never expire. Used to express the empty variant */
  never: Record<string, never>;
};
/**
 * A point in time in nanosecond precision.
 *
 * This type can represent times from 1970-01-01T00:00:00Z to 2554-07-21T23:34:33Z.
 */
export type Timestamp = Uint64;
/**
 * A thin wrapper around u64 that is using strings for JSON encoding/decoding, such that the full u64 range can be used
 * for clients that convert JSON numbers to floats, like JavaScript and jq.
 */
export type Uint64 = string;
/** Queries the contract answers. */
export type QueryMsg = {
  /** Returns the configuration. */
  config: Record<string, never>;
} | {
  /** Returns a feed with its record. Errors: `NotFound`. */
  feed: {
    /** Id of the feed. */
    id: number;
  };
} | {
  /** Lists feeds by ascending id. */
  feeds: {
    /** Largest number of items. Default 30, at most 100. */
    limit?: number | null;
    /** Last id of the page before. */
    start_after?: number | null;
  };
} | {
  /**
   * Returns a price for one use: the same answer, or error, that a market gets. Errors: `NotFound`, `NoPrice`, `Price`.
   */
  price: {
    /** Id of the feed. */
    feed: number;
    /** What the price is used for. */
    purpose: PriceUse;
  };
} | {
  /** Returns a reporter. Errors: `NotFound`. */
  reporter: {
    /** Account that submits prices. */
    address: string;
  };
} | {
  /** Lists reporters by ascending id. */
  reporters: {
    /** Largest number of items. Default 30, at most 100. */
    limit?: number | null;
    /** Last id of the page before. */
    start_after?: number | null;
  };
} | {
  /** Returns the open round and the one that can be closed. */
  round: Record<string, never>;
} | {
  /** Returns the owner, the pending owner and the expiry of the offer. */
  ownership: Record<string, never>;
};
/** What a price is used for. */
export type PriceUse = {
  /**
   * Borrowing and withdrawing collateral: `min(price_for_new_risk, ema) - z * confidence`, while live and not older
   * than new risk may be.
   */
  new_risk: {
    /** Number of confidence intervals subtracted. */
    z: Decimal;
  };
} | {
  /** Liquidation: the last accepted price unless stale or halted. */
  liquidation: Record<string, never>;
};
/** Migration message, without arguments. */
export interface MigrateMsg {}
/**
 * A human readable address.
 *
 * In Cosmos, this is typically bech32 encoded. But for multi-chain smart contracts no assumptions should be made other
 * than being UTF-8 encoded and of reasonable length.
 *
 * This type represents a validated address. It can be created in the following ways 1. Use `Addr::unchecked(input)` 2.
 * Use `let checked: Addr = deps.api.addr_validate(input)?` 3. Use `let checked: Addr =
 * deps.api.addr_humanize(canonical_addr)?` 4. Deserialize from JSON. This must only be done from JSON that was
 * validated before such as a contract's state. `Addr` must not be used in messages sent by the user because this would
 * result in unvalidated instances.
 *
 * This type is immutable. If you really need to mutate it (Really? Are you sure?), create a mutable copy using `let mut
 * mutable = Addr::to_string()` and operate on that `String` instance.
 */
export type Addr = string;
/** Answer to `super::QueryMsg::Config`. */
export interface ConfigResponse {
  /** Parameters set by governance. */
  params: Params;
  /** Security vault that holds the reporters' stake. */
  security_vault: Addr;
}
/**
 * An implementation of u256 that is using strings for JSON encoding/decoding, such that the full u256 range can be used
 * for clients that convert JSON numbers to floats, like JavaScript and jq.
 */
export type Uint256 = string;
/**
 * What a price can be read for.
 *
 * - `live`: Readable for every use.
 * - `pending`: A candidate waits for confirmation. Readable for liquidation, at the last accepted price.
 * - `uncertain`: The spread is wide, the average far away, a pair depegged, or an outage has just ended. Readable for
 *   liquidation.
 * - `halted`: Halted by the owner. Readable for nothing.
 */
export type FeedStatus = "live" | "pending" | "uncertain" | "halted";
/** Where a price comes from. Legs are ids of feeds that exist already. */
export type FeedSourceForAddr = {
  /** Reporters submit it. */
  reported: Record<string, never>;
} | {
  /** Redemption rate of a staking vault, in native tokens per share. */
  redemption_rate: {
    /**
     * Time after the vault's last sync for which its rate can be read; a vault syncs far less often than a round
     * closes. Unit: seconds. Range: 1 to 31536000. Too low hurts borrowers, whose collateral has no price; too high
     * hurts lenders, who do not see a slash.
     */
    max_age: number;
    /**
     * Largest fall that needs no confirmation; a larger one waits for three rounds, in which the last rate stays. Unit:
     * fraction. Range: 0 to 1. Too low hurts lenders, as a slash counts 90 s later; too high hurts borrowers of a vault
     * that answers wrongly once.
     */
    max_fall: Decimal;
    /**
     * Fastest growth that counts as plausible. A step above a day's growth needs three rounds of confirmation, and
     * growth that is faster over a longer time makes the feed uncertain. Unit: fraction per year. Range: 0.000001 to
     * 100. Too low hurts borrowers after an instant exit's fee; too high hurts lenders of a vault whose rate is wrong.
     */
    max_growth_per_year: Decimal;
    /** Staking vault to read. */
    vault: Addr;
  };
} | {
  /** Product of feeds, some of them inverted. */
  composite: {
    /** Factors: 2 to 4. */
    legs: Leg[];
  };
} | {
  /**
   * Liquid staking token in the market's base asset.
   *
   * New risk is priced at `min(market, rate) * native`, liquidation at `rate * native * min(1, EMA of market / rate)`.
   */
  lst_pair: {
    /** Feed of the market price, in native tokens per share. */
    market: number;
    /**
     * Ratio of market to rate below which the feed is uncertain. Unit: fraction. Range: 0.000001 to 1. Too low hurts
     * lenders, who accept new debt against a depegged token; too high hurts borrowers.
     */
    min_market_to_rate: Decimal;
    /** Feed of the native token in the base asset. */
    native: number;
    /** Feed of the redemption rate, in native tokens per share. */
    rate: number;
  };
};
/** A feed with its record. */
export interface FeedResponse {
  /** Id of the feed. */
  id: number;
  /** Name for people. */
  name: string;
  /** Its record; absent before the first price. */
  record?: FeedRecord | null;
  /** Whether it keeps a ring. */
  ring: boolean;
  /** Where its price comes from. */
  source: FeedSourceForAddr;
}
/**
 * Record of a feed. Layout: version, status, then every field in this order, big endian; moments as u64, decimals and
 * amounts as u128, the cumulative price as 32 bytes.
 */
export interface FeedRecord {
  /**
   * Variance per second of the breaker of a reported feed, at `risk::fixed::VARIANCE_SCALE`. Large returns are clipped,
   * so that swings inside the band do not widen it; markets read `variance`.
   */
  breaker_variance: Uint128;
  /** Medians that wait for confirmation. */
  candidate: Candidate;
  /**
   * Half the spread of the weighted terciles of the reporters' votes, at least the weighted median of their confidences
   * and the floor, in units of the price.
   */
  confidence: Decimal;
  /** Integral of the price over seconds, with 18 decimal places. */
  cumulative: Uint256;
  /** Exponential moving average of the price over time. */
  ema: Decimal;
  /** First moment at which it is stale, in seconds since the epoch. */
  expires_at: number;
  /**
   * First moment at which it is too old for new risk, in seconds since the epoch; liquidation may use it for longer.
   */
  new_risk_expires_at: number;
  /**
   * Moment of the price, in seconds since the epoch: the end of its round; for a derived feed, that of its oldest leg;
   * for a redemption rate, the vault's last sync.
   */
  observed_at: number;
  /** Last accepted price, in quote units per base unit. */
  price: Decimal;
  /** Price for new risk before average and confidence: the lowest of several sources, `price` for a single one. */
  price_for_new_risk: Decimal;
  /** Round of the price, from which statistics count time. A pending record keeps it. */
  round: number;
  /** What it can be read for. */
  status: FeedStatus;
  /**
   * Accepted prices, this one included, for which the feed stays uncertain: 3 after an outage, 4 from a halt until the
   * first price after it.
   */
  unsettled: number;
  /** Moment at which it was written, in seconds since the epoch. */
  updated_at: number;
  /** Seconds up to `updated_at` during which the feed could be read for liquidation. */
  uptime: number;
  /** Variance of logarithmic returns per second, at 1e30. */
  variance: Uint128;
}
/** Medians outside the band that wait for confirmation. */
export interface Candidate {
  /** Number of closed rounds outside the band since the last one inside, at most 3; zero when there is no candidate. */
  count: number;
  /** Medians of those rounds, oldest first. */
  medians: [Decimal, Decimal, Decimal];
  /** Round of the newest median. */
  round: number;
}
export type ArrayOfFeedResponse = FeedResponse[];
/** The contract's ownership info */
export interface OwnershipForString {
  /** The contract's current owner. `None` if the ownership has been renounced. */
  owner?: string | null;
  /**
   * The deadline for the pending owner to accept the ownership. `None` if there isn't a pending ownership transfer, or
   * if a transfer exists and it doesn't have a deadline.
   */
  pending_expiry?: Expiration | null;
  /**
   * The account who has been proposed to take over the ownership. `None` if there isn't a pending ownership transfer.
   */
  pending_owner?: string | null;
}
/** A price for one use. */
export interface PriceResponse {
  /** First moment at which it can no longer be read for this use, in seconds since the epoch. */
  expires_at: number;
  /** Quote units per base unit. */
  price: Decimal;
}
/** A reporter. */
export interface ReporterResponse {
  /** Account that submits prices. */
  address: Addr;
  /** Id of the reporter. */
  id: number;
  /** Last round it submitted to; absent if it is none of the last three that it could have. */
  last_round?: number | null;
  /** Level of its bucket at its last deviation, in bands. */
  level: Decimal;
  /** Part of its stake slashed in the present epoch. */
  slashed_in_epoch: Decimal;
  /** Tranche in the security vault that holds its stake. */
  tranche: number;
}
export type ArrayOfReporterResponse = ReporterResponse[];
/** Rounds at the block of the query. */
export interface RoundResponse {
  /** Round that can be closed; absent when it has been. */
  closable?: number | null;
  /** First moment after it, in seconds since the epoch. */
  closes_at: number;
  /** Last round that was closed with a quorum. */
  last_closed?: number | null;
  /** Round that takes submissions. */
  open: number;
}
export interface OracleAggregatorReadOnlyInterface {
  contractAddress: string;
  /** Returns the configuration. */
  config: () => Promise<ConfigResponse>;
  /** Returns a feed with its record. Errors: `NotFound`. */
  feed: (message: {
    /** Id of the feed. */
    id: number;
  }) => Promise<FeedResponse>;
  /** Lists feeds by ascending id. */
  feeds: (message: {
    /** Largest number of items. Default 30, at most 100. */
    limit?: number;
    /** Last id of the page before. */
    startAfter?: number;
  }) => Promise<ArrayOfFeedResponse>;
  /**
   * Returns a price for one use: the same answer, or error, that a market gets. Errors: `NotFound`, `NoPrice`, `Price`.
   */
  price: (message: {
    /** Id of the feed. */
    feed: number;
    /** What the price is used for. */
    purpose: PriceUse;
  }) => Promise<PriceResponse>;
  /** Returns a reporter. Errors: `NotFound`. */
  reporter: (message: {
    /** Account that submits prices. */
    address: string;
  }) => Promise<ReporterResponse>;
  /** Lists reporters by ascending id. */
  reporters: (message: {
    /** Largest number of items. Default 30, at most 100. */
    limit?: number;
    /** Last id of the page before. */
    startAfter?: number;
  }) => Promise<ArrayOfReporterResponse>;
  /** Returns the open round and the one that can be closed. */
  round: () => Promise<RoundResponse>;
  /** Returns the owner, the pending owner and the expiry of the offer. */
  ownership: () => Promise<OwnershipForString>;
}
export class OracleAggregatorQueryClient implements OracleAggregatorReadOnlyInterface {
  client: CosmWasmClient;
  contractAddress: string;
  constructor(client: CosmWasmClient, contractAddress: string) {
    this.client = client;
    this.contractAddress = contractAddress;
    this.config = this.config.bind(this);
    this.feed = this.feed.bind(this);
    this.feeds = this.feeds.bind(this);
    this.price = this.price.bind(this);
    this.reporter = this.reporter.bind(this);
    this.reporters = this.reporters.bind(this);
    this.round = this.round.bind(this);
    this.ownership = this.ownership.bind(this);
  }
  config = async (): Promise<ConfigResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      config: {}
    });
  };
  feed = async ({
    id
  }: {
    id: number;
  }): Promise<FeedResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      feed: {
        id
      }
    });
  };
  feeds = async ({
    limit,
    startAfter
  }: {
    limit?: number;
    startAfter?: number;
  }): Promise<ArrayOfFeedResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      feeds: {
        limit,
        start_after: startAfter
      }
    });
  };
  price = async ({
    feed,
    purpose
  }: {
    feed: number;
    purpose: PriceUse;
  }): Promise<PriceResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      price: {
        feed,
        purpose
      }
    });
  };
  reporter = async ({
    address
  }: {
    address: string;
  }): Promise<ReporterResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      reporter: {
        address
      }
    });
  };
  reporters = async ({
    limit,
    startAfter
  }: {
    limit?: number;
    startAfter?: number;
  }): Promise<ArrayOfReporterResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      reporters: {
        limit,
        start_after: startAfter
      }
    });
  };
  round = async (): Promise<RoundResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      round: {}
    });
  };
  ownership = async (): Promise<OwnershipForString> => {
    return this.client.queryContractSmart(this.contractAddress, {
      ownership: {}
    });
  };
}
export interface OracleAggregatorInterface extends OracleAggregatorReadOnlyInterface {
  contractAddress: string;
  sender: string;
  /**
   * Submits the sender's prices to the open round, once. Callable by reporters. A reporter without a price for some
   * feed leaves it out and abstains from it; prices for feeds that nobody reports are dropped. The first submission of
   * a round also fixes the counted power of every reporter for it.
   *
   * Errors: `Unauthorized`, `NotOpen`, `NoPrices`, `AlreadySubmitted`, `NotInRound`, `Power`, `Std` for bytes that
   * cannot be unpacked.
   */
  submit: (message: {
    /** Bytes made by `pack`: any of the reported feeds, by ascending id. */
    prices: Binary;
    /** Open round: `block time / round_seconds`, rounded down. */
    round: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Closes the round that ended last: takes the medians, writes the records, confirms the deviations of the round
   * before, then reads outside sources and computes derived feeds. Permissionless, once per round, until the next round
   * ends. Without a quorum the round fails and no record changes.
   *
   * Errors: `StillOpen`, `Void`, `AlreadyClosed`.
   */
  closeRound: (message: {
    /** Round to close. */
    round: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Reads a redemption rate from its vault. Permissionless; each close sends it too. The first rate of a feed is
   * written to its record at once, a later one by the next close of a round that was still open at the reading, through
   * a breaker.
   *
   * Errors: `NotFound`, `NoSource`, `Halted`, `ZeroRate`, `OlderRate`, `Std` when the vault does not answer.
   */
  poke: (message: {
    /** Feed to read. */
    feed: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Writes what was read from outside and computes the derived feeds at the end of a close. Callable by the contract
   * itself.
   *
   * Errors: `Unauthorized`.
   */
  finishRound: (message: {
    /** Round that is being closed. */
    round: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Sends a slash that the security vault refused to it again. Permissionless.
   *
   * Errors: `NotFound`.
   */
  retrySlash: (message: {
    /** Id of the slash. */
    id: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Adds a feed under the next id. Callable by the owner.
   *
   * Errors: `Ownership`, `TooMany`, `Legs`, `InvalidLeg`, `OutOfRange`, `Std` for an invalid address.
   */
  addFeed: (message: {
    /** Name for people: `ATOM/USDC`. */
    name: string;
    /** Whether it keeps what it accepted in the last rounds for other contracts, see `super::RingEntry`. */
    ring: boolean;
    /** Where the price comes from. */
    source: FeedSourceForString;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Halts a feed and everything derived from it, or lifts its halt. A feed whose halt is lifted stays stale until it is
   * next written. Callable by the owner.
   *
   * Errors: `Ownership`, `NotFound`.
   */
  setHalted: (message: {
    /** Feed to halt or lift. */
    feed: number;
    /** Whether the feed is halted from now on. */
    halted: boolean;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Adds a reporter under the next id; it counts from the next round. Callable by the owner.
   *
   * Errors: `Ownership`, `ReporterExists`, `TrancheTaken`, `TooMany`, `Std` for an invalid address.
   */
  addReporter: (message: {
    /** Account that submits prices. */
    address: string;
    /** Tranche in the security vault that holds the reporter's stake. A tranche backs one reporter only. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Removes a reporter; it stops counting with the next round and its pending deviations are dropped. Callable by the
   * owner.
   *
   * Errors: `Ownership`, `NotFound`, `Std` for an invalid address.
   */
  removeReporter: (message: {
    /** Account that submits prices. */
    address: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Replaces all parameters. Callable by the owner.
   *
   * Errors: `Ownership`, `OutOfRange`, `RoundLength`.
   */
  updateParams: (message: {
    /** New parameters; `round_seconds` must stay as it is. */
    params: Params;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Offers, accepts or renounces ownership. Callable by the owner; `AcceptOwnership` by the pending owner.
   *
   * Errors: `Admin`.
   */
  updateOwnership: (action: Action, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
}
export class OracleAggregatorClient extends OracleAggregatorQueryClient implements OracleAggregatorInterface {
  client: SigningCosmWasmClient;
  sender: string;
  contractAddress: string;
  constructor(client: SigningCosmWasmClient, sender: string, contractAddress: string) {
    super(client, contractAddress);
    this.client = client;
    this.sender = sender;
    this.contractAddress = contractAddress;
    this.submit = this.submit.bind(this);
    this.closeRound = this.closeRound.bind(this);
    this.poke = this.poke.bind(this);
    this.finishRound = this.finishRound.bind(this);
    this.retrySlash = this.retrySlash.bind(this);
    this.addFeed = this.addFeed.bind(this);
    this.setHalted = this.setHalted.bind(this);
    this.addReporter = this.addReporter.bind(this);
    this.removeReporter = this.removeReporter.bind(this);
    this.updateParams = this.updateParams.bind(this);
    this.updateOwnership = this.updateOwnership.bind(this);
  }
  submit = async ({
    prices,
    round
  }: {
    prices: Binary;
    round: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      submit: {
        prices,
        round
      }
    }, fee_, memo_, funds_);
  };
  closeRound = async ({
    round
  }: {
    round: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      close_round: {
        round
      }
    }, fee_, memo_, funds_);
  };
  poke = async ({
    feed
  }: {
    feed: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      poke: {
        feed
      }
    }, fee_, memo_, funds_);
  };
  finishRound = async ({
    round
  }: {
    round: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      finish_round: {
        round
      }
    }, fee_, memo_, funds_);
  };
  retrySlash = async ({
    id
  }: {
    id: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      retry_slash: {
        id
      }
    }, fee_, memo_, funds_);
  };
  addFeed = async ({
    name,
    ring,
    source
  }: {
    name: string;
    ring: boolean;
    source: FeedSourceForString;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      add_feed: {
        name,
        ring,
        source
      }
    }, fee_, memo_, funds_);
  };
  setHalted = async ({
    feed,
    halted
  }: {
    feed: number;
    halted: boolean;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      set_halted: {
        feed,
        halted
      }
    }, fee_, memo_, funds_);
  };
  addReporter = async ({
    address,
    tranche
  }: {
    address: string;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      add_reporter: {
        address,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  removeReporter = async ({
    address
  }: {
    address: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      remove_reporter: {
        address
      }
    }, fee_, memo_, funds_);
  };
  updateParams = async ({
    params
  }: {
    params: Params;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      update_params: {
        params
      }
    }, fee_, memo_, funds_);
  };
  updateOwnership = async (action: Action, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      update_ownership: action
    }, fee_, memo_, funds_);
  };
}
