//! A contract that the timelock owns: it obeys `set_guardian` and fails on demand.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{
    to_json_binary, Addr, Binary, CosmosMsg, Deps, DepsMut, Env, MessageInfo, Response, StdError, StdResult, WasmMsg,
};
use cw_multi_test::{App, ContractWrapper, Executor};
use cw_storage_plus::Item;

const OWNER: Item<Addr> = Item::new("owner");
const GUARDIAN: Item<Option<String>> = Item::new("guardian");

#[cw_serde]
pub struct Instantiate {
    owner: Addr,
}

#[cw_serde]
pub enum Execute {
    SetGuardian { guardian: Option<String> },
    Fail {},
}

#[cw_serde]
pub enum Query {
    Guardian {},
}

pub struct Ward(pub Addr);

pub fn born(app: &mut App, owner: &Addr) -> Ward {
    let code = app.store_code(Box::new(ContractWrapper::new(execute, instantiate, query)));
    let msg = Instantiate { owner: owner.clone() };
    Ward(app.instantiate_contract(code, owner.clone(), &msg, &[], "ward", None).unwrap())
}

impl Ward {
    pub fn set_guardian(&self, guardian: &Addr) -> CosmosMsg {
        self.call(&Execute::SetGuardian { guardian: Some(guardian.to_string()) })
    }

    pub fn fail(&self) -> CosmosMsg {
        self.call(&Execute::Fail {})
    }

    pub fn guardian(&self, app: &App) -> Option<String> {
        app.wrap().query_wasm_smart(&self.0, &Query::Guardian {}).unwrap()
    }

    fn call(&self, msg: &Execute) -> CosmosMsg {
        let msg = to_json_binary(msg).unwrap();
        WasmMsg::Execute { contract_addr: self.0.to_string(), msg, funds: vec![] }.into()
    }
}

fn instantiate(deps: DepsMut, _: Env, _: MessageInfo, msg: Instantiate) -> StdResult<Response> {
    OWNER.save(deps.storage, &msg.owner)?;
    GUARDIAN.save(deps.storage, &None)?;
    Ok(Response::new())
}

fn execute(deps: DepsMut, _: Env, info: MessageInfo, msg: Execute) -> StdResult<Response> {
    match msg {
        Execute::SetGuardian { guardian } if info.sender == OWNER.load(deps.storage)? => {
            GUARDIAN.save(deps.storage, &guardian)?;
            Ok(Response::new())
        }
        _ => Err(StdError::generic_err("refused")),
    }
}

fn query(deps: Deps, _: Env, Query::Guardian {}: Query) -> StdResult<Binary> {
    to_json_binary(&GUARDIAN.load(deps.storage)?)
}
