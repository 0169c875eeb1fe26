//! Responses of the security vault.

use super::{Lock, Params, PayoutTarget, Recipient, TrancheSize};
use crate::shared::asset::{Asset, AssetAmount};
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, Decimal, Uint128};

/// The configuration.
#[cw_serde]
pub struct ConfigResponse {
    /// The account that may pause; none when absent.
    pub guardian: Option<Addr>,
    /// The parameters.
    pub params: Params,
}

/// A tranche. Amounts are in the smallest unit of its asset.
#[cw_serde]
pub struct TrancheResponse {
    /// The id of the tranche.
    pub id: u64,
    /// The asset that is staked.
    pub asset: Asset,
    /// The only contract that may hold, cover, restore and slash.
    pub slasher: Addr,
    /// The market whose provisions may reserve stake; none when absent.
    pub reserver: Option<Addr>,
    /// The order in which losses reach the tranches of one slasher: higher pays later.
    pub seniority: u8,
    /// The time from the start of a cooldown to its payout, in seconds.
    pub cooldown: u64,
    /// Assets that cover leaves in the tranche, and shares without an owner.
    pub floor: Uint128,
    /// The largest amount that places no hold.
    pub min_hold: Uint128,
    /// The locks that stakers may choose.
    pub locks: Vec<Lock>,
    /// Cap and target size.
    pub size: TrancheSize,
    /// The account that its stake secures; none when absent.
    pub operator: Option<Addr>,
    /// The operator's part of rewards and emissions now.
    pub commission: Decimal,
    /// A higher commission that was announced; none when absent.
    pub next_commission: Option<NextCommission>,
    /// The contract for which a part of each reward is set aside; none when absent.
    pub share: Option<Recipient<Addr>>,
    /// The number of share epochs that ended; see [`super::ExecuteMsg::Stake`].
    pub epoch: u64,
    /// Assets, counted internally.
    pub assets: Uint128,
    /// All shares, including cooling ones and those without an owner.
    pub shares: Uint128,
    /// Shares in cooldown.
    pub cooling: Uint128,
    /// Sum of the positions' weights, in hundredths of shares.
    pub weight: Uint128,
    /// Sum of the holds.
    pub held: Uint128,
    /// The reserve for open provisions.
    pub reserved: Uint128,
    /// Assets taken by deficits and not repaid.
    pub outstanding_loss: Uint128,
    /// Total paid in by stakers.
    pub staked: Uint128,
    /// Total paid out to stakers.
    pub paid_out: Uint128,
    /// Total taken by cover.
    pub covered: Uint128,
    /// Total taken by slashes.
    pub slashed: Uint128,
}

/// A commission that was announced.
#[cw_serde]
#[derive(Copy, Eq)]
pub struct NextCommission {
    /// The commission.
    pub commission: Decimal,
    /// The moment from which it counts, in seconds since the epoch.
    pub at: u64,
}

/// Active stake of several tranches.
#[cw_serde]
pub struct ActiveResponse {
    /// One item per requested tranche, in the same order.
    pub tranches: Vec<Active>,
}

/// Active stake of one tranche.
#[cw_serde]
pub struct Active {
    /// The id of the tranche.
    pub tranche: u64,
    /// Value of the shares that are not cooling down, rounded down.
    pub assets: Uint128,
    /// The part of `assets` above holds, reserve and floor, which may back new debt.
    pub slashable: Uint128,
}

/// Position of an owner in a tranche.
#[cw_serde]
pub struct PositionResponse {
    /// Shares that are not cooling down, locked or not.
    pub shares: Uint128,
    /// The locked part of them, one item per lock of the tranche.
    pub locked: Vec<Locked>,
    /// Weight of these shares in rewards and votes, in hundredths of shares.
    pub weight: Uint128,
    /// Shares in cooldown.
    pub cooling: Uint128,
    /// Value of all these shares in the tranche's asset, rounded down.
    pub assets: Uint128,
    /// Rewards that a claim pays now; assets with nothing due are left out.
    pub rewards: Vec<AssetAmount>,
    /// Recoveries that a claim pays now, in the tranche's asset.
    pub recovered: Uint128,
    /// Loss that is not yet recovered, in the tranche's asset, rounded up.
    pub outstanding_loss: Uint128,
}

/// Shares of one owner under one lock.
#[cw_serde]
#[derive(Copy, Default, Eq)]
pub struct Locked {
    /// Their number.
    pub shares: Uint128,
    /// The end of the lock, in seconds since the epoch; from then on a message that touches the position unlocks them.
    pub until: u64,
}

/// A position with its owner.
#[cw_serde]
pub struct OwnedPosition {
    /// The owner.
    pub owner: Addr,
    /// The position.
    pub position: PositionResponse,
}

/// Debts of the vault to the stakers of a tranche, besides the tranche's assets.
#[cw_serde]
pub struct OwedResponse {
    /// Unclaimed recoveries, in the tranche's asset.
    pub recovered: Uint128,
    /// Stake that is seized for deficits and neither collected nor released, in the tranche's asset.
    pub seized: Uint128,
    /// Recoveries in other assets, offered for the tranche's asset.
    pub offers: Vec<OfferResponse>,
    /// Rewards, one item per listed token, the tranche's own asset first.
    pub rewards: Vec<RewardResponse>,
}

/// An asset that is offered for the tranche's own.
#[cw_serde]
pub struct OfferResponse {
    /// The asset.
    pub asset: Asset,
    /// Amount still on offer.
    pub amount: Uint128,
    /// The price of all of it now, in the tranche's asset.
    pub price: Uint128,
}

/// Rewards of a tranche in one token.
#[cw_serde]
pub struct RewardResponse {
    /// The token.
    pub asset: Asset,
    /// Received and not claimed, the budget of the emission, the commission and the share included.
    pub unpaid: Uint128,
    /// The emission.
    pub emission: Emission,
    /// Unclaimed commission of the operator.
    pub commission: Uint128,
    /// Amount set aside for the contract that shares the rewards.
    pub shared: Uint128,
    /// The part of `unpaid` that has not vested yet, rounded up.
    pub unvested: Uint128,
    /// When all of it will have vested, in seconds since the epoch; later if for a time nobody earns it.
    pub vested_at: u64,
}

/// The emission of one token to the stakers of a tranche.
#[cw_serde]
#[derive(Copy, Default, Eq)]
pub struct Emission {
    /// Amount at the target size, in units of the token per day.
    pub per_day: Uint128,
    /// Its end, in seconds since the epoch.
    pub ends_at: u64,
    /// Remaining budget.
    pub funded: Uint128,
    /// Moment up to which it is paid, in seconds since the epoch.
    pub paid_until: u64,
}

/// A cooldown.
#[cw_serde]
pub struct CooldownResponse {
    /// Its id, unique in the vault.
    pub id: u64,
    /// The shares that leave, in shares of the present epoch.
    pub shares: Uint128,
    /// The first moment of its payout, in seconds since the epoch.
    pub payable_at: u64,
    /// Recipient of its payout; the owner when absent.
    pub target: Option<PayoutTarget>,
}

/// A hold.
#[cw_serde]
pub struct HoldResponse {
    /// The slasher's id of the hold.
    pub id: u64,
    /// Assets that must stay.
    pub amount: Uint128,
}

/// Charge of a deficit to a tranche, in its asset.
#[cw_serde]
#[derive(Copy, Default)]
pub struct DeficitResponse {
    /// Total amount requested, as of its last cover.
    pub asked: Uint128,
    /// Amount that the tranche paid for it.
    pub paid: Uint128,
    /// Amount recovered for it, in the tranche's asset; sales of other assets are not counted by deficit.
    pub restored: Uint128,
    /// The part of `paid` that is seized: neither collected nor released.
    pub seized: Uint128,
}

/// Result of a cover, a seizure or a collection.
#[cw_serde]
pub struct CoverResponse {
    /// Amount paid, seized or collected, at most the amount requested.
    pub paid: Uint128,
}

/// Result of a slash.
#[cw_serde]
pub struct SlashResponse {
    /// The amount; zero for an id that was used before.
    pub amount: Uint128,
}

crate::packed!(NextCommission { commission, at });
crate::packed!(Locked { shares, until });
crate::packed!(Emission { per_day, ends_at, funded, paid_until });
crate::packed!(DeficitResponse { asked, paid, restored, seized });
