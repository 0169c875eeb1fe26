// The steps around ts-codegen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { comment } from "../codegen/comments.mjs";
import { seal, types } from "../codegen/seal.mjs";

const object = (properties, more = {}) => ({ type: "object", properties, ...more });

test("an open object is closed at any depth, a closed or free one stays", () => {
  const open = object({ a: object({}) });
  const closed = object({ a: object({}, { additionalProperties: false }) }, { additionalProperties: false });
  assert.deepEqual(seal({ oneOf: [open] }), { oneOf: [closed] });
  const map = { type: "object", additionalProperties: { type: "string" } };
  assert.deepEqual(seal(map), map);
});

test("one name for two types is refused, the same type twice is not", () => {
  const asset = (type) => ({ title: "QueryMsg", definitions: { Asset: { type } } });
  const idl = (second) => ({ contract_name: "x", query: asset("string"), responses: { a: { ...asset(second), title: "A" } } });
  assert.deepEqual([...types(idl("string")).keys()], ["QueryMsg", "Asset", "A"]);
  assert.throws(() => types(idl("integer")), /x has two types named Asset/);
});

test("texts stand before types, variants, fields and methods", () => {
  const amount = { type: "string", description: "How\nmuch." };
  const execute = {
    title: "ExecuteMsg",
    description: "Orders.",
    oneOf: [{ required: ["pay_out"], description: "Pays [`Coin`] */.", properties: { pay_out: object({ min_amount: amount }) } }],
  };
  const contract = { idl: { execute }, types: types({ contract_name: "x", execute, responses: {} }) };
  const code = `export type ExecuteMsg = {
  pay_out: {
    min_amount: string;
  };
};
export interface XInterface extends Y {
  payOut: (message: {
    minAmount: string;
  }) => void;
}`;
  const lines = (indent) => `${indent}/**\n${indent} * How\n${indent} * much.\n${indent} */\n`;
  assert.equal(
    comment(contract, code),
    `/** Orders. */
export type ExecuteMsg = {
  /** Pays \`Coin\` *\\/. */
  pay_out: {
${lines("    ")}    min_amount: string;
  };
};
export interface XInterface extends Y {
  /** Pays \`Coin\` *\\/. */
  payOut: (message: {
${lines("    ")}    minAmount: string;
  }) => void;
}`,
  );
});
