//! One band: its contents, and the pool's prices for it.

/// A band of one loan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Band {
    /// Upper edge: the band is all collateral when the price is here.
    pub up: f64,
    /// Lower edge: all base units.
    pub down: f64,
    /// Collateral in it.
    pub coins: f64,
    /// Base units in it.
    pub base: f64,
}

/// A trade with the pool: collateral out of the band (negative: into it) for base units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Trade {
    /// Collateral that leaves the band.
    pub coins: f64,
    /// Base units that enter it.
    pub base: f64,
}

impl Band {
    /// Price at which the band sells when the feed moves slowly.
    pub fn mean(&self) -> f64 {
        (self.up * self.down).sqrt()
    }

    /// What the band becomes when it is sold slowly.
    pub fn sold_slowly(&self) -> f64 {
        self.base + self.coins * self.mean()
    }

    /// Its contents, in collateral at its mean price.
    fn whole(&self) -> f64 {
        self.coins + self.base / self.mean()
    }

    /// The pool's prices at the feed's price `p`: all collateral, all base.
    fn prices(&self, p: f64) -> (f64, f64) {
        (p.powi(3) / self.up.powi(2), p.powi(3) / self.down.powi(2))
    }

    /// Whether a trade is profitable at the market's price.
    pub fn offers(&self, p: f64, market: f64) -> bool {
        let (low, high) = self.prices(p);
        (self.coins > 0.0 && low < market) || (self.base > 0.0 && high > market)
    }

    /// Raises the edges by a growth of the debt.
    pub fn rise(&mut self, growth: f64) {
        self.up *= growth;
        self.down *= growth;
    }

    /// Part of the band that is collateral when the pool's price is `price`.
    fn part_at(&self, price: f64, p: f64) -> f64 {
        let (low, high) = self.prices(p);
        let root = |x: f64| 1.0 / x.sqrt();
        ((root(price) - root(high)) / (root(low) - root(high))).clamp(0.0, 1.0)
    }

    /// The pool's price when `part` of the band is collateral.
    fn price_at(&self, part: f64, p: f64) -> f64 {
        let (low, high) = self.prices(p);
        let root = |x: f64| 1.0 / x.sqrt();
        (root(high) + (root(low) - root(high)) * part).powi(-2)
    }

    /// The trade that moves the pool's price to `price`, at the mean of the prices in between. None if the band is already beyond
    /// it in that direction.
    pub fn trade_to(&self, price: f64, p: f64, buy: bool) -> Option<Trade> {
        let whole = self.whole();
        if whole <= 0.0 || price <= 0.0 {
            return None;
        }
        let (now, then) = (self.coins / whole, self.part_at(price, p));
        if (buy && now <= then) || (!buy && now >= then) {
            return None;
        }
        let paid = (self.price_at(now, p) * self.price_at(then, p)).sqrt();
        if buy {
            let coins = ((now - then) * whole).min(self.coins);
            return Some(Trade { coins, base: coins * paid });
        }
        let coins = ((then - now) * whole).min(self.base / paid);
        Some(Trade { coins: -coins, base: -coins * paid })
    }

    /// Makes a trade.
    pub fn make(&mut self, trade: Trade) {
        self.coins = (self.coins - trade.coins).max(0.0);
        self.base = (self.base + trade.base).max(0.0);
    }
}

/// Bands for collateral `coins`, from `top` down, each `1/a` wide.
pub(super) fn spread(coins: f64, top: f64, a: f64, count: u32) -> Vec<Band> {
    let ratio = (a - 1.0) / a;
    let each = coins / f64::from(count);
    let band = |i: u32| {
        let up = top * ratio.powf(f64::from(i));
        Band { up, down: up * ratio, coins: each, base: 0.0 }
    };
    (0..count).map(band).collect()
}

/// Proceeds of collateral spread over bands when it is sold slowly, over its value at the top.
pub(super) fn factor(a: f64, count: u32) -> f64 {
    spread(1.0, 1.0, a, count).iter().map(Band::sold_slowly).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn band() -> Band {
        Band { up: 100.0, down: 99.0, coins: 2.0, base: 0.0 }
    }

    #[test]
    fn without_a_wish_arbitrage_leaves_collateral_above_the_band_and_base_below_it() {
        let mut band = band();
        assert_eq!(band.trade_to(101.0, 101.0, true), None);
        let trade = band.trade_to(98.0, 98.0, true).unwrap();
        assert_eq!(trade.coins, 2.0);
        // At 98 the whole band sells for 98^3 / (100 * 99) = 95.07 apiece: the arbitrage of a jump.
        assert!((trade.base / trade.coins - 98.0_f64.powi(3) / 9900.0).abs() < 1e-9);
        band.make(trade);
        assert_eq!(band.coins, 0.0);
        assert_eq!(band.trade_to(98.5, 98.5, false), None);
        let back = band.trade_to(101.0, 101.0, false).unwrap();
        // The band buys back above the price: a jump and its reversal cost the borrower.
        assert!(back.coins < 0.0 && back.base / back.coins > 101.0 && -back.coins < 2.0);
    }

    #[test]
    fn a_slow_fall_sells_at_the_mean_price_of_the_band() {
        let mut band = band();
        for i in 0..=1000 {
            let p = 100.0 - f64::from(i) * 0.001;
            if let Some(trade) = band.trade_to(p, p, true) {
                band.make(trade);
            }
        }
        assert!(band.coins < 1e-9);
        assert!((band.base / 2.0 - 99.498_743_710_662).abs() < 0.01, "{}", band.base / 2.0);
    }
}
