//! What must hold between systems, on shipped crashes.

use lab::model::run;
use lab::paths::{shipped, Path};
use lab::systems::{Mechanism, System};
use lab::{Document, Lab, Liquidators, Outcome};

fn lab(sets: &[&str]) -> Lab {
    let mut document = Document::shipped().unwrap();
    for set in sets {
        document.set(set).unwrap();
    }
    document.build().unwrap()
}

fn crashes() -> Vec<Path> {
    ["luna-2022-05", "ftt-2022-11", "atom-2021-05", "ust-2022-05", "om-2025-04"]
        .map(|name| shipped(name).unwrap())
        .into()
}

fn each(lab: &Lab, system: &System) -> Vec<Outcome> {
    let paths = crashes();
    let runs = paths.iter().flat_map(|path| {
        Liquidators::ALL.into_iter().flat_map(move |kind| (1..=2).map(move |seed| (path, kind, seed)))
    });
    runs.map(|(path, kind, seed)| run(&lab.behaviour, system, kind, path, seed)).collect()
}

fn bare(system: &System) -> System {
    Mechanism::ALL.into_iter().fold(system.clone(), |system, mechanism| system.without(mechanism).unwrap())
}

#[test]
fn without_its_mechanisms_ballast_is_its_static_twin_to_the_last_digit() {
    let aave = "system.ballast.twin={rule='aave', bonus=0.05, close_factor=0.5, full_below=0.95, small=2000}";
    for (rule, sets) in [("mars", &[][..]), ("aave5", &[aave][..])] {
        let lab = lab(sets);
        let twin = each(&lab, lab.system(rule).unwrap());
        for name in ["ballast-old", "ballast"] {
            let ours = lab.system(name).unwrap();
            assert!(each(&lab, &bare(ours)) == twin, "{name} against {rule}");
            assert!(each(&lab, ours) != twin, "{name} is {rule} with its mechanisms on");
        }
    }
}

#[test]
fn a_static_twin_with_the_waterfall_never_loses_lenders_more_than_without() {
    let lab = lab(&[]);
    let cover = lab.system("mars+waterfall").unwrap().cover.clone();
    for twin in ["mars", "aave5", "aave10"] {
        let without = lab.system(twin).unwrap();
        for premium in [false, true] {
            let mut with = without.clone();
            with.cover = cover.clone();
            with.cover.premium = premium;
            let pairs = each(&lab, without).into_iter().zip(each(&lab, &with));
            for (i, (without, with)) in pairs.enumerate() {
                assert!(with.lenders_loss <= without.lenders_loss, "{twin}, premium {premium}, run {i}");
            }
        }
    }
}

#[test]
fn each_mechanism_alone_changes_something_and_power_scales() {
    let lab = lab(&[]);
    let has: [(&str, &[Mechanism]); 2] = [
        (
            "ballast-old",
            &[Mechanism::Margin, Mechanism::Clock, Mechanism::Lots, Mechanism::Waterfall, Mechanism::Premium],
        ),
        (
            "ballast",
            &[Mechanism::Clock, Mechanism::Band, Mechanism::Floor, Mechanism::Waterfall, Mechanism::Provisions],
        ),
    ];
    for (name, mechanisms) in has {
        let whole = lab.system(name).unwrap();
        let outcomes = each(&lab, whole);
        for mechanism in mechanisms {
            assert!(each(&lab, &whole.without(*mechanism).unwrap()) != outcomes, "{name} without {}", mechanism.name());
        }
    }
    let power = lab.system("mars").unwrap().scaled(0.9).power();
    assert!((power - 0.54).abs() < 1e-12);
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_systems_share_their_people() {
    let lab = lab(&[]);
    let mars = lab.system("mars").unwrap();
    assert!(each(&lab, mars) == each(&lab, mars));
    let supplied = |name: &str| each(&lab, lab.system(name).unwrap()).iter().map(|o| o.supplied).collect::<Vec<_>>();
    assert_eq!(supplied("mars"), supplied("ballast"));
}
