// Two files of ts-codegen become one module, and the modules an index.
import { comment } from "./comments.mjs";
import { camel, pascal, variants } from "./names.mjs";

export const HEADER = (source) =>
  `// Generated from ${source} by \`cargo schema\`. Do not edit: change packages/interfaces and run it again.\n\n`;

/** One module: the imports, the types, the clients. */
export function compose(contract, rawTypes, rawClient) {
  const clients = body(rawClient).replace(/^import .* from "\.\/.*\.types";\n/m, "");
  const imports = clients.match(/^import .*\n/gm).join("");
  // Classes of CosmJS are nominal: two copies of it do not fit each other. Structures of ours stand in for them.
  const names = new Set(imports.match(/\b(?:CosmWasmClient|SigningCosmWasmClient|ExecuteResult|Coin|StdFee)\b/g));
  const modern = `import type { ${[...names].sort().join(", ")} } from "./chain.js";\n`;
  const code = comment(contract, mend(`${body(rawTypes)}\n${clients.replace(/^import .*\n/gm, "")}`));
  return `${HEADER(`schema/${contract.name}.json`)}${modern}\n${separate(contract, code)}\n`;
}

/**
 * A query named like an order gets `query` before its method's name: the client of orders extends the client of
 * queries, where it would overwrite it. The engine's `flag` is both.
 */
function separate({ name, idl }, code) {
  const orders = new Set(variants(idl.execute));
  const twice = variants(idl.query).filter((query) => orders.has(query)).map((query) => camel(query));
  if (twice.length === 0) return code;
  const [begin, end] = [`export interface ${pascal(name)}ReadOnlyInterface`, `export interface ${pascal(name)}Interface`];
  const [before, after] = [code.indexOf(begin), code.indexOf(end)];
  let queries = code.slice(before, after);
  for (const method of twice) {
    const renamed = `query${method.charAt(0).toUpperCase()}${method.slice(1)}`;
    queries = queries.replace(new RegExp(`^(  |    this\\.)${method}(: \\(| = async| = this\\.)`, "gm"), `$1${renamed}$2`);
    queries = queries.replace(`this.${method}.bind`, `this.${renamed}.bind`);
  }
  return code.slice(0, before) + queries + code.slice(after);
}

/** What would not compile, or would compile when it should not. */
function mend(code) {
  return code
    // To TypeScript `{}` is anything; a message without fields is an object with none.
    .replaceAll(": {};", ": Record<string, never>;")
    // A declared method needs no names for what its parameter holds.
    .replace(/^(  \w+: )\(\{\n(?:    \w+,?\n)+  \}: \{$/gm, "$1(message: {")
    // A field may be named like a word of the language, a variable may not: the market's `class`.
    .replace(RESERVED, "$1$2: $2_$3");
}

const RESERVED = /^( +)(case|class|default|delete|enum|export|for|function|if|import|in|new|return|this|with)(,?)$/gm;

/** Type names repeat between contracts, client names do not. A contract that executes nothing has no client for it. */
export function index(contracts) {
  const clients = ({ name, idl }) => (variants(idl.execute).length > 0 ? [`${pascal(name)}Client`] : []);
  const lines = contracts.flatMap((contract) => [
    `export * as ${camel(contract.name)} from "./${contract.name}.js";`,
    `export { ${[...clients(contract), `${pascal(contract.name)}QueryClient`].join(", ")} } from "./${contract.name}.js";`,
  ]);
  for (const module of ["chain", "composer", "events", "gas", "hooks", "packed"]) lines.push(`export * from "./${module}.js";`);
  return `${HEADER("schema/*.json")}${lines.join("\n")}\n`;
}

/** Without ts-codegen's header, which names a command that is not ours. */
function body(raw) {
  const text = raw.replace(/^\/\*\*[\s\S]*?\*\/\s*/, "");
  if (text.length === raw.length) throw new Error("ts-codegen wrote no header");
  return text.trim();
}
