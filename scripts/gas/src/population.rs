//! The state before the measurements.

use crate::session::{native, Session, UNIT};
use anyhow::Result;
use client::{msg, Signer};
use cosmwasm_std::{to_json_binary, Uint128};
use cw20::Cw20ExecuteMsg;
use interfaces::{credit_market, staking_vault};

/// Stakes in one transaction.
const TOGETHER: usize = 100;
/// Transactions in flight. A node that needs ten seconds for a block drops connections.
const STAKES_IN_FLIGHT: usize = 10;
/// Accounts in flight, seven per transaction, because the chain accepts no more signatures.
const IN_FLIGHT: usize = 490;
const SIGNERS: usize = 7;
/// Interval of progress reports.
const TOLD: usize = 2_000;
/// Liquid staking tokens that each person gets, in units.
pub(crate) const HELD: u128 = 3 * UNIT;

impl Session<'_> {
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
                let stake =
                    staking_vault::ExecuteMsg::Stake { min_shares: None, recipient: Some(person.address().into()) };
                msg::execute(whale.address(), &self.at.staking, &stake, &native(HELD))
            });
            waiting.push(self.post_any(&[&whale], stakes.collect::<Result<_, _>>()?)?);
        }
        self.wait_all(&waiting)?;
        self.say(&format!("{} holders", self.people.len()));
        Ok(())
    }

    /// Every account posts collateral, borrows and joins the open batch: three messages each.
    pub(crate) fn accounts_and_claims(&self) -> Result<()> {
        let at = &self.at;
        let unstake = Cw20ExecuteMsg::Send {
            contract: at.staking.clone(),
            amount: Uint128::new(UNIT),
            msg: to_json_binary(&staking_vault::ReceiveMsg::Unstake { recipient: None, min_amount: None })?,
        };
        let borrow = credit_market::ExecuteMsg::Borrow { amount: Uint128::new(10 * UNIT), allow_band: false };
        let mut done = 0;
        for part in self.people.chunks(IN_FLIGHT) {
            let mut waiting = vec![];
            for together in part.chunks(SIGNERS) {
                let mut messages = vec![];
                for who in together.iter().map(Signer::address) {
                    messages.push(msg::execute(who, &at.lst, &unstake, &[])?);
                    messages.push(msg::execute(
                        who,
                        &at.market,
                        &credit_market::ExecuteMsg::Deposit {},
                        &native(100 * UNIT),
                    )?);
                    messages.push(msg::execute(who, &at.market, &borrow, &[])?);
                }
                let signers: Vec<&Signer> = together.iter().collect();
                waiting.push(self.post_any(&signers, messages)?);
            }
            self.wait_all(&waiting)?;
            done += part.len();
            if done % TOLD < IN_FLIGHT || done == self.people.len() {
                self.say(&format!("{done} accounts and claims"));
            }
        }
        Ok(())
    }
}
