//! Messages that come with cw20 tokens, and the reward for proving a fault.

#[cfg(doc)]
use super::ExecuteMsg;
use crate::packed;
use crate::shared::asset::AssetUnchecked;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Decimal, Uint128};

/// Part of a slash for whoever proved its reason.
#[cw_serde]
pub struct SlashReward {
    /// The account that is paid.
    pub recipient: String,
    /// Part of the slash, rounded down. Unit: fraction. Range: 0 to 0.1; a higher value counts as 0.1, or stakers could profit from
    /// slashing themselves.
    pub part: Decimal,
}

packed!(SlashReward { recipient, part });

/// Messages that a cw20 `Send` to the vault can carry.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub enum ReceiveMsg {
    /// See [`ExecuteMsg::Stake`].
    Stake {
        /// The id of the tranche.
        tranche: u64,
        /// The tier that the shares enter; 0 when absent.
        tier: Option<u8>,
        /// The account that gets the shares; the sender when absent.
        recipient: Option<String>,
    },
    /// See [`ExecuteMsg::Reward`].
    Reward {
        /// The id of the tranche.
        tranche: u64,
    },
    /// See [`ExecuteMsg::Fund`].
    Fund {
        /// The id of the tranche.
        tranche: u64,
    },
    /// See [`ExecuteMsg::Exchange`].
    Exchange {
        /// The id of the tranche.
        tranche: u64,
        /// The asset to buy.
        asset: AssetUnchecked,
        /// The least amount to receive.
        min_amount: Uint128,
    },
    /// See [`ExecuteMsg::Restore`].
    Restore {
        /// The id of the tranche.
        tranche: u64,
        /// The slasher's id of the deficit.
        deficit: u64,
    },
}
