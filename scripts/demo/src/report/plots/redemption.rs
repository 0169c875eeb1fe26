//! What a liquid staking token redeems for.

use super::rows::float;
use super::{chart, Plot, Rows};
use crate::outcome::Outcome;
use crate::report::axis::Unit;
use crate::report::marks::Mark;
use crate::report::palette;

pub(super) fn plot<'a>(outcome: &Outcome, rows: &'a Rows<'_>, marks: &'a [Mark]) -> Plot<'a> {
    let symbols = &outcome.summary.symbols;
    let lines = vec![rows.line("redemption rate", palette::RATE, |row| float(row.redemption_rate))];
    Plot {
        id: "redemption",
        title: "Redemption rate",
        caption: format!(
            "{} per {}. Rewards raise it: they are swept once a day and vest over the next, so it stands still before the \
             first sweep. Only a slash lowers it; it takes no part in the market's fall.",
            symbols.native, symbols.lst
        ),
        chart: chart(rows, marks, Unit::Plain, lines),
    }
}
