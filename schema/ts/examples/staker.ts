// A staker: coins become shares; shares leave through a batch, or at once for a fee.
import { findEvents, hook, LstTokenClient, StakingVaultClient } from "@ballast/client";
import { connect } from "./connect.js";

const { client, me, at } = await connect();
const vault = new StakingVaultClient(client, me, at("staking-vault"));
const token = new LstTokenClient(client, me, at("lst-token"));
const { denom } = await vault.config();

const { events } = await vault.stake({ minShares: "1" }, "auto", undefined, [{ denom, amount: "5000000" }]);
const [staked] = findEvents(events, "staking_vault.stake", vault.contractAddress);
const shares = staked!.shares;

// Half at once: never less than what a look now says, less half a percent.
const { amount, fee } = await vault.instantUnstake({ shares: String(shares / 2n) });
const least = String((BigInt(amount) * 995n) / 1000n);
const now = hook({ instant_unstake: { min_amount: least } });
await token.send({ contract: vault.contractAddress, amount: String(shares / 2n), msg: now });
console.log(`${amount} ${denom} now, fee ${fee}`);

// The other half through the open batch; after the unbonding a keeper, or `claim`, pays it.
await token.send({ contract: vault.contractAddress, amount: String(shares / 2n), msg: hook({ unstake: {} }) });
for (const claim of await vault.claims({ owner: me })) console.log(`batch ${claim.batch}: ${claim.shares} shares, ${claim.status}`);
client.disconnect();
