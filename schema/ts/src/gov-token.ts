// Generated from schema/gov-token.json by `cargo schema`. Do not edit: change packages/interfaces and run it again.

import type { Coin, CosmWasmClient, ExecuteResult, SigningCosmWasmClient, StdFee } from "./chain.js";

/**
 * A thin wrapper around u128 that is using strings for JSON encoding/decoding, such that the full u128 range can be
 * used for clients that convert JSON numbers to floats, like JavaScript and jq.
 */
export type Uint128 = string;
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
export interface InstantiateMsg {
  decimals: number;
  initial_balances: Cw20Coin[];
  marketing?: InstantiateMarketingInfo | null;
  mint?: MinterResponse | null;
  name: string;
  symbol: string;
}
export interface Cw20Coin {
  address: string;
  amount: Uint128;
}
export interface InstantiateMarketingInfo {
  description?: string | null;
  logo?: Logo | null;
  marketing?: string | null;
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
export type ExecuteMsg = {
  /** Transfer is a base message to move tokens to another account without triggering actions */
  transfer: {
    amount: Uint128;
    recipient: string;
  };
} | {
  /** Burn is a base message to destroy tokens forever */
  burn: {
    amount: Uint128;
  };
} | {
  /** Send is a base message to transfer tokens to a contract and trigger an action on the receiving contract. */
  send: {
    amount: Uint128;
    contract: string;
    msg: Binary;
  };
} | {
  /**
   * Only with "approval" extension. Allows spender to access an additional amount tokens from the owner's (env.sender)
   * account. If expires is Some(), overwrites current allowance expiration with this one.
   */
  increase_allowance: {
    amount: Uint128;
    expires?: Expiration | null;
    spender: string;
  };
} | {
  /**
   * Only with "approval" extension. Lowers the spender's access of tokens from the owner's (env.sender) account by
   * amount. If expires is Some(), overwrites current allowance expiration with this one.
   */
  decrease_allowance: {
    amount: Uint128;
    expires?: Expiration | null;
    spender: string;
  };
} | {
  /**
   * Only with "approval" extension. Transfers amount tokens from owner -> recipient if `env.sender` has sufficient
   * pre-approval.
   */
  transfer_from: {
    amount: Uint128;
    owner: string;
    recipient: string;
  };
} | {
  /**
   * Only with "approval" extension. Sends amount tokens from owner -> contract if `env.sender` has sufficient
   * pre-approval.
   */
  send_from: {
    amount: Uint128;
    contract: string;
    msg: Binary;
    owner: string;
  };
} | {
  /** Only with "approval" extension. Destroys tokens forever */
  burn_from: {
    amount: Uint128;
    owner: string;
  };
} | {
  /** Only with the "mintable" extension. If authorized, creates amount new tokens and adds to the recipient balance. */
  mint: {
    amount: Uint128;
    recipient: string;
  };
} | {
  /**
   * Only with the "mintable" extension. The current minter may set a new minter. Setting the minter to None will remove
   * the token's minter forever.
   */
  update_minter: {
    new_minter?: string | null;
  };
} | {
  /**
   * Only with the "marketing" extension. If authorized, updates marketing metadata. Setting None/null for any of these
   * will leave it unchanged. Setting Some("") will clear this field on the contract storage
   */
  update_marketing: {
    /** A longer description of the token and it's utility. Designed for tooltips or such */
    description?: string | null;
    /** The address (if any) who can update this data structure */
    marketing?: string | null;
    /** A URL pointing to the project behind this token. */
    project?: string | null;
  };
} | {
  /** If set as the "marketing" role on the contract, upload a new URL, SVG, or PNG for the token */
  upload_logo: Logo;
};
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
export type QueryMsg = {
  /** Returns the current balance of the given address, 0 if unset. */
  balance: {
    address: string;
  };
} | {
  /** Returns metadata on the contract - name, decimals, supply, etc. */
  token_info: Record<string, never>;
} | {
  /** Only with "mintable" extension. Returns who can mint and the hard cap on maximum tokens after minting. */
  minter: Record<string, never>;
} | {
  /** Only with "allowance" extension. Returns how much spender can use from owner account, 0 if unset. */
  allowance: {
    owner: string;
    spender: string;
  };
} | {
  /**
   * Only with "enumerable" extension (and "allowances") Returns all allowances this owner has approved. Supports
   * pagination.
   */
  all_allowances: {
    limit?: number | null;
    owner: string;
    start_after?: string | null;
  };
} | {
  /**
   * Only with "enumerable" extension (and "allowances") Returns all allowances this spender has been granted. Supports
   * pagination.
   */
  all_spender_allowances: {
    limit?: number | null;
    spender: string;
    start_after?: string | null;
  };
} | {
  /** Only with "enumerable" extension Returns all accounts that have balances. Supports pagination. */
  all_accounts: {
    limit?: number | null;
    start_after?: string | null;
  };
} | {
  /**
   * Only with "marketing" extension Returns more metadata on the contract to display in the client: - description,
   * logo, project url, etc.
   */
  marketing_info: Record<string, never>;
} | {
  /**
   * Only with "marketing" extension Downloads the embedded logo data (if stored on chain). Errors if no logo data is
   * stored for this contract.
   */
  download_logo: Record<string, never>;
};
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
export interface TokenInfoResponse {
  decimals: number;
  name: string;
  symbol: string;
  total_supply: Uint128;
}
export interface GovTokenReadOnlyInterface {
  contractAddress: string;
  /** Returns the current balance of the given address, 0 if unset. */
  balance: (message: {
    address: string;
  }) => Promise<BalanceResponse>;
  /** Returns metadata on the contract - name, decimals, supply, etc. */
  tokenInfo: () => Promise<TokenInfoResponse>;
  /** Only with "mintable" extension. Returns who can mint and the hard cap on maximum tokens after minting. */
  minter: () => Promise<MinterResponse>;
  /** Only with "allowance" extension. Returns how much spender can use from owner account, 0 if unset. */
  allowance: (message: {
    owner: string;
    spender: string;
  }) => Promise<AllowanceResponse>;
  /**
   * Only with "enumerable" extension (and "allowances") Returns all allowances this owner has approved. Supports
   * pagination.
   */
  allAllowances: (message: {
    limit?: number;
    owner: string;
    startAfter?: string;
  }) => Promise<AllAllowancesResponse>;
  /**
   * Only with "enumerable" extension (and "allowances") Returns all allowances this spender has been granted. Supports
   * pagination.
   */
  allSpenderAllowances: (message: {
    limit?: number;
    spender: string;
    startAfter?: string;
  }) => Promise<AllSpenderAllowancesResponse>;
  /** Only with "enumerable" extension Returns all accounts that have balances. Supports pagination. */
  allAccounts: (message: {
    limit?: number;
    startAfter?: string;
  }) => Promise<AllAccountsResponse>;
  /**
   * Only with "marketing" extension Returns more metadata on the contract to display in the client: - description,
   * logo, project url, etc.
   */
  marketingInfo: () => Promise<MarketingInfoResponse>;
  /**
   * Only with "marketing" extension Downloads the embedded logo data (if stored on chain). Errors if no logo data is
   * stored for this contract.
   */
  downloadLogo: () => Promise<DownloadLogoResponse>;
}
export class GovTokenQueryClient implements GovTokenReadOnlyInterface {
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
}
export interface GovTokenInterface extends GovTokenReadOnlyInterface {
  contractAddress: string;
  sender: string;
  /** Transfer is a base message to move tokens to another account without triggering actions */
  transfer: (message: {
    amount: Uint128;
    recipient: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Burn is a base message to destroy tokens forever */
  burn: (message: {
    amount: Uint128;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Send is a base message to transfer tokens to a contract and trigger an action on the receiving contract. */
  send: (message: {
    amount: Uint128;
    contract: string;
    msg: Binary;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Only with "approval" extension. Allows spender to access an additional amount tokens from the owner's (env.sender)
   * account. If expires is Some(), overwrites current allowance expiration with this one.
   */
  increaseAllowance: (message: {
    amount: Uint128;
    expires?: Expiration;
    spender: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Only with "approval" extension. Lowers the spender's access of tokens from the owner's (env.sender) account by
   * amount. If expires is Some(), overwrites current allowance expiration with this one.
   */
  decreaseAllowance: (message: {
    amount: Uint128;
    expires?: Expiration;
    spender: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Only with "approval" extension. Transfers amount tokens from owner -> recipient if `env.sender` has sufficient
   * pre-approval.
   */
  transferFrom: (message: {
    amount: Uint128;
    owner: string;
    recipient: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Only with "approval" extension. Sends amount tokens from owner -> contract if `env.sender` has sufficient
   * pre-approval.
   */
  sendFrom: (message: {
    amount: Uint128;
    contract: string;
    msg: Binary;
    owner: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Only with "approval" extension. Destroys tokens forever */
  burnFrom: (message: {
    amount: Uint128;
    owner: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** Only with the "mintable" extension. If authorized, creates amount new tokens and adds to the recipient balance. */
  mint: (message: {
    amount: Uint128;
    recipient: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Only with the "mintable" extension. The current minter may set a new minter. Setting the minter to None will remove
   * the token's minter forever.
   */
  updateMinter: (message: {
    newMinter?: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /**
   * Only with the "marketing" extension. If authorized, updates marketing metadata. Setting None/null for any of these
   * will leave it unchanged. Setting Some("") will clear this field on the contract storage
   */
  updateMarketing: (message: {
    /** A longer description of the token and it's utility. Designed for tooltips or such */
    description?: string;
    /** The address (if any) who can update this data structure */
    marketing?: string;
    /** A URL pointing to the project behind this token. */
    project?: string;
  }, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
  /** If set as the "marketing" role on the contract, upload a new URL, SVG, or PNG for the token */
  uploadLogo: (logo: Logo, fee_?: number | StdFee | "auto", memo_?: string, funds_?: Coin[]) => Promise<ExecuteResult>;
}
export class GovTokenClient extends GovTokenQueryClient implements GovTokenInterface {
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
    this.increaseAllowance = this.increaseAllowance.bind(this);
    this.decreaseAllowance = this.decreaseAllowance.bind(this);
    this.transferFrom = this.transferFrom.bind(this);
    this.sendFrom = this.sendFrom.bind(this);
    this.burnFrom = this.burnFrom.bind(this);
    this.mint = this.mint.bind(this);
    this.updateMinter = this.updateMinter.bind(this);
    this.updateMarketing = this.updateMarketing.bind(this);
    this.uploadLogo = this.uploadLogo.bind(this);
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
  burnFrom = async ({
    amount,
    owner
  }: {
    amount: Uint128;
    owner: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      burn_from: {
        amount,
        owner
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
  updateMinter = async ({
    newMinter
  }: {
    newMinter?: string;
  }, fee_: number | StdFee | "auto" = "auto", memo_?: string, funds_?: Coin[]): Promise<ExecuteResult> => {
    return await this.client.execute(this.sender, this.contractAddress, {
      update_minter: {
        new_minter: newMinter
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
}
