//! Steps as messages of the chain.

use crate::{driver::Driver, governance, migrate, Step};
use anyhow::{Context, Result};
use client::{msg, Any};
use deployment::instantiations;
use interfaces::timelock::ExecuteMsg;

impl Driver<'_> {
    pub(crate) fn message(&self, step: &Step) -> Result<Any> {
        let (record, sender) = (&self.record, self.signer.address());
        let timelock = &record.contract("timelock")?.address;
        Ok(match step {
            Step::Upload { contract, checksum } => {
                msg::store_code(sender, &self.pins.wasm(&self.artifacts, contract, checksum)?)?
            }
            Step::Instantiate { contract } => {
                let all = instantiations(&record.plan, &record.addresses()?)?;
                let it = all.iter().find(|it| it.contract == contract).context("no such instantiation")?;
                let checksum = &record.contract(contract)?.code_checksum;
                let code = record.codes.get(checksum).with_context(|| format!("no code for {contract}"))?;
                let message = msg::Instantiate2 {
                    admin: timelock,
                    code_id: code.id,
                    label: &it.label,
                    salt: contract.as_bytes(),
                    msg: it.msg.as_slice(),
                    funds: &it.funds,
                };
                msg::instantiate2(sender, message)
            }
            Step::Propose { migrations } => {
                let messages = migrate::messages(record, migrations)?;
                let propose = governance::propose(&self.client, record, (&step.to_string(), ""), messages)?;
                msg::execute(sender, &record.contract("multisig")?.address, &propose, &[])?
            }
            Step::Pass { proposal } => {
                let pass = cw3_flex_multisig::msg::ExecuteMsg::Execute { proposal_id: *proposal };
                msg::execute(sender, &record.contract("multisig")?.address, &pass, &[])?
            }
            Step::Execute { operation } => {
                msg::execute(sender, timelock, &ExecuteMsg::Execute { id: *operation }, &[])?
            }
        })
    }
}
