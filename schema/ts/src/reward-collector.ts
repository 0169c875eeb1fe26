// Generated from schema/reward-collector.json by `cargo schema`. Do not edit: change packages/interfaces and run it again.

import type { Coin, CosmWasmClient, ExecuteResult, SigningCosmWasmClient, StdFee } from "./chain.js";

/** Recipient of assets other than the staked denom. */
export type Handler = {
  /** An account, by a plain transfer: for example the treasury. */
  account: string;
} | {
  /** A contract, with `crate::reward_handler::ExecuteMsg::HandleRewards`: for example an auction or a swap. */
  contract: string;
};
/**
 * Instantiation message. No funds.
 *
 * Errors: `Payment`.
 */
export interface InstantiateMsg {
  /** Denom that is swept to the vault. */
  denom: string;
  /** Handler of other assets; when absent they stay here until the owner names one. */
  handler?: Handler | null;
  /** Owner: the timelock. */
  owner: string;
  /** Address of the staking vault, the only account that may sweep. */
  vault: string;
}
/** Messages the contract executes. No message takes funds (`Payment`). */
export type ExecuteMsg = {
  /**
   * Sends the whole balance of the denom to the vault and returns `SweepResponse` as data. An empty balance sends
   * nothing and is not an error. Callable by the vault only.
   *
   * Errors: `Common(Unauthorized)`.
   */
  sweep: Record<string, never>;
} | {
  /**
   * Sends the whole balance of other assets to the handler, and LST to the vault, where its owner returns or burns it.
   * Anyone. Skips balances of zero.
   *
   * Errors: `Common(OutOfRange)` for no asset or more than `crate::staking_vault::MAX_SWEPT`; `Reserved` for the staked
   * denom, which only the vault sweeps; `NoHandler`.
   */
  sweep_others: {
    /** Assets to send. */
    assets: AssetUnchecked[];
  };
} | {
  /**
   * Names the handler of other assets. Owner only.
   *
   * Errors: `Admin(Ownership)`.
   */
  set_handler: {
    /** New handler; none when absent. */
    handler?: Handler | null;
  };
} | {
  /**
   * Update the contract's ownership. The `action` to be provided can be either to propose transferring ownership to an
   * account, accept a pending ownership transfer, or renounce the ownership permanently.
   */
  update_ownership: Action;
};
/** An asset in a message, not validated. */
export type AssetUnchecked = {
  /** A native coin, by its bank denom. */
  native: string;
} | {
  /** A cw20 token, by its address. */
  cw20: string;
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
/** Configuration. */
export interface ConfigResponse {
  /** Denom that is swept to the vault. */
  denom: string;
  /** Handler of other assets; none when absent. */
  handler?: Handler | null;
  /** Address of the staking vault. */
  vault: Addr;
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
export interface RewardCollectorReadOnlyInterface {
  contractAddress: string;
  /** Returns the configuration. */
  config: () => Promise<ConfigResponse>;
  /** Query the contract's ownership information */
  ownership: () => Promise<OwnershipForString>;
}
export class RewardCollectorQueryClient implements RewardCollectorReadOnlyInterface {
  client: CosmWasmClient;
  contractAddress: string;
  constructor(client: CosmWasmClient, contractAddress: string) {
    this.client = client;
    this.contractAddress = contractAddress;
    this.config = this.config.bind(this);
    this.ownership = this.ownership.bind(this);
  }
  config = async (): Promise<ConfigResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      config: {}
    });
  };
  ownership = async (): Promise<OwnershipForString> => {
    return this.client.queryContractSmart(this.contractAddress, {
      ownership: {}
    });
  };
}
export interface RewardCollectorInterface extends RewardCollectorReadOnlyInterface {
  contractAddress: string;
  sender: string;
  /**
   * Sends the whole balance of the denom to the vault and returns `SweepResponse` as data. An empty balance sends
   * nothing and is not an error. Callable by the vault only.
   *
   * Errors: `Common(Unauthorized)`.
   */
  sweep: (fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Sends the whole balance of other assets to the handler, and LST to the vault, where its owner returns or burns it.
   * Anyone. Skips balances of zero.
   *
   * Errors: `Common(OutOfRange)` for no asset or more than `crate::staking_vault::MAX_SWEPT`; `Reserved` for the staked
   * denom, which only the vault sweeps; `NoHandler`.
   */
  sweepOthers: (message: {
    /** Assets to send. */
    assets: AssetUnchecked[];
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Names the handler of other assets. Owner only.
   *
   * Errors: `Admin(Ownership)`.
   */
  setHandler: (message: {
    /** New handler; none when absent. */
    handler?: Handler;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Update the contract's ownership. The `action` to be provided can be either to propose transferring ownership to an
   * account, accept a pending ownership transfer, or renounce the ownership permanently.
   */
  updateOwnership: (action: Action, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
}
export class RewardCollectorClient extends RewardCollectorQueryClient implements RewardCollectorInterface {
  client: SigningCosmWasmClient;
  sender: string;
  contractAddress: string;
  constructor(client: SigningCosmWasmClient, sender: string, contractAddress: string) {
    super(client, contractAddress);
    this.client = client;
    this.sender = sender;
    this.contractAddress = contractAddress;
    this.sweep = this.sweep.bind(this);
    this.sweepOthers = this.sweepOthers.bind(this);
    this.setHandler = this.setHandler.bind(this);
    this.updateOwnership = this.updateOwnership.bind(this);
  }
  sweep = async (fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      sweep: {}
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
  setHandler = async ({
    handler
  }: {
    handler?: Handler;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      set_handler: {
        handler
      }
    }, fee_, memo_, funds_);
  };
  updateOwnership = async (action: Action, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      update_ownership: action
    }, fee_, memo_, funds_);
  };
}
