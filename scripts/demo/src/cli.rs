//! The command line.

use std::path::PathBuf;

use clap::Parser;

use crate::scenario::{self, Scenario, ScenarioError};

/// Replays a historic crash through the whole suite and writes a report.
///
/// Every bar of the price history drives oracle rounds, borrowers, lenders, stakers and liquidators on an embedded
/// chain; all invariants are checked after every bar. The same seed gives the same result.
#[derive(Debug, Clone, PartialEq, Eq, Parser)]
#[command(name = "cargo demo", version, after_help = AFTER)]
pub struct Cli {
    /// Which crash to replay
    #[arg(long, value_name = "NAME", default_value = scenario::DEFAULT, conflicts_with = "prices")]
    pub scenario: String,

    /// Replay a price file of your own: `time_unix,price` or `time_unix,open,high,low,close`
    #[arg(long, value_name = "FILE.csv")]
    pub prices: Option<PathBuf>,

    /// Seed of everything random
    #[arg(long, value_name = "N", default_value_t = 20_220_509)]
    pub seed: u64,

    /// Borrowers, lenders, stakers and liquidators together
    #[arg(long, value_name = "N", default_value_t = 60, value_parser = clap::value_parser!(u32).range(12..=5_000))]
    pub accounts: u32,

    /// Replay only the first N bars that are left after --skip
    #[arg(long, value_name = "N", value_parser = positive)]
    pub bars: Option<usize>,

    /// Leave out the first N bars
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub skip: usize,

    /// Write the summary and the series here as JSON
    #[arg(long, value_name = "FILE")]
    pub json: Option<PathBuf>,

    /// Folder of the report
    #[arg(long, value_name = "DIR", default_value = "target/report")]
    pub out: PathBuf,

    /// Print nothing but errors
    #[arg(long)]
    pub quiet: bool,
}

/// What a replay depends on besides its scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Seed of everything random.
    pub seed: u64,
    /// Borrowers, lenders, stakers and liquidators together; 12 to 5,000.
    pub accounts: u32,
}

const AFTER: &str = "\
Scenarios: luna-2022-05 (default), eth-2020-03, atom-2022-06, steth-2022-06

A short run that is still a crash: --skip 1080 --bars 120 plays 8 May noon to 10 May 2022, LUNA from 63 to 17. A lie or a slash
whose time is cut off is placed anew in the deepest fall of what is left.

Exit codes: 0 done; 1 the replay failed, or an invariant did (it is named); 2 bad options or bad prices.";

impl Cli {
    /// The market history that the options ask for.
    pub fn load(&self) -> Result<Scenario, ScenarioError> {
        let scenario = match &self.prices {
            Some(path) => Scenario::custom(path)?,
            None => Scenario::known(&self.scenario)?,
        };
        scenario.cut(self.skip, self.bars)
    }

    /// What the replay itself needs to know.
    pub fn options(&self) -> Options {
        Options { seed: self.seed, accounts: self.accounts }
    }
}

fn positive(text: &str) -> Result<usize, String> {
    match text.parse::<usize>() {
        Ok(0) => Err("must be at least 1".to_owned()),
        Ok(n) => Ok(n),
        Err(e) => Err(e.to_string()),
    }
}
