//! The list of tranches: who may stand in it, and what each counts for. Tranche 7 holds the base asset; tranche 9 an asset that
//! costs 2, of which 30 % do not count, and of the rest 20 %: a unit counts for 1.12.

use crate::support::{birth, dec, indebted, n, not_owner, who, Market, BASE, DAY};
use cosmwasm_std::{coins, from_json, CosmosMsg, Response, WasmMsg};
use credit::CreditError;
use credit_market::ContractError;
use interfaces::credit_market::{
    Backing, CeilingResponse, ConfigResponse, ExecuteMsg, QueryMsg, TrancheSecurity, Valuation,
};
use interfaces::market::{ExposureResponse, TrancheExposure};
use interfaces::security_vault::{ExecuteMsg as ToVault, TrancheRecord};
use interfaces::shared::error::CommonError;
use interfaces::Asset;

const FEED: u64 = 13;

fn base(tranche: u64) -> Backing {
    Backing { tranche, valuation: None }
}

fn lst() -> Backing {
    Backing { tranche: 9, valuation: Some(Valuation { feed: FEED, haircut: dec("0.3"), overlap: dec("0.2") }) }
}

fn set(tranches: &[Backing]) -> ExecuteMsg {
    ExecuteMsg::SetTranches { tranches: tranches.to_vec() }
}

/// Tranches 7 and 40 of the base asset and 9 of another back this market.
fn market() -> Market {
    let mut m = Market::new();
    answer(&m);
    m.price(FEED, "2");
    m
}

fn answer(m: &Market) {
    for (id, asset) in [(7, BASE), (40, BASE), (9, "ulst")] {
        let terms = (Asset::Native(asset.into()), who("engine").to_string(), Some(who("market").to_string()));
        m.peers.borrow_mut().terms.insert(id, terms);
    }
}

/// Bob's provision is 82,500 after the mark. Tranche 7 has 50,000 for it, tranche 9 has 20,000 units: 22,400.
fn provided() -> Market {
    let mut m = indebted();
    answer(&m);
    m.price(FEED, "2");
    m.ok("owner", set(&[base(7), lst()]), &[]);
    m.peers.borrow_mut().hold(50_000);
    m.peers.borrow_mut().lst_record.assets = n(20_000);
    m.price(11, "0.65");
    m
}

fn to_vault(response: &Response) -> Vec<(ToVault, u128)> {
    let read = |message: &CosmosMsg| match message {
        CosmosMsg::Wasm(WasmMsg::Execute { msg, funds, .. }) => {
            let money = funds.iter().map(|coin| coin.amount.u128()).sum();
            Some((from_json(msg).ok()?, money))
        }
        _ => None,
    };
    response.messages.iter().filter_map(|message| read(&message.msg)).collect()
}

#[test]
fn fm_k03_the_owner_replaces_the_list_once_what_leaves_it_holds_nothing() {
    let mut m = market();
    assert_eq!(m.fails("keeper", set(&[base(40)]), &[]), not_owner());
    for (held, reserved, seized) in [(1, 0, 0), (0, 1, 0), (0, 0, 1)] {
        let record = TrancheRecord { held: n(held), reserved: n(reserved), ..TrancheRecord::default() };
        m.peers.borrow_mut().tranche = record.to_bytes();
        m.peers.borrow_mut().seized = seized;
        let in_use =
            ContractError::TrancheInUse { tranche: 7, held: n(held), reserved: n(reserved), seized: n(seized) };
        assert_eq!(m.fails("owner", set(&[base(40)]), &[]), in_use);
        // What stays may hold anything: its order and its haircuts can change.
        m.ok("owner", set(&[lst(), base(7)]), &[]);
        m.ok("owner", set(&[base(7)]), &[]);
    }
    m.peers.borrow_mut().tranche = TrancheRecord::default().to_bytes();
    m.peers.borrow_mut().seized = 0;
    m.ok("owner", set(&[base(40), lst()]), &[]);
    assert_eq!(m.query::<ConfigResponse>(QueryMsg::Config {}).tranches, [base(40), lst()]);
}

/// A tranche with another reserver would refuse the market's first need, and revert the messages that carry it.
#[test]
fn fm_k65_a_tranche_must_answer_for_this_market_and_no_other() {
    let mut m = market();
    let [engine, other, this] = ["engine", "other", "market"].map(|name| who(name).to_string());
    let native = |denom: &str| Asset::Native(denom.into());
    let cases = [
        (native(BASE), &engine, Some(&other), "reserver", other.clone(), this.clone()),
        (native(BASE), &engine, None, "reserver", "none".into(), this.clone()),
        (native(BASE), &other, Some(&this), "slasher", other.clone(), engine.clone()),
        (native("ulst"), &engine, Some(&this), "asset", "native:ulst".into(), format!("native:{BASE}")),
    ];
    for (asset, slasher, reserver, term, found, expected) in cases {
        m.peers.borrow_mut().terms.insert(40, (asset, slasher.clone(), reserver.cloned()));
        let refused = ContractError::TrancheTerms { tranche: 40, term, found, expected };
        assert_eq!(m.fails("owner", set(&[base(7), base(40)]), &[]), refused);
    }
    m.peers.borrow_mut().terms.insert(9, (native(BASE), engine, Some(this)));
    let (found, expected) = (format!("native:{BASE}"), format!("another than native:{BASE}"));
    let refused = ContractError::TrancheTerms { tranche: 9, term: "asset", found, expected };
    assert_eq!(m.fails("owner", set(&[base(7), lst()]), &[]), refused);
    // One that the vault does not know is an error of the query.
    assert!(matches!(m.fails("owner", set(&[base(41)]), &[]), ContractError::Std(_)));
}

#[test]
fn lists_that_cannot_be() {
    let mut m = market();
    let range = |name, value: &str, min: &str, max: &str| -> ContractError {
        CommonError::OutOfRange { name, value: value.into(), min: min.into(), max: max.into() }.into()
    };
    assert_eq!(m.fails("owner", set(&[]), &[]), range("tranches", "0", "1", "4"));
    let five: Vec<Backing> = (1..=5).map(base).collect();
    assert_eq!(m.fails("owner", set(&five), &[]), range("tranches", "5", "1", "4"));
    let rule = "no tranche twice";
    let twice = CommonError::Contradiction { rule, left: "7".into(), right: "7".into() };
    assert_eq!(m.fails("owner", set(&[base(7), base(7)]), &[]), twice.into());
    let valued = |feed, haircut: &str, overlap: &str| {
        let valuation = Some(Valuation { feed, haircut: dec(haircut), overlap: dec(overlap) });
        set(&[base(7), Backing { tranche: 9, valuation }])
    };
    let wide = |name| range(name, "1", "0", "0.99");
    assert_eq!(m.fails("owner", valued(FEED, "1", "0"), &[]), wide("valuation.haircut"));
    assert_eq!(m.fails("owner", valued(FEED, "0", "1"), &[]), wide("valuation.overlap"));
    // Feed 11 prices a collateral, and the tranche holds one, whatever its feed.
    let rule = "0 < overlap of a collateral";
    for feed in [11, FEED] {
        let refused = CommonError::Contradiction { rule, left: "0".into(), right: "0".into() };
        assert_eq!(m.fails("owner", valued(feed, "0.3", "0"), &[]), refused.into());
    }
    m.ok("owner", valued(FEED, "0.3", "0.1"), &[]);
}

/// 100,000 of the base asset, and 50,000 units at 2 less twice a thousandth, which count for 1.11776 each: 155,888 in all, and
/// five times that may be borrowed.
#[test]
fn the_ceiling_counts_every_tranche_less_its_haircuts() {
    let mut m = market();
    m.supply("alice", 2_000_000);
    m.ok("owner", set(&[base(7), lst()]), &[]);
    (m.peers.borrow_mut().slashable, m.peers.borrow_mut().lst_slashable) = (Some(100_000), 50_000);
    m.peers.borrow_mut().lst_record = TrancheRecord { held: n(3), reserved: n(0), ..TrancheRecord::default() };
    let ceiling: CeilingResponse = m.query(QueryMsg::Ceiling {});
    assert_eq!((ceiling.slashable, ceiling.ceiling, ceiling.headroom), (n(155_888), n(779_440), n(779_440)));
    assert_eq!(ceiling.ratio, None);
    let second = TrancheSecurity {
        tranche: 9,
        assets: n(50_000),
        held: n(3),
        reserved: n(0),
        slashable: n(50_000),
        unit_value: dec("1.11776"),
        value: n(55_888),
    };
    assert_eq!(ceiling.tranches[1], second);

    m.deposit("bob", 3_000_000);
    let borrow = |amount: u128| ExecuteMsg::Borrow { amount: n(amount), allow_band: false };
    let above = ContractError::Credit(CreditError::AboveCeiling { debt: n(779_441), ceiling: n(779_440) });
    assert_eq!(m.fails("bob", borrow(779_441), &[]), above);
    m.ok("bob", borrow(779_440), &[]);
    let ceiling: CeilingResponse = m.query(QueryMsg::Ceiling {});
    assert_eq!((ceiling.headroom, ceiling.ratio), (n(0), Some(dec("0.2"))));
    // Without a live price the second tranche counts for nothing in new debt.
    m.stale(FEED);
    let above = ContractError::Credit(CreditError::AboveCeiling { debt: n(779_441), ceiling: n(500_000) });
    assert_eq!(m.fails("bob", borrow(1), &[]), above);
}

/// Tranche 9 alone, of a token that is also collateral. It is refused without a haircut for what falls together. A unit counts for
/// 1.11776 at 2 and .55888 at 1: when what it insures halves, so does what may be borrowed, and what a loss finds.
#[test]
fn fm_l28_stake_of_what_it_insures_counts_less_and_falls_with_it() {
    let mut m = market();
    m.supply("alice", 2_000_000);
    let whole = Backing { valuation: lst().valuation.map(|it| Valuation { overlap: dec("0"), ..it }), ..lst() };
    assert!(matches!(m.fails("owner", set(&[whole]), &[]), ContractError::Common(CommonError::Contradiction { .. })));
    m.ok("owner", set(&[lst()]), &[]);
    m.peers.borrow_mut().lst_slashable = 50_000;
    m.deposit("bob", 3_000_000);
    m.borrow("bob", 279_440);
    m.price(FEED, "1");
    let ceiling: CeilingResponse = m.query(QueryMsg::Ceiling {});
    assert_eq!((ceiling.slashable, ceiling.ceiling, ceiling.headroom), (n(27_944), n(139_720), n(0)));
    let borrow = ExecuteMsg::Borrow { amount: n(1), allow_band: false };
    let above = ContractError::Credit(CreditError::AboveCeiling { debt: n(279_441), ceiling: n(139_720) });
    assert_eq!(m.fails("bob", borrow, &[]), above);
    let exposure: ExposureResponse = m.query(QueryMsg::Exposure {});
    assert_eq!(exposure.tranches[0].value, dec("0.56"));
}

/// The first tranche keeps all that is needed, the second what the first cannot pay: 32,500 / 1.12, rounded up.
#[test]
fn the_reserve_and_the_hole_walk_the_tranches_in_order() {
    let mut m = provided();
    let response = m.mark("bob");
    let reserve = |tranche, need| (ToVault::Reserve { tranche, need: n(need) }, 0);
    assert_eq!(to_vault(&response), [reserve(7, 82_500), reserve(9, 29_018)]);
    assert_eq!((m.hole().tranche, m.hole().hole), (n(72_400), n(10_100)));
    let exposure: ExposureResponse = m.query(QueryMsg::Exposure {});
    assert_eq!(exposure.reserve, n(82_500));
    let entry = |tranche, reserve, value, price| TrancheExposure {
        tranche,
        reserve: n(reserve),
        value: dec(value),
        price: Some(dec(price)),
        feed: (tranche == 9).then_some(FEED),
    };
    assert_eq!(exposure.tranches, [entry(7, 82_500, "1", "1"), entry(9, 29_018, "1.12", "2")]);
    assert_eq!((exposure.need(7), exposure.need(9), exposure.need(40)), (n(82_500), n(29_018), n(0)));

    // The first can pay alone: the second is free again.
    m.peers.borrow_mut().hold(82_500);
    let response = m.ok("anyone", ExecuteMsg::Reserve {}, &[]);
    assert_eq!(to_vault(&response), [reserve(7, 82_500), reserve(9, 0)]);
    m.price(11, "1");
    assert_eq!(to_vault(&m.mark("bob")), [reserve(7, 0)]);
    assert_eq!(m.state().reserved, n(0));
}

/// Tranche 7 reserves 82,500 and tranche 9 29,018. Unread, each counts as having no stake: 9 is asked for 82,500 / 1.12. Each was
/// compared with the sum of both, which it never equals, so that every message reserved again.
#[test]
fn fm_b52_tranches_that_cannot_be_read_count_the_stored_reserve_once() {
    let mut m = provided();
    m.mark("bob");
    assert_eq!(m.state().reserved, n(82_500 + 29_018));
    m.peers.borrow_mut().unreadable = true;
    let mark = || ExecuteMsg::Mark { accounts: vec![who("bob").into()] };
    let reserve = |tranche, need| (ToVault::Reserve { tranche, need: n(need) }, 0);
    assert_eq!(to_vault(&m.ok("keeper", mark(), &[])), [reserve(7, 82_500), reserve(9, 73_661)]);
    for _ in 0..2 {
        assert_eq!(to_vault(&m.ok("keeper", mark(), &[])), []);
        assert_eq!(m.state().reserved, n(82_500 + 73_661));
    }
}

/// A price that is gone counts for a week in what is at risk already, and cannot be sold at; then the tranche counts for nothing.
#[test]
fn a_tranche_keeps_its_last_price_for_a_week() {
    let mut m = provided();
    m.mark("bob");
    m.stale(FEED);
    let entry = |m: &Market| m.query::<ExposureResponse>(QueryMsg::Exposure {}).tranches[1];
    assert_eq!((entry(&m).value, entry(&m).price), (dec("1.12"), None));
    m.advance(7 * DAY - 1);
    assert_eq!((entry(&m).value, m.hole().tranche), (dec("1.12"), n(72_400)));
    m.advance(1);
    assert_eq!((entry(&m).value, m.hole().tranche), (dec("0"), n(50_000)));
    assert_eq!(m.query::<ExposureResponse>(QueryMsg::Exposure {}).need(9), n(0));
}

/// The average is 2. In a round at 4 the stake counts for no more than at 2, and in one at 1 its sale begins at 2.
#[test]
fn fm_b33_one_round_moves_neither_what_stake_counts_for_nor_where_its_sale_begins() {
    let mut m = provided();
    let entry = |m: &Market| m.query::<ExposureResponse>(QueryMsg::Exposure {}).tranches[1];
    for (price, value, start) in [("4", "1.12", "4"), ("1", "0.56", "2")] {
        m.price(FEED, price);
        m.peers.borrow_mut().records.get_mut(&FEED).unwrap().ema = dec("2");
        assert_eq!((entry(&m).value, entry(&m).price), (dec(value), Some(dec(start))));
    }
}

/// 300,000 of the base asset and 50,000 units at 1.12: the second gets 56,000 of 356,000 parts, the first what rounding leaves.
#[test]
fn premium_is_shared_by_what_stake_counts_for() {
    let mut m = market();
    m.supply("alice", 9_000_000);
    m.ok("owner", set(&[base(7), lst()]), &[]);
    m.open("bob", 2, 1_600_000, 1_000_000);
    m.advance(365 * DAY);
    m.price(FEED, "2");
    let owed = {
        m.ok("keeper", ExecuteMsg::Refresh {}, &[]);
        m.state().premium_owed.u128()
    };
    assert!(owed > 1_000);
    (m.peers.borrow_mut().slashable, m.peers.borrow_mut().lst_slashable) = (Some(300_000), 50_000);
    let response = m.ok("keeper", ExecuteMsg::Distribute {}, &[]);
    let second = owed * 56_000 / 356_000;
    let reward = |tranche, amount| (ToVault::Reward { tranche }, amount);
    assert_eq!(to_vault(&response), [reward(7, owed - second), reward(9, second)]);

    // Nobody has stake: the first tranche gets all.
    m.advance(DAY);
    (m.peers.borrow_mut().slashable, m.peers.borrow_mut().lst_slashable) = (Some(0), 0);
    m.ok("keeper", ExecuteMsg::Refresh {}, &[]);
    let owed = m.state().premium_owed.u128();
    assert_eq!(to_vault(&m.ok("keeper", ExecuteMsg::Distribute {}, &[])), [reward(7, owed)]);
}

/// A market can be born with several.
#[test]
fn tranches_are_checked_at_birth_as_far_as_nobody_is_asked() {
    let mut msg = birth();
    msg.tranches = vec![base(7), lst()];
    let m = Market::with(msg.clone());
    assert_eq!(m.query::<ConfigResponse>(QueryMsg::Config {}).tranches, [base(7), lst()]);
    msg.tranches = vec![];
    let mut deps = cosmwasm_std::testing::mock_dependencies();
    let info = cosmwasm_std::testing::message_info(&who("deployer"), &coins(1_000_000, BASE));
    let env = cosmwasm_std::testing::mock_env();
    let error = credit_market::contract::instantiate(deps.as_mut(), env, info, msg).unwrap_err();
    assert!(matches!(error, ContractError::Common(CommonError::OutOfRange { name: "tranches", .. })), "{error:?}");
}

#[test]
fn a_reserve_reads_the_record_of_each_tranche_once() {
    let mut m = provided();
    let mark = ExecuteMsg::Mark { accounts: vec![who("bob").into()] };
    m.peers.borrow_mut().tranches_read.set(0);
    let response = m.ok("keeper", mark, &[]);
    let needs = [(7, 82_500), (9, 29_018)].map(|(tranche, need)| (ToVault::Reserve { tranche, need: n(need) }, 0));
    assert_eq!(to_vault(&response), needs);
    // Of two tranches, for the hole before and after the mark, and for the reserve.
    assert_eq!(m.peers.borrow().tranches_read.get(), 2 * (2 + 1));
}

/// A collateral could be pointed at the feed of a tranche that counts in full: stake of what it insures, without a haircut for what
/// falls together.
#[test]
fn fm_b39_a_collateral_takes_no_feed_of_a_tranche_without_overlap() {
    let mut m = market();
    let whole =
        Backing { tranche: 9, valuation: Some(Valuation { feed: FEED, haircut: dec("0.3"), overlap: dec("0") }) };
    m.peers.borrow_mut().terms.get_mut(&9).unwrap().0 = Asset::Native("other".into());
    m.ok("owner", set(&[whole]), &[]);
    let point = ExecuteMsg::SetCollateral { collateral: 1, cap: n(1), feed: FEED };
    assert!(matches!(m.fails("owner", point, &[]), ContractError::Common(CommonError::Contradiction { .. })));
}

/// Feed 99 exists but has published nothing, so its stake would count nothing: the reserve would end, and every matured cooldown could
/// be paid before a loss that it should bear.
#[test]
fn fm_b102_a_tranche_takes_no_feed_without_a_record() {
    let mut m = provided();
    let reserved = m.state().reserved;
    let blind =
        Backing { tranche: 9, valuation: Some(Valuation { feed: 99, haircut: dec("0.3"), overlap: dec("0.2") }) };
    let error = m.fails("owner", set(&[base(7), blind]), &[]);
    assert!(
        matches!(&error, ContractError::Std(error) if error.to_string().contains("record of feed 99")),
        "{error:?}"
    );
    assert_eq!(m.state().reserved, reserved);
}
