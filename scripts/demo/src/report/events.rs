//! The table of events, and the choice of kinds that marks and table show.

use maud::{html, Markup};

use super::marks::{class, Mark, KINDS};
use crate::clock;
use crate::outcome::Event;

/// Events shown at most; the JSON file has all.
const MOST: usize = 400;

/// A checkbox for every kind that occurred; the style sheet evaluates them without a script.
pub fn filter(marks: &[Mark]) -> Markup {
    let happened: Vec<_> = KINDS.iter().filter(|(kind, _)| marks.iter().any(|mark| mark.kind == *kind)).collect();
    html! {
        @if !happened.is_empty() {
            fieldset.kinds aria-label="Events shown" {
                @for (kind, class) in happened {
                    label class={ "k-" (class) } {
                        input type="checkbox" id={ "show-" (class) } checked;
                        (kind.label())
                    }
                }
            }
        }
    }
}

/// The table, each event with the number of its mark.
pub fn table(events: &[Event], marks: &[Mark]) -> Markup {
    if events.is_empty() {
        return html! {};
    }
    let number = |index: usize| marks.iter().find(|mark| mark.events.contains(&index)).and_then(|mark| mark.number);
    let hidden = events.len().saturating_sub(MOST);
    html! {
        section.told {
            h2 { "Events" }
            p { "Numbers are those above the plots; near events of a kind share one." }
            div.scroll tabindex="0" {
                table.events {
                    thead { tr { th {} th { "UTC" } th { "kind" } th { "what happened" } } }
                    tbody {
                        @for (index, event) in events.iter().enumerate().take(MOST) {
                            tr id={ "event-" (index) } class=[class(event.kind).map(|class| format!("k-{class}"))] {
                                td.n { @if let Some(number) = number(index) { (number) } }
                                td.t { (clock::stamp(event.time)) }
                                td { span.kind { (event.kind.label()) } }
                                td { (event.text) }
                            }
                        }
                        @if hidden > 0 {
                            tr { td {} td {} td {} td { "and " (hidden) " more, in the JSON file" } }
                        }
                    }
                }
            }
        }
    }
}
