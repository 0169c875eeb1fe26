//! The timelock: owner and wasm admin of every contract. Governance queues operations, anyone executes them after a delay.
//!
//! All durations are in seconds, all moments in seconds since the epoch, by block time.

use cosmwasm_schema::{cw_serde, QueryResponses};
use cosmwasm_std::{from_json, to_json_binary, Addr, CosmosMsg, QuerierWrapper, StdResult, WasmMsg};
use serde::Deserialize;

/// How far ahead of its queueing an operation's `not_after` may lie, in seconds (30 d).
pub const HORIZON: u64 = 30 * 86_400;
/// No delay is shorter, whatever the configuration says, in seconds: nothing runs in the block that queued it.
pub const SHORTEST_DELAY: u64 = 1;
/// No delay is longer, in seconds (14 d): below [`HORIZON`], or no operation could ever run, not even one that repairs it.
pub const LONGEST_DELAY: u64 = 14 * 86_400;
/// No window of execution is shorter, in seconds (1 h).
pub const SHORTEST_EXPIRY: u64 = 3_600;
/// No window of execution is longer, in seconds (30 d).
pub const LONGEST_EXPIRY: u64 = 30 * 86_400;

/// What the timelock is born with. No funds.
///
/// Errors: `DelayBounds`, `Delay`, `Expiry` outside their bounds; `SelfRole` when the timelock itself is named.
#[cw_serde]
pub struct InstantiateMsg {
    /// Who queues operations: the voting contract.
    pub proposer: String,
    /// Who may cancel operations; nobody but the proposer when absent.
    pub guardian: Option<String>,
    /// From queueing to the first moment of execution, in seconds [48 h].
    pub delay: u64,
    /// The delay can be set to this at least, in seconds; itself at least [`SHORTEST_DELAY`].
    pub min_delay: u64,
    /// The delay can be set to this at most, in seconds; itself at most [`LONGEST_DELAY`].
    pub max_delay: u64,
    /// From the first to the last moment of execution, in seconds [7 d]; within [`SHORTEST_EXPIRY`] and [`LONGEST_EXPIRY`].
    pub expiry: u64,
}

/// What the timelock does. No message takes funds (`Payment`).
#[cw_serde]
pub enum ExecuteMsg {
    /// Stores an operation. Proposer only. The answer's data is [`QueueResponse`].
    ///
    /// It can run from `delay` after now until the earlier of `expiry` later and `not_after`.
    ///
    /// Errors: `Unauthorized`; `NoMessages`; `NotAfterTooSoon` when it could never run; `NotAfterTooFar` beyond [`HORIZON`];
    /// `MixedGuardianChange` when it names a guardian ([`is_guardian_change`]) and does other things too.
    Queue {
        /// What runs, in this order, all or nothing, with the timelock as sender.
        messages: Vec<CosmosMsg>,
        /// The last moment at which it may run, in seconds since the epoch.
        not_after: u64,
    },
    /// Runs an operation, once. Anyone.
    ///
    /// Errors: `NotFound`; `NotPending`; `TooEarly` before its first moment; an error of any of its messages, which
    /// leaves the operation as it was.
    Execute {
        /// The operation.
        id: u64,
    },
    /// Ends a pending operation. Proposer, or guardian unless it is a guardian change.
    ///
    /// Errors: `Unauthorized`; `NotFound`; `NotPending`; `GuardianChange` for a guardian who would keep his place.
    Cancel {
        /// The operation.
        id: u64,
    },
    /// Changes what is given and leaves the rest. The timelock itself, so through an operation. Operations that are queued
    /// already keep their moments.
    ///
    /// Errors: `Unauthorized`; `Delay` outside the present bounds; `Expiry`; `SelfRole`.
    UpdateConfig {
        /// Who queues operations.
        proposer: Option<String>,
        /// From queueing to the first moment of execution, in seconds.
        delay: Option<u64>,
        /// From the first to the last moment of execution, in seconds.
        expiry: Option<u64>,
    },
    /// Moves the bounds of the delay. The timelock itself. The present delay must lie within the new bounds.
    ///
    /// Errors: `Unauthorized`; `DelayBounds`; `Delay`.
    SetDelayBounds {
        /// The shortest delay that can be set, in seconds.
        min_delay: u64,
        /// The longest delay that can be set, in seconds.
        max_delay: u64,
    },
    /// Names the guardian, or nobody. The timelock itself.
    ///
    /// Errors: `Unauthorized`; `SelfRole`.
    SetGuardian {
        /// The guardian.
        guardian: Option<String>,
    },
}

/// What the timelock answers.
#[cw_serde]
#[derive(QueryResponses)]
pub enum QueryMsg {
    /// The configuration.
    #[returns(ConfigResponse)]
    Config {},
    /// One operation. Error: `NotFound`.
    #[returns(OperationResponse)]
    Operation {
        /// The operation.
        id: u64,
    },
    /// Operations by ascending id.
    #[returns(OperationsResponse)]
    Operations {
        /// The last id of the page before.
        start_after: Option<u64>,
        /// How many at most.
        limit: Option<u32>,
    },
}

/// The data that [`ExecuteMsg::Queue`] returns.
#[cw_serde]
pub struct QueueResponse {
    /// The new operation.
    pub id: u64,
}

/// The configuration.
#[cw_serde]
pub struct ConfigResponse {
    /// Who queues operations.
    pub proposer: Addr,
    /// Who may cancel operations.
    pub guardian: Option<Addr>,
    /// From queueing to the first moment of execution, in seconds.
    pub delay: u64,
    /// The shortest delay that can be set, in seconds.
    pub min_delay: u64,
    /// The longest delay that can be set, in seconds.
    pub max_delay: u64,
    /// From the first to the last moment of execution, in seconds.
    pub expiry: u64,
}

/// What an operation is, decided once, when it is queued.
#[cw_serde]
#[derive(Copy)]
pub enum OperationKind {
    /// Anything; the guardian may cancel it.
    General,
    /// Names guardians and does nothing else; the guardian may not cancel it.
    GuardianChange,
}

/// Where an operation stands now.
#[cw_serde]
#[derive(Copy)]
pub enum OperationState {
    /// Waits for its first moment, or can run: compare `ready_at`.
    Pending,
    /// Has run.
    Executed,
    /// Was cancelled.
    Cancelled,
    /// Its last moment passed.
    Expired,
}

/// One operation.
#[cw_serde]
pub struct OperationResponse {
    /// Its id; ids count up from 1.
    pub id: u64,
    /// What it is.
    pub kind: OperationKind,
    /// Where it stands at the block of the query.
    pub state: OperationState,
    /// When it was queued, in seconds since the epoch.
    pub queued_at: u64,
    /// The first moment at which it may run, in seconds since the epoch.
    pub ready_at: u64,
    /// The last moment at which it may run, in seconds since the epoch: the earlier of `not_after` and the window's end.
    pub expires_at: u64,
    /// What runs.
    pub messages: Vec<CosmosMsg>,
}

/// A page of operations.
#[cw_serde]
pub struct OperationsResponse {
    /// By ascending id.
    pub operations: Vec<OperationResponse>,
}

/// The one message by which every contract of the suite names its guardian. Stricter than the contracts' own messages,
/// which ignore fields that they do not know.
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
        self.call(&ExecuteMsg::Queue { messages, not_after })
    }

    /// [`ExecuteMsg::Execute`].
    pub fn execute(&self, id: u64) -> StdResult<CosmosMsg> {
        self.call(&ExecuteMsg::Execute { id })
    }

    /// [`ExecuteMsg::Cancel`].
    pub fn cancel(&self, id: u64) -> StdResult<CosmosMsg> {
        self.call(&ExecuteMsg::Cancel { id })
    }

    /// [`ExecuteMsg::UpdateConfig`].
    pub fn update_config(
        &self,
        proposer: Option<String>,
        delay: Option<u64>,
        expiry: Option<u64>,
    ) -> StdResult<CosmosMsg> {
        self.call(&ExecuteMsg::UpdateConfig { proposer, delay, expiry })
    }

    /// [`ExecuteMsg::SetDelayBounds`].
    pub fn set_delay_bounds(&self, min_delay: u64, max_delay: u64) -> StdResult<CosmosMsg> {
        self.call(&ExecuteMsg::SetDelayBounds { min_delay, max_delay })
    }

    /// [`ExecuteMsg::SetGuardian`].
    pub fn set_guardian(&self, guardian: Option<String>) -> StdResult<CosmosMsg> {
        self.call(&ExecuteMsg::SetGuardian { guardian })
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
    ) -> StdResult<OperationsResponse> {
        querier.query_wasm_smart(&self.0, &QueryMsg::Operations { start_after, limit })
    }

    fn call(&self, msg: &ExecuteMsg) -> StdResult<CosmosMsg> {
        Ok(WasmMsg::Execute { contract_addr: self.0.to_string(), msg: to_json_binary(msg)?, funds: vec![] }.into())
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
