//! Messages of the steward between votes, and of the owner about them.

use crate::session::Session;
use anyhow::{Context, Result};
use cosmwasm_std::Uint128;
use interfaces::credit_market;
use interfaces::risk_steward::{CollateralSettings, ExecuteMsg, Parameter, QueryMsg, RuleResponse};

/// A parameter that the plan has a rule for, and that is safer when it is higher.
const PARAMETER: Parameter = Parameter::BandZ {};

/// Everything but walking back, which takes an hour.
pub(super) fn adjusts(session: &mut Session<'_>) -> Result<()> {
    let (contract, market) = (session.at.steward.clone(), session.at.market.clone());
    let name = ExecuteMsg::SetSteward { steward: Some(session.address("treasury")?) };
    session.meter("risk-steward/set_steward", "deployer", &contract, &name, &[])?;

    let config: credit_market::ConfigResponse = session.query(&market, &credit_market::QueryMsg::Config {})?;
    let value = PARAMETER.get(&config.params).context("no value")? + Uint128::one();
    let adjust = ExecuteMsg::Adjust { market: market.clone(), parameter: PARAMETER, value };
    session.meter("risk-steward/adjust", "treasury", &contract, &adjust, &[])?;
    let confirm = ExecuteMsg::Confirm { market: market.clone(), parameter: PARAMETER, value };
    session.meter("risk-steward/confirm", "deployer", &contract, &confirm, &[])?;

    let mut from = config.params.clone();
    PARAMETER.set(&mut from, value);
    let amend = ExecuteMsg::Amend { market: market.clone(), from: Box::new(from), to: Box::new(config.params) };
    session.meter("risk-steward/amend", "deployer", &contract, &amend, &[])?;

    let listed: Vec<credit_market::CollateralResponse> =
        session.query(&market, &credit_market::QueryMsg::Collaterals {})?;
    let collateral = listed.first().context("no collateral")?;
    let from = CollateralSettings { cap: collateral.cap, feed: collateral.feed };
    let to = CollateralSettings { cap: from.cap - Uint128::one(), ..from };
    let amend = ExecuteMsg::AmendCollateral { market: market.clone(), collateral: collateral.id, from, to };
    session.meter("risk-steward/amend_collateral", "deployer", &contract, &amend, &[])?;

    let rule = QueryMsg::Rule { market: market.clone(), parameter: PARAMETER };
    let rule = session.query::<RuleResponse>(&contract, &rule)?.rule;
    let remove = ExecuteMsg::RemoveRule { market, parameter: PARAMETER };
    session.meter("risk-steward/remove_rule", "deployer", &contract, &remove, &[])?;
    session.meter("risk-steward/set_rules", "deployer", &contract, &ExecuteMsg::SetRules { rules: vec![rule] }, &[])?;
    session.say("the steward");
    Ok(())
}
