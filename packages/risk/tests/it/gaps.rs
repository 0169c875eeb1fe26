//! Constants known from the literature, against the weight that one update gives to the newest return.

use cosmwasm_std::Decimal;
use risk::ewma::weight;
use risk::Fixed;

/// RiskMetrics: lambda .94 a day is a tau of 16.1615 d, lambda .97 one of 32.8308 d.
#[test]
fn daily_lambdas_are_the_textbook_time_constants() {
    for (tau, newest) in [(1_396_354, Decimal::percent(6)), (2_836_581, Decimal::percent(3))] {
        let off = weight(86_400, tau).unwrap().checked_sub(Fixed::from_decimal(newest)).unwrap().abs();
        // The four decimal places of tau leave six of lambda.
        assert!(off < Fixed::from_decimal(Decimal::from_ratio(1u128, 1_000_000u128)), "{tau}: {off}");
    }
}
