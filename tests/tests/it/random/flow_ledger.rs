//! What went into the staking vault is what came out, what is held and what slashes burned. To the unit: the vault, a stranger
//! and the operators are the only delegators of these worlds, so what shares cut off stays in their validators' tokens. The
//! others' coins are part of what is held, wherever they are; their rewards go elsewhere.

use super::events::Events;
use super::violation::Violation;
use cosmwasm_std::Addr;
use cw_multi_test::AppResponse;
use interfaces::Asset;
use suite::{EmbeddedSuite, NATIVE};

/// Sums since the beginning, in units of the native coin.
pub struct FlowLedger {
    /// Who else delegates.
    others: Vec<Addr>,
    /// By stakers, sweeps and gifts.
    brought: u128,
    /// To those who leave, and as fees.
    paid: u128,
    /// Booked for batches: by the buffer, and as arrived.
    booked: u128,
    /// Paid out of batches.
    claimed: u128,
}

impl FlowLedger {
    /// Begins with what is held now.
    pub fn new(suite: &EmbeddedSuite, others: Vec<Addr>) -> Self {
        let burned = suite.chain.total_burned().u128();
        Self {
            brought: held(suite, &others) + burned,
            others,
            paid: 0,
            booked: suite.ledger().settled.u128(),
            claimed: 0,
        }
    }

    /// What one message moved. The bank tells transfers; the stakes, and the rewards of security vault and oracle, tell the coins that
    /// came with a message. And what leaves the collector are sweeps, as it says (I1 and I2 there).
    pub fn follow(&mut self, suite: &EmbeddedSuite, response: &AppResponse) -> Result<(), Violation> {
        let (events, vault, collector) = (Events(response), suite.at.staking.as_str(), suite.at.collector.as_str());
        let mut swept = 0;
        for transfer in response.events.iter().filter(|event| event.ty == "transfer") {
            let of = |key: &str| transfer.attributes.iter().find(|one| one.key == key).map_or("", |one| &one.value);
            let coins = of("amount").split(',').filter_map(|coin| coin.strip_suffix(NATIVE));
            let amount: u128 = coins.filter_map(|amount| amount.parse::<u128>().ok()).sum();
            self.brought += if of("recipient") == vault { amount } else { 0 };
            self.paid += if of("sender") == vault { amount } else { 0 };
            if of("sender") == collector {
                let sweep = of("recipient") == vault && of("amount") == format!("{amount}{NATIVE}");
                Violation::unless(sweep, || format!("the collector sent {transfer:?}"))?;
                swept += amount;
            }
        }
        let told = events.sum("wasm-reward_collector.sweep", "amount");
        Violation::unless(swept == told, || format!("the collector sent {swept} and says {told}"))?;
        self.brought += events.sum("wasm-staking_vault.stake", "amount");
        if events.has("staking_vault.compound") {
            let native = Asset::Native(NATIVE.into()).to_string();
            // Stakers of a tranche, or the reporters.
            for ty in ["wasm-security_vault.reward", "wasm-oracle_aggregator.reward"] {
                let assets = events.values(ty, "asset").into_iter();
                let paid = assets.zip(events.values(ty, "amount")).filter(|(asset, _)| *asset == native);
                self.paid += paid.filter_map(|(_, amount)| amount.parse::<u128>().ok()).sum::<u128>();
            }
        }
        self.booked += events.sum("wasm-staking_vault.netted", "amount");
        self.booked += events.sum("wasm-staking_vault.settle", "arrived");
        self.booked += events.sum("wasm-staking_vault.arrived_late", "amount");
        self.claimed += events.sum("wasm-staking_vault.claim", "amount");
        Ok(())
    }

    /// The two equations.
    pub fn check(&self, suite: &EmbeddedSuite) -> Result<(), Violation> {
        let Self { brought, paid, booked, claimed, .. } = *self;
        let (held, burned) = (held(suite, &self.others), suite.chain.total_burned().u128());
        Violation::unless(brought == paid + held + burned, || {
            format!("the staking vault got {brought}, paid {paid}, holds {held}, and {burned} were burned")
        })?;
        let left = suite.ledger().settled.u128();
        Violation::unless(booked == claimed + left, || {
            format!("{booked} were booked for batches, which paid {claimed} and have {left}")
        })
    }
}

/// At the bank, with validators, and on the way back.
fn held(suite: &EmbeddedSuite, others: &[Addr]) -> u128 {
    let (chain, owners) = (&suite.chain, || others.iter().chain([&suite.at.staking]));
    // One that was removed has none.
    let validators = chain.validators().iter().filter_map(|address| chain.validator(address).ok());
    let bonded = validators.map(|validator| validator.tokens.u128());
    let coming = owners().flat_map(|who| chain.unbonding_entries(who)).map(|entry| entry.balance.u128());
    let free = owners().map(|who| chain.balance(who, NATIVE).u128());
    free.sum::<u128>() + bonded.sum::<u128>() + coming.sum::<u128>()
}
