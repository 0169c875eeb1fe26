// A keeper: closes rounds and executes what governance decided. `cargo operate keeper` does every job.
import { answer, Composer, GAS_MARGIN, OracleAggregatorClient, TimelockClient } from "@ballast/client";
import { connect } from "./connect.js";

const { client, me, at } = await connect();
const timelock = new TimelockClient(client, me, at("timelock"));

/** Sends what was composed. Each job has a transaction of its own, so that none fails with another. */
async function send(compose: (tx: Composer) => Promise<unknown>): Promise<void> {
  try {
    const tx = new Composer(client);
    await compose(tx);
    if (tx.messages.length === 0) return;
    const result = await client.signAndBroadcast(me, tx.messages, GAS_MARGIN);
    console.log(`${tx.messages.length} messages at height ${result.height}, ${result.gasUsed} gas`);
    // `answer` reads what a contract returned; a close returns nothing.
    if (process.env["DEBUG"]) console.log(answer(result));
  } catch (error) {
    // Another keeper was faster, or the node does not answer.
    console.log(String(error));
  }
}

async function close(tx: Composer): Promise<void> {
  const oracle = new OracleAggregatorClient(tx, me, at("oracle-aggregator"));
  const { closable } = await oracle.round();
  if (closable !== null && closable !== undefined) await oracle.closeRound({ round: closable });
}

/** Operations that can be executed now, over all pages. */
async function* ready(): AsyncGenerator<number> {
  let startAfter: number | undefined;
  do {
    const { jobs, next } = await timelock.due({ startAfter, limit: 100 });
    for (const job of jobs) yield job.execute.id;
    startAfter = next ?? undefined;
  } while (startAfter !== undefined);
}

/** Moment before which an operation that failed is not tried again, by id. Milliseconds. */
const later = new Map<number, number>();

for (;;) {
  await send(close);
  try {
    for await (const id of ready()) {
      if (Date.now() < (later.get(id) ?? 0)) continue;
      later.set(id, Date.now() + 600_000);
      await send((tx) => new TimelockClient(tx, me, at("timelock")).execute({ id }));
      await send(close);
    }
  } catch (error) {
    console.log(String(error));
  }
  await new Promise((resolve) => setTimeout(resolve, 2000));
}
