//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Compares liquidation systems on the same prices with the same participants.
///
/// Amounts are in % of the lenders' initial supply, in files fractions of it. The same arguments give the same bytes.
#[derive(Debug, Parser)]
#[command(name = "cargo lab", version)]
pub struct Cli {
    /// What to do
    #[command(subcommand)]
    pub verb: Verb,
}

/// Commands of the lab.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Runs every system on one path and prints what each lost
    Run(RunArgs),
    /// Runs every system on every series, seed and kind of liquidators, at equal borrowing power
    Compare(CompareArgs),
    /// Checks the claims about a system compared with a static one; fails when one fails and is not a known exception
    Claims(ClaimsArgs),
    /// Runs a system without one mechanism after the other
    Ablate(AblateArgs),
    /// Compares systems over a grid of one or two keys of the lab file
    Sweep(SweepArgs),
    /// Risk numbers of every system over random paths
    Montecarlo(MonteCarloArgs),
    /// Searches the parameters with the least expected shortfall at a bounded penalty
    Optimise(OptimiseArgs),
    /// Replays the contracts and compares the model with them: fails when a difference is outside its band
    Check(CheckArgs),
}

/// `cargo lab run`
#[derive(Debug, Args)]
pub struct RunArgs {
    #[command(flatten)]
    pub setup: Setup,
    #[command(flatten)]
    pub series: SeriesArgs,
    /// Seed of the participants
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
}

/// `cargo lab compare`
#[derive(Debug, Args)]
pub struct CompareArgs {
    #[command(flatten)]
    pub setup: Setup,
    #[command(flatten)]
    pub series: SeriesArgs,
    #[command(flatten)]
    pub measure: Measure,
    /// Folder for the results, written completely or not at all
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

/// `cargo lab claims`
#[derive(Debug, Args)]
pub struct ClaimsArgs {
    #[command(flatten)]
    pub setup: Setup,
    #[command(flatten)]
    pub series: SeriesArgs,
    /// Without `--calm`: series on which lenders lose nothing under the base. Without `--apart`: series with a gap
    #[command(flatten)]
    pub measure: Measure,
    /// System that is claimed to be better
    #[arg(long, value_name = "NAME", default_value = "ballast")]
    pub of: String,
    /// The base with a waterfall behind it
    #[arg(long, value_name = "NAME", default_value = "mars+waterfall")]
    pub covered: String,
    /// TOML file of known exceptions in place of the shipped one
    #[arg(long, value_name = "FILE")]
    pub known: Option<PathBuf>,
    /// Folder for the results, written completely or not at all
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

/// `cargo lab check`
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Shipped scenarios; by default all
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    pub scenario: Vec<String>,
    /// Seeds on every scenario: 1 to N
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u64).range(1..=64))]
    pub seeds: u64,
    /// Kinds of liquidators
    #[arg(long, value_name = "KINDS", value_delimiter = ',', default_value = "naive,demanding")]
    pub liquidators: Vec<KindArg>,
    /// Prints every replay, not only the greatest differences
    #[arg(long)]
    pub every: bool,
    /// The contracts' plan, as for `cargo demo --plan`
    #[arg(long, value_name = "FILE")]
    pub plan: Option<PathBuf>,
    /// Lab file that overrides the shipped one; may be repeated
    #[arg(long, value_name = "FILE")]
    pub lab: Vec<PathBuf>,
    /// One key of the lab file, such as `liquidators.capital=0.5`; may be repeated
    #[arg(long, value_name = "KEY=VALUE")]
    pub set: Vec<String>,
}

/// `cargo lab ablate`
#[derive(Debug, Args)]
pub struct AblateArgs {
    #[command(flatten)]
    pub setup: Setup,
    #[command(flatten)]
    pub series: SeriesArgs,
    #[command(flatten)]
    pub measure: Measure,
    /// System whose mechanisms are switched off
    #[arg(long, value_name = "NAME", default_value = "ballast")]
    pub of: String,
    /// Folder for the results, written completely or not at all
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

/// `cargo lab sweep`
#[derive(Debug, Args)]
pub struct SweepArgs {
    /// `KEY=a..b`, `KEY=a..b/STEPS` or `KEY=v1,v2,..`, one or two
    #[arg(value_name = "KEY=VALUES", required = true, num_args = 1..=2)]
    pub keys: Vec<String>,
    #[command(flatten)]
    pub setup: Setup,
    #[command(flatten)]
    pub series: SeriesArgs,
    #[command(flatten)]
    pub measure: Measure,
    /// Folder for the results, written completely or not at all
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

/// `cargo lab montecarlo`
#[derive(Debug, Args)]
pub struct MonteCarloArgs {
    #[command(flatten)]
    pub setup: Setup,
    #[command(flatten)]
    pub random: RandomArgs,
    /// Folder for the results, written completely or not at all
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

/// Random paths.
#[derive(Debug, Args)]
pub struct RandomArgs {
    /// Generator of the paths: `atom`, `merton`, `hawkes`, or a TOML file
    #[arg(long, value_name = "NAME|FILE", default_value = "hawkes")]
    pub generator: String,
    /// Number of paths
    #[arg(long, value_name = "N", default_value_t = 300, value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
    pub paths: u64,
    /// Seed of the first path; the next ones follow
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub seed: u64,
}

/// `cargo lab optimise`
#[derive(Debug, Args)]
pub struct OptimiseArgs {
    /// `KEY=a..b`, the keys of the system to choose, such as `clock.cap=0.1..0.25`
    #[arg(value_name = "KEY=a..b", required = true)]
    pub keys: Vec<String>,
    /// System to choose for
    #[arg(long, value_name = "NAME", default_value = "ballast")]
    pub of: String,
    #[command(flatten)]
    pub setup: Setup,
    #[command(flatten)]
    pub series: SeriesArgs,
    #[command(flatten)]
    pub measure: Measure,
    /// Greatest penalty with naive liquidators in the calm series (in all, if none are named), times the base's
    #[arg(long, value_name = "TIMES", default_value_t = 1.2)]
    pub penalty: f64,
    /// Greatest volume there, times the base's
    #[arg(long, value_name = "TIMES", default_value_t = 1.5)]
    pub volume: f64,
    /// Weight of the deficit's expected shortfall relative to the lenders'
    #[arg(long, value_name = "WEIGHT", default_value_t = 0.1)]
    pub deficit: f64,
    /// Most points to try
    #[arg(long, value_name = "N", default_value_t = 60)]
    pub calls: usize,
    /// Folder for the results, written completely or not at all
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

/// The market and the compared systems.
#[derive(Debug, Args)]
pub struct Setup {
    /// Lab file that overrides the shipped one; may be repeated
    #[arg(long, value_name = "FILE")]
    pub lab: Vec<PathBuf>,
    /// One key of the lab file, such as `liquidators.capital=0.5`; may be repeated
    #[arg(long, value_name = "KEY=VALUE")]
    pub set: Vec<String>,
    /// Systems, in the order of the table; by default the lab file's `compare`
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    pub systems: Vec<String>,
    /// Kinds of liquidators
    #[arg(long, value_name = "KINDS", value_delimiter = ',', default_value = "naive,demanding")]
    pub liquidators: Vec<KindArg>,
    /// Common average borrowing power: a system's name, a number, or `own`
    #[arg(long, value_name = "SYSTEM|NUMBER|own", default_value = "ballast")]
    pub power: String,
}

/// Price histories.
#[derive(Debug, Args)]
pub struct SeriesArgs {
    /// `[NAME=]WHERE[@FROM..TO]`: a folder of price files, a price file, a shipped scenario, or `shipped` for all of
    /// them; FROM and TO in unix seconds; may be repeated
    #[arg(long, value_name = "SERIES", required = true)]
    pub series: Vec<String>,
    /// Series to leave out
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    pub without: Vec<String>,
    /// Treatment of missing bars
    #[arg(long, value_enum, default_value_t = HolesArg::Refuse)]
    pub holes: HolesArg,
    /// Joins bars N at a time: the same history on a coarser grid
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    pub join: u32,
}

/// How results are measured.
#[derive(Debug, Args)]
pub struct Measure {
    /// Seeds on every series: 1 to N
    #[arg(long, value_name = "N", default_value_t = 4, value_parser = clap::value_parser!(u64).range(1..=100_000))]
    pub seeds: u64,
    /// Series whose penalty and volume with naive liquidators are compared with the base's
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    pub calm: Vec<String>,
    /// Series that are not in the means and shown separately
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    pub apart: Vec<String>,
    /// System with which calm penalty and volume are compared
    #[arg(long, value_name = "NAME", default_value = "mars")]
    pub base: String,
}

/// A kind of liquidators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum KindArg {
    /// They want a fixed discount
    Naive,
    /// They want more when prices move and they hold unsold collateral
    Demanding,
}

impl From<KindArg> for lab::Liquidators {
    fn from(arg: KindArg) -> Self {
        match arg {
            KindArg::Naive => Self::Naive,
            KindArg::Demanding => Self::Demanding,
        }
    }
}

/// Treatment of missing bars.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum HolesArg {
    /// The file is refused
    Refuse,
    /// At most 100 missing bars are filled with the last close
    Carry,
}
