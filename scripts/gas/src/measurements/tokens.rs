//! The chain's own coins, cw20-base, the liquid staking token and the collector.

use super::stake::unstake;
use crate::keys;
use crate::session::{base, native, Session, UNIT};
use anyhow::Result;
use client::msg;
use cosmwasm_std::Uint128;
use cw20::{Cw20ExecuteMsg, Logo};
use localnet::SECOND_DENOM;
use serde_json::json;

const MANY: u128 = 1_000 * UNIT;

fn amount(amount: u128) -> Uint128 {
    Uint128::new(amount)
}

/// What everything is compared with.
pub(super) fn reference(session: &mut Session<'_>) -> Result<()> {
    let token = session.standalone("token")?;
    let (alice, bob) = (session.who("alice")?, session.address("bob")?);
    let pay = msg::send(alice.address(), &bob, &native(UNIT));
    let hash = session.post_any(&[&alice], vec![pay])?;
    let paid = session.client().wait(&hash)?.gas_used;
    session.record("chain/bank send", paid)?;

    // The first gives bob a balance and an allowance.
    let transfer = Cw20ExecuteMsg::Transfer { recipient: bob.clone(), amount: amount(MANY) };
    session.act("alice", &token, &transfer, &[])?;
    let allow = Cw20ExecuteMsg::IncreaseAllowance { spender: bob.clone(), amount: amount(MANY), expires: None };
    let disallow = Cw20ExecuteMsg::DecreaseAllowance { spender: bob.clone(), amount: amount(1), expires: None };
    let owner = alice.address().to_owned();
    let from = Cw20ExecuteMsg::TransferFrom { owner: owner.clone(), recipient: bob.clone(), amount: amount(UNIT) };
    let burn_from = Cw20ExecuteMsg::BurnFrom { owner, amount: amount(UNIT) };
    let mint = Cw20ExecuteMsg::Mint { recipient: bob.clone(), amount: amount(UNIT) };
    session.meter("gov-token/transfer", "alice", &token, &transfer, &[])?;
    session.meter("gov-token/mint", "alice", &token, &mint, &[])?;
    session.meter("gov-token/burn", "alice", &token, &Cw20ExecuteMsg::Burn { amount: amount(UNIT) }, &[])?;
    session.meter("gov-token/increase_allowance", "alice", &token, &allow, &[])?;
    session.meter("gov-token/decrease_allowance", "alice", &token, &disallow, &[])?;
    session.meter("gov-token/transfer_from", "bob", &token, &from, &[])?;
    session.meter("gov-token/burn_from", "bob", &token, &burn_from, &[])?;
    session.meter("gov-token/update_marketing", "alice", &token, &marketing(), &[])?;
    session.meter("gov-token/upload_logo", "alice", &token, &logo(), &[])?;
    let minter = json!({ "update_minter": { "new_minter": bob } });
    session.say("reference");
    // Last: alice mints no more.
    session.meter("gov-token/update_minter", "alice", &token, &minter, &[])?;
    Ok(())
}

/// The suite's liquid staking token; messages reserved to the vault or the marketing account are measured at a second one.
pub(super) fn liquid(session: &mut Session<'_>) -> Result<()> {
    let at = session.at.clone();
    let (alice, bob) = (session.address("alice")?, session.address("bob")?);
    let to = |recipient: &str| Cw20ExecuteMsg::Transfer { recipient: recipient.into(), amount: amount(UNIT) };
    let allow = Cw20ExecuteMsg::IncreaseAllowance { spender: bob.clone(), amount: amount(MANY), expires: None };
    let disallow = Cw20ExecuteMsg::DecreaseAllowance { spender: bob.clone(), amount: amount(1), expires: None };
    let from = Cw20ExecuteMsg::TransferFrom { owner: alice.clone(), recipient: bob.clone(), amount: amount(UNIT) };
    let Cw20ExecuteMsg::Send { contract, amount: shares, msg } = unstake(&at.staking, UNIT)? else {
        anyhow::bail!("an unstake is a send");
    };
    let send_from = Cw20ExecuteMsg::SendFrom { owner: alice.clone(), contract, amount: shares, msg };
    let stranger = keys::one("stranger", 0)?;
    session.meter("lst-token/transfer", "alice", &at.lst, &to(&bob), &[])?;
    session.meter("lst-token/transfer: to a new holder", "alice", &at.lst, &to(stranger.address()), &[])?;
    session.meter("lst-token/increase_allowance", "alice", &at.lst, &allow, &[])?;
    session.meter("lst-token/decrease_allowance", "alice", &at.lst, &disallow, &[])?;
    session.meter("lst-token/transfer_from", "bob", &at.lst, &from, &[])?;
    session.meter("lst-token/send_from: an unstake", "bob", &at.lst, &send_from, &[])?;

    let instance = session.standalone("lst")?;
    let mint = Cw20ExecuteMsg::Mint { recipient: alice, amount: amount(MANY) };
    session.act("alice", &instance, &mint, &[])?;
    session.meter("lst-token/mint", "alice", &instance, &mint, &[])?;
    session.meter("lst-token/burn", "alice", &instance, &Cw20ExecuteMsg::Burn { amount: amount(UNIT) }, &[])?;
    session.meter("lst-token/update_marketing", "alice", &instance, &marketing(), &[])?;
    session.meter("lst-token/upload_logo", "alice", &instance, &logo(), &[])?;

    let collector = session.standalone("collector")?;
    let payer = session.who("alice")?;
    let gift = session.post_any(&[&payer], vec![msg::send(payer.address(), &collector, &native(UNIT))])?;
    session.wait_all(&[gift])?;
    session.meter("reward-collector/sweep", "alice", &collector, &json!({ "sweep": {} }), &[])?;
    let handler = json!({ "set_handler": { "handler": { "account": bob } } });
    session.meter("reward-collector/set_handler", "alice", &collector, &handler, &[])?;
    let payer = session.who("treasury")?;
    let gifts = [&collector, &at.staking].map(|to| msg::send(payer.address(), to, &base(UNIT)));
    let gift = session.post_any(&[&payer], gifts.to_vec())?;
    session.wait_all(&[gift])?;
    let sweep = json!({ "sweep_others": { "assets": [{ "native": SECOND_DENOM }] } });
    session.meter("reward-collector/sweep_others", "alice", &collector, &sweep, &[])?;
    session.meter("staking-vault/sweep_others", "alice", &at.staking, &sweep, &[])?;
    let stray = Cw20ExecuteMsg::Transfer { recipient: at.staking.clone(), amount: amount(UNIT) };
    session.act("alice", &at.lst, &stray, &[])?;
    session.say("tokens");
    Ok(())
}

fn marketing() -> Cw20ExecuteMsg {
    let text = |text: &str| Some(text.to_owned());
    Cw20ExecuteMsg::UpdateMarketing { project: text("project"), description: text("description"), marketing: None }
}

fn logo() -> Cw20ExecuteMsg {
    Cw20ExecuteMsg::UploadLogo(Logo::Url("https://example.org/logo.svg".into()))
}
