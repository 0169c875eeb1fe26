//! The market's accounts that are not healthy.

use crate::chain::{ask, Chain};
use anyhow::Result;
use interfaces::credit_market::{QueryMsg, UnhealthyAccount, UnhealthyResponse};

/// All of them, page by page.
pub fn unhealthy(chain: &dyn Chain, market: &str) -> Result<Vec<UnhealthyAccount>> {
    let (mut all, mut next) = (vec![], None);
    loop {
        let query = QueryMsg::Unhealthy { start_after: next, limit: Some(100) };
        let page: UnhealthyResponse = ask(chain, market, &query)?;
        all.extend(page.accounts);
        next = page.next;
        if next.is_none() {
            return Ok(all);
        }
    }
}
