//! What was assumed, which parameters were in force, and how to get this page again.

use maud::{html, Markup};

use crate::format::{count, percent};
use crate::outcome::{Outcome, Summary};

/// The box.
pub fn section(s: &Summary) -> Markup {
    let setting = &s.setting;
    html! {
        section {
            h2 { "Assumptions and parameters" }
            div.cards {
                div.card {
                    h3 { "Assumptions" }
                    table.facts {
                        @for [name, value] in &setting.assumptions {
                            tr { th { (name) } td.text { (value) } }
                        }
                    }
                }
                div.card {
                    h3 { "Plan of the contracts" }
                    @if setting.plan.is_empty() {
                        p.note { "The default plan." }
                    } @else {
                        table.facts {
                            @for [key, from, to] in &setting.plan {
                                tr { th { code { (key) } } td.text { (to) " instead of " (from) } }
                            }
                        }
                    }
                    details {
                        summary { "Lab file in force" }
                        pre tabindex="0" { (setting.lab) }
                    }
                }
            }
        }
    }
}

/// How to get this page again.
pub fn footer(outcome: &Outcome) -> Markup {
    let s = &outcome.summary;
    html! {
        footer {
            p {
                "Made by " code { (s.setting.command) } " with version " (s.setting.version) " and prices "
                code.hash { (s.setting.prices) } " in " (format!("{:.1}", outcome.timing.seconds)) " s, "
                (format!("{:.1}", outcome.timing.bars_per_second)) " bars per second, " (count(s.messages))
                " messages. The same seed gives the same numbers."
            }
            p {
                "Every bar is played against the contracts themselves on an embedded chain; prices are market data, \
                 accounts and their wishes are drawn from the seed."
                @if let Some(v) = &s.validator { " One validator loses " (percent(v.fraction)) " of its stake on the way." }
            }
        }
    }
}
