//! lst-token: the liquid staking token (LST). It behaves as cw20-base, except that only the vault mints and burns and
//! that `BurnFrom` and `UpdateMinter` do not exist. The crate's README lists every difference.

use crate::shared::call::call;
use cosmwasm_schema::{cw_serde, QueryResponses};
use cosmwasm_std::{Addr, Binary, CosmosMsg, StdResult, Uint128};
use cw20::{Expiration, Logo};
pub use cw20_base::msg::InstantiateMarketingInfo;

pub mod event;

/// Instantiation message. Sets the vault as the only minter. No funds.
///
/// Errors: `Payment`; `Cw20` for a name, symbol, number of decimals or logo that cw20-base refuses.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct InstantiateMsg {
    /// Owner: the timelock.
    pub owner: String,
    /// Address of the staking vault, the only minter and burner.
    pub vault: String,
    /// Name of the token, 3 to 50 bytes.
    pub name: String,
    /// Symbol of the token, 3 to 12 letters or hyphens.
    pub symbol: String,
    /// Decimals, as those of the staked coin; at most 18.
    pub decimals: u8,
    /// Marketing texts that wallets show; none when absent.
    pub marketing: Option<InstantiateMarketingInfo>,
}

/// Messages the contract executes, in the format of cw20. No message takes funds (`Payment`). An amount above the
/// balance is `Cw20(Std(Overflow))`.
#[cw_ownable::cw_ownable_execute]
#[cw_serde]
#[serde(deny_unknown_fields)]
pub enum ExecuteMsg {
    /// Transfers tokens of the sender; zero is allowed. Callable by anyone.
    ///
    /// Errors: `Cw20(Std)`.
    Transfer {
        /// Account that receives the tokens.
        recipient: String,
        /// Tokens, in base units.
        amount: Uint128,
    },
    /// Burns tokens of the vault. Callable by the vault only.
    ///
    /// Errors: `ZeroAmount`; `Common(Unauthorized)`; `Cw20(Std)`.
    Burn {
        /// Tokens, in base units.
        amount: Uint128,
    },
    /// Transfers tokens of the sender to a contract and calls it with cw20's `Receive`. Callable by anyone.
    ///
    /// Errors: `Cw20(Std)`; those of the contract.
    Send {
        /// Contract that receives the tokens.
        contract: String,
        /// Tokens, in base units.
        amount: Uint128,
        /// Message for the contract.
        msg: Binary,
    },
    /// Mints tokens. Callable by the vault only.
    ///
    /// Errors: `ZeroAmount`; `Common(Unauthorized)`; `Cw20(Std)` for a supply above 2^128 - 1.
    Mint {
        /// Account that receives the tokens.
        recipient: String,
        /// Tokens, in base units.
        amount: Uint128,
    },
    /// Increases the allowance of a spender over the sender's tokens. Callable by anyone.
    ///
    /// Errors: `Cw20(CannotSetOwnAccount)`; `Cw20(InvalidExpiration)`; `Cw20(Std)` for an allowance above 2^128 - 1.
    IncreaseAllowance {
        /// Account that may spend.
        spender: String,
        /// Tokens added to the allowance, in base units.
        amount: Uint128,
        /// New expiration; unchanged when absent.
        expires: Option<Expiration>,
    },
    /// Decreases the allowance of a spender over the sender's tokens; removes it at zero. Callable by anyone.
    ///
    /// Errors: `Cw20(CannotSetOwnAccount)`; `Cw20(InvalidExpiration)`; `Cw20(Std)` without an allowance.
    DecreaseAllowance {
        /// Account that may spend.
        spender: String,
        /// Tokens taken from the allowance, in base units; it never falls below zero.
        amount: Uint128,
        /// New expiration; unchanged when absent.
        expires: Option<Expiration>,
    },
    /// Transfers another account's tokens within an allowance. Callable by the spender only.
    ///
    /// Errors: `Cw20(NoAllowance)`; `Cw20(Expired)`; `Cw20(Std)`.
    TransferFrom {
        /// Account that the tokens leave.
        owner: String,
        /// Account that receives them.
        recipient: String,
        /// Tokens, in base units.
        amount: Uint128,
    },
    /// Transfers another account's tokens within an allowance to a contract and calls it with cw20's `Receive`.
    /// Callable by the spender only.
    ///
    /// Errors: `Cw20(NoAllowance)`; `Cw20(Expired)`; `Cw20(Std)`; those of the contract.
    SendFrom {
        /// Account that the tokens leave.
        owner: String,
        /// Contract that receives them.
        contract: String,
        /// Tokens, in base units.
        amount: Uint128,
        /// Message for the contract.
        msg: Binary,
    },
    /// Changes the marketing texts. An empty text removes one, an absent one keeps it. Callable by the marketing
    /// account only.
    ///
    /// Errors: `Cw20(Unauthorized)`.
    UpdateMarketing {
        /// Web address of the project.
        project: Option<String>,
        /// Description of the token.
        description: Option<String>,
        /// Account that may change texts and logo.
        marketing: Option<String>,
    },
    /// Replaces the logo. Callable by the marketing account only.
    ///
    /// Errors: `Cw20(Unauthorized)`; `Cw20(LogoTooBig)` above 5120 bytes; `Cw20(InvalidPngHeader)`;
    /// `Cw20(InvalidXmlPreamble)`.
    UploadLogo(Logo),
}

/// Queries the contract answers, in the format of cw20. Lists are sorted by address.
#[cw_ownable::cw_ownable_query]
#[cw_serde]
#[derive(QueryResponses)]
#[serde(deny_unknown_fields)]
pub enum QueryMsg {
    /// Returns the balance of an account, in base units; zero for an unknown one.
    #[returns(cw20::BalanceResponse)]
    Balance {
        /// Address of the account.
        address: String,
    },
    /// Returns name, symbol, decimals and supply (base units).
    #[returns(cw20::TokenInfoResponse)]
    TokenInfo {},
    /// Returns the vault as the minter, without a cap.
    #[returns(cw20::MinterResponse)]
    Minter {},
    /// Returns the tokens a spender may transfer, in base units; zero without an allowance.
    #[returns(cw20::AllowanceResponse)]
    Allowance {
        /// Account whose tokens they are.
        owner: String,
        /// Account that may spend.
        spender: String,
    },
    /// Returns allowances given by an owner.
    #[returns(cw20::AllAllowancesResponse)]
    AllAllowances {
        /// Account whose tokens they are.
        owner: String,
        /// Last spender of the previous page.
        start_after: Option<String>,
        /// Maximum number of items. Default 10, at most 30.
        limit: Option<u32>,
    },
    /// Returns allowances received by a spender.
    #[returns(cw20::AllSpenderAllowancesResponse)]
    AllSpenderAllowances {
        /// Account that may spend.
        spender: String,
        /// Last owner of the previous page.
        start_after: Option<String>,
        /// Maximum number of items. Default 10, at most 30.
        limit: Option<u32>,
    },
    /// Returns accounts that have ever held tokens.
    #[returns(cw20::AllAccountsResponse)]
    AllAccounts {
        /// Last address of the previous page.
        start_after: Option<String>,
        /// Maximum number of items. Default 10, at most 30.
        limit: Option<u32>,
    },
    /// Returns marketing texts, logo and marketing account.
    #[returns(cw20::MarketingInfoResponse)]
    MarketingInfo {},
    /// Returns the embedded logo. Error: `Cw20(Std)` without one.
    #[returns(cw20::DownloadLogoResponse)]
    DownloadLogo {},
}

/// Typed handle of the LST.
#[cw_serde]
pub struct LstToken(pub Addr);

impl LstToken {
    /// Returns the message that mints `amount` base units to `recipient`.
    pub fn mint(&self, recipient: &Addr, amount: Uint128) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::Mint { recipient: recipient.to_string(), amount }, vec![])
    }

    /// Returns the message that burns `amount` base units of the sender.
    pub fn burn(&self, amount: Uint128) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::Burn { amount }, vec![])
    }
}
