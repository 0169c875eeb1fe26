//! The result in one sentence, from the numbers alone.

use crate::format::{headline, part};
use crate::outcome::{Compared, Summary};

/// Losses below this part of supply round to zero.
const NOTHING: f64 = 0.000_05;

/// The lenders' result here and under the twin's rules, and what would have prevented their loss.
pub fn sentence(s: &Summary) -> String {
    let Some(ours) = s.compared.first() else { return String::new() };
    let twin = s.compared.get(1);
    if s.liquidations.total().count == 0 && s.deficits.count == 0 {
        return "Nobody was liquidated: these prices test nothing.".to_owned();
    }
    let mut text = match twin {
        Some(twin) if twin.measure.lenders_loss + NOTHING < ours.measure.lenders_loss => {
            format!(
                "Under {} lenders lost less: {}, against {} here",
                name(twin),
                part(twin.measure.lenders_loss),
                lost(ours)
            )
        }
        Some(twin) => format!(
            "Lenders lost {} here, {} under {} at the same borrowing power",
            lost(ours),
            part(twin.measure.lenders_loss),
            name(twin)
        ),
        None => format!("Lenders lost {} here", lost(ours)),
    };
    text.push_str(&spared(s));
    if s.seeds > 1 {
        text.push_str(&range(s.seeds, ours, twin));
    }
    text
}

fn name(twin: &Compared) -> String {
    match twin.system.as_str() {
        "mars" => "Mars' rules".to_owned(),
        "aave5" => "Aave's rules".to_owned(),
        other => other.to_owned(),
    }
}

fn lost(ours: &Compared) -> String {
    let m = &ours.measure;
    if m.lenders_loss < NOTHING {
        return "nothing".to_owned();
    }
    format!("{} of supply ({} of peak debt)", part(m.lenders_loss), part(m.lenders_loss_of_peak_debt))
}

fn spared(s: &Summary) -> String {
    let lost = s.lenders.lost;
    if lost.is_zero() {
        return ".".to_owned();
    }
    let base = &s.symbols.base;
    let enough = s.tranche_start.saturating_add(lost);
    format!(
        "; a tranche of about {} {base} instead of {} would have spared them.",
        headline(enough),
        headline(s.tranche_start)
    )
}

fn range(seeds: u64, ours: &Compared, twin: Option<&Compared>) -> String {
    let ends = |of: &Compared| {
        let first = |values: &[f64; 10]| values.first().copied().unwrap_or_default();
        let (least, most) = (first(&of.band.least), first(&of.band.most));
        format!("{} to {}, median {}", part(least), part(most), part(first(&of.band.median)))
    };
    let beside = twin.map_or(String::new(), |twin| format!("; under {} {}", name(twin), ends(twin)));
    format!(" Over {seeds} seeds: {}{beside}.", ends(ours))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use cosmwasm_std::Uint128;

    use super::*;
    use crate::outcome::{Lenders, Liquidations, Measure, Sales, Symbols};
    use crate::seeds::contracts;

    fn measure(lenders_loss: f64) -> Measure {
        Measure { lenders_loss, peak_debt: 0.5, ..Measure::default() }.with_parts_of_peak()
    }

    fn summary(ours: f64, twin: f64) -> Summary {
        let twin = Compared { system: "mars".to_owned(), ..contracts(measure(twin), 1.0) };
        Summary {
            symbols: Symbols { base: "USDT".to_owned(), ..Symbols::default() },
            compared: vec![contracts(measure(ours), 1.0), twin],
            liquidations: Liquidations { hard: Sales { count: 1, ..Sales::default() }, ..Liquidations::default() },
            tranche_start: Uint128::new(1_000_000_000),
            lenders: Lenders { lost: Uint128::new((ours * 1e10) as u128), ..Lenders::default() },
            seeds: 1,
            ..Summary::default()
        }
    }

    #[test]
    fn a_loss_is_told_beside_the_twins_and_what_would_have_spared_it() {
        // 2 % of a supply of 10,000 is 200, so a tranche of 1,200 instead of 1,000.
        assert_eq!(
            sentence(&summary(0.02, 0.03)),
            "Lenders lost 2.00 % of supply (4.00 % of peak debt) here, 3.00 % under Mars' rules at the same borrowing \
             power; a tranche of about 1,200 USDT instead of 1,000 would have spared them."
        );
    }

    #[test]
    fn a_better_twin_comes_first() {
        let text = sentence(&summary(0.02, 0.01));
        assert!(text.starts_with("Under Mars' rules lenders lost less: 1.00 %, against 2.00 %"), "{text}");
    }

    #[test]
    fn no_loss_and_no_liquidation_are_told_apart() {
        let text = sentence(&summary(0.0, 0.01));
        assert_eq!(text, "Lenders lost nothing here, 1.00 % under Mars' rules at the same borrowing power.");
        let mut calm = summary(0.0, 0.0);
        calm.liquidations = Liquidations::default();
        assert_eq!(sentence(&calm), "Nobody was liquidated: these prices test nothing.");
    }
}
