// Generated from schema/staking-vault.json by `cargo schema`. Do not edit: change packages/interfaces and run it again.

import type { Coin, CosmWasmClient, ExecuteResult, SigningCosmWasmClient, StdFee } from "./chain.js";

/**
 * A thin wrapper around u128 that is using strings for JSON encoding/decoding, such that the full u128 range can be
 * used for clients that convert JSON numbers to floats, like JavaScript and jq.
 */
export type Uint128 = string;
/**
 * A fixed-point decimal value with 18 fractional digits, i.e. Decimal(1_000_000_000_000_000_000) == 1.0
 *
 * The greatest possible value that can be represented is 340282366920938463463.374607431768211455 (which is (2^128 - 1)
 * / 10^18)
 */
export type Decimal = string;
/**
 * Instantiation message. Funds: the seed, at least `least_seed` of the native denom; its shares are minted to the vault
 * and locked permanently.
 *
 * Errors: `Payment` without a seed; `Common(OutOfRange)`, also for a seed below `least_seed`; `Common(Contradiction)`;
 * `DuplicateValidator`; `Common(NotFound)` for a validator that the chain does not know; `NoWeight`.
 */
export interface InstantiateMsg {
  /** Address of the reward collector; becomes the withdraw address of the vault. */
  collector: string;
  /** Native denom that is staked. */
  denom: string;
  /** Account that may pause; no account when absent. */
  guardian?: string | null;
  /**
   * Smallest seed that is accepted; being part of the message, it is reviewed with it. Unit: base units. Range: 1000 to
   * 340282366920938463463374607431768211455. Default: 1000, times 10 for each decimal place of the denom above six. Too
   * low lets a gift to the collector make one share worth more than users stake, who then lose to rounding; too high
   * locks the deployer's coins permanently.
   */
  least_seed: Uint128;
  /** Address of the LST, already instantiated. */
  lst: string;
  /** Owner: the timelock. */
  owner: string;
  /** Parameters. */
  params: Params;
  /** First validators, 1 to 100; weights are relative and have no fixed sum. */
  validators: ValidatorWeight[];
}
/** Parameters set by governance. */
export interface Params {
  /**
   * Age of the open batch, counted from its first share, at which it can be submitted; also the shortest time between
   * two attempts to undelegate what the chain refused. `batch_interval * max_entries` must exceed `unbonding_period +
   * interval_margin`. Unit: seconds. Range: 1 to 31536000. Default: 345600. Too low makes the chain refuse
   * undelegations, which delays exits; too high makes leavers wait longer.
   */
  batch_interval: number;
  /** Bounds on the movement of the redemption rate. */
  bounds: RateBounds;
  /**
   * Part of swept rewards taken as fee. Unit: fraction. Range: 0 to 0.1. Default: 0.05. Too low starves the recipient;
   * too high takes yield from holders.
   */
  fee: Decimal;
  /**
   * Account that receives the fee. Unit: address. Range: any account. Default: the treasury. A wrong account takes the
   * fee from the treasury; one that cannot receive coins stops compounding, which hurts holders.
   */
  fee_recipient: string;
  /**
   * Parts of the fee paid to other accounts, for example a referrer. Unit: recipients. Range: 0 to 4, each account
   * once; with the stakers' part at most the whole fee. Default: none. Too low leaves a referrer without income; too
   * high leaves the fee recipient without income.
   */
  fee_shares: FeeShare[];
  /**
   * Most coins by which bonded stake and buffer together may grow by stakes in one day, net of what leaves; the day
   * starts with the first sync after the previous one ended. No cap when absent. Unit: base units. Range: any. Default:
   * none. Too low refuses stakes; too high, or none, lets one deposit outgrow what validators, markets and buffer are
   * set up for.
   */
  inflow_cap?: Uint128 | null;
  /** Fee of an exit paid from the buffer. */
  instant: InstantFee;
  /**
   * Time by which `max_entries` intervals must exceed the unbonding period, and for which a completed unbonding still
   * counts as one of a validator's entries. Unit: seconds. Range: 0 to 31536000. Default: 86400. Too low makes the
   * chain refuse undelegations after it stood still; too high leaves places at validators unused.
   */
  interval_margin: number;
  /**
   * Most messages of each kind to the staking module in one call. Unit: messages. Range: 1 to 100. Default: 10. Too low
   * spreads submissions and compounds over many calls; too high makes a call exceed the gas limit of a block.
   */
  max_delegations: number;
  /**
   * Unbonding entries that the chain allows at a time for one delegator and validator, and redelegations for a pair:
   * its staking parameter `max_entries`. Unit: entries. Range: 1 to 100. Default: 7. Too low leaves places at
   * validators unused; too high makes the chain refuse undelegations, which delays exits.
   */
  max_entries: number;
  /**
   * Oldest sync with which `Stake` works. Unit: seconds. Range: 1 to 31536000. Default: 172800. Too low refuses stakes
   * whenever nobody syncs; too high lets new stakers buy shares at a rate before a slash, which hurts them.
   */
  max_sync_age: number;
  /** Limits of the moves of stake between validators. */
  rebalance: RebalanceParams;
  /** Part of the fee paid to stakers of a tranche of the security vault. Default: none. */
  security_share?: SecurityShare | null;
  /**
   * Time after its completion during which an entry that was not paid in full is not booked as short. Unit: seconds.
   * Range: 0 to 31536000. Default: 86400. Too low books unbondings that another module holds back as lost, until they
   * arrive; too high makes leavers of a slashed batch wait.
   */
  settle_grace: number;
  /**
   * Unbonding period of the chain. Unit: seconds. Range: 1 to 31536000. Default: 1814400. Used where the chain does not
   * answer when an undelegation completes; too low settles such exits before they are paid, too high delays them.
   */
  unbonding_period: number;
  /**
   * Shortest time over which swept rewards vest. Unit: seconds. Range: 1 to 31536000. Default: 86400. Too low lets
   * those who stake just before a compound take rewards of earlier holders; too high delays the rewards of all.
   */
  vesting_period: number;
}
/** Bounds on the movement of the redemption rate. */
export interface RateBounds {
  /**
   * Fall found by one sync above which stakes are paused. Unit: fraction of bonded stake and buffer. Range: 0 to 1.
   * Default: 0.05. Too low pauses stakes after a small slash; too high lets newcomers stake while the chain still books
   * slashes.
   */
  max_fall: Decimal;
  /**
   * Rise per day beyond which rewards and other gains vest more slowly than `vesting_period`, over at most a year.
   * Unit: fraction of the coins that back all shares. Range: 0.000001 to 1000000. Default: 0.005. Too low delays
   * rewards; too high lets a gift move the rate, and with it the price of the LST as collateral, at once.
   */
  max_growth: Decimal;
  /**
   * Length of that pause. Unit: seconds. Range: 0 to 259200. Default: 86400. Too low ends it before the slashes are
   * known; too high refuses stakes for nothing.
   */
  pause: number;
}
/** An account that shares the fee on rewards. */
export interface FeeShare {
  /**
   * Account that is paid with each compound. Unit: address. Range: any account. Default: none. A wrong account takes
   * the share; the share of an account that cannot receive coins is kept for it.
   */
  recipient: string;
  /**
   * Part of the fee. Unit: fraction. Range: 0 to 1. Default: none. Too low leaves the account without income; too high
   * leaves the fee recipient without income.
   */
  share: Decimal;
}
/**
 * Fee of an exit paid from the buffer. A coin costs `floor` while the buffer is at its target, and linearly more, up to
 * `ceiling`, as the buffer empties.
 */
export interface InstantFee {
  /**
   * Highest fee, at an empty buffer. Unit: fraction of the amount. Range: 0 to 0.05. Default: 0.03. Too low lets a few
   * empty the buffer cheaply; too high hurts those who must leave at once.
   */
  ceiling: Decimal;
  /**
   * Lowest fee. Unit: fraction of the amount. Range: 0 to 0.01, at most `ceiling`. Default: 0.001. Too low lets those
   * who see a slash coming leave for nothing; too high hurts leavers.
   */
  floor: Decimal;
  /**
   * Buffer at and above which only `floor` is charged. Unit: fraction of the bonded stake. Range: 0 to 1. Default:
   * 0.01. Too low leaves nothing for instant exits; too high keeps stake idle, which costs all holders yield.
   */
  target: Decimal;
}
/**
 * Limits of the moves of stake between validators. A redelegation locks its destination for an unbonding period, so
 * only a keeper may order it.
 */
export interface RebalanceParams {
  /**
   * Part of the bonded stake that may move in one period. Unit: fraction. Range: 0 to 1. Default: 0.1. Too low keeps
   * stake at validators that should lose it; too high lets a bad keeper lock much stake at once.
   */
  budget: Decimal;
  /**
   * Account that may rebalance; no account when absent. Unit: address. Range: any account. Default: none (the
   * deployment names the guardian). A wrong account can move stake within the budget without purpose, which locks
   * destinations and hurts holders; with no account, weights drift.
   */
  keeper?: string | null;
  /**
   * Length of a period; a new one starts with the first rebalance after the previous one ended. Unit: seconds. Range: 1
   * to 31536000. Default: 1814400. Too low weakens the budget; too high makes corrections slow.
   */
  period: number;
  /**
   * Distance from its target within which a validator neither gives nor takes stake by redelegation, and to which exits
   * may take from it, so that few validators are asked. Unit: fraction of the bonded stake. Range: 0 to 1. Default:
   * 0.01. Too low locks validators for dust and makes submissions dear; too high leaves the weights unfollowed.
   */
  tolerance: Decimal;
}
/** The stakers who share the fee on rewards. */
export interface SecurityShare {
  /**
   * Part of the fee. Unit: fraction. Range: 0 to 1. Default: none. Too low leaves the tranche without reward; too high
   * leaves the fee recipient without income.
   */
  share: Decimal;
  /**
   * Tranche whose stakers are paid. Unit: id. Range: any tranche. Default: none. A wrong tranche pays stakers to whom
   * the share was not promised.
   */
  tranche: number;
  /**
   * Address of the security vault, or of the oracle, which then pays its reporters. Unit: address. Range: any account.
   * Default: the oracle. A wrong address refuses the share, which the staking vault then keeps, so that the tranche's
   * stakers do not receive it.
   */
  vault: string;
}
/** A validator, its weight and its cap. */
export interface ValidatorWeight {
  /**
   * Largest part of the vault's bonded stake that is delegated to it, 0 to 1; no cap when absent. Stake above the cap
   * is delegated to the others by weight.
   */
  cap?: Decimal | null;
  /** Operator address. */
  validator: string;
  /** Weight relative to the others; a validator with weight zero takes no new delegations. */
  weight: number;
}
/** Messages the contract executes. Only `Stake` takes funds; every other message refuses them with `Payment`. */
export type ExecuteMsg = {
  /**
   * Takes native coins and mints shares at the redemption rate, rounded down. Anyone. Funds: the native denom only.
   *
   * Errors: `Payment`; `Pause`; `TooFewShares` when no shares or fewer than `min_shares` would be minted; `StaleSync`
   * when the last sync is older than `max_sync_age`; `InflowCap`; `Worthless` when nothing backs the shares.
   */
  stake: {
    /** Fewest shares that the sender accepts; one when absent. */
    min_shares?: Uint128 | null;
    /** Account that receives the shares; the sender when absent. */
    recipient?: string | null;
  };
} | {
  /**
   * Receives LST by a cw20 `Send` with a `ReceiveMsg`. Only the LST calls it.
   *
   * Errors: `Common(Unauthorized)` for another token; those of `ReceiveMsg`.
   */
  receive: Cw20ReceiveMsg;
} | {
  /**
   * Closes the open batch: burns its shares, pays as much as possible from the buffer in excess of its target, without
   * a fee, and undelegates the remainder from at most `max_delegations` validators. Anyone, once `batch_interval` has
   * passed since the first share of the batch; again immediately while a remainder is left for validators not yet
   * asked. Without such a batch it retries what earlier batches could not undelegate, once per `batch_interval`.
   *
   * Errors: `Pause`; `TooEarly`; `NothingToSubmit`; `Worthless`; those of `skip`.
   */
  submit_batch: {
    /**
     * Validators to skip in this call, because their messages panic: at most `MAX_SKIPPED`, with at most
     * `MAX_SKIPPED_STAKE` of the bonded stake together. Errors: `Common(OutOfRange)`; `Common(NotFound)`;
     * `DuplicateValidator`.
     */
    skip?: string[] | null;
  };
} | {
  /**
   * Books the payments of completed unbondings. Anyone. The first call marks an entry that is newly due; a call in a
   * later block books it: at once when everything due has arrived, a shortfall only after `settle_grace`. While no
   * entry is due, it credits late arrivals to the batches that lack them.
   *
   * Errors: none of its own.
   */
  settle: {
    /** Most entries to process; 50 when absent. */
    limit?: number | null;
  };
} | {
  /**
   * Pays the sender's part of what has arrived for submitted batches. Owner of the shares only. What arrives later can
   * be claimed again. A batch that pays nothing now is passed over.
   *
   * Errors: `NoBatches` for an empty list; `Common(NotFound)` for an unknown batch; `NotSettled` for the open batch;
   * when no batch pays anything, for the first of them: `NotSettled` while coins are on their way, otherwise `NoClaim`.
   */
  claim: {
    /** Ids of the batches. */
    batches: number[];
  };
} | {
  /**
   * Pays another account's part of what has arrived for submitted batches to that account. Anyone, so that a keeper can
   * pay exits.
   *
   * Errors: as `Claim`.
   */
  claim_for: {
    /** Ids of the batches. */
    batches: number[];
    /** Owner of the shares, who is paid. */
    owner: string;
  };
} | {
  /**
   * Assigns the sender's claim in a batch to another account, which is paid instead. Owner of the shares only. A claim
   * can be assigned once: assigned shares cannot be assigned again. The batch may be open. What was already paid to the
   * claim is counted at the recipient: see `paid` of the claim.
   *
   * Errors: `NoClaim`; `NotAssignable` for shares that were assigned before, or the sender as recipient.
   */
  assign_claim: {
    /** Id of the batch. */
    batch: number;
    /** Account that owns the claim from now on. */
    recipient: string;
  };
} | {
  /**
   * Sends the vault's whole balance of other assets, for example from an airdrop, to the reward collector, which
   * forwards them. Anyone. Skips balances of zero.
   *
   * Errors: `Reserved` for the staked denom and the LST; `Common(OutOfRange)` for no asset or more than `MAX_SWEPT`.
   */
  sweep_others: {
    /** Assets to send. */
    assets: AssetUnchecked[];
  };
} | {
  /**
   * Returns or burns LST that was sent to the vault by a plain transfer; LST of the seed and of the open batch is out
   * of reach. The value of burned LST vests for all holders. Owner only.
   *
   * Errors: `Ownership`; `ZeroAmount`; `NotStray` when the vault holds less such LST.
   */
  recover_lst: {
    /** Shares to return or burn. */
    amount: Uint128;
    /** Account that receives them; burned when absent. */
    recipient?: string | null;
  };
} | {
  /**
   * Compares the ledger with the chain's delegations and books slashes. Anyone; has no effect twice in a block.
   *
   * Errors: `Std` when the chain does not answer.
   */
  sync: Record<string, never>;
} | {
  /**
   * Syncs, withdraws rewards to the collector, sweeps it, takes the fee, lets the rest vest, and delegates the buffer
   * in excess of its target. Anyone.
   *
   * Errors: `Pause`; `Std` when the chain does not answer; those of `skip`.
   */
  compound: {
    /** Most messages of each kind to the staking module; `max_delegations` when absent or above it. */
    limit?: number | null;
    /** Validators to leave out of this call, as in `SubmitBatch`. */
    skip?: string[] | null;
  };
} | {
  /**
   * Syncs and redelegates from overweight and draining validators to underweight ones, see `RebalanceParams`. Keeper
   * only.
   *
   * Errors: `Common(Unauthorized)`; `NothingToRebalance` when all are within the tolerance, locked or closed, or the
   * budget is used up.
   */
  rebalance: {
    /** Most redelegations; `max_delegations` when absent or above it. */
    limit?: number | null;
  };
} | {
  /**
   * Adds validators or changes weights and caps. Owner only. Validators that are not named stay as they are.
   *
   * Errors: `Ownership`; `DuplicateValidator`; `Common(NotFound)` for one that the chain does not know;
   * `Common(OutOfRange)` for a cap above one or more than 100 validators; `NoWeight`.
   */
  set_validators: {
    /** Validators to add or change. */
    validators: ValidatorWeight[];
  };
} | {
  /**
   * Sets the status of a validator. Owner; the guardian may set an active validator to `Paused`, and one that is not
   * `Gone` to `Quarantined` while quarantined ones hold at most half of the bonded stake. `Gone` syncs first.
   *
   * Errors: `Ownership`; `Common(NotFound)`; `Common(OutOfRange)` for a guardian's quarantine of more than half;
   * `StillBonded` for `Gone` while stake is bonded; `NoWeight` when no active or paused validator with a weight would
   * remain.
   */
  set_validator_status: {
    /** New status. */
    status: ValidatorStatus;
    /** Operator address. */
    validator: string;
  };
} | {
  /**
   * Replaces all parameters. Owner only.
   *
   * Errors: `Ownership`; `Common(OutOfRange)`; `Common(Contradiction)`.
   */
  update_params: {
    /** New parameters. */
    params: Params;
  };
} | {
  /**
   * Names the guardian. Owner only.
   *
   * Errors: `Admin(Ownership)`.
   */
  set_guardian: {
    /** Account that may pause; no account when absent. */
    guardian?: string | null;
  };
} | {
  /**
   * Pauses an action, see `crate::shared::pause`. Guardian only.
   *
   * Errors: `Admin(Pause)` for another sender, a length out of range, or too soon after the last pause.
   */
  pause: {
    /** Action to pause. */
    action: Action;
    /** Length of the pause, in seconds. */
    seconds: number;
  };
} | {
  /**
   * Ends a pause early. Guardian or owner.
   *
   * Errors: `Admin(Pause)` for another sender.
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
/** An asset in a message, not validated. */
export type AssetUnchecked = {
  /** A native coin, by its bank denom. */
  native: string;
} | {
  /** A cw20 token, by its address. */
  cw20: string;
};
/**
 * Whether a validator takes delegations.
 *
 * - `active`: Takes delegations by its weight while the chain lists it as bonded, except for a day after it refused one
 *   or was slashed.
 * - `paused`: Takes no delegations for now; keeps the stake that it has.
 * - `draining`: Takes no delegations; exits are paid from it first, and rebalancing moves its stake elsewhere.
 * - `quarantined`: Receives no message: no withdrawal, delegation, undelegation or redelegation. Its stake still
 *   counts. For a validator at which the chain's modules panic, which a reply cannot catch.
 * - `gone`: Holds nothing; the first sync after its last entry is complete removes it.
 */
export type ValidatorStatus = "active" | "paused" | "draining" | "quarantined" | "gone";
/**
 * Actions that the guardian can pause.
 *
 * - `stake`: `ExecuteMsg::Stake`.
 * - `unstake`: `ReceiveMsg::Unstake`.
 * - `instant_unstake`: `ReceiveMsg::InstantUnstake`.
 * - `submit_batch`: `ExecuteMsg::SubmitBatch`.
 * - `compound`: `ExecuteMsg::Compound`.
 */
export type Action = "stake" | "unstake" | "instant_unstake" | "submit_batch" | "compound";
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
/** Queries the contract answers. */
export type QueryMsg = {
  /** Configuration and parameters. */
  config: Record<string, never>;
} | {
  /** Counters of the ledger, as of the last sync and the vault's own messages since. */
  ledger: Record<string, never>;
} | {
  /** Redemption rate, in constant time. */
  redemption_rate: Record<string, never>;
} | {
  /**
   * What an exit of so many shares from the buffer would pay now, by the last sync. Errors as
   * `ReceiveMsg::InstantUnstake`.
   */
  instant_unstake: {
    /** Shares to exit with. */
    shares: Uint128;
  };
} | {
  /** Validators with weight, status and stake, by operator address. */
  validators: {
    /** Most items; 30 when absent, at most 100. */
    limit?: number | null;
    /** Last operator address of the previous page. */
    start_after?: string | null;
  };
} | {
  /** One batch. Error: `Common(NotFound)`. */
  batch: {
    /** Id of the batch. */
    id: number;
  };
} | {
  /** Batches by ascending id; the open one is last. */
  batches: {
    /** Most items; 30 when absent, at most 100. */
    limit?: number | null;
    /** Last id of the previous page. */
    start_after?: number | null;
  };
} | {
  /** Unbonding entries by ascending id. */
  entries: {
    /** Most items; 30 when absent, at most 100. */
    limit?: number | null;
    /** Last id of the previous page. */
    start_after?: number | null;
  };
} | {
  /** Unclaimed shares of an owner, by ascending batch. */
  claims: {
    /** Most items; 30 when absent, at most 100. */
    limit?: number | null;
    /** Owner of the shares. */
    owner: string;
    /** Last batch of the previous page. */
    start_after?: number | null;
  };
} | {
  /**
   * Redemption rate at the first sync of each of the last `RATE_DAYS` days with one, oldest first. Two of them give the
   * yield.
   */
  rate_history: {
    /** Most items; 30 when absent, at most 100. */
    limit?: number | null;
    /** `day` of the last sample of the previous page. */
    start_after?: number | null;
  };
} | {
  /** Last pause of each action that was ever paused. */
  pauses: Record<string, never>;
} | {
  /**
   * Returns work that anyone, or the named keeper, may do now. A page ends after `limit` jobs, or earlier once it has
   * read enough; ask again with `next` until that is absent. Jobs that are on no list come on the first page only.
   */
  due: {
    /** Number of jobs after which the page ends. Default 30, at most 100. */
    limit?: number | null;
    /** `next` of the previous page; the beginning when absent. */
    start_after?: ClaimKey | null;
  };
} | {
  /** Query the contract's ownership information */
  ownership: Record<string, never>;
};
/** Key of a claim. */
export interface ClaimKey {
  /** Id of the batch. */
  batch: number;
  /** Owner of the shares. */
  owner: string;
}
/** Migration message, without arguments. */
export interface MigrateMsg {}
/** What a cw20 `Send` of the LST asks for. */
export type ReceiveMsg = {
  /**
   * Puts the shares into the open batch. They earn rewards and bear slashes until the batch is submitted.
   *
   * Errors: `Pause`; `ZeroAmount`; `TooFewCoins`.
   */
  unstake: {
    /**
     * Least value of the shares now, in native coins at the rate of the last sync; not checked when absent. The payment
     * is fixed when the batch is submitted.
     */
    min_amount?: Uint128 | null;
    /** Account that owns the claim; the sender when absent. */
    recipient?: string | null;
  };
} | {
  /**
   * Compares with the chain, burns the shares and pays from the buffer at once, less the fee of `InstantFee`, which
   * stays in the pool.
   *
   * Errors: `Pause`; `ZeroAmount`; `BufferTooSmall`; `TooFewCoins` when nothing or less than `min_amount` would be
   * paid; `Worthless`.
   */
  instant_unstake: {
    /** Least amount of native coins that the sender accepts. */
    min_amount: Uint128;
    /** Account that is paid; the sender when absent. */
    recipient?: string | null;
  };
};
/**
 * Stage of a batch.
 *
 * - `open`: Takes shares.
 * - `submitted`: Its shares are burned; coins are on their way.
 * - `settled`: Everything that can arrive has arrived; claims are paid.
 */
export type BatchStatus = "open" | "submitted" | "settled";
/** A batch. */
export interface BatchResponse {
  /** Id; ids count up from 1. */
  id: number;
  /**
   * Coins that completed unbondings did not pay: slashed, or held back by the chain. Late payments are added to
   * `settled`.
   */
  missing: Uint128;
  /** Coins owed and not yet settled. */
  owed: Uint128;
  /** Coins settled and not yet claimed. */
  settled: Uint128;
  /** Shares not yet claimed; all shares while coins are `owed` or `missing`, because claims are then kept. */
  shares: Uint128;
  /** Stage. */
  status: BatchStatus;
  /** When it was submitted. */
  submitted_at?: number | null;
  /** Part of `owed` that is not yet undelegated. */
  unbonding_backlog: Uint128;
}
export type ArrayOfBatchResponse = BatchResponse[];
export type ArrayOfClaimResponse = ClaimResponse[];
/** Unclaimed shares of an owner in one batch. */
export interface ClaimResponse {
  /** Batch. */
  batch: number;
  /** Coins that a claim pays now: the owner's part of what has arrived, less `paid`. */
  claimable: Uint128;
  /** Coins already paid to this claim. */
  paid: Uint128;
  /** The owner's shares in it. */
  shares: Uint128;
  /** Stage of the batch. */
  status: BatchStatus;
}
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
  /** Address of the reward collector. */
  collector: Addr;
  /** Native denom. */
  denom: string;
  /** Account that may pause. */
  guardian?: Addr | null;
  /** Address of the LST. */
  lst: Addr;
  /** Parameters. */
  params: Params;
}
/** A message that the vault accepts now. Amounts in units of the native coin. */
export type DueJob = {
  /** `sync` is accepted, and was not yet sent in this block. It also removes validators that are gone. */
  sync: {
    /** Moment of the last one, in seconds since the epoch. */
    synced_at: number;
  };
} | {
  /** `submit_batch` is accepted. */
  submit_batch: {
    /** Coins of earlier batches that are not yet undelegated. */
    backlog: Uint128;
    /**
     * First moment at which the open batch could close, in seconds since the epoch; absent when only earlier batches
     * wait.
     */
    due_at?: number | null;
    /** Shares of the open batch, which closes; zero when only earlier batches wait. */
    shares: Uint128;
  };
} | {
  /** `settle` marks or books complete unbondings, or credits late arrivals to the batches that lack them. */
  settle: {
    /** Moment at which the first of them completed, in seconds since the epoch; absent for late arrivals. */
    due_at?: number | null;
    /** Whether it marks entries, which a call in a later block books. */
    marks: boolean;
  };
} | {
  /** `compound` is accepted. */
  compound: {
    /**
     * Coins in the buffer that it delegates, beside new rewards: what is above the target, the worth of the open batch
     * and the backlog.
     */
    idle: Uint128;
    /** Since when the oldest rewards accrued that it can collect, in seconds since the epoch; absent without stake. */
    since?: number | null;
    /** Rewards of the last one that have not vested. */
    unvested: Uint128;
  };
} | {
  /** `rebalance` of the named keeper moves stake. */
  rebalance: {
    /** Stake that it moves, as of the last sync. */
    amount: Uint128;
    /** The keeper. */
    keeper: string;
  };
} | {
  /**
   * `claim_for` pays an owner for complete batches; what has arrived for others can be claimed too, and is not listed.
   */
  claim_for: {
    /** Payment. */
    amount: Uint128;
    /** Ids of the batches. */
    batches: number[];
    /** Owner of the shares. */
    owner: string;
  };
};
/** A page of due work. */
export interface DueResponse {
  /** The jobs; may be empty while `next` is present. */
  jobs: DueJob[];
  /** `start_after` of the next page; absent on the last one. */
  next?: ClaimKey | null;
}
export type ArrayOfEntryResponse = EntryResponse[];
/** An undelegation on its way. */
export interface EntryResponse {
  /** Coins that the chain announced. */
  amount: Uint128;
  /** Batch that it pays. */
  batch: number;
  /** When it completes, rounded up: at this second it is due. */
  completes_at: number;
  /** Id; ids count up from 1. */
  id: number;
  /** Height at which it was first seen due. */
  marked_height?: number | null;
  /** Operator address of the validator. */
  validator: string;
}
/** Price of an exit from the buffer. */
export interface InstantUnstakeResponse {
  /** Native coins that would be paid. */
  amount: Uint128;
  /** The buffer: the most that shares may be worth before the fee. */
  buffer: Uint128;
  /** Coins that would stay in the pool. */
  fee: Uint128;
}
/** Counters of the ledger. */
export interface LedgerResponse {
  /** `bonded + buffer - unvested - unbonding_backlog`: the coins that back all shares. */
  base: Uint128;
  /** Stake bonded at all validators. */
  bonded: Uint128;
  /** Deposits and swept rewards not yet delegated. */
  buffer: Uint128;
  /** Part of the fee that could not be paid to its recipients yet. */
  held: Uint128;
  /** Shares of the seed, locked permanently. */
  locked_shares: Uint128;
  /** Shares escrowed in the open batch. */
  open_shares: Uint128;
  /** Coins settled and not yet claimed. */
  settled: Uint128;
  /** Supply of the LST, as the vault counts it. */
  shares: Uint128;
  /** When the open batch can be submitted; none while it has no shares. */
  submits_at?: number | null;
  /** Coins owed to submitted batches and not yet undelegated. */
  unbonding_backlog: Uint128;
  /** Rewards still vesting at the time of this block. */
  unvested: Uint128;
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
export type ArrayOfRateSample = RateSample[];
/** The redemption rate of a day. */
export interface RateSample {
  /** Native coins that backed all shares. */
  base: Uint128;
  /** Days since the epoch: `synced_at / 86400`, rounded down. */
  day: number;
  /** All shares. */
  shares: Uint128;
  /** When it was taken. */
  synced_at: number;
}
/** Redemption rate with its exact parts. */
export interface RedemptionRateResponse {
  /** Native coins that back all shares (`B`). */
  base: Uint128;
  /** Whether staking is paused. */
  paused: boolean;
  /** `B / S`, rounded down to 18 digits. */
  rate: Decimal;
  /** All shares (`S`). */
  shares: Uint128;
  /** When the ledger was last compared with the chain. */
  synced_at: number;
}
export type ArrayOfValidatorResponse = ValidatorResponse[];
/** A validator of the set. */
export interface ValidatorResponse {
  /** Stake bonded there, as of the last sync and the vault's own messages since. */
  bonded: Uint128;
  /** Largest part of the bonded stake that it may hold. */
  cap?: Decimal | null;
  /** Unbonding entries that are not yet complete. */
  entries: number;
  /** Whether it takes delegations. */
  status: ValidatorStatus;
  /**
   * When the last redelegation into it completes; before that no stake may be redelegated out of it. Zero for never.
   */
  unlocks_at: number;
  /** Operator address. */
  validator: string;
  /** Weight relative to the others. */
  weight: number;
}
export interface StakingVaultReadOnlyInterface {
  contractAddress: string;
  /** Configuration and parameters. */
  config: () => Promise<ConfigResponse>;
  /** Counters of the ledger, as of the last sync and the vault's own messages since. */
  ledger: () => Promise<LedgerResponse>;
  /** Redemption rate, in constant time. */
  redemptionRate: () => Promise<RedemptionRateResponse>;
  /**
   * What an exit of so many shares from the buffer would pay now, by the last sync. Errors as
   * `ReceiveMsg::InstantUnstake`.
   */
  instantUnstake: (message: {
    /** Shares to exit with. */
    shares: Uint128;
  }) => Promise<InstantUnstakeResponse>;
  /** Validators with weight, status and stake, by operator address. */
  validators: (message: {
    /** Most items; 30 when absent, at most 100. */
    limit?: number;
    /** Last operator address of the previous page. */
    startAfter?: string;
  }) => Promise<ArrayOfValidatorResponse>;
  /** One batch. Error: `Common(NotFound)`. */
  batch: (message: {
    /** Id of the batch. */
    id: number;
  }) => Promise<BatchResponse>;
  /** Batches by ascending id; the open one is last. */
  batches: (message: {
    /** Most items; 30 when absent, at most 100. */
    limit?: number;
    /** Last id of the previous page. */
    startAfter?: number;
  }) => Promise<ArrayOfBatchResponse>;
  /** Unbonding entries by ascending id. */
  entries: (message: {
    /** Most items; 30 when absent, at most 100. */
    limit?: number;
    /** Last id of the previous page. */
    startAfter?: number;
  }) => Promise<ArrayOfEntryResponse>;
  /** Unclaimed shares of an owner, by ascending batch. */
  claims: (message: {
    /** Most items; 30 when absent, at most 100. */
    limit?: number;
    /** Owner of the shares. */
    owner: string;
    /** Last batch of the previous page. */
    startAfter?: number;
  }) => Promise<ArrayOfClaimResponse>;
  /**
   * Redemption rate at the first sync of each of the last `RATE_DAYS` days with one, oldest first. Two of them give the
   * yield.
   */
  rateHistory: (message: {
    /** Most items; 30 when absent, at most 100. */
    limit?: number;
    /** `day` of the last sample of the previous page. */
    startAfter?: number;
  }) => Promise<ArrayOfRateSample>;
  /** Last pause of each action that was ever paused. */
  pauses: () => Promise<ArrayOfPauseResponse>;
  /**
   * Returns work that anyone, or the named keeper, may do now. A page ends after `limit` jobs, or earlier once it has
   * read enough; ask again with `next` until that is absent. Jobs that are on no list come on the first page only.
   */
  due: (message: {
    /** Number of jobs after which the page ends. Default 30, at most 100. */
    limit?: number;
    /** `next` of the previous page; the beginning when absent. */
    startAfter?: ClaimKey;
  }) => Promise<DueResponse>;
  /** Query the contract's ownership information */
  ownership: () => Promise<OwnershipForString>;
}
export class StakingVaultQueryClient implements StakingVaultReadOnlyInterface {
  client: CosmWasmClient;
  contractAddress: string;
  constructor(client: CosmWasmClient, contractAddress: string) {
    this.client = client;
    this.contractAddress = contractAddress;
    this.config = this.config.bind(this);
    this.ledger = this.ledger.bind(this);
    this.redemptionRate = this.redemptionRate.bind(this);
    this.instantUnstake = this.instantUnstake.bind(this);
    this.validators = this.validators.bind(this);
    this.batch = this.batch.bind(this);
    this.batches = this.batches.bind(this);
    this.entries = this.entries.bind(this);
    this.claims = this.claims.bind(this);
    this.rateHistory = this.rateHistory.bind(this);
    this.pauses = this.pauses.bind(this);
    this.due = this.due.bind(this);
    this.ownership = this.ownership.bind(this);
  }
  config = async (): Promise<ConfigResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      config: {}
    });
  };
  ledger = async (): Promise<LedgerResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      ledger: {}
    });
  };
  redemptionRate = async (): Promise<RedemptionRateResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      redemption_rate: {}
    });
  };
  instantUnstake = async ({
    shares
  }: {
    shares: Uint128;
  }): Promise<InstantUnstakeResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      instant_unstake: {
        shares
      }
    });
  };
  validators = async ({
    limit,
    startAfter
  }: {
    limit?: number;
    startAfter?: string;
  }): Promise<ArrayOfValidatorResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      validators: {
        limit,
        start_after: startAfter
      }
    });
  };
  batch = async ({
    id
  }: {
    id: number;
  }): Promise<BatchResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      batch: {
        id
      }
    });
  };
  batches = async ({
    limit,
    startAfter
  }: {
    limit?: number;
    startAfter?: number;
  }): Promise<ArrayOfBatchResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      batches: {
        limit,
        start_after: startAfter
      }
    });
  };
  entries = async ({
    limit,
    startAfter
  }: {
    limit?: number;
    startAfter?: number;
  }): Promise<ArrayOfEntryResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      entries: {
        limit,
        start_after: startAfter
      }
    });
  };
  claims = async ({
    limit,
    owner,
    startAfter
  }: {
    limit?: number;
    owner: string;
    startAfter?: number;
  }): Promise<ArrayOfClaimResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      claims: {
        limit,
        owner,
        start_after: startAfter
      }
    });
  };
  rateHistory = async ({
    limit,
    startAfter
  }: {
    limit?: number;
    startAfter?: number;
  }): Promise<ArrayOfRateSample> => {
    return this.client.queryContractSmart(this.contractAddress, {
      rate_history: {
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
    startAfter?: ClaimKey;
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
export interface StakingVaultInterface extends StakingVaultReadOnlyInterface {
  contractAddress: string;
  sender: string;
  /**
   * Takes native coins and mints shares at the redemption rate, rounded down. Anyone. Funds: the native denom only.
   *
   * Errors: `Payment`; `Pause`; `TooFewShares` when no shares or fewer than `min_shares` would be minted; `StaleSync`
   * when the last sync is older than `max_sync_age`; `InflowCap`; `Worthless` when nothing backs the shares.
   */
  stake: (message: {
    /** Fewest shares that the sender accepts; one when absent. */
    minShares?: Uint128;
    /** Account that receives the shares; the sender when absent. */
    recipient?: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Receives LST by a cw20 `Send` with a `ReceiveMsg`. Only the LST calls it.
   *
   * Errors: `Common(Unauthorized)` for another token; those of `ReceiveMsg`.
   */
  receive: (message: {
    amount: Uint128;
    msg: Binary;
    sender: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Closes the open batch: burns its shares, pays as much as possible from the buffer in excess of its target, without
   * a fee, and undelegates the remainder from at most `max_delegations` validators. Anyone, once `batch_interval` has
   * passed since the first share of the batch; again immediately while a remainder is left for validators not yet
   * asked. Without such a batch it retries what earlier batches could not undelegate, once per `batch_interval`.
   *
   * Errors: `Pause`; `TooEarly`; `NothingToSubmit`; `Worthless`; those of `skip`.
   */
  submitBatch: (message: {
    /**
     * Validators to skip in this call, because their messages panic: at most `MAX_SKIPPED`, with at most
     * `MAX_SKIPPED_STAKE` of the bonded stake together. Errors: `Common(OutOfRange)`; `Common(NotFound)`;
     * `DuplicateValidator`.
     */
    skip?: string[];
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Books the payments of completed unbondings. Anyone. The first call marks an entry that is newly due; a call in a
   * later block books it: at once when everything due has arrived, a shortfall only after `settle_grace`. While no
   * entry is due, it credits late arrivals to the batches that lack them.
   *
   * Errors: none of its own.
   */
  settle: (message: {
    /** Most entries to process; 50 when absent. */
    limit?: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Pays the sender's part of what has arrived for submitted batches. Owner of the shares only. What arrives later can
   * be claimed again. A batch that pays nothing now is passed over.
   *
   * Errors: `NoBatches` for an empty list; `Common(NotFound)` for an unknown batch; `NotSettled` for the open batch;
   * when no batch pays anything, for the first of them: `NotSettled` while coins are on their way, otherwise `NoClaim`.
   */
  claim: (message: {
    /** Ids of the batches. */
    batches: number[];
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Pays another account's part of what has arrived for submitted batches to that account. Anyone, so that a keeper can
   * pay exits.
   *
   * Errors: as `Claim`.
   */
  claimFor: (message: {
    /** Ids of the batches. */
    batches: number[];
    /** Owner of the shares, who is paid. */
    owner: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Assigns the sender's claim in a batch to another account, which is paid instead. Owner of the shares only. A claim
   * can be assigned once: assigned shares cannot be assigned again. The batch may be open. What was already paid to the
   * claim is counted at the recipient: see `paid` of the claim.
   *
   * Errors: `NoClaim`; `NotAssignable` for shares that were assigned before, or the sender as recipient.
   */
  assignClaim: (message: {
    /** Id of the batch. */
    batch: number;
    /** Account that owns the claim from now on. */
    recipient: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Sends the vault's whole balance of other assets, for example from an airdrop, to the reward collector, which
   * forwards them. Anyone. Skips balances of zero.
   *
   * Errors: `Reserved` for the staked denom and the LST; `Common(OutOfRange)` for no asset or more than `MAX_SWEPT`.
   */
  sweepOthers: (message: {
    /** Assets to send. */
    assets: AssetUnchecked[];
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Returns or burns LST that was sent to the vault by a plain transfer; LST of the seed and of the open batch is out
   * of reach. The value of burned LST vests for all holders. Owner only.
   *
   * Errors: `Ownership`; `ZeroAmount`; `NotStray` when the vault holds less such LST.
   */
  recoverLst: (message: {
    /** Shares to return or burn. */
    amount: Uint128;
    /** Account that receives them; burned when absent. */
    recipient?: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Compares the ledger with the chain's delegations and books slashes. Anyone; has no effect twice in a block.
   *
   * Errors: `Std` when the chain does not answer.
   */
  sync: (fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Syncs, withdraws rewards to the collector, sweeps it, takes the fee, lets the rest vest, and delegates the buffer
   * in excess of its target. Anyone.
   *
   * Errors: `Pause`; `Std` when the chain does not answer; those of `skip`.
   */
  compound: (message: {
    /** Most messages of each kind to the staking module; `max_delegations` when absent or above it. */
    limit?: number;
    /** Validators to leave out of this call, as in `SubmitBatch`. */
    skip?: string[];
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Syncs and redelegates from overweight and draining validators to underweight ones, see `RebalanceParams`. Keeper
   * only.
   *
   * Errors: `Common(Unauthorized)`; `NothingToRebalance` when all are within the tolerance, locked or closed, or the
   * budget is used up.
   */
  rebalance: (message: {
    /** Most redelegations; `max_delegations` when absent or above it. */
    limit?: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Adds validators or changes weights and caps. Owner only. Validators that are not named stay as they are.
   *
   * Errors: `Ownership`; `DuplicateValidator`; `Common(NotFound)` for one that the chain does not know;
   * `Common(OutOfRange)` for a cap above one or more than 100 validators; `NoWeight`.
   */
  setValidators: (message: {
    /** Validators to add or change. */
    validators: ValidatorWeight[];
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Sets the status of a validator. Owner; the guardian may set an active validator to `Paused`, and one that is not
   * `Gone` to `Quarantined` while quarantined ones hold at most half of the bonded stake. `Gone` syncs first.
   *
   * Errors: `Ownership`; `Common(NotFound)`; `Common(OutOfRange)` for a guardian's quarantine of more than half;
   * `StillBonded` for `Gone` while stake is bonded; `NoWeight` when no active or paused validator with a weight would
   * remain.
   */
  setValidatorStatus: (message: {
    /** New status. */
    status: ValidatorStatus;
    /** Operator address. */
    validator: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Replaces all parameters. Owner only.
   *
   * Errors: `Ownership`; `Common(OutOfRange)`; `Common(Contradiction)`.
   */
  updateParams: (message: {
    /** New parameters. */
    params: Params;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Names the guardian. Owner only.
   *
   * Errors: `Admin(Ownership)`.
   */
  setGuardian: (message: {
    /** Account that may pause; no account when absent. */
    guardian?: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Pauses an action, see `crate::shared::pause`. Guardian only.
   *
   * Errors: `Admin(Pause)` for another sender, a length out of range, or too soon after the last pause.
   */
  pause: (message: {
    /** Action to pause. */
    action: Action;
    /** Length of the pause, in seconds. */
    seconds: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Ends a pause early. Guardian or owner.
   *
   * Errors: `Admin(Pause)` for another sender.
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
export class StakingVaultClient extends StakingVaultQueryClient implements StakingVaultInterface {
  client: SigningCosmWasmClient;
  sender: string;
  contractAddress: string;
  constructor(client: SigningCosmWasmClient, sender: string, contractAddress: string) {
    super(client, contractAddress);
    this.client = client;
    this.sender = sender;
    this.contractAddress = contractAddress;
    this.stake = this.stake.bind(this);
    this.receive = this.receive.bind(this);
    this.submitBatch = this.submitBatch.bind(this);
    this.settle = this.settle.bind(this);
    this.claim = this.claim.bind(this);
    this.claimFor = this.claimFor.bind(this);
    this.assignClaim = this.assignClaim.bind(this);
    this.sweepOthers = this.sweepOthers.bind(this);
    this.recoverLst = this.recoverLst.bind(this);
    this.sync = this.sync.bind(this);
    this.compound = this.compound.bind(this);
    this.rebalance = this.rebalance.bind(this);
    this.setValidators = this.setValidators.bind(this);
    this.setValidatorStatus = this.setValidatorStatus.bind(this);
    this.updateParams = this.updateParams.bind(this);
    this.setGuardian = this.setGuardian.bind(this);
    this.pause = this.pause.bind(this);
    this.unpause = this.unpause.bind(this);
    this.updateOwnership = this.updateOwnership.bind(this);
  }
  stake = async ({
    minShares,
    recipient
  }: {
    minShares?: Uint128;
    recipient?: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      stake: {
        min_shares: minShares,
        recipient
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
  submitBatch = async ({
    skip
  }: {
    skip?: string[];
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      submit_batch: {
        skip
      }
    }, fee_, memo_, funds_);
  };
  settle = async ({
    limit
  }: {
    limit?: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      settle: {
        limit
      }
    }, fee_, memo_, funds_);
  };
  claim = async ({
    batches
  }: {
    batches: number[];
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      claim: {
        batches
      }
    }, fee_, memo_, funds_);
  };
  claimFor = async ({
    batches,
    owner
  }: {
    batches: number[];
    owner: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      claim_for: {
        batches,
        owner
      }
    }, fee_, memo_, funds_);
  };
  assignClaim = async ({
    batch,
    recipient
  }: {
    batch: number;
    recipient: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      assign_claim: {
        batch,
        recipient
      }
    }, fee_, memo_, funds_);
  };
  sweepOthers = async ({
    assets
  }: {
    assets: AssetUnchecked[];
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      sweep_others: {
        assets
      }
    }, fee_, memo_, funds_);
  };
  recoverLst = async ({
    amount,
    recipient
  }: {
    amount: Uint128;
    recipient?: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      recover_lst: {
        amount,
        recipient
      }
    }, fee_, memo_, funds_);
  };
  sync = async (fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      sync: {}
    }, fee_, memo_, funds_);
  };
  compound = async ({
    limit,
    skip
  }: {
    limit?: number;
    skip?: string[];
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      compound: {
        limit,
        skip
      }
    }, fee_, memo_, funds_);
  };
  rebalance = async ({
    limit
  }: {
    limit?: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      rebalance: {
        limit
      }
    }, fee_, memo_, funds_);
  };
  setValidators = async ({
    validators
  }: {
    validators: ValidatorWeight[];
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      set_validators: {
        validators
      }
    }, fee_, memo_, funds_);
  };
  setValidatorStatus = async ({
    status,
    validator
  }: {
    status: ValidatorStatus;
    validator: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      set_validator_status: {
        status,
        validator
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
