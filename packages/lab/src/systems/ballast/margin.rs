//! LTVs that move.

use super::{Ballast, Initial};
use crate::model::Market;

const DAY: f64 = 86_400.0;
const HOUR: f64 = 3600.0;
/// The band's distance that new debt keeps, as a factor.
const OUTSIDE: f64 = 0.99;

/// Moves the LTVs of all classes. `moved` is when this last happened.
pub(super) fn refresh(law: &Ballast, market: &mut Market, moved: &mut Option<f64>) {
    if law.margin.on {
        by_variance(law, market, *moved);
        *moved = Some(market.clock.now);
        return;
    }
    let (distance, kept) = match law.initial {
        Initial::Static => return,
        Initial::Volatility => {
            let square = market.oracle.variance * DAY + market.oracle.confidence().powi(2);
            (1.0 + square.sqrt(), 1.0 - law.margin.buffer)
        }
        Initial::Band => (market.edge(&law.band), OUTSIDE),
    };
    for (current, cap) in market.ltvs.iter_mut().zip(&market.caps) {
        current.initial = cap.initial.min(cap.maintenance / distance * kept);
    }
}

fn by_variance(law: &Ballast, market: &mut Market, moved: Option<f64>) {
    let margin = &law.margin;
    let sigma = (market.oracle.variance * margin.seconds + market.oracle.confidence().powi(2)).sqrt();
    let most = law.clock.cap.max(law.clock.least);
    let cost = 1.0 + most / (1.0 - most) + margin.slip;
    for (current, cap) in market.ltvs.iter_mut().zip(&market.caps) {
        let target = cap.maintenance.min((-margin.z * sigma).exp() / cost);
        current.initial = cap.initial.min(target * (1.0 - margin.buffer));
        current.maintenance = match moved {
            Some(moved) if target < current.maintenance => {
                let credited = (market.clock.now - moved).min(HOUR);
                target.max(current.maintenance - margin.fall_per_day * credited / DAY)
            }
            _ => target,
        };
    }
}
