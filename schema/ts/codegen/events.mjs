// The module of events: what schema/events.json lists as types, and readers that find and check them.
import { docComment } from "./comments.mjs";

/** The TypeScript type of an attribute's value. */
const TYPES = {
  address: "string",
  id: "number",
  count: "number",
  seconds: "number",
  units: "bigint",
  shares: "bigint",
  decimal: "string",
  text: "string",
};

const READER = `
/** An event as CosmJS and CometBFT give it: of a transaction's result, of a search, of a subscription. */
export interface ChainEvent {
  readonly type: string;
  readonly attributes: readonly { readonly key: string; readonly value: string }[];
}

export type EventType = keyof Events;

/** An event with the contract that emitted it. */
export type Emitted<T extends EventType> = Events[T] & { readonly contract: string };

/** The key under which a node finds the transactions of an event: \`client.searchTx([{ key, value }])\`. */
export function searchKey<T extends EventType>(type: T, attribute: keyof Events[T] & string): string {
  return \`wasm-\${type}.\${attribute}\`;
}

/**
 * All events of a type, in the order of emission, with typed attributes; those of one contract where it is given.
 * Throws when an event lacks an attribute or has a value of another kind.
 */
export function findEvents<T extends EventType>(
  events: readonly ChainEvent[],
  type: T,
  contract?: string,
): Emitted<T>[] {
  const found = events.filter((event) => event.type === \`wasm-\${type}\`).map((event) => read(event, type));
  return found.filter((event) => contract === undefined || event.contract === contract);
}

function read<T extends EventType>(event: ChainEvent, type: T): Emitted<T> {
  const values = new Map(event.attributes.map(({ key, value }) => [key, value]));
  const value = (key: string): string => {
    const found = values.get(key);
    if (found === undefined) throw new Error(\`\${type} has no attribute \${key}\`);
    return found;
  };
  const fields: Record<string, unknown> = { contract: value("_contract_address") };
  for (const [name, kind] of Object.entries(ATTRIBUTES[type])) {
    const keys = name.includes("<") ? [...values.keys()].filter((key) => pattern(name).test(key)) : [name];
    for (const key of keys) {
      if (kind.optional && !values.has(key)) continue;
      fields[key] = parse(\`\${type}.\${key}\`, kind, value(key));
    }
  }
  return fields as unknown as Emitted<T>;
}

function pattern(name: string): RegExp {
  return new RegExp(\`^\${name.replace(/<\\w+>/g, "[^_]+")}$\`);
}

/** How a value is read. \`none\`: that word stands for an absent value. \`optional\`: some events lack the attribute. */
interface Kind {
  readonly as: "integer" | "number" | "string";
  readonly none?: true;
  readonly optional?: true;
}

function parse(what: string, kind: Kind, value: string): bigint | number | string | undefined {
  if (kind.none && value === "none") return undefined;
  if (kind.as === "string") return value;
  if (!/^\\d+$/.test(value)) throw new Error(\`\${what} is \${value}, not a number\`);
  if (kind.as === "integer") return BigInt(value);
  if (!Number.isSafeInteger(Number(value))) throw new Error(\`\${what} is \${value}, more than 2^53\`);
  return Number(value);
}
`;

/** The module. */
export function eventsModule(events) {
  const interfaces = events.map((event) => {
    const fields = event.attributes.map((it) => `${comment(`${upper(it.description)} Unit: ${it.unit}.`, 4)}    readonly ${key(it)}: ${type(it)};\n`);
    return `${comment(event.description, 2)}  readonly "${event.type}": {\n${fields.join("")}  };\n`;
  });
  const kinds = events.map((event) => {
    const fields = event.attributes.map((it) => `    "${it.name}": ${kind(it)},\n`);
    return `  "${event.type}": {\n${fields.join("")}  },\n`;
  });
  return (
    `/** Every event by its type, with its attributes. */\nexport interface Events {\n${interfaces.join("")}}\n` +
    READER +
    `\nconst ATTRIBUTES: Record<EventType, Record<string, Kind>> = {\n${kinds.join("")}};\n`
  );
}

const comment = (text, indent) => `${docComment(text, " ".repeat(indent)).join("\n")}\n`;
const upper = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** A name with placeholders is a pattern of names. */
function key({ name, optional }) {
  if (name.includes("<")) return `[key: \`${name.replace(/<\w+>/g, "${string}")}\`]`;
  return optional ? `${name}?` : name;
}

function type({ kind, values = [], none }) {
  const type = kind === "choice" ? values.map((value) => `"${value}"`).join(" | ") : TYPES[kind];
  if (!type) throw new Error(`no TypeScript type for the kind ${kind}`);
  return none ? `${type} | undefined` : type;
}

function kind({ kind, none, optional }) {
  const read = { bigint: "integer", number: "number" }[TYPES[kind]] ?? "string";
  return `{ as: "${read}"${none ? ", none: true" : ""}${optional ? ", optional: true" : ""} }`;
}
