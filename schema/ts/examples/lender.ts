// A lender: supplies, asks to leave, is paid.
import { CreditMarketClient, findEvents } from "@ballast/client";
import { connect, until } from "./connect.js";

const { client, me, at } = await connect();
const market = new CreditMarketClient(client, me, at("credit-market"));
const { base } = await market.config();
if (!("native" in base)) throw new Error("the base asset is a coin");

const { events } = await market.supply("auto", undefined, [{ denom: base.native, amount: "250000000" }]);
console.log("supplied:", findEvents(events, "credit_market.supply", market.contractAddress)[0]);

const { shares, pending } = await market.lender({ lender: me });
await market.requestWithdrawal({ shares: String((BigInt(shares) - BigInt(pending)) / 2n) });
const requests = await market.requests({});
const mine = requests.find(({ lender }) => lender === me)!;

// Anyone may pay it at or above its minimum; a keeper usually does before us.
await until(client, mine.payable_at);
try {
  await market.payRequest({ id: mine.id });
} catch (error) {
  console.log("paid by a keeper, or not payable yet:", String(error));
}
console.log(await market.lender({ lender: me }));
client.disconnect();
