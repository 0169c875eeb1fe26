//! Another oracle beside the reporters: a contract that answers as its life says, its adapter, and a feed that it checks.

use super::violation::Violation;
use super::world::World;
use cosmwasm_std::{
    to_json_binary, Addr, Binary, Decimal, Deps, DepsMut, Empty, Env, MessageInfo, Response, StdError, StdResult,
};
use cw_multi_test::{ContractWrapper, Executor};
use interfaces::oracle_aggregator::{ExecuteMsg, FeedSource, FeedStatus, NewFeed};
use interfaces::price_source::{PriceSourceQueryMsg, SourcePrice};
use std::cell::Cell;
use suite::{EmbeddedSuite, FEED_NATIVE};

thread_local! {
    static ANSWER: Cell<Option<SourcePrice>> = const { Cell::new(None) };
}

/// What the source does when it is asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Behavior {
    /// Tells the price of now, within its confidence.
    Honest,
    /// Fails: it panics, hangs until its gas is used up, or does not exist. To who asks all are one.
    Fails,
    /// A part of the price, in percent.
    Lies(u64),
    /// The price of now, dated this many seconds ago.
    GoesBack(u64),
    /// The price of now, dated in the future.
    RunsAhead,
    /// Nothing, as a price.
    Nothing,
    /// The price of now, and no certainty.
    Unsure,
}

/// The feeds of the source: its adapter, and the native token checked by it.
#[derive(Clone, Copy)]
pub struct Feeds {
    pub adapter: u64,
    pub checked: u64,
}

/// Stores the source, and adds the feeds. Governance need not be waited for: a test may speak for the timelock.
pub fn install(suite: &mut EmbeddedSuite) -> Feeds {
    ANSWER.set(None);
    let (timelock, oracle) = (suite.at.timelock.clone(), suite.at.oracle.clone());
    let app = &mut suite.chain.app;
    let code = app.store_code(Box::new(ContractWrapper::new(execute, instantiate, query)));
    let source = app.instantiate_contract(code, timelock.clone(), &Empty {}, &[], "source", None).expect("a source");
    let first = suite.feeds().len() as u64 + 1;
    let adapter = FeedSource::Adapter {
        source: source.into(),
        min_move: Decimal::percent(5),
        max_move: Decimal::percent(20),
        max_age: 120,
    };
    let checked =
        FeedSource::Checked { feed: FEED_NATIVE, by: first, max_gap: Decimal::percent(3), fallback_after: 300 };
    for (name, source) in [("adapter", adapter), ("checked", checked)] {
        let feed = NewFeed { name: name.into(), source, least_price: Decimal::raw(1_000_000), ring: true };
        let add = ExecuteMsg::AddFeed(feed);
        suite.chain.app.execute_contract(timelock.clone(), oracle.clone(), &add, &[]).expect("the owner adds a feed");
    }
    Feeds { adapter: first, checked: first + 1 }
}

/// Sets what the source answers from now on.
pub fn speak(world: &World) {
    let (now, price) = (world.suite.now(), world.crowd.native);
    let honest = SourcePrice { price, confidence: price * Decimal::permille(2), observed_at: now };
    ANSWER.set(match world.source {
        Behavior::Honest => Some(honest),
        Behavior::Fails => None,
        Behavior::Lies(percent) => Some(SourcePrice { price: price * Decimal::percent(percent), ..honest }),
        Behavior::GoesBack(seconds) => Some(SourcePrice { observed_at: now.saturating_sub(seconds), ..honest }),
        Behavior::RunsAhead => Some(SourcePrice { observed_at: u64::MAX, ..honest }),
        Behavior::Nothing => Some(SourcePrice { price: Decimal::zero(), ..honest }),
        Behavior::Unsure => Some(SourcePrice { confidence: Decimal::MAX, ..honest }),
    });
}

/// What a source may never do: stop the feeds of others, or be a price for anything but liquidation.
pub fn check(world: &World) -> Result<(), Violation> {
    let (checked, native) = (world.suite.record(world.feeds.checked), world.suite.record(FEED_NATIVE));
    let (Ok(checked), Ok(native)) = (checked, native) else { return Ok(()) };
    let agrees = checked.status != FeedStatus::Live || checked.price == native.price;
    Violation::unless(agrees, || format!("a checked feed is live at {checked:?}, and its reporters say {native:?}"))?;
    let stands_in = checked.status == FeedStatus::Fallback && checked.round > native.round;
    let waited = (checked.round.saturating_sub(native.round)) * 30 >= 300;
    Violation::unless(!stands_in || waited, || format!("a source stands in too early: {checked:?} after {native:?}"))
}

fn instantiate(_deps: DepsMut, _env: Env, _info: MessageInfo, _msg: Empty) -> StdResult<Response> {
    Ok(Response::new())
}

fn execute(_deps: DepsMut, _env: Env, _info: MessageInfo, _msg: Empty) -> StdResult<Response> {
    Err(StdError::generic_err("a source executes nothing"))
}

fn query(_deps: Deps, _env: Env, msg: PriceSourceQueryMsg) -> StdResult<Binary> {
    let PriceSourceQueryMsg::Price {} = msg;
    to_json_binary(&ANSWER.get().ok_or_else(|| StdError::generic_err("out of gas"))?)
}

/// Reads the source between two closes; only one that answers, for what it says itself is an error without a type.
pub fn poke(world: &mut World, who: &Addr) -> Result<(), Violation> {
    speak(world);
    if world.source == Behavior::Fails {
        return Ok(());
    }
    let (oracle, feed) = (world.suite.at.oracle.clone(), world.feeds.adapter);
    let detail = format!("{feed} {:?}", world.source);
    let msg = ExecuteMsg::Poke { feed };
    world.act("poke", detail, &[], |suite| suite.execute(who, &oracle, &msg, &[]))?;
    Ok(())
}
