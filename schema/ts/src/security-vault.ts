// Generated from schema/security-vault.json by `cargo schema`. Do not edit: change packages/interfaces and run it again.

import type { CosmWasmClient, SigningCosmWasmClient, ExecuteResult } from "@cosmjs/cosmwasm";
import type { Coin, StdFee } from "@cosmjs/amino";

/**
 * A thin wrapper around u128 that is using strings for JSON encoding/decoding, such that the full u128 range can be
 * used for clients that convert JSON numbers to floats, like JavaScript and jq.
 */
export type Uint128 = string;
/** An asset as a message names it: not validated. */
export type AssetUnchecked = {
  /** A bank denom. */
  native: string;
} | {
  /** The address of a cw20 token. */
  cw20: string;
};
/**
 * A fixed-point decimal value with 18 fractional digits, i.e. Decimal(1_000_000_000_000_000_000) == 1.0
 *
 * The greatest possible value that can be represented is 340282366920938463463.374607431768211455 (which is (2^128 - 1)
 * / 10^18)
 */
export type Decimal = string;
/** Birth. Native genesis stake comes as funds; cw20 genesis stake was minted to the predicted address before. */
export interface InstantiateMsg {
  /** Who holds stake from the beginning. */
  genesis: GenesisStake[];
  /** Who may pause; nobody when absent. */
  guardian?: string | null;
  /** The timelock. */
  owner: string;
  /** The numbers. */
  params: Params;
  /** The tranches to begin with; ids count up from 1 in this order. */
  tranches: NewTranche[];
}
/** Stake that exists from the beginning. */
export interface GenesisStake {
  /** The amount of the tranche's asset. */
  amount: Uint128;
  /** The owner. */
  owner: string;
  /** The tranche. */
  tranche: number;
}
/** The numbers that governance sets. */
export interface Params {
  /** No payout comes later than the end of its cooldown plus this, whatever is held, in seconds. */
  max_hold: number;
  /** Over how long a reward is paid out, in seconds. */
  reward_period: number;
  /** Who gets slashed stake that pays nobody's loss. */
  slash_recipient: string;
}
/** A tranche to be. */
export interface NewTranche {
  /** What is staked. */
  asset: AssetUnchecked;
  /** From the start of a cooldown to its payout, in seconds. */
  cooldown: number;
  /** Assets (and shares) that stay for ever: the first staker leaves that many shares to nobody, cover stops there. */
  floor: Uint128;
  /** Holds of at most this amount are ignored, so that dust traps nobody. */
  min_hold: Uint128;
  /**
   * The order in which losses reach tranches of one slasher: higher is paid later. For readers; the slasher decides.
   */
  seniority: number;
  /** The only contract that may hold, cover and slash. */
  slasher: string;
  /** Lock tiers; the first one must be `{lock: 0, weight: 1}`. Further ones wait. */
  tiers: Tier[];
}
/** A lock tier: how long stake is locked and what it then weighs in rewards and votes. */
export interface Tier {
  /** Seconds from staking during which no cooldown starts. */
  lock: number;
  /** Reward and vote weight of a share. */
  weight: Decimal;
}
/** Orders. */
export type ExecuteMsg = {
  /**
   * Native coins into a tranche. Anyone; funds: the tranche's denom only. Refused while a hold of the slasher is on the
   * tranche.
   */
  stake: {
    /** Index of the lock tier; the first when absent. Others wait. */
    tier?: number | null;
    /** The tranche. */
    tranche: number;
  };
} | {
  /** A cw20 `Send` with a `ReceiveMsg`. */
  receive: Cw20ReceiveMsg;
} | {
  /**
   * Starts the cooldown of shares of the sender. From now they earn nothing and count for nothing, but are slashable
   * until paid.
   */
  start_cooldown: {
    /** How many shares. */
    shares: Uint128;
    /** The tranche. */
    tranche: number;
  };
} | {
  /**
   * Pays a cooldown that has ended to its owner. Anyone. Refused while holds need the assets, at most `max_hold` long.
   */
  payout: {
    /** The cooldown's id. */
    id: number;
    /** The owner. */
    owner: string;
    /** The tranche. */
    tranche: number;
  };
} | {
  /** Pays the sender's rewards and what recoveries paid back to the sender's shares. */
  claim: {
    /** The tranche. */
    tranche: number;
  };
} | {
  /**
   * A reward for the stakers of a tranche, paid out over `reward_period`. Anyone; funds: one native coin, the tranche's
   * own asset or one that is listed.
   */
  reward: {
    /** The tranche. */
    tranche: number;
  };
} | {
  /** Sets, changes or (amount zero) removes a hold. The tranche's slasher. */
  hold: {
    /** Assets that must stay. */
    amount: Uint128;
    /** The slasher's id of it. */
    id: number;
    /** The tranche. */
    tranche: number;
  };
} | {
  /**
   * Pays up to `amount` of the tranche's own asset to the sender for a deficit and gives the shares loss units. The
   * tranche's slasher. Answers `CoverResponse` as data; an empty tranche pays zero and is no error.
   */
  cover: {
    /** What is needed. */
    amount: Uint128;
    /** The slasher's id of the deficit. */
    deficit: number;
    /** The tranche; its asset must be the asset that the slasher needs. */
    tranche: number;
  };
} | {
  /** Takes assets out of the shares now, collected and sold later, for a tranche whose asset is not the base. Waits. */
  seize: {
    /** The amount of the tranche's asset. */
    amount: Uint128;
    /** The slasher's id of the deficit. */
    deficit: number;
    /** The tranche. */
    tranche: number;
  };
} | {
  /**
   * Pays back what a deficit took: to the loss units of the shares; what exceeds them becomes a reward. The tranche's
   * slasher; funds: the tranche's asset. Never an error on excess.
   */
  restore: {
    /** The slasher's id of the deficit. */
    deficit: number;
    /** The tranche. */
    tranche: number;
  };
} | {
  /**
   * Takes a part of everything in a tranche, cooling or not. The tranche's slasher. An id counts once. Answers
   * `SlashResponse` as data.
   */
  slash: {
    /** The part, capped at one. */
    fraction: Decimal;
    /** The slasher's id of it. */
    id: number;
    /** The tranche. */
    tranche: number;
  };
} | {
  /** Sends slashed stake to `slash_recipient`. Anyone. */
  sweep_slashed: {
    /** The asset. */
    asset: AssetUnchecked;
  };
} | {
  /** Adds a tranche. Owner. */
  add_tranche: NewTranche;
} | {
  /**
   * Lists a further token that a tranche can be rewarded in, for ever; at most `MAX_REWARDS` with its own asset. Owner:
   * strangers could fill the list, or pay in a token whose transfers fail.
   */
  list_reward: {
    /** The token. */
    asset: AssetUnchecked;
    /** The tranche. */
    tranche: number;
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
 * Actions that the guardian can pause. Everything else never stops.
 *
 * - `stake`: Stake.
 * - `start_cooldown`: Start a cooldown.
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
/** Questions. */
export type QueryMsg = {
  /** The configuration. */
  config: Record<string, never>;
} | {
  /** One tranche. */
  tranche: {
    /** The tranche. */
    id: number;
  };
} | {
  /** Tranches by id. */
  tranches: {
    /** The most items. */
    limit?: number | null;
    /** The last id of the page before. */
    start_after?: number | null;
  };
} | {
  /**
   * What of several tranches counts as security now: assets of shares that are not cooling down. One query for a whole
   * power table.
   */
  active: {
    /** The tranches, in any order; unknown ones count zero. */
    tranches: number[];
  };
} | {
  /** What an owner has in a tranche. */
  position: {
    /** The owner. */
    owner: string;
    /** The tranche. */
    tranche: number;
  };
} | {
  /** Everybody who has something in a tranche, by address. */
  positions: {
    /** The most items. */
    limit?: number | null;
    /** The last owner of the page before. */
    start_after?: string | null;
    /** The tranche. */
    tranche: number;
  };
} | {
  /** The owner's cooldowns in a tranche, by id. */
  cooldowns: {
    /** The most items. */
    limit?: number | null;
    /** The owner. */
    owner: string;
    /** The last id of the page before. */
    start_after?: number | null;
    /** The tranche. */
    tranche: number;
  };
} | {
  /** Holds on a tranche, by id. */
  holds: {
    /** The most items. */
    limit?: number | null;
    /** The last id of the page before. */
    start_after?: number | null;
    /** The tranche. */
    tranche: number;
  };
} | {
  /** What the vault holds for the stakers of a tranche besides its assets. */
  owed: {
    /** The tranche. */
    tranche: number;
  };
} | {
  /** Slashed stake that was not yet sent to its recipient. */
  slashed: Record<string, never>;
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
  /** As `ExecuteMsg::Stake`. */
  stake: {
    /** Index of the lock tier. */
    tier?: number | null;
    /** The tranche. */
    tranche: number;
  };
} | {
  /** As `ExecuteMsg::Reward`. */
  reward: {
    /** The tranche. */
    tranche: number;
  };
} | {
  /** As `ExecuteMsg::Restore`. */
  restore: {
    /** The slasher's id of the deficit. */
    deficit: number;
    /** The tranche. */
    tranche: number;
  };
};
/** What counts as security. */
export interface ActiveResponse {
  /** One item per tranche asked for, in the same order. */
  tranches: Active[];
}
/** What of one tranche counts as security. */
export interface Active {
  /** Assets of the shares that are not cooling down, rounded down. */
  assets: Uint128;
  /** The part of `assets` above the floor. */
  slashable: Uint128;
  /** The tranche. */
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
  /** Who may pause. */
  guardian?: Addr | null;
  /** The numbers. */
  params: Params;
}
export type ArrayOfCooldownResponse = CooldownResponse[];
/** A cooldown. */
export interface CooldownResponse {
  /** When it can be paid, in seconds since the epoch. */
  end: number;
  /** Its id, unique in the vault. */
  id: number;
  /** The shares that leave. */
  shares: Uint128;
}
export type ArrayOfHoldResponse = HoldResponse[];
/** A hold. */
export interface HoldResponse {
  /** Assets that must stay. */
  amount: Uint128;
  /** The slasher's id of it. */
  id: number;
}
/** An asset after validation, as contracts store it. */
export type Asset = {
  /** A bank denom. */
  native: string;
} | {
  /** A cw20 token. */
  cw20: Addr;
};
/** What the vault holds for the stakers of a tranche besides its assets. */
export interface OwedResponse {
  /** Recoveries that nobody has claimed, in the tranche's asset. */
  recovered: Uint128;
  /** Rewards, one item per token listed, the tranche's own asset first. */
  rewards: RewardResponse[];
}
/** Rewards of a tranche in one token. */
export interface RewardResponse {
  /** The token. */
  asset: Asset;
  /** When all of it will have been earned, in seconds since the epoch; later if nobody is there to earn it. */
  end: number;
  /** Received and not claimed. */
  unpaid: Uint128;
  /** The part of `unpaid` that is still to be earned, rounded up. */
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
/** The last pause of one action, as queries answer it. */
export interface PauseResponse {
  /** The action's name in snake case. */
  action: string;
  /** When the pause began, in seconds since the epoch. */
  since: number;
  /** When it ends, in seconds since the epoch. */
  until: number;
}
/** What an owner has in a tranche. */
export interface PositionResponse {
  /** What all of these are worth in the tranche's asset, rounded down. */
  assets: Uint128;
  /** Shares in cooldown. */
  cooling: Uint128;
  /** What was lost and not yet recovered, in the tranche's asset, rounded up. */
  outstanding_loss: Uint128;
  /** Recoveries that a claim pays now, in the tranche's asset. */
  recovered: Uint128;
  /** Rewards that a claim pays now. */
  rewards: [Asset, Uint128][];
  /** Shares that are not cooling down. */
  shares: Uint128;
}
export type ArrayOfOwnedPosition = OwnedPosition[];
/** A position with its owner. */
export interface OwnedPosition {
  /** The owner. */
  owner: Addr;
  /** What the owner has. */
  position: PositionResponse;
}
export type ArrayOfTupleOfAssetAndUint128 = [Asset, Uint128][];
/** A tranche. */
export interface TrancheResponse {
  /** What is staked. */
  asset: Asset;
  /** Assets, counted internally. */
  assets: Uint128;
  /** From the start of a cooldown to its payout, in seconds. */
  cooldown: number;
  /** Shares in cooldown. */
  cooling: Uint128;
  /** Taken by cover since birth. */
  covered: Uint128;
  /** Assets that stay for ever. */
  floor: Uint128;
  /** Sum of the holds. */
  held: Uint128;
  /** Its id. */
  id: number;
  /** Holds up to this are ignored. */
  min_hold: Uint128;
  /** What deficits took from these shares and nobody has paid back. */
  outstanding_loss: Uint128;
  /** Paid out to stakers since birth. */
  paid_out: Uint128;
  /** The order in which losses reach tranches. */
  seniority: number;
  /** All shares, cooling or not. */
  shares: Uint128;
  /** Taken by slashes since birth. */
  slashed: Uint128;
  /** The only contract that may hold, cover and slash. */
  slasher: Addr;
  /** Paid in by stakers since birth. */
  staked: Uint128;
  /** Lock tiers. */
  tiers: Tier[];
}
export type ArrayOfTrancheResponse = TrancheResponse[];
export interface SecurityVaultReadOnlyInterface {
  contractAddress: string;
  /** The configuration. */
  config: () => Promise<ConfigResponse>;
  /** One tranche. */
  tranche: (message: {
    /** The tranche. */
    id: number;
  }) => Promise<TrancheResponse>;
  /** Tranches by id. */
  tranches: (message: {
    /** The most items. */
    limit?: number;
    /** The last id of the page before. */
    startAfter?: number;
  }) => Promise<ArrayOfTrancheResponse>;
  /**
   * What of several tranches counts as security now: assets of shares that are not cooling down. One query for a whole
   * power table.
   */
  active: (message: {
    /** The tranches, in any order; unknown ones count zero. */
    tranches: number[];
  }) => Promise<ActiveResponse>;
  /** What an owner has in a tranche. */
  position: (message: {
    /** The owner. */
    owner: string;
    /** The tranche. */
    tranche: number;
  }) => Promise<PositionResponse>;
  /** Everybody who has something in a tranche, by address. */
  positions: (message: {
    /** The most items. */
    limit?: number;
    /** The last owner of the page before. */
    startAfter?: string;
    /** The tranche. */
    tranche: number;
  }) => Promise<ArrayOfOwnedPosition>;
  /** The owner's cooldowns in a tranche, by id. */
  cooldowns: (message: {
    /** The most items. */
    limit?: number;
    /** The owner. */
    owner: string;
    /** The last id of the page before. */
    startAfter?: number;
    /** The tranche. */
    tranche: number;
  }) => Promise<ArrayOfCooldownResponse>;
  /** Holds on a tranche, by id. */
  holds: (message: {
    /** The most items. */
    limit?: number;
    /** The last id of the page before. */
    startAfter?: number;
    /** The tranche. */
    tranche: number;
  }) => Promise<ArrayOfHoldResponse>;
  /** What the vault holds for the stakers of a tranche besides its assets. */
  owed: (message: {
    /** The tranche. */
    tranche: number;
  }) => Promise<OwedResponse>;
  /** Slashed stake that was not yet sent to its recipient. */
  slashed: () => Promise<ArrayOfTupleOfAssetAndUint128>;
  /** The last pause of each action. */
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
  slashed = async (): Promise<ArrayOfTupleOfAssetAndUint128> => {
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
   * Native coins into a tranche. Anyone; funds: the tranche's denom only. Refused while a hold of the slasher is on the
   * tranche.
   */
  stake: (message: {
    /** Index of the lock tier; the first when absent. Others wait. */
    tier?: number;
    /** The tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** A cw20 `Send` with a `ReceiveMsg`. */
  receive: (message: {
    amount: Uint128;
    msg: Binary;
    sender: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Starts the cooldown of shares of the sender. From now they earn nothing and count for nothing, but are slashable
   * until paid.
   */
  startCooldown: (message: {
    /** How many shares. */
    shares: Uint128;
    /** The tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Pays a cooldown that has ended to its owner. Anyone. Refused while holds need the assets, at most `max_hold` long.
   */
  payout: (message: {
    /** The cooldown's id. */
    id: number;
    /** The owner. */
    owner: string;
    /** The tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Pays the sender's rewards and what recoveries paid back to the sender's shares. */
  claim: (message: {
    /** The tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * A reward for the stakers of a tranche, paid out over `reward_period`. Anyone; funds: one native coin, the tranche's
   * own asset or one that is listed.
   */
  reward: (message: {
    /** The tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Sets, changes or (amount zero) removes a hold. The tranche's slasher. */
  hold: (message: {
    /** Assets that must stay. */
    amount: Uint128;
    /** The slasher's id of it. */
    id: number;
    /** The tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Pays up to `amount` of the tranche's own asset to the sender for a deficit and gives the shares loss units. The
   * tranche's slasher. Answers `CoverResponse` as data; an empty tranche pays zero and is no error.
   */
  cover: (message: {
    /** What is needed. */
    amount: Uint128;
    /** The slasher's id of the deficit. */
    deficit: number;
    /** The tranche; its asset must be the asset that the slasher needs. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Takes assets out of the shares now, collected and sold later, for a tranche whose asset is not the base. Waits. */
  seize: (message: {
    /** The amount of the tranche's asset. */
    amount: Uint128;
    /** The slasher's id of the deficit. */
    deficit: number;
    /** The tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Pays back what a deficit took: to the loss units of the shares; what exceeds them becomes a reward. The tranche's
   * slasher; funds: the tranche's asset. Never an error on excess.
   */
  restore: (message: {
    /** The slasher's id of the deficit. */
    deficit: number;
    /** The tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Takes a part of everything in a tranche, cooling or not. The tranche's slasher. An id counts once. Answers
   * `SlashResponse` as data.
   */
  slash: (message: {
    /** The part, capped at one. */
    fraction: Decimal;
    /** The slasher's id of it. */
    id: number;
    /** The tranche. */
    tranche: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Sends slashed stake to `slash_recipient`. Anyone. */
  sweepSlashed: (message: {
    /** The asset. */
    asset: AssetUnchecked;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Adds a tranche. Owner. */
  addTranche: (message: {
    /** What is staked. */
    asset: AssetUnchecked;
    /** From the start of a cooldown to its payout, in seconds. */
    cooldown: number;
    /**
     * Assets (and shares) that stay for ever: the first staker leaves that many shares to nobody, cover stops there.
     */
    floor: Uint128;
    /** Holds of at most this amount are ignored, so that dust traps nobody. */
    minHold: Uint128;
    /**
     * The order in which losses reach tranches of one slasher: higher is paid later. For readers; the slasher decides.
     */
    seniority: number;
    /** The only contract that may hold, cover and slash. */
    slasher: string;
    /** Lock tiers; the first one must be `{lock: 0, weight: 1}`. Further ones wait. */
    tiers: Tier[];
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Lists a further token that a tranche can be rewarded in, for ever; at most `MAX_REWARDS` with its own asset. Owner:
   * strangers could fill the list, or pay in a token whose transfers fail.
   */
  listReward: (message: {
    /** The token. */
    asset: AssetUnchecked;
    /** The tranche. */
    tranche: number;
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
    this.cover = this.cover.bind(this);
    this.seize = this.seize.bind(this);
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
    tier,
    tranche
  }: {
    tier?: number;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      stake: {
        tier,
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
    owner,
    tranche
  }: {
    id: number;
    owner: string;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      payout: {
        id,
        owner,
        tranche
      }
    }, fee_, memo_, funds_);
  };
  claim = async ({
    tranche
  }: {
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      claim: {
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
  seize = async ({
    amount,
    deficit,
    tranche
  }: {
    amount: Uint128;
    deficit: number;
    tranche: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      seize: {
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
    seniority,
    slasher,
    tiers
  }: {
    asset: AssetUnchecked;
    cooldown: number;
    floor: Uint128;
    minHold: Uint128;
    seniority: number;
    slasher: string;
    tiers: Tier[];
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      add_tranche: {
        asset,
        cooldown,
        floor,
        min_hold: minHold,
        seniority,
        slasher,
        tiers
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
