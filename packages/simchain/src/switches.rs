//! Features that governance or the chain's circuit breaker has disabled, and the bank that applies them.

use std::collections::BTreeSet;

use anyhow::Result;
use cosmwasm_std::{Addr, Api, BankMsg, BankQuery, Binary, BlockInfo, Coin, CustomMsg, CustomQuery, Querier, Storage};
use cw_multi_test::{AppResponse, Bank, BankKeeper, BankSudo, CosmosRouter, Module};
use cw_storage_plus::Item;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::error::ChainError;

const SWITCHES: Item<Switches> = Item::new("chain_switches");

/// Disabled features. By default there are none.
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq, Eq)]
pub struct Switches {
    /// x/distribution `withdraw_addr_enabled = false`: nobody can set a withdraw address; those already set stay.
    pub withdraw_address_disabled: bool,
    /// x/bank `SendEnabled = false`: denominations that no message can send. Payouts of the modules continue.
    pub send_disabled: BTreeSet<String>,
    /// Addresses, such as module accounts, that cannot receive coins from others or be a withdraw address.
    pub blocked: BTreeSet<Addr>,
    /// x/circuit: type URLs of messages that nobody can execute, such as `/cosmos.staking.v1beta1.MsgDelegate`.
    pub circuit: BTreeSet<String>,
}

impl Switches {
    pub(super) fn load(storage: &dyn Storage) -> Result<Self> {
        Ok(SWITCHES.may_load(storage)?.unwrap_or_default())
    }

    pub(super) fn store(&self, storage: &mut dyn Storage) -> Result<()> {
        if *self == Self::default() {
            SWITCHES.remove(storage);
            return Ok(());
        }
        Ok(SWITCHES.save(storage, self)?)
    }

    /// Source: `MsgServiceRouter`. Error: [`ChainError::CircuitBroken`].
    pub(super) fn check_message(&self, type_url: &str) -> Result<(), ChainError> {
        match self.circuit.contains(type_url) {
            true => Err(ChainError::CircuitBroken { type_url: type_url.to_string() }),
            false => Ok(()),
        }
    }

    /// Error: [`ChainError::BlockedAddress`].
    pub(super) fn check_receiver(&self, to: &Addr) -> Result<(), ChainError> {
        match self.blocked.contains(to) {
            true => Err(ChainError::BlockedAddress { address: to.to_string() }),
            false => Ok(()),
        }
    }

    /// Source: `MsgSend` of x/bank, in its order of checks.
    fn check_send(&self, to: &Addr, amount: &[Coin]) -> Result<(), ChainError> {
        self.check_message("/cosmos.bank.v1beta1.MsgSend")?;
        if let Some(coin) = amount.iter().find(|coin| self.send_disabled.contains(&coin.denom)) {
            return Err(ChainError::SendDisabled { denom: coin.denom.clone() });
        }
        self.check_receiver(to)
    }
}

/// The bank of cw-multi-test, restricted by [`Switches`].
///
/// Coins sent with a call of a contract are sends as well. Payouts of staking and distribution are not.
#[derive(Default)]
pub struct SwitchedBank(BankKeeper);

impl Bank for SwitchedBank {}

impl Module for SwitchedBank {
    type ExecT = BankMsg;
    type QueryT = BankQuery;
    type SudoT = BankSudo;

    fn execute<E, Q>(
        &self,
        api: &dyn Api,
        storage: &mut dyn Storage,
        router: &dyn CosmosRouter<ExecC = E, QueryC = Q>,
        block: &BlockInfo,
        sender: Addr,
        msg: BankMsg,
    ) -> Result<AppResponse>
    where
        E: CustomMsg + DeserializeOwned + 'static,
        Q: CustomQuery + DeserializeOwned + 'static,
    {
        if let BankMsg::Send { to_address, amount } = &msg {
            Switches::load(storage)?.check_send(&Addr::unchecked(to_address), amount)?;
        }
        self.0.execute(api, storage, router, block, sender, msg)
    }

    fn query(
        &self,
        api: &dyn Api,
        storage: &dyn Storage,
        querier: &dyn Querier,
        block: &BlockInfo,
        request: BankQuery,
    ) -> Result<Binary> {
        self.0.query(api, storage, querier, block, request)
    }

    fn sudo<E, Q>(
        &self,
        api: &dyn Api,
        storage: &mut dyn Storage,
        router: &dyn CosmosRouter<ExecC = E, QueryC = Q>,
        block: &BlockInfo,
        msg: BankSudo,
    ) -> Result<AppResponse>
    where
        E: CustomMsg + DeserializeOwned + 'static,
        Q: CustomQuery + DeserializeOwned + 'static,
    {
        self.0.sudo(api, storage, router, block, msg)
    }
}
