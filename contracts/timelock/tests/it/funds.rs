//! Every message with funds attached, from every role.

use crate::support::{assert_err, Suite, DENOM, FAR, READY};
use cosmwasm_std::coins;
use cw_multi_test::Executor;
use cw_utils::PaymentError;
use interfaces::timelock::ExecuteMsg;
use timelock::ContractError;

#[test]
fn no_message_takes_funds_from_anyone() {
    let mut suite = Suite::new();
    let id = suite.queue(vec![suite.payment(1)], FAR);
    let messages = [
        ExecuteMsg::Queue { messages: vec![suite.payment(1)], not_after: FAR },
        ExecuteMsg::Execute { id },
        ExecuteMsg::Cancel { id },
        ExecuteMsg::UpdateConfig { proposer: None, delay: None, expiry: None },
        ExecuteMsg::SetDelayBounds { min_delay: 1, max_delay: 2 },
        ExecuteMsg::SetGuardian { guardian: None },
    ];
    let contract = suite.timelock.0.clone();
    for sender in [suite.proposer.clone(), suite.guardian.clone(), suite.stranger.clone()] {
        suite.at(READY).app.init_modules(|router, _, storage| {
            router.bank.init_balance(storage, &sender, coins(99, DENOM)).unwrap();
        });
        for msg in &messages {
            let paid = suite.app.execute_contract(sender.clone(), contract.clone(), msg, &coins(5, DENOM));
            assert_err(paid, ContractError::Payment(PaymentError::NonPayable {}));
        }
    }
}
