//! Tables of text.

/// Rows of text under a head, printed as Markdown with aligned columns.
pub struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with this head.
    pub fn new<S: Into<String>>(head: impl IntoIterator<Item = S>) -> Self {
        Self { rows: vec![head.into_iter().map(Into::into).collect()] }
    }

    /// Adds a row.
    pub fn row<S: Into<String>>(&mut self, cells: impl IntoIterator<Item = S>) {
        self.rows.push(cells.into_iter().map(Into::into).collect());
    }

    /// Prints it to standard output.
    pub fn print(&self) {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        let width =
            |column: usize| self.rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
        let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or_default()).collect();
        for (i, row) in self.rows.iter().enumerate() {
            println!("{}", line(row, &widths));
            if i == 0 {
                println!(
                    "|{}",
                    widths.iter().map(|width| format!("{}|", "-".repeat(width.saturating_add(2)))).collect::<String>()
                );
            }
        }
    }
}

fn line(row: &[String], widths: &[usize]) -> String {
    let cell = |(i, width): (usize, &usize)| {
        let text = row.get(i).map_or("", String::as_str);
        if i == 0 {
            format!(" {text:<width$} |")
        } else {
            format!(" {text:>width$} |")
        }
    };
    format!("|{}", widths.iter().enumerate().map(cell).collect::<String>())
}

/// A part as a percentage with `places` decimals.
pub fn percent(part: f64, places: usize) -> String {
    let text = format!("{:.places$}", 100.0 * part);
    // Negative zero is zero.
    let zero = text.trim_start_matches('-').chars().all(|c| c == '0' || c == '.');
    if zero {
        text.trim_start_matches('-').to_owned()
    } else {
        text
    }
}
