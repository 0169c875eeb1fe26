//! The parts of the page.

mod contracts;
mod losses;
mod market;
mod oracle;
mod roles;
mod staking;

use super::{page::Page, View};
use anyhow::Result;

type Part = fn(&View, &mut Page) -> Result<()>;

/// In the order of the page.
pub(super) const PARTS: [(&str, Part); 6] = [
    ("contracts", contracts::read),
    ("oracle", oracle::read),
    ("staking", staking::read),
    ("market", market::read),
    ("losses", losses::read),
    ("roles", roles::read),
];
