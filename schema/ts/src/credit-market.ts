// Generated from schema/credit-market.json by `cargo schema`. Do not edit: change packages/interfaces and run it again.

import type { CosmWasmClient, SigningCosmWasmClient, ExecuteResult } from "@cosmjs/cosmwasm";
import type { Coin, StdFee } from "@cosmjs/amino";

/**
 * A fixed-point decimal value with 18 fractional digits, i.e. Decimal(1_000_000_000_000_000_000) == 1.0
 *
 * The greatest possible value that can be represented is 340282366920938463463.374607431768211455 (which is (2^128 - 1)
 * / 10^18)
 */
export type Decimal = string;
/** An asset as a message names it: not validated. */
export type AssetUnchecked = {
  /** A bank denom. */
  native: string;
} | {
  /** The address of a cw20 token. */
  cw20: string;
};
/**
 * A thin wrapper around u128 that is using strings for JSON encoding/decoding, such that the full u128 range can be
 * used for clients that convert JSON numbers to floats, like JavaScript and jq.
 */
export type Uint128 = string;
/** Birth. Funds: the seed in the base denom; its shares are locked for ever. */
export interface InstantiateMsg {
  /** The base denom. */
  base: string;
  /** The leverage classes, from the safest; fixed for ever in number. */
  classes: ClassParams[];
  /** The collaterals to begin with; ids count up from 1 in this order. */
  collaterals: NewCollateral[];
  /** The liquidation engine. */
  engine: string;
  /** Who may pause; nobody when absent. */
  guardian?: string | null;
  /** The oracle aggregator. */
  oracle: string;
  /** The timelock. */
  owner: string;
  /** The numbers. */
  params: Params;
  /** The security vault. */
  security_vault: string;
  /** The tranche of the security vault that holds the base asset and backs this market. */
  tranche: number;
}
/** A leverage class: what an account in it may owe against its collateral. */
export interface ClassParams {
  /** The highest initial LTV. */
  initial_cap: Decimal;
  /** The highest maintenance LTV. */
  maintenance_cap: Decimal;
}
/** A collateral to be. */
export interface NewCollateral {
  /** What is posted. */
  asset: AssetUnchecked;
  /** The most of it that the market takes. */
  cap: Uint128;
  /** The oracle feed of its price in the base asset. */
  feed: number;
}
/** The numbers that governance sets. */
export interface Params {
  /** The terms of liquidation. */
  clock: ClockParams;
  /** Slashable security needed per unit of debt (kappa). */
  cover_ratio: Decimal;
  /** The debt that governance allows at most. */
  debt_cap: Uint128;
  /** A debt that would be left below this is closed whole. */
  dust: Uint128;
  /** How long a flag lives, in seconds. */
  flag_life: number;
  /** The borrowers' rate. */
  interest: InterestParams;
  /** From the least discount to the whole price of a lot, in seconds. */
  lot_duration: number;
  /** What is taken off the price when a lot is booked. */
  lot_haircut: Decimal;
  /** The dynamic margin. */
  margin: MarginParams;
  /** The most that the oracle's own security lets this market owe; no limit when absent. */
  oracle_share?: Uint128 | null;
  /** The security premium. */
  premium: PremiumParams;
  /** Health after a partial liquidation. */
  target_health: Decimal;
  /** From a withdrawal request to its payment, in seconds. */
  withdrawal_delay: number;
}
/** The discount on a flagged account. All are fractions of the price. */
export interface ClockParams {
  /** k_h: added per unit of health below 1. */
  health_slope: Decimal;
  /** b_max: the greatest discount. */
  max: Decimal;
  /** b_min: the least discount, whatever the account is worth. */
  min: Decimal;
  /** k_t: added per minute, pro rata to seconds. */
  per_minute: Decimal;
  /** b0: the discount at the flag, for an account whose health is exactly 1. */
  start: Decimal;
}
/** Two slopes on utilisation, per year of 365 days. */
export interface InterestParams {
  /** The rate at utilisation zero. */
  base: Decimal;
  /** Where the slope changes. */
  kink: Decimal;
  /** The part of base interest that goes to the insurance fund. */
  reserve: Decimal;
  /** The rise up to the kink. */
  slope1: Decimal;
  /** The rise from the kink to full utilisation. */
  slope2: Decimal;
}
/** The dynamic margin. */
export interface MarginParams {
  /** What initial LTV stays below the target, as a part of it. */
  buffer: Decimal;
  /** Confidence intervals taken off the price for new debt. */
  confidence_z: Decimal;
  /** How long a liquidation takes, in seconds. */
  liquidation_time: number;
  /** The most that maintenance LTV falls in a day, in points of LTV. */
  max_fall_per_day: Decimal;
  /** Price impact of a liquidation. */
  slippage: Decimal;
  /** Standard deviations kept away from insolvency. */
  z: Decimal;
}
/** The security premium: the yearly value of the put that borrowers hold. */
export interface PremiumParams {
  /** The highest premium per year. */
  cap: Decimal;
  /** The least premium per year. */
  floor: Decimal;
  /** The part of the covered premium that goes to the insurance fund. */
  fund_share: Decimal;
  /** The put's life, in seconds. */
  period: number;
  /** What each day above the debt ceiling adds, as a part of the premium. */
  ramp_per_day: Decimal;
}
/** Orders. `Settle` and `Refill` are those of `crate::market::MarketExecuteMsg`. */
export type ExecuteMsg = {
  /** Base asset in, shares at the index, rounded down. Anyone; funds: base only. Refused below index 0.001. */
  supply: Record<string, never>;
} | {
  /** Asks for the payment of shares. Cannot be cancelled. */
  request_withdrawal: {
    /** How many shares. */
    shares: Uint128;
  };
} | {
  /** Pays a request once its delay is over, as far as cash allows. Anyone. */
  pay_request: {
    /** The request. */
    id: number;
  };
} | {
  /** Pays the sender's part of recoveries. */
  claim_refunds: Record<string, never>;
} | {
  /**
   * Native collateral into the sender's account, which begins in the safest class. Funds: one listed coin. Touches the
   * oracle only for a kind that is new to an account that owes: it needs a price then, or dust of it would shield the
   * account from liquidation.
   */
  deposit: Record<string, never>;
} | {
  /** A cw20 `Send` with a `ReceiveMsg`. */
  receive: Cw20ReceiveMsg;
} | {
  /** Takes collateral out of the sender's account. Without debt it never touches the oracle. */
  withdraw: {
    /** How much. */
    amount: Uint128;
    /** The collateral's id. */
    collateral: number;
  };
} | {
  /**
   * Chooses the sender's leverage class. With debt it needs health at the old class's maintenance LTV and the new one's
   * initial LTV, and counts as new debt.
   */
  set_class: {
    /** Index of the class. */
    class: number;
  };
} | {
  /** Draws debt. Needs a live price, initial LTV, cash and room below the ceiling. */
  borrow: {
    /** How much. */
    amount: Uint128;
  };
} | {
  /** Repays debt; what is too much comes back. Anyone, for anyone; funds: base only. Never touches the oracle. */
  repay: {
    /** Whose debt; the sender's when absent. */
    account?: string | null;
  };
} | {
  /** Pays premium owed to the security vault, as far as cash allows. Anyone. */
  distribute: Record<string, never>;
} | {
  /** Accrues, reads prices and security, and updates margins, premium and ceiling. Anyone. */
  refresh: Record<string, never>;
} | {
  /** See `crate::market::MarketExecuteMsg::Settle`. */
  settle: {
    /** The account. */
    account: string;
    /** Who gets it. */
    recipient: string;
    /** How much of the funds repays debt at most. */
    repay: Uint128;
    /** The revision that the plan was made for. */
    revision: number;
    /** What is handed over. */
    take: Take[];
  };
} | {
  /** See `crate::market::MarketExecuteMsg::Refill`. */
  refill: {
    /** How much of the book of its lots this discharges. */
    book: Uint128;
    /** The deficit. */
    deficit: number;
    /** Where the money comes from. */
    source: RefillSource;
  };
} | {
  /** Lists a collateral. Owner. At most `MAX_COLLATERALS`. */
  add_collateral: NewCollateral;
} | {
  /** Changes how much of a collateral the market takes. Owner. */
  set_collateral_cap: {
    /** The most of it that the market takes. */
    cap: Uint128;
    /** The collateral's id. */
    collateral: number;
  };
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
 * Binary is a wrapper around Vec<u8> to add base64 de/serialization with serde. It also adds some helper methods to
 * help encode inline.
 *
 * This is only needed as serde-json-{core,wasm} has a horrible encoding for Vec<u8>. See also
 * <https://github.com/CosmWasm/cosmwasm/blob/main/docs/MESSAGE_TYPES.md>.
 */
export type Binary = string;
/**
 * Where money for a deficit comes from.
 *
 * - `cover`: A tranche paid it; later surplus goes back there.
 * - `sale`: A lot or something seized was sold, or a lot was marked down.
 */
export type RefillSource = "cover" | "sale";
/**
 * Actions that the guardian can pause. Everything else never stops.
 *
 * - `supply`: Supply.
 * - `borrow`: Borrow.
 * - `withdraw`: Take collateral out while owing.
 * - `set_class`: Change the leverage class while owing.
 */
export type Action = "supply" | "borrow" | "withdraw" | "set_class";
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
/** A part of a lot. */
export interface Take {
  /** The amount of the lot's asset. */
  amount: Uint128;
  /** The lot's id in the account. */
  lot: number;
}
/** Questions. The first four are those of `crate::market::MarketQueryMsg`. */
export type QueryMsg = {
  /** The terms of liquidation. */
  terms: Record<string, never>;
} | {
  /** One account as the engine sees it. */
  account: {
    /** The account. */
    account: string;
  };
} | {
  /** Accounts by address. */
  accounts: {
    /** The most items. */
    limit?: number | null;
    /** The last account of the page before. */
    start_after?: string | null;
  };
} | {
  /** What the market could lose. */
  exposure: Record<string, never>;
} | {
  /** The configuration. */
  config: Record<string, never>;
} | {
  /** Every counter, as stored at the last accrual. */
  state: Record<string, never>;
} | {
  /** Listed collaterals with their margins. */
  collaterals: Record<string, never>;
} | {
  /** The debt ceiling now, by its parts. */
  ceiling: Record<string, never>;
} | {
  /** An account as its owner sees it. */
  position: {
    /** The account. */
    account: string;
  };
} | {
  /** A lender. */
  lender: {
    /** The lender. */
    lender: string;
  };
} | {
  /** Lenders by address. */
  lenders: {
    /** The most items. */
    limit?: number | null;
    /** The last lender of the page before. */
    start_after?: string | null;
  };
} | {
  /** Withdrawal requests by id. */
  requests: {
    /** The most items. */
    limit?: number | null;
    /** The last id of the page before. */
    start_after?: number | null;
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
  /** The last pause of each action. */
  pauses: Record<string, never>;
} | {
  /** Query the contract's ownership information */
  ownership: Record<string, never>;
};
/** Migration message: needs no arguments. */
export interface MigrateMsg {}
/** What a cw20 `Send` can mean. */
export type ReceiveMsg = {
  /** As `ExecuteMsg::Deposit`. */
  deposit: Record<string, never>;
};
/** What a lot is. */
export type LotKind = {
  /** Tokens that can be handed over. */
  token: Asset;
} | {
  /** A position that only the market can unwind. */
  internal: Record<string, never>;
};
/** An asset after validation, as contracts store it. */
export type Asset = {
  /** A bank denom. */
  native: string;
} | {
  /** A cw20 token. */
  cw20: Addr;
};
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
/**
 * The state of an account.
 *
 * - `healthy`: No debt, or weighted collateral covers it.
 * - `liquidatable`: Weighted collateral is below the debt, collateral itself is not.
 * - `insolvent`: Collateral is worth less than the debt.
 * - `no_price`: A price that the account needs is stale or halted.
 */
export type AccountState = "healthy" | "liquidatable" | "insolvent" | "no_price";
/** An account as the engine sees it. */
export interface AccountResponse {
  /** The account. */
  account: string;
  /** `weighted / owed`; absent without debt or price. */
  health?: Decimal | null;
  /** What it holds. */
  lots: Lot[];
  /** What it owes now, interest included, rounded up. */
  owed: Uint128;
  /** Changes with every change of the account. */
  revision: number;
  /** Its state at liquidation prices and maintenance LTV. */
  state: AccountState;
  /** Its collateral at liquidation prices, rounded down; zero without a price. */
  value: Uint128;
  /** The same, weighted by maintenance LTV. */
  weighted: Uint128;
}
/** One kind of collateral that an account holds. */
export interface Lot {
  /** How much. */
  amount: Uint128;
  /** The oracle feed of its price in the base asset. */
  feed: number;
  /** Its id, the same for this kind in every account of the market. */
  id: number;
  /** What it is. */
  kind: LotKind;
  /** Base units per unit at the liquidation price; absent without a price. */
  unit_price?: Decimal | null;
  /** Maintenance LTV in this account's class. */
  weight: Decimal;
}
export type ArrayOfAccountResponse = AccountResponse[];
/** The debt ceiling by its parts; the least one binds. */
export interface CeilingResponse {
  /** The least of them. */
  ceiling: Uint128;
  /** Debt now. */
  debt: Uint128;
  /** Governance's cap. */
  governance: Uint128;
  /** The oracle's share. */
  oracle?: Uint128 | null;
  /** Slashable security over the cover ratio. */
  security: Uint128;
}
export type ArrayOfCollateralResponse = CollateralResponse[];
/** A listed collateral. */
export interface CollateralResponse {
  /** What is posted. */
  asset: Asset;
  /** The most that the market takes. */
  cap: Uint128;
  /** The oracle feed. */
  feed: number;
  /** Its id. */
  id: number;
  /** Margins per class, as of the last refresh. */
  margins: Margin[];
  /** What is posted now. */
  posted: Uint128;
}
/** The margin of one collateral in one class. */
export interface Margin {
  /** LTV for new debt. */
  initial: Decimal;
  /** LTV of liquidation, which follows the target slowly downwards. */
  maintenance: Decimal;
  /** What volatility asks for now. */
  target: Decimal;
}
/** The configuration. */
export interface ConfigResponse {
  /** The base denom. */
  base: string;
  /** The leverage classes. */
  classes: ClassParams[];
  /** The liquidation engine. */
  engine: Addr;
  /** Who may pause. */
  guardian?: Addr | null;
  /** The oracle aggregator. */
  oracle: Addr;
  /** The numbers. */
  params: Params;
  /** The security vault. */
  security_vault: Addr;
  /** The tranche that backs this market. */
  tranche: number;
}
/** A deficit: one loss and everything that paid for it. `loss = fund + premium + to_index + to_units + outstanding`. */
export interface DeficitResponse {
  /** The account that left it. */
  account: Addr;
  /** Book of its lots at the engine. */
  book: Uint128;
  /** What tranches paid. */
  covered: Uint128;
  /** What of that went back to them. */
  covered_back: Uint128;
  /** What the insurance fund paid. */
  fund: Uint128;
  /** What went back to the fund, surplus included. */
  fund_back: Uint128;
  /** Its id. */
  id: number;
  /** Everything recognised. */
  loss: Uint128;
  /** What lenders still carry. */
  outstanding: Uint128;
  /** Unpaid premium that was cancelled. */
  premium: Uint128;
  /** What went back to cancelled premium. */
  premium_back: Uint128;
  /** Refills that restored the index. */
  to_index: Uint128;
  /** Refills that went to loss units. */
  to_units: Uint128;
}
export type ArrayOfDeficitResponse = DeficitResponse[];
/** What a market could lose. */
export interface ExposureResponse {
  /** All debt, rounded down per class. */
  debt: Uint128;
  /** What must stand behind it: `debt` times the market's cover ratio, rounded up. */
  required_cover: Uint128;
}
/** A lender. */
export interface LenderResponse {
  /** The lender. */
  lender: string;
  /** What was lost and not yet recovered, rounded up. */
  lost: Uint128;
  /** Shares in requests. */
  pending: Uint128;
  /** Recoveries that a claim pays now. */
  refunds: Uint128;
  /** Shares, pending ones included. */
  shares: Uint128;
  /** What the shares are worth at the index, rounded down. */
  value: Uint128;
}
export type ArrayOfLenderResponse = LenderResponse[];
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
/** An account as its owner sees it. */
export interface PositionResponse {
  /** How much more it may borrow by LTV; absent without a live price. */
  borrowable?: Uint128 | null;
  /** Its leverage class. */
  class: number;
  /** Collateral by id. */
  collateral: [number, Uint128][];
  /** Its debt shares. */
  debt_shares: Uint128;
  /** What it owes now, rounded up. */
  owed: Uint128;
}
export type ArrayOfRequestResponse = RequestResponse[];
/** A withdrawal request. */
export interface RequestResponse {
  /** Its id. */
  id: number;
  /** The lender. */
  lender: Addr;
  /** From when it can be paid, in seconds since the epoch. */
  payable_from: number;
  /** Shares not yet paid. */
  shares: Uint128;
  /** What they were worth when requested. */
  value: Uint128;
  /** What a payment would pay now, cash permitting. */
  worth: Uint128;
}
/** Every counter. Units: base asset unless said; indexes are at 1e18. */
export interface StateResponse {
  /** Until when interest is accrued, in seconds since the epoch. */
  accrued_at: number;
  /** Book of the lots at the engine. */
  booked_lots: Uint128;
  /** Money that the market holds for lenders, fund and premium. */
  cash: Uint128;
  /** The part of the debt that security covers, as of the last refresh. */
  covered: Decimal;
  /** Base per debt share of each class, at 1e18. */
  debt_indexes: Uint128[];
  /** Debt shares of each class. */
  debt_shares: Uint128[];
  /** The insurance fund. */
  fund: Uint128;
  /** Base per share, at 1e18. */
  index: Uint128;
  /** Debt, rounded down per class. */
  live_debt: Uint128;
  /** Shares of the seed, locked for ever; part of `shares`. */
  locked_shares: Uint128;
  /** What loss units stand for (`U`). */
  lost: Uint128;
  /** The last loss, until the next message that touches shares: its deficit and what is left of it. */
  open?: [number, Uint128] | null;
  /** Shares in withdrawal requests. */
  pending: Uint128;
  /** Premium that the security vault is owed. */
  premium_owed: Uint128;
  /** The security premium per year of each class, ramp included. */
  premiums: Decimal[];
  /** When margins, premium and ceiling were last refreshed, in seconds since the epoch. */
  refreshed_at: number;
  /** Money that belongs to loss units. */
  refunds: Uint128;
  /** Lenders' shares (`S`). */
  shares: Uint128;
}
/** The terms of liquidation. */
export interface Terms {
  /** The base asset. */
  base: Asset;
  /** The discount's clock. */
  clock: ClockParams;
  /** A debt that would be left below this is closed whole. */
  dust: Uint128;
  /** How long a flag lives, in seconds. */
  flag_life: number;
  /** From the least discount to the whole price of a lot, in seconds. */
  lot_duration: number;
  /** What is taken off the price when a lot is booked. */
  lot_haircut: Decimal;
  /** Health after a partial liquidation. */
  target_health: Decimal;
}
export interface CreditMarketReadOnlyInterface {
  contractAddress: string;
  /** The terms of liquidation. */
  terms: () => Promise<Terms>;
  /** One account as the engine sees it. */
  account: (message: {
    /** The account. */
    account: string;
  }) => Promise<AccountResponse>;
  /** Accounts by address. */
  accounts: (message: {
    /** The most items. */
    limit?: number;
    /** The last account of the page before. */
    startAfter?: string;
  }) => Promise<ArrayOfAccountResponse>;
  /** What the market could lose. */
  exposure: () => Promise<ExposureResponse>;
  /** The configuration. */
  config: () => Promise<ConfigResponse>;
  /** Every counter, as stored at the last accrual. */
  state: () => Promise<StateResponse>;
  /** Listed collaterals with their margins. */
  collaterals: () => Promise<ArrayOfCollateralResponse>;
  /** The debt ceiling now, by its parts. */
  ceiling: () => Promise<CeilingResponse>;
  /** An account as its owner sees it. */
  position: (message: {
    /** The account. */
    account: string;
  }) => Promise<PositionResponse>;
  /** A lender. */
  lender: (message: {
    /** The lender. */
    lender: string;
  }) => Promise<LenderResponse>;
  /** Lenders by address. */
  lenders: (message: {
    /** The most items. */
    limit?: number;
    /** The last lender of the page before. */
    startAfter?: string;
  }) => Promise<ArrayOfLenderResponse>;
  /** Withdrawal requests by id. */
  requests: (message: {
    /** The most items. */
    limit?: number;
    /** The last id of the page before. */
    startAfter?: number;
  }) => Promise<ArrayOfRequestResponse>;
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
  /** The last pause of each action. */
  pauses: () => Promise<ArrayOfPauseResponse>;
  /** Query the contract's ownership information */
  ownership: () => Promise<OwnershipForString>;
}
export class CreditMarketQueryClient implements CreditMarketReadOnlyInterface {
  client: CosmWasmClient;
  contractAddress: string;
  constructor(client: CosmWasmClient, contractAddress: string) {
    this.client = client;
    this.contractAddress = contractAddress;
    this.terms = this.terms.bind(this);
    this.account = this.account.bind(this);
    this.accounts = this.accounts.bind(this);
    this.exposure = this.exposure.bind(this);
    this.config = this.config.bind(this);
    this.state = this.state.bind(this);
    this.collaterals = this.collaterals.bind(this);
    this.ceiling = this.ceiling.bind(this);
    this.position = this.position.bind(this);
    this.lender = this.lender.bind(this);
    this.lenders = this.lenders.bind(this);
    this.requests = this.requests.bind(this);
    this.deficit = this.deficit.bind(this);
    this.deficits = this.deficits.bind(this);
    this.pauses = this.pauses.bind(this);
    this.ownership = this.ownership.bind(this);
  }
  terms = async (): Promise<Terms> => {
    return this.client.queryContractSmart(this.contractAddress, {
      terms: {}
    });
  };
  account = async ({
    account
  }: {
    account: string;
  }): Promise<AccountResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      account: {
        account
      }
    });
  };
  accounts = async ({
    limit,
    startAfter
  }: {
    limit?: number;
    startAfter?: string;
  }): Promise<ArrayOfAccountResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      accounts: {
        limit,
        start_after: startAfter
      }
    });
  };
  exposure = async (): Promise<ExposureResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      exposure: {}
    });
  };
  config = async (): Promise<ConfigResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      config: {}
    });
  };
  state = async (): Promise<StateResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      state: {}
    });
  };
  collaterals = async (): Promise<ArrayOfCollateralResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      collaterals: {}
    });
  };
  ceiling = async (): Promise<CeilingResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      ceiling: {}
    });
  };
  position = async ({
    account
  }: {
    account: string;
  }): Promise<PositionResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      position: {
        account
      }
    });
  };
  lender = async ({
    lender
  }: {
    lender: string;
  }): Promise<LenderResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      lender: {
        lender
      }
    });
  };
  lenders = async ({
    limit,
    startAfter
  }: {
    limit?: number;
    startAfter?: string;
  }): Promise<ArrayOfLenderResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      lenders: {
        limit,
        start_after: startAfter
      }
    });
  };
  requests = async ({
    limit,
    startAfter
  }: {
    limit?: number;
    startAfter?: number;
  }): Promise<ArrayOfRequestResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      requests: {
        limit,
        start_after: startAfter
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
export interface CreditMarketInterface extends CreditMarketReadOnlyInterface {
  contractAddress: string;
  sender: string;
  /** Base asset in, shares at the index, rounded down. Anyone; funds: base only. Refused below index 0.001. */
  supply: (fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Asks for the payment of shares. Cannot be cancelled. */
  requestWithdrawal: (message: {
    /** How many shares. */
    shares: Uint128;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Pays a request once its delay is over, as far as cash allows. Anyone. */
  payRequest: (message: {
    /** The request. */
    id: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Pays the sender's part of recoveries. */
  claimRefunds: (fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Native collateral into the sender's account, which begins in the safest class. Funds: one listed coin. Touches the
   * oracle only for a kind that is new to an account that owes: it needs a price then, or dust of it would shield the
   * account from liquidation.
   */
  deposit: (fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** A cw20 `Send` with a `ReceiveMsg`. */
  receive: (message: {
    amount: Uint128;
    msg: Binary;
    sender: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Takes collateral out of the sender's account. Without debt it never touches the oracle. */
  withdraw: (message: {
    /** How much. */
    amount: Uint128;
    /** The collateral's id. */
    collateral: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Chooses the sender's leverage class. With debt it needs health at the old class's maintenance LTV and the new one's
   * initial LTV, and counts as new debt.
   */
  setClass: (message: {
    /** Index of the class. */
    class: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Draws debt. Needs a live price, initial LTV, cash and room below the ceiling. */
  borrow: (message: {
    /** How much. */
    amount: Uint128;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Repays debt; what is too much comes back. Anyone, for anyone; funds: base only. Never touches the oracle. */
  repay: (message: {
    /** Whose debt; the sender's when absent. */
    account?: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Pays premium owed to the security vault, as far as cash allows. Anyone. */
  distribute: (fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Accrues, reads prices and security, and updates margins, premium and ceiling. Anyone. */
  refresh: (fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** See `crate::market::MarketExecuteMsg::Settle`. */
  settle: (message: {
    /** The account. */
    account: string;
    /** Who gets it. */
    recipient: string;
    /** How much of the funds repays debt at most. */
    repay: Uint128;
    /** The revision that the plan was made for. */
    revision: number;
    /** What is handed over. */
    take: Take[];
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** See `crate::market::MarketExecuteMsg::Refill`. */
  refill: (message: {
    /** How much of the book of its lots this discharges. */
    book: Uint128;
    /** The deficit. */
    deficit: number;
    /** Where the money comes from. */
    source: RefillSource;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Lists a collateral. Owner. At most `MAX_COLLATERALS`. */
  addCollateral: (message: {
    /** What is posted. */
    asset: AssetUnchecked;
    /** The most of it that the market takes. */
    cap: Uint128;
    /** The oracle feed of its price in the base asset. */
    feed: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Changes how much of a collateral the market takes. Owner. */
  setCollateralCap: (message: {
    /** The most of it that the market takes. */
    cap: Uint128;
    /** The collateral's id. */
    collateral: number;
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
export class CreditMarketClient extends CreditMarketQueryClient implements CreditMarketInterface {
  client: SigningCosmWasmClient;
  sender: string;
  contractAddress: string;
  constructor(client: SigningCosmWasmClient, sender: string, contractAddress: string) {
    super(client, contractAddress);
    this.client = client;
    this.sender = sender;
    this.contractAddress = contractAddress;
    this.supply = this.supply.bind(this);
    this.requestWithdrawal = this.requestWithdrawal.bind(this);
    this.payRequest = this.payRequest.bind(this);
    this.claimRefunds = this.claimRefunds.bind(this);
    this.deposit = this.deposit.bind(this);
    this.receive = this.receive.bind(this);
    this.withdraw = this.withdraw.bind(this);
    this.setClass = this.setClass.bind(this);
    this.borrow = this.borrow.bind(this);
    this.repay = this.repay.bind(this);
    this.distribute = this.distribute.bind(this);
    this.refresh = this.refresh.bind(this);
    this.settle = this.settle.bind(this);
    this.refill = this.refill.bind(this);
    this.addCollateral = this.addCollateral.bind(this);
    this.setCollateralCap = this.setCollateralCap.bind(this);
    this.updateParams = this.updateParams.bind(this);
    this.setGuardian = this.setGuardian.bind(this);
    this.pause = this.pause.bind(this);
    this.unpause = this.unpause.bind(this);
    this.updateOwnership = this.updateOwnership.bind(this);
  }
  supply = async (fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      supply: {}
    }, fee_, memo_, funds_);
  };
  requestWithdrawal = async ({
    shares
  }: {
    shares: Uint128;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      request_withdrawal: {
        shares
      }
    }, fee_, memo_, funds_);
  };
  payRequest = async ({
    id
  }: {
    id: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      pay_request: {
        id
      }
    }, fee_, memo_, funds_);
  };
  claimRefunds = async (fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      claim_refunds: {}
    }, fee_, memo_, funds_);
  };
  deposit = async (fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      deposit: {}
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
  withdraw = async ({
    amount,
    collateral
  }: {
    amount: Uint128;
    collateral: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      withdraw: {
        amount,
        collateral
      }
    }, fee_, memo_, funds_);
  };
  setClass = async ({
    class: class_
  }: {
    class: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      set_class: {
        class: class_
      }
    }, fee_, memo_, funds_);
  };
  borrow = async ({
    amount
  }: {
    amount: Uint128;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      borrow: {
        amount
      }
    }, fee_, memo_, funds_);
  };
  repay = async ({
    account
  }: {
    account?: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      repay: {
        account
      }
    }, fee_, memo_, funds_);
  };
  distribute = async (fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      distribute: {}
    }, fee_, memo_, funds_);
  };
  refresh = async (fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      refresh: {}
    }, fee_, memo_, funds_);
  };
  settle = async ({
    account,
    recipient,
    repay,
    revision,
    take
  }: {
    account: string;
    recipient: string;
    repay: Uint128;
    revision: number;
    take: Take[];
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      settle: {
        account,
        recipient,
        repay,
        revision,
        take
      }
    }, fee_, memo_, funds_);
  };
  refill = async ({
    book,
    deficit,
    source
  }: {
    book: Uint128;
    deficit: number;
    source: RefillSource;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      refill: {
        book,
        deficit,
        source
      }
    }, fee_, memo_, funds_);
  };
  addCollateral = async ({
    asset,
    cap,
    feed
  }: {
    asset: AssetUnchecked;
    cap: Uint128;
    feed: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      add_collateral: {
        asset,
        cap,
        feed
      }
    }, fee_, memo_, funds_);
  };
  setCollateralCap = async ({
    cap,
    collateral
  }: {
    cap: Uint128;
    collateral: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      set_collateral_cap: {
        cap,
        collateral
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
