//! What can be read of a running suite.

use crate::{Environment, Suite, BASE, BASE_TRANCHE};
use anyhow::{Context, Result};
use cosmwasm_std::{from_json, to_json_binary, Addr, Uint128};
use interfaces::market::{AccountResponse, ExposureResponse, MarketQueryMsg};
use interfaces::oracle_aggregator::{record_key, FeedRecord};
use interfaces::security_vault::{tranche_record_key, TrancheRecord};
use interfaces::{credit_market, liquidation_engine, oracle_aggregator, security_vault, staking_vault, Asset};
use serde::{de::DeserializeOwned, Serialize};

impl<E: Environment> Suite<E> {
    /// The time, in seconds since the epoch; panics when the query fails.
    #[track_caller]
    pub fn now(&self) -> u64 {
        match self.chain.now() {
            Ok(second) => second,
            Err(error) => panic!("no block: {error:#}"),
        }
    }

    /// The amount of an asset that a contract received unrequested.
    pub fn gift(&self, to: &Addr, asset: &Asset) -> u128 {
        self.gifts.get(&(to.clone(), asset.clone())).copied().unwrap_or_default()
    }

    /// A feed's record as a market reads it.
    pub fn record(&self, feed: u64) -> Result<FeedRecord> {
        let raw = self.chain.raw(&self.at.oracle, &record_key(feed))?;
        Ok(FeedRecord::from_bytes(&raw.with_context(|| format!("feed {feed} has no record"))?)?)
    }

    /// Queries a contract; panics on an error, since tests query only what exists.
    #[track_caller]
    pub fn query<T: DeserializeOwned>(&self, contract: &Addr, msg: &impl Serialize) -> T {
        match self.try_query(contract, msg) {
            Ok(answer) => answer,
            Err(error) => panic!("query of {contract} failed: {error:#}"),
        }
    }

    /// Asks a contract.
    pub fn try_query<T: DeserializeOwned>(&self, contract: &Addr, msg: &impl Serialize) -> Result<T> {
        Ok(from_json(self.chain.query(contract, to_json_binary(msg)?)?)?)
    }

    /// Balance of an address; panics when the query fails.
    #[track_caller]
    pub fn balance(&self, asset: &Asset, of: &Addr) -> u128 {
        match self.chain.balance(asset, of) {
            Ok(amount) => amount,
            Err(error) => panic!("balance of {of} in {asset}: {error:#}"),
        }
    }

    /// Every item of a paged list; `ask` builds the query for the page after the last item.
    #[track_caller]
    pub fn pages<T: DeserializeOwned, M: Serialize>(&self, contract: &Addr, ask: impl Fn(Option<&T>) -> M) -> Vec<T> {
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
    pub fn base(&self) -> Asset {
        Asset::Native(BASE.into())
    }

    /// The liquid staking token.
    pub fn lst(&self) -> Asset {
        Asset::Cw20(self.at.lst.clone())
    }

    /// The governance token.
    pub fn gov(&self) -> Asset {
        Asset::Cw20(self.at.gov.clone())
    }

    /// The redemption rate.
    pub fn rate(&self) -> staking_vault::RedemptionRateResponse {
        self.query(&self.at.staking, &staking_vault::QueryMsg::RedemptionRate {})
    }

    /// The vault's ledger.
    pub fn ledger(&self) -> staking_vault::LedgerResponse {
        self.query(&self.at.staking, &staking_vault::QueryMsg::Ledger {})
    }

    /// One batch.
    pub fn batch(&self, id: u64) -> staking_vault::BatchResponse {
        self.query(&self.at.staking, &staking_vault::QueryMsg::Batch { id })
    }

    /// What an owner has in batches.
    pub fn claims(&self, who: &Addr) -> Vec<staking_vault::ClaimResponse> {
        let owner = who.to_string();
        self.query(&self.at.staking, &staking_vault::QueryMsg::Claims { owner, start_after: None, limit: Some(100) })
    }

    /// A tranche; 1 is the base tranche, `1 + n` that of the n-th reporter.
    pub fn tranche(&self, id: u64) -> security_vault::TrancheResponse {
        self.query(&self.at.security, &security_vault::QueryMsg::Tranche { id })
    }

    /// The tranche of the liquid staking token behind the market, if the plan has one: it follows the voters'.
    pub fn lst_tranche(&self) -> u64 {
        BASE_TRANCHE + self.reporters.len() as u64 + 2
    }

    /// A tranche's record as a market reads it; one that is missing or cannot be decoded is an error.
    pub fn tranche_record(&self, id: u64) -> Result<TrancheRecord> {
        let raw = self.chain.raw(&self.at.security, &tranche_record_key(id))?;
        Ok(TrancheRecord::from_bytes(&raw.with_context(|| format!("tranche {id} has no record"))?)?)
    }

    /// What an owner has in a tranche.
    pub fn position(&self, tranche: u64, who: &Addr) -> security_vault::PositionResponse {
        self.query(&self.at.security, &security_vault::QueryMsg::Position { tranche, owner: who.to_string() })
    }

    /// An owner's cooldowns in the base tranche.
    pub fn cooldowns(&self, who: &Addr) -> Vec<security_vault::CooldownResponse> {
        let owner = who.to_string();
        let msg =
            security_vault::QueryMsg::Cooldowns { tranche: BASE_TRANCHE, owner, start_after: None, limit: Some(100) };
        self.query(&self.at.security, &msg)
    }

    /// The rounds now.
    pub fn rounds(&self) -> oracle_aggregator::RoundResponse {
        self.query(&self.at.oracle, &oracle_aggregator::QueryMsg::Round {})
    }

    /// Every feed.
    pub fn feeds(&self) -> Vec<oracle_aggregator::FeedResponse> {
        self.query(&self.at.oracle, &oracle_aggregator::QueryMsg::Feeds { start_after: None, limit: Some(100) })
    }

    /// Every reporter.
    pub fn reporters(&self) -> Vec<oracle_aggregator::ReporterResponse> {
        self.query(&self.at.oracle, &oracle_aggregator::QueryMsg::Reporters { start_after: None, limit: Some(100) })
    }

    /// Every counter of the market.
    pub fn market(&self) -> credit_market::StateResponse {
        self.query(&self.at.market, &credit_market::QueryMsg::State {})
    }

    /// What lenders carry if every provision comes true.
    pub fn hole(&self) -> credit_market::HoleResponse {
        self.query(&self.at.market, &credit_market::QueryMsg::Hole {})
    }

    /// Total debt, and the stake that it and its provisions need.
    pub fn exposure(&self) -> ExposureResponse {
        self.query(&self.at.market, &MarketQueryMsg::Exposure {})
    }

    /// The debt ceiling.
    pub fn ceiling(&self) -> credit_market::CeilingResponse {
        self.query(&self.at.market, &credit_market::QueryMsg::Ceiling {})
    }

    /// Listed collaterals.
    pub fn collaterals(&self) -> Vec<credit_market::CollateralResponse> {
        self.query(&self.at.market, &credit_market::QueryMsg::Collaterals {})
    }

    /// An account as the engine sees it.
    pub fn borrower(&self, who: &Addr) -> AccountResponse {
        self.query(&self.at.market, &MarketQueryMsg::Account { account: who.to_string() })
    }

    /// An account as its owner sees it.
    pub fn loan(&self, who: &Addr) -> credit_market::PositionResponse {
        self.query(&self.at.market, &credit_market::QueryMsg::Position { account: who.to_string() })
    }

    /// A lender.
    pub fn lender(&self, who: &Addr) -> credit_market::LenderResponse {
        self.query(&self.at.market, &credit_market::QueryMsg::Lender { lender: who.to_string() })
    }

    /// Every lender.
    pub fn lenders(&self) -> Vec<credit_market::LenderResponse> {
        self.pages(&self.at.market, |last: Option<&credit_market::LenderResponse>| credit_market::QueryMsg::Lenders {
            start_after: last.map(|lender| lender.lender.clone()),
            limit: Some(100),
        })
    }

    /// Every account.
    pub fn borrowers(&self) -> Vec<AccountResponse> {
        self.pages(&self.at.market, |last: Option<&AccountResponse>| MarketQueryMsg::Accounts {
            start_after: last.map(|account| account.account.clone()),
            limit: Some(100),
        })
    }

    /// Every withdrawal request.
    pub fn requests(&self) -> Vec<credit_market::RequestResponse> {
        self.pages(&self.at.market, |last: Option<&credit_market::RequestResponse>| credit_market::QueryMsg::Requests {
            start_after: last.map(|request| request.id),
            limit: Some(100),
        })
    }

    /// Every deficit of the market.
    pub fn deficits(&self) -> Vec<credit_market::DeficitResponse> {
        self.pages(&self.at.market, |last: Option<&credit_market::DeficitResponse>| credit_market::QueryMsg::Deficits {
            start_after: last.map(|deficit| deficit.id),
            limit: Some(100),
        })
    }

    /// An account's flag.
    pub fn flagged(&self, account: &Addr) -> Option<liquidation_engine::FlagResponse> {
        let (market, account) = (self.at.market.to_string(), account.to_string());
        self.query(&self.at.engine, &liquidation_engine::QueryMsg::Flag { market, account })
    }

    /// What a liquidation would do.
    pub fn simulate(&self, account: &Addr, funds: u128) -> Result<liquidation_engine::PlanResponse> {
        let (market, account, funds) = (self.at.market.to_string(), account.to_string(), Uint128::new(funds));
        self.try_query(&self.at.engine, &liquidation_engine::QueryMsg::Simulate { market, account, lots: None, funds })
    }

    /// The seized stake of a deficit that is for sale.
    pub fn offer(&self, deficit: u64) -> Result<liquidation_engine::OfferResponse> {
        self.try_query(&self.at.engine, &liquidation_engine::QueryMsg::Offer { deficit })
    }

    /// Every deficit of the engine.
    pub fn engine_deficits(&self) -> Vec<liquidation_engine::DeficitResponse> {
        self.pages(&self.at.engine, |last: Option<&liquidation_engine::DeficitResponse>| {
            liquidation_engine::QueryMsg::Deficits { start_after: last.map(|deficit| deficit.id), limit: Some(100) }
        })
    }
}
