//! Steps of the deployment. Each is one transaction.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A contract that is to get other code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Migration {
    /// Which.
    pub contract: String,
    /// The code that it gets.
    pub checksum: String,
}

/// One transaction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Step {
    /// Stores code.
    Upload {
        /// Whose.
        contract: String,
        /// Which.
        checksum: String,
    },
    /// Instantiates a contract.
    Instantiate {
        /// Which.
        contract: String,
    },
    /// Proposes migrations in the multisig, as a voter.
    Propose {
        /// All of one operation.
        migrations: Vec<Migration>,
    },
    /// Executes a proposal that has passed: it queues an operation in the timelock.
    Pass {
        /// Its number.
        proposal: u64,
    },
    /// Executes an operation of the timelock.
    Execute {
        /// Its number.
        operation: u64,
    },
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Upload { contract, checksum } => write!(f, "upload {contract}, code {}", short(checksum)),
            Self::Instantiate { contract } => write!(f, "instantiate {contract}"),
            Self::Propose { migrations } => {
                let names: Vec<_> = migrations.iter().map(|migration| migration.contract.as_str()).collect();
                write!(f, "propose the migration of {}", names.join(", "))
            }
            Self::Pass { proposal } => write!(f, "execute proposal {proposal} of the multisig"),
            Self::Execute { operation } => write!(f, "execute operation {operation} of the timelock"),
        }
    }
}

/// Enough of a checksum for people.
pub(crate) fn short(checksum: &str) -> &str {
    checksum.get(..12).unwrap_or(checksum)
}
