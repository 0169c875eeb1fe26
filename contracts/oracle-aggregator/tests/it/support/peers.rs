//! What the peers of the oracle answer and do.

use std::collections::BTreeMap;

use cosmwasm_std::{from_json, Addr, Binary, Coin, Decimal, Event, Uint128};
use cw20::Cw20ExecuteMsg;
use interfaces::price_source::SourcePrice;
use interfaces::security_vault::{self, SlashResponse, SlashReward, TrancheRecord, TrancheResponse};
use interfaces::staking_vault::RedemptionRateResponse;
use interfaces::Asset;
use oracle_aggregator::ContractError;

use super::World;

pub struct Peers {
    pub powers: BTreeMap<u64, u128>,
    pub rate: Option<RedemptionRateResponse>,
    /// What the source of the adapter answers; nothing when it fails.
    pub source: Option<SourcePrice>,
    pub slashes: Vec<(u64, u64, Decimal)>,
    pub refuse_slashes: bool,
    /// Refuses slashes that pay a reward.
    pub refuse_rewards: bool,
    /// Records of tranches that were read.
    pub power_reads: u32,
    /// Holds at the security vault, by tranche and id.
    pub holds: BTreeMap<(u64, u64), u128>,
    /// What was paid: asset, recipient or `tranche <id>`, amount.
    pub paid: Vec<(String, String, u128)>,
    /// Parts of slashes that were paid to disputers.
    pub rewards: Vec<SlashReward>,
}

impl Peers {
    /// The raw record of a tranche; nothing where there is none.
    pub fn record(&mut self, key: &[u8]) -> Binary {
        let id = key.strip_prefix(b"tranche_record:").unwrap();
        let id = u64::from_be_bytes(id.try_into().unwrap());
        self.power_reads += 1;
        let Some(active) = self.powers.get(&id).copied().map(Uint128::new) else { return Binary::default() };
        // What cools counts for nothing.
        let assets = active + Uint128::new(7);
        TrancheRecord { assets, active, ..TrancheRecord::default() }.to_bytes().into()
    }
}

impl World {
    /// The token pays the recipient of a transfer, or the tranche that it rewards.
    pub(super) fn token(&mut self, msg: Cw20ExecuteMsg) -> Result<Vec<Event>, ContractError> {
        let paid = match msg {
            Cw20ExecuteMsg::Transfer { recipient, amount } => ("token".into(), recipient, amount.u128()),
            Cw20ExecuteMsg::Send { contract, amount, msg } => {
                assert_eq!(contract, self.address("security").as_str());
                let security_vault::ReceiveMsg::Reward { tranche } = from_json(msg).unwrap() else { panic!() };
                ("token".into(), format!("tranche {tranche}"), amount.u128())
            }
            other => panic!("{other:?}"),
        };
        self.peers.borrow_mut().paid.push(paid);
        Ok(vec![])
    }

    pub(super) fn security(
        &mut self,
        msg: security_vault::ExecuteMsg,
        funds: Vec<Coin>,
    ) -> Result<Vec<Event>, ContractError> {
        let mut peers = self.peers.borrow_mut();
        let (tranche, id, fraction) = match msg {
            security_vault::ExecuteMsg::Slash { tranche, id, fraction, reward } => {
                if peers.refuse_slashes || (peers.refuse_rewards && reward.is_some()) {
                    return Err(ContractError::UnknownReply { id });
                }
                peers.rewards.extend(reward);
                (tranche, id, fraction)
            }
            security_vault::ExecuteMsg::Hold { tranche, id, amount } => {
                peers.holds.insert((tranche, id), amount.u128());
                peers.holds.retain(|_, amount| *amount > 0);
                return Ok(vec![]);
            }
            security_vault::ExecuteMsg::Reward { tranche } => {
                let [coin] = funds.as_slice() else { panic!("{funds:?}") };
                peers.paid.push((coin.denom.clone(), format!("tranche {tranche}"), coin.amount.u128()));
                return Ok(vec![]);
            }
            other => panic!("{other:?}"),
        };
        peers.slashes.push((tranche, id, fraction));
        let _ = SlashResponse { amount: Uint128::zero() };
        Ok(vec![])
    }
}

pub fn tranche(id: u64, peers: &Peers, token: &Asset, slasher: &Addr) -> TrancheResponse {
    let assets = Uint128::new(peers.powers.get(&id).copied().unwrap_or_default());
    let zero = Uint128::zero();
    TrancheResponse {
        id,
        asset: token.clone(),
        slasher: slasher.clone(),
        reserver: None,
        seniority: 0,
        cooldown: 1,
        floor: zero,
        min_hold: zero,
        epoch: 0,
        assets,
        shares: assets,
        cooling: zero,
        held: zero,
        reserved: zero,
        outstanding_loss: zero,
        locks: vec![],
        size: security_vault::TrancheSize::default(),
        operator: None,
        commission: Decimal::zero(),
        next_commission: None,
        share: None,
        weight: zero,
        staked: zero,
        paid_out: zero,
        covered: zero,
        slashed: zero,
    }
}
