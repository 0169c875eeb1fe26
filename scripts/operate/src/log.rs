//! Log lines: the moment, the program, what happened.

use jiff::Timestamp;
use std::io::{stdout, Write};

/// Prints a line to standard output. A closed pipe or a full disk does not end the program.
pub fn say(program: &str, line: &str) {
    let now = Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ");
    print(&mut stdout(), &format!("{now} {program}: {line}"));
}

fn print(out: &mut impl Write, line: &str) {
    let _ = writeln!(out, "{line}");
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Full;

    impl Write for Full {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::StorageFull.into())
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_full_disk_does_not_end_the_program() {
        print(&mut Full, "a line");
    }
}
