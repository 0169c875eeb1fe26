//! Queries by protobuf, and those of the bank.

use super::Client;
use crate::Error;
use cosmrs::proto::{
    cosmos::{
        bank::v1beta1::{QueryAllBalancesRequest, QueryAllBalancesResponse, QueryBalanceRequest, QueryBalanceResponse},
        base::query::v1beta1::{PageRequest, PageResponse},
        base::v1beta1::Coin as ProtoCoin,
    },
    traits::Message,
};
use cosmwasm_std::{Coin, Uint128};

/// What a page holds where this client pages.
pub(super) const PAGE: u64 = 100;

impl Client {
    /// Any gRPC query by its full method, such as `/cosmos.staking.v1beta1.Query/Validators`, at the latest height.
    /// Errors: [`Error::Refused`], [`Error::Answer`].
    pub fn query<Req: Message, Resp: Message + Default>(&self, path: &str, request: &Req) -> Result<Resp, Error> {
        self.query_at(path, request, None)
    }

    /// The same at a height that the node still has; the latest if none.
    pub fn query_at<Req: Message, Resp: Message + Default>(
        &self,
        path: &str,
        request: &Req,
        height: Option<u64>,
    ) -> Result<Resp, Error> {
        let answer = self.abci_query(path, &request.encode_to_vec(), height)?;
        Resp::decode(answer.as_slice()).map_err(|error| Error::answer(path, error))
    }

    /// The balance of `address` in `denom`, in its smallest unit.
    pub fn balance(&self, address: &str, denom: &str) -> Result<Uint128, Error> {
        self.balance_at(address, denom, None)
    }

    /// The same at a height.
    pub fn balance_at(&self, address: &str, denom: &str, height: Option<u64>) -> Result<Uint128, Error> {
        let request = QueryBalanceRequest { address: address.into(), denom: denom.into() };
        let answer: QueryBalanceResponse = self.query_at("/cosmos.bank.v1beta1.Query/Balance", &request, height)?;
        answer.balance.map_or(Ok(Uint128::zero()), |found| Ok(coin(&found)?.amount))
    }

    /// All that `address` has, sorted by denom.
    pub fn balances(&self, address: &str) -> Result<Vec<Coin>, Error> {
        let mut found = Vec::new();
        let mut key = Vec::new();
        loop {
            #[allow(clippy::needless_update)]
            let request = QueryAllBalancesRequest {
                address: address.into(),
                pagination: Some(page(key)),
                ..QueryAllBalancesRequest::default()
            };
            let answer: QueryAllBalancesResponse = self.query("/cosmos.bank.v1beta1.Query/AllBalances", &request)?;
            for balance in &answer.balances {
                found.push(coin(balance)?);
            }
            key = next(answer.pagination);
            if key.is_empty() {
                return Ok(found);
            }
        }
    }
}

pub(super) fn page(key: Vec<u8>) -> PageRequest {
    PageRequest { key, limit: PAGE, ..PageRequest::default() }
}

pub(super) fn next(answer: Option<PageResponse>) -> Vec<u8> {
    answer.map(|page| page.next_key).unwrap_or_default()
}

fn coin(found: &ProtoCoin) -> Result<Coin, Error> {
    let amount: Uint128 = found.amount.parse().map_err(|error| Error::answer("a balance", error))?;
    Ok(Coin { denom: found.denom.clone(), amount })
}
