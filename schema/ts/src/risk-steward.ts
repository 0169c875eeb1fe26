// Generated from schema/risk-steward.json by `cargo schema`. Do not edit: change packages/interfaces and run it again.

import type { Coin, CosmWasmClient, ExecuteResult, SigningCosmWasmClient, StdFee } from "./chain.js";

/**
 * A thin wrapper around u128 that is using strings for JSON encoding/decoding, such that the full u128 range can be
 * used for clients that convert JSON numbers to floats, like JavaScript and jq.
 */
export type Uint128 = string;
/** A parameter of a market. */
export type Parameter = {
  /** `Params::debt_cap`. */
  debt_cap: Record<string, never>;
} | {
  /** `Params::cover_ratio`. */
  cover_ratio: Record<string, never>;
} | {
  /** `crate::credit_market::PremiumParams::floor`. */
  premium_floor: Record<string, never>;
} | {
  /** `crate::credit_market::PremiumParams::ramp_per_day`. */
  premium_ramp: Record<string, never>;
} | {
  /** `crate::credit_market::BandParams::z`. */
  band_z: Record<string, never>;
} | {
  /** `crate::credit_market::BandParams::confidence_multiple`. */
  confidence_multiple: Record<string, never>;
} | {
  /** `crate::credit_market::InterestParams::base`. */
  interest_base: Record<string, never>;
} | {
  /** `crate::credit_market::InterestParams::slope_above_kink`. */
  interest_slope: Record<string, never>;
} | {
  /** The cap of a collateral. */
  collateral_cap: {
    /** The id of the collateral. */
    collateral: number;
  };
};
/**
 * The direction in which a parameter makes a market safer.
 *
 * - `lower`: A lower value is safer: caps.
 * - `higher`: A higher value is safer: the cover ratio.
 */
export type Direction = "lower" | "higher";
/**
 * Instantiation message. Takes no funds.
 *
 * Errors: `Payment`, `OutOfRange`.
 */
export interface InstantiateMsg {
  /** The owner: the timelock. */
  owner: string;
  /** The parameters that it may adjust, and within which bounds. */
  rules: Rule[];
  /** The account that adjusts; none when absent. */
  steward?: string | null;
}
/** Bounds of the steward for one parameter of one market. */
export interface Rule {
  /**
   * The time from the first adjustment of a value until it walks back to governance's value. Unit: seconds. Range: 3600
   * to 31536000. Default: 2592000. Too low undoes adjustments before a vote can confirm them; too high lets them
   * replace votes.
   */
  life: number;
  /** The market. */
  market: string;
  /**
   * The highest value that the steward may set. Unit: of the value. Range: `min` or more. Default: the plan's. Too high
   * lets a captured steward take risk; too low leaves it without effect.
   */
  max: Uint128;
  /**
   * The lowest value that the steward may set. Unit: of the value. Range: 0 to `max`. Default: the plan's. Too low lets
   * a captured steward close the market; too high leaves it without effect.
   */
  min: Uint128;
  /** The parameter. */
  parameter: Parameter;
  /**
   * The most that the value may be loosened per day; a used part is restored evenly over a day. Unit: of the value.
   * Range: 1 or more. Default: the plan's. Too low delays relief; too high gives nobody time to leave.
   */
  step: Uint128;
  /** The direction in which the value may move at once. In the other direction it moves by `Rule::step`. */
  tighter: Direction;
}
/** Messages the contract executes. None takes funds. */
export type ExecuteMsg = {
  /**
   * Sets one parameter of a market. Tighter: at once. Looser: at most `Rule::step` per day, and only before the
   * adjustment expires. Callable by the steward.
   *
   * Errors: `Payment`, `Unauthorized`, `NotFound` (rule, collateral), `OutOfRange`, `Unchanged`, `TooFast`, `Expired`,
   * and the market's.
   */
  adjust: {
    /** The market. */
    market: string;
    /** The parameter. */
    parameter: Parameter;
    /** The new value. */
    value: Uint128;
  };
} | {
  /**
   * Moves an expired adjustment towards the value that governance set: at once where that is tighter, else by what
   * `Rule::step` permits now. Callable by anyone.
   *
   * Errors: `Payment`, `NotFound` (rule, adjustment, collateral), `NotExpired`, `TooFast`, and the market's.
   */
  walk_back: {
    /** The market. */
    market: string;
    /** The parameter. */
    parameter: Parameter;
  };
} | {
  /**
   * Confirms a value that the steward set: it becomes governance's value and no longer walks back. Callable by the
   * owner.
   *
   * Errors: `Payment`, `Ownership`, `NotFound` (rule, collateral, or an adjustment that is over), `Moved` when the
   * steward has set another value since.
   */
  confirm: {
    /** The market. */
    market: string;
    /** The parameter. */
    parameter: Parameter;
    /** The value to keep. */
    value: Uint128;
  };
} | {
  /**
   * Sets the parameters of a market that differ between `from` and `to`, and ends their adjustments. A parameter with a
   * rule that does not differ keeps the value that the market has when the message runs, so that a vote on one
   * parameter neither undoes nor confirms an adjustment of another. Only the market's ranges apply, not the ranges and
   * steps of rules. Callable by the owner.
   *
   * Errors: `Payment`, `Ownership`, `Stale` when a parameter without a rule is no longer that of `from`, and the
   * market's.
   */
  amend: {
    /** The parameters as read when the change was proposed. */
    from: Params;
    /** The market. */
    market: string;
    /** The same with the change. */
    to: Params;
  };
} | {
  /**
   * Sets what differs between two settings of a collateral of a market. A cap with a rule that does not differ keeps
   * the value that the market has when the message runs, and its adjustment; one that differs ends it. Ranges and steps
   * of rules do not bind it; the market's ranges do. Callable by the owner.
   *
   * Errors: `Payment`, `Ownership`, `NotFound` (collateral), `Stale` when the feed, or a cap without a rule, is no
   * longer that of `from`, and the market's.
   */
  amend_collateral: {
    /** The id of the collateral. */
    collateral: number;
    /** The settings that were read when the change was proposed. */
    from: CollateralSettings;
    /** The market. */
    market: string;
    /** The same with the change. */
    to: CollateralSettings;
  };
} | {
  /**
   * Adds rules; each replaces an existing one for the same parameter of the same market. Callable by the owner.
   *
   * Errors: `Payment`, `Ownership`, `OutOfRange`.
   */
  set_rules: {
    /** The rules. */
    rules: Rule[];
  };
} | {
  /**
   * Removes a rule: the steward can no longer adjust that parameter; an adjusted value stays. Callable by the owner.
   *
   * Errors: `Payment`, `Ownership`, `NotFound` (rule).
   */
  remove_rule: {
    /** The market. */
    market: string;
    /** The parameter. */
    parameter: Parameter;
  };
} | {
  /**
   * Names the account that adjusts. Callable by the owner.
   *
   * Errors: `Payment`, `Ownership`.
   */
  set_steward: {
    /** The new steward; none when absent. */
    steward?: string | null;
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
/** What governance sets of a collateral of a market. */
export interface CollateralSettings {
  /** The most that may be posted, in the collateral's smallest unit. */
  cap: Uint128;
  /** The id of the feed of its price. */
  feed: number;
}
/** Queries the contract answers. */
export type QueryMsg = {
  /** Returns the configuration. */
  config: Record<string, never>;
} | {
  /** Returns a rule with its adjustment. Errors: `NotFound`. */
  rule: {
    /** The market. */
    market: string;
    /** The parameter. */
    parameter: Parameter;
  };
} | {
  /** Returns the rules of a market by ascending name of the parameter. */
  rules: {
    /** The size of the page, 30 when absent, at most 100. */
    limit?: number | null;
    /** The market. */
    market: string;
    /** The name of the last parameter of the previous page. */
    start_after?: string | null;
  };
} | {
  /** Query the contract's ownership information */
  ownership: Record<string, never>;
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
/** The configuration. */
export interface ConfigResponse {
  /** The account that adjusts; none when absent. */
  steward?: Addr | null;
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
/** A rule with its adjustment. */
export interface RuleResponse {
  /**
   * The last adjustment; none before the first, and after governance has set another value. It is over when `set`
   * equals `home`; until a further life has passed, the next adjustment has the same end.
   */
  adjustment?: Adjustment | null;
  /** The most that the value may be loosened now. */
  available: Uint128;
  /** The name of the parameter. */
  name: string;
  /** The rule. */
  rule: Rule;
}
/** A value that the steward set. */
export interface Adjustment {
  /** The moment from which it walks back, in seconds since the epoch. */
  expires_at: number;
  /** Governance's value, to which it walks back. */
  home: Uint128;
  /**
   * The value that the steward set last. If the market has another value, governance set it, and the adjustment is
   * over.
   */
  set: Uint128;
}
export type ArrayOfRuleResponse = RuleResponse[];
export interface RiskStewardReadOnlyInterface {
  contractAddress: string;
  /** Returns the configuration. */
  config: () => Promise<ConfigResponse>;
  /** Returns a rule with its adjustment. Errors: `NotFound`. */
  rule: (message: {
    /** The market. */
    market: string;
    /** The parameter. */
    parameter: Parameter;
  }) => Promise<RuleResponse>;
  /** Returns the rules of a market by ascending name of the parameter. */
  rules: (message: {
    /** The size of the page, 30 when absent, at most 100. */
    limit?: number;
    /** The market. */
    market: string;
    /** The name of the last parameter of the previous page. */
    startAfter?: string;
  }) => Promise<ArrayOfRuleResponse>;
  /** Query the contract's ownership information */
  ownership: () => Promise<OwnershipForString>;
}
export class RiskStewardQueryClient implements RiskStewardReadOnlyInterface {
  client: CosmWasmClient;
  contractAddress: string;
  constructor(client: CosmWasmClient, contractAddress: string) {
    this.client = client;
    this.contractAddress = contractAddress;
    this.config = this.config.bind(this);
    this.rule = this.rule.bind(this);
    this.rules = this.rules.bind(this);
    this.ownership = this.ownership.bind(this);
  }
  config = async (): Promise<ConfigResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      config: {}
    });
  };
  rule = async ({
    market,
    parameter
  }: {
    market: string;
    parameter: Parameter;
  }): Promise<RuleResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      rule: {
        market,
        parameter
      }
    });
  };
  rules = async ({
    limit,
    market,
    startAfter
  }: {
    limit?: number;
    market: string;
    startAfter?: string;
  }): Promise<ArrayOfRuleResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      rules: {
        limit,
        market,
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
export interface RiskStewardInterface extends RiskStewardReadOnlyInterface {
  contractAddress: string;
  sender: string;
  /**
   * Sets one parameter of a market. Tighter: at once. Looser: at most `Rule::step` per day, and only before the
   * adjustment expires. Callable by the steward.
   *
   * Errors: `Payment`, `Unauthorized`, `NotFound` (rule, collateral), `OutOfRange`, `Unchanged`, `TooFast`, `Expired`,
   * and the market's.
   */
  adjust: (message: {
    /** The market. */
    market: string;
    /** The parameter. */
    parameter: Parameter;
    /** The new value. */
    value: Uint128;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Moves an expired adjustment towards the value that governance set: at once where that is tighter, else by what
   * `Rule::step` permits now. Callable by anyone.
   *
   * Errors: `Payment`, `NotFound` (rule, adjustment, collateral), `NotExpired`, `TooFast`, and the market's.
   */
  walkBack: (message: {
    /** The market. */
    market: string;
    /** The parameter. */
    parameter: Parameter;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Confirms a value that the steward set: it becomes governance's value and no longer walks back. Callable by the
   * owner.
   *
   * Errors: `Payment`, `Ownership`, `NotFound` (rule, collateral, or an adjustment that is over), `Moved` when the
   * steward has set another value since.
   */
  confirm: (message: {
    /** The market. */
    market: string;
    /** The parameter. */
    parameter: Parameter;
    /** The value to keep. */
    value: Uint128;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Sets the parameters of a market that differ between `from` and `to`, and ends their adjustments. A parameter with a
   * rule that does not differ keeps the value that the market has when the message runs, so that a vote on one
   * parameter neither undoes nor confirms an adjustment of another. Only the market's ranges apply, not the ranges and
   * steps of rules. Callable by the owner.
   *
   * Errors: `Payment`, `Ownership`, `Stale` when a parameter without a rule is no longer that of `from`, and the
   * market's.
   */
  amend: (message: {
    /** The parameters as read when the change was proposed. */
    from: Params;
    /** The market. */
    market: string;
    /** The same with the change. */
    to: Params;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Sets what differs between two settings of a collateral of a market. A cap with a rule that does not differ keeps
   * the value that the market has when the message runs, and its adjustment; one that differs ends it. Ranges and steps
   * of rules do not bind it; the market's ranges do. Callable by the owner.
   *
   * Errors: `Payment`, `Ownership`, `NotFound` (collateral), `Stale` when the feed, or a cap without a rule, is no
   * longer that of `from`, and the market's.
   */
  amendCollateral: (message: {
    /** The id of the collateral. */
    collateral: number;
    /** The settings that were read when the change was proposed. */
    from: CollateralSettings;
    /** The market. */
    market: string;
    /** The same with the change. */
    to: CollateralSettings;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Adds rules; each replaces an existing one for the same parameter of the same market. Callable by the owner.
   *
   * Errors: `Payment`, `Ownership`, `OutOfRange`.
   */
  setRules: (message: {
    /** The rules. */
    rules: Rule[];
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Removes a rule: the steward can no longer adjust that parameter; an adjusted value stays. Callable by the owner.
   *
   * Errors: `Payment`, `Ownership`, `NotFound` (rule).
   */
  removeRule: (message: {
    /** The market. */
    market: string;
    /** The parameter. */
    parameter: Parameter;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Names the account that adjusts. Callable by the owner.
   *
   * Errors: `Payment`, `Ownership`.
   */
  setSteward: (message: {
    /** The new steward; none when absent. */
    steward?: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Update the contract's ownership. The `action` to be provided can be either to propose transferring ownership to an
   * account, accept a pending ownership transfer, or renounce the ownership permanently.
   */
  updateOwnership: (action: Action, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
}
export class RiskStewardClient extends RiskStewardQueryClient implements RiskStewardInterface {
  client: SigningCosmWasmClient;
  sender: string;
  contractAddress: string;
  constructor(client: SigningCosmWasmClient, sender: string, contractAddress: string) {
    super(client, contractAddress);
    this.client = client;
    this.sender = sender;
    this.contractAddress = contractAddress;
    this.adjust = this.adjust.bind(this);
    this.walkBack = this.walkBack.bind(this);
    this.confirm = this.confirm.bind(this);
    this.amend = this.amend.bind(this);
    this.amendCollateral = this.amendCollateral.bind(this);
    this.setRules = this.setRules.bind(this);
    this.removeRule = this.removeRule.bind(this);
    this.setSteward = this.setSteward.bind(this);
    this.updateOwnership = this.updateOwnership.bind(this);
  }
  adjust = async ({
    market,
    parameter,
    value
  }: {
    market: string;
    parameter: Parameter;
    value: Uint128;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      adjust: {
        market,
        parameter,
        value
      }
    }, fee_, memo_, funds_);
  };
  walkBack = async ({
    market,
    parameter
  }: {
    market: string;
    parameter: Parameter;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      walk_back: {
        market,
        parameter
      }
    }, fee_, memo_, funds_);
  };
  confirm = async ({
    market,
    parameter,
    value
  }: {
    market: string;
    parameter: Parameter;
    value: Uint128;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      confirm: {
        market,
        parameter,
        value
      }
    }, fee_, memo_, funds_);
  };
  amend = async ({
    from,
    market,
    to
  }: {
    from: Params;
    market: string;
    to: Params;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      amend: {
        from,
        market,
        to
      }
    }, fee_, memo_, funds_);
  };
  amendCollateral = async ({
    collateral,
    from,
    market,
    to
  }: {
    collateral: number;
    from: CollateralSettings;
    market: string;
    to: CollateralSettings;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      amend_collateral: {
        collateral,
        from,
        market,
        to
      }
    }, fee_, memo_, funds_);
  };
  setRules = async ({
    rules
  }: {
    rules: Rule[];
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      set_rules: {
        rules
      }
    }, fee_, memo_, funds_);
  };
  removeRule = async ({
    market,
    parameter
  }: {
    market: string;
    parameter: Parameter;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      remove_rule: {
        market,
        parameter
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
  updateOwnership = async (action: Action, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      update_ownership: action
    }, fee_, memo_, funds_);
  };
}
