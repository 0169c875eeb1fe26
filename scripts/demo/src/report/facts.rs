//! The summary by topic, and the borrowers by class.

use maud::{html, Markup};

use crate::outcome::Summary;
use crate::summary;

/// All facts that the terminal shows.
pub fn section(s: &Summary) -> Markup {
    html! {
        section {
            h2 { "Summary" }
            div.cards {
                @for section in summary::sections(s) {
                    div.card {
                        h3 { (section.title) }
                        table.facts {
                            @for line in &section.lines {
                                tr class=[line.name.starts_with(' ').then_some("sub")] {
                                    th { (line.name.trim()) }
                                    td { (line.value) }
                                    td.note { (line.note) }
                                }
                            }
                        }
                    }
                }
            }
            h3 { "Borrowers by class" }
            div.scroll tabindex="0" {
                table.classes {
                    thead { tr { @for cell in summary::CLASS_HEADINGS { th { (cell) } } } }
                    tbody {
                        @for row in summary::class_rows(s) {
                            tr { @for cell in row { td { (cell) } } }
                        }
                    }
                }
            }
        }
    }
}
