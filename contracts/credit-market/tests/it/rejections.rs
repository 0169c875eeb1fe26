//! What every message refuses: wrong funds, wrong sender, zero amounts, unknown ids, paused actions.

use crate::support::{n, not_found, not_owner, params, pause_error, receive, who, Market, BASE, COIN, LST};
use cosmwasm_std::{coin, coins, Coin, StdError};
use credit::CreditError;
use credit_market::ContractError;
use cw_utils::PaymentError;
use interfaces::credit_market::{Action, ExecuteMsg, NewCollateral, Params};
use interfaces::shared::error::CommonError;
use interfaces::shared::pause::PauseError;
use interfaces::AssetUnchecked;

fn new_collateral(asset: AssetUnchecked) -> ExecuteMsg {
    ExecuteMsg::AddCollateral(NewCollateral { asset, feed: 13, cap: n(1) })
}

fn update(params: Params) -> ExecuteMsg {
    ExecuteMsg::UpdateParams { params: Box::new(params) }
}

/// Bob has an account with debt in a market with money.
fn market() -> Market {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 0, 1_000_000, 100_000);
    m
}

#[test]
fn messages_that_take_no_funds() {
    let mut m = market();
    let settle = m.order("bob", 0, &[], "engine");
    let free = [
        ("alice", ExecuteMsg::RequestWithdrawal { shares: n(1), min_out: None }),
        ("alice", ExecuteMsg::PayRequest { id: 1, mark: None }),
        ("alice", ExecuteMsg::ClaimRefunds {}),
        ("token", receive("bob", 1)),
        ("bob", ExecuteMsg::Withdraw { collateral: COIN, amount: n(1), allow_band: false }),
        ("bob", ExecuteMsg::SetClass { class: 1 }),
        ("bob", ExecuteMsg::Borrow { amount: n(1), allow_band: false }),
        ("bob", ExecuteMsg::Distribute {}),
        ("bob", ExecuteMsg::Refresh {}),
        ("bob", ExecuteMsg::Mark { accounts: vec![] }),
        ("bob", ExecuteMsg::WriteDown { account: who("bob").into() }),
        ("bob", ExecuteMsg::Reserve {}),
        ("owner", new_collateral(AssetUnchecked::Native("u".into()))),
        ("owner", ExecuteMsg::SetCollateral { collateral: COIN, cap: n(1), feed: 11 }),
        ("owner", update(params())),
        ("owner", ExecuteMsg::SetSteward { steward: None }),
        ("owner", ExecuteMsg::SetGuardian { guardian: None }),
        ("guardian", ExecuteMsg::Pause { action: Action::Supply, seconds: 1 }),
        ("guardian", ExecuteMsg::Unpause { action: Action::Supply }),
        ("owner", ExecuteMsg::UpdateOwnership(cw_ownable::Action::RenounceOwnership)),
    ];
    for (sender, msg) in free {
        let name = format!("{msg:?}");
        let error = m.fails(sender, msg, &coins(1, BASE));
        assert_eq!(error, ContractError::Payment(PaymentError::NonPayable {}), "{name}");
    }
    // The engine's two take the base or nothing.
    let refill = ExecuteMsg::Refill { deficit: 1 };
    for msg in [settle, refill] {
        let error = m.fails("engine", msg, &coins(1, LST));
        assert_eq!(error, ContractError::Payment(PaymentError::ExtraDenom(LST.into())));
    }
}

#[test]
fn messages_that_take_the_base_only() {
    let mut m = market();
    let none: &[Coin] = &[];
    for msg in [ExecuteMsg::Supply {}, ExecuteMsg::Repay { account: None }] {
        let error = m.fails("bob", msg.clone(), none);
        assert_eq!(error, ContractError::Payment(PaymentError::NoFunds {}));
        let error = m.fails("bob", msg.clone(), &coins(5, LST));
        assert_eq!(error, ContractError::Payment(PaymentError::MissingDenom(BASE.into())));
        let error = m.fails("bob", msg, &[coin(5, BASE), coin(5, LST)]);
        assert_eq!(error, ContractError::Payment(PaymentError::MultipleDenoms {}));
    }
}

#[test]
fn deposits_take_one_listed_coin_up_to_its_cap() {
    let mut m = market();
    let error = m.fails("bob", ExecuteMsg::Deposit {}, &[]);
    assert_eq!(error, ContractError::Payment(PaymentError::NoFunds {}));
    let error = m.fails("bob", ExecuteMsg::Deposit {}, &[coin(5, BASE), coin(5, LST)]);
    assert_eq!(error, ContractError::Payment(PaymentError::MultipleDenoms {}));
    let error = m.fails("bob", ExecuteMsg::Deposit {}, &coins(5, BASE));
    assert_eq!(error, not_found("collateral", format!("native:{BASE}")));
    let error = m.fails("stranger", receive("bob", 5), &[]);
    assert_eq!(error, not_found("collateral", format!("cw20:{}", who("stranger"))));
    assert_eq!(m.fails("token", receive("bob", 0), &[]), ContractError::Credit(CreditError::ZeroAmount));
    m.ok("owner", ExecuteMsg::SetCollateral { collateral: COIN, cap: n(1_000_005), feed: 11 }, &[]);
    for sender in ["carol", "bob"] {
        let error = m.fails(sender, ExecuteMsg::Deposit {}, &coins(6, LST));
        assert_eq!(error, ContractError::CollateralCap { id: COIN, posted: n(1_000_006), cap: n(1_000_005) });
    }
    m.deposit("carol", 5);
}

#[test]
fn a_cw20_message_that_means_nothing() {
    let mut m = market();
    let ExecuteMsg::Receive(mut hook) = receive("bob", 5) else { panic!() };
    hook.msg = b"{\"stake\":{}}".into();
    let error = m.fails("token", ExecuteMsg::Receive(hook), &[]);
    assert!(matches!(error, ContractError::Std(StdError::ParseErr { .. })), "{error:?}");
}

#[test]
fn zero_amounts() {
    let mut m = market();
    let zero = n(0);
    for (sender, msg) in [
        ("alice", ExecuteMsg::RequestWithdrawal { shares: zero, min_out: None }),
        ("bob", ExecuteMsg::Withdraw { collateral: COIN, amount: zero, allow_band: false }),
        ("bob", ExecuteMsg::Borrow { amount: zero, allow_band: false }),
    ] {
        assert_eq!(m.fails(sender, msg, &[]), ContractError::Credit(CreditError::ZeroAmount));
    }
}

#[test]
fn unknown_ids_and_strangers() {
    let mut m = market();
    let fails = |m: &mut Market, sender: &str, msg: ExecuteMsg| m.fails(sender, msg, &[]);
    let nobody = not_found("account", who("carol"));
    let no_lender = not_found("lender", who("carol"));
    assert_eq!(fails(&mut m, "carol", ExecuteMsg::RequestWithdrawal { shares: n(1), min_out: None }), no_lender);
    assert_eq!(fails(&mut m, "carol", ExecuteMsg::ClaimRefunds {}), not_found("lender", who("carol")));
    assert_eq!(fails(&mut m, "carol", ExecuteMsg::PayRequest { id: 9, mark: None }), not_found("request", 9));
    assert_eq!(fails(&mut m, "carol", ExecuteMsg::Borrow { amount: n(1), allow_band: false }), nobody);
    assert_eq!(fails(&mut m, "carol", ExecuteMsg::SetClass { class: 1 }), nobody);
    assert_eq!(
        fails(&mut m, "carol", ExecuteMsg::Withdraw { collateral: COIN, amount: n(1), allow_band: false }),
        nobody
    );
    assert_eq!(m.fails("carol", ExecuteMsg::Repay { account: None }, &coins(1, BASE)), nobody);
    let error = fails(&mut m, "bob", ExecuteMsg::Withdraw { collateral: 9, amount: n(1), allow_band: false });
    assert_eq!(error, not_found("collateral", 9));
    let error =
        fails(&mut m, "bob", ExecuteMsg::Withdraw { collateral: COIN, amount: n(1_000_001), allow_band: false });
    assert_eq!(
        error,
        ContractError::Credit(CreditError::NotEnoughCollateral { id: COIN, held: n(1_000_000), asked: n(1_000_001) })
    );
    let error = fails(&mut m, "bob", ExecuteMsg::SetClass { class: 3 });
    assert_eq!(error, ContractError::Credit(CreditError::NotFound { what: "class", id: 3 }));
    assert_eq!(fails(&mut m, "bob", ExecuteMsg::SetClass { class: 0 }), ContractError::SameClass { class: 0 });
    let refill = ExecuteMsg::Refill { deficit: 1 };
    assert_eq!(fails(&mut m, "engine", refill), not_found("deficit", 1));
    let many = ExecuteMsg::Mark { accounts: vec![who("bob").into(); 21] };
    assert_eq!(fails(&mut m, "keeper", many), ContractError::TooMany { items: 21, max: 20 });
    let error = fails(&mut m, "owner", ExecuteMsg::SetCollateral { collateral: 9, cap: n(1), feed: 11 });
    assert_eq!(error, not_found("collateral", 9));
    let nothing = ContractError::Credit(CreditError::NothingToDistribute { owed: n(0), available: n(0) });
    assert_eq!(fails(&mut m, "carol", ExecuteMsg::Distribute {}), nothing);
}

#[test]
fn only_the_engine_settles_and_refills() {
    let mut m = market();
    let settle = m.order("bob", 0, &[], "engine");
    let refill = ExecuteMsg::Refill { deficit: 1 };
    for msg in [settle, refill] {
        for sender in ["owner", "guardian", "bob"] {
            assert_eq!(
                m.fails(sender, msg.clone(), &[]),
                ContractError::Common(CommonError::Unauthorized { sender: who(sender) })
            );
        }
    }
}

#[test]
fn settlements_that_do_not_add_up() {
    let mut m = market();
    let unknown = m.order("carol", 0, &[], "engine");
    assert_eq!(m.fails("engine", unknown, &[]), not_found("account", who("carol")));
    m.price(11, "0.19");
    let order = m.order("bob", 10, &[(COIN, 1)], "buyer");
    let error = m.fails("engine", order, &coins(9, BASE));
    assert_eq!(error, ContractError::FundsBelowRepay { sent: n(9), repay: n(10) });
    let order = m.order("bob", 10, &[(2, 1)], "buyer");
    let error = m.fails("engine", order, &coins(10, BASE));
    assert_eq!(error, ContractError::Credit(CreditError::NotEnoughCollateral { id: 2, held: n(0), asked: n(1) }));
    // Many small takes of a lot are one take: 999 * .19 = 189.81 -> 189, less 30 %.
    let order = m.order("bob", 10, &[(COIN, 1); 1_000], "buyer");
    let error = m.fails("engine", order, &coins(10, BASE));
    assert_eq!(error, ContractError::PaidTooLittle { repaid: n(10), least: n(132) });
    // The same lot twice counts twice.
    let order = m.order("bob", 100_000, &[(COIN, 500_000), (COIN, 500_001)], "buyer");
    let error = m.fails("engine", order, &coins(100_000, BASE));
    assert_eq!(
        error,
        ContractError::Credit(CreditError::NotEnoughCollateral { id: COIN, held: n(500_000), asked: n(500_001) })
    );
}

#[test]
fn the_owner_alone_configures() {
    let mut m = market();
    for msg in [
        new_collateral(AssetUnchecked::Native("u".into())),
        ExecuteMsg::SetCollateral { collateral: COIN, cap: n(1), feed: 11 },
        update(params()),
        ExecuteMsg::SetSteward { steward: None },
        ExecuteMsg::SetGuardian { guardian: None },
        ExecuteMsg::UpdateOwnership(cw_ownable::Action::RenounceOwnership),
    ] {
        for sender in ["guardian", "engine"] {
            let error = m.fails(sender, msg.clone(), &[]);
            assert_eq!(error, not_owner());
        }
    }
}

#[test]
fn listings_that_cannot_be() {
    let mut m = market();
    let listed = |asset: &str| ContractError::AlreadyListed { asset: asset.into() };
    let native = |denom: &str| new_collateral(AssetUnchecked::Native(denom.into()));
    assert_eq!(m.fails("owner", native(LST), &[]), listed("native:ulst"));
    assert_eq!(m.fails("owner", native(BASE), &[]), listed("native:ubase"));
    let (value, min, max) = ("0".into(), "1".into(), "128".into());
    let empty = CommonError::OutOfRange { name: "asset.length", value, min, max }.into();
    assert_eq!(m.fails("owner", native(""), &[]), empty);
    m.ok("owner", native("one"), &[]);
    m.ok("owner", native("two"), &[]);
    assert_eq!(m.fails("owner", native("three"), &[]), ContractError::TooManyCollaterals { max: 4 });
}

#[test]
fn the_guardian_pauses_new_risk_and_nothing_else() {
    let mut m = market();
    m.set_class("bob", 1);
    let not_guardian = pause_error(PauseError::NotGuardian { sender: who("owner") });
    let pause = |action| ExecuteMsg::Pause { action, seconds: 100 };
    assert_eq!(m.fails("owner", pause(Action::Borrow), &[]), not_guardian);
    let until = m.now() + 100;
    let blocked = [
        (Action::Supply, "alice", ExecuteMsg::Supply {}, coins(5, BASE)),
        (Action::Borrow, "bob", ExecuteMsg::Borrow { amount: n(1), allow_band: false }, vec![]),
        (Action::Withdraw, "bob", ExecuteMsg::Withdraw { collateral: COIN, amount: n(1), allow_band: false }, vec![]),
        (Action::SetClass, "bob", ExecuteMsg::SetClass { class: 2 }, vec![]),
    ];
    for (action, sender, msg, funds) in blocked {
        m.ok("guardian", pause(action), &[]);
        let paused = pause_error(PauseError::Paused { action: action.name().into(), until });
        assert_eq!(m.fails(sender, msg.clone(), &funds), paused);
        let error = m.fails("bob", ExecuteMsg::Unpause { action }, &[]);
        assert_eq!(error, pause_error(PauseError::NotGuardian { sender: who("bob") }));
        m.ok("owner", ExecuteMsg::Unpause { action }, &[]);
        m.ok(sender, msg, &funds);
        let again = m.fails("guardian", pause(action), &[]);
        let from = m.now() + interfaces::shared::pause::PAUSE_WINDOW;
        assert_eq!(again, pause_error(PauseError::TooSoon { action: action.name().into(), from }));
    }
    m.ok("owner", ExecuteMsg::SetGuardian { guardian: None }, &[]);
    let gone = pause_error(PauseError::NotGuardian { sender: who("guardian") });
    assert_eq!(m.fails("guardian", pause(Action::Supply), &[]), gone);
}
