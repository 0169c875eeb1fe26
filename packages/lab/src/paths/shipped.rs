//! The crashes whose prices are part of the crate: coarse tables that `data/make_tables.py` writes; `data/SOURCES.md` states the
//! source of each.

use super::error::{Fault, PathError};
use super::file::{self, Holes};
use super::Path;

/// Name and table, the demo's default first.
const TABLES: [(&str, &str); 9] = [
    ("luna-2022-05", include_str!("../../data/tables/luna-2022-05.csv")),
    ("eth-2020-03", include_str!("../../data/tables/eth-2020-03.csv")),
    ("atom-2022-06", include_str!("../../data/tables/atom-2022-06.csv")),
    ("steth-2022-06", include_str!("../../data/tables/steth-2022-06.csv")),
    ("atom-2021-05", include_str!("../../data/tables/atom-2021-05.csv")),
    ("ust-2022-05", include_str!("../../data/tables/ust-2022-05.csv")),
    ("avax-2022-05", include_str!("../../data/tables/avax-2022-05.csv")),
    ("ftt-2022-11", include_str!("../../data/tables/ftt-2022-11.csv")),
    ("om-2025-04", include_str!("../../data/tables/om-2025-04.csv")),
];

/// Names of the shipped scenarios.
pub fn shipped_names() -> impl Iterator<Item = &'static str> {
    TABLES.iter().map(|(name, _)| *name)
}

/// The shipped scenario of this name. An unknown name is an error that lists the known ones.
pub fn shipped(name: &str) -> Result<Path, PathError> {
    let Some((_, table)) = TABLES.iter().find(|(known, _)| *known == name) else {
        let known = shipped_names().collect::<Vec<_>>().join(", ");
        return Err(PathError { place: name.to_owned(), line: None, fault: Fault::Unknown { known } });
    };
    file::parse(name, table, Holes::Refuse)
}
