//! Event constants: their types can be searched, and their doc comments are read as the list of attributes.

use ballast_schema::{events, events_of, Kind};
use std::collections::BTreeSet;

const STAKE: &str = r#"
pub mod event {
    /// Stake enters the vault,
    /// and shares are minted.
    ///
    /// - `sender` (address): pays the coins.
    /// - `guardian` (address or `none`, optional): may pause.
    /// - `amount` (units of the staked denom): received from the sender,
    ///   without the fee.
    /// - `ended_at` (seconds since the epoch): end.
    /// - `outcome` (`closed` or `failed`): of the round.
    /// - `margin_<class>` (decimal): of a class.
    pub const STAKE: &str = "staking_vault.stake";
}
"#;

/// The message of the error that a doc comment and a type give.
fn fault(doc: &str, kind: &str) -> String {
    let source = format!("pub mod event {{\n{doc}\npub const STAKE: &str = \"{kind}\";\n}}");
    events_of("staking_vault", &source).unwrap_err().to_string()
}

#[test]
fn every_event_constant_is_searchable_and_lists_its_attributes() {
    let events = events().unwrap_or_else(|faults| panic!("{faults}"));
    let kinds: BTreeSet<&str> = events.iter().map(|event| event.kind.as_str()).collect();
    assert_eq!(kinds.len(), events.len(), "an event type is declared twice");
    assert!(kinds.contains("staking_vault.stake"));
}

#[test]
fn a_doc_comment_gives_names_units_and_meanings() {
    let [event] = &events_of("staking_vault", STAKE).unwrap()[..] else { panic!("one event") };
    assert_eq!((event.contract.as_str(), event.kind.as_str()), ("staking-vault", "staking_vault.stake"));
    assert_eq!(event.description, "Stake enters the vault, and shares are minted.");
    let found =
        event.attributes.iter().map(|it| (it.name.as_str(), it.kind, it.none && it.optional)).collect::<Vec<_>>();
    let expected = [
        ("sender", Kind::Address, false),
        ("guardian", Kind::Address, true),
        ("amount", Kind::Units, false),
        ("ended_at", Kind::Seconds, false),
        ("outcome", Kind::Choice, false),
        ("margin_<class>", Kind::Decimal, false),
    ];
    assert_eq!(found, expected);
    let [_, _, amount, _, outcome, _] = &event.attributes[..] else { panic!("six attributes") };
    assert_eq!(amount.unit, "units of the staked denom");
    assert_eq!(amount.description, "received from the sender, without the fee.");
    assert_eq!(outcome.values, ["closed", "failed"]);
}

#[test]
fn what_breaks_the_format_is_named_with_its_constant() {
    let good = "/// Stake enters.\n///\n/// - `owner` (address): of the shares.";
    let cases = [
        (good, "staking_vault/stake", "other characters than"),
        (good, "staking-vault.stake", "other characters than"),
        (good, "vault.stake", "does not begin with `staking_vault.`"),
        (good, "staking_vault.", "does not begin with `staking_vault.`"),
        ("", "staking_vault.stake", "lists no attributes"),
        ("/// Attributes `owner`.", "staking_vault.stake", "lists no attributes"),
        ("/// - `owner` (address): of the shares.", "staking_vault.stake", "does not say when"),
        ("/// Stake enters.\n/// - `owner` of the shares.", "staking_vault.stake", "is not of the form"),
        ("/// Stake enters.\n/// - `owner` (name): of the shares.", "staking_vault.stake", "unknown unit `name`"),
        ("/// Stake enters.\n/// - `a` (id): of it.\n/// More.", "staking_vault.stake", "goes on after"),
    ];
    for (doc, kind, expected) in cases {
        let fault = fault(doc, kind);
        assert!(fault.contains(expected) && fault.contains("staking_vault::event::STAKE"), "{fault}");
    }
}
