//! Progress of the replay: a bar on a terminal, otherwise a line for every tenth.

use std::io::{IsTerminal, Write};
use std::time::Instant;

use cosmwasm_std::Decimal;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::{clock, format};

/// How far the replay is, reported after every bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Bars done.
    pub done: usize,
    /// Bars in all.
    pub total: usize,
    /// Open time of the last bar done.
    pub time: u64,
    /// Its close.
    pub price: Decimal,
    /// Liquidations so far.
    pub liquidations: u64,
    /// Deficits so far.
    pub deficits: u64,
}

impl Progress {
    fn line(&self) -> String {
        format!(
            "{}  price {}  liquidations {}  deficits {}",
            clock::stamp(self.time),
            format::price(self.price),
            self.liquidations,
            self.deficits
        )
    }

    /// Tenths of the way done, 0 to 10.
    fn tenths(&self) -> usize {
        self.done.saturating_mul(10).checked_div(self.total).unwrap_or(10)
    }
}

/// Shows [`Progress`] on stderr.
pub enum Display {
    /// A bar that redraws itself.
    Terminal(ProgressBar),
    /// A line per tenth.
    Lines {
        /// When it began.
        begun: Instant,
        /// Tenths already printed.
        printed: usize,
    },
    /// Nothing.
    Silent,
}

impl Display {
    /// Chooses by where stderr goes.
    pub fn new(total: usize, quiet: bool) -> Self {
        if quiet {
            return Self::Silent;
        }
        if !std::io::stderr().is_terminal() {
            return Self::Lines { begun: Instant::now(), printed: 0 };
        }
        let length = u64::try_from(total).unwrap_or(u64::MAX);
        let bar = ProgressBar::with_draw_target(Some(length), ProgressDrawTarget::stderr());
        let template = "{bar:32.cyan/blue} {pos}/{len}  {per_sec}  eta {eta}  {msg}";
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style.progress_chars("█▉▊▋▌▍▎▏ "));
        }
        Self::Terminal(bar)
    }

    /// Takes note of one more bar.
    pub fn show(&mut self, progress: Progress) {
        match self {
            Self::Terminal(bar) => {
                bar.set_position(u64::try_from(progress.done).unwrap_or(u64::MAX));
                bar.set_message(progress.line());
            }
            Self::Lines { begun, printed } => {
                let tenths = progress.tenths();
                if tenths > *printed {
                    *printed = tenths;
                    let rate = per_second(progress.done, begun.elapsed().as_secs_f64());
                    let percent = tenths.saturating_mul(10);
                    // A closed stderr is no reason to stop.
                    let _ = writeln!(
                        std::io::stderr(),
                        "{percent:3} %  bar {}/{}  {rate:.1} bars/s  {}",
                        progress.done,
                        progress.total,
                        progress.line()
                    );
                }
            }
            Self::Silent => {}
        }
    }

    /// Leaves the terminal as it was found.
    pub fn finish(self) {
        if let Self::Terminal(bar) = self {
            bar.finish_and_clear();
        }
    }
}

/// Bars per second; 0 when no time has passed.
pub fn per_second(bars: usize, seconds: f64) -> f64 {
    if seconds > 0.0 {
        bars as f64 / seconds
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(done: usize, total: usize) -> Progress {
        Progress { done, total, time: 0, price: Decimal::one(), liquidations: 0, deficits: 0 }
    }

    #[test]
    fn tenths_reach_ten_at_the_end_only() {
        assert_eq!(at(0, 7).tenths(), 0);
        assert_eq!(at(6, 7).tenths(), 8);
        assert_eq!(at(7, 7).tenths(), 10);
        assert_eq!(at(0, 0).tenths(), 10);
    }

    #[test]
    fn no_time_is_no_rate() {
        assert_eq!(per_second(5, 0.0), 0.0);
        assert_eq!(per_second(5, 2.0), 2.5);
    }
}
