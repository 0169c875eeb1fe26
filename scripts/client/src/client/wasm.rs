//! Contracts and codes.

use super::{
    query::{next, PAGE},
    Client,
};
use crate::{msg, Error, Gas, Signer, Tx};
use cosmrs::proto::{
    cosmos::base::query::v1beta1::PageRequest,
    cosmwasm::wasm::v1::{
        CodeInfoResponse, QueryCodeRequest, QueryCodesRequest, QueryCodesResponse, QueryContractInfoRequest,
        QueryContractInfoResponse, QueryRawContractStateRequest, QueryRawContractStateResponse,
        QuerySmartContractStateRequest, QuerySmartContractStateResponse,
    },
};
use cosmwasm_std::Coin;
use serde::{de::DeserializeOwned, Serialize};

/// Code stored on the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Its number.
    pub id: u64,
    /// Who uploaded it.
    pub creator: String,
    /// SHA-256 of the wasm, lower-case hex.
    pub checksum: String,
}

/// What the chain knows of a contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contract {
    /// The code it runs.
    pub code_id: u64,
    /// Who instantiated it.
    pub creator: String,
    /// Account that may migrate it; empty if nobody may.
    pub admin: String,
    /// For people.
    pub label: String,
}

impl Client {
    /// Executes a message: simulated, signed, sent and waited for. Errors: as [`Client::send`].
    pub fn execute(&self, signer: &Signer, contract: &str, msg: &impl Serialize, funds: &[Coin]) -> Result<Tx, Error> {
        self.send(&[signer], vec![msg::execute(signer.address(), contract, msg, funds)?], Gas::Auto)
    }

    /// Queries a contract. Errors: [`Error::Refused`] with the contract's text, [`Error::Answer`].
    pub fn smart<T: DeserializeOwned>(&self, contract: &str, msg: &impl Serialize) -> Result<T, Error> {
        self.smart_at(contract, msg, None)
    }

    /// The same at a height that the node still has.
    pub fn smart_at<T: DeserializeOwned>(
        &self,
        contract: &str,
        msg: &impl Serialize,
        height: Option<u64>,
    ) -> Result<T, Error> {
        let query_data = serde_json::to_vec(msg).map_err(|error| Error::encode("a query", error))?;
        let request = QuerySmartContractStateRequest { address: contract.into(), query_data };
        let answer: QuerySmartContractStateResponse =
            self.query_at("/cosmwasm.wasm.v1.Query/SmartContractState", &request, height)?;
        serde_json::from_slice(&answer.data).map_err(|error| Error::answer(format!("a query of {contract}"), error))
    }

    /// A contract's storage at a key, if there is a value.
    pub fn raw(&self, contract: &str, key: &[u8]) -> Result<Option<Vec<u8>>, Error> {
        let request = QueryRawContractStateRequest { address: contract.into(), query_data: key.to_vec() };
        let answer: QueryRawContractStateResponse = self.query("/cosmwasm.wasm.v1.Query/RawContractState", &request)?;
        Ok(Some(answer.data).filter(|data| !data.is_empty()))
    }

    /// A contract's code, creator and admin; none if there is no contract.
    pub fn contract_info(&self, contract: &str) -> Result<Option<Contract>, Error> {
        let request = QueryContractInfoRequest { address: contract.into() };
        let answer: Result<QueryContractInfoResponse, Error> =
            self.query("/cosmwasm.wasm.v1.Query/ContractInfo", &request);
        let Some(answer) = unless_missing(answer)? else { return Ok(None) };
        let read = |info: cosmrs::proto::cosmwasm::wasm::v1::ContractInfo| Contract {
            code_id: info.code_id,
            creator: info.creator,
            admin: info.admin,
            label: info.label,
        };
        Ok(answer.contract_info.map(read))
    }

    /// The creator and checksum of a code; none if there is no such code.
    pub fn code_info(&self, id: u64) -> Result<Option<Code>, Error> {
        // `QueryCodeInfoResponse` has id, creator and checksum under the numbers of `CodeInfoResponse`.
        let answer: Result<CodeInfoResponse, Error> =
            self.query("/cosmwasm.wasm.v1.Query/CodeInfo", &QueryCodeRequest { code_id: id });
        Ok(unless_missing(answer)?.map(code))
    }

    /// The newest codes, newest first: at most `depth`, rounded up to a page of 100.
    pub fn recent_codes(&self, depth: u64) -> Result<Vec<Code>, Error> {
        let mut found = Vec::new();
        let mut key = Vec::new();
        for _ in 0..depth.div_ceil(PAGE) {
            let pagination = Some(PageRequest { key, limit: PAGE, reverse: true, ..PageRequest::default() });
            let answer: QueryCodesResponse =
                self.query("/cosmwasm.wasm.v1.Query/Codes", &QueryCodesRequest { pagination })?;
            found.extend(answer.code_infos.into_iter().map(code));
            key = next(answer.pagination);
            if key.is_empty() {
                break;
            }
        }
        Ok(found)
    }

    /// The newest code with this checksum (lower-case hex) among the last `depth` stored.
    pub fn code_by_checksum(&self, checksum: &str, depth: u64) -> Result<Option<Code>, Error> {
        Ok(self.recent_codes(depth)?.into_iter().find(|code| code.checksum == checksum))
    }
}

fn code(info: CodeInfoResponse) -> Code {
    Code { id: info.code_id, creator: info.creator, checksum: hex::encode(info.data_hash) }
}

/// wasmd reports a missing item by a gRPC error, which arrives as text with various codes.
fn unless_missing<T>(answer: Result<T, Error>) -> Result<Option<T>, Error> {
    match answer {
        Ok(found) => Ok(Some(found)),
        Err(Error::Refused { log, .. })
            if ["no such contract", "no such code", "not found"].iter().any(|missing| log.contains(missing)) =>
        {
            Ok(None)
        }
        Err(error) => Err(error),
    }
}
