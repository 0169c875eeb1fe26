//! Birth: addresses are predicted, every contract is told its peers' addresses, and nothing is asked of a peer while it
//! is instantiated. The timelock is owner and wasm admin of all from the first message; the deployer keeps no rights.

use super::{
    builder::{SuiteBuilder, DAY},
    codes::{self, Code},
    oracle::FEED_LST,
    Suite, BASE, NATIVE,
};
use crate::chain::Chain;
use anyhow::{ensure, Result};
use common::{collector, credit, engine, lst, oracle, security, staking, timelock, AssetUnchecked};
use cosmwasm_std::{coin, instantiate2_address, to_json_binary, Addr, Api, Coin, Decimal, Uint128, WasmMsg};
use cw20::Cw20Coin;
use cw_multi_test::Executor;
use serde::Serialize;

/// Shares of the seeds of vault and market, locked for ever.
pub const SEED: u128 = 1_000_000;
/// The security vault's tranche that holds the base asset and backs the market.
pub const BASE_TRANCHE: u64 = 1;
/// Reporters' tranches follow.
const FIRST_REPORTER_TRANCHE: u64 = 2;
/// What stays in each tranche for ever.
pub const FLOOR: u128 = 1_000_000;

/// Where everything is.
#[derive(Clone, Debug)]
pub struct Addresses {
    /// Stands for the voting contract: the timelock's proposer.
    pub governance: Addr,
    /// May pause.
    pub guardian: Addr,
    /// Instantiated everything, keeps no rights.
    pub deployer: Addr,
    /// Gets fees and slashed stake.
    pub treasury: Addr,
    /// The governance token, a plain cw20-base.
    pub gov: Addr,
    /// lst-token.
    pub lst: Addr,
    /// security-vault.
    pub security: Addr,
    /// timelock.
    pub timelock: Addr,
    /// reward-collector.
    pub collector: Addr,
    /// staking-vault.
    pub staking: Addr,
    /// oracle-aggregator.
    pub oracle: Addr,
    /// credit-market.
    pub market: Addr,
    /// liquidation-engine.
    pub engine: Addr,
}

struct Deployment {
    chain: Chain,
    codes: Vec<Code>,
    at: Addresses,
}

pub(super) fn deploy(mut chain: Chain, setup: SuiteBuilder) -> Result<Suite> {
    let deployer = chain.app.api().addr_make("deployer");
    let codes = codes::store(&mut chain.app, &deployer);
    let at = predict(&chain, &codes, &deployer)?;
    chain.mint(&deployer, &[coin(SEED, NATIVE), coin(SEED, BASE)])?;
    let reporters: Vec<Addr> =
        (1..=setup.reporters).map(|i| chain.app.api().addr_make(&format!("reporter-{i}"))).collect();

    let mut deployment = Deployment { chain, codes, at };
    deployment.tokens(&setup, &reporters)?;
    deployment.security(&setup, &reporters)?;
    deployment.timelock()?;
    deployment.staking(&setup)?;
    deployment.oracle(&setup, &reporters)?;
    deployment.market(&setup)?;
    deployment.engine()?;
    let Deployment { chain, at, .. } = deployment;
    Ok(Suite { chain, at, reporters, messages: 0, gifts: Default::default() })
}

/// Every address, before the first message.
fn predict(chain: &Chain, codes: &[Code], deployer: &Addr) -> Result<Addresses> {
    let api = chain.app.api();
    let creator = api.addr_canonicalize(deployer.as_str())?;
    let mut found = codes.iter().map(|code| {
        let canonical = instantiate2_address(code.checksum.as_slice(), &creator, code.name.as_bytes())?;
        anyhow::Ok(api.addr_humanize(&canonical)?)
    });
    let mut next = || found.next().unwrap_or_else(|| Err(anyhow::anyhow!("a contract has no code")));
    Ok(Addresses {
        governance: api.addr_make("governance"),
        guardian: api.addr_make("guardian"),
        deployer: deployer.clone(),
        treasury: api.addr_make("treasury"),
        gov: next()?,
        lst: next()?,
        security: next()?,
        timelock: next()?,
        collector: next()?,
        staking: next()?,
        oracle: next()?,
        market: next()?,
        engine: next()?,
    })
}

impl Deployment {
    /// Instantiates one contract and checks that it came to life where it was predicted.
    fn birth(&mut self, name: &str, at: &Addr, msg: &impl Serialize, funds: Vec<Coin>) -> Result<()> {
        let code = self.codes.iter().find(|code| code.name == name);
        let code_id = code.map(|code| code.id).ok_or_else(|| anyhow::anyhow!("no code for {name}"))?;
        let msg = WasmMsg::Instantiate2 {
            admin: Some(self.at.timelock.to_string()),
            code_id,
            label: name.into(),
            msg: to_json_binary(msg)?,
            funds,
            salt: name.as_bytes().into(),
        };
        self.chain
            .app
            .execute(self.at.deployer.clone(), msg.into())
            .map_err(|error| error.context(format!("birth of {name}")))?;
        ensure!(self.chain.app.contract_data(at).is_ok(), "{name} was not born at {at}");
        Ok(())
    }

    fn tokens(&mut self, setup: &SuiteBuilder, reporters: &[Addr]) -> Result<()> {
        let genesis = setup.reporter_stake * reporters.len() as u128;
        let gov = cw20_base::msg::InstantiateMsg {
            name: "Ballast".into(),
            symbol: "BLST".into(),
            decimals: 6,
            initial_balances: vec![Cw20Coin { address: self.at.security.to_string(), amount: Uint128::new(genesis) }],
            mint: Some(cw20::MinterResponse { minter: self.at.engine.to_string(), cap: None }),
            marketing: None,
        };
        self.birth("gov-token", &self.at.gov.clone(), &gov, vec![])?;
        let lst = lst::InstantiateMsg {
            owner: self.at.timelock.to_string(),
            vault: self.at.staking.to_string(),
            name: "Ballast staked token".into(),
            symbol: "bSTAKE".into(),
            decimals: 6,
            marketing: None,
        };
        self.birth("lst-token", &self.at.lst.clone(), &lst, vec![])
    }

    fn security(&mut self, setup: &SuiteBuilder, reporters: &[Addr]) -> Result<()> {
        let tranche = |asset, slasher: &Addr, floor, cooldown| security::NewTranche {
            asset,
            slasher: slasher.to_string(),
            seniority: 0,
            cooldown,
            floor: Uint128::new(floor),
            min_hold: Uint128::new(1_000_000),
            tiers: vec![security::Tier { lock: 0, weight: Decimal::one() }],
        };
        let base = AssetUnchecked::Native(BASE.into());
        let gov = AssetUnchecked::Cw20(self.at.gov.to_string());
        let mut tranches = vec![tranche(base, &self.at.engine, setup.market.floor, setup.market.cooldown)];
        tranches.extend(reporters.iter().map(|_| tranche(gov.clone(), &self.at.oracle, FLOOR, 21 * DAY)));
        let genesis = reporters.iter().zip(FIRST_REPORTER_TRANCHE..).map(|(reporter, tranche)| {
            let amount = Uint128::new(setup.reporter_stake);
            security::GenesisStake { tranche, owner: reporter.to_string(), amount }
        });
        let msg = security::InstantiateMsg {
            owner: self.at.timelock.to_string(),
            guardian: Some(self.at.guardian.to_string()),
            params: security::Params {
                max_hold: 30 * DAY,
                reward_period: DAY,
                slash_recipient: self.at.treasury.to_string(),
            },
            tranches,
            genesis: genesis.collect(),
        };
        self.birth("security-vault", &self.at.security.clone(), &msg, vec![])
    }

    fn timelock(&mut self) -> Result<()> {
        let msg = timelock::InstantiateMsg {
            proposer: self.at.governance.to_string(),
            guardian: Some(self.at.guardian.to_string()),
            delay: 2 * DAY,
            min_delay: DAY,
            max_delay: 14 * DAY,
            expiry: 7 * DAY,
        };
        self.birth("timelock", &self.at.timelock.clone(), &msg, vec![])
    }

    fn staking(&mut self, setup: &SuiteBuilder) -> Result<()> {
        let collector = collector::InstantiateMsg {
            owner: self.at.timelock.to_string(),
            vault: self.at.staking.to_string(),
            denom: NATIVE.into(),
        };
        self.birth("reward-collector", &self.at.collector.clone(), &collector, vec![])?;
        let validators = self.chain.validators().iter().map(|validator| staking::ValidatorWeight {
            validator: validator.clone(),
            weight: 1,
            cap: None,
        });
        let mut params = setup.staking.clone();
        if params.fee_recipient.is_empty() {
            params.fee_recipient = self.at.treasury.to_string();
        }
        let msg = staking::InstantiateMsg {
            owner: self.at.timelock.to_string(),
            guardian: Some(self.at.guardian.to_string()),
            denom: NATIVE.into(),
            lst: self.at.lst.to_string(),
            collector: self.at.collector.to_string(),
            validators: validators.collect(),
            params,
        };
        self.birth("staking-vault", &self.at.staking.clone(), &msg, vec![coin(SEED, NATIVE)])
    }

    fn oracle(&mut self, setup: &SuiteBuilder, reporters: &[Addr]) -> Result<()> {
        let reporters = reporters.iter().zip(FIRST_REPORTER_TRANCHE..);
        let msg = oracle::InstantiateMsg {
            owner: self.at.timelock.to_string(),
            security_vault: self.at.security.to_string(),
            params: setup.oracle.clone(),
            feeds: super::oracle::feeds(&self.at),
            reporters: reporters
                .map(|(reporter, tranche)| oracle::NewReporter { address: reporter.to_string(), tranche })
                .collect(),
        };
        self.birth("oracle-aggregator", &self.at.oracle.clone(), &msg, vec![])
    }

    fn market(&mut self, setup: &SuiteBuilder) -> Result<()> {
        let cap = Uint128::new(setup.market.collateral_cap);
        let msg = credit::InstantiateMsg {
            owner: self.at.timelock.to_string(),
            guardian: Some(self.at.guardian.to_string()),
            base: BASE.into(),
            engine: self.at.engine.to_string(),
            oracle: self.at.oracle.to_string(),
            security_vault: self.at.security.to_string(),
            tranche: BASE_TRANCHE,
            classes: setup.market.classes.clone(),
            collaterals: vec![
                credit::NewCollateral { asset: AssetUnchecked::Cw20(self.at.lst.to_string()), feed: FEED_LST, cap },
                credit::NewCollateral {
                    asset: AssetUnchecked::Native(NATIVE.into()),
                    feed: super::oracle::FEED_NATIVE,
                    cap,
                },
            ],
            params: setup.market.params.clone(),
        };
        self.birth("credit-market", &self.at.market.clone(), &msg, vec![coin(SEED, BASE)])
    }

    fn engine(&mut self) -> Result<()> {
        let msg = engine::InstantiateMsg {
            owner: self.at.timelock.to_string(),
            guardian: Some(self.at.guardian.to_string()),
            oracle: self.at.oracle.to_string(),
            security_vault: self.at.security.to_string(),
            params: engine::Params { seconds_per_block: 6, skip_after: DAY, min_hold: Uint128::new(1_000_000) },
            markets: vec![engine::NewMarket { market: self.at.market.to_string(), tranches: vec![BASE_TRANCHE] }],
        };
        self.birth("liquidation-engine", &self.at.engine.clone(), &msg, vec![])
    }
}
