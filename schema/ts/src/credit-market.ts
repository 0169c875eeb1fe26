// Generated from schema/credit-market.json by `cargo schema`. Do not edit: change packages/interfaces and run it again.

import type { CosmWasmClient, SigningCosmWasmClient, ExecuteResult } from "@cosmjs/cosmwasm";
import type { Coin, StdFee } from "@cosmjs/amino";

/** An asset in a message, not validated. */
export type AssetUnchecked = {
  /** A native coin, by its bank denom. */
  native: string;
} | {
  /** A cw20 token, by its address. */
  cw20: string;
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
/**
 * Instantiation message. Funds: the seed in the base denom, at least 1000 base units; its shares are permanently locked
 * in the market. Queries no other contract.
 *
 * Errors: `Payment`, `SeedTooSmall`, `BaseNotNative`, `OutOfRange`, `AlreadyListed`, `TooManyCollaterals`, `Std`.
 */
export interface InstantiateMsg {
  /** Asset that is lent and borrowed. Must be native. */
  base: AssetUnchecked;
  /** Leverage classes, 1 to 8, from the safest to the riskiest. They never change. */
  classes: ClassParams[];
  /** Collaterals listed at instantiation, at most 4; they receive the ids 1, 2, .. in this order. */
  collaterals: NewCollateral[];
  /** Address of the liquidation engine, the only account that may settle and refill. */
  engine: string;
  /** Account that may pause the actions of `Action`; no account when absent. */
  guardian?: string | null;
  /** Address of the oracle aggregator. */
  oracle: string;
  /** Owner, normally the timelock: lists collaterals, sets parameters, names the guardian. */
  owner: string;
  /** Parameters set by governance. */
  params: Params;
  /** Address of the security vault. */
  security_vault: string;
  /** Tranche of the security vault that holds the base asset and backs this market. */
  tranche: number;
}
/**
 * A leverage class, which limits the debt of an account against its collateral. Each class allows more than the one
 * before.
 */
export interface ClassParams {
  /**
   * Highest initial LTV. Unit: debt per value. Range: 0.000000000000000001 to `maintenance_cap`. Default: 0.45, 0.6 and
   * 0.75. Too low hurts borrowers; too high hurts lenders and stakers.
   */
  initial_cap: Decimal;
  /**
   * Highest maintenance LTV. Unit: debt per value. Range: `initial_cap` to 0.999999999999999999. Default: 0.5, 0.65 and
   * 0.8. Too low hurts borrowers, who are liquidated early; too high hurts lenders and stakers.
   */
  maintenance_cap: Decimal;
}
/** A collateral to be listed. */
export interface NewCollateral {
  /** Asset that is posted. Must not be the base asset. */
  asset: AssetUnchecked;
  /**
   * Maximum amount that the market accepts. Unit: units of the collateral. Range: 0 to
   * 340282366920938463463374607431768211455. Default: 324518553658426726783156020576255. Too low hurts borrowers; too
   * high hurts lenders, who depend on one collateral.
   */
  cap: Uint128;
  /** Oracle feed of its price, in base asset per unit. */
  feed: number;
}
/** Parameters that governance sets. */
export interface Params {
  /**
   * Slashable security needed per unit of debt (kappa). Unit: base per base. Range: 0.000000000000000001 to 100.
   * Default: 0.05. Too low hurts lenders, whose losses are not covered; too high hurts borrowers, whose ceiling falls.
   */
  cover_ratio: Decimal;
  /**
   * Maximum total debt. Unit: base units. Range: 0 to 340282366920938463463374607431768211455. Default:
   * 1000000000000000. Too low hurts borrowers; too high hurts lenders and stakers.
   */
  debt_cap: Uint128;
  /** Borrow rate. */
  interest: InterestParams;
  /** Terms of liquidation. */
  liquidation: LiquidationTerms;
  /** Dynamic margin. */
  margin: MarginParams;
  /**
   * Maximum total debt for the oracle's own security; no limit when absent. Unit: base units. Range: 0 to
   * 340282366920938463463374607431768211455. Default: absent. Too low hurts borrowers; too high hurts lenders when
   * reporters collude.
   */
  oracle_exposure_cap?: Uint128 | null;
  /** Security premium. */
  premium: PremiumParams;
  /**
   * Delay from a withdrawal request to its payment. Unit: seconds. Range: 1 to 31536000. Default: 600. Too low hurts
   * the lenders who stay, because others leave ahead of a loss; too high hurts lenders who leave.
   */
  withdrawal_delay: number;
}
/** Two slopes on utilisation, per year of 365 days. */
export interface InterestParams {
  /**
   * Rate at utilisation zero. Unit: fraction per year. Range: 0 to 10. Default: 0. Too low hurts lenders; too high
   * hurts borrowers.
   */
  base: Decimal;
  /**
   * Utilisation at which the slope changes. Unit: debt per lent and unlent cash. Range: 0 to 1. Default: 0.8. Too low
   * hurts borrowers; too high hurts lenders, who find no cash.
   */
  kink: Decimal;
  /**
   * Part of base interest that goes to the insurance fund. Unit: fraction. Range: 0 to 1. Default: 0.2. Too low hurts
   * lenders and stakers after a loss; too high hurts lenders before one.
   */
  reserve: Decimal;
  /**
   * Rise of the rate from the kink to full utilisation. Unit: fraction per year. Range: 0 to 10. Default: 0.45. Too low
   * hurts lenders, who find no cash; too high hurts borrowers.
   */
  slope_above_kink: Decimal;
  /**
   * Rise of the rate from zero up to the kink. Unit: fraction per year. Range: 0 to 10. Default: 0.07. Too low hurts
   * lenders; too high hurts borrowers.
   */
  slope_below_kink: Decimal;
}
/** The terms of liquidation, set by governance. */
export interface LiquidationTerms {
  /** Clock of the discount. */
  clock: ClockParams;
  /**
   * A remaining debt below this amount is repaid whole by the liquidation. Unit: base units. Range: 0 to
   * 340282366920938463463374607431768211455. Default: 10000. Too low hurts lenders, because small debts are not worth
   * liquidating; too high hurts borrowers with small debts.
   */
  dust: Uint128;
  /**
   * Lifetime of a flag. Unit: seconds. Range: 1 to 31536000. Default: 1200. Too low hurts lenders, because the discount
   * starts over; too high hurts borrowers, because an old flag grants a high discount at once.
   */
  flag_life: number;
  /**
   * Time from the lowest discount of a lot to a price of zero. Unit: seconds. Range: 1 to 31536000. Default: 3600. Too
   * low hurts stakers, because lots are given away; too high hurts them too, because stake is held for longer.
   */
  lot_duration: number;
  /**
   * Fraction taken off the price when a lot is booked. Unit: fraction of the price. Range: 0 to 0.999999999999999999.
   * Default: 0.05. Too low hurts lenders who stay, because losses show late; too high hurts lenders who leave early.
   */
  lot_haircut: Decimal;
  /**
   * Health that a partial liquidation restores. Unit: weighted collateral per debt. Range: 1.000000000000000001 to 10.
   * Default: 1.05. Too low hurts lenders, because accounts are liquidated again soon; too high hurts borrowers, who are
   * sold more than needed.
   */
  target_health: Decimal;
}
/**
 * The discount that a liquidator receives on a flagged account, as a fraction of the price: `start`, plus time since
 * the flag, plus distance below health 1, bounded by `min` and `max`.
 */
export interface ClockParams {
  /**
   * Discount added per unit of health below 1. Unit: fraction of the price. Range: 0 to 100. Default: 0.5. Too low
   * hurts lenders, because unhealthy accounts wait; too high hurts borrowers.
   */
  health_slope: Decimal;
  /**
   * Highest discount. Unit: fraction of the price. Range: 0 to 0.999999999999999999. Default: 0.1. Too low hurts
   * lenders, because liquidators stay away; too high hurts borrowers, and lowers every LTV.
   */
  max: Decimal;
  /**
   * Lowest cap of the discount, even for an account close to insolvency. Unit: fraction of the price. Range: 0 to
   * 0.999999999999999999. Default: 0.005. Too low hurts lenders, because nobody buys from an account close to
   * insolvency; too high hurts stakers and lenders, who pay it.
   */
  min: Decimal;
  /**
   * Discount added per minute, in proportion to seconds. Unit: fraction of the price. Range: 0 to 1. Default: 0.01. Too
   * low hurts lenders in a falling market; too high hurts borrowers.
   */
  per_minute: Decimal;
  /**
   * Discount at the moment of the flag for an account with health 1. Unit: fraction of the price. Range: 0 to
   * 0.999999999999999999. Default: 0.01. Too low hurts lenders, whose liquidations start late; too high hurts
   * borrowers.
   */
  start: Decimal;
}
/** The dynamic margin. */
export interface MarginParams {
  /**
   * Distance of initial LTV below the target. Unit: fraction of the target. Range: 0 to 0.999999999999999999. Default:
   * 0.05. Too low hurts borrowers, who are liquidated soon after they borrow; too high hurts borrowers, who borrow
   * less.
   */
  buffer: Decimal;
  /**
   * Confidence intervals taken off the price for new debt. Unit: confidence intervals. Range: 0 to 100. Default: 2. Too
   * low hurts lenders; too high hurts borrowers.
   */
  confidence_multiple: Decimal;
  /**
   * Expected time of a liquidation. Unit: seconds. Range: 1 to 31536000. Default: 1800. Too low hurts lenders; too high
   * hurts borrowers, whose LTV falls.
   */
  liquidation_time: number;
  /**
   * Maximum fall of maintenance LTV in a day. Unit: points of LTV per day. Range: 0.000000000000000001 to 1. Default:
   * 0.02. Too low hurts lenders; too high hurts borrowers, who have no time to react.
   */
  max_fall_per_day: Decimal;
  /**
   * Price impact of a liquidation. Unit: fraction of the price. Range: 0 to 1. Default: 0.01. Too low hurts lenders;
   * too high hurts borrowers.
   */
  slippage: Decimal;
  /**
   * Standard deviations of price kept between maintenance and insolvency. Unit: standard deviations. Range: 0 to 100.
   * Default: 3. Too low hurts lenders; too high hurts borrowers.
   */
  z: Decimal;
}
/** The security premium: the yearly value of the put that borrowers hold. */
export interface PremiumParams {
  /**
   * Highest premium before the ramp. Unit: fraction per year. Range: `floor` to 10. Default: 1. Too low hurts stakers
   * in a volatile market; too high hurts borrowers.
   */
  cap: Decimal;
  /**
   * Lowest premium. Unit: fraction per year. Range: 0 to `cap`. Default: 0.01. Too low hurts stakers; too high hurts
   * borrowers.
   */
  floor: Decimal;
  /**
   * Part of the covered premium that goes to the insurance fund. Unit: fraction. Range: 0 to 1. Default: 0.2. Too low
   * hurts lenders after a loss; too high hurts stakers.
   */
  fund_share: Decimal;
  /**
   * Life of the put. Unit: seconds. Range: 1 to 31536000. Default: 86400. Too low hurts stakers, who are paid too
   * little; too high hurts borrowers.
   */
  period: number;
  /**
   * Part of the premium that each day above the debt ceiling adds. Unit: fraction per day. Range: 0 to 10. Default:
   * 0.1. Too low hurts lenders, because debt stays uncovered; too high hurts borrowers.
   */
  ramp_per_day: Decimal;
}
/** Messages the contract executes. `Settle` and `Refill` are those of `crate::market::MarketExecuteMsg`. */
export type ExecuteMsg = {
  /**
   * Supplies base asset and mints shares at the index, rounded down. Callable by anyone; funds: base only. Fails while
   * the index is below 0.001.
   *
   * Errors: `Payment`, `Admin` (paused), `WoundDown`, `NoShares`.
   */
  supply: Record<string, never>;
} | {
  /**
   * Requests payment of shares and fixes their value now as the most that they pay. Payable after `withdrawal_delay`;
   * cannot be cancelled. Callable by a lender; no funds.
   *
   * Errors: `Payment`, `NotFound` (lender), `ZeroAmount`, `NotEnoughShares`.
   */
  request_withdrawal: {
    /** Number of shares, at most the lender's shares outside of requests. */
    shares: Uint128;
  };
} | {
  /**
   * Pays a matured request to its lender. When cash is short, burns as many shares as cash can pay and keeps the rest
   * of the request. Callable by anyone; no funds.
   *
   * Errors: `Payment`, `NotFound` (request), `TooEarly`, `NoCash`.
   */
  pay_request: {
    /** Id of the request. */
    id: number;
  };
} | {
  /**
   * Pays the sender's part of recoveries from earlier losses, in base units rounded down. Callable by a lender; no
   * funds.
   *
   * Errors: `Payment`, `NotFound` (lender), `NoRefunds`.
   */
  claim_refunds: Record<string, never>;
} | {
  /**
   * Posts native collateral to the sender's account. A new account starts in the safest class. Callable by anyone;
   * funds: one listed coin. Reads the oracle only when an indebted account adds a collateral it does not hold yet. That
   * collateral must have a usable price; otherwise a speck of unpriced collateral would make the account
   * unliquidatable.
   *
   * Errors: `Payment`, `NotFound` (collateral), `CollateralCap`, `Price`, `NoRecord`.
   */
  deposit: Record<string, never>;
} | {
  /**
   * Accepts a cw20 `Send` with a `ReceiveMsg`. Callable by a listed cw20 token; no native funds.
   *
   * Errors: `Payment`, `Std` (unknown hook), `NotFound` (collateral), `ZeroAmount`, `CollateralCap`, `Price`,
   * `NoRecord`.
   */
  receive: Cw20ReceiveMsg;
} | {
  /**
   * Withdraws collateral from the sender's account. With debt, the account must stay within initial LTV; without debt,
   * the message never reads the oracle. Callable by the account; no funds.
   *
   * Errors: `Payment`, `ZeroAmount`, `NotFound` (account, collateral), `NotEnoughCollateral`, `Admin` (paused),
   * `Unhealthy`, `Price`, `NoRecord`.
   */
  withdraw: {
    /** Amount, in units of the collateral. */
    amount: Uint128;
    /** Id of the collateral. */
    collateral: number;
  };
} | {
  /**
   * Changes the sender's leverage class. With debt, the account must be healthy at the old class's maintenance LTV and
   * within the new class's initial LTV, and debt must be below the ceiling. Callable by the account; no funds.
   *
   * Errors: `Payment`, `NotFound` (class, account), `SameClass`, `Admin` (paused), `Unhealthy`, `AboveCeiling`,
   * `Price`, `NoRecord`.
   */
  set_class: {
    /** Index of the class, from 0. */
    class: number;
  };
} | {
  /**
   * Draws debt and pays it to the sender. Requires live prices, initial LTV, cash not reserved for requests, and room
   * below the debt ceiling. Callable by the account; no funds.
   *
   * Errors: `Payment`, `Admin` (paused), `ZeroAmount`, `NotFound` (account), `NoCash`, `AboveCeiling`, `Unhealthy`,
   * `Price`, `NoRecord`.
   */
  borrow: {
    /** Amount, in base units. */
    amount: Uint128;
  };
} | {
  /**
   * Repays debt of an account and returns the excess to the sender. Never reads the oracle; cannot be paused. Callable
   * by anyone; funds: base only.
   *
   * Errors: `Payment`, `NotFound` (account), `NoDebt`.
   */
  repay: {
    /** Address of the account; the sender when absent. */
    account?: string | null;
  };
} | {
  /**
   * Pays owed premium to the stakers of the market's tranche, as far as cash not reserved for requests allows. Callable
   * by anyone; no funds.
   *
   * Errors: `Payment`, `NothingToDistribute`.
   */
  distribute: Record<string, never>;
} | {
  /**
   * Accrues interest, reads prices and security, and updates margins, premiums and the ceiling. Callable by anyone; no
   * funds.
   *
   * Errors: `Payment`, `Std` (the security vault does not answer).
   */
  refresh: Record<string, never>;
} | {
  /**
   * Settles an account, see `crate::market::MarketExecuteMsg::Settle`. Callable by the liquidation engine only; funds:
   * base or none.
   *
   * Errors: `Payment`, `Unauthorized`, `FundsBelowRepay`, `NotFound` (account), `WrongRevision`, `WrongState`,
   * `PaidTooLittle`, `NotWhole`, `NotEnoughCollateral`.
   */
  settle: {
    /** Address of the account. */
    account: string;
    /** Address that receives the collateral. */
    recipient: string;
    /** Maximum part of the funds that repays debt, in base units. */
    repay: Uint128;
    /** Revision of the account the plan was made for. */
    revision: number;
    /** Collateral to hand over. */
    take: LotAmount[];
  };
} | {
  /**
   * Refills a deficit, see `crate::market::MarketExecuteMsg::Refill`. Callable by the liquidation engine only; funds:
   * base or none.
   *
   * Errors: `Payment`, `Unauthorized`, `NotFound` (deficit).
   */
  refill: {
    /** Part of the book of its lots that this discharges, in base units. */
    book: Uint128;
    /** Id of the deficit. */
    deficit: number;
    /** Source of the money. */
    source: RefillSource;
  };
} | {
  /**
   * Lists a collateral under the next id. It supports no debt before the first refresh that reads its price. Callable
   * by the owner only; no funds.
   *
   * Errors: `Payment`, `Admin`, `TooManyCollaterals`, `AlreadyListed`, `OutOfRange`, `Std`.
   */
  add_collateral: NewCollateral;
} | {
  /**
   * Changes a collateral's cap; posted collateral stays. Callable by the owner only; no funds.
   *
   * Errors: `Payment`, `Admin`, `NotFound` (collateral).
   */
  set_collateral_cap: {
    /** New cap, in units of the collateral. */
    cap: Uint128;
    /** Id of the collateral. */
    collateral: number;
  };
} | {
  /**
   * Replaces all parameters. Time until now accrues at the old ones; margins and premiums follow at the next refresh.
   * Callable by the owner only; no funds.
   *
   * Errors: `Payment`, `Admin`, `OutOfRange`.
   */
  update_params: {
    /** New parameters. */
    params: Params;
  };
} | {
  /**
   * Names or removes the guardian. Callable by the owner only; no funds.
   *
   * Errors: `Payment`, `Admin`.
   */
  set_guardian: {
    /** New guardian; no account when absent. */
    guardian?: string | null;
  };
} | {
  /**
   * Pauses an action, see `crate::shared::pause`. Callable by the guardian only; no funds.
   *
   * Errors: `Payment`, `Admin`.
   */
  pause: {
    /** Action to pause or resume. */
    action: Action;
    /** Length of the pause, in seconds; 1 to 259200. */
    seconds: number;
  };
} | {
  /**
   * Ends a pause early. Callable by the guardian or the owner; no funds.
   *
   * Errors: `Payment`, `Admin`.
   */
  unpause: {
    /** Action to pause or resume. */
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
 * The source of money for a deficit.
 *
 * - `cover`: A tranche paid it; later surplus returns to that tranche.
 * - `sale`: A lot was sold, or its book was lowered.
 */
export type RefillSource = "cover" | "sale";
/**
 * Actions that the guardian can pause. No other action can be paused.
 *
 * - `supply`: Supply of base asset by lenders.
 * - `borrow`: Drawing of debt.
 * - `withdraw`: Withdrawal of collateral from an account with debt.
 * - `set_class`: Change of the leverage class of an account with debt.
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
/** An amount of one kind of collateral of an account. */
export interface LotAmount {
  /** Amount, in units of the lot's asset. */
  amount: Uint128;
  /** Id of the lot in the account. */
  lot: number;
}
/** Queries the contract answers. The first four are those of `crate::market::MarketQueryMsg`. */
export type QueryMsg = {
  /** Returns the base asset and the terms of liquidation. */
  terms: Record<string, never>;
} | {
  /** Returns an account as the liquidation engine sees it. */
  account: {
    /** Address of the account. */
    account: string;
  };
} | {
  /** Returns accounts in ascending order of address. */
  accounts: {
    /** Maximum number of items. Default 30, at most 100. */
    limit?: number | null;
    /** Last account of the previous page. */
    start_after?: string | null;
  };
} | {
  /** Returns total debt and the security required behind it, in base units. */
  exposure: Record<string, never>;
} | {
  /** Returns the configuration. */
  config: Record<string, never>;
} | {
  /** Returns every counter, as stored at the last accrual. */
  state: Record<string, never>;
} | {
  /** Returns the listed collaterals with their margins. */
  collaterals: Record<string, never>;
} | {
  /** Returns the debt ceiling now, by its parts. */
  ceiling: Record<string, never>;
} | {
  /** Returns an account as its owner sees it. */
  position: {
    /** Address of the account. */
    account: string;
  };
} | {
  /** Returns a lender; an unknown address holds nothing. */
  lender: {
    /** Address of the lender. */
    lender: string;
  };
} | {
  /** Returns lenders in ascending order of address. */
  lenders: {
    /** Maximum number of items. Default 30, at most 100. */
    limit?: number | null;
    /** Last lender of the previous page. */
    start_after?: string | null;
  };
} | {
  /** Returns unpaid withdrawal requests in ascending order of id. */
  requests: {
    /** Maximum number of items. Default 30, at most 100. */
    limit?: number | null;
    /** Last id of the previous page. */
    start_after?: number | null;
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
  /** Returns the last pause of each action. */
  pauses: Record<string, never>;
} | {
  /** Query the contract's ownership information */
  ownership: Record<string, never>;
};
/** Migration message, without arguments. */
export interface MigrateMsg {}
/** Messages a cw20 `Send` to the market can carry. */
export type ReceiveMsg = {
  /**
   * Posts the tokens as collateral of the account that sent them, as `ExecuteMsg::Deposit`.
   *
   * Errors: as `ExecuteMsg::Receive`.
   */
  deposit: Record<string, never>;
};
/** Kind of a lot. */
export type LotKind = {
  /** Tokens that can be handed over. */
  token: Asset;
} | {
  /** A position that only the market can unwind. */
  internal: Record<string, never>;
};
/** A validated asset, as contracts store it. */
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
 * - `healthy`: No debt, or collateral weighted by maintenance LTV covers the debt.
 * - `liquidatable`: Weighted collateral is below the debt, but the collateral's value covers it.
 * - `insolvent`: The collateral's value is below the debt.
 * - `no_price`: The account has debt, and a price it needs is stale, halted or missing.
 */
export type AccountState = "healthy" | "liquidatable" | "insolvent" | "no_price";
/** An account as the liquidation engine sees it. */
export interface AccountResponse {
  /** Address of the account. */
  account: string;
  /** `weighted / owed`; absent without debt or price. */
  health?: Decimal | null;
  /** Collateral, one lot per kind. */
  lots: Lot[];
  /** Debt now, interest included, in base units, rounded up. */
  owed: Uint128;
  /** Number that changes with every change of the account. */
  revision: number;
  /** State at liquidation prices and maintenance LTV. */
  state: AccountState;
  /** Value of the collateral at liquidation prices, in base units, rounded down; zero without a price. */
  value: Uint128;
  /** `value` weighted by maintenance LTV, in base units. */
  weighted: Uint128;
}
/** One kind of collateral that an account holds. */
export interface Lot {
  /** Amount, in units of the lot's asset. */
  amount: Uint128;
  /** Oracle feed of its price in the base asset. */
  feed: number;
  /** Id of the kind, the same in every account of the market. */
  id: number;
  /** Kind of the lot. */
  kind: LotKind;
  /** Liquidation price, in base units per unit of the lot's asset; absent without a price. */
  unit_price?: Decimal | null;
  /** Maintenance LTV in the account's class. */
  weight: Decimal;
}
export type ArrayOfAccountResponse = AccountResponse[];
/** Debt ceiling by its parts, in base units; the lowest one binds. */
export interface CeilingResponse {
  /** Lowest of the parts. */
  ceiling: Uint128;
  /** Total debt now, rounded down per class. */
  debt: Uint128;
  /** Cap set by governance (`debt_cap`). */
  governance: Uint128;
  /** Cap for the oracle's own security (`oracle_exposure_cap`); no limit when absent. */
  oracle?: Uint128 | null;
  /** Slashable security divided by the cover ratio. */
  security: Uint128;
}
export type ArrayOfCollateralResponse = CollateralResponse[];
/** A listed collateral. */
export interface CollateralResponse {
  /** Asset that is posted. */
  asset: Asset;
  /** Maximum posted amount, in units of the collateral. */
  cap: Uint128;
  /** Oracle feed of its price in the base asset. */
  feed: number;
  /** Id. */
  id: number;
  /** Margins, one per class, as of the last refresh. */
  margins: Margin[];
  /** Amount posted by all accounts, in units of the collateral. */
  posted: Uint128;
}
/** The margin of one collateral in one class. */
export interface Margin {
  /** Highest LTV for new debt. Debt per value. */
  initial: Decimal;
  /** LTV above which an account is liquidatable. Rises to the target at once, falls by at most `max_fall_per_day`. */
  maintenance: Decimal;
  /** Maintenance LTV for the volatility at the last refresh. Debt per value. */
  target: Decimal;
}
/** Configuration. */
export interface ConfigResponse {
  /** Base asset. */
  base: Asset;
  /** Leverage classes, from the safest to the riskiest. */
  classes: ClassParams[];
  /** Address of the liquidation engine. */
  engine: Addr;
  /** Account that may pause; no account when absent. */
  guardian?: Addr | null;
  /** Address of the oracle aggregator. */
  oracle: Addr;
  /** Parameters set by governance. */
  params: Params;
  /** Address of the security vault. */
  security_vault: Addr;
  /** Tranche of the security vault that backs this market. */
  tranche: number;
}
/**
 * A deficit: one loss and everything that paid for it, in base units. `loss = fund + premium + to_index + to_units +
 * outstanding`.
 */
export interface DeficitResponse {
  /** Account that left the deficit. */
  account: Addr;
  /** Book of its unsold lots at the engine. */
  book: Uint128;
  /** Cover paid by the tranche. */
  covered: Uint128;
  /** Part of the cover returned to the tranche. */
  covered_back: Uint128;
  /** Part paid by the insurance fund. */
  fund: Uint128;
  /** Money that returned to the fund, surplus included. */
  fund_back: Uint128;
  /** Id. */
  id: number;
  /** Loss recognised so far. */
  loss: Uint128;
  /** Loss that lenders still carry. */
  outstanding: Uint128;
  /** Part paid by cancelling unpaid premium. */
  premium: Uint128;
  /** Money that restored cancelled premium. */
  premium_back: Uint128;
  /** Part of refills that restored the index. */
  to_index: Uint128;
  /** Part of refills that went to loss units. */
  to_units: Uint128;
}
export type ArrayOfDeficitResponse = DeficitResponse[];
/** Total debt of a market and the security required behind it, in base units. */
export interface ExposureResponse {
  /** Total debt, rounded down per class. */
  debt: Uint128;
  /** Required security: `debt` times the market's cover ratio, rounded up. */
  required_cover: Uint128;
}
/** A lender. Amounts in base units. */
export interface LenderResponse {
  /** Address of the lender. */
  lender: string;
  /** Loss that is not yet recovered, rounded up. */
  lost: Uint128;
  /** Shares in requests. */
  pending: Uint128;
  /** Recoveries that `ClaimRefunds` pays now. */
  refunds: Uint128;
  /** Shares, those in requests included. */
  shares: Uint128;
  /** Value of the shares at the index, rounded down. */
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
/** The last pause of one action, as returned by queries. */
export interface PauseResponse {
  /** Name of the action, in snake case. */
  action: string;
  /** Start of the pause, in seconds since the epoch. */
  since: number;
  /** End of the pause, in seconds since the epoch; in the past for a pause that has ended. */
  until: number;
}
/** An account as its owner sees it. */
export interface PositionResponse {
  /**
   * Amount that the account may still borrow within initial LTV, in base units; ignores cash and ceiling. Absent
   * without a usable price.
   */
  borrowable?: Uint128 | null;
  /** Index of the leverage class, from 0. */
  class: number;
  /** Collateral, in ascending order of id. */
  collateral: Posted[];
  /** Debt shares in that class. */
  debt_shares: Uint128;
  /** Debt now, in base units, rounded up. */
  owed: Uint128;
}
/** An amount of one collateral that an account posted. */
export interface Posted {
  /** Amount, in units of the collateral. */
  amount: Uint128;
  /** Id of the collateral. */
  collateral: number;
}
export type ArrayOfRequestResponse = RequestResponse[];
/** A withdrawal request. Amounts in base units. */
export interface RequestResponse {
  /** Id. */
  id: number;
  /** Address of the lender, who receives the payment. */
  lender: Addr;
  /** First second at which it can be paid. */
  payable_at: number;
  /** Shares not yet paid. */
  shares: Uint128;
  /** Value of these shares when requested, the most that they pay. */
  value: Uint128;
  /** Payment that the shares are due now, if cash suffices. */
  worth: Uint128;
}
/** Counters of the market. Amounts are in base units unless a field says otherwise; indexes are at 1e18. */
export interface StateResponse {
  /** Moment of the last accrual. */
  accrued_at: number;
  /** Book of the lots at the engine. */
  booked_lots: Uint128;
  /** Cash held for lenders, fund and premium. */
  cash: Uint128;
  /** Fraction of debt that security covers, as of the last refresh; 0 to 1. */
  covered: Decimal;
  /** Debt of 1e18 debt shares of each class. */
  debt_indexes: Uint128[];
  /** Debt shares of each class. */
  debt_shares: Uint128[];
  /** Insurance fund. */
  fund: Uint128;
  /** Value of 1e18 shares. */
  index: Uint128;
  /** Total debt, rounded down per class. */
  live_debt: Uint128;
  /** Shares of the seed, permanently locked; part of `shares`. */
  locked_shares: Uint128;
  /** Loss that lenders' loss units still carry (`U`). */
  lost: Uint128;
  /** Last loss, while a refill can still restore it to the index; absent after the next message that touches shares. */
  open_loss?: OpenLoss | null;
  /** Shares in withdrawal requests. */
  pending: Uint128;
  /** Premium owed to the stakers of the tranche and not yet distributed. */
  premium_owed: Uint128;
  /** Security premium per year of each class, ramp included. */
  premiums: Decimal[];
  /** Moment of the last refresh of margins, premiums and ceiling; 0 before the first. */
  refreshed_at: number;
  /** Cash set aside for recoveries of lenders; not part of `cash`. */
  refunds: Uint128;
  /** Shares of all lenders (`S`). */
  shares: Uint128;
}
/** A loss that money for the same deficit can still restore to the index. */
export interface OpenLoss {
  /** Id of the deficit. */
  deficit: number;
  /** Loss that is not yet restored, in base units. */
  left: Uint128;
}
/** The base asset and the terms of liquidation. */
export interface Terms {
  /** Base asset of the market. */
  base: Asset;
  /** Terms of liquidation. */
  liquidation: LiquidationTerms;
}
export interface CreditMarketReadOnlyInterface {
  contractAddress: string;
  /** Returns the base asset and the terms of liquidation. */
  terms: () => Promise<Terms>;
  /** Returns an account as the liquidation engine sees it. */
  account: (message: {
    /** Address of the account. */
    account: string;
  }) => Promise<AccountResponse>;
  /** Returns accounts in ascending order of address. */
  accounts: (message: {
    /** Maximum number of items. Default 30, at most 100. */
    limit?: number;
    /** Last account of the previous page. */
    startAfter?: string;
  }) => Promise<ArrayOfAccountResponse>;
  /** Returns total debt and the security required behind it, in base units. */
  exposure: () => Promise<ExposureResponse>;
  /** Returns the configuration. */
  config: () => Promise<ConfigResponse>;
  /** Returns every counter, as stored at the last accrual. */
  state: () => Promise<StateResponse>;
  /** Returns the listed collaterals with their margins. */
  collaterals: () => Promise<ArrayOfCollateralResponse>;
  /** Returns the debt ceiling now, by its parts. */
  ceiling: () => Promise<CeilingResponse>;
  /** Returns an account as its owner sees it. */
  position: (message: {
    /** Address of the account. */
    account: string;
  }) => Promise<PositionResponse>;
  /** Returns a lender; an unknown address holds nothing. */
  lender: (message: {
    /** Address of the lender. */
    lender: string;
  }) => Promise<LenderResponse>;
  /** Returns lenders in ascending order of address. */
  lenders: (message: {
    /** Maximum number of items. Default 30, at most 100. */
    limit?: number;
    /** Last lender of the previous page. */
    startAfter?: string;
  }) => Promise<ArrayOfLenderResponse>;
  /** Returns unpaid withdrawal requests in ascending order of id. */
  requests: (message: {
    /** Maximum number of items. Default 30, at most 100. */
    limit?: number;
    /** Last id of the previous page. */
    startAfter?: number;
  }) => Promise<ArrayOfRequestResponse>;
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
  /** Returns the last pause of each action. */
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
  /**
   * Supplies base asset and mints shares at the index, rounded down. Callable by anyone; funds: base only. Fails while
   * the index is below 0.001.
   *
   * Errors: `Payment`, `Admin` (paused), `WoundDown`, `NoShares`.
   */
  supply: (fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Requests payment of shares and fixes their value now as the most that they pay. Payable after `withdrawal_delay`;
   * cannot be cancelled. Callable by a lender; no funds.
   *
   * Errors: `Payment`, `NotFound` (lender), `ZeroAmount`, `NotEnoughShares`.
   */
  requestWithdrawal: (message: {
    /** Number of shares, at most the lender's shares outside of requests. */
    shares: Uint128;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Pays a matured request to its lender. When cash is short, burns as many shares as cash can pay and keeps the rest
   * of the request. Callable by anyone; no funds.
   *
   * Errors: `Payment`, `NotFound` (request), `TooEarly`, `NoCash`.
   */
  payRequest: (message: {
    /** Id of the request. */
    id: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Pays the sender's part of recoveries from earlier losses, in base units rounded down. Callable by a lender; no
   * funds.
   *
   * Errors: `Payment`, `NotFound` (lender), `NoRefunds`.
   */
  claimRefunds: (fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Posts native collateral to the sender's account. A new account starts in the safest class. Callable by anyone;
   * funds: one listed coin. Reads the oracle only when an indebted account adds a collateral it does not hold yet. That
   * collateral must have a usable price; otherwise a speck of unpriced collateral would make the account
   * unliquidatable.
   *
   * Errors: `Payment`, `NotFound` (collateral), `CollateralCap`, `Price`, `NoRecord`.
   */
  deposit: (fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Accepts a cw20 `Send` with a `ReceiveMsg`. Callable by a listed cw20 token; no native funds.
   *
   * Errors: `Payment`, `Std` (unknown hook), `NotFound` (collateral), `ZeroAmount`, `CollateralCap`, `Price`,
   * `NoRecord`.
   */
  receive: (message: {
    amount: Uint128;
    msg: Binary;
    sender: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Withdraws collateral from the sender's account. With debt, the account must stay within initial LTV; without debt,
   * the message never reads the oracle. Callable by the account; no funds.
   *
   * Errors: `Payment`, `ZeroAmount`, `NotFound` (account, collateral), `NotEnoughCollateral`, `Admin` (paused),
   * `Unhealthy`, `Price`, `NoRecord`.
   */
  withdraw: (message: {
    /** Amount, in units of the collateral. */
    amount: Uint128;
    /** Id of the collateral. */
    collateral: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Changes the sender's leverage class. With debt, the account must be healthy at the old class's maintenance LTV and
   * within the new class's initial LTV, and debt must be below the ceiling. Callable by the account; no funds.
   *
   * Errors: `Payment`, `NotFound` (class, account), `SameClass`, `Admin` (paused), `Unhealthy`, `AboveCeiling`,
   * `Price`, `NoRecord`.
   */
  setClass: (message: {
    /** Index of the class, from 0. */
    class: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Draws debt and pays it to the sender. Requires live prices, initial LTV, cash not reserved for requests, and room
   * below the debt ceiling. Callable by the account; no funds.
   *
   * Errors: `Payment`, `Admin` (paused), `ZeroAmount`, `NotFound` (account), `NoCash`, `AboveCeiling`, `Unhealthy`,
   * `Price`, `NoRecord`.
   */
  borrow: (message: {
    /** Amount, in base units. */
    amount: Uint128;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Repays debt of an account and returns the excess to the sender. Never reads the oracle; cannot be paused. Callable
   * by anyone; funds: base only.
   *
   * Errors: `Payment`, `NotFound` (account), `NoDebt`.
   */
  repay: (message: {
    /** Address of the account; the sender when absent. */
    account?: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Pays owed premium to the stakers of the market's tranche, as far as cash not reserved for requests allows. Callable
   * by anyone; no funds.
   *
   * Errors: `Payment`, `NothingToDistribute`.
   */
  distribute: (fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Accrues interest, reads prices and security, and updates margins, premiums and the ceiling. Callable by anyone; no
   * funds.
   *
   * Errors: `Payment`, `Std` (the security vault does not answer).
   */
  refresh: (fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Settles an account, see `crate::market::MarketExecuteMsg::Settle`. Callable by the liquidation engine only; funds:
   * base or none.
   *
   * Errors: `Payment`, `Unauthorized`, `FundsBelowRepay`, `NotFound` (account), `WrongRevision`, `WrongState`,
   * `PaidTooLittle`, `NotWhole`, `NotEnoughCollateral`.
   */
  settle: (message: {
    /** Address of the account. */
    account: string;
    /** Address that receives the collateral. */
    recipient: string;
    /** Maximum part of the funds that repays debt, in base units. */
    repay: Uint128;
    /** Revision of the account the plan was made for. */
    revision: number;
    /** Collateral to hand over. */
    take: LotAmount[];
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Refills a deficit, see `crate::market::MarketExecuteMsg::Refill`. Callable by the liquidation engine only; funds:
   * base or none.
   *
   * Errors: `Payment`, `Unauthorized`, `NotFound` (deficit).
   */
  refill: (message: {
    /** Part of the book of its lots that this discharges, in base units. */
    book: Uint128;
    /** Id of the deficit. */
    deficit: number;
    /** Source of the money. */
    source: RefillSource;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Lists a collateral under the next id. It supports no debt before the first refresh that reads its price. Callable
   * by the owner only; no funds.
   *
   * Errors: `Payment`, `Admin`, `TooManyCollaterals`, `AlreadyListed`, `OutOfRange`, `Std`.
   */
  addCollateral: (message: {
    /** Asset that is posted. Must not be the base asset. */
    asset: AssetUnchecked;
    /**
     * Maximum amount that the market accepts. Unit: units of the collateral. Range: 0 to
     * 340282366920938463463374607431768211455. Default: 324518553658426726783156020576255. Too low hurts borrowers; too
     * high hurts lenders, who depend on one collateral.
     */
    cap: Uint128;
    /** Oracle feed of its price, in base asset per unit. */
    feed: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Changes a collateral's cap; posted collateral stays. Callable by the owner only; no funds.
   *
   * Errors: `Payment`, `Admin`, `NotFound` (collateral).
   */
  setCollateralCap: (message: {
    /** New cap, in units of the collateral. */
    cap: Uint128;
    /** Id of the collateral. */
    collateral: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Replaces all parameters. Time until now accrues at the old ones; margins and premiums follow at the next refresh.
   * Callable by the owner only; no funds.
   *
   * Errors: `Payment`, `Admin`, `OutOfRange`.
   */
  updateParams: (message: {
    /** New parameters. */
    params: Params;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Names or removes the guardian. Callable by the owner only; no funds.
   *
   * Errors: `Payment`, `Admin`.
   */
  setGuardian: (message: {
    /** New guardian; no account when absent. */
    guardian?: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Pauses an action, see `crate::shared::pause`. Callable by the guardian only; no funds.
   *
   * Errors: `Payment`, `Admin`.
   */
  pause: (message: {
    /** Action to pause or resume. */
    action: Action;
    /** Length of the pause, in seconds; 1 to 259200. */
    seconds: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Ends a pause early. Callable by the guardian or the owner; no funds.
   *
   * Errors: `Payment`, `Admin`.
   */
  unpause: (message: {
    /** Action to pause or resume. */
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
    take: LotAmount[];
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
