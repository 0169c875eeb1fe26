//! A second market with a tranche of its own, beside the first one, at the same oracle, engine and vault. The first one collapses:
//! no number of the second one changes.

use super::support::{borrower, dec, ready, UNIT};
use cosmwasm_std::{coins, from_json, Addr, Binary, Uint128};
use cw_multi_test::Executor;
use deployment::{instantiations, Addresses, Plan, Roles};
use interfaces::credit_market::{self, Backing};
use interfaces::{liquidation_engine, security_vault};
use serde_json::{json, Value};
use suite::{EmbeddedSuite, BASE, BASE_TRANCHE, LST_COLLATERAL, NATIVE, SEED};

/// The second market and its tranche.
struct Second {
    market: Addr,
    tranche: u64,
}

/// Deploys it by the messages of the plan, and adds it to the engine.
fn second(suite: &mut EmbeddedSuite) -> Second {
    let [guardian, treasury] = [&suite.roles.guardian, &suite.roles.treasury].map(Addr::to_string);
    let plan = Plan { roles: Roles { guardian, treasury }, ..Plan::new(NATIVE, BASE) };
    let mut at = suite.at.map(Addr::to_string);
    let message = |at: &Addresses, contract: &str| {
        instantiations(&plan, at).unwrap().into_iter().find(|it| it.contract == contract).unwrap().msg
    };
    let mut msg: credit_market::InstantiateMsg = from_json(message(&at, "credit-market")).unwrap();
    let tranches: Vec<security_vault::TrancheResponse> =
        suite.query(&suite.at.security, &security_vault::QueryMsg::Tranches { start_after: None, limit: Some(100) });
    let tranche = tranches.len() as u64 + 1;
    msg.tranches = vec![Backing { tranche, valuation: None }];

    let (owner, deployer) = (suite.at.timelock.clone(), suite.deployer.clone());
    suite.fund(&deployer, SEED, BASE);
    let code = suite.chain.app.contract_data(&suite.at.market).unwrap().code_id;
    let market =
        suite.chain.app.instantiate_contract(code, deployer, &msg, &coins(SEED, BASE), "second", None).unwrap();
    at.market = market.to_string();
    let vault: security_vault::InstantiateMsg = from_json(message(&at, "security-vault")).unwrap();
    // The first tranche of a plan is that of its market.
    let add = security_vault::ExecuteMsg::AddTranche(vault.tranches.into_iter().next().unwrap());
    suite.execute(&owner, &suite.at.security.clone(), &add, &[]).unwrap();
    let add = liquidation_engine::ExecuteMsg::AddMarket { market: market.to_string() };
    suite.execute(&owner, &suite.at.engine.clone(), &add, &[]).unwrap();
    Second { market, tranche }
}

/// Does something at the second market.
fn there<T>(suite: &mut EmbeddedSuite, second: &Second, act: impl FnOnce(&mut EmbeddedSuite) -> T) -> T {
    let first = std::mem::replace(&mut suite.at.market, second.market.clone());
    let done = act(suite);
    suite.at.market = first;
    done
}

/// Both markets lend; here bob owes 70,000 against 10,000 coins, there carol 10,000. The price falls to 4: bob is under water, and
/// may be sold out now.
fn crashed() -> (EmbeddedSuite, Second, Addr) {
    let mut suite = ready();
    let second = second(&mut suite);
    let (lender, staker) = (suite.account("lender-2"), suite.account("staker-2"));
    suite.fund(&staker, 50_000 * UNIT, BASE);
    let stake = security_vault::ExecuteMsg::Stake { tranche: second.tranche, tier: None, recipient: None };
    suite.execute(&staker, &suite.at.security.clone(), &stake, &coins(50_000 * UNIT, BASE)).unwrap();
    let bob = borrower(&mut suite, "bob", 2, 10_000 * UNIT, 70_000 * UNIT);
    let carol = suite.account("carol");
    suite.stake(&carol, 10_000 * UNIT).unwrap();
    there(&mut suite, &second, |suite| {
        suite.supply(&lender, 400_000 * UNIT).unwrap();
        suite.refresh().unwrap();
        let shares = suite.balance(&suite.lst(), &carol);
        suite.deposit_lst(&carol, shares).unwrap();
        suite.borrow(&carol, 10_000 * UNIT).unwrap();
        suite.request(&lender, 1_000 * UNIT).unwrap();
    });
    let keeper = suite.account("keeper");
    suite.set_price(dec("4"), dec("1"), 10).unwrap();
    suite.mark(&keeper, &[&bob]).unwrap();
    there(&mut suite, &second, |suite| suite.mark(&keeper, &[&carol]).unwrap());
    suite.set_price(dec("4"), dec("1"), 121).unwrap();
    (suite, second, bob)
}

/// Everything that the second market stores and has, and what vault and engine say about it.
fn dump(suite: &EmbeddedSuite, second: &Second) -> Vec<Value> {
    use security_vault::QueryMsg as Ask;
    let (tranche, vault) = (second.tranche, &suite.at.security);
    let (start_after, limit) = (None, Some(100));
    let stored: Vec<(Binary, Binary)> = suite
        .chain
        .app
        .dump_wasm_raw(&second.market)
        .into_iter()
        .map(|(key, value)| (key.into(), value.into()))
        .collect();
    let mut all = vec![json!(stored), json!(suite.balance(&suite.base(), &second.market).to_string())];
    for ask in [
        Ask::Tranche { id: tranche },
        Ask::Active { tranches: vec![tranche] },
        Ask::Owed { tranche },
        Ask::Rules { tranche },
        Ask::Positions { tranche, start_after, limit },
        Ask::Holds { tranche, start_after: None, limit },
    ] {
        all.push(suite.query(vault, &ask));
    }
    use credit_market::QueryMsg as Market;
    for ask in [
        json!(Market::State {}),
        json!(Market::Hole {}),
        json!(Market::Exposure {}),
        json!(Market::Ceiling {}),
        json!(Market::Accounts { start_after: None, limit }),
        json!(Market::Lenders { start_after: None, limit }),
        json!(Market::Requests { start_after: None, limit }),
        json!(Market::Deficits { start_after: None, limit }),
        json!(Market::Due { start_after: None, limit }),
    ] {
        all.push(suite.query(&second.market, &ask));
    }
    let market = second.market.to_string();
    for account in ["bob", "carol"].map(|name| suite.account(name).to_string()) {
        all.push(
            suite.query(&suite.at.engine, &liquidation_engine::QueryMsg::Flag { market: market.clone(), account }),
        );
    }
    all
}

/// Bob's collateral is sold out, and the first tranche pays.
fn collapse(suite: &mut EmbeddedSuite, bob: &Addr) {
    let buyer = suite.account("buyer");
    suite.fund(&buyer, 200_000 * UNIT, BASE);
    suite.liquidate(&buyer, bob, 200_000 * UNIT).unwrap();
    let deficit = suite.deficits().remove(0);
    assert!(deficit.covered.u128() > 20_000 * UNIT, "{deficit:?}");
}

#[test]
fn a_collapse_in_one_market_changes_no_number_of_another() {
    let (mut suite, second, bob) = crashed();
    let (before, first) = (dump(&suite, &second), suite.tranche(BASE_TRANCHE));
    collapse(&mut suite, &bob);
    assert!(suite.tranche(BASE_TRANCHE).assets < first.assets);
    assert_eq!(dump(&suite, &second), before);

    // What the first tranche has left is taken too, and still nothing moves there.
    let engine = suite.at.engine.clone();
    let cover = |tranche| security_vault::ExecuteMsg::Cover { tranche, deficit: 77, amount: Uint128::MAX };
    suite.execute(&engine, &suite.at.security.clone(), &cover(BASE_TRANCHE), &[]).unwrap();
    assert_eq!(suite.tranche(BASE_TRANCHE).assets, first.floor);
    assert_eq!(dump(&suite, &second), before);
    suite.execute(&engine, &suite.at.security.clone(), &cover(second.tranche), &[]).unwrap();
    assert_ne!(dump(&suite, &second), before, "the comparison sees a cover");
}

/// The same life twice, once with the collapse: a day later, after messages to the second market, it is the same.
#[test]
fn a_market_lives_on_as_if_the_other_had_not_collapsed() {
    let [with, without] = [true, false].map(|collapses| {
        let (mut suite, second, bob) = crashed();
        if collapses {
            collapse(&mut suite, &bob);
        }
        suite.set_price(dec("4.1"), dec("1"), 1_440).unwrap();
        let (carol, lender) = (suite.account("carol"), suite.account("lender-2"));
        there(&mut suite, &second, |suite| {
            suite.refresh().unwrap();
            suite.borrow(&carol, 100 * UNIT).unwrap();
            suite.withdraw(&carol, LST_COLLATERAL, 10 * UNIT).unwrap();
            suite.request(&lender, 500 * UNIT).unwrap();
            suite.distribute().unwrap();
        });
        dump(&suite, &second)
    });
    assert_eq!(with, without);
}
