//! A bar on the terminal while paths run.

use indicatif::{ProgressBar, ProgressStyle};

/// A bar for `jobs`; it is not drawn when standard error is no terminal.
pub fn bar(jobs: usize) -> ProgressBar {
    let bar = ProgressBar::new(jobs as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} {elapsed} ({eta} left)") {
        bar.set_style(style);
    }
    bar
}
