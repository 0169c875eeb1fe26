//! lst-token: the liquid staking token. cw20-base semantics, but only the vault mints and burns, and `BurnFrom` does not
//! exist; the crate's README lists every difference.

use crate::shared::call::call;
use cosmwasm_schema::{cw_serde, QueryResponses};
use cosmwasm_std::{Addr, Binary, CosmosMsg, StdResult, Uint128};
use cw20::{Expiration, Logo, TokenInfoResponse};
pub use cw20_base::msg::InstantiateMarketingInfo;

/// Birth: the vault is the minter from the first block.
#[cw_serde]
pub struct InstantiateMsg {
    /// The timelock.
    pub owner: String,
    /// The staking vault, the only minter and burner.
    pub vault: String,
    /// The token's name, 3 to 50 bytes.
    pub name: String,
    /// The token's symbol, 3 to 12 letters or hyphens.
    pub symbol: String,
    /// Decimals, as those of the staked coin.
    pub decimals: u8,
    /// Shown by wallets.
    pub marketing: Option<InstantiateMarketingInfo>,
}

/// Orders, in cw20's words.
#[cw_ownable::cw_ownable_execute]
#[cw_serde]
pub enum ExecuteMsg {
    /// Moves tokens of the sender.
    Transfer {
        /// Who gets them.
        recipient: String,
        /// How many.
        amount: Uint128,
    },
    /// Destroys tokens of the vault. Only the vault.
    Burn {
        /// How many.
        amount: Uint128,
    },
    /// Moves tokens of the sender to a contract and calls it.
    Send {
        /// The contract.
        contract: String,
        /// How many.
        amount: Uint128,
        /// What the contract is told.
        msg: Binary,
    },
    /// Creates tokens. Only the vault.
    Mint {
        /// Who gets them.
        recipient: String,
        /// How many.
        amount: Uint128,
    },
    /// Lets a spender move more of the sender's tokens.
    IncreaseAllowance {
        /// Who may spend.
        spender: String,
        /// How many more.
        amount: Uint128,
        /// Until when; unchanged when absent.
        expires: Option<Expiration>,
    },
    /// Lets a spender move fewer of the sender's tokens.
    DecreaseAllowance {
        /// Who may spend.
        spender: String,
        /// How many fewer; the allowance never goes below zero.
        amount: Uint128,
        /// Until when; unchanged when absent.
        expires: Option<Expiration>,
    },
    /// Moves another's tokens within an allowance.
    TransferFrom {
        /// Whose tokens.
        owner: String,
        /// Who gets them.
        recipient: String,
        /// How many.
        amount: Uint128,
    },
    /// Moves another's tokens within an allowance to a contract and calls it.
    SendFrom {
        /// Whose tokens.
        owner: String,
        /// The contract.
        contract: String,
        /// How many.
        amount: Uint128,
        /// What the contract is told.
        msg: Binary,
    },
    /// Changes the marketing texts. Only the marketing account.
    UpdateMarketing {
        /// The project's address on the web.
        project: Option<String>,
        /// What the token is.
        description: Option<String>,
        /// Who may change this.
        marketing: Option<String>,
    },
    /// Changes the logo. Only the marketing account.
    UploadLogo(Logo),
}

/// Questions, in cw20's words.
#[cw_ownable::cw_ownable_query]
#[cw_serde]
#[derive(QueryResponses)]
pub enum QueryMsg {
    /// What an address holds.
    #[returns(cw20::BalanceResponse)]
    Balance {
        /// The address.
        address: String,
    },
    /// Name, symbol, decimals, supply.
    #[returns(TokenInfoResponse)]
    TokenInfo {},
    /// The vault, and no cap.
    #[returns(cw20::MinterResponse)]
    Minter {},
    /// What a spender may move.
    #[returns(cw20::AllowanceResponse)]
    Allowance {
        /// Whose tokens.
        owner: String,
        /// Who may spend.
        spender: String,
    },
    /// The allowances that an owner gave.
    #[returns(cw20::AllAllowancesResponse)]
    AllAllowances {
        /// Whose tokens.
        owner: String,
        /// The last spender of the page before.
        start_after: Option<String>,
        /// The most items.
        limit: Option<u32>,
    },
    /// The allowances that a spender got.
    #[returns(cw20::AllSpenderAllowancesResponse)]
    AllSpenderAllowances {
        /// Who may spend.
        spender: String,
        /// The last owner of the page before.
        start_after: Option<String>,
        /// The most items.
        limit: Option<u32>,
    },
    /// Every holder.
    #[returns(cw20::AllAccountsResponse)]
    AllAccounts {
        /// The last address of the page before.
        start_after: Option<String>,
        /// The most items.
        limit: Option<u32>,
    },
    /// The marketing texts.
    #[returns(cw20::MarketingInfoResponse)]
    MarketingInfo {},
    /// The embedded logo.
    #[returns(cw20::DownloadLogoResponse)]
    DownloadLogo {},
}

/// The liquid staking token as its vault sees it.
#[cw_serde]
pub struct LstToken(pub Addr);

impl LstToken {
    /// The message that mints.
    pub fn mint(&self, recipient: &Addr, amount: Uint128) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::Mint { recipient: recipient.to_string(), amount }, vec![])
    }

    /// The message that burns the sender's own tokens.
    pub fn burn(&self, amount: Uint128) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::Burn { amount }, vec![])
    }
}
