//! Parameters: what their doc comments state, and that it agrees with the default plan.

use ballast_schema::{parameters, same_value, Statement};
use serde_json::json;

#[test]
fn a_doc_comment_in_the_fixed_form_is_taken_apart() {
    let doc =
        "Length of a round, at\nmost. Unit: seconds. Range: 1 to 86400. Default: 0.1 %. Too low hurts reporters; \
               too high hurts borrowers.";
    let expected = Statement {
        meaning: "Length of a round, at most".into(),
        unit: Some("seconds".into()),
        range: Some("1 to 86400".into()),
        default: Some("0.1 %".into()),
        harm: Some("Too low hurts reporters; too high hurts borrowers.".into()),
    };
    assert_eq!(Statement::read(doc), expected);
    assert!(expected.missing().is_empty());
    assert_eq!(Statement::read("Length of a round.").missing(), ["Unit:", "Range:", "Default:", "harm"]);
}

#[test]
fn a_stated_default_is_compared_as_a_number() {
    let cases = [
        ("600", json!(600), true),
        ("86,400 (a day)", json!(86_400), true),
        ("601", json!(600), false),
        ("5 %", json!("0.05"), true),
        ("5%", json!("0.05"), true),
        ("5", json!("0.05"), false),
        ("2/3", json!("0.666666666666666666"), true),
        ("none", json!(null), true),
        ("absent", json!(null), true),
        ("none", json!([]), true),
        ("none", json!([1]), false),
        ("the guardian", json!(null), true),
        ("0", json!(null), false),
        ("the treasury", json!(""), true),
        ("the treasury", json!("1"), false),
    ];
    for (stated, value, same) in cases {
        assert_eq!(same_value(stated, &value), same, "{stated} and {value}");
    }
}

#[test]
fn every_parameter_states_unit_range_default_and_harm() {
    let found = parameters().unwrap();
    assert!(found.len() > 50, "only {} parameters", found.len());
    let lines: Vec<String> = found
        .iter()
        .filter(|it| !it.statement.missing().is_empty())
        .map(|it| format!("{} {}: {}", it.contract, it.path, it.statement.missing().join(", ")))
        .collect();
    assert!(lines.is_empty(), "{} of {} parameters do not state\n{}", lines.len(), found.len(), lines.join("\n"));
}

#[test]
fn a_stated_default_is_that_of_the_deployment() {
    let mut faults = Vec::new();
    for parameter in parameters().unwrap() {
        let Some(stated) = &parameter.statement.default else { continue };
        // Such as "0.45, 0.6 and 0.75": one for each subject, or one for all.
        let subjects: Vec<&str> = stated.split(", ").flat_map(|part| part.split(" and ")).collect();
        let pairs = parameter.defaults.iter().enumerate();
        for (index, value) in pairs {
            let stated = subjects.get(index).or(subjects.first()).unwrap();
            if !same_value(stated, value) {
                faults.push(format!("{} {}: {stated}, not {value}", parameter.contract, parameter.path));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}
