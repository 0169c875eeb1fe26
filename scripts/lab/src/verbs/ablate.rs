//! `cargo lab ablate`: a system less one mechanism at a time.

use anyhow::Result;
use lab::systems::Mechanism;

use super::compare;
use crate::args::AblateArgs;
use crate::input::Input;
use crate::output;
use crate::series;

/// Runs it. A mechanism that the system has switched off already is skipped.
pub fn run(args: &AblateArgs) -> Result<()> {
    let mut input = Input::new(&args.setup)?;
    let whole = input.lab.system(&args.of)?.clone();
    let mut bare = whole.clone();
    let mut systems = vec![input.lab.system(&args.measure.base)?.clone(), whole.clone()];
    for mechanism in Mechanism::ALL {
        let Some(mut less) = whole.less(mechanism) else { continue };
        bare = bare.less(mechanism).unwrap_or(bare);
        less.name = format!("- {}", mechanism.name());
        systems.push(less);
    }
    bare.name = "- all".to_owned();
    systems.push(bare);
    input.systems = systems;
    let chosen = series::choose(&args.series)?;
    let rows = compare::rows(&input, &chosen, &args.measure)?;
    compare::print(&rows, &args.measure);
    output::write(args.out.as_deref(), "ablate", &input, &chosen, &rows, &args.measure)
}
