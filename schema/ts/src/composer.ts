// Generated from schema/ts/codegen/static/composer.ts by `cargo schema`. Do not edit: change packages/interfaces and run it again.

// Several messages in one transaction, and what contracts return as data.
import type { Coin, CosmWasmClient, ExecuteResult, SigningCosmWasmClient } from "./chain.js";

const EXECUTE = "/cosmwasm.wasm.v1.MsgExecuteContract";
const RESPONSE = "/cosmwasm.wasm.v1.MsgExecuteContractResponse";

/** A message as `signAndBroadcast`, `simulate`, wallets, multisigs and DAO proposals take it. */
export interface ExecuteContract {
  readonly typeUrl: typeof EXECUTE;
  readonly value: { sender: string; contract: string; msg: Uint8Array; funds: Coin[] };
}

/**
 * Collects messages instead of sending them. Give it to the execute clients in place of a signing client, call their methods,
 * then sign `messages` in one transaction. A method's result is empty. Queries go to `reader`.
 */
export class Composer implements SigningCosmWasmClient {
  readonly messages: ExecuteContract[] = [];

  constructor(private readonly reader?: CosmWasmClient) {}

  async queryContractSmart(address: string, query: unknown): Promise<any> {
    if (!this.reader) throw new Error("a composer without a reader answers no queries");
    return this.reader.queryContractSmart(address, query);
  }

  async execute(
    sender: string,
    contract: string,
    msg: unknown,
    _fee?: unknown,
    _memo?: string,
    funds: readonly Coin[] = [],
  ): Promise<ExecuteResult> {
    const sorted = [...funds].sort((a, b) => (a.denom < b.denom ? -1 : 1));
    const value = { sender, contract, msg: new TextEncoder().encode(JSON.stringify(msg)), funds: sorted };
    this.messages.push({ typeUrl: EXECUTE, value });
    return { transactionHash: "", height: 0, gasUsed: 0n, gasWanted: 0n, events: [] };
  }
}

/** What the timelock returns to `queue`. */
export interface QueueResponse {
  readonly id: number;
}

/**
 * The data that the contract returned to one message of a transaction, from the `msgResponses` of `signAndBroadcast` or
 * `getTx`: `answer<QueueResponse>(result)`. Throws when that message returned no data.
 */
export function answer<T>(
  result: { readonly msgResponses: readonly { readonly typeUrl: string; readonly value: Uint8Array }[] },
  message = 0,
): T {
  const response = result.msgResponses[message];
  if (!response) throw new Error(`the transaction has no response to message ${message}`);
  if (response.typeUrl !== RESPONSE) throw new Error(`message ${message} was answered by ${response.typeUrl}`);
  return JSON.parse(new TextDecoder().decode(data(response.value))) as T;
}

/** Field 1 of the protobuf response: its bytes. */
function data(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x0a) throw new Error("the contract returned no data");
  let [length, shift, at] = [0, 0, 1];
  for (;;) {
    const byte = bytes[at++];
    if (byte === undefined || shift > 28) throw new Error("the response is cut off");
    length += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) break;
    shift += 7;
  }
  if (at + length > bytes.length) throw new Error("the response is cut off");
  return bytes.subarray(at, at + length);
}
