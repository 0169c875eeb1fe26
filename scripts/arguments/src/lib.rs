//! The arguments of a cargo alias. An alias ends in `--`, so that `cargo deploy --dry-run` works; who is used to
//! `cargo run -- ..` writes another one, which would make everything after it a positional argument.
#![deny(missing_docs)]

use clap::Parser;
use std::ffi::OsString;

/// Parses what the program was called with; on bad arguments, help or version, prints and exits as clap does.
pub fn parse<T: Parser>() -> T {
    T::parse_from(without_separator(std::env::args_os()))
}

/// All but a `--` right after the program's name.
fn without_separator(args: impl Iterator<Item = OsString>) -> impl Iterator<Item = OsString> {
    args.enumerate().filter(|(place, arg)| *place != 1 || arg != "--").map(|(_, arg)| arg)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(args: &[&str]) -> Vec<String> {
        let args = args.iter().map(OsString::from);
        without_separator(args).map(|arg| arg.into_string().unwrap()).collect()
    }

    #[test]
    fn one_separator_in_front_is_dropped() {
        assert_eq!(left(&["deploy", "--", "--dry-run"]), ["deploy", "--dry-run"]);
        assert_eq!(left(&["deploy", "--dry-run"]), ["deploy", "--dry-run"]);
        assert_eq!(left(&["parity", "entries", "--", "x"]), ["parity", "entries", "--", "x"]);
        assert_eq!(left(&["deploy", "--"]), ["deploy"]);
        assert_eq!(left(&["deploy"]), ["deploy"]);
    }
}
