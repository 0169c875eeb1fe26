// The JSON that packages/interfaces/tests/it pins by hand, read out of the Rust source: the same text is the expectation of
// both languages.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FOLDER = new URL("../../../../packages/interfaces/tests/it/", import.meta.url);

/** Every `json!(..)` of a file that is plain JSON; those that call functions of the test are left out. */
export function pins(file: string): unknown[] {
  const source = readFileSync(fileURLToPath(new URL(file, FOLDER)), "utf8");
  return source
    .split("json!(")
    .slice(1)
    .flatMap((text) => {
      try {
        return [JSON.parse(text.slice(0, end(text)))];
      } catch {
        return [];
      }
    });
}

/** Where the bracket closes that stands before the text. */
function end(text: string): number {
  let depth = 1;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === "\\") at++;
    else if (letter === '"') quoted = !quoted;
    else if (!quoted && "([{".includes(letter)) depth++;
    else if (!quoted && ")]}".includes(letter) && --depth === 0) return at;
  }
  return text.length;
}

/** Rust writes `null` for what is absent and reads both; the client writes nothing. */
export function absent(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, field) => (field === null ? undefined : field)));
}
