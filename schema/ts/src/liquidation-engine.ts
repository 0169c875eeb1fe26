// Generated from schema/liquidation-engine.json by `cargo schema`. Do not edit: change packages/interfaces and run it again.

import type { Coin, CosmWasmClient, ExecuteResult, SigningCosmWasmClient, StdFee } from "./chain.js";

/**
 * A thin wrapper around u128 that is using strings for JSON encoding/decoding, such that the full u128 range can be
 * used for clients that convert JSON numbers to floats, like JavaScript and jq.
 */
export type Uint128 = string;
/**
 * Instantiation message. No funds. Queries no other contract.
 *
 * Errors: `Payment`, `OutOfRange`, `KnownMarket`, `Std`.
 */
export interface InstantiateMsg {
  /** Addresses of the markets added at instantiation. */
  markets: string[];
  /** Address of the oracle aggregator, for the up-times of feeds. */
  oracle: string;
  /** Owner, normally the timelock: adds markets and sets parameters. */
  owner: string;
  /** Parameters set by governance. */
  params: Params;
  /** Address of the security vault. */
  security_vault: string;
}
/** Parameters that governance sets. */
export interface Params {
  /**
   * Deficits whose uncovered part is at most this amount place no hold. Must be at least the tranche's own `min_hold`,
   * or the engine would count holds that the vault ignores. Unit: base units. Range: 0 to
   * 340282366920938463463374607431768211455. Default: 1000000. Too low hurts stakers, held for dust; too high hurts
   * lenders, because stake leaves before it pays.
   */
  min_hold: Uint128;
  /**
   * Time in which the price of seized stake falls from the market's price to its value after haircuts. Unit: seconds.
   * Range: 1 to 31536000. Default: 86400. Too low hurts stakers, whose stake is sold below its price; too high hurts
   * lenders, who wait for buyers.
   */
  sale_period: number;
  /**
   * Time after which anyone may skip a failed step of the waterfall. Unit: seconds. Range: 1 to 31536000. Default:
   * 86400. Too low hurts lenders, who pay for the tranche; too high hurts stakers, whose stake is held.
   */
  skip_after: number;
}
/** Messages the contract executes. */
export type ExecuteMsg = {
  /**
   * Starts the discount clock of an account in the soft band or liquidatable. The flag keeps the law of discounts and
   * the lifetime in force now. Leaves a live flag unchanged. An account under water needs no flag. Callable by anyone;
   * no funds.
   *
   * Errors: `Payment`, `NotFound` (market), `NotFlaggable`.
   */
  flag: {
    /** Address of the account. */
    account: string;
    /** Address of the market. */
    market: string;
  };
} | {
  /**
   * Removes the flag of an account above the soft band. Callable by anyone; no funds.
   *
   * Errors: `Payment`, `NotFound` (market), `NotFlagged`, `NotHealthy`.
   */
  clear_flag: {
    /** Address of the account. */
    account: string;
    /** Address of the market. */
    market: string;
  };
} | {
  /**
   * Buys collateral of an account until it reaches the target health: at the clock's discount with a flag, at the
   * market's price for it under water. Callable by anyone but the account; funds: base only, unused funds return.
   *
   * Errors: `Payment`, `NotFound` (market), `BaseNotNative`, `SelfLiquidation`, `NotForSale`, `NotFlagged`,
   * `NoSuchLot`, `Discount`, `BuysNothing`.
   */
  liquidate: {
    /** Address of the account. */
    account: string;
    /** Ids of the lots to buy, in order of purchase; all, in the account's order, when absent. */
    lots?: number[] | null;
    /** Address of the market. */
    market: string;
    /** Lowest discount that the buyer accepts, as a fraction of the price; any when absent. */
    min_discount?: SignedDecimal | null;
  };
} | {
  /**
   * Closes an account under water that holds nothing that can be sold; its debt is a loss. Callable by anyone; no
   * funds.
   *
   * Errors: `Payment`, `NotFound` (market), `BaseNotNative`, `NotClosable`.
   */
  close: {
    /** Address of the account. */
    account: string;
    /** Address of the market. */
    market: string;
  };
} | {
  /**
   * Reports a new loss, or a further part of an earlier one, and requests cover for it in this transaction. Callable by
   * a market; no funds.
   *
   * Errors: `Payment`, `NotFound` (market), `BaseNotNative`.
   */
  loss: {
    /** Account that caused it. */
    account: string;
    /** Id of the deficit in the market. */
    deficit: number;
    /** New loss that lenders carry, in base units. */
    shortfall: Uint128;
  };
} | {
  /**
   * Reports a recovery of a deficit: the loss that lenders still carry, and as funds the part that belongs to the
   * tranches that covered, which receive it in reverse order. Releases seized stake that is no longer needed. Callable
   * by a market; funds: one coin of its base or none.
   *
   * Errors: `Payment`, `NotFound` (market, deficit).
   */
  recovered: {
    /** Id of the deficit in the market. */
    deficit: number;
    /** Loss that lenders still carry, in base units. */
    outstanding: Uint128;
  };
} | {
  /**
   * Repeats the failed step of a deficit's waterfall: requests the uncovered loss from that tranche again, and goes on
   * from there. Callable by anyone; no funds.
   *
   * Errors: `Payment`, `NotFound` (deficit), `NotFailed`.
   */
  retry: {
    /** Id of the deficit. */
    deficit: number;
  };
} | {
  /**
   * Skips a step that has failed for `skip_after`: lenders bear the part that this tranche could have paid, and the
   * next tranche is asked for the rest. Callable by anyone; no funds.
   *
   * Errors: `Payment`, `NotFound` (deficit), `NotFailed`, `SkipTooEarly`, `NoPrice`.
   */
  skip: {
    /** Id of the deficit. */
    deficit: number;
  };
} | {
  /**
   * Buys stake that was seized for a deficit, for at most the loss that lenders still carry, less what a stopped
   * waterfall may still collect; the proceeds refill the market. The price falls from the market's price to the value
   * after haircuts within `sale_period`, and stays there. Callable by anyone; funds: base only, unused funds return.
   *
   * Errors: `Payment`, `NotFound` (deficit, offer), `NoPrice`, `BelowMinimum`.
   */
  buy: {
    /** Id of the deficit. */
    deficit: number;
    /** Least amount to receive, in units of the seized asset. */
    min_amount: Uint128;
    /** Id of the tranche whose stake is on offer. */
    tranche: number;
  };
} | {
  /**
   * Runs one step of the waterfall: a tranche of the base asset pays and refills the market; in a tranche of another
   * asset stake is seized. Callable by the contract itself only; no funds.
   *
   * Errors: `Payment`, `Unauthorized`, `NotFound` (deficit).
   */
  cover_step: {
    /** Id of the deficit. */
    deficit: number;
  };
} | {
  /**
   * Adds a market; markets cannot be removed. The market lists the tranches that pay its losses; only those of which it
   * is the reserver count. Callable by the owner only; no funds.
   *
   * Errors: `Payment`, `Admin`, `KnownMarket`, `Std`.
   */
  add_market: {
    /** Address of the market. */
    market: string;
  };
} | {
  /**
   * Replaces all parameters. Callable by the owner only; no funds.
   *
   * Errors: `Payment`, `Admin`, `OutOfRange`.
   */
  update_params: {
    /** New parameters. */
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
 * A signed fixed-point decimal value with 18 fractional digits, i.e. SignedDecimal(1_000_000_000_000_000_000) == 1.0
 *
 * The greatest possible value that can be represented is 170141183460469231731.687303715884105727 (which is (2^127 - 1)
 * / 10^18) and the smallest is -170141183460469231731.687303715884105728 (which is -2^127 / 10^18).
 */
export type SignedDecimal = string;
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
  /** Returns markets in ascending order of address. */
  markets: {
    /** Maximum number of items. Default 30, at most 100. */
    limit?: number | null;
    /** Last market of the previous page. */
    start_after?: string | null;
  };
} | {
  /** Returns the flag of an account with the current discount; null without a flag. */
  flag: {
    /** Address of the account. */
    account: string;
    /** Address of the market. */
    market: string;
  };
} | {
  /** Returns flags of a market in ascending order of account, expired ones included. */
  flags: {
    /** Maximum number of items. Default 30, at most 100. */
    limit?: number | null;
    /** Address of the market. */
    market: string;
    /** Last account of the previous page. */
    start_after?: string | null;
  };
} | {
  /** Returns the result of a liquidation with these funds now. Fails with the errors of `ExecuteMsg::Liquidate`. */
  simulate: {
    /** Address of the account. */
    account: string;
    /** Funds of the buyer, in base units. */
    funds: Uint128;
    /** Ids of the lots to buy, in order of purchase; all, in the account's order, when absent. */
    lots?: number[] | null;
    /** Address of the market. */
    market: string;
  };
} | {
  /** Returns the seized stake that `ExecuteMsg::Buy` sells now. Errors: `NotFound` (deficit, offer), `NoPrice`. */
  offer: {
    /** Id of the deficit. */
    deficit: number;
  };
} | {
  /** Returns one deficit. */
  deficit: {
    /** Id of the deficit. */
    id: number;
  };
} | {
  /** Returns deficits in ascending order of id. */
  deficits: {
    /** Maximum number of items. Default 30, at most 100. */
    limit?: number | null;
    /** Last id of the previous page. */
    start_after?: number | null;
  };
} | {
  /**
   * Returns work that anyone may do now. A page ends after `limit` jobs, or earlier once it has read enough; repeat
   * with `next` until it is absent. Flags come first.
   */
  due: {
    /** Number of jobs after which the page ends. Default 30, at most 100. */
    limit?: number | null;
    /** `next` of the previous page; the beginning when absent. */
    start_after?: DueCursor | null;
  };
} | {
  /** Query the contract's ownership information */
  ownership: Record<string, never>;
};
/** Where a page of due work begins. */
export type DueCursor = {
  /** At the flags. */
  flags: {
    /** Last flag of the previous page; from the first one when absent. */
    start_after?: FlagKey | null;
  };
} | {
  /** At the deficits. */
  deficits: {
    /** Last id of the previous page; from the first one when absent. */
    start_after?: number | null;
  };
};
/** Key of a flag. */
export interface FlagKey {
  /** Address of the account. */
  account: string;
  /** Address of the market. */
  market: string;
}
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
/** Configuration. */
export interface ConfigResponse {
  /** Address of the oracle aggregator. */
  oracle: Addr;
  /** Parameters set by governance. */
  params: Params;
  /** Address of the security vault. */
  security_vault: Addr;
}
/** A validated asset, as contracts store it. */
export type Asset = {
  /** A bank denom. */
  native: string;
} | {
  /** A cw20 token. */
  cw20: Addr;
};
/**
 * A fixed-point decimal value with 18 fractional digits, i.e. Decimal(1_000_000_000_000_000_000) == 1.0
 *
 * The greatest possible value that can be represented is 340282366920938463463.374607431768211455 (which is (2^128 - 1)
 * / 10^18)
 */
export type Decimal = string;
/** State of a deficit's waterfall. */
export type WaterfallState = {
  /** Cover has been requested for the whole loss, or the failed step was skipped. */
  done: Record<string, never>;
} | {
  /** The request to a tranche failed and can be retried. */
  failed: {
    /** Moment of the first failure. */
    failed_at: number;
  };
};
/** A deficit as the engine records it, in base units. The market's record of its money is authoritative. */
export interface DeficitResponse {
  /** Address of the account that caused it. */
  account: string;
  /** The tranches that pay for it, in the order in which the loss reaches them. */
  charges: ChargeResponse[];
  /** Id in the engine, also the id of its hold and cover in the security vault. */
  id: number;
  /** Address of the market. */
  market: Addr;
  /** Id of the deficit in the market. */
  market_deficit: number;
  /** Loss that lenders carry now. */
  outstanding: Uint128;
  /** Part of `outstanding` for which tranches have not been asked yet; zero unless the waterfall failed. */
  uncovered: Uint128;
  /** State of its waterfall. */
  waterfall: WaterfallState;
}
/** Charge of a deficit to a tranche, in the tranche's asset unless a field says otherwise. */
export interface ChargeResponse {
  /** Total amount requested. */
  asked: Uint128;
  /** Its asset. */
  asset: Asset;
  /**
   * Stake on hold while the waterfall has stopped at or before this tranche: enough for `uncovered`, or zero when that
   * is at most `min_hold`.
   */
  held: Uint128;
  /** Money that it paid and that was not returned, in base units: cover, or proceeds of seized stake. */
  paid: Uint128;
  /** Seized and not yet sold. */
  seized: Uint128;
  /** Seized, sold, and not returned. */
  sold: Uint128;
  /** Id of the tranche. */
  tranche: number;
  /** Value of a unit at the last loss or retry, in base units; 0 for a tranche that losses skip. */
  value: Decimal;
}
export type ArrayOfDeficitResponse = DeficitResponse[];
/** A message that the engine accepts from anyone now. */
export type DueJob = {
  /** `clear_flag` is accepted, and stops a running clock. */
  clear_flag: {
    /** Address of the account. */
    account: string;
    /** Moment of the flag, in seconds since the epoch. */
    flagged_at: number;
    /** Address of the market. */
    market: string;
  };
} | {
  /** `retry` is accepted. Whether the tranche pays is not known before. */
  retry: {
    /** Id of the deficit. */
    deficit: number;
    /** Moment of the first failure, in seconds since the epoch. */
    due_at: number;
    /** Loss that was not requested from the tranche, in base units. */
    uncovered: Uint128;
  };
} | {
  /** `skip` is accepted: lenders bear that part of the loss. */
  skip: {
    /** Id of the deficit. */
    deficit: number;
    /** First moment at which it was accepted, in seconds since the epoch. */
    due_at: number;
  };
};
/** A page of due work. */
export interface DueResponse {
  /** The jobs; may be empty while `next` is present. */
  jobs: DueJob[];
  /** `start_after` of the next page; absent on the last one. */
  next?: DueCursor | null;
}
export type NullableFlagResponse = FlagResponse | null;
/** A flag of an account. */
export interface FlagResponse {
  /** Address of the account. */
  account: string;
  /**
   * Discount now, as a fraction of the price; absent when the account is not for sale under this flag, which has
   * expired or is not younger than the account's last healthy moment.
   */
  discount?: SignedDecimal | null;
  /** Counted seconds: the lowest of seconds, blocks times `seconds_per_block`, and time with a price. */
  elapsed: number;
  /** Last second in which the flag is live. */
  expires_at: number;
  /** Moment of the flag. */
  flagged_at: number;
}
export type ArrayOfFlagResponse = FlagResponse[];
export type ArrayOfMarketResponse = MarketResponse[];
/** A market. */
export interface MarketResponse {
  /** Address of the market. */
  market: Addr;
}
/** Seized stake that is for sale. */
export interface OfferResponse {
  /** Amount for sale: all of it, or as much as repays the lenders. */
  amount: Uint128;
  /** The asset. */
  asset: Asset;
  /** Price of a unit now, in base units. */
  price: Decimal;
  /** Id of the tranche from which it was seized. */
  tranche: number;
}
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
/** Result of a liquidation. */
export interface PlanResponse {
  /** Discount, as a fraction of the price; negative in the first hour under water. */
  discount: SignedDecimal;
  /** Payment of the buyer, in base units. */
  repay: Uint128;
  /** Collateral that the buyer receives. */
  take: LotAmount[];
  /** Value of the collateral before the discount, in base units, rounded down. */
  value: Uint128;
  /** Whether the account has no collateral afterwards. */
  whole: boolean;
}
/** An amount of one kind of collateral of an account. */
export interface LotAmount {
  /** Amount, in units of the lot's asset. */
  amount: Uint128;
  /** Id of the lot in the account. */
  lot: number;
}
export interface LiquidationEngineReadOnlyInterface {
  contractAddress: string;
  /** Returns the configuration. */
  config: () => Promise<ConfigResponse>;
  /** Returns markets in ascending order of address. */
  markets: (message: {
    /** Maximum number of items. Default 30, at most 100. */
    limit?: number;
    /** Last market of the previous page. */
    startAfter?: string;
  }) => Promise<ArrayOfMarketResponse>;
  /** Returns the flag of an account with the current discount; null without a flag. */
  queryFlag: (message: {
    /** Address of the account. */
    account: string;
    /** Address of the market. */
    market: string;
  }) => Promise<NullableFlagResponse>;
  /** Returns flags of a market in ascending order of account, expired ones included. */
  flags: (message: {
    /** Maximum number of items. Default 30, at most 100. */
    limit?: number;
    /** Address of the market. */
    market: string;
    /** Last account of the previous page. */
    startAfter?: string;
  }) => Promise<ArrayOfFlagResponse>;
  /** Returns the result of a liquidation with these funds now. Fails with the errors of `ExecuteMsg::Liquidate`. */
  simulate: (message: {
    /** Address of the account. */
    account: string;
    /** Funds of the buyer, in base units. */
    funds: Uint128;
    /** Ids of the lots to buy, in order of purchase; all, in the account's order, when absent. */
    lots?: number[];
    /** Address of the market. */
    market: string;
  }) => Promise<PlanResponse>;
  /** Returns the seized stake that `ExecuteMsg::Buy` sells now. Errors: `NotFound` (deficit, offer), `NoPrice`. */
  offer: (message: {
    /** Id of the deficit. */
    deficit: number;
  }) => Promise<OfferResponse>;
  /** Returns one deficit. */
  deficit: (message: {
    /** Id of the deficit. */
    id: number;
  }) => Promise<DeficitResponse>;
  /** Returns deficits in ascending order of id. */
  deficits: (message: {
    /** Maximum number of items. Default 30, at most 100. */
    limit?: number;
    /** Last id of the previous page. */
    startAfter?: number;
  }) => Promise<ArrayOfDeficitResponse>;
  /**
   * Returns work that anyone may do now. A page ends after `limit` jobs, or earlier once it has read enough; repeat
   * with `next` until it is absent. Flags come first.
   */
  due: (message: {
    /** Number of jobs after which the page ends. Default 30, at most 100. */
    limit?: number;
    /** `next` of the previous page; the beginning when absent. */
    startAfter?: DueCursor;
  }) => Promise<DueResponse>;
  /** Query the contract's ownership information */
  ownership: () => Promise<OwnershipForString>;
}
export class LiquidationEngineQueryClient implements LiquidationEngineReadOnlyInterface {
  client: CosmWasmClient;
  contractAddress: string;
  constructor(client: CosmWasmClient, contractAddress: string) {
    this.client = client;
    this.contractAddress = contractAddress;
    this.config = this.config.bind(this);
    this.markets = this.markets.bind(this);
    this.queryFlag = this.queryFlag.bind(this);
    this.flags = this.flags.bind(this);
    this.simulate = this.simulate.bind(this);
    this.offer = this.offer.bind(this);
    this.deficit = this.deficit.bind(this);
    this.deficits = this.deficits.bind(this);
    this.due = this.due.bind(this);
    this.ownership = this.ownership.bind(this);
  }
  config = async (): Promise<ConfigResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      config: {}
    });
  };
  markets = async ({
    limit,
    startAfter
  }: {
    limit?: number;
    startAfter?: string;
  }): Promise<ArrayOfMarketResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      markets: {
        limit,
        start_after: startAfter
      }
    });
  };
  queryFlag = async ({
    account,
    market
  }: {
    account: string;
    market: string;
  }): Promise<NullableFlagResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      flag: {
        account,
        market
      }
    });
  };
  flags = async ({
    limit,
    market,
    startAfter
  }: {
    limit?: number;
    market: string;
    startAfter?: string;
  }): Promise<ArrayOfFlagResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      flags: {
        limit,
        market,
        start_after: startAfter
      }
    });
  };
  simulate = async ({
    account,
    funds,
    lots,
    market
  }: {
    account: string;
    funds: Uint128;
    lots?: number[];
    market: string;
  }): Promise<PlanResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      simulate: {
        account,
        funds,
        lots,
        market
      }
    });
  };
  offer = async ({
    deficit
  }: {
    deficit: number;
  }): Promise<OfferResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      offer: {
        deficit
      }
    });
  };
  deficit = async ({
    id
  }: {
    id: number;
  }): Promise<DeficitResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      deficit: {
        id
      }
    });
  };
  deficits = async ({
    limit,
    startAfter
  }: {
    limit?: number;
    startAfter?: number;
  }): Promise<ArrayOfDeficitResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      deficits: {
        limit,
        start_after: startAfter
      }
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
  ownership = async (): Promise<OwnershipForString> => {
    return this.client.queryContractSmart(this.contractAddress, {
      ownership: {}
    });
  };
}
export interface LiquidationEngineInterface extends LiquidationEngineReadOnlyInterface {
  contractAddress: string;
  sender: string;
  /**
   * Starts the discount clock of an account in the soft band or liquidatable. The flag keeps the law of discounts and
   * the lifetime in force now. Leaves a live flag unchanged. An account under water needs no flag. Callable by anyone;
   * no funds.
   *
   * Errors: `Payment`, `NotFound` (market), `NotFlaggable`.
   */
  flag: (message: {
    /** Address of the account. */
    account: string;
    /** Address of the market. */
    market: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Removes the flag of an account above the soft band. Callable by anyone; no funds.
   *
   * Errors: `Payment`, `NotFound` (market), `NotFlagged`, `NotHealthy`.
   */
  clearFlag: (message: {
    /** Address of the account. */
    account: string;
    /** Address of the market. */
    market: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Buys collateral of an account until it reaches the target health: at the clock's discount with a flag, at the
   * market's price for it under water. Callable by anyone but the account; funds: base only, unused funds return.
   *
   * Errors: `Payment`, `NotFound` (market), `BaseNotNative`, `SelfLiquidation`, `NotForSale`, `NotFlagged`,
   * `NoSuchLot`, `Discount`, `BuysNothing`.
   */
  liquidate: (message: {
    /** Address of the account. */
    account: string;
    /** Ids of the lots to buy, in order of purchase; all, in the account's order, when absent. */
    lots?: number[];
    /** Address of the market. */
    market: string;
    /** Lowest discount that the buyer accepts, as a fraction of the price; any when absent. */
    minDiscount?: SignedDecimal;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Closes an account under water that holds nothing that can be sold; its debt is a loss. Callable by anyone; no
   * funds.
   *
   * Errors: `Payment`, `NotFound` (market), `BaseNotNative`, `NotClosable`.
   */
  close: (message: {
    /** Address of the account. */
    account: string;
    /** Address of the market. */
    market: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Reports a new loss, or a further part of an earlier one, and requests cover for it in this transaction. Callable by
   * a market; no funds.
   *
   * Errors: `Payment`, `NotFound` (market), `BaseNotNative`.
   */
  loss: (message: {
    /** Account that caused it. */
    account: string;
    /** Id of the deficit in the market. */
    deficit: number;
    /** New loss that lenders carry, in base units. */
    shortfall: Uint128;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Reports a recovery of a deficit: the loss that lenders still carry, and as funds the part that belongs to the
   * tranches that covered, which receive it in reverse order. Releases seized stake that is no longer needed. Callable
   * by a market; funds: one coin of its base or none.
   *
   * Errors: `Payment`, `NotFound` (market, deficit).
   */
  recovered: (message: {
    /** Id of the deficit in the market. */
    deficit: number;
    /** Loss that lenders still carry, in base units. */
    outstanding: Uint128;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Repeats the failed step of a deficit's waterfall: requests the uncovered loss from that tranche again, and goes on
   * from there. Callable by anyone; no funds.
   *
   * Errors: `Payment`, `NotFound` (deficit), `NotFailed`.
   */
  retry: (message: {
    /** Id of the deficit. */
    deficit: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Skips a step that has failed for `skip_after`: lenders bear the part that this tranche could have paid, and the
   * next tranche is asked for the rest. Callable by anyone; no funds.
   *
   * Errors: `Payment`, `NotFound` (deficit), `NotFailed`, `SkipTooEarly`, `NoPrice`.
   */
  skip: (message: {
    /** Id of the deficit. */
    deficit: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Buys stake that was seized for a deficit, for at most the loss that lenders still carry, less what a stopped
   * waterfall may still collect; the proceeds refill the market. The price falls from the market's price to the value
   * after haircuts within `sale_period`, and stays there. Callable by anyone; funds: base only, unused funds return.
   *
   * Errors: `Payment`, `NotFound` (deficit, offer), `NoPrice`, `BelowMinimum`.
   */
  buy: (message: {
    /** Id of the deficit. */
    deficit: number;
    /** Least amount to receive, in units of the seized asset. */
    minAmount: Uint128;
    /** Id of the tranche whose stake is on offer. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Runs one step of the waterfall: a tranche of the base asset pays and refills the market; in a tranche of another
   * asset stake is seized. Callable by the contract itself only; no funds.
   *
   * Errors: `Payment`, `Unauthorized`, `NotFound` (deficit).
   */
  coverStep: (message: {
    /** Id of the deficit. */
    deficit: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Adds a market; markets cannot be removed. The market lists the tranches that pay its losses; only those of which it
   * is the reserver count. Callable by the owner only; no funds.
   *
   * Errors: `Payment`, `Admin`, `KnownMarket`, `Std`.
   */
  addMarket: (message: {
    /** Address of the market. */
    market: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Replaces all parameters. Callable by the owner only; no funds.
   *
   * Errors: `Payment`, `Admin`, `OutOfRange`.
   */
  updateParams: (message: {
    /** New parameters. */
    params: Params;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Update the contract's ownership. The `action` to be provided can be either to propose transferring ownership to an
   * account, accept a pending ownership transfer, or renounce the ownership permanently.
   */
  updateOwnership: (action: Action, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
}
export class LiquidationEngineClient extends LiquidationEngineQueryClient implements LiquidationEngineInterface {
  client: SigningCosmWasmClient;
  sender: string;
  contractAddress: string;
  constructor(client: SigningCosmWasmClient, sender: string, contractAddress: string) {
    super(client, contractAddress);
    this.client = client;
    this.sender = sender;
    this.contractAddress = contractAddress;
    this.flag = this.flag.bind(this);
    this.clearFlag = this.clearFlag.bind(this);
    this.liquidate = this.liquidate.bind(this);
    this.close = this.close.bind(this);
    this.loss = this.loss.bind(this);
    this.recovered = this.recovered.bind(this);
    this.retry = this.retry.bind(this);
    this.skip = this.skip.bind(this);
    this.buy = this.buy.bind(this);
    this.coverStep = this.coverStep.bind(this);
    this.addMarket = this.addMarket.bind(this);
    this.updateParams = this.updateParams.bind(this);
    this.updateOwnership = this.updateOwnership.bind(this);
  }
  flag = async ({
    account,
    market
  }: {
    account: string;
    market: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      flag: {
        account,
        market
      }
    }, fee_, memo_, funds_);
  };
  clearFlag = async ({
    account,
    market
  }: {
    account: string;
    market: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      clear_flag: {
        account,
        market
      }
    }, fee_, memo_, funds_);
  };
  liquidate = async ({
    account,
    lots,
    market,
    minDiscount
  }: {
    account: string;
    lots?: number[];
    market: string;
    minDiscount?: SignedDecimal;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      liquidate: {
        account,
        lots,
        market,
        min_discount: minDiscount
      }
    }, fee_, memo_, funds_);
  };
  close = async ({
    account,
    market
  }: {
    account: string;
    market: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      close: {
        account,
        market
      }
    }, fee_, memo_, funds_);
  };
  loss = async ({
    account,
    deficit,
    shortfall
  }: {
    account: string;
    deficit: number;
    shortfall: Uint128;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      loss: {
        account,
        deficit,
        shortfall
      }
    }, fee_, memo_, funds_);
  };
  recovered = async ({
    deficit,
    outstanding
  }: {
    deficit: number;
    outstanding: Uint128;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      recovered: {
        deficit,
        outstanding
      }
    }, fee_, memo_, funds_);
  };
  retry = async ({
    deficit
  }: {
    deficit: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      retry: {
        deficit
      }
    }, fee_, memo_, funds_);
  };
  skip = async ({
    deficit
  }: {
    deficit: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      skip: {
        deficit
      }
    }, fee_, memo_, funds_);
  };
  buy = async ({
    deficit,
    minAmount,
    tranche
  }: {
    deficit: number;
    minAmount: Uint128;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      buy: {
        deficit,
        min_amount: minAmount,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  coverStep = async ({
    deficit
  }: {
    deficit: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      cover_step: {
        deficit
      }
    }, fee_, memo_, funds_);
  };
  addMarket = async ({
    market
  }: {
    market: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      add_market: {
        market
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
