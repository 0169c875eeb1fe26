// What ts-codegen makes of sealed schemas, untouched.
import codegen from "@cosmwasm/ts-codegen";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pascal } from "./names.mjs";

const GENERATE = {
  bundle: { enabled: false },
  types: { enabled: true },
  client: { enabled: true },
  messageComposer: { enabled: false },
  messageBuilder: { enabled: false },
  reactQuery: { enabled: false },
  recoil: { enabled: false },
};

/** The types and the clients of each contract, as two texts. */
export async function raw(contracts) {
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
    const read = (name, part) => readFileSync(join(work, "raw", `${pascal(name)}.${part}.ts`), "utf8");
    return contracts.map((contract) => ({
      contract,
      types: read(contract.name, "types"),
      client: read(contract.name, "client"),
    }));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
