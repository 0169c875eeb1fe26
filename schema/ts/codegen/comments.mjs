// The schema's texts as JSDoc: what a message does, its units, who may send it and its errors, where an editor shows it.
//
// ts-codegen drops them. Its output is regular: two spaces per level, one field per line; types on the top level, the
// methods of a client on the first.

import { camel, pascal } from "./names.mjs";

const DECLARATION = /^export (interface|type) (\w+)/;
const WIDTH = 120;
const FIELD = /^( *)(?:readonly )?(\w+)\??: /;

/** Puts a comment before every documented type, field and method. */
export function comment({ idl, types }, code) {
  const out = [];
  let path = [];
  for (const line of code.split("\n")) {
    const declared = line.match(DECLARATION);
    const field = line.match(FIELD);
    if (declared) {
      path = [scope(idl, types, declared[2])];
      out.push(...docComment(text(path[0]), ""));
    } else if (/^\S/.test(line) && !/^}/.test(line)) {
      path = [];
    } else if (field && path[0]) {
      const depth = field[1].length / 2;
      path.length = Math.min(path.length, depth);
      const member = path[depth - 1] && child(path[depth - 1], field[2], types);
      path[depth] = member;
      // One-line parameters have no line of their own to stand before.
      out.push(...docComment(text(member), field[1]));
    }
    out.push(line);
  }
  return out.join("\n");
}

/** What a declaration's members are: those of a type, or the messages of a client. */
function scope(idl, types, name) {
  const client = name.match(/^\w+?(ReadOnly)?Interface$/);
  if (client && !types.has(name)) return methods(client[1] ? idl.query : idl.execute);
  return types.get(name);
}

/** The messages under the names of the methods that send them. */
function methods(messages) {
  const properties = {};
  for (const variant of messages.oneOf ?? []) {
    const name = variant.required?.[0] ?? variant.enum[0];
    properties[camel(name)] = { ...variant.properties?.[name], description: variant.description, method: true };
  }
  return { properties };
}

/** A member by its name in TypeScript: a field, a variant's only key, or a parameter in camel case. */
function child(node, name, types) {
  const target = resolve(node, types);
  for (const owner of [target, ...(target.oneOf ?? [])]) {
    const properties = owner.properties ?? {};
    const key = Object.keys(properties).find((key) => key === name || (node.method && camel(key) === name));
    // A variant's text stands beside its key, a field's in it.
    if (key) return owner === target ? properties[key] : { description: owner.description, ...properties[key] };
  }
  return undefined;
}

/** The type that a node refers to. */
function resolve(node, types) {
  const reference = node.$ref ?? node.allOf?.[0]?.$ref;
  return (reference && types.get(pascal(reference.split("/").pop()))) || node;
}

/** A node's text; a plain enum's also has its variants', which have no line of their own. */
function text(node) {
  if (!node) return undefined;
  const plain = (node.oneOf ?? []).filter((variant) => variant.enum && variant.description);
  const list = plain.map((variant) => `- \`${variant.enum[0]}\`: ${variant.description.replace(/\s+/g, " ")}`);
  return [node.description, list.join("\n")].filter((part) => part).join("\n\n") || undefined;
}

/** A text as a comment, without what is of Rust: examples, and brackets around links to items. */
export function docComment(text, indent) {
  if (!text) return [];
  const plain = text.replace(/\n+#+ Examples?\n[\s\S]*?(?=\n#|\n- `|$(?![\s\S]))/g, "").replaceAll("*/", "*\\/");
  const lines = plain.replace(/\[`([^`\]]+)`\](?:\([^)]*\))?/g, "`$1`").split("\n");
  const wrapped = lines.flatMap((line) => wrap(line, WIDTH - indent.length - " * ".length));
  if (wrapped.length === 1 && wrapped[0].length + indent.length + "/**  */".length <= WIDTH) {
    return [`${indent}/** ${wrapped[0]} */`];
  }
  return [`${indent}/**`, ...wrapped.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`];
}

/** A line in pieces of a width, broken at spaces; a list item's further pieces are indented. */
function wrap(line, width) {
  const hang = line.startsWith("- ") ? "  " : "";
  const pieces = [];
  let piece = "";
  for (const word of line.split(" ")) {
    if (piece.trim() && piece.length + 1 + word.length > width) {
      pieces.push(piece);
      piece = hang + word;
    } else {
      piece = piece ? `${piece} ${word}` : word;
    }
  }
  return [...pieces, piece];
}
