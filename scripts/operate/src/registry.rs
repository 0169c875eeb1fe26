//! Files for wallets and explorers: an asset list and a chain in the form of cosmos/chain-registry, and the chain for
//! `experimentalSuggestChain` of Keplr and Leap.

use crate::Target;
use deployment::{Decimals, Token};
use serde_json::{json, Value};

/// The suite's tokens: the LST and the governance token.
pub fn asset_list(target: &Target) -> Value {
    let plan = &target.plan;
    let lst = token(&target.at.lst, &plan.lst);
    let gov = token(&target.at.gov, &plan.gov_token);
    json!({ "$schema": "../assetlist.schema.json", "chain_name": target.file.name, "assets": [lst, gov] })
}

fn token(address: &str, token: &Token) -> Value {
    let base = format!("cw20:{address}");
    let display = token.symbol.to_lowercase();
    json!({
        "description": token.description.as_ref().unwrap_or(&token.name),
        "type_asset": "cw20",
        "address": address,
        "denom_units": [{ "denom": base, "exponent": 0 }, { "denom": display, "exponent": token.decimals }],
        "base": base,
        "name": token.name,
        "display": display,
        "symbol": token.symbol,
    })
}

/// The chain. Fields that the network file lacks, such as the display name, are left to the registry.
pub fn chain(target: &Target) -> Value {
    let chain = &target.file.chain;
    let price: f64 = chain.gas_price.parse().unwrap_or_default();
    let nodes: Vec<_> = chain.rpc.iter().map(|address| json!({ "address": address })).collect();
    json!({
        "$schema": "../chain.schema.json",
        "chain_name": target.file.name,
        "chain_type": "cosmos",
        "chain_id": chain.chain_id,
        "bech32_prefix": chain.prefix,
        "slip44": 118,
        "fees": { "fee_tokens": [{ "denom": chain.fee_denom, "fixed_min_gas_price": price, "average_gas_price": price }] },
        "staking": { "staking_tokens": [{ "denom": target.file.staking.denom }] },
        "apis": { "rpc": nodes },
    })
}

/// The chain for a wallet, which also wants a REST address.
pub fn wallet(target: &Target, rest: &str) -> Value {
    let chain = &target.file.chain;
    let prefix = &chain.prefix;
    let price: f64 = chain.gas_price.parse().unwrap_or_default();
    let plan = &target.plan;
    let coin = |denom: &str| {
        let symbol = denom.strip_prefix('u').unwrap_or(denom).to_uppercase();
        // Another fee denom than the plan's is taken for one of the usual six places.
        let places = match denom {
            _ if denom == plan.native => plan.decimals.native,
            _ if denom == plan.base => plan.decimals.base,
            _ => Decimals::default().native,
        };
        json!({ "coinDenom": symbol, "coinMinimalDenom": denom, "coinDecimals": places })
    };
    let token = |address: &str, token: &Token| {
        let denom = format!("cw20:{address}:{}", token.name);
        json!({ "type": "cw20", "contractAddress": address, "coinDenom": token.symbol, "coinMinimalDenom": denom,
            "coinDecimals": token.decimals })
    };
    let mut fee = coin(&chain.fee_denom);
    fee["gasPriceStep"] = json!({ "low": price, "average": price * 1.2, "high": price * 1.5 });
    let account = |part: &str| format!("{prefix}{part}");
    let bech32 = json!({
        "bech32PrefixAccAddr": account(""), "bech32PrefixAccPub": account("pub"),
        "bech32PrefixValAddr": account("valoper"), "bech32PrefixValPub": account("valoperpub"),
        "bech32PrefixConsAddr": account("valcons"), "bech32PrefixConsPub": account("valconspub"),
    });
    let at = &target.at;
    json!({
        "chainId": chain.chain_id,
        "chainName": target.file.name,
        "rpc": chain.rpc.first(),
        "rest": rest,
        "bip44": { "coinType": 118 },
        "bech32Config": bech32,
        "stakeCurrency": coin(&target.file.staking.denom),
        "feeCurrencies": [fee],
        "currencies": [coin(&plan.native), coin(&plan.base), token(&at.lst, &plan.lst), token(&at.gov, &plan.gov_token)],
    })
}
