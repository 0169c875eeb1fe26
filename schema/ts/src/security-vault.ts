// Generated from schema/security-vault.json by `cargo schema`. Do not edit: change packages/interfaces and run it again.

import type { CosmWasmClient, SigningCosmWasmClient, ExecuteResult } from "@cosmjs/cosmwasm";
import type { Coin, StdFee } from "@cosmjs/amino";

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
/** An asset in a message, not validated. */
export type AssetUnchecked = {
  /** A native coin, by its bank denom. */
  native: string;
} | {
  /** A cw20 token, by its address. */
  cw20: string;
};
/**
 * Instantiation message. Native genesis stake comes as funds, exactly; cw20 genesis stake was minted to the predicted
 * address before.
 *
 * Errors: `OutOfRange`, `GenesisFunds`, and those of `ExecuteMsg::Stake`.
 */
export interface InstantiateMsg {
  /** Stake that exists from the beginning. */
  genesis: GenesisStake[];
  /** The account that may pause; none when absent. */
  guardian?: string | null;
  /** The owner: the timelock. */
  owner: string;
  /** The parameters. */
  params: Params;
  /** The first tranches; ids count up from 1 in this order. */
  tranches: NewTranche[];
}
/** Stake that exists from the beginning. */
export interface GenesisStake {
  /** The amount of the tranche's asset. */
  amount: Uint128;
  /** The owner of the stake. */
  owner: string;
  /** The id of the tranche. */
  tranche: number;
}
/** Governance-set parameters. */
export interface Params {
  /**
   * The largest part of a tranche's assets that may be on hold while the tranche accepts stake, and the least part
   * whose reserve stops payouts: claims below it are too small to close a tranche. Unit: fraction. Range: 0 to 0.1.
   * Default: 0.01. Too low lets a small deficit close a large tranche to new stakers, or a small provision keep stakers
   * in; too high lets new stakers pay a large part of a deficit that is older than their stake.
   */
  max_entry_hold: Decimal;
  /**
   * The longest time that holds reduce a payout, or a reserve stops it, after the end of its cooldown. Unit: seconds.
   * Range: 1 to 15552000. Default: 2592000. Too low lets stakers leave before a deficit is covered, which hurts
   * lenders; too high lets a faulty slasher or reserver lock stakers in.
   */
  max_hold: number;
  /**
   * The time over which a reward vests. Unit: seconds. Range: 1 to 15552000. Default: 86400. Too low lets stake that
   * comes just before a reward take most of it from the other stakers; too high pays stakers late.
   */
  reward_period: number;
  /**
   * The account that receives slashed stake. Unit: address. Range: any account. Default: the treasury. A wrong account
   * costs the treasury what is slashed.
   */
  slash_recipient: string;
}
/** A tranche to be added. */
export interface NewTranche {
  /** The asset that is staked. */
  asset: AssetUnchecked;
  /**
   * The time from the start of a cooldown to its payout. Unit: seconds. Range: 1 to 15552000. Default: 1209600 for a
   * market, 1814400 for a reporter. Too low lets stakers leave ahead of a loss that they see coming, which hurts those
   * who stay; too high deters stakers.
   */
  cooldown: number;
  /**
   * Assets that cover leaves, and the shares that the first staker leaves to no one. Unit: smallest units of the asset.
   * Range: 1 or more. Default: 1000000. Too low makes shares easy to inflate, which hurts later stakers; too high costs
   * the first staker.
   */
  floor: Uint128;
  /**
   * The largest amount that places no hold. Unit: smallest units of the asset. Range: 0 or more. Default: 1000000. Too
   * low lets dust close the tranche to new stakers; too high lets stakers leave ahead of a deficit.
   */
  min_hold: Uint128;
  /**
   * The market whose provisions may reserve this tranche's stake; none when absent. The vault asks it for its need
   * before a payout.
   */
  reserver?: string | null;
  /**
   * The order in which losses reach the tranches of one slasher: higher pays later. For readers; the slasher decides.
   * Range: 0 to 255. Default: 0.
   */
  seniority: number;
  /**
   * The only contract that may hold, cover, restore and slash. A wrong one can take everything above the floor from the
   * stakers.
   */
  slasher: string;
}
/**
 * Messages the contract executes. A message that takes no funds rejects them with `Payment`; one that takes funds takes
 * exactly one coin.
 */
export type ExecuteMsg = {
  /**
   * Stakes native coins in a tranche and mints `floor(amount * shares / assets)` shares to the sender. Callable by
   * anyone; funds: the tranche's denom.
   *
   * Refused while anything is reserved, or more than `Params::max_entry_hold` of the assets is on hold.
   *
   * When shares are worth less than a thousandth of a unit, a new share epoch begins first: all shares together become
   * as many as there are assets, and the stake enters at par. The first staker of an epoch leaves `floor` shares to no
   * one.
   *
   * Errors: `Payment`, `NotFound`, `Pause`, `WrongAsset`, `EntryReserved`, `EntryHeld`, `BelowFloor`, `NoShares`.
   */
  stake: {
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Receives cw20 tokens with a `ReceiveMsg`. Callable by any cw20 token, as the hook of its `Send`; the hook acts on
   * the token that calls, on no other.
   *
   * Errors: `ZeroAmount`, and those of the message inside.
   */
  receive: Cw20ReceiveMsg;
} | {
  /**
   * Starts the cooldown of shares of the sender. From this second they earn no rewards and count as no security, but
   * they can be slashed and charged until they are paid out. Callable by stakers.
   *
   * Errors: `Payment`, `NotFound`, `Pause`, `ZeroAmount`, `NotEnoughShares`.
   */
  start_cooldown: {
    /** The number of shares, above zero. */
    shares: Uint128;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Burns the shares of a cooldown that has ended and pays their worth to their owner. Callable by anyone.
   *
   * While assets are on hold or reserved the shares are paid only `worth * (1 - (held + reserved) / assets)`, and what
   * they forfeit stays in the tranche. Only the owner may accept that, by naming `min_amount`. From `Params::max_hold`
   * after the end of the cooldown holds no longer count; the reserve always does.
   *
   * A tranche with a reserver asks it first what it needs, and reserves that; when the query fails the reserve stays as
   * it is. A reserve of `Params::max_entry_hold` of the assets or more stops payouts until `Params::max_hold` after the
   * end of their cooldown.
   *
   * Errors: `Payment`, `NotFound`, `Cooling`, `PayoutReserved`, `PayoutHeld`, `BelowMinimum`.
   */
  payout: {
    /** The id of the cooldown. */
    id: number;
    /**
     * The least amount to accept, in the tranche's asset. Without it a payout that holds or a reserve reduce is
     * refused.
     */
    min_amount?: Uint128 | null;
    /** The owner of the cooldown. */
    owner: string;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Pays the sender's rewards and recoveries of a tranche. Callable by stakers, also former ones.
   *
   * Errors: `Payment`, `NotFound`, `UnknownReward`, `NothingToClaim`.
   */
  claim: {
    /**
     * The assets to claim; all when absent. Recoveries are in the tranche's own asset. Naming the others lets a claim
     * pass by a token whose transfers fail; what is due in that token stays due.
     */
    assets?: AssetUnchecked[] | null;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Adds a reward that vests to the stakers of a tranche over `Params::reward_period`. Callable by anyone; funds: the
   * tranche's own asset or a listed native token.
   *
   * Errors: `Payment`, `NotFound`, `UnknownReward`.
   */
  reward: {
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Sets, changes or removes a hold: assets that payouts leave in the tranche, and that close it to new stake. An
   * amount of at most `min_hold` removes the hold. Callable by the tranche's slasher.
   *
   * Errors: `Payment`, `NotFound`, `Unauthorized`.
   */
  hold: {
    /** Assets that must stay. */
    amount: Uint128;
    /** The id that the slasher gives the hold. */
    id: number;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Reserves stake for losses that a market provides for but has not recognised, and replaces the reserve before. While
   * it is above zero the tranche accepts no stake, and payouts are stopped or reduced; see `ExecuteMsg::Payout`. A
   * cover takes reserved stake like any other and leaves the reserve as it is. Callable by the tranche's reserver; a
   * tranche without one refuses everybody.
   *
   * Errors: `Payment`, `NotFound`, `Unauthorized`.
   */
  reserve: {
    /** Assets that open provisions may claim; may exceed what the tranche has. 0 ends the reserve. */
    need: Uint128;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Charges a deficit to the tranche: pays what is new in `amount`, as far as there is something above the floor, to
   * the sender, in the tranche's own asset, and gives the shares loss units for it. What a deficit was charged before
   * is never charged again, not even what the tranche could not pay then: the stake present at that time bears it.
   * Nothing new, or nothing above the floor, pays zero and is not an error. Callable by the tranche's slasher. Returns
   * `CoverResponse` as data.
   *
   * Errors: `Payment`, `NotFound`, `Unauthorized`.
   */
  cover: {
    /** What the deficit needs from this tranche in all, from its beginning. */
    amount: Uint128;
    /** The slasher's id of the deficit. */
    deficit: number;
    /** The id of the tranche. Its asset must be the one that the slasher needs. */
    tranche: number;
  };
} | {
  /**
   * Pays back what deficits took: to the loss units of the shares, and as a reward what exceeds them. Callable by the
   * tranche's slasher; funds: the tranche's denom. An excess is not an error.
   *
   * Errors: `Payment`, `NotFound`, `Unauthorized`, `WrongAsset`.
   */
  restore: {
    /** The slasher's id of the deficit. */
    deficit: number;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Takes a fraction of all assets of a tranche, of cooling shares as of others. An id that was used before takes
   * nothing. Callable by the tranche's slasher. Returns `SlashResponse` as data.
   *
   * Errors: `Payment`, `NotFound`, `Unauthorized`.
   */
  slash: {
    /** The fraction to take; above one it counts as one. */
    fraction: Decimal;
    /** The slasher's id of the slash. */
    id: number;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Sends slashed stake to `Params::slash_recipient`. Callable by anyone.
   *
   * Errors: `Payment`, `NothingToSweep`.
   */
  sweep_slashed: {
    /** The slashed asset. */
    asset: AssetUnchecked;
  };
} | {
  /**
   * Adds an empty tranche. Callable by the owner.
   *
   * Errors: `Payment`, `Ownership`, `OutOfRange`.
   */
  add_tranche: NewTranche;
} | {
  /**
   * Lists a further token that a tranche can pay rewards in, for good; at most `MAX_REWARDS` with its own asset.
   * Callable by the owner: anyone else could fill the list, or list a token whose transfers fail.
   *
   * Errors: `Payment`, `Ownership`, `NotFound`, `RewardListed`, `TooManyRewards`.
   */
  list_reward: {
    /** The token. */
    asset: AssetUnchecked;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /**
   * Replaces all parameters. Callable by the owner.
   *
   * Errors: `Payment`, `Ownership`, `OutOfRange`.
   */
  update_params: {
    /** The new parameters. */
    params: Params;
  };
} | {
  /**
   * Names the guardian. Callable by the owner.
   *
   * Errors: `Payment`, `Admin`.
   */
  set_guardian: {
    /** The new guardian; none when absent. */
    guardian?: string | null;
  };
} | {
  /**
   * Pauses an action, at most 72 h in any 30 d. Callable by the guardian; see `crate::shared::pause`.
   *
   * Errors: `Payment`, `Admin`.
   */
  pause: {
    /** The action. */
    action: Action;
    /** The length of the pause. Unit: seconds. Range: 1 to 259200. */
    seconds: number;
  };
} | {
  /**
   * Ends a pause early. Callable by the guardian and the owner.
   *
   * Errors: `Payment`, `Admin`.
   */
  unpause: {
    /** The action. */
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
 * Actions that the guardian can pause. All others cannot be paused.
 *
 * - `stake`: `ExecuteMsg::Stake`.
 * - `start_cooldown`: `ExecuteMsg::StartCooldown`.
 */
export type Action = "stake" | "start_cooldown";
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
  /** Returns the configuration. */
  config: Record<string, never>;
} | {
  /** Returns one tranche. Errors: `NotFound`. */
  tranche: {
    /** The id of the tranche. */
    id: number;
  };
} | {
  /** Returns tranches by ascending id. */
  tranches: {
    /** The size of the page, 30 when absent, at most 100. */
    limit?: number | null;
    /** The last id of the previous page. */
    start_after?: number | null;
  };
} | {
  /** Returns what several tranches count for as security now: one query for a whole power table. */
  active: {
    /** The tranches, in any order; unknown ones count zero. */
    tranches: number[];
  };
} | {
  /** Returns what an owner has in a tranche. Errors: `NotFound`. */
  position: {
    /** The owner. */
    owner: string;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /** Returns all positions in a tranche by ascending address of the owner. Errors: `NotFound`. */
  positions: {
    /** The size of the page, 30 when absent, at most 100. */
    limit?: number | null;
    /** The last owner of the previous page. */
    start_after?: string | null;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /** Returns an owner's unpaid cooldowns in a tranche by ascending id. */
  cooldowns: {
    /** The size of the page, 30 when absent, at most 100. */
    limit?: number | null;
    /** The owner. */
    owner: string;
    /** The last id of the previous page. */
    start_after?: number | null;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /** Returns the holds on a tranche by ascending id. */
  holds: {
    /** The size of the page, 30 when absent, at most 100. */
    limit?: number | null;
    /** The last id of the previous page. */
    start_after?: number | null;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /** Returns what a deficit was charged to a tranche; zeros for one that the vault does not know. */
  deficit: {
    /** The slasher's id of the deficit. */
    id: number;
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /** Returns what the vault owes the stakers of a tranche besides its assets. Errors: `NotFound`. */
  owed: {
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /** Returns slashed stake that was not yet swept, by asset. */
  slashed: Record<string, never>;
} | {
  /** Returns the last pause of each action. */
  pauses: Record<string, never>;
} | {
  /** Query the contract's ownership information */
  ownership: Record<string, never>;
};
/** Migration message, without arguments. */
export interface MigrateMsg {}
/** What cw20 tokens can be sent to the vault for. */
export type ReceiveMsg = {
  /** See `ExecuteMsg::Stake`. */
  stake: {
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /** See `ExecuteMsg::Reward`. */
  reward: {
    /** The id of the tranche. */
    tranche: number;
  };
} | {
  /** See `ExecuteMsg::Restore`. */
  restore: {
    /** The slasher's id of the deficit. */
    deficit: number;
    /** The id of the tranche. */
    tranche: number;
  };
};
/** What several tranches count for as security. */
export interface ActiveResponse {
  /** One item per tranche asked for, in the same order. */
  tranches: Active[];
}
/** What one tranche counts for as security. */
export interface Active {
  /** Worth of the shares that are not cooling down, rounded down. */
  assets: Uint128;
  /** The part of `assets` above holds, reserve and floor: what may back new debt. */
  slashable: Uint128;
  /** The id of the tranche. */
  tranche: number;
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
/** The configuration. */
export interface ConfigResponse {
  /** The account that may pause; none when absent. */
  guardian?: Addr | null;
  /** The parameters. */
  params: Params;
}
export type ArrayOfCooldownResponse = CooldownResponse[];
/** A cooldown. */
export interface CooldownResponse {
  /** Its id, unique in the vault. */
  id: number;
  /** The first moment of its payout, in seconds since the epoch. */
  payable_at: number;
  /** The shares that leave, in shares of the present epoch. */
  shares: Uint128;
}
/** What a deficit was charged to a tranche, in its asset. */
export interface DeficitResponse {
  /** What it needed in all, as of its last cover. */
  asked: Uint128;
  /** What the tranche paid for it. */
  paid: Uint128;
  /** What came back for it. */
  restored: Uint128;
}
export type ArrayOfHoldResponse = HoldResponse[];
/** A hold. */
export interface HoldResponse {
  /** Assets that must stay. */
  amount: Uint128;
  /** The slasher's id of the hold. */
  id: number;
}
/** A validated asset, as contracts store it. */
export type Asset = {
  /** A bank denom. */
  native: string;
} | {
  /** A cw20 token. */
  cw20: Addr;
};
/** What the vault owes the stakers of a tranche besides its assets. */
export interface OwedResponse {
  /** Unclaimed recoveries, in the tranche's asset. */
  recovered: Uint128;
  /** Rewards, one item per listed token, the tranche's own asset first. */
  rewards: RewardResponse[];
}
/** Rewards of a tranche in one token. */
export interface RewardResponse {
  /** The token. */
  asset: Asset;
  /** Received and not claimed. */
  unpaid: Uint128;
  /** The part of `unpaid` that has not vested yet, rounded up. */
  unvested: Uint128;
  /** When all of it will have vested, in seconds since the epoch; later if no one is there to earn it. */
  vested_at: number;
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
  /** Start of the pause, in seconds since the epoch. */
  paused_at: number;
}
/** What an owner has in a tranche. */
export interface PositionResponse {
  /** Worth of all these shares in the tranche's asset, rounded down. */
  assets: Uint128;
  /** Shares in cooldown. */
  cooling: Uint128;
  /** What was lost and not yet recovered, in the tranche's asset, rounded up. */
  outstanding_loss: Uint128;
  /** Recoveries that a claim pays now, in the tranche's asset. */
  recovered: Uint128;
  /** Rewards that a claim pays now; assets with nothing due are left out. */
  rewards: AssetAmount[];
  /** Shares that are not cooling down. */
  shares: Uint128;
}
/** An amount of an asset. */
export interface AssetAmount {
  /** Amount, in the asset's smallest unit. */
  amount: Uint128;
  /** Asset. */
  asset: Asset;
}
export type ArrayOfOwnedPosition = OwnedPosition[];
/** A position with its owner. */
export interface OwnedPosition {
  /** The owner. */
  owner: Addr;
  /** What they have. */
  position: PositionResponse;
}
export type ArrayOfAssetAmount = AssetAmount[];
/** A tranche. Amounts are in the smallest unit of its asset. */
export interface TrancheResponse {
  /** The asset that is staked. */
  asset: Asset;
  /** Assets, counted internally. */
  assets: Uint128;
  /** The time from the start of a cooldown to its payout, in seconds. */
  cooldown: number;
  /** Shares in cooldown. */
  cooling: Uint128;
  /** Total taken by cover. */
  covered: Uint128;
  /** The number of share epochs that ended; see `super::ExecuteMsg::Stake`. */
  epoch: number;
  /** Assets that cover leaves, and shares that belong to no one. */
  floor: Uint128;
  /** Sum of the holds. */
  held: Uint128;
  /** The id of the tranche. */
  id: number;
  /** The largest amount that places no hold. */
  min_hold: Uint128;
  /** What deficits took and was not paid back. */
  outstanding_loss: Uint128;
  /** Total paid out to stakers. */
  paid_out: Uint128;
  /** What the reserver needs for open provisions. */
  reserved: Uint128;
  /** The market whose provisions may reserve stake; none when absent. */
  reserver?: Addr | null;
  /** The order in which losses reach the tranches of one slasher: higher pays later. */
  seniority: number;
  /** All shares, cooling ones and those of no one included. */
  shares: Uint128;
  /** Total taken by slashes. */
  slashed: Uint128;
  /** The only contract that may hold, cover, restore and slash. */
  slasher: Addr;
  /** Total paid in by stakers. */
  staked: Uint128;
}
export type ArrayOfTrancheResponse = TrancheResponse[];
export interface SecurityVaultReadOnlyInterface {
  contractAddress: string;
  /** Returns the configuration. */
  config: () => Promise<ConfigResponse>;
  /** Returns one tranche. Errors: `NotFound`. */
  tranche: (message: {
    /** The id of the tranche. */
    id: number;
  }) => Promise<TrancheResponse>;
  /** Returns tranches by ascending id. */
  tranches: (message: {
    /** The size of the page, 30 when absent, at most 100. */
    limit?: number;
    /** The last id of the previous page. */
    startAfter?: number;
  }) => Promise<ArrayOfTrancheResponse>;
  /** Returns what several tranches count for as security now: one query for a whole power table. */
  active: (message: {
    /** The tranches, in any order; unknown ones count zero. */
    tranches: number[];
  }) => Promise<ActiveResponse>;
  /** Returns what an owner has in a tranche. Errors: `NotFound`. */
  position: (message: {
    /** The owner. */
    owner: string;
    /** The id of the tranche. */
    tranche: number;
  }) => Promise<PositionResponse>;
  /** Returns all positions in a tranche by ascending address of the owner. Errors: `NotFound`. */
  positions: (message: {
    /** The size of the page, 30 when absent, at most 100. */
    limit?: number;
    /** The last owner of the previous page. */
    startAfter?: string;
    /** The id of the tranche. */
    tranche: number;
  }) => Promise<ArrayOfOwnedPosition>;
  /** Returns an owner's unpaid cooldowns in a tranche by ascending id. */
  cooldowns: (message: {
    /** The size of the page, 30 when absent, at most 100. */
    limit?: number;
    /** The owner. */
    owner: string;
    /** The last id of the previous page. */
    startAfter?: number;
    /** The id of the tranche. */
    tranche: number;
  }) => Promise<ArrayOfCooldownResponse>;
  /** Returns the holds on a tranche by ascending id. */
  holds: (message: {
    /** The size of the page, 30 when absent, at most 100. */
    limit?: number;
    /** The last id of the previous page. */
    startAfter?: number;
    /** The id of the tranche. */
    tranche: number;
  }) => Promise<ArrayOfHoldResponse>;
  /** Returns what a deficit was charged to a tranche; zeros for one that the vault does not know. */
  deficit: (message: {
    /** The slasher's id of the deficit. */
    id: number;
    /** The id of the tranche. */
    tranche: number;
  }) => Promise<DeficitResponse>;
  /** Returns what the vault owes the stakers of a tranche besides its assets. Errors: `NotFound`. */
  owed: (message: {
    /** The id of the tranche. */
    tranche: number;
  }) => Promise<OwedResponse>;
  /** Returns slashed stake that was not yet swept, by asset. */
  slashed: () => Promise<ArrayOfAssetAmount>;
  /** Returns the last pause of each action. */
  pauses: () => Promise<ArrayOfPauseResponse>;
  /** Query the contract's ownership information */
  ownership: () => Promise<OwnershipForString>;
}
export class SecurityVaultQueryClient implements SecurityVaultReadOnlyInterface {
  client: CosmWasmClient;
  contractAddress: string;
  constructor(client: CosmWasmClient, contractAddress: string) {
    this.client = client;
    this.contractAddress = contractAddress;
    this.config = this.config.bind(this);
    this.tranche = this.tranche.bind(this);
    this.tranches = this.tranches.bind(this);
    this.active = this.active.bind(this);
    this.position = this.position.bind(this);
    this.positions = this.positions.bind(this);
    this.cooldowns = this.cooldowns.bind(this);
    this.holds = this.holds.bind(this);
    this.deficit = this.deficit.bind(this);
    this.owed = this.owed.bind(this);
    this.slashed = this.slashed.bind(this);
    this.pauses = this.pauses.bind(this);
    this.ownership = this.ownership.bind(this);
  }
  config = async (): Promise<ConfigResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      config: {}
    });
  };
  tranche = async ({
    id
  }: {
    id: number;
  }): Promise<TrancheResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      tranche: {
        id
      }
    });
  };
  tranches = async ({
    limit,
    startAfter
  }: {
    limit?: number;
    startAfter?: number;
  }): Promise<ArrayOfTrancheResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      tranches: {
        limit,
        start_after: startAfter
      }
    });
  };
  active = async ({
    tranches
  }: {
    tranches: number[];
  }): Promise<ActiveResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      active: {
        tranches
      }
    });
  };
  position = async ({
    owner,
    tranche
  }: {
    owner: string;
    tranche: number;
  }): Promise<PositionResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      position: {
        owner,
        tranche
      }
    });
  };
  positions = async ({
    limit,
    startAfter,
    tranche
  }: {
    limit?: number;
    startAfter?: string;
    tranche: number;
  }): Promise<ArrayOfOwnedPosition> => {
    return this.client.queryContractSmart(this.contractAddress, {
      positions: {
        limit,
        start_after: startAfter,
        tranche
      }
    });
  };
  cooldowns = async ({
    limit,
    owner,
    startAfter,
    tranche
  }: {
    limit?: number;
    owner: string;
    startAfter?: number;
    tranche: number;
  }): Promise<ArrayOfCooldownResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      cooldowns: {
        limit,
        owner,
        start_after: startAfter,
        tranche
      }
    });
  };
  holds = async ({
    limit,
    startAfter,
    tranche
  }: {
    limit?: number;
    startAfter?: number;
    tranche: number;
  }): Promise<ArrayOfHoldResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      holds: {
        limit,
        start_after: startAfter,
        tranche
      }
    });
  };
  deficit = async ({
    id,
    tranche
  }: {
    id: number;
    tranche: number;
  }): Promise<DeficitResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      deficit: {
        id,
        tranche
      }
    });
  };
  owed = async ({
    tranche
  }: {
    tranche: number;
  }): Promise<OwedResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      owed: {
        tranche
      }
    });
  };
  slashed = async (): Promise<ArrayOfAssetAmount> => {
    return this.client.queryContractSmart(this.contractAddress, {
      slashed: {}
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
export interface SecurityVaultInterface extends SecurityVaultReadOnlyInterface {
  contractAddress: string;
  sender: string;
  /**
   * Stakes native coins in a tranche and mints `floor(amount * shares / assets)` shares to the sender. Callable by
   * anyone; funds: the tranche's denom.
   *
   * Refused while anything is reserved, or more than `Params::max_entry_hold` of the assets is on hold.
   *
   * When shares are worth less than a thousandth of a unit, a new share epoch begins first: all shares together become
   * as many as there are assets, and the stake enters at par. The first staker of an epoch leaves `floor` shares to no
   * one.
   *
   * Errors: `Payment`, `NotFound`, `Pause`, `WrongAsset`, `EntryReserved`, `EntryHeld`, `BelowFloor`, `NoShares`.
   */
  stake: (message: {
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Receives cw20 tokens with a `ReceiveMsg`. Callable by any cw20 token, as the hook of its `Send`; the hook acts on
   * the token that calls, on no other.
   *
   * Errors: `ZeroAmount`, and those of the message inside.
   */
  receive: (message: {
    amount: Uint128;
    msg: Binary;
    sender: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Starts the cooldown of shares of the sender. From this second they earn no rewards and count as no security, but
   * they can be slashed and charged until they are paid out. Callable by stakers.
   *
   * Errors: `Payment`, `NotFound`, `Pause`, `ZeroAmount`, `NotEnoughShares`.
   */
  startCooldown: (message: {
    /** The number of shares, above zero. */
    shares: Uint128;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Burns the shares of a cooldown that has ended and pays their worth to their owner. Callable by anyone.
   *
   * While assets are on hold or reserved the shares are paid only `worth * (1 - (held + reserved) / assets)`, and what
   * they forfeit stays in the tranche. Only the owner may accept that, by naming `min_amount`. From `Params::max_hold`
   * after the end of the cooldown holds no longer count; the reserve always does.
   *
   * A tranche with a reserver asks it first what it needs, and reserves that; when the query fails the reserve stays as
   * it is. A reserve of `Params::max_entry_hold` of the assets or more stops payouts until `Params::max_hold` after the
   * end of their cooldown.
   *
   * Errors: `Payment`, `NotFound`, `Cooling`, `PayoutReserved`, `PayoutHeld`, `BelowMinimum`.
   */
  payout: (message: {
    /** The id of the cooldown. */
    id: number;
    /**
     * The least amount to accept, in the tranche's asset. Without it a payout that holds or a reserve reduce is
     * refused.
     */
    minAmount?: Uint128;
    /** The owner of the cooldown. */
    owner: string;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Pays the sender's rewards and recoveries of a tranche. Callable by stakers, also former ones.
   *
   * Errors: `Payment`, `NotFound`, `UnknownReward`, `NothingToClaim`.
   */
  claim: (message: {
    /**
     * The assets to claim; all when absent. Recoveries are in the tranche's own asset. Naming the others lets a claim
     * pass by a token whose transfers fail; what is due in that token stays due.
     */
    assets?: AssetUnchecked[];
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Adds a reward that vests to the stakers of a tranche over `Params::reward_period`. Callable by anyone; funds: the
   * tranche's own asset or a listed native token.
   *
   * Errors: `Payment`, `NotFound`, `UnknownReward`.
   */
  reward: (message: {
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Sets, changes or removes a hold: assets that payouts leave in the tranche, and that close it to new stake. An
   * amount of at most `min_hold` removes the hold. Callable by the tranche's slasher.
   *
   * Errors: `Payment`, `NotFound`, `Unauthorized`.
   */
  hold: (message: {
    /** Assets that must stay. */
    amount: Uint128;
    /** The id that the slasher gives the hold. */
    id: number;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Reserves stake for losses that a market provides for but has not recognised, and replaces the reserve before. While
   * it is above zero the tranche accepts no stake, and payouts are stopped or reduced; see `ExecuteMsg::Payout`. A
   * cover takes reserved stake like any other and leaves the reserve as it is. Callable by the tranche's reserver; a
   * tranche without one refuses everybody.
   *
   * Errors: `Payment`, `NotFound`, `Unauthorized`.
   */
  reserve: (message: {
    /** Assets that open provisions may claim; may exceed what the tranche has. 0 ends the reserve. */
    need: Uint128;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Charges a deficit to the tranche: pays what is new in `amount`, as far as there is something above the floor, to
   * the sender, in the tranche's own asset, and gives the shares loss units for it. What a deficit was charged before
   * is never charged again, not even what the tranche could not pay then: the stake present at that time bears it.
   * Nothing new, or nothing above the floor, pays zero and is not an error. Callable by the tranche's slasher. Returns
   * `CoverResponse` as data.
   *
   * Errors: `Payment`, `NotFound`, `Unauthorized`.
   */
  cover: (message: {
    /** What the deficit needs from this tranche in all, from its beginning. */
    amount: Uint128;
    /** The slasher's id of the deficit. */
    deficit: number;
    /** The id of the tranche. Its asset must be the one that the slasher needs. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Pays back what deficits took: to the loss units of the shares, and as a reward what exceeds them. Callable by the
   * tranche's slasher; funds: the tranche's denom. An excess is not an error.
   *
   * Errors: `Payment`, `NotFound`, `Unauthorized`, `WrongAsset`.
   */
  restore: (message: {
    /** The slasher's id of the deficit. */
    deficit: number;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Takes a fraction of all assets of a tranche, of cooling shares as of others. An id that was used before takes
   * nothing. Callable by the tranche's slasher. Returns `SlashResponse` as data.
   *
   * Errors: `Payment`, `NotFound`, `Unauthorized`.
   */
  slash: (message: {
    /** The fraction to take; above one it counts as one. */
    fraction: Decimal;
    /** The slasher's id of the slash. */
    id: number;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Sends slashed stake to `Params::slash_recipient`. Callable by anyone.
   *
   * Errors: `Payment`, `NothingToSweep`.
   */
  sweepSlashed: (message: {
    /** The slashed asset. */
    asset: AssetUnchecked;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Adds an empty tranche. Callable by the owner.
   *
   * Errors: `Payment`, `Ownership`, `OutOfRange`.
   */
  addTranche: (message: {
    /** The asset that is staked. */
    asset: AssetUnchecked;
    /**
     * The time from the start of a cooldown to its payout. Unit: seconds. Range: 1 to 15552000. Default: 1209600 for a
     * market, 1814400 for a reporter. Too low lets stakers leave ahead of a loss that they see coming, which hurts
     * those who stay; too high deters stakers.
     */
    cooldown: number;
    /**
     * Assets that cover leaves, and the shares that the first staker leaves to no one. Unit: smallest units of the
     * asset. Range: 1 or more. Default: 1000000. Too low makes shares easy to inflate, which hurts later stakers; too
     * high costs the first staker.
     */
    floor: Uint128;
    /**
     * The largest amount that places no hold. Unit: smallest units of the asset. Range: 0 or more. Default: 1000000.
     * Too low lets dust close the tranche to new stakers; too high lets stakers leave ahead of a deficit.
     */
    minHold: Uint128;
    /**
     * The market whose provisions may reserve this tranche's stake; none when absent. The vault asks it for its need
     * before a payout.
     */
    reserver?: string;
    /**
     * The order in which losses reach the tranches of one slasher: higher pays later. For readers; the slasher decides.
     * Range: 0 to 255. Default: 0.
     */
    seniority: number;
    /**
     * The only contract that may hold, cover, restore and slash. A wrong one can take everything above the floor from
     * the stakers.
     */
    slasher: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Lists a further token that a tranche can pay rewards in, for good; at most `MAX_REWARDS` with its own asset.
   * Callable by the owner: anyone else could fill the list, or list a token whose transfers fail.
   *
   * Errors: `Payment`, `Ownership`, `NotFound`, `RewardListed`, `TooManyRewards`.
   */
  listReward: (message: {
    /** The token. */
    asset: AssetUnchecked;
    /** The id of the tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Replaces all parameters. Callable by the owner.
   *
   * Errors: `Payment`, `Ownership`, `OutOfRange`.
   */
  updateParams: (message: {
    /** The new parameters. */
    params: Params;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Names the guardian. Callable by the owner.
   *
   * Errors: `Payment`, `Admin`.
   */
  setGuardian: (message: {
    /** The new guardian; none when absent. */
    guardian?: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Pauses an action, at most 72 h in any 30 d. Callable by the guardian; see `crate::shared::pause`.
   *
   * Errors: `Payment`, `Admin`.
   */
  pause: (message: {
    /** The action. */
    action: Action;
    /** The length of the pause. Unit: seconds. Range: 1 to 259200. */
    seconds: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Ends a pause early. Callable by the guardian and the owner.
   *
   * Errors: `Payment`, `Admin`.
   */
  unpause: (message: {
    /** The action. */
    action: Action;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Update the contract's ownership. The `action` to be provided can be either to propose transferring ownership to an
   * account, accept a pending ownership transfer, or renounce the ownership permanently.
   */
  updateOwnership: (action2: Action2, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
}
export class SecurityVaultClient extends SecurityVaultQueryClient implements SecurityVaultInterface {
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
    this.startCooldown = this.startCooldown.bind(this);
    this.payout = this.payout.bind(this);
    this.claim = this.claim.bind(this);
    this.reward = this.reward.bind(this);
    this.hold = this.hold.bind(this);
    this.reserve = this.reserve.bind(this);
    this.cover = this.cover.bind(this);
    this.restore = this.restore.bind(this);
    this.slash = this.slash.bind(this);
    this.sweepSlashed = this.sweepSlashed.bind(this);
    this.addTranche = this.addTranche.bind(this);
    this.listReward = this.listReward.bind(this);
    this.updateParams = this.updateParams.bind(this);
    this.setGuardian = this.setGuardian.bind(this);
    this.pause = this.pause.bind(this);
    this.unpause = this.unpause.bind(this);
    this.updateOwnership = this.updateOwnership.bind(this);
  }
  stake = async ({
    tranche
  }: {
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      stake: {
        tranche
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
  startCooldown = async ({
    shares,
    tranche
  }: {
    shares: Uint128;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      start_cooldown: {
        shares,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  payout = async ({
    id,
    minAmount,
    owner,
    tranche
  }: {
    id: number;
    minAmount?: Uint128;
    owner: string;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      payout: {
        id,
        min_amount: minAmount,
        owner,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  claim = async ({
    assets,
    tranche
  }: {
    assets?: AssetUnchecked[];
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      claim: {
        assets,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  reward = async ({
    tranche
  }: {
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      reward: {
        tranche
      }
    }, fee_, memo_, funds_);
  };
  hold = async ({
    amount,
    id,
    tranche
  }: {
    amount: Uint128;
    id: number;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      hold: {
        amount,
        id,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  reserve = async ({
    need,
    tranche
  }: {
    need: Uint128;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      reserve: {
        need,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  cover = async ({
    amount,
    deficit,
    tranche
  }: {
    amount: Uint128;
    deficit: number;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      cover: {
        amount,
        deficit,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  restore = async ({
    deficit,
    tranche
  }: {
    deficit: number;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      restore: {
        deficit,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  slash = async ({
    fraction,
    id,
    tranche
  }: {
    fraction: Decimal;
    id: number;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      slash: {
        fraction,
        id,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  sweepSlashed = async ({
    asset
  }: {
    asset: AssetUnchecked;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      sweep_slashed: {
        asset
      }
    }, fee_, memo_, funds_);
  };
  addTranche = async ({
    asset,
    cooldown,
    floor,
    minHold,
    reserver,
    seniority,
    slasher
  }: {
    asset: AssetUnchecked;
    cooldown: number;
    floor: Uint128;
    minHold: Uint128;
    reserver?: string;
    seniority: number;
    slasher: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      add_tranche: {
        asset,
        cooldown,
        floor,
        min_hold: minHold,
        reserver,
        seniority,
        slasher
      }
    }, fee_, memo_, funds_);
  };
  listReward = async ({
    asset,
    tranche
  }: {
    asset: AssetUnchecked;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      list_reward: {
        asset,
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
