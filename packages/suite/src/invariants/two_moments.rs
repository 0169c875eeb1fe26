//! Invariants that compare two moments, or that no answer shows.

/// An invariant's name and the function that asserts it, as `file::function` from the repository's root.
pub const TWO_MOMENTS: [(&str, &str); 42] = [
    ("staking-vault I7", "tests/tests/it/random/changes.rs::rate"),
    ("staking-vault I8", "tests/tests/it/random/conservation.rs::claims"),
    ("staking-vault I9", "tests/tests/it/random/flow_ledger.rs::check"),
    ("security-vault I8", "tests/tests/it/random/changes.rs::tranches"),
    ("security-vault I9", "tests/tests/it/random/changes.rs::stakers"),
    ("security-vault I11", "tests/tests/it/random/changes.rs::reserve"),
    ("security-vault I12", "contracts/security-vault/tests/it/votes_random.rs::check"),
    (
        "oracle-aggregator I2",
        "contracts/oracle-aggregator/tests/it/rounds.rs::a_failed_round_leaves_records_and_ends_the_round",
    ),
    ("oracle-aggregator I4", "contracts/oracle-aggregator/tests/it/properties.rs::check"),
    (
        "oracle-aggregator I10",
        "contracts/oracle-aggregator/tests/it/rounds.rs::slots_are_overwritten_and_old_submissions_do_not_count",
    ),
    ("oracle-aggregator I11", "contracts/oracle-aggregator/tests/it/lives.rs::check"),
    ("oracle-aggregator I12", "contracts/oracle-aggregator/tests/it/lives.rs::check"),
    ("oracle-aggregator I13", "contracts/oracle-aggregator/tests/it/sources.rs::check"),
    ("oracle-aggregator I14", "contracts/oracle-aggregator/tests/it/properties.rs::check"),
    ("oracle-aggregator I15", "contracts/oracle-aggregator/tests/it/properties.rs::check"),
    (
        "pyth-adapter I1",
        "contracts/pyth-adapter/tests/it/price.rs::an_answer_becomes_a_price_with_its_confidence_and_its_own_time",
    ),
    (
        "pyth-adapter I2",
        "contracts/pyth-adapter/tests/it/configuration.rs::the_configuration_is_stored_and_named_in_an_event",
    ),
    (
        "credit-market I11",
        "contracts/credit-market/tests/it/exits.rs::every_order_of_exits_and_recoveries_pays_the_same_within_two_units",
    ),
    ("credit-market I12", "tests/tests/it/random/changes/lending.rs::lenders"),
    ("credit-market I13", "tests/tests/it/random/changes/lending.rs::marks"),
    ("credit-market I14", "tests/tests/it/random/changes/lending.rs::index"),
    ("credit-market I15", "tests/tests/it/random/changes/lending.rs::exit_price"),
    ("credit-market I16", "tests/tests/it/random/changes/lending.rs::leavers"),
    (
        "liquidation-engine I6",
        "contracts/liquidation-engine/tests/it/waterfall.rs::fm_l16_a_later_loss_does_not_ask_again_for_an_earlier_one",
    ),
    (
        "liquidation-engine I7",
        "contracts/liquidation-engine/tests/it/liquidation.rs::fm_l12_what_is_simulated_is_what_happens",
    ),
    (
        "liquidation-engine I8",
        "contracts/liquidation-engine/tests/it/flags.rs::fm_y01_changed_terms_move_no_price_that_somebody_waits_for",
    ),
    ("lst-token I1", "tests/tests/it/random/conservation.rs::tokens"),
    ("lst-token I2", "packages/suite/src/invariants/staking.rs::supply_is_counted"),
    ("lst-token I3", "contracts/lst-token/tests/it/invariants.rs::live"),
    ("lst-token I4", "contracts/lst-token/tests/it/invariants.rs::live"),
    ("lst-token I5", "contracts/lst-token/tests/it/invariants.rs::live"),
    ("reward-collector I1", "tests/tests/it/random/flow_ledger.rs::follow"),
    ("reward-collector I2", "tests/tests/it/random/flow_ledger.rs::follow"),
    ("risk-steward I2", "contracts/risk-steward/tests/it/random.rs::check"),
    ("risk-steward I4", "contracts/risk-steward/tests/it/random.rs::check"),
    ("timelock I1", "contracts/timelock/tests/it/properties.rs::assert_invariants"),
    ("timelock I2", "contracts/timelock/tests/it/properties.rs::assert_invariants"),
    ("timelock I3", "contracts/timelock/tests/it/properties.rs::assert_invariants"),
    ("timelock I4", "contracts/timelock/tests/it/properties.rs::assert_invariants"),
    ("timelock I5", "contracts/timelock/tests/it/config.rs::the_timelock_cannot_lock_itself_out"),
    ("timelock I6", "contracts/timelock/tests/it/properties.rs::assert_invariants"),
    (
        "timelock I7",
        "contracts/timelock/tests/it/guardian.rs::a_proposer_cannot_shield_a_payment_behind_a_guardian_change",
    ),
];
