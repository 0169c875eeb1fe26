// What ts-codegen needs of a schema that ours do not say.
import { pascal } from "./names.mjs";

/**
 * The schema with every object closed. Message schemas leave fields open, for which ts-codegen writes
 * `[k: string]: unknown`: with that a misspelt field passes the type check. No schema of ours has a map.
 */
export function seal(node) {
  if (Array.isArray(node)) return node.map(seal);
  if (node === null || typeof node !== "object") return node;
  const sealed = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, seal(value)]));
  return sealed.type === "object" && !("additionalProperties" in sealed) ? { ...sealed, additionalProperties: false } : sealed;
}

/**
 * All types of a contract by the name that ts-codegen gives them. It writes each name once, from whichever of the
 * contract's schemas has it first, so that two different types of one name would lose one: an error.
 */
export function types(idl) {
  const found = new Map();
  const roots = [idl.instantiate, idl.execute, idl.query, idl.migrate, idl.sudo, ...Object.values(idl.responses ?? {})];
  for (const root of roots.filter((root) => root)) {
    const { definitions = {}, title, $schema, ...itself } = root;
    for (const [name, type] of [[title, itself], ...Object.entries(definitions)]) {
      const known = found.get(pascal(name));
      if (known && canonical(known) !== canonical(type)) {
        throw new Error(`${idl.contract_name} has two types named ${name}`);
      }
      found.set(pascal(name), type);
    }
  }
  return found;
}

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical)}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((key) => `${key}:${canonical(value[key])}`)}}`;
}
