// Generated from schema/oracle-aggregator.json by `cargo schema`. Do not edit: change packages/interfaces and run it again.

import type { CosmWasmClient, SigningCosmWasmClient, ExecuteResult } from "@cosmjs/cosmwasm";
import type { Coin, StdFee } from "@cosmjs/amino";

/** Where a price comes from. Legs are ids of feeds that exist already. */
export type FeedSourceForString = {
  /** Reporters submit it. */
  reported: Record<string, never>;
} | {
  /** The redemption rate of a staking vault. */
  redemption_rate: {
    /**
     * How long after the vault's last sync its rate can be read, in seconds: a vault is compared with its chain far
     * less often than a round closes.
     */
    max_age: number;
    /** The fastest growth per year that is believed. */
    max_growth_per_year: Decimal;
    /** The staking vault. */
    vault: string;
  };
} | {
  /** Another oracle contract, by smart query. Waits. */
  adapter: {
    /** The other oracle. */
    contract: string;
    /** The query. */
    query: Binary;
  };
} | {
  /** A product of legs, some of them inverted; 2 to 4 legs. */
  composite: {
    /** The legs. */
    legs: Leg[];
  };
} | {
  /**
   * A liquid staking token in the market's base asset.
   *
   * New risk is priced at `min(market, rate) * native`; liquidation at `rate * native * min(1, EMA of market / rate)`.
   */
  lst_pair: {
    /** What the market gives: native per liquid staking token. */
    market: number;
    /** Below this `market / rate` the feed is uncertain: `1 - d_max`. */
    min_market_to_rate: Decimal;
    /** The native token in the base asset. */
    native: number;
    /** The redemption rate: native per liquid staking token. */
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
 * Binary is a wrapper around Vec<u8> to add base64 de/serialization with serde. It also adds some helper methods to
 * help encode inline.
 *
 * This is only needed as serde-json-{core,wasm} has a horrible encoding for Vec<u8>. See also
 * <https://github.com/CosmWasm/cosmwasm/blob/main/docs/MESSAGE_TYPES.md>.
 */
export type Binary = string;
/** Birth. */
export interface InstantiateMsg {
  /** The feeds to begin with; ids count up from 1 in this order. */
  feeds: NewFeed[];
  /** The timelock. */
  owner: string;
  /** The numbers. */
  params: Params;
  /** The reporters to begin with; ids count up from 1 in this order. */
  reporters: NewReporter[];
  /** The security vault that holds the reporters' stake. */
  security_vault: string;
}
/** A feed to be. */
export interface NewFeed {
  /** What it is, for people: `ATOM/USDC`. */
  name: string;
  /** Where its price comes from. */
  source: FeedSourceForString;
}
/** A leg of a composite. */
export interface Leg {
  /** The feed. */
  feed: number;
  /** Whether its inverse is taken. */
  inverted: boolean;
}
/** The numbers that governance sets. */
export interface Params {
  /** The gas that one adapter may use. */
  adapter_gas: number;
  /** When a price is not believed at once. */
  breaker: BreakerParams;
  /** The least confidence, as a part of the price. */
  confidence_floor: Decimal;
  /** Above this confidence, as a part of the price, a feed is uncertain. */
  confidence_max: Decimal;
  /** Above this distance of the logarithms of price and EMA a feed is uncertain. */
  ema_gap: Decimal;
  /** Time constant of the EMA, in seconds. */
  ema_tau: number;
  /** Nothing submitted for this long jails, in seconds. */
  inactivity: number;
  /** From asking to return to being counted again, in seconds. */
  jail_return: number;
  /** How long after its round's end a price can be read, in seconds. */
  max_age: number;
  /** The fewest reporters of a round. */
  min_reporters: number;
  /** The part of all unjailed power that must have reported. */
  quorum: Decimal;
  /** Length of a round, in seconds. */
  round_seconds: number;
  /** What a deviation costs. */
  slashing: SlashingParams;
  /** Time constant of the variance, in seconds. */
  variance_tau: number;
}
/** The breaker: a return beyond `max(min_move, k * sqrt(variance * dt))` is only a candidate. */
export interface BreakerParams {
  /** Standard deviations. */
  k: Decimal;
  /** The longest time that widens the band, in seconds. */
  max_dt: number;
  /** The least band, as a logarithmic return. */
  min_move: Decimal;
}
/** What a deviation costs: excess fills a leaky bucket, what overflows it slashes. */
export interface SlashingParams {
  /** The least band, as a logarithmic distance. */
  band: Decimal;
  /** Length of an epoch, in seconds. */
  epoch: number;
  /** The most that one epoch slashes. */
  epoch_cap: Decimal;
  /** The fraction slashed per band of overflow, before the share of power that deviated with it. */
  fraction_per_band: Decimal;
  /** Standard deviations of the time between two rounds. */
  k: Decimal;
  /** What leaks from the bucket, in bands per hour. */
  leak_per_hour: Decimal;
  /** The highest deviation, in bands, that one round books. */
  max_deviation: Decimal;
  /** What the bucket holds, in bands. */
  tolerance: Decimal;
}
/** A reporter to be. */
export interface NewReporter {
  /** Who submits. */
  address: string;
  /** The reporter's tranche in the security vault. */
  tranche: number;
}
/** Orders. */
export type ExecuteMsg = {
  /** Prices of all reported feeds for the round that is open now, once. Reporters that are not jailed. */
  submit: {
    /** Made by `pack`: every reported feed once, in ascending order of ids. */
    prices: Binary;
    /** The round: `time / round_seconds`. */
    round: number;
  };
} | {
  /** Closes the round that ended last: medians, breaker, records, judgement of the round before. Anyone. */
  close_round: {
    /** The most feeds in this call; sharded closing waits, so absent for now. */
    limit?: number | null;
    /** The round. */
    round: number;
  };
} | {
  /** Reads an adapter feed's source again. Anyone. */
  poke: {
    /** The feed. */
    feed: number;
  };
} | {
  /** Computes composite feeds at the end of a close. Only the contract itself. */
  finish_round: {
    /** The round. */
    round: number;
  };
} | {
  /** Sends a slash again that the security vault refused. Anyone. */
  retry_slash: {
    /** The slash. */
    id: number;
  };
} | {
  /** Asks to return from jail. The jailed reporter. */
  rejoin: Record<string, never>;
} | {
  /** Disputes a reporter's submissions with a bond. Waits. */
  dispute: {
    /** What is wrong, for governance. */
    reason: string;
    /** The accused. */
    reporter: string;
    /** The round. */
    round: number;
  };
} | {
  /** Ends a dispute. Owner. Waits. */
  resolve_dispute: {
    /** The part of the accused's stake that is slashed; zero rejects the dispute. */
    fraction: Decimal;
    /** The dispute. */
    id: number;
  };
} | {
  /** Adds a feed. Owner. */
  add_feed: NewFeed;
} | {
  /** Halts a feed or lets it go on. Owner. */
  set_halted: {
    /** The feed. */
    feed: number;
    /** Whether it cannot be read. */
    halted: boolean;
  };
} | {
  /** Adds a reporter. Owner. */
  add_reporter: NewReporter;
} | {
  /** Removes a reporter. Owner. */
  remove_reporter: {
    /** Who submits. */
    address: string;
  };
} | {
  /** Replaces the numbers. Owner. The length of a round cannot change. */
  update_params: {
    /** The new numbers. */
    params: Params;
  };
} | {
  /**
   * Update the contract's ownership. The `action` to be provided can be either to propose transferring ownership to an
   * account, accept a pending ownership transfer, or renounce the ownership permanently.
   */
  update_ownership: Action;
};
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
/** Questions. */
export type QueryMsg = {
  /** The configuration. */
  config: Record<string, never>;
} | {
  /** A feed with its record. */
  feed: {
    /** The feed. */
    id: number;
  };
} | {
  /** Feeds by id. */
  feeds: {
    /** The most items. */
    limit?: number | null;
    /** The last id of the page before. */
    start_after?: number | null;
  };
} | {
  /** A price for a use; the same answer, or error, that a market gets. */
  price: {
    /** The feed. */
    feed: number;
    /** What it is used for. */
    purpose: PriceUse;
  };
} | {
  /** A reporter. */
  reporter: {
    /** Who submits. */
    address: string;
  };
} | {
  /** Reporters by id. */
  reporters: {
    /** The most items. */
    limit?: number | null;
    /** The last id of the page before. */
    start_after?: number | null;
  };
} | {
  /** The round that is open, and the one that can be closed. */
  round: Record<string, never>;
} | {
  /** What corrupting the oracle would cost and yield. Waits. */
  cost_of_attack: Record<string, never>;
} | {
  /** Query the contract's ownership information */
  ownership: Record<string, never>;
};
/** What a price is used for. */
export type PriceUse = {
  /** Borrowing and taking collateral out: `min(low, ema) - z * confidence`, only while live. */
  new_risk: {
    /** Confidence intervals taken off. */
    z: Decimal;
  };
} | {
  /** Liquidation: the last accepted price, unless stale or halted. */
  liquidation: Record<string, never>;
};
/** Migration message: needs no arguments. */
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
/** The configuration. */
export interface ConfigResponse {
  /** The numbers. */
  params: Params;
  /** The security vault. */
  security_vault: Addr;
}
/**
 * A thin wrapper around u128 that is using strings for JSON encoding/decoding, such that the full u128 range can be
 * used for clients that convert JSON numbers to floats, like JavaScript and jq.
 */
export type Uint128 = string;
/** What corrupting the oracle would cost. */
export interface CostOfAttackResponse {
  /** What could be extracted. */
  extractable: Uint128;
  /** What it would lose. */
  loss: Uint128;
  /** The most that may depend on the oracle. */
  max_safe_exposure: Uint128;
  /** Stake that must be corrupted: half of what a quorum needs. */
  stake: Uint128;
}
/**
 * An implementation of u256 that is using strings for JSON encoding/decoding, such that the full u256 range can be used
 * for clients that convert JSON numbers to floats, like JavaScript and jq.
 */
export type Uint256 = string;
/**
 * Whether and for what a price can be read.
 *
 * - `live`: For everything.
 * - `pending`: A candidate waits for confirmation; for liquidation the last accepted price still holds.
 * - `uncertain`: Too wide, too far from its EMA, or depegged: for liquidation only.
 * - `halted`: For nothing.
 */
export type FeedStatus = "live" | "pending" | "uncertain" | "halted";
/** Where a price comes from. Legs are ids of feeds that exist already. */
export type FeedSourceForAddr = {
  /** Reporters submit it. */
  reported: Record<string, never>;
} | {
  /** The redemption rate of a staking vault. */
  redemption_rate: {
    /**
     * How long after the vault's last sync its rate can be read, in seconds: a vault is compared with its chain far
     * less often than a round closes.
     */
    max_age: number;
    /** The fastest growth per year that is believed. */
    max_growth_per_year: Decimal;
    /** The staking vault. */
    vault: Addr;
  };
} | {
  /** Another oracle contract, by smart query. Waits. */
  adapter: {
    /** The other oracle. */
    contract: Addr;
    /** The query. */
    query: Binary;
  };
} | {
  /** A product of legs, some of them inverted; 2 to 4 legs. */
  composite: {
    /** The legs. */
    legs: Leg[];
  };
} | {
  /**
   * A liquid staking token in the market's base asset.
   *
   * New risk is priced at `min(market, rate) * native`; liquidation at `rate * native * min(1, EMA of market / rate)`.
   */
  lst_pair: {
    /** What the market gives: native per liquid staking token. */
    market: number;
    /** Below this `market / rate` the feed is uncertain: `1 - d_max`. */
    min_market_to_rate: Decimal;
    /** The native token in the base asset. */
    native: number;
    /** The redemption rate: native per liquid staking token. */
    rate: number;
  };
};
/** A feed. */
export interface FeedResponse {
  /** Its id. */
  id: number;
  /** What it is, for people. */
  name: string;
  /** Its record; absent before the first price. */
  record?: FeedRecord | null;
  /** Where its price comes from. */
  source: FeedSourceForAddr;
}
/**
 * What a feed says. Layout: version, status, then every field in this order, big endian, times as u64, decimals and
 * amounts as u128, the cumulative price as 32 bytes.
 */
export interface FeedRecord {
  /** A price that waits for confirmation. */
  candidate: Candidate;
  /** Confidence: half the interquartile range of the reports, in units of the price, floored. */
  confidence: Decimal;
  /** Integral of the price over seconds, at 1e18. */
  cumulative: Uint256;
  /** Exponential moving average of the old price over time. */
  ema: Decimal;
  /**
   * The price for new risk before EMA and confidence: the least of several sources; equal to `price` for one source.
   */
  low: Decimal;
  /** The last accepted price. */
  price: Decimal;
  /** The round of its price: statistics count time from here. A pending record keeps it. */
  round: number;
  /**
   * When its price was true, in seconds since the epoch: the end of its round; for a composite, of its oldest leg; for
   * a redemption rate, the vault's last sync.
   */
  round_end: number;
  /** Whether and for what it can be read. */
  status: FeedStatus;
  /** When it was written, in seconds since the epoch. */
  updated_at: number;
  /** Seconds, up to `updated_at`, during which the feed could be read for liquidation. */
  uptime: number;
  /** From this second it is stale. */
  valid_until: number;
  /** Variance of logarithmic returns per second, at `risk::fixed::VARIANCE_SCALE`. */
  variance: Uint128;
}
/** A price that broke the band and waits for confirmation. */
export interface Candidate {
  /** Whether it is above the accepted price. */
  above: boolean;
  /** How many consecutive closed rounds breached on this side; zero when there is no candidate. */
  count: number;
  /** The medians of those rounds, from the oldest. */
  medians: [Decimal, Decimal, Decimal];
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
/** A price. */
export interface PriceResponse {
  /** Quote units per base unit. */
  price: Decimal;
  /** Until when it can be read, in seconds since the epoch. */
  valid_until: number;
}
/** A reporter. */
export interface ReporterResponse {
  /** From when it counts (again), in seconds since the epoch; absent while jailed without having asked to return. */
  active_from?: number | null;
  /** Who submits. */
  address: Addr;
  /** Its id. */
  id: number;
  /** The last round submitted to. */
  last_round?: number | null;
  /** The level of its bucket, in bands, as of its last deviation. */
  level: Decimal;
  /** What this epoch has slashed. */
  slashed_in_epoch: Decimal;
  /** The tranche in the security vault. */
  tranche: number;
}
export type ArrayOfReporterResponse = ReporterResponse[];
/** Rounds now. */
export interface RoundResponse {
  /** The round that can be closed, if it was not yet. */
  closable?: number | null;
  /** The last round that was closed. */
  last_closed?: number | null;
  /** The round that takes submissions. */
  open: number;
  /** When it ends, in seconds since the epoch. */
  open_until: number;
}
export interface OracleAggregatorReadOnlyInterface {
  contractAddress: string;
  /** The configuration. */
  config: () => Promise<ConfigResponse>;
  /** A feed with its record. */
  feed: (message: {
    /** The feed. */
    id: number;
  }) => Promise<FeedResponse>;
  /** Feeds by id. */
  feeds: (message: {
    /** The most items. */
    limit?: number;
    /** The last id of the page before. */
    startAfter?: number;
  }) => Promise<ArrayOfFeedResponse>;
  /** A price for a use; the same answer, or error, that a market gets. */
  price: (message: {
    /** The feed. */
    feed: number;
    /** What it is used for. */
    purpose: PriceUse;
  }) => Promise<PriceResponse>;
  /** A reporter. */
  reporter: (message: {
    /** Who submits. */
    address: string;
  }) => Promise<ReporterResponse>;
  /** Reporters by id. */
  reporters: (message: {
    /** The most items. */
    limit?: number;
    /** The last id of the page before. */
    startAfter?: number;
  }) => Promise<ArrayOfReporterResponse>;
  /** The round that is open, and the one that can be closed. */
  round: () => Promise<RoundResponse>;
  /** What corrupting the oracle would cost and yield. Waits. */
  costOfAttack: () => Promise<CostOfAttackResponse>;
  /** Query the contract's ownership information */
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
    this.costOfAttack = this.costOfAttack.bind(this);
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
  costOfAttack = async (): Promise<CostOfAttackResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      cost_of_attack: {}
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
  /** Prices of all reported feeds for the round that is open now, once. Reporters that are not jailed. */
  submit: (message: {
    /** Made by `pack`: every reported feed once, in ascending order of ids. */
    prices: Binary;
    /** The round: `time / round_seconds`. */
    round: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Closes the round that ended last: medians, breaker, records, judgement of the round before. Anyone. */
  closeRound: (message: {
    /** The most feeds in this call; sharded closing waits, so absent for now. */
    limit?: number;
    /** The round. */
    round: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Reads an adapter feed's source again. Anyone. */
  poke: (message: {
    /** The feed. */
    feed: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Computes composite feeds at the end of a close. Only the contract itself. */
  finishRound: (message: {
    /** The round. */
    round: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Sends a slash again that the security vault refused. Anyone. */
  retrySlash: (message: {
    /** The slash. */
    id: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Asks to return from jail. The jailed reporter. */
  rejoin: (fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Disputes a reporter's submissions with a bond. Waits. */
  dispute: (message: {
    /** What is wrong, for governance. */
    reason: string;
    /** The accused. */
    reporter: string;
    /** The round. */
    round: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Ends a dispute. Owner. Waits. */
  resolveDispute: (message: {
    /** The part of the accused's stake that is slashed; zero rejects the dispute. */
    fraction: Decimal;
    /** The dispute. */
    id: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Adds a feed. Owner. */
  addFeed: (message: {
    /** What it is, for people: `ATOM/USDC`. */
    name: string;
    /** Where its price comes from. */
    source: FeedSourceForString;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Halts a feed or lets it go on. Owner. */
  setHalted: (message: {
    /** The feed. */
    feed: number;
    /** Whether it cannot be read. */
    halted: boolean;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Adds a reporter. Owner. */
  addReporter: (message: {
    /** Who submits. */
    address: string;
    /** The reporter's tranche in the security vault. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Removes a reporter. Owner. */
  removeReporter: (message: {
    /** Who submits. */
    address: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Replaces the numbers. Owner. The length of a round cannot change. */
  updateParams: (message: {
    /** The new numbers. */
    params: Params;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Update the contract's ownership. The `action` to be provided can be either to propose transferring ownership to an
   * account, accept a pending ownership transfer, or renounce the ownership permanently.
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
    this.rejoin = this.rejoin.bind(this);
    this.dispute = this.dispute.bind(this);
    this.resolveDispute = this.resolveDispute.bind(this);
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
  rejoin = async (fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      rejoin: {}
    }, fee_, memo_, funds_);
  };
  dispute = async ({
    reason,
    reporter,
    round
  }: {
    reason: string;
    reporter: string;
    round: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      dispute: {
        reason,
        reporter,
        round
      }
    }, fee_, memo_, funds_);
  };
  resolveDispute = async ({
    fraction,
    id
  }: {
    fraction: Decimal;
    id: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      resolve_dispute: {
        fraction,
        id
      }
    }, fee_, memo_, funds_);
  };
  addFeed = async ({
    name,
    source
  }: {
    name: string;
    source: FeedSourceForString;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      add_feed: {
        name,
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
