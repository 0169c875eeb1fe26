//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Runs liquidation systems side by side on the same prices with the same people.
///
/// Amounts are in % of what lenders supplied at the start, in files parts of it. The same arguments give the same bytes.
#[derive(Debug, Parser)]
#[command(name = "cargo lab", version)]
pub struct Cli {
    /// What to do
    #[command(subcommand)]
    pub verb: Verb,
}

/// What the lab does.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Runs every system on one path and prints what each lost
    Run(RunArgs),
    /// Runs every system on every series, seed and kind of liquidators, at equal borrowing power
    Compare(CompareArgs),
    /// Takes one mechanism after the other out of a system
    Ablate(AblateArgs),
}

/// `cargo lab run`
#[derive(Debug, Args)]
pub struct RunArgs {
    #[command(flatten)]
    pub setup: Setup,
    #[command(flatten)]
    pub series: SeriesArgs,
    /// Seed of the people
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
    /// Folder for the results; it is written whole or not at all
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
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
    /// System to take apart
    #[arg(long, value_name = "NAME", default_value = "ballast-next")]
    pub of: String,
    /// Folder for the results; it is written whole or not at all
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

/// What the market is like and who is compared.
#[derive(Debug, Args)]
pub struct Setup {
    /// Lab file that is laid over the shipped one; may be given again
    #[arg(long, value_name = "FILE")]
    pub lab: Vec<PathBuf>,
    /// One key of the lab file, as in `liquidators.capital=0.5`; may be given again
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
    /// them; FROM and TO in unix seconds; may be given again
    #[arg(long, value_name = "SERIES", required = true)]
    pub series: Vec<String>,
    /// What becomes of bars that a file lacks
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
    /// Series whose penalty and volume with naive liquidators are shown beside the base's
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    pub calm: Vec<String>,
    /// Series that are left out of the means and shown by themselves
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    pub apart: Vec<String>,
    /// System that calm penalty and volume are compared with
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

/// What becomes of bars that a file lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum HolesArg {
    /// The file is refused
    Refuse,
    /// At most 100 missing bars stand at the last close
    Carry,
}
