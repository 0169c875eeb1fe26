//! Errors of the client, each in one line. No variant contains a secret.

/// An error of the chain or of the connection to it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// There is no response, or not one of a node.
    #[error("no node answers at {url}: {cause}")]
    Unreachable {
        /// The RPC address.
        url: String,
        /// Error text of the transport.
        cause: String,
    },
    /// The node belongs to another chain.
    #[error("the node is on chain {found}, not {expected}")]
    ChainId {
        /// The chain meant.
        expected: String,
        /// Chain id in the response.
        found: String,
    },
    /// An invalid phrase. The phrase itself is not shown.
    #[error("the mnemonic is not valid: {cause}")]
    Mnemonic {
        /// What is wrong with it, by position.
        cause: String,
    },
    /// A key file that cannot be read.
    #[error("key file {path}: {cause}")]
    KeyFile {
        /// The file.
        path: String,
        /// Error text of the system.
        cause: String,
    },
    /// An invalid value of the network file (gas price, prefix).
    #[error("network {chain_id}: {cause}")]
    Network {
        /// The network.
        chain_id: String,
        /// Which fact.
        cause: String,
    },
    /// The signer never received coins, so its account does not exist.
    #[error("account {address} does not exist on the chain: send it some coins first")]
    NoAccount {
        /// The signer.
        address: String,
    },
    /// The gas limit is too low. The transaction is in a block, paid and without effect, unless the gas did not cover even the
    /// signature check.
    #[error("out of gas: the transaction may use {wanted}, it used {used}")]
    OutOfGas {
        /// The limit it was sent with.
        wanted: u64,
        /// What it had used when it stopped.
        used: u64,
    },
    /// The chain refused a transaction or a query. A delivered transaction carries the code of the contract or module. A
    /// simulation or query does not: the SDK replaces the code, and only the log states the cause.
    #[error("refused by the chain ({codespace} {code}): {}", one_line(log))]
    Refused {
        /// The module that refused.
        codespace: String,
        /// Its code.
        code: u32,
        /// Its words.
        log: String,
    },
    /// The node accepted the transaction, but it was not included in a block in time. It still may be.
    #[error("transaction {hash} is in no block after {seconds} s")]
    Timeout {
        /// The transaction.
        hash: String,
        /// How long was waited.
        seconds: u64,
    },
    /// The chain did not reach a height or a time within the patience given.
    #[error("the chain stands at height {height}: waited {seconds} s for {what}")]
    Stalled {
        /// What was waited for.
        what: String,
        /// Where the chain was last seen.
        height: u64,
        /// How long was waited.
        seconds: u64,
    },
    /// The node refused the call itself (JSON-RPC error).
    #[error("the node refused {method} ({code}): {}", one_line(message))]
    Rpc {
        /// The JSON-RPC method.
        method: String,
        /// Its code.
        code: i64,
        /// Message and data.
        message: String,
    },
    /// A malformed response.
    #[error("cannot read the answer to {what}: {cause}")]
    Answer {
        /// The request.
        what: String,
        /// What does not fit.
        cause: String,
    },
    /// A message that cannot be encoded.
    #[error("cannot encode {what}: {cause}")]
    Encode {
        /// What was to be sent.
        what: String,
        /// What does not fit.
        cause: String,
    },
}

impl Error {
    /// The SDK's "account sequence mismatch", wherever it shows up: the sequence the chain expects and the one it got.
    #[must_use]
    pub fn sequence_mismatch(&self) -> Option<(u64, u64)> {
        let Self::Refused { log, .. } = self else { return None };
        let rest = log.split_once("account sequence mismatch, expected ")?.1;
        let (expected, rest) = rest.split_once(", got ")?;
        let got: String = rest.chars().take_while(char::is_ascii_digit).collect();
        Some((expected.parse().ok()?, got.parse().ok()?))
    }

    pub(crate) fn answer(what: impl Into<String>, cause: impl ToString) -> Self {
        Self::Answer { what: what.into(), cause: cause.to_string() }
    }

    pub(crate) fn encode(what: impl Into<String>, cause: impl ToString) -> Self {
        Self::Encode { what: what.into(), cause: cause.to_string() }
    }

    /// What a non-zero code of a transaction means.
    pub(crate) fn from_code(codespace: &str, code: u32, log: &str, gas: (u64, u64)) -> Self {
        /// `sdkerrors.ErrOutOfGas`, types/errors/errors.go of the SDK.
        const OUT_OF_GAS: (&str, u32) = ("sdk", 11);
        if (codespace, code) == OUT_OF_GAS {
            let (wanted, used) = gas;
            return Self::OutOfGas { wanted, used };
        }
        Self::Refused { codespace: codespace.into(), code, log: log.into() }
    }
}

/// Logs of the chain may run over lines.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(log: &str) -> Error {
        Error::Refused { codespace: "sdk".into(), code: 32, log: log.into() }
    }

    #[test]
    fn a_sequence_mismatch_is_read_from_the_log() {
        let log = "account sequence mismatch, expected 17, got 15: incorrect account sequence";
        assert_eq!(refused(log).sequence_mismatch(), Some((17, 15)));
        assert_eq!(refused(&format!("rpc error: {log} with gas used: '1'")).sequence_mismatch(), Some((17, 15)));
        assert_eq!(refused("insufficient funds").sequence_mismatch(), None);
        assert_eq!(Error::NoAccount { address: "wasm1".into() }.sequence_mismatch(), None);
    }

    #[test]
    fn only_the_sdks_code_11_is_out_of_gas() {
        assert_eq!(Error::from_code("sdk", 11, "any", (5, 7)), Error::OutOfGas { wanted: 5, used: 7 });
        let other = Error::from_code("wasm", 11, "any", (5, 7));
        assert_eq!(other, Error::Refused { codespace: "wasm".into(), code: 11, log: "any".into() });
    }

    #[test]
    fn every_message_is_one_line() {
        assert_eq!(refused("a\n  b\tc").to_string(), "refused by the chain (sdk 32): a b c");
    }
}
