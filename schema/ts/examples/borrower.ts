// A borrower: collateral and debt in one transaction, then what the position can bear, then repayment.
import { Composer, CreditMarketClient, CreditMarketQueryClient } from "@ballast/client";
import { connect } from "./connect.js";

const { client, me, at } = await connect();
const query = new CreditMarketQueryClient(client, at("credit-market"));
const { base } = await query.config();
const collaterals = await query.collaterals();
const coin = collaterals.find(({ asset }) => "native" in asset);
if (!coin || !("native" in coin.asset) || !("native" in base)) throw new Error("no native collateral");

const tx = new Composer();
const market = new CreditMarketClient(tx, me, at("credit-market"));
await market.deposit("auto", undefined, [{ denom: coin.asset.native, amount: "100000000" }]);
// `allowBand` would accept a position that may be sold early.
await market.borrow({ amount: "60000000", allowBand: false });
const result = await client.signAndBroadcast(me, tx.messages, "auto");
if (result.code !== 0) throw new Error(result.rawLog);

const { owed, band, borrowable } = await query.position({ account: me });
console.log(`owes ${owed}, may borrow ${borrowable} more`);
console.log(`sold early from ${band?.fires_at} of today's price on, unhealthy at ${band?.unhealthy_at}`);

// An excess comes back.
const repay = new CreditMarketClient(client, me, at("credit-market"));
const debt = String((BigInt(owed) * 101n) / 100n);
await repay.repay({}, "auto", undefined, [{ denom: base.native, amount: debt }]);
client.disconnect();
