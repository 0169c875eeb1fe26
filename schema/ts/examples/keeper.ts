// A keeper: closes rounds and executes what governance decided. `cargo operate keeper` does every job.
import { answer, Composer, GAS_MARGIN, OracleAggregatorClient, TimelockClient } from "@ballast/client";
import { connect } from "./connect.js";

const { client, me, at } = await connect();

for (;;) {
  const tx = new Composer(client);
  const oracle = new OracleAggregatorClient(tx, me, at("oracle-aggregator"));
  const { closable } = await oracle.round();
  if (closable !== null && closable !== undefined) await oracle.closeRound({ round: closable });

  const timelock = new TimelockClient(tx, me, at("timelock"));
  const now = Date.parse((await client.getBlock()).header.time) / 1000;
  for (const { id, state, ready_at, expires_at } of await timelock.operations({ limit: 100 })) {
    if (state === "pending" && ready_at <= now && now <= expires_at) await timelock.execute({ id });
  }

  if (tx.messages.length > 0) {
    try {
      const result = await client.signAndBroadcast(me, tx.messages, GAS_MARGIN);
      console.log(`${tx.messages.length} messages at height ${result.height}, ${result.gasUsed} gas`);
      // `answer` reads what a contract returned; a close returns nothing.
      if (process.env["DEBUG"]) console.log(answer(result));
    } catch (error) {
      // Another keeper was faster.
      console.log(String(error));
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 2000));
}
