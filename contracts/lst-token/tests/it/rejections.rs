//! What is refused whatever the message: funds, and what is no address.

use crate::support::{attempt, who, Token};
use cosmwasm_std::testing::message_info;
use cosmwasm_std::{coins, Binary, StdError, Uint128};
use cw20::Logo;
use cw_utils::PaymentError;
use interfaces::lst_token::{ExecuteMsg, QueryMsg};
use lst_token::contract::execute;
use lst_token::ContractError;

/// Every message, with this address wherever one is named.
fn every_message(address: &str) -> Vec<ExecuteMsg> {
    let (other, amount, expires) = (address.to_string(), Uint128::one(), None);
    let msg = Binary::from(b"{}");
    vec![
        ExecuteMsg::Transfer { recipient: other.clone(), amount },
        ExecuteMsg::Send { contract: other.clone(), amount, msg: msg.clone() },
        ExecuteMsg::Mint { recipient: other.clone(), amount },
        ExecuteMsg::IncreaseAllowance { spender: other.clone(), amount, expires },
        ExecuteMsg::DecreaseAllowance { spender: other.clone(), amount, expires },
        ExecuteMsg::TransferFrom { owner: other.clone(), recipient: who("ann").into(), amount },
        ExecuteMsg::TransferFrom { owner: who("ann").into(), recipient: other.clone(), amount },
        ExecuteMsg::SendFrom { owner: other.clone(), contract: who("ann").into(), amount, msg: msg.clone() },
        ExecuteMsg::SendFrom { owner: who("ann").into(), contract: other.clone(), amount, msg },
        ExecuteMsg::UpdateMarketing { project: None, description: None, marketing: Some(other) },
        ExecuteMsg::Burn { amount },
        ExecuteMsg::UploadLogo(Logo::Url("x".into())),
        ExecuteMsg::UpdateOwnership(cw_ownable::Action::RenounceOwnership),
    ]
}

#[test]
fn no_message_takes_funds() {
    let mut token = Token::held(&[("vault", 9)]);
    let (env, paid) = (token.env.clone(), message_info(&who("vault"), &coins(1, "ustake")));
    for msg in every_message(who("bob").as_str()) {
        let refused = attempt(&mut token.deps, |deps| execute(deps, env.clone(), paid.clone(), msg.clone()));
        assert_eq!(refused, Err(ContractError::Payment(PaymentError::NonPayable {})), "{msg:?}");
    }
}

#[test]
fn no_message_takes_what_is_no_address() {
    let mut token = Token::shown();
    token.mint(&who("vault"), 9).unwrap();
    // The first ten name an address.
    for msg in every_message("nobody").into_iter().take(10) {
        let sender = match msg {
            ExecuteMsg::UpdateMarketing { .. } => who("marketing"),
            _ => who("vault"),
        };
        let refused = token.run(&sender, msg.clone());
        assert!(
            matches!(refused, Err(ContractError::Cw20(cw20_base::ContractError::Std(StdError::GenericErr { .. })))),
            "{msg:?} {refused:?}"
        );
    }
}

#[test]
fn no_question_takes_what_is_no_address() {
    let (token, none, ann) = (Token::born(), || "nobody".to_string(), || who("ann").to_string());
    for msg in [
        QueryMsg::Balance { address: none() },
        QueryMsg::Allowance { owner: none(), spender: ann() },
        QueryMsg::Allowance { owner: ann(), spender: none() },
        QueryMsg::AllAllowances { owner: none(), start_after: None, limit: None },
        QueryMsg::AllSpenderAllowances { spender: none(), start_after: None, limit: None },
    ] {
        let refused = token.ask(msg.clone());
        assert!(matches!(refused, Err(ContractError::Std(StdError::GenericErr { .. }))), "{msg:?} {refused:?}");
    }
}
