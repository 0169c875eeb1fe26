// Messages that are collected, and data that is read.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answer, Composer, CreditMarketClient, LstTokenClient, StakingVaultClient, hook, type QueueResponse } from "../src/index.js";

test("calls of several contracts become the messages of one transaction", async () => {
  const tx = new Composer();
  const vault = new StakingVaultClient(tx, "alice", "vault");
  const market = new CreditMarketClient(tx, "alice", "market");
  await vault.stake({ minShares: "95" }, "auto", undefined, [{ denom: "ustake", amount: "100" }]);
  await market.borrow({ amount: "7", allowBand: false });
  await new LstTokenClient(tx, "alice", "lst").send({ contract: "market", amount: "95", msg: hook({ deposit: {} }) });
  const read = tx.messages.map(({ typeUrl, value }) => [
    typeUrl,
    value.sender,
    value.contract,
    JSON.parse(new TextDecoder().decode(value.msg)),
    value.funds,
  ]);
  const url = "/cosmwasm.wasm.v1.MsgExecuteContract";
  assert.deepEqual(read, [
    [url, "alice", "vault", { stake: { min_shares: "95" } }, [{ denom: "ustake", amount: "100" }]],
    [url, "alice", "market", { borrow: { allow_band: false, amount: "7" } }, []],
    [url, "alice", "lst", { send: { contract: "market", amount: "95", msg: "eyJkZXBvc2l0Ijp7fX0=" } }, []],
  ]);
  await assert.rejects(vault.ledger(), /without a reader/);
});

test("funds are sorted as the chain wants them", async () => {
  const tx = new Composer();
  const coins = [{ denom: "ustake", amount: "1" }, { denom: "uatom", amount: "2" }];
  await new StakingVaultClient(tx, "a", "v").stake({}, "auto", undefined, coins);
  assert.deepEqual(tx.messages[0]?.value.funds.map(({ denom }) => denom), ["uatom", "ustake"]);
});

const typeUrl = "/cosmwasm.wasm.v1.MsgExecuteContractResponse";

test("what a contract returned is read from the response", () => {
  // Field 1, nine bytes: {"id":12}
  const value = Uint8Array.from([0x0a, 9, ...new TextEncoder().encode('{"id":12}')]);
  const { id } = answer<QueueResponse>({ msgResponses: [{ typeUrl, value }] });
  assert.equal(id, 12);
  // 300 bytes need a length of two: 0xac 0x02.
  const long = JSON.stringify("x".repeat(298));
  const two = Uint8Array.from([0x0a, 0xac, 0x02, ...new TextEncoder().encode(long)]);
  assert.equal(answer<string>({ msgResponses: [{ typeUrl, value: two }] }).length, 298);
});

test("a message without data is an error", () => {
  const of = (bytes: number[], url = typeUrl) => ({ msgResponses: [{ typeUrl: url, value: Uint8Array.from(bytes) }] });
  assert.throws(() => answer(of([])), /no data/);
  assert.throws(() => answer(of([0x0a, 5, 1])), /cut off/);
  assert.throws(() => answer(of([], "/cosmos.bank.v1beta1.MsgSendResponse")), /answered by/);
  assert.throws(() => answer(of([]), 1), /no response to message 1/);
});
