// What the execute clients send is the JSON that the contracts' own tests pin.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CosmWasmClient } from "@cosmjs/cosmwasm";
import * as ballast from "../src/index.js";
import { fake } from "./fake.js";
import { absent, pins } from "./pins.js";
import { camel, idl, pascal, variants } from "./schema.js";

const PINNED = [
  "staking-vault",
  "reward-collector",
  "lst-token",
  "oracle-aggregator",
  "security-vault",
  "credit-market",
  "liquidation-engine",
  "timelock",
] as const;

type Method = (argument: unknown) => Promise<unknown>;
type Client = new (...args: unknown[]) => Record<string, Method>;
type Fields = Record<string, unknown>;

for (const contract of PINNED) {
  const file = `${contract.replaceAll("-", "_")}.rs`;
  test(`${contract}: every order pinned in ${file} is sent as pinned`, async () => {
    const orders = variants(idl(contract).execute).map(([name]) => name);
    const Class = (ballast as unknown as Record<string, Client>)[`${pascal(contract)}Client`];
    assert.ok(Class);
    const checked = new Set<string>();
    for (const pin of pins(file)) {
      if (pin === null || typeof pin !== "object" || Object.keys(pin).length !== 1) continue;
      const [name, content] = Object.entries(absent(pin) as Fields)[0] ?? [];
      if (!name || !orders.includes(name)) continue;
      const bare = typeof content === "string" || name === "upload_logo";
      const fields = bare ? content : Object.fromEntries(Object.entries(content as Fields).map(([k, v]) => [camel(k), v]));
      const empty = !bare && Object.keys(fields as Fields).length === 0;
      const { client, sent } = fake();
      const method = new Class(client, "alice", "contract")[camel(name)];
      assert.ok(method, name);
      await (empty ? call(method, orders, contract, name) : method(fields));
      assert.deepEqual(sent[0]?.msg, { [name]: content ?? {} });
      checked.add(name);
    }
    assert.ok(checked.size * 2 > orders.length, `only ${[...checked]} of ${orders}`);
  });
}

/** A message without fields takes no argument; one whose fields may all be absent takes an empty one. */
function call(method: Method, orders: string[], contract: string, name: string): Promise<unknown> {
  const content = variants(idl(contract).execute)[orders.indexOf(name)]?.[1];
  return content?.properties ? method({}) : (method as () => Promise<unknown>)();
}

test("typed calls send the pinned JSON with their funds", async () => {
  const { client, sent } = fake();
  const vault = new ballast.StakingVaultClient(client, "alice", "vault");
  const market = new ballast.CreditMarketClient(client, "alice", "market");
  const token = new ballast.LstTokenClient(client, "alice", "token");
  const coins = [{ denom: "ustake", amount: "100" }];
  await vault.stake({ minShares: "95", recipient: "bob" }, "auto", undefined, coins);
  await vault.claim({ batches: [1, 4] });
  await vault.setValidatorStatus({ validator: "valoper1", status: "paused" });
  await market.setClass({ class: 2 });
  await market.refill({ deficit: 2 });
  await market.supply("auto", undefined, coins);
  await token.send({ contract: "vault", amount: "5", msg: "e30=" });
  assert.deepEqual(
    sent.map(({ contract, msg, funds }) => [contract, msg, funds]),
    [
      ["vault", { stake: { min_shares: "95", recipient: "bob" } }, coins],
      ["vault", { claim: { batches: [1, 4] } }, undefined],
      ["vault", { set_validator_status: { validator: "valoper1", status: "paused" } }, undefined],
      ["market", { set_class: { class: 2 } }, undefined],
      ["market", { refill: { deficit: 2 } }, undefined],
      ["market", { supply: {} }, coins],
      ["token", { send: { contract: "vault", amount: "5", msg: "e30=" } }, undefined],
    ],
  );
  const pinned = [...pins("staking_vault.rs"), ...pins("credit_market.rs"), ...pins("lst_token.rs")].map((pin) => JSON.stringify(pin));
  for (const { msg } of sent) {
    const found = pinned.map((pin) => absent(JSON.parse(pin))).some((pin) => isDeepEqual(pin, msg));
    assert.ok(found, `${JSON.stringify(msg)} is not pinned`);
  }
});

function isDeepEqual(a: unknown, b: unknown): boolean {
  try {
    assert.deepEqual(a, b);
    return true;
  } catch {
    return false;
  }
}

test("what is misspelt or of another type does not compile", () => {
  const market = new ballast.CreditMarketQueryClient({} as CosmWasmClient, "market");
  const message: ballast.creditMarket.ExecuteMsg = { borrow: { amount: "1" } };
  // @ts-expect-error: amounts are strings
  const number: ballast.creditMarket.ExecuteMsg = { borrow: { amount: 1 } };
  // @ts-expect-error: no such field
  const field: ballast.creditMarket.ExecuteMsg = { repay: { acount: "alice" } };
  // @ts-expect-error: a message without fields
  const fields: ballast.creditMarket.ExecuteMsg = { supply: { amount: "1" } };
  // @ts-expect-error: no such message
  const missing: unknown = market.lend;
  assert.deepEqual([message, number, field, fields, missing].length, 5);
});
