//! staking-vault: the chain's native token in, delegations to validators, the liquid staking token out.
//!
//! Ledger, in units of the native coin: `B = sum of bonded + buffer - unvested - todo`; the redemption rate is
//! `B / S` with `S` the supply of the liquid staking token.

mod response;
pub use response::*;

use crate::shared::call::call;
use cosmwasm_schema::{cw_serde, QueryResponses};
use cosmwasm_std::{coin, Addr, CosmosMsg, Decimal, QuerierWrapper, StdResult, Uint128};
use cw20::Cw20ReceiveMsg;

/// Names of the events.
pub mod event {
    /// Attributes `sender`, `recipient`, `amount`, `shares`.
    pub const STAKE: &str = "staking_vault.stake";
    /// Attributes `owner`, `batch`, `shares`.
    pub const UNSTAKE: &str = "staking_vault.unstake";
    /// Attributes `batch`, `shares`, `owed`, `todo`.
    pub const SUBMIT: &str = "staking_vault.submit";
    /// One per undelegation that the chain accepted: `batch`, `validator`, `amount`, `completion`.
    pub const UNDELEGATED: &str = "staking_vault.undelegated";
    /// One per undelegation that the chain refused: `batch`, `validator`, `amount`.
    pub const UNDELEGATION_FAILED: &str = "staking_vault.undelegation_failed";
    /// One per batch that the buffer paid a part of, at submission: `batch`, `amount`, `fee`.
    pub const NETTED: &str = "staking_vault.netted";
    /// An exit paid from the buffer: `owner`, `shares`, `amount`, `fee`.
    pub const INSTANT_UNSTAKE: &str = "staking_vault.instant_unstake";
    /// Attributes `marked`, `entries`, `due`, `arrived`.
    pub const SETTLE: &str = "staking_vault.settle";
    /// Attributes `owner`, `batch`, `shares`, `amount`.
    pub const CLAIM: &str = "staking_vault.claim";
    /// Attributes `bonded`, `rate`.
    pub const SYNC: &str = "staking_vault.sync";
    /// One per validator that lost stake: `validator`, `before`, `after`.
    pub const SLASHED: &str = "staking_vault.slashed";
    /// Attributes `rewards`, `fee`, `delegated`.
    pub const COMPOUND: &str = "staking_vault.compound";
    /// A delegation that the chain refused; the coins are back in the buffer: `validator`, `amount`.
    pub const DELEGATION_FAILED: &str = "staking_vault.delegation_failed";
    /// Rewards that the chain refused to pay out; the next pass tries again: `validator`.
    pub const WITHDRAWAL_FAILED: &str = "staking_vault.withdrawal_failed";
    /// One per redelegation that the chain accepted: `from`, `to`, `amount`, `completion`.
    pub const REDELEGATED: &str = "staking_vault.redelegated";
    /// One per redelegation that the chain refused: `from`, `to`, `amount`.
    pub const REDELEGATION_FAILED: &str = "staking_vault.redelegation_failed";
    /// The security vault refused its part of the fee; it is kept for the next compound: `amount`.
    pub const SECURITY_SHARE_FAILED: &str = "staking_vault.security_share_failed";
    /// A change of configuration, validators or pause: `what`.
    pub const CONFIG: &str = "staking_vault.config";
}

/// Birth. Funds: the seed, in the native denom; its shares are minted to the vault and locked for ever.
#[cw_serde]
pub struct InstantiateMsg {
    /// The timelock.
    pub owner: String,
    /// Who may pause; nobody when absent.
    pub guardian: Option<String>,
    /// The native denom that is staked.
    pub denom: String,
    /// The liquid staking token, already instantiated.
    pub lst: String,
    /// The reward collector, set as withdraw address in this call.
    pub collector: String,
    /// The validators to begin with; weights need not sum to anything.
    pub validators: Vec<ValidatorWeight>,
    /// The numbers.
    pub params: Params,
}

/// The numbers that governance sets.
#[cw_serde]
pub struct Params {
    /// The chain's unbonding period, in seconds.
    pub unbonding_period: u64,
    /// The least time between two batches, in seconds; `batch_interval * 7 > unbonding_period + interval_margin`.
    pub batch_interval: u64,
    /// How much longer than the unbonding period seven intervals must be, in seconds.
    pub interval_margin: u64,
    /// The oldest sync with which staking works, in seconds.
    pub max_sync_age: u64,
    /// The shortest time over which swept rewards vest, in seconds.
    pub vesting_period: u64,
    /// The part of swept rewards taken as fee; at most [`MAX_FEE`].
    pub fee: Decimal,
    /// Who gets the fee.
    pub fee_recipient: String,
    /// The part of the fee that goes to stakers of a tranche of the security vault instead.
    pub security_share: Option<SecurityShare>,
    /// The most messages of each kind to the staking module in one call.
    pub max_delegations: u32,
    /// The fee of an exit paid from the buffer.
    pub instant: InstantFee,
    /// Who moves stake between validators, and how much.
    pub rebalance: RebalanceParams,
}

/// The hard cap of the fee on rewards: 10 %.
pub const MAX_FEE: Decimal = Decimal::percent(10);
/// The hard cap of the fee of an exit paid from the buffer: 5 %.
pub const MAX_INSTANT_FEE: Decimal = Decimal::percent(5);
/// Unbonding entries that the chain allows at a time for one delegator and validator, and redelegations for a pair.
pub const MAX_ENTRIES: u64 = 7;

/// Which stakers share the fee.
#[cw_serde]
pub struct SecurityShare {
    /// The security vault.
    pub vault: String,
    /// The tranche whose stakers are paid.
    pub tranche: u64,
    /// The part of the fee.
    pub share: Decimal,
}

/// The fee of an exit paid from the buffer. A coin that leaves costs `floor` while the buffer is at its target, and
/// linearly more down to `ceiling` at an empty buffer.
#[cw_serde]
pub struct InstantFee {
    /// The least fee, a part of the amount. A batch that the buffer pays at submission pays this.
    pub floor: Decimal,
    /// The highest fee, a part of the amount; at most [`MAX_INSTANT_FEE`].
    pub ceiling: Decimal,
    /// The buffer, as a part of the bonded stake, from which on only `floor` is taken; at most one.
    pub target: Decimal,
}

/// Who moves stake between validators, and how much. A redelegation locks its destination for an unbonding period, so it
/// is not for everybody.
#[cw_serde]
pub struct RebalanceParams {
    /// Who may; nobody when absent.
    pub keeper: Option<String>,
    /// The part of the bonded stake that may move in one period.
    pub budget: Decimal,
    /// How long a period is, in seconds. One begins with the first attempt after the last one ended.
    pub period: u64,
    /// A validator within this part of the bonded stake of its target is left alone.
    pub tolerance: Decimal,
}

/// A validator and its weight.
#[cw_serde]
pub struct ValidatorWeight {
    /// The operator address.
    pub validator: String,
    /// Its weight among all; zero takes no new delegations.
    pub weight: u64,
    /// The largest part of the vault's bonded stake that is delegated to it; no cap when absent. What it cuts off goes to the
    /// others by weight.
    pub cap: Option<Decimal>,
}

/// Whether a validator takes delegations.
#[cw_serde]
#[derive(Copy, Eq)]
pub enum ValidatorStatus {
    /// Takes delegations by its weight.
    Active,
    /// Takes none for now; keeps what it has.
    Paused,
    /// Takes none; unbonded first, and moved elsewhere by rebalancing.
    Draining,
    /// Holds nothing; forgotten by the first sync after its last entry is complete.
    Gone,
}

/// Actions that the guardian can pause.
#[cw_serde]
#[derive(Copy, Eq)]
pub enum Action {
    /// Stake.
    Stake,
    /// Unstake by the queue.
    Unstake,
    /// Unstake from the buffer.
    InstantUnstake,
    /// Submit a batch.
    SubmitBatch,
    /// Compound.
    Compound,
}

impl Action {
    /// The action's name in snake case.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Stake => "stake",
            Self::Unstake => "unstake",
            Self::InstantUnstake => "instant_unstake",
            Self::SubmitBatch => "submit_batch",
            Self::Compound => "compound",
        }
    }
}

/// Orders.
#[cw_ownable::cw_ownable_execute]
#[cw_serde]
pub enum ExecuteMsg {
    /// Native coins in, shares out at the redemption rate, rounded down. Anyone; funds: the native denom only.
    /// Errors when paused, when no shares would come out or fewer than `min_shares`, when the last sync is older
    /// than `max_sync_age`, and when the vault is worth nothing.
    Stake {
        /// The fewest shares that the sender accepts.
        min_shares: Option<Uint128>,
        /// Who gets the shares; the sender when absent.
        recipient: Option<String>,
    },
    /// A cw20 `Send` of the liquid staking token with a [`ReceiveMsg`].
    Receive(Cw20ReceiveMsg),
    /// Burns the shares of the open batch, pays of what they are owed what the buffer holds above its target, and
    /// undelegates the rest, from at most `max_delegations` validators. Anyone, once per `batch_interval`; and again at
    /// once while a rest is left for validators that were not asked yet. Without an open batch it undelegates again what
    /// earlier batches could not.
    SubmitBatch {},
    /// Books what unbonding paid. Anyone. A newly due entry is only marked; it is booked in a later block.
    Settle {
        /// The most entries to look at; 50 when absent.
        limit: Option<u32>,
    },
    /// Pays the sender's part of settled batches. An id that is not settled or not the sender's is an error.
    Claim {
        /// The batches.
        batches: Vec<u64>,
    },
    /// Compares the ledger with the chain's delegations and books slashes. Anyone; does nothing twice in a block.
    Sync {},
    /// Withdraws rewards to the collector, sweeps it, takes the fee, lets the rest vest, delegates the buffer.
    /// Anyone.
    Compound {
        /// The most messages to the staking module; `max_delegations` when absent or above it.
        limit: Option<u32>,
    },
    /// Syncs and moves stake from overweight and draining validators to underweight ones, see [`RebalanceParams`]. Keeper.
    Rebalance {
        /// The most redelegations; `max_delegations` when absent or above it.
        limit: Option<u32>,
    },
    /// Adds validators or changes weights and caps. Owner. A validator once added is never removed here.
    SetValidators {
        /// The validators to add or change; others stay.
        validators: Vec<ValidatorWeight>,
    },
    /// Changes whether a validator takes delegations. Owner. `Gone` syncs first and is an error while anything is bonded
    /// there; a validator with a weight must stay that is neither draining nor gone.
    SetValidatorStatus {
        /// The operator address.
        validator: String,
        /// The new status.
        status: ValidatorStatus,
    },
    /// Replaces the numbers. Owner. Same checks as at birth.
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

/// What a cw20 `Send` of the liquid staking token can mean.
#[cw_serde]
pub enum ReceiveMsg {
    /// Puts the shares into the open batch. They earn and bear slashes until it is submitted.
    Unstake {},
    /// Syncs and pays out of the buffer at once, for the fee of [`InstantFee`], which stays in the pool.
    InstantUnstake {
        /// The least amount of native coins that the sender accepts.
        min_amount: Uint128,
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
    /// The parts of the ledger as they are stored (the last sync's view of the chain).
    #[returns(LedgerResponse)]
    Ledger {},
    /// The redemption rate, in constant time.
    #[returns(RedemptionRateResponse)]
    RedemptionRate {},
    /// What an exit of so many shares from the buffer would pay now, by the last sync.
    #[returns(InstantUnstakeResponse)]
    InstantUnstake {
        /// The shares.
        shares: Uint128,
    },
    /// Validators with weight, status and stake.
    #[returns(Vec<ValidatorResponse>)]
    Validators {
        /// The last operator address of the page before.
        start_after: Option<String>,
        /// The most items.
        limit: Option<u32>,
    },
    /// One batch.
    #[returns(BatchResponse)]
    Batch {
        /// The batch.
        id: u64,
    },
    /// Batches by id.
    #[returns(Vec<BatchResponse>)]
    Batches {
        /// The last id of the page before.
        start_after: Option<u64>,
        /// The most items.
        limit: Option<u32>,
    },
    /// Undelegations on their way, by id.
    #[returns(Vec<EntryResponse>)]
    Entries {
        /// The last id of the page before.
        start_after: Option<u64>,
        /// The most items.
        limit: Option<u32>,
    },
    /// What an owner has in batches, by batch.
    #[returns(Vec<ClaimResponse>)]
    Claims {
        /// The owner.
        owner: String,
        /// The last batch of the page before.
        start_after: Option<u64>,
        /// The most items.
        limit: Option<u32>,
    },
    /// The last pause of each action.
    #[returns(Vec<crate::shared::pause::PauseResponse>)]
    Pauses {},
}

/// The staking vault as others see it.
#[cw_serde]
pub struct StakingVault(pub Addr);

impl StakingVault {
    /// The message that stakes.
    pub fn stake(&self, amount: Uint128, denom: &str, min_shares: Option<Uint128>) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::Stake { min_shares, recipient: None }, vec![coin(amount.u128(), denom)])
    }

    /// The redemption rate.
    pub fn redemption_rate(&self, querier: &QuerierWrapper) -> StdResult<RedemptionRateResponse> {
        querier.query_wasm_smart(&self.0, &QueryMsg::RedemptionRate {})
    }
}
