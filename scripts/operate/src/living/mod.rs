//! A suite running on a local chain: feeders, keepers and a liquidator as separate processes, accelerated prices of a crash, and
//! incidents.

mod actors;
mod drill;
mod people;
mod verdict;
mod world;

pub use drill::{Drill, DRILLS, ELSEWHERE};

use actors::Actors;
use anyhow::{Context, Result};
use cosmwasm_std::{Decimal, Uint128};
use deployment::Plan;
use drill::Event;
use local_suite::LocalSuite;
use localnet::{Ports, Spec};
use std::thread::sleep;
use std::time::{Duration, Instant};
use verdict::Facts;
use world::World;

/// Length of a round, in seconds.
const ROUND: u64 = 20;
/// Time limit for the first price.
const FIRST_PRICE: Duration = Duration::from_secs(150);

/// Options of a run.
pub struct Options {
    /// Folder of the chain under target/localnet.
    pub name: String,
    /// File of prices to play.
    pub prices: std::path::PathBuf,
    /// What goes wrong, and for how long it is watched.
    pub drill: &'static Drill,
}

/// Plays a run and judges it. Errors: whatever does not hold.
pub fn live(options: &Options) -> Result<()> {
    let began = Instant::now();
    let say = |line: &str| println!("{:6.1} s  {line}", began.elapsed().as_secs_f64());
    let drill = options.drill;
    say(&format!("{}: {}", drill.name, drill.what));
    let spec = Spec {
        name: options.name.clone(),
        chain_id: "ballast-living-1".into(),
        validators: 3,
        running: 2,
        unbonding: 30,
        block_ms: 700,
        ports: Ports::Free,
        ..Spec::default()
    };
    let mut suite = local_suite::open(spec, plan, &say)?;
    let world = World::open(&options.prices, ROUND)?;
    let mut actors = Actors::open(&suite, &world)?;
    actors.start_all()?;
    await_price(&suite)?;
    say("there is a price");
    let first = suite.rounds().open;
    people::settle_in(&mut suite, &say)?;
    world.play(drill.speed);
    say("the market moves");
    let start = Instant::now();
    let mut events = drill.events.iter().peekable();
    let mut facts = Facts { first, ..Facts::default() };
    while start.elapsed().as_secs() < drill.seconds {
        while let Some((_, event)) = events.next_if(|(at, _)| start.elapsed().as_secs() >= *at) {
            say(&format!("{event:?}"));
            act(*event, &mut suite, &mut actors, &world)?;
        }
        suite.chain.net.check()?;
        facts.look(&suite, &actors)?;
        sleep(Duration::from_secs(2));
    }
    facts.last = suite.rounds().open.saturating_sub(3);
    actors.stop_all();
    say("the programs are stopped");
    let result = facts.judge(&suite, &actors, drill, &say);
    suite.chain.net.stop().context("stop")?;
    result
}

/// The local plan with short periods and parameters that make every job due within minutes.
fn plan(plan: &mut Plan) -> Result<()> {
    plan.validators.truncate(2);
    plan.oracle.round_seconds = ROUND;
    plan.oracle.max_age = 120;
    plan.oracle.new_risk_max_age = 80;
    plan.oracle.ema_tau = 120;
    plan.oracle.breaker.max_dt = 120;
    plan.oracle.slashing.tolerance = Decimal::percent(500);
    plan.staking.max_sync_age = 60;
    plan.staking.batch_interval = 10;
    plan.staking.settle_grace = 10;
    // 1,000 % a year, so that there is premium to distribute within minutes.
    let interest = &mut plan.market.params.interest;
    interest.base = Decimal::percent(1_000);
    let premium = &mut plan.market.params.premium;
    (premium.floor, premium.cap) = (interest.base, interest.base);
    plan.market.params.band.time = 1_800;
    plan.market.params.liquidation.seconds_per_block = Decimal::percent(200);
    let discount = &mut plan.market.params.liquidation.discount;
    (discount.par_time, discount.rise_time) = (4, 20);
    plan.market.params.liquidation.flag_life = 600;
    plan.market.params.withdrawal.delay = 5;
    plan.market.params.withdrawal.least = Uint128::one();
    // The second keeper may move stake, and reporters are paid at once.
    plan.staking.rebalance.keeper = Some(plan.roles.treasury.clone());
    plan.staking.rebalance.budget = Decimal::one();
    plan.oracle.rewards.period = 10;
    // In a run the market price falls by half in a round.
    (plan.oracle.breaker.min_move, plan.oracle.breaker.max_move) = (Decimal::one(), Decimal::one());
    Ok(())
}

fn await_price(suite: &LocalSuite) -> Result<()> {
    let began = Instant::now();
    loop {
        if suite.record(suite::FEED_LST).is_ok() {
            return Ok(());
        }
        anyhow::ensure!(began.elapsed() < FIRST_PRICE, "no price after {} s", FIRST_PRICE.as_secs());
        sleep(Duration::from_secs(1));
    }
}

fn act(event: Event, suite: &mut LocalSuite, actors: &mut Actors, world: &World) -> Result<()> {
    match event {
        Event::KillFeeder(place) => actors.kill_feeder(place),
        Event::StartFeeder(place) => actors.start_feeder(place)?,
        Event::KillKeeper(place) => actors.kill_keeper(place),
        Event::StartKeeper(place) => actors.start_keeper(place)?,
        Event::StopNode => suite.chain.net.stop_node(1)?,
        Event::StartNode => suite.chain.net.start_node(1)?,
        Event::Lie(part) => world.lie(part),
        Event::Queue => people::propose(suite)?,
        Event::Reform => people::reform(suite)?,
        Event::PutBefore => people::put_before(suite)?,
        Event::Blind => people::blind(suite)?,
        Event::See => people::halt(suite, false)?,
        Event::Lock => people::lock(suite)?,
        Event::Level(percent) => world.level(percent),
        Event::StartLiquidator => actors.start_liquidator()?,
    }
    Ok(())
}
