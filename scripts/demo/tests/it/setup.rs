//! Plan and lab file: what they may say, and one line for what they may not.

use std::fs;

use crate::support::{setup, setup_with};
use ballast_demo::cli::Cli;
use ballast_demo::number::float;
use ballast_demo::setup::Setup;
use clap::Parser;
use lab::Liquidators;

fn refused(option: &str, text: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("f.toml");
    fs::write(&file, text).unwrap();
    let error = Setup::read(&Cli::parse_from(["demo", option, file.to_str().unwrap()])).unwrap_err().to_string();
    assert!(!error.contains('\n'), "{error}");
    error.rsplit_once("f.toml: ").map_or(error.clone(), |(_, reason)| reason.to_owned())
}

#[test]
fn a_plan_that_no_suite_can_have_is_refused_by_name() {
    for (text, says) in [
        ("[market.params]\nmarginz = 1", "plan.market.params.marginz is no part of a plan"),
        ("native = \"uatom\"", "plan.native is the embedded chain's and cannot be set"),
        ("[roles]\nguardian = \"x\"", "plan.roles is the embedded chain's and cannot be set"),
        ("[market]\nclasses = []", "plan.market.classes: found 0, expected 3"),
    ] {
        assert_eq!(refused("--plan", text), says);
    }
    assert!(refused("--plan", "a = = 1").starts_with("invalid"), "{}", refused("--plan", "a = = 1"));
    assert!(refused("--plan", "[timelock]\ndelay = \"soon\"").starts_with("plan: "));
}

#[test]
fn a_key_that_the_plan_or_the_model_owns_is_refused_in_the_lab_file() {
    for (text, says) in [
        ("[oracle]\nround_seconds = 6", "oracle.round_seconds is the plan's; set it with --plan"),
        ("[rates]\nkink = 0.7", "rates.kink is the plan's; set it with --plan"),
        ("[system.ballast.clock]\ncap = 0.2", "system.ballast.clock.cap is the plan's; set it with --plan"),
        ("[liquidators]\nwait_for = 0.1", "liquidators.wait_for is played by cargo lab only"),
    ] {
        assert_eq!(refused("--lab", text), says);
    }
    assert_eq!(
        refused("--lab", "[liquidators]\ndepth_per_hour = -1"),
        "liquidators.depth_per_hour is -1, must be from 0.000000001 to 100"
    );
    let error = Setup::read(&Cli::parse_from(["demo", "--set", "liquidators.colour=1"])).unwrap_err().to_string();
    assert!(error.contains("liquidators.colour"), "{error}");
    let error = Setup::read(&Cli::parse_from(["demo", "--lab", "none.toml"])).unwrap_err().to_string();
    assert!(error.starts_with("none.toml: cannot be read"), "{error}");
}

#[test]
fn accounts_are_divided_as_the_lab_file_does() {
    let shipped = setup(&[]);
    assert_eq!((shipped.accounts(), shipped.kind), (60, Liquidators::Naive));
    assert_eq!(setup(&["--accounts", "60"]).lab.behaviour, shipped.lab.behaviour);
    assert_eq!(setup(&["--accounts", "16"]).accounts(), 16);
}

#[test]
fn the_plans_numbers_reach_the_model() {
    let plan =
        "[oracle]\nround_seconds = 60\n[market.params]\ncover_ratio = \"0.2\"\n[market.params.liquidation.discount]\nmax = \"0.2\"";
    let changed = setup_with(plan, &[]);
    assert_eq!(changed.lab.behaviour.oracle.round_seconds, 60.0);
    assert_eq!(changed.lab.system("ballast").unwrap().cover.kappa, 0.2);
    assert_eq!(float(changed.plan.market.params.liquidation.discount.max), 0.2);
    let paths: Vec<&str> = changed.changes.iter().map(|change| change.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "market.params.cover_ratio",
            "market.params.liquidation.discount.max",
            "oracle.max_age",
            "oracle.round_seconds"
        ]
    );
}
