//! Marks, provisions, write-downs, rewards and the reserve.

use crate::support::{dec, indebted, n, sent, who, Market, BASE, DAY};
use cosmwasm_std::{coins, CosmosMsg, Decimal, Response, Uint128, WasmMsg};
use credit::CreditError;
use credit_market::ContractError;
use interfaces::credit_market::ExecuteMsg;
use interfaces::market::AccountState;
use interfaces::security_vault::TrancheRecord;

/// The need of a `Reserve` message that the response sends to the vault.
fn reserved(response: &Response) -> Option<Uint128> {
    response.messages.iter().find_map(|message| {
        let CosmosMsg::Wasm(WasmMsg::Execute { contract_addr, msg, .. }) = &message.msg else { return None };
        if *contract_addr != who("security").to_string() {
            return None;
        }
        let interfaces::security_vault::ExecuteMsg::Reserve { tranche: 7, need } = cosmwasm_std::from_json(msg).ok()?
        else {
            return None;
        };
        Some(need)
    })
}

#[test]
fn a_mark_records_the_shortfall_and_a_recovery_releases_it() {
    let mut m = indebted();
    // 5 % of the value never counts: an account of 730,000 has 6,500 provided for, above water.
    m.price(11, "0.73");
    m.mark("bob");
    assert_eq!((m.state().provisions, m.account("bob").state), (n(6_500), AccountState::Liquidatable));
    m.price(11, "0.65");
    m.mark("bob");
    let account = m.account("bob");
    assert_eq!((account.provision, account.under_water_for), (n(82_500), Some(0)));
    // At par: 700 / 650, rounded up.
    assert_eq!(account.price_factor, Some(dec("1.076923076923076924")));
    assert_eq!((m.hole().hole, m.hole().claims), (n(82_500), n(10_000_000)));

    m.advance(10_800);
    m.mark("bob");
    // 15 % below the price after three hours.
    assert_eq!((m.state().provisions, m.account("bob").price_factor), (n(147_500), Some(dec("0.85"))));
    m.price(11, "1");
    m.mark("bob");
    assert_eq!((m.state().provisions, m.state().impaired), (n(0), n(0)));
    assert_eq!((m.account("bob").state, m.account("bob").healthy_at), (AccountState::Healthy, m.now()));
    assert!(m.state().index >= n(1_000_000_000_000_000_000));
}

/// A week above water that nobody marked, and one round below again: at 25 % off the loss would be 182,500.
#[test]
fn a_recovery_that_nobody_marked_gives_nothing_away() {
    let mut m = indebted();
    m.price(11, "0.69");
    m.mark("bob");
    m.advance(6 * DAY);
    m.price(11, "0.69");
    // The average of the last hours is still above the debt.
    m.peers.borrow_mut().records.get_mut(&11).unwrap().ema = dec("1.1");
    assert_eq!(m.account("bob").price_factor, Some(dec("0.95")));
    m.peers.borrow_mut().records.get_mut(&11).unwrap().ema = dec("0.69");
    assert_eq!(m.account("bob").price_factor, Some(dec("0.75")));
}

#[test]
fn unknown_accounts_spoil_no_list() {
    let mut m = indebted();
    m.price(11, "0.65");
    m.ok("keeper", ExecuteMsg::Mark { accounts: vec![who("nobody").into(), who("bob").into()] }, &[]);
    assert_eq!(m.state().provisions, n(82_500));
}

#[test]
fn the_clock_under_water_stands_still_without_a_price() {
    let mut m = indebted();
    m.price(11, "0.65");
    m.mark("bob");
    {
        let mut peers = m.peers.borrow_mut();
        let record = peers.records.get_mut(&11).unwrap();
        // Unreadable a minute from now.
        (record.updated_at, record.uptime) = (record.observed_at, record.observed_at);
    }
    let expires_at = m.now() + 60;
    m.advance(3_600);
    m.peers.borrow_mut().records.get_mut(&11).unwrap().expires_at = expires_at;
    assert_eq!(m.account("bob").under_water_for, Some(60));
}

/// A shorter time to the highest discount would give an open account away in the same block (y01).
#[test]
fn fm_y01_parameters_move_no_price_that_somebody_waits_for() {
    let mut m = indebted();
    m.price(11, "0.65");
    m.mark("bob");
    m.request("alice", 1_000);
    m.advance(600);
    let before = m.account("bob").price_factor;
    let mut params = crate::support::params();
    (params.liquidation.discount.par_time, params.liquidation.discount.rise_time) = (1, 1);
    params.liquidation.seconds_per_block = Decimal::one();
    (params.withdrawal.delay, params.withdrawal.window) = (2_592_000, 86_400);
    m.ok("owner", ExecuteMsg::UpdateParams { params: Box::new(params) }, &[]);
    assert_eq!(m.account("bob").price_factor, before);
    let request = &m.requests()[0];
    assert_eq!((request.payable_at, request.lapses_at), (m.now(), Some(m.now() + 300)));
    m.pay(1);
}

#[test]
fn a_deposit_and_a_repayment_mark_an_account_with_a_provision() {
    let mut m = indebted();
    m.price(11, "0.65");
    m.mark("bob");
    m.deposit("bob", 10_000);
    // 10,000 * .65 * .95 less to provide for.
    assert_eq!(m.state().provisions, n(82_500 - 6_175));
    m.repay("bob", 10_000);
    assert_eq!(m.state().provisions, n(72_500 - 6_175));
    // Without a price a repayment lowers the provision by what it brings; a deposit keeps it.
    m.deposit_token("bob", 1_000_000);
    assert_eq!(m.state().provisions, n(0));
}

/// What the position says repays everything, the interest that the debt did not carry while it was impaired included.
#[test]
fn what_the_position_says_repays_an_impaired_account_whole() {
    let mut m = indebted();
    m.price(11, "0.65");
    m.mark("bob");
    m.advance(7 * DAY);
    assert_eq!((m.account("bob").owed, m.position("bob").owed), (n(700_000), n(700_217)));
    // Any part helps, also one that leaves less than the lowest debt.
    m.repay("bob", 699_950);
    let owed = m.position("bob").owed.u128();
    m.repay("bob", owed);
    assert_eq!((m.position("bob").owed, m.state().provisions, m.state().impaired), (n(0), n(0), n(0)));
}

#[test]
fn fm_l03_without_a_price_a_repayment_still_lowers_the_provision() {
    let mut m = indebted();
    m.deposit_token("bob", 100_000);
    m.price(11, "0.5");
    m.mark("bob");
    // 600,000 * .95 of 700,000.
    assert_eq!(m.state().provisions, n(130_000));
    m.price(12, "10");
    m.stale(12);
    // At its last price of 10 the token would make bob healthy: nobody knows.
    assert_eq!(m.account("bob").state, AccountState::NoPrice);
    m.repay("bob", 30_000);
    assert_eq!(m.state().provisions, n(100_000));
    m.deposit("bob", 1);
    assert_eq!(m.state().provisions, n(100_000));
}

#[test]
fn the_first_to_mark_a_growing_loss_is_rewarded_out_of_the_fund() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 2, 12_000_000, 8_000_000);
    m.advance(31_536_000);
    // The fund has 128,000 (see tests/lending.rs); .05 % of the growth, at most 50 a mark and 200 a day.
    m.price(11, "0.75");
    let response = m.mark("bob");
    // 8,640,000 - 9,000,000 * .95 = 90,000: more than 1 % of the debt; 45.
    assert_eq!((m.state().provisions, sent(&response)), (n(90_000), coins(45, BASE)));
    assert_eq!(m.state().fund, n(128_000 - 45));
    // The same level pays nobody twice, nor does a small growth.
    m.price(11, "0.76");
    assert!(sent(&m.mark("bob")).is_empty());
    m.price(11, "0.75");
    assert!(sent(&m.mark("bob")).is_empty());
    for (price, paid) in [("0.7", 50), ("0.6", 50), ("0.5", 50), ("0.4", 5), ("0.3", 0)] {
        m.price(11, price);
        let total: u128 = sent(&m.mark("bob")).iter().map(|coin| coin.amount.u128()).sum();
        assert_eq!(total, paid, "{price}");
    }
}

#[test]
fn the_reserve_follows_the_need_with_a_tolerance_and_exactly_on_demand() {
    let mut m = indebted();
    m.price(11, "0.65");
    assert_eq!(reserved(&m.mark("bob")), Some(n(82_500)));
    // 5 % less is not worth a message; anyone may ask for it.
    m.price(11, "0.655");
    assert_eq!(reserved(&m.mark("bob")), None);
    assert_eq!(m.state().reserved, n(82_500));
    let response = m.ok("anyone", ExecuteMsg::Reserve {}, &[]);
    assert_eq!(reserved(&response), Some(n(77_750)));
    m.price(11, "0.7");
    assert_eq!(reserved(&m.mark("bob")), Some(n(35_000)));
    m.price(11, "1");
    assert_eq!(reserved(&m.mark("bob")), Some(n(0)));
    assert_eq!(reserved(&m.ok("anyone", ExecuteMsg::Reserve {}, &[])), Some(n(0)));
}

/// The vault asked for the need at a moment when none was, and stored that; the market remembered what it had sent before, and
/// told nobody when provisions opened again: the tranche took stake in.
#[test]
fn fm_k25_a_need_that_returns_is_reserved_whatever_the_vault_learned_meanwhile() {
    let mut m = indebted();
    m.price(11, "0.65");
    assert_eq!(reserved(&m.mark("bob")), Some(n(82_500)));
    // A payout of the vault finds no need, and stores it.
    m.peers.borrow_mut().reserve(0);
    // 7 % less than what the market sent last.
    m.price(11, "0.656");
    assert_eq!(reserved(&m.mark("bob")), Some(n(76_800)));
    assert_eq!((m.peers.borrow().reserved(), m.state().reserved), (76_800, n(76_800)));
    // What the vault learned of a greater need is known, and not sent again.
    m.peers.borrow_mut().reserve(80_000);
    assert_eq!(reserved(&m.mark("bob")), None);
    assert_eq!(m.state().reserved, n(80_000));
    m.price(11, "1");
    assert_eq!(reserved(&m.mark("bob")), Some(n(0)));
}

/// A fault that was reported and mended stayed reported, so that the next one was a day old at once.
#[test]
fn fm_k23_a_mended_record_ends_its_fault_with_the_next_message() {
    let mut m = indebted();
    m.price(11, "0.65");
    m.mark("bob");
    let broken = || ContractError::TrancheRecord {
        reported_at: None,
        error: "Generic error: tranche record of version 9".into(),
    };
    m.peers.borrow_mut().tranche = vec![9; 65];
    // Any message that finds it reports it.
    m.mark("bob");
    m.peers.borrow_mut().tranche = TrancheRecord::default().to_bytes();
    m.advance(DAY);
    m.mark("bob");
    m.peers.borrow_mut().tranche = vec![9; 65];
    assert_eq!(m.fails("alice", ExecuteMsg::Supply {}, &coins(1_000, BASE)), broken());
    // And a fault on which nothing depends is none.
    m.mark("bob");
    m.price(11, "1");
    m.mark("bob");
    m.advance(DAY);
    m.price(11, "0.65");
    m.peers.borrow_mut().tranche = TrancheRecord::default().to_bytes();
    m.mark("bob");
    m.peers.borrow_mut().tranche = vec![9; 65];
    assert_eq!(m.fails("alice", ExecuteMsg::Supply {}, &coins(1_000, BASE)), broken());
}

/// A flag counts only while it is younger than the last healthy moment: a rescue by deposit or repayment is one.
#[test]
fn fm_k19_a_rescue_is_a_healthy_moment() {
    for rescue in ["deposit", "repay in part", "repay all"] {
        let mut m = indebted();
        m.price(11, "0.8");
        m.mark("bob");
        let before = m.account("bob");
        assert_eq!(before.state, AccountState::Liquidatable);
        m.advance(60);
        match rescue {
            "deposit" => m.deposit("bob", 1_000_000),
            "repay in part" => m.repay("bob", 400_000),
            _ => m.repay("bob", 800_000),
        };
        assert_eq!(m.account("bob").healthy_at, m.now(), "{rescue}");
    }
    // What rescues nobody is none, and an outage stops neither.
    let mut m = indebted();
    m.price(11, "0.8");
    m.advance(60);
    m.deposit("bob", 1);
    m.repay("bob", 1_000);
    assert!(m.account("bob").healthy_at < m.now());
    m.stale(11);
    m.deposit("bob", 1);
    m.repay("bob", 1_000);
}

#[test]
fn the_tranche_counts_against_the_hole_only_when_it_is_needed() {
    let mut m = indebted();
    m.peers.borrow_mut().hold(80_000);
    m.price(11, "0.65");
    m.mark("bob");
    assert_eq!((m.hole().tranche, m.hole().hole), (n(80_000), n(2_500)));
    // Ample stake: no hole, entry is open.
    m.peers.borrow_mut().hold(82_500);
    assert_eq!(m.hole().hole, n(0));
    m.supply("carol", 5_000);
}

/// A record that nobody can read must neither count as full nor lock lenders in for ever.
#[test]
fn a_record_that_cannot_be_read_stops_entry_and_exit_until_it_is_set_aside() {
    let mut m = indebted();
    m.request("alice", 1_000);
    m.price(11, "0.65");
    m.mark("bob");
    m.advance(600);
    m.peers.borrow_mut().tranche = vec![9; 65];
    let shut = |reported_at| ContractError::TrancheRecord {
        reported_at,
        error: "Generic error: tranche record of version 9".into(),
    };
    let pay = ExecuteMsg::PayRequest { id: 1, mark: None };
    assert_eq!(m.fails("alice", ExecuteMsg::Supply {}, &coins(1_000, BASE)), shut(None));
    assert_eq!(m.fails("alice", pay.clone(), &[]), shut(None));
    let reported_at = m.now();
    m.ok("anyone", ExecuteMsg::Reserve {}, &[]);
    m.advance(DAY - 1);
    assert_eq!(m.fails("alice", ExecuteMsg::Supply {}, &coins(1_000, BASE)), shut(Some(reported_at)));
    m.advance(1);
    m.mark("bob");
    // Now it counts as no stake: lenders carry the whole hole, and nobody is locked in.
    let hole = m.state().provisions;
    assert_eq!(
        m.fails("alice", ExecuteMsg::Supply {}, &coins(1_000, BASE)),
        ContractError::Credit(CreditError::Hole { hole })
    );
    m.peers.borrow_mut().hold(1_000_000);
    m.ok("anyone", ExecuteMsg::Reserve {}, &[]);
    m.supply("alice", 1_000);
}
