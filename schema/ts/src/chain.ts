// Generated from schema/ts/codegen/static/chain.ts by `cargo schema`. Do not edit: change packages/interfaces and run it again.

// What this package needs of a chain's client, by structure: any CosmJS from 0.32 on fits, also another copy of it than the
// application's, and a wallet kit's wrapper.
import type { ChainEvent } from "./events.js";

export interface Coin {
  readonly denom: string;
  readonly amount: string;
}

export interface StdFee {
  readonly amount: readonly Coin[];
  readonly gas: string;
  readonly granter?: string;
  readonly payer?: string;
}

/** What a message that was sent returns. It has the events; data of the contract is read by `answer`. */
export interface ExecuteResult {
  readonly transactionHash: string;
  readonly height: number;
  readonly gasUsed: bigint | number;
  readonly gasWanted: bigint | number;
  readonly events: readonly ChainEvent[];
}

/** Reads contracts: a `CosmWasmClient`. */
export interface CosmWasmClient {
  queryContractSmart(address: string, query: any): Promise<any>;
}

/** Sends messages: a `SigningCosmWasmClient`, or a `Composer`. */
export interface SigningCosmWasmClient extends CosmWasmClient {
  execute(
    sender: string,
    contract: string,
    msg: any,
    fee: any,
    memo?: string,
    funds?: readonly Coin[],
  ): Promise<ExecuteResult>;
}
