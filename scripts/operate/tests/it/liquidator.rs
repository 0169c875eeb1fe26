//! The liquidator on the embedded suite.

use crate::embedded::{at, indebted, percent, Account, UNIT};
use cosmwasm_std::{Decimal, Uint128};
use operate::liquidator::route::{Pool, RouteConfig};
use operate::liquidator::{Inventory, Liquidator, LiquidatorConfig, LotConfig};
use operate::metrics::Metrics;
use suite::{Environment, BASE, NATIVE, NATIVE_COLLATERAL};

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
    let strategies: Vec<Box<dyn operate::liquidator::Strategy>> = vec![Box::new(Inventory { config })];
    let mut liquidator =
        Liquidator { chain: &account, at: at(&suite), strategies, metrics: Metrics::default(), dry_run: false };

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
