//! timelock: owner and wasm admin of every contract. Governance queues operations, anyone executes them after a delay.
//!
//! Durations are in seconds, moments in seconds since the epoch, by block time.

use crate::shared::call::call;
use crate::shared::error::CommonError;
use crate::shared::fields;
use cosmwasm_schema::{cw_serde, QueryResponses};
use cosmwasm_std::{from_json, Addr, CosmosMsg, QuerierWrapper, StdResult, WasmMsg};
use serde::Deserialize;
use std::fmt;

mod due;
pub mod event;
pub use due::*;

/// How far ahead of its queueing an operation's `not_after` may lie, in seconds (30 d).
pub const HORIZON: u64 = 30 * 86_400;
/// The shortest delay that can be configured, in seconds: an operation never runs in the block that queued it.
pub const SHORTEST_DELAY: u64 = 1;
/// The longest delay that can be configured, in seconds (14 d). It is below [`HORIZON`]; otherwise no operation could run,
/// not even one that shortens the delay.
pub const LONGEST_DELAY: u64 = 14 * 86_400;
/// The shortest window of execution, in seconds (1 h).
pub const SHORTEST_EXPIRY: u64 = 3_600;
/// The longest window of execution, in seconds (30 d).
pub const LONGEST_EXPIRY: u64 = 30 * 86_400;

/// Instantiation message. Takes no funds.
///
/// Errors: `Payment`, `OutOfRange`, `SelfRole`.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct InstantiateMsg {
    /// The account that queues operations: the voting contract. A wrong one controls the whole suite.
    pub proposer: String,
    /// The account that may cancel operations; none when absent. A wrong one can block governance until it is replaced.
    pub guardian: Option<String>,
    /// The time from queueing to the first moment of execution. Unit: seconds. Range: `min_delay` to `max_delay`.
    /// Default: 172800. Too low leaves users no time to leave; too high delays urgent changes.
    pub delay: u64,
    /// The shortest delay that can be set later. Unit: seconds. Range: 1 to `max_delay`. Default: 86400. Too low lets
    /// one operation shorten the delay to nothing, which hurts users. An operation that moves the bounds first can do the same.
    pub min_delay: u64,
    /// The longest delay that can be set later. Unit: seconds. Range: `min_delay` to 1209600. Default: 1209600. Too high
    /// lets one operation postpone all later ones, which hurts governance.
    pub max_delay: u64,
    /// The time from the first to the last moment of execution. Unit: seconds. Range: 3600 to 2592000. Default: 604800.
    /// Too low lets operations expire unexecuted; too high lets a forgotten operation run late.
    pub expiry: u64,
}

/// Messages the contract executes. None takes funds.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub enum ExecuteMsg {
    /// Queues an operation. It can run from `delay` after now until `expiry` later or `not_after`, whichever is earlier.
    /// Callable by the proposer. Returns [`QueueResponse`] as data.
    ///
    /// Errors: `Payment`; `Unauthorized`; `NoMessages`; `NotAfterTooSoon` if it could never run; `NotAfterTooFar` beyond
    /// [`HORIZON`]; `MixedGuardianChange` if only some of the messages name a guardian ([`is_guardian_change`]).
    Queue {
        /// The messages, run in this order, all or none, with the timelock as sender.
        messages: Vec<CosmosMsg>,
        /// The last moment of execution, in seconds since the epoch.
        not_after: u64,
    },
    /// Runs an operation, once. Callable by anyone.
    ///
    /// Errors: `Payment`; `NotFound`; `NotPending`; `TooEarly` before its first moment; the error of any of its messages,
    /// which leaves the operation as it was.
    #[serde(deserialize_with = "fields::id")]
    Execute {
        /// The id of the operation.
        id: u64,
    },
    /// Cancels a pending operation. Callable by the proposer, and by the guardian unless the operation is a guardian
    /// change.
    ///
    /// Errors: `Payment`; `Unauthorized`; `NotFound`; `NotPending`; `GuardianChange`.
    #[serde(deserialize_with = "fields::id")]
    Cancel {
        /// The id of the operation.
        id: u64,
    },
    /// Sets the given parts of the configuration and leaves the others. Callable by the timelock itself, so through an
    /// operation. Queued operations keep their moments.
    ///
    /// Errors: `Payment`; `Unauthorized`; `OutOfRange` for a delay outside the present bounds or an expiry outside its
    /// range; `SelfRole`.
    UpdateConfig {
        /// The account that queues operations.
        proposer: Option<String>,
        /// The time from queueing to the first moment of execution. Unit: seconds. Range: `min_delay` to `max_delay`.
        delay: Option<u64>,
        /// The time from the first to the last moment of execution. Unit: seconds. Range: 3600 to 2592000.
        expiry: Option<u64>,
    },
    /// Moves the bounds of the delay. The present delay must lie within the new bounds. Callable by the timelock itself.
    ///
    /// Errors: `Payment`; `Unauthorized`; `OutOfRange`.
    SetDelayBounds {
        /// The shortest delay that can be set. Unit: seconds. Range: 1 to `max_delay`.
        min_delay: u64,
        /// The longest delay that can be set. Unit: seconds. Range: `min_delay` to 1209600.
        max_delay: u64,
    },
    /// Names the guardian. Callable by the timelock itself.
    ///
    /// Errors: `Payment`; `Unauthorized`; `SelfRole`.
    SetGuardian {
        /// The new guardian; none when absent.
        guardian: Option<String>,
    },
}

/// Queries the contract answers.
#[cw_serde]
#[derive(QueryResponses)]
#[serde(deny_unknown_fields)]
pub enum QueryMsg {
    /// Returns the configuration.
    #[returns(ConfigResponse)]
    #[serde(deserialize_with = "fields::nothing")]
    Config {},
    /// Returns one operation. Errors: `NotFound`.
    #[returns(OperationResponse)]
    #[serde(deserialize_with = "fields::id")]
    Operation {
        /// The id of the operation.
        id: u64,
    },
    /// Returns operations by ascending id.
    #[returns(Vec<OperationResponse>)]
    #[serde(deserialize_with = "fields::page")]
    Operations {
        /// The last id of the previous page.
        start_after: Option<u64>,
        /// The size of the page, 30 when absent, at most 100.
        limit: Option<u32>,
    },
    /// Returns work that anyone may do now. A page ends after `limit` jobs, or earlier once it has
    /// read enough; repeat with `next` until it is absent.
    #[returns(DueResponse)]
    #[serde(deserialize_with = "fields::page")]
    Due {
        /// `next` of the previous page; the beginning when absent.
        start_after: Option<u64>,
        /// Number of jobs after which the page ends. Default 30, at most 100.
        limit: Option<u32>,
    },
}

/// Data returned by [`ExecuteMsg::Queue`].
#[cw_serde]
pub struct QueueResponse {
    /// The id of the new operation.
    pub id: u64,
}

/// The configuration.
#[cw_serde]
pub struct ConfigResponse {
    /// The account that queues operations.
    pub proposer: Addr,
    /// The account that may cancel operations; none when absent.
    pub guardian: Option<Addr>,
    /// The time from queueing to the first moment of execution, in seconds.
    pub delay: u64,
    /// The shortest delay that can be set, in seconds.
    pub min_delay: u64,
    /// The longest delay that can be set, in seconds.
    pub max_delay: u64,
    /// The time from the first to the last moment of execution, in seconds.
    pub expiry: u64,
}

impl ConfigResponse {
    /// Checks the delays. Within these ranges a later operation can always change them. Errors: `OutOfRange` for `max_delay`,
    /// `min_delay`, `delay` or `expiry`.
    pub fn ensure_valid(&self) -> Result<(), CommonError> {
        CommonError::ensure_range("max_delay", self.max_delay, SHORTEST_DELAY, LONGEST_DELAY)?;
        CommonError::ensure_range("min_delay", self.min_delay, SHORTEST_DELAY, self.max_delay)?;
        CommonError::ensure_range("delay", self.delay, self.min_delay, self.max_delay)?;
        CommonError::ensure_range("expiry", self.expiry, SHORTEST_EXPIRY, LONGEST_EXPIRY)
    }
}

/// The kind of an operation, decided when it is queued.
#[cw_serde]
#[derive(Copy)]
pub enum OperationKind {
    /// Names no guardian; the guardian may cancel it.
    General,
    /// Names guardians and does nothing else; the guardian cannot cancel it.
    GuardianChange,
}

impl OperationKind {
    /// The kind's name in snake case.
    pub const fn name(self) -> &'static str {
        match self {
            Self::General => "general",
            Self::GuardianChange => "guardian_change",
        }
    }
}

/// The state of an operation.
#[cw_serde]
#[derive(Copy)]
pub enum OperationState {
    /// Waits for its first moment, or can run: compare `ready_at`.
    Pending,
    /// Ran.
    Executed,
    /// Was cancelled.
    Cancelled,
    /// Did not run before its last moment passed.
    Expired,
}

impl fmt::Display for OperationState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Pending => "pending",
            Self::Executed => "executed",
            Self::Cancelled => "cancelled",
            Self::Expired => "expired",
        })
    }
}

/// One operation.
#[cw_serde]
pub struct OperationResponse {
    /// Its id; ids count up from 1.
    pub id: u64,
    /// Its kind.
    pub kind: OperationKind,
    /// Its state at the block of the query.
    pub state: OperationState,
    /// When it was queued, in seconds since the epoch.
    pub queued_at: u64,
    /// The first moment of execution, in seconds since the epoch.
    pub ready_at: u64,
    /// The last moment of execution, in seconds since the epoch: the earlier of `not_after` and the end of its window.
    pub expires_at: u64,
    /// The messages that it runs.
    pub messages: Vec<CosmosMsg>,
}

/// The message by which every contract of the suite names its guardian. As strict as the contracts' own messages.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum GuardianMsg {
    SetGuardian {
        #[serde(rename = "guardian")]
        _guardian: Option<String>,
    },
}

/// Whether a message names a contract's guardian and can do nothing else: a contract call without funds whose whole body
/// is `{"set_guardian":{"guardian":..}}`, at the timelock or any other contract.
pub fn is_guardian_change(message: &CosmosMsg) -> bool {
    match message {
        CosmosMsg::Wasm(WasmMsg::Execute { msg, funds, .. }) => {
            funds.is_empty() && from_json::<GuardianMsg>(msg).is_ok()
        }
        _ => false,
    }
}

/// A timelock's address, with its messages and queries.
#[cw_serde]
pub struct Timelock(pub Addr);

impl Timelock {
    /// [`ExecuteMsg::Queue`].
    pub fn queue(&self, messages: Vec<CosmosMsg>, not_after: u64) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::Queue { messages, not_after }, vec![])
    }

    /// [`ExecuteMsg::Execute`].
    pub fn execute(&self, id: u64) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::Execute { id }, vec![])
    }

    /// [`ExecuteMsg::Cancel`].
    pub fn cancel(&self, id: u64) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::Cancel { id }, vec![])
    }

    /// [`ExecuteMsg::UpdateConfig`].
    pub fn update_config(
        &self,
        proposer: Option<String>,
        delay: Option<u64>,
        expiry: Option<u64>,
    ) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::UpdateConfig { proposer, delay, expiry }, vec![])
    }

    /// [`ExecuteMsg::SetDelayBounds`].
    pub fn set_delay_bounds(&self, min_delay: u64, max_delay: u64) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::SetDelayBounds { min_delay, max_delay }, vec![])
    }

    /// [`ExecuteMsg::SetGuardian`].
    pub fn set_guardian(&self, guardian: Option<String>) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::SetGuardian { guardian }, vec![])
    }

    /// [`QueryMsg::Config`].
    pub fn config(&self, querier: &QuerierWrapper) -> StdResult<ConfigResponse> {
        querier.query_wasm_smart(&self.0, &QueryMsg::Config {})
    }

    /// [`QueryMsg::Operation`].
    pub fn operation(&self, querier: &QuerierWrapper, id: u64) -> StdResult<OperationResponse> {
        querier.query_wasm_smart(&self.0, &QueryMsg::Operation { id })
    }

    /// [`QueryMsg::Operations`].
    pub fn operations(
        &self,
        querier: &QuerierWrapper,
        start_after: Option<u64>,
        limit: Option<u32>,
    ) -> StdResult<Vec<OperationResponse>> {
        querier.query_wasm_smart(&self.0, &QueryMsg::Operations { start_after, limit })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cosmwasm_std::{coins, BankMsg, Binary};

    fn call(body: &str) -> CosmosMsg {
        WasmMsg::Execute { contract_addr: "market".into(), msg: Binary::from(body.as_bytes()), funds: vec![] }.into()
    }

    #[test]
    fn naming_or_removing_a_guardian_is_a_guardian_change() {
        for body in [
            r#"{"set_guardian":{"guardian":"alice"}}"#,
            r#"{"set_guardian":{"guardian":null}}"#,
            r#" { "set_guardian" : { } } "#,
        ] {
            assert!(is_guardian_change(&call(body)), "{body}");
        }
    }

    #[test]
    fn a_body_that_says_more_is_not() {
        for body in [
            r#"{"set_guardian":{"guardian":"alice"},"set_owner":{"owner":"eve"}}"#,
            r#"{"set_guardian":{"guardian":"alice","owner":"eve"}}"#,
            r#"{"set_guardian":"alice"}"#,
            r#"{"set_guardian":{"guardian":"alice"}} {"set_owner":{}}"#,
            r#"{"update_config":{"set_guardian":{"guardian":"alice"}}}"#,
            r#"{}"#,
            "",
        ] {
            assert!(!is_guardian_change(&call(body)), "{body}");
        }
    }

    #[test]
    fn a_call_that_carries_money_or_is_no_call_is_not() {
        let body = Binary::from(br#"{"set_guardian":{"guardian":"alice"}}"#);
        let paid = WasmMsg::Execute { contract_addr: "m".into(), msg: body.clone(), funds: coins(1, "ustake") };
        let migrate = WasmMsg::Migrate { contract_addr: "m".into(), new_code_id: 1, msg: body };
        assert!(!is_guardian_change(&paid.into()));
        assert!(!is_guardian_change(&migrate.into()));
        assert!(!is_guardian_change(&BankMsg::Send { to_address: "a".into(), amount: coins(1, "ustake") }.into()));
    }
}
