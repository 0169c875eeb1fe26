// Writes one TypeScript module per contract and their index: node codegen/generate.mjs SCHEMAS OUT
//
// The work is ts-codegen's. Before it the schemas are sealed (seal.mjs), after it each contract's two files become one
// module with the schema's texts as comments (compose.mjs, comments.mjs). The same schemas give the same bytes.
import codegen from "@cosmwasm/ts-codegen";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compose, index } from "./compose.mjs";
import { camel, pascal } from "./names.mjs";
import { seal, types } from "./seal.mjs";

const GENERATE = {
  bundle: { enabled: false },
  types: { enabled: true },
  client: { enabled: true },
  messageComposer: { enabled: false },
  messageBuilder: { enabled: false },
  reactQuery: { enabled: false },
  recoil: { enabled: false },
};

/** Every contract's sealed interface, by its file's name. */
function interfaces(schemas) {
  const files = readdirSync(schemas).filter((file) => file.endsWith(".json")).sort();
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
  const work = mkdtempSync(join(tmpdir(), "ballast-codegen-"));
  try {
    for (const { name, idl } of contracts) {
      mkdirSync(join(work, "schema", name), { recursive: true });
      writeFileSync(join(work, "schema", name, `${name}.json`), JSON.stringify(idl));
    }
    await codegen.default({
      contracts: contracts.map(({ name }) => ({ name: pascal(name), dir: join(work, "schema", name) })),
      outPath: join(work, "raw"),
      options: GENERATE,
    });
    mkdirSync(out, { recursive: true });
    for (const contract of contracts) {
      const raw = (part) => readFileSync(join(work, "raw", `${pascal(contract.name)}.${part}.ts`), "utf8");
      writeFileSync(join(out, `${contract.name}.ts`), compose(contract, raw("types"), raw("client")));
    }
    writeFileSync(join(out, "index.ts"), index(contracts.map(({ name }) => ({ name, module: camel(name) }))));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
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
