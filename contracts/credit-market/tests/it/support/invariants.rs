//! The invariants of the README, by number, from what the market answers.

use cosmwasm_std::Uint128;
use interfaces::credit_market::{CollateralResponse, DeficitResponse, LenderResponse, QueryMsg, RequestResponse};
use interfaces::market::AccountResponse;
use interfaces::Asset;

use super::{Market, BASE};

impl Market {
    #[track_caller]
    pub fn check(&self) {
        let s = self.state();
        let one = Uint128::new(1_000_000_000_000_000_000);
        // I1: assets cover claims.
        let lenders = s.shares.checked_mul_ceil((s.index, one)).unwrap();
        let (assets, claims) = (s.cash + s.live_debt, lenders + s.fund + s.premium_owed + s.kept);
        assert!(assets >= claims, "I1: {assets} < {claims}");

        // I2: the bank holds cash, refunds and native collateral.
        let listed: Vec<CollateralResponse> = self.query(QueryMsg::Collaterals {});
        let held = |denom: &str| Uint128::new(self.bank.get(denom).copied().unwrap_or_default());
        assert!(held(BASE) >= s.cash + s.refunds, "I2: cash {} refunds {}", s.cash, s.refunds);
        for collateral in &listed {
            if let Asset::Native(denom) = &collateral.asset {
                assert!(held(denom) >= collateral.posted, "I2: {denom}");
            }
        }

        // I3: refunds cover what is due; I4: shares and requests sum up.
        let limit = Some(100);
        let all: Vec<LenderResponse> = self.query(QueryMsg::Lenders { start_after: None, limit });
        let due: Uint128 = all.iter().map(|lender| lender.refunds).sum();
        assert!(s.refunds >= due, "I3: refunds {} due {due}", s.refunds);
        assert_eq!(all.iter().map(|lender| lender.shares).sum::<Uint128>(), s.shares, "I4");
        let requests: Vec<RequestResponse> = self.query(QueryMsg::Requests { start_after: None, limit });
        let asked = requests.iter().map(|request| request.shares).sum::<Uint128>();
        assert_eq!(all.iter().map(|lender| lender.pending).sum::<Uint128>(), asked, "I4");
        assert!(s.pending <= asked, "I4");

        // I5: debt shares and collateral sum up.
        let accounts: Vec<AccountResponse> = self.query(QueryMsg::Accounts { start_after: None, limit });
        let mut debt = vec![Uint128::zero(); s.debt_shares.len()];
        let (mut provisions, mut impaired) = (Uint128::zero(), Uint128::zero());
        for account in &accounts {
            let position: interfaces::credit_market::PositionResponse =
                self.query(QueryMsg::Position { account: account.account.clone() });
            provisions += position.provision;
            if position.impaired {
                impaired += position.owed - position.charged_off - position.suspended;
            } else {
                debt[usize::from(position.class)] += position.debt_shares;
            }
        }
        assert_eq!(debt, s.debt_shares, "I5");
        for collateral in &listed {
            let lots = accounts.iter().flat_map(|account| &account.lots).filter(|lot| lot.id == collateral.id);
            assert_eq!(lots.map(|lot| lot.amount).sum::<Uint128>(), collateral.posted, "I5");
        }

        // I6: loss units and the open loss are what deficits say; I7: every deficit adds up.
        let deficits: Vec<DeficitResponse> = self.query(QueryMsg::Deficits { start_after: None, limit });
        let open = s.open_loss.map_or(Uint128::zero(), |open| open.left);
        assert_eq!(deficits.iter().map(|d| d.outstanding).sum::<Uint128>(), s.lost + open, "I6");
        for d in &deficits {
            assert_eq!(d.loss, d.fund + d.premium + d.kept + d.to_index + d.to_units + d.outstanding, "I7");
            assert!(d.covered_back <= d.covered && d.premium_back <= d.premium && d.kept_back <= d.kept, "I7");
        }

        // I8: provisions and impaired debt sum up, and nothing is kept without a provision.
        assert_eq!((provisions, impaired), (s.provisions, s.impaired), "I8");
        assert!(s.kept.is_zero() || !s.provisions.is_zero(), "I8");
        // I9: shares leave at most at the price at which they enter. A record that cannot be read has its own tests.
        if let Ok(hole) = credit_market::contract::query(self.deps.as_ref(), self.env.clone(), QueryMsg::Hole {}) {
            let hole: interfaces::credit_market::HoleResponse = cosmwasm_std::from_json(hole).unwrap();
            assert!(hole.hole <= hole.claims, "I9");
        }
    }
}
