// Every question of a contract, asked through its client; every answer held to the schema.
import assert from "node:assert/strict";
import type { CosmWasmClient } from "@cosmjs/cosmwasm";
import * as ballast from "../src/index.js";
import { faults } from "./conforms.js";
import type { Deployment } from "./deployment.js";
import { camel, idl, pascal, sample, variants } from "./schema.js";

/** Questions about one thing, which a fresh chain need not have: they may be refused. */
const SUBJECTS = [
  "staking-vault/batch",
  "credit-market/deficit",
  "liquidation-engine/deficit",
  "liquidation-engine/offer",
  "liquidation-engine/simulate",
  "oracle-aggregator/cost_of_attack",
  "oracle-aggregator/price",
  "oracle-aggregator/reporter",
  "lst-token/download_logo",
  "gov-token/download_logo",
  "security-vault/deficit",
  "timelock/operation",
  "multisig/proposal",
  "risk-steward/rule",
];

type Client = Record<string, (argument?: unknown) => Promise<unknown>>;

/** How many questions were answered, and how many had no subject. Any other refusal, and any wrong answer, throws. */
export async function ask(
  client: CosmWasmClient,
  deployment: Deployment,
  contract: string,
  me: string,
): Promise<{ answered: number; unknown: number }> {
  const { execute, query, responses } = idl(contract);
  const Class = (ballast as unknown as Record<string, new (...args: unknown[]) => Client>)[
    `${pascal(contract)}QueryClient`
  ];
  assert.ok(Class);
  const reader = new Class(client, deployment.at(contract));
  const orders = variants(execute).map(([name]) => name);
  const arguments_: Record<string, unknown> = {
    ...Object.fromEntries(["owner", "account", "lender", "address", "addr", "voter", "spender"].map((name) => [name, me])),
    market: deployment.at("credit-market"),
    funds: "1000000",
    // An exit of less may be worth no more than its fee.
    shares: "1000000",
    limit: 3,
  };
  const count = { answered: 0, unknown: 0 };
  for (const [name, content] of variants(query)) {
    const method = reader[orders.includes(name) ? `query${pascal(name)}` : camel(name)];
    assert.ok(method, `${contract}: no method for ${name}`);
    const wanted = Object.entries(content.properties ?? {}).filter(
      ([field]) => content.required?.includes(field) || field === "limit",
    );
    const given = wanted.map(([field, node]) => [camel(field), arguments_[field] ?? sample(node, query)]);
    try {
      const answer = await method(content.properties ? Object.fromEntries(given) : undefined);
      const schema = responses[name];
      assert.ok(schema);
      assert.deepEqual(faults(answer, schema, schema), [], `${contract}: ${name} answered ${JSON.stringify(answer)}`);
      count.answered++;
    } catch (error) {
      if (error instanceof assert.AssertionError || !SUBJECTS.includes(`${contract}/${name}`)) throw error;
      count.unknown++;
    }
  }
  return count;
}
