//! The market that the tests use: its parameters, classes and collaterals.

use cosmwasm_std::{Decimal, Uint128};
use interfaces::credit_market::{
    Backing, BandParams, ClassParams, InstantiateMsg, InterestParams, NewCollateral, Params, PremiumParams,
    ProvisionParams, WithdrawalParams,
};
use interfaces::market::{DiscountLaw, LiquidationTerms, TargetHealth};
use interfaces::AssetUnchecked;

use super::{dec, who, BASE, DAY, LST};

pub fn params() -> Params {
    Params {
        interest: InterestParams {
            base: Decimal::zero(),
            kink: dec("0.8"),
            slope_below_kink: dec("0.07"),
            slope_above_kink: dec("0.45"),
            reserve: dec("0.2"),
        },
        premium: PremiumParams {
            period: 86_400,
            floor: dec("0.01"),
            cap: dec("1"),
            ramp_per_day: dec("0.5"),
            fund_share: dec("0.2"),
        },
        band: BandParams { z: dec("0.5"), time: 21_600, confidence_multiple: dec("2") },
        debt_cap: Uint128::new(1_000_000_000_000),
        cover_ratio: dec("0.2"),
        oracle_exposure_cap: None,
        liquidation: LiquidationTerms {
            discount: DiscountLaw {
                start: dec("0.01"),
                per_minute: dec("0.01"),
                health_slope: dec("0.5"),
                max: dec("0.167"),
                least: dec("0.05"),
                band_max: dec("0.02"),
                par_time: 3_600,
                rise_time: 14_400,
                end: dec("0.25"),
            },
            target: TargetHealth { base: dec("1.15"), slope: dec("1"), max: dec("1.5"), soft: dec("1.05") },
            least_debt: Uint128::new(100),
            flag_life: 1200,
            seconds_per_block: Decimal::percent(600),
        },
        provision: ProvisionParams {
            price_memory: 7 * DAY,
            write_down_after: 7 * DAY,
            write_down_every: DAY,
            write_down_share: dec("0.05"),
            mark_reward: dec("0.0005"),
            mark_share: dec("0.01"),
            mark_max: Uint128::new(50),
            mark_daily: Uint128::new(200),
            record_patience: DAY,
        },
        withdrawal: WithdrawalParams { delay: 600, window: 300, retry_after: 21_600, least: Uint128::new(100) },
    }
}

pub fn birth() -> InstantiateMsg {
    let class = |initial, maintenance| ClassParams {
        initial_ltv: Decimal::percent(initial),
        maintenance_ltv: Decimal::percent(maintenance),
    };
    let cap = Uint128::new(1_000_000_000_000_000);
    InstantiateMsg {
        owner: who("owner").into(),
        guardian: Some(who("guardian").into()),
        steward: Some(who("steward").into()),
        base: AssetUnchecked::Native(BASE.into()),
        engine: who("engine").into(),
        oracle: who("oracle").into(),
        security_vault: who("security").into(),
        tranches: vec![Backing { tranche: 7, valuation: None }],
        classes: vec![class(45, 50), class(60, 65), class(75, 80)],
        collaterals: vec![
            NewCollateral { asset: AssetUnchecked::Native(LST.into()), feed: 11, cap },
            NewCollateral { asset: AssetUnchecked::Cw20(who("token").into()), feed: 12, cap },
        ],
        params: params(),
    }
}
