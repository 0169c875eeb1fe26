//! The chain itself: the app, its clock, its accounts.

use std::collections::BTreeMap;

use anyhow::Result;
use cosmwasm_std::testing::MockStorage;
use cosmwasm_std::{Addr, Coin, Empty, Timestamp, Uint128};
use cw_multi_test::{App, BankSudo, FailingModule, MockApiBech32, WasmKeeper};

use crate::builder::ChainBuilder;
use crate::distribution::DistributionKeeper;
use crate::ledger::Ledger;
use crate::staking::StakingKeeper;
use crate::state::{Params, BURNED, MINTED_REWARDS, PARAMS};
use crate::switches::{SwitchedBank, Switches};
use crate::transaction::atomically;

/// Prefix of accounts and contracts.
pub const ADDRESS_PREFIX: &str = "ballast";
/// Prefix of validators' operator addresses.
pub const VALIDATOR_PREFIX: &str = "ballastvaloper";

/// The app that the chain runs.
pub type ChainApp = App<
    SwitchedBank,
    MockApiBech32,
    MockStorage,
    FailingModule<Empty, Empty, Empty>,
    WasmKeeper<Empty, Empty>,
    StakingKeeper,
    DistributionKeeper,
>;

/// A chain in one process. Contracts go through `app`; actions of the chain itself are verbs here.
///
/// Verbs that can be refused return `Result` and change nothing when they fail. Reads panic if the modules' own state
/// cannot be read, which no contract can cause.
pub struct Chain {
    /// cw-multi-test's app, for storing, instantiating, executing and querying contracts.
    pub app: ChainApp,
    pub(super) block_time: u64,
    pub(super) validators: Vec<String>,
    pub(super) minted: BTreeMap<String, Uint128>,
}

impl Chain {
    /// A chain to be configured; see [`ChainBuilder`] for the defaults.
    pub fn builder() -> ChainBuilder {
        ChainBuilder::default()
    }

    /// Ends the present block and begins the next one, `block_time` seconds later.
    ///
    /// EndBlock of the block that ends pays what is due by *its* time: an unbonding that completes in the new block is
    /// paid when the new block ends.
    pub fn next_block(&mut self) {
        let seconds = self.block_time;
        self.jump(seconds);
    }

    /// `count` times [`Chain::next_block`].
    pub fn advance_blocks(&mut self, count: u64) {
        for _ in 0..count {
            self.next_block();
        }
    }

    /// Lets time pass: one block `seconds` later, then one more of `block_time`, so that everything due by the first is paid when
    /// this returns. Two blocks, `seconds + block_time` seconds in all.
    ///
    /// A test that must act *in* the maturity block uses [`Chain::jump`].
    pub fn advance(&mut self, seconds: u64) {
        self.jump(seconds);
        self.next_block();
    }

    /// One block, `seconds` later, as after a halt of the chain. Nothing due in the new block is paid yet.
    pub fn jump(&mut self, seconds: u64) {
        self.app.update_block(|block| {
            block.height += 1;
            block.time = block.time.plus_seconds(seconds);
        });
    }

    /// As many blocks of `block_time` as fit into `seconds`, all but the last without messages. Amounts that came due in between
    /// are paid when the next block begins.
    pub fn run(&mut self, seconds: u64) {
        let blocks = (seconds / self.block_time.max(1)).max(1);
        self.app.update_block(|block| {
            block.height += blocks;
            block.time = block.time.plus_seconds(seconds);
        });
    }

    /// The present block's height.
    pub fn height(&self) -> u64 {
        self.app.block_info().height
    }

    /// The present block's time.
    pub fn time(&self) -> Timestamp {
        self.app.block_info().time
    }

    /// Seconds between blocks.
    pub fn block_time(&self) -> u64 {
        self.block_time
    }

    /// The account of this name: always the same for the same name.
    pub fn account(&self, name: &str) -> Addr {
        self.app.api().addr_make(name)
    }

    /// Creates coins at an account. Errors: an address of another chain, no coins.
    pub fn mint(&mut self, to: &Addr, coins: &[Coin]) -> Result<()> {
        self.app.sudo(BankSudo::Mint { to_address: to.to_string(), amount: coins.to_vec() }.into())?;
        for coin in coins {
            let minted = self.minted.entry(coin.denom.clone()).or_default();
            *minted = minted.checked_add(coin.amount)?;
        }
        Ok(())
    }

    /// An account's balance of a denomination.
    ///
    /// # Panics
    /// If the address is not of this chain.
    #[track_caller]
    pub fn balance(&self, of: &Addr, denom: &str) -> Uint128 {
        self.app.wrap().query_balance(of, denom).expect("an address of this chain").amount
    }

    /// The sum of all accounts' balances of a denomination; reads every balance, so do not call it in loops.
    pub fn supply(&self, denom: &str) -> Uint128 {
        self.app.wrap().query_supply(denom).expect("the bank answers").amount
    }

    /// Everything minted of a denomination through [`Chain::mint`], at genesis and as rewards.
    ///
    /// Unless contracts burn, `supply(denom)` is this, less [`Chain::total_burned`] for the bond denomination.
    pub fn total_minted(&self, denom: &str) -> Uint128 {
        let minted = self.minted.get(denom).copied().unwrap_or_default();
        let rewards = MINTED_REWARDS.may_load(self.app.storage(), denom).expect("a stored amount").unwrap_or_default();
        minted.checked_add(rewards).expect("a total below 2^128")
    }

    /// Bond tokens burned by slashes since genesis.
    pub fn total_burned(&self) -> Uint128 {
        BURNED.may_load(self.app.storage()).expect("a stored amount").unwrap_or_default()
    }

    /// The modules' parameters.
    pub fn params(&self) -> Params {
        PARAMS.load(self.app.storage()).expect("parameters stored at genesis")
    }

    /// Changes the parameters of a running chain, as governance does: earlier unbondings keep their completion, and the maximum
    /// of entries counts them.
    pub fn change_params(&mut self, change: impl FnOnce(&mut Params)) {
        let mut params = self.params();
        change(&mut params);
        PARAMS.save(self.app.storage_mut(), &params).expect("parameters that JSON can hold");
    }

    /// What is turned off.
    pub fn switches(&self) -> Switches {
        Switches::load(self.app.storage()).expect("stored switches")
    }

    /// Turns messages off and on, as governance and circuit breakers do.
    pub fn change_switches(&mut self, change: impl FnOnce(&mut Switches)) {
        let mut switches = self.switches();
        change(&mut switches);
        switches.store(self.app.storage_mut()).expect("switches that JSON can hold");
    }

    /// Runs an action of the modules outside of any message: all or nothing.
    pub(super) fn act<T>(&mut self, action: impl FnOnce(&mut Ledger<'_, Empty, Empty>) -> Result<T>) -> Result<T> {
        let block = self.app.block_info();
        self.app.init_modules(|router, api, storage| {
            atomically(storage, |cache| action(&mut Ledger::new(api, cache, router, &block)?))
        })
    }
}
