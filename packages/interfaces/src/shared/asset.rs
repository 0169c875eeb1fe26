//! An asset is a native coin or a cw20 token; amounts are in its smallest unit.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{coins, to_json_binary, Addr, Api, BankMsg, CosmosMsg, QuerierWrapper, StdResult, Uint128, WasmMsg};
use cw20::{BalanceResponse, Cw20ExecuteMsg, Cw20QueryMsg};
use std::fmt;

/// An asset as a message names it: not validated.
#[cw_serde]
pub enum AssetUnchecked {
    /// A bank denom.
    Native(String),
    /// The address of a cw20 token.
    Cw20(String),
}

impl AssetUnchecked {
    /// Validates a token's address; a denom is taken as it is.
    pub fn check(&self, api: &dyn Api) -> StdResult<Asset> {
        Ok(match self {
            Self::Native(denom) => Asset::Native(denom.clone()),
            Self::Cw20(token) => Asset::Cw20(api.addr_validate(token)?),
        })
    }
}

/// An asset after validation, as contracts store it.
#[cw_serde]
#[derive(Eq, Hash, PartialOrd, Ord)]
pub enum Asset {
    /// A bank denom.
    Native(String),
    /// A cw20 token.
    Cw20(Addr),
}

impl Asset {
    /// The message that pays `amount` to `to` from the contract that sends it.
    pub fn send(&self, to: &Addr, amount: Uint128) -> StdResult<CosmosMsg> {
        Ok(match self {
            Self::Native(denom) => {
                BankMsg::Send { to_address: to.to_string(), amount: coins(amount.u128(), denom) }.into()
            }
            Self::Cw20(token) => WasmMsg::Execute {
                contract_addr: token.to_string(),
                msg: to_json_binary(&Cw20ExecuteMsg::Transfer { recipient: to.to_string(), amount })?,
                funds: vec![],
            }
            .into(),
        })
    }

    /// What `of` holds of this asset.
    pub fn balance(&self, querier: &QuerierWrapper, of: &Addr) -> StdResult<Uint128> {
        match self {
            Self::Native(denom) => Ok(querier.query_balance(of, denom)?.amount),
            Self::Cw20(token) => {
                let held: BalanceResponse =
                    querier.query_wasm_smart(token, &Cw20QueryMsg::Balance { address: of.to_string() })?;
                Ok(held.balance)
            }
        }
    }
}

/// An amount of an asset.
#[cw_serde]
pub struct AssetAmount {
    /// The asset.
    pub asset: Asset,
    /// The amount in its smallest unit.
    pub amount: Uint128,
}

impl From<Asset> for AssetUnchecked {
    fn from(asset: Asset) -> Self {
        match asset {
            Asset::Native(denom) => Self::Native(denom),
            Asset::Cw20(token) => Self::Cw20(token.into()),
        }
    }
}

impl fmt::Display for Asset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Native(denom) => write!(f, "native:{denom}"),
            Self::Cw20(token) => write!(f, "cw20:{token}"),
        }
    }
}
