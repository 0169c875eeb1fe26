// A signing client without a chain: it keeps what it was told to send or to ask.
import type { SigningCosmWasmClient } from "@cosmjs/cosmwasm";

export interface Sent {
  sender: string;
  contract: string;
  msg: unknown;
  fee: unknown;
  memo: unknown;
  funds: unknown;
}

/** As JSON has it: without the fields that are absent. */
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

export function fake(answer: unknown = {}): { client: SigningCosmWasmClient; sent: Sent[]; asked: unknown[] } {
  const sent: Sent[] = [];
  const asked: unknown[] = [];
  const client = {
    execute: async (sender: string, contract: string, msg: unknown, fee: unknown, memo?: unknown, funds?: unknown) => {
      sent.push({ sender, contract, msg: json(msg), fee, memo, funds });
      return {};
    },
    queryContractSmart: async (_contract: string, query: unknown) => {
      asked.push(json(query));
      return answer;
    },
  };
  return { client: client as unknown as SigningCosmWasmClient, sent, asked };
}
