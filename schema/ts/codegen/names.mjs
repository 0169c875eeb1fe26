// How Rust's names are written in TypeScript.

const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

/** `credit-market` and `Array_of_Batch` as a type: CreditMarket, ArrayOfBatch. */
export const pascal = (name) => name.split(/[-_]/).map(capital).join("");

/** `credit-market` and `min_shares` as a variable: creditMarket, minShares. */
export const camel = (name) => name.replace(/[-_](.)/g, (_, letter) => letter.toUpperCase());

/** The names of a message's variants. */
export const variants = (messages) =>
  (messages.oneOf ?? messages.anyOf ?? []).flatMap((variant) => variant.required ?? variant.enum);
