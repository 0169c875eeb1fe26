//! Random messages by every role, prices that crash, security that leaves: every invariant holds after every message,
//! and a refusal is always one that the message documents, never arithmetic.

use crate::support::{not_found, receive, sent, who, Market, BASE, LST};
use cosmwasm_std::{coins, Decimal, Uint128};
use credit::CreditError;
use credit_market::ContractError;
use dice::Dice;
use interfaces::credit_market::{DeficitResponse, ExecuteMsg, QueryMsg, RequestResponse};
use interfaces::market::{AccountResponse, AccountState};
use interfaces::shared::error::CommonError;

const LENDERS: [&str; 4] = ["alice", "amir", "anna", "arno"];
const BORROWERS: [&str; 4] = ["bob", "bea", "ben", "bill"];

/// Does something; says what happened to it.
fn step(m: &mut Market, dice: &mut Dice) -> Result<&'static str, ContractError> {
    let lender = *dice.pick(&LENDERS).unwrap();
    let borrower = *dice.pick(&BORROWERS).unwrap();
    let cash = m.state().cash.u128();
    Ok(match dice.below(34) {
        0..=2 => {
            let amount = dice.amount(20_000_000);
            m.run(lender, ExecuteMsg::Supply {}, &coins(amount, BASE)).map(|_| "supply")?
        }
        3 | 4 => {
            let held = m.lender(lender);
            let shares = dice.amount((held.shares - held.pending).u128());
            let min_out = dice.one_in(3).then(|| dice.amount(shares).into());
            m.run(lender, ExecuteMsg::RequestWithdrawal { shares: shares.into(), min_out }, &[]).map(|_| "request")?
        }
        5 | 6 => {
            let open: Vec<RequestResponse> = m.query(QueryMsg::Requests { start_after: None, limit: None });
            let id = dice.pick(&open).map_or(0, |request| request.id);
            let mark = dice.one_in(2).then(|| vec![who(borrower).to_string()]);
            let payer = if dice.one_in(2) { lender } else { "anyone" };
            leave(m, payer, id, mark)?
        }
        7 => m.run(lender, ExecuteMsg::ClaimRefunds {}, &[]).map(|_| "claim")?,
        8 => m.run(borrower, ExecuteMsg::Deposit {}, &coins(dice.amount(5_000_000), LST)).map(|_| "deposit")?,
        9 => m.run("token", receive(borrower, dice.amount(5_000_000)), &[]).map(|_| "deposit")?,
        10 => {
            let held = m.position(borrower).collateral;
            let held = dice.pick(&held).map(|posted| (posted.collateral, posted.amount));
            let (collateral, amount) = held.unwrap_or((1, Uint128::one()));
            let amount = dice.amount(amount.u128()).into();
            m.run(borrower, ExecuteMsg::Withdraw { collateral, amount, allow_band: dice.one_in(2) }, &[])
                .map(|_| "withdraw")?
        }
        11 => m.run(borrower, ExecuteMsg::SetClass { class: dice.below(4) as u8 }, &[]).map(|_| "class")?,
        12..=14 => {
            let room = m.position(borrower).borrowable.unwrap_or_default().u128();
            let amount = dice.amount(room.min(cash)).into();
            m.run(borrower, ExecuteMsg::Borrow { amount, allow_band: dice.one_in(2) }, &[]).map(|_| "borrow")?
        }
        15 => {
            let amount = dice.amount(m.position(borrower).owed.u128() + 3);
            let msg = ExecuteMsg::Repay { account: Some(who(borrower).into()) };
            m.run(lender, msg, &coins(amount, BASE)).map(|_| "repay")?
        }
        16 => m.run("keeper", ExecuteMsg::Distribute {}, &[]).map(|_| "distribute")?,
        17 => m.run("keeper", ExecuteMsg::Refresh {}, &[]).map(|_| "refresh")?,
        18 => {
            let stake = dice.amount(100_000_000);
            m.peers.borrow_mut().slashable = Some(stake);
            m.peers.borrow_mut().hold(stake);
            "security"
        }
        19 | 20 => {
            m.advance([1, 30, 600, 600, 610, 620, 3_600, 86_400, 700_000][dice.below(9) as usize]);
            "time"
        }
        21 | 22 => {
            let feed = 11 + dice.below(2);
            let percent = [90, 97, 103, 111, 50, 180][dice.below(6) as usize];
            let now = m.now();
            let mut peers = m.peers.borrow_mut();
            let record = peers.records.get_mut(&feed).unwrap();
            let price = (record.price * Decimal::percent(percent)).clamp(Decimal::permille(1), Decimal::percent(9_900));
            let v = u128::from(dice.below(6)) * 1_000_000_000_000_000_000_000_000;
            *record = crate::support::record(price, now);
            record.variance = v.into();
            "price"
        }
        23..=26 => {
            let unwell = |name: &&str| !matches!(m.account(name).state, AccountState::Healthy | AccountState::NoPrice);
            settle(m, dice, BORROWERS.iter().find(|name| unwell(name)).unwrap_or(&borrower))?
        }
        27 => {
            if dice.one_in(3) {
                m.stale(11 + dice.below(2));
            }
            "outage"
        }
        28..=30 => {
            let accounts = BORROWERS.iter().filter(|_| dice.one_in(2)).map(|name| who(name).into()).collect();
            m.run("keeper", ExecuteMsg::Mark { accounts }, &[]).map(|_| "mark")?
        }
        31 => {
            let sunk = BORROWERS.iter().find(|name| m.account(name).state == AccountState::UnderWater);
            let account: String = who(sunk.unwrap_or(&borrower)).into();
            m.run("keeper", ExecuteMsg::Mark { accounts: vec![account.clone()] }, &[])?;
            m.advance(700_000);
            m.run("keeper", ExecuteMsg::WriteDown { account }, &[]).map(|_| "write down")?
        }
        32 => m.run("keeper", ExecuteMsg::Reserve {}, &[]).map(|_| "reserve")?,
        _ => refill(m, dice)?,
    })
}

/// Pays a request: what a leaver gets is never more than the shares are worth at the index.
fn leave(m: &mut Market, payer: &str, id: u64, mark: Option<Vec<String>>) -> Result<&'static str, ContractError> {
    let before = m.state();
    let response = m.run(payer, ExecuteMsg::PayRequest { id, mark }, &[])?;
    let paid: u128 = sent(&response).iter().map(|coin| coin.amount.u128()).sum();
    let burned = before.shares - m.state().shares;
    let worth = burned.mul_floor(Decimal::new(m.state().index));
    assert!(paid <= worth.u128(), "{paid} for shares worth {worth}");
    Ok(if paid == 0 { "pass over" } else { "pay" })
}

/// What the engine would do.
fn settle(m: &mut Market, dice: &mut Dice, borrower: &str) -> Result<&'static str, ContractError> {
    let account: AccountResponse = m.account(borrower);
    if account.state == AccountState::UnderWater && account.value.is_zero() {
        let order = m.order(borrower, 0, &[], "engine");
        return m.run("engine", order, &[]).map(|_| "close");
    }
    let factor = match account.state {
        AccountState::Band => Decimal::percent(98),
        AccountState::Liquidatable => Decimal::percent(84),
        AccountState::UnderWater => account.price_factor.unwrap(),
        state => return Err(ContractError::WrongState { state }),
    };
    let part = if dice.one_in(3) { 1_000 } else { dice.below(1_000) + 1 };
    let sold: Vec<_> = account.lots.iter().filter(|lot| lot.unit_price.is_some()).collect();
    let take: Vec<_> = sold.iter().map(|lot| (lot.id, lot.amount.u128() * u128::from(part) / 1_000)).collect();
    let value: u128 = sold
        .iter()
        .zip(&take)
        .map(|(lot, (_, amount))| Uint128::new(*amount).mul_ceil(lot.unit_price.unwrap()).u128())
        .sum();
    let repay = (Uint128::new(value).mul_ceil(factor) + Uint128::one()).min(account.owed).u128();
    let before = m.state().provisions;
    let order = m.order(borrower, repay, &take, "buyer");
    m.run("engine", order, &coins(repay, BASE))?;
    // A sale at the law's price raises no provision by more than rounding, fresh marks compared.
    if account.state == AccountState::UnderWater && account.provision == marked(&account) {
        assert!(m.state().provisions <= before + Uint128::new(4), "{account:?}");
    }
    Ok("liquidate")
}

/// The provision that a mark would find now, for an account whose debt is all live.
fn marked(account: &AccountResponse) -> Uint128 {
    let kept = account.price_factor.unwrap().min(Decimal::percent(95));
    account.owed.saturating_sub(account.value.mul_floor(kept))
}

fn refill(m: &mut Market, dice: &mut Dice) -> Result<&'static str, ContractError> {
    let all: Vec<DeficitResponse> = m.query(QueryMsg::Deficits { start_after: None, limit: Some(100) });
    let Some(deficit) = dice.pick(&all) else { return Err(not_found("deficit", 0)) };
    let money = dice.amount(deficit.outstanding.u128() + 10);
    m.run("engine", ExecuteMsg::Refill { deficit: deficit.id }, &coins(money, BASE)).map(|_| "refill")
}

fn documented(error: &ContractError) -> bool {
    use ContractError as E;
    !matches!(
        error,
        E::Std(_)
            | E::Credit(CreditError::Overflow(_) | CreditError::Math(_))
            | E::Payment(_)
            | E::Common(CommonError::OutOfRange { .. })
    )
}

/// Seeds and steps of each: `BALLAST_SEEDS` is a seed or a range such as `1..50`, `BALLAST_STEPS` a number.
fn lives() -> (std::ops::Range<u64>, u64) {
    let number = |text: &str| text.trim().parse::<u64>().expect("a number");
    let seeds = std::env::var("BALLAST_SEEDS").map_or(1..9, |text| match text.split_once("..") {
        Some((from, to)) => number(from)..number(to),
        None => number(&text)..number(&text) + 1,
    });
    (seeds, std::env::var("BALLAST_STEPS").map_or(2_000, |text| number(&text)))
}

#[test]
fn any_order_of_messages_keeps_every_invariant() {
    let mut counts = std::collections::BTreeMap::new();
    let (seeds, steps) = lives();
    let mut taken = 0;
    for seed in seeds {
        let mut dice = Dice::new(seed);
        let mut m = Market::new();
        for number in 0..steps {
            taken += 1;
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
    println!("{taken} steps: {counts:?}");
    for what in
        ["supply", "request", "pay", "claim", "withdraw", "class", "borrow", "repay", "distribute", "mark", "liquidate"]
    {
        assert!(counts.get(what).is_some_and(|count| *count >= 10), "{what} in {counts:?}");
    }
    assert!(["close", "write down", "reserve", "refill"].iter().all(|what| counts.contains_key(what)), "{counts:?}");
}
