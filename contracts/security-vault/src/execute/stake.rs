//! Entry of stake.

use cosmwasm_std::{Addr, Api, BlockInfo, DepsMut, Env, Event, MessageInfo, Response, Storage, Uint128};
use cw_utils::one_coin;
use interfaces::security_vault::Action;
use interfaces::shared::pause;
use interfaces::Asset;

use crate::error::ContractError;
use crate::events;
use crate::session::TrancheSession;
use crate::state::CONFIG;

/// See [`interfaces::security_vault::ExecuteMsg::Stake`].
pub fn stake_native(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    tranche: u64,
    tier: Option<u8>,
    recipient: Option<String>,
) -> Result<Response, ContractError> {
    let coin = one_coin(&info)?;
    let entry = Entry::new(deps.api, &info.sender, tier, recipient)?;
    stake(deps, env, entry, tranche, Asset::Native(coin.denom), coin.amount)
}

/// Who gets shares, and in which tier.
pub struct Entry {
    owner: Addr,
    tier: u8,
}

impl Entry {
    /// Errors: `LockForOther`, because anybody could otherwise renew somebody else's lock for ever with dust.
    pub fn new(
        api: &dyn Api,
        sender: &Addr,
        tier: Option<u8>,
        recipient: Option<String>,
    ) -> Result<Self, ContractError> {
        let owner = recipient.map_or(Ok(sender.clone()), |recipient| api.addr_validate(&recipient))?;
        let tier = tier.unwrap_or_default();
        if tier > 0 && owner != *sender {
            return Err(ContractError::LockForOther { owner });
        }
        Ok(Self { owner, tier })
    }
}

/// Stakes an asset that has arrived.
pub fn stake(
    deps: DepsMut,
    env: Env,
    entry: Entry,
    tranche: u64,
    asset: Asset,
    amount: Uint128,
) -> Result<Response, ContractError> {
    let now = env.block.time;
    pause::check(deps.storage, Action::Stake.name(), now.seconds())?;
    let session = TrancheSession::load(deps.storage, tranche, now)?;
    session.terms.expect(asset)?;
    let events = credit(deps.storage, &env.block, session, &entry, amount)?;

    Ok(Response::new().add_attribute("action", "stake").add_events(events))
}

/// Credits genesis stake; returns its event.
pub fn genesis(
    storage: &mut dyn Storage,
    block: &BlockInfo,
    tranche: u64,
    owner: Addr,
    amount: Uint128,
) -> Result<Vec<Event>, ContractError> {
    let session = TrancheSession::load(storage, tranche, block.time)?;
    credit(storage, block, session, &Entry { owner, tier: 0 }, amount)
}

/// Returns the events: a share epoch that the stake begins, the stake, its lock, and those of ended locks and votes.
fn credit(
    storage: &mut dyn Storage,
    block: &BlockInfo,
    mut session: TrancheSession,
    entry: &Entry,
    amount: Uint128,
) -> Result<Vec<Event>, ContractError> {
    let &Entry { ref owner, tier } = entry;
    session.ledger.check_entry(CONFIG.load(storage)?.max_entry_hold)?;
    session.ledger.check_cap(session.terms.size.cap, amount)?;
    let epoch = session.end_epoch(storage)?;
    let mut opened = session.open(storage, owner)?;
    let is_first = epoch.is_some() || session.ledger.shares.is_zero();
    let shares = session.ledger.stake(amount, session.terms.floor, is_first)?;
    let until = opened.position.enter(&session.terms.locks, tier, shares, block.time.seconds())?;
    let closed = session.close(storage, block, owner, opened)?;
    let mut events: Vec<_> = epoch.into_iter().collect();
    events.push(events::stake(session.id, owner, amount, shares));
    if tier > 0 {
        events.push(events::lock(session.id, owner, tier, shares, until));
    }
    events.extend(closed);
    Ok(events)
}
