// Whether a value is what a schema says: the types promise it, a chain's answer is held to it.
import { resolve, type Node } from "./schema.js";

/** What is wrong with the value, with its path; nothing when it conforms. */
export function faults(value: unknown, node: Node, root: Node, path = "answer"): string[] {
  const target = resolve(node, root);
  const choices = target.oneOf ?? target.anyOf;
  if (choices) {
    const found = choices.map((choice) => faults(value, choice, root, path));
    return found.some((none) => none.length === 0) ? [] : [`${path} is none of its ${choices.length} forms`];
  }
  if (target.enum) return target.enum.includes(value as string) ? [] : [`${path} is none of ${target.enum}`];
  const types = [target.type ?? []].flat();
  if (types.length === 0) return [];
  const type = typeName(value);
  if (!types.includes(type)) return [`${path} is ${type}, not ${types}`];
  if (Array.isArray(value)) return items(value, target, root, path);
  return type === "object" ? fields(value as Record<string, unknown>, target, root, path) : [];
}

function typeName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value === "number" && Number.isSafeInteger(value) ? "integer" : typeof value;
}

function items(value: unknown[], target: Node, root: Node, path: string): string[] {
  if (!Array.isArray(target.items)) {
    return value.flatMap((item, at) => faults(item, target.items as Node, root, `${path}[${at}]`));
  }
  if (value.length !== target.items.length) return [`${path} has ${value.length} items`];
  return target.items.flatMap((item, at) => faults(value[at], item, root, `${path}[${at}]`));
}

function fields(value: Record<string, unknown>, target: Node, root: Node, path: string): string[] {
  const known = target.properties ?? {};
  const missing = (target.required ?? []).filter((name) => !(name in value)).map((name) => `${path}.${name} is missing`);
  const more = Object.keys(value).filter((name) => !(name in known)).map((name) => `${path}.${name} is unknown`);
  const wrong = Object.entries(known)
    .filter(([name]) => name in value)
    .flatMap(([name, field]) => faults(value[name], field, root, `${path}.${name}`));
  return [...missing, ...more, ...wrong];
}
