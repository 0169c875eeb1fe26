// The packed submission: the bytes are those that packages/interfaces pins.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pack } from "../src/index.js";

const hex = (text: string) => Buffer.from(text, "base64").toString("hex");

test("a price is 26 bytes, big endian", () => {
  // Feed 258, price 772 / 10^18, confidence 1286 ppm.
  const one = pack([{ feed: 258, price: "0.000000000000000772", confidencePpm: 1286 }]);
  assert.equal(hex(one), "0000000000000102" + "00000000000000000000000000000304" + "0506");
});

test("feeds are sorted and prices have 18 places", () => {
  const two = pack([
    { feed: 2, price: "1", confidencePpm: 0 },
    { feed: 1, price: "9.25", confidencePpm: 1000 },
  ]);
  // 9.25 * 10^18 = 0x805e99fdcc5d0000, 10^18 = 0x0de0b6b3a7640000
  const first = "0000000000000001" + "0000000000000000805e99fdcc5d0000" + "03e8";
  const second = "0000000000000002" + "00000000000000000de0b6b3a7640000" + "0000";
  assert.equal(hex(two), first + second);
  assert.equal(pack([]), "");
});

test("the largest price fits, and what the contract would refuse is refused here", () => {
  const most = "340282366920938463463.374607431768211455";
  assert.equal(hex(pack([{ feed: 1, price: most, confidencePpm: 65535 }])).slice(16), "f".repeat(36));
  const of = (price: string, feed = 1, confidencePpm = 0) => () => pack([{ feed, price, confidencePpm }]);
  for (const wrong of ["0", "0.0", "-1", "1e3", "", "1.0000000000000000001", "340282366920938463463.374607431768211456"]) {
    assert.throws(of(wrong), /price/, wrong);
  }
  assert.throws(of("1", 1.5), /no id/);
  assert.throws(of("1", 1, 65536), /confidence/);
  const twice = [1, 1].map((feed) => ({ feed, price: "1", confidencePpm: 0 }));
  assert.throws(() => pack(twice), /twice/);
});
