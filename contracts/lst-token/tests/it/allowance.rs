//! Allowances: given, taken back, used, and over.

use crate::support::{base, excess, short, who, Outcome, Token};
use cosmwasm_std::{attr, from_json, Binary, CosmosMsg, StdError, SubMsg, WasmMsg};
use cw20::Expiration::{AtHeight, AtTime, Never};
use cw20::{AllAllowancesResponse, AllSpenderAllowancesResponse, Cw20ReceiveMsg, Expiration};
use cw20_base::ContractError as Base;
use interfaces::lst_token::QueryMsg;
use lst_token::ContractError;

/// Spender, owner, receiver, amount.
type Use = fn(&mut Token, &str, &str, &str, u128) -> Outcome;

/// The two messages that use an allowance.
const USES: [Use; 2] = [Token::take, Token::take_to_contract];

/// Both expirations that are `blocks` and as many nanoseconds from now.
fn from_now(token: &Token, ahead: i64) -> [Expiration; 2] {
    let block = &token.env.block;
    let nanos = block.time.nanos().checked_add_signed(ahead).unwrap();
    [AtHeight(block.height.checked_add_signed(ahead).unwrap()), AtTime(cosmwasm_std::Timestamp::from_nanos(nanos))]
}

/// Lets so many blocks and as many nanoseconds pass.
fn pass(token: &mut Token, ahead: u64) {
    token.env.block.height += ahead;
    token.env.block.time = token.env.block.time.plus_nanos(ahead);
}

/// How many allowances the two lists name: those that an owner gave, and those that a spender got.
fn listed(token: &Token, owner: &str, spender: &str) -> (usize, usize) {
    let given = QueryMsg::AllAllowances { owner: who(owner).into(), start_after: None, limit: None };
    let got = QueryMsg::AllSpenderAllowances { spender: who(spender).into(), start_after: None, limit: None };
    let given: AllAllowancesResponse = from_json(token.ask(given).unwrap()).unwrap();
    let got: AllSpenderAllowancesResponse = from_json(token.ask(got).unwrap()).unwrap();
    (given.allowances.len(), got.allowances.len())
}

#[test]
fn there_is_none_before_one_is_given() {
    let token = Token::held(&[("ann", 100)]);
    assert_eq!(token.allowance("ann", "bob"), (0, Never {}));
    assert_eq!(listed(&token, "ann", "bob"), (0, 0));
}

#[test]
fn an_increase_adds_and_says_so() {
    let mut token = Token::born();
    let given = token.allow("ann", "bob", 10, None).unwrap();
    let said = [
        attr("action", "increase_allowance"),
        attr("owner", who("ann").as_str()),
        attr("spender", who("bob").as_str()),
        attr("amount", "10"),
    ];
    assert_eq!((given.attributes.as_slice(), given.messages, given.events), (said.as_slice(), vec![], vec![]));
    token.allow("ann", "bob", 5, None).unwrap();
    token.allow("ann", "bob", 0, None).unwrap();
    // Neither the way back nor another spender.
    assert_eq!(token.allowance("ann", "bob"), (15, Never {}));
    assert_eq!((token.allowance("bob", "ann").0, token.allowance("ann", "cid").0), (0, 0));
    assert_eq!(listed(&token, "ann", "bob"), (1, 1));
}

#[test]
fn a_decrease_takes_back_and_says_so() {
    let mut token = Token::born();
    token.allow("ann", "bob", 10, None).unwrap();
    let taken = token.disallow("ann", "bob", 4, None).unwrap();
    let said = [
        attr("action", "decrease_allowance"),
        attr("owner", who("ann").as_str()),
        attr("spender", who("bob").as_str()),
        attr("amount", "4"),
    ];
    assert_eq!((taken.attributes.as_slice(), taken.messages, taken.events), (said.as_slice(), vec![], vec![]));
    assert_eq!(token.allowance("ann", "bob"), (6, Never {}));
}

#[test]
fn a_decrease_to_zero_or_below_removes() {
    for amount in [10, 11, u128::MAX] {
        let mut token = Token::held(&[("ann", 100)]);
        token.allow("ann", "bob", 10, Some(AtHeight(u64::MAX))).unwrap();
        token.disallow("ann", "bob", amount, None).unwrap();
        assert_eq!(token.allowance("ann", "bob"), (0, Never {}));
        assert_eq!(listed(&token, "ann", "bob"), (0, 0));
        assert_eq!(token.take("bob", "ann", "bob", 1), Err(base(Base::NoAllowance {})));
    }
}

#[test]
fn what_was_not_given_cannot_be_taken_back() {
    let mut token = Token::born();
    let refused = token.disallow("ann", "bob", 1, None);
    assert!(matches!(refused, Err(ContractError::Cw20(Base::Std(StdError::NotFound { .. })))), "{refused:?}");
}

#[test]
fn nobody_is_their_own_spender() {
    let mut token = Token::held(&[("ann", 100)]);
    let refused = Err(base(Base::CannotSetOwnAccount {}));
    assert_eq!(token.allow("ann", "ann", 1, None), refused);
    assert_eq!(token.disallow("ann", "ann", 1, None), refused);
    for using in USES {
        assert_eq!(using(&mut token, "ann", "ann", "bob", 1), Err(base(Base::NoAllowance {})));
    }
}

#[test]
fn an_expiration_stays_until_another_is_given() {
    let mut token = Token::born();
    let [first, _] = from_now(&token, 5);
    let [_, second] = from_now(&token, 9);
    token.allow("ann", "bob", 10, Some(first)).unwrap();
    token.allow("ann", "bob", 1, None).unwrap();
    token.disallow("ann", "bob", 2, None).unwrap();
    assert_eq!(token.allowance("ann", "bob"), (9, first));
    token.disallow("ann", "bob", 1, Some(second)).unwrap();
    assert_eq!(token.allowance("ann", "bob"), (8, second));
    token.allow("ann", "bob", 1, Some(Never {})).unwrap();
    assert_eq!(token.allowance("ann", "bob"), (9, Never {}));
}

#[test]
fn an_expiration_lies_after_this_block() {
    for which in [0, 1] {
        let mut token = Token::born();
        token.allow("ann", "bob", 10, None).unwrap();
        for ahead in [-1, 0] {
            let expires = Some(from_now(&token, ahead)[which]);
            assert_eq!(token.allow("ann", "bob", 1, expires), Err(base(Base::InvalidExpiration {})));
            assert_eq!(token.disallow("ann", "bob", 1, expires), Err(base(Base::InvalidExpiration {})));
        }
        assert_eq!(token.allowance("ann", "bob"), (10, Never {}));
        let expires = from_now(&token, 1)[which];
        token.allow("ann", "bob", 1, Some(expires)).unwrap();
        token.disallow("ann", "bob", 2, Some(expires)).unwrap();
        assert_eq!(token.allowance("ann", "bob"), (9, expires));
    }
}

#[test]
fn at_its_height_and_at_its_nanosecond_an_allowance_is_over() {
    for using in USES {
        for which in [0, 1] {
            let mut token = Token::held(&[("ann", 100)]);
            let expires = from_now(&token, 2)[which];
            token.allow("ann", "bob", 10, Some(expires)).unwrap();
            pass(&mut token, 1);
            using(&mut token, "bob", "ann", "cid", 4).unwrap();
            for _ in 0..2 {
                pass(&mut token, 1);
                assert_eq!(using(&mut token, "bob", "ann", "cid", 1), Err(base(Base::Expired {})));
            }
            // It is still shown, with what was left.
            assert_eq!(token.allowance("ann", "bob"), (6, expires));
            assert_eq!((listed(&token, "ann", "bob"), token.balance("cid")), ((1, 1), 4));
        }
    }
}

#[test]
fn an_allowance_that_is_over_wakes_whole_with_a_new_expiration() {
    let mut token = Token::held(&[("ann", 100)]);
    let [expires, _] = from_now(&token, 1);
    token.allow("ann", "bob", 10, Some(expires)).unwrap();
    pass(&mut token, 1);
    token.allow("ann", "bob", 5, None).unwrap();
    assert_eq!(token.take("bob", "ann", "bob", 1), Err(base(Base::Expired {})));
    token.allow("ann", "bob", 1, Some(Never {})).unwrap();
    token.take("bob", "ann", "bob", 16).unwrap();
    assert_eq!(token.balance("bob"), 16);
}

#[test]
fn a_spender_moves_tokens_within_the_allowance_and_says_so() {
    let mut token = Token::held(&[("ann", 100)]);
    token.allow("ann", "bob", 10, None).unwrap();
    let moved = token.take("bob", "ann", "cid", 7).unwrap();
    assert_eq!((token.balance("ann"), token.balance("bob"), token.balance("cid")), (93, 0, 7));
    assert_eq!((token.allowance("ann", "bob").0, token.supply()), (3, 100));
    let said = [
        attr("action", "transfer_from"),
        attr("from", who("ann").as_str()),
        attr("to", who("cid").as_str()),
        attr("by", who("bob").as_str()),
        attr("amount", "7"),
    ];
    assert_eq!((moved.attributes.as_slice(), moved.messages, moved.events), (said.as_slice(), vec![], vec![]));
}

#[test]
fn a_spender_sends_tokens_and_the_contract_hears_of_the_spender() {
    let mut token = Token::held(&[("ann", 100)]);
    token.allow("ann", "bob", 10, None).unwrap();
    let sent = token.take_to_contract("bob", "ann", "contract", 7).unwrap();
    assert_eq!((token.balance("ann"), token.balance("bob"), token.balance("contract")), (93, 0, 7));
    assert_eq!((token.allowance("ann", "bob").0, token.supply()), (3, 100));
    let contract = who("contract").to_string();
    let said = [
        attr("action", "send_from"),
        attr("from", who("ann").as_str()),
        attr("to", contract.as_str()),
        attr("by", who("bob").as_str()),
        attr("amount", "7"),
    ];
    assert_eq!(sent.attributes, said);
    let hook = Cw20ReceiveMsg { sender: who("bob").into(), amount: 7u128.into(), msg: Binary::from(b"{}") };
    let call = WasmMsg::Execute { contract_addr: contract, msg: hook.into_json_binary().unwrap(), funds: vec![] };
    assert_eq!(sent.messages, [SubMsg::new(CosmosMsg::Wasm(call))]);
}

#[test]
fn nobody_moves_what_was_not_allowed() {
    for using in USES {
        let mut token = Token::held(&[("ann", 100), ("bob", 100)]);
        assert_eq!(using(&mut token, "bob", "ann", "bob", 0), Err(base(Base::NoAllowance {})));
        token.allow("ann", "bob", 10, None).unwrap();
        assert_eq!(using(&mut token, "cid", "ann", "cid", 1), Err(base(Base::NoAllowance {})));
        assert_eq!(using(&mut token, "ann", "bob", "ann", 1), Err(base(Base::NoAllowance {})));
        assert_eq!(using(&mut token, "bob", "ann", "bob", 11), Err(short()));
        assert_eq!((token.balance("ann"), token.balance("bob"), token.allowance("ann", "bob").0), (100, 100, 10));
    }
}

#[test]
fn a_used_up_allowance_is_kept_and_is_short() {
    for using in USES {
        let mut token = Token::held(&[("ann", 100)]);
        token.allow("ann", "bob", 10, None).unwrap();
        using(&mut token, "bob", "ann", "cid", 10).unwrap();
        assert_eq!(listed(&token, "ann", "bob"), (1, 1));
        using(&mut token, "bob", "ann", "cid", 0).unwrap();
        assert_eq!(using(&mut token, "bob", "ann", "cid", 1), Err(short()));
    }
}

#[test]
fn more_than_is_held_may_be_allowed_but_not_moved() {
    for using in USES {
        let mut token = Token::held(&[("ann", 3)]);
        token.allow("ann", "bob", 10, None).unwrap();
        assert_eq!(using(&mut token, "bob", "ann", "cid", 4), Err(short()));
        assert_eq!(token.allowance("ann", "bob").0, 10);
        using(&mut token, "bob", "ann", "cid", 3).unwrap();
        assert_eq!((token.balance("ann"), token.allowance("ann", "bob").0), (0, 7));
    }
}

#[test]
fn to_the_owner_nothing_moves_and_the_allowance_is_used() {
    for using in USES {
        let mut token = Token::held(&[("ann", 100)]);
        token.allow("ann", "bob", 10, None).unwrap();
        using(&mut token, "bob", "ann", "ann", 4).unwrap();
        assert_eq!((token.balance("ann"), token.allowance("ann", "bob").0), (100, 6));
    }
}

#[test]
fn the_largest_allowance_takes_no_more() {
    let mut token = Token::born();
    token.allow("ann", "bob", u128::MAX - 1, None).unwrap();
    assert_eq!(token.allow("ann", "bob", 2, None), Err(excess()));
    token.allow("ann", "bob", 1, None).unwrap();
    assert_eq!(token.allow("ann", "bob", 1, None), Err(excess()));
    assert_eq!(token.allowance("ann", "bob"), (u128::MAX, Never {}));
}
