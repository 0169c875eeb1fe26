//! Keys: from the environment, a file, or a program that reads the keyring of the system.

use anyhow::{bail, ensure, Context, Result};
use client::Signer;
use serde::Deserialize;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Where a mnemonic is. Exactly one of the three.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyConfig {
    /// Environment variable that holds it.
    pub env: Option<String>,
    /// File that holds it and nothing else. Refused when others than its owner can read it.
    pub file: Option<PathBuf>,
    /// Program that prints it, with its arguments: `secret-tool`, `security`, `pass`, `op`.
    pub command: Option<Vec<String>>,
}

impl KeyConfig {
    /// Reads the key. Errors: none or several places; nothing there; no mnemonic. No error repeats the mnemonic.
    pub fn signer(&self, prefix: &str) -> Result<Signer> {
        Ok(Signer::from_mnemonic(&self.phrase()?, prefix)?)
    }

    fn phrase(&self) -> Result<String> {
        match (&self.env, &self.file, &self.command) {
            // Its error would repeat a mnemonic that is not text.
            (Some(name), None, None) => match std::env::var_os(name) {
                Some(phrase) => phrase.into_string().ok().with_context(|| format!("key: ${name} is no text")),
                None => bail!("key: ${name} is not set"),
            },
            (None, Some(path), None) => {
                private(path)?;
                std::fs::read_to_string(path).with_context(|| format!("key file {}", path.display()))
            }
            (None, None, Some(command)) => printed(command),
            _ => bail!("key: name one of `env`, `file`, `command`"),
        }
    }
}

#[cfg(unix)]
fn private(path: &std::path::Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let file = std::fs::metadata(path).with_context(|| format!("key file {}", path.display()))?;
    ensure!(file.permissions().mode() & 0o077 == 0, "key file {}: others can read it (chmod 600)", path.display());
    Ok(())
}

#[cfg(not(unix))]
fn private(_: &std::path::Path) -> Result<()> {
    Ok(())
}

fn printed(command: &[String]) -> Result<String> {
    let (program, arguments) = command.split_first().context("key: an empty command")?;
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).stderr(Stdio::inherit()).output();
    let output = output.with_context(|| format!("key: {program}"))?;
    ensure!(output.status.success(), "key: {program} failed");
    String::from_utf8(output.stdout).ok().with_context(|| format!("key: {program} printed no text"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A published test phrase of CosmJS.
    const PHRASE: &str = "economy stock theory fatal elder harbor betray wasp final emotion task crumble siren bottom \
                          lizard educate guess current outdoor pair theory focus wife stone";

    #[test]
    fn a_key_is_read_from_a_private_file_or_a_program() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), PHRASE).unwrap();
        let of = |config: KeyConfig| config.signer("cosmos").map(|signer| signer.address().to_owned());
        let at = KeyConfig { file: Some(file.path().into()), ..KeyConfig::default() };
        assert_eq!(of(at).unwrap(), "cosmos1pkptre7fdkl6gfrzlesjjvhxhlc3r4gmmk8rs6");
        let command = vec!["cat".into(), file.path().display().to_string()];
        let by = KeyConfig { command: Some(command), ..KeyConfig::default() };
        assert_eq!(of(by).unwrap(), "cosmos1pkptre7fdkl6gfrzlesjjvhxhlc3r4gmmk8rs6");
        assert!(of(KeyConfig::default()).is_err());
    }

    #[test]
    #[cfg(unix)]
    fn fm_b99_a_variable_that_is_no_text_is_not_repeated() {
        use std::os::unix::ffi::OsStringExt;
        const NAME: &str = "BALLAST_TEST_KEY_THAT_IS_NO_TEXT";
        std::env::set_var(NAME, std::ffi::OsString::from_vec([b"economy ".as_slice(), &[0xff]].concat()));
        let config = KeyConfig { env: Some(NAME.into()), ..KeyConfig::default() };
        let error = config.signer("cosmos").map(drop).unwrap_err();
        assert!(!format!("{error:#} {error:?}").contains("economy"), "{error:#}");
    }

    #[test]
    #[cfg(unix)]
    fn a_file_that_others_can_read_is_refused() {
        use std::os::unix::fs::PermissionsExt;
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), PHRASE).unwrap();
        std::fs::set_permissions(file.path(), std::fs::Permissions::from_mode(0o644)).unwrap();
        let config = KeyConfig { file: Some(file.path().into()), ..KeyConfig::default() };
        let error = config.signer("cosmos").map(drop).unwrap_err().to_string();
        assert!(error.ends_with("others can read it (chmod 600)"), "{error}");
        assert!(!error.contains("economy"));
    }
}
