//! Scripts and recordings: folders of `packages/simchain`.

use anyhow::{Context, Result};
use simchain::parity::{Recording, Script};
use std::{
    fs,
    path::{Path, PathBuf},
};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packages/simchain").join(name)
}

/// The sorted names of all scripts, or those `wanted`, if any.
pub fn scripts(wanted: &[String]) -> Result<Vec<String>> {
    let mut names = vec![];
    for entry in fs::read_dir(folder("scripts"))? {
        let path = entry?.path();
        let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        if path.extension().is_some_and(|extension| extension == "toml")
            && (wanted.is_empty() || wanted.contains(&name))
        {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// A script. Errors: not there, no script.
pub fn script(name: &str) -> Result<Script> {
    let path = folder("scripts").join(name).with_extension("toml");
    let text = fs::read_to_string(&path).with_context(|| format!("{}", path.display()))?;
    toml::from_str(&text).with_context(|| format!("{name}.toml"))
}

/// Writes a script down as people would.
pub fn write_script(name: &str, script: &Script) -> Result<()> {
    let steps: String = script.steps.iter().map(|step| format!("    \"{step}\",\n")).collect();
    let chain = toml::to_string(&script.chain)?;
    let text = format!("about = \"{}\"\nsteps = [\n{steps}]\n\n[chain]\n{chain}", script.about);
    let path = folder("scripts").join(name).with_extension("toml");
    fs::write(&path, text).with_context(|| format!("{}", path.display()))
}

/// The recording of a real chain, if there is one.
pub fn recording(name: &str) -> Result<Option<Recording>> {
    let path = folder("recordings").join(name).with_extension("json");
    if !path.exists() {
        return Ok(None);
    }
    let text = fs::read_to_string(&path)?;
    serde_json::from_str(&text).map(Some).with_context(|| format!("{name}.json"))
}

/// Writes it down.
pub fn write(name: &str, recording: &Recording) -> Result<()> {
    let path = folder("recordings").join(name).with_extension("json");
    fs::create_dir_all(folder("recordings"))?;
    let text = serde_json::to_string_pretty(recording)? + "\n";
    fs::write(&path, text).with_context(|| format!("{}", path.display()))
}

/// The local chain's software: the versions in its `go.mod`.
pub fn software() -> Result<String> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../localnet/go.mod"))?;
    let version = |module: &str| {
        let line = text.lines().map(str::trim).find(|line| line.trim_start_matches("require ").starts_with(module));
        line.and_then(|line| line.split_whitespace().find(|word| word.starts_with('v')))
            .unwrap_or("unknown")
            .to_string()
    };
    let [wasmd, sdk, comet] =
        ["github.com/CosmWasm/wasmd ", "github.com/cosmos/cosmos-sdk ", "github.com/cometbft/cometbft "].map(version);
    Ok(format!("wasmd {wasmd}, Cosmos SDK {sdk}, CometBFT {comet}"))
}
