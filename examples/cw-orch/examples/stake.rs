//! Asks for the redemption rate and stakes, on the chain of `cargo localnet` with the suite of `cargo deploy`.
//!
//!     cd examples/cw-orch
//!     BALLAST_MNEMONIC="..." cargo run --example stake -- ../../deployments/ballast-1.json
//!
//! BALLAST_GRPC (http://127.0.0.1:9090) names another node.

use anyhow::{Context, Result};
use cosmwasm_std::{coins, Uint128};
use cw20::BalanceResponse;
use cw_orch::environment::{ChainInfo, ChainKind, NetworkInfo};
use cw_orch::prelude::*;
use cw_orch_daemon::DaemonBuilder;
use handles::Suite;
use interfaces::staking_vault::{ExecuteMsg, QueryMsg, RedemptionRateResponse};
use std::{env, path::Path};

/// What `cargo localnet` starts.
const LOCALNET: ChainInfo = ChainInfo {
    kind: ChainKind::Local,
    chain_id: "ballast-1",
    gas_denom: "ustake",
    gas_price: 0.025,
    grpc_urls: &["http://127.0.0.1:9090"],
    network_info: NetworkInfo { chain_name: "ballast", pub_address_prefix: "wasm", coin_type: 118 },
    lcd_url: None,
    fcd_url: None,
};

fn main() -> Result<()> {
    let file = env::args().nth(1).context("the deployment's file is missing: deployments/<chain-id>.json")?;
    let mnemonic = env::var("BALLAST_MNEMONIC").context("set BALLAST_MNEMONIC to a test account's phrase")?;
    let mut builder = DaemonBuilder::new(LOCALNET);
    if let Ok(grpc) = env::var("BALLAST_GRPC") {
        builder.grpc_url(grpc);
    }
    // Addresses come from the deployment: cw-orch's own state file is a temporary one.
    let chain = builder.mnemonic(mnemonic).is_test(true).build()?;
    let suite = Suite::load(chain.clone(), Path::new(&file))?;

    let RedemptionRateResponse { rate, .. } = suite.staking_vault.query(&QueryMsg::RedemptionRate {})?;
    println!("one share is worth {rate} ustake");

    let before = shares(&suite, &chain.sender_addr())?;
    let stake = ExecuteMsg::Stake { min_shares: Some(Uint128::one()), recipient: None };
    let answer = suite.staking_vault.execute(&stake, &coins(5_000_000, "ustake"))?;
    let got = shares(&suite, &chain.sender_addr())?.checked_sub(before)?;
    println!("staked 5000000 ustake for {got} shares in {} with {} gas", answer.txhash, answer.gas_used);
    Ok(())
}

fn shares<Chain: CwEnv>(suite: &Suite<Chain>, owner: &cosmwasm_std::Addr) -> Result<Uint128> {
    let question = interfaces::lst_token::QueryMsg::Balance { address: owner.to_string() };
    let BalanceResponse { balance } = suite.lst_token.query(&question)?;
    Ok(balance)
}
