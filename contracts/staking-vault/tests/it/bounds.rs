//! Bounds on what the rate, the inflow and the fee may do, and the record of the rate.

use crate::support::{holding, out_of_range, Vault, DAY, DENOM};
use cosmwasm_std::{coins, BankMsg, Decimal, Event, Response, SubMsg, Uint128};
use interfaces::shared::error::CommonError;
use interfaces::shared::pause::PauseError;
use interfaces::staking_vault::{event, Action, ExecuteMsg, FeeShare, QueryMsg, RateSample, SecurityShare};
use staking_vault::ContractError;

/// 1,000,000 at v1, one share each, synced.
fn vault() -> Vault {
    let mut vault = holding(&[("v1", 1_000_000)], 0);
    vault.govern(|params| {
        params.fee = Decimal::zero();
        params.instant.target = Decimal::zero();
    });
    vault
}

fn bound_growth(vault: &mut Vault, max_growth: Decimal) {
    vault.govern(|params| params.bounds.max_growth = max_growth);
}

fn base(vault: &Vault) -> u128 {
    vault.ledger().base.u128()
}

/// 1 % a day of 1,000,000 is 10,000: a gift of 50,000 takes five days instead of one.
#[test]
fn a_rise_beyond_the_bound_vests_more_slowly() {
    let mut vault = vault();
    bound_growth(&mut vault, Decimal::percent(1));
    vault.compound_with(50_000);
    for day in 1..=5u128 {
        vault.pass(DAY);
        assert_eq!(base(&vault), 1_000_000 + 10_000 * day);
    }
    vault.pass(DAY);
    assert_eq!(base(&vault), 1_050_000);
}

/// Rewards within the bound vest over the period that is set, as without a bound.
#[test]
fn a_rise_within_the_bound_vests_as_ever() {
    let mut vault = vault();
    bound_growth(&mut vault, Decimal::percent(1));
    vault.compound_with(10_000);
    vault.pass(DAY / 2);
    assert_eq!(base(&vault), 1_005_000);
    vault.pass(DAY / 2);
    assert_eq!(base(&vault), 1_010_000);
}

/// Guards `unvested` in `growth::period`: gifts on top of each other are bounded together, not each.
#[test]
fn many_gifts_do_not_add_up_beyond_the_bound() {
    let mut vault = vault();
    bound_growth(&mut vault, Decimal::percent(1));
    // Nothing is delegated, so the chain need not be told.
    vault.govern(|params| params.instant.target = Decimal::one());
    let (mut before, mut given) = (base(&vault), 0);
    for _ in 0..20 {
        vault.compound_with(9_000);
        given += 9_000;
        vault.pass(DAY / 4);
        let after = base(&vault);
        // A quarter of 1 % of what is there, and a unit.
        assert!(after - before <= before / 400 + 1, "{before} to {after}");
        before = after;
    }
    // 180,000 take 17 days at 1 % each, compounding.
    vault.pass(18 * DAY);
    assert_eq!(base(&vault), 1_000_000 + given);
}

/// Guards `MAX_PERIOD`: a gift a hundred times the vault vests in a year, not in a lifetime.
#[test]
fn no_gift_vests_for_more_than_a_year() {
    let mut vault = vault();
    bound_growth(&mut vault, Decimal::permille(1));
    vault.compound_with(100_000_000);
    vault.pass(365 * DAY - 1);
    assert!(base(&vault) < 101_000_000);
    vault.pass(1);
    assert_eq!(base(&vault), 101_000_000);
}

fn staked(vault: &mut Vault) -> Result<Response, ContractError> {
    vault.stake("ann", 100)
}

/// Guards `max_fall`: exactly at the bound nothing is paused, a unit beyond it stakes are, and nothing else.
#[test]
fn a_fall_beyond_the_bound_pauses_stakes_for_a_time() {
    for (left, paused) in [(900_000u128, false), (899_999, true)] {
        let mut vault = vault();
        vault.govern(|params| (params.bounds.max_fall, params.bounds.pause) = (Decimal::percent(10), 3_600));
        vault.chain_says(&[("v1", left)]);
        vault.pass(5);
        let until = vault.env.block.time.seconds() + 3_600;
        let said = Event::new(event::PAUSE).add_attribute("action", "stake").add_attribute("until", until.to_string());
        assert_eq!(vault.sync().events.contains(&said), paused, "{left}");
        assert_eq!(vault.rate().paused, paused);
        if paused {
            let refused = PauseError::Paused { action: "stake".into(), until };
            assert_eq!(staked(&mut vault), Err(ContractError::Pause(refused)));
        }
        vault.unstake("ann", 100).unwrap();
        vault.pass(3_600);
        staked(&mut vault).unwrap();
    }
}

/// Guards `extend`: the guardian's pause is not used up by it, nor shortened.
#[test]
fn a_fall_neither_shortens_nor_uses_up_the_guardians_pause() {
    use interfaces::staking_vault::Action::Stake;
    let mut vault = vault();
    vault.govern(|params| (params.bounds.max_fall, params.bounds.pause) = (Decimal::percent(10), 3_600));
    vault.chain_says(&[("v1", 500_000)]);
    vault.pass(5);
    vault.sync();
    vault.pause(Stake).unwrap();
    let until = vault.env.block.time.seconds() + DAY;
    vault.chain_says(&[("v1", 100_000)]);
    vault.pass(5);
    vault.sync();
    let refused = PauseError::Paused { action: "stake".into(), until };
    assert_eq!(staked(&mut vault), Err(ContractError::Pause(refused)));
}

/// The vault paused itself for a day; a guardian who then says an hour would have opened it after an hour.
#[test]
fn fm_b48_a_guardians_pause_does_not_shorten_the_vaults() {
    use interfaces::staking_vault::Action::Stake;
    let mut vault = vault();
    vault.govern(|params| (params.bounds.max_fall, params.bounds.pause) = (Decimal::percent(10), DAY));
    vault.chain_says(&[("v1", 500_000)]);
    vault.pass(5);
    vault.sync();
    let until = vault.env.block.time.seconds() + DAY;
    vault.run("guardian", ExecuteMsg::Pause { action: Stake, seconds: 3_600 }).unwrap();
    vault.pass(3_600);
    let refused = PauseError::Paused { action: "stake".into(), until };
    assert_eq!(staked(&mut vault), Err(ContractError::Pause(refused)));
}

/// 1,000 a day beyond what is there when the day begins, net of what leaves; a new day begins with a sync.
#[test]
fn inflow_is_capped_by_the_day() {
    let mut vault = vault();
    vault.govern(|params| params.inflow_cap = Some(Uint128::new(1_000)));
    vault.stake("ann", 600).unwrap();
    let full = |assets: u128, most: u128| Err(ContractError::InflowCap { assets: assets.into(), most: most.into() });
    assert_eq!(vault.stake("ben", 401), full(1_001_001, 1_001_000));
    // Who leaves at once makes room for as much as was paid out: 100 less the fee of one unit.
    vault.pass(5);
    vault.instant("ann", 100, 0).unwrap();
    vault.stake("ben", 499).unwrap();
    assert_eq!(vault.stake("ben", 2), full(1_001_002, 1_001_000));
    vault.pass(DAY - 6);
    vault.sync();
    assert_eq!(vault.stake("ben", 2), full(1_001_002, 1_001_000));
    vault.pass(1);
    vault.sync();
    vault.stake("ben", 1_000).unwrap();
    assert_eq!(vault.stake("ben", 2), full(1_002_002, 1_002_000));
    vault.govern(|params| params.inflow_cap = None);
    vault.stake("ben", 1_000_000).unwrap();
}

fn history(vault: &Vault, start_after: Option<u64>) -> Vec<RateSample> {
    vault.ask(QueryMsg::RateHistory { start_after, limit: Some(100) })
}

/// One sample a day, of the first sync; 90 days are kept, and days without a sync are missing.
#[test]
fn the_rate_of_each_day_is_kept_for_a_quarter() {
    let mut vault = vault();
    vault.pass(5);
    vault.sync();
    let first = vault.env.block.time.seconds();
    let (base, shares) = (Uint128::new(1_000_000), Uint128::new(1_000_000));
    let sample = |at: u64| RateSample { day: at / DAY, synced_at: at, base, shares };
    vault.pass(1);
    vault.sync();
    assert_eq!(history(&vault, None), [sample(first)]);
    vault.pass(3 * DAY);
    vault.sync();
    let second = vault.env.block.time.seconds();
    assert_eq!(history(&vault, None), [sample(first), sample(second)]);
    assert_eq!(history(&vault, Some(first / DAY)), [sample(second)]);
    for _ in 0..100 {
        vault.pass(DAY);
        vault.sync();
    }
    let kept = history(&vault, None);
    assert_eq!(kept.len(), 90);
    assert_eq!(kept[89].day, vault.env.block.time.seconds() / DAY);
    assert_eq!(kept[0].day, kept[89].day - 89);
}

fn pays(vault: &Vault, to: &str, amount: u128) -> SubMsg {
    SubMsg::new(BankMsg::Send { to_address: vault.addr(to).into(), amount: coins(amount, DENOM) })
}

/// What a response pays to accounts.
fn payments(response: &Response) -> Vec<cosmwasm_std::CosmosMsg> {
    let is_payment = |sent: &&SubMsg| matches!(sent.msg, cosmwasm_std::CosmosMsg::Bank(_));
    response.messages.iter().filter(is_payment).map(|sent| sent.msg.clone()).collect()
}

/// A fee of a tenth; of it 30 % and 20 % for two, the rest for the treasury.
fn shared() -> Vault {
    let mut vault = vault();
    let [cat, dan] = ["cat", "dan"].map(|name| String::from(vault.addr(name)));
    vault.govern(|params| {
        params.fee = Decimal::percent(10);
        let share = |recipient, percent| FeeShare { recipient, share: Decimal::percent(percent) };
        params.fee_shares = vec![share(cat, 30), share(dan, 20)];
    });
    vault
}

/// Of 1,009 the fee is floor(100.9) = 100: 30, 20 and what is left.
#[test]
fn the_fee_is_shared_by_its_recipients() {
    let mut vault = shared();
    let second = vault.compound_with(1_009);
    assert_eq!(
        payments(&second),
        [("cat", 30), ("dan", 20), ("treasury", 50)].map(|(to, sum)| pays(&vault, to, sum).msg)
    );
}

/// A recipient that cannot take coins stops nobody, and gets them later (I5: they are held meanwhile).
#[test]
fn what_a_recipient_cannot_take_is_kept_for_it() {
    let mut vault = shared();
    let first = vault.compound();
    let second = vault.swept(&first, 1_000);
    let refused = second.messages.iter().find(|sent| sent.msg == pays(&vault, "cat", 30).msg).unwrap().clone();
    let failed =
        Event::new(event::FEE_SHARE_FAILED).add_attribute("recipient", vault.addr("cat")).add_attribute("amount", "30");
    assert_eq!(vault.refuse(&refused).events, [failed]);
    vault.pay_out(&second);
    vault.add_balance(30);
    assert_eq!(vault.ledger().held.u128(), 30);
    vault.chain_says(&[("v1", 1_000_900)]);
    vault.pass(5);
    // Cat has lost its share meanwhile: what was kept is still its own.
    let dan = String::from(vault.addr("dan"));
    vault.govern(|params| params.fee_shares.retain(|share| share.recipient == dan));
    let second = vault.compound_with(1_000);
    assert_eq!(
        payments(&second),
        [("dan", 20), ("treasury", 80), ("cat", 30)].map(|(to, sum)| pays(&vault, to, sum).msg)
    );
    assert_eq!(vault.ledger().held.u128(), 0);
}

/// Guards `of_stakers`: what is kept for the stakers of a tranche does not go to accounts, nor the other way round.
#[test]
fn what_is_kept_for_stakers_and_for_accounts_is_told_apart() {
    let mut vault = shared();
    let security = String::from(vault.addr("security"));
    vault.govern(|params| {
        params.security_share = Some(SecurityShare { vault: security, tranche: 1, share: Decimal::percent(50) })
    });
    let first = vault.compound();
    let second = vault.swept(&first, 1_000);
    let fees: Vec<SubMsg> = second.messages.iter().skip(1).cloned().collect();
    for refused in &fees {
        vault.refuse(refused);
    }
    // 50 for the stakers, 30, 20; nothing is left for the treasury.
    assert_eq!((fees.len(), vault.ledger().held.u128()), (3, 100));
    vault.chain_says(&[("v1", 1_000_900)]);
    vault.pass(5);
    vault.govern(|params| params.security_share = None);
    let first = vault.compound();
    let second = vault.swept(&first, 0);
    // Without a share of the stakers what was kept for them is the recipient's.
    assert_eq!(
        payments(&second),
        [("cat", 30), ("dan", 20), ("treasury", 50)].map(|(to, sum)| pays(&vault, to, sum).msg)
    );
    assert_eq!(vault.ledger().held.u128(), 0);
}

/// Guards each check of the new parameters.
#[test]
fn fm_s37_bounds_and_shares_out_of_range_are_refused() {
    let vault = vault();
    let [cat, lst] = ["cat", "lst"].map(|name| String::from(vault.addr(name)));
    let params = vault.ask::<interfaces::staking_vault::ConfigResponse>(QueryMsg::Config {}).params;
    let refused = |change: &dyn Fn(&mut interfaces::staking_vault::Params)| {
        let (mut vault, mut params) = (self::vault(), params.clone());
        change(&mut params);
        vault.run("timelock", ExecuteMsg::UpdateParams { params: Box::new(params) }).unwrap_err()
    };
    let share = |recipient: &str, percent| FeeShare { recipient: recipient.into(), share: Decimal::percent(percent) };
    let many = ["a", "b", "c", "d", "e"].map(|name| share(vault.addr(name).as_str(), 1)).to_vec();
    assert_eq!(refused(&|params| params.fee_shares = many.clone()), out_of_range("fee_shares", "5", "0", "4"));
    let twice = |who: &String| -> ContractError {
        let rule = "no recipient twice";
        CommonError::Contradiction { rule, left: who.clone(), right: who.clone() }.into()
    };
    assert_eq!(refused(&|params| params.fee_shares = vec![share(&cat, 1), share(&cat, 1)]), twice(&cat));
    let treasury = &params.fee_recipient;
    assert_eq!(refused(&|params| params.fee_shares = vec![share(treasury, 1)]), twice(treasury));
    assert_eq!(
        refused(&|params| params.fee_shares = vec![share(&cat, 101)]),
        out_of_range("fee_shares.share", "1.01", "0", "1")
    );
    let whole = out_of_range("fee_shares", "1.1", "0", "1");
    assert_eq!(
        refused(&|params| {
            params.security_share = Some(SecurityShare { vault: lst.clone(), tranche: 1, share: Decimal::percent(60) });
            params.fee_shares = vec![share(&cat, 50)];
        }),
        whole
    );
    let growth = |value: &str| out_of_range("bounds.max_growth", value, "0.000001", "1000000");
    assert_eq!(refused(&|params| params.bounds.max_growth = Decimal::zero()), growth("0"));
    assert_eq!(refused(&|params| params.bounds.max_growth = Decimal::MAX), growth(&Decimal::MAX.to_string()));
    assert_eq!(
        refused(&|params| params.bounds.max_fall = Decimal::permille(1_001)),
        out_of_range("bounds.max_fall", "1.001", "0", "1")
    );
    assert_eq!(refused(&|params| params.bounds.pause = 259_201), out_of_range("bounds.pause", "259201", "0", "259200"));
    assert_eq!(refused(&|params| params.max_entries = 0), out_of_range("max_entries", "0", "1", "100"));
    assert_eq!(refused(&|params| params.max_entries = 101), out_of_range("max_entries", "101", "1", "100"));
}

/// Guards `name_guardian`: a guardian that a vote was about to replace paused for a second, and the next one could not for 30 days.
#[test]
fn fm_b88_a_new_guardian_may_pause_at_once() {
    let mut vault = vault();
    vault.run("guardian", ExecuteMsg::Pause { action: Action::Stake, seconds: 1 }).unwrap();
    vault.pass(5);
    assert!(vault.run("guardian", ExecuteMsg::Pause { action: Action::Stake, seconds: 60 }).is_err());
    let name = |vault: &mut Vault, who: &str| {
        let guardian = Some(vault.addr(who).into());
        vault.run("timelock", ExecuteMsg::SetGuardian { guardian }).unwrap();
    };
    // The same one again changes nothing.
    name(&mut vault, "guardian");
    assert!(vault.run("guardian", ExecuteMsg::Pause { action: Action::Stake, seconds: 60 }).is_err());
    name(&mut vault, "other");
    vault.run("other", ExecuteMsg::Pause { action: Action::Stake, seconds: 60 }).unwrap();
}
