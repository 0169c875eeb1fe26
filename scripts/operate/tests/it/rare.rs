//! Jobs that come up on no chain within minutes: they need a contract that fails, or an hour and more. Here the keeper does them
//! for the real contracts, on the embedded chain.

use crate::embedded::{at, carol_owes, open, percent, Account, Shared, UNIT};
use cosmwasm_std::{Addr, Decimal, DepsMut, Empty, Env, MessageInfo, Response, StdError, StdResult, Uint128, WasmMsg};
use cw_multi_test::{ContractWrapper, Executor as _};
use interfaces::liquidation_engine::WaterfallState;
use interfaces::oracle_aggregator::{self, pack, DisputeResponse, NewDispute, PackedPrice, ReceiveMsg};
use interfaces::security_vault::ExecuteMsg;
use operate::keeper::{Keeper, KeeperConfig};
use operate::metrics::Metrics;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use suite::{Quote, Suite, BASE, BASE_TRANCHE, DAY, FEED_LST_MARKET, FEED_NATIVE};

thread_local! {
    /// Whether the security vault of this thread's chain fails.
    static BROKEN: Cell<bool> = const { Cell::new(false) };
}

/// The security vault, which fails as soon as it should give stake away while it is broken.
fn execute(deps: DepsMut, env: Env, info: MessageInfo, msg: ExecuteMsg) -> StdResult<Response> {
    let gives = matches!(msg, ExecuteMsg::Cover { .. } | ExecuteMsg::Slash { .. });
    if BROKEN.get() && gives {
        return Err(StdError::generic_err("out of order"));
    }
    security_vault::contract::execute(deps, env, info, msg).map_err(|error| StdError::generic_err(error.to_string()))
}

fn migrate(_: DepsMut, _: Env, _: Empty) -> StdResult<Response> {
    Ok(Response::new())
}

/// From now on the security vault of this suite has code that can break.
fn breakable(suite: &Shared) {
    let (creator, vault) = (suite.borrow().account("deployer"), suite.borrow().at.security.clone());
    let contract = security_vault::contract::query;
    let code = ContractWrapper::new(execute, security_vault::contract::instantiate, contract).with_migrate(migrate);
    let app = &mut suite.borrow_mut().chain.app;
    let new_code_id = app.store_code_with_creator(creator, Box::new(code));
    let admin = app.wrap().query_wasm_contract_info(&vault).unwrap().admin.unwrap();
    let msg = WasmMsg::Migrate { contract_addr: vault.into(), new_code_id, msg: b"{}".into() };
    app.execute(admin, msg.into()).unwrap();
}

/// A keeper of one job looks once; the messages that it sent.
fn does(account: &Account, job: &str) -> Vec<String> {
    let config = KeeperConfig { only: vec![job.into()], skip_failed: true, ..KeeperConfig::default() };
    Keeper::new(account, at(&account.suite), config, Metrics::default(), false).unwrap().step().unwrap();
    account.took()
}

fn set_price(suite: &Shared, native: Decimal, rounds: usize) {
    suite.borrow_mut().set_price(native, percent(100), rounds).unwrap();
}

/// Carol's collateral becomes worth this many percent of her debt.
fn falls(suite: &Shared, debt: u128, part: u128) -> Decimal {
    let price = Decimal::from_ratio(debt * part, 1_000 * UNIT * 100);
    set_price(suite, price, 8);
    price
}

/// Carol's collateral is sold at half of her debt while the security vault fails.
fn uncovered() -> (Shared, Account) {
    let (suite, carol, room) = carol_owes(Suite::builder());
    breakable(&suite);
    falls(&suite, room * 99 / 100, 50);
    let [keeper, buyer] = ["keeper", "buyer"].map(|name| suite.borrow().account(name));
    suite.borrow_mut().mark(&keeper, &[&carol]).unwrap();
    suite.borrow_mut().fund(&buyer, room, BASE);
    BROKEN.set(true);
    // Long enough under water for a price that a buyer pays.
    suite.borrow_mut().wait(4 * 3_600).unwrap();
    falls(&suite, room * 99 / 100, 50);
    suite.borrow_mut().liquidate(&buyer, &carol, room).unwrap();
    assert_eq!(waterfall(&suite), "failed");
    let account = Account::new(&suite, "keeper");
    (suite, account)
}

/// How far the only walk is.
fn waterfall(suite: &Shared) -> &'static str {
    let walks = suite.borrow().engine_deficits();
    assert_eq!(walks.len(), 1);
    match walks[0].waterfall {
        WaterfallState::Done {} => "done",
        WaterfallState::Failed { .. } => "failed",
    }
}

fn stake(suite: &Shared) -> u128 {
    suite.borrow().tranche(BASE_TRANCHE).assets.u128()
}

fn lenders_carry(suite: &Shared) -> u128 {
    suite.borrow().deficits().iter().map(|deficit| deficit.outstanding.u128()).sum()
}

#[test]
fn a_failed_cover_is_retried_until_it_succeeds() {
    let (suite, account) = uncovered();
    let (before, loss) = (stake(&suite), lenders_carry(&suite));
    assert!(loss > 0 && loss < before, "{loss} {before}");
    assert_eq!(does(&account, "retry"), ["retry"]);
    assert_eq!((waterfall(&suite), stake(&suite)), ("failed", before));
    BROKEN.set(false);
    assert_eq!(does(&account, "retry"), ["retry"]);
    assert_eq!((waterfall(&suite), lenders_carry(&suite), stake(&suite)), ("done", 0, before - loss));
    assert!(does(&account, "retry").is_empty());
}

#[test]
fn a_cover_that_failed_for_long_is_skipped_and_lenders_carry_the_loss() {
    let (suite, account) = uncovered();
    let (before, loss) = (stake(&suite), lenders_carry(&suite));
    assert!(does(&account, "skip").is_empty());
    suite.borrow_mut().wait(DAY).unwrap();
    assert_eq!(does(&account, "skip"), ["skip"]);
    assert_eq!((waterfall(&suite), lenders_carry(&suite), stake(&suite)), ("done", loss, before));
}

#[test]
fn a_debt_that_was_under_water_for_long_is_written_down() {
    let (suite, carol, room) = carol_owes(Suite::builder().market(|it| it.params.provision.write_down_after = 3_600));
    let price = falls(&suite, room * 99 / 100, 50);
    let account = Account::new(&suite, "keeper");
    assert_eq!(does(&account, "mark"), ["mark"]);
    assert!(does(&account, "write_down").is_empty());
    for _ in 0..40 {
        set_price(&suite, price, 8);
    }
    assert_eq!(does(&account, "write_down"), ["write_down"]);
    // What is left is what the collateral is worth: half of what was owed, and the part by which the smooth price is behind.
    let loan = suite.borrow().loan(&carol);
    let (left, owed) = ((loan.owed - loan.charged_off).u128(), loan.owed.u128());
    assert!(left * 2 >= owed && left * 10 <= owed * 6, "{loan:?}");
}

#[test]
fn an_account_whose_collateral_lost_its_price_for_good_is_closed() {
    let (suite, carol, room) = carol_owes(Suite::builder().market(|it| it.params.provision.price_memory = 3_600));
    falls(&suite, room * 99 / 100, 50);
    let account = Account::new(&suite, "keeper");
    assert_eq!(does(&account, "mark"), ["mark"]);
    assert!(does(&account, "close_account").is_empty());
    suite.borrow_mut().wait(2 * 3_600).unwrap();
    assert_eq!(does(&account, "close_account"), ["close"]);
    let loan = suite.borrow().loan(&carol);
    assert!(loan.debt_shares.is_zero() && loan.charged_off + loan.suspended == loan.owed, "{loan:?}");
}

fn quote(native: u64) -> Quote {
    Quote { native: percent(native), lst_market: percent(100) }
}

/// A round in which the seventh reporter says 14 where the others say 10.
fn lie(suite: &Shared) -> u64 {
    let round = suite.borrow().rounds().open;
    suite.borrow_mut().round(|index| Some(quote(if index == 6 { 1_400 } else { 1_000 }))).unwrap();
    round
}

#[test]
fn a_slash_that_was_refused_is_tried_again() {
    let suite = open();
    breakable(&suite);
    BROKEN.set(true);
    set_price(&suite, percent(1_000), 3);
    for _ in 0..20 {
        lie(&suite);
    }
    let account = Account::new(&suite, "keeper");
    let slashed = || suite.borrow().tranche(8).slashed.u128();
    let tried = || {
        let sent = does(&account, "retry_slash");
        assert!(sent.iter().all(|sent| sent == "retry_slash"), "{sent:?}");
        sent.len()
    };
    let refused = tried();
    assert!(refused > 0 && slashed() == 0, "{refused}");
    BROKEN.set(false);
    assert_eq!(tried(), refused);
    assert!(slashed() > 0);
    assert_eq!(tried(), 0);
}

/// The first reporter's owner takes a tenth of its stake out, as tokens.
fn takes_tokens_out(suite: &Shared) -> Addr {
    let (owner, security) = (suite.borrow().reporters[0].clone(), suite.borrow().at.security.clone());
    let shares = Uint128::new(10_000 * UNIT);
    let cool = ExecuteMsg::StartCooldown { tranche: 2, shares, target: None };
    suite.borrow_mut().execute(&owner, &security, &cool, &[]).unwrap();
    suite.borrow_mut().wait(21 * DAY).unwrap();
    let account = Account::new(suite, "keeper");
    assert_eq!(does(&account, "payout"), ["payout"]);
    owner
}

#[test]
fn a_dispute_that_nobody_decided_expires_and_pays_the_accused() {
    let suite: Shared = Rc::new(RefCell::new(Suite::builder().oracle(|it| it.dispute.expiry = 3_600).build()));
    let disputer = takes_tokens_out(&suite);
    set_price(&suite, percent(1_000), 3);
    let round = lie(&suite);
    let price = |feed, price| PackedPrice { feed, price: percent(price), confidence_ppm: 1_000 };
    let evidence = pack(&[price(FEED_NATIVE, 1_400), price(FEED_LST_MARKET, 100)]);
    let new = NewDispute { reporter: 7, round, feed: FEED_NATIVE, evidence };
    let (gov, oracle) = (suite.borrow().at.gov.clone(), suite.borrow().at.oracle.clone());
    let bond = suite.borrow().tranche(8).assets.u128() / 100;
    suite.borrow_mut().send(&disputer, &gov, &oracle, bond, &ReceiveMsg::Dispute(new)).unwrap();
    let disputes = || -> usize {
        let query = oracle_aggregator::QueryMsg::Disputes { start_after: None, limit: None };
        suite.borrow().query::<Vec<DisputeResponse>>(&oracle, &query).len()
    };
    let account = Account::new(&suite, "keeper");
    assert!(does(&account, "expire_dispute").is_empty());
    assert_eq!(disputes(), 1);
    suite.borrow_mut().wait(3_601).unwrap();
    // The stakers of the accused reporter's tranche get the bond.
    let security = suite.borrow().at.security.clone();
    let held = |of: &Addr| suite.borrow().balance(&suite.borrow().gov(), of);
    let before = (held(&oracle), held(&security));
    assert_eq!(does(&account, "expire_dispute"), ["expire_dispute"]);
    assert_eq!(disputes(), 0);
    assert_eq!((before.0 - held(&oracle), held(&security) - before.1), (bond, bond));
}
