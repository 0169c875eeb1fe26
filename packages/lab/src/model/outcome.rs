//! What a run amounts to.

/// Sums of the results, in base units.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tally {
    /// Losses realised, less recoveries.
    pub deficit: f64,
    /// Paid by the fund.
    pub from_fund: f64,
    /// Paid by cancelling unpaid premium.
    pub from_premium: f64,
    /// Paid by the tranche.
    pub from_tranche: f64,
    /// Paid by value that leaving lenders forfeited.
    pub from_kept: f64,
    /// Paid by the lenders' index.
    pub from_lenders: f64,
    /// Recoveries of losses.
    pub refunded: f64,
    /// Debt repaid by buyers.
    pub liquidated: f64,
    /// Of it, above health 1.
    pub soft: f64,
    /// Market value of the collateral sold to buyers.
    pub sold: f64,
    /// Interest and premium that lenders earned.
    pub interest: f64,
    /// Covered premium that borrowers owed.
    pub premium: f64,
    /// Premium paid out.
    pub premium_paid: f64,
    /// Loans refused.
    pub refused: u32,
}

/// The result of one run. Amounts are fractions of the lenders' initial supply.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Lenders' loss: the fall of the index and the forfeited value.
    pub lenders_loss: f64,
    /// All losses, whoever bore them.
    pub deficit: f64,
    /// What the tranche lost.
    pub tranche_loss: f64,
    /// Market value of the collateral sold, less the debt that it repaid.
    pub penalty: f64,
    /// Debt repaid by buyers.
    pub liquidated: f64,
    /// Of it, above health 1.
    pub soft: f64,
    /// Buyers' profit, with their inventory at the last price.
    pub liquidator_profit: f64,
    /// Mean initial LTV over classes and bars.
    pub borrowing_power: f64,
    /// Mean debt over bars.
    pub debt: f64,
    /// Highest debt at the end of a bar.
    pub peak_debt: f64,
    /// Covered premium that borrowers owed.
    pub premium: f64,
    /// Value of a lender's share at the end; 1 at the start.
    pub index: f64,
    /// Nothing of the tranche is left.
    pub tranche_used_up: bool,
    /// What lenders supplied, base units.
    pub supplied: f64,
    /// Sums in base units.
    pub tally: Tally,
}
