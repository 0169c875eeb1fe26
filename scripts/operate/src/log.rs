//! Log lines: the moment, the program, what happened.

use jiff::Timestamp;

/// Prints a line to standard output.
pub fn say(program: &str, line: &str) {
    let now = Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ");
    println!("{now} {program}: {line}");
}
