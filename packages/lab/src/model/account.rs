//! Borrowers' accounts and buyers of collateral.

/// State that a liquidation law keeps per account. A new loan clears it.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Watch {
    /// Time and up-time of the flag.
    pub flagged: Option<(f64, f64)>,
    /// Seconds counted under water.
    pub under_water: f64,
    /// When the account was last looked at.
    pub seen: Option<f64>,
    /// Whether it was under water then.
    pub was_under_water: bool,
}

/// A borrower's account.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Account {
    /// Leverage class, by position.
    pub class: usize,
    /// Debt in base units.
    pub debt: f64,
    /// Collateral in native units.
    pub collateral: f64,
    /// Collateral that a law has already turned into base units (bands).
    pub base: f64,
    /// Whether the owner repays when near liquidation.
    pub attentive: bool,
    /// What the owner can repay with.
    pub savings: f64,
    /// Whether the owner buys their own collateral when under water.
    pub self_buys: bool,
    /// How many loans this account has had.
    pub loans: u32,
    /// The liquidation law's state.
    pub watch: Watch,
}

impl Account {
    /// Takes debt and collateral out of the account.
    pub fn clear(&mut self) {
        self.debt = 0.0;
        self.collateral = 0.0;
        self.base = 0.0;
        self.watch = Watch::default();
    }
}

/// A buyer of collateral.
#[derive(Debug, Clone, PartialEq)]
pub struct Liquidator {
    /// Discount wanted on an account.
    pub wish: f64,
    /// Discount wanted on a lot.
    pub lot_wish: f64,
    /// Only buys lots.
    pub lots_only: bool,
    /// Base units.
    pub cash: f64,
    /// Base units at the start.
    pub capital: f64,
    /// Collateral bought and not yet sold.
    pub inventory: f64,
    /// Whether the owner's transactions miss the present block.
    pub misses: bool,
}
