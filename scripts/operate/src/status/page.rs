//! The page: lines with a level, as text and as numbers.

use crate::metrics::Metrics;
use jiff::Timestamp;
use serde::Serialize;
use std::fmt::Write;

/// Severity. The number is the exit code of `cargo status`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// As it should be.
    #[default]
    Well = 0,
    /// Something that should have been done is not.
    Late = 1,
    /// Somebody loses money, or is about to.
    Losing = 2,
    /// A part of the page cannot be read, so its other levels may be hidden.
    Unknown = 3,
}

impl Level {
    /// [`Level::Late`] where `is`.
    pub fn late(is: bool) -> Self {
        if is {
            Self::Late
        } else {
            Self::Well
        }
    }

    /// [`Level::Losing`] where `is`.
    pub fn losing(is: bool) -> Self {
        if is {
            Self::Losing
        } else {
            Self::Well
        }
    }

    fn mark(self) -> &'static str {
        match self {
            Self::Well => " ",
            Self::Late => "!",
            Self::Losing => "X",
            Self::Unknown => "?",
        }
    }
}

/// Name, labels and value of a gauge.
pub type Metric = (&'static str, Vec<(String, String)>, f64);

/// One line.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Line {
    /// Part of the suite.
    pub part: &'static str,
    /// Its text.
    pub name: String,
    /// For people.
    pub text: String,
    /// How bad it is.
    pub level: Level,
    /// Name, labels and value for Prometheus; none for a line of text.
    pub metric: Option<Metric>,
}

/// Everything that was read.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Page {
    /// The chain.
    pub chain_id: String,
    /// Height of the latest block.
    pub height: u64,
    /// Its time, in seconds since the epoch.
    pub time: u64,
    /// In order of reading.
    pub lines: Vec<Line>,
}

impl Page {
    /// Adds a line of text.
    pub fn text(&mut self, part: &'static str, name: impl Into<String>, text: impl Into<String>, level: Level) {
        self.lines.push(Line { part, name: name.into(), text: text.into(), level, metric: None });
    }

    /// Adds a line with a number, which is the gauge `ballast_<metric>`.
    #[allow(clippy::too_many_arguments)]
    pub fn number(
        &mut self,
        part: &'static str,
        name: impl Into<String>,
        text: impl Into<String>,
        level: Level,
        metric: &'static str,
        labels: &[(&str, &str)],
        value: f64,
    ) {
        let labels = labels.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let metric = Some((metric, labels, value));
        self.lines.push(Line { part, name: name.into(), text: text.into(), level, metric });
    }

    /// Adds a number that the page does not show.
    pub fn measure_only(&mut self, part: &'static str, metric: &'static str, labels: &[(&str, &str)], value: f64) {
        self.number(part, "", "", Level::Well, metric, labels, value);
    }

    /// The worst level of all lines.
    pub fn level(&self) -> Level {
        self.lines.iter().map(|line| line.level).max().unwrap_or_default()
    }

    /// Lines that are not well.
    pub fn bad(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.level != Level::Well)
    }

    /// The page as text: one screen.
    pub fn render(&self) -> String {
        let time = i64::try_from(self.time).ok().and_then(|time| Timestamp::from_second(time).ok());
        let time =
            time.map_or_else(|| self.time.to_string(), |time| time.strftime("%Y-%m-%d %H:%M:%S UTC").to_string());
        let mut text = format!("{}  height {}  {time}  {:?}\n", self.chain_id, self.height, self.level());
        let width = self.lines.iter().map(|line| line.name.chars().count()).max().unwrap_or_default().min(34);
        let mut part = "";
        for line in self.lines.iter().filter(|line| !line.name.is_empty()) {
            if line.part != part {
                part = line.part;
                let _ = writeln!(text, "{part}");
            }
            let _ = writeln!(text, " {} {:width$}  {}", line.level.mark(), line.name, line.text);
        }
        text
    }

    /// Sets the gauges anew.
    pub fn measure(&self, metrics: &Metrics) {
        metrics.clear();
        metrics.set("ballast_status_level", &[], f64::from(self.level() as u8));
        metrics.set("ballast_height", &[], self.height as f64);
        for line in &self.lines {
            if let Some((name, labels, value)) = &line.metric {
                let labels: Vec<_> = labels.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                metrics.set(&format!("ballast_{name}"), &labels, *value);
            }
        }
        for part in self.lines.iter().map(|line| line.part) {
            let level = self.lines.iter().filter(|line| line.part == part).map(|line| line.level).max();
            let level = level.unwrap_or_default();
            metrics.set("ballast_part_level", &[("part", part)], f64::from(level as u8));
            let unreadable = level == Level::Unknown;
            metrics.set("ballast_part_unreadable", &[("part", part)], f64::from(u8::from(unreadable)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> Page {
        let mut page = Page { chain_id: "ballast-1".into(), height: 12, time: 1_700_000_000, lines: vec![] };
        page.number("oracle", "feed 1", "9.5, 3 s old", Level::Well, "price_age_seconds", &[("feed", "1")], 3.0);
        page.text("staking", "sync", "40 h ago", Level::Late);
        page
    }

    #[test]
    fn the_page_is_text_with_marks() {
        let expected = "ballast-1  height 12  2023-11-14 22:13:20 UTC  Late\noracle\n   feed 1  9.5, 3 s old\n\
            staking\n ! sync    40 h ago\n";
        assert_eq!(page().render(), expected);
        assert_eq!(page().level() as u8, 1);
    }

    #[test]
    fn prometheus_gets_the_same_numbers() {
        let metrics = Metrics::default();
        page().measure(&metrics);
        let text = metrics.text();
        for line in [
            "ballast_price_age_seconds{feed=\"1\"} 3",
            "ballast_part_level{part=\"staking\"} 1",
            "ballast_part_unreadable{part=\"staking\"} 0",
            "ballast_status_level 1",
        ] {
            assert!(text.lines().any(|found| found == line), "{line}\n{text}");
        }
    }
}
