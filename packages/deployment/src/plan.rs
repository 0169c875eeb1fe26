//! What governance decides about a suite.

use crate::Decimals;
use cosmwasm_std::{Decimal, Uint128};
use interfaces::risk_steward::{Direction, Parameter};
use interfaces::{credit_market, liquidation_engine, oracle_aggregator, security_vault, staking_vault};
use serde::{Deserialize, Serialize};

/// A suite to be instantiated. Addresses of the contracts are not part of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// The denom that is staked.
    pub native: String,
    /// The denom that is lent.
    pub base: String,
    /// Their decimal places, to which the amounts of this plan were scaled.
    #[serde(default)]
    pub decimals: Decimals,
    /// The vault's first deposit, whose shares are locked permanently, in units of the staked denom. The sender pays it.
    pub seed: Uint128,
    /// The least that the vault accepts as its first deposit, in units of the staked denom.
    pub least_seed: Uint128,
    /// Who has which right.
    pub roles: Roles,
    /// The governance token.
    pub gov_token: Token,
    /// The liquid staking token.
    pub lst: Token,
    /// Where the vault delegates.
    pub validators: Vec<staking_vault::ValidatorWeight>,
    /// The oracle's reporters, in the order of their ids.
    pub reporters: Vec<Reporter>,
    /// The tranche of each reporter.
    pub reporter_tranches: ReporterTranches,
    /// How stake votes, and the initial voters.
    pub governance: Governance,
    /// The owner's delay.
    pub timelock: Timelock,
    /// The security-vault's numbers; an empty `slash_recipient` is the treasury.
    pub security: security_vault::Params,
    /// The staking vault's numbers; an empty `fee_recipient` is the treasury.
    pub staking: staking_vault::Params,
    /// The oracle's numbers.
    pub oracle: oracle_aggregator::Params,
    /// The oracle's feeds.
    pub feeds: Feeds,
    /// The credit market and the tranche behind it.
    pub market: Market,
    /// What may change in the market between votes.
    pub steward: Steward,
    /// The liquidation engine's numbers.
    pub engine: liquidation_engine::Params,
}

/// Accounts with rights.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Roles<T = String> {
    /// May pause.
    pub guardian: T,
    /// Gets fees and slashed stake.
    pub treasury: T,
}

/// How a token shows itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Token {
    /// Its name.
    pub name: String,
    /// Its ticker.
    pub symbol: String,
    /// Decimal places of the unit that is shown.
    pub decimals: u8,
    /// Address of its website; part of the liquid staking token's marketing info.
    #[serde(default)]
    pub project: Option<String>,
    /// Description in one sentence; part of the liquid staking token's marketing info.
    #[serde(default)]
    pub description: Option<String>,
}

/// A reporter of the oracle with its initial stake.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reporter {
    /// Account that owns the stake and is responsible for the submissions.
    pub address: String,
    /// Who submits; the owner when absent.
    #[serde(default)]
    pub operator: Option<String>,
    /// Units of the governance token.
    pub stake: Uint128,
}

/// Terms of the reporters' tranches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReporterTranches {
    /// From the start of a cooldown to its payout, in seconds.
    pub cooldown: u64,
    /// Stake that stays in each permanently, in units of the governance token.
    pub floor: Uint128,
    /// Holds of at most this amount are ignored, in units of the governance token.
    pub min_hold: Uint128,
    /// Part of a reporter's rewards that its owner keeps.
    pub commission: Decimal,
    /// Part of the staking fee paid to the reporters, unless `staking.security_share` names another recipient.
    pub fee_share: Decimal,
}

/// How stake of the governance token votes. See `interfaces::security_vault::VotingTerms`; times in seconds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Governance {
    /// The initial voters. Their votes must be able to pass a proposal.
    pub voters: Vec<Voter>,
    /// Part of `total`, less abstentions, that must vote yes; above a half.
    pub threshold: Decimal,
    /// How long a proposal is open.
    pub voting_period: u64,
    /// Shares per vote.
    pub unit: Uint128,
    /// The floor of `total`, in units of the governance token; see `interfaces::security_vault::VotingTerms`.
    pub floor: Uint128,
    /// From staking to the first vote.
    pub delay: u64,
    /// From the start of a cooldown of the voting tranche to its payout; long enough that an operation voted for has run or
    /// expired.
    pub cooldown: u64,
    /// Stake that stays in the voting tranche permanently, in units of the governance token.
    pub tranche_floor: Uint128,
    /// Holds of the voting tranche of at most this amount are ignored, in units of the governance token.
    pub min_hold: Uint128,
}

/// Who adjusts the market between votes, and how far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Steward {
    /// The steward's account; if absent there is none until governance names one.
    pub account: Option<String>,
    /// Its rules.
    pub rules: Vec<StewardRule>,
}

/// See `interfaces::risk_steward::Rule`: amounts in the smallest unit, ratios in units of 10^-18.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StewardRule {
    /// The parameter.
    pub parameter: Parameter,
    /// The lowest value.
    pub min: Uint128,
    /// The highest value.
    pub max: Uint128,
    /// The direction that is free.
    pub tighter: Direction,
    /// Largest loosening of the value in a day.
    pub step: Uint128,
    /// How long an adjustment lasts, in seconds.
    pub life: u64,
}

/// An initial staker of the governance token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Voter {
    /// Who votes, and owns the stake.
    pub address: String,
    /// Units of the governance token.
    pub stake: Uint128,
}

/// See `interfaces::timelock::InstantiateMsg`; all in seconds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Timelock {
    /// From queueing to the first moment of execution.
    pub delay: u64,
    /// The least that the delay may be changed to.
    pub min_delay: u64,
    /// The most that the delay may be changed to.
    pub max_delay: u64,
    /// How long an operation may be executed.
    pub expiry: u64,
}

/// The oracle's feeds: four by construction, and others that are only reported.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feeds {
    /// The most that the redemption rate may grow, per year.
    pub rate_max_growth: Decimal,
    /// The most that the redemption rate may fall at once without confirmation by three rounds.
    pub rate_max_fall: Decimal,
    /// Largest age of the vault's last sync at which the redemption rate has a price, in seconds.
    pub rate_max_age: u64,
    /// Market price per redemption rate below which the liquid staking token has no price.
    pub min_market_to_rate: Decimal,
    /// Names of further reported feeds; their ids follow.
    pub extra: Vec<String>,
    /// Products of feeds; their ids follow those of `extra`.
    #[serde(default)]
    pub composites: Vec<Composite>,
}

/// A feed whose price is the product of other feeds' prices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Composite {
    /// Its name.
    pub name: String,
    /// From 2 to 4 feeds, each as it is or inverted.
    pub legs: Vec<oracle_aggregator::Leg>,
}

/// A credit market and the tranche of the base asset that backs it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Market {
    /// The market's first deposit, whose shares are locked permanently, in units of the base asset. The sender pays it.
    pub seed: Uint128,
    /// The leverage classes.
    pub classes: Vec<credit_market::ClassParams>,
    /// The numbers.
    pub params: credit_market::Params,
    /// Cap of each collateral, in its units.
    pub collateral_cap: Uint128,
    /// From the start of a cooldown of the tranche to its payout, in seconds.
    pub cooldown: u64,
    /// Stake that stays in the tranche permanently, in units of the base asset.
    pub floor: Uint128,
    /// Holds of the tranche of at most this amount are ignored, in units of the base asset.
    pub min_hold: Uint128,
    /// The part of the tranche's rewards, which is mostly premium, that the oracle divides among its reporters. Unit: fraction.
    /// Range: 0 to 0.5. Default: 0.1, while the stakers of the tranche, who bear the first loss, get the rest. Too low leaves the
    /// reporters of a market nothing of what its debts pay; too high leaves the stakers less than their risk is worth.
    pub reporter_share: Decimal,
    /// A second tranche behind the market, of the liquid staking token, which losses reach after the first; none when absent.
    #[serde(default)]
    pub lst_tranche: Option<LstTranche>,
}

/// A tranche of the liquid staking token behind the market; its cooldown is that of the market's first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LstTranche {
    /// Part of the price that does not count, see `interfaces::credit_market::Valuation`.
    pub haircut: Decimal,
    /// Part of the rest that does not count either, because the token is also collateral.
    pub overlap: Decimal,
    /// Stake that stays in the tranche permanently, in units of the token.
    pub floor: Uint128,
    /// Holds of at most this amount are ignored, in units of the token.
    pub min_hold: Uint128,
}
