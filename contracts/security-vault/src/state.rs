//! Storage of the vault and the rules of its records.

use cosmwasm_std::{Addr, Api, Decimal, StdResult, Storage, Uint128};
use cw_storage_plus::{Item, Map};
use interfaces::security_vault::{
    DeficitResponse, Lock, NewTranche, NextCommission, Params, PayoutTarget, Recipient, TrancheSize, LONGEST,
    MAX_LOCKS, MAX_REWARDS, UNLOCKED_WEIGHT,
};
use interfaces::shared::error::CommonError;
use interfaces::shared::packed::Stored;
use interfaces::{stored, Asset, AssetAmount};
use risk::loss_units::LossPool;

use crate::epoch::EpochEnd;
use crate::error::ContractError;
use crate::position::Position;
use crate::rewards::Stream;
use crate::rules;

/// The longest lock, in seconds (4 y).
const LONGEST_LOCK: u64 = 4 * 365 * 86_400;
/// The largest weight of a locked share, in hundredths: that of ten unlocked shares.
const MAX_WEIGHT: u32 = 1_000;

/// The parameters.
pub const CONFIG: Item<Config> = Item::new("config");
/// The id of the last tranche; 0 before the first.
pub const LAST_TRANCHE: Item<u64> = Item::new("last_tranche");
/// The id of the last cooldown in any tranche; 0 before the first.
pub const LAST_COOLDOWN: Item<u64> = Item::new("last_cooldown");
/// Terms of each tranche by id.
pub const TERMS: Map<u64, Terms> = Map::new("terms");
/// Loss units of each tranche by id: what covers took and was not paid back.
pub const LOSSES: Map<u64, Stored<LossPool>> = Map::new("losses");
/// Reward streams of a tranche, by id, in the order of [`Terms::rewards`].
pub const REWARDS: Map<u64, Stored<Vec<Stream>>> = Map::new("rewards");
/// How each share epoch of a tranche ended, by tranche and epoch.
pub const EPOCHS: Map<(u64, u64), EpochEnd> = Map::new("epochs");
/// Positions, by tranche and owner.
pub const POSITIONS: Map<(u64, &Addr), Position> = Map::new("positions");
/// Cooldowns that are not paid yet, by tranche, owner and id.
pub const COOLDOWNS: Map<(u64, &Addr, u64), Cooldown> = Map::new("cooldowns");
/// Holds above the tranche's `min_hold`, by tranche and the slasher's id.
pub const HOLDS: Map<(u64, u64), Uint128> = Map::new("holds");
/// Charges and recoveries of each deficit, by tranche and the slasher's id.
pub const DEFICITS: Map<(u64, u64), Stored<DeficitResponse>> = Map::new("deficits");
/// Amount taken by each slash, by tranche and the slasher's id; an id is accepted once.
pub const SLASHES: Map<(u64, u64), Uint128> = Map::new("slashes");
/// Slashed stake not yet sent to its recipient, by the asset's name and the recipient.
pub const SLASHED: Map<(String, &Addr), AssetAmount> = Map::new("slashed");

/// [`Params`] after validation.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// Longest delay of a payout by holds after the end of its cooldown, in seconds.
    pub max_hold: u64,
    /// Over how long a reward is paid out, in seconds.
    pub reward_period: u64,
    /// The largest part of a tranche's assets that may be on hold while it accepts stake; a reserve of this part stops
    /// payouts.
    pub max_entry_hold: Decimal,
    /// Who gets slashed stake.
    pub slash_recipient: Addr,
}

stored!(Config { max_hold, reward_period, max_entry_hold, slash_recipient });

impl Config {
    /// Checks the parameters. Errors: `OutOfRange`, `Std` for an invalid address.
    pub fn new(api: &dyn Api, params: &Params) -> Result<Self, ContractError> {
        params.ensure_valid()?;
        Ok(Self {
            max_hold: params.max_hold,
            reward_period: params.reward_period,
            max_entry_hold: params.max_entry_hold,
            slash_recipient: api.addr_validate(&params.slash_recipient)?,
        })
    }

    /// Converts it to a query's response.
    pub fn params(self) -> Params {
        Params {
            max_hold: self.max_hold,
            reward_period: self.reward_period,
            max_entry_hold: self.max_entry_hold,
            slash_recipient: self.slash_recipient.into(),
        }
    }
}

/// What a tranche is.
#[derive(Clone, Debug, PartialEq)]
pub struct Terms {
    /// What is staked.
    pub asset: Asset,
    /// The only contract that may hold, cover, restore and slash.
    pub slasher: Addr,
    /// The market whose provisions may reserve stake.
    pub reserver: Option<Addr>,
    /// The order in which losses reach tranches of one slasher; only readers use it.
    pub seniority: u8,
    /// From the start of a cooldown to its payout, in seconds.
    pub cooldown: u64,
    /// Assets that cover leaves, and number of shares that belong to no one.
    pub floor: Uint128,
    /// Holds up to this are ignored.
    pub min_hold: Uint128,
    /// The locks that stakers may choose, ascending.
    pub locks: Vec<Lock>,
    /// How large the tranche may and should be.
    pub size: TrancheSize,
    /// The account that the stake vouches for.
    pub operator: Option<Addr>,
    /// The operator's part of rewards and emissions.
    pub commission: Decimal,
    /// A higher commission, and from when it counts.
    pub next_commission: Option<NextCommission>,
    /// The contract for which a part of each reward is set aside.
    pub share: Option<Recipient<Addr>>,
    /// Reward tokens of the stakers, the tranche's own asset first.
    pub rewards: Vec<Asset>,
}

stored!(Terms {
    asset,
    slasher,
    reserver,
    seniority,
    cooldown,
    floor,
    min_hold,
    locks,
    size,
    operator,
    commission,
    next_commission,
    share,
    rewards,
});

impl Terms {
    /// Checks a new tranche. Errors: `OutOfRange` for a cooldown of zero or above [`LONGEST`], a floor of zero, or locks that
    /// do not ascend; `RewardListed`, `TooManyRewards`.
    pub fn new(api: &dyn Api, new: &NewTranche) -> Result<Self, ContractError> {
        let asset = new.asset.check(api)?;
        rules::check(api, &new.rules)?;
        CommonError::ensure_range("cooldown", new.cooldown, 1, LONGEST)?;
        CommonError::ensure_range("floor", new.floor, Uint128::one(), Uint128::MAX)?;
        let mut terms = Self {
            slasher: api.addr_validate(&new.slasher)?,
            reserver: new.reserver.as_deref().map(|reserver| api.addr_validate(reserver)).transpose()?,
            seniority: new.seniority,
            cooldown: new.cooldown,
            floor: new.floor,
            min_hold: new.min_hold,
            locks: locks(&new.locks)?,
            size: check_size(new.size)?,
            operator: new.operator.as_deref().map(|operator| api.addr_validate(operator)).transpose()?,
            commission: check_commission(new.commission)?,
            next_commission: None,
            share: check_share(api, new.share.as_ref())?,
            rewards: vec![asset.clone()],
            asset,
        };
        for reward in &new.rewards {
            terms.list_reward(reward.check(api)?)?;
        }
        Ok(terms)
    }

    /// Loads the terms of a tranche. Errors: `NotFound`.
    pub fn load(storage: &dyn Storage, tranche: u64) -> Result<Self, ContractError> {
        TERMS.may_load(storage, tranche)?.ok_or_else(|| ContractError::no_tranche(tranche))
    }

    /// Loads the terms of a tranche for its slasher. Errors: `NotFound`, `Unauthorized`.
    pub fn load_as_slasher(storage: &dyn Storage, tranche: u64, sender: &Addr) -> Result<Self, ContractError> {
        let terms = Self::load(storage, tranche)?;
        CommonError::ensure_sender(sender, &terms.slasher)?;
        Ok(terms)
    }

    /// Loads the terms of a tranche for its reserver; without a reserver nobody is authorized. Errors: `NotFound`,
    /// `Unauthorized`.
    pub fn load_as_reserver(storage: &dyn Storage, tranche: u64, sender: &Addr) -> Result<Self, ContractError> {
        let terms = Self::load(storage, tranche)?;
        if terms.reserver.as_ref() != Some(sender) {
            return Err(CommonError::Unauthorized { sender: sender.clone() }.into());
        }
        Ok(terms)
    }

    /// The operator's part at a moment.
    pub fn commission_at(&self, now: u64) -> Decimal {
        match self.next_commission {
            _ if self.operator.is_none() => Decimal::zero(),
            Some(next) if next.at <= now => next.commission,
            _ => self.commission,
        }
    }

    /// Errors: `WrongAsset` unless `sent` is the tranche's asset.
    pub fn expect(&self, sent: Asset) -> Result<(), ContractError> {
        if self.asset != sent {
            return Err(ContractError::WrongAsset { expected: self.asset.clone(), sent });
        }
        Ok(())
    }

    /// Lists a further reward. Errors: `RewardListed`, `TooManyRewards`.
    pub fn list_reward(&mut self, asset: Asset) -> Result<(), ContractError> {
        if self.rewards.contains(&asset) {
            return Err(ContractError::RewardListed { asset });
        }
        if self.rewards.len() >= MAX_REWARDS {
            return Err(ContractError::TooManyRewards { max: MAX_REWARDS as u64 });
        }
        self.rewards.push(asset);
        Ok(())
    }
}

/// Shares that leave.
#[derive(Clone, Debug, PartialEq)]
pub struct Cooldown {
    /// How many, in shares of `epoch`.
    pub shares: Uint128,
    /// The share epoch in which it started.
    pub epoch: u64,
    /// When they are first payable, in seconds since the epoch.
    pub payable_at: u64,
    /// Where the payout goes.
    pub target: Option<PayoutTarget>,
}

stored!(Cooldown { shares, epoch, payable_at, target });

/// Charges and recoveries of a deficit; zeros for an unknown deficit.
pub fn deficit_of(storage: &dyn Storage, tranche: u64, id: u64) -> StdResult<DeficitResponse> {
    Ok(DEFICITS.may_load(storage, (tranche, id))?.unwrap_or_default().0)
}

/// Errors: `OutOfRange` for a target of zero.
pub fn check_size(size: TrancheSize) -> Result<TrancheSize, ContractError> {
    if let Some(target) = size.target {
        CommonError::ensure_range("target", target, Uint128::one(), Uint128::MAX)?;
    }
    Ok(size)
}

/// Errors: `OutOfRange` above three tenths.
pub fn check_commission(commission: Decimal) -> Result<Decimal, ContractError> {
    CommonError::ensure_range("commission", commission, Decimal::zero(), Decimal::percent(30))?;
    Ok(commission)
}

/// Errors: `OutOfRange` above a half, `Std` for an invalid address.
pub fn check_share(api: &dyn Api, share: Option<&Recipient<String>>) -> Result<Option<Recipient<Addr>>, ContractError> {
    let Some(Recipient { address, part }) = share else { return Ok(None) };
    CommonError::ensure_range("share", *part, Decimal::zero(), Decimal::percent(50))?;
    Ok(Some(Recipient { address: api.addr_validate(address)?, part: *part }))
}

/// Locks of a new tranche. Errors: `OutOfRange`.
fn locks(new: &[Lock]) -> Result<Vec<Lock>, ContractError> {
    CommonError::ensure_range("locks", new.len(), 0, MAX_LOCKS)?;
    let (mut least, mut weight) = (1, UNLOCKED_WEIGHT);
    for lock in new {
        CommonError::ensure_range("lock.seconds", lock.seconds, least, LONGEST_LOCK)?;
        CommonError::ensure_range("lock.weight", lock.weight, weight, MAX_WEIGHT)?;
        (least, weight) = (lock.seconds.saturating_add(1), lock.weight);
    }
    Ok(new.to_vec())
}
