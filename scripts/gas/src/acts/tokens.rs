//! The chain's own coins, cw20-base, the liquid staking token and the collector.

use super::secure::stake_hook;
use super::stake::unstake;
use crate::bench::{native, Bench, UNIT};
use crate::keys;
use anyhow::Result;
use client::msg;
use cosmwasm_std::{to_json_binary, Uint128};
use cw20::{Cw20ExecuteMsg, Logo};
use serde_json::json;

const MANY: u128 = 1_000 * UNIT;

fn amount(amount: u128) -> Uint128 {
    Uint128::new(amount)
}

/// What everything is compared with.
pub(super) fn reference(bench: &mut Bench<'_>) -> Result<()> {
    let token = bench.twin("token")?;
    let (alice, bob) = (bench.who("alice")?, bench.address("bob")?);
    let pay = msg::send(alice.address(), &bob, &native(UNIT));
    let hash = bench.post_any(&[&alice], vec![pay])?;
    let paid = bench.chain().wait(&hash)?.gas_used;
    bench.record("chain/bank send", paid)?;

    // The first gives bob a balance and an allowance.
    let transfer = Cw20ExecuteMsg::Transfer { recipient: bob.clone(), amount: amount(MANY) };
    bench.act("alice", &token, &transfer, &[])?;
    let allow = Cw20ExecuteMsg::IncreaseAllowance { spender: bob.clone(), amount: amount(MANY), expires: None };
    let disallow = Cw20ExecuteMsg::DecreaseAllowance { spender: bob.clone(), amount: amount(1), expires: None };
    let owner = alice.address().to_owned();
    let from = Cw20ExecuteMsg::TransferFrom { owner: owner.clone(), recipient: bob.clone(), amount: amount(UNIT) };
    let burn_from = Cw20ExecuteMsg::BurnFrom { owner, amount: amount(UNIT) };
    let mint = Cw20ExecuteMsg::Mint { recipient: bob.clone(), amount: amount(UNIT) };
    bench.meter("gov-token/transfer", "alice", &token, &transfer, &[])?;
    bench.meter("gov-token/mint", "alice", &token, &mint, &[])?;
    bench.meter("gov-token/burn", "alice", &token, &Cw20ExecuteMsg::Burn { amount: amount(UNIT) }, &[])?;
    bench.meter("gov-token/increase_allowance", "alice", &token, &allow, &[])?;
    bench.meter("gov-token/decrease_allowance", "alice", &token, &disallow, &[])?;
    bench.meter("gov-token/transfer_from", "bob", &token, &from, &[])?;
    bench.meter("gov-token/burn_from", "bob", &token, &burn_from, &[])?;
    bench.meter("gov-token/update_marketing", "alice", &token, &marketing(), &[])?;
    bench.meter("gov-token/upload_logo", "alice", &token, &logo(), &[])?;
    let minter = json!({ "update_minter": { "new_minter": bob } });
    bench.say("reference");
    // Last: alice mints no more.
    bench.meter("gov-token/update_minter", "alice", &token, &minter, &[])?;
    Ok(())
}

/// `Send` and `SendFrom` of cw20-base cost what their receiver costs: here a stake in a tranche.
pub(super) fn sends(bench: &mut Bench<'_>, tranche: u64) -> Result<()> {
    let (token, vault) = (bench.twin("token")?, bench.stage.at.security.clone());
    let owner = bench.address("alice")?;
    let msg = to_json_binary(&stake_hook(tranche))?;
    let send_from = Cw20ExecuteMsg::SendFrom { owner, contract: vault, amount: amount(UNIT), msg };
    bench.meter("gov-token/send_from: a stake in the security-vault", "bob", &token, &send_from, &[])?;
    Ok(())
}

/// The suite's liquid staking token; what only the vault or the marketing account may do, at a second one.
pub(super) fn liquid(bench: &mut Bench<'_>) -> Result<()> {
    let at = bench.stage.at.clone();
    let (alice, bob) = (bench.address("alice")?, bench.address("bob")?);
    let to = |recipient: &str| Cw20ExecuteMsg::Transfer { recipient: recipient.into(), amount: amount(UNIT) };
    let allow = Cw20ExecuteMsg::IncreaseAllowance { spender: bob.clone(), amount: amount(MANY), expires: None };
    let disallow = Cw20ExecuteMsg::DecreaseAllowance { spender: bob.clone(), amount: amount(1), expires: None };
    let from = Cw20ExecuteMsg::TransferFrom { owner: alice.clone(), recipient: bob.clone(), amount: amount(UNIT) };
    let Cw20ExecuteMsg::Send { contract, amount: shares, msg } = unstake(&at.staking, UNIT)? else {
        anyhow::bail!("an unstake is a send");
    };
    let send_from = Cw20ExecuteMsg::SendFrom { owner: alice.clone(), contract, amount: shares, msg };
    let stranger = keys::one("stranger", 0)?;
    bench.meter("lst_token.transfer", "alice", &at.lst, &to(&bob), &[])?;
    bench.meter("lst-token/transfer: to a new holder", "alice", &at.lst, &to(stranger.address()), &[])?;
    bench.meter("lst_token.increase_allowance", "alice", &at.lst, &allow, &[])?;
    bench.meter("lst_token.decrease_allowance", "alice", &at.lst, &disallow, &[])?;
    bench.meter("lst_token.transfer_from", "bob", &at.lst, &from, &[])?;
    bench.meter("lst-token/send_from: an unstake", "bob", &at.lst, &send_from, &[])?;

    let twin = bench.twin("lst")?;
    let mint = Cw20ExecuteMsg::Mint { recipient: alice, amount: amount(MANY) };
    bench.act("alice", &twin, &mint, &[])?;
    bench.meter("lst_token.mint", "alice", &twin, &mint, &[])?;
    bench.meter("lst_token.burn", "alice", &twin, &Cw20ExecuteMsg::Burn { amount: amount(UNIT) }, &[])?;
    bench.meter("lst_token.update_marketing", "alice", &twin, &marketing(), &[])?;
    bench.meter("lst_token.upload_logo", "alice", &twin, &logo(), &[])?;

    let collector = bench.twin("collector")?;
    let payer = bench.who("alice")?;
    let gift = bench.post_any(&[&payer], vec![msg::send(payer.address(), &collector, &native(UNIT))])?;
    bench.wait_all(&[gift])?;
    bench.meter("reward_collector.sweep", "alice", &collector, &json!({ "sweep": {} }), &[])?;
    bench.say("tokens");
    Ok(())
}

fn marketing() -> Cw20ExecuteMsg {
    let text = |text: &str| Some(text.to_owned());
    Cw20ExecuteMsg::UpdateMarketing { project: text("project"), description: text("description"), marketing: None }
}

fn logo() -> Cw20ExecuteMsg {
    Cw20ExecuteMsg::UploadLogo(Logo::Url("https://example.org/logo.svg".into()))
}
