//! security-vault: tranches of slashable stake. The vault knows ids and slashers, not what a tranche backs.

mod params;
pub use params::*;

mod response;
pub use response::*;

use crate::shared::asset::AssetUnchecked;
use crate::shared::call::call;
use cosmwasm_schema::{cw_serde, QueryResponses};
use cosmwasm_std::{coins, Addr, CosmosMsg, Decimal, QuerierWrapper, StdResult, Uint128};
use cw20::Cw20ReceiveMsg;

/// Names of the events.
pub mod event {
    /// Attributes `tranche`, `owner`, `amount`, `shares`.
    pub const STAKE: &str = "security_vault.stake";
    /// Attributes `tranche`, `owner`, `id`, `shares`, `end`.
    pub const COOLDOWN: &str = "security_vault.cooldown";
    /// Attributes `tranche`, `owner`, `id`, `shares`, `amount`.
    pub const PAYOUT: &str = "security_vault.payout";
    /// Attributes `tranche`, `asset`, `amount`.
    pub const REWARD: &str = "security_vault.reward";
    /// Attributes `tranche`, `owner`, `asset`, `amount`.
    pub const CLAIM: &str = "security_vault.claim";
    /// Attributes `tranche`, `id`, `amount`.
    pub const HOLD: &str = "security_vault.hold";
    /// Attributes `tranche`, `deficit`, `asked`, `paid`.
    pub const COVER: &str = "security_vault.cover";
    /// Attributes `tranche`, `deficit`, `amount`, `surplus`.
    pub const RESTORE: &str = "security_vault.restore";
    /// Attributes `tranche`, `id`, `fraction`, `amount`.
    pub const SLASH: &str = "security_vault.slash";
    /// Attributes `asset`, `amount`, `recipient`.
    pub const SWEEP: &str = "security_vault.sweep";
    /// A change of configuration or pause: `what`.
    pub const CONFIG: &str = "security_vault.config";
}

/// The most tokens that one tranche is rewarded in: it bounds what a claim costs.
pub const MAX_REWARDS: usize = 8;

/// Birth. Native genesis stake comes as funds; cw20 genesis stake was minted to the predicted address before.
#[cw_serde]
pub struct InstantiateMsg {
    /// The timelock.
    pub owner: String,
    /// Who may pause; nobody when absent.
    pub guardian: Option<String>,
    /// The numbers.
    pub params: Params,
    /// The tranches to begin with; ids count up from 1 in this order.
    pub tranches: Vec<NewTranche>,
    /// Who holds stake from the beginning.
    pub genesis: Vec<GenesisStake>,
}

/// Actions that the guardian can pause. Everything else never stops.
#[cw_serde]
#[derive(Copy, Eq)]
pub enum Action {
    /// Stake.
    Stake,
    /// Start a cooldown.
    StartCooldown,
}

impl Action {
    /// The action's name in snake case.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Stake => "stake",
            Self::StartCooldown => "start_cooldown",
        }
    }
}

/// Orders.
#[cw_ownable::cw_ownable_execute]
#[cw_serde]
pub enum ExecuteMsg {
    /// Native coins into a tranche. Anyone; funds: the tranche's denom only. Refused while a hold of the slasher is on
    /// the tranche.
    Stake {
        /// The tranche.
        tranche: u64,
        /// Index of the lock tier; the first when absent. Others wait.
        tier: Option<u8>,
    },
    /// A cw20 `Send` with a [`ReceiveMsg`].
    Receive(Cw20ReceiveMsg),
    /// Starts the cooldown of shares of the sender. From now they earn nothing and count for nothing, but are slashable
    /// until paid.
    StartCooldown {
        /// The tranche.
        tranche: u64,
        /// How many shares.
        shares: Uint128,
    },
    /// Pays a cooldown that has ended to its owner. Anyone. Refused while holds need the assets, at most
    /// `max_hold` long.
    Payout {
        /// The tranche.
        tranche: u64,
        /// The owner.
        owner: String,
        /// The cooldown's id.
        id: u64,
    },
    /// Pays the sender's rewards and what recoveries paid back to the sender's shares.
    Claim {
        /// The tranche.
        tranche: u64,
    },
    /// A reward for the stakers of a tranche, paid out over `reward_period`. Anyone; funds: one native coin, the
    /// tranche's own asset or one that is listed.
    Reward {
        /// The tranche.
        tranche: u64,
    },
    /// Sets, changes or (amount zero) removes a hold. The tranche's slasher.
    Hold {
        /// The tranche.
        tranche: u64,
        /// The slasher's id of it.
        id: u64,
        /// Assets that must stay.
        amount: Uint128,
    },
    /// Pays up to `amount` of the tranche's own asset to the sender for a deficit and gives the shares loss units. The
    /// tranche's slasher. Answers [`CoverResponse`] as data; an empty tranche pays zero and is no error.
    Cover {
        /// The tranche; its asset must be the asset that the slasher needs.
        tranche: u64,
        /// The slasher's id of the deficit.
        deficit: u64,
        /// What is needed.
        amount: Uint128,
    },
    /// Takes assets out of the shares now, collected and sold later, for a tranche whose asset is not the base. Waits.
    Seize {
        /// The tranche.
        tranche: u64,
        /// The slasher's id of the deficit.
        deficit: u64,
        /// The amount of the tranche's asset.
        amount: Uint128,
    },
    /// Pays back what a deficit took: to the loss units of the shares; what exceeds them becomes a reward. The
    /// tranche's slasher; funds: the tranche's asset. Never an error on excess.
    Restore {
        /// The tranche.
        tranche: u64,
        /// The slasher's id of the deficit.
        deficit: u64,
    },
    /// Takes a part of everything in a tranche, cooling or not. The tranche's slasher. An id counts once.
    /// Answers [`SlashResponse`] as data.
    Slash {
        /// The tranche.
        tranche: u64,
        /// The slasher's id of it.
        id: u64,
        /// The part, capped at one.
        fraction: Decimal,
    },
    /// Sends slashed stake to `slash_recipient`. Anyone.
    SweepSlashed {
        /// The asset.
        asset: AssetUnchecked,
    },
    /// Adds a tranche. Owner.
    AddTranche(NewTranche),
    /// Lists a further token that a tranche can be rewarded in, for ever; at most [`MAX_REWARDS`] with its own asset.
    /// Owner: strangers could fill the list, or pay in a token whose transfers fail.
    ListReward {
        /// The tranche.
        tranche: u64,
        /// The token.
        asset: AssetUnchecked,
    },
    /// Replaces the numbers. Owner.
    UpdateParams {
        /// The new numbers.
        params: Params,
    },
    /// Names the guardian. Owner.
    SetGuardian {
        /// Nobody when absent.
        guardian: Option<String>,
    },
    /// Pauses an action. Guardian, see [`crate::shared::pause`].
    Pause {
        /// What.
        action: Action,
        /// How long, in seconds.
        seconds: u64,
    },
    /// Ends a pause early. Guardian or owner.
    Unpause {
        /// What.
        action: Action,
    },
}

/// What a cw20 `Send` can mean.
#[cw_serde]
pub enum ReceiveMsg {
    /// As [`ExecuteMsg::Stake`].
    Stake {
        /// The tranche.
        tranche: u64,
        /// Index of the lock tier.
        tier: Option<u8>,
    },
    /// As [`ExecuteMsg::Reward`].
    Reward {
        /// The tranche.
        tranche: u64,
    },
    /// As [`ExecuteMsg::Restore`].
    Restore {
        /// The tranche.
        tranche: u64,
        /// The slasher's id of the deficit.
        deficit: u64,
    },
}

/// Questions.
#[cw_ownable::cw_ownable_query]
#[cw_serde]
#[derive(QueryResponses)]
pub enum QueryMsg {
    /// The configuration.
    #[returns(ConfigResponse)]
    Config {},
    /// One tranche.
    #[returns(TrancheResponse)]
    Tranche {
        /// The tranche.
        id: u64,
    },
    /// Tranches by id.
    #[returns(Vec<TrancheResponse>)]
    Tranches {
        /// The last id of the page before.
        start_after: Option<u64>,
        /// The most items.
        limit: Option<u32>,
    },
    /// What of several tranches counts as security now: assets of shares that are not cooling down.
    /// One query for a whole power table.
    #[returns(ActiveResponse)]
    Active {
        /// The tranches, in any order; unknown ones count zero.
        tranches: Vec<u64>,
    },
    /// What an owner has in a tranche.
    #[returns(PositionResponse)]
    Position {
        /// The tranche.
        tranche: u64,
        /// The owner.
        owner: String,
    },
    /// Everybody who has something in a tranche, by address.
    #[returns(Vec<OwnedPosition>)]
    Positions {
        /// The tranche.
        tranche: u64,
        /// The last owner of the page before.
        start_after: Option<String>,
        /// The most items.
        limit: Option<u32>,
    },
    /// The owner's cooldowns in a tranche, by id.
    #[returns(Vec<CooldownResponse>)]
    Cooldowns {
        /// The tranche.
        tranche: u64,
        /// The owner.
        owner: String,
        /// The last id of the page before.
        start_after: Option<u64>,
        /// The most items.
        limit: Option<u32>,
    },
    /// Holds on a tranche, by id.
    #[returns(Vec<HoldResponse>)]
    Holds {
        /// The tranche.
        tranche: u64,
        /// The last id of the page before.
        start_after: Option<u64>,
        /// The most items.
        limit: Option<u32>,
    },
    /// What the vault holds for the stakers of a tranche besides its assets.
    #[returns(OwedResponse)]
    Owed {
        /// The tranche.
        tranche: u64,
    },
    /// Slashed stake that was not yet sent to its recipient.
    #[returns(Vec<(crate::shared::asset::Asset, Uint128)>)]
    Slashed {},
    /// The last pause of each action.
    #[returns(Vec<crate::shared::pause::PauseResponse>)]
    Pauses {},
}

/// The security vault as others see it.
#[cw_serde]
pub struct SecurityVault(pub Addr);

impl SecurityVault {
    /// The message that rewards the stakers of a tranche with a native coin.
    pub fn reward(&self, tranche: u64, amount: Uint128, denom: &str) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::Reward { tranche }, coins(amount.u128(), denom))
    }

    /// The message that sets, changes or removes a hold.
    pub fn hold(&self, tranche: u64, id: u64, amount: Uint128) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::Hold { tranche, id, amount }, vec![])
    }

    /// The message that asks for cover; the answer is a [`CoverResponse`].
    pub fn cover(&self, tranche: u64, deficit: u64, amount: Uint128) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::Cover { tranche, deficit, amount }, vec![])
    }

    /// The message that pays back to a tranche of a native asset.
    pub fn restore(&self, tranche: u64, deficit: u64, amount: Uint128, denom: &str) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::Restore { tranche, deficit }, coins(amount.u128(), denom))
    }

    /// The message that slashes; the answer is a [`SlashResponse`].
    pub fn slash(&self, tranche: u64, id: u64, fraction: Decimal) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::Slash { tranche, id, fraction }, vec![])
    }

    /// What of several tranches counts as security, in the order asked.
    pub fn active(&self, querier: &QuerierWrapper, tranches: Vec<u64>) -> StdResult<Vec<Active>> {
        let answer: ActiveResponse = querier.query_wasm_smart(&self.0, &QueryMsg::Active { tranches })?;
        Ok(answer.tranches)
    }

    /// One tranche.
    pub fn tranche(&self, querier: &QuerierWrapper, id: u64) -> StdResult<TrancheResponse> {
        querier.query_wasm_smart(&self.0, &QueryMsg::Tranche { id })
    }
}
