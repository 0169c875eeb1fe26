// Generated from schema/liquidation-engine.json by `cargo schema`. Do not edit: change packages/interfaces and run it again.

import type { CosmWasmClient, SigningCosmWasmClient, ExecuteResult } from "@cosmjs/cosmwasm";
import type { Coin, StdFee } from "@cosmjs/amino";

/**
 * A thin wrapper around u128 that is using strings for JSON encoding/decoding, such that the full u128 range can be
 * used for clients that convert JSON numbers to floats, like JavaScript and jq.
 */
export type Uint128 = string;
/** Birth. */
export interface InstantiateMsg {
  /** Who may pause; nobody when absent. */
  guardian?: string | null;
  /** The markets to begin with. */
  markets: NewMarket[];
  /** The oracle aggregator: prices and up-times of lots. */
  oracle: string;
  /** The timelock. */
  owner: string;
  /** The numbers. */
  params: Params;
  /** The security vault. */
  security_vault: string;
}
/** A market to be. */
export interface NewMarket {
  /** The market. */
  market: string;
  /** The tranches that pay its losses, in order; the first holds the market's base asset. Further ones wait. */
  tranches: number[];
}
/** The numbers that governance sets. */
export interface Params {
  /**
   * A deficit that can still cost a tranche at most this puts no hold on it, in base units. Not below the tranche's own
   * `min_hold`, or the vault ignores holds that are counted here.
   */
  min_hold: Uint128;
  /** What a block counts for at most on every clock, in seconds. */
  seconds_per_block: number;
  /** After this long anyone may skip a failed step of the waterfall, in seconds. */
  skip_after: number;
}
/** Orders. */
export type ExecuteMsg = {
  /**
   * Starts the clock of a liquidatable account, or closes an insolvent one whole in this transaction. Anyone. A live
   * flag is left as it is.
   */
  flag: {
    /** The account. */
    account: string;
    /** The market. */
    market: string;
  };
} | {
  /** Removes the flag of a healthy account. Anyone. */
  clear_flag: {
    /** The account. */
    account: string;
    /** The market. */
    market: string;
  };
} | {
  /**
   * Buys collateral of a flagged account at the clock's discount, up to the target health. Anyone but the account;
   * funds: base asset only; what is not needed comes back. An account that is insolvent afterwards is closed.
   */
  liquidate: {
    /** The account. */
    account: string;
    /** Lots in the order in which they are bought; the account's order when absent. */
    lots?: number[] | null;
    /** The market. */
    market: string;
    /** The least discount that the buyer accepts. */
    min_discount?: Decimal | null;
  };
} | {
  /**
   * Buys a part of a lot of a deficit at its clock's price. Anyone; funds: base asset only; what is not needed comes
   * back.
   */
  buy_lot: {
    /** How much of it; all when absent. */
    amount?: Uint128 | null;
    /** The lot. */
    lot: number;
    /** The highest price per unit that the buyer accepts. */
    max_price?: Decimal | null;
  };
} | {
  /** Lowers the book of a lot to `p * (1 - max(haircut, d(t)))` and recognises the difference. Anyone. */
  remark: {
    /** The lot. */
    lot: number;
  };
} | {
  /** Goes on with a waterfall that stopped at a failed step. Anyone. */
  retry: {
    /** The deficit. */
    deficit: number;
  };
} | {
  /** Skips a step that has failed for `skip_after`. Anyone. */
  skip: {
    /** The deficit. */
    deficit: number;
  };
} | {
  /** One step of the waterfall. Only the contract itself. */
  cover_step: {
    /** The deficit. */
    deficit: number;
  };
} | {
  /** Puts base asset into a discount slot of a market's queue. Waits. */
  place_bid: {
    /** The market. */
    market: string;
    /** Index of the discount slot. */
    slot: number;
  };
} | {
  /** Makes a waiting bid count. Waits. */
  activate_bid: {
    /** The bid. */
    bid: number;
  };
} | {
  /** Takes a bid back. Waits. */
  retract_bid: {
    /** How much; all when absent. */
    amount?: Uint128 | null;
    /** The bid. */
    bid: number;
  };
} | {
  /** Pays out what a bid bought. Waits. */
  claim_bid: {
    /** The bid. */
    bid: number;
  };
} | {
  /** Buys seized or newly issued tokens of a deficit. Waits. */
  buy_recovery: {
    /** The deficit. */
    deficit: number;
    /** The highest price per unit that the buyer accepts. */
    max_price?: Decimal | null;
  };
} | {
  /** A cw20 `Send`; nothing is bought with cw20 tokens yet. Waits. */
  receive: Cw20ReceiveMsg;
} | {
  /** Adds a market. Owner. */
  add_market: NewMarket;
} | {
  /** Replaces the numbers. Owner. */
  update_params: {
    /** The new numbers. */
    params: Params;
  };
} | {
  /** Names the guardian. Owner. */
  set_guardian: {
    /** Nobody when absent. */
    guardian?: string | null;
  };
} | {
  /** Pauses an action. Guardian, see `crate::shared::pause`. */
  pause: {
    /** What. */
    action: Action;
    /** How long, in seconds. */
    seconds: number;
  };
} | {
  /** Ends a pause early. Guardian or owner. */
  unpause: {
    /** What. */
    action: Action;
  };
} | {
  /**
   * Update the contract's ownership. The `action` to be provided can be either to propose transferring ownership to an
   * account, accept a pending ownership transfer, or renounce the ownership permanently.
   */
  update_ownership: Action2;
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
/**
 * Actions that the guardian can pause. Flagging, liquidation, sale, cover and retry never stop.
 *
 * - `place_bid`: Place a bid in the queue.
 */
export type Action = "place_bid";
/**
 * Actions that can be taken to alter the contract's ownership
 *
 * - `accept_ownership`: Accept the pending ownership transfer. Can only be called by the pending owner.
 * - `renounce_ownership`: Give up the contract's ownership and the possibility of appointing a new owner. Can only be
 *   invoked by the contract's current owner. Any existing pending ownership transfer is canceled.
 */
export type Action2 = {
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
/** Cw20ReceiveMsg should be de/serialized under `Receive()` variant in a ExecuteMsg */
export interface Cw20ReceiveMsg {
  amount: Uint128;
  msg: Binary;
  sender: string;
}
/** Questions. */
export type QueryMsg = {
  /** The configuration. */
  config: Record<string, never>;
} | {
  /** Markets by address. */
  markets: {
    /** The most items. */
    limit?: number | null;
    /** The last market of the page before. */
    start_after?: string | null;
  };
} | {
  /** The flag of an account, with the discount that a buyer gets now. */
  flag: {
    /** The account. */
    account: string;
    /** The market. */
    market: string;
  };
} | {
  /** Flags of a market by account, dead ones included. */
  flags: {
    /** The most items. */
    limit?: number | null;
    /** The market. */
    market: string;
    /** The last account of the page before. */
    start_after?: string | null;
  };
} | {
  /** What a liquidation with these funds would do now. */
  simulate: {
    /** The account. */
    account: string;
    /** The buyer's funds. */
    funds: Uint128;
    /** Lots in the order in which they are bought. */
    lots?: number[] | null;
    /** The market. */
    market: string;
  };
} | {
  /** One deficit. */
  deficit: {
    /** The deficit. */
    id: number;
  };
} | {
  /** Deficits by id. */
  deficits: {
    /** The most items. */
    limit?: number | null;
    /** The last id of the page before. */
    start_after?: number | null;
  };
} | {
  /** Unsold lots by id, with their price now. */
  lots: {
    /** The most items. */
    limit?: number | null;
    /** The last id of the page before. */
    start_after?: number | null;
  };
} | {
  /** The last pause of each action. */
  pauses: Record<string, never>;
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
/** The configuration. */
export interface ConfigResponse {
  /** Who may pause. */
  guardian?: Addr | null;
  /** The oracle aggregator. */
  oracle: Addr;
  /** The numbers. */
  params: Params;
  /** The security vault. */
  security_vault: Addr;
}
/** How far a deficit's waterfall is. */
export type Walk = {
  /** Everything that could pay was asked. */
  done: Record<string, never>;
} | {
  /** The step at this index of the market's tranches failed. */
  failed: {
    /** When, in seconds since the epoch. */
    since: number;
    /** Index of the tranche. */
    step: number;
  };
};
/** A deficit as the engine keeps it. Its money is in the market's record. */
export interface DeficitResponse {
  /** The account that left it. */
  account: string;
  /** Book of its unsold lots, in base units. */
  book: Uint128;
  /** What the tranche holds for it, in base units: `book + unasked`, or nothing when that is dust. */
  held: Uint128;
  /** Its id, also the id of its hold and cover in the security vault. */
  id: number;
  /** The market. */
  market: Addr;
  /** The market's id of it. */
  market_deficit: number;
  /** What lenders carry now, in base units. */
  outstanding: Uint128;
  /** The part of `outstanding` that the tranche was not asked for yet: zero unless the walk failed. In base units. */
  unasked: Uint128;
  /** How far its waterfall is. */
  walk: Walk;
}
export type ArrayOfDeficitResponse = DeficitResponse[];
export type NullableFlagResponse = FlagResponse | null;
/** A flag. */
export interface FlagResponse {
  /** The account. */
  account: string;
  /** The discount now; absent when the account is not liquidatable. */
  discount?: Decimal | null;
  /** What the clock counts: the lesser of seconds, blocks and time with a price. */
  elapsed: number;
  /** When it was flagged, in seconds since the epoch. */
  since: number;
  /** When the flag dies, in seconds since the epoch. */
  until: number;
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
  /** How much is left. */
  amount: Uint128;
  /** What it is. */
  asset: Asset;
  /** Its book, in base units. */
  book: Uint128;
  /** The deficit. */
  deficit: number;
  /** The discount now; absent without a price. */
  discount?: Decimal | null;
  /** Its id. */
  id: number;
  /** The price per unit now, in base units; absent without a price. */
  price?: Decimal | null;
}
export type ArrayOfMarketResponse = MarketResponse[];
/** A market. */
export interface MarketResponse {
  /** The market. */
  market: Addr;
  /** The tranches that pay its losses, in order. */
  tranches: number[];
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
export type ArrayOfPauseResponse = PauseResponse[];
/** The last pause of one action, as queries answer it. */
export interface PauseResponse {
  /** The action's name in snake case. */
  action: string;
  /** When the pause began, in seconds since the epoch. */
  since: number;
  /** When it ends, in seconds since the epoch. */
  until: number;
}
/** What a liquidation does. */
export interface PlanResponse {
  /** The discount. */
  discount: Decimal;
  /** What the buyer pays, in base units. */
  repay: Uint128;
  /** What the buyer gets. */
  take: Take[];
  /** What that is worth before the discount, in base units, rounded down. */
  value: Uint128;
  /** Whether the account holds nothing afterwards. */
  whole: boolean;
}
/** A part of a lot. */
export interface Take {
  /** The amount of the lot's asset. */
  amount: Uint128;
  /** The lot's id in the account. */
  lot: number;
}
export interface LiquidationEngineReadOnlyInterface {
  contractAddress: string;
  /** The configuration. */
  config: () => Promise<ConfigResponse>;
  /** Markets by address. */
  markets: (message: {
    /** The most items. */
    limit?: number;
    /** The last market of the page before. */
    startAfter?: string;
  }) => Promise<ArrayOfMarketResponse>;
  /** The flag of an account, with the discount that a buyer gets now. */
  queryFlag: (message: {
    /** The account. */
    account: string;
    /** The market. */
    market: string;
  }) => Promise<NullableFlagResponse>;
  /** Flags of a market by account, dead ones included. */
  flags: (message: {
    /** The most items. */
    limit?: number;
    /** The market. */
    market: string;
    /** The last account of the page before. */
    startAfter?: string;
  }) => Promise<ArrayOfFlagResponse>;
  /** What a liquidation with these funds would do now. */
  simulate: (message: {
    /** The account. */
    account: string;
    /** The buyer's funds. */
    funds: Uint128;
    /** Lots in the order in which they are bought. */
    lots?: number[];
    /** The market. */
    market: string;
  }) => Promise<PlanResponse>;
  /** One deficit. */
  deficit: (message: {
    /** The deficit. */
    id: number;
  }) => Promise<DeficitResponse>;
  /** Deficits by id. */
  deficits: (message: {
    /** The most items. */
    limit?: number;
    /** The last id of the page before. */
    startAfter?: number;
  }) => Promise<ArrayOfDeficitResponse>;
  /** Unsold lots by id, with their price now. */
  lots: (message: {
    /** The most items. */
    limit?: number;
    /** The last id of the page before. */
    startAfter?: number;
  }) => Promise<ArrayOfLotResponse>;
  /** The last pause of each action. */
  pauses: () => Promise<ArrayOfPauseResponse>;
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
    this.pauses = this.pauses.bind(this);
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
  pauses = async (): Promise<ArrayOfPauseResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      pauses: {}
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
   * Starts the clock of a liquidatable account, or closes an insolvent one whole in this transaction. Anyone. A live
   * flag is left as it is.
   */
  flag: (message: {
    /** The account. */
    account: string;
    /** The market. */
    market: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Removes the flag of a healthy account. Anyone. */
  clearFlag: (message: {
    /** The account. */
    account: string;
    /** The market. */
    market: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Buys collateral of a flagged account at the clock's discount, up to the target health. Anyone but the account;
   * funds: base asset only; what is not needed comes back. An account that is insolvent afterwards is closed.
   */
  liquidate: (message: {
    /** The account. */
    account: string;
    /** Lots in the order in which they are bought; the account's order when absent. */
    lots?: number[];
    /** The market. */
    market: string;
    /** The least discount that the buyer accepts. */
    minDiscount?: Decimal;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Buys a part of a lot of a deficit at its clock's price. Anyone; funds: base asset only; what is not needed comes
   * back.
   */
  buyLot: (message: {
    /** How much of it; all when absent. */
    amount?: Uint128;
    /** The lot. */
    lot: number;
    /** The highest price per unit that the buyer accepts. */
    maxPrice?: Decimal;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Lowers the book of a lot to `p * (1 - max(haircut, d(t)))` and recognises the difference. Anyone. */
  remark: (message: {
    /** The lot. */
    lot: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Goes on with a waterfall that stopped at a failed step. Anyone. */
  retry: (message: {
    /** The deficit. */
    deficit: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Skips a step that has failed for `skip_after`. Anyone. */
  skip: (message: {
    /** The deficit. */
    deficit: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** One step of the waterfall. Only the contract itself. */
  coverStep: (message: {
    /** The deficit. */
    deficit: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Puts base asset into a discount slot of a market's queue. Waits. */
  placeBid: (message: {
    /** The market. */
    market: string;
    /** Index of the discount slot. */
    slot: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Makes a waiting bid count. Waits. */
  activateBid: (message: {
    /** The bid. */
    bid: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Takes a bid back. Waits. */
  retractBid: (message: {
    /** How much; all when absent. */
    amount?: Uint128;
    /** The bid. */
    bid: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Pays out what a bid bought. Waits. */
  claimBid: (message: {
    /** The bid. */
    bid: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Buys seized or newly issued tokens of a deficit. Waits. */
  buyRecovery: (message: {
    /** The deficit. */
    deficit: number;
    /** The highest price per unit that the buyer accepts. */
    maxPrice?: Decimal;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** A cw20 `Send`; nothing is bought with cw20 tokens yet. Waits. */
  receive: (message: {
    amount: Uint128;
    msg: Binary;
    sender: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Adds a market. Owner. */
  addMarket: (message: {
    /** The market. */
    market: string;
    /** The tranches that pay its losses, in order; the first holds the market's base asset. Further ones wait. */
    tranches: number[];
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Replaces the numbers. Owner. */
  updateParams: (message: {
    /** The new numbers. */
    params: Params;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Names the guardian. Owner. */
  setGuardian: (message: {
    /** Nobody when absent. */
    guardian?: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Pauses an action. Guardian, see `crate::shared::pause`. */
  pause: (message: {
    /** What. */
    action: Action;
    /** How long, in seconds. */
    seconds: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Ends a pause early. Guardian or owner. */
  unpause: (message: {
    /** What. */
    action: Action;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Update the contract's ownership. The `action` to be provided can be either to propose transferring ownership to an
   * account, accept a pending ownership transfer, or renounce the ownership permanently.
   */
  updateOwnership: (action2: Action2, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
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
    this.placeBid = this.placeBid.bind(this);
    this.activateBid = this.activateBid.bind(this);
    this.retractBid = this.retractBid.bind(this);
    this.claimBid = this.claimBid.bind(this);
    this.buyRecovery = this.buyRecovery.bind(this);
    this.receive = this.receive.bind(this);
    this.addMarket = this.addMarket.bind(this);
    this.updateParams = this.updateParams.bind(this);
    this.setGuardian = this.setGuardian.bind(this);
    this.pause = this.pause.bind(this);
    this.unpause = this.unpause.bind(this);
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
  placeBid = async ({
    market,
    slot
  }: {
    market: string;
    slot: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      place_bid: {
        market,
        slot
      }
    }, fee_, memo_, funds_);
  };
  activateBid = async ({
    bid
  }: {
    bid: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      activate_bid: {
        bid
      }
    }, fee_, memo_, funds_);
  };
  retractBid = async ({
    amount,
    bid
  }: {
    amount?: Uint128;
    bid: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      retract_bid: {
        amount,
        bid
      }
    }, fee_, memo_, funds_);
  };
  claimBid = async ({
    bid
  }: {
    bid: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      claim_bid: {
        bid
      }
    }, fee_, memo_, funds_);
  };
  buyRecovery = async ({
    deficit,
    maxPrice
  }: {
    deficit: number;
    maxPrice?: Decimal;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      buy_recovery: {
        deficit,
        max_price: maxPrice
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
  addMarket = async ({
    market,
    tranches
  }: {
    market: string;
    tranches: number[];
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      add_market: {
        market,
        tranches
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
  setGuardian = async ({
    guardian
  }: {
    guardian?: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      set_guardian: {
        guardian
      }
    }, fee_, memo_, funds_);
  };
  pause = async ({
    action,
    seconds
  }: {
    action: Action;
    seconds: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      pause: {
        action,
        seconds
      }
    }, fee_, memo_, funds_);
  };
  unpause = async ({
    action
  }: {
    action: Action;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      unpause: {
        action
      }
    }, fee_, memo_, funds_);
  };
  updateOwnership = async (action2: Action2, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      update_ownership: action2
    }, fee_, memo_, funds_);
  };
}
