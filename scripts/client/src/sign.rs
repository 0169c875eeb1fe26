//! Transaction bytes: SIGN_MODE_DIRECT, one signer or several.

use crate::{tx, Error, Hash, Signer};
use cosmrs::{
    proto::{
        cosmos::tx::{
            signing::v1beta1::SignMode,
            v1beta1::{mode_info, AuthInfo, Fee, ModeInfo, SignDoc, SignerInfo, TxBody, TxRaw},
        },
        traits::Message,
    },
    Any,
};

/// What a chain counts for an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Account {
    /// Given once, at the first payment.
    pub number: u64,
    /// Transactions signed so far.
    pub sequence: u64,
}

/// Bytes ready to send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Signed {
    pub hash: Hash,
    pub bytes: Vec<u8>,
}

/// Signs for all: `signers` in the order in which the messages first name them, starting with the payer of the fee.
pub(crate) fn sign(
    chain_id: &str,
    signers: &[(&Signer, Account)],
    messages: Vec<Any>,
    fee: Fee,
) -> Result<Signed, Error> {
    let (body_bytes, auth_info_bytes) = parts(signers, messages, fee)?;
    let sign_one = |(signer, account): &(&Signer, Account)| {
        let doc = SignDoc {
            body_bytes: body_bytes.clone(),
            auth_info_bytes: auth_info_bytes.clone(),
            chain_id: chain_id.to_owned(),
            account_number: account.number,
        };
        signer.sign(&doc.encode_to_vec())
    };
    let signatures = signers.iter().map(sign_one).collect::<Result<_, _>>()?;
    let bytes = TxRaw { body_bytes, auth_info_bytes, signatures }.encode_to_vec();
    Ok(Signed { hash: tx::hash(&bytes), bytes })
}

/// The same transaction with signatures of zeros, of the same length; for simulations only.
pub(crate) fn unsigned(signers: &[(&Signer, Account)], messages: Vec<Any>, fee: Fee) -> Result<Vec<u8>, Error> {
    let (body_bytes, auth_info_bytes) = parts(signers, messages, fee)?;
    let signatures = vec![vec![0; 64]; signers.len()];
    Ok(TxRaw { body_bytes, auth_info_bytes, signatures }.encode_to_vec())
}

fn parts(signers: &[(&Signer, Account)], messages: Vec<Any>, fee: Fee) -> Result<(Vec<u8>, Vec<u8>), Error> {
    let direct = || ModeInfo { sum: Some(mode_info::Sum::Single(mode_info::Single { mode: SignMode::Direct.into() })) };
    let info = |(signer, account): &(&Signer, Account)| {
        let key = signer.public_key().to_any().map_err(|error| Error::encode("a public key", error))?;
        Ok(SignerInfo { public_key: Some(key), mode_info: Some(direct()), sequence: account.sequence })
    };
    let signer_infos = signers.iter().map(info).collect::<Result<_, Error>>()?;
    let body = TxBody { messages, ..TxBody::default() };
    let auth = AuthInfo { signer_infos, fee: Some(fee), ..AuthInfo::default() };
    Ok((body.encode_to_vec(), auth.encode_to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::msg;
    use cosmrs::proto::cosmos::base::v1beta1::Coin as ProtoCoin;
    use cosmwasm_std::coin;
    use serde_json::Value;

    type Outcome = Result<(), Box<dyn std::error::Error>>;

    /// What CosmJS made of the same inputs.
    fn vectors() -> serde_json::Result<Value> {
        serde_json::from_str(include_str!("../testdata/cosmjs.json"))
    }

    fn signer(vectors: &Value, index: usize) -> Result<Signer, Error> {
        let phrase = vectors["phrases"][index].as_str().unwrap_or_default();
        let signer = Signer::from_mnemonic(phrase, "wasm")?;
        assert_eq!(signer.address(), vectors["addresses"][index]);
        Ok(signer)
    }

    #[track_caller]
    fn assert_same(signed: &Signed, expected: &Value) {
        assert_eq!(hex::encode(&signed.bytes), expected["raw"]);
        assert_eq!(signed.hash, expected["hash"]);
    }

    #[test]
    fn one_signer_signs_the_bytes_of_cosmjs() -> Outcome {
        let vectors = vectors()?;
        let (first, second) = (signer(&vectors, 0)?, signer(&vectors, 1)?);
        let pay = msg::send(first.address(), second.address(), &[coin(1_234_567, "ustake")]);
        let amount = vec![ProtoCoin { denom: "ustake".into(), amount: "2000".into() }];
        let fee = Fee { amount, gas_limit: 200_000, ..Fee::default() };
        let signed = sign("ballast-vector", &[(&first, Account { number: 3, sequence: 7 })], vec![pay], fee)?;
        assert_same(&signed, &vectors["one_signer"]);
        Ok(())
    }

    #[test]
    fn two_signers_sign_the_bytes_of_cosmjs() -> Outcome {
        let vectors = vectors()?;
        let (first, second) = (signer(&vectors, 0)?, signer(&vectors, 1)?);
        let there = msg::send(first.address(), second.address(), &[coin(1, "ustake")]);
        let back = msg::send(second.address(), first.address(), &[coin(2, "ustake")]);
        let fee = Fee { gas_limit: 300_000, ..Fee::default() };
        let signers = [(&first, Account { number: 3, sequence: 0 }), (&second, Account { number: 12, sequence: 41 })];
        let signed = sign("ballast-vector", &signers, vec![there, back], fee)?;
        assert_same(&signed, &vectors["two_signers"]);
        Ok(())
    }

    #[test]
    fn a_simulation_is_as_long_as_the_transaction() -> Outcome {
        let vectors = vectors()?;
        let first = signer(&vectors, 0)?;
        let signers = [(&first, Account { number: 3, sequence: 7 })];
        let message = || vec![msg::send(first.address(), first.address(), &[coin(1, "ustake")])];
        let fee = || Fee { gas_limit: 9, ..Fee::default() };
        let signed = sign("c", &signers, message(), fee())?;
        assert_eq!(unsigned(&signers, message(), fee())?.len(), signed.bytes.len());
        Ok(())
    }
}
