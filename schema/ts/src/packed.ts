// Generated from schema/ts/codegen/static/packed.ts by `cargo schema`. Do not edit: change packages/interfaces and run it again.

// The packed submission of a reporter: 26 bytes per price, big endian. Feed (8 bytes), price with 18 decimal places as an
// integer (16 bytes), confidence in parts per million of the price (2 bytes). Feeds ascend.

/** One price of a submission. */
export interface PackedPrice {
  /** Id of the feed. */
  readonly feed: number;
  /** Quote units per base unit, both in smallest units, as a decimal above zero: "9.25". At most 18 decimal places. */
  readonly price: string;
  /** Confidence, in parts per million of the price: 0 to 65535. */
  readonly confidencePpm: number;
}

const WIDTH = 26;
const DECIMAL = /^(\d+)(?:\.(\d{1,18}))?$/;

/** The field `prices` of the oracle's `submit`: base64. Sorts by feed. Throws for what the contract would refuse. */
export function pack(prices: readonly PackedPrice[]): string {
  const sorted = [...prices].sort((a, b) => a.feed - b.feed);
  const bytes = new Uint8Array(sorted.length * WIDTH);
  const view = new DataView(bytes.buffer);
  sorted.forEach(({ feed, price, confidencePpm }, place) => {
    if (!Number.isSafeInteger(feed) || feed < 0) throw new Error(`feed ${feed} is no id`);
    if (place > 0 && sorted[place - 1]?.feed === feed) throw new Error(`feed ${feed} is there twice`);
    if (!Number.isInteger(confidencePpm) || confidencePpm < 0 || confidencePpm > 65535) {
      throw new Error(`confidence ${confidencePpm} of feed ${feed} is not within 0 to 65535`);
    }
    const value = atomics(price);
    const at = place * WIDTH;
    view.setBigUint64(at, BigInt(feed));
    view.setBigUint64(at + 8, value >> 64n);
    view.setBigUint64(at + 16, value & 0xffff_ffff_ffff_ffffn);
    view.setUint16(at + 24, confidencePpm);
  });
  return btoa(String.fromCharCode(...bytes));
}

function atomics(price: string): bigint {
  const parts = DECIMAL.exec(price);
  if (!parts) throw new Error(`price ${price} is no decimal with at most 18 places`);
  const value = BigInt(parts[1]!) * 10n ** 18n + BigInt((parts[2] ?? "").padEnd(18, "0"));
  if (value === 0n || value >> 128n) throw new Error(`price ${price} is zero or too large`);
  return value;
}
