//! A token in a block, and the answers that tests ask it for.

pub mod moves;

use cosmwasm_std::testing::{message_info, mock_dependencies, mock_env, MockApi, MockQuerier, MockStorage};
use cosmwasm_std::{
    from_json, Addr, Binary, DepsMut, Env, Order, OverflowError, OverflowOperation, OwnedDeps, Response, StdError,
    Storage,
};
use cw20::{AllAccountsResponse, AllowanceResponse, BalanceResponse, Expiration, TokenInfoResponse};
use interfaces::lst_token::{ExecuteMsg, InstantiateMarketingInfo, InstantiateMsg, QueryMsg};
use lst_token::contract::{execute, instantiate, query};
use lst_token::ContractError;

pub type Deps = OwnedDeps<MockStorage, MockApi, MockQuerier>;
pub type Outcome = Result<Response, ContractError>;

/// The address that a name stands for.
pub fn who(name: &str) -> Addr {
    MockApi::default().addr_make(name)
}

/// A birth without marketing: the vault is the address `vault`, the owner `timelock`.
pub fn birth() -> InstantiateMsg {
    InstantiateMsg {
        owner: who("timelock").into(),
        vault: who("vault").into(),
        name: "Ballast staked coin".into(),
        symbol: "bSTAKE".into(),
        decimals: 6,
        marketing: None,
    }
}

/// Marketing texts, no logo, in the hands of the address `marketing`.
pub fn texts() -> InstantiateMarketingInfo {
    InstantiateMarketingInfo {
        project: Some("ballast.example".into()),
        description: Some("Staked coins".into()),
        marketing: Some(who("marketing").into()),
        logo: None,
    }
}

/// An error of cw20-base, as this token hands it on.
pub fn base(error: cw20_base::ContractError) -> ContractError {
    ContractError::Cw20(error)
}

/// The error of taking more than there is.
pub fn short() -> ContractError {
    base(StdError::overflow(OverflowError::new(OverflowOperation::Sub)).into())
}

/// The error of adding more than a number holds.
pub fn excess() -> ContractError {
    base(StdError::overflow(OverflowError::new(OverflowOperation::Add)).into())
}

/// All that is stored.
pub fn books(storage: &MockStorage) -> Vec<(Vec<u8>, Vec<u8>)> {
    storage.range(None, None, Order::Ascending).collect()
}

/// Calls as a chain does: what is refused leaves nothing behind.
pub fn attempt<T, E>(deps: &mut Deps, call: impl FnOnce(DepsMut) -> Result<T, E>) -> Result<T, E> {
    let before = books(&deps.storage);
    let outcome = call(deps.as_mut());
    if outcome.is_err() {
        deps.storage = MockStorage::default();
        before.iter().for_each(|(key, value)| deps.storage.set(key, value));
    }
    outcome
}

pub struct Token {
    pub deps: Deps,
    pub env: Env,
}

impl Token {
    /// A token without holders.
    pub fn born() -> Self {
        Self::of(birth()).unwrap()
    }

    /// A token without holders whose wallets show [`texts`].
    pub fn shown() -> Self {
        Self::of(InstantiateMsg { marketing: Some(texts()), ..birth() }).unwrap()
    }

    pub fn of(msg: InstantiateMsg) -> Result<Self, ContractError> {
        let (mut deps, env) = (mock_dependencies(), mock_env());
        instantiate(deps.as_mut(), env.clone(), message_info(&who("deployer"), &[]), msg)?;
        Ok(Self { deps, env })
    }

    /// A token of which each of these holds so much.
    pub fn held(holders: &[(&str, u128)]) -> Self {
        let mut token = Self::born();
        for (name, amount) in holders {
            token.mint(&who(name), *amount).unwrap();
        }
        token
    }

    pub fn run(&mut self, sender: &Addr, msg: ExecuteMsg) -> Outcome {
        let env = self.env.clone();
        attempt(&mut self.deps, |deps| execute(deps, env, message_info(sender, &[]), msg))
    }

    pub fn mint(&mut self, to: &Addr, amount: u128) -> Outcome {
        self.run(&who("vault"), ExecuteMsg::Mint { recipient: to.to_string(), amount: amount.into() })
    }

    pub fn burn(&mut self, amount: u128) -> Outcome {
        self.run(&who("vault"), ExecuteMsg::Burn { amount: amount.into() })
    }

    pub fn allow(&mut self, owner: &str, spender: &str, amount: u128, expires: Option<Expiration>) -> Outcome {
        let spender = who(spender).into();
        self.run(&who(owner), ExecuteMsg::IncreaseAllowance { spender, amount: amount.into(), expires })
    }

    pub fn disallow(&mut self, owner: &str, spender: &str, amount: u128, expires: Option<Expiration>) -> Outcome {
        let spender = who(spender).into();
        self.run(&who(owner), ExecuteMsg::DecreaseAllowance { spender, amount: amount.into(), expires })
    }

    /// `spender` moves tokens of `owner`.
    pub fn take(&mut self, spender: &str, owner: &str, to: &str, amount: u128) -> Outcome {
        let (owner, recipient) = (who(owner).into(), who(to).into());
        self.run(&who(spender), ExecuteMsg::TransferFrom { owner, recipient, amount: amount.into() })
    }

    /// `spender` sends tokens of `owner` to a contract, with the message `{}`.
    pub fn take_to_contract(&mut self, spender: &str, owner: &str, contract: &str, amount: u128) -> Outcome {
        let (owner, contract, msg) = (who(owner).into(), who(contract).into(), Binary::from(b"{}"));
        self.run(&who(spender), ExecuteMsg::SendFrom { owner, contract, amount: amount.into(), msg })
    }

    pub fn ask(&self, msg: QueryMsg) -> Result<Binary, ContractError> {
        query(self.deps.as_ref(), self.env.clone(), msg)
    }

    pub fn balance(&self, of: &str) -> u128 {
        self.balance_at(who(of).as_str())
    }

    pub fn balance_at(&self, address: &str) -> u128 {
        let held = self.ask(QueryMsg::Balance { address: address.into() }).unwrap();
        from_json::<BalanceResponse>(held).unwrap().balance.u128()
    }

    pub fn supply(&self) -> u128 {
        let info = self.ask(QueryMsg::TokenInfo {}).unwrap();
        from_json::<TokenInfoResponse>(info).unwrap().total_supply.u128()
    }

    pub fn allowance(&self, owner: &str, spender: &str) -> (u128, Expiration) {
        let msg = QueryMsg::Allowance { owner: who(owner).into(), spender: who(spender).into() };
        let allowed: AllowanceResponse = from_json(self.ask(msg).unwrap()).unwrap();
        (allowed.allowance.u128(), allowed.expires)
    }

    pub fn accounts(&self, start_after: Option<String>, limit: Option<u32>) -> Vec<String> {
        let page = self.ask(QueryMsg::AllAccounts { start_after, limit }).unwrap();
        from_json::<AllAccountsResponse>(page).unwrap().accounts
    }
}
