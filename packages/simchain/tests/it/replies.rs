//! What a contract's `reply` sees: `msg_responses` with the chain's type and bytes, and the same bytes in `data`.

use cosmwasm_std::{Decimal, Reply, SubMsgResponse};

use super::proxy::{delegate, redelegate, small_chain, undelegate, withdraw, World};

/// By hand: field 1, timestamp { field 1: 1,700,000,100 }, field 2, coin { "ustake", "97" }.
/// 1,700,000,100 = 0x6553_F164 in groups of seven bits from below: 64 62 4f 2a 06.
fn undelegated_97() -> Vec<u8> {
    let mut bytes = vec![0x0a, 0x06, 0x08, 0xe4, 0xe2, 0xcf, 0xaa, 0x06, 0x12, 0x0c, 0x0a, 0x06];
    bytes.extend_from_slice(b"ustake");
    bytes.extend_from_slice(&[0x12, 0x02]);
    bytes.extend_from_slice(b"97");
    bytes
}

#[allow(deprecated)]
fn assert_answer(reply: &Reply, type_url: &str, value: &[u8]) {
    let SubMsgResponse { data, msg_responses, .. } = reply.result.clone().into_result().unwrap();
    assert_eq!(msg_responses.len(), 1);
    assert_eq!(msg_responses[0].type_url, type_url);
    assert_eq!(msg_responses[0].value.as_slice(), value);
    assert_eq!(data.unwrap().as_slice(), value);
}

#[test]
fn undelegate_answers_completion_and_true_amount() {
    let mut world = World::new(small_chain());
    let val = world.val(0);
    world.run(delegate(&val, 1_000)).unwrap();
    let height = world.chain.height();
    world.chain.slash(&val, Decimal::percent(1), height).unwrap();
    // 98 asked for, 97 true (fact 7); 100 s after genesis at 1,700,000,000.
    let replies = world.run_tolerant(vec![undelegate(&val, 98)]);
    assert_answer(&replies[0], "/cosmos.staking.v1beta1.MsgUndelegateResponse", &undelegated_97());
}

#[test]
fn the_other_messages_answer_as_on_the_chain() {
    let mut world = World::new(small_chain());
    let (a, b) = (world.val(0), world.val(1));
    let replies = world.run_tolerant(vec![delegate(&a, 1_000), withdraw(&a), redelegate(&a, &b, 10)]);
    assert_answer(&replies[0], "/cosmos.staking.v1beta1.MsgDelegateResponse", &[]);
    // Nothing withdrawn is one coin of zero, of the SDK's own default denomination.
    let mut zero = vec![0x0a, 0x0a, 0x0a, 0x05];
    zero.extend_from_slice(b"stake");
    zero.extend_from_slice(&[0x12, 0x01, b'0']);
    assert_answer(&replies[1], "/cosmos.distribution.v1beta1.MsgWithdrawDelegatorRewardResponse", &zero);
    let completion = [0x0a, 0x06, 0x08, 0xe4, 0xe2, 0xcf, 0xaa, 0x06];
    assert_answer(&replies[2], "/cosmos.staking.v1beta1.MsgBeginRedelegateResponse", &completion);
}

#[test]
fn a_failure_undoes_its_own_writes_only() {
    let mut world = World::new(small_chain());
    let (a, b) = (world.val(0), world.val(1));
    let replies = world.run_tolerant(vec![delegate(&a, 500), undelegate(&b, 1), delegate(&b, 7)]);
    let outcomes: Vec<_> = replies.iter().map(|r| r.result.is_ok()).collect();
    assert_eq!(outcomes, [true, false, true]);
    assert_eq!((world.delegated(0), world.delegated(1)), (500, 7));
    world.assert_conserved();
}
