//! Messages whose module panics: no reply catches that, and nothing of the transaction stays (r01).

use std::panic::{catch_unwind, AssertUnwindSafe};

use super::proxy::{delegate, small_chain, undelegate, withdraw, World};

#[test]
fn a_panic_passes_every_reply_and_undoes_the_transaction() {
    let mut world = World::new(small_chain());
    let (good, bad) = (world.val(0), world.val(1));
    for val in [&good, &bad] {
        world.run(delegate(val, 1_000)).unwrap();
    }
    world.chain.next_block();
    world.chain.allocate_rewards(&good, 60u128).unwrap();
    world.chain.set_panics(&bad, true).unwrap();
    for message in [withdraw(&bad), delegate(&bad, 1), undelegate(&bad, 1)] {
        let messages = vec![withdraw(&good), message];
        let unwound = catch_unwind(AssertUnwindSafe(|| drop(world.run_tolerant(messages))));
        assert!(unwound.is_err());
        assert_eq!(world.balance(), 998_000, "the payout before it is undone");
    }
    world.chain.set_panics(&bad, false).unwrap();
    world.run_tolerant(vec![withdraw(&good), withdraw(&bad)]);
    assert_eq!(world.balance(), 998_060);
    world.assert_conserved();
}
