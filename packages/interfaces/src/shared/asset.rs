//! Assets: native coins and cw20 tokens. Amounts are in the asset's smallest unit.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{
    coins, to_json_binary, Addr, Api, BankMsg, Binary, CosmosMsg, QuerierWrapper, StdResult, Uint128, WasmMsg,
};
use cw20::{BalanceResponse, Cw20QueryMsg};
use serde::Serialize;
use std::fmt;

/// An asset in a message, not validated.
#[cw_serde]
pub enum AssetUnchecked {
    /// A native coin, by its bank denom.
    Native(String),
    /// A cw20 token, by its address.
    Cw20(String),
}

impl AssetUnchecked {
    /// Validates a token's address; accepts any denom. Error: `StdError` for an invalid address.
    pub fn check(&self, api: &dyn Api) -> StdResult<Asset> {
        Ok(match self {
            Self::Native(denom) => Asset::Native(denom.clone()),
            Self::Cw20(token) => Asset::Cw20(api.addr_validate(token)?),
        })
    }
}

/// The part of [`cw20::Cw20ExecuteMsg`] that pays. Serialising the whole enum would add the code of all its variants.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Cw20Call {
    Transfer { recipient: String, amount: Uint128 },
    Send { contract: String, amount: Uint128, msg: Binary },
}

/// A validated asset, as contracts store it.
#[cw_serde]
#[derive(Eq, Hash, PartialOrd, Ord)]
pub enum Asset {
    /// A bank denom.
    Native(String),
    /// A cw20 token.
    Cw20(Addr),
}

impl Asset {
    /// Returns the message that pays `amount` from the sending contract to `to`.
    pub fn send(&self, to: &Addr, amount: Uint128) -> StdResult<CosmosMsg> {
        Ok(match self {
            Self::Native(denom) => {
                BankMsg::Send { to_address: to.to_string(), amount: coins(amount.u128(), denom) }.into()
            }
            Self::Cw20(token) => WasmMsg::Execute {
                contract_addr: token.to_string(),
                msg: to_json_binary(&Cw20Call::Transfer { recipient: to.to_string(), amount })?,
                funds: vec![],
            }
            .into(),
        })
    }

    /// As [`Asset::send`]; no message for an amount of zero, which a bank refuses.
    pub fn send_any(&self, to: &Addr, amount: Uint128) -> StdResult<Option<CosmosMsg>> {
        (!amount.is_zero()).then(|| self.send(to, amount)).transpose()
    }

    /// Returns the message that pays `amount` to a contract together with `msg`: coins come with the execution of `msg`, a cw20
    /// with its `Send` of it.
    pub fn send_with(&self, contract: &Addr, amount: Uint128, msg: Binary) -> StdResult<CosmosMsg> {
        Ok(match self {
            Self::Native(denom) => {
                let funds = coins(amount.u128(), denom);
                WasmMsg::Execute { contract_addr: contract.to_string(), msg, funds }
            }
            Self::Cw20(token) => WasmMsg::Execute {
                contract_addr: token.to_string(),
                msg: to_json_binary(&Cw20Call::Send { contract: contract.to_string(), amount, msg })?,
                funds: vec![],
            },
        }
        .into())
    }

    /// Queries the balance of `of` in this asset.
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
    /// Asset.
    pub asset: Asset,
    /// Amount, in the asset's smallest unit.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_payment_in_tokens_is_a_cw20_transfer() {
        let (to, amount) = (Addr::unchecked("to"), Uint128::new(7));
        let paid = Asset::Cw20(Addr::unchecked("token")).send(&to, amount).unwrap();
        let msg = to_json_binary(&cw20::Cw20ExecuteMsg::Transfer { recipient: "to".into(), amount }).unwrap();
        assert_eq!(paid, WasmMsg::Execute { contract_addr: "token".into(), msg, funds: vec![] }.into());
    }
}
