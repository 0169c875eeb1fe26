//! Headline, result in one sentence, and the main numbers.

use maud::{html, Markup};

use crate::format::{count, fixed, headline, part, price, share};
use crate::outcome::{Outcome, Row, Summary};
use crate::{clock, summary as facts};

/// Headline, result and story.
pub fn header(s: &Summary) -> Markup {
    html! {
        header {
            p.brand { "Ballast " span { "replay" } }
            h1 { (s.title) }
            p.verdict { (s.verdict) }
            p.story { (s.story) }
            p.origin {
                (s.source) " · " (count(s.bars)) " bars, " (clock::stamp(s.from)) " to " (clock::stamp(s.to)) " UTC"
            }
        }
    }
}

fn tile(name: &str, value: &str, note: &str, tone: &str) -> Markup {
    html! { div class={ "tile " (tone) } { span { (name) } strong { (value) } small { (note) } } }
}

/// The tiles; none for what did not happen.
pub fn tiles(outcome: &Outcome) -> Markup {
    let s = &outcome.summary;
    html! {
        section.tiles {
            (price_tile(outcome))
            (liquidations(s))
            @if !s.provisions.highest.is_zero() { (provisions(s)) }
            @if s.deficits.count > 0 { (losses(s)) }
            (lenders(s))
            (tile("Invariants", &count(s.invariants.values().sum::<u64>()), "checks after every bar, none failed", "good"))
        }
    }
}

fn liquidations(s: &Summary) -> Markup {
    let l = &s.liquidations;
    let total = l.total();
    if total.count == 0 {
        return tile("Liquidations", "none", "Nobody was liquidated", "good");
    }
    let [soft, hard, under_water] = [l.soft, l.hard, l.under_water].map(|sales| headline(sales.repaid));
    let note = format!("{} repaid: {soft} soft, {hard} hard, {under_water} under water", s.symbols.base);
    tile("Liquidations", &count(total.count), &note, "")
}

fn provisions(s: &Summary) -> Markup {
    let p = &s.provisions;
    let note = format!("{} at the highest, {} at the end", s.symbols.base, headline(p.end));
    tile("Provisions", &headline(p.highest), &note, "")
}

fn losses(s: &Summary) -> Markup {
    let (d, base) = (&s.deficits, &s.symbols.base);
    let assigned = match d.loss.abs_diff(d.paid.total()) {
        gap if gap.is_zero() => "every unit of it assigned".to_owned(),
        gap => format!("{} of it not assigned", headline(gap)),
    };
    let note = format!("{base} in {} deficits, {assigned}", count(d.count));
    let before = d.paid.total().saturating_sub(d.paid.lenders).saturating_sub(d.paid.leavers);
    let paid = format!("{} {base} by fund, premium and tranche", headline(before));
    html! {
        (tile("Loss", &headline(d.loss), &note, "bad"))
        (tile("Paid before lenders", &share(before, d.paid.total()), &paid, ""))
    }
}

fn lenders(s: &Summary) -> Markup {
    let ours = s.compared.first().map(|ours| ours.measure).unwrap_or_default();
    let tone = if s.lenders.lost.is_zero() { "good" } else { "bad" };
    let note = format!(
        "of supply, {} of peak debt; index {} {}",
        part(ours.lenders_loss_of_peak_debt),
        fixed(s.lenders.index_end, 5),
        facts::change(s.lenders.index_start, s.lenders.index_end)
    );
    tile("Lenders lost", &part(ours.lenders_loss), &note, tone)
}

fn price_tile(outcome: &Outcome) -> Markup {
    let s = &outcome.summary;
    let value = |row: &Row| row.market.checked_mul(row.lst_ratio).unwrap_or_default();
    let prices = || outcome.series.iter().map(value);
    let (Some(first), Some(low)) = (prices().next(), prices().min()) else { return html! {} };
    let depeg = outcome.series.iter().any(|row| row.market != value(row));
    let name = if depeg { &s.symbols.lst } else { &s.symbols.native };
    let note = format!("{} to {} {}", price(first), price(low), s.symbols.base);
    tile(&format!("{name}, start to low"), &facts::change(first, low), &note, "")
}
