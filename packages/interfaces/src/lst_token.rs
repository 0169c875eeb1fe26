//! lst-token: the liquid staking token (LST). cw20-base semantics, except that only the vault mints and burns and that
//! `BurnFrom` does not exist; the crate's README lists every difference.

use crate::shared::call::call;
use cosmwasm_schema::{cw_serde, QueryResponses};
use cosmwasm_std::{Addr, Binary, CosmosMsg, StdResult, Uint128};
use cw20::{Expiration, Logo, TokenInfoResponse};
pub use cw20_base::msg::InstantiateMarketingInfo;

pub mod event;

/// Instantiation message: the vault is the minter from the first block. No funds.
///
/// Errors: `Payment`; `Cw20` for a name, symbol, number of decimals or logo that cw20-base refuses.
#[cw_serde]
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
    /// Texts that wallets show.
    pub marketing: Option<InstantiateMarketingInfo>,
}

/// Messages the contract executes, in cw20's words. No message takes funds (`Payment`). An amount above the balance is
/// `Cw20(Std(Overflow))`.
#[cw_ownable::cw_ownable_execute]
#[cw_serde]
pub enum ExecuteMsg {
    /// Moves tokens of the sender, zero included. Anyone.
    ///
    /// Errors: `Cw20(Std)`.
    Transfer {
        /// Account that receives the tokens.
        recipient: String,
        /// Tokens, in base units.
        amount: Uint128,
    },
    /// Destroys tokens of the vault. Vault only.
    ///
    /// Errors: `ZeroAmount`; `Common(Unauthorized)`; `Cw20(Std)`.
    Burn {
        /// Tokens, in base units.
        amount: Uint128,
    },
    /// Moves tokens of the sender to a contract and calls it with cw20's `Receive`. Anyone.
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
    /// Creates tokens. Vault only.
    ///
    /// Errors: `ZeroAmount`; `Common(Unauthorized)`; `Cw20(Std)` for a supply above 2^128 - 1.
    Mint {
        /// Account that receives the tokens.
        recipient: String,
        /// Tokens, in base units.
        amount: Uint128,
    },
    /// Lets a spender move more of the sender's tokens. Anyone.
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
    /// Lets a spender move fewer of the sender's tokens; an allowance that reaches zero is removed. Anyone.
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
    /// Moves another account's tokens within an allowance. Spender only.
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
    /// Moves another account's tokens within an allowance to a contract and calls it with cw20's `Receive`. Spender only.
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
    /// Changes the marketing texts. Marketing account only. An empty text removes, an absent one keeps.
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
    /// Replaces the logo. Marketing account only.
    ///
    /// Errors: `Cw20(Unauthorized)`; `Cw20(LogoTooBig)` above 5120 bytes; `Cw20(InvalidPngHeader)`;
    /// `Cw20(InvalidXmlPreamble)`.
    UploadLogo(Logo),
}

/// Queries the contract answers, in cw20's words. Lists are sorted by address.
#[cw_ownable::cw_ownable_query]
#[cw_serde]
#[derive(QueryResponses)]
pub enum QueryMsg {
    /// Balance of an account, in base units.
    #[returns(cw20::BalanceResponse)]
    Balance {
        /// Account.
        address: String,
    },
    /// Name, symbol, decimals and supply.
    #[returns(TokenInfoResponse)]
    TokenInfo {},
    /// The vault, without a cap.
    #[returns(cw20::MinterResponse)]
    Minter {},
    /// Tokens that a spender may move; zero without an allowance.
    #[returns(cw20::AllowanceResponse)]
    Allowance {
        /// Account whose tokens they are.
        owner: String,
        /// Account that may spend.
        spender: String,
    },
    /// Allowances that an owner gave.
    #[returns(cw20::AllAllowancesResponse)]
    AllAllowances {
        /// Account whose tokens they are.
        owner: String,
        /// Last spender of the previous page.
        start_after: Option<String>,
        /// Most items; 10 when absent, at most 30.
        limit: Option<u32>,
    },
    /// Allowances that a spender received.
    #[returns(cw20::AllSpenderAllowancesResponse)]
    AllSpenderAllowances {
        /// Account that may spend.
        spender: String,
        /// Last owner of the previous page.
        start_after: Option<String>,
        /// Most items; 10 when absent, at most 30.
        limit: Option<u32>,
    },
    /// Accounts that ever held tokens.
    #[returns(cw20::AllAccountsResponse)]
    AllAccounts {
        /// Last address of the previous page.
        start_after: Option<String>,
        /// Most items; 10 when absent, at most 30.
        limit: Option<u32>,
    },
    /// Marketing texts, logo and marketing account.
    #[returns(cw20::MarketingInfoResponse)]
    MarketingInfo {},
    /// Embedded logo. Error: `Cw20(Std)` without one.
    #[returns(cw20::DownloadLogoResponse)]
    DownloadLogo {},
}

/// Typed handle of the LST.
#[cw_serde]
pub struct LstToken(pub Addr);

impl LstToken {
    /// Message that mints.
    pub fn mint(&self, recipient: &Addr, amount: Uint128) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::Mint { recipient: recipient.to_string(), amount }, vec![])
    }

    /// Message that burns tokens of the sender.
    pub fn burn(&self, amount: Uint128) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::Burn { amount }, vec![])
    }
}
