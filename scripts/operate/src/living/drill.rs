//! Drills: incidents with their times, and what must hold nevertheless.

/// Something that happens.
#[derive(Clone, Copy, Debug)]
pub enum Event {
    /// The feeder of a reporter is killed.
    KillFeeder(usize),
    /// It is started again.
    StartFeeder(usize),
    /// A keeper is killed.
    KillKeeper(usize),
    /// It is started again.
    StartKeeper(usize),
    /// The second node stops.
    StopNode,
    /// It starts again and catches up.
    StartNode,
    /// One of the three sources returns its price times this many percent.
    Lie(u64),
    /// Governance queues an operation.
    Queue,
    /// Governance queues one that adds a tranche, finds an exploit in it and moves the validators' weights.
    Reform,
    /// Governance puts a tranche of the liquid staking token in front of the market's other one.
    PutBefore,
    /// Somebody stakes in that tranche, and governance halts the feed of its token.
    Blind,
    /// Governance lifts that halt.
    See,
    /// Somebody locks stake in the tranche that the operation added, and gives the reward collector other coins.
    Lock,
    /// The native coin's price is this many percent of the file's.
    Level(u64),
    /// The liquidator starts.
    StartLiquidator,
}

/// A run with its incidents.
pub struct Drill {
    /// Its name on the command line.
    pub name: &'static str,
    /// What happens, in a sentence.
    pub what: &'static str,
    /// How long it is watched, in seconds.
    pub seconds: u64,
    /// Seconds of the price file that pass in a second.
    pub speed: f64,
    /// Incidents by second.
    pub events: &'static [(u64, Event)],
    /// Rounds that may lack a price.
    pub lacking: u64,
    /// Whether the liquidator must have bought collateral.
    pub sells: bool,
    /// Jobs that a keeper must have done at least once.
    pub jobs: &'static [&'static str],
}

/// Jobs that arise in every run.
const DAILY: &[&str] = &[
    "close_round",
    "sync",
    "refresh",
    "submit_batch",
    "settle",
    "pay_exit",
    "pay_request",
    "payout",
    "distribute",
    "compound",
    "execute",
];

/// Jobs of the full run: all but those of [`ELSEWHERE`].
const LIFE: &[&str] = &[
    "close_round",
    "sync",
    "poke",
    "mark",
    "flag",
    "reserve",
    "execute",
    "pay_request",
    "payout",
    "resolve_exploit",
    "expire_locks",
    "settle",
    "pay_exit",
    "submit_batch",
    "refresh",
    "distribute",
    "compound",
    "rebalance",
    "claim_reward",
    "share_rewards",
    "sweep_others",
    "clear_flag",
    "sweep_slashed",
];

/// Jobs that do not arise within minutes on a chain, and why. A test does each of them on the embedded chain.
pub const ELSEWHERE: &[(&str, &str)] = &[
    ("retry_slash", "the security vault refuses a slash only when its own code fails"),
    (
        "skip",
        "a cover that lacks a price cannot be skipped, and any other is retried first, unless the vault's code fails",
    ),
    ("write_down", "`provision.write_down_after` is at least an hour"),
    ("close_account", "a collateral counts at its last price for `provision.price_memory`, at least an hour"),
    ("expire_dispute", "the owner has `dispute.expiry`, at least an hour"),
];

/// All drills. The first is `cargo living` without a name.
pub const DRILLS: &[Drill] = &[
    Drill {
        name: "life",
        what: "a fall that heals, a crash, a finding, a feeder that dies, a node that restarts, a keeper killed, a source that lies",
        seconds: 285,
        speed: 1_800.0,
        events: &[
            (5, Event::Reform),
            (20, Event::KillFeeder(6)),
            (30, Event::Level(85)),
            (50, Event::Lock),
            (75, Event::Level(110)),
            (90, Event::StopNode),
            (105, Event::StartNode),
            (125, Event::Level(60)),
            (145, Event::Level(35)),
            (150, Event::KillKeeper(0)),
            (175, Event::StartKeeper(0)),
            (180, Event::Lie(150)),
            // Provisions fall by less than a tenth: a mark leaves the reserve as it is, and a keeper adjusts it.
            (200, Event::Level(37)),
            (210, Event::Lie(100)),
            (215, Event::StartFeeder(6)),
            // Late, so that an account under water is marked and its stake reserved before somebody buys it.
            (245, Event::StartLiquidator),
        ],
        lacking: 0,
        sells: true,
        jobs: LIFE,
    },
    Drill {
        name: "short",
        what: "the life of the gate: a feeder dies, a keeper is killed",
        seconds: 110,
        speed: 3_600.0,
        events: &[(5, Event::Queue), (15, Event::KillFeeder(6)), (20, Event::StartLiquidator), (30, Event::KillKeeper(0))],
        lacking: 0,
        sells: false,
        jobs: DAILY,
    },
    Drill {
        name: "quorum-lost",
        what: "four of seven feeders die: rounds fail, then the price is stale; they come back",
        seconds: 110,
        speed: 0.0,
        events: &[
            (10, Event::KillFeeder(0)),
            (10, Event::KillFeeder(1)),
            (10, Event::KillFeeder(2)),
            (10, Event::KillFeeder(3)),
            (60, Event::StartFeeder(0)),
            (60, Event::StartFeeder(1)),
            (60, Event::StartFeeder(2)),
            (60, Event::StartFeeder(3)),
        ],
        lacking: 6,
        sells: false,
        jobs: &["close_round"],
    },
    Drill {
        name: "source-lies",
        what: "one of three sources says twice the price: every feeder drops it",
        seconds: 60,
        speed: 0.0,
        events: &[(10, Event::Lie(200)), (45, Event::Lie(100))],
        lacking: 0,
        sells: false,
        jobs: &["close_round"],
    },
    Drill {
        name: "cover-fails",
        what: "the first tranche has no price when a debt is lost: its cover fails, and is retried until the price is back",
        seconds: 240,
        speed: 0.0,
        events: &[
            (5, Event::PutBefore),
            (35, Event::Blind),
            (65, Event::Level(35)),
            (95, Event::StartLiquidator),
            (155, Event::See),
        ],
        lacking: 0,
        sells: true,
        jobs: &["close_round", "execute", "mark", "retry"],
    },
    Drill {
        name: "keepers-dead",
        what: "both keepers die: rounds are void; one comes back and does what was left",
        seconds: 110,
        speed: 0.0,
        events: &[(10, Event::KillKeeper(0)), (10, Event::KillKeeper(1)), (45, Event::StartKeeper(1))],
        lacking: 8,
        sells: false,
        jobs: &["close_round", "sync"],
    },
    Drill {
        name: "validator-down",
        what: "a validator of the vault stops for a minute and is slashed for downtime: the vault is synced at once",
        seconds: 110,
        speed: 0.0,
        events: &[(5, Event::StopNode), (80, Event::StartNode)],
        lacking: 0,
        sells: false,
        jobs: &["close_round", "sync"],
    },
];

#[cfg(test)]
mod tests {
    use super::{DRILLS, ELSEWHERE};
    use crate::keeper::jobs::JOBS;

    #[test]
    fn drills_are_in_order_name_jobs_that_exist_and_are_in_the_manual() {
        let manual = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/operations.md")).unwrap();
        for drill in DRILLS {
            assert!(drill.events.windows(2).all(|pair| pair[0].0 <= pair[1].0), "{}", drill.name);
            assert!(drill.jobs.iter().all(|name| JOBS.iter().any(|job| job.name == *name)), "{}", drill.name);
            assert!(manual.contains(&format!("`{}`", drill.name)), "{}", drill.name);
        }
        for job in JOBS {
            assert!(manual.contains(&format!("`{}`", job.name)), "{}", job.name);
            let elsewhere = ELSEWHERE.iter().any(|(name, _)| *name == job.name);
            let living = DRILLS.iter().any(|drill| drill.jobs.contains(&job.name));
            assert!(living != elsewhere, "{}", job.name);
        }
    }
}
