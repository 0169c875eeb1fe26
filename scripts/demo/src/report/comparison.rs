//! The contracts beside other rules.

use maud::{html, Markup};

use crate::outcome::Summary;
use crate::summary::{compared_note, compared_rows};

/// The table; nothing without a twin.
pub fn section(s: &Summary) -> Markup {
    if s.compared.len() < 2 {
        return html! {};
    }
    let rows = compared_rows(s);
    let (head, body) = rows.split_first().map_or((&[][..], &[][..]), |(head, body)| (head.as_slice(), body));
    html! {
        section {
            h2 { "Contracts beside other rules" }
            p {
                "The same prices and people in the lab's model, LTVs scaled to the contracts' average borrowing power ("
                @for (index, twin) in s.compared.iter().skip(1).enumerate() {
                    @if index > 0 { ", " }
                    (twin.system) " times " (format!("{:.3}", twin.scale))
                }
                "). Numbers are " (compared_note(s)) "."
            }
            div.scroll tabindex="0" {
                table.compared {
                    thead { tr { @for cell in head { th { (cell) } } } }
                    tbody {
                        @for row in body {
                            tr class=[row.first().filter(|name| name.starts_with(' ')).map(|_| "sub")] {
                                @for (index, cell) in row.iter().enumerate() {
                                    @if index == 0 { th { (cell.trim()) } } @else { td { (cell) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
