//! Reads the page repeatedly and sends a message when something changed.

use super::page::{Level, Page};
use std::collections::BTreeMap;

/// What was bad at the last look.
#[derive(Debug, Default)]
pub struct Watch {
    bad: BTreeMap<String, Level>,
    /// Number of readings since a line was last bad, to ignore short recoveries.
    calm: BTreeMap<String, u32>,
}

/// Number of good readings before a recovery is reported.
const CALM: u32 = 3;

impl Watch {
    /// The message about changes since the last reading; none without a change. A line that gets worse is reported at once, a
    /// recovery after three readings.
    pub fn news(&mut self, page: &Page) -> Option<String> {
        let mut news = Vec::new();
        let mut bad: BTreeMap<String, (Level, &str)> = BTreeMap::new();
        for line in page.bad() {
            bad.insert(format!("{} {}", line.part, line.name), (line.level, &line.text));
        }
        for (key, (level, text)) in &bad {
            self.calm.remove(key);
            if self.bad.get(key).is_none_or(|before| before < level) {
                news.push(format!("{level:?}: {key}: {text}"));
            }
            self.bad.insert(key.clone(), *level);
        }
        let gone: Vec<String> = self.bad.keys().filter(|key| !bad.contains_key(*key)).cloned().collect();
        for key in gone {
            let calm = self.calm.entry(key.clone()).or_default();
            *calm += 1;
            if *calm >= CALM {
                self.calm.remove(&key);
                self.bad.remove(&key);
                news.push(format!("Well again: {key}"));
            }
        }
        (!news.is_empty()).then(|| format!("{} at height {}\n{}", page.chain_id, page.height, news.join("\n")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(level: Level) -> Page {
        let mut page = Page { chain_id: "c".into(), height: 1, time: 0, lines: vec![] };
        page.text("oracle", "feed 1", "old", level);
        page
    }

    #[test]
    fn what_gets_worse_is_told_once_and_what_is_well_again_after_three_looks() {
        let mut watch = Watch::default();
        assert_eq!(watch.news(&page(Level::Well)), None);
        assert_eq!(watch.news(&page(Level::Late)), Some("c at height 1\nLate: oracle feed 1: old".into()));
        assert_eq!(watch.news(&page(Level::Late)), None);
        assert_eq!(watch.news(&page(Level::Losing)), Some("c at height 1\nLosing: oracle feed 1: old".into()));
        assert_eq!(watch.news(&page(Level::Well)), None);
        assert_eq!(watch.news(&page(Level::Well)), None);
        assert_eq!(watch.news(&page(Level::Well)), Some("c at height 1\nWell again: oracle feed 1".into()));
        assert_eq!(watch.news(&page(Level::Well)), None);
    }
}
