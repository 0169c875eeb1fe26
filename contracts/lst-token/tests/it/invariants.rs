//! The invariants of the README after every message of random lives. I2 needs the vault; it is checked where both live.

use std::collections::BTreeMap;

use crate::support::moves::{Moves, CAST};
use crate::support::{who, Token};
use cosmwasm_std::{from_json, Addr};
use cw20::{AllAllowancesResponse, AllSpenderAllowancesResponse, Expiration};
use interfaces::lst_token::{ExecuteMsg, QueryMsg};

/// What every account holds, page by page.
fn balances(token: &Token) -> BTreeMap<String, u128> {
    let (mut all, mut after) = (BTreeMap::new(), None);
    loop {
        let page = token.accounts(after, Some(3));
        let Some(last) = page.last().cloned() else { return all };
        assert!(!all.contains_key(&last), "a page came twice");
        all.extend(page.into_iter().map(|address| (address.clone(), token.balance_at(&address))));
        after = Some(last);
    }
}

type Allowances = BTreeMap<(String, String), (u128, Expiration)>;

/// Every allowance by owner and spender: as the owners' lists say, and as the spenders' lists say.
fn allowances(token: &Token) -> (Allowances, Allowances) {
    let (mut given, mut got) = (Allowances::new(), Allowances::new());
    for me in CAST.map(|name| who(name).to_string()) {
        let msg = QueryMsg::AllAllowances { owner: me.clone(), start_after: None, limit: Some(30) };
        for item in from_json::<AllAllowancesResponse>(token.ask(msg).unwrap()).unwrap().allowances {
            given.insert((me.clone(), item.spender), (item.allowance.u128(), item.expires));
        }
        let msg = QueryMsg::AllSpenderAllowances { spender: me.clone(), start_after: None, limit: Some(30) };
        for item in from_json::<AllSpenderAllowancesResponse>(token.ask(msg).unwrap()).unwrap().allowances {
            got.insert((item.owner, me.clone()), (item.allowance.u128(), item.expires));
        }
    }
    (given, got)
}

/// What a message that succeeds may change: the supply by this, and this owner's balance downwards, by this at most.
fn may(sender: &Addr, msg: &ExecuteMsg) -> (i128, String, u128) {
    let holder = sender.to_string();
    match msg {
        ExecuteMsg::Mint { amount, .. } => (amount.u128() as i128, holder, 0),
        ExecuteMsg::Burn { amount } => (-(amount.u128() as i128), holder, amount.u128()),
        ExecuteMsg::Transfer { amount, .. } | ExecuteMsg::Send { amount, .. } => (0, holder, amount.u128()),
        ExecuteMsg::TransferFrom { owner, amount, .. } | ExecuteMsg::SendFrom { owner, amount, .. } => {
            (0, owner.clone(), amount.u128())
        }
        _ => (0, holder, 0),
    }
}

/// One life; the number of messages that used an allowance.
fn live(seed: u64) -> usize {
    let (mut token, mut moves, mut used) = (Token::shown(), Moves::new(seed), 0);
    for name in CAST {
        token.mint(&who(name), 20).unwrap();
        for spender in CAST.into_iter().filter(|spender| *spender != name) {
            token.allow(name, spender, 20, None).unwrap();
        }
    }
    for _ in 0..120 {
        token.env.block.height += moves.below(2);
        token.env.block.time = token.env.block.time.plus_seconds(moves.below(2));
        let (sender, msg) = moves.message(&token.env.block);
        let (before, supply, (allowed, _)) = (balances(&token), token.supply(), allowances(&token));
        let done = token.run(&sender, msg.clone()).is_ok();
        let (after, (given, got)) = (balances(&token), allowances(&token));
        let (change, loser, most) = if done { may(&sender, &msg) } else { (0, sender.to_string(), 0) };

        // I1, I3.
        assert_eq!(token.supply() as i128, supply as i128 + change, "{msg:?}");
        assert_eq!(after.values().sum::<u128>(), token.supply(), "{msg:?}");
        // I4.
        for (address, held) in &before {
            let lost = held.saturating_sub(after[address]);
            assert!(lost == 0 || (*address == loser && lost <= most), "{msg:?}: {address} lost {lost}");
        }
        if done && matches!(msg, ExecuteMsg::TransferFrom { .. } | ExecuteMsg::SendFrom { .. }) {
            let key = (loser, sender.to_string());
            let (amount, expires) = allowed[&key];
            assert!(most <= amount && !expires.is_expired(&token.env.block), "{msg:?}");
            assert_eq!(given[&key], (amount - most, expires), "{msg:?}");
            used += 1;
        }
        // I5.
        assert_eq!(given, got, "{msg:?}");
    }
    used
}

#[test]
fn hold_after_every_message_of_random_lives() {
    let used: usize = (0..25).map(live).sum();
    assert!(used > 100, "{used}");
}
