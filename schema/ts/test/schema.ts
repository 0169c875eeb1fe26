// The schemas as the tests read them, and values made from them: what a message must look like, told by another source
// than the generated code.
import { readFileSync } from "node:fs";

export interface Node {
  $ref?: string;
  title?: string;
  type?: string | string[];
  enum?: string[];
  properties?: Record<string, Node>;
  required?: string[];
  items?: Node | Node[];
  allOf?: Node[];
  anyOf?: Node[];
  oneOf?: Node[];
  definitions?: Record<string, Node>;
}

export interface Idl {
  contract_name: string;
  execute: Node;
  query: Node;
  responses: Record<string, Node>;
}

export const CONTRACTS = [
  "staking-vault",
  "reward-collector",
  "lst-token",
  "oracle-aggregator",
  "security-vault",
  "credit-market",
  "liquidation-engine",
  "risk-steward",
  "timelock",
  "gov-token",
  "multisig",
] as const;

export function idl(contract: string): Idl {
  return JSON.parse(readFileSync(new URL(`../../../${contract}.json`, import.meta.url), "utf8"));
}

export const pascal = (name: string): string => name.replace(/(?:^|[-_])(.)/g, (_, letter) => letter.toUpperCase());
export const camel = (name: string): string => name.replace(/[-_](.)/g, (_, letter) => letter.toUpperCase());

/** The variants of a message: name and content. */
export function variants(message: Node): [string, Node][] {
  return (message.oneOf ?? []).map((variant) => {
    const name = variant.required?.[0] ?? variant.enum?.[0];
    if (!name) throw new Error("a variant without a name");
    return [name, resolve(variant.properties?.[name] ?? {}, message)];
  });
}

/** What a node refers to. */
export function resolve(node: Node, root: Node): Node {
  const reference = node.$ref ?? node.allOf?.[0]?.$ref;
  if (!reference) return node;
  const target = root.definitions?.[reference.replace("#/definitions/", "")];
  if (!target) throw new Error(`${reference} leads nowhere`);
  return resolve(target, root);
}

/** A value with every optional field present; different fields get different values, so that a swap shows. */
export function sample(node: Node, root: Node, counter = { next: 1 }): unknown {
  const target = resolve(node, root);
  const choice = [...(target.oneOf ?? []), ...(target.anyOf ?? [])].find((choice) => choice.type !== "null");
  if (choice) return sample(choice, root, counter);
  if (target.enum) return target.enum[0];
  const type = Array.isArray(target.type) ? target.type.find((type) => type !== "null") : target.type;
  switch (type) {
    case "object":
      return Object.fromEntries(
        Object.entries(target.properties ?? {}).map(([name, field]) => [name, sample(field, root, counter)]),
      );
    case "array":
      return [target.items ?? []].flat().map((item) => sample(item, root, counter));
    case "string":
      return String(counter.next++);
    case "integer":
      return counter.next++;
    case "boolean":
      return true;
    default:
      throw new Error(`no sample of ${JSON.stringify(target)}`);
  }
}
