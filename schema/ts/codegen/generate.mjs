// Writes one TypeScript module per contract, that of the events and their index: node codegen/generate.mjs SCHEMAS OUT
//
// A contract's module is ts-codegen's work. Before it the schemas are sealed (seal.mjs), after it each contract's two files become one
// module with the schema's texts as comments (compose.mjs, comments.mjs). The same schemas give the same bytes.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compose, HEADER, index } from "./compose.mjs";
import { eventsModule } from "./events.mjs";
import { camel } from "./names.mjs";
import { raw } from "./raw.mjs";
import { seal, types } from "./seal.mjs";

const EVENTS = "events.json";

/** Every contract's sealed interface, by its file's name. */
function interfaces(schemas) {
  const files = readdirSync(schemas).filter((file) => file.endsWith(".json") && file !== EVENTS).sort();
  if (files.length === 0) throw new Error(`no schema in ${schemas}`);
  return files.map((file) => {
    const idl = seal(JSON.parse(readFileSync(join(schemas, file), "utf8")));
    const name = file.slice(0, -".json".length);
    if (idl.contract_name !== name) throw new Error(`${file} is the schema of ${idl.contract_name}`);
    return { name, idl, types: types(idl) };
  });
}

async function generate(schemas, out) {
  const contracts = interfaces(schemas);
  mkdirSync(out, { recursive: true });
  for (const { contract, types, client } of await raw(contracts)) {
    writeFileSync(join(out, `${contract.name}.ts`), compose(contract, types, client));
  }
  const events = JSON.parse(readFileSync(join(schemas, EVENTS), "utf8"));
  writeFileSync(join(out, "events.ts"), `${HEADER(`schema/${EVENTS}`)}${eventsModule(events)}`);
  writeFileSync(join(out, "index.ts"), index(contracts.map(({ name }) => ({ name, module: camel(name) }))));
}

const [schemas, out] = process.argv.slice(2);
if (!schemas || !out) {
  console.error("error: usage: node codegen/generate.mjs SCHEMAS OUT");
  process.exit(2);
}
generate(schemas, out).catch((error) => {
  console.error(`error: ${error.message}`);
  process.exit(1);
});
