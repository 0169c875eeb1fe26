//! The command line.

use std::path::PathBuf;

use clap::{Parser, ValueEnum};

use crate::scenario::{self, Scenario, ScenarioError};

/// Replays a historic crash through the whole suite and writes a report.
///
/// Every bar of the price history drives oracle rounds, borrowers, lenders, stakers and liquidators on an embedded chain; all
/// invariants are checked after every bar. The rules of another protocol run in the lab's model for comparison, on the same
/// prices with the same participants. The same seed gives the same result.
#[derive(Debug, Clone, PartialEq, Eq, Parser)]
#[command(name = "cargo demo", version, after_help = AFTER)]
pub struct Cli {
    /// Which crash to replay
    #[arg(long, value_name = "NAME", default_value = scenario::DEFAULT, conflicts_with = "prices")]
    pub scenario: String,

    /// Replay your own price file: `time_unix,price` or `time_unix,open,high,low,close`, then at most `volume` and `lst`, the
    /// staking token's market price over its redemption value
    #[arg(long, value_name = "FILE.csv")]
    pub prices: Option<PathBuf>,

    /// Parameters of the contracts: TOML that overrides the default plan, as for `cargo deploy --plan`
    #[arg(long, value_name = "FILE.toml")]
    pub plan: Option<PathBuf>,

    /// Behaviour of participants and market: TOML that overrides the lab's `lab.toml`; may be repeated
    #[arg(long, value_name = "FILE.toml")]
    pub lab: Vec<PathBuf>,

    /// One key of the lab file, such as `liquidators.capital=0.5`; may be repeated
    #[arg(long, value_name = "KEY=VALUE")]
    pub set: Vec<String>,

    /// Kind of liquidators
    #[arg(long, value_enum, default_value_t = KindArg::Naive)]
    pub liquidators: KindArg,

    /// The rules that are compared with the contracts, at the same average borrowing power
    #[arg(long, value_enum, default_value_t = TwinArg::Mars)]
    pub twin: TwinArg,

    /// Seed of everything random
    #[arg(long, value_name = "N", default_value_t = 20_220_509)]
    pub seed: u64,

    /// Replay with N seeds, from --seed on; the report shows the first and the band of all
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u64).range(1..=64))]
    pub seeds: u64,

    /// Total of borrowers, lenders, stakers and liquidators, instead of the lab file's counts
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(12..=5_000))]
    pub accounts: Option<u32>,

    /// Replay only the first N bars after --skip
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

/// Kinds of liquidators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum KindArg {
    /// A fixed discount each
    Naive,
    /// More when prices move and they hold unsold collateral
    Demanding,
}

/// The rules compared with the contracts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TwinArg {
    /// Mars v2: a bonus that grows with the shortfall, to a target health
    Mars,
    /// Aave v3: a fixed bonus of 5 %, half of the debt at first
    Aave,
    /// No comparison
    None,
}

const AFTER: &str = "\
Scenarios: luna-2022-05 (default), eth-2020-03, atom-2022-06, steth-2022-06, atom-2021-05, ust-2022-05, avax-2022-05,
ftt-2022-11, om-2025-04

A short run that is still a crash: --skip 180 --bars 60 plays 8 May noon to 10 May 2022, LUNA from 63 to 17. A lie or a slash
whose time is cut off is placed anew in the deepest fall of what is left.

The plan owns what contracts decide: a lab file that sets an oracle, rate or liquidation parameter is refused.

Exit codes: 0 done; 1 the replay failed, or an invariant did (it is named); 2 bad options, files or prices.";

impl Cli {
    /// The market history selected by the options.
    pub fn load(&self) -> Result<Scenario, ScenarioError> {
        let scenario = match &self.prices {
            Some(path) => Scenario::custom(path)?,
            None => Scenario::known(&self.scenario)?,
        };
        scenario.cut(self.skip, self.bars)
    }
}

fn positive(text: &str) -> Result<usize, String> {
    match text.parse::<usize>() {
        Ok(0) => Err("must be at least 1".to_owned()),
        Ok(n) => Ok(n),
        Err(e) => Err(e.to_string()),
    }
}
