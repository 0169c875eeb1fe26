//! What the adapter answers, from the bytes that a Pyth contract sends.

use crate::support::{answer, World, ID};
use cosmwasm_std::{from_json, to_json_binary, Decimal};
use interfaces::price_source::{PriceSourceQueryMsg, SourcePrice};
use interfaces::pyth_adapter::QueryMsg;
use pyth_adapter::ContractError;

#[test]
fn an_answer_becomes_a_price_with_its_confidence_and_its_own_time() {
    let world = World::new();
    let price = world.says(answer(ID, "712345678", "512345", -8, 1_700_000_001)).unwrap();
    let expected = SourcePrice {
        price: Decimal::raw(7_123_456_780_000_000_000),
        confidence: Decimal::raw(5_123_450_000_000_000),
        observed_at: 1_700_000_001,
    };
    assert_eq!(price, expected);
    assert_eq!(*world.asked.borrow(), [format!(r#"{{"price_feed":{{"id":"{ID}"}}}}"#)]);
}

#[test]
fn the_oracle_asks_in_the_words_of_the_interface() {
    let asked = to_json_binary(&PriceSourceQueryMsg::Price {}).unwrap();
    assert_eq!(from_json::<QueryMsg>(asked).unwrap(), QueryMsg::Price {});
}

#[test]
fn a_price_of_zero_below_zero_of_another_feed_or_undated_is_an_error() {
    let world = World::new();
    let other = "0".repeat(64);
    assert_eq!(world.says(answer(ID, "0", "1", -8, 1)), Err(ContractError::NotPositive { price: 0 }));
    assert_eq!(world.says(answer(ID, "-1", "1", -8, 1)), Err(ContractError::NotPositive { price: -1 }));
    assert_eq!(
        world.says(answer(&other, "1", "1", -8, 1)),
        Err(ContractError::WrongFeed { asked: ID.into(), answered: other })
    );
    assert_eq!(world.says(answer(ID, "1", "1", -8, -1)), Err(ContractError::Undated { publish_time: -1 }));
}

#[test]
fn a_price_that_does_not_fit_is_an_error() {
    let world = World::new();
    assert_eq!(world.says(answer(ID, "1", "0", -19, 1)), Err(ContractError::TooSmall { digits: 1, power: -1 }));
    assert_eq!(world.says(answer(ID, "1", "0", 21, 1)), Err(ContractError::Exponent { power: 39, max: 38 }));
    let most = u64::MAX;
    let huge = answer(ID, "1", &most.to_string(), 20, 1);
    assert_eq!(world.says(huge), Err(ContractError::TooLarge { digits: most, power: 38 }));
}

#[test]
fn a_contract_that_fails_or_answers_something_else_is_an_error() {
    let world = World::new();
    assert!(matches!(world.price(), Err(ContractError::Std(_))));
    for text in ["{}", "7", "", r#"{"price_feed":{"id":"00"}}"#] {
        assert!(matches!(world.says(text.into()), Err(ContractError::Std(_))), "{text}");
    }
    assert!(matches!(world.says(answer(ID, "9223372036854775808", "1", -8, 1)), Err(ContractError::Std(_))));
}
