//! Random messages by every role, prices that crash, security that leaves: every invariant holds after every message,
//! and a refusal is always one that the message documents, never arithmetic.

use crate::support::{not_found, receive, who, Market, BASE, LST};
use cosmwasm_std::{coins, Decimal, Uint128};
use credit_market::ContractError;
use dice::Dice;
use interfaces::credit_market::{DeficitResponse, ExecuteMsg, QueryMsg, RequestResponse};
use interfaces::market::{AccountResponse, AccountState, RefillSource};
use interfaces::shared::error::CommonError;

const LENDERS: [&str; 4] = ["alice", "amir", "anna", "arno"];
const BORROWERS: [&str; 4] = ["bob", "bea", "ben", "bill"];

/// Does something; says what happened to it.
fn step(m: &mut Market, dice: &mut Dice) -> Result<&'static str, ContractError> {
    let lender = *dice.pick(&LENDERS).unwrap();
    let borrower = *dice.pick(&BORROWERS).unwrap();
    let cash = m.state().cash.u128();
    Ok(match dice.below(29) {
        0..=2 => {
            let amount = dice.amount(20_000_000);
            m.run(lender, ExecuteMsg::Supply {}, &coins(amount, BASE)).map(|_| "supply")?
        }
        3 | 4 => {
            let held = m.lender(lender);
            let shares = dice.amount((held.shares - held.pending).u128());
            m.run(lender, ExecuteMsg::RequestWithdrawal { shares: shares.into() }, &[]).map(|_| "request")?
        }
        5 | 6 => {
            let open: Vec<RequestResponse> = m.query(QueryMsg::Requests { start_after: None, limit: None });
            let id = dice.pick(&open).map_or(0, |request| request.id);
            m.run("anyone", ExecuteMsg::PayRequest { id }, &[]).map(|_| "pay")?
        }
        7 => m.run(lender, ExecuteMsg::ClaimRefunds {}, &[]).map(|_| "claim")?,
        8 => m.run(borrower, ExecuteMsg::Deposit {}, &coins(dice.amount(5_000_000), LST)).map(|_| "deposit")?,
        9 => m.run("token", receive(borrower, dice.amount(5_000_000)), &[]).map(|_| "deposit")?,
        10 => {
            let held = m.position(borrower).collateral;
            let held = dice.pick(&held).map(|posted| (posted.collateral, posted.amount));
            let (collateral, amount) = held.unwrap_or((1, Uint128::one()));
            let amount = dice.amount(amount.u128()).into();
            m.run(borrower, ExecuteMsg::Withdraw { collateral, amount }, &[]).map(|_| "withdraw")?
        }
        11 => m.run(borrower, ExecuteMsg::SetClass { class: dice.below(4) as u8 }, &[]).map(|_| "class")?,
        12..=14 => {
            let room = m.position(borrower).borrowable.unwrap_or_default().u128();
            let amount = dice.amount(room.min(cash)).into();
            m.run(borrower, ExecuteMsg::Borrow { amount }, &[]).map(|_| "borrow")?
        }
        15 => {
            let amount = dice.amount(m.position(borrower).owed.u128() + 3);
            let msg = ExecuteMsg::Repay { account: Some(who(borrower).into()) };
            m.run(lender, msg, &coins(amount, BASE)).map(|_| "repay")?
        }
        16 => m.run("keeper", ExecuteMsg::Distribute {}, &[]).map(|_| "distribute")?,
        17 => m.run("keeper", ExecuteMsg::Refresh {}, &[]).map(|_| "refresh")?,
        18 => {
            m.peers.borrow_mut().slashable = Some(dice.amount(100_000_000));
            "security"
        }
        19 | 20 => {
            m.advance([1, 30, 600, 3_600, 86_400, 8_640_000][dice.below(6) as usize]);
            "time"
        }
        21 | 22 => {
            let feed = 11 + dice.below(2);
            let percent = [90, 97, 103, 111, 50, 180][dice.below(6) as usize];
            let mut peers = m.peers.borrow_mut();
            let record = peers.records.get_mut(&feed).unwrap();
            let price = (record.price * Decimal::percent(percent)).clamp(Decimal::permille(1), Decimal::percent(9_900));
            let v = u128::from(dice.below(6)) * 1_000_000_000_000_000_000_000_000;
            *record = crate::support::record(price, record.expires_at);
            record.variance = v.into();
            "price"
        }
        23..=26 => {
            let unwell = |name: &&str| !matches!(m.account(name).state, AccountState::Healthy | AccountState::NoPrice);
            settle(m, dice, BORROWERS.iter().find(|name| unwell(name)).unwrap_or(&borrower))?
        }
        _ => refill(m, dice)?,
    })
}

/// What the engine would do.
fn settle(m: &mut Market, dice: &mut Dice, borrower: &str) -> Result<&'static str, ContractError> {
    let account: AccountResponse = m.account(borrower);
    let all: Vec<(u64, u128)> = account.lots.iter().map(|lot| (lot.id, lot.amount.u128())).collect();
    match account.state {
        AccountState::Insolvent => {
            let order = m.order(borrower, 0, &all, "engine");
            m.run("engine", order, &[]).map(|_| "close")
        }
        AccountState::Liquidatable => {
            let part = dice.below(1000) + 1;
            let take: Vec<_> = all.iter().map(|(id, amount)| (*id, amount * u128::from(part) / 1000)).collect();
            let value = account.value.u128() * u128::from(part) / 1000;
            let repay = (value * 9 / 10 + 1).min(account.owed.u128() + 5);
            let order = m.order(borrower, repay, &take, "buyer");
            m.run("engine", order, &coins(repay, BASE)).map(|_| "liquidate")
        }
        state => Err(ContractError::WrongState { state }),
    }
}

fn refill(m: &mut Market, dice: &mut Dice) -> Result<&'static str, ContractError> {
    let all: Vec<DeficitResponse> = m.query(QueryMsg::Deficits { start_after: None, limit: Some(100) });
    let Some(deficit) = dice.pick(&all) else { return Err(not_found("deficit", 0)) };
    let book = if deficit.book.is_zero() { 0 } else { dice.amount(deficit.book.u128()) };
    let (money, book, source) = match dice.below(4) {
        0 => (dice.amount(deficit.outstanding.u128()), 0, RefillSource::Cover),
        1 => (book * u128::from(dice.below(1500)) / 1000, book, RefillSource::Sale),
        2 => (dice.amount(deficit.outstanding.u128() + 10), 0, RefillSource::Sale),
        _ => (0, book, RefillSource::Sale),
    };
    let funds = if money == 0 { vec![] } else { coins(money, BASE) };
    m.run("engine", ExecuteMsg::Refill { deficit: deficit.id, book: book.into(), source }, &funds).map(|_| "refill")
}

fn documented(error: &ContractError) -> bool {
    use ContractError as E;
    !matches!(
        error,
        E::Std(_) | E::Overflow(_) | E::Math(_) | E::Payment(_) | E::Common(CommonError::OutOfRange { .. })
    )
}

#[test]
fn any_order_of_messages_keeps_every_invariant() {
    let mut counts = std::collections::BTreeMap::new();
    for seed in 1..=5 {
        let mut dice = Dice::new(seed);
        let mut m = Market::new();
        for number in 0..2_000 {
            match step(&mut m, &mut dice) {
                Ok(what) => *counts.entry(what).or_insert(0) += 1,
                Err(error) => assert!(documented(&error), "seed {seed} step {number}: {error:?}"),
            }
            let deficits: Vec<DeficitResponse> = m.query(QueryMsg::Deficits { start_after: Some(98), limit: None });
            if !deficits.is_empty() {
                break;
            }
        }
    }
    for what in ["supply", "request", "pay", "claim", "withdraw", "class", "borrow", "repay", "distribute", "close"] {
        assert!(counts.get(what).is_some_and(|count| *count >= 20), "{what} in {counts:?}");
    }
    assert!(counts["liquidate"] >= 5 && counts["refill"] >= 50, "{counts:?}");
}
