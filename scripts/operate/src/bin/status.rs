//! `cargo status`: whether a suite is well.

use anyhow::Result;
use clap::Parser;
use operate::chain::Chain;
use operate::config::Config;
use operate::log::say;
use operate::metrics::Metrics;
use operate::status::{read, watch::Watch};
use operate::{Nodes, Target};
use std::path::PathBuf;
use std::process::ExitCode;
use std::thread::sleep;
use std::time::Duration;

/// Shows the health of a suite. Exit code: 0 well, 1 late, 2 somebody loses money, 3 unknown
#[derive(Parser)]
#[command(name = "cargo status", bin_name = "cargo status", version)]
struct Cli {
    /// Configuration file
    #[arg(long)]
    config: PathBuf,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Repeat every this many seconds, serve /metrics and report changes to the webhooks
    #[arg(long, value_name = "SECONDS")]
    watch: Option<u64>,
}

fn main() -> ExitCode {
    match run(&Cli::parse()) {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(3)
        }
    }
}

fn run(cli: &Cli) -> Result<u8> {
    let config = Config::read(&cli.config)?;
    let target = Target::read(&config.suite)?;
    let nodes = Nodes::new(target.networks.clone(), None);
    let Some(seconds) = cli.watch else {
        let page = read(&nodes, &target, &config.status)?;
        if cli.json {
            println!("{}", serde_json::to_string_pretty(&page)?);
        } else {
            print!("{}", page.render());
        }
        return Ok(page.level() as u8);
    };
    let metrics = Metrics::default();
    if let Some(listen) = &config.listen {
        metrics.serve(listen)?;
    }
    let (mut watch, mut silent) = (Watch::default(), 0u32);
    loop {
        let news = match read(&nodes as &dyn Chain, &target, &config.status) {
            Ok(page) => {
                silent = 0;
                page.measure(&metrics);
                watch.news(&page)
            }
            Err(error) => {
                metrics.set("ballast_status_level", &[], 3.0);
                silent += 1;
                (silent == 3).then(|| format!("{}: no node answers: {error:#}", target.file.chain.chain_id))
            }
        };
        if let Some(news) = news {
            say("status", &news);
            for webhook in &config.webhooks {
                if let Err(error) = webhook.send(&news) {
                    say("status", &format!("{error:#}"));
                }
            }
        }
        sleep(Duration::from_secs(seconds.max(1)));
    }
}
