// Every message of every contract: the client has its method, and the method sends what the schema says.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as ballast from "../src/index.js";
import { fake } from "./fake.js";
import { CONTRACTS, camel, idl, pascal, resolve, sample, variants, type Node } from "./schema.js";

type Method = (...args: unknown[]) => Promise<unknown>;
type Client = Record<string, Method | undefined>;
const clients = ballast as unknown as Record<string, new (...args: unknown[]) => Client>;

function client(name: string, ...args: unknown[]): Client {
  const Class = clients[name];
  assert.ok(Class, `${name} is not exported`);
  return new Class(...args);
}

/** A message's fields as arguments: in camel case; a message that is no object is the argument itself. */
function argument(content: Node, message: unknown): unknown {
  if (!content.properties) return content.type === "object" ? undefined : message;
  const fields = Object.entries(message as Record<string, unknown>);
  return Object.fromEntries(fields.map(([name, value]) => [camel(name), value]));
}

const FUNDS = [{ denom: "ustake", amount: "5" }];

for (const contract of CONTRACTS) {
  const { execute, query } = idl(contract);
  const orders = variants(execute);

  test(`${contract}: every order is sent as its schema says`, async () => {
    for (const [name, content] of orders) {
      const { client: signing, sent } = fake();
      const method = client(`${pascal(contract)}Client`, signing, "sender", "contract")[camel(name)];
      assert.ok(method, `no method for ${name}`);
      const message = sample(content, execute);
      const given = argument(resolve(content, execute), message);
      await method(...(given === undefined ? [] : [given]), { amount: [], gas: "1" }, "memo", FUNDS);
      const fee = { amount: [], gas: "1" };
      const msg = { [name]: message };
      assert.deepEqual(sent, [{ sender: "sender", contract: "contract", msg, fee, memo: "memo", funds: FUNDS }]);
    }
  });

  test(`${contract}: every question is asked as its schema says, and its answer handed on`, async () => {
    for (const [name, content] of variants(query)) {
      const answer = { answer: name };
      const { client: reader, asked } = fake(answer);
      const both = orders.some(([order]) => order === name);
      const methodName = both ? `query${pascal(name)}` : camel(name);
      const message = sample(content, query);
      const given = argument(content, message);
      for (const kind of ["QueryClient", "Client"]) {
        const args = kind === "Client" ? [reader, "sender", "contract"] : [reader, "contract"];
        const method = client(`${pascal(contract)}${kind}`, ...args)[methodName];
        assert.ok(method, `no method for ${name}`);
        assert.equal(await method(...(given === undefined ? [] : [given])), answer);
      }
      assert.deepEqual(asked, [{ [name]: message }, { [name]: message }]);
    }
  });
}

test("the fee is found by simulation when none is given", async () => {
  const { client: signing, sent } = fake();
  await new ballast.StakingVaultClient(signing, "sender", "contract").sync();
  assert.equal(sent[0]?.fee, "auto");
});
