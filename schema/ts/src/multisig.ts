// Generated from schema/multisig.json by `cargo schema`. Do not edit: change packages/interfaces and run it again.

import type { CosmWasmClient, ExecuteResult, SigningCosmWasmClient, StdFee } from "./chain.js";

/**
 * Defines who is able to execute proposals once passed
 *
 * - `member`: Any member of the voting group, even with 0 points
 */
export type Executor = "member" | {
  /** Only the given address */
  only: Addr;
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
 * Duration is a delta of time. You can add it to a BlockInfo or Expiration to move that further in the future. Note
 * that an height-based Duration and a time-based Expiration cannot be combined
 */
export type Duration = {
  height: number;
} | {
  /** Time in seconds */
  time: number;
};
/**
 * A thin wrapper around u128 that is using strings for JSON encoding/decoding, such that the full u128 range can be
 * used for clients that convert JSON numbers to floats, like JavaScript and jq.
 */
export type Uint128 = string;
export type UncheckedDenom = {
  native: string;
} | {
  cw20: string;
};
/**
 * This defines the different ways tallies can happen.
 *
 * The total_weight used for calculating success as well as the weights of each individual voter used in tallying should
 * be snapshotted at the beginning of the block at which the proposal starts (this is likely the responsibility of a
 * correct cw4 implementation). See also `ThresholdResponse` in the cw3 spec.
 */
export type Threshold = {
  /**
   * Declares that a fixed weight of Yes votes is needed to pass. See `ThresholdResponse.AbsoluteCount` in the cw3 spec
   * for details.
   */
  absolute_count: {
    weight: number;
  };
} | {
  /**
   * Declares a percentage of the total weight that must cast Yes votes in order for a proposal to pass. See
   * `ThresholdResponse.AbsolutePercentage` in the cw3 spec for details.
   */
  absolute_percentage: {
    percentage: Decimal;
  };
} | {
  /**
   * Declares a `quorum` of the total votes that must participate in the election in order for the vote to be considered
   * at all. See `ThresholdResponse.ThresholdQuorum` in the cw3 spec for details.
   */
  threshold_quorum: {
    quorum: Decimal;
    threshold: Decimal;
  };
};
/**
 * A fixed-point decimal value with 18 fractional digits, i.e. Decimal(1_000_000_000_000_000_000) == 1.0
 *
 * The greatest possible value that can be represented is 340282366920938463463.374607431768211455 (which is (2^128 - 1)
 * / 10^18)
 */
export type Decimal = string;
export interface InstantiateMsg {
  executor?: Executor | null;
  group_addr: string;
  max_voting_period: Duration;
  /** The cost of creating a proposal (if any). */
  proposal_deposit?: UncheckedDepositInfo | null;
  threshold: Threshold;
}
/**
 * Information about the deposit required to create a proposal. For use in messages. To validate, transform into
 * `DepositInfo` via `into_checked()`.
 */
export interface UncheckedDepositInfo {
  /** The number tokens required for payment. */
  amount: Uint128;
  /** The denom of the deposit payment. */
  denom: UncheckedDenom;
  /** Should failed proposals have their deposits refunded? */
  refund_failed_proposals: boolean;
}
export type ExecuteMsg = {
  propose: {
    description: string;
    latest?: Expiration | null;
    msgs: CosmosMsgForEmpty[];
    title: string;
  };
} | {
  vote: {
    proposal_id: number;
    vote: Vote;
  };
} | {
  execute: {
    proposal_id: number;
  };
} | {
  close: {
    proposal_id: number;
  };
} | {
  /** Handles update hook messages from the group contract */
  member_changed_hook: MemberChangedHookMsg;
};
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
/**
 * - `yes`: Marks support for the proposal.
 * - `no`: Marks opposition to the proposal.
 * - `abstain`: Marks participation but does not count towards the ratio of support / opposed
 * - `veto`: Veto is generally to be treated as a No vote. Some implementations may allow certain voters to be able to
 *   Veto, or them to be counted stronger than No in some way.
 */
export type Vote = "yes" | "no" | "abstain" | "veto";
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
/**
 * MemberChangedHookMsg should be de/serialized under `MemberChangedHook()` variant in a ExecuteMsg. This contains a
 * list of all diffs on the given transaction.
 */
export interface MemberChangedHookMsg {
  diffs: MemberDiff[];
}
/**
 * MemberDiff shows the old and new states for a given cw4 member They cannot both be None. old = None, new = Some ->
 * Insert old = Some, new = Some -> Update old = Some, new = None -> Delete
 */
export interface MemberDiff {
  key: string;
  new?: number | null;
  old?: number | null;
}
export type QueryMsg = {
  threshold: Record<string, never>;
} | {
  proposal: {
    proposal_id: number;
  };
} | {
  list_proposals: {
    limit?: number | null;
    start_after?: number | null;
  };
} | {
  reverse_proposals: {
    limit?: number | null;
    start_before?: number | null;
  };
} | {
  vote: {
    proposal_id: number;
    voter: string;
  };
} | {
  list_votes: {
    limit?: number | null;
    proposal_id: number;
    start_after?: string | null;
  };
} | {
  voter: {
    address: string;
  };
} | {
  list_voters: {
    limit?: number | null;
    start_after?: string | null;
  };
} | {
  /** Gets the current configuration. */
  config: Record<string, never>;
};
/** Migration message, without arguments. */
export interface MigrateMsg {}
/**
 * Cw4Contract is a wrapper around Addr that provides a lot of helpers for working with cw4 contracts
 *
 * If you wish to persist this, convert to Cw4CanonicalContract via .canonical()
 */
export type Cw4Contract = Addr;
export type Denom = {
  native: string;
} | {
  cw20: Addr;
};
export interface Config {
  executor?: Executor | null;
  group_addr: Cw4Contract;
  max_voting_period: Duration;
  /** The price, if any, of creating a new proposal. */
  proposal_deposit?: DepositInfo | null;
  threshold: Threshold;
}
/** Information about the deposit required to create a proposal. */
export interface DepositInfo {
  /** The number tokens required for payment. */
  amount: Uint128;
  /** The denom of the deposit payment. */
  denom: Denom;
  /** Should failed proposals have their deposits refunded? */
  refund_failed_proposals: boolean;
}
/**
 * - `pending`: proposal was created, but voting has not yet begun for whatever reason
 * - `open`: you can vote on this
 * - `rejected`: voting is over and it did not pass
 * - `passed`: voting is over and it did pass, but has not yet executed
 * - `executed`: voting is over it passed, and the proposal was executed
 */
export type Status = "pending" | "open" | "rejected" | "passed" | "executed";
/**
 * This defines the different ways tallies can happen. Every contract should support a subset of these, ideally all.
 *
 * The total_weight used for calculating success as well as the weights of each individual voter used in tallying should
 * be snapshotted at the beginning of the block at which the proposal starts (this is likely the responsibility of a
 * correct cw4 implementation).
 */
export type ThresholdResponse = {
  /**
   * Declares that a fixed weight of yes votes is needed to pass. It does not matter how many no votes are cast, or how
   * many do not vote, as long as `weight` yes votes are cast.
   *
   * This is the simplest format and usually suitable for small multisigs of trusted parties, like 3 of 5. (weight: 3,
   * total_weight: 5)
   *
   * A proposal of this type can pass early as soon as the needed weight of yes votes has been cast.
   */
  absolute_count: {
    total_weight: number;
    weight: number;
  };
} | {
  /**
   * Declares a percentage of the total weight that must cast Yes votes, in order for a proposal to pass. The passing
   * weight is computed over the total weight minus the weight of the abstained votes.
   *
   * This is useful for similar circumstances as `AbsoluteCount`, where we have a relatively small set of voters, and
   * participation is required. It is understood that if the voting set (group) changes between different proposals that
   * refer to the same group, each proposal will work with a different set of voter weights (the ones snapshotted at
   * proposal creation), and the passing weight for each proposal will be computed based on the absolute percentage,
   * times the total weights of the members at the time of each proposal creation.
   *
   * Example: we set `percentage` to 51%. Proposal 1 starts when there is a `total_weight` of 5. This will require 3
   * weight of Yes votes in order to pass. Later, the Proposal 2 starts but the `total_weight` of the group has
   * increased to 9. That proposal will then automatically require 5 Yes of 9 to pass, rather than 3 yes of 9 as would
   * be the case with `AbsoluteCount`.
   */
  absolute_percentage: {
    percentage: Decimal;
    total_weight: number;
  };
} | {
  /**
   * In addition to a `threshold`, declares a `quorum` of the total votes that must participate in the election in order
   * for the vote to be considered at all. Within the votes that were cast, it requires `threshold` votes in favor. That
   * is calculated by ignoring the Abstain votes (they count towards `quorum`, but do not influence `threshold`). That
   * is, we calculate `Yes / (Yes + No + Veto)` and compare it with `threshold` to consider if the proposal was passed.
   *
   * It is rather difficult for a proposal of this type to pass early. That can only happen if the required quorum has
   * been already met, and there are already enough Yes votes for the proposal to pass.
   *
   * 30% Yes votes, 10% No votes, and 20% Abstain would pass early if quorum <= 60% (who has cast votes) and if the
   * threshold is <= 37.5% (the remaining 40% voting no => 30% yes + 50% no). Once the voting period has passed with no
   * additional votes, that same proposal would be considered successful if quorum <= 60% and threshold <= 75% (percent
   * in favor if we ignore abstain votes).
   *
   * This type is more common in general elections, where participation is often expected to be low, and
   * `AbsolutePercentage` would either be too high to pass anything, or allow low percentages to pass, independently of
   * if there was high participation in the election or not.
   */
  threshold_quorum: {
    quorum: Decimal;
    threshold: Decimal;
    total_weight: number;
  };
};
export interface ProposalListResponseForEmpty {
  proposals: ProposalResponseForEmpty[];
}
/**
 * Note, if you are storing custom messages in the proposal, the querier needs to know what possible custom message
 * types those are in order to parse the response
 */
export interface ProposalResponseForEmpty {
  deposit?: DepositInfo | null;
  description: string;
  expires: Expiration;
  id: number;
  msgs: CosmosMsgForEmpty[];
  proposer: Addr;
  status: Status;
  /**
   * This is the threshold that is applied to this proposal. Both the rules of the voting contract, as well as the
   * total_weight of the voting group may have changed since this time. That means that the generic `Threshold{}` query
   * does not provide valid information for existing proposals.
   */
  threshold: ThresholdResponse;
  title: string;
}
export interface VoterListResponse {
  voters: VoterDetail[];
}
export interface VoterDetail {
  addr: string;
  weight: number;
}
export interface VoteListResponse {
  votes: VoteInfo[];
}
/** Returns the vote (opinion as well as weight counted) as well as the address of the voter who submitted it */
export interface VoteInfo {
  proposal_id: number;
  vote: Vote;
  voter: string;
  weight: number;
}
export interface VoteResponse {
  vote?: VoteInfo | null;
}
export interface VoterResponse {
  weight?: number | null;
}
export interface MultisigReadOnlyInterface {
  contractAddress: string;
  threshold: () => Promise<ThresholdResponse>;
  proposal: (message: {
    proposalId: number;
  }) => Promise<ProposalResponseForEmpty>;
  listProposals: (message: {
    limit?: number;
    startAfter?: number;
  }) => Promise<ProposalListResponseForEmpty>;
  reverseProposals: (message: {
    limit?: number;
    startBefore?: number;
  }) => Promise<ProposalListResponseForEmpty>;
  queryVote: (message: {
    proposalId: number;
    voter: string;
  }) => Promise<VoteResponse>;
  listVotes: (message: {
    limit?: number;
    proposalId: number;
    startAfter?: string;
  }) => Promise<VoteListResponse>;
  voter: (message: {
    address: string;
  }) => Promise<VoterResponse>;
  listVoters: (message: {
    limit?: number;
    startAfter?: string;
  }) => Promise<VoterListResponse>;
  /** Gets the current configuration. */
  config: () => Promise<Config>;
}
export class MultisigQueryClient implements MultisigReadOnlyInterface {
  client: CosmWasmClient;
  contractAddress: string;
  constructor(client: CosmWasmClient, contractAddress: string) {
    this.client = client;
    this.contractAddress = contractAddress;
    this.threshold = this.threshold.bind(this);
    this.proposal = this.proposal.bind(this);
    this.listProposals = this.listProposals.bind(this);
    this.reverseProposals = this.reverseProposals.bind(this);
    this.queryVote = this.queryVote.bind(this);
    this.listVotes = this.listVotes.bind(this);
    this.voter = this.voter.bind(this);
    this.listVoters = this.listVoters.bind(this);
    this.config = this.config.bind(this);
  }
  threshold = async (): Promise<ThresholdResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      threshold: {}
    });
  };
  proposal = async ({
    proposalId
  }: {
    proposalId: number;
  }): Promise<ProposalResponseForEmpty> => {
    return this.client.queryContractSmart(this.contractAddress, {
      proposal: {
        proposal_id: proposalId
      }
    });
  };
  listProposals = async ({
    limit,
    startAfter
  }: {
    limit?: number;
    startAfter?: number;
  }): Promise<ProposalListResponseForEmpty> => {
    return this.client.queryContractSmart(this.contractAddress, {
      list_proposals: {
        limit,
        start_after: startAfter
      }
    });
  };
  reverseProposals = async ({
    limit,
    startBefore
  }: {
    limit?: number;
    startBefore?: number;
  }): Promise<ProposalListResponseForEmpty> => {
    return this.client.queryContractSmart(this.contractAddress, {
      reverse_proposals: {
        limit,
        start_before: startBefore
      }
    });
  };
  queryVote = async ({
    proposalId,
    voter
  }: {
    proposalId: number;
    voter: string;
  }): Promise<VoteResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      vote: {
        proposal_id: proposalId,
        voter
      }
    });
  };
  listVotes = async ({
    limit,
    proposalId,
    startAfter
  }: {
    limit?: number;
    proposalId: number;
    startAfter?: string;
  }): Promise<VoteListResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      list_votes: {
        limit,
        proposal_id: proposalId,
        start_after: startAfter
      }
    });
  };
  voter = async ({
    address
  }: {
    address: string;
  }): Promise<VoterResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      voter: {
        address
      }
    });
  };
  listVoters = async ({
    limit,
    startAfter
  }: {
    limit?: number;
    startAfter?: string;
  }): Promise<VoterListResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      list_voters: {
        limit,
        start_after: startAfter
      }
    });
  };
  config = async (): Promise<Config> => {
    return this.client.queryContractSmart(this.contractAddress, {
      config: {}
    });
  };
}
export interface MultisigInterface extends MultisigReadOnlyInterface {
  contractAddress: string;
  sender: string;
  propose: (message: {
    description: string;
    latest?: Expiration;
    msgs: CosmosMsgForEmpty[];
    title: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  vote: (message: {
    proposalId: number;
    vote: Vote;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  execute: (message: {
    proposalId: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  close: (message: {
    proposalId: number;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Handles update hook messages from the group contract */
  memberChangedHook: (message: {
    diffs: MemberDiff[];
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
}
export class MultisigClient extends MultisigQueryClient implements MultisigInterface {
  client: SigningCosmWasmClient;
  sender: string;
  contractAddress: string;
  constructor(client: SigningCosmWasmClient, sender: string, contractAddress: string) {
    super(client, contractAddress);
    this.client = client;
    this.sender = sender;
    this.contractAddress = contractAddress;
    this.propose = this.propose.bind(this);
    this.vote = this.vote.bind(this);
    this.execute = this.execute.bind(this);
    this.close = this.close.bind(this);
    this.memberChangedHook = this.memberChangedHook.bind(this);
  }
  propose = async ({
    description,
    latest,
    msgs,
    title
  }: {
    description: string;
    latest?: Expiration;
    msgs: CosmosMsgForEmpty[];
    title: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      propose: {
        description,
        latest,
        msgs,
        title
      }
    }, fee_, memo_, funds_);
  };
  vote = async ({
    proposalId,
    vote
  }: {
    proposalId: number;
    vote: Vote;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      vote: {
        proposal_id: proposalId,
        vote
      }
    }, fee_, memo_, funds_);
  };
  execute = async ({
    proposalId
  }: {
    proposalId: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      execute: {
        proposal_id: proposalId
      }
    }, fee_, memo_, funds_);
  };
  close = async ({
    proposalId
  }: {
    proposalId: number;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      close: {
        proposal_id: proposalId
      }
    }, fee_, memo_, funds_);
  };
  memberChangedHook = async ({
    diffs
  }: {
    diffs: MemberDiff[];
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      member_changed_hook: {
        diffs
      }
    }, fee_, memo_, funds_);
  };
}
