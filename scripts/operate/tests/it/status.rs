//! The status page of the embedded suite, with some answers of the contracts replaced.

use crate::embedded::{at, indebted, open, percent, target, Account, Shared};
use anyhow::{anyhow, Result};
use cosmwasm_std::Uint128;
use operate::chain::{Call, Chain, Moment, Sent};
use operate::metrics::Metrics;
use operate::status::page::{Level, Line, Page};
use operate::status::{read, StatusConfig};
use serde_json::{json, Value};

const DAY: u64 = 86_400;

/// Replaces answers: gets contract, name of the query, and the answer; none means that the contract does not answer.
type Change = Box<dyn Fn(&str, &str, Value) -> Option<Value>>;

/// A chain of which some answers are not the contracts'.
struct Altered {
    account: Account,
    change: Change,
}

impl Chain for Altered {
    fn sender(&self) -> &str {
        self.account.sender()
    }

    fn moment(&self) -> Result<Moment> {
        self.account.moment()
    }

    fn smart(&self, contract: &str, msg: Vec<u8>) -> Result<Vec<u8>> {
        let answer = serde_json::from_slice(&self.account.smart(contract, msg.clone())?)?;
        let msg: Value = serde_json::from_slice(&msg)?;
        let name = msg.as_object().and_then(|object| object.keys().next()).cloned().unwrap_or_default();
        let answer = (self.change)(contract, &name, answer).ok_or_else(|| anyhow!("no answer"))?;
        Ok(serde_json::to_vec(&answer)?)
    }

    fn raw(&self, contract: &str, key: &[u8]) -> Result<Option<Vec<u8>>> {
        self.account.raw(contract, key)
    }

    fn balance(&self, address: &str, denom: &str) -> Result<Uint128> {
        self.account.balance(address, denom)
    }

    fn delegated(&self, delegator: &str) -> Result<Uint128> {
        self.account.delegated(delegator)
    }

    fn rewards(&self, delegator: &str, denom: &str) -> Result<Uint128> {
        self.account.rewards(delegator, denom)
    }

    fn simulate(&self, calls: &[Call]) -> Result<u64> {
        self.account.simulate(calls)
    }

    fn send(&self, calls: &[Call], gas: u64) -> Result<Sent> {
        self.account.send(calls, gas)
    }
}

fn page(suite: &Shared, change: impl Fn(&str, &str, Value) -> Option<Value> + 'static) -> Page {
    let chain = Altered { account: Account::new(suite, "keeper"), change: Box::new(change) };
    read(&chain, &target(at(suite)), &StatusConfig::default()).unwrap()
}

#[track_caller]
fn line<'a>(page: &'a Page, name: &str) -> &'a Line {
    page.lines.iter().find(|line| line.name == name).unwrap()
}

fn now(suite: &Shared) -> u64 {
    Account::new(suite, "keeper").moment().unwrap().seconds
}

/// The documented exit code for a page that cannot be known is 3; the other parts are still shown.
#[test]
fn a_part_that_cannot_be_read_is_unknown_and_named_for_an_alert() {
    let suite = open();
    let whole = page(&suite, |_, _, answer| Some(answer));
    assert!(whole.level() < Level::Unknown, "{}", whole.render());
    let market = at(&suite).market;
    let page = page(&suite, move |contract, name, answer| (contract != market || name != "state").then_some(answer));
    assert_eq!((page.level(), page.level() as u8), (Level::Unknown, 3), "{}", page.render());
    assert_eq!((line(&page, "cannot be read").part, line(&page, "rate").level), ("market", Level::Well));
    let metrics = Metrics::default();
    page.measure(&metrics);
    let text = metrics.text();
    for line in ["ballast_part_unreadable{part=\"market\"} 1\n", "ballast_part_unreadable{part=\"oracle\"} 0\n"] {
        assert!(text.contains(line), "{text}");
    }
}

/// A batch lost 7 coins. Its unbonding of 21 days ended a week ago, or a second earlier.
#[test]
fn a_loss_without_a_remedy_counts_for_a_week() {
    let suite = open();
    let (at, now) = (at(&suite).staking, now(&suite));
    let of = |submitted_at: u64| {
        let at = at.clone();
        let batch = json!([{ "id": 1, "status": "settled", "shares": "9", "owed": "0", "unbonding_backlog": "0",
            "missing": "7", "settled": "3", "submitted_at": submitted_at }]);
        let page = page(&suite, move |contract, name, answer| {
            let is_first = contract == at && name == "batches" && answer != json!([]);
            Some(if is_first { batch.clone() } else { answer })
        });
        let line = line(&page, "missing exits");
        (line.level, line.text.clone(), line.metric.as_ref().unwrap().2)
    };
    let text = |recent: u64| format!("{recent} of recent batches, 7 of all");
    assert_eq!(of(now - 28 * DAY), (Level::Losing, text(7), 7.0));
    assert_eq!(of(now - 28 * DAY - 1), (Level::Well, text(0), 0.0));
}

/// Losses of the past stay in the books; holds and reserves are what is being lost now.
#[test]
fn a_tranche_that_was_charged_is_shown_and_only_open_claims_are_losing() {
    let suite = open();
    let of = |field: &'static str| {
        let page = page(&suite, move |_, name, mut answer| {
            if name == "tranches" {
                answer.as_array_mut().unwrap().iter_mut().for_each(|tranche| tranche[field] = json!("5"));
            }
            Some(answer)
        });
        // The second tranche is a reporter's, which is shown only with something to say.
        line(&page, "tranche 2").level
    };
    assert_eq!([of("outstanding_loss"), of("held"), of("reserved")], [Level::Well, Level::Losing, Level::Losing]);
}

#[test]
fn the_open_batch_is_late_an_hour_after_the_ledger_says_that_it_can_be_submitted() {
    let suite = open();
    let now = now(&suite);
    let of = |submits_at: Option<u64>| {
        let page = page(&suite, move |_, name, mut answer| {
            if name == "ledger" {
                answer["open_shares"] = json!("4");
                answer["submits_at"] = json!(submits_at);
            }
            Some(answer)
        });
        line(&page, "open batch").level
    };
    assert_eq!([of(Some(now - 3_600)), of(Some(now - 3_601)), of(None)], [Level::Well, Level::Late, Level::Well]);
}

/// An account whose address sorts behind all that the histogram reads.
#[test]
fn an_account_under_water_is_seen_behind_any_number_of_others() {
    let (suite, ..) = indebted();
    suite.borrow_mut().set_price(percent(400), percent(100), 8).unwrap();
    let page = page(&suite, |_, name, answer| Some(if name == "accounts" { json!([]) } else { answer }));
    let line = line(&page, "under water");
    assert_eq!((line.level, line.text.as_str()), (Level::Losing, "1"), "{}", page.render());
}
