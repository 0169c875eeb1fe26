//! The state that is there before anything is measured.

use crate::bench::{native, Bench, UNIT};
use anyhow::Result;
use client::msg;
use common::{credit, staking};
use cosmwasm_std::{to_json_binary, Uint128};
use cw20::Cw20ExecuteMsg;

/// Stakes in one transaction.
const TOGETHER: usize = 100;
/// Transactions in flight. A node that works on one block for ten seconds drops who asks it something.
const STAKES_IN_FLIGHT: usize = 10;
const IN_FLIGHT: usize = 500;
/// How often progress is told.
const TOLD: usize = 2_000;
/// Liquid staking tokens that each person gets, in units.
pub(crate) const HELD: u128 = 3 * UNIT;

impl Bench<'_> {
    /// Everybody gets liquid staking tokens, from one sender.
    pub(crate) fn holders(&self) -> Result<()> {
        let whale = self.who("treasury")?;
        let mut waiting = vec![];
        for part in self.people.chunks(TOGETHER) {
            if waiting.len() == STAKES_IN_FLIGHT {
                self.wait_all(&waiting)?;
                waiting.clear();
            }
            let stakes = part.iter().map(|person| {
                let stake = staking::ExecuteMsg::Stake { min_shares: None, recipient: Some(person.address().into()) };
                msg::execute(whale.address(), &self.stage.at.staking, &stake, &native(HELD))
            });
            waiting.push(self.post_any(&whale, stakes.collect::<Result<_, _>>()?)?);
        }
        self.wait_all(&waiting)?;
        self.say(&format!("{} holders", self.people.len()));
        Ok(())
    }

    /// Everybody posts collateral and owes, and has a part in the open batch: three messages in a transaction of each.
    pub(crate) fn accounts_and_claims(&self) -> Result<()> {
        let at = &self.stage.at;
        let unstake = Cw20ExecuteMsg::Send {
            contract: at.staking.clone(),
            amount: Uint128::new(UNIT),
            msg: to_json_binary(&staking::ReceiveMsg::Unstake {})?,
        };
        let borrow = credit::ExecuteMsg::Borrow { amount: Uint128::new(10 * UNIT) };
        let mut done = 0;
        for part in self.people.chunks(IN_FLIGHT) {
            let mut waiting = vec![];
            for person in part {
                let messages = vec![
                    msg::execute(person.address(), &at.lst, &unstake, &[])?,
                    msg::execute(person.address(), &at.market, &credit::ExecuteMsg::Deposit {}, &native(100 * UNIT))?,
                    msg::execute(person.address(), &at.market, &borrow, &[])?,
                ];
                waiting.push(self.post_any(person, messages)?);
            }
            self.wait_all(&waiting)?;
            done += part.len();
            if done % TOLD == 0 || done == self.people.len() {
                self.say(&format!("{done} accounts and claims"));
            }
        }
        Ok(())
    }
}
