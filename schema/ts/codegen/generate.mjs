// Writes one TypeScript module per contract, those of events and hooks, those of static/, and their index: node codegen/generate.mjs SCHEMAS OUT
//
// A contract's module is ts-codegen's work. Before it the schemas are sealed (seal.mjs), after it each contract's two files become one
// module with the schema's texts as comments (compose.mjs, comments.mjs). The same schemas give the same bytes.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compose, HEADER, index } from "./compose.mjs";
import { eventsModule } from "./events.mjs";
import { hooksModule } from "./hooks.mjs";
import { raw } from "./raw.mjs";
import { seal, types } from "./seal.mjs";

const EVENTS = "events.json";
const HOOKS = "hooks.json";
/** Modules that are written by hand and copied. */
const STATIC = ["chain.ts", "composer.ts", "gas.ts", "packed.ts"];

/**
 * Every contract's sealed interface, by its file's name. Its hook messages go where ts-codegen knows a schema of which it
 * makes types and no client.
 */
function interfaces(schemas) {
  const hooks = read(schemas, HOOKS);
  const files = readdirSync(schemas).filter((file) => file.endsWith(".json") && ![EVENTS, HOOKS].includes(file)).sort();
  if (files.length === 0) throw new Error(`no schema in ${schemas}`);
  return files.map((file) => {
    const name = file.slice(0, -".json".length);
    const idl = seal({ ...read(schemas, file), sudo: hooks[name] ?? null });
    if (idl.contract_name !== name) throw new Error(`${file} is the schema of ${idl.contract_name}`);
    return { name, idl, types: types(idl) };
  });
}

function read(schemas, file) {
  return JSON.parse(readFileSync(join(schemas, file), "utf8"));
}

async function generate(schemas, out) {
  const contracts = interfaces(schemas);
  mkdirSync(out, { recursive: true });
  for (const { contract, types, client } of await raw(contracts)) {
    writeFileSync(join(out, `${contract.name}.ts`), compose(contract, types, client));
  }
  const events = eventsModule(read(schemas, EVENTS));
  writeFileSync(join(out, "events.ts"), `${HEADER(`schema/${EVENTS}`)}${events}`);
  const hooks = hooksModule(contracts.filter(({ idl }) => idl.sudo).map(({ name }) => name));
  for (const file of STATIC) {
    const text = readFileSync(new URL(`static/${file}`, import.meta.url), "utf8");
    writeFileSync(join(out, file), `${HEADER(`schema/ts/codegen/static/${file}`)}${text}`);
  }
  writeFileSync(join(out, "hooks.ts"), `${HEADER(`schema/${HOOKS}`)}${hooks}`);
  writeFileSync(join(out, "index.ts"), index(contracts));
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
