//! What a response sends, decoded, to be compared whole and in order.

use super::addr;
use cosmwasm_std::{from_json, BankMsg, Coin, CosmosMsg, ReplyOn, Response, SubMsg, WasmMsg};
use interfaces::market::MarketExecuteMsg;
use interfaces::{liquidation_engine, security_vault};

/// A message that a response sends. Amounts in units; funds are of the base asset.
#[derive(Debug, Clone, PartialEq)]
pub enum Call {
    Hold {
        id: u64,
        amount: u128,
    },
    Cover {
        id: u64,
        amount: u128,
    },
    Restore {
        id: u64,
        amount: u128,
    },
    /// In tranche 9.
    HoldLst {
        id: u64,
        amount: u128,
    },
    Seize {
        id: u64,
        amount: u128,
    },
    Collect {
        id: u64,
        amount: u128,
    },
    Release {
        id: u64,
        amount: u128,
    },
    RestoreOther {
        id: u64,
        ask: u128,
        amount: u128,
    },
    SendLst {
        to: String,
        amount: u128,
    },
    Settle {
        account: String,
        repay: u128,
        take: Vec<(u64, u128)>,
        recipient: String,
    },
    Refill {
        deficit: u64,
        money: u128,
    },
    Step {
        id: u64,
    },
    Pay {
        to: String,
        amount: u128,
        denom: String,
    },
}

/// Whose answer the engine waits for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Wait {
    /// Nobody's: a failure fails the whole message.
    No,
    /// The callee's: a failure fails the whole message.
    Success,
    /// The callee's, whatever it is: a failure is caught.
    Always,
}

/// The messages in their order.
pub fn calls(response: &Response) -> Vec<(Wait, Call)> {
    response.messages.iter().map(decode).collect()
}

/// The one submessage whose answer the engine waits for.
#[track_caller]
pub fn awaited(response: &Response) -> SubMsg {
    let mut waiting = response.messages.iter().filter(|sent| sent.reply_on != ReplyOn::Never);
    let found = waiting.next().expect("a submessage").clone();
    assert!(waiting.next().is_none(), "more than one answer is awaited");
    found
}

/// Attributes of the only event of that name, without the name.
#[track_caller]
pub fn event(response: &Response, name: &str) -> Vec<(String, String)> {
    let mut found = response.events.iter().filter(|event| event.ty == name);
    let event = found.next().unwrap_or_else(|| panic!("no {name} among {:?}", response.events));
    assert!(found.next().is_none(), "{name} twice");
    event.attributes.iter().map(|attribute| (attribute.key.clone(), attribute.value.clone())).collect()
}

fn decode(sent: &SubMsg) -> (Wait, Call) {
    let wait = match sent.reply_on {
        ReplyOn::Never => Wait::No,
        ReplyOn::Success => Wait::Success,
        ReplyOn::Always => Wait::Always,
        ReplyOn::Error => panic!("no call waits for errors only"),
    };
    (wait, call(&sent.msg))
}

fn call(msg: &CosmosMsg) -> Call {
    match msg {
        CosmosMsg::Bank(BankMsg::Send { to_address, amount }) => {
            let [Coin { denom, amount }] = amount.as_slice() else { panic!("{amount:?}") };
            Call::Pay { to: to_address.clone(), amount: amount.u128(), denom: denom.clone() }
        }
        CosmosMsg::Wasm(WasmMsg::Execute { contract_addr, msg, funds }) => {
            let money = match funds.as_slice() {
                [] => 0,
                [Coin { denom, amount }] if denom == super::BASE && !amount.is_zero() => amount.u128(),
                other => panic!("funds {other:?}"),
            };
            if *contract_addr == addr("vault").as_str() {
                vault(from_json(msg).unwrap(), money)
            } else if *contract_addr == addr("market").as_str() {
                market(from_json(msg).unwrap(), money)
            } else if *contract_addr == addr("engine").as_str() {
                let liquidation_engine::ExecuteMsg::CoverStep { deficit } = from_json(msg).unwrap() else {
                    panic!("{msg}")
                };
                Call::Step { id: deficit }
            } else if *contract_addr == addr("lst").as_str() {
                let cw20::Cw20ExecuteMsg::Transfer { recipient, amount } = from_json(msg).unwrap() else {
                    panic!("{msg}")
                };
                Call::SendLst { to: recipient, amount: amount.u128() }
            } else {
                panic!("{contract_addr} {msg}")
            }
        }
        other => panic!("{other:?}"),
    }
}

fn vault(msg: security_vault::ExecuteMsg, money: u128) -> Call {
    use super::LST_TRANCHE;
    use security_vault::ExecuteMsg::{Collect, Cover, Hold, Release, Restore, RestoreOther, Seize};
    match (msg, money) {
        (Hold { tranche: LST_TRANCHE, id, amount }, 0) => Call::HoldLst { id, amount: amount.u128() },
        (Seize { tranche: LST_TRANCHE, deficit: id, amount }, 0) => Call::Seize { id, amount: amount.u128() },
        (Collect { tranche: LST_TRANCHE, deficit: id, amount }, 0) => Call::Collect { id, amount: amount.u128() },
        (Release { tranche: LST_TRANCHE, deficit: id, amount }, 0) => Call::Release { id, amount: amount.u128() },
        (RestoreOther { tranche: LST_TRANCHE, deficit: id, ask }, amount) => {
            Call::RestoreOther { id, ask: ask.u128(), amount }
        }
        (Hold { tranche: super::TRANCHE, id, amount }, 0) => Call::Hold { id, amount: amount.u128() },
        (Cover { tranche: super::TRANCHE, deficit, amount }, 0) => Call::Cover { id: deficit, amount: amount.u128() },
        (Restore { tranche: super::TRANCHE, deficit }, amount) => Call::Restore { id: deficit, amount },
        (other, money) => panic!("{other:?} with {money}"),
    }
}

fn market(msg: MarketExecuteMsg, money: u128) -> Call {
    match msg {
        MarketExecuteMsg::Settle { account, revision: 3, repay, take, recipient } if repay.u128() == money => {
            let take = take.iter().map(|take| (take.lot, take.amount.u128())).collect();
            Call::Settle { account, repay: money, take, recipient }
        }
        MarketExecuteMsg::Refill { deficit } => Call::Refill { deficit, money },
        other => panic!("{other:?} with {money}"),
    }
}
