//! Messages for a transaction. Use [`any`] for those that are missing here.

mod bank;
mod distribution;
mod staking;
mod wasm;

pub use bank::send;
pub use distribution::{deposit_validator_rewards_pool, set_withdraw_address, withdraw_commission, withdraw_rewards};
pub use staking::{cancel_unbonding, delegate, redelegate, undelegate, unjail};
pub use wasm::{clear_admin, execute, execute_raw, instantiate2, migrate, store_code, update_admin, Instantiate2};

use cosmrs::{
    proto::{
        cosmos::base::v1beta1::Coin as ProtoCoin,
        traits::{Message, Name},
    },
    Any,
};
use cosmwasm_std::Coin;

/// Any message of the chain under its type URL.
pub fn any<M: Message + Name>(message: &M) -> Any {
    Any { type_url: M::type_url(), value: message.encode_to_vec() }
}

fn proto_coin(coin: &Coin) -> ProtoCoin {
    ProtoCoin { denom: coin.denom.clone(), amount: coin.amount.to_string() }
}

/// In the bank's form: sorted by denom, without zeros.
fn proto_coins(coins: &[Coin]) -> Vec<ProtoCoin> {
    let mut coins: Vec<_> = coins.iter().filter(|coin| !coin.amount.is_zero()).map(proto_coin).collect();
    coins.sort_by(|a, b| a.denom.cmp(&b.denom));
    coins
}

#[cfg(test)]
mod tests {
    use super::*;
    use cosmwasm_std::coin;

    #[test]
    fn funds_are_sorted_and_without_zeros() {
        let coins = proto_coins(&[coin(2, "uusdc"), coin(0, "uatom"), coin(1, "ustake")]);
        let found: Vec<_> = coins.iter().map(|coin| (coin.amount.as_str(), coin.denom.as_str())).collect();
        assert_eq!(found, [("1", "ustake"), ("2", "uusdc")]);
    }
}
