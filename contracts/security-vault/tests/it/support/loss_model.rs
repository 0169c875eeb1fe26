//! A slow second opinion on who bore which loss and got what back: fractions kept as floats, one loop per event.

use std::collections::BTreeMap;

/// What one holder has lost and recovered, in units of the asset.
#[derive(Default, Clone, Debug)]
pub struct Holder {
    pub shares: f64,
    pub lost: f64,
    pub back: f64,
}

/// All holders, nobody's shares among them.
#[derive(Default)]
pub struct LossModel {
    pub holders: BTreeMap<&'static str, Holder>,
}

impl LossModel {
    pub fn shares(&mut self, who: &'static str, change: f64) {
        self.holders.entry(who).or_default().shares += change;
    }

    /// A new share epoch: from now each has these shares.
    pub fn set_shares(&mut self, who: &'static str, shares: f64) {
        self.holders.entry(who).or_default().shares = shares;
    }

    pub fn loss(&mut self, amount: f64) {
        let all: f64 = self.holders.values().map(|holder| holder.shares).sum();
        for holder in self.holders.values_mut() {
            holder.lost += amount * holder.shares / all;
        }
    }

    /// Shared by what each has still lost; what nobody has lost is left over.
    pub fn refund(&mut self, amount: f64) {
        let open: f64 = self.holders.values().map(|holder| holder.lost - holder.back).sum();
        let part = (amount / open).min(1.0);
        for holder in self.holders.values_mut() {
            holder.back += (holder.lost - holder.back) * part;
        }
    }
}
