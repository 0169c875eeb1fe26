//! A real double sign: two conflicting votes, signed with the validator's consensus key and submitted as evidence.

use crate::real::Real;
use anyhow::{ensure, Context, Result};
use base64::{engine::general_purpose::STANDARD, Engine};
use client::proto::{
    tendermint::types::{CanonicalBlockId, CanonicalPartSetHeader, CanonicalVote},
    traits::Message,
    Timestamp as ProtoTime,
};
use ed25519_zebra::SigningKey;
use serde_json::{json, Value};
use std::fs;

/// `SignedMsgType::Precommit`.
const PRECOMMIT: i32 = 2;

impl Real {
    /// Signs two blocks of `height` as `validator` and broadcasts the evidence.
    ///
    /// Source: CometBFT 0.38, `types/evidence.go`, `types/canonical.go`, `evidence/verify.go`.
    pub fn double_sign(&self, validator: &str, height: u64) -> Result<()> {
        let index = self.index(validator)?;
        let node = self.net.validators().get(index).with_context(|| format!("no validator {validator}"))?;
        let set = self.client.rpc("validators", json!({ "height": height.to_string(), "per_page": "100" }))?;
        let members = set.get("validators").and_then(Value::as_array).context("a validator set")?;
        let power = |member: &Value| {
            let text = member.get("voting_power").and_then(Value::as_str);
            text.and_then(|text| text.parse::<u64>().ok()).unwrap_or_default()
        };
        let place = members
            .iter()
            .position(|member| member.get("address").and_then(Value::as_str) == Some(node.consensus_address.as_str()));
        let place = place.with_context(|| format!("{validator} did not sign at height {height}"))?;
        let total: u64 = members.iter().map(power).sum();
        let own = members.get(place).map(power).unwrap_or_default();
        let header = self.client.rpc("block", json!({ "height": height.to_string() }))?;
        let time = header.pointer("/block/header/time").and_then(Value::as_str).context("a block's time")?;
        let nanos = self.client.block(Some(height))?.time.nanos();

        let key = signing_key(&fs::read_to_string(&node.consensus_key)?)?;
        // The evidence is valid only with its votes in the order of their block ids.
        let vote = |block: u8| {
            let hash = vec![block; 32];
            let canonical = CanonicalVote {
                r#type: PRECOMMIT,
                height: i64::try_from(height)?,
                round: 0,
                block_id: Some(CanonicalBlockId {
                    hash: hash.clone(),
                    part_set_header: Some(CanonicalPartSetHeader { total: 1, hash: hash.clone() }),
                }),
                timestamp: Some(ProtoTime {
                    seconds: i64::try_from(nanos / 1_000_000_000)?,
                    nanos: i32::try_from(nanos % 1_000_000_000)?,
                }),
                chain_id: self.net.chain_id().into(),
            };
            let signature: [u8; 64] = key.sign(&canonical.encode_length_delimited_to_vec()).into();
            let hash = hex::encode_upper(hash);
            Ok::<_, anyhow::Error>(json!({
                "type": PRECOMMIT,
                "height": height.to_string(),
                "round": 0,
                "block_id": { "hash": hash, "parts": { "total": 1, "hash": hash } },
                "timestamp": time,
                "validator_address": node.consensus_address,
                "validator_index": place,
                "signature": STANDARD.encode(signature),
                "extension": null,
                "extension_signature": null,
            }))
        };
        let evidence = json!({
            "type": "tendermint/DuplicateVoteEvidence",
            "value": {
                "vote_a": vote(1)?,
                "vote_b": vote(2)?,
                "TotalVotingPower": total.to_string(),
                "ValidatorPower": own.to_string(),
                "Timestamp": time,
            },
        });
        self.client.rpc("broadcast_evidence", json!({ "evidence": evidence }))?;
        Ok(())
    }

    /// A validator's consensus address, as the chain's modules write it.
    pub fn consensus_address(&self, validator: &str) -> Result<String> {
        let index = self.index(validator)?;
        let node = self.net.validators().get(index).with_context(|| format!("no validator {validator}"))?;
        let bytes = hex::decode(&node.consensus_address)?;
        let address = client::cosmrs::AccountId::new("wasmvalcons", &bytes);
        address.map(|address| address.to_string()).map_err(|error| anyhow::anyhow!("{error}"))
    }
}

/// From `priv_validator_key.json`: 32 bytes of seed, then 32 of the public key.
fn signing_key(file: &str) -> Result<SigningKey> {
    let file: Value = serde_json::from_str(file)?;
    let text = file.pointer("/priv_key/value").and_then(Value::as_str).context("a consensus key")?;
    let bytes = STANDARD.decode(text)?;
    ensure!(bytes.len() == 64, "a consensus key of {} bytes", bytes.len());
    let seed: [u8; 32] = bytes.get(..32).context("a seed")?.try_into()?;
    Ok(SigningKey::from(seed))
}
