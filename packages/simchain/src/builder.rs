//! Genesis.

use std::collections::BTreeMap;

use anyhow::Result;
use cosmwasm_std::{Addr, BlockInfo, Coin, Decimal, Timestamp, Uint128};
use cw_multi_test::{AppBuilder, MockApiBech32};

use crate::app::{Chain, ChainApp, ADDRESS_PREFIX, VALIDATOR_PREFIX};
use crate::distribution::DistributionKeeper;
use crate::staking::StakingKeeper;
use crate::state::{Params, Status, ValidatorInfo};
use crate::switches::SwitchedBank;

/// Configures a [`Chain`].
#[derive(Clone, Debug)]
pub struct ChainBuilder {
    validators: usize,
    unbonding_secs: u64,
    bond_denom: String,
    block_time: u64,
    commission: Decimal,
    apr: Decimal,
    max_entries: u32,
    power_unit: Uint128,
    self_stake: Uint128,
    start_height: u64,
    start_time: u64,
    balances: Vec<(Addr, Vec<Coin>)>,
}

impl Default for ChainBuilder {
    /// 5 validators without commission and own stake, no threshold of the active set, 21 days of unbonding, `ustake`, 5 seconds a block, no inflation,
    /// 7 entries, height 1 at 1,700,000,000 seconds.
    fn default() -> Self {
        Self {
            validators: 5,
            unbonding_secs: 21 * 24 * 3600,
            bond_denom: "ustake".to_string(),
            block_time: 5,
            commission: Decimal::zero(),
            apr: Decimal::zero(),
            max_entries: 7,
            power_unit: Uint128::zero(),
            self_stake: Uint128::zero(),
            start_height: 1,
            start_time: 1_700_000_000,
            balances: vec![],
        }
    }
}

impl ChainBuilder {
    /// Number of validators at genesis.
    pub fn validators(mut self, count: usize) -> Self {
        self.validators = count;
        self
    }

    /// Seconds of unbonding.
    pub fn unbonding(mut self, seconds: u64) -> Self {
        self.unbonding_secs = seconds;
        self
    }

    /// The staking denomination.
    pub fn bond_denom(mut self, denom: &str) -> Self {
        self.bond_denom = denom.to_string();
        self
    }

    /// Seconds between blocks.
    pub fn block_time(mut self, seconds: u64) -> Self {
        self.block_time = seconds;
        self
    }

    /// Part of the rewards that every validator keeps.
    pub fn commission(mut self, rate: Decimal) -> Self {
        self.commission = rate;
        self
    }

    /// Rewards minted in every block, as a yearly rate on bonded tokens. Costs a write per validator and block.
    pub fn apr(mut self, rate: Decimal) -> Self {
        self.apr = rate;
        self
    }

    /// Most unbonding entries per pair, and redelegation entries per triple.
    pub fn max_entries(mut self, count: u32) -> Self {
        self.max_entries = count;
        self
    }

    /// Tokens per unit of power, 1,000,000 on most chains: a validator with less is not bonded. By default the active set has no
    /// such threshold, so that validators need no [`ChainBuilder::self_stake`].
    pub fn power_unit(mut self, tokens: u128) -> Self {
        self.power_unit = Uint128::new(tokens);
        self
    }

    /// Amount that every operator delegates to itself at genesis, from the account [`ValidatorInfo::operator`]. It shares rewards
    /// and slashes like any delegation.
    pub fn self_stake(mut self, amount: u128) -> Self {
        self.self_stake = Uint128::new(amount);
        self
    }

    /// Height and time (in seconds) of the first block.
    pub fn start(mut self, height: u64, seconds: u64) -> Self {
        self.start_height = height;
        self.start_time = seconds;
        self
    }

    /// Coins of an account at genesis.
    pub fn balance(mut self, account: Addr, coins: Vec<Coin>) -> Self {
        self.balances.push((account, coins));
        self
    }

    /// Builds the chain.
    ///
    /// # Panics
    /// On a configuration that no chain could start with: a commission above one, a balance of an address with another
    /// prefix.
    #[track_caller]
    pub fn build(self) -> Chain {
        self.try_build().expect("a configuration that a chain can start with")
    }

    fn try_build(self) -> Result<Chain> {
        let api = MockApiBech32::new(ADDRESS_PREFIX);
        let genesis = BlockInfo {
            height: self.start_height,
            time: Timestamp::from_seconds(self.start_time),
            chain_id: "ballast-1".to_string(),
        };
        let params = Params {
            bond_denom: self.bond_denom,
            unbonding_secs: self.unbonding_secs,
            max_entries: self.max_entries,
            power_unit: self.power_unit,
            apr: self.apr,
            pool: api.addr_make("staking pool"),
            rewards: api.addr_make("distribution"),
        };
        let mut app: ChainApp = AppBuilder::new()
            .with_api(api)
            .with_block(genesis.clone())
            .with_bank(SwitchedBank::default())
            .with_staking(StakingKeeper)
            .with_distribution(DistributionKeeper)
            .build(|_, _, _| {});
        params.store(app.storage_mut(), &genesis)?;
        let mut chain = Chain { app, block_time: self.block_time, validators: vec![], minted: BTreeMap::new() };
        for (account, coins) in &self.balances {
            chain.mint(account, coins)?;
        }
        for number in 0..self.validators {
            let address = chain.add_validator(&format!("validator {number}"), self.commission)?;
            if !self.self_stake.is_zero() {
                let operator = chain.validator(&address)?.operator;
                let coin = Coin { denom: params.bond_denom.clone(), amount: self.self_stake };
                chain.mint(&operator, &[coin])?;
                chain.act(|ledger| ledger.delegate(&operator, &address, self.self_stake, true))?;
            }
            // The active set of genesis.
            chain.act(|ledger| ledger.update_status(&address))?;
        }
        // By address, the order in which the chain lists delegations.
        chain.validators.sort();
        Ok(chain)
    }
}

impl Chain {
    /// Adds a validator without stake under any free name. Returns its operator address. It is bonded at once if the active set
    /// has no threshold ([`ChainBuilder::power_unit`]), otherwise at the end of the block in which it has the stake.
    ///
    /// A name is free again once its validator is removed. Errors: a commission above one, a name taken.
    pub fn add_validator(&mut self, name: &str, commission: Decimal) -> Result<String> {
        let address = MockApiBech32::new(VALIDATOR_PREFIX).addr_make(name).into_string();
        anyhow::ensure!(commission <= Decimal::one(), "commission above one: {commission}");
        anyhow::ensure!(self.validator(&address).is_err(), "validator already exists: {name}");
        let status = if self.params().power_unit.is_zero() { Status::Bonded } else { Status::Unbonded };
        let validator = ValidatorInfo::empty(address.clone(), self.account(name), commission, status);
        self.act(|ledger| ledger.save_validator(&validator))?;
        if !self.validators.contains(&address) {
            self.validators.push(address.clone());
        }
        Ok(address)
    }
}
