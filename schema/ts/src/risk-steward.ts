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
  /** What it may adjust. */
  rules: Rule[];
  /** The account that adjusts; none when absent. */
  steward?: string | null;
}
/** What the steward may do with one parameter of one market. */
export interface Rule {
  /**
   * The time from the first adjustment of a value until it walks back to the one of governance. Unit: seconds. Range:
   * 3600 to 31536000. Default: 2592000. Too low undoes adjustments before a vote can confirm them; too high lets them
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
   * The most that the value may be loosened in a day; what was used comes back evenly over a day. Unit: of the value.
   * Range: 1 or more. Default: the plan's. Too low delays relief; too high gives nobody time to leave.
   */
  step: Uint128;
  /** The direction that is free. The other one is slow. */
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
   * Makes the present value of a parameter that of governance: it no longer walks back. Callable by the owner.
   *
   * Errors: `Payment`, `Ownership`, `NotFound` (rule, adjustment).
   */
  confirm: {
    /** The market. */
    market: string;
    /** The parameter. */
    parameter: Parameter;
  };
} | {
  /**
   * Adds rules, each in place of one for the same parameter of the same market. Callable by the owner.
   *
   * Errors: `Payment`, `Ownership`, `OutOfRange`.
   */
  set_rules: {
    /** The rules. */
    rules: Rule[];
  };
} | {
  /**
   * Removes a rule: the steward can no longer adjust that parameter, and an adjustment stays as it is. Callable by the
   * owner.
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
  /** Returns a rule and what was made of it. Errors: `NotFound`. */
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
/** A rule and what was made of it. */
export interface RuleResponse {
  /** The adjustment; none while the value is that of governance, as far as the steward knows. */
  adjustment?: Adjustment | null;
  /** How far the value may be loosened now. */
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
  /** The value of governance, to which it walks back. */
  home: Uint128;
  /**
   * The value that the steward set last. If the market has another one, governance set that, and the adjustment is
   * over.
   */
  set: Uint128;
}
export type ArrayOfRuleResponse = RuleResponse[];
export interface RiskStewardReadOnlyInterface {
  contractAddress: string;
  /** Returns the configuration. */
  config: () => Promise<ConfigResponse>;
  /** Returns a rule and what was made of it. Errors: `NotFound`. */
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
   * Makes the present value of a parameter that of governance: it no longer walks back. Callable by the owner.
   *
   * Errors: `Payment`, `Ownership`, `NotFound` (rule, adjustment).
   */
  confirm: (message: {
    /** The market. */
    market: string;
    /** The parameter. */
    parameter: Parameter;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Adds rules, each in place of one for the same parameter of the same market. Callable by the owner.
   *
   * Errors: `Payment`, `Ownership`, `OutOfRange`.
   */
  setRules: (message: {
    /** The rules. */
    rules: Rule[];
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Removes a rule: the steward can no longer adjust that parameter, and an adjustment stays as it is. Callable by the
   * owner.
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
    parameter
  }: {
    market: string;
    parameter: Parameter;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      confirm: {
        market,
        parameter
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
