//! What addresses own at the present prices, when every account under water is a loss of what it is short of: fund, unpaid
//! premium, tranche, what leavers forfeited and lenders bear it in this order.

use super::bench::Bench;
use cosmwasm_std::{Addr, Decimal, Uint128, Uint256};
use interfaces::Asset;
use suite::{BASE_TRANCHE, LST_COLLATERAL, NATIVE};

/// Millionths of a base unit.
pub const MILLION: i128 = 1_000_000;

/// A product in millionths of a unit, rounded down.
fn times(amount: Uint128, price: Decimal) -> i128 {
    part(amount, price.atomics(), Uint128::new(10u128.pow(18)))
}

/// `amount * numerator / denominator` in millionths of a unit, rounded down.
fn part(amount: Uint128, numerator: Uint128, denominator: Uint128) -> i128 {
    if denominator.is_zero() {
        return 0;
    }
    let product = Uint256::from(amount) * Uint256::from(numerator);
    let scaled = product.checked_mul(Uint256::from(1_000_000u128)).unwrap() / Uint256::from(denominator);
    i128::try_from(Uint128::try_from(scaled).unwrap().u128()).unwrap()
}

/// How a loss of all shortfalls now would be borne, in base units.
struct Split {
    tranche: Uint128,
    lenders: Uint128,
}

fn split(bench: &Bench) -> Split {
    let (state, record) = (bench.suite.market(), bench.suite.tranche_record(BASE_TRANCHE).unwrap());
    let shortfall = |account: interfaces::market::AccountResponse| {
        let loan = bench.suite.loan(&Addr::unchecked(&account.account));
        (loan.owed - loan.charged_off - loan.suspended).saturating_sub(account.value)
    };
    let all: Uint128 = bench.suite.borrowers().into_iter().map(shortfall).sum();
    let rest = all.saturating_sub(state.fund + state.premium_owed);
    let tranche = rest.min(record.free());
    Split { tranche, lenders: (rest - tranche).saturating_sub(state.kept) }
}

/// What these addresses own together, in millionths of a unit. An account's equity counts only when it is positive.
pub fn wealth(bench: &Bench, all: &[Addr]) -> i128 {
    let suite = &bench.suite;
    let (state, tranche, split) = (suite.market(), suite.tranche(BASE_TRANCHE), split(bench));
    let claims = suite.hole().claims;
    let assets = [(Asset::Native(NATIVE.into()), bench.prices[0]), (suite.lst(), bench.prices[1])];
    let mut sum = 0;
    for who in all {
        sum += i128::try_from(suite.balance(&suite.base(), who)).unwrap() * MILLION;
        for (asset, price) in &assets {
            sum += times(suite.balance(asset, who).into(), *price);
        }
        let account = suite.borrower(who);
        let price = |id| if id == LST_COLLATERAL { bench.prices[1] } else { bench.prices[0] };
        let held: i128 = account.lots.iter().map(|lot| times(lot.amount, price(lot.id))).sum();
        sum += (held - times(account.owed, Decimal::one())).max(0);
        let lender = suite.lender(who);
        sum += part(lender.shares, claims.saturating_sub(split.lenders), state.shares);
        sum += times(lender.refunds, Decimal::one());
        let stake = suite.position(BASE_TRANCHE, who);
        sum += part(stake.shares + stake.cooling, tranche.assets - split.tranche, tranche.shares);
        sum += times(stake.recovered, Decimal::one());
        sum += stake.rewards.iter().map(|reward| times(reward.amount, Decimal::one())).sum::<i128>();
    }
    sum
}
