// Generated from schema/oracle-aggregator.json by `cargo schema`. Do not edit: change packages/interfaces and run it again.

import type { Coin, CosmWasmClient, ExecuteResult, SigningCosmWasmClient, StdFee } from "./chain.js";

/**
 * A fixed-point decimal value with 18 fractional digits, i.e. Decimal(1_000_000_000_000_000_000) == 1.0
 *
 * The greatest possible value that can be represented is 340282366920938463463.374607431768211455 (which is (2^128 - 1)
 * / 10^18)
 */
export type Decimal = string;
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
     * Largest fall that needs no confirmation; a larger one needs three rounds, in which the last rate stays. Unit:
     * fraction. Range: 0 to 1. Too low hurts lenders, as a slash counts 90 s later; too high hurts borrowers when the
     * vault returns one wrong rate.
     */
    max_fall: Decimal;
    /**
     * Fastest plausible growth. A step above a day's growth needs three rounds of confirmation; faster growth over a
     * longer time makes the feed uncertain. Unit: fraction per year. Range: 0.000001 to 100. Too low hurts borrowers
     * after an instant exit's fee; too high hurts lenders when the vault's rate is wrong.
     */
    max_growth_per_year: Decimal;
    /** Staking vault to read. */
    vault: string;
  };
} | {
  /**
   * Price of another oracle, through a contract that answers `crate::price_source`. It passes the breaker of the
   * medians with bounds of its own, and is used from the close after its reading on.
   */
  adapter: {
    /**
     * Time after the source's own date for which its price can be read; for new risk at most `new_risk_max_age`. Unit:
     * seconds. Range: 1 to 31536000. Too low hurts everyone who needs the price; too high hurts lenders, who trust an
     * old one.
     */
    max_age: number;
    /**
     * Largest half-width of the breaker's band. Unit: natural logarithm. Range: `min_move` to 1. Too low and too high
     * hurt as for `min_move`.
     */
    max_move: Decimal;
    /**
     * Smallest half-width of the breaker's band. Unit: natural logarithm. Range: 0.001 to 1. Too low hurts everyone who
     * reads the price, which waits; too high hurts them too, as one wrong answer moves it farther.
     */
    min_move: Decimal;
    /** Contract to read. */
    source: string;
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
} | {
  /**
   * A reported feed with a second feed, from other sources, that checks it and stands in for it.
   *
   * The price is that of `feed`. It is uncertain while the two differ by more than `max_gap`, or the second feed has no
   * price; while they differ by more, nobody is slashed for `feed`. When no price of `feed` has been accepted for
   * `fallback_after`, the price is that of the second feed, with the status `super::FeedStatus::Fallback`.
   */
  checked: {
    /** Feed that checks it: an adapter, or a composite of adapters. */
    by: number;
    /**
     * Time without an accepted price of `feed` after which the other one is used, for liquidation only. Unit: seconds.
     * Range: 1 to 86400. Default: 300. Too low hurts borrowers, who are liquidated by the word of one source; too high
     * hurts lenders, as nothing is liquidated meanwhile.
     */
    fallback_after: number;
    /** Feed that is checked. */
    feed: number;
    /**
     * Largest distance of the two. Unit: natural logarithm. Range: 0.001 to 1. Too low hurts borrowers, whose credit
     * stops when one source is late; too high hurts lenders, as more of a lie goes unseen.
     */
    max_gap: Decimal;
  };
};
/**
 * A thin wrapper around u128 that is using strings for JSON encoding/decoding, such that the full u128 range can be
 * used for clients that convert JSON numbers to floats, like JavaScript and jq.
 */
export type Uint128 = string;
/** An asset in a message, not validated. */
export type AssetUnchecked = {
  /** A native coin, by its bank denom. */
  native: string;
} | {
  /** A cw20 token, by its address. */
  cw20: string;
};
/**
 * Instantiation message. Takes no funds.
 *
 * Errors: `Payment`, and those of `ExecuteMsg::AddFeed`, `ExecuteMsg::AddReporter`, `ExecuteMsg::ListReward` and
 * `ExecuteMsg::UpdateParams`.
 */
export interface InstantiateMsg {
  /** Initial feeds; ids count up from 1 in this order. */
  feeds: NewFeed[];
  /** Owner: the timelock. */
  owner: string;
  /** Parameters set by governance. */
  params: Params;
  /** Initial reporters; ids count up from 1 in this order. */
  reporters: NewReporter[];
  /** Tokens that rewards are accepted in; at most 4. */
  rewards: AssetUnchecked[];
  /** Security vault that holds the reporters' stake. */
  security_vault: string;
}
/** A feed to add. */
export interface NewFeed {
  /**
   * Lowest price that the feed accepts; below it the feed has no price, and is never clamped. Unit: quote units per
   * base unit, both in their smallest units. Range: 0.00000000000001 to 340282366920938463463, so that a price has at
   * least four digits of the 18 places that it is rounded to. Too low hurts everyone who reads the price, as its steps
   * look like moves; too high hurts them in a crash, which leaves no price.
   */
  least_price: Decimal;
  /** Name for people: `ATOM/USDC`. */
  name: string;
  /** Whether it keeps the accepted prices of the last rounds for other contracts, see `super::RingEntry`. */
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
   * Time for which stake must have been active before it counts. Stake from before the first price counts at once.
   * Unit: seconds. Range: 0 to 2592000. Default: 86400. Too low hurts everyone who reads the price, as stake for one
   * round buys a part of it; too high hurts reporters that join.
   */
  activation: number;
  /**
   * Gas that reading one outside source may use. Unit: gas. Range: 1 to 50000000. Default: 1000000. Too low hurts
   * everyone who reads that source; too high hurts those who close rounds.
   */
  adapter_gas: number;
  /** Jumps that need confirmation. */
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
  /** Terms of disputes. */
  dispute: DisputeParams;
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
  /** Terms of rewards. */
  rewards: RewardParams;
  /**
   * Length of a round, fixed at instantiation. Unit: seconds. Range: 1 to 600. Default: 30. Too low hurts reporters,
   * who pay for every round; too high hurts lenders, who liquidate at old prices.
   */
  round_seconds: number;
  /** Cost of deviations for a reporter. */
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
   * from the safe side and the feed is uncertain for 3 prices. Unit: seconds. Range: `round_seconds` to 86400. Default:
   * 600. Too low hurts everyone after an outage, as the price waits; too high hurts lenders, as the first round after
   * an outage may say anything.
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
/** Terms of disputes. */
export interface DisputeParams {
  /**
   * Smallest bond as a part of the assets of the reporter's tranche. Automatic slashes are withheld up to the bond's
   * part of them, so a bond is at least the slash it holds up. Unit: fraction. Range: `slashing.epoch_cap` to 1.
   * Default: 0.005. Too low hurts everyone who reads the price, as a cheap dispute delays slashes; too high hurts them
   * too, as nobody disputes.
   */
  bond: Decimal;
  /**
   * Time that the owner has to decide. Unit: seconds. Range: 3600 to 2592000. Default: 1209600. Too low hurts everyone
   * who reads the price, as a dispute lapses before it is decided; too high hurts reporters and those who stake with
   * them, whose stake is held.
   */
  expiry: number;
  /**
   * Smallest bond. Unit: smallest units of the staked token. Range: 1 to 2^127. Default: 1000000. Too low hurts
   * reporters with little stake, who can be accused at no cost; too high hurts everyone who reads the price.
   */
  min_bond: Uint128;
  /**
   * Time after a round for which its submissions can be disputed; a hash of each is kept. Unit: seconds. Range:
   * `round_seconds` to 604800. Default: 86400. Too low hurts everyone who reads the price, as lies are found too late;
   * too high hurts reporters, who are accused of old prices.
   */
  window: number;
}
/** Terms of rewards. */
export interface RewardParams {
  /**
   * Time for which a reporter earns nothing after a round that it missed, when it missed more than half of the last 256
   * rounds while at most a third of the power did. Unit: seconds. Range: 0 to 2592000. Default: 86400. Too low hurts
   * everyone who reads the price, as absence costs little; too high hurts a reporter that was away once.
   */
  jail: number;
  /**
   * Time over which a reward that arrives is paid. Unit: seconds. Range: 1 to 31536000. Default: 86400. Too low pays
   * whoever reports in the rounds just after it; too high pays reporters late.
   */
  period: number;
}
/** Cost of a deviation: the excess over one band fills a leaky bucket, and its overflow is slashed. */
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
   * Half-width of the band in standard deviations over the time between two rounds. Unit: standard deviations. Range: 0
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
  /**
   * Part of the reporter's rewards that its owner keeps; the rest goes to the stakers of the tranche. Unit: fraction.
   * Range: 0 to 1. Too low leaves the owner without income; too high leaves their stakers without.
   */
  commission: Decimal;
  /** Account that submits prices; the owner when absent. */
  operator?: string | null;
  /** Account that is responsible for the reporter and names its operator. */
  owner: string;
  /** Tranche in the security vault that holds the reporter's stake. A tranche backs one reporter only. */
  tranche: number;
}
/** Messages the contract executes. Funds are refused with `Payment`, except where a message takes exactly one coin. */
export type ExecuteMsg = {
  /**
   * Submits the sender's prices to the open round, once. Callable by the operators of reporters. A reporter without a
   * price for some feed leaves it out and abstains from it; prices for feeds that nobody reports are dropped. The first
   * submission of a round also fixes the counted power of every reporter for it.
   *
   * Errors: `Unauthorized`, `NotOpen`, `Submission` for bytes that `unpack` refuses, `NoPrices`, `AlreadySubmitted`,
   * `NotInRound`, `Unbonded`, `Std`.
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
   * With a limit the medians are taken in shards: each message continues where the one before ended, and one that finds
   * no feed left, or has no limit, does everything else, so that all prices of a round become readable together. A
   * shard takes whole parts of 32 feeds, ids 1 to 32 and 33 to 64, as submissions are stored, and reads no other.
   * Shards of 30 reporters and 50 feeds cost at most 12 % more storage gas than one close. A round whose shards are not
   * all closed when the next round ends is void.
   *
   * Errors: `StillOpen`, `Void`, `AlreadyClosed`, `OutOfRange`.
   */
  close_round: {
    /**
     * Medians after which this message begins no other part of 32 feeds. It writes no record if it takes one. Unit:
     * count. Range: 1 to 64. Default: everything in one message.
     */
    limit?: number | null;
    /** Round to close. */
    round: number;
  };
} | {
  /**
   * Reads an outside source: a vault's redemption rate or another oracle's price. Permissionless; each close sends it
   * too. The first price of a feed is written to its record at once, a later one by the next close of a round that was
   * still open at the reading, through a breaker.
   *
   * Errors: `NotFound`, `NoSource`, `Halted`, `ZeroPrice`, `PriceTooSmall`, `WideConfidence`, `OlderPrice`, `Std` when
   * the source does not answer.
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
   * Disputes what a reporter submitted to a round. Callable by anyone; funds: the bond, in the native coin that the
   * reporter stakes. A reporter that stakes a cw20 token is disputed by its `Send` with `ReceiveMsg::Dispute`.
   *
   * The bond is at least `DisputeParams::bond` of the assets of the reporter's tranche. Until the dispute ends,
   * `HELD_PER_BOND` times the bond of the stake is on hold, and automatic slashes are withheld up to the bond. No
   * record changes. Several disputes about a reporter form one case: each has its own evidence, bond and end, their
   * holds add up, and only the oldest withholds slashes.
   *
   * Errors: `Payment`, `NotFound` (reporter, feed), `StillOpen`, `NoEvidence`, `WrongEvidence`, `WrongBond`,
   * `BondTooSmall`, `Std` when the security vault does not answer.
   */
  dispute: NewDispute;
} | {
  /**
   * Receives cw20 tokens with a `ReceiveMsg`. Callable by any cw20 token, as the hook of its `Send`; the hook acts on
   * the token that calls, on no other.
   *
   * Errors: those of the message inside.
   */
  receive: Cw20ReceiveMsg;
} | {
  /**
   * Decides a dispute. Callable by the owner.
   *
   * A fraction above zero upholds it: the fraction of the reporter's tranche is slashed, and the disputer receives the
   * bond and a share of the slash. Zero rejects it: the stakers of the reporter's tranche receive the bond. The hold of
   * the dispute ends; while the security vault refuses a slash, once that slash is booked.
   *
   * Errors: `Ownership`, `NotFound`, `OutOfRange`.
   */
  resolve_dispute: {
    /** Part of the slash that the disputer receives. Range: 0 to 0.1. */
    disputer_share: Decimal;
    /** Part of the tranche to slash. Range: 0 to 1. */
    fraction: Decimal;
    /** Id of the dispute. */
    id: number;
    /** Whether to drop the automatic slashes that were withheld; otherwise they are sent too. */
    waive: boolean;
  };
} | {
  /**
   * Ends a dispute that was not decided in time: the stakers of the reporter's tranche receive the bond, and withheld
   * slashes are sent. Callable by anyone.
   *
   * Errors: `NotFound`, `NotExpired`.
   */
  expire_dispute: {
    /** Id of the dispute. */
    id: number;
  };
} | {
  /**
   * Names the next operator of a reporter and replaces an earlier name. The account becomes the operator when it
   * accepts; the owner itself becomes it at once. Callable by the reporter's owner.
   *
   * Errors: `NotFound`, `Unauthorized`, `ReporterExists`, `Std` for an invalid address.
   */
  set_operator: {
    /** Account that is named. */
    operator: string;
    /** Id of the reporter. */
    reporter: number;
  };
} | {
  /**
   * Makes the sender the operator of a reporter, which keeps its id, stake and record; the previous operator can no
   * longer submit. Callable by the account that the owner named.
   *
   * Errors: `NotFound`, `Unauthorized`, `ReporterExists`.
   */
  accept_operator: {
    /** Id of the reporter. */
    reporter: number;
  };
} | {
  /**
   * Adds a reward for the reporters. It vests over `RewardParams::period` and is divided in proportion to counted power
   * times the part of the feeds reported within the band, over closed rounds; the part of an absent reporter goes to
   * the others. Callable by anyone; funds: a listed reward token; a cw20 token comes by its `Send` with
   * `ReceiveMsg::Reward`.
   *
   * Errors: `Payment`, `UnknownReward`.
   */
  reward: {
    /** Not used; present so that a payer of the security vault's `reward` can name the oracle instead. */
    tranche: number;
  };
} | {
  /**
   * Pays the rewards of a reporter in one token: its commission to its owner, the rest to the stakers of its tranche.
   * Callable by anyone. The tranche must accept the token.
   *
   * Errors: `NotFound`, `UnknownReward`, `NothingToClaim`, `Std` for an invalid address.
   */
  claim_reward: {
    /** The token. */
    asset: AssetUnchecked;
    /** Id of the reporter, also of one that was removed. */
    reporter: number;
  };
} | {
  /**
   * Accepts rewards in a further token, for good; at most 4. Callable by the owner.
   *
   * Errors: `Ownership`, `RewardListed`, `TooMany`, `Std` for an invalid address.
   */
  list_reward: {
    /** The token. */
    asset: AssetUnchecked;
  };
} | {
  /**
   * Changes the part of its rewards that a reporter's owner keeps, also of those that are due. Callable by the
   * reporter's owner, who can lower it only, and by the owner of the oracle.
   *
   * Errors: `Ownership`, `NotFound`, `OutOfRange`.
   */
  set_commission: {
    /** The new part. Range: 0 to 1; for the reporter's owner at most the present one. */
    commission: Decimal;
    /** Id of the reporter. */
    reporter: number;
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
   * Retires a feed: it takes no more reports and readings, and is halted with everything derived from it. Callable by
   * the owner.
   *
   * Errors: `Ownership`, `NotFound`.
   */
  retire_feed: {
    /** Feed to retire. */
    feed: number;
  };
} | {
  /**
   * Gives a retired feed another source under the same id. It is stale until the first price of that source, at which
   * its averages start, and uncertain for 20 prices; earlier history does not count. Callable by the owner.
   *
   * Errors: `Ownership`, `NotFound`, `NotRetired`, `Legs`, `InvalidLeg`, `OutOfRange`, `Std` for an invalid address.
   */
  replace_feed: {
    /** New name, source and settings; every leg must have a lower id than the feed. */
    feed: NewFeed;
    /** Feed to replace. */
    id: number;
  };
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
   * Errors: `Ownership`, `ReporterExists`, `TrancheTaken`, `TooMany`, `OutOfRange`, `Std` for an invalid address.
   */
  add_reporter: NewReporter;
} | {
  /**
   * Removes a reporter; it stops counting with the next round and its pending deviations are dropped. What it submitted
   * can still be disputed. Callable by the owner.
   *
   * Errors: `Ownership`, `NotFound`.
   */
  remove_reporter: {
    /** Id of the reporter. */
    id: number;
  };
} | {
  /**
   * Replaces the list of contracts that rely on the prices, from which every close computes the cost of an attack.
   * Callable by the owner.
   *
   * Errors: `Ownership`, `NotFound` (feed), `TooMany`, `OutOfRange`, `Std` for an invalid address.
   */
  set_consumers: ConsumersForString;
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
/** A dispute to open. */
export interface NewDispute {
  /** The submitted prices as `super::pack` packs them, without those that the oracle dropped. */
  evidence: Binary;
  /** Feed of the disputed price. */
  feed: number;
  /** Id of the reporter, also of one that was removed. */
  reporter: number;
  /** Round of the submission. */
  round: number;
}
/** Cw20ReceiveMsg should be de/serialized under `Receive()` variant in a ExecuteMsg */
export interface Cw20ReceiveMsg {
  amount: Uint128;
  msg: Binary;
  sender: string;
}
/**
 * The contracts that rely on the prices, and how the reporters' stake is valued. Amounts are in the smallest units of
 * one quote asset, the base asset of the markets.
 */
export interface ConsumersForString {
  /** The consumers, at most `MAX_CONSUMERS`. */
  consumers: ConsumerForString[];
  /** Feed of the staked token in the quote asset, per smallest unit; without one the stake is worth nothing. */
  stake_feed?: number | null;
  /**
   * Part of the stake's value that counts: the token's price falls after a lie, and only a vote can slash a majority.
   * Unit: fraction. Range: 0 to 1. Too low hurts borrowers, whose ceiling is low; too high hurts lenders, as a lie
   * pays.
   */
  stake_share: Decimal;
}
/** A contract that relies on a feed. */
export interface ConsumerForString {
  /** The contract. */
  address: string;
  /**
   * Highest exposure; for a market its `oracle_exposure_cap`. Unit: smallest units of the quote asset. Range: 0 to
   * 340282366920938463463374607431768211455. Too low hurts lenders, as more is at stake than counted; too high hurts
   * the other consumers, whose part shrinks.
   */
  exposure: Uint128;
  /** Feed that it reads. */
  feed: number;
  /**
   * Loss by a false price per unit of exposure: 1 where an attacker can borrow against worthless collateral, `1 / LTV`
   * where the attacker can buy the collateral of debts for nothing. Unit: fraction. Range: 0 to 100. Too low and too
   * high hurt as for `exposure`.
   */
  loss: Decimal;
}
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
    /** Its operator or its owner. */
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
  /** Lists open disputes by ascending id. */
  disputes: {
    /** Largest number of items. Default 30, at most 100. */
    limit?: number | null;
    /** Last id of the page before. */
    start_after?: number | null;
  };
} | {
  /** Returns the contracts that rely on the prices. */
  consumers: Record<string, never>;
} | {
  /**
   * Returns what it costs to own a median and what could be gained, on one feed or on all. Errors: `NotFound` before
   * the first round that was closed with consumers.
   */
  cost_of_attack: {
    /** Only what relies on this feed. */
    feed?: number | null;
  };
} | {
  /** Returns the open round and the one that can be closed. */
  round: Record<string, never>;
} | {
  /** Returns the owner, the pending owner and the expiry of the offer. */
  ownership: Record<string, never>;
} | {
  /**
   * Returns work that anyone may do now. A page ends after `limit` slashes or disputes; repeat with `next` until it is
   * absent. The round and the rates are on the first page only.
   */
  due: {
    /** Number of slashes or disputes that a page reads. Default 30, at most 100. */
    limit?: number | null;
    /** `next` of the previous page; the beginning when absent. */
    start_after?: DueCursor | null;
  };
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
  /**
   * Liquidation: the last accepted price unless stale or halted; `price - confidence` while the feed falls back to
   * another source.
   */
  liquidation: Record<string, never>;
} | {
  /**
   * Trading with the market itself, where either side can gain from a wrong price: live, as recent as for new risk, and
   * not within an hour after an outage. A market must not sell at the price of an LST pair, which its redemption rate
   * caps.
   */
  trade: {
    /** What the trader does. */
    side: Side;
    /** Number of confidence intervals in the market's favour. */
    z: Decimal;
  };
};
/**
 * A side of a trade, as the trader sees it.
 *
 * - `buy`: The trader buys, at `max(price, ema) + z * confidence`.
 * - `sell`: The trader sells, at `min(price_for_new_risk, ema) - z * confidence`.
 */
export type Side = "buy" | "sell";
/** Where a page of due work begins. */
export type DueCursor = {
  /** At the refused slashes. */
  slashes: {
    /** Last id of the previous page; from the first one when absent. */
    start_after?: number | null;
  };
} | {
  /** At the disputes. */
  disputes: {
    /** Last id of the previous page; from the first one when absent. */
    start_after?: number | null;
  };
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
 * The contracts that rely on the prices, and how the reporters' stake is valued. Amounts are in the smallest units of
 * one quote asset, the base asset of the markets.
 */
export interface ConsumersForAddr {
  /** The consumers, at most `MAX_CONSUMERS`. */
  consumers: ConsumerForAddr[];
  /** Feed of the staked token in the quote asset, per smallest unit; without one the stake is worth nothing. */
  stake_feed?: number | null;
  /**
   * Part of the stake's value that counts: the token's price falls after a lie, and only a vote can slash a majority.
   * Unit: fraction. Range: 0 to 1. Too low hurts borrowers, whose ceiling is low; too high hurts lenders, as a lie
   * pays.
   */
  stake_share: Decimal;
}
/** A contract that relies on a feed. */
export interface ConsumerForAddr {
  /** The contract. */
  address: Addr;
  /**
   * Highest exposure; for a market its `oracle_exposure_cap`. Unit: smallest units of the quote asset. Range: 0 to
   * 340282366920938463463374607431768211455. Too low hurts lenders, as more is at stake than counted; too high hurts
   * the other consumers, whose part shrinks.
   */
  exposure: Uint128;
  /** Feed that it reads. */
  feed: number;
  /**
   * Loss by a false price per unit of exposure: 1 where an attacker can borrow against worthless collateral, `1 / LTV`
   * where the attacker can buy the collateral of debts for nothing. Unit: fraction. Range: 0 to 100. Too low and too
   * high hurt as for `exposure`.
   */
  loss: Decimal;
}
/**
 * Cost of controlling a median, and the gain that it permits, as of the last closed round. Values are in the smallest
 * units of the quote asset.
 */
export interface CostOfAttackResponse {
  /** Gain by a lie that three rounds have confirmed: the price can then be any. */
  at_stake: Uint128;
  /**
   * Gain by a lie of one round, within the widest band of the breaker, `at_stake * (1 - e^(-max_move))`, rounded up.
   */
  at_stake_in_one_round: Uint128;
  /** Counted power of all reporters, in units of the staked token. */
  counted_power: Uint128;
  /** Registered exposure: of the feed, or of all. */
  exposure: Uint128;
  /**
   * Exposure at which a lie costs as much as it gains, with the registered losses; `stake_value` where nothing is
   * registered. For one feed, its part.
   */
  max_safe_exposure: Uint128;
  /** Half of the power that a quorum needs: the same for every feed. */
  power_to_corrupt: Uint128;
  /** The round. */
  round: number;
  /** Value that this stake would lose. A lie can cover all feeds at once, so the stake is not divided among them. */
  stake_value: Uint128;
}
/** A validated asset, as contracts store it. */
export type Asset = {
  /** A bank denom. */
  native: string;
} | {
  /** A cw20 token. */
  cw20: Addr;
};
export type ArrayOfDisputeResponse = DisputeResponse[];
/** An open dispute. */
export interface DisputeResponse {
  /** The bond. */
  bond: AssetAmount;
  /** Account that opened it. */
  disputer: Addr;
  /** First moment at which anyone may end it, in seconds since the epoch. */
  expires_at: number;
  /** Feed of the disputed price. */
  feed: number;
  /** Stake that it holds: `HELD_PER_BOND` times the bond, at most the assets when it was opened. */
  held: Uint128;
  /** Id of the dispute. */
  id: number;
  /** The disputed price. */
  price: Decimal;
  /** Id of the reporter. */
  reporter: number;
  /** Round of the submission. */
  round: number;
  /** Part of the tranche that automatic slashes would have taken meanwhile. */
  withheld: Decimal;
  /**
   * Part of the tranche up to which automatic slashes are withheld while it is the oldest open one about the reporter:
   * the bond over the assets when it was opened.
   */
  withholdable: Decimal;
}
/** An amount of an asset. */
export interface AssetAmount {
  /** Amount, in the asset's smallest unit. */
  amount: Uint128;
  /** Asset. */
  asset: Asset;
}
/** A message that the oracle accepts from anyone now. */
export type DueJob = {
  /** `close_round` is accepted. */
  close_round: {
    /** End of the round, in seconds since the epoch. */
    due_at: number;
    /** End of the next round, from which it is void, in seconds since the epoch. */
    expires_at: number;
    /** The round. */
    round: number;
  };
} | {
  /** `poke` reads a redemption rate anew, which every close does too. */
  poke: {
    /** Id of the feed. */
    feed: number;
    /** Moment of the sync that was read last, in seconds since the epoch; 0 before the first. */
    observed_at: number;
  };
} | {
  /** `retry_slash` sends a slash that the security vault refused. */
  retry_slash: {
    /** Id of the slash. */
    id: number;
  };
} | {
  /** `expire_dispute` is accepted. */
  expire_dispute: {
    /** First moment at which it was accepted, in seconds since the epoch. */
    due_at: number;
    /** Id of the dispute. */
    id: number;
  };
};
/** A page of due work. */
export interface DueResponse {
  /** The jobs; may be empty while `next` is present. */
  jobs: DueJob[];
  /** `start_after` of the next page; absent on the last one. */
  next?: DueCursor | null;
}
/**
 * An implementation of u256 that is using strings for JSON encoding/decoding, such that the full u256 range can be used
 * for clients that convert JSON numbers to floats, like JavaScript and jq.
 */
export type Uint256 = string;
/**
 * Status of a record: the uses for which its price can be read.
 *
 * - `live`: Readable for every use.
 * - `pending`: A candidate waits for confirmation. Readable for liquidation, at the last accepted price.
 * - `uncertain`: The spread is wide, the average far away, a pair depegged, or an outage has just ended. Readable for
 *   liquidation.
 * - `halted`: Halted by the owner. Readable for nothing.
 * - `fallback`: A checked feed, or a leg that is one, has no price and uses the feed that checks it. Readable for
 *   liquidation, at the price less the confidence.
 */
export type FeedStatus = "live" | "pending" | "uncertain" | "halted" | "fallback";
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
     * Largest fall that needs no confirmation; a larger one needs three rounds, in which the last rate stays. Unit:
     * fraction. Range: 0 to 1. Too low hurts lenders, as a slash counts 90 s later; too high hurts borrowers when the
     * vault returns one wrong rate.
     */
    max_fall: Decimal;
    /**
     * Fastest plausible growth. A step above a day's growth needs three rounds of confirmation; faster growth over a
     * longer time makes the feed uncertain. Unit: fraction per year. Range: 0.000001 to 100. Too low hurts borrowers
     * after an instant exit's fee; too high hurts lenders when the vault's rate is wrong.
     */
    max_growth_per_year: Decimal;
    /** Staking vault to read. */
    vault: Addr;
  };
} | {
  /**
   * Price of another oracle, through a contract that answers `crate::price_source`. It passes the breaker of the
   * medians with bounds of its own, and is used from the close after its reading on.
   */
  adapter: {
    /**
     * Time after the source's own date for which its price can be read; for new risk at most `new_risk_max_age`. Unit:
     * seconds. Range: 1 to 31536000. Too low hurts everyone who needs the price; too high hurts lenders, who trust an
     * old one.
     */
    max_age: number;
    /**
     * Largest half-width of the breaker's band. Unit: natural logarithm. Range: `min_move` to 1. Too low and too high
     * hurt as for `min_move`.
     */
    max_move: Decimal;
    /**
     * Smallest half-width of the breaker's band. Unit: natural logarithm. Range: 0.001 to 1. Too low hurts everyone who
     * reads the price, which waits; too high hurts them too, as one wrong answer moves it farther.
     */
    min_move: Decimal;
    /** Contract to read. */
    source: Addr;
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
} | {
  /**
   * A reported feed with a second feed, from other sources, that checks it and stands in for it.
   *
   * The price is that of `feed`. It is uncertain while the two differ by more than `max_gap`, or the second feed has no
   * price; while they differ by more, nobody is slashed for `feed`. When no price of `feed` has been accepted for
   * `fallback_after`, the price is that of the second feed, with the status `super::FeedStatus::Fallback`.
   */
  checked: {
    /** Feed that checks it: an adapter, or a composite of adapters. */
    by: number;
    /**
     * Time without an accepted price of `feed` after which the other one is used, for liquidation only. Unit: seconds.
     * Range: 1 to 86400. Default: 300. Too low hurts borrowers, who are liquidated by the word of one source; too high
     * hurts lenders, as nothing is liquidated meanwhile.
     */
    fallback_after: number;
    /** Feed that is checked. */
    feed: number;
    /**
     * Largest distance of the two. Unit: natural logarithm. Range: 0.001 to 1. Too low hurts borrowers, whose credit
     * stops when one source is late; too high hurts lenders, as more of a lie goes unseen.
     */
    max_gap: Decimal;
  };
};
/** A feed with its record. */
export interface FeedResponse {
  /** Id of the feed. */
  id: number;
  /** Lowest price that it can have. */
  least_price: Decimal;
  /** Name for people. */
  name: string;
  /** Its record; absent before the first price. */
  record?: FeedRecord | null;
  /** Whether it is retired: nobody reports it, and it is halted until its source is replaced. */
  retired: boolean;
  /** Whether it keeps a ring. */
  ring: boolean;
  /** Where its price comes from. */
  source: FeedSourceForAddr;
}
/**
 * Record of a feed. Layout: version, status, then every field in this order, big endian; moments as u64, decimals and
 * amounts as u128, the cumulative price as 32 bytes. The candidate comes last, as it mostly is absent: its count in one
 * byte and, unless that is zero, as many medians and the round.
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
  /** Status, which says for which uses the price can be read. */
  status: FeedStatus;
  /**
   * First moment at which it can be traded at, in seconds since the epoch: an hour after the last outage ended, zero
   * without one.
   */
  tradable_at: number;
  /**
   * Number of accepted prices, this one included, for which the feed stays uncertain: from 3 after an outage, from 20
   * after a replacement of the source. 255 from a halt, and 254 from a replacement, until the first price after it.
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
  /** Part of its rewards that its owner keeps. */
  commission: Decimal;
  /** Id of the oldest open dispute about it, if there is one. */
  dispute?: number | null;
  /** Id of the reporter. */
  id: number;
  /** Moment until which it earns no rewards, in seconds since the epoch; absent while it earns them. */
  jailed_until?: number | null;
  /** Last round it submitted to; absent if that is not one of the last three. */
  last_round?: number | null;
  /** Level of its bucket at its last deviation, in bands. */
  level: Decimal;
  /** Those of them in which it reported less than half of the feeds that got a price. */
  missed: number;
  /** Those that it missed while at most a third of the power did. More than 128 of them withhold its rewards. */
  missed_alone: number;
  /** Feeds in whose medians it has less weight, ascending. At most 64. */
  missed_feeds: MissedFeed[];
  /** Account that its owner named as the next operator; absent when none waits to accept. */
  named_operator?: Addr | null;
  /** Account that submits prices. */
  operator: Addr;
  /** Account that is responsible for it and names its operator. */
  owner: Addr;
  /** Rewards that a claim would pay to its owner and its stakers, by token. */
  rewards: AssetAmount[];
  /** Closed rounds since it joined, at most 256: those in which its attendance counts. */
  rounds: number;
  /** Part of its stake slashed in the present epoch. */
  slashed_in_epoch: Decimal;
  /** Tranche in the security vault that holds its stake. */
  tranche: number;
}
/** A feed that a reporter missed. */
export interface MissedFeed {
  /** Id of the feed. */
  feed: number;
  /**
   * Rounds of the last 256 in which the feed got a price, at most a third of the power missed it and the reporter did.
   * Each costs 1/512 of its weight in the medians of this feed.
   */
  missed: number;
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
    /** Its operator or its owner. */
    address: string;
  }) => Promise<ReporterResponse>;
  /** Lists reporters by ascending id. */
  reporters: (message: {
    /** Largest number of items. Default 30, at most 100. */
    limit?: number;
    /** Last id of the page before. */
    startAfter?: number;
  }) => Promise<ArrayOfReporterResponse>;
  /** Lists open disputes by ascending id. */
  disputes: (message: {
    /** Largest number of items. Default 30, at most 100. */
    limit?: number;
    /** Last id of the page before. */
    startAfter?: number;
  }) => Promise<ArrayOfDisputeResponse>;
  /** Returns the contracts that rely on the prices. */
  consumers: () => Promise<ConsumersForAddr>;
  /**
   * Returns what it costs to own a median and what could be gained, on one feed or on all. Errors: `NotFound` before
   * the first round that was closed with consumers.
   */
  costOfAttack: (message: {
    /** Only what relies on this feed. */
    feed?: number;
  }) => Promise<CostOfAttackResponse>;
  /** Returns the open round and the one that can be closed. */
  round: () => Promise<RoundResponse>;
  /** Returns the owner, the pending owner and the expiry of the offer. */
  ownership: () => Promise<OwnershipForString>;
  /**
   * Returns work that anyone may do now. A page ends after `limit` slashes or disputes; repeat with `next` until it is
   * absent. The round and the rates are on the first page only.
   */
  due: (message: {
    /** Number of slashes or disputes that a page reads. Default 30, at most 100. */
    limit?: number;
    /** `next` of the previous page; the beginning when absent. */
    startAfter?: DueCursor;
  }) => Promise<DueResponse>;
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
    this.disputes = this.disputes.bind(this);
    this.consumers = this.consumers.bind(this);
    this.costOfAttack = this.costOfAttack.bind(this);
    this.round = this.round.bind(this);
    this.ownership = this.ownership.bind(this);
    this.due = this.due.bind(this);
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
  disputes = async ({
    limit,
    startAfter
  }: {
    limit?: number;
    startAfter?: number;
  }): Promise<ArrayOfDisputeResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      disputes: {
        limit,
        start_after: startAfter
      }
    });
  };
  consumers = async (): Promise<ConsumersForAddr> => {
    return this.client.queryContractSmart(this.contractAddress, {
      consumers: {}
    });
  };
  costOfAttack = async ({
    feed
  }: {
    feed?: number;
  }): Promise<CostOfAttackResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      cost_of_attack: {
        feed
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
  due = async ({
    limit,
    startAfter
  }: {
    limit?: number;
    startAfter?: DueCursor;
  }): Promise<DueResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      due: {
        limit,
        start_after: startAfter
      }
    });
  };
}
export interface OracleAggregatorInterface extends OracleAggregatorReadOnlyInterface {
  contractAddress: string;
  sender: string;
  /**
   * Submits the sender's prices to the open round, once. Callable by the operators of reporters. A reporter without a
   * price for some feed leaves it out and abstains from it; prices for feeds that nobody reports are dropped. The first
   * submission of a round also fixes the counted power of every reporter for it.
   *
   * Errors: `Unauthorized`, `NotOpen`, `Submission` for bytes that `unpack` refuses, `NoPrices`, `AlreadySubmitted`,
   * `NotInRound`, `Unbonded`, `Std`.
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
   * With a limit the medians are taken in shards: each message continues where the one before ended, and one that finds
   * no feed left, or has no limit, does everything else, so that all prices of a round become readable together. A
   * shard takes whole parts of 32 feeds, ids 1 to 32 and 33 to 64, as submissions are stored, and reads no other.
   * Shards of 30 reporters and 50 feeds cost at most 12 % more storage gas than one close. A round whose shards are not
   * all closed when the next round ends is void.
   *
   * Errors: `StillOpen`, `Void`, `AlreadyClosed`, `OutOfRange`.
   */
  closeRound: (message: {
    /**
     * Medians after which this message begins no other part of 32 feeds. It writes no record if it takes one. Unit:
     * count. Range: 1 to 64. Default: everything in one message.
     */
    limit?: number;
    /** Round to close. */
    round: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Reads an outside source: a vault's redemption rate or another oracle's price. Permissionless; each close sends it
   * too. The first price of a feed is written to its record at once, a later one by the next close of a round that was
   * still open at the reading, through a breaker.
   *
   * Errors: `NotFound`, `NoSource`, `Halted`, `ZeroPrice`, `PriceTooSmall`, `WideConfidence`, `OlderPrice`, `Std` when
   * the source does not answer.
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
   * Disputes what a reporter submitted to a round. Callable by anyone; funds: the bond, in the native coin that the
   * reporter stakes. A reporter that stakes a cw20 token is disputed by its `Send` with `ReceiveMsg::Dispute`.
   *
   * The bond is at least `DisputeParams::bond` of the assets of the reporter's tranche. Until the dispute ends,
   * `HELD_PER_BOND` times the bond of the stake is on hold, and automatic slashes are withheld up to the bond. No
   * record changes. Several disputes about a reporter form one case: each has its own evidence, bond and end, their
   * holds add up, and only the oldest withholds slashes.
   *
   * Errors: `Payment`, `NotFound` (reporter, feed), `StillOpen`, `NoEvidence`, `WrongEvidence`, `WrongBond`,
   * `BondTooSmall`, `Std` when the security vault does not answer.
   */
  dispute: (message: {
    /** The submitted prices as `super::pack` packs them, without those that the oracle dropped. */
    evidence: Binary;
    /** Feed of the disputed price. */
    feed: number;
    /** Id of the reporter, also of one that was removed. */
    reporter: number;
    /** Round of the submission. */
    round: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Receives cw20 tokens with a `ReceiveMsg`. Callable by any cw20 token, as the hook of its `Send`; the hook acts on
   * the token that calls, on no other.
   *
   * Errors: those of the message inside.
   */
  receive: (message: {
    amount: Uint128;
    msg: Binary;
    sender: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Decides a dispute. Callable by the owner.
   *
   * A fraction above zero upholds it: the fraction of the reporter's tranche is slashed, and the disputer receives the
   * bond and a share of the slash. Zero rejects it: the stakers of the reporter's tranche receive the bond. The hold of
   * the dispute ends; while the security vault refuses a slash, once that slash is booked.
   *
   * Errors: `Ownership`, `NotFound`, `OutOfRange`.
   */
  resolveDispute: (message: {
    /** Part of the slash that the disputer receives. Range: 0 to 0.1. */
    disputerShare: Decimal;
    /** Part of the tranche to slash. Range: 0 to 1. */
    fraction: Decimal;
    /** Id of the dispute. */
    id: number;
    /** Whether to drop the automatic slashes that were withheld; otherwise they are sent too. */
    waive: boolean;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Ends a dispute that was not decided in time: the stakers of the reporter's tranche receive the bond, and withheld
   * slashes are sent. Callable by anyone.
   *
   * Errors: `NotFound`, `NotExpired`.
   */
  expireDispute: (message: {
    /** Id of the dispute. */
    id: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Names the next operator of a reporter and replaces an earlier name. The account becomes the operator when it
   * accepts; the owner itself becomes it at once. Callable by the reporter's owner.
   *
   * Errors: `NotFound`, `Unauthorized`, `ReporterExists`, `Std` for an invalid address.
   */
  setOperator: (message: {
    /** Account that is named. */
    operator: string;
    /** Id of the reporter. */
    reporter: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Makes the sender the operator of a reporter, which keeps its id, stake and record; the previous operator can no
   * longer submit. Callable by the account that the owner named.
   *
   * Errors: `NotFound`, `Unauthorized`, `ReporterExists`.
   */
  acceptOperator: (message: {
    /** Id of the reporter. */
    reporter: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Adds a reward for the reporters. It vests over `RewardParams::period` and is divided in proportion to counted power
   * times the part of the feeds reported within the band, over closed rounds; the part of an absent reporter goes to
   * the others. Callable by anyone; funds: a listed reward token; a cw20 token comes by its `Send` with
   * `ReceiveMsg::Reward`.
   *
   * Errors: `Payment`, `UnknownReward`.
   */
  reward: (message: {
    /** Not used; present so that a payer of the security vault's `reward` can name the oracle instead. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Pays the rewards of a reporter in one token: its commission to its owner, the rest to the stakers of its tranche.
   * Callable by anyone. The tranche must accept the token.
   *
   * Errors: `NotFound`, `UnknownReward`, `NothingToClaim`, `Std` for an invalid address.
   */
  claimReward: (message: {
    /** The token. */
    asset: AssetUnchecked;
    /** Id of the reporter, also of one that was removed. */
    reporter: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Accepts rewards in a further token, for good; at most 4. Callable by the owner.
   *
   * Errors: `Ownership`, `RewardListed`, `TooMany`, `Std` for an invalid address.
   */
  listReward: (message: {
    /** The token. */
    asset: AssetUnchecked;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Changes the part of its rewards that a reporter's owner keeps, also of those that are due. Callable by the
   * reporter's owner, who can lower it only, and by the owner of the oracle.
   *
   * Errors: `Ownership`, `NotFound`, `OutOfRange`.
   */
  setCommission: (message: {
    /** The new part. Range: 0 to 1; for the reporter's owner at most the present one. */
    commission: Decimal;
    /** Id of the reporter. */
    reporter: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Adds a feed under the next id. Callable by the owner.
   *
   * Errors: `Ownership`, `TooMany`, `Legs`, `InvalidLeg`, `OutOfRange`, `Std` for an invalid address.
   */
  addFeed: (message: {
    /**
     * Lowest price that the feed accepts; below it the feed has no price, and is never clamped. Unit: quote units per
     * base unit, both in their smallest units. Range: 0.00000000000001 to 340282366920938463463, so that a price has at
     * least four digits of the 18 places that it is rounded to. Too low hurts everyone who reads the price, as its
     * steps look like moves; too high hurts them in a crash, which leaves no price.
     */
    leastPrice: Decimal;
    /** Name for people: `ATOM/USDC`. */
    name: string;
    /** Whether it keeps the accepted prices of the last rounds for other contracts, see `super::RingEntry`. */
    ring: boolean;
    /** Where the price comes from. */
    source: FeedSourceForString;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Retires a feed: it takes no more reports and readings, and is halted with everything derived from it. Callable by
   * the owner.
   *
   * Errors: `Ownership`, `NotFound`.
   */
  retireFeed: (message: {
    /** Feed to retire. */
    feed: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Gives a retired feed another source under the same id. It is stale until the first price of that source, at which
   * its averages start, and uncertain for 20 prices; earlier history does not count. Callable by the owner.
   *
   * Errors: `Ownership`, `NotFound`, `NotRetired`, `Legs`, `InvalidLeg`, `OutOfRange`, `Std` for an invalid address.
   */
  replaceFeed: (message: {
    /** New name, source and settings; every leg must have a lower id than the feed. */
    feed: NewFeed;
    /** Feed to replace. */
    id: number;
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
   * Errors: `Ownership`, `ReporterExists`, `TrancheTaken`, `TooMany`, `OutOfRange`, `Std` for an invalid address.
   */
  addReporter: (message: {
    /**
     * Part of the reporter's rewards that its owner keeps; the rest goes to the stakers of the tranche. Unit: fraction.
     * Range: 0 to 1. Too low leaves the owner without income; too high leaves their stakers without.
     */
    commission: Decimal;
    /** Account that submits prices; the owner when absent. */
    operator?: string;
    /** Account that is responsible for the reporter and names its operator. */
    owner: string;
    /** Tranche in the security vault that holds the reporter's stake. A tranche backs one reporter only. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Removes a reporter; it stops counting with the next round and its pending deviations are dropped. What it submitted
   * can still be disputed. Callable by the owner.
   *
   * Errors: `Ownership`, `NotFound`.
   */
  removeReporter: (message: {
    /** Id of the reporter. */
    id: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Replaces the list of contracts that rely on the prices, from which every close computes the cost of an attack.
   * Callable by the owner.
   *
   * Errors: `Ownership`, `NotFound` (feed), `TooMany`, `OutOfRange`, `Std` for an invalid address.
   */
  setConsumers: (message: {
    /** The consumers, at most `MAX_CONSUMERS`. */
    consumers: ConsumerForString[];
    /** Feed of the staked token in the quote asset, per smallest unit; without one the stake is worth nothing. */
    stakeFeed?: number;
    /**
     * Part of the stake's value that counts: the token's price falls after a lie, and only a vote can slash a majority.
     * Unit: fraction. Range: 0 to 1. Too low hurts borrowers, whose ceiling is low; too high hurts lenders, as a lie
     * pays.
     */
    stakeShare: Decimal;
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
    this.dispute = this.dispute.bind(this);
    this.receive = this.receive.bind(this);
    this.resolveDispute = this.resolveDispute.bind(this);
    this.expireDispute = this.expireDispute.bind(this);
    this.setOperator = this.setOperator.bind(this);
    this.acceptOperator = this.acceptOperator.bind(this);
    this.reward = this.reward.bind(this);
    this.claimReward = this.claimReward.bind(this);
    this.listReward = this.listReward.bind(this);
    this.setCommission = this.setCommission.bind(this);
    this.addFeed = this.addFeed.bind(this);
    this.retireFeed = this.retireFeed.bind(this);
    this.replaceFeed = this.replaceFeed.bind(this);
    this.setHalted = this.setHalted.bind(this);
    this.addReporter = this.addReporter.bind(this);
    this.removeReporter = this.removeReporter.bind(this);
    this.setConsumers = this.setConsumers.bind(this);
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
    limit,
    round
  }: {
    limit?: number;
    round: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      close_round: {
        limit,
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
  dispute = async ({
    evidence,
    feed,
    reporter,
    round
  }: {
    evidence: Binary;
    feed: number;
    reporter: number;
    round: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      dispute: {
        evidence,
        feed,
        reporter,
        round
      }
    }, fee_, memo_, funds_);
  };
  receive = async ({
    amount,
    msg,
    sender
  }: {
    amount: Uint128;
    msg: Binary;
    sender: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      receive: {
        amount,
        msg,
        sender
      }
    }, fee_, memo_, funds_);
  };
  resolveDispute = async ({
    disputerShare,
    fraction,
    id,
    waive
  }: {
    disputerShare: Decimal;
    fraction: Decimal;
    id: number;
    waive: boolean;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      resolve_dispute: {
        disputer_share: disputerShare,
        fraction,
        id,
        waive
      }
    }, fee_, memo_, funds_);
  };
  expireDispute = async ({
    id
  }: {
    id: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      expire_dispute: {
        id
      }
    }, fee_, memo_, funds_);
  };
  setOperator = async ({
    operator,
    reporter
  }: {
    operator: string;
    reporter: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      set_operator: {
        operator,
        reporter
      }
    }, fee_, memo_, funds_);
  };
  acceptOperator = async ({
    reporter
  }: {
    reporter: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      accept_operator: {
        reporter
      }
    }, fee_, memo_, funds_);
  };
  reward = async ({
    tranche
  }: {
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      reward: {
        tranche
      }
    }, fee_, memo_, funds_);
  };
  claimReward = async ({
    asset,
    reporter
  }: {
    asset: AssetUnchecked;
    reporter: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      claim_reward: {
        asset,
        reporter
      }
    }, fee_, memo_, funds_);
  };
  listReward = async ({
    asset
  }: {
    asset: AssetUnchecked;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      list_reward: {
        asset
      }
    }, fee_, memo_, funds_);
  };
  setCommission = async ({
    commission,
    reporter
  }: {
    commission: Decimal;
    reporter: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      set_commission: {
        commission,
        reporter
      }
    }, fee_, memo_, funds_);
  };
  addFeed = async ({
    leastPrice,
    name,
    ring,
    source
  }: {
    leastPrice: Decimal;
    name: string;
    ring: boolean;
    source: FeedSourceForString;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      add_feed: {
        least_price: leastPrice,
        name,
        ring,
        source
      }
    }, fee_, memo_, funds_);
  };
  retireFeed = async ({
    feed
  }: {
    feed: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      retire_feed: {
        feed
      }
    }, fee_, memo_, funds_);
  };
  replaceFeed = async ({
    feed,
    id
  }: {
    feed: NewFeed;
    id: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      replace_feed: {
        feed,
        id
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
    commission,
    operator,
    owner,
    tranche
  }: {
    commission: Decimal;
    operator?: string;
    owner: string;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      add_reporter: {
        commission,
        operator,
        owner,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  removeReporter = async ({
    id
  }: {
    id: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      remove_reporter: {
        id
      }
    }, fee_, memo_, funds_);
  };
  setConsumers = async ({
    consumers,
    stakeFeed,
    stakeShare
  }: {
    consumers: ConsumerForString[];
    stakeFeed?: number;
    stakeShare: Decimal;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      set_consumers: {
        consumers,
        stake_feed: stakeFeed,
        stake_share: stakeShare
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
