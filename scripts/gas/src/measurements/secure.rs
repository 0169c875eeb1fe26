//! The security vault: the market's tranche, and two whose slasher is an account.

use crate::session::{base, native, Session, UNIT};
use anyhow::Result;
use cosmwasm_std::{Decimal, Uint128};
use deployment::{BASE_TRANCHE, FIRST_REPORTER_TRANCHE};
use interfaces::security_vault::{ExecuteMsg, Limit, Lock, NewTranche, ReceiveMsg, SlashRules, TrancheSize};
use interfaces::shared::asset::AssetUnchecked;
use serde_json::json;

/// Stake behind the market, besides the stake measured in `stake`.
const BEHIND: u128 = 100_000 * UNIT;

/// The tranche of native coins whose slasher and reserver is the keeper: the next after those of the reporters and of the voters.
pub(super) fn native_tranche(session: &Session<'_>) -> u64 {
    FIRST_REPORTER_TRANCHE + session.size.reporters as u64 + 1
}

/// The tranche of the reference token, assigned to a reporter.
pub(super) fn token_tranche(session: &Session<'_>) -> u64 {
    native_tranche(session) + 1
}

/// A tranche with the least floor and cooldown.
pub(super) fn tranche(asset: AssetUnchecked, slasher: &str, reserver: Option<String>) -> ExecuteMsg {
    ExecuteMsg::AddTranche(NewTranche {
        asset,
        slasher: slasher.into(),
        reserver,
        seniority: 0,
        cooldown: 1,
        floor: Uint128::new(UNIT),
        min_hold: Uint128::new(UNIT),
        locks: vec![Lock { seconds: 1, weight: 125 }],
        rewards: vec![],
        size: TrancheSize::default(),
        rules: SlashRules { fault: Limit::WHOLE, exploit: Limit::WHOLE, exploit_delay: 1, ..SlashRules::of_market() },
        operator: Some(slasher.into()),
        commission: Decimal::percent(10),
        share: None,
    })
}

fn stake_hook(tranche: u64) -> ReceiveMsg {
    ReceiveMsg::Stake { tranche, tier: None, recipient: None }
}

/// Stake behind the market.
pub(super) fn stake(session: &mut Session<'_>) -> Result<()> {
    let vault = session.at.security.clone();
    let stake = ExecuteMsg::Stake { tranche: BASE_TRANCHE, tier: None, recipient: None };
    session.act("treasury", &vault, &stake, &base(BEHIND))?;
    session.meter("security-vault/stake", "dave", &vault, &stake, &base(1_000 * UNIT))?;
    Ok(())
}

/// Everything that a staker and a slasher may do.
pub(super) fn tranches(session: &mut Session<'_>) -> Result<()> {
    let vault = session.at.security.clone();
    let token = session.standalone("token")?;
    let slasher = session.address("keeper")?;
    let coins = tranche(AssetUnchecked::Native("ustake".into()), &slasher, Some(slasher.clone()));
    session.meter("security-vault/add_tranche", "deployer", &vault, &coins, &[])?;
    session.act("deployer", &vault, &tranche(AssetUnchecked::Cw20(token.clone()), &slasher, None), &[])?;

    let id = native_tranche(session);
    let many = Uint128::new(100 * UNIT);
    let owner = session.address("alice")?;
    session.act(
        "alice",
        &vault,
        &ExecuteMsg::Stake { tranche: id, tier: None, recipient: None },
        &native(1_000_000 * UNIT),
    )?;
    let list = ExecuteMsg::ListReward { tranche: id, asset: AssetUnchecked::Native("uusdc".into()) };
    session.meter("security-vault/list_reward", "deployer", &vault, &list, &[])?;
    session.meter(
        "security-vault/reward",
        "keeper",
        &vault,
        &ExecuteMsg::Reward { tranche: id },
        &base(1_000_000 * UNIT),
    )?;
    let hold = |amount| ExecuteMsg::Hold { tranche: id, id: 1, amount };
    session.meter("security-vault/hold", "keeper", &vault, &hold(many), &[])?;
    session.act("keeper", &vault, &hold(Uint128::zero()), &[])?;
    let reserve = |need| ExecuteMsg::Reserve { tranche: id, need };
    session.meter("security-vault/reserve", "keeper", &vault, &reserve(many), &[])?;
    session.act("keeper", &vault, &reserve(Uint128::zero()), &[])?;
    let cover = ExecuteMsg::Cover { tranche: id, deficit: 1, amount: many };
    session.meter("security-vault/cover", "keeper", &vault, &cover, &[])?;
    let restore = ExecuteMsg::Restore { tranche: id, deficit: 1 };
    session.meter("security-vault/restore", "keeper", &vault, &restore, &native(50 * UNIT))?;
    let slash = ExecuteMsg::Slash { tranche: id, id: 1, fraction: Decimal::percent(1), reward: None };
    session.meter("security-vault/slash", "keeper", &vault, &slash, &[])?;
    let sweep = ExecuteMsg::SweepSlashed { asset: AssetUnchecked::Native("ustake".into()), recipient: None };
    session.meter("security-vault/sweep_slashed", "keeper", &vault, &sweep, &[])?;
    let cool = ExecuteMsg::StartCooldown { tranche: id, shares: many, target: None };
    session.meter("security-vault/start_cooldown", "alice", &vault, &cool, &[])?;
    session.meter("security-vault/claim", "alice", &vault, &ExecuteMsg::Claim { tranche: id, assets: None }, &[])?;
    let cool = ExecuteMsg::StartCooldown { tranche: BASE_TRANCHE, shares: Uint128::new(UNIT), target: None };
    session.act("dave", &vault, &cool, &[])?;
    session.pass(1)?;
    // The first two cooldowns of the vault. The payout of a market's tranche queries the market first.
    let payout = |tranche, owner, id| ExecuteMsg::Payout { tranche, owner, id, min_amount: None, target: None };
    session.meter("security-vault/payout", "keeper", &vault, &payout(id, owner, 1), &[])?;
    let of_market = payout(BASE_TRANCHE, session.address("dave")?, 2);
    session.meter("security-vault/payout: of a market's tranche", "keeper", &vault, &of_market, &[])?;
    super::insure::rest(session, id)?;
    cw20(session, &vault, &token)?;
    session.say("security");
    Ok(())
}

/// The same by cw20 hooks. A stake of alice also measures `cw20-base`'s `Send`.
fn cw20(session: &mut Session<'_>, vault: &str, token: &str) -> Result<()> {
    let id = token_tranche(session);
    let send = |amount: u128, hook: &ReceiveMsg| {
        let msg = cosmwasm_std::to_json_binary(hook)?;
        let send = cw20::Cw20ExecuteMsg::Send { contract: vault.into(), amount: Uint128::new(amount), msg };
        anyhow::Ok(send)
    };
    let keeper = session.address("keeper")?;
    let some = json!({ "transfer": { "recipient": keeper, "amount": "1000000000000" } });
    session.act("alice", token, &some, &[])?;
    // As much as any reporter has, so that a lie of its owner counts.
    let stake = send(1_000_000 * UNIT, &stake_hook(id))?;
    session.act("alice", token, &stake, &[])?;
    let tx = session.meter("security-vault/receive: stake", "alice", token, &send(UNIT, &stake_hook(id))?, &[])?;
    session.record("gov-token/send: a stake in the security-vault", tx.gas_used)?;
    sends(session, id)?;
    let reward = send(1_000 * UNIT, &ReceiveMsg::Reward { tranche: id })?;
    session.meter("security-vault/receive: reward", "keeper", token, &reward, &[])?;
    session.act("keeper", vault, &ExecuteMsg::Cover { tranche: id, deficit: 1, amount: Uint128::new(UNIT) }, &[])?;
    let restore = send(UNIT / 2, &ReceiveMsg::Restore { tranche: id, deficit: 1 })?;
    session.meter("security-vault/receive: restore", "keeper", token, &restore, &[])?;
    Ok(())
}

/// The cost of cw20-base's `Send` and `SendFrom` depends on the receiver: here a stake in a tranche.
fn sends(session: &mut Session<'_>, tranche: u64) -> Result<()> {
    let (token, vault) = (session.standalone("token")?, session.at.security.clone());
    let owner = session.address("alice")?;
    let msg = cosmwasm_std::to_json_binary(&stake_hook(tranche))?;
    let send_from = cw20::Cw20ExecuteMsg::SendFrom { owner, contract: vault, amount: Uint128::new(UNIT), msg };
    session.meter("gov-token/send_from: a stake in the security-vault", "bob", &token, &send_from, &[])?;
    Ok(())
}
