//! The one check that stands before cw3-flex-multisig.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use cosmwasm_std::{
    to_json_binary, Addr, Binary, Decimal, Deps, DepsMut, Empty, Env, MessageInfo, Response, StdResult,
};
use cw3::Vote;
use cw3_flex_multisig::msg::{ExecuteMsg, InstantiateMsg};
use cw4::{Cw4QueryMsg, MemberResponse, MEMBERS_KEY, TOTAL_KEY};
use cw_multi_test::{App, ContractWrapper, Executor};
use cw_storage_plus::{Item, Map};
use cw_utils::{Duration, Threshold};
use multisig::contract::{execute, instantiate, query};
use multisig::ContractError;

const MEMBERS: Map<&Addr, u64> = Map::new(MEMBERS_KEY);
const VOTES: Item<Vec<Addr>> = Item::new("votes");

/// A group in which all of these have a raw weight of 10, and only the first is a member when asked.
fn group(app: &mut App, members: &[Addr]) -> Addr {
    fn instantiate(deps: DepsMut, _: Env, _: MessageInfo, members: Vec<Addr>) -> StdResult<Response> {
        members.iter().try_for_each(|member| MEMBERS.save(deps.storage, member, &10))?;
        Item::new(TOTAL_KEY).save(deps.storage, &10u64)?;
        VOTES.save(deps.storage, &members.into_iter().take(1).collect())?;
        Ok(Response::new())
    }
    fn execute(_: DepsMut, _: Env, _: MessageInfo, _: Empty) -> StdResult<Response> {
        Ok(Response::new())
    }
    fn query(deps: Deps, _: Env, msg: Cw4QueryMsg) -> StdResult<Binary> {
        let is_member = matches!(&msg, Cw4QueryMsg::Member { addr, .. }
            if VOTES.load(deps.storage)?.iter().any(|member| member.as_str() == addr));
        to_json_binary(&MemberResponse { weight: is_member.then_some(10) })
    }
    let code = app.store_code(Box::new(ContractWrapper::new(execute, instantiate, query)));
    app.instantiate_contract(code, members[0].clone(), &members.to_vec(), &[], "group", None).unwrap()
}

#[test]
fn fm_k67_a_raw_weight_that_the_group_does_not_confirm_proposes_nothing() {
    let mut app = App::default();
    let [alice, bob] = ["alice", "bob"].map(|name| app.api().addr_make(name));
    let group = group(&mut app, &[alice.clone(), bob.clone()]);
    let code = app.store_code(Box::new(ContractWrapper::new(execute, instantiate, query)));
    let msg = InstantiateMsg {
        group_addr: group.into(),
        threshold: Threshold::AbsolutePercentage { percentage: Decimal::percent(51) },
        max_voting_period: Duration::Time(1_000),
        executor: None,
        proposal_deposit: None,
    };
    let multisig = app.instantiate_contract(code, alice.clone(), &msg, &[], "multisig", None).unwrap();
    let propose = ExecuteMsg::Propose { title: "t".into(), description: "d".into(), msgs: vec![], latest: None };
    let refused = app.execute_contract(bob.clone(), multisig.clone(), &propose, &[]).unwrap_err();
    assert_eq!(refused.downcast_ref(), Some(&ContractError::Unauthorized {}));
    app.execute_contract(alice, multisig.clone(), &propose, &[]).unwrap();
    // A vote asks the group as cw3-flex does.
    let vote = ExecuteMsg::Vote { proposal_id: 1, vote: Vote::Yes };
    let refused = app.execute_contract(bob, multisig, &vote, &[]).unwrap_err();
    assert!(refused.downcast_ref::<ContractError>().is_some());
}
