//! Lists page by page: every holder, the allowances that an owner gave, the allowances that a spender got.

use crate::support::{who, Token};
use cosmwasm_std::from_json;
use cw20::{AllAllowancesResponse, AllSpenderAllowancesResponse, AllowanceInfo, Expiration, SpenderAllowanceInfo};
use interfaces::lst_token::{ExecuteMsg, QueryMsg};

const OWNER: &str = "owner";
const SPENDER: &str = "spender";
/// More than the longest page.
const COUNT: usize = 35;

/// A page of a list: the names on it.
type List = fn(&Token, Option<String>, Option<u32>) -> Vec<String>;

fn given(token: &Token, start_after: Option<String>, limit: Option<u32>) -> Vec<AllowanceInfo> {
    let msg = QueryMsg::AllAllowances { owner: who(OWNER).into(), start_after, limit };
    from_json::<AllAllowancesResponse>(token.ask(msg).unwrap()).unwrap().allowances
}

fn got(token: &Token, start_after: Option<String>, limit: Option<u32>) -> Vec<SpenderAllowanceInfo> {
    let msg = QueryMsg::AllSpenderAllowances { spender: who(SPENDER).into(), start_after, limit };
    from_json::<AllSpenderAllowancesResponse>(token.ask(msg).unwrap()).unwrap().allowances
}

const LISTS: [List; 3] = [
    Token::accounts,
    |token, start_after, limit| given(token, start_after, limit).into_iter().map(|item| item.spender).collect(),
    |token, start_after, limit| got(token, start_after, limit).into_iter().map(|item| item.owner).collect(),
];

/// A token on whose three lists the same addresses stand, and these in the order of their letters.
fn crowd() -> (Token, Vec<String>) {
    let mut token = Token::born();
    let names: Vec<String> = (0..COUNT).map(|i| format!("member{i}")).collect();
    for name in &names {
        token.mint(&who(name), 1).unwrap();
        token.allow(OWNER, name, 1, None).unwrap();
        token.allow(name, SPENDER, 1, None).unwrap();
    }
    let mut addresses: Vec<String> = names.iter().map(|name| who(name).to_string()).collect();
    addresses.sort();
    (token, addresses)
}

#[test]
fn a_page_has_10_unless_told_and_at_most_30_in_the_order_of_the_letters() {
    let (token, all) = crowd();
    for list in LISTS {
        assert_eq!(list(&token, None, None), all[..10]);
        for (limit, len) in [(0, 0), (1, 1), (11, 11), (29, 29), (30, 30), (31, 30), (u32::MAX, 30)] {
            assert_eq!(list(&token, None, Some(limit)), all[..len], "limit {limit}");
        }
    }
}

#[test]
fn the_next_page_begins_behind_the_last_name() {
    let (token, all) = crowd();
    for list in LISTS {
        assert_eq!(list(&token, Some(all[9].clone()), None), all[10..20]);
        assert_eq!(list(&token, Some(all[0].clone()), Some(30)), all[1..31]);
        assert_eq!(list(&token, Some(all[33].clone()), None), all[34..]);
        assert_eq!(list(&token, Some(all[34].clone()), None), all[35..]);
    }
}

#[test]
fn a_page_may_begin_behind_a_name_that_is_not_on_the_list() {
    let (token, all) = crowd();
    for list in LISTS {
        // Between the third and the fourth: the third is its beginning.
        assert_eq!(list(&token, Some(format!("{}0", all[2])), Some(2)), all[3..5]);
        assert_eq!(list(&token, Some("a".into()), Some(2)), all[..2]);
        assert_eq!(list(&token, Some("z".into()), Some(2)), all[35..]);
    }
}

#[test]
fn the_pages_together_are_the_list() {
    let (token, all) = crowd();
    for list in LISTS {
        for limit in [1, 7, 10, 30] {
            let (mut seen, mut after) = (vec![], None);
            loop {
                let page = list(&token, after, Some(limit));
                let Some(last) = page.last().cloned() else { break };
                seen.extend(page);
                assert!(seen.len() <= COUNT, "limit {limit}: a page came twice");
                after = Some(last);
            }
            assert_eq!(seen, all, "limit {limit}");
        }
    }
}

#[test]
fn an_item_tells_amount_and_expiration_and_lists_do_not_mix() {
    let mut token = Token::born();
    let expires = Expiration::AtHeight(token.env.block.height + 1);
    token.allow(OWNER, SPENDER, 7, Some(expires)).unwrap();
    token.allow(OWNER, "other", 8, None).unwrap();
    token.allow("other", SPENDER, 9, None).unwrap();
    token.allow("other", OWNER, 10, None).unwrap();
    let never = Expiration::Never {};
    let item = |name: &str, allowance: u128, expires| AllowanceInfo {
        spender: who(name).into(),
        allowance: allowance.into(),
        expires,
    };
    let mut wanted = vec![item(SPENDER, 7, expires), item("other", 8, never)];
    wanted.sort_by(|a, b| a.spender.cmp(&b.spender));
    assert_eq!(given(&token, None, None), wanted);
    let item = |name: &str, allowance: u128, expires| SpenderAllowanceInfo {
        owner: who(name).into(),
        allowance: allowance.into(),
        expires,
    };
    let mut wanted = vec![item(OWNER, 7, expires), item("other", 9, never)];
    wanted.sort_by(|a, b| a.owner.cmp(&b.owner));
    assert_eq!(got(&token, None, None), wanted);
}

#[test]
fn who_once_held_stays_on_the_list() {
    let mut token = Token::held(&[("ann", 5)]);
    let all = ExecuteMsg::Transfer { recipient: who("bob").into(), amount: 5u128.into() };
    token.run(&who("ann"), all).unwrap();
    let mut both = [who("ann").to_string(), who("bob").to_string()];
    both.sort();
    assert_eq!(token.accounts(None, None), both);
}
