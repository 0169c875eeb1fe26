//! What `--out` writes.

use std::fs;
use std::path::Path;
use std::process::Command;

fn lab(args: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_ballast-lab")).args(args).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn compare(out: &Path) -> String {
    let out = out.to_str().unwrap();
    lab(&[
        "compare",
        "--series",
        "ftt-2022-11",
        "--series",
        "eth-2020-03",
        "--seeds",
        "2",
        "--systems",
        "mars,ballast",
        "--out",
        out,
    ])
}

#[test]
fn a_comparison_has_the_agreed_columns_one_line_per_run_and_the_same_bytes_again() {
    let folder = tempfile::tempdir().unwrap();
    let (a, b) = (folder.path().join("a"), folder.path().join("b"));
    assert_eq!(compare(&a).replace("/a\n", ""), compare(&b).replace("/b\n", ""));
    let read = |folder: &Path, name: &str| fs::read(folder.join(name)).unwrap();
    assert_eq!(read(&a, "compare.csv"), read(&b, "compare.csv"));
    assert_eq!(read(&a, "lab.toml"), read(&b, "lab.toml"));
    let csv = String::from_utf8(read(&a, "compare.csv")).unwrap();
    let mut lines = csv.lines();
    assert_eq!(
        lines.next().unwrap(),
        "series,seed,liquidators,system,lenders_loss,deficit,penalty,liquidated,liquidator_profit,borrowing_power,debt"
    );
    // 2 series, 2 seeds, 2 kinds, 2 systems.
    assert_eq!(lines.clone().count(), 16);
    assert!(lines.next().unwrap().starts_with("ftt-2022-11,1,naive,mars,"));
    let manifest: serde_json::Value = serde_json::from_slice(&read(&a, "manifest.json")).unwrap();
    assert_eq!(manifest["verb"], "compare");
    assert_eq!(manifest["series"][0]["sha256"].as_str().unwrap().len(), 64);
    let page = String::from_utf8(read(&a, "report.html")).unwrap();
    assert!(
        page.contains("lenders lose least under") && page.contains("<svg") && page.contains("prefers-color-scheme")
    );
    assert!(!page.contains("http://") && !page.contains("https://") && !page.contains("<script"));
}

#[test]
fn systems_are_compared_at_equal_power() {
    let folder = tempfile::tempdir().unwrap();
    compare(folder.path());
    let mut reader = csv::Reader::from_path(folder.path().join("compare.csv")).unwrap();
    let rows: Vec<(String, f64)> =
        reader.records().map(|row| row.unwrap()).map(|row| (row[0].to_owned(), row[9].parse().unwrap())).collect();
    for series in ["ftt-2022-11", "eth-2020-03"] {
        let powers: Vec<f64> = rows.iter().filter(|(name, _)| name == series).map(|(_, power)| *power).collect();
        assert!(powers.iter().all(|power| (power - powers[0]).abs() < 1e-4), "{powers:?}");
    }
}

#[test]
fn the_other_verbs_write_their_tables() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().to_str().unwrap().to_owned();
    let lines = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap().lines().count();
    lab(&["ablate", "--series", "ftt-2022-11", "--seeds", "1", "--out", &out]);
    // The base, the whole, seven mechanisms less one, and all of them off, each with two kinds.
    assert_eq!(lines("compare.csv"), 1 + 2 * 10);
    let sweep =
        ["sweep", "liquidators.capital=0.05,0.5", "liquidators.depth_per_hour=0.01..0.1/3", "--series", "ftt-2022-11"];
    lab(&[&sweep[..], &["--seeds", "1", "--systems", "mars", "--out", &out]].concat());
    assert_eq!(lines("sweep.csv"), 1 + 2 * 3 * 2);
    lab(&["montecarlo", "--paths", "8", "--systems", "mars", "--power", "0.589", "--out", &out]);
    assert_eq!((lines("compare.csv"), lines("tail.csv")), (1 + 8 * 2, 1 + 2));
    lab(&["optimise", "clock.cap=0.1..0.2", "--series", "ftt-2022-11", "--seeds", "1", "--calls", "4", "--out", &out]);
    assert_eq!(lines("optimise.csv"), 1 + 4);
}

#[test]
fn a_claim_that_fails_is_an_error_unless_it_is_a_known_exception() {
    let folder = tempfile::tempdir().unwrap();
    let known = folder.path().join("known.toml");
    // Mars against itself: no fifth of its own loss, no half of its own deficit, and no waterfall.
    let fails = ["lenders", "lenders-covered", "deficit-demanding"];
    let run = |known: &Path| {
        let known = known.to_str().unwrap();
        let args = ["claims", "--series", "ftt-2022-11", "--seeds", "1", "--of", "mars", "--known", known];
        Command::new(env!("CARGO_BIN_EXE_ballast-lab")).args(args).output().unwrap()
    };
    fs::write(&known, "").unwrap();
    let refused = run(&known);
    let said = String::from_utf8(refused.stderr).unwrap();
    assert!(!refused.status.success());
    for name in fails {
        assert!(said.contains(&format!("all {name}")) && said.contains(&format!("odd {name}")), "{said}");
    }
    assert!(!said.contains("deficit-naive") && !said.contains("worst-series"), "{said}");
    let entry =
        |set: &str, claim: &str| format!("[[known]]\nset = \"{set}\"\nclaim = \"{claim}\"\nreason = \"itself\"\n");
    fs::write(&known, ["all", "odd"].map(|set| fails.map(|name| entry(set, name)).concat()).concat()).unwrap();
    let allowed = run(&known);
    assert!(allowed.status.success(), "{}", String::from_utf8_lossy(&allowed.stderr));
    fs::write(&known, "[[known]]\nset = \"all\"\n").unwrap();
    let said = String::from_utf8(run(&known).stderr).unwrap();
    assert!(said.contains("known.toml") && said.contains("claim"), "{said}");
}

/// The Parquet file holds the numbers of the CSV file.
#[cfg(feature = "parquet")]
#[test]
fn parquet_holds_the_same_numbers() {
    use parquet::file::reader::{FileReader, SerializedFileReader};
    use parquet::record::RowAccessor;

    let folder = tempfile::tempdir().unwrap();
    compare(folder.path());
    let file = fs::File::open(folder.path().join("compare.parquet")).unwrap();
    let reader = SerializedFileReader::new(file).unwrap();
    let mut csv = csv::Reader::from_path(folder.path().join("compare.csv")).unwrap();
    let mut count = 0;
    for (row, record) in reader.get_row_iter(None).unwrap().zip(csv.records()) {
        let (row, record) = (row.unwrap(), record.unwrap());
        assert_eq!(
            (row.get_string(0).unwrap().as_str(), row.get_long(1).unwrap()),
            (&record[0], record[1].parse().unwrap())
        );
        assert_eq!(row.get_double(4).unwrap(), record[4].parse::<f64>().unwrap());
        assert_eq!(row.get_double(10).unwrap(), record[10].parse::<f64>().unwrap());
        count += 1;
    }
    assert_eq!(count, 16);
}
