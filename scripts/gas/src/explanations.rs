//! Texts of `docs/gas.md`: the method, and reasons for differences between states.

pub(crate) const INTRODUCTION: &str = include_str!("../introduction.md");
pub(crate) const ANALYSIS: &str = include_str!("../analysis.md");

/// Why the cost of a row differs at the large state.
pub(crate) fn differs(row: &str) -> Option<&'static str> {
    let (_, reason) = REASONS.iter().find(|(rows, _)| rows.contains(&row))?;
    Some(reason)
}

const REASONS: &[(&[&str], &str)] = &[
    (
        &["staking-vault/submit_batch"],
        "before the plan it asks the chain for every delegation, about 4,000 each. Undelegations are about 200,000 each: here one at both \
         states, because the exit is within the tolerance of the weights; at most ten in one call. Not a cost of users: stakers \
         neither pay nor wait for it.",
    ),
    (
        &["staking-vault/settle: marks", "staking-vault/settle: books"],
        "it grows with the entries that are due, one for each validator that was asked (see submit_batch).",
    ),
    (
        &["staking-vault/sync", "staking-vault/rebalance: one move"],
        "it asks the chain for the delegation at every validator, about 4,000 each.",
    ),
    (
        &["staking-vault/receive: instant_unstake"],
        "it compares with the chain, about 4,000 for each validator: nobody leaves at once at the rate before a slash.",
    ),
    (
        &["staking-vault/compound"],
        "at most ten withdrawals and ten delegations of about 100,000 each in one call, five of each where there are five \
         validators; and the sync. A keeper pays it and can split it by `limit`.",
    ),
    (&["staking-vault/set_validators"], "it reads the weights of all validators, so that they never sum to zero."),
    (
        &["oracle-aggregator/submit", "oracle-aggregator/submit: the first of a round"],
        "it carries 50 prices instead of 2, of 26 bytes each in the transaction and fewer in storage, and reads the power of 30 \
         reporters and the ids of all feeds. The first of a round also reads every stake and writes down the power of every \
         reporter. Reporters pay it, not users.",
    ),
    (
        &[
            "oracle-aggregator/close_round",
            "oracle-aggregator/close_round: a reporter lies about every feed",
            "oracle-aggregator/close_round: a reporter slashed",
        ],
        "it reads every submission and writes the record of every feed: about 20,000 for each feed that 30 reporters reported.",
    ),
    (&["oracle-aggregator/close_round: medians"], "it reads every submission, and keeps a median of every feed."),
    (&["oracle-aggregator/close_round: records"], "it writes the record of every feed, and reads no submission."),
    (
        &["oracle-aggregator/claim_reward"],
        "what reporters have earned since the last claim is divided among all of them, in one value.",
    ),
    (
        &["oracle-aggregator/poke", "oracle-aggregator/price query", "oracle-aggregator/set_consumers"],
        "it reads the list of all feeds, one value. A price read, which is what a market does, does not.",
    ),
    (
        &[
            "oracle-aggregator/add_reporter",
            "oracle-aggregator/remove_reporter",
            "oracle-aggregator/set_operator",
            "oracle-aggregator/accept_operator",
            "oracle-aggregator/set_commission",
        ],
        "all reporters are one stored value, which it writes: about 3,000 for each reporter.",
    ),
    (&["oracle-aggregator/add_feed"], "all feeds are one stored value, which it writes: about 2,000 for each feed."),
    (
        &["oracle-aggregator/set_halted", "oracle-aggregator/retire_feed", "oracle-aggregator/replace_feed"],
        "all feeds are one stored value, which it writes, and it looks at every feed for what is made of the halted one.",
    ),
    (
        &["oracle-aggregator/receive: dispute", "oracle-aggregator/dispute"],
        "it reads all reporters, and the evidence has the prices of all feeds.",
    ),
    (&["staking-vault/due query"], "it reads the state of every validator."),
    (
        &[
            "security-vault/due query: positions",
            "credit-market/due query: accounts",
            "credit-market/unhealthy query",
        ],
        "a full page, where the small state has ten positions or accounts.",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::rows;

    #[test]
    fn what_is_explained_is_a_row() {
        for row in REASONS.iter().flat_map(|(rows, _)| *rows) {
            assert!(rows().any(|known| known.id == *row), "{row}");
        }
        assert!(differs("staking-vault/sync").is_some());
        assert!(differs("staking-vault/stake").is_none());
    }
}
