//! The adapter beside a contract that answers as Pyth does, from text.

use std::cell::RefCell;
use std::rc::Rc;

use cosmwasm_std::testing::{message_info, mock_dependencies, mock_env, MockApi, MockQuerier, MockStorage};
use cosmwasm_std::{
    coin, from_json, Binary, Coin, ContractResult, OwnedDeps, Response, SystemError, SystemResult, WasmQuery,
};
use interfaces::price_source::SourcePrice;
use interfaces::pyth_adapter::{InstantiateMsg, QueryMsg};
use pyth_adapter::contract::{instantiate, query};
use pyth_adapter::ContractError;

/// ATOM/USD.
pub const ID: &str = "b00b60f88b03a6a625a8d1c048c3f66653edf217439983d037e7222c4e612819";

/// What the contract answers, and what it was asked.
pub struct World {
    pub deps: OwnedDeps<MockStorage, MockApi, MockQuerier>,
    pub answer: Rc<RefCell<Option<String>>>,
    pub asked: Rc<RefCell<Vec<String>>>,
}

pub fn birth() -> InstantiateMsg {
    let pyth = MockApi::default().addr_make("pyth").into();
    InstantiateMsg { pyth, id: ID.into(), base_decimals: 6, quote_decimals: 6 }
}

/// An answer as it comes from the chain, with the fields that nobody needs.
pub fn answer(id: &str, price: &str, conf: &str, expo: i32, publish_time: i64) -> String {
    format!(
        r#"{{"price_feed":{{"id":"{id}","price":{{"price":"{price}","conf":"{conf}","expo":{expo},"publish_time":{publish_time}}},
        "ema_price":{{"price":"1","conf":"1","expo":-8,"publish_time":1}}}}}}"#
    )
}

impl World {
    pub fn new() -> Self {
        let mut world = Self::unborn();
        world.instantiate(birth(), &[]).unwrap();
        world
    }

    pub fn unborn() -> Self {
        let (mut deps, answer) = (mock_dependencies(), Rc::new(RefCell::new(None::<String>)));
        let asked = Rc::new(RefCell::new(vec![]));
        let (says, hears) = (answer.clone(), asked.clone());
        let pyth = deps.api.addr_make("pyth").to_string();
        deps.querier.update_wasm(move |request| match request {
            WasmQuery::Smart { contract_addr, msg } if *contract_addr == pyth => {
                hears.borrow_mut().push(String::from_utf8(msg.to_vec()).unwrap());
                let said: &Option<String> = &says.borrow();
                SystemResult::Ok(match said {
                    Some(text) => ContractResult::Ok(Binary::from(text.as_bytes())),
                    None => ContractResult::Err("no price".into()),
                })
            }
            other => SystemResult::Err(SystemError::UnsupportedRequest { kind: format!("{other:?}") }),
        });
        Self { deps, answer, asked }
    }

    pub fn instantiate(&mut self, msg: InstantiateMsg, funds: &[Coin]) -> Result<Response, ContractError> {
        let creator = self.deps.api.addr_make("creator");
        instantiate(self.deps.as_mut(), mock_env(), message_info(&creator, funds), msg)
    }

    pub fn says(&self, answer: String) -> Result<SourcePrice, ContractError> {
        *self.answer.borrow_mut() = Some(answer);
        self.price()
    }

    pub fn price(&self) -> Result<SourcePrice, ContractError> {
        Ok(from_json(query(self.deps.as_ref(), mock_env(), QueryMsg::Price {})?)?)
    }
}

pub fn money() -> Vec<Coin> {
    vec![coin(1, "unit")]
}
