//! Losses by who bears them, realised or not.

use cosmwasm_std::{Addr, Uint128};
use interfaces::credit_market::DeficitResponse;
use suite::{EmbeddedSuite, BASE_TRANCHE};

use super::reporters::Truth;
use super::sales;
use super::snapshot::{index, INDEX};
use super::tally::Tally;
use crate::number::{tokens, units};
use crate::outcome::{Deficits, Layers, Lenders};

/// The deficits' sums.
pub fn deficits(suite: &EmbeddedSuite, tally: &Tally) -> Deficits {
    let all = suite.deficits();
    let (paid, refunded) = layers(&all);
    Deficits {
        count: u64::try_from(all.len()).unwrap_or(u64::MAX),
        loss: sum(&all, |deficit| deficit.loss),
        written_down: tally.written_down,
        paid,
        refunded,
    }
}

/// Shortfall of accounts under water at the market's price, less write-downs: the loss, or recovery, of a sale of everything now,
/// in whole tokens.
pub fn open_loss(suite: &EmbeddedSuite, truth: Truth) -> f64 {
    let prices = sales::assets(suite, truth);
    let lacks = |seen: &interfaces::market::AccountResponse| {
        let amounts = seen.lots.iter().filter_map(|lot| Some((lot.amount, usize::try_from(lot.id).ok()?)));
        let worth = |(amount, id): (Uint128, usize)| {
            prices.get(id.saturating_sub(1)).map_or(0.0, |(_, price)| tokens(amount.u128()) * price)
        };
        let worth: f64 = amounts.map(worth).sum();
        let charged_off = suite.loan(&Addr::unchecked(&seen.account)).charged_off;
        (tokens(seen.owed.u128()) - worth).max(0.0) - tokens(charged_off.u128())
    };
    suite.borrowers().iter().filter(|seen| !seen.owed.is_zero()).map(lacks).sum()
}

/// Losses less the recoveries of each, base. A recovery beyond a deficit's loss does not count for another deficit.
pub fn net_loss(suite: &EmbeddedSuite) -> Uint128 {
    let net = |deficit: &DeficitResponse| {
        let (_, refunded) = layers(std::slice::from_ref(deficit));
        deficit.loss.saturating_sub(refunded)
    };
    suite.deficits().iter().map(net).fold(Uint128::zero(), Uint128::saturating_add)
}

/// The lenders' sums, with `open_loss` as if it were realised now.
pub fn lenders(suite: &EmbeddedSuite, index_start: Uint128, open_loss: f64) -> Lenders {
    let all = suite.deficits();
    let market = suite.market();
    let before = [market.fund, market.premium_owed, suite.tranche_record(BASE_TRANCHE).unwrap_or_default().free()];
    let before = before.into_iter().fold(Uint128::zero(), Uint128::saturating_add);
    let unrealised = Uint128::new(units(open_loss)).saturating_sub(before);
    // Realised losses that would be recovered.
    let returning = Uint128::new(units(-open_loss));
    let realised = sum(&all, |deficit| deficit.outstanding).saturating_add(sum(&all, forfeited));
    let of_index = unrealised.saturating_sub(market.kept);
    let per_share = of_index.checked_multiply_ratio(INDEX, market.shares).unwrap_or_default();
    Lenders {
        index_start: index(index_start),
        index_end: index(market.index.saturating_sub(per_share)),
        lost: realised.saturating_add(unrealised).saturating_sub(returning),
        unrealised,
        refunded: sum(&all, lenders_refund),
        to_units: sum(&all, |deficit| deficit.to_units),
    }
}

/// Payments and recoveries of each layer. Lenders bear a loss that no other layer paid; cover paid to them is the tranche's
/// payment, later money is a refund.
pub fn layers(deficits: &[DeficitResponse]) -> (Layers, Uint128) {
    let others = sum(deficits, |deficit| deficit.fund.saturating_add(deficit.premium).saturating_add(deficit.covered));
    let leavers = sum(deficits, forfeited);
    let paid = Layers {
        fund: sum(deficits, |deficit| deficit.fund),
        premium: sum(deficits, |deficit| deficit.premium),
        tranche: sum(deficits, |deficit| deficit.covered),
        leavers,
        lenders: sum(deficits, |deficit| deficit.loss).saturating_sub(others).saturating_sub(leavers),
    };
    let back: [fn(&DeficitResponse) -> Uint128; 4] =
        [|d| d.fund_back, |d| d.premium_back, |d| d.covered_back, lenders_refund];
    (paid, back.into_iter().map(|part| sum(deficits, part)).fold(Uint128::zero(), Uint128::saturating_add))
}

/// Leaving lenders' part of a loss.
fn forfeited(deficit: &DeficitResponse) -> Uint128 {
    deficit.kept.saturating_sub(deficit.kept_back)
}

fn lenders_refund(deficit: &DeficitResponse) -> Uint128 {
    let restored = [deficit.to_index, deficit.to_units, deficit.kept_back];
    restored.into_iter().fold(Uint128::zero(), Uint128::saturating_add).saturating_sub(deficit.covered)
}

fn sum(deficits: &[DeficitResponse], part: fn(&DeficitResponse) -> Uint128) -> Uint128 {
    deficits.iter().map(part).fold(Uint128::zero(), Uint128::saturating_add)
}
