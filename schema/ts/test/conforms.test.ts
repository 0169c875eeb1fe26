// The judge of the chain's answers judges rightly.
import assert from "node:assert/strict";
import { test } from "node:test";
import { faults } from "./conforms.js";
import { CONTRACTS, idl, sample } from "./schema.js";

const root = {
  required: ["price"],
  type: "object",
  properties: {
    price: { type: "string" },
    at: { anyOf: [{ $ref: "#/definitions/Moment" }, { type: "null" }] },
    legs: { type: "array", items: { type: "integer" } },
    pair: { type: "array", items: [{ type: "string" }, { type: "integer" }] },
    status: { enum: ["live", "halted"] },
  },
  definitions: { Moment: { type: "integer" } },
};

const judge = (value: unknown): string[] => faults(value, root, root);

test("what a schema allows conforms", () => {
  assert.deepEqual(judge({ price: "1" }), []);
  assert.deepEqual(judge({ price: "1", at: null, legs: [], pair: ["a", 1], status: "live" }), []);
  assert.deepEqual(judge({ price: "1", at: 5, legs: [1, 2] }), []);
});

test("every fault is named with its path", () => {
  assert.deepEqual(judge({}), ["answer.price is missing"]);
  assert.deepEqual(judge({ price: 1 }), ["answer.price is integer, not string"]);
  assert.deepEqual(judge({ price: "1", prize: 2 }), ["answer.prize is unknown"]);
  assert.deepEqual(judge({ price: "1", at: "5" }), ["answer.at is none of its 2 forms"]);
  assert.deepEqual(judge({ price: "1", legs: [1, 1.5] }), ["answer.legs[1] is number, not integer"]);
  assert.deepEqual(judge({ price: "1", pair: ["a"] }), ["answer.pair has 1 items"]);
  assert.deepEqual(judge({ price: "1", status: "gone" }), ["answer.status is none of live,halted"]);
  assert.deepEqual(judge([]), ["answer is array, not object"]);
});

test("a number that JavaScript cannot hold exactly is a fault", () => {
  assert.deepEqual(judge({ price: "1", at: 2 ** 53 }), ["answer.at is none of its 2 forms"]);
});

for (const contract of CONTRACTS) {
  test(`${contract}: a sample of every answer conforms`, () => {
    for (const [query, answer] of Object.entries(idl(contract).responses)) {
      assert.deepEqual(faults(sample(answer, answer), answer, answer), [], query);
    }
  });
}
