//! Tables whose cells are coloured by their value.

use maud::{html, Markup};

use crate::table::percent;

/// A heat map of parts: a name for each row, and a value for each column, none where there was no run.
pub struct Heat {
    /// Name of the rows.
    pub corner: String,
    /// Names of the columns.
    pub columns: Vec<String>,
    /// Rows.
    pub rows: Vec<(String, Vec<Option<f64>>)>,
}

impl Heat {
    /// The table. The greatest value has the full colour.
    pub fn markup(&self) -> Markup {
        let most = self.rows.iter().flat_map(|(_, row)| row).flatten().copied().fold(0.0, f64::max);
        let shade = |value: f64| if most > 0.0 { (value.max(0.0) / most).sqrt() * 0.8 } else { 0.0 };
        html! {
            div.wide { table.heat {
                tr { th { (self.corner) } @for column in &self.columns { th { (column) } } }
                @for (name, row) in &self.rows {
                    tr {
                        td { (name) }
                        @for value in row {
                            @match value {
                                Some(value) => { td.v style={ "--v:" (format!("{:.2}", shade(*value))) } { (percent(*value, 2)) } }
                                None => { td { "-" } }
                            }
                        }
                    }
                }
            } }
        }
    }
}
