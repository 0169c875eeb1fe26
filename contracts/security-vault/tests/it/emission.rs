//! Emissions by size, and the operator's commission.

use cosmwasm_std::{coins, Decimal, Timestamp};
use interfaces::security_vault::{
    Emission, ExecuteMsg, NextCommission, OwedResponse, QueryMsg, ReceiveMsg, RewardResponse, TrancheSize,
    COMMISSION_NOTICE,
};
use interfaces::{Asset, AssetUnchecked};
use security_vault::rewards::{Size, Stream};
use security_vault::ContractError;

use crate::support::{addr, amount_of, base, birth, gov, out_of_range, u, unauthorized, Vault, BASE, DAY};

fn stream(vault: &Vault) -> RewardResponse {
    let owed: OwedResponse = vault.ask(QueryMsg::Owed { tranche: 1 });
    owed.rewards[0].clone()
}

fn set_emission(vault: &mut Vault, per_day: u128, ends_at: u64) {
    let asset = AssetUnchecked::from(base());
    vault.call("owner", &ExecuteMsg::SetEmission { tranche: 1, asset, per_day: u(per_day), ends_at }, &[]).unwrap();
}

/// Alice's 11,000 are the target or another size, and 86,400 units a day are paid from a budget.
fn emitting(target: Option<u128>, budget: u128) -> Vault {
    let mut vault = Vault::with_alice();
    let size = TrancheSize { cap: None, target: target.map(u) };
    vault.call("owner", &ExecuteMsg::SetSize { tranche: 1, size }, &[]).unwrap();
    vault.call("anyone", &ExecuteMsg::Fund { tranche: 1 }, &coins(budget, BASE)).unwrap();
    let ends_at = vault.now() + 10 * DAY;
    set_emission(&mut vault, 86_400, ends_at);
    vault
}

fn earned(vault: &Vault) -> u128 {
    vault.position("alice").rewards.first().map_or(0, |item| item.amount.u128())
}

#[test]
fn an_emission_pays_by_time_until_its_end_or_an_empty_budget() {
    let mut vault = emitting(None, 1_000_000);
    vault.wait(100);
    assert_eq!(earned(&vault), 100);
    vault.wait(20 * DAY);
    assert_eq!(earned(&vault), 864_000);
    vault.claim("alice").unwrap();
    assert_eq!((stream(&vault).emission.funded, stream(&vault).unpaid), (u(136_000), u(136_000)));

    let mut vault = emitting(None, 500);
    vault.wait(DAY);
    assert_eq!(earned(&vault), 500);
    // Money that comes later pays for later.
    vault.claim("alice").unwrap();
    vault.call("anyone", &ExecuteMsg::Fund { tranche: 1 }, &coins(50, BASE)).unwrap();
    assert_eq!(earned(&vault), 0);
    vault.wait(20);
    assert_eq!(earned(&vault), 20);
}

#[test]
fn an_emission_is_whole_at_the_target_and_smaller_on_both_sides() {
    // 11,000 staked. x * (2 - x) of 86,400 a day below the target, 1 / x above.
    let table = [(11_000, 86_400), (22_000, 64_800), (110_000, 16_416), (5_500, 43_200), (1_100, 8_640)];
    for (target, paid) in table {
        let mut vault = emitting(Some(target), 1_000_000);
        vault.wait(DAY);
        assert_eq!(earned(&vault), paid, "target {target}");
        assert_eq!(stream(&vault).emission.funded, u(1_000_000 - paid));
    }
}

#[test]
fn nothing_is_emitted_to_no_one_and_a_change_of_rate_counts_from_now() {
    let mut vault = emitting(None, 1_000_000);
    vault.cool("alice", 10_000).unwrap();
    vault.wait(DAY);
    vault.stake("bob", 5_000).unwrap();
    assert_eq!(stream(&vault).emission.funded, u(1_000_000));
    vault.wait(10);
    let ends_at = vault.now() + DAY;
    set_emission(&mut vault, 2 * 86_400, ends_at);
    vault.wait(10);
    assert_eq!(vault.position("bob").rewards, [amount_of(base(), 30)]);
}

#[test]
fn emissions_of_unlisted_tokens_and_by_strangers_are_refused() {
    let mut vault = Vault::with_alice();
    let asset = AssetUnchecked::Native("ufee".into());
    let unknown = || ContractError::UnknownReward { asset: interfaces::Asset::Native("ufee".into()) };
    let msg = ExecuteMsg::SetEmission { tranche: 1, asset, per_day: u(1), ends_at: 9 };
    assert_eq!(vault.call("owner", &msg, &[]), Err(unknown()));
    assert_eq!(vault.call("x", &ExecuteMsg::Fund { tranche: 1 }, &coins(5, "ufee")), Err(unknown()));
    assert!(vault.call("x", &msg, &[]).is_err());
    let size = TrancheSize { cap: None, target: Some(u(0)) };
    let refused = vault.call("owner", &ExecuteMsg::SetSize { tranche: 1, size }, &[]);
    assert_eq!(refused, Err(out_of_range("target", 0, 1, u128::MAX)));
    assert!(vault.call("x", &ExecuteMsg::SetSize { tranche: 1, size: TrancheSize::default() }, &[]).is_err());
}

#[test]
fn no_stake_enters_above_the_cap() {
    let mut vault = Vault::with_alice();
    let size = TrancheSize { cap: Some(u(12_000)), target: None };
    vault.call("owner", &ExecuteMsg::SetSize { tranche: 1, size }, &[]).unwrap();
    let above = ContractError::AboveCap { assets: u(11_000), amount: u(1_001), cap: u(12_000) };
    assert_eq!(vault.stake("bob", 1_001), Err(above));
    vault.stake("bob", 1_000).unwrap();
}

/// Tranche 1 vouches for an operator with a tenth.
fn operated() -> Vault {
    let mut vault = Vault::unborn();
    let mut msg = birth();
    (msg.tranches[0].operator, msg.tranches[0].commission) = (Some(addr("reporter").to_string()), Decimal::percent(10));
    vault.instantiate(msg, &[]).unwrap();
    vault.stake("alice", 11_000).unwrap();
    vault
}

fn set_commission(vault: &mut Vault, who: &str, percent: u64) -> Result<(), ContractError> {
    let msg = ExecuteMsg::SetCommission { tranche: 1, commission: Decimal::percent(percent) };
    vault.call(who, &msg, &[]).map(|_| ())
}

#[test]
fn the_operator_earns_a_part_of_rewards_and_emissions_but_of_no_recovery() {
    let mut vault = operated();
    vault.reward(8_640).unwrap();
    assert_eq!((stream(&vault).commission, stream(&vault).unvested), (u(864), u(7_776)));
    vault.cover(1, 1_000);
    vault.restore(1, 5_000).unwrap();
    assert_eq!((stream(&vault).commission, stream(&vault).unvested), (u(864), u(11_776)));
    vault.call("x", &ExecuteMsg::Fund { tranche: 1 }, &coins(9_000, BASE)).unwrap();
    let ends_at = vault.now() + DAY;
    set_emission(&mut vault, 1_000, ends_at);
    vault.wait(DAY);
    vault.call("keeper", &ExecuteMsg::ClaimCommission { tranche: 1, assets: None }, &[]).unwrap();
    assert_eq!(vault.paid(&base(), "reporter"), 964);
    let nothing = ContractError::NothingToClaim { tranche: 1, owner: addr("reporter") };
    assert_eq!(vault.call("keeper", &ExecuteMsg::ClaimCommission { tranche: 1, assets: None }, &[]), Err(nothing));
    assert_eq!(vault.position("alice").rewards, [amount_of(base(), 11_776 + 900)]);
}

#[test]
fn fm_k68_a_commission_is_claimed_in_the_named_tokens() {
    let mut vault = operated();
    let listed = ExecuteMsg::ListReward { tranche: 1, asset: AssetUnchecked::from(gov()) };
    vault.call("owner", &listed, &[]).unwrap();
    vault.reward(8_640).unwrap();
    vault.send("gov", "x", 500, &ReceiveMsg::Reward { tranche: 1 }).unwrap();
    let claim = |vault: &mut Vault, assets: &[Asset]| {
        let assets = assets.iter().cloned().map(AssetUnchecked::from).collect();
        let msg = ExecuteMsg::ClaimCommission { tranche: 1, assets: Some(assets) };
        vault.call("keeper", &msg, &[]).map(drop)
    };
    // A token that cannot be sent blocks no other.
    claim(&mut vault, &[base()]).unwrap();
    assert_eq!((vault.paid(&base(), "reporter"), vault.paid(&gov(), "reporter")), (864, 0));
    let nothing = ContractError::NothingToClaim { tranche: 1, owner: addr("reporter") };
    assert_eq!(claim(&mut vault, &[base()]), Err(nothing));
    let other = Asset::Native("uother".into());
    let unknown = ContractError::UnknownReward { asset: other.clone() };
    assert_eq!(claim(&mut vault, &[gov(), other]), Err(unknown));
    claim(&mut vault, &[gov()]).unwrap();
    assert_eq!(vault.paid(&gov(), "reporter"), 50);
}

#[test]
fn fm_x17_a_higher_commission_is_announced_and_a_lower_one_counts_at_once() {
    let mut vault = operated();
    assert_eq!(set_commission(&mut vault, "owner", 5), Err(unauthorized("owner")));
    assert_eq!(set_commission(&mut vault, "reporter", 31), Err(out_of_range("commission", "0.31", 0, "0.3")));
    set_commission(&mut vault, "reporter", 30).unwrap();
    let tranche = vault.tranche(1);
    let next = NextCommission { commission: Decimal::percent(30), at: vault.now() + COMMISSION_NOTICE };
    assert_eq!((tranche.commission, tranche.next_commission), (Decimal::percent(10), Some(next)));
    vault.wait(COMMISSION_NOTICE - 1);
    vault.reward(1_000).unwrap();
    assert_eq!(stream(&vault).commission, u(100));
    vault.wait(1);
    assert_eq!((vault.tranche(1).commission, vault.tranche(1).next_commission), (Decimal::percent(30), None));
    vault.reward(1_000).unwrap();
    assert_eq!(stream(&vault).commission, u(400));
    set_commission(&mut vault, "reporter", 2).unwrap();
    vault.reward(1_000).unwrap();
    assert_eq!(stream(&vault).commission, u(420));
    // A tranche without an operator has nobody to pay.
    let mut vault = Vault::with_alice();
    assert_eq!(set_commission(&mut vault, "reporter", 0), Err(unauthorized("reporter")));
}

#[test]
fn fm_b09_no_rate_of_an_emission_stops_a_tranche() {
    for target in [None, Some(22_000), Some(5_500)] {
        let mut vault = emitting(target, 1_000_000);
        let ends_at = vault.now() + 10 * DAY;
        set_emission(&mut vault, u128::MAX, ends_at);
        vault.cool("alice", 5_000).unwrap();
        // More than 2^128 - 1 are due.
        vault.wait(DAY + 1);
        assert_eq!(earned(&vault), 1_000_000);
        vault.payout("alice", 1).unwrap();
        vault.claim("alice").unwrap();
        set_emission(&mut vault, 0, ends_at);
    }
}

#[test]
fn fm_b10_who_opens_a_wiped_tranche_earns_nothing_for_the_time_before() {
    let mut vault = emitting(Some(11_000), 1_000_000);
    assert_eq!(vault.slash(1, Decimal::one()), 11_000);
    vault.wait(5 * DAY);
    vault.stake("bob", 11_000).unwrap();
    vault.wait(10);
    assert_eq!(vault.position("bob").rewards, [amount_of(base(), 10)]);
    assert_eq!(stream(&vault).emission.funded, u(999_990));
}

#[test]
fn fm_b12_what_was_emitted_before_a_loss_is_that_of_the_size_before() {
    // 110,000 staked for a target of 11,000: a tenth of 86,400 a day.
    let lose: [fn(&mut Vault) -> u128; 2] =
        [|vault| vault.slash(1, Decimal::percent(90)), |vault| vault.cover(1, 99_000)];
    for lose in lose {
        let mut vault = emitting(Some(11_000), 1_000_000);
        vault.stake("bob", 99_000).unwrap();
        vault.wait(5 * DAY);
        assert_eq!(lose(&mut vault), 99_000);
        assert_eq!(stream(&vault).emission.funded, u(1_000_000 - 43_200));
    }
}

/// The hours in which a few units were staked were kept for later, and paid at the size of whoever staked next.
#[test]
fn fm_b65_what_rounds_to_nothing_is_not_emitted_at_the_size_of_the_next_staker() {
    // 11,000 units staked are a millionth of the target: two millionths of 86,400 units a day are none in five hours.
    let target = 11_000_000_000;
    let mut vault = emitting(Some(target), 1_000_000);
    vault.wait(5 * 3_600);
    vault.stake("bob", target - 11_000).unwrap();
    vault.wait(10);
    assert_eq!(stream(&vault).emission.funded, u(1_000_000 - 10));
    // A day of a second each: whoever asks often does not slow what the tranche earns by more than a unit a message.
    let mut vault = emitting(Some(22_000), 1_000_000);
    for _ in 0..10 {
        vault.wait(100);
        vault.claim("alice").unwrap();
    }
    // Three quarters of 1,000.
    assert_eq!(stream(&vault).emission.funded, u(1_000_000 - 750));
    // A message a second, each of which alone is worth three quarters of a unit: a unit every two seconds.
    let emission = Emission { per_day: u(86_400), ends_at: 1_000, funded: u(1_000), paid_until: 0 };
    let mut often = Stream { emission, ..Stream::new(Timestamp::from_seconds(0)) };
    let size = Size { assets: u(11_000), target: Some(u(22_000)) };
    for second in 1..=100 {
        often.emit(second, u(11_000), size, Decimal::zero()).unwrap();
    }
    assert_eq!(often.emission.funded, u(1_000 - 50));
}
