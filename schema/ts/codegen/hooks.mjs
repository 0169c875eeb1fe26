// The module of hook messages: those that contracts take inside a cw20 `send`.
import { pascal } from "./names.mjs";

/** The module, for the contracts that have a `ReceiveMsg`. */
export function hooksModule(names) {
  const imports = names.map((name) => `import type { ReceiveMsg as ${pascal(name)}Hook } from "./${name}.js";\n`);
  return `${imports.join("")}
export type Hook = ${names.map((name) => `${pascal(name)}Hook`).join(" | ")};

/** The field \`msg\` of a cw20 \`send\`: a message for the contract that receives the tokens, as base64 of its JSON. */
export function hook<T extends Hook>(message: T): string {
  return btoa(JSON.stringify(message));
}
`;
}
