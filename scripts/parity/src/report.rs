//! One line a step, and a summary.

use anyhow::{ensure, Result};
use simchain::parity::{differences, replay, Recording, State};

/// Counts.
#[derive(Clone, Copy, Default)]
pub struct Summary {
    scripts: usize,
    steps: usize,
    differing: usize,
}

impl Summary {
    /// Adds those of another.
    pub fn add(&mut self, other: Self) {
        self.scripts += other.scripts;
        self.steps += other.steps;
        self.differing += other.differing;
    }

    fn line(&mut self, number: usize, text: &str, differences: &[String]) {
        self.steps += 1;
        if differences.is_empty() {
            println!("  {number:>3}  agree   {text}");
            return;
        }
        self.differing += 1;
        println!("  {number:>3}  DIFFER  {text}");
        for difference in differences {
            println!("         {difference}");
        }
    }

    /// Prints the last line. Returns whether nothing differs.
    pub fn print(&self) -> bool {
        let Self { scripts, steps, differing } = self;
        match differing {
            0 => println!("{scripts} scripts, {steps} steps: the chains agree"),
            _ => println!("{scripts} scripts, {steps} steps: {differing} differ"),
        }
        *differing == 0
    }
}

/// Answers and state of each step, the genesis first.
fn told(recording: &Recording) -> Vec<(Vec<String>, State)> {
    let first = (vec![], recording.state.clone());
    let answers = recording.played.iter().map(|played| played.answer.clone());
    std::iter::once(first).chain(answers.zip(recording.states())).collect()
}

/// Compares a real run with the embedded chain, and with an earlier recording if there is one.
pub fn script(name: &str, real: &Recording, recorded: Option<&Recording>) -> Result<Summary> {
    println!("{name}: {}", real.script.about);
    if let Some(recorded) = recorded {
        ensure!(recorded.script == real.script, "{name}: the recording is of another script: cargo parity --record");
        ensure!(
            recorded.played.len() == real.played.len(),
            "{name}: the recording is incomplete: cargo parity --record"
        );
    }
    let mut summary = Summary { scripts: 1, ..Summary::default() };
    let earlier: Vec<_> = recorded.map(told).unwrap_or_default();
    let texts = std::iter::once("genesis").chain(real.script.steps.iter().map(String::as_str));
    let steps = texts.zip(told(real)).zip(replay(real)?);
    for (number, ((text, (answer, state)), mut found)) in steps.enumerate() {
        if let Some((answer2, state2)) = earlier.get(number) {
            found.extend(differences(("real", &answer, &state), ("recorded", answer2, state2)));
        }
        summary.line(number, text, &found);
    }
    Ok(summary)
}
