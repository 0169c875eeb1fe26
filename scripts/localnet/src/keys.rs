//! Keys: account keys from a phrase (BIP-39, BIP-32, path `m/44'/118'/0'/0/0`), consensus and node keys (Ed25519).

use anyhow::{Context, Result};
use base64::engine::general_purpose::STANDARD;
use base64::Engine;
use bech32::{Bech32, Hrp};
use bip32::{DerivationPath, Language, Mnemonic, XPrv};
use ed25519_zebra::{SigningKey, VerificationKeyBytes};
use ripemd::Ripemd160;
use serde_json::{json, Value};
use sha2::{Digest, Sha256};

/// The path of a Cosmos account: coin type 118, first account.
const ACCOUNT_PATH: &str = "m/44'/118'/0'/0/0";

/// The twenty bytes of the account that `phrase` opens: `ripemd160(sha256(compressed public key))`.
///
/// # Errors
/// For a phrase that is not one of 24 English words with its checksum. Never shows the phrase.
pub(crate) fn account(phrase: &str) -> Result<[u8; 20]> {
    let mnemonic = Mnemonic::new(phrase, Language::English).ok().context("not a phrase of 24 English words")?;
    let path: DerivationPath = ACCOUNT_PATH.parse()?;
    let key = XPrv::derive_from_path(mnemonic.to_seed(""), &path)?;
    Ok(Ripemd160::digest(Sha256::digest(key.public_key().to_bytes())).into())
}

/// The phrase whose entropy is the hash of `label`: the same on every machine, and public like the label.
pub(crate) fn phrase(label: &str) -> String {
    Mnemonic::from_entropy(Sha256::digest(label).into(), Language::English).phrase().to_string()
}

/// `bytes` as an address with this prefix.
///
/// # Errors
/// For a prefix that bech32 does not take.
pub(crate) fn address(prefix: &str, bytes: &[u8]) -> Result<String> {
    Ok(bech32::encode::<Bech32>(Hrp::parse(prefix)?, bytes)?)
}

/// The address of a module's own account: the hash of its name, cut to twenty bytes.
///
/// # Errors
/// As [`address`].
pub(crate) fn module_address(prefix: &str, module: &str) -> Result<String> {
    let hash = Sha256::digest(module);
    address(prefix, hash.get(..20).unwrap_or_default())
}

/// An Ed25519 key as CometBFT writes it.
pub(crate) struct CometKey {
    secret: SigningKey,
}

impl CometKey {
    /// The key whose seed is the hash of `label`: a local chain's node and consensus keys are the same on every machine.
    pub(crate) fn of(label: &str) -> Self {
        let seed: [u8; 32] = Sha256::digest(label).into();
        Self { secret: SigningKey::from(seed) }
    }

    fn public(&self) -> [u8; 32] {
        VerificationKeyBytes::from(&self.secret).into()
    }

    /// The public key in base 64, as the genesis and the key files write it.
    pub(crate) fn public_base64(&self) -> String {
        STANDARD.encode(self.public())
    }

    /// The secret as CometBFT stores it: the seed, then the public key.
    fn secret_base64(&self) -> String {
        let public = self.public();
        STANDARD.encode([self.secret.as_ref(), public.as_ref()].concat())
    }

    /// The first twenty bytes of the public key's hash, in hexadecimal: a validator's address (upper case) and a
    /// node's id (lower case).
    pub(crate) fn id(&self) -> String {
        hex::encode(Sha256::digest(self.public()).get(..20).unwrap_or_default())
    }

    /// The content of `priv_validator_key.json`.
    pub(crate) fn validator_file(&self) -> Value {
        json!({
            "address": self.id().to_uppercase(),
            "pub_key": { "type": "tendermint/PubKeyEd25519", "value": self.public_base64() },
            "priv_key": { "type": "tendermint/PrivKeyEd25519", "value": self.secret_base64() },
        })
    }

    /// The content of `node_key.json`.
    pub(crate) fn node_file(&self) -> Value {
        json!({ "priv_key": { "type": "tendermint/PrivKeyEd25519", "value": self.secret_base64() } })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `priv_validator_key.json` of a `wasmd init`: the address and the public key that belong to this secret.
    #[test]
    fn consensus_keys_are_written_as_wasmd_writes_them() {
        let secret = "8is9WoJIUIR6kn9uVRtHjSQwdmhPPfvgxylXL4mzU4LA19ptK3tUEBiZzDVUyT4cRtU9cYc539uw5ay6bJu/ww==";
        let bytes = STANDARD.decode(secret).unwrap();
        let seed: [u8; 32] = bytes[..32].try_into().unwrap();
        let file = CometKey { secret: SigningKey::from(seed) }.validator_file();
        assert_eq!(file["address"], "8273F6E640BCFC7340B48FCA2740DF22791D2611");
        assert_eq!(file["pub_key"]["value"], "wNfabSt7VBAYmcw1VMk+HEbVPXGHOd/bsOWsumybv8M=");
        assert_eq!(file["priv_key"]["value"], secret);
    }

    /// The pool's address is in every Cosmos chain's documentation, e.g. with the prefix `cosmos`.
    #[test]
    fn a_module_has_its_own_address() {
        assert_eq!(
            module_address("cosmos", "not_bonded_tokens_pool").unwrap(),
            "cosmos1tygms3xhhs3yv487phx3dw4a95jn7t7lpm470r"
        );
    }

    #[test]
    fn a_wrong_phrase_is_refused_without_showing_it() {
        let words = "abandon abandon abandon";
        let message = format!("{:#}", account(words).unwrap_err());
        assert!(!message.contains("abandon"), "{message}");
    }
}
