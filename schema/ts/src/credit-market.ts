// Generated from schema/credit-market.json by `cargo schema`. Do not edit: change packages/interfaces and run it again.

import type { Coin, CosmWasmClient, ExecuteResult, SigningCosmWasmClient, StdFee } from "./chain.js";

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
 * Errors: `Payment`, `SeedTooSmall`, `BaseNotNative`, `OutOfRange`, `Contradiction`, `AlreadyListed`,
 * `TooManyCollaterals`, `Std`.
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
  /** Contract that may adjust parameters between votes; none when absent. See `ExecuteMsg::SetSteward`. */
  steward?: string | null;
  /**
   * Tranches of the security vault that back this market, in the order in which losses reach them; 1 to 4. Their terms
   * are not checked against the vault, as they are by `ExecuteMsg::SetTranches`.
   */
  tranches: Backing[];
}
/**
 * A leverage class, which limits the debt of an account against its collateral. Both LTVs are constants. Each class
 * allows more than the one before.
 */
export interface ClassParams {
  /**
   * Highest LTV of new debt. Unit: debt per value. Range: 0.000000000000000001 to `maintenance_ltv`. Default: 0.45, 0.6
   * and 0.75. Too low hurts borrowers; too high hurts lenders and stakers.
   */
  initial_ltv: Decimal;
  /**
   * LTV at which health is 1. Unit: debt per value. Range: `initial_ltv` to 0.999999999999999999. Default: 0.5, 0.65
   * and 0.8. Too low hurts borrowers, who are liquidated early; too high hurts lenders and stakers.
   */
  maintenance_ltv: Decimal;
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
  /** The soft band, and prices for new risk. */
  band: BandParams;
  /**
   * Slashable security needed per unit of debt (kappa). Unit: base per base. Range: 0.000000000000000001 to 100.
   * Default: 0.1. Too low hurts lenders, whose losses are not covered; too high hurts borrowers, whose ceiling falls.
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
  /**
   * Maximum total debt that relies on the oracle, as registered with it; no limit when absent. While a lie of the
   * reporters gains more than their stake is worth, only the secured part of it counts. Unit: base units. Range: 0 to
   * 340282366920938463463374607431768211455. Default: absent. Too low hurts borrowers; too high hurts lenders when
   * reporters collude.
   */
  oracle_exposure_cap?: Uint128 | null;
  /** Security premium. */
  premium: PremiumParams;
  /** Provisions, write-downs and the reward for a mark. */
  provision: ProvisionParams;
  /** Withdrawals of lenders. */
  withdrawal: WithdrawalParams;
}
/**
 * The soft band above health 1, in which an account may be sold early at a small discount, and the price for new risk.
 */
export interface BandParams {
  /**
   * Confidence intervals taken off the price for new debt. Unit: confidence intervals. Range: 0 to 100. Default: 2. Too
   * low hurts lenders; too high hurts borrowers.
   */
  confidence_multiple: Decimal;
  /**
   * Time over which the deviation is taken. Unit: seconds. Range: 1 to 604800. Default: 21600. Too low hurts lenders;
   * too high hurts borrowers, whose band is wide.
   */
  time: number;
  /**
   * Standard deviations of the price between health 1 and the edge of the band. Unit: standard deviations. Range: 0 to
   * 10. Default: 0.5. Too low hurts lenders, because liquidations start late; too high hurts borrowers, who are sold
   * early.
   */
  z: Decimal;
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
/**
 * The terms of liquidation, set by governance. An open flag, an account under water and a withdrawal request keep the
 * terms in force when they began.
 */
export interface LiquidationTerms {
  /** The law of the discount. */
  discount: DiscountLaw;
  /**
   * Lifetime of a flag. Unit: seconds. Range: 60 to 86400. Default: 1200. Too low hurts lenders, because the discount
   * starts over; too high hurts borrowers, because an old flag grants a high discount at once.
   */
  flag_life: number;
  /**
   * Lowest debt of an account; a liquidation that would leave less repays the whole debt. Unit: base units. Range: 0 to
   * 340282366920938463463374607431768211455. Default: 50000000. Too low hurts lenders, because small debts are not
   * worth liquidating; too high hurts borrowers who need little.
   */
  least_debt: Uint128;
  /**
   * Most seconds that one block adds to a clock; may be a fraction. Unit: seconds. Range: 0.1 to 3600. Default: 6. Too
   * low hurts lenders, because discounts grow slowly; too high hurts borrowers after a halt of the chain.
   */
  seconds_per_block: Decimal;
  /** Health that a liquidation restores. */
  target: TargetHealth;
}
/** Numbers of the discount, as fractions of the price and in counted seconds. */
export interface DiscountLaw {
  /**
   * Highest discount in the soft band. Unit: fraction of the price. Range: 0 to `max`. Default: 0.02. Too low makes the
   * band useless; too high hurts borrowers who are still healthy.
   */
  band_max: Decimal;
  /**
   * Discount under water at the end of the rise, then constant. Unit: fraction of the price. Range: `least` to 0.5.
   * Default: 0.25. Too low hurts lenders, because nobody buys; too high pays buyers who wait together.
   */
  end: Decimal;
  /**
   * Discount added per unit of health below 1. Unit: fraction of the price. Range: 0 to 100. Default: 0.5. Too low
   * hurts lenders, because unhealthy accounts wait; too high hurts borrowers.
   */
  health_slope: Decimal;
  /**
   * Lowest cap of the discount close to insolvency, the discount an hour after insolvency, and the part of the
   * collateral's value that provisions never count on. Unit: fraction of the price. Range: 0.000000000000000001 to
   * `max`. Default: 0.05. Too low hurts lenders, because nobody buys from an account close to insolvency; too high
   * hurts stakers and lenders, who pay it.
   */
  least: Decimal;
  /**
   * Highest discount on an account above water. Unit: fraction of the price. Range: `least` to 0.3. Default: 0.167. Too
   * low hurts lenders, because buyers who fear a falling price stay away; too high hurts borrowers.
   */
  max: Decimal;
  /**
   * Time under water over which the price falls from the one that repays the whole debt to `1 - least`. Unit: counted
   * seconds. Range: 1 to 31536000. Default: 3600. Too low lets the owner buy the collateral cheaply through a second
   * address in a wick; too high hurts lenders in a fall that goes on.
   */
  par_time: number;
  /**
   * Discount added per minute since the flag, in proportion to seconds. Unit: fraction of the price. Range: 0 to 1.
   * Default: 0.01. Too low hurts lenders in a falling market; too high hurts borrowers.
   */
  per_minute: Decimal;
  /**
   * Time over which the discount then rises to `end`. Unit: counted seconds. Range: 1 to 31536000. Default: 14400. Too
   * low hurts lenders, because collateral is sold at the low; too high hurts them in a fall that goes on.
   */
  rise_time: number;
  /**
   * Discount at the moment of the flag for an account whose health is 1. Unit: fraction of the price. Range: 0 to
   * `max`. Default: 0.01. Too low hurts lenders, whose liquidations start late; too high hurts borrowers.
   */
  start: Decimal;
}
/** The health that a liquidation restores. */
export interface TargetHealth {
  /**
   * Target without volatility. Unit: weighted collateral per debt. Range: 1.000000000000000001 to `max`. Default: 1.25.
   * Too low hurts lenders, because accounts are liquidated again soon; too high hurts borrowers, who are sold more than
   * needed.
   */
  base: Decimal;
  /**
   * Highest target. Unit: weighted collateral per debt. Range: `base` to 10. Default: 1.5. Too low hurts lenders in a
   * volatile market; too high hurts borrowers.
   */
  max: Decimal;
  /**
   * Part of the deviation of the price over a day that is added. Unit: health per deviation. Range: 0 to 10. Default:
   * 1. Too low hurts lenders in a volatile market; too high hurts borrowers.
   */
  slope: Decimal;
  /**
   * Target of a sale in the soft band, as a multiple of the band's edge. Unit: health per edge. Range:
   * 1.000000000000000001 to 2. Default: 1.05. Too low sells borrowers' collateral often; too high sells too much of it.
   */
  soft: Decimal;
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
   * Part of the premium that each day adds on which debt is above what the stake allows. Unit: fraction per day. Range:
   * 0 to 10. Default: 0.1. Too low hurts lenders, because debt stays uncovered; too high hurts borrowers.
   */
  ramp_per_day: Decimal;
}
/** Provisions for accounts under water, their write-down, and the reward for a mark. */
export interface ProvisionParams {
  /**
   * Highest rewards of a day. Unit: base units. Range: 0 to 340282366920938463463374607431768211455. Default:
   * 200000000. Too low leaves losses unmarked; too high spends the fund.
   */
  mark_daily: Uint128;
  /**
   * Highest reward of one mark. Unit: base units. Range: 0 to 340282366920938463463374607431768211455. Default:
   * 5000000. Too low leaves losses unmarked; too high spends the fund.
   */
  mark_max: Uint128;
  /**
   * Reward of a mark. Unit: fraction of the growth of the provision. Range: 0 to 0.01. Default: 0.0005. Too low leaves
   * losses unmarked; too high spends the fund.
   */
  mark_reward: Decimal;
  /**
   * Growth of a provision from which a mark is rewarded. Unit: fraction of the debt. Range: 0 to 1. Default: 0.01. Too
   * low rewards marks of small changes; too high leaves losses unmarked.
   */
  mark_share: Decimal;
  /**
   * Time for which a collateral without a usable price counts at its last one. Unit: seconds. Range: 3600 to 31536000.
   * Default: 604800. Too low hurts borrowers, whose collateral counts for nothing after an outage; too high hurts
   * lenders, because a dead collateral keeps its value in the books.
   */
  price_memory: number;
  /**
   * Time after which a tranche's record that cannot be decoded counts as no stake. Unit: seconds. Range: 3600 to
   * 31536000. Default: 86400. Too low counts no stake after a short fault; too high keeps lenders from leaving.
   */
  record_patience: number;
  /**
   * Counted time under water after which anyone may write the debt down to what it is worth. Unit: seconds. Range: 3600
   * to 31536000. Default: 604800. Too low makes a dip a final loss; too high leaves lenders without their cover.
   */
  write_down_after: number;
  /**
   * Time between write-downs of one account. Unit: seconds. Range: 3600 to 31536000. Default: 86400. Too low charges
   * the tranche for every move of the price; too high delays cover.
   */
  write_down_every: number;
  /**
   * Least write-down. Unit: fraction of the debt. Range: 0 to 1. Default: 0.05. Too low charges the tranche for every
   * move of the price; too high delays cover.
   */
  write_down_share: Decimal;
}
/** Withdrawals of lenders. A request keeps the values in force when it was made. */
export interface WithdrawalParams {
  /**
   * Delay from a request to its first payment. Unit: seconds. Range: 1 to 2592000. Default: 600. Too low hurts lenders
   * who stay, because others leave ahead of a loss; too high hurts lenders who leave.
   */
  delay: number;
  /**
   * Least value of a request, unless it asks for all shares. Unit: base units. Range: 0 to
   * 340282366920938463463374607431768211455. Default: 100000000. Too low lets dust fill the queue; too high hurts small
   * lenders who leave in parts.
   */
  least: Uint128;
  /**
   * Time from a lapse to the next request of the same lender. Unit: seconds. Range: 0 to 2592000. Default: 21600. Too
   * low lets lenders hold a request ready at all times; too high hurts those who missed their window.
   */
  retry_after: number;
  /**
   * Time within which a payable request must be paid, or lapses. Unit: seconds. Range: 60 to 86400. Default: 300. Too
   * low makes requests lapse unpaid; too high lets lenders choose the moment at which they leave.
   */
  window: number;
}
/**
 * A tranche of the security vault that backs the market. Its stakers are paid premium, so it must list the base asset
 * among its rewards.
 */
export interface Backing {
  /** Id of the tranche. */
  tranche: number;
  /** How its stake counts; absent for a tranche of the base asset. */
  valuation?: Valuation | null;
}
/** How stake of another asset than the base asset counts as security: at its price, less both haircuts. */
export interface Valuation {
  /** Oracle feed of its price, in base asset per unit. */
  feed: number;
  /**
   * Part of the price that does not count, because it may fall before seized stake is sold. Unit: fraction. Range: 0 to
   * 0.99. Default: 0.3. Too low hurts lenders, whose losses are not covered; too high hurts borrowers, whose ceiling
   * falls, and stakers, from whom more is seized than is sold.
   */
  haircut: Decimal;
  /**
   * Part of the remaining value that does not count either, because the asset is also collateral of this market and
   * falls with it; above 0 for such an asset. Unit: fraction. Range: 0 to 0.99. Default: 0.3. Too low hurts lenders,
   * whose collateral and cover fall together; too high hurts borrowers and stakers.
   */
  overlap: Decimal;
}
/** Messages the contract executes. `Settle` and `Refill` are those of `crate::market::MarketExecuteMsg`. */
export type ExecuteMsg = {
  /**
   * Supplies base asset and mints shares at the index, rounded down. Callable by anyone; funds: base only. Refused
   * while the index is below 0.001, and while provisions leave lenders a hole.
   *
   * Errors: `Payment`, `Admin` (paused), `WoundDown`, `Hole`, `TrancheRecord`, `NoShares`.
   */
  supply: Record<string, never>;
} | {
  /**
   * Requests payment of shares. Payable from `withdrawal.delay` on, at the exit price of that moment; it lapses
   * `withdrawal.window` after it could be paid. Cannot be cancelled. Callable by a lender; no funds.
   *
   * Errors: `Payment`, `NotFound` (lender), `ZeroAmount`, `NotEnoughShares`, `RequestTooSmall`, `RequestTooSoon`.
   */
  request_withdrawal: {
    /**
     * Least payment, in base units, at which anyone may pay the request; when absent the value of the shares at the
     * present index, so that nobody else can pay it at a low exit price.
     */
    min_out?: Uint128 | null;
    /** Number of shares, at most the lender's shares outside of requests. */
    shares: Uint128;
  };
} | {
  /**
   * Pays a payable request to its lender, or lets it lapse when its time is over. While cash is short, older requests
   * go first, and cash pays as many shares as it can; the rest of the request stays. Callable by anyone at or above the
   * request's `min_out`, by the lender at any price; below it another sender's message passes the request over. No
   * funds.
   *
   * Errors: `Payment`, `NotFound` (request), `TooEarly`, `NotNext`, `BelowMinimum`, `TooMany`, `NoCash`,
   * `TrancheRecord`.
   */
  pay_request: {
    /** Id of the request. */
    id: number;
    /** Accounts to mark before the payment, at most 20; unknown ones are skipped. */
    mark?: string[] | null;
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
   * funds: one listed coin. Reads the oracle only for an account with debt, which it marks. An account below the edge
   * of the soft band may exceed the cap, up to the health that a sale restores.
   *
   * Errors: `Payment`, `NotFound` (collateral), `CollateralCap`, `Unpriced`.
   */
  deposit: Record<string, never>;
} | {
  /**
   * Accepts a cw20 `Send` with a `ReceiveMsg`. Callable by a listed cw20 token; no native funds.
   *
   * Errors: `Payment`, `Std` (unknown hook), `NotFound` (collateral), `ZeroAmount`, `CollateralCap`.
   */
  receive: Cw20ReceiveMsg;
} | {
  /**
   * Withdraws collateral from the sender's account. With debt, the account must stay within initial LTV and above the
   * soft band; without debt, the message never reads the oracle. Callable by the account; no funds.
   *
   * Errors: `Payment`, `ZeroAmount`, `NotFound` (account, collateral), `NotEnoughCollateral`, `Admin` (paused),
   * `ChargedOff`, `Unhealthy`, `InBand`, `Price`, `NoRecord`.
   */
  withdraw: {
    /** Whether the account may be inside the soft band afterwards, where it may be sold early. */
    allow_band?: boolean;
    /** Amount, in units of the collateral. */
    amount: Uint128;
    /** Id of the collateral. */
    collateral: number;
  };
} | {
  /**
   * Changes the sender's leverage class. With debt, the account must be healthy at the old class's maintenance LTV and
   * within the new class's initial LTV; a move to a riskier class needs debt below the ceiling. Callable by the
   * account; no funds.
   *
   * Errors: `Payment`, `NotFound` (class, account), `SameClass`, `Admin` (paused), `ChargedOff`, `Impaired`,
   * `Unhealthy`, `AboveCeiling`, `Price`, `NoRecord`.
   */
  set_class: {
    /** Index of the class, from 0. */
    class: number;
  };
} | {
  /**
   * Draws debt and pays it to the sender. Requires live prices, initial LTV, health above the soft band, cash not
   * reserved for requests, and room below the debt ceiling. Callable by the account; no funds.
   *
   * Errors: `Payment`, `Admin` (paused), `ZeroAmount`, `NotFound` (account), `ChargedOff`, `Impaired`, `NoCash`,
   * `AboveCeiling`, `DebtTooSmall`, `Unhealthy`, `InBand`, `Price`, `NoRecord`.
   */
  borrow: {
    /** Whether the account may be inside the soft band afterwards, where it may be sold early. */
    allow_band?: boolean;
    /** Amount, in base units. */
    amount: Uint128;
  };
} | {
  /**
   * Repays debt of an account and returns the excess to the sender: live debt first, then the part written off, then
   * suspended interest. Marks an account that still owes, and works without a price; cannot be paused. Callable by
   * anyone; funds: base only.
   *
   * Errors: `Payment`, `NotFound` (account), `NoDebt`, `DebtTooSmall`.
   */
  repay: {
    /** Address of the account; the sender when absent. */
    account?: string | null;
  };
} | {
  /**
   * Pays owed premium to the stakers of the market's tranches, as far as cash not reserved for requests allows and
   * provisions do not need it. Several tranches share it by the value of their stake. Callable by anyone; no funds.
   *
   * Errors: `Payment`, `NothingToDistribute`, `Std` (the security vault does not answer).
   */
  distribute: Record<string, never>;
} | {
  /**
   * Revalues accounts: records each one's provision, time under water, and whether it is healthy. Pays the sender a
   * reward out of the fund for provisions that rise to a new high. Callable by anyone; no funds.
   *
   * Errors: `Payment`, `TooMany`.
   */
  mark: {
    /** Addresses of the accounts, at most 20. Accounts that are unknown or have no usable price are skipped. */
    accounts: string[];
  };
} | {
  /**
   * Writes the debt of an account down to the value of its collateral, less the discount at which that is for sale,
   * after `provision.write_down_after` under water; the loss passes through the waterfall. The account stays open and
   * owes the part written off. Callable by anyone; no funds.
   *
   * Errors: `Payment`, `NotFound` (account), `NotWritable`.
   */
  write_down: {
    /** Address of the account. */
    account: string;
  };
} | {
  /**
   * Reserves the stake in the market's tranches that provisions need now. Callable by anyone; no funds.
   *
   * Errors: `Payment`.
   */
  reserve: Record<string, never>;
} | {
  /**
   * Accrues interest, reads prices and security, and updates premiums and the ceiling. Callable by anyone; no funds.
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
   * `PaidTooLittle`, `NotEnoughCollateral`.
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
    /** Id of the deficit. */
    deficit: number;
  };
} | {
  /**
   * Lists a collateral under the next id. It supports no debt while it has no price. Callable by the owner only; no
   * funds.
   *
   * Errors: `Payment`, `Admin`, `TooManyCollaterals`, `AlreadyListed`, `OutOfRange`, `Contradiction`, `Std`.
   */
  add_collateral: NewCollateral;
} | {
  /**
   * Changes a collateral's cap and the feed of its price, for example to replace a dead feed; posted collateral stays.
   * Callable by the owner and the steward; no funds.
   *
   * Errors: `Payment`, `Admin`, `NotFound` (collateral), `Contradiction`.
   */
  set_collateral: {
    /** New cap, in units of the collateral. */
    cap: Uint128;
    /** Id of the collateral. */
    collateral: number;
    /** Oracle feed of its price, in base asset per unit. */
    feed: number;
  };
} | {
  /**
   * Replaces the list of tranches that back the market. One that leaves the list must hold, reserve and have seized
   * nothing. Each one in the list must have the engine as its slasher and the market as its reserver. Callable by the
   * owner only; no funds.
   *
   * Errors: `Payment`, `Admin`, `OutOfRange`, `Contradiction`, `TrancheInUse`, `TrancheTerms`, `Std` (unknown tranche,
   * or a feed that has published nothing).
   */
  set_tranches: {
    /** The tranches, in the order in which losses reach them; 1 to 4. */
    tranches: Backing[];
  };
} | {
  /**
   * Replaces all parameters. Time until now accrues at the old ones; premiums follow at the next refresh. Open flags,
   * times under water and requests keep the numbers they began with. Callable by the owner and the steward; no funds.
   *
   * Errors: `Payment`, `Admin`, `OutOfRange`, `Contradiction`.
   */
  update_params: {
    /** New parameters. */
    params: Params;
  };
} | {
  /**
   * Names or removes the steward, which may send `ExecuteMsg::UpdateParams` and `ExecuteMsg::SetCollateral` without a
   * vote. The market bounds the steward only by its own ranges; name `crate::risk_steward`, which has narrower rules.
   * Callable by the owner only; no funds.
   *
   * Errors: `Payment`, `Admin`, `Std`.
   */
  set_steward: {
    /** New steward; none when absent. */
    steward?: string | null;
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
    /** Action to pause. */
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
    /** Action to resume. */
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
/** Queries the contract answers. The first five are those of `crate::market::MarketQueryMsg`. */
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
  /** Returns one account with the terms of its sale, in one response. */
  sale: {
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
  /** Returns the stake that provisions need, and the tranches in the order in which losses reach them. */
  exposure: Record<string, never>;
} | {
  /** Returns the configuration. */
  config: Record<string, never>;
} | {
  /** Returns every counter, as stored at the last accrual. */
  state: Record<string, never>;
} | {
  /**
   * Returns the hole, which lenders carry if every provision becomes a loss: the difference between entry and exit
   * price.
   */
  hole: Record<string, never>;
} | {
  /** Returns the listed collaterals. */
  collaterals: Record<string, never>;
} | {
  /** Returns the present debt ceiling, by its parts, and the security budget: the value of each tranche as cover. */
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
  /**
   * Returns work that anyone may do now. A page ends after `limit` jobs, or earlier once it has read enough; repeat
   * with `next` until it is absent. Jobs that belong to no request or account are on the first page only.
   */
  due: {
    /** Number of jobs after which the page ends. Default 30, at most 100. */
    limit?: number | null;
    /** `next` of the previous page; the beginning when absent. */
    start_after?: DueCursor | null;
  };
} | {
  /**
   * Returns accounts that are not healthy. A page ends after `limit` of them, or earlier once it has read enough
   * accounts; repeat with `next` until it is absent. Each price is read once per page.
   */
  unhealthy: {
    /** Number of accounts after which the page ends. Default 30, at most 100. */
    limit?: number | null;
    /** `next` of the previous page; the beginning when absent. */
    start_after?: string | null;
  };
} | {
  /** Query the contract's ownership information */
  ownership: Record<string, never>;
};
/** Where a page of due work begins. */
export type DueCursor = {
  /** At the withdrawal requests. */
  requests: {
    /** Last id of the previous page; from the first one when absent. */
    start_after?: number | null;
  };
} | {
  /** At the accounts. */
  accounts: {
    /** Last address of the previous page; from the first one when absent. */
    start_after?: string | null;
  };
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
 * The state of an account. Debt is all that the account owes, written-off parts included.
 *
 * - `healthy`: No debt, or health at or above the edge of the soft band.
 * - `band`: Health from 1 to below the edge: may be sold at the band's discount up to the edge.
 * - `liquidatable`: Health below 1, but the collateral's value covers the debt.
 * - `under_water`: The collateral's value is below the debt.
 * - `no_price`: The account has debt, and only a collateral without a usable price decides whether it is healthy.
 */
export type AccountState = "healthy" | "band" | "liquidatable" | "under_water" | "no_price";
/** An account as the liquidation engine sees it. */
export interface AccountResponse {
  /** Address of the account. */
  account: string;
  /** Health from which the account may not be sold; absent without debt or price. */
  edge?: Decimal | null;
  /** `weighted / owed`; absent without debt or price. */
  health?: Decimal | null;
  /**
   * Moment of the last message that found the account at or above the edge, in seconds since the epoch; 0 before the
   * first. A flag that is not younger is dead.
   */
  healthy_at: number;
  /** Collateral, one lot per kind. */
  lots: Lot[];
  /** Debt now, interest and written-off parts included, in base units, rounded up. */
  owed: Uint128;
  /**
   * The part of the price that a buyer pays for collateral of an account under water, above 1 in its first hour; absent
   * above water.
   */
  price_factor?: Decimal | null;
  /** The provision for this account in the market's books, in base units. */
  provision: Uint128;
  /** Number that changes with every change of the account's debt or collateral. */
  revision: number;
  /** State at liquidation prices and maintenance LTV. */
  state: AccountState;
  /** Health that a sale restores now; absent without debt or price. */
  target?: Decimal | null;
  /**
   * Counted seconds since the account was first recorded under water; absent above water, and 0 for an account that no
   * message has found under water yet.
   */
  under_water_for?: number | null;
  /**
   * Value of the collateral at liquidation prices, in base units, rounded down. A kind without a usable price counts at
   * its last one for a limited time.
   */
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
  /**
   * Liquidation price, in base units per unit of the lot's asset; absent without a usable price: such a lot is not for
   * sale.
   */
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
  /** Debt that may still be drawn below the ceiling. */
  headroom: Uint128;
  /** Part of `oracle_exposure_cap` that the reporters' stake secures; no limit when absent. */
  oracle?: Uint128 | null;
  /** `slashable` per debt, rounded down; absent without debt. The market is fully covered from `cover_ratio` on. */
  ratio?: Decimal | null;
  /** Slashable security, `slashable`, divided by the cover ratio. */
  security: Uint128;
  /** Slashable security of all tranches after haircuts: the sum of their `value`. */
  slashable: Uint128;
  /** The tranches, in the order in which losses reach them. */
  tranches: TrancheSecurity[];
}
/** Value of a tranche as security. Amounts in the tranche's asset unless a field says otherwise. */
export interface TrancheSecurity {
  /** Stake that is not cooling down. */
  assets: Uint128;
  /** Stake on hold for disputes, findings and deficits. */
  held: Uint128;
  /** Stake reserved for open provisions. */
  reserved: Uint128;
  /** The part of `assets` above holds, reserve and the tranche's floor. */
  slashable: Uint128;
  /** Id of the tranche. */
  tranche: number;
  /** Value of a unit as cover of new debt, after haircuts, in base units; 0 without a live price. */
  unit_value: Decimal;
  /** Value of `slashable`, in base units. */
  value: Uint128;
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
  /** Amount posted by all accounts, in units of the collateral. */
  posted: Uint128;
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
  /** Contract that may adjust parameters between votes; none when absent. */
  steward?: Addr | null;
  /** Tranches of the security vault that back this market, in the order in which losses reach them. */
  tranches: Backing[];
}
/**
 * A deficit: one loss and everything that paid for it, in base units. `loss = fund + premium + kept + to_index +
 * to_units + outstanding`.
 */
export interface DeficitResponse {
  /** Account that left the deficit. */
  account: Addr;
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
  /** Part paid out of the forfeits of lenders who left. */
  kept: Uint128;
  /** Part of `kept` that refills restored. */
  kept_back: Uint128;
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
/** A message that the market accepts from anyone now. Amounts in base units. */
export type DueJob = {
  /** `refresh` is accepted, as it always is. */
  refresh: {
    /** Moment of the last one, in seconds since the epoch; 0 before the first. */
    refreshed_at: number;
  };
} | {
  /** `reserve` changes the reserve of a tranche. */
  reserve: {
    /** Stake that provisions need. */
    need: Uint128;
    /** Stake that is reserved. */
    reserved: Uint128;
  };
} | {
  /** `distribute` is accepted. */
  distribute: {
    /** Premium that it pays to stakers. */
    amount: Uint128;
  };
} | {
  /** `pay_request` pays a request to its lender. */
  pay_request: {
    /** First moment at which it could be paid, in seconds since the epoch. */
    due_at: number;
    /** Id of the request. */
    id: number;
    /** Moment from which it has lapsed, in seconds since the epoch; absent while cash is short. */
    lapses_at?: number | null;
    /** Payment for all of its shares; less is paid when cash is short. */
    worth: Uint128;
  };
} | {
  /** `pay_request` frees the shares of a request that has lapsed. */
  lapse_request: {
    /** Moment from which it has lapsed, in seconds since the epoch. */
    due_at: number;
    /** Id of the request. */
    id: number;
  };
} | {
  /** `mark` changes the provision for an account, or begins or ends its time under water. */
  mark: {
    /** Address of the account. */
    account: string;
    /** Whether the mark begins or ends its time under water. */
    clock: boolean;
    /** Provision in the market's books. */
    from: Uint128;
    /** Debt of the account. */
    owed: Uint128;
    /** Provision that the mark writes. */
    to: Uint128;
  };
} | {
  /** `write_down` is accepted. */
  write_down: {
    /** Address of the account. */
    account: string;
    /** Debt that it writes off. */
    amount: Uint128;
  };
};
/** A page of due work. */
export interface DueResponse {
  /** The jobs; may be empty while `next` is present. */
  jobs: DueJob[];
  /** `start_after` of the next page; absent on the last one. */
  next?: DueCursor | null;
}
/** The stake behind a market. */
export interface ExposureResponse {
  /** When the list was last set, in seconds since the epoch: since then their feeds are as they are now. */
  listed_at: number;
  /** Stake that open provisions may still claim of all tranches together, in base units. */
  reserve: Uint128;
  /** The tranches that back the market, in the order in which losses reach them. */
  tranches: TrancheExposure[];
}
/** A tranche that backs a market. */
export interface TrancheExposure {
  /** Oracle feed of the price; absent for the base asset. */
  feed?: number | null;
  /**
   * The greater of the price of a unit and its average, before haircuts, in base units; absent without a usable price.
   */
  price?: Decimal | null;
  /** Reserve for open provisions, in its own asset: the part that the tranches before it cannot pay. */
  reserve: Uint128;
  /** Id of the tranche in the security vault. */
  tranche: number;
  /**
   * Value of a unit of its asset in a loss, after haircuts, in base units: 1 for the base asset; 0 without a price;
   * losses skip such a tranche.
   */
  value: Decimal;
}
/** The hole: the loss of lenders if every provision becomes a loss. Amounts in base units. */
export interface HoleResponse {
  /** Value of all lenders' shares at the index, rounded down. */
  claims: Uint128;
  /** Insurance fund. */
  fund: Uint128;
  /**
   * The hole: provisions less all of the above, at most `claims`. Shares leave at `(claims - hole) / claims` of their
   * value; supply is closed while it is above zero.
   */
  hole: Uint128;
  /** Forfeits of lenders who left. */
  kept: Uint128;
  /** Premium owed and not yet distributed. */
  premium_owed: Uint128;
  /** Sum of the accounts' provisions. */
  provisions: Uint128;
  /**
   * Stake of the tranches that provisions may claim, after haircuts; zero when nothing beyond fund, premium and `kept`
   * is needed.
   */
  tranche: Uint128;
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
  /** End of the pause, in seconds since the epoch; in the past for a pause that has ended. */
  expires_at: number;
  /**
   * Start of the guardian's pause, in seconds since the epoch; zero when the present guardian has not paused the
   * action.
   */
  paused_at: number;
}
/** An account as its owner sees it. Amounts in base units. */
export interface PositionResponse {
  /** The soft band of this account; absent without debt or price. */
  band?: BandResponse | null;
  /**
   * Amount that the account may still borrow within initial LTV; ignores cash, ceiling and band. Absent without a
   * usable price.
   */
  borrowable?: Uint128 | null;
  /** Part of `owed` that was written off; it is repaid last and counts for every limit. */
  charged_off: Uint128;
  /** Index of the leverage class, from 0. */
  class: number;
  /** Collateral, in ascending order of id. */
  collateral: Posted[];
  /** Debt shares in that class. */
  debt_shares: Uint128;
  /** Whether the debt carries no interest because the market provides for a part of it. */
  impaired: boolean;
  /** Amount that repays everything now, rounded up: written-off parts and suspended interest included. */
  owed: Uint128;
  /** The provision for this account. */
  provision: Uint128;
  /** Part of `owed` that is interest of repaid parts, suspended while the account was impaired. */
  suspended: Uint128;
}
/**
 * The soft band of an account. Below its edge the account may be sold early; the owner sees here when, and at what
 * cost.
 */
export interface BandResponse {
  /** Standard deviation of the collateral's price over the band's time, as a fraction of the price. */
  deviation: Decimal;
  /** Health below which the account may be sold at the band's discount. */
  edge: Decimal;
  /** Part of today's price at which the band is reached; 1 or more inside the band. */
  fires_at: Decimal;
  /** Health now. */
  health: Decimal;
  /** Highest cost of that sale to the owner, in base units: the discount on `sold`. */
  penalty: Uint128;
  /** Value sold when the band fires, at the prices of that moment, in base units. */
  sold: Uint128;
  /** Part of today's price at which health is 1. */
  unhealthy_at: Decimal;
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
  /** Second from which it has lapsed, as known now; absent while cash is short. */
  lapses_at?: number | null;
  /** Address of the lender, who receives the payment. */
  lender: Addr;
  /** Least payment for these shares at which anyone may pay the request; the lender may accept less. */
  min_out: Uint128;
  /** First second at which it can be paid. */
  payable_at: number;
  /** Shares not yet paid. */
  shares: Uint128;
  /** Payment for the shares now, if cash suffices; absent while the record of the tranche cannot be read. */
  worth?: Uint128 | null;
}
/** An account with the terms on which it is sold. */
export interface SaleResponse {
  /** The account. */
  account: AccountResponse;
  /** Base asset and terms of liquidation of the market. */
  terms: Terms;
}
/** The base asset and the terms of liquidation. */
export interface Terms {
  /** Base asset of the market. */
  base: Asset;
  /** Terms of liquidation. */
  liquidation: LiquidationTerms;
}
/** Counters of the market. Amounts are in base units unless a field says otherwise; indexes are at 1e18. */
export interface StateResponse {
  /** Moment of the last accrual. */
  accrued_at: number;
  /** Cash held for lenders, fund and premium. */
  cash: Uint128;
  /** Fraction of debt that security covers, as of the last refresh; 0 to 1. */
  covered: Decimal;
  /** Debt of 1e18 debt shares of each class. */
  debt_indexes: Uint128[];
  /** Debt shares of each class, those of impaired accounts left out. */
  debt_shares: Uint128[];
  /** Insurance fund. */
  fund: Uint128;
  /** Debt of impaired accounts, which carries no interest; part of `live_debt`. */
  impaired: Uint128;
  /** Value of 1e18 shares. */
  index: Uint128;
  /** Forfeits of lenders who left while there was a hole; they pay losses before the index. Zero without provisions. */
  kept: Uint128;
  /** Total debt: rounded down per class, impaired debt included. */
  live_debt: Uint128;
  /** Shares of the seed, permanently locked; part of `shares`. */
  locked_shares: Uint128;
  /** Loss that lenders' loss units still carry (`U`). */
  lost: Uint128;
  /** Last loss, while a refill can still restore it to the index; absent after the next message that touches shares. */
  open_loss?: OpenLoss | null;
  /** Shares in withdrawal requests. */
  pending: Uint128;
  /** Premium owed to the stakers of the tranches and not yet distributed. */
  premium_owed: Uint128;
  /** Security premium per year of each class, ramp included. */
  premiums: Decimal[];
  /** Sum of the accounts' provisions. */
  provisions: Uint128;
  /** Moment of the last refresh of premiums and ceiling; 0 before the first. */
  refreshed_at: number;
  /** Cash set aside for recoveries of lenders; not part of `cash`. */
  refunds: Uint128;
  /** Stake that the market has reserved for provisions, added up over tranches, each in its own asset. */
  reserved: Uint128;
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
/** A page of accounts that are not healthy. */
export interface UnhealthyResponse {
  /** The accounts in ascending order of address; may be empty while `next` is present. */
  accounts: UnhealthyAccount[];
  /** `start_after` of the next page; absent on the last one. */
  next?: string | null;
}
/** An account that is not healthy. Amounts in base units. */
export interface UnhealthyAccount {
  /** Address of the account. */
  account: string;
  /**
   * Rise of the prices of all its collateral, as a fraction, after which it is healthy; absent without a price that
   * decides, and for collateral that is worth nothing.
   */
  distance?: Decimal | null;
  /** Health from which it may not be sold. */
  edge?: Decimal | null;
  /** `weighted / owed`; absent without a price that decides. */
  health?: Decimal | null;
  /** The last message that found it healthy, in seconds since the epoch; 0 before the first. */
  healthy_at: number;
  /** Debt now, rounded up. */
  owed: Uint128;
  /** Number that changes with every change of debt or collateral. */
  revision: number;
  /** Its state. */
  state: AccountState;
  /** Value of the collateral, rounded down. */
  value: Uint128;
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
  /** Returns one account with the terms of its sale, in one response. */
  sale: (message: {
    /** Address of the account. */
    account: string;
  }) => Promise<SaleResponse>;
  /** Returns accounts in ascending order of address. */
  accounts: (message: {
    /** Maximum number of items. Default 30, at most 100. */
    limit?: number;
    /** Last account of the previous page. */
    startAfter?: string;
  }) => Promise<ArrayOfAccountResponse>;
  /** Returns the stake that provisions need, and the tranches in the order in which losses reach them. */
  exposure: () => Promise<ExposureResponse>;
  /** Returns the configuration. */
  config: () => Promise<ConfigResponse>;
  /** Returns every counter, as stored at the last accrual. */
  state: () => Promise<StateResponse>;
  /**
   * Returns the hole, which lenders carry if every provision becomes a loss: the difference between entry and exit
   * price.
   */
  hole: () => Promise<HoleResponse>;
  /** Returns the listed collaterals. */
  collaterals: () => Promise<ArrayOfCollateralResponse>;
  /** Returns the present debt ceiling, by its parts, and the security budget: the value of each tranche as cover. */
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
  /**
   * Returns work that anyone may do now. A page ends after `limit` jobs, or earlier once it has read enough; repeat
   * with `next` until it is absent. Jobs that belong to no request or account are on the first page only.
   */
  due: (message: {
    /** Number of jobs after which the page ends. Default 30, at most 100. */
    limit?: number;
    /** `next` of the previous page; the beginning when absent. */
    startAfter?: DueCursor;
  }) => Promise<DueResponse>;
  /**
   * Returns accounts that are not healthy. A page ends after `limit` of them, or earlier once it has read enough
   * accounts; repeat with `next` until it is absent. Each price is read once per page.
   */
  unhealthy: (message: {
    /** Number of accounts after which the page ends. Default 30, at most 100. */
    limit?: number;
    /** `next` of the previous page; the beginning when absent. */
    startAfter?: string;
  }) => Promise<UnhealthyResponse>;
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
    this.sale = this.sale.bind(this);
    this.accounts = this.accounts.bind(this);
    this.exposure = this.exposure.bind(this);
    this.config = this.config.bind(this);
    this.state = this.state.bind(this);
    this.hole = this.hole.bind(this);
    this.collaterals = this.collaterals.bind(this);
    this.ceiling = this.ceiling.bind(this);
    this.position = this.position.bind(this);
    this.lender = this.lender.bind(this);
    this.lenders = this.lenders.bind(this);
    this.requests = this.requests.bind(this);
    this.deficit = this.deficit.bind(this);
    this.deficits = this.deficits.bind(this);
    this.pauses = this.pauses.bind(this);
    this.due = this.due.bind(this);
    this.unhealthy = this.unhealthy.bind(this);
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
  sale = async ({
    account
  }: {
    account: string;
  }): Promise<SaleResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      sale: {
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
  hole = async (): Promise<HoleResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      hole: {}
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
  unhealthy = async ({
    limit,
    startAfter
  }: {
    limit?: number;
    startAfter?: string;
  }): Promise<UnhealthyResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      unhealthy: {
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
export interface CreditMarketInterface extends CreditMarketReadOnlyInterface {
  contractAddress: string;
  sender: string;
  /**
   * Supplies base asset and mints shares at the index, rounded down. Callable by anyone; funds: base only. Refused
   * while the index is below 0.001, and while provisions leave lenders a hole.
   *
   * Errors: `Payment`, `Admin` (paused), `WoundDown`, `Hole`, `TrancheRecord`, `NoShares`.
   */
  supply: (fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Requests payment of shares. Payable from `withdrawal.delay` on, at the exit price of that moment; it lapses
   * `withdrawal.window` after it could be paid. Cannot be cancelled. Callable by a lender; no funds.
   *
   * Errors: `Payment`, `NotFound` (lender), `ZeroAmount`, `NotEnoughShares`, `RequestTooSmall`, `RequestTooSoon`.
   */
  requestWithdrawal: (message: {
    /**
     * Least payment, in base units, at which anyone may pay the request; when absent the value of the shares at the
     * present index, so that nobody else can pay it at a low exit price.
     */
    minOut?: Uint128;
    /** Number of shares, at most the lender's shares outside of requests. */
    shares: Uint128;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Pays a payable request to its lender, or lets it lapse when its time is over. While cash is short, older requests
   * go first, and cash pays as many shares as it can; the rest of the request stays. Callable by anyone at or above the
   * request's `min_out`, by the lender at any price; below it another sender's message passes the request over. No
   * funds.
   *
   * Errors: `Payment`, `NotFound` (request), `TooEarly`, `NotNext`, `BelowMinimum`, `TooMany`, `NoCash`,
   * `TrancheRecord`.
   */
  payRequest: (message: {
    /** Id of the request. */
    id: number;
    /** Accounts to mark before the payment, at most 20; unknown ones are skipped. */
    mark?: string[];
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
   * funds: one listed coin. Reads the oracle only for an account with debt, which it marks. An account below the edge
   * of the soft band may exceed the cap, up to the health that a sale restores.
   *
   * Errors: `Payment`, `NotFound` (collateral), `CollateralCap`, `Unpriced`.
   */
  deposit: (fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Accepts a cw20 `Send` with a `ReceiveMsg`. Callable by a listed cw20 token; no native funds.
   *
   * Errors: `Payment`, `Std` (unknown hook), `NotFound` (collateral), `ZeroAmount`, `CollateralCap`.
   */
  receive: (message: {
    amount: Uint128;
    msg: Binary;
    sender: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Withdraws collateral from the sender's account. With debt, the account must stay within initial LTV and above the
   * soft band; without debt, the message never reads the oracle. Callable by the account; no funds.
   *
   * Errors: `Payment`, `ZeroAmount`, `NotFound` (account, collateral), `NotEnoughCollateral`, `Admin` (paused),
   * `ChargedOff`, `Unhealthy`, `InBand`, `Price`, `NoRecord`.
   */
  withdraw: (message: {
    /** Whether the account may be inside the soft band afterwards, where it may be sold early. */
    allowBand: boolean;
    /** Amount, in units of the collateral. */
    amount: Uint128;
    /** Id of the collateral. */
    collateral: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Changes the sender's leverage class. With debt, the account must be healthy at the old class's maintenance LTV and
   * within the new class's initial LTV; a move to a riskier class needs debt below the ceiling. Callable by the
   * account; no funds.
   *
   * Errors: `Payment`, `NotFound` (class, account), `SameClass`, `Admin` (paused), `ChargedOff`, `Impaired`,
   * `Unhealthy`, `AboveCeiling`, `Price`, `NoRecord`.
   */
  setClass: (message: {
    /** Index of the class, from 0. */
    class: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Draws debt and pays it to the sender. Requires live prices, initial LTV, health above the soft band, cash not
   * reserved for requests, and room below the debt ceiling. Callable by the account; no funds.
   *
   * Errors: `Payment`, `Admin` (paused), `ZeroAmount`, `NotFound` (account), `ChargedOff`, `Impaired`, `NoCash`,
   * `AboveCeiling`, `DebtTooSmall`, `Unhealthy`, `InBand`, `Price`, `NoRecord`.
   */
  borrow: (message: {
    /** Whether the account may be inside the soft band afterwards, where it may be sold early. */
    allowBand: boolean;
    /** Amount, in base units. */
    amount: Uint128;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Repays debt of an account and returns the excess to the sender: live debt first, then the part written off, then
   * suspended interest. Marks an account that still owes, and works without a price; cannot be paused. Callable by
   * anyone; funds: base only.
   *
   * Errors: `Payment`, `NotFound` (account), `NoDebt`, `DebtTooSmall`.
   */
  repay: (message: {
    /** Address of the account; the sender when absent. */
    account?: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Pays owed premium to the stakers of the market's tranches, as far as cash not reserved for requests allows and
   * provisions do not need it. Several tranches share it by the value of their stake. Callable by anyone; no funds.
   *
   * Errors: `Payment`, `NothingToDistribute`, `Std` (the security vault does not answer).
   */
  distribute: (fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Revalues accounts: records each one's provision, time under water, and whether it is healthy. Pays the sender a
   * reward out of the fund for provisions that rise to a new high. Callable by anyone; no funds.
   *
   * Errors: `Payment`, `TooMany`.
   */
  mark: (message: {
    /** Addresses of the accounts, at most 20. Accounts that are unknown or have no usable price are skipped. */
    accounts: string[];
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Writes the debt of an account down to the value of its collateral, less the discount at which that is for sale,
   * after `provision.write_down_after` under water; the loss passes through the waterfall. The account stays open and
   * owes the part written off. Callable by anyone; no funds.
   *
   * Errors: `Payment`, `NotFound` (account), `NotWritable`.
   */
  writeDown: (message: {
    /** Address of the account. */
    account: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Reserves the stake in the market's tranches that provisions need now. Callable by anyone; no funds.
   *
   * Errors: `Payment`.
   */
  reserve: (fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Accrues interest, reads prices and security, and updates premiums and the ceiling. Callable by anyone; no funds.
   *
   * Errors: `Payment`, `Std` (the security vault does not answer).
   */
  refresh: (fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Settles an account, see `crate::market::MarketExecuteMsg::Settle`. Callable by the liquidation engine only; funds:
   * base or none.
   *
   * Errors: `Payment`, `Unauthorized`, `FundsBelowRepay`, `NotFound` (account), `WrongRevision`, `WrongState`,
   * `PaidTooLittle`, `NotEnoughCollateral`.
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
    /** Id of the deficit. */
    deficit: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Lists a collateral under the next id. It supports no debt while it has no price. Callable by the owner only; no
   * funds.
   *
   * Errors: `Payment`, `Admin`, `TooManyCollaterals`, `AlreadyListed`, `OutOfRange`, `Contradiction`, `Std`.
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
   * Changes a collateral's cap and the feed of its price, for example to replace a dead feed; posted collateral stays.
   * Callable by the owner and the steward; no funds.
   *
   * Errors: `Payment`, `Admin`, `NotFound` (collateral), `Contradiction`.
   */
  setCollateral: (message: {
    /** New cap, in units of the collateral. */
    cap: Uint128;
    /** Id of the collateral. */
    collateral: number;
    /** Oracle feed of its price, in base asset per unit. */
    feed: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Replaces the list of tranches that back the market. One that leaves the list must hold, reserve and have seized
   * nothing. Each one in the list must have the engine as its slasher and the market as its reserver. Callable by the
   * owner only; no funds.
   *
   * Errors: `Payment`, `Admin`, `OutOfRange`, `Contradiction`, `TrancheInUse`, `TrancheTerms`, `Std` (unknown tranche,
   * or a feed that has published nothing).
   */
  setTranches: (message: {
    /** The tranches, in the order in which losses reach them; 1 to 4. */
    tranches: Backing[];
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Replaces all parameters. Time until now accrues at the old ones; premiums follow at the next refresh. Open flags,
   * times under water and requests keep the numbers they began with. Callable by the owner and the steward; no funds.
   *
   * Errors: `Payment`, `Admin`, `OutOfRange`, `Contradiction`.
   */
  updateParams: (message: {
    /** New parameters. */
    params: Params;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Names or removes the steward, which may send `ExecuteMsg::UpdateParams` and `ExecuteMsg::SetCollateral` without a
   * vote. The market bounds the steward only by its own ranges; name `crate::risk_steward`, which has narrower rules.
   * Callable by the owner only; no funds.
   *
   * Errors: `Payment`, `Admin`, `Std`.
   */
  setSteward: (message: {
    /** New steward; none when absent. */
    steward?: string;
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
    /** Action to pause. */
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
    /** Action to resume. */
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
    this.mark = this.mark.bind(this);
    this.writeDown = this.writeDown.bind(this);
    this.reserve = this.reserve.bind(this);
    this.refresh = this.refresh.bind(this);
    this.settle = this.settle.bind(this);
    this.refill = this.refill.bind(this);
    this.addCollateral = this.addCollateral.bind(this);
    this.setCollateral = this.setCollateral.bind(this);
    this.setTranches = this.setTranches.bind(this);
    this.updateParams = this.updateParams.bind(this);
    this.setSteward = this.setSteward.bind(this);
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
    minOut,
    shares
  }: {
    minOut?: Uint128;
    shares: Uint128;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      request_withdrawal: {
        min_out: minOut,
        shares
      }
    }, fee_, memo_, funds_);
  };
  payRequest = async ({
    id,
    mark
  }: {
    id: number;
    mark?: string[];
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      pay_request: {
        id,
        mark
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
    allowBand,
    amount,
    collateral
  }: {
    allowBand: boolean;
    amount: Uint128;
    collateral: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      withdraw: {
        allow_band: allowBand,
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
    allowBand,
    amount
  }: {
    allowBand: boolean;
    amount: Uint128;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      borrow: {
        allow_band: allowBand,
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
  mark = async ({
    accounts
  }: {
    accounts: string[];
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      mark: {
        accounts
      }
    }, fee_, memo_, funds_);
  };
  writeDown = async ({
    account
  }: {
    account: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      write_down: {
        account
      }
    }, fee_, memo_, funds_);
  };
  reserve = async (fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      reserve: {}
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
    deficit
  }: {
    deficit: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      refill: {
        deficit
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
  setCollateral = async ({
    cap,
    collateral,
    feed
  }: {
    cap: Uint128;
    collateral: number;
    feed: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      set_collateral: {
        cap,
        collateral,
        feed
      }
    }, fee_, memo_, funds_);
  };
  setTranches = async ({
    tranches
  }: {
    tranches: Backing[];
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      set_tranches: {
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
  setSteward = async ({
    steward
  }: {
    steward?: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      set_steward: {
        steward
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
