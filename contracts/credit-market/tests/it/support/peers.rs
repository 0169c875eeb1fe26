//! The oracle and the security vault as the market sees them.

use std::cell::Cell;
use std::collections::BTreeMap;

use cosmwasm_std::{
    from_json, to_json_binary, Binary, ContractResult, Decimal, QuerierResult, SystemError, SystemResult, Uint128,
    Uint256, WasmQuery,
};
use interfaces::oracle_aggregator::{record_key, Candidate, FeedRecord, FeedStatus, Safety, SAFETY_KEY};
use interfaces::security_vault::{self, tranche_record_key, Active, ActiveResponse, TrancheRecord};
use interfaces::Asset;

use super::{who, BASE};

pub struct Peers {
    /// Records by feed.
    pub records: BTreeMap<u64, FeedRecord>,
    /// What of tranche 7 is slashable; absent when the vault does not answer.
    pub slashable: Option<u128>,
    /// What of tranche 9 is slashable, where a test has one; all of it is stake that does not cool down.
    pub lst_slashable: u128,
    /// The raw record of tranche 9.
    pub lst_record: TrancheRecord,
    /// What a tranche holds, its slasher and its reserver, by id.
    pub terms: BTreeMap<u64, (Asset, String, Option<String>)>,
    /// Stake of tranche 7 that deficits seized.
    pub seized: u128,
    /// What the oracle's stake secures; absent while nobody is registered with it.
    pub safety: Option<Safety>,
    /// The raw record of tranche 7.
    pub tranche: Vec<u8>,
    /// Whether no record of a tranche can be read.
    pub unreadable: bool,
    /// How many records of prices were read.
    pub prices_read: Cell<usize>,
    /// How many records of tranches were read.
    pub tranches_read: Cell<usize>,
}

/// What the vault says of a tranche, in the fields that the market reads and one that it does not.
#[cosmwasm_schema::cw_serde]
struct TermsAnswer {
    id: u64,
    asset: Asset,
    slasher: String,
    reserver: Option<String>,
}

/// The same of what it owes.
#[cosmwasm_schema::cw_serde]
struct SeizedAnswer {
    recovered: u64,
    seized: Uint128,
    rewards: Vec<RewardAnswer>,
}

#[cosmwasm_schema::cw_serde]
struct RewardAnswer {
    asset: Asset,
}

/// A live record with a confidence of a thousandth of the price and the variance of the margin vectors, 2.0001e-8.
pub fn record(price: Decimal, now: u64) -> FeedRecord {
    FeedRecord {
        status: FeedStatus::Live,
        price,
        price_for_new_risk: price,
        confidence: price * Decimal::permille(1),
        ema: price,
        variance: Uint128::new(20_001_000_000_000_000_000_000),
        cumulative: Uint256::zero(),
        round: 1,
        observed_at: now,
        expires_at: now + 60,
        uptime: 0,
        updated_at: 0,
        candidate: Candidate::default(),
        breaker_variance: Uint128::zero(),
        unsettled: 0,
        new_risk_expires_at: u64::MAX,
        tradable_at: 0,
    }
}

impl Peers {
    /// The tranche holds this above its floor and outside of holds.
    pub fn hold(&mut self, free: u128) {
        let reserved = TrancheRecord::from_bytes(&self.tranche).map_or(Uint128::zero(), |record| record.reserved);
        self.tranche = TrancheRecord { assets: free.into(), reserved, ..TrancheRecord::default() }.to_bytes();
    }

    /// The security vault stores what it is told to keep in tranche 9.
    pub fn reserve_lst(&mut self, need: u128) {
        self.lst_record.reserved = need.into();
    }

    /// The same in tranche 7; also what it learns by itself before a payout.
    pub fn reserve(&mut self, need: u128) {
        if let Ok(record) = TrancheRecord::from_bytes(&self.tranche) {
            self.tranche = TrancheRecord { reserved: need.into(), ..record }.to_bytes();
        }
    }

    /// What the security vault keeps for provisions.
    pub fn reserved(&self) -> u128 {
        TrancheRecord::from_bytes(&self.tranche).unwrap().reserved.u128()
    }

    pub fn new() -> Self {
        Self {
            records: BTreeMap::new(),
            slashable: Some(1_000_000_000_000),
            lst_slashable: 0,
            lst_record: TrancheRecord::default(),
            terms: BTreeMap::new(),
            seized: 0,
            safety: None,
            tranche: TrancheRecord::default().to_bytes(),
            unreadable: false,
            prices_read: Cell::new(0),
            tranches_read: Cell::new(0),
        }
    }

    fn active(&self, tranches: Vec<u64>) -> Option<Binary> {
        let base = self.slashable?;
        let active = |tranche| {
            let slashable = Uint128::new(if tranche == 9 { self.lst_slashable } else { base });
            Active { tranche, assets: slashable, slashable }
        };
        let answer = ActiveResponse { tranches: tranches.into_iter().map(active).collect() };
        Some(to_json_binary(&answer).unwrap())
    }

    fn terms_of(&self, id: u64) -> Option<Binary> {
        let (asset, slasher, reserver) = self.terms.get(&id)?.clone();
        Some(to_json_binary(&TermsAnswer { id, asset, slasher, reserver }).unwrap())
    }

    pub fn answer(&self, query: &WasmQuery) -> QuerierResult {
        match query {
            WasmQuery::Raw { contract_addr, key } if *contract_addr == who("oracle").to_string() => {
                if key.as_slice() == SAFETY_KEY {
                    let bytes = self.safety.map(|safety| Binary::from(safety.to_bytes())).unwrap_or_default();
                    return SystemResult::Ok(ContractResult::Ok(bytes));
                }
                self.prices_read.set(self.prices_read.get() + 1);
                let found = self.records.iter().find(|(feed, _)| record_key(**feed) == key.as_slice());
                let bytes = found.map(|(_, record)| Binary::from(record.to_bytes())).unwrap_or_default();
                SystemResult::Ok(ContractResult::Ok(bytes))
            }
            WasmQuery::Raw { contract_addr, key } if *contract_addr == who("security").to_string() => {
                self.tranches_read.set(self.tranches_read.get() + 1);
                let lst = key.as_slice() == tranche_record_key(9);
                assert!(lst || key.as_slice() == tranche_record_key(7));
                let record = match lst {
                    _ if self.unreadable => vec![9; 65],
                    true => self.lst_record.to_bytes(),
                    false => self.tranche.clone(),
                };
                SystemResult::Ok(ContractResult::Ok(record.into()))
            }
            WasmQuery::Smart { contract_addr, msg } if *contract_addr == who("security").to_string() => {
                let answer = match from_json(msg).unwrap() {
                    security_vault::QueryMsg::Active { tranches } => self.active(tranches),
                    security_vault::QueryMsg::Tranche { id } => self.terms_of(id),
                    security_vault::QueryMsg::Owed { tranche } => {
                        let seized = if tranche == 7 { self.seized } else { 0 }.into();
                        let rewards = vec![RewardAnswer { asset: Asset::Native(BASE.into()) }];
                        Some(to_json_binary(&SeizedAnswer { recovered: 0, seized, rewards }).unwrap())
                    }
                    other => panic!("{other:?}"),
                };
                SystemResult::Ok(answer.map_or(ContractResult::Err("down".into()), ContractResult::Ok))
            }
            other => SystemResult::Err(SystemError::UnsupportedRequest { kind: format!("{other:?}") }),
        }
    }
}
