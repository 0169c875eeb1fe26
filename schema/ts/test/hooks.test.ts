// Hook messages: typed, and encoded as the pinned JSON.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hook, type stakingVault } from "../src/index.js";

test("a hook message is base64 of its JSON", () => {
  assert.equal(hook({ unstake: {} }), "eyJ1bnN0YWtlIjp7fX0=");
  const leave: stakingVault.ReceiveMsg = { instant_unstake: { min_amount: "95" } };
  assert.deepEqual(JSON.parse(atob(hook(leave))), { instant_unstake: { min_amount: "95" } });
  // @ts-expect-error No contract takes this message.
  hook({ borrow: {} });
  // @ts-expect-error Amounts are strings.
  hook<stakingVault.ReceiveMsg>({ instant_unstake: { min_amount: 95 } });
});
