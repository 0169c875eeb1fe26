// The clients against a running chain with the suite on it: npm run smoke
//
//   BALLAST_RPC         the node's RPC address, http://127.0.0.1:26657 when absent
//   BALLAST_DEPLOYMENT  deployments/<chain-id>.json of `cargo deploy`
//   BALLAST_MNEMONIC    whose coins are spent: some ustake and some of the lent denom
//   BALLAST_GAS_PRICE   such as 0.025ustake, which it is when absent
import assert from "node:assert/strict";
import { SigningCosmWasmClient } from "@cosmjs/cosmwasm";
import { DirectSecp256k1HdWallet } from "@cosmjs/proto-signing";
import { GasPrice } from "@cosmjs/stargate";
import * as ballast from "../src/index.js";
import type { ExecuteResult } from "../src/index.js";
import { ask } from "./ask.js";
import { Deployment } from "./deployment.js";
import { CONTRACTS } from "./schema.js";

function variable(name: string, otherwise?: string): string {
  const value = process.env[name] ?? otherwise;
  if (!value) throw new Error(`set ${name} (see schema/ts/README.md)`);
  return value;
}

const tell = (what: string, outcome: string): void => console.log(`${what.padEnd(34)} ${outcome}`);

async function smoke(): Promise<string> {
  const deployment = Deployment.read(variable("BALLAST_DEPLOYMENT"));
  const mnemonic = variable("BALLAST_MNEMONIC");
  const gasPrice = GasPrice.fromString(variable("BALLAST_GAS_PRICE", "0.025ustake"));
  const wallet = await DirectSecp256k1HdWallet.fromMnemonic(mnemonic, { prefix: deployment.prefix });
  const [account] = await wallet.getAccounts();
  assert.ok(account);
  const me = account.address;
  const rpc = variable("BALLAST_RPC", "http://127.0.0.1:26657");
  const client = await SigningCosmWasmClient.connectWithSigner(rpc, wallet, { gasPrice, broadcastPollIntervalMs: 300 });
  assert.equal(await client.getChainId(), deployment.chainId, `${rpc} is another chain than the deployment's`);
  tell("connected", `${deployment.chainId} at height ${await client.getHeight()} as ${me}`);

  const vault = new ballast.StakingVaultClient(client, me, deployment.at("staking-vault"));
  const token = new ballast.LstTokenClient(client, me, deployment.at("lst-token"));
  const market = new ballast.CreditMarketClient(client, me, deployment.at("credit-market"));
  const security = new ballast.SecurityVaultClient(client, me, deployment.at("security-vault"));
  const { denom } = await vault.config();
  const { base: asset, tranches } = await market.config();
  const tranche = tranches[0]?.tranche ?? 0;
  assert.ok("native" in asset, "the base asset is not native");
  const base = asset.native;
  const balance = async (address: string): Promise<bigint> => BigInt((await token.balance({ address })).balance);
  const coins = (amount: number, denom: string) => [{ denom, amount: String(amount) }];
  let transactions = 0;
  const sent = async (what: string, sending: Promise<ExecuteResult>): Promise<ExecuteResult> => {
    const result = await sending;
    transactions++;
    tell(what, `${result.gasUsed} gas  ${result.transactionHash}`);
    return result;
  };

  await sent("staking-vault: sync", vault.sync());
  const [before, { rate }] = [await balance(me), await vault.redemptionRate()];
  const stake = await sent("staking-vault: stake", vault.stake({ minShares: "1" }, "auto", "smoke", coins(5_000_000, denom)));
  const shares = (await balance(me)) - before;
  const staked = ballast.findEvents(stake.events, "staking_vault.stake", vault.contractAddress);
  assert.deepEqual(staked, [{ contract: vault.contractAddress, sender: me, recipient: me, amount: 5_000_000n, shares }]);
  const key = ballast.searchKey("staking_vault.stake", "recipient");
  const found = await client.searchTx([{ key, value: me }]);
  assert.ok(found.some(({ hash }) => hash === stake.transactionHash), `${key} does not find the stake`);
  const expected = 5_000_000 / Number(rate);
  assert.ok(Math.abs(Number(shares) - expected) <= expected / 1e6 + 1, `${shares} shares at rate ${rate}`);

  const other = deployment.deployer;
  const had = await balance(other);
  await sent("lst-token: transfer", token.transfer({ recipient: other, amount: "1000" }));
  assert.equal((await balance(other)) - had, 1000n);

  const unstake = token.send({ contract: vault.contractAddress, amount: "1000000", msg: ballast.hook({ unstake: {} }) });
  await sent("lst-token: send to unstake", unstake);
  const claims = await vault.claims({ owner: me });
  assert.ok(claims.some((claim) => BigInt(claim.shares) >= 1_000_000n));

  const lent = BigInt((await market.lender({ lender: me })).shares);
  await sent("credit-market: supply", market.supply("auto", undefined, coins(3_000_000, base)));
  assert.ok(BigInt((await market.lender({ lender: me })).shares) > lent);

  const deposit = token.send({ contract: market.contractAddress, amount: "500000", msg: ballast.hook({ deposit: {} }) });
  await sent("lst-token: send to deposit", deposit);
  const posted = (await market.position({ account: me })).collateral.find(({ amount }) => BigInt(amount) >= 500_000n);
  assert.ok(posted, "no collateral");
  const { class: class_ } = await market.position({ account: me });
  await sent("credit-market: set_class", market.setClass({ class: class_ === 0 ? 1 : 0 }));
  await sent("credit-market: withdraw", market.withdraw({ collateral: posted.collateral, amount: "500000", allowBand: false }));

  const secured = BigInt((await security.position({ owner: me, tranche })).shares);
  await sent("security-vault: stake", security.stake({ tranche }, "auto", undefined, coins(2_000_000, base)));
  assert.ok(BigInt((await security.position({ owner: me, tranche })).shares) > secured);

  const tooFew = vault.stake({ minShares: "1000" }, "auto", undefined, coins(1, denom));
  await assert.rejects(tooFew, /execute wasm contract failed/);
  await assert.rejects(vault.setGuardian({ guardian: me }), /[Cc]aller is not the contract's current owner/);
  tell("refused", "too few shares; an order of the owner's");

  let answers = 0;
  for (const contract of CONTRACTS) {
    const { answered, unknown } = await ask(client, deployment, contract, me);
    answers += answered;
    tell(contract, `${answered} answers as the schema says${unknown ? `, ${unknown} without a subject` : ""}`);
  }
  client.disconnect();
  return `${transactions} transactions, 2 refusals, ${answers} answers`;
}

smoke().then(
  (summary) => console.log(`smoke test passed: ${summary}`),
  (error: unknown) => {
    console.error(`error: ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  },
);
