//! Keys. A signer never shows its phrase or its private key: not in `Debug`, not in an error.

use crate::Error;
use cosmrs::{
    bip32::{DerivationPath, XPrv},
    crypto::{secp256k1::SigningKey, PublicKey},
};
use std::{fmt, path::Path, sync::Arc};

/// Coin type 118, first account: what Cosmos wallets derive by default, Osmosis' and Neutron's among them.
const PATH: &str = "m/44'/118'/0'/0/0";

/// Who signs.
#[derive(Clone)]
pub struct Signer {
    key: Arc<SigningKey>,
    public: PublicKey,
    address: String,
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Signer").field("address", &self.address).finish_non_exhaustive()
    }
}

impl Signer {
    /// From an English BIP-39 phrase of 12 to 24 words. Errors: [`Error::Mnemonic`].
    pub fn from_mnemonic(phrase: &str, prefix: &str) -> Result<Self, Error> {
        let wrong = |cause: &dyn fmt::Display| Error::Mnemonic { cause: cause.to_string() };
        let mnemonic =
            bip39::Mnemonic::parse_in(bip39::Language::English, phrase.trim()).map_err(|error| wrong(&error))?;
        let path: DerivationPath = PATH.parse().map_err(|error| wrong(&error))?;
        let key = XPrv::derive_from_path(mnemonic.to_seed(""), &path).map_err(|error| wrong(&error))?;
        let key = SigningKey::from(key);
        let public = key.public_key();
        let address = public.account_id(prefix).map_err(|_| wrong(&format!("prefix {prefix:?} is not valid")))?;
        Ok(Self { key: Arc::new(key), public, address: address.to_string() })
    }

    /// From 32 secret bytes, without a phrase: for thousands of test accounts. Errors: [`Error::Mnemonic`] for bytes that are not
    /// a key.
    pub fn from_secret(secret: &[u8], prefix: &str) -> Result<Self, Error> {
        let wrong = |cause: &str| Error::Mnemonic { cause: cause.to_owned() };
        let key = SigningKey::from_slice(secret).map_err(|_| wrong("these bytes are no private key"))?;
        let public = key.public_key();
        let address = public.account_id(prefix).map_err(|_| wrong(&format!("prefix {prefix:?} is not valid")))?;
        Ok(Self { key: Arc::new(key), public, address: address.to_string() })
    }

    /// From a file that contains only the phrase. Errors: [`Error::KeyFile`], [`Error::Mnemonic`].
    pub fn from_file(path: &Path, prefix: &str) -> Result<Self, Error> {
        let phrase = std::fs::read_to_string(path)
            .map_err(|error| Error::KeyFile { path: path.display().to_string(), cause: error.to_string() })?;
        Self::from_mnemonic(&phrase, prefix)
    }

    /// Of the account, with the prefix given.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The compressed public key.
    #[must_use]
    pub fn public_key(&self) -> &PublicKey {
        &self.public
    }

    /// 64 bytes over the SHA-256 of `bytes`, deterministic (RFC 6979).
    pub(crate) fn sign(&self, bytes: &[u8]) -> Result<Vec<u8>, Error> {
        let signature = self.key.sign(bytes).map_err(|error| Error::encode("a signature", error))?;
        Ok(signature.to_vec())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A published test phrase of CosmJS (`packages/proto-signing/src/testutils.spec.ts`, `faucet`), with its address.
    const FAUCET: &str = "economy stock theory fatal elder harbor betray wasp final emotion task crumble siren bottom \
                          lizard educate guess current outdoor pair theory focus wife stone";

    /// The generator point itself is the public key of the secret 1 (SEC 2, secp256k1).
    #[test]
    fn a_secret_gives_the_public_key_of_the_curve() -> Result<(), Error> {
        let mut secret = [0; 32];
        secret[31] = 1;
        let signer = Signer::from_secret(&secret, "wasm")?;
        assert_eq!(
            hex::encode(signer.public_key().to_bytes()),
            "0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"
        );
        assert!(matches!(Signer::from_secret(&[0; 32], "wasm"), Err(Error::Mnemonic { .. })));
        Ok(())
    }

    #[test]
    fn a_phrase_gives_the_address_other_wallets_give() -> Result<(), Error> {
        let signer = Signer::from_mnemonic(FAUCET, "cosmos")?;
        assert_eq!(signer.address(), "cosmos1pkptre7fdkl6gfrzlesjjvhxhlc3r4gmmk8rs6");
        assert_eq!(Signer::from_mnemonic(&format!("\n {FAUCET}\n"), "cosmos")?.address(), signer.address());
        Ok(())
    }

    #[test]
    fn a_wrong_phrase_is_refused_and_not_repeated() {
        let unknown = Signer::from_mnemonic(&FAUCET.replace("wasp", "secretword"), "wasm").map(|_| ());
        assert!(
            matches!(&unknown, Err(error @ Error::Mnemonic { .. }) if !error.to_string().contains("secretword")),
            "{unknown:?}"
        );
        let checksum = Signer::from_mnemonic(&FAUCET.replace("wasp", "wife"), "wasm").map(|_| ());
        assert_eq!(checksum, Err(Error::Mnemonic { cause: "the mnemonic has an invalid checksum".into() }));
    }

    #[test]
    fn debug_shows_the_address_only() -> Result<(), Error> {
        let shown = format!("{:?}", Signer::from_mnemonic(FAUCET, "cosmos")?);
        assert_eq!(shown, "Signer { address: \"cosmos1pkptre7fdkl6gfrzlesjjvhxhlc3r4gmmk8rs6\", .. }");
        Ok(())
    }

    #[test]
    fn a_missing_key_file_is_named() {
        let missing = Signer::from_file(Path::new("no/such.key"), "wasm").map(|_| ());
        assert!(matches!(missing, Err(Error::KeyFile { path, .. }) if path == "no/such.key"));
    }
}
