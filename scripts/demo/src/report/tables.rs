//! The page around the plots: headline, tiles, events, summary, footer.

use super::marks::Mark;
use super::markup::{element, escape};
use crate::format::{count, fixed, headline, percent, share};
use crate::outcome::{Event, Outcome, Summary};
use crate::{clock, summary as facts};

/// Events shown at most; the JSON file has all.
const MOST_EVENTS: usize = 400;

/// Headline and story.
pub fn header(s: &Summary) -> String {
    format!(
        "<header>\n<p class=\"brand\">Ballast <span>replay</span></p>\n<h1>{}</h1>\n<p class=\"verdict\">{}</p>\n<p class=\"story\">{}</p>\n\
         <p class=\"origin\">{} &middot; {} bars, {} to {} UTC</p>\n</header>\n",
        escape(&s.title),
        escape(&s.verdict),
        escape(&s.story),
        escape(&s.source),
        count(s.bars),
        clock::stamp(s.from),
        clock::stamp(s.to)
    )
}

fn tile(name: &str, value: &str, note: &str, tone: &str) -> String {
    format!(
        "<div class=\"tile {tone}\"><span>{}</span><strong>{}</strong><small>{}</small></div>\n",
        escape(name),
        escape(value),
        escape(note)
    )
}

/// The numbers that a reader wants first.
pub fn tiles(outcome: &Outcome) -> String {
    let s = &outcome.summary;
    let base = &s.symbols.base;
    let d = &s.deficits;
    let assigned = match d.loss.abs_diff(d.paid.total()) {
        gap if gap.is_zero() => "every unit of it assigned".to_owned(),
        gap => format!("{} of it not assigned", headline(gap)),
    };
    let mut tiles = price_tile(outcome);
    tiles.push_str(&tile(
        "Liquidations",
        &count(s.liquidations.count),
        &format!(
            "{} {base} repaid, {} bonus",
            headline(s.liquidations.debt_repaid),
            headline(s.liquidations.bonus_paid)
        ),
        "",
    ));
    tiles.push_str(&tile(
        "Loss",
        &headline(d.loss),
        &format!("{base} in {} deficits, {assigned}", count(d.count)),
        if d.loss.is_zero() { "good" } else { "bad" },
    ));
    let before_lenders = d.paid.total().saturating_sub(d.paid.lenders);
    tiles.push_str(&tile(
        "Paid before lenders",
        &if d.loss.is_zero() { "-".to_owned() } else { share(before_lenders, d.paid.total()) },
        &format!("{} {base} by fund, premium and tranches", headline(before_lenders)),
        "",
    ));
    tiles.push_str(&tile(
        "Lenders' index",
        &fixed(s.lenders.index_end, 5),
        &format!(
            "{}; {} {base} still lost",
            facts::change(s.lenders.index_start, s.lenders.index_end),
            headline(s.lenders.loss_units)
        ),
        if s.lenders.loss_units.is_zero() { "good" } else { "bad" },
    ));
    tiles.push_str(&tile(
        "Invariants",
        &count(s.invariants.values().sum::<u64>()),
        "checks after every bar, none failed",
        "good",
    ));
    format!("<section class=\"tiles\">\n{tiles}</section>\n")
}

fn price_tile(outcome: &Outcome) -> String {
    let s = &outcome.summary;
    let value = |row: &crate::outcome::Row| row.market.checked_mul(row.lst_ratio).unwrap_or_default();
    let prices = || outcome.series.iter().map(value);
    let (Some(first), Some(low)) = (prices().next(), prices().min()) else {
        return String::new();
    };
    let depeg = outcome.series.iter().any(|row| row.market != value(row));
    let name = if depeg { &s.symbols.lst } else { &s.symbols.native };
    let note = format!("{} to {} {}", crate::format::price(first), crate::format::price(low), s.symbols.base);
    tile(&format!("{name}, start to low"), &facts::change(first, low), &note, "")
}

/// The table of events, each with the number of its mark.
pub fn events(events: &[Event], marks: &[Mark]) -> String {
    if events.is_empty() {
        return String::new();
    }
    let number = |index: usize| {
        let mark = marks.iter().find(|mark| mark.events.contains(&index));
        mark.map_or(String::new(), |mark| mark.number.to_string())
    };
    let mut rows = String::new();
    for (index, event) in events.iter().enumerate().take(MOST_EVENTS) {
        let label = event.kind.label();
        rows.push_str(&format!(
            "<tr><td class=\"n\">{}</td><td class=\"t\">{}</td><td><span class=\"kind {}\">{label}</span></td><td>{}</td></tr>\n",
            number(index),
            clock::stamp(event.time),
            label.replace(' ', "-"),
            escape(&event.text)
        ));
    }
    let hidden = events.len().saturating_sub(MOST_EVENTS);
    if hidden > 0 {
        rows.push_str(&format!("<tr><td></td><td></td><td></td><td>and {hidden} more, in the JSON file</td></tr>\n"));
    }
    format!(
        "<section>\n<h2>Events</h2>\n<p>Numbers are those above the plots; near events share one.</p>\n\
         <div class=\"scroll\"><table class=\"events\">\n<thead><tr><th></th><th>UTC</th><th>kind</th><th>what happened</th></tr></thead>\n\
         <tbody>\n{rows}</tbody>\n</table></div>\n</section>\n"
    )
}

/// The summary by topic, and the borrowers by class.
pub fn summary(s: &Summary) -> String {
    let mut cards = String::new();
    for section in facts::sections(s) {
        let mut rows = String::new();
        for line in section.lines {
            let class = if line.name.starts_with(' ') { " class=\"sub\"" } else { "" };
            rows.push_str(&format!(
                "<tr{class}><th>{}</th><td>{}</td><td class=\"note\">{}</td></tr>\n",
                escape(line.name.trim()),
                escape(&line.value),
                escape(&line.note)
            ));
        }
        cards.push_str(&format!(
            "<div class=\"card\"><h3>{}</h3>\n<table class=\"facts\">{rows}</table></div>\n",
            escape(section.title)
        ));
    }
    format!(
        "<section>\n<h2>Summary</h2>\n<div class=\"cards\">\n{cards}</div>\n<h3>Borrowers by class</h3>\n\
         <div class=\"scroll\">{}</div>\n</section>\n",
        classes(s)
    )
}

fn classes(s: &Summary) -> String {
    let cells = |tag: &str, cells: [String; 7]| {
        let text: String = cells.iter().map(|cell| format!("<{tag}>{}</{tag}>", escape(cell))).collect();
        element("tr", &text)
    };
    let body: String = facts::class_rows(s).into_iter().map(|row| cells("td", row)).collect();
    let head = cells("th", facts::CLASS_HEADINGS.map(str::to_owned));
    format!("<table class=\"classes\"><thead>{head}</thead><tbody>{body}</tbody></table>")
}

/// How to get this page again.
pub fn footer(outcome: &Outcome) -> String {
    let s = &outcome.summary;
    format!(
        "<footer>\n<p>Made by <code>{}</code> in {:.1} s, {:.1} bars per second, {} messages. \
         The same seed gives the same numbers.</p>\n\
         <p>Every bar is played against the contracts themselves on an embedded chain; prices are market data, accounts and \
         their wishes are drawn from the seed.{}</p>\n</footer>\n",
        escape(&s.setting.command),
        outcome.timing.seconds,
        outcome.timing.bars_per_second,
        count(s.messages),
        s.validator
            .as_ref()
            .map(|v| format!(" One validator loses {} of its stake on the way.", percent(v.fraction)))
            .unwrap_or_default()
    )
}
