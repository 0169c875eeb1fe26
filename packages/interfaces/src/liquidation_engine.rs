//! liquidation-engine: flags and liquidates accounts of any market, and passes every loss that a market recognises through
//! the waterfall in the same transaction.
//!
//! Amounts are in units of a market's base asset unless a field says otherwise; moments are in seconds since the
//! epoch.

mod response;
pub use response::*;

use crate::shared::call::call;
use crate::shared::error::CommonError;
use crate::shared::fields;
use cosmwasm_schema::{cw_serde, QueryResponses};
use cosmwasm_std::{coins, Addr, CosmosMsg, SignedDecimal, StdResult, Uint128};
use serde::Serialize;

mod due;
pub mod event;
pub use due::*;

const YEAR: u64 = 31_536_000;

/// Instantiation message. No funds. Queries no other contract.
///
/// Errors: `Payment`, `OutOfRange`, `KnownMarket`, `Std`.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct InstantiateMsg {
    /// Owner, normally the timelock: adds markets and sets parameters.
    pub owner: String,
    /// Address of the oracle aggregator, for the up-times of feeds.
    pub oracle: String,
    /// Address of the security vault.
    pub security_vault: String,
    /// Parameters set by governance.
    pub params: Params,
    /// Addresses of the markets added at instantiation.
    pub markets: Vec<String>,
}

/// Parameters that governance sets.
#[cw_serde]
#[derive(Copy)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// Time after which anyone may skip a failed step of the waterfall. Unit: seconds. Range: 1 to 31536000. Default: 86400.
    /// Too low hurts lenders, who pay for the tranche; too high hurts stakers, whose stake is held.
    pub skip_after: u64,
    /// Deficits whose uncovered part is at most this amount place no hold. Must be at least the tranche's own
    /// `min_hold`, or the engine would count holds that the vault ignores. Unit: base units. Range: 0 to
    /// 340282366920938463463374607431768211455. Default: 1000000. Too low hurts stakers, held for dust; too high
    /// hurts lenders, because stake leaves before it pays.
    pub min_hold: Uint128,
    /// Time in which the price of seized stake falls from the market's price to its value after haircuts.
    /// Unit: seconds. Range: 1 to 31536000. Default: 86400. Too low hurts stakers, whose stake is sold below its price; too
    /// high hurts lenders, who wait for buyers.
    pub sale_period: u64,
}

impl Params {
    /// Checks the periods. Error: `OutOfRange` for the first one outside its range.
    pub fn ensure_valid(&self) -> Result<(), CommonError> {
        CommonError::ensure_range("skip_after", self.skip_after, 1, YEAR)?;
        CommonError::ensure_range("sale_period", self.sale_period, 1, YEAR)
    }
}

/// Messages the contract executes.
#[cw_ownable::cw_ownable_execute]
#[cw_serde]
#[serde(deny_unknown_fields)]
pub enum ExecuteMsg {
    /// Starts the discount clock of an account in the soft band or liquidatable. The flag keeps the law of discounts and the
    /// lifetime in force now. Leaves a live flag unchanged. An account under water needs no flag. Callable by anyone; no funds.
    ///
    /// Errors: `Payment`, `NotFound` (market), `NotFlaggable`.
    #[serde(deserialize_with = "fields::market_account")]
    Flag {
        /// Address of the market.
        market: String,
        /// Address of the account.
        account: String,
    },
    /// Removes the flag of an account above the soft band. Callable by anyone; no funds.
    ///
    /// Errors: `Payment`, `NotFound` (market), `NotFlagged`, `NotHealthy`.
    #[serde(deserialize_with = "fields::market_account")]
    ClearFlag {
        /// Address of the market.
        market: String,
        /// Address of the account.
        account: String,
    },
    /// Buys collateral of an account until it reaches the target health: at the clock's discount with a flag, at the
    /// market's price for it under water. Callable by anyone but the account; funds: base only, unused funds return.
    ///
    /// Errors: `Payment`, `NotFound` (market), `BaseNotNative`, `SelfLiquidation`, `NotForSale`, `NotFlagged`,
    /// `NoSuchLot`, `Discount`, `BuysNothing`.
    Liquidate {
        /// Address of the market.
        market: String,
        /// Address of the account.
        account: String,
        /// Ids of the lots to buy, in order of purchase; all, in the account's order, when absent.
        lots: Option<Vec<u64>>,
        /// Lowest discount that the buyer accepts, as a fraction of the price; any when absent.
        min_discount: Option<SignedDecimal>,
    },
    /// Closes an account under water that holds nothing that can be sold; its debt is a loss. Callable by anyone; no funds.
    ///
    /// Errors: `Payment`, `NotFound` (market), `BaseNotNative`, `NotClosable`.
    #[serde(deserialize_with = "fields::market_account")]
    Close {
        /// Address of the market.
        market: String,
        /// Address of the account.
        account: String,
    },
    /// Reports a new loss, or a further part of an earlier one, and requests cover for it in this transaction.
    /// Callable by a market; no funds.
    ///
    /// Errors: `Payment`, `NotFound` (market), `BaseNotNative`.
    Loss {
        /// Id of the deficit in the market.
        deficit: u64,
        /// Account that caused it.
        account: String,
        /// New loss that lenders carry, in base units.
        shortfall: Uint128,
    },
    /// Reports a recovery of a deficit: the loss that lenders still carry, and as funds the part that belongs to the tranches that
    /// covered, which receive it in reverse order. Releases seized stake that is no longer needed.
    /// Callable by a market; funds: one coin of its base or none.
    ///
    /// Errors: `Payment`, `NotFound` (market, deficit).
    Recovered {
        /// Id of the deficit in the market.
        deficit: u64,
        /// Loss that lenders still carry, in base units.
        outstanding: Uint128,
    },
    /// Repeats the failed step of a deficit's waterfall: requests the uncovered loss from that tranche again, and goes on from
    /// there. Callable by anyone; no funds.
    ///
    /// Errors: `Payment`, `NotFound` (deficit), `NotFailed`.
    #[serde(deserialize_with = "fields::deficit")]
    Retry {
        /// Id of the deficit.
        deficit: u64,
    },
    /// Skips a step that has failed for `skip_after`: lenders bear the part that this tranche could have paid, and the next
    /// tranche is asked for the rest. Callable by anyone; no funds.
    ///
    /// Errors: `Payment`, `NotFound` (deficit), `NotFailed`, `SkipTooEarly`, `NoPrice`.
    #[serde(deserialize_with = "fields::deficit")]
    Skip {
        /// Id of the deficit.
        deficit: u64,
    },
    /// Buys stake that was seized for a deficit, for at most the loss that lenders still carry, less what a stopped waterfall may still
    /// collect; the proceeds refill the market. The price falls from the market's price to the value after haircuts within `sale_period`, and stays there. Callable by anyone;
    /// funds: base only, unused funds return.
    ///
    /// Errors: `Payment`, `NotFound` (deficit, offer), `NoPrice`, `BelowMinimum`.
    Buy {
        /// Id of the deficit.
        deficit: u64,
        /// Id of the tranche whose stake is on offer.
        tranche: u64,
        /// Least amount to receive, in units of the seized asset.
        min_amount: Uint128,
    },
    /// Runs one step of the waterfall: a tranche of the base asset pays and refills the market; in a tranche of another asset stake
    /// is seized. Callable by the contract itself only; no funds.
    ///
    /// Errors: `Payment`, `Unauthorized`, `NotFound` (deficit).
    #[serde(deserialize_with = "fields::deficit")]
    CoverStep {
        /// Id of the deficit.
        deficit: u64,
    },
    /// Adds a market; markets cannot be removed. The market lists the tranches that pay its losses; only those of which it is the
    /// reserver count. Callable by the owner only; no funds.
    ///
    /// Errors: `Payment`, `Admin`, `KnownMarket`, `Std`.
    AddMarket {
        /// Address of the market.
        market: String,
    },
    /// Replaces all parameters. Callable by the owner only; no funds.
    ///
    /// Errors: `Payment`, `Admin`, `OutOfRange`.
    UpdateParams {
        /// New parameters.
        params: Params,
    },
}

/// Queries the contract answers.
#[cw_ownable::cw_ownable_query]
#[cw_serde]
#[derive(QueryResponses)]
#[serde(deny_unknown_fields)]
pub enum QueryMsg {
    /// Returns the configuration.
    #[returns(ConfigResponse)]
    #[serde(deserialize_with = "fields::nothing")]
    Config {},
    /// Returns markets in ascending order of address.
    #[returns(Vec<MarketResponse>)]
    #[serde(deserialize_with = "fields::page")]
    Markets {
        /// Last market of the previous page.
        start_after: Option<String>,
        /// Maximum number of items. Default 30, at most 100.
        limit: Option<u32>,
    },
    /// Returns the flag of an account with the current discount; null without a flag.
    #[returns(Option<FlagResponse>)]
    #[serde(deserialize_with = "fields::market_account")]
    Flag {
        /// Address of the market.
        market: String,
        /// Address of the account.
        account: String,
    },
    /// Returns flags of a market in ascending order of account, expired ones included.
    #[returns(Vec<FlagResponse>)]
    Flags {
        /// Address of the market.
        market: String,
        /// Last account of the previous page.
        start_after: Option<String>,
        /// Maximum number of items. Default 30, at most 100.
        limit: Option<u32>,
    },
    /// Returns the result of a liquidation with these funds now. Fails with the errors of [`ExecuteMsg::Liquidate`].
    #[returns(PlanResponse)]
    Simulate {
        /// Address of the market.
        market: String,
        /// Address of the account.
        account: String,
        /// Ids of the lots to buy, in order of purchase; all, in the account's order, when absent.
        lots: Option<Vec<u64>>,
        /// Funds of the buyer, in base units.
        funds: Uint128,
    },
    /// Returns the seized stake that [`ExecuteMsg::Buy`] sells now. Errors: `NotFound` (deficit, offer), `NoPrice`.
    #[returns(OfferResponse)]
    #[serde(deserialize_with = "fields::deficit")]
    Offer {
        /// Id of the deficit.
        deficit: u64,
    },
    /// Returns one deficit.
    #[returns(DeficitResponse)]
    #[serde(deserialize_with = "fields::id")]
    Deficit {
        /// Id of the deficit.
        id: u64,
    },
    /// Returns deficits in ascending order of id.
    #[returns(Vec<DeficitResponse>)]
    #[serde(deserialize_with = "fields::page")]
    Deficits {
        /// Last id of the previous page.
        start_after: Option<u64>,
        /// Maximum number of items. Default 30, at most 100.
        limit: Option<u32>,
    },
    /// Returns work that anyone may do now. A page ends after `limit` jobs, or earlier once it has
    /// read enough; repeat with `next` until it is absent. Flags come first.
    #[returns(DueResponse)]
    #[serde(deserialize_with = "fields::page")]
    Due {
        /// `next` of the previous page; the beginning when absent.
        start_after: Option<DueCursor>,
        /// Number of jobs after which the page ends. Default 30, at most 100.
        limit: Option<u32>,
    },
}

/// The part of [`ExecuteMsg`] that contracts send. Serialising a whole enum would add the code of all its variants.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Call {
    Loss { deficit: u64, account: String, shortfall: Uint128 },
    Recovered { deficit: u64, outstanding: Uint128 },
    CoverStep { deficit: u64 },
}

/// Typed handle of the liquidation engine.
#[cw_serde]
pub struct LiquidationEngine(pub Addr);

impl LiquidationEngine {
    /// Returns the message that reports a loss.
    pub fn loss(&self, deficit: u64, account: &Addr, shortfall: Uint128) -> StdResult<CosmosMsg> {
        call(&self.0, &Call::Loss { deficit, account: account.to_string(), shortfall }, vec![])
    }

    /// Returns the message that reports a recovery; `returned` belongs to the tranches that covered.
    pub fn recovered(
        &self,
        deficit: u64,
        outstanding: Uint128,
        returned: Uint128,
        denom: &str,
    ) -> StdResult<CosmosMsg> {
        let funds = if returned.is_zero() { vec![] } else { coins(returned.u128(), denom) };
        call(&self.0, &Call::Recovered { deficit, outstanding }, funds)
    }

    /// Returns the message of one step of the waterfall, which the engine sends to itself.
    pub fn cover_step(&self, deficit: u64) -> StdResult<CosmosMsg> {
        call(&self.0, &Call::CoverStep { deficit }, vec![])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cosmwasm_std::to_json_string;

    #[test]
    fn calls_are_those_of_the_engine() {
        let (deficit, account) = (1, "a".to_string());
        let (shortfall, outstanding) = (Uint128::new(2), Uint128::new(3));
        let loss = Call::Loss { deficit, account: account.clone(), shortfall };
        for (call, msg) in [
            (loss, ExecuteMsg::Loss { deficit, account, shortfall }),
            (Call::Recovered { deficit, outstanding }, ExecuteMsg::Recovered { deficit, outstanding }),
            (Call::CoverStep { deficit }, ExecuteMsg::CoverStep { deficit }),
        ] {
            assert_eq!(to_json_string(&call), to_json_string(&msg));
        }
    }
}
