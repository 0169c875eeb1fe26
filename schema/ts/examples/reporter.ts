// A reporter: one submission to the open round. `cargo operate feeder` does this in every round, from several sources.
import { OracleAggregatorClient, pack } from "@ballast/client";
import { connect } from "./connect.js";

const { client, me, at } = await connect();
const oracle = new OracleAggregatorClient(client, me, at("oracle-aggregator"));
const { last_round } = await oracle.reporter({ address: me });
const { open } = await oracle.round();
if (last_round === open) throw new Error(`round ${open} is submitted already`);

// Feed 1: the native token in the base asset; feed 2: the LST in native tokens. Prices in smallest units.
const prices = pack([
  { feed: 1, price: "9.25", confidencePpm: 500 },
  { feed: 2, price: "0.998", confidencePpm: 500 },
]);
const { transactionHash } = await oracle.submit({ round: open, prices });
console.log(`submitted to round ${open} in ${transactionHash}`);
client.disconnect();
