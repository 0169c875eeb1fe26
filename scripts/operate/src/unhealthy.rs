//! The market's accounts that are not healthy.

use crate::chain::{ask, Chain};
use anyhow::Result;
use interfaces::credit_market::{QueryMsg, UnhealthyAccount, UnhealthyResponse};

/// All of them, page by page.
pub fn unhealthy(chain: &dyn Chain, market: &str) -> Result<Vec<UnhealthyAccount>> {
    Ok(some(chain, market, None, |_| true)?.0)
}

/// Those after an account, while `go_on` permits it for the number read so far, with the account after which the list goes on. A
/// page that cannot be read ends the list. Error: the first one cannot be read.
pub fn some(
    chain: &dyn Chain,
    market: &str,
    from: Option<String>,
    go_on: impl Fn(usize) -> bool,
) -> Result<(Vec<UnhealthyAccount>, Option<String>)> {
    let (mut all, mut next) = (vec![], from);
    let mut first = true;
    loop {
        let query = QueryMsg::Unhealthy { start_after: next.clone(), limit: Some(100) };
        match ask::<UnhealthyResponse>(chain, market, &query) {
            Ok(page) => {
                all.extend(page.accounts);
                next = page.next;
            }
            Err(error) if first => return Err(error),
            Err(_) => return Ok((all, next)),
        }
        first = false;
        if next.is_none() || !go_on(all.len()) {
            return Ok((all, next));
        }
    }
}
