//! Why a message was refused. A documented error is part of the game; arithmetic and untyped errors are findings.

use cosmwasm_std::StdError;
use credit::CreditError;
use simchain::ChainError;

/// Why a message was refused.
pub enum Refusal {
    /// A documented error, by its variant.
    Typed(String),
    /// Arithmetic that has no answer: a finding, unless the message named an amount that no one can have.
    Arithmetic(String),
    /// Anything else: a finding.
    Untyped(String),
}

/// The variant of an error, with the variant inside of those that wrap another.
fn variant(error: &impl std::fmt::Debug) -> String {
    named(&format!("{error:?}"))
}

fn named(text: &str) -> String {
    let (outer, rest) = text.split_at(text.find([' ', '(', ')', '{']).unwrap_or(text.len()));
    match (outer, rest.strip_prefix('(')) {
        ("Admin" | "Common" | "Migrate" | "Price" | "Pause" | "Ownership" | "Payment", Some(inner)) => {
            format!("{outer}({})", named(inner))
        }
        _ => outer.to_string(),
    }
}

macro_rules! contract_error {
    ($error:expr, $contract:ident, $arithmetic:pat) => {
        if let Some(error) = $error.downcast_ref::<$contract::ContractError>() {
            use $contract::ContractError as E;
            return match error {
                $arithmetic => Refusal::Arithmetic(format!("{error:?}")),
                E::Std(StdError::Overflow { .. }) => Refusal::Arithmetic(format!("{error:?}")),
                E::Std(_) => Refusal::Untyped(format!("{error:?}")),
                error => Refusal::Typed(variant(error)),
            };
        }
    };
}

/// Sorts an error.
pub fn sort(error: &anyhow::Error) -> Refusal {
    contract_error!(error, credit_market, E::Credit(CreditError::Math(_) | CreditError::Overflow(_)));
    contract_error!(error, liquidation_engine, E::Math(_) | E::Overflow(_));
    contract_error!(error, oracle_aggregator, E::Math(_));
    contract_error!(error, security_vault, E::Math(_) | E::Overflow(_));
    contract_error!(error, risk_steward, E::Math(_) | E::Overflow(_));
    contract_error!(error, staking_vault, E::Math(_) | E::Overflow(_));
    contract_error!(error, lst_token, E::Cw20(cw20_base::ContractError::Std(_)));
    contract_error!(error, timelock, E::Migrate(_));
    contract_error!(error, reward_collector, E::Migrate(_));
    if let Some(error) = error.downcast_ref::<ChainError>() {
        return Refusal::Typed(variant(error));
    }
    Refusal::Untyped(format!("{error:#}"))
}
