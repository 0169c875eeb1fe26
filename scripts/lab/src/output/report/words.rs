//! Sentences of result.

use lab::study::Summary;

use crate::table::percent;

/// Who loses least, and how the others compare.
pub fn result(lines: &[Summary]) -> String {
    let Some(best) = lines.iter().min_by(|a, b| a.lenders_loss.total_cmp(&b.lenders_loss)) else {
        return String::new();
    };
    let others = lines.iter().filter(|line| line.system != best.system);
    let others: Vec<String> =
        others.map(|line| format!("{} % under {}", percent(line.lenders_loss, 2), line.system)).collect();
    let power = percent(best.power, 1);
    let own = percent(best.lenders_loss, 2);
    if others.is_empty() {
        return format!("At an average borrowing power of {power} % lenders lose {own} % under {}.", best.system);
    }
    format!(
        "At an average borrowing power of {power} % lenders lose least under {}: {own} %, against {}.",
        best.system,
        others.join(", ")
    )
}
