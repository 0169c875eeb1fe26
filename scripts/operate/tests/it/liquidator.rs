//! The liquidator on the embedded suite.

use crate::embedded::{at, indebted, percent, Account, Shared, UNIT};
use crate::fake::{refused, Fake};
use cosmwasm_std::{Decimal, Uint128};
use operate::chain::Chain;
use operate::liquidator::route::{Fixed, Pool, RouteConfig};
use operate::liquidator::{Inventory, Liquidator, LiquidatorConfig, LotConfig};
use suite::{Environment, BASE, NATIVE, NATIVE_COLLATERAL};

fn liquidator<'a>(chain: &'a dyn Chain, suite: &Shared, config: LiquidatorConfig) -> Liquidator<'a> {
    let strategies: Vec<Box<dyn operate::liquidator::Strategy>> = vec![Box::new(Inventory { config })];
    let (metrics, backoff) = Default::default();
    Liquidator { chain, at: at(suite), strategies, metrics, dry_run: false, backoff }
}

/// A chain where carol's account is for sale, and a liquidator's settings with these routes.
fn for_sale(routes: &[u64]) -> (Fake, Shared, LiquidatorConfig) {
    let (suite, _, room) = indebted();
    suite.borrow_mut().set_price(Decimal::from_ratio(room * 125, 1_000 * UNIT * 100), percent(100), 8).unwrap();
    let mut chain = Fake::new(|_, _, _| None);
    chain.suite = Some(Account::new(&suite, "liquidator"));
    let sale = || RouteConfig::Fixed(Fixed { price: Decimal::one(), most: Uint128::MAX });
    let lot = |id: &u64| (id.to_string(), LotConfig { sale: sale(), most_held: None });
    let config = LiquidatorConfig { routes: routes.iter().map(lot).collect(), ..LiquidatorConfig::default() };
    (chain, suite, config)
}

#[test]
fn fm_b98_a_transaction_that_fails_in_a_block_is_repeated_after_growing_pauses() {
    let (mut chain, suite, config) = for_sale(&[NATIVE_COLLATERAL]);
    chain.delivers = Box::new(|_| Err(refused("out of gas")));
    let mut liquidator = liquidator(&chain, &suite, config);
    for _ in 0..20 {
        chain.now.set(chain.now.get() + 6);
        liquidator.step().unwrap();
    }
    let times = chain.times("flag");
    assert!((2..=5).contains(&times.len()), "{times:?}");
    // Fees are for the limit: three quarters above the simulation.
    assert_eq!(chain.sent.borrow()[0].2, 175_000);
}

#[test]
fn fm_b98_what_simulates_above_its_limit_is_not_sent() {
    let (mut chain, suite, config) = for_sale(&[NATIVE_COLLATERAL]);
    chain.gas = 500_000;
    assert_eq!(liquidator(&chain, &suite, config).step().unwrap(), 0);
    assert!(chain.sent.borrow().is_empty());
}

#[test]
fn fm_b98_an_account_that_it_cannot_buy_from_is_not_flagged() {
    let (chain, suite, config) = for_sale(&[NATIVE_COLLATERAL + 1_000]);
    assert_eq!(liquidator(&chain, &suite, config).step().unwrap(), 0);
}

#[test]
fn it_flags_and_buys_when_the_sale_pays() {
    let (suite, _, room) = indebted();

    let account = Account::new(&suite, "liquidator");
    suite.borrow_mut().fund(&account.address, 50_000 * UNIT, BASE);
    let price = Decimal::from_ratio(room * 125, 1_000 * UNIT * 100);
    // Deep at the oracle's price, 0.1 % fee.
    let collateral = Uint128::new(10_000_000 * UNIT);
    let pool = Pool { collateral, base: collateral.mul_floor(price), fee: Decimal::permille(1) };
    let lot = LotConfig { sale: RouteConfig::Pool(pool), most_held: None };
    let config = LiquidatorConfig {
        routes: [(NATIVE_COLLATERAL.to_string(), lot)].into(),
        min_profit: 1_000_000,
        ..LiquidatorConfig::default()
    };
    let mut liquidator = liquidator(&account, &suite, config);

    assert_eq!(liquidator.step().unwrap(), 0);
    suite.borrow_mut().set_price(price, percent(100), 8).unwrap();
    assert_eq!(liquidator.step().unwrap(), 1);
    assert_eq!(account.took(), ["flag"]);
    for _ in 0..20 {
        suite.borrow_mut().set_price(price, percent(100), 4).unwrap();
        liquidator.step().unwrap();
    }
    let took = account.took();
    assert!(took.iter().any(|sent| sent == "liquidate"), "{took:?}");
    let native = interfaces::Asset::Native(NATIVE.into());
    assert!(suite.borrow().balance(&native, &account.address) > 0);
    assert!(suite.borrow().chain.now().is_ok());
}
