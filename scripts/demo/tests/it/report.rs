//! The page and the terminal's summary of an outcome written by hand.

use crate::support::outcome;
use ballast_demo::outcome::{FeedStatus, InvariantFailed, Outcome, Row};
use ballast_demo::{report, summary};
use cosmwasm_std::{Decimal, Uint128};

#[test]
fn the_page_has_every_plot_with_something_in_each() {
    let html = report::html(&outcome()).unwrap();
    for (id, legend) in [
        ("prices", "stLUNA for liquidation"),
        ("deviation", "the lying reporter"),
        ("lenders", "mars+waterfall at the end"),
        ("tranche", "insurance fund"),
        ("liquidations", "in the soft band"),
        ("provisions", "the tranche"),
        ("debt", "debt ceiling"),
        ("waterfall", "Insurance fund"),
        ("redemption", "redemption rate"),
    ] {
        let figure = html.split(&format!("<figure id=\"{id}\"")).nth(1).expect(id);
        let figure = figure.split("</figure>").next().unwrap();
        assert!(figure.contains(legend), "{id}: {legend}");
        assert!(figure.contains("<polyline") || figure.contains("<polygon"), "{id}");
        assert!(figure.contains("10 May"), "{id} has dates");
    }
    assert_eq!(html.matches("<figure ").count(), 9);
}

#[test]
fn the_page_asks_nobody_for_anything() {
    let html = report::html(&outcome()).unwrap();
    for outside in ["http:", "https:", "//cdn", "@import", "url(", "src=", "<link", "fetch(", "XMLHttp"] {
        assert!(!html.contains(outside), "{outside}");
    }
}

#[test]
fn every_drawing_has_a_name_and_every_mark_leads_to_its_event() {
    let html = report::html(&outcome()).unwrap();
    let drawings = html.matches("<svg role=\"img\" aria-labelledby=").count();
    assert!(drawings >= 18, "{drawings}");
    assert_eq!(html.matches("<desc ").count(), drawings);
    let links: Vec<&str> = html.split("<a href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(!links.is_empty());
    for link in links {
        assert!(html.contains(&format!("<tr id=\"{link}\"")), "{link}");
    }
}

#[test]
fn the_page_tells_result_assumptions_and_comparison() {
    let html = report::html(&outcome()).unwrap();
    for text in [
        "Lenders lost 0.31 % &amp; so on.",
        "cargo demo --scenario luna-2022-05 --seed 7",
        "<code>market.params.cover_ratio</code>",
        "7, naive",
        "mars+waterfall times 1.000",
        "<td>2.00 %</td>",
    ] {
        assert!(html.contains(text), "{text}");
    }
    let mut alone = outcome();
    alone.summary.compared.truncate(1);
    assert!(!report::html(&alone).unwrap().contains("Contracts beside other rules"));
}

#[test]
fn what_did_not_happen_has_no_tile() {
    let mut calm = outcome();
    calm.summary.deficits = Default::default();
    calm.summary.liquidations = Default::default();
    let html = report::html(&calm).unwrap();
    assert!(html.contains("Nobody was liquidated") && !html.contains("Paid before lenders"));
}

#[test]
fn texts_from_outside_stay_texts() {
    let html = report::html(&outcome()).unwrap();
    assert!(html.contains("A fall &amp; a &lt;half&gt;"));
    assert!(html.contains("reporter-3 &lt;script&gt;alert(1)&lt;/script&gt;"));
    assert!(!html.contains("<script>alert"));
}

#[test]
fn layers_that_paid_nothing_are_not_in_the_legend() {
    let mut outcome = outcome();
    outcome.series[5].paid.leavers = Uint128::zero();
    let html = report::html(&outcome).unwrap();
    let waterfall = html.split("<figure id=\"waterfall\"").nth(1).unwrap();
    let legend = waterfall.split("</ul>").next().unwrap();
    assert!(legend.contains("Premium cancelled") && legend.contains("Lenders"));
    assert!(!legend.contains("Leavers"));
}

#[test]
fn a_loss_that_the_layers_do_not_add_up_to_is_told() {
    let mut wrong = outcome();
    assert!(report::html(&wrong).unwrap().contains("every unit of it assigned"));
    wrong.summary.deficits.loss += Uint128::new(1);
    assert!(report::html(&wrong).unwrap().contains("0.000001 of it not assigned"));
}

#[test]
fn a_replay_without_a_deficit_says_so() {
    let mut calm = outcome();
    for row in &mut calm.series {
        row.paid = Default::default();
        row.refunded = Uint128::zero();
    }
    assert!(report::html(&calm).unwrap().contains("No deficit: no layer had to pay"));
}

#[test]
fn strange_outcomes_are_drawn_too() {
    let mut one = outcome();
    one.series.truncate(1);
    let mut flat = outcome();
    flat.series = vec![flat.series[0].clone(); 3];
    let mut huge = outcome();
    for row in &mut huge.series {
        row.debt = Uint128::MAX;
        row.market = Decimal::MAX;
        row.status = FeedStatus::Halted;
        row.time = u64::MAX;
    }
    let zero = Row { time: 5, ..Row::default() };
    let zeros = Outcome { series: vec![Row::default(), zero], ..Outcome::default() };
    for strange in [Outcome::default(), one, flat, huge, zeros] {
        let html = report::html(&strange).unwrap();
        assert_eq!(html.matches("<figure ").count(), 9);
        assert!(!html.contains("NaN"));
        assert!(!summary::render(&strange).is_empty());
    }
}

#[test]
fn the_terminal_shows_every_layer_and_its_share() {
    let text = summary::render(&outcome());
    let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    for line in [
        "count 7",
        "debt repaid 4,000.00 USDT",
        "soft 500.00 1.96 % below the price, 2 of them",
        "under water 1,000.00 5.26 % above the price, 1 of them",
        "paid less than worth 210.00 USDT",
        "accounts that went under water 3 2 no longer",
        "highest 1,130.00 USDT",
        "left behind by leavers 12.00 USDT",
        "loss 1,000.00 USDT",
        "insurance fund 300.00 30.00 %",
        "tranche 599.00 59.90 %",
        "leavers 11.00 1.10 %",
        "lenders 70.00 7.00 %",
        "not yet realised 9.00",
        "index at the end 0.99190000 -0.81 %",
        "validator slashed 5.00 % rate 1.010000 to 0.990000 on 2022-05-10 01:30",
        "reporter-3 5.00 BAL, 0.50 % of its stake",
        "80.00 % 4 2 1 3,000.00 2,000.00 1,000.00",
        "6 bars in 2.0 s: 3.0 bars per second",
    ] {
        assert!(text.lines().any(|found| words(found) == line), "no line '{line}' in\n{text}");
    }
}

#[test]
fn numbers_on_the_terminal_end_in_one_column() {
    let text = summary::render(&outcome());
    let end_of = |value: &str| {
        let line = text.lines().find(|line| line.contains(value)).unwrap();
        line.find(value).unwrap() + value.len()
    };
    let ends = ["4,000.00", "599.00", "0.99190000", "luna-2022-05", "1,234"].map(end_of);
    assert!(ends.iter().all(|end| *end == ends[0]), "{ends:?} in\n{text}");
}

#[test]
fn the_layers_of_the_sample_add_up_to_its_loss() {
    let deficits = outcome().summary.deficits;
    assert_eq!(deficits.paid.total(), deficits.loss);
}

#[test]
fn json_keeps_amounts_as_digits_and_the_clock_apart() {
    let outcome = outcome();
    let json: serde_json::Value = serde_json::to_value(&outcome).unwrap();
    assert_eq!(json["summary"]["deficits"]["paid"]["tranche"], "599000000");
    assert_eq!(json["series"][5]["market"], "0.00004");
    assert_eq!(json["series"][0]["oracle"], serde_json::Value::Null);
    assert_eq!(json["series"][2]["status"], "pending");
    assert_eq!(json["events"][3]["kind"], "deficit");
    assert_eq!(json["timing"]["seconds"], 2.0);
    for part in ["summary", "series", "events"] {
        assert!(!json[part].to_string().contains("seconds"), "{part}");
    }
    assert_eq!(serde_json::from_value::<Outcome>(json).unwrap(), outcome);
}

#[test]
fn a_failed_invariant_is_named_with_its_bar() {
    let failed = InvariantFailed {
        bar: 41,
        time: 1_652_117_400,
        name: "market/solvent".to_owned(),
        detail: "assets 9 < claims 10".to_owned(),
    };
    assert_eq!(
        failed.to_string(),
        "invariant market/solvent failed after bar 41 (2022-05-09 17:30): assets 9 < claims 10"
    );
}
