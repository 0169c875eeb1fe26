//! Every message of every contract: its measurements, or the rows of which it is a part.

mod money;
mod rest;

/// How a row's number is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum How {
    /// By a transaction with this one message.
    Measured,
    /// By a transaction in which a contract makes the query, less one in which it does not.
    Asked,
    /// Only a contract may send it: its cost is a part of those rows.
    Within(&'static str),
    /// No run waits until it is possible: why.
    Beyond(&'static str),
}

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    /// `contract/message`, followed by `: ` and a case if a message has several.
    pub(crate) id: &'static str,
    /// Where its number comes from.
    pub(crate) how: How,
    /// What the design aims at.
    pub(crate) aim: Option<u64>,
    /// Further gas permitted for each validator above those of the small state.
    pub(crate) each: u64,
    /// Gas of public suites for the same action, on the same chain.
    pub(crate) public: Option<&'static str>,
}

impl Row {
    const fn new(id: &'static str, how: How) -> Self {
        Self { id, how, aim: None, each: 0, public: None }
    }

    const fn measured(id: &'static str) -> Self {
        Self::new(id, How::Measured)
    }

    const fn asked(id: &'static str) -> Self {
        Self::new(id, How::Asked)
    }

    const fn within(id: &'static str, rows: &'static str) -> Self {
        Self::new(id, How::Within(rows))
    }

    const fn beyond(id: &'static str, reason: &'static str) -> Self {
        Self::new(id, How::Beyond(reason))
    }

    const fn aim(self, aim: u64) -> Self {
        Self { aim: Some(aim), ..self }
    }

    const fn each(self, each: u64) -> Self {
        Self { each, ..self }
    }

    const fn public(self, public: &'static str) -> Self {
        Self { public: Some(public), ..self }
    }

    /// The contract, or the name used in its place.
    pub(crate) fn contract(&self) -> &'static str {
        self.id.split_once('/').map_or(self.id, |(contract, _)| contract)
    }

    /// What follows the contract.
    pub(crate) fn message(&self) -> &'static str {
        self.id.split_once('/').map_or("", |(_, message)| message)
    }

    /// Whether a run gives it a number.
    pub(crate) const fn has_number(&self) -> bool {
        matches!(self.how, How::Measured | How::Asked)
    }
}

/// The whole table, in its order.
pub(crate) fn rows() -> impl Iterator<Item = &'static Row> {
    [money::REFERENCE, money::STAKING, money::MARKET, rest::ENGINE, rest::ORACLE, rest::SECURITY, rest::OTHERS]
        .into_iter()
        .flatten()
        .chain(rest::QUERIES)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;
    use std::collections::BTreeSet;
    use std::path::Path;

    #[test]
    fn no_row_stands_twice() {
        let mut seen = BTreeSet::new();
        for row in rows() {
            assert!(seen.insert(row.id), "{} stands twice", row.id);
        }
    }

    /// The schemas, which are made from the messages themselves, name every variant.
    #[test]
    fn every_message_of_every_contract_has_a_row() {
        let mut found = BTreeSet::new();
        for contract in deployment::CONTRACTS {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../schema/{contract}.json"));
            let schema: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
            for variant in schema["execute"]["oneOf"].as_array().unwrap() {
                let message = variant["properties"].as_object().unwrap().keys().next().unwrap();
                found.insert(format!("{contract}/{message}"));
            }
        }
        let listed: BTreeSet<_> = rows()
            .filter(|row| row.contract() != "chain" && row.how != How::Asked)
            .map(|row| row.id.split(':').next().unwrap().to_owned())
            .collect();
        assert_eq!(found, listed);
    }

    #[test]
    fn the_aims_are_those_of_the_design() {
        let aims: Vec<_> = rows().filter_map(|row| Some((row.id, row.aim?))).collect();
        assert_eq!(
            aims,
            [
                ("staking-vault/stake", 220_000),
                ("staking-vault/receive: unstake", 200_000),
                ("staking-vault/receive: instant_unstake", 320_000),
                ("staking-vault/claim", 145_000),
                ("credit-market/supply", 200_000),
                ("credit-market/withdraw: in debt", 380_000),
                ("credit-market/borrow", 260_000),
                ("credit-market/repay", 200_000),
                ("credit-market/mark", 210_000),
                ("credit-market/mark: five accounts", 450_000),
                ("credit-market/mark: changes the reserve", 330_000),
                ("liquidation-engine/flag", 200_000),
                ("liquidation-engine/liquidate", 400_000),
                ("liquidation-engine/liquidate: in the band", 400_000),
                ("liquidation-engine/liquidate: under water", 400_000),
            ]
        );
    }
}
