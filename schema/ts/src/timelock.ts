// Generated from schema/timelock.json by `cargo schema`. Do not edit: change packages/interfaces and run it again.

import type { CosmWasmClient, ExecuteResult, SigningCosmWasmClient, StdFee } from "./chain.js";

/**
 * Instantiation message. Takes no funds.
 *
 * Errors: `Payment`, `OutOfRange`, `SelfRole`.
 */
export interface InstantiateMsg {
  /**
   * The time from queueing to the first moment of execution. Unit: seconds. Range: `min_delay` to `max_delay`. Default:
   * 172800. Too low leaves users no time to leave; too high delays urgent changes.
   */
  delay: number;
  /**
   * The time from the first to the last moment of execution. Unit: seconds. Range: 3600 to 2592000. Default: 604800.
   * Too low lets operations expire unexecuted; too high lets a forgotten operation run late.
   */
  expiry: number;
  /**
   * The account that may cancel operations; none when absent. A wrong one can block governance until it is replaced.
   */
  guardian?: string | null;
  /**
   * The longest delay that can be set later. Unit: seconds. Range: `min_delay` to 1209600. Default: 1209600. Too high
   * lets one operation postpone all later ones, which hurts governance.
   */
  max_delay: number;
  /**
   * The shortest delay that can be set later. Unit: seconds. Range: 1 to `max_delay`. Default: 86400. Too low lets one
   * operation shorten the delay to nothing, which hurts users. An operation that moves the bounds first can do the
   * same.
   */
  min_delay: number;
  /** The account that queues operations: the voting contract. A wrong one controls the whole suite. */
  proposer: string;
}
/** Messages the contract executes. None takes funds. */
export type ExecuteMsg = {
  /**
   * Queues an operation. It can run from `delay` after now until `expiry` later or `not_after`, whichever is earlier.
   * Callable by the proposer. Returns `QueueResponse` as data.
   *
   * Errors: `Payment`; `Unauthorized`; `NoMessages`; `NotAfterTooSoon` if it could never run; `NotAfterTooFar` beyond
   * `HORIZON`; `MixedGuardianChange` if only some of the messages name a guardian (`is_guardian_change`).
   */
  queue: {
    /** The messages, run in this order, all or none, with the timelock as sender. */
    messages: CosmosMsgForEmpty[];
    /** The last moment of execution, in seconds since the epoch. */
    not_after: number;
  };
} | {
  /**
   * Runs an operation, once. Callable by anyone.
   *
   * Errors: `Payment`; `NotFound`; `NotPending`; `TooEarly` before its first moment; the error of any of its messages,
   * which leaves the operation as it was.
   */
  execute: {
    /** The id of the operation. */
    id: number;
  };
} | {
  /**
   * Cancels a pending operation. Callable by the proposer, and by the guardian unless the operation is a guardian
   * change.
   *
   * Errors: `Payment`; `Unauthorized`; `NotFound`; `NotPending`; `GuardianChange`.
   */
  cancel: {
    /** The id of the operation. */
    id: number;
  };
} | {
  /**
   * Sets the given parts of the configuration and leaves the others. Callable by the timelock itself, so through an
   * operation. Queued operations keep their moments.
   *
   * Errors: `Payment`; `Unauthorized`; `OutOfRange` for a delay outside the present bounds or an expiry outside its
   * range; `SelfRole`.
   */
  update_config: {
    /** The time from queueing to the first moment of execution. Unit: seconds. Range: `min_delay` to `max_delay`. */
    delay?: number | null;
    /** The time from the first to the last moment of execution. Unit: seconds. Range: 3600 to 2592000. */
    expiry?: number | null;
    /** The account that queues operations. */
    proposer?: string | null;
  };
} | {
  /**
   * Moves the bounds of the delay. The present delay must lie within the new bounds. Callable by the timelock itself.
   *
   * Errors: `Payment`; `Unauthorized`; `OutOfRange`.
   */
  set_delay_bounds: {
    /** The longest delay that can be set. Unit: seconds. Range: `min_delay` to 1209600. */
    max_delay: number;
    /** The shortest delay that can be set. Unit: seconds. Range: 1 to `max_delay`. */
    min_delay: number;
  };
} | {
  /**
   * Names the guardian. Callable by the timelock itself.
   *
   * Errors: `Payment`; `Unauthorized`; `SelfRole`.
   */
  set_guardian: {
    /** The new guardian; none when absent. */
    guardian?: string | null;
  };
};
export type CosmosMsgForEmpty = {
  bank: BankMsg;
} | {
  custom: Empty;
} | {
  staking: StakingMsg;
} | {
  distribution: DistributionMsg;
} | {
  /**
   * `CosmosMsg::Any` is the replaces the "stargate message" – a message wrapped in a [protobuf
   * Any](https://protobuf.dev/programming-guides/proto3/#any) that is supported by the chain. It behaves the same as
   * `CosmosMsg::Stargate` but has a better name and slightly improved syntax.
   *
   * This is feature-gated at compile time with `cosmwasm_2_0` because a chain running CosmWasm < 2.0 cannot process
   * this.
   */
  any: AnyMsg;
} | {
  wasm: WasmMsg;
};
/**
 * The message types of the bank module.
 *
 * See https://github.com/cosmos/cosmos-sdk/blob/v0.40.0/proto/cosmos/bank/v1beta1/tx.proto
 */
export type BankMsg = {
  /**
   * Sends native tokens from the contract to the given address.
   *
   * This is translated to a
   * [MsgSend](https://github.com/cosmos/cosmos-sdk/blob/v0.40.0/proto/cosmos/bank/v1beta1/tx.proto#L19-L28).
   * `from_address` is automatically filled with the current contract's address.
   */
  send: {
    amount: Coin[];
    to_address: string;
  };
} | {
  /**
   * This will burn the given coins from the contract's account. There is no Cosmos SDK message that performs this, but
   * it can be done by calling the bank keeper. Important if a contract controls significant token supply that must be
   * retired.
   */
  burn: {
    amount: Coin[];
  };
};
/**
 * A thin wrapper around u128 that is using strings for JSON encoding/decoding, such that the full u128 range can be
 * used for clients that convert JSON numbers to floats, like JavaScript and jq.
 */
export type Uint128 = string;
/**
 * The message types of the staking module.
 *
 * See https://github.com/cosmos/cosmos-sdk/blob/v0.40.0/proto/cosmos/staking/v1beta1/tx.proto
 */
export type StakingMsg = {
  /**
   * This is translated to a
   * [MsgDelegate](https://github.com/cosmos/cosmos-sdk/blob/v0.40.0/proto/cosmos/staking/v1beta1/tx.proto#L81-L90).
   * `delegator_address` is automatically filled with the current contract's address.
   */
  delegate: {
    amount: Coin;
    validator: string;
  };
} | {
  /**
   * This is translated to a
   * [MsgUndelegate](https://github.com/cosmos/cosmos-sdk/blob/v0.40.0/proto/cosmos/staking/v1beta1/tx.proto#L112-L121).
   * `delegator_address` is automatically filled with the current contract's address.
   */
  undelegate: {
    amount: Coin;
    validator: string;
  };
} | {
  /**
   * This is translated to a
   * [MsgBeginRedelegate](https://github.com/cosmos/cosmos-sdk/blob/v0.40.0/proto/cosmos/staking/v1beta1/tx.proto#L95-L105).
   * `delegator_address` is automatically filled with the current contract's address.
   */
  redelegate: {
    amount: Coin;
    dst_validator: string;
    src_validator: string;
  };
};
/**
 * The message types of the distribution module.
 *
 * See https://github.com/cosmos/cosmos-sdk/blob/v0.42.4/proto/cosmos/distribution/v1beta1/tx.proto
 */
export type DistributionMsg = {
  /**
   * This is translated to a
   * [MsgSetWithdrawAddress](https://github.com/cosmos/cosmos-sdk/blob/v0.42.4/proto/cosmos/distribution/v1beta1/tx.proto#L29-L37).
   * `delegator_address` is automatically filled with the current contract's address.
   */
  set_withdraw_address: {
    /** The `withdraw_address` */
    address: string;
  };
} | {
  /**
   * This is translated to a
   * [[MsgWithdrawDelegatorReward](https://github.com/cosmos/cosmos-sdk/blob/v0.42.4/proto/cosmos/distribution/v1beta1/tx.proto#L42-L50).
   * `delegator_address` is automatically filled with the current contract's address.
   */
  withdraw_delegator_reward: {
    /** The `validator_address` */
    validator: string;
  };
} | {
  /**
   * This is translated to a
   * [[MsgFundCommunityPool](https://github.com/cosmos/cosmos-sdk/blob/v0.42.4/proto/cosmos/distribution/v1beta1/tx.proto#LL69C1-L76C2).
   * `depositor` is automatically filled with the current contract's address.
   */
  fund_community_pool: {
    /** The amount to spend */
    amount: Coin[];
  };
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
 * The message types of the wasm module.
 *
 * See https://github.com/CosmWasm/wasmd/blob/v0.14.0/x/wasm/internal/types/tx.proto
 */
export type WasmMsg = {
  /**
   * Dispatches a call to another contract at a known address (with known ABI).
   *
   * This is translated to a
   * [MsgExecuteContract](https://github.com/CosmWasm/wasmd/blob/v0.14.0/x/wasm/internal/types/tx.proto#L68-L78).
   * `sender` is automatically filled with the current contract's address.
   */
  execute: {
    contract_addr: string;
    funds: Coin[];
    /** msg is the json-encoded ExecuteMsg struct (as raw Binary) */
    msg: Binary;
  };
} | {
  /**
   * Instantiates a new contracts from previously uploaded Wasm code.
   *
   * The contract address is non-predictable. But it is guaranteed that when emitting the same Instantiate message
   * multiple times, multiple instances on different addresses will be generated. See also Instantiate2.
   *
   * This is translated to a
   * [MsgInstantiateContract](https://github.com/CosmWasm/wasmd/blob/v0.29.2/proto/cosmwasm/wasm/v1/tx.proto#L53-L71).
   * `sender` is automatically filled with the current contract's address.
   */
  instantiate: {
    admin?: string | null;
    code_id: number;
    funds: Coin[];
    /**
     * A human-readable label for the contract.
     *
     * Valid values should: - not be empty - not be bigger than 128 bytes (or some chain-specific limit) - not start /
     * end with whitespace
     */
    label: string;
    /** msg is the JSON-encoded InstantiateMsg struct (as raw Binary) */
    msg: Binary;
  };
} | {
  /**
   * Instantiates a new contracts from previously uploaded Wasm code using a predictable address derivation algorithm
   * implemented in `cosmwasm_std::instantiate2_address`.
   *
   * This is translated to a
   * [MsgInstantiateContract2](https://github.com/CosmWasm/wasmd/blob/v0.29.2/proto/cosmwasm/wasm/v1/tx.proto#L73-L96).
   * `sender` is automatically filled with the current contract's address. `fix_msg` is automatically set to false.
   */
  instantiate2: {
    admin?: string | null;
    code_id: number;
    funds: Coin[];
    /**
     * A human-readable label for the contract.
     *
     * Valid values should: - not be empty - not be bigger than 128 bytes (or some chain-specific limit) - not start /
     * end with whitespace
     */
    label: string;
    /** msg is the JSON-encoded InstantiateMsg struct (as raw Binary) */
    msg: Binary;
    salt: Binary;
  };
} | {
  /**
   * Migrates a given contracts to use new wasm code. Passes a MigrateMsg to allow us to customize behavior.
   *
   * Only the contract admin (as defined in wasmd), if any, is able to make this call.
   *
   * This is translated to a
   * [MsgMigrateContract](https://github.com/CosmWasm/wasmd/blob/v0.14.0/x/wasm/internal/types/tx.proto#L86-L96).
   * `sender` is automatically filled with the current contract's address.
   */
  migrate: {
    contract_addr: string;
    /** msg is the json-encoded MigrateMsg struct that will be passed to the new code */
    msg: Binary;
    /** the code_id of the new logic to place in the given contract */
    new_code_id: number;
  };
} | {
  /**
   * Sets a new admin (for migrate) on the given contract. Fails if this contract is not currently admin of the target
   * contract.
   */
  update_admin: {
    admin: string;
    contract_addr: string;
  };
} | {
  /**
   * Clears the admin on the given contract, so no more migration possible. Fails if this contract is not currently
   * admin of the target contract.
   */
  clear_admin: {
    contract_addr: string;
  };
};
export interface Coin {
  amount: Uint128;
  denom: string;
}
/**
 * An empty struct that serves as a placeholder in different places, such as contracts that don't set a custom message.
 *
 * It is designed to be expressible in correct JSON and JSON Schema but contains no meaningful data. Previously we used
 * enums without cases, but those cannot represented as valid JSON Schema
 * (https://github.com/CosmWasm/cosmwasm/issues/451)
 */
export interface Empty {}
/**
 * A message encoded the same way as a protobuf
 * [Any](https://github.com/protocolbuffers/protobuf/blob/master/src/google/protobuf/any.proto). This is the same
 * structure as messages in `TxBody` from
 * [ADR-020](https://github.com/cosmos/cosmos-sdk/blob/master/docs/architecture/adr-020-protobuf-transaction-encoding.md)
 */
export interface AnyMsg {
  type_url: string;
  value: Binary;
}
/** Queries the contract answers. */
export type QueryMsg = {
  /** Returns the configuration. */
  config: Record<string, never>;
} | {
  /** Returns one operation. Errors: `NotFound`. */
  operation: {
    /** The id of the operation. */
    id: number;
  };
} | {
  /** Returns operations by ascending id. */
  operations: {
    /** The size of the page, 30 when absent, at most 100. */
    limit?: number | null;
    /** The last id of the previous page. */
    start_after?: number | null;
  };
} | {
  /**
   * Returns work that anyone may do now. A page ends after `limit` jobs, or earlier once it has read enough; repeat
   * with `next` until it is absent.
   */
  due: {
    /** Number of jobs after which the page ends. Default 30, at most 100. */
    limit?: number | null;
    /** `next` of the previous page; the beginning when absent. */
    start_after?: number | null;
  };
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
  /** The time from queueing to the first moment of execution, in seconds. */
  delay: number;
  /** The time from the first to the last moment of execution, in seconds. */
  expiry: number;
  /** The account that may cancel operations; none when absent. */
  guardian?: Addr | null;
  /** The longest delay that can be set, in seconds. */
  max_delay: number;
  /** The shortest delay that can be set, in seconds. */
  min_delay: number;
  /** The account that queues operations. */
  proposer: Addr;
}
/** An operation that anyone may run now. Whether its messages succeed is not known before. */
export type DueJob = {
  /** `execute` is accepted. */
  execute: {
    /** First moment at which it was accepted, in seconds since the epoch. */
    due_at: number;
    /** Last moment at which it is accepted, in seconds since the epoch. */
    expires_at: number;
    /** Id of the operation. */
    id: number;
  };
};
/** A page of due work. */
export interface DueResponse {
  /** The jobs, the newest operation first; may be empty while `next` is present. */
  jobs: DueJob[];
  /** `start_after` of the next page; absent on the last one. */
  next?: number | null;
}
/**
 * The kind of an operation, decided when it is queued.
 *
 * - `general`: Names no guardian; the guardian may cancel it.
 * - `guardian_change`: Names guardians and does nothing else; the guardian cannot cancel it.
 */
export type OperationKind = "general" | "guardian_change";
/**
 * The state of an operation.
 *
 * - `pending`: Waits for its first moment, or can run: compare `ready_at`.
 * - `executed`: Ran.
 * - `cancelled`: Was cancelled.
 * - `expired`: Did not run before its last moment passed.
 */
export type OperationState = "pending" | "executed" | "cancelled" | "expired";
/** One operation. */
export interface OperationResponse {
  /** The last moment of execution, in seconds since the epoch: the earlier of `not_after` and the end of its window. */
  expires_at: number;
  /** Its id; ids count up from 1. */
  id: number;
  /** Its kind. */
  kind: OperationKind;
  /** The messages that it runs. */
  messages: CosmosMsgForEmpty[];
  /** When it was queued, in seconds since the epoch. */
  queued_at: number;
  /** The first moment of execution, in seconds since the epoch. */
  ready_at: number;
  /** Its state at the block of the query. */
  state: OperationState;
}
export type ArrayOfOperationResponse = OperationResponse[];
export interface TimelockReadOnlyInterface {
  contractAddress: string;
  /** Returns the configuration. */
  config: () => Promise<ConfigResponse>;
  /** Returns one operation. Errors: `NotFound`. */
  operation: (message: {
    /** The id of the operation. */
    id: number;
  }) => Promise<OperationResponse>;
  /** Returns operations by ascending id. */
  operations: (message: {
    /** The size of the page, 30 when absent, at most 100. */
    limit?: number;
    /** The last id of the previous page. */
    startAfter?: number;
  }) => Promise<ArrayOfOperationResponse>;
  /**
   * Returns work that anyone may do now. A page ends after `limit` jobs, or earlier once it has read enough; repeat
   * with `next` until it is absent.
   */
  due: (message: {
    /** Number of jobs after which the page ends. Default 30, at most 100. */
    limit?: number;
    /** `next` of the previous page; the beginning when absent. */
    startAfter?: number;
  }) => Promise<DueResponse>;
}
export class TimelockQueryClient implements TimelockReadOnlyInterface {
  client: CosmWasmClient;
  contractAddress: string;
  constructor(client: CosmWasmClient, contractAddress: string) {
    this.client = client;
    this.contractAddress = contractAddress;
    this.config = this.config.bind(this);
    this.operation = this.operation.bind(this);
    this.operations = this.operations.bind(this);
    this.due = this.due.bind(this);
  }
  config = async (): Promise<ConfigResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      config: {}
    });
  };
  operation = async ({
    id
  }: {
    id: number;
  }): Promise<OperationResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      operation: {
        id
      }
    });
  };
  operations = async ({
    limit,
    startAfter
  }: {
    limit?: number;
    startAfter?: number;
  }): Promise<ArrayOfOperationResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      operations: {
        limit,
        start_after: startAfter
      }
    });
  };
  due = async ({
    limit,
    startAfter
  }: {
    limit?: number;
    startAfter?: number;
  }): Promise<DueResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      due: {
        limit,
        start_after: startAfter
      }
    });
  };
}
export interface TimelockInterface extends TimelockReadOnlyInterface {
  contractAddress: string;
  sender: string;
  /**
   * Queues an operation. It can run from `delay` after now until `expiry` later or `not_after`, whichever is earlier.
   * Callable by the proposer. Returns `QueueResponse` as data.
   *
   * Errors: `Payment`; `Unauthorized`; `NoMessages`; `NotAfterTooSoon` if it could never run; `NotAfterTooFar` beyond
   * `HORIZON`; `MixedGuardianChange` if only some of the messages name a guardian (`is_guardian_change`).
   */
  queue: (message: {
    /** The messages, run in this order, all or none, with the timelock as sender. */
    messages: CosmosMsgForEmpty[];
    /** The last moment of execution, in seconds since the epoch. */
    notAfter: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Runs an operation, once. Callable by anyone.
   *
   * Errors: `Payment`; `NotFound`; `NotPending`; `TooEarly` before its first moment; the error of any of its messages,
   * which leaves the operation as it was.
   */
  execute: (message: {
    /** The id of the operation. */
    id: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Cancels a pending operation. Callable by the proposer, and by the guardian unless the operation is a guardian
   * change.
   *
   * Errors: `Payment`; `Unauthorized`; `NotFound`; `NotPending`; `GuardianChange`.
   */
  cancel: (message: {
    /** The id of the operation. */
    id: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Sets the given parts of the configuration and leaves the others. Callable by the timelock itself, so through an
   * operation. Queued operations keep their moments.
   *
   * Errors: `Payment`; `Unauthorized`; `OutOfRange` for a delay outside the present bounds or an expiry outside its
   * range; `SelfRole`.
   */
  updateConfig: (message: {
    /** The time from queueing to the first moment of execution. Unit: seconds. Range: `min_delay` to `max_delay`. */
    delay?: number;
    /** The time from the first to the last moment of execution. Unit: seconds. Range: 3600 to 2592000. */
    expiry?: number;
    /** The account that queues operations. */
    proposer?: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Moves the bounds of the delay. The present delay must lie within the new bounds. Callable by the timelock itself.
   *
   * Errors: `Payment`; `Unauthorized`; `OutOfRange`.
   */
  setDelayBounds: (message: {
    /** The longest delay that can be set. Unit: seconds. Range: `min_delay` to 1209600. */
    maxDelay: number;
    /** The shortest delay that can be set. Unit: seconds. Range: 1 to `max_delay`. */
    minDelay: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Names the guardian. Callable by the timelock itself.
   *
   * Errors: `Payment`; `Unauthorized`; `SelfRole`.
   */
  setGuardian: (message: {
    /** The new guardian; none when absent. */
    guardian?: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
}
export class TimelockClient extends TimelockQueryClient implements TimelockInterface {
  client: SigningCosmWasmClient;
  sender: string;
  contractAddress: string;
  constructor(client: SigningCosmWasmClient, sender: string, contractAddress: string) {
    super(client, contractAddress);
    this.client = client;
    this.sender = sender;
    this.contractAddress = contractAddress;
    this.queue = this.queue.bind(this);
    this.execute = this.execute.bind(this);
    this.cancel = this.cancel.bind(this);
    this.updateConfig = this.updateConfig.bind(this);
    this.setDelayBounds = this.setDelayBounds.bind(this);
    this.setGuardian = this.setGuardian.bind(this);
  }
  queue = async ({
    messages,
    notAfter
  }: {
    messages: CosmosMsgForEmpty[];
    notAfter: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      queue: {
        messages,
        not_after: notAfter
      }
    }, fee_, memo_, funds_);
  };
  execute = async ({
    id
  }: {
    id: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      execute: {
        id
      }
    }, fee_, memo_, funds_);
  };
  cancel = async ({
    id
  }: {
    id: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      cancel: {
        id
      }
    }, fee_, memo_, funds_);
  };
  updateConfig = async ({
    delay,
    expiry,
    proposer
  }: {
    delay?: number;
    expiry?: number;
    proposer?: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      update_config: {
        delay,
        expiry,
        proposer
      }
    }, fee_, memo_, funds_);
  };
  setDelayBounds = async ({
    maxDelay,
    minDelay
  }: {
    maxDelay: number;
    minDelay: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      set_delay_bounds: {
        max_delay: maxDelay,
        min_delay: minDelay
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
}
