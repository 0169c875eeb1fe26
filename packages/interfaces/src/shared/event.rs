//! Events from their attributes.

use cosmwasm_std::{Attribute, Event};
use std::fmt::Display;

/// Builds an event from its name and attributes in their order. An attribute is a variable of the attribute's name, or
/// `name = value`; values are shown by [`Display`].
///
/// ```
/// let (account, amount) = ("ann", 7);
/// let event = interfaces::event!("market.repay", account, payer = "bob", amount);
/// assert_eq!(event.attributes[1], ("payer", "bob"));
/// ```
#[macro_export]
macro_rules! event {
    ($event:expr $(, $name:ident $(= $value:expr)?)* $(,)?) => {
        $crate::shared::event::build($event, &[$((stringify!($name), &$crate::event!(@ $name $($value)?))),*])
    };
    (@ $name:ident) => { $name };
    (@ $name:ident $value:expr) => { $value };
}

/// See [`event!`](crate::event).
pub fn build(event: &str, attributes: &[(&str, &dyn Display)]) -> Event {
    let shown = |(name, value): &(&str, &dyn Display)| Attribute::new(*name, value.to_string());
    Event::new(event).add_attributes(attributes.iter().map(shown))
}
