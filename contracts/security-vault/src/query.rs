//! Query handlers.

use cosmwasm_std::{to_json_binary, Binary, Deps, Env, Order, StdResult, Uint128};
use interfaces::security_vault::{
    Active, ActiveResponse, ConfigResponse, CooldownResponse, HoldResponse, Locked, OfferResponse, OwedResponse,
    OwnedPosition, PositionResponse, RewardResponse, RulesResponse, SlashedKey, SlashedResponse, TrancheResponse,
};
use interfaces::shared::pagination::{page, page_prefix};
use interfaces::shared::pause;
use interfaces::AssetAmount;

use crate::epoch::cooling_shares;
use crate::error::ContractError;
use crate::ledgers;
use crate::offer::OFFERS;
use crate::position::Position;
use crate::rules::{window, Allowance, Kind, FINDINGS, RULES};
use crate::session::TrancheSession;
use crate::state::{deficit_of, Terms, CONFIG, COOLDOWNS, HOLDS, LOSSES, POSITIONS, SLASHED, TERMS};
use crate::tranche::Ledger;

/// See [`interfaces::security_vault::QueryMsg::Config`].
pub fn config(deps: Deps) -> Result<Binary, ContractError> {
    let params = CONFIG.load(deps.storage)?.params();
    Ok(to_json_binary(&ConfigResponse { guardian: pause::guardian(deps.storage)?, params })?)
}

/// See [`interfaces::security_vault::QueryMsg::Tranche`].
pub fn tranche(deps: Deps, env: Env, id: u64) -> Result<Binary, ContractError> {
    Ok(to_json_binary(&tranche_response(deps, &env, id, Terms::load(deps.storage, id)?)?)?)
}

/// See [`interfaces::security_vault::QueryMsg::Tranches`].
pub fn tranches(deps: Deps, env: Env, start_after: Option<u64>, limit: Option<u32>) -> Result<Binary, ContractError> {
    let page = page(&TERMS, deps.storage, start_after, limit)?;
    let answer = |(id, terms)| tranche_response(deps, &env, id, terms);
    let tranches: StdResult<Vec<_>> = page.into_iter().map(answer).collect();
    Ok(to_json_binary(&tranches?)?)
}

fn tranche_response(deps: Deps, env: &Env, id: u64, terms: Terms) -> StdResult<TrancheResponse> {
    let ledger = ledgers::load(deps.storage, id)?;
    let now = env.block.time.seconds();
    let commission = terms.commission_at(now);
    Ok(TrancheResponse {
        id,
        asset: terms.asset,
        slasher: terms.slasher,
        reserver: terms.reserver,
        seniority: terms.seniority,
        cooldown: terms.cooldown,
        floor: terms.floor,
        min_hold: terms.min_hold,
        size: terms.size,
        commission,
        next_commission: terms.next_commission.filter(|next| next.at > now),
        share: terms.share,
        operator: terms.operator,
        locks: terms.locks,
        epoch: ledger.epoch,
        assets: ledger.assets,
        shares: ledger.shares,
        cooling: ledger.cooling,
        weight: ledger.weight,
        held: ledger.held,
        reserved: ledger.reserved,
        outstanding_loss: LOSSES.load(deps.storage, id)?.0.outstanding,
        staked: ledger.staked,
        paid_out: ledger.paid_out,
        covered: ledger.covered,
        slashed: ledger.slashed,
    })
}

/// See [`interfaces::security_vault::QueryMsg::Active`].
pub fn active(deps: Deps, ids: Vec<u64>) -> Result<Binary, ContractError> {
    let mut tranches = vec![];
    for tranche in ids {
        let (assets, bound) = match ledgers::may_load(deps.storage, tranche)? {
            // Assets on hold or reserved already back a deficit, a dispute or a provision.
            Some(ledger) => {
                let floor = Terms::load(deps.storage, tranche)?.floor;
                (ledger.active()?, ledger.claims(false).saturating_add(floor))
            }
            None => (Uint128::zero(), Uint128::zero()),
        };
        tranches.push(Active { tranche, assets, slashable: assets.saturating_sub(bound) });
    }
    Ok(to_json_binary(&ActiveResponse { tranches })?)
}

/// See [`interfaces::security_vault::QueryMsg::Position`].
pub fn position(deps: Deps, env: Env, tranche: u64, owner: String) -> Result<Binary, ContractError> {
    let owner = deps.api.addr_validate(&owner)?;
    let session = TrancheSession::load(deps.storage, tranche, env.block.time)?;
    let position = session.position(deps.storage, &owner)?;
    Ok(to_json_binary(&position_response(&session, position)?)?)
}

/// See [`interfaces::security_vault::QueryMsg::Positions`].
pub fn positions(
    deps: Deps,
    env: Env,
    tranche: u64,
    start_after: Option<String>,
    limit: Option<u32>,
) -> Result<Binary, ContractError> {
    let session = TrancheSession::load(deps.storage, tranche, env.block.time)?;
    let start_after = start_after.map(|owner| deps.api.addr_validate(&owner)).transpose()?;
    let page = page_prefix(POSITIONS.prefix(tranche), deps.storage, start_after.as_ref(), limit)?;
    let mut positions = vec![];
    for (owner, stored) in page {
        let position = session.up_to_now(deps.storage, stored)?;
        positions.push(OwnedPosition { owner, position: position_response(&session, position)? });
    }
    Ok(to_json_binary(&positions)?)
}

fn position_response(session: &TrancheSession, position: Position) -> Result<PositionResponse, ContractError> {
    let due = position.marks.iter().map(|mark| mark.due);
    let rewards = session.terms.rewards.iter().cloned().zip(due);
    let rewards = rewards.map(|(asset, amount)| AssetAmount { asset, amount }).filter(|item| !item.amount.is_zero());
    let (shares, weight) = (position.shares()?, position.weight(&session.terms.locks)?);
    let assets = session.ledger.worth(position.all_shares()?)?;
    let outstanding_loss = position.outstanding_loss(&session.pool)?;
    let mut locked = position.locked;
    locked.resize_with(session.terms.locks.len(), Locked::default);
    Ok(PositionResponse {
        shares,
        locked,
        weight,
        cooling: position.cooling,
        assets,
        rewards: rewards.collect(),
        recovered: position.loss.due_units()?,
        outstanding_loss,
    })
}

/// See [`interfaces::security_vault::QueryMsg::Cooldowns`].
pub fn cooldowns(
    deps: Deps,
    tranche: u64,
    owner: String,
    start_after: Option<u64>,
    limit: Option<u32>,
) -> Result<Binary, ContractError> {
    let owner = deps.api.addr_validate(&owner)?;
    let page = page_prefix(COOLDOWNS.prefix((tranche, &owner)), deps.storage, start_after, limit)?;
    let epoch = ledgers::may_load(deps.storage, tranche)?.unwrap_or_default().epoch;
    let mut cooldowns = vec![];
    for (id, cooldown) in page {
        let shares = cooling_shares(deps.storage, tranche, epoch, &cooldown)?;
        cooldowns.push(CooldownResponse { id, shares, payable_at: cooldown.payable_at, target: cooldown.target });
    }
    Ok(to_json_binary(&cooldowns)?)
}

/// See [`interfaces::security_vault::QueryMsg::Holds`].
pub fn holds(deps: Deps, tranche: u64, start_after: Option<u64>, limit: Option<u32>) -> Result<Binary, ContractError> {
    let page = page_prefix(HOLDS.prefix(tranche), deps.storage, start_after, limit)?;
    let holds: Vec<_> = page.into_iter().map(|(id, amount)| HoldResponse { id, amount }).collect();
    Ok(to_json_binary(&holds)?)
}

/// See [`interfaces::security_vault::QueryMsg::Deficit`].
pub fn deficit(deps: Deps, tranche: u64, id: u64) -> Result<Binary, ContractError> {
    Ok(to_json_binary(&deficit_of(deps.storage, tranche, id)?)?)
}

/// See [`interfaces::security_vault::QueryMsg::Owed`].
pub fn owed(deps: Deps, env: Env, tranche: u64) -> Result<Binary, ContractError> {
    let session = TrancheSession::load(deps.storage, tranche, env.block.time)?;
    let rewards = session.terms.rewards.iter().cloned().zip(&session.streams).map(|(asset, stream)| RewardResponse {
        asset,
        unpaid: stream.unpaid,
        emission: stream.emission,
        commission: stream.commission,
        shared: stream.shared,
        unvested: stream.unvested,
        vested_at: stream.vesting.end.seconds(),
    });
    let mut offers = vec![];
    for item in OFFERS.prefix(tranche).range(deps.storage, None, None, Order::Ascending) {
        let (_, offer) = item?;
        let price = offer.price(env.block.time.seconds())?;
        offers.push(OfferResponse { asset: offer.asset, amount: offer.amount, price });
    }
    let &Ledger { recovered, seized, .. } = &session.ledger;
    Ok(to_json_binary(&OwedResponse { recovered, seized, offers, rewards: rewards.collect() })?)
}

/// See [`interfaces::security_vault::QueryMsg::Rules`].
pub fn rules(deps: Deps, env: Env, tranche: u64) -> Result<Binary, ContractError> {
    let floor = Terms::load(deps.storage, tranche)?.floor;
    let ledger = ledgers::load(deps.storage, tranche)?;
    let rules = RULES.load(deps.storage, tranche)?;
    let now = env.block.time.seconds();
    let most = |kind| -> Result<Uint128, ContractError> {
        Ok(Allowance::load(deps.storage, tranche, kind, (&ledger, Uint128::zero()), now)?.most)
    };
    let mut window_ends_at = 0;
    for kind in [Kind::Fault, Kind::Shortfall, Kind::Exploit] {
        window_ends_at = window_ends_at.max(window(deps.storage, tranche, kind)?.ends_at);
    }
    let findings: StdResult<Vec<_>> = FINDINGS
        .prefix(tranche)
        .range(deps.storage, None, None, Order::Ascending)
        .map(|item| item.map(|(_, finding)| finding.0))
        .collect();
    Ok(to_json_binary(&RulesResponse {
        fault: most(Kind::Fault)?,
        // Cover leaves the floor.
        shortfall: most(Kind::Shortfall)?.min(ledger.assets.saturating_sub(floor)),
        exploit: most(Kind::Exploit)?,
        rules,
        window_ends_at,
        findings: findings?,
    })?)
}

/// See [`interfaces::security_vault::QueryMsg::Slashed`].
pub fn slashed(deps: Deps, start_after: Option<SlashedKey>, limit: Option<u32>) -> Result<Binary, ContractError> {
    let after = start_after
        .map(|key| Ok::<_, ContractError>((key.asset.to_string(), deps.api.addr_validate(&key.recipient)?)))
        .transpose()?;
    let after = after.as_ref().map(|(asset, recipient)| (asset.clone(), recipient));
    let page = page(&SLASHED, deps.storage, after, limit)?;
    let answer = |((_, recipient), AssetAmount { asset, amount })| SlashedResponse { asset, recipient, amount };
    Ok(to_json_binary(&page.into_iter().map(answer).collect::<Vec<_>>())?)
}

/// See [`interfaces::security_vault::QueryMsg::Pauses`].
pub fn pauses(deps: Deps) -> Result<Binary, ContractError> {
    Ok(to_json_binary(&pause::all(deps.storage)?)?)
}

/// See [`interfaces::security_vault::QueryMsg::Ownership`].
pub fn ownership(deps: Deps) -> Result<Binary, ContractError> {
    Ok(to_json_binary(&cw_ownable::get_ownership(deps.storage)?)?)
}
