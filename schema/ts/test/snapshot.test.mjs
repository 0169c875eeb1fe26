// ts-codegen's output before compose.mjs and comments.mjs change it. They rely on its layout: when an update of ts-codegen
// turns this test red, look at both, then write the snapshot anew with `node test/snapshot.test.mjs --write`.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { raw } from "../codegen/raw.mjs";
import { seal } from "../codegen/seal.mjs";

const file = (name) => new URL(`snapshot/${name}`, import.meta.url);

async function output() {
  const idl = seal(JSON.parse(readFileSync(file("small-bank.json"), "utf8")));
  const [{ types, client }] = await raw([{ name: "small-bank", idl }]);
  return { "types.txt": types, "client.txt": client };
}

if (process.argv.includes("--write")) {
  for (const [name, text] of Object.entries(await output())) writeFileSync(file(name), text);
} else {
  test("ts-codegen writes what the steps after it expect", async () => {
    for (const [name, text] of Object.entries(await output())) assert.equal(text, readFileSync(file(name), "utf8"), name);
  });
}
