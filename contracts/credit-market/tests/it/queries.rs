//! What the market answers.

use crate::support::{birth, n, not_found, params, who, Market, BASE};
use cosmwasm_std::Addr;
use credit_market::contract::query;
use interfaces::credit_market::{ConfigResponse, ExecuteMsg, LenderResponse, QueryMsg};
use interfaces::market::{AccountResponse, AccountState, Market as Handle, SaleResponse, Terms};
use interfaces::shared::pause::PauseResponse;
use interfaces::Asset;

#[test]
fn terms_and_configuration_are_those_of_birth() {
    let m = Market::new();
    let params = params();
    let terms = Terms { base: Asset::Native(BASE.into()), liquidation: params.liquidation };
    assert_eq!(m.query::<Terms>(QueryMsg::Terms {}), terms);
    let sale: SaleResponse = m.query(QueryMsg::Sale { account: who("bob").into() });
    assert_eq!(sale, SaleResponse { terms, account: m.account("bob") });
    let config: ConfigResponse = m.query(QueryMsg::Config {});
    assert_eq!((config.base.to_string(), config.params), (format!("native:{BASE}"), params));
    assert_eq!(config.tranches, birth().tranches);
    assert_eq!((config.engine, config.oracle), (who("engine"), who("oracle")));
    assert_eq!((config.security_vault, config.guardian), (who("security"), Some(who("guardian"))));
    let ownership: cw_ownable::Ownership<Addr> = m.query(QueryMsg::Ownership {});
    assert_eq!(ownership.owner, Some(who("owner")));
}

#[test]
fn the_interface_reaches_the_market_through_its_own_messages() {
    // What the engine sends is what the market's messages parse.
    let handle = Handle(who("market"));
    let take = vec![interfaces::market::LotAmount { lot: 1, amount: n(5) }];
    for message in
        [handle.settle("bob", 3, n(7), BASE, take, &who("buyer")).unwrap(), handle.refill(1, n(3), BASE).unwrap()]
    {
        let cosmwasm_std::CosmosMsg::Wasm(cosmwasm_std::WasmMsg::Execute { msg, .. }) = message else { panic!() };
        let parsed: ExecuteMsg = cosmwasm_std::from_json(msg).unwrap();
        assert!(matches!(parsed, ExecuteMsg::Settle { .. } | ExecuteMsg::Refill { .. }));
    }
}

#[test]
fn an_unknown_account_is_healthy_and_an_unknown_lender_empty() {
    let m = Market::new();
    let account = m.account("nobody");
    assert_eq!((account.state, account.owed, account.revision), (AccountState::Healthy, n(0), 0));
    assert_eq!(account.health, None);
    assert_eq!(m.lender("nobody").shares, n(0));
    assert_eq!(m.position("nobody").collateral, []);
    let error = query(m.deps.as_ref(), m.env.clone(), QueryMsg::Deficit { id: 4 }).unwrap_err();
    assert_eq!(error, not_found("deficit", 4));
}

#[test]
fn accounts_and_lenders_come_in_pages() {
    let mut m = Market::new();
    for name in ["a", "b", "c"] {
        m.deposit(name, 5);
        m.supply(name, 5);
    }
    let page = |start_after: Option<String>| -> Vec<AccountResponse> {
        m.query(QueryMsg::Accounts { start_after, limit: Some(2) })
    };
    let first = page(None);
    let second = page(Some(first[1].account.clone()));
    assert_eq!((first.len(), second.len()), (2, 1));
    assert!(first[1].account < second[0].account);
    let lenders: Vec<LenderResponse> = m.query(QueryMsg::Lenders { start_after: None, limit: Some(3) });
    let start_after = Some(lenders[2].lender.clone());
    let rest: Vec<LenderResponse> = m.query(QueryMsg::Lenders { start_after, limit: None });
    assert_eq!((lenders.len(), rest.len()), (3, 1), "the market's own seed is among them");
}

#[test]
fn queries_see_the_interest_that_no_message_has_accrued_yet() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 2, 12_000_000, 8_000_000);
    m.advance(31_536_000);
    assert_eq!(m.lender("alice").value, n(9_403_200));
    assert_eq!(m.account("bob").owed, n(8_640_000));
    assert_eq!(m.state().live_debt, n(8_000_000), "counters are answered as stored");
}

#[test]
fn pauses_are_listed() {
    let mut m = Market::new();
    let action = interfaces::credit_market::Action::Borrow;
    m.ok("guardian", ExecuteMsg::Pause { action, seconds: 60 }, &[]);
    let (since, until) = (m.now(), m.now() + 60);
    let pauses: Vec<PauseResponse> = m.query(QueryMsg::Pauses {});
    assert_eq!(pauses, [PauseResponse { action: "borrow".into(), paused_at: since, expires_at: until }]);
}

/// Nobody closes the account for thirty years at 1000 %: its debt stops growing, everybody else goes on.
#[test]
fn a_forgotten_account_overflows_nothing() {
    let mut changed = params();
    changed.interest.base = crate::support::dec("10");
    let mut birth = crate::support::birth();
    birth.params = changed;
    let mut m = Market::with(birth);
    m.supply("alice", 9_000_000);
    m.open("bob", 0, 1_000_000, 100_000);
    m.open("ben", 0, 1_000_000, 100_000);
    for _ in 0..360 {
        m.advance(2_592_000);
        m.ok("keeper", ExecuteMsg::Refresh {}, &[]);
    }
    let owed = m.account("bob").owed;
    assert!(owed > n(100_000) && owed <= n(100_000 * 1_000_000_000), "{owed}");
    let repaid = m.account("ben").owed;
    m.repay("ben", repaid.u128());
    assert_eq!(m.account("ben").owed, n(0));
    m.price(11, "1");
    m.mark("bob");
    m.advance(3_600);
    assert_eq!(m.liquidate("bob", 950_000, &[(1, 1_000_000)]).repaid, n(950_000));
}

/// The numbers by hand: health .8/.7 = 1.142857; deviation .02080917..; edge 1.010404585527545055; the band fires at
/// edge/health = .8841 of the price; there value 884,104 and weighted 707,283 stand against 700,000. To 1.05 * edge at 2 %
/// off, 147,532 must be sold.
#[test]
fn the_owner_sees_in_advance_where_the_band_begins_and_what_it_costs() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 2, 1_000_000, 700_000);
    let band = m.position("bob").band.unwrap();
    let dec = crate::support::dec;
    assert_eq!((band.health, band.edge), (dec("1.142857142857142857"), dec("1.010404585527545055")));
    assert_eq!((band.fires_at, band.unhealthy_at), (dec("0.884104012336601924"), dec("0.875000000000000001")));
    // (1.0609248.. * 700,000 - 707,283.2) / (1.0609248.. * .98 - .8) = 147,531.2; a unit of rounding above counts for four.
    assert!(band.sold.u128().abs_diff(147_532) <= 5, "{}", band.sold);
    assert_eq!(band.penalty, n(2_951));
    // What the engine would see at that price.
    m.price(11, "0.884106");
    assert_eq!(m.account("bob").state, AccountState::Healthy);
    m.price(11, "0.884102");
    assert_eq!(m.account("bob").state, AccountState::Band);
    assert!(m.position("carol").band.is_none());
}
