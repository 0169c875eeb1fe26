//! The messages of a step as transactions of the real chain.

use crate::real::Real;
use anyhow::{bail, Context, Result};
use client::{msg, proto::cosmos::base::abci::v1beta1::TxMsgData, proto::traits::Message as _, Any, Gas, Signer};
use serde_json::{json, Value};
use simchain::parity::{answer_of, refused, Message, Timeline};
use std::{
    thread::sleep,
    time::{Duration, Instant},
};

/// Far more than any message of a script uses.
const GAS: u64 = 5_000_000;
/// Time limit for a transaction to be included in a block.
const PATIENCE: Duration = Duration::from_secs(30);

/// A transaction in a block, whether it succeeded or not.
pub struct Included {
    /// Its block.
    pub height: u64,
    /// The refusal's text, or the responses.
    pub result: Result<Vec<Any>, String>,
}

impl Included {
    /// Its answers as texts.
    pub fn answers(&self, timeline: &Timeline) -> Result<Vec<String>> {
        match &self.result {
            Ok(responses) => {
                responses.iter().map(|response| answer_of(&response.type_url, &response.value, timeline)).collect()
            }
            Err(refused) => Ok(vec![refused.clone()]),
        }
    }
}

impl Real {
    /// Signs and sends, without waiting. Errors: a refusal by the node itself.
    pub fn broadcast(&self, messages: &[Message]) -> Result<String> {
        let mut signers: Vec<&Signer> = vec![];
        for message in messages {
            let signer = self.signer(message.signer())?;
            if signers.iter().all(|known| known.address() != signer.address()) {
                signers.push(signer);
            }
        }
        let messages = messages.iter().map(|message| self.message(message)).collect::<Result<_>>()?;
        Ok(self.client.broadcast(&signers, messages, Gas::Limit(GAS))?)
    }

    /// Waits until a transaction is in a block.
    pub fn included(&self, hash: &str) -> Result<Included> {
        let began = Instant::now();
        loop {
            let bytes = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, hex::decode(hash)?);
            match self.client.rpc("tx", json!({ "hash": bytes, "prove": false })) {
                Ok(answer) => return included(&answer),
                Err(client::Error::Rpc { message, .. }) if message.contains("not found") => {}
                Err(error) => return Err(error.into()),
            }
            if began.elapsed() > PATIENCE {
                bail!("transaction {hash} is in no block after {} s", PATIENCE.as_secs());
            }
            sleep(Duration::from_millis(40));
        }
    }

    fn message(&self, message: &Message) -> Result<Any> {
        let validator = |name: &String| self.operator(name);
        let by = self.signer(message.signer())?.address();
        Ok(match message {
            Message::Delegate { amount, validator: to, .. } => msg::delegate(by, &validator(to), amount),
            Message::Undelegate { amount, validator: from, .. } => msg::undelegate(by, &validator(from), amount),
            Message::Redelegate { amount, from, to, .. } => {
                msg::redelegate(by, &validator(from), &validator(to), amount)
            }
            Message::Withdraw { validator: from, .. } => msg::withdraw_rewards(by, &validator(from)),
            Message::WithdrawTo { to, .. } => msg::set_withdraw_address(by, self.signer(to)?.address()),
            Message::Send { amount, to, .. } => msg::send(by, self.signer(to)?.address(), std::slice::from_ref(amount)),
            Message::Reward { amount, validator: to, .. } => {
                msg::deposit_validator_rewards_pool(by, &validator(to), std::slice::from_ref(amount))
            }
            Message::Unjail { validator: of } => msg::unjail(&validator(of)),
        })
    }
}

fn included(answer: &Value) -> Result<Included> {
    let text = |at: &str| answer.pointer(at).and_then(Value::as_str).unwrap_or_default();
    let height = text("/height").parse().context("the height of a transaction")?;
    let code = answer.pointer("/tx_result/code").and_then(Value::as_u64).unwrap_or_default();
    if code != 0 {
        return Ok(Included { height, result: Err(refused(text("/tx_result/codespace"), u32::try_from(code)?)) });
    }
    let data = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, text("/tx_result/data"))?;
    let responses = TxMsgData::decode(data.as_slice())?.msg_responses;
    Ok(Included { height, result: Ok(responses) })
}
