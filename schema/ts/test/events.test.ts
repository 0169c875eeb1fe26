// Events of a transaction, as a node gives them, read with their types.
import assert from "node:assert/strict";
import { test } from "node:test";
import { findEvents, searchKey, type ChainEvent } from "../src/index.js";

const event = (type: string, attributes: Record<string, string>): ChainEvent => ({
  type,
  attributes: Object.entries(attributes).map(([key, value]) => ({ key, value })),
});

const swept = (contract: string, amount: string) =>
  event("wasm-reward_collector.sweep", { _contract_address: contract, amount, denom: "ustake", msg_index: "0" });

test("amounts are read as integers, in the order of emission", () => {
  const events = [event("tx", { fee: "1ustake" }), swept("one", "5"), swept("two", "340282366920938463463374607431768211455")];
  const found = findEvents(events, "reward_collector.sweep");
  assert.deepEqual(found, [
    { contract: "one", amount: 5n, denom: "ustake" },
    { contract: "two", amount: 340282366920938463463374607431768211455n, denom: "ustake" },
  ]);
  assert.deepEqual(findEvents(events, "reward_collector.sweep", "two"), found.slice(1));
});

test("an event that lacks an attribute or has another kind of value is refused", () => {
  const bare = event("wasm-reward_collector.sweep", { _contract_address: "one", amount: "5" });
  assert.throws(() => findEvents([bare], "reward_collector.sweep"), /reward_collector.sweep has no attribute denom/);
  assert.throws(() => findEvents([swept("one", "-5")], "reward_collector.sweep"), /amount is -5, not a number/);
});

test("ids, choices and patterns of names have their own types", () => {
  const closed = event("wasm-oracle_aggregator.close", {
    _contract_address: "oracle",
    round: "7",
    reporters: "3",
    power: "90",
    quorum: "60",
    outcome: "failed",
  });
  const [found] = findEvents([closed], "oracle_aggregator.close");
  assert.ok(found);
  const outcome: "closed" | "failed" = found.outcome;
  assert.deepEqual([found.round, found.power, outcome], [7, 90n, "failed"]);
  assert.throws(() => findEvents([{ ...closed, attributes: [{ key: "round", value: "9007199254740993" }] }], "oracle_aggregator.close"));
});

test("a search key is the event's type on the chain and the attribute", () => {
  assert.equal(searchKey("reward_collector.sweep", "amount"), "wasm-reward_collector.sweep.amount");
  // @ts-expect-error There is no such attribute.
  searchKey("reward_collector.sweep", "owner");
});
