//! External prices: sources over HTTP or from a file, and one price from several of them.

pub mod combine;
pub mod history;
pub mod http;
pub mod parse;
pub mod source;

pub use combine::{combine, Abstain, Combined, Dropped, Limits, Quote, LEAST_SOURCES};
pub use source::{Source, SourceConfig};
