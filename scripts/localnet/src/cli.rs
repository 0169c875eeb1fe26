//! Arguments of `cargo localnet`.

use ballast_localnet::{Ports, Spec};
use clap::Parser;

/// A wasmd chain on this machine. Runs until Ctrl-C; a stopped chain resumes where it was.
#[derive(Clone, Debug, Default, Parser)]
#[command(bin_name = "cargo localnet", version)]
pub struct Args {
    /// Which chain: its folder under target/localnet.
    #[arg(long, default_value = "default")]
    pub name: String,
    /// Delete the chain's data and start a fresh one.
    #[arg(long)]
    pub reset: bool,
    /// Run in the background; returns when the chain makes blocks. --stop stops it.
    #[arg(long)]
    pub detach: bool,
    /// Stop the chain, wherever it was started.
    #[arg(long, conflicts_with_all = ["reset", "detach", "status"])]
    pub stop: bool,
    /// Print whether the chain runs, and where; fails when it does not.
    #[arg(long, conflicts_with_all = ["reset", "detach"])]
    pub status: bool,
    /// Where to listen: `standard` (RPC 26657, REST 1317, gRPC 9090), `free`, or the first of a row of ports.
    #[arg(long, value_parser = ports, default_value = "standard", value_name = "PORTS")]
    pub ports: PortsArg,
    /// Settings of the chain. For an existing chain they must equal its own, unless it is reset.
    #[command(flatten)]
    pub chain: ChainArgs,
}

/// [`Ports`], with the default that clap wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PortsArg(pub Ports);

impl Default for PortsArg {
    fn default() -> Self {
        Self(Ports::Standard)
    }
}

/// Every setting of [`Spec`] that a flag can change.
#[derive(Clone, Debug, Default, Parser)]
#[command(next_help_heading = "What a fresh chain is made of")]
pub struct ChainArgs {
    /// The chain's id [ballast-1].
    #[arg(long)]
    pub chain_id: Option<String>,
    /// Validators in the genesis [5].
    #[arg(long)]
    pub validators: Option<usize>,
    /// Number of validators that run, the first ones; the others are slashed for downtime and jailed [3].
    #[arg(long)]
    pub running: Option<usize>,
    /// Unbonding time in seconds [60].
    #[arg(long)]
    pub unbonding: Option<u64>,
    /// Pause after a block in milliseconds [400].
    #[arg(long)]
    pub block_ms: Option<u64>,
    /// Blocks over which missed signatures are counted [60].
    #[arg(long)]
    pub window: Option<u64>,
    /// Part of the window that must be signed; low, as a busy node misses many [0.1].
    #[arg(long)]
    pub min_signed: Option<String>,
    /// Part of the stake that downtime costs [0.05].
    #[arg(long)]
    pub slash_downtime: Option<String>,
    /// Part of the stake that a double sign costs [0.1].
    #[arg(long)]
    pub slash_double_sign: Option<String>,
    /// How long downtime jails, in seconds, at least 60 [60].
    #[arg(long)]
    pub jail: Option<u64>,
    /// Most unbondings of one delegation at a time [7].
    #[arg(long)]
    pub max_entries: Option<u32>,
    /// Self-delegations in ustake, one for each validator [10^15, then 10^12 for those that run, 10^11 for the others].
    #[arg(long, value_delimiter = ',', value_name = "USTAKE,..")]
    pub powers: Option<Vec<u64>>,
}

impl Args {
    /// `base` with the flags applied.
    pub fn over(&self, base: Spec) -> Spec {
        let chain = self.chain.clone();
        Spec {
            name: self.name.clone(),
            chain_id: chain.chain_id.unwrap_or(base.chain_id),
            validators: chain.validators.unwrap_or(base.validators),
            running: chain.running.unwrap_or(base.running),
            unbonding: chain.unbonding.unwrap_or(base.unbonding),
            block_ms: chain.block_ms.unwrap_or(base.block_ms),
            signed_blocks_window: chain.window.unwrap_or(base.signed_blocks_window),
            min_signed_per_window: chain.min_signed.unwrap_or(base.min_signed_per_window),
            slash_downtime: chain.slash_downtime.unwrap_or(base.slash_downtime),
            slash_double_sign: chain.slash_double_sign.unwrap_or(base.slash_double_sign),
            jail_seconds: chain.jail.unwrap_or(base.jail_seconds),
            max_entries: chain.max_entries.unwrap_or(base.max_entries),
            ports: self.ports.0,
            accounts: base.accounts,
            powers: chain.powers.or(base.powers),
        }
    }
}

fn ports(text: &str) -> Result<PortsArg, String> {
    let ports = match text {
        "standard" => Ports::Standard,
        "free" => Ports::Free,
        number => Ports::From(number.parse().map_err(|_| "`standard`, `free` or a port".to_string())?),
    };
    Ok(PortsArg(ports))
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    fn parse(line: &str) -> Args {
        Args::try_parse_from(std::iter::once("localnet").chain(line.split_whitespace())).unwrap()
    }

    #[test]
    fn the_flags_are_well_formed() {
        Args::command().debug_assert();
    }

    #[test]
    fn without_flags_it_is_the_default() {
        assert_eq!(parse("").over(Spec::default()), Spec::default());
    }

    #[test]
    fn flags_change_what_they_name_only() {
        let base = Spec { unbonding: 7, ..Spec::default() };
        let spec = parse("--name two --validators 50 --running 1 --block-ms 250 --ports free --slash-downtime 0.01")
            .over(base);
        let expected = Spec {
            name: "two".into(),
            validators: 50,
            running: 1,
            block_ms: 250,
            ports: Ports::Free,
            slash_downtime: "0.01".into(),
            unbonding: 7,
            ..Spec::default()
        };
        assert_eq!(spec, expected);
        assert_eq!(parse("--powers 5,4,3").over(Spec::default()).powers, Some(vec![5, 4, 3]));
    }

    #[test]
    fn ports_are_a_word_or_a_number() {
        assert_eq!(parse("--ports 20000").ports, PortsArg(Ports::From(20_000)));
        for wrong in ["--ports some", "--ports 70000", "--stop --reset", "--status --detach"] {
            let words = std::iter::once("localnet").chain(wrong.split_whitespace());
            assert!(Args::try_parse_from(words).is_err(), "{wrong}");
        }
    }
}
