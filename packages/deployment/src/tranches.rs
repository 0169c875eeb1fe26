//! The first tranches of the security vault.

use crate::addresses::Addresses;
use crate::plan::{LstTranche, Plan, Reporter};
use cosmwasm_std::Decimal;
use interfaces::security_vault::{Lock, NewTranche, Recipient, SlashRules, TrancheSize};
use interfaces::AssetUnchecked;

/// The locks of every tranche: 30, 90 and 365 days.
const LOCKS: [Lock; 3] = [
    Lock { seconds: 30 * 86_400, weight: 125 },
    Lock { seconds: 90 * 86_400, weight: 160 },
    Lock { seconds: 365 * 86_400, weight: 250 },
];

/// The tranche of the base asset that backs the market.
pub fn of_market(plan: &Plan, at: &Addresses) -> NewTranche {
    let terms = &plan.market;
    NewTranche {
        asset: AssetUnchecked::Native(plan.base.clone()),
        slasher: at.engine.clone(),
        reserver: Some(at.market.clone()),
        seniority: 0,
        cooldown: terms.cooldown,
        floor: terms.floor,
        min_hold: terms.min_hold,
        locks: LOCKS.to_vec(),
        rewards: vec![],
        size: TrancheSize::default(),
        rules: SlashRules::of_market(),
        operator: None,
        commission: Decimal::zero(),
        share: (!terms.reporter_share.is_zero())
            .then(|| Recipient { address: at.oracle.clone(), part: terms.reporter_share }),
    }
}

/// The tranche of the liquid staking token behind the market. Its premium is paid in the base asset.
pub fn of_market_in_lst(plan: &Plan, at: &Addresses, terms: &LstTranche) -> NewTranche {
    NewTranche {
        asset: AssetUnchecked::Cw20(at.lst.clone()),
        seniority: 1,
        floor: terms.floor,
        min_hold: terms.min_hold,
        rewards: vec![AssetUnchecked::Native(plan.base.clone())],
        ..of_market(plan, at)
    }
}

/// The tranche of the governance token that backs a reporter, who sets the commission.
pub fn of_reporter(plan: &Plan, at: &Addresses, reporter: &Reporter) -> NewTranche {
    let terms = &plan.reporter_tranches;
    NewTranche {
        asset: AssetUnchecked::Cw20(at.gov.clone()),
        slasher: at.oracle.clone(),
        reserver: None,
        seniority: 0,
        cooldown: terms.cooldown,
        floor: terms.floor,
        min_hold: terms.min_hold,
        locks: LOCKS.to_vec(),
        rewards: [&plan.native, &plan.base].map(|denom| AssetUnchecked::Native(denom.clone())).to_vec(),
        size: TrancheSize::default(),
        rules: SlashRules::of_reporter(),
        operator: Some(reporter.address.clone()),
        commission: Decimal::zero(),
        share: None,
    }
}

/// The tranche of the governance token that votes. Exploits that governance reports may take up to half of it.
pub fn of_voters(plan: &Plan, at: &Addresses) -> NewTranche {
    let terms = &plan.governance;
    NewTranche {
        asset: AssetUnchecked::Cw20(at.gov.clone()),
        slasher: at.engine.clone(),
        reserver: None,
        seniority: 1,
        cooldown: terms.cooldown,
        floor: terms.tranche_floor,
        min_hold: terms.min_hold,
        locks: LOCKS.to_vec(),
        rewards: vec![],
        size: TrancheSize::default(),
        rules: SlashRules::of_voters(),
        operator: None,
        commission: Decimal::zero(),
        share: None,
    }
}
