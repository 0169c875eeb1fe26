//! The suite with an oracle that answers what a test writes.

use cosmwasm_std::{
    Addr, Binary, Decimal, Deps, DepsMut, Empty, Env, MessageInfo, Response, StdError, StdResult, Uint256,
};
use cw_multi_test::{ContractWrapper, Executor};
use interfaces::oracle_aggregator::{record_key, FeedRecord, FeedStatus};
use suite::{EmbeddedSuite, BASE, FEED_LST, FEED_NATIVE, NATIVE};

/// One unit of a token.
pub const UNIT: u128 = 1_000_000;
/// What an attacker has of each asset.
pub const RICH: u128 = 1_000_000_000 * UNIT;

#[cosmwasm_schema::cw_serde]
struct SetRecord {
    feed: u64,
    bytes: Binary,
}

fn execute(deps: DepsMut, _: Env, _: MessageInfo, msg: SetRecord) -> StdResult<Response> {
    deps.storage.set(&record_key(msg.feed), &msg.bytes);
    Ok(Response::new())
}

fn instantiate(_: DepsMut, _: Env, _: MessageInfo, _: Empty) -> StdResult<Response> {
    Ok(Response::new())
}

fn query(_: Deps, _: Env, _: Empty) -> StdResult<Binary> {
    Err(StdError::generic_err("markets read records only"))
}

fn migrate(_: DepsMut, _: Env, _: Empty) -> StdResult<Response> {
    Ok(Response::new())
}

/// The suite, and the prices that hold.
pub struct Bench {
    pub suite: EmbeddedSuite,
    /// Base per native coin and per liquid staking token.
    pub prices: [Decimal; 2],
    /// Variance of both per second, at 1e30.
    pub variance: u128,
}

impl Bench {
    pub fn new(change: impl Fn(&mut interfaces::credit_market::Params)) -> Self {
        let mut suite = EmbeddedSuite::builder()
            .market(|market| {
                // Rewards of marks are the one payment that lowers what others have.
                market.params.provision.mark_reward = Decimal::zero();
                change(&mut market.params);
            })
            .build();
        let code = ContractWrapper::new(execute, instantiate, query).with_migrate(migrate);
        let code = suite.chain.app.store_code(Box::new(code));
        let (timelock, oracle) = (suite.at.timelock.clone(), suite.at.oracle.clone());
        suite.chain.app.migrate_contract(timelock, oracle, &Empty {}, code).expect("the admin migrates");
        let ten = Decimal::percent(1_000);
        let mut bench = Self { suite, prices: [ten, ten], variance: 20_000_000_000_000_000_000_000 };
        bench.write();
        bench
    }

    /// The price of both collaterals, from now on.
    pub fn set(&mut self, price: Decimal) {
        self.prices = [price, price];
        self.write();
    }

    fn write(&mut self) {
        let now = self.suite.now();
        for (feed, price) in [FEED_NATIVE, FEED_LST].into_iter().zip(self.prices) {
            let record = FeedRecord {
                status: FeedStatus::Live,
                price,
                price_for_new_risk: price,
                confidence: price * Decimal::permille(1),
                ema: price,
                variance: self.variance.into(),
                cumulative: Uint256::zero(),
                round: now / 30,
                observed_at: now,
                expires_at: now + 120,
                // There was always a price.
                uptime: now,
                updated_at: now,
                candidate: Default::default(),
                breaker_variance: self.variance.into(),
                unsettled: 0,
                new_risk_expires_at: now + 120,
                tradable_at: 0,
            };
            let (keeper, oracle) = (self.suite.account("keeper"), self.suite.at.oracle.clone());
            let msg = SetRecord { feed, bytes: record.to_bytes().into() };
            self.suite.chain.app.execute_contract(keeper, oracle, &msg, &[]).expect("a record");
        }
    }

    /// Blocks of six seconds; the prices stay.
    pub fn wait(&mut self, seconds: u64) {
        self.suite.chain.run(seconds);
        self.write();
    }

    /// An account with everything that can be had.
    pub fn rich(&mut self, name: &str) -> Addr {
        let who = self.suite.account(name);
        for denom in [BASE, NATIVE] {
            self.suite.fund(&who, RICH, denom);
        }
        self.suite.sync().expect("a vault that knows the chain");
        self.suite.stake(&who, RICH / 1_000).expect("a stake");
        who
    }

    /// An account that posts native coins in a class and owes this much.
    pub fn borrower(&mut self, name: &str, class: u8, coins: u128, debt: u128) -> Addr {
        let who = self.suite.account(name);
        self.suite.deposit_native(&who, coins).expect("a deposit");
        if class > 0 {
            self.suite.set_class(&who, class).expect("a class");
        }
        self.suite.borrow_into_band(&who, debt).expect("a loan");
        who
    }

    /// Every account is marked by a keeper.
    pub fn mark_all(&mut self) {
        let keeper = self.suite.account("keeper");
        let all: Vec<Addr> = self.suite.borrowers().into_iter().map(|it| Addr::unchecked(it.account)).collect();
        for some in all.chunks(20) {
            let some: Vec<&Addr> = some.iter().collect();
            self.suite.mark(&keeper, &some).expect("marks");
        }
    }
}
