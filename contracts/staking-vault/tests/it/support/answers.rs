//! What the chain and the peers answer.

use super::{messages, proto, undelegate_response, Vault};
use cosmwasm_std::{to_json_binary, MsgResponse, Reply, Response, SubMsg, SubMsgResponse, SubMsgResult};
use interfaces::reward_collector::SweepResponse;
use staking_vault::contract::reply;
use staking_vault::ContractError;

impl Vault {
    pub fn reply(&mut self, sent: &SubMsg, result: SubMsgResult) -> Result<Response, ContractError> {
        let reply_ = Reply { id: sent.id, payload: sent.payload.clone(), gas_used: 0, result };
        reply(self.deps.as_mut(), self.env.clone(), reply_)
    }

    pub fn refuse(&mut self, sent: &SubMsg) -> Response {
        // What a chain says: codespace and code, no more.
        self.reply(sent, SubMsgResult::Err("codespace: staking, code: 25".into())).unwrap()
    }

    /// An undelegation that completes in `seconds` and pays `amount`.
    pub fn accept(&mut self, sent: &SubMsg, seconds: u64, amount: u128) -> Response {
        let completion = self.env.block.time.plus_seconds(seconds);
        let value = undelegate_response(completion.seconds(), completion.subsec_nanos(), amount);
        let type_url = "/cosmos.staking.v1beta1.MsgUndelegateResponse".into();
        #[allow(deprecated)]
        let response =
            SubMsgResponse { events: vec![], data: None, msg_responses: vec![MsgResponse { type_url, value }] };
        self.reply(sent, SubMsgResult::Ok(response)).unwrap()
    }

    /// A redelegation that completes in `seconds`.
    pub fn accept_move(&mut self, sent: &SubMsg, seconds: u64) -> Response {
        let completion = self.env.block.time.plus_seconds(seconds);
        self.answer_move(sent, completion.seconds(), completion.subsec_nanos())
    }

    /// A redelegation out of a validator that is not bonded: done, says Go's zero time, the first second of the year 1.
    pub fn move_at_once(&mut self, sent: &SubMsg) -> Response {
        self.answer_move(sent, (-62_135_596_800i64) as u64, 0)
    }

    fn answer_move(&mut self, sent: &SubMsg, seconds: u64, nanos: u64) -> Response {
        let (mut time, mut value) = (vec![], vec![]);
        proto::put_number(&mut time, 1, seconds);
        proto::put_number(&mut time, 2, nanos);
        proto::put_bytes(&mut value, 1, &time);
        let type_url = "/cosmos.staking.v1beta1.MsgBeginRedelegateResponse".into();
        let msg_responses = vec![MsgResponse { type_url, value: value.into() }];
        #[allow(deprecated)]
        let response = SubMsgResponse { events: vec![], data: None, msg_responses };
        self.reply(sent, SubMsgResult::Ok(response)).unwrap()
    }

    /// The collector swept `amount`; the coins are here.
    pub fn swept(&mut self, compound: &Response, amount: u128) -> Response {
        self.add_balance(amount);
        let sent = compound.messages.last().unwrap().clone();
        let data = to_json_binary(&SweepResponse { amount: amount.into() }).unwrap();
        let mut value = vec![];
        proto::put_bytes(&mut value, 1, &data);
        let type_url = "/cosmwasm.wasm.v1.MsgExecuteContractResponse".into();
        let value = value.into();
        #[allow(deprecated)]
        let response =
            SubMsgResponse { events: vec![], data: None, msg_responses: vec![MsgResponse { type_url, value }] };
        self.reply(&sent, SubMsgResult::Ok(response)).unwrap()
    }

    /// Withdraws nothing, sweeps `amount` and delegates: the whole of a compound. Takes what was delegated and paid out
    /// of the balance.
    pub fn compound_with(&mut self, amount: u128) -> Response {
        let first = self.compound();
        let second = self.swept(&first, amount);
        self.pay_out(&second);
        second
    }

    /// Lets coins leave that a response sends, delegates or attaches.
    pub fn pay_out(&mut self, response: &Response) {
        let all = cosmwasm_std::to_json_string(&response.messages).unwrap();
        let sums: u128 = response.messages.iter().map(|sent| messages::amount_of(&sent.msg)).sum();
        assert!(sums <= self.balance(), "{all}");
        self.set_balance(self.balance() - sums);
    }
}
