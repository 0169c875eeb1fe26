//! Every instantiate message, in the order in which the contracts are instantiated.

use crate::addresses::Addresses;
use crate::feeds::feeds;
use crate::{lst_tranche, tranches, voting_tranche, LstTranche, Plan, StewardRule};
use cosmwasm_std::{coin, to_json_binary, Binary, Coin, StdResult, Uint128};
use cw20::{Cw20Coin, EmbeddedLogo, Logo, MinterResponse};
use cw20_base::msg::InstantiateMarketingInfo;
use cw_utils::{Duration, Threshold};
use interfaces::{
    credit_market, liquidation_engine, lst_token, oracle_aggregator, reward_collector, risk_steward, security_vault,
    staking_vault, timelock, AssetUnchecked,
};

/// The security-vault's tranche that holds the base asset and backs the market.
pub const BASE_TRANCHE: u64 = 1;
/// The reporters' tranches follow, in the order of the plan.
pub const FIRST_REPORTER_TRANCHE: u64 = 2;

/// Logo of the liquid staking token for wallets. At most 5 kB and with an XML declaration, as cw20-base requires.
const LOGO: &[u8] = include_bytes!("../assets/lst.svg");

/// The instantiation of one contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instantiation {
    /// A name of [`CONTRACTS`](crate::CONTRACTS).
    pub contract: &'static str,
    /// The address that it gets.
    pub address: String,
    /// Label for explorers: suite, contract, and the version at instantiation.
    pub label: String,
    /// Its instantiate message.
    pub msg: Binary,
    /// What the sender attaches to it.
    pub funds: Vec<Coin>,
}

/// The instantiation of every contract, in the order of [`CONTRACTS`](crate::CONTRACTS). Error: a message that cannot be
/// serialised to JSON.
pub fn instantiations(plan: &Plan, at: &Addresses) -> StdResult<Vec<Instantiation>> {
    let seed = |amount: Uint128, denom: &str| vec![coin(amount.u128(), denom)];
    let messages = [
        (to_json_binary(&gov_token(plan, at))?, vec![]),
        (to_json_binary(&lst_token(plan, at))?, vec![]),
        (to_json_binary(&security_vault(plan, at))?, vec![]),
        (to_json_binary(&multisig(plan, at))?, vec![]),
        (to_json_binary(&timelock(plan, at))?, vec![]),
        (to_json_binary(&reward_collector(plan, at))?, vec![]),
        (to_json_binary(&staking_vault(plan, at))?, seed(plan.seed, &plan.native)),
        (to_json_binary(&oracle_aggregator(plan, at))?, vec![]),
        (to_json_binary(&credit_market(plan, at))?, seed(plan.market.seed, &plan.base)),
        (to_json_binary(&liquidation_engine(plan, at))?, vec![]),
        (to_json_binary(&risk_steward(plan, at))?, vec![]),
    ];
    let instantiation = |((contract, address), (msg, funds)): ((_, &String), _)| Instantiation {
        contract,
        address: address.clone(),
        label: label(contract),
        msg,
        funds,
    };
    Ok(at.iter().zip(messages).map(instantiation).collect())
}

/// The label of a contract of this version, which all crates of the workspace share.
fn label(contract: &str) -> String {
    format!("ballast {contract} {}", env!("CARGO_PKG_VERSION"))
}

fn gov_token(plan: &Plan, at: &Addresses) -> cw20_base::msg::InstantiateMsg {
    let reporters = plan.reporters.iter().map(|reporter| reporter.stake);
    let stakes = reporters.chain(plan.governance.voters.iter().map(|voter| voter.stake));
    let amount = stakes.fold(Uint128::zero(), Uint128::saturating_add);
    cw20_base::msg::InstantiateMsg {
        name: plan.gov_token.name.clone(),
        symbol: plan.gov_token.symbol.clone(),
        decimals: plan.gov_token.decimals,
        initial_balances: vec![Cw20Coin { address: at.security.clone(), amount }],
        mint: Some(MinterResponse { minter: at.engine.clone(), cap: None }),
        marketing: None,
    }
}

fn lst_token(plan: &Plan, at: &Addresses) -> lst_token::InstantiateMsg {
    lst_token::InstantiateMsg {
        owner: at.timelock.clone(),
        vault: at.staking.clone(),
        name: plan.lst.name.clone(),
        symbol: plan.lst.symbol.clone(),
        decimals: plan.lst.decimals,
        // Governance can change all of it.
        marketing: Some(InstantiateMarketingInfo {
            project: plan.lst.project.clone(),
            description: plan.lst.description.clone(),
            marketing: Some(at.timelock.clone()),
            logo: Some(Logo::Embedded(EmbeddedLogo::Svg(LOGO.into()))),
        }),
    }
}

pub(crate) fn security_vault(plan: &Plan, at: &Addresses) -> security_vault::InstantiateMsg {
    let mut tranches = vec![tranches::of_market(plan, at)];
    tranches.extend(plan.reporters.iter().map(|reporter| tranches::of_reporter(plan, at, reporter)));
    tranches.push(tranches::of_voters(plan, at));
    tranches.extend(plan.market.lst_tranche.iter().map(|terms| tranches::of_market_in_lst(plan, at, terms)));
    let votes = &plan.governance;
    security_vault::InstantiateMsg {
        owner: at.timelock.clone(),
        guardian: Some(plan.roles.guardian.clone()),
        params: security_vault::Params {
            slash_recipient: or_treasury(&plan.security.slash_recipient, plan),
            ..plan.security.clone()
        },
        tranches,
        genesis: genesis(plan),
        votes: Some(security_vault::VotingTerms {
            tranche: voting_tranche(plan),
            unit: votes.unit,
            floor: votes.floor,
            delay: votes.delay,
        }),
    }
}

fn genesis(plan: &Plan) -> Vec<security_vault::GenesisStake> {
    let stake =
        |tranche, owner: &String, amount| security_vault::GenesisStake { tranche, owner: owner.clone(), amount };
    let reporters = plan.reporters.iter().zip(FIRST_REPORTER_TRANCHE..);
    let reporters = reporters.map(|(reporter, tranche)| stake(tranche, &reporter.address, reporter.stake));
    let tranche = voting_tranche(plan);
    reporters.chain(plan.governance.voters.iter().map(|voter| stake(tranche, &voter.address, voter.stake))).collect()
}

fn multisig(plan: &Plan, at: &Addresses) -> cw3_flex_multisig::msg::InstantiateMsg {
    cw3_flex_multisig::msg::InstantiateMsg {
        group_addr: at.security.clone(),
        threshold: Threshold::AbsolutePercentage { percentage: plan.governance.threshold },
        max_voting_period: Duration::Time(plan.governance.voting_period),
        executor: None,
        proposal_deposit: None,
    }
}

pub(crate) fn timelock(plan: &Plan, at: &Addresses) -> timelock::InstantiateMsg {
    timelock::InstantiateMsg {
        proposer: at.multisig.clone(),
        guardian: Some(plan.roles.guardian.clone()),
        delay: plan.timelock.delay,
        min_delay: plan.timelock.min_delay,
        max_delay: plan.timelock.max_delay,
        expiry: plan.timelock.expiry,
    }
}

fn reward_collector(plan: &Plan, at: &Addresses) -> reward_collector::InstantiateMsg {
    reward_collector::InstantiateMsg {
        owner: at.timelock.clone(),
        vault: at.staking.clone(),
        denom: plan.native.clone(),
        handler: Some(reward_collector::Handler::Account(plan.roles.treasury.clone())),
    }
}

pub(crate) fn staking_vault(plan: &Plan, at: &Addresses) -> staking_vault::InstantiateMsg {
    staking_vault::InstantiateMsg {
        owner: at.timelock.clone(),
        guardian: Some(plan.roles.guardian.clone()),
        denom: plan.native.clone(),
        least_seed: plan.least_seed,
        lst: at.lst.clone(),
        collector: at.collector.clone(),
        validators: plan.validators.clone(),
        params: staking_vault::Params {
            security_share: plan.staking.security_share.clone().or_else(|| reporters_share(plan, at)),
            fee_recipient: or_treasury(&plan.staking.fee_recipient, plan),
            rebalance: staking_vault::RebalanceParams {
                // Without a keeper, stake at a failing validator could not move before a vote.
                keeper: plan.staking.rebalance.keeper.clone().or_else(|| Some(plan.roles.guardian.clone())),
                ..plan.staking.rebalance.clone()
            },
            ..plan.staking.clone()
        },
    }
}

/// The reporters' part of the staking fee. The oracle accepts it as a tranche of the security vault would.
fn reporters_share(plan: &Plan, at: &Addresses) -> Option<staking_vault::SecurityShare> {
    let share = plan.reporter_tranches.fee_share;
    (!share.is_zero()).then(|| staking_vault::SecurityShare { vault: at.oracle.clone(), tranche: 0, share })
}

pub(crate) fn oracle_aggregator(plan: &Plan, at: &Addresses) -> oracle_aggregator::InstantiateMsg {
    let reporters = plan.reporters.iter().zip(FIRST_REPORTER_TRANCHE..);
    oracle_aggregator::InstantiateMsg {
        owner: at.timelock.clone(),
        security_vault: at.security.clone(),
        params: plan.oracle.clone(),
        feeds: feeds(plan, at),
        // The staking fee, disputes, and the markets' premium.
        rewards: vec![
            AssetUnchecked::Native(plan.native.clone()),
            AssetUnchecked::Cw20(at.gov.clone()),
            AssetUnchecked::Native(plan.base.clone()),
        ],
        reporters: reporters
            .map(|(reporter, tranche)| oracle_aggregator::NewReporter {
                owner: reporter.address.clone(),
                operator: reporter.operator.clone(),
                tranche,
                commission: plan.reporter_tranches.commission,
            })
            .collect(),
    }
}

pub(crate) fn credit_market(plan: &Plan, at: &Addresses) -> credit_market::InstantiateMsg {
    let collateral = |asset, feed| credit_market::NewCollateral { asset, feed, cap: plan.market.collateral_cap };
    let in_lst = plan.market.lst_tranche.map(|LstTranche { haircut, overlap, .. }| credit_market::Backing {
        tranche: lst_tranche(plan),
        valuation: Some(credit_market::Valuation { feed: crate::FEED_LST, haircut, overlap }),
    });
    credit_market::InstantiateMsg {
        owner: at.timelock.clone(),
        guardian: Some(plan.roles.guardian.clone()),
        steward: Some(at.steward.clone()),
        base: AssetUnchecked::Native(plan.base.clone()),
        engine: at.engine.clone(),
        oracle: at.oracle.clone(),
        security_vault: at.security.clone(),
        tranches: [credit_market::Backing { tranche: BASE_TRANCHE, valuation: None }]
            .into_iter()
            .chain(in_lst)
            .collect(),
        classes: plan.market.classes.clone(),
        collaterals: vec![
            collateral(AssetUnchecked::Cw20(at.lst.clone()), crate::FEED_LST),
            collateral(AssetUnchecked::Native(plan.native.clone()), crate::FEED_NATIVE),
        ],
        params: plan.market.params.clone(),
    }
}

pub(crate) fn liquidation_engine(plan: &Plan, at: &Addresses) -> liquidation_engine::InstantiateMsg {
    liquidation_engine::InstantiateMsg {
        owner: at.timelock.clone(),
        oracle: at.oracle.clone(),
        security_vault: at.security.clone(),
        params: plan.engine,
        markets: vec![at.market.clone()],
    }
}

fn risk_steward(plan: &Plan, at: &Addresses) -> risk_steward::InstantiateMsg {
    let rule = |rule: &StewardRule| {
        let &StewardRule { parameter, min, max, tighter, step, life } = rule;
        risk_steward::Rule { market: at.market.clone(), parameter, min, max, tighter, step, life }
    };
    risk_steward::InstantiateMsg {
        owner: at.timelock.clone(),
        steward: plan.steward.account.clone(),
        rules: plan.steward.rules.iter().map(rule).collect(),
    }
}

fn or_treasury(recipient: &str, plan: &Plan) -> String {
    if recipient.is_empty() {
        plan.roles.treasury.clone()
    } else {
        recipient.into()
    }
}
