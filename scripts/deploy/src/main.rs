//! `cargo deploy --network networks/NAME.toml`

use anyhow::Result;
use clap::Parser;
use deploy::{deploy, Key, Options, Problems, Stop};
use std::{path::PathBuf, process::ExitCode, time::Duration};

/// Deploy the suite to a chain, or continue where an earlier run ended. The phrase of the key is read from the environment
/// (BALLAST_MNEMONIC) or from a file, never from an argument.
#[derive(Parser)]
#[command(bin_name = "cargo deploy", version)]
struct Args {
    /// The network file, such as networks/localnet.toml.
    #[arg(long, value_name = "FILE")]
    network: PathBuf,
    /// Use this node instead of the network file's.
    #[arg(long, value_name = "URL")]
    rpc: Option<String>,
    /// A file that contains only the phrase of the key and that only its owner can read; instead of BALLAST_MNEMONIC.
    #[arg(long, value_name = "FILE")]
    key_file: Option<PathBuf>,
    /// Further changes of the plan: a TOML file like the plan of the network file, which it overrides.
    #[arg(long, value_name = "FILE")]
    plan: Option<PathBuf>,
    /// Where the record of each chain is kept.
    #[arg(long, value_name = "DIR", default_value = "deployments")]
    deployments: PathBuf,
    /// Folder of the wasm files built by `cargo wasm`.
    #[arg(long, value_name = "DIR", default_value = "artifacts")]
    artifacts: PathBuf,
    /// Gas limit of every transaction, instead of the gas that a simulation used times the network's adjustment.
    #[arg(long, value_name = "LIMIT")]
    gas: Option<u64>,
    /// How long to wait for the timelock, in seconds; when it takes longer, run again later.
    #[arg(long, value_name = "SECONDS", default_value_t = 180)]
    wait: u64,
    /// Print every transaction and send none. Needs no key.
    #[arg(long)]
    dry_run: bool,
    /// Check and print the plan, the addresses and every transaction without a node, wasm files or a key. Addresses are computed
    /// from the checksums.txt of the artifacts.
    #[arg(long, conflicts_with_all = ["dry_run", "export"])]
    offline: bool,
    /// Write unsigned transactions for `wasmd tx sign` into this folder instead of sending any. Needs --from.
    #[arg(long, value_name = "DIR", requires = "from", conflicts_with = "dry_run")]
    export: Option<PathBuf>,
    /// The deployer for --export, --offline and --dry-run: a multisig or the account of a hardware key.
    #[arg(long, value_name = "ADDRESS", conflicts_with = "key_file")]
    from: Option<String>,
    /// For tests: end like a killed process after the Nth transaction was sent and before that is recorded.
    #[arg(long, value_name = "N", hide = true)]
    stop_after: Option<u32>,
    /// For tests: the same right before the Nth transaction is sent.
    #[arg(long, value_name = "N", hide = true)]
    stop_before: Option<u32>,
}

fn main() -> ExitCode {
    match run(Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // A list of problems has a line each, any other error is one line.
            match error.downcast_ref::<Problems>() {
                Some(problems) => eprintln!("error: {problems}"),
                None => eprintln!("error: {}", format!("{error:#}").replace('\n', " ")),
            }
            ExitCode::FAILURE
        }
    }
}

fn run(args: Args) -> Result<()> {
    let key = match (args.key_file, std::env::var("BALLAST_MNEMONIC")) {
        (Some(file), _) => Key::File(file),
        (None, Ok(phrase)) => Key::Phrase(phrase),
        (None, Err(_)) => Key::None,
    };
    let stop = match (args.stop_after, args.stop_before) {
        (Some(count), _) => Some(Stop::After(count)),
        (None, Some(count)) => Some(Stop::Before(count)),
        (None, None) => None,
    };
    let options = Options {
        rpc: args.rpc,
        key,
        plan: args.plan,
        deployments: args.deployments,
        artifacts: args.artifacts,
        gas: args.gas,
        wait: Duration::from_secs(args.wait),
        dry_run: args.dry_run,
        offline: args.offline,
        export: args.export,
        from: args.from,
        stop,
        ..Options::new(args.network)
    };
    deploy(&options, &mut |line| println!("{line}")).map(|_| ())
}
