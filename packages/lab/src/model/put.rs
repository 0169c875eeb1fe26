//! The put that a borrower holds, in floats.

/// The standard normal distribution.
fn normal(x: f64) -> f64 {
    0.5 * libm::erfc(-x / std::f64::consts::SQRT_2)
}

/// The value of a put struck at `ltv` on collateral worth 1: `L*N(-d2) - N(-d1)`, `d1 = -ln(L)/s + s/2`,
/// `d2 = d1 - s`, `s` sigma times the root of the time. `risk::put` is the same in integers.
pub fn put(ltv: f64, s: f64) -> f64 {
    if s <= 0.0 {
        return (ltv - 1.0).max(0.0);
    }
    let d1 = -ltv.ln() / s + s / 2.0;
    (ltv * normal(-(d1 - s)) - normal(-d1)).max(0.0)
}
