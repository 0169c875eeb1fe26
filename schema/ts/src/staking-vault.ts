// Generated from schema/staking-vault.json by `cargo schema`. Do not edit: change packages/interfaces and run it again.

import type { CosmWasmClient, SigningCosmWasmClient, ExecuteResult } from "@cosmjs/cosmwasm";
import type { Coin, StdFee } from "@cosmjs/amino";

/**
 * A fixed-point decimal value with 18 fractional digits, i.e. Decimal(1_000_000_000_000_000_000) == 1.0
 *
 * The greatest possible value that can be represented is 340282366920938463463.374607431768211455 (which is (2^128 - 1)
 * / 10^18)
 */
export type Decimal = string;
/** Birth. Funds: the seed, in the native denom; its shares are minted to the vault and locked for ever. */
export interface InstantiateMsg {
  /** The reward collector, set as withdraw address in this call. */
  collector: string;
  /** The native denom that is staked. */
  denom: string;
  /** Who may pause; nobody when absent. */
  guardian?: string | null;
  /** The liquid staking token, already instantiated. */
  lst: string;
  /** The timelock. */
  owner: string;
  /** The numbers. */
  params: Params;
  /** The validators to begin with; weights need not sum to anything. */
  validators: ValidatorWeight[];
}
/** The numbers that governance sets. */
export interface Params {
  /** The least time between two batches, in seconds; `batch_interval * 7 > unbonding_period + interval_margin`. */
  batch_interval: number;
  /** The part of swept rewards taken as fee; at most `MAX_FEE`. */
  fee: Decimal;
  /** Who gets the fee. */
  fee_recipient: string;
  /** The fee of an exit paid from the buffer. */
  instant: InstantFee;
  /** How much longer than the unbonding period seven intervals must be, in seconds. */
  interval_margin: number;
  /** The most messages of each kind to the staking module in one call. */
  max_delegations: number;
  /** The oldest sync with which staking works, in seconds. */
  max_sync_age: number;
  /** Who moves stake between validators, and how much. */
  rebalance: RebalanceParams;
  /** The part of the fee that goes to stakers of a tranche of the security vault instead. */
  security_share?: SecurityShare | null;
  /** The chain's unbonding period, in seconds. */
  unbonding_period: number;
  /** The shortest time over which swept rewards vest, in seconds. */
  vesting_period: number;
}
/**
 * The fee of an exit paid from the buffer. A coin that leaves costs `floor` while the buffer is at its target, and
 * linearly more down to `ceiling` at an empty buffer.
 */
export interface InstantFee {
  /** The highest fee, a part of the amount; at most `MAX_INSTANT_FEE`. */
  ceiling: Decimal;
  /** The least fee, a part of the amount. A batch that the buffer pays at submission pays this. */
  floor: Decimal;
  /** The buffer, as a part of the bonded stake, from which on only `floor` is taken; at most one. */
  target: Decimal;
}
/**
 * Who moves stake between validators, and how much. A redelegation locks its destination for an unbonding period, so it
 * is not for everybody.
 */
export interface RebalanceParams {
  /** The part of the bonded stake that may move in one period. */
  budget: Decimal;
  /** Who may; nobody when absent. */
  keeper?: string | null;
  /** How long a period is, in seconds. One begins with the first attempt after the last one ended. */
  period: number;
  /** A validator within this part of the bonded stake of its target is left alone. */
  tolerance: Decimal;
}
/** Which stakers share the fee. */
export interface SecurityShare {
  /** The part of the fee. */
  share: Decimal;
  /** The tranche whose stakers are paid. */
  tranche: number;
  /** The security vault. */
  vault: string;
}
/** A validator and its weight. */
export interface ValidatorWeight {
  /**
   * The largest part of the vault's bonded stake that is delegated to it; no cap when absent. What it cuts off goes to
   * the others by weight.
   */
  cap?: Decimal | null;
  /** The operator address. */
  validator: string;
  /** Its weight among all; zero takes no new delegations. */
  weight: number;
}
/** Orders. */
export type ExecuteMsg = {
  /**
   * Native coins in, shares out at the redemption rate, rounded down. Anyone; funds: the native denom only. Errors when
   * paused, when no shares would come out or fewer than `min_shares`, when the last sync is older than `max_sync_age`,
   * and when the vault is worth nothing.
   */
  stake: {
    /** The fewest shares that the sender accepts. */
    min_shares?: Uint128 | null;
    /** Who gets the shares; the sender when absent. */
    recipient?: string | null;
  };
} | {
  /** A cw20 `Send` of the liquid staking token with a `ReceiveMsg`. */
  receive: Cw20ReceiveMsg;
} | {
  /**
   * Burns the shares of the open batch, pays of what they are owed what the buffer holds above its target, and
   * undelegates the rest, from at most `max_delegations` validators. Anyone, once per `batch_interval`; and again at
   * once while a rest is left for validators that were not asked yet. Without an open batch it undelegates again what
   * earlier batches could not.
   */
  submit_batch: Record<string, never>;
} | {
  /** Books what unbonding paid. Anyone. A newly due entry is only marked; it is booked in a later block. */
  settle: {
    /** The most entries to look at; 50 when absent. */
    limit?: number | null;
  };
} | {
  /** Pays the sender's part of settled batches. An id that is not settled or not the sender's is an error. */
  claim: {
    /** The batches. */
    batches: number[];
  };
} | {
  /** Compares the ledger with the chain's delegations and books slashes. Anyone; does nothing twice in a block. */
  sync: Record<string, never>;
} | {
  /** Withdraws rewards to the collector, sweeps it, takes the fee, lets the rest vest, delegates the buffer. Anyone. */
  compound: {
    /** The most messages to the staking module; `max_delegations` when absent or above it. */
    limit?: number | null;
  };
} | {
  /**
   * Syncs and moves stake from overweight and draining validators to underweight ones, see `RebalanceParams`. Keeper.
   */
  rebalance: {
    /** The most redelegations; `max_delegations` when absent or above it. */
    limit?: number | null;
  };
} | {
  /** Adds validators or changes weights and caps. Owner. A validator once added is never removed here. */
  set_validators: {
    /** The validators to add or change; others stay. */
    validators: ValidatorWeight[];
  };
} | {
  /**
   * Changes whether a validator takes delegations. Owner. `Gone` syncs first and is an error while anything is bonded
   * there; a validator with a weight must stay that is neither draining nor gone.
   */
  set_validator_status: {
    /** The new status. */
    status: ValidatorStatus;
    /** The operator address. */
    validator: string;
  };
} | {
  /** Replaces the numbers. Owner. Same checks as at birth. */
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
 * A thin wrapper around u128 that is using strings for JSON encoding/decoding, such that the full u128 range can be
 * used for clients that convert JSON numbers to floats, like JavaScript and jq.
 */
export type Uint128 = string;
/**
 * Binary is a wrapper around Vec<u8> to add base64 de/serialization with serde. It also adds some helper methods to
 * help encode inline.
 *
 * This is only needed as serde-json-{core,wasm} has a horrible encoding for Vec<u8>. See also
 * <https://github.com/CosmWasm/cosmwasm/blob/main/docs/MESSAGE_TYPES.md>.
 */
export type Binary = string;
/**
 * Whether a validator takes delegations.
 *
 * - `active`: Takes delegations by its weight.
 * - `paused`: Takes none for now; keeps what it has.
 * - `draining`: Takes none; unbonded first, and moved elsewhere by rebalancing.
 * - `gone`: Holds nothing; forgotten by the first sync after its last entry is complete.
 */
export type ValidatorStatus = "active" | "paused" | "draining" | "gone";
/**
 * Actions that the guardian can pause.
 *
 * - `stake`: Stake.
 * - `unstake`: Unstake by the queue.
 * - `instant_unstake`: Unstake from the buffer.
 * - `submit_batch`: Submit a batch.
 * - `compound`: Compound.
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
/** Questions. */
export type QueryMsg = {
  /** The configuration. */
  config: Record<string, never>;
} | {
  /** The parts of the ledger as they are stored (the last sync's view of the chain). */
  ledger: Record<string, never>;
} | {
  /** The redemption rate, in constant time. */
  redemption_rate: Record<string, never>;
} | {
  /** What an exit of so many shares from the buffer would pay now, by the last sync. */
  instant_unstake: {
    /** The shares. */
    shares: Uint128;
  };
} | {
  /** Validators with weight, status and stake. */
  validators: {
    /** The most items. */
    limit?: number | null;
    /** The last operator address of the page before. */
    start_after?: string | null;
  };
} | {
  /** One batch. */
  batch: {
    /** The batch. */
    id: number;
  };
} | {
  /** Batches by id. */
  batches: {
    /** The most items. */
    limit?: number | null;
    /** The last id of the page before. */
    start_after?: number | null;
  };
} | {
  /** Undelegations on their way, by id. */
  entries: {
    /** The most items. */
    limit?: number | null;
    /** The last id of the page before. */
    start_after?: number | null;
  };
} | {
  /** What an owner has in batches, by batch. */
  claims: {
    /** The most items. */
    limit?: number | null;
    /** The owner. */
    owner: string;
    /** The last batch of the page before. */
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
/** What a cw20 `Send` of the liquid staking token can mean. */
export type ReceiveMsg = {
  /** Puts the shares into the open batch. They earn and bear slashes until it is submitted. */
  unstake: Record<string, never>;
} | {
  /** Syncs and pays out of the buffer at once, for the fee of `InstantFee`, which stays in the pool. */
  instant_unstake: {
    /** The least amount of native coins that the sender accepts. */
    min_amount: Uint128;
  };
};
/**
 * How far a batch is.
 *
 * - `open`: Takes shares.
 * - `submitted`: Its shares are burned; money is on its way.
 * - `settled`: Everything that can arrive has arrived: claims are paid.
 */
export type BatchStatus = "open" | "submitted" | "settled";
/** A batch. */
export interface BatchResponse {
  /** Its id; ids count up from 1. */
  id: number;
  /** What is still to come: owed and not yet settled, in native coins. */
  owed: Uint128;
  /** Settled and not yet claimed, in native coins. */
  settled: Uint128;
  /** Shares not yet claimed. */
  shares: Uint128;
  /** How far it is. */
  status: BatchStatus;
  /** When it was submitted, in seconds since the epoch. */
  submitted_at?: number | null;
  /** The part of `owed` that is not yet undelegated. */
  todo: Uint128;
}
export type ArrayOfBatchResponse = BatchResponse[];
export type ArrayOfClaimResponse = ClaimResponse[];
/** What an owner has in one batch. */
export interface ClaimResponse {
  /** The batch. */
  batch: number;
  /** What a claim pays now; zero while the batch is not settled. */
  claimable: Uint128;
  /** The owner's shares in it. */
  shares: Uint128;
  /** How far the batch is. */
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
/** The configuration. */
export interface ConfigResponse {
  /** The reward collector. */
  collector: Addr;
  /** The native denom. */
  denom: string;
  /** Who may pause. */
  guardian?: Addr | null;
  /** The liquid staking token. */
  lst: Addr;
  /** The numbers. */
  params: Params;
}
export type ArrayOfEntryResponse = EntryResponse[];
/** One undelegation on its way. */
export interface EntryResponse {
  /** What the chain said would come. */
  amount: Uint128;
  /** The batch that it pays. */
  batch: number;
  /** When it completes, in nanoseconds since the epoch. */
  completion: Timestamp;
  /** Its id. */
  id: number;
  /** The height at which it was first seen due. */
  marked?: number | null;
  /** The validator. */
  validator: string;
}
/** What an exit from the buffer would pay. */
export interface InstantUnstakeResponse {
  /** The native coins. */
  amount: Uint128;
  /** The buffer: the most that shares may be worth before the fee. */
  buffer: Uint128;
  /** What stays in the pool. */
  fee: Uint128;
}
/** The parts of the ledger, in units of the native coin. */
export interface LedgerResponse {
  /** `bonded + buffer - unvested - todo`. */
  base: Uint128;
  /** Sum of what is bonded at validators. */
  bonded: Uint128;
  /** Deposits and swept rewards not yet delegated. */
  buffer: Uint128;
  /** The part of the fee that the security vault could not be paid yet. */
  held: Uint128;
  /** Shares of the seed, locked for ever. */
  locked_shares: Uint128;
  /** Shares escrowed in the open batch. */
  open_shares: Uint128;
  /** Settled and not yet claimed. */
  settled: Uint128;
  /** Supply of the liquid staking token, as the vault counts it. */
  shares: Uint128;
  /** Owed to submitted batches, not yet undelegated. */
  todo: Uint128;
  /** Rewards still vesting at this block's time. */
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
/** The redemption rate with its exact parts. */
export interface RedemptionRateResponse {
  /** Native coins that back all shares (`B`). */
  base: Uint128;
  /** Whether staking is paused. */
  paused: boolean;
  /** `B / S`, rounded down to 18 digits. */
  rate: Decimal;
  /** All shares (`S`). */
  shares: Uint128;
  /** When the ledger was last compared with the chain, in seconds since the epoch. */
  synced_at: number;
}
export type ArrayOfValidatorResponse = ValidatorResponse[];
/** A validator of the set. */
export interface ValidatorResponse {
  /** What is bonded there, as of the last sync and the vault's own messages since. */
  bonded: Uint128;
  /** The largest part of the bonded stake it may hold. */
  cap?: Decimal | null;
  /** Unbonding entries that are not yet complete. */
  entries: number;
  /**
   * When the last redelegation into it completes, in seconds since the epoch; before that none may leave it. Zero for
   * never.
   */
  locked_until: number;
  /** Whether it takes delegations. */
  status: ValidatorStatus;
  /** The operator address. */
  validator: string;
  /** Its weight. */
  weight: number;
}
export interface StakingVaultReadOnlyInterface {
  contractAddress: string;
  /** The configuration. */
  config: () => Promise<ConfigResponse>;
  /** The parts of the ledger as they are stored (the last sync's view of the chain). */
  ledger: () => Promise<LedgerResponse>;
  /** The redemption rate, in constant time. */
  redemptionRate: () => Promise<RedemptionRateResponse>;
  /** What an exit of so many shares from the buffer would pay now, by the last sync. */
  instantUnstake: (message: {
    /** The shares. */
    shares: Uint128;
  }) => Promise<InstantUnstakeResponse>;
  /** Validators with weight, status and stake. */
  validators: (message: {
    /** The most items. */
    limit?: number;
    /** The last operator address of the page before. */
    startAfter?: string;
  }) => Promise<ArrayOfValidatorResponse>;
  /** One batch. */
  batch: (message: {
    /** The batch. */
    id: number;
  }) => Promise<BatchResponse>;
  /** Batches by id. */
  batches: (message: {
    /** The most items. */
    limit?: number;
    /** The last id of the page before. */
    startAfter?: number;
  }) => Promise<ArrayOfBatchResponse>;
  /** Undelegations on their way, by id. */
  entries: (message: {
    /** The most items. */
    limit?: number;
    /** The last id of the page before. */
    startAfter?: number;
  }) => Promise<ArrayOfEntryResponse>;
  /** What an owner has in batches, by batch. */
  claims: (message: {
    /** The most items. */
    limit?: number;
    /** The owner. */
    owner: string;
    /** The last batch of the page before. */
    startAfter?: number;
  }) => Promise<ArrayOfClaimResponse>;
  /** The last pause of each action. */
  pauses: () => Promise<ArrayOfPauseResponse>;
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
    this.pauses = this.pauses.bind(this);
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
export interface StakingVaultInterface extends StakingVaultReadOnlyInterface {
  contractAddress: string;
  sender: string;
  /**
   * Native coins in, shares out at the redemption rate, rounded down. Anyone; funds: the native denom only. Errors when
   * paused, when no shares would come out or fewer than `min_shares`, when the last sync is older than `max_sync_age`,
   * and when the vault is worth nothing.
   */
  stake: (message: {
    /** The fewest shares that the sender accepts. */
    minShares?: Uint128;
    /** Who gets the shares; the sender when absent. */
    recipient?: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** A cw20 `Send` of the liquid staking token with a `ReceiveMsg`. */
  receive: (message: {
    amount: Uint128;
    msg: Binary;
    sender: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Burns the shares of the open batch, pays of what they are owed what the buffer holds above its target, and
   * undelegates the rest, from at most `max_delegations` validators. Anyone, once per `batch_interval`; and again at
   * once while a rest is left for validators that were not asked yet. Without an open batch it undelegates again what
   * earlier batches could not.
   */
  submitBatch: (fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Books what unbonding paid. Anyone. A newly due entry is only marked; it is booked in a later block. */
  settle: (message: {
    /** The most entries to look at; 50 when absent. */
    limit?: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Pays the sender's part of settled batches. An id that is not settled or not the sender's is an error. */
  claim: (message: {
    /** The batches. */
    batches: number[];
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Compares the ledger with the chain's delegations and books slashes. Anyone; does nothing twice in a block. */
  sync: (fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Withdraws rewards to the collector, sweeps it, takes the fee, lets the rest vest, delegates the buffer. Anyone. */
  compound: (message: {
    /** The most messages to the staking module; `max_delegations` when absent or above it. */
    limit?: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Syncs and moves stake from overweight and draining validators to underweight ones, see `RebalanceParams`. Keeper.
   */
  rebalance: (message: {
    /** The most redelegations; `max_delegations` when absent or above it. */
    limit?: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Adds validators or changes weights and caps. Owner. A validator once added is never removed here. */
  setValidators: (message: {
    /** The validators to add or change; others stay. */
    validators: ValidatorWeight[];
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Changes whether a validator takes delegations. Owner. `Gone` syncs first and is an error while anything is bonded
   * there; a validator with a weight must stay that is neither draining nor gone.
   */
  setValidatorStatus: (message: {
    /** The new status. */
    status: ValidatorStatus;
    /** The operator address. */
    validator: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Replaces the numbers. Owner. Same checks as at birth. */
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
  submitBatch = async (fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      submit_batch: {}
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
  sync = async (fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      sync: {}
    }, fee_, memo_, funds_);
  };
  compound = async ({
    limit
  }: {
    limit?: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      compound: {
        limit
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
