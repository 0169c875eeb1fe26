// Generated from schema/liquidation-engine.json by `cargo schema`. Do not edit: change packages/interfaces and run it again.

import type { CosmWasmClient, SigningCosmWasmClient, ExecuteResult } from "@cosmjs/cosmwasm";
import type { Coin, StdFee } from "@cosmjs/amino";

/**
 * A thin wrapper around u128 that is using strings for JSON encoding/decoding, such that the full u128 range can be
 * used for clients that convert JSON numbers to floats, like JavaScript and jq.
 */
export type Uint128 = string;
/**
 * Instantiation message. No funds. Asks no other contract.
 *
 * Errors: `Payment`, `OutOfRange`, `KnownMarket`, `Std`.
 */
export interface InstantiateMsg {
  /** Markets known from the start. */
  markets: NewMarket[];
  /** The oracle aggregator, which has the prices and up-times of lots. */
  oracle: string;
  /** Owner: the timelock. */
  owner: string;
  /** Parameters. */
  params: Params;
  /** The security vault. */
  security_vault: string;
}
/** A market to be added. */
export interface NewMarket {
  /** The market. */
  market: string;
  /** The tranche that pays its losses; it must hold the market's base asset and have the engine as its slasher. */
  tranche: number;
}
/** Parameters that governance sets. */
export interface Params {
  /**
   * Deficits whose remaining claim is at most this amount place no hold. Must be at least the tranche's own `min_hold`,
   * or the engine would count holds that the vault ignores. Unit: base units. Range: 0 to
   * 340282366920938463463374607431768211455. Default: 1000000. Too low hurts stakers, held for dust; too high hurts
   * lenders, because stake leaves before it pays.
   */
  min_hold: Uint128;
  /**
   * The most that one block counts on every clock. Unit: seconds. Range: 1 to 18446744073709551615. Default: 6. Too low
   * hurts lenders, because discounts grow slowly; too high hurts borrowers after a halt of the chain.
   */
  seconds_per_block: number;
  /**
   * Time after which anyone may skip a failed step of the waterfall. Unit: seconds. Range: 1 to 18446744073709551615.
   * Default: 86400. Too low hurts lenders, who pay for the tranche; too high hurts stakers, whose stake is held.
   */
  skip_after: number;
}
/** Messages that the contract executes. */
export type ExecuteMsg = {
  /**
   * Starts the clock of a liquidatable account, or closes an insolvent one whole in this transaction. A live flag stays
   * as it is. Callable by anyone; no funds.
   *
   * Errors: `Payment`, `NotFound` (market), `NotLiquidatable`, `InternalLot`, `BaseNotNative`, `ClosedWithoutDeficit`.
   */
  flag: {
    /** The account. */
    account: string;
    /** The market. */
    market: string;
  };
} | {
  /**
   * Removes the flag of a healthy account. Callable by anyone; no funds.
   *
   * Errors: `Payment`, `NotFound` (market), `NotFlagged`, `NotHealthy`.
   */
  clear_flag: {
    /** The account. */
    account: string;
    /** The market. */
    market: string;
  };
} | {
  /**
   * Buys collateral of a flagged account at the clock's discount, up to the target health. An account that is insolvent
   * afterwards is closed. Callable by anyone but the account; funds: base only, the rest returns.
   *
   * Errors: `Payment`, `NotFound` (market), `BaseNotNative`, `SelfLiquidation`, `NotLiquidatable`, `NotFlagged`,
   * `NoSuchLot`, `Discount`, `BuysNothing`, `InternalLot`.
   */
  liquidate: {
    /** The account. */
    account: string;
    /** Lots in the order in which they are bought; the account's order when absent. */
    lots?: number[] | null;
    /** The market. */
    market: string;
    /** The lowest discount that the buyer accepts; any when absent. Unit: fraction of the price. */
    min_discount?: Decimal | null;
  };
} | {
  /**
   * Buys a part of a lot of a deficit at its clock's price. Callable by anyone; funds: base only, the rest returns.
   *
   * Errors: `Payment`, `NotFound` (lot), `ZeroAmount`, `LotTooSmall`, `TooDear`, `InsufficientFunds`, `Price`,
   * `BaseNotNative`.
   */
  buy_lot: {
    /** The amount, in units of the lot's asset; all of it when absent. */
    amount?: Uint128 | null;
    /** The lot. */
    lot: number;
    /** The highest price per unit that the buyer accepts; any when absent. */
    max_price?: Decimal | null;
  };
} | {
  /**
   * Lowers the book of a lot to `p * (1 - max(haircut, d(t)))` and recognises the difference as a loss. Callable by
   * anyone; no funds.
   *
   * Errors: `Payment`, `NotFound` (lot), `NothingToRemark`, `Price`.
   */
  remark: {
    /** The lot. */
    lot: number;
  };
} | {
  /**
   * Repeats the step at which a waterfall stopped. Callable by anyone; no funds.
   *
   * Errors: `Payment`, `NotFound` (deficit), `NotFailed`.
   */
  retry: {
    /** The deficit. */
    deficit: number;
  };
} | {
  /**
   * Skips a step that has failed for `skip_after`; lenders keep the loss. Callable by anyone; no funds.
   *
   * Errors: `Payment`, `NotFound` (deficit), `NotFailed`, `SkipTooEarly`.
   */
  skip: {
    /** The deficit. */
    deficit: number;
  };
} | {
  /**
   * Runs one step of the waterfall. Callable by the contract itself only; no funds.
   *
   * Errors: `Payment`, `Unauthorized`, `NotFound` (deficit).
   */
  cover_step: {
    /** The deficit. */
    deficit: number;
  };
} | {
  /**
   * Adds a market. Callable by the owner only; no funds.
   *
   * Errors: `Payment`, `Admin`, `KnownMarket`, `Std`.
   */
  add_market: NewMarket;
} | {
  /**
   * Replaces all parameters. Callable by the owner only; no funds.
   *
   * Errors: `Payment`, `Admin`, `OutOfRange`.
   */
  update_params: {
    /** The new parameters. */
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
 * A fixed-point decimal value with 18 fractional digits, i.e. Decimal(1_000_000_000_000_000_000) == 1.0
 *
 * The greatest possible value that can be represented is 340282366920938463463.374607431768211455 (which is (2^128 - 1)
 * / 10^18)
 */
export type Decimal = string;
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
/** Queries that the contract answers. */
export type QueryMsg = {
  /** Returns the configuration. */
  config: Record<string, never>;
} | {
  /** Returns markets in ascending order of address. */
  markets: {
    /** The most items; 30 when absent, at most 100. */
    limit?: number | null;
    /** The last market of the previous page. */
    start_after?: string | null;
  };
} | {
  /** Returns the flag of an account, with the discount that a buyer receives now. */
  flag: {
    /** The account. */
    account: string;
    /** The market. */
    market: string;
  };
} | {
  /** Returns flags of a market in ascending order of account, expired ones included. */
  flags: {
    /** The most items; 30 when absent, at most 100. */
    limit?: number | null;
    /** The market. */
    market: string;
    /** The last account of the previous page. */
    start_after?: string | null;
  };
} | {
  /** Returns what a liquidation with these funds would do now. */
  simulate: {
    /** The account. */
    account: string;
    /** The buyer's funds. */
    funds: Uint128;
    /** Lots in the order in which they are bought; the account's order when absent. */
    lots?: number[] | null;
    /** The market. */
    market: string;
  };
} | {
  /** Returns one deficit. */
  deficit: {
    /** The deficit. */
    id: number;
  };
} | {
  /** Returns deficits in ascending order of id. */
  deficits: {
    /** The most items; 30 when absent, at most 100. */
    limit?: number | null;
    /** The last id of the previous page. */
    start_after?: number | null;
  };
} | {
  /** Returns unsold lots in ascending order of id, with their price now. */
  lots: {
    /** The most items; 30 when absent, at most 100. */
    limit?: number | null;
    /** The last id of the previous page. */
    start_after?: number | null;
  };
} | {
  /** Query the contract's ownership information */
  ownership: Record<string, never>;
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
/** Configuration. */
export interface ConfigResponse {
  /** The oracle aggregator. */
  oracle: Addr;
  /** Parameters. */
  params: Params;
  /** The security vault. */
  security_vault: Addr;
}
/** State of a deficit's waterfall. */
export type WaterfallState = {
  /** Cover was requested for the whole loss. */
  done: Record<string, never>;
} | {
  /** The request to the tranche failed. */
  failed: {
    /** Moment of the first failure. */
    failed_at: number;
  };
};
/** A deficit as the engine records it. The market records its money. */
export interface DeficitResponse {
  /** The account that left it. */
  account: string;
  /** Book of its unsold lots. */
  book: Uint128;
  /** Stake that the tranche holds for it: `book + uncovered`, or zero when that is at most `min_hold`. */
  held: Uint128;
  /** Id, also the id of its hold and cover in the security vault. */
  id: number;
  /** The market. */
  market: Addr;
  /** The market's id of it. */
  market_deficit: number;
  /** Loss that lenders carry now. */
  outstanding: Uint128;
  /** Part of `outstanding` that is not yet requested from the tranche: zero unless the waterfall failed. */
  uncovered: Uint128;
  /** State of its waterfall. */
  waterfall: WaterfallState;
}
export type ArrayOfDeficitResponse = DeficitResponse[];
export type NullableFlagResponse = FlagResponse | null;
/** A flag. */
export interface FlagResponse {
  /** The account. */
  account: string;
  /** Discount now; absent when the account is not liquidatable or the flag has expired. */
  discount?: Decimal | null;
  /** Seconds on the clock: the least of seconds, blocks and time with a price. */
  elapsed: number;
  /** Last second in which the flag counts. */
  expires_at: number;
  /** Moment of the flag. */
  flagged_at: number;
}
export type ArrayOfFlagResponse = FlagResponse[];
/** An asset after validation, as contracts store it. */
export type Asset = {
  /** A bank denom. */
  native: string;
} | {
  /** A cw20 token. */
  cw20: Addr;
};
export type ArrayOfLotResponse = LotResponse[];
/** An unsold lot. */
export interface LotResponse {
  /** Unsold amount, in units of the asset. */
  amount: Uint128;
  /** Asset. */
  asset: Asset;
  /** Book. */
  book: Uint128;
  /** The deficit. */
  deficit: number;
  /** Discount now; absent without a price. */
  discount?: Decimal | null;
  /** Id. */
  id: number;
  /** Price per unit now, in base units; absent without a price. */
  price?: Decimal | null;
}
export type ArrayOfMarketResponse = MarketResponse[];
/** A market. */
export interface MarketResponse {
  /** The market. */
  market: Addr;
  /** The tranche that pays its losses. */
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
  /** Discount. */
  discount: Decimal;
  /** Amount that the buyer pays. */
  repay: Uint128;
  /** Collateral that the buyer receives. */
  take: LotAmount[];
  /** Value of the collateral before the discount, rounded down. */
  value: Uint128;
  /** Whether the account holds nothing afterwards. */
  whole: boolean;
}
/** An amount of one kind of collateral of an account. */
export interface LotAmount {
  /** The amount, in units of the lot's asset. */
  amount: Uint128;
  /** The lot's id in the account. */
  lot: number;
}
export interface LiquidationEngineReadOnlyInterface {
  contractAddress: string;
  /** Returns the configuration. */
  config: () => Promise<ConfigResponse>;
  /** Returns markets in ascending order of address. */
  markets: (message: {
    /** The most items; 30 when absent, at most 100. */
    limit?: number;
    /** The last market of the previous page. */
    startAfter?: string;
  }) => Promise<ArrayOfMarketResponse>;
  /** Returns the flag of an account, with the discount that a buyer receives now. */
  queryFlag: (message: {
    /** The account. */
    account: string;
    /** The market. */
    market: string;
  }) => Promise<NullableFlagResponse>;
  /** Returns flags of a market in ascending order of account, expired ones included. */
  flags: (message: {
    /** The most items; 30 when absent, at most 100. */
    limit?: number;
    /** The market. */
    market: string;
    /** The last account of the previous page. */
    startAfter?: string;
  }) => Promise<ArrayOfFlagResponse>;
  /** Returns what a liquidation with these funds would do now. */
  simulate: (message: {
    /** The account. */
    account: string;
    /** The buyer's funds. */
    funds: Uint128;
    /** Lots in the order in which they are bought; the account's order when absent. */
    lots?: number[];
    /** The market. */
    market: string;
  }) => Promise<PlanResponse>;
  /** Returns one deficit. */
  deficit: (message: {
    /** The deficit. */
    id: number;
  }) => Promise<DeficitResponse>;
  /** Returns deficits in ascending order of id. */
  deficits: (message: {
    /** The most items; 30 when absent, at most 100. */
    limit?: number;
    /** The last id of the previous page. */
    startAfter?: number;
  }) => Promise<ArrayOfDeficitResponse>;
  /** Returns unsold lots in ascending order of id, with their price now. */
  lots: (message: {
    /** The most items; 30 when absent, at most 100. */
    limit?: number;
    /** The last id of the previous page. */
    startAfter?: number;
  }) => Promise<ArrayOfLotResponse>;
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
    this.deficit = this.deficit.bind(this);
    this.deficits = this.deficits.bind(this);
    this.lots = this.lots.bind(this);
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
  lots = async ({
    limit,
    startAfter
  }: {
    limit?: number;
    startAfter?: number;
  }): Promise<ArrayOfLotResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      lots: {
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
   * Starts the clock of a liquidatable account, or closes an insolvent one whole in this transaction. A live flag stays
   * as it is. Callable by anyone; no funds.
   *
   * Errors: `Payment`, `NotFound` (market), `NotLiquidatable`, `InternalLot`, `BaseNotNative`, `ClosedWithoutDeficit`.
   */
  flag: (message: {
    /** The account. */
    account: string;
    /** The market. */
    market: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Removes the flag of a healthy account. Callable by anyone; no funds.
   *
   * Errors: `Payment`, `NotFound` (market), `NotFlagged`, `NotHealthy`.
   */
  clearFlag: (message: {
    /** The account. */
    account: string;
    /** The market. */
    market: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Buys collateral of a flagged account at the clock's discount, up to the target health. An account that is insolvent
   * afterwards is closed. Callable by anyone but the account; funds: base only, the rest returns.
   *
   * Errors: `Payment`, `NotFound` (market), `BaseNotNative`, `SelfLiquidation`, `NotLiquidatable`, `NotFlagged`,
   * `NoSuchLot`, `Discount`, `BuysNothing`, `InternalLot`.
   */
  liquidate: (message: {
    /** The account. */
    account: string;
    /** Lots in the order in which they are bought; the account's order when absent. */
    lots?: number[];
    /** The market. */
    market: string;
    /** The lowest discount that the buyer accepts; any when absent. Unit: fraction of the price. */
    minDiscount?: Decimal;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Buys a part of a lot of a deficit at its clock's price. Callable by anyone; funds: base only, the rest returns.
   *
   * Errors: `Payment`, `NotFound` (lot), `ZeroAmount`, `LotTooSmall`, `TooDear`, `InsufficientFunds`, `Price`,
   * `BaseNotNative`.
   */
  buyLot: (message: {
    /** The amount, in units of the lot's asset; all of it when absent. */
    amount?: Uint128;
    /** The lot. */
    lot: number;
    /** The highest price per unit that the buyer accepts; any when absent. */
    maxPrice?: Decimal;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Lowers the book of a lot to `p * (1 - max(haircut, d(t)))` and recognises the difference as a loss. Callable by
   * anyone; no funds.
   *
   * Errors: `Payment`, `NotFound` (lot), `NothingToRemark`, `Price`.
   */
  remark: (message: {
    /** The lot. */
    lot: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Repeats the step at which a waterfall stopped. Callable by anyone; no funds.
   *
   * Errors: `Payment`, `NotFound` (deficit), `NotFailed`.
   */
  retry: (message: {
    /** The deficit. */
    deficit: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Skips a step that has failed for `skip_after`; lenders keep the loss. Callable by anyone; no funds.
   *
   * Errors: `Payment`, `NotFound` (deficit), `NotFailed`, `SkipTooEarly`.
   */
  skip: (message: {
    /** The deficit. */
    deficit: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Runs one step of the waterfall. Callable by the contract itself only; no funds.
   *
   * Errors: `Payment`, `Unauthorized`, `NotFound` (deficit).
   */
  coverStep: (message: {
    /** The deficit. */
    deficit: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Adds a market. Callable by the owner only; no funds.
   *
   * Errors: `Payment`, `Admin`, `KnownMarket`, `Std`.
   */
  addMarket: (message: {
    /** The market. */
    market: string;
    /** The tranche that pays its losses; it must hold the market's base asset and have the engine as its slasher. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Replaces all parameters. Callable by the owner only; no funds.
   *
   * Errors: `Payment`, `Admin`, `OutOfRange`.
   */
  updateParams: (message: {
    /** The new parameters. */
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
    this.buyLot = this.buyLot.bind(this);
    this.remark = this.remark.bind(this);
    this.retry = this.retry.bind(this);
    this.skip = this.skip.bind(this);
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
    minDiscount?: Decimal;
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
  buyLot = async ({
    amount,
    lot,
    maxPrice
  }: {
    amount?: Uint128;
    lot: number;
    maxPrice?: Decimal;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      buy_lot: {
        amount,
        lot,
        max_price: maxPrice
      }
    }, fee_, memo_, funds_);
  };
  remark = async ({
    lot
  }: {
    lot: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      remark: {
        lot
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
    market,
    tranche
  }: {
    market: string;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      add_market: {
        market,
        tranche
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
