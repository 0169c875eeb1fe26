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
    /// recovery after three readings. Lines of a part that cannot be read do not recover.
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
        let unread: Vec<_> = page.bad().filter(|line| line.level == Level::Unknown).map(|line| line.part).collect();
        let is_read = |key: &str| key.split_once(' ').is_none_or(|(part, _)| !unread.contains(&part));
        let gone: Vec<String> =
            self.bad.keys().filter(|key| !bad.contains_key(*key) && is_read(key)).cloned().collect();
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

    /// A page of which a part cannot be read, and another one, which is well.
    fn unreadable() -> Page {
        let mut page = page(Level::Well);
        page.lines.clear();
        page.text("oracle", "cannot be read", "no answer", Level::Unknown);
        page
    }

    #[test]
    fn a_line_of_a_part_that_cannot_be_read_is_not_well_again() {
        let mut watch = Watch::default();
        watch.news(&page(Level::Losing));
        let told = "c at height 1\nUnknown: oracle cannot be read: no answer";
        assert_eq!(watch.news(&unreadable()).as_deref(), Some(told));
        for _ in 0..2 * CALM {
            assert_eq!(watch.news(&unreadable()), None);
        }
        // The part is read again, and the line is as bad as before: nothing new, and later the part has recovered.
        assert_eq!(watch.news(&page(Level::Losing)), None);
        assert_eq!(watch.news(&page(Level::Losing)), None);
        let told = "c at height 1\nWell again: oracle cannot be read";
        assert_eq!(watch.news(&page(Level::Losing)).as_deref(), Some(told));
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
