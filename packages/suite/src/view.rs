//! What can be read of a running suite, wherever it runs: on the embedded chain or on a real one. The invariants read
//! through it.

use crate::rounds::Derivations;
use anyhow::Result;
use cosmwasm_std::{from_json, to_json_binary, Addr, Binary, Uint128};
use deployment::Addresses;
pub use deployment::BASE_TRANCHE;
use interfaces::market::{AccountResponse, MarketQueryMsg};
use interfaces::{credit_market, liquidation_engine, oracle_aggregator, security_vault, staking_vault, Asset};
use serde::{de::DeserializeOwned, Serialize};

/// The native denom that is staked.
pub const NATIVE: &str = "ustake";
/// The denom that is lent.
pub const BASE: &str = "uusdc";

/// A running suite.
pub trait View {
    /// Where everything is.
    fn at(&self) -> &Addresses<Addr>;

    /// A contract's answer to a smart query.
    fn ask(&self, contract: &Addr, msg: Binary) -> Result<Binary>;

    /// What an address holds of an asset.
    fn try_balance(&self, asset: &Asset, of: &Addr) -> Result<u128>;

    /// How much of an asset the contract got from people that it did not ask.
    fn gift(&self, to: &Addr, asset: &Asset) -> u128;

    /// What derived prices were computed from, as far as it was noted when rounds closed.
    fn derivations(&self) -> &Derivations;

    /// Asks a contract; panics when it refuses, as tests ask only what exists.
    #[track_caller]
    fn query<T: DeserializeOwned>(&self, contract: &Addr, msg: &impl Serialize) -> T {
        match self.try_query(contract, msg) {
            Ok(answer) => answer,
            Err(error) => panic!("query of {contract} failed: {error:#}"),
        }
    }

    /// Asks a contract.
    fn try_query<T: DeserializeOwned>(&self, contract: &Addr, msg: &impl Serialize) -> Result<T> {
        Ok(from_json(self.ask(contract, to_json_binary(msg)?)?)?)
    }

    /// What an address holds of an asset; panics when the chain does not answer.
    #[track_caller]
    fn balance(&self, asset: &Asset, of: &Addr) -> u128 {
        match self.try_balance(asset, of) {
            Ok(amount) => amount,
            Err(error) => panic!("balance of {of} in {asset}: {error:#}"),
        }
    }

    /// Every item of a paged list; `ask` makes the query for what comes after the last item.
    #[track_caller]
    fn pages<T: DeserializeOwned, M: Serialize>(&self, contract: &Addr, ask: impl Fn(Option<&T>) -> M) -> Vec<T> {
        let mut items: Vec<T> = vec![];
        loop {
            let page: Vec<T> = self.query(contract, &ask(items.last()));
            if page.is_empty() {
                return items;
            }
            items.extend(page);
        }
    }

    /// The base asset.
    fn base(&self) -> Asset {
        Asset::Native(BASE.into())
    }

    /// The liquid staking token.
    fn lst(&self) -> Asset {
        Asset::Cw20(self.at().lst.clone())
    }

    /// The governance token.
    fn gov(&self) -> Asset {
        Asset::Cw20(self.at().gov.clone())
    }

    /// The redemption rate.
    fn rate(&self) -> staking_vault::RedemptionRateResponse {
        self.query(&self.at().staking, &staking_vault::QueryMsg::RedemptionRate {})
    }

    /// The vault's ledger.
    fn ledger(&self) -> staking_vault::LedgerResponse {
        self.query(&self.at().staking, &staking_vault::QueryMsg::Ledger {})
    }

    /// One batch.
    fn batch(&self, id: u64) -> staking_vault::BatchResponse {
        self.query(&self.at().staking, &staking_vault::QueryMsg::Batch { id })
    }

    /// What an owner has in batches.
    fn claims(&self, who: &Addr) -> Vec<staking_vault::ClaimResponse> {
        let owner = who.to_string();
        self.query(&self.at().staking, &staking_vault::QueryMsg::Claims { owner, start_after: None, limit: Some(100) })
    }

    /// A tranche; 1 is the base tranche, `1 + n` that of the n-th reporter.
    fn tranche(&self, id: u64) -> security_vault::TrancheResponse {
        self.query(&self.at().security, &security_vault::QueryMsg::Tranche { id })
    }

    /// What an owner has in a tranche.
    fn position(&self, tranche: u64, who: &Addr) -> security_vault::PositionResponse {
        self.query(&self.at().security, &security_vault::QueryMsg::Position { tranche, owner: who.to_string() })
    }

    /// An owner's cooldowns in the base tranche.
    fn cooldowns(&self, who: &Addr) -> Vec<security_vault::CooldownResponse> {
        let owner = who.to_string();
        let msg =
            security_vault::QueryMsg::Cooldowns { tranche: BASE_TRANCHE, owner, start_after: None, limit: Some(100) };
        self.query(&self.at().security, &msg)
    }

    /// The rounds now.
    fn rounds(&self) -> oracle_aggregator::RoundResponse {
        self.query(&self.at().oracle, &oracle_aggregator::QueryMsg::Round {})
    }

    /// Every feed.
    fn feeds(&self) -> Vec<oracle_aggregator::FeedResponse> {
        self.query(&self.at().oracle, &oracle_aggregator::QueryMsg::Feeds { start_after: None, limit: Some(100) })
    }

    /// Every reporter.
    fn reporters(&self) -> Vec<oracle_aggregator::ReporterResponse> {
        self.query(&self.at().oracle, &oracle_aggregator::QueryMsg::Reporters { start_after: None, limit: Some(100) })
    }

    /// Every counter of the market.
    fn market(&self) -> credit_market::StateResponse {
        self.query(&self.at().market, &credit_market::QueryMsg::State {})
    }

    /// The debt ceiling.
    fn ceiling(&self) -> credit_market::CeilingResponse {
        self.query(&self.at().market, &credit_market::QueryMsg::Ceiling {})
    }

    /// Listed collaterals with their margins.
    fn collaterals(&self) -> Vec<credit_market::CollateralResponse> {
        self.query(&self.at().market, &credit_market::QueryMsg::Collaterals {})
    }

    /// An account as the engine sees it.
    fn borrower(&self, who: &Addr) -> AccountResponse {
        self.query(&self.at().market, &MarketQueryMsg::Account { account: who.to_string() })
    }

    /// An account as its owner sees it.
    fn loan(&self, who: &Addr) -> credit_market::PositionResponse {
        self.query(&self.at().market, &credit_market::QueryMsg::Position { account: who.to_string() })
    }

    /// A lender.
    fn lender(&self, who: &Addr) -> credit_market::LenderResponse {
        self.query(&self.at().market, &credit_market::QueryMsg::Lender { lender: who.to_string() })
    }

    /// Every lender.
    fn lenders(&self) -> Vec<credit_market::LenderResponse> {
        self.pages(&self.at().market, |last: Option<&credit_market::LenderResponse>| credit_market::QueryMsg::Lenders {
            start_after: last.map(|lender| lender.lender.clone()),
            limit: Some(100),
        })
    }

    /// Every account.
    fn borrowers(&self) -> Vec<AccountResponse> {
        self.pages(&self.at().market, |last: Option<&AccountResponse>| MarketQueryMsg::Accounts {
            start_after: last.map(|account| account.account.clone()),
            limit: Some(100),
        })
    }

    /// Every withdrawal request.
    fn requests(&self) -> Vec<credit_market::RequestResponse> {
        self.pages(&self.at().market, |last: Option<&credit_market::RequestResponse>| {
            credit_market::QueryMsg::Requests { start_after: last.map(|request| request.id), limit: Some(100) }
        })
    }

    /// Every deficit of the market.
    fn deficits(&self) -> Vec<credit_market::DeficitResponse> {
        self.pages(&self.at().market, |last: Option<&credit_market::DeficitResponse>| {
            credit_market::QueryMsg::Deficits { start_after: last.map(|deficit| deficit.id), limit: Some(100) }
        })
    }

    /// An account's flag.
    fn flagged(&self, account: &Addr) -> Option<liquidation_engine::FlagResponse> {
        let (market, account) = (self.at().market.to_string(), account.to_string());
        self.query(&self.at().engine, &liquidation_engine::QueryMsg::Flag { market, account })
    }

    /// What a liquidation would do.
    fn simulate(&self, account: &Addr, funds: u128) -> Result<liquidation_engine::PlanResponse> {
        let (market, account, funds) = (self.at().market.to_string(), account.to_string(), Uint128::new(funds));
        self.try_query(
            &self.at().engine,
            &liquidation_engine::QueryMsg::Simulate { market, account, lots: None, funds },
        )
    }

    /// Unsold lots.
    fn lots(&self) -> Vec<liquidation_engine::LotResponse> {
        self.pages(&self.at().engine, |last: Option<&liquidation_engine::LotResponse>| {
            liquidation_engine::QueryMsg::Lots { start_after: last.map(|lot| lot.id), limit: Some(100) }
        })
    }

    /// Every deficit of the engine.
    fn engine_deficits(&self) -> Vec<liquidation_engine::DeficitResponse> {
        self.pages(&self.at().engine, |last: Option<&liquidation_engine::DeficitResponse>| {
            liquidation_engine::QueryMsg::Deficits { start_after: last.map(|deficit| deficit.id), limit: Some(100) }
        })
    }
}
