//! The staking vault as one purse: what went in is what came out, what it holds and what slashes burned.
//!
//! The chain's books are exact to the unit ([`super::conservation`]). Those of one delegator are exact to a unit per message
//! to x/staking, whose shares keep the rest for the validator's other delegators (chain fact 7).

use super::events::Events;
use super::finding::Finding;
use ballast_tests::suite::{Suite, NATIVE};
use ballast_tests::view::View;
use common::Asset;
use cw_multi_test::AppResponse;

/// Sums since the beginning, in units of the native coin.
pub struct Purse {
    /// By stakers, sweeps and gifts.
    brought: u128,
    /// To those who leave, and as fees.
    paid: u128,
    /// Of what the vault had with validators.
    burned: u128,
    /// How many units rounding may have moved: one per delegation that a message changed.
    rounding: u128,
    /// What the chain had burned of anybody's at the last look.
    burned_by_chain: u128,
}

impl Purse {
    /// As full as it is now.
    pub fn new(suite: &Suite) -> Self {
        let burned_by_chain = suite.chain.total_burned().u128();
        Self { brought: held(suite), paid: 0, burned: 0, rounding: 0, burned_by_chain }
    }

    /// What one message moved. The bank tells transfers; the stakes and the security vault's rewards tell the coins that came
    /// with a message. And what leaves the collector are sweeps, as it says (I1 and I2 there).
    pub fn follow(&mut self, suite: &Suite, response: &AppResponse) -> Result<(), Finding> {
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
                Finding::unless(sweep, || format!("the collector sent {transfer:?}"))?;
                swept += amount;
            }
        }
        let told = events.sum("wasm-reward-collector/sweep", "amount");
        Finding::unless(swept == told, || format!("the collector sent {swept} and says {told}"))?;
        self.brought += events.sum("wasm-staking-vault/stake", "amount");
        if events.has("staking-vault/compound") {
            let native = Asset::Native(NATIVE.into()).to_string();
            let rewards = events.values("wasm-security-vault/reward", "asset").into_iter();
            let amounts = events.values("wasm-security-vault/reward", "amount").into_iter();
            let native = rewards.zip(amounts).filter(|(asset, _)| *asset == native);
            self.paid += native.filter_map(|(_, amount)| amount.parse::<u128>().ok()).sum::<u128>();
        }
        self.rounding += u128::from(events.count("delegate") + events.count("unbond") + 2 * events.count("redelegate"));
        Ok(())
    }

    /// The equation. What is missing since the last look was burned, if the chain burned that much.
    pub fn check(&mut self, suite: &Suite) -> Result<(), Finding> {
        let (held, burned) = (held(suite), suite.chain.total_burned().u128());
        let (needed, had) = (self.brought, self.paid + self.burned + held);
        let slashed = burned - std::mem::replace(&mut self.burned_by_chain, burned);
        if slashed > 0 {
            let lost = needed.saturating_sub(had);
            Finding::unless(lost <= slashed + self.rounding, || {
                format!("{lost} vanished from the staking vault when the chain burned {slashed}")
            })?;
            self.burned += lost;
            return Ok(());
        }
        Finding::unless(needed.abs_diff(had) <= self.rounding, || {
            let Self { brought, paid, burned, rounding, .. } = self;
            format!("brought {brought}, paid {paid}, burned {burned}, held {held}: off by more than {rounding} units")
        })
    }
}

/// At the bank, with validators, and on the way back.
fn held(suite: &Suite) -> u128 {
    let vault = &suite.at.staking;
    let entries = suite.chain.unbonding_entries(vault);
    let coming: u128 = entries.iter().map(|entry| entry.balance.u128()).sum();
    suite.balance(&Asset::Native(NATIVE.into()), vault) + suite.chain.total_delegated(vault).u128() + coming
}
