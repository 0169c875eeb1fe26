//! Output of the command about a chain.

use anyhow::{ensure, Context, Result};
use ballast_localnet::{Facts, Spec};
use serde_json::Value;
use std::fmt::Write as _;
use std::io::Write as _;

/// Prints a text. A closed pipe does not stop the chain.
pub fn say(text: &str) {
    let mut out = std::io::stdout();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// The facts that one needs to use the chain.
pub fn block(facts: &Facts) -> String {
    let spec = &facts.spec;
    let mut text = String::new();
    let mut line = |what: &str, value: &str| {
        // Writing to a string does not fail.
        let _ = writeln!(text, "  {what:<11}{value}");
    };
    line("name", &spec.name);
    line("chain id", &facts.chain_id);
    line("rpc", &facts.rpc);
    line("rest", &facts.rest);
    line("grpc", &facts.grpc);
    line("validators", &format!("{}, of which {} run; unbonding {} s", spec.validators, spec.running, spec.unbonding));
    for (index, node) in facts.nodes.iter().enumerate() {
        let process = node.pid.map_or("stopped".into(), |pid| format!("process {pid}"));
        line(&format!("node {index}"), &format!("{}, {process}, log {}", node.rpc, node.log.display()));
    }
    line("accounts", &format!("{} test accounts, deployer is {}", facts.accounts.len(), deployer(facts)));
    line("keys", &facts.path.display().to_string());
    line("wasmd", &facts.wasmd.display().to_string());
    text
}

fn deployer(facts: &Facts) -> &str {
    facts.accounts.iter().find(|account| account.name == "deployer").map_or("missing", |account| &account.address)
}

/// Says whether the chain runs, at what height, and where.
///
/// # Errors
/// When it does not run.
pub fn status(name: &str) -> Result<()> {
    let owner = ballast_localnet::owner(name)?.with_context(|| format!("localnet `{name}` does not run"))?;
    let facts = ballast_localnet::facts(name).ok().filter(|facts| facts.pid == owner);
    ensure!(facts.is_some(), "localnet `{name}` is starting, process {owner}");
    for facts in facts.iter() {
        match facts.height() {
            Ok(height) => say(&format!("localnet `{name}` runs, process {owner}, height {height}\n")),
            Err(error) => say(&format!("localnet `{name}` runs, process {owner}, and does not answer: {error:#}\n")),
        }
        say(&block(facts));
    }
    Ok(())
}

/// The settings in which two chains differ, as `name: one, not two`. Ports are no part of a chain.
///
/// # Errors
/// None is expected: a spec is plain data.
pub fn differences(made: &Spec, wanted: &Spec) -> Result<String> {
    let (made, wanted) = (serde_json::to_value(made)?, serde_json::to_value(wanted)?);
    let fields = made.as_object().context("a spec is a map")?;
    let differing =
        fields.iter().filter(|(field, value)| *field != "ports" && wanted.get(field.as_str()) != Some(value));
    let told =
        differing.map(|(field, value)| format!("{field}: {value}, not {}", wanted.get(field).unwrap_or(&Value::Null)));
    Ok(told.collect::<Vec<_>>().join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use ballast_localnet::Ports;

    #[test]
    fn settings_that_differ_are_named_and_ports_are_not() {
        let made = Spec::default();
        let wanted = Spec { ports: Ports::Free, ..made.clone() };
        assert_eq!(differences(&made, &wanted).unwrap(), "");
        let wanted = Spec { unbonding: 9, slash_downtime: "0.1".into(), ..wanted };
        assert_eq!(differences(&made, &wanted).unwrap(), "slash_downtime: \"0.05\", not \"0.1\"; unbonding: 60, not 9");
    }
}
