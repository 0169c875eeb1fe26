// Generated from schema/lst-token.json by `cargo schema`. Do not edit: change packages/interfaces and run it again.

import type { Coin, CosmWasmClient, ExecuteResult, SigningCosmWasmClient, StdFee } from "./chain.js";

/** This is used for uploading logo data, or setting it in InstantiateData */
export type Logo = {
  /** A reference to an externally hosted logo. Must be a valid HTTP or HTTPS URL. */
  url: string;
} | {
  /** Logo content stored on the blockchain. Enforce maximum size of 5KB on all variants */
  embedded: EmbeddedLogo;
};
/**
 * This is used to store the logo on the blockchain in an accepted format. Enforce maximum size of 5KB on all variants.
 */
export type EmbeddedLogo = {
  /**
   * Store the Logo as an SVG file. The content must conform to the spec at
   * https://en.wikipedia.org/wiki/Scalable_Vector_Graphics (The contract should do some light-weight sanity-check
   * validation)
   */
  svg: Binary;
} | {
  /** Store the Logo as a PNG file. This will likely only support up to 64x64 or so within the 5KB limit. */
  png: Binary;
};
/**
 * Binary is a wrapper around Vec<u8> to add base64 de/serialization with serde. It also adds some helper methods to
 * help encode inline.
 *
 * This is only needed as serde-json-{core,wasm} has a horrible encoding for Vec<u8>. See also
 * <https://github.com/CosmWasm/cosmwasm/blob/main/docs/MESSAGE_TYPES.md>.
 */
export type Binary = string;
/**
 * Instantiation message. Sets the vault as the only minter. No funds.
 *
 * Errors: `Payment`; `Cw20` for a name, symbol, number of decimals or logo that cw20-base refuses.
 */
export interface InstantiateMsg {
  /** Decimals, as those of the staked coin; at most 18. */
  decimals: number;
  /** Marketing texts that wallets show; none when absent. */
  marketing?: InstantiateMarketingInfo | null;
  /** Name of the token, 3 to 50 bytes. */
  name: string;
  /** Owner: the timelock. */
  owner: string;
  /** Symbol of the token, 3 to 12 letters or hyphens. */
  symbol: string;
  /** Address of the staking vault, the only minter and burner. */
  vault: string;
}
export interface InstantiateMarketingInfo {
  description?: string | null;
  logo?: Logo | null;
  marketing?: string | null;
  project?: string | null;
}
/**
 * Messages the contract executes, in the format of cw20. No message takes funds (`Payment`). An amount above the
 * balance is `Cw20(Std(Overflow))`.
 */
export type ExecuteMsg = {
  /**
   * Transfers tokens of the sender; zero is allowed. Callable by anyone.
   *
   * Errors: `Cw20(Std)`.
   */
  transfer: {
    /** Tokens, in base units. */
    amount: Uint128;
    /** Account that receives the tokens. */
    recipient: string;
  };
} | {
  /**
   * Burns tokens of the vault. Callable by the vault only.
   *
   * Errors: `ZeroAmount`; `Common(Unauthorized)`; `Cw20(Std)`.
   */
  burn: {
    /** Tokens, in base units. */
    amount: Uint128;
  };
} | {
  /**
   * Transfers tokens of the sender to a contract and calls it with cw20's `Receive`. Callable by anyone.
   *
   * Errors: `Cw20(Std)`; those of the contract.
   */
  send: {
    /** Tokens, in base units. */
    amount: Uint128;
    /** Contract that receives the tokens. */
    contract: string;
    /** Message for the contract. */
    msg: Binary;
  };
} | {
  /**
   * Mints tokens. Callable by the vault only.
   *
   * Errors: `ZeroAmount`; `Common(Unauthorized)`; `Cw20(Std)` for a supply above 2^128 - 1.
   */
  mint: {
    /** Tokens, in base units. */
    amount: Uint128;
    /** Account that receives the tokens. */
    recipient: string;
  };
} | {
  /**
   * Increases the allowance of a spender over the sender's tokens. Callable by anyone.
   *
   * Errors: `Cw20(CannotSetOwnAccount)`; `Cw20(InvalidExpiration)`; `Cw20(Std)` for an allowance above 2^128 - 1.
   */
  increase_allowance: {
    /** Tokens added to the allowance, in base units. */
    amount: Uint128;
    /** New expiration; unchanged when absent. */
    expires?: Expiration | null;
    /** Account that may spend. */
    spender: string;
  };
} | {
  /**
   * Decreases the allowance of a spender over the sender's tokens; removes it at zero. Callable by anyone.
   *
   * Errors: `Cw20(CannotSetOwnAccount)`; `Cw20(InvalidExpiration)`; `Cw20(Std)` without an allowance.
   */
  decrease_allowance: {
    /** Tokens taken from the allowance, in base units; it never falls below zero. */
    amount: Uint128;
    /** New expiration; unchanged when absent. */
    expires?: Expiration | null;
    /** Account that may spend. */
    spender: string;
  };
} | {
  /**
   * Transfers another account's tokens within an allowance. Callable by the spender only.
   *
   * Errors: `Cw20(NoAllowance)`; `Cw20(Expired)`; `Cw20(Std)`.
   */
  transfer_from: {
    /** Tokens, in base units. */
    amount: Uint128;
    /** Account that the tokens leave. */
    owner: string;
    /** Account that receives them. */
    recipient: string;
  };
} | {
  /**
   * Transfers another account's tokens within an allowance to a contract and calls it with cw20's `Receive`. Callable
   * by the spender only.
   *
   * Errors: `Cw20(NoAllowance)`; `Cw20(Expired)`; `Cw20(Std)`; those of the contract.
   */
  send_from: {
    /** Tokens, in base units. */
    amount: Uint128;
    /** Contract that receives them. */
    contract: string;
    /** Message for the contract. */
    msg: Binary;
    /** Account that the tokens leave. */
    owner: string;
  };
} | {
  /**
   * Changes the marketing texts. An empty text removes one, an absent one keeps it. Callable by the marketing account
   * only.
   *
   * Errors: `Cw20(Unauthorized)`.
   */
  update_marketing: {
    /** Description of the token. */
    description?: string | null;
    /** Account that may change texts and logo. */
    marketing?: string | null;
    /** Web address of the project. */
    project?: string | null;
  };
} | {
  /**
   * Replaces the logo. Callable by the marketing account only.
   *
   * Errors: `Cw20(Unauthorized)`; `Cw20(LogoTooBig)` above 5120 bytes; `Cw20(InvalidPngHeader)`;
   * `Cw20(InvalidXmlPreamble)`.
   */
  upload_logo: Logo;
} | {
  /**
   * Update the contract's ownership. The `action` to be provided can be either to propose transferring ownership to an
   * account, accept a pending ownership transfer, or renounce the ownership permanently.
   */
  update_ownership: Action;
};
/**
 * A thin wrapper around u128 that is using strings for JSON encoding/decoding, such that the full u128 range can be
 * used for clients that convert JSON numbers to floats, like JavaScript and jq.
 */
export type Uint128 = string;
/**
 * Expiration represents a point in time when some event happens. It can compare with a BlockInfo and will return
 * is_expired() == true once the condition is hit (and for every block in the future)
 */
export type Expiration = {
  /** AtHeight will expire when `env.block.height` >= height */
  at_height: number;
} | {
  /** AtTime will expire when `env.block.time` >= time */
  at_time: Timestamp;
} | {
  /** Never will never expire. Used to express the empty variant */
  never: Record<string, never>;
};
/**
 * A point in time in nanosecond precision.
 *
 * This type can represent times from 1970-01-01T00:00:00Z to 2554-07-21T23:34:33Z.
 */
export type Timestamp = Uint64;
/**
 * A thin wrapper around u64 that is using strings for JSON encoding/decoding, such that the full u64 range can be used
 * for clients that convert JSON numbers to floats, like JavaScript and jq.
 */
export type Uint64 = string;
/**
 * Actions that can be taken to alter the contract's ownership
 *
 * - `accept_ownership`: Accept the pending ownership transfer. Can only be called by the pending owner.
 * - `renounce_ownership`: Give up the contract's ownership and the possibility of appointing a new owner. Can only be
 *   invoked by the contract's current owner. Any existing pending ownership transfer is canceled.
 */
export type Action = {
  /**
   * Propose to transfer the contract's ownership to another account, optionally with an expiry time.
   *
   * Can only be called by the contract's current owner.
   *
   * Any existing pending ownership transfer is overwritten.
   */
  transfer_ownership: {
    expiry?: Expiration | null;
    new_owner: string;
  };
} | "accept_ownership" | "renounce_ownership";
/** Queries the contract answers, in the format of cw20. Lists are sorted by address. */
export type QueryMsg = {
  /** Returns the balance of an account, in base units; zero for an unknown one. */
  balance: {
    /** Address of the account. */
    address: string;
  };
} | {
  /** Returns name, symbol, decimals and supply (base units). */
  token_info: Record<string, never>;
} | {
  /** Returns the vault as the minter, without a cap. */
  minter: Record<string, never>;
} | {
  /** Returns the tokens a spender may transfer, in base units; zero without an allowance. */
  allowance: {
    /** Account whose tokens they are. */
    owner: string;
    /** Account that may spend. */
    spender: string;
  };
} | {
  /** Returns allowances given by an owner. */
  all_allowances: {
    /** Maximum number of items. Default 10, at most 30. */
    limit?: number | null;
    /** Account whose tokens they are. */
    owner: string;
    /** Last spender of the previous page. */
    start_after?: string | null;
  };
} | {
  /** Returns allowances received by a spender. */
  all_spender_allowances: {
    /** Maximum number of items. Default 10, at most 30. */
    limit?: number | null;
    /** Account that may spend. */
    spender: string;
    /** Last owner of the previous page. */
    start_after?: string | null;
  };
} | {
  /** Returns accounts that have ever held tokens. */
  all_accounts: {
    /** Maximum number of items. Default 10, at most 30. */
    limit?: number | null;
    /** Last address of the previous page. */
    start_after?: string | null;
  };
} | {
  /** Returns marketing texts, logo and marketing account. */
  marketing_info: Record<string, never>;
} | {
  /** Returns the embedded logo. Error: `Cw20(Std)` without one. */
  download_logo: Record<string, never>;
} | {
  /** Query the contract's ownership information */
  ownership: Record<string, never>;
};
/** Migration message, without arguments. */
export interface MigrateMsg {}
export interface AllAccountsResponse {
  accounts: string[];
}
export interface AllAllowancesResponse {
  allowances: AllowanceInfo[];
}
export interface AllowanceInfo {
  allowance: Uint128;
  expires: Expiration;
  spender: string;
}
export interface AllSpenderAllowancesResponse {
  allowances: SpenderAllowanceInfo[];
}
export interface SpenderAllowanceInfo {
  allowance: Uint128;
  expires: Expiration;
  owner: string;
}
export interface AllowanceResponse {
  allowance: Uint128;
  expires: Expiration;
}
export interface BalanceResponse {
  balance: Uint128;
}
/**
 * When we download an embedded logo, we get this response type. We expect a SPA to be able to accept this info and
 * display it.
 */
export interface DownloadLogoResponse {
  data: Binary;
  mime_type: string;
}
/**
 * This is used to display logo info, provide a link or inform there is one that can be downloaded from the blockchain
 * itself
 *
 * - `embedded`: There is an embedded logo on the chain, make another call to download it.
 */
export type LogoInfo = {
  /** A reference to an externally hosted logo. Must be a valid HTTP or HTTPS URL. */
  url: string;
} | "embedded";
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
export interface MarketingInfoResponse {
  /** A longer description of the token and it's utility. Designed for tooltips or such */
  description?: string | null;
  /** A link to the logo, or a comment there is an on-chain logo stored */
  logo?: LogoInfo | null;
  /** The address (if any) who can update this data structure */
  marketing?: Addr | null;
  /** A URL pointing to the project behind this token. */
  project?: string | null;
}
export interface MinterResponse {
  /**
   * cap is a hard cap on total supply that can be achieved by minting. Note that this refers to total_supply. If None,
   * there is unlimited cap.
   */
  cap?: Uint128 | null;
  minter: string;
}
/** The contract's ownership info */
export interface OwnershipForString {
  /** The contract's current owner. `None` if the ownership has been renounced. */
  owner?: string | null;
  /**
   * The deadline for the pending owner to accept the ownership. `None` if there isn't a pending ownership transfer, or
   * if a transfer exists and it doesn't have a deadline.
   */
  pending_expiry?: Expiration | null;
  /**
   * The account who has been proposed to take over the ownership. `None` if there isn't a pending ownership transfer.
   */
  pending_owner?: string | null;
}
export interface TokenInfoResponse {
  decimals: number;
  name: string;
  symbol: string;
  total_supply: Uint128;
}
export interface LstTokenReadOnlyInterface {
  contractAddress: string;
  /** Returns the balance of an account, in base units; zero for an unknown one. */
  balance: (message: {
    /** Address of the account. */
    address: string;
  }) => Promise<BalanceResponse>;
  /** Returns name, symbol, decimals and supply (base units). */
  tokenInfo: () => Promise<TokenInfoResponse>;
  /** Returns the vault as the minter, without a cap. */
  minter: () => Promise<MinterResponse>;
  /** Returns the tokens a spender may transfer, in base units; zero without an allowance. */
  allowance: (message: {
    /** Account whose tokens they are. */
    owner: string;
    /** Account that may spend. */
    spender: string;
  }) => Promise<AllowanceResponse>;
  /** Returns allowances given by an owner. */
  allAllowances: (message: {
    /** Maximum number of items. Default 10, at most 30. */
    limit?: number;
    /** Account whose tokens they are. */
    owner: string;
    /** Last spender of the previous page. */
    startAfter?: string;
  }) => Promise<AllAllowancesResponse>;
  /** Returns allowances received by a spender. */
  allSpenderAllowances: (message: {
    /** Maximum number of items. Default 10, at most 30. */
    limit?: number;
    /** Account that may spend. */
    spender: string;
    /** Last owner of the previous page. */
    startAfter?: string;
  }) => Promise<AllSpenderAllowancesResponse>;
  /** Returns accounts that have ever held tokens. */
  allAccounts: (message: {
    /** Maximum number of items. Default 10, at most 30. */
    limit?: number;
    /** Last address of the previous page. */
    startAfter?: string;
  }) => Promise<AllAccountsResponse>;
  /** Returns marketing texts, logo and marketing account. */
  marketingInfo: () => Promise<MarketingInfoResponse>;
  /** Returns the embedded logo. Error: `Cw20(Std)` without one. */
  downloadLogo: () => Promise<DownloadLogoResponse>;
  /** Query the contract's ownership information */
  ownership: () => Promise<OwnershipForString>;
}
export class LstTokenQueryClient implements LstTokenReadOnlyInterface {
  client: CosmWasmClient;
  contractAddress: string;
  constructor(client: CosmWasmClient, contractAddress: string) {
    this.client = client;
    this.contractAddress = contractAddress;
    this.balance = this.balance.bind(this);
    this.tokenInfo = this.tokenInfo.bind(this);
    this.minter = this.minter.bind(this);
    this.allowance = this.allowance.bind(this);
    this.allAllowances = this.allAllowances.bind(this);
    this.allSpenderAllowances = this.allSpenderAllowances.bind(this);
    this.allAccounts = this.allAccounts.bind(this);
    this.marketingInfo = this.marketingInfo.bind(this);
    this.downloadLogo = this.downloadLogo.bind(this);
    this.ownership = this.ownership.bind(this);
  }
  balance = async ({
    address
  }: {
    address: string;
  }): Promise<BalanceResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      balance: {
        address
      }
    });
  };
  tokenInfo = async (): Promise<TokenInfoResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      token_info: {}
    });
  };
  minter = async (): Promise<MinterResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      minter: {}
    });
  };
  allowance = async ({
    owner,
    spender
  }: {
    owner: string;
    spender: string;
  }): Promise<AllowanceResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      allowance: {
        owner,
        spender
      }
    });
  };
  allAllowances = async ({
    limit,
    owner,
    startAfter
  }: {
    limit?: number;
    owner: string;
    startAfter?: string;
  }): Promise<AllAllowancesResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      all_allowances: {
        limit,
        owner,
        start_after: startAfter
      }
    });
  };
  allSpenderAllowances = async ({
    limit,
    spender,
    startAfter
  }: {
    limit?: number;
    spender: string;
    startAfter?: string;
  }): Promise<AllSpenderAllowancesResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      all_spender_allowances: {
        limit,
        spender,
        start_after: startAfter
      }
    });
  };
  allAccounts = async ({
    limit,
    startAfter
  }: {
    limit?: number;
    startAfter?: string;
  }): Promise<AllAccountsResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      all_accounts: {
        limit,
        start_after: startAfter
      }
    });
  };
  marketingInfo = async (): Promise<MarketingInfoResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      marketing_info: {}
    });
  };
  downloadLogo = async (): Promise<DownloadLogoResponse> => {
    return this.client.queryContractSmart(this.contractAddress, {
      download_logo: {}
    });
  };
  ownership = async (): Promise<OwnershipForString> => {
    return this.client.queryContractSmart(this.contractAddress, {
      ownership: {}
    });
  };
}
export interface LstTokenInterface extends LstTokenReadOnlyInterface {
  contractAddress: string;
  sender: string;
  /**
   * Transfers tokens of the sender; zero is allowed. Callable by anyone.
   *
   * Errors: `Cw20(Std)`.
   */
  transfer: (message: {
    /** Tokens, in base units. */
    amount: Uint128;
    /** Account that receives the tokens. */
    recipient: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Burns tokens of the vault. Callable by the vault only.
   *
   * Errors: `ZeroAmount`; `Common(Unauthorized)`; `Cw20(Std)`.
   */
  burn: (message: {
    /** Tokens, in base units. */
    amount: Uint128;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Transfers tokens of the sender to a contract and calls it with cw20's `Receive`. Callable by anyone.
   *
   * Errors: `Cw20(Std)`; those of the contract.
   */
  send: (message: {
    /** Tokens, in base units. */
    amount: Uint128;
    /** Contract that receives the tokens. */
    contract: string;
    /** Message for the contract. */
    msg: Binary;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Mints tokens. Callable by the vault only.
   *
   * Errors: `ZeroAmount`; `Common(Unauthorized)`; `Cw20(Std)` for a supply above 2^128 - 1.
   */
  mint: (message: {
    /** Tokens, in base units. */
    amount: Uint128;
    /** Account that receives the tokens. */
    recipient: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Increases the allowance of a spender over the sender's tokens. Callable by anyone.
   *
   * Errors: `Cw20(CannotSetOwnAccount)`; `Cw20(InvalidExpiration)`; `Cw20(Std)` for an allowance above 2^128 - 1.
   */
  increaseAllowance: (message: {
    /** Tokens added to the allowance, in base units. */
    amount: Uint128;
    /** New expiration; unchanged when absent. */
    expires?: Expiration;
    /** Account that may spend. */
    spender: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Decreases the allowance of a spender over the sender's tokens; removes it at zero. Callable by anyone.
   *
   * Errors: `Cw20(CannotSetOwnAccount)`; `Cw20(InvalidExpiration)`; `Cw20(Std)` without an allowance.
   */
  decreaseAllowance: (message: {
    /** Tokens taken from the allowance, in base units; it never falls below zero. */
    amount: Uint128;
    /** New expiration; unchanged when absent. */
    expires?: Expiration;
    /** Account that may spend. */
    spender: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Transfers another account's tokens within an allowance. Callable by the spender only.
   *
   * Errors: `Cw20(NoAllowance)`; `Cw20(Expired)`; `Cw20(Std)`.
   */
  transferFrom: (message: {
    /** Tokens, in base units. */
    amount: Uint128;
    /** Account that the tokens leave. */
    owner: string;
    /** Account that receives them. */
    recipient: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Transfers another account's tokens within an allowance to a contract and calls it with cw20's `Receive`. Callable
   * by the spender only.
   *
   * Errors: `Cw20(NoAllowance)`; `Cw20(Expired)`; `Cw20(Std)`; those of the contract.
   */
  sendFrom: (message: {
    /** Tokens, in base units. */
    amount: Uint128;
    /** Contract that receives them. */
    contract: string;
    /** Message for the contract. */
    msg: Binary;
    /** Account that the tokens leave. */
    owner: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Changes the marketing texts. An empty text removes one, an absent one keeps it. Callable by the marketing account
   * only.
   *
   * Errors: `Cw20(Unauthorized)`.
   */
  updateMarketing: (message: {
    /** Description of the token. */
    description?: string;
    /** Account that may change texts and logo. */
    marketing?: string;
    /** Web address of the project. */
    project?: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Replaces the logo. Callable by the marketing account only.
   *
   * Errors: `Cw20(Unauthorized)`; `Cw20(LogoTooBig)` above 5120 bytes; `Cw20(InvalidPngHeader)`;
   * `Cw20(InvalidXmlPreamble)`.
   */
  uploadLogo: (logo: Logo, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Update the contract's ownership. The `action` to be provided can be either to propose transferring ownership to an
   * account, accept a pending ownership transfer, or renounce the ownership permanently.
   */
  updateOwnership: (action: Action, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
}
export class LstTokenClient extends LstTokenQueryClient implements LstTokenInterface {
  client: SigningCosmWasmClient;
  sender: string;
  contractAddress: string;
  constructor(client: SigningCosmWasmClient, sender: string, contractAddress: string) {
    super(client, contractAddress);
    this.client = client;
    this.sender = sender;
    this.contractAddress = contractAddress;
    this.transfer = this.transfer.bind(this);
    this.burn = this.burn.bind(this);
    this.send = this.send.bind(this);
    this.mint = this.mint.bind(this);
    this.increaseAllowance = this.increaseAllowance.bind(this);
    this.decreaseAllowance = this.decreaseAllowance.bind(this);
    this.transferFrom = this.transferFrom.bind(this);
    this.sendFrom = this.sendFrom.bind(this);
    this.updateMarketing = this.updateMarketing.bind(this);
    this.uploadLogo = this.uploadLogo.bind(this);
    this.updateOwnership = this.updateOwnership.bind(this);
  }
  transfer = async ({
    amount,
    recipient
  }: {
    amount: Uint128;
    recipient: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      transfer: {
        amount,
        recipient
      }
    }, fee_, memo_, funds_);
  };
  burn = async ({
    amount
  }: {
    amount: Uint128;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      burn: {
        amount
      }
    }, fee_, memo_, funds_);
  };
  send = async ({
    amount,
    contract,
    msg
  }: {
    amount: Uint128;
    contract: string;
    msg: Binary;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      send: {
        amount,
        contract,
        msg
      }
    }, fee_, memo_, funds_);
  };
  mint = async ({
    amount,
    recipient
  }: {
    amount: Uint128;
    recipient: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      mint: {
        amount,
        recipient
      }
    }, fee_, memo_, funds_);
  };
  increaseAllowance = async ({
    amount,
    expires,
    spender
  }: {
    amount: Uint128;
    expires?: Expiration;
    spender: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      increase_allowance: {
        amount,
        expires,
        spender
      }
    }, fee_, memo_, funds_);
  };
  decreaseAllowance = async ({
    amount,
    expires,
    spender
  }: {
    amount: Uint128;
    expires?: Expiration;
    spender: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      decrease_allowance: {
        amount,
        expires,
        spender
      }
    }, fee_, memo_, funds_);
  };
  transferFrom = async ({
    amount,
    owner,
    recipient
  }: {
    amount: Uint128;
    owner: string;
    recipient: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      transfer_from: {
        amount,
        owner,
        recipient
      }
    }, fee_, memo_, funds_);
  };
  sendFrom = async ({
    amount,
    contract,
    msg,
    owner
  }: {
    amount: Uint128;
    contract: string;
    msg: Binary;
    owner: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      send_from: {
        amount,
        contract,
        msg,
        owner
      }
    }, fee_, memo_, funds_);
  };
  updateMarketing = async ({
    description,
    marketing,
    project
  }: {
    description?: string;
    marketing?: string;
    project?: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      update_marketing: {
        description,
        marketing,
        project
      }
    }, fee_, memo_, funds_);
  };
  uploadLogo = async (logo: Logo, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      upload_logo: logo
    }, fee_, memo_, funds_);
  };
  updateOwnership = async (action: Action, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      update_ownership: action
    }, fee_, memo_, funds_);
  };
}
