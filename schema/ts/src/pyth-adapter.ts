// Generated from schema/pyth-adapter.json by `cargo schema`. Do not edit: change packages/interfaces and run it again.

import type { CosmWasmClient } from "./chain.js";

/**
 * Instantiation message. No funds.
 *
 * Errors: `Payment`, `FeedId`, `OutOfRange`, `Std` for an invalid address.
 */
export interface InstantiateMsg {
  /**
   * Decimal places of the token that is priced. Unit: digits. Range: 0 to 36. Too low and too high hurt everyone who
   * reads the price, by a power of ten for each digit.
   */
  base_decimals: number;
  /** Id of the feed in that contract: 64 hexadecimal digits in lower case. */
  id: string;
  /** Contract that answers `price_feed`. */
  pyth: string;
  /**
   * Decimal places of the unit in which it is priced. Unit: digits. Range: 0 to 36. Too low and too high hurt as for
   * `base_decimals`.
   */
  quote_decimals: number;
}
/** Messages the contract executes: none. */
export type ExecuteMsg = string;
/** Queries the contract answers. */
export type QueryMsg = {
  /**
   * Returns the price in smallest units: `price * 10^(expo + quote_decimals - base_decimals)`.
   *
   * Errors: `WrongFeed`, `NotPositive`, `Undated`, `Exponent`, `TooLarge`, `TooSmall`, `Std` when the contract does not
   * answer.
   */
  price: Record<string, never>;
} | {
  /** Returns the configuration. */
  config: Record<string, never>;
};
/** Migration message, without arguments. */
export interface MigrateMsg {}
/**
 * A human readable address.
 *
 * In Cosmos, this is typically bech32 encoded. But for multi-chain smart contracts no assumptions should be made other
 * than being UTF-8 encoded and of reasonable length.
 *
 * This type represents a validated address. It can be created in the following ways 1. Use `Addr::unchecked(input)` 2.
 * Use `let checked: Addr = deps.api.addr_validate(input)?` 3. Use `let checked: Addr =
 * deps.api.addr_humanize(canonical_addr)?` 4. Deserialize from JSON. This must only be done from JSON that was
 * validated before such as a contract's state. `Addr` must not be used in messages sent by the user because this would
 * result in unvalidated instances.
 *
 * This type is immutable. If you really need to mutate it (Really? Are you sure?), create a mutable copy using `let mut
 * mutable = Addr::to_string()` and operate on that `String` instance.
 */
export type Addr = string;
/** The configuration, which never changes. */
export interface ConfigResponse {
  /** Decimal places of the token that is priced. */
  base_decimals: number;
  /** Id of the feed in that contract. */
  id: string;
  /** Contract that answers `price_feed`. */
  pyth: Addr;
  /** Decimal places of the unit in which it is priced. */
  quote_decimals: number;
}
/**
 * A fixed-point decimal value with 18 fractional digits, i.e. Decimal(1_000_000_000_000_000_000) == 1.0
 *
 * The greatest possible value that can be represented is 340282366920938463463.374607431768211455 (which is (2^128 - 1)
 * / 10^18)
 */
export type Decimal = string;
/** A price as a source knows it. */
export interface SourcePrice {
  /** Half-width of the interval in which the source expects the true price, in units of the price, rounded up. */
  confidence: Decimal;
  /** Moment to which the source itself dates the price, in seconds since the epoch; not the time of the query. */
  observed_at: number;
  /** Quote units per base unit, both in their smallest units, with 18 decimal places, rounded down. */
  price: Decimal;
}
export interface PythAdapterReadOnlyInterface {
  contractAddress: string;
  /**
   * Returns the price in smallest units: `price * 10^(expo + quote_decimals - base_decimals)`.
   *
   * Errors: `WrongFeed`, `NotPositive`, `Undated`, `Exponent`, `TooLarge`, `TooSmall`, `Std` when the contract does not
   * answer.
   */
  price: () => Promise<SourcePrice>;
  /** Returns the configuration. */
  config: () => Promise<ConfigResponse>;
}
export class PythAdapterQueryClient implements PythAdapterReadOnlyInterface {
  client: CosmWasmClient;
  contractAddress: string;
  constructor(client: CosmWasmClient, contractAddress: string) {
    this.client = client;
    this.contractAddress = contractAddress;
    this.price = this.price.bind(this);
    this.config = this.config.bind(this);
  }
  price = async (): Promise<SourcePrice> => {
    return this.client.queryContractSmart(this.contractAddress, {
      price: {}
    });
  };
  config = async (): Promise<ConfigResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      config: {}
    });
  };
}
