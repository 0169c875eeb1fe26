//! Slashing rules: the events that may take stake, their limits, and the recipients.

use cosmwasm_std::{Addr, Api, Decimal, Storage, Uint128};
use cw_storage_plus::{Item, Map};
use interfaces::security_vault::{Finding, Limit, Recipient, SlashRules, LONGEST, MAX_RECIPIENTS};
use interfaces::shared::error::CommonError;
use interfaces::shared::packed::Stored;
use interfaces::{stored, Asset, AssetAmount};
use risk::int::mul_floor;

use crate::error::ContractError;
use crate::state::{CONFIG, SLASHED};
use crate::tranche::Ledger;

/// The rules of a tranche, by id; they never change.
pub const RULES: Map<u64, SlashRules> = Map::new("rules");
/// The window of a tranche with limits, by id and kind of event.
const WINDOWS: Map<(u64, u8), Window> = Map::new("windows");
/// Reported exploits, by tranche and id.
pub const FINDINGS: Map<(u64, u64), Stored<Finding>> = Map::new("findings");
/// The id of the last finding; 0 before the first.
pub const LAST_FINDING: Item<u64> = Item::new("last_finding");

/// The kinds of events that may take stake.
#[derive(Clone, Copy)]
pub enum Kind {
    /// The slasher proves a fault.
    Fault,
    /// A market has a deficit.
    Shortfall,
    /// Governance finds an exploit.
    Exploit,
}

impl Kind {
    fn limit(self, rules: &SlashRules) -> Limit {
        match self {
            Self::Fault => rules.fault,
            Self::Shortfall => rules.shortfall,
            Self::Exploit => rules.exploit,
        }
    }
}

/// Amount that events of one kind took within a window.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Window {
    /// Its end, in seconds since the epoch.
    pub ends_at: u64,
    /// The assets at its beginning.
    pub assets: Uint128,
    /// What was taken since.
    pub taken: Uint128,
}

stored!(Window { ends_at, assets, taken });

/// The amount that the rules permit to one event.
pub struct Allowance {
    /// The most that it may take.
    pub most: Uint128,
    window: Option<Window>,
}

impl Allowance {
    /// The allowance for an event that already took `before`. Without limits it reads only the rules.
    pub fn load(
        storage: &dyn Storage,
        tranche: u64,
        kind: Kind,
        (ledger, before): (&Ledger, Uint128),
        now: u64,
    ) -> Result<Self, ContractError> {
        let rules = RULES.load(storage, tranche)?;
        let limit = kind.limit(&rules);
        if limit == Limit::WHOLE {
            return Ok(Self { most: ledger.assets, window: None });
        }
        let window = window(storage, tranche, kind)?;
        let window = match now < window.ends_at {
            true => window,
            false => {
                Window { ends_at: now.saturating_add(rules.period), assets: ledger.assets, taken: Uint128::zero() }
            }
        };
        // An event in parts is measured against the assets before its first part.
        let whole = ledger.assets.checked_add(before)?;
        let event = mul_floor(whole, limit.per_event)?.saturating_sub(before);
        let period = mul_floor(window.assets, limit.per_period)?.saturating_sub(window.taken);
        Ok(Self { most: event.min(period), window: Some(window) })
    }

    /// Records the amount that an event took.
    pub fn spend(
        self,
        storage: &mut dyn Storage,
        tranche: u64,
        kind: Kind,
        taken: Uint128,
    ) -> Result<(), ContractError> {
        let Some(mut window) = self.window.filter(|_| !taken.is_zero()) else { return Ok(()) };
        window.taken = window.taken.checked_add(taken)?;
        Ok(WINDOWS.save(storage, (tranche, kind as u8), &window)?)
    }
}

/// The window that ran last for a kind of event.
pub fn window(storage: &dyn Storage, tranche: u64, kind: Kind) -> Result<Window, ContractError> {
    Ok(WINDOWS.may_load(storage, (tranche, kind as u8))?.unwrap_or_default())
}

/// Checks the rules of a new tranche. Errors: `OutOfRange`, `Std` for an invalid address.
pub fn check(api: &dyn Api, rules: &SlashRules) -> Result<(), ContractError> {
    CommonError::ensure_range("period", rules.period, 1, LONGEST)?;
    CommonError::ensure_range("exploit_delay", rules.exploit_delay, 1, LONGEST)?;
    let whole = |name, part| CommonError::ensure_range(name, part, Decimal::zero(), Decimal::one());
    for limit in [rules.fault, rules.shortfall, rules.exploit] {
        whole("per_event", limit.per_event)?;
        whole("per_period", limit.per_period)?;
    }
    CommonError::ensure_range("recipients", rules.recipients.len(), 0, MAX_RECIPIENTS)?;
    let mut sum = Decimal::zero();
    for Recipient { address, part } in &rules.recipients {
        api.addr_validate(address)?;
        whole("part", *part)?;
        sum = sum.checked_add(*part)?;
    }
    whole("parts", sum)?;
    Ok(())
}

/// Sets slashed stake aside for its recipients; parts round down, the treasury gets the rest.
pub fn set_aside(storage: &mut dyn Storage, tranche: u64, asset: &Asset, amount: Uint128) -> Result<(), ContractError> {
    if amount.is_zero() {
        return Ok(());
    }
    let mut rest = amount;
    for Recipient { address, part } in RULES.load(storage, tranche)?.recipients {
        let part = mul_floor(amount, part)?;
        rest = rest.checked_sub(part)?;
        // Validated when the tranche was added.
        add(storage, asset, &Addr::unchecked(address), part)?;
    }
    let treasury = CONFIG.load(storage)?.slash_recipient;
    add(storage, asset, &treasury, rest)
}

fn add(storage: &mut dyn Storage, asset: &Asset, recipient: &Addr, amount: Uint128) -> Result<(), ContractError> {
    if amount.is_zero() {
        return Ok(());
    }
    let key = (asset.to_string(), recipient);
    let before = SLASHED.may_load(storage, key.clone())?.map(|slashed| slashed.amount).unwrap_or_default();
    let amount = before.checked_add(amount)?;
    Ok(SLASHED.save(storage, key, &AssetAmount { asset: asset.clone(), amount })?)
}
