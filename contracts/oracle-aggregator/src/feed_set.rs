//! Sets of feeds, one bit each: what a round keeps of every reporter is a number.

/// Some of the feeds 1 to 64. The lowest bit is feed 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FeedSet(pub u64);

impl FeedSet {
    /// One feed alone; none for an id that no feed has.
    pub fn of(feed: u64) -> Self {
        let place = feed.checked_sub(1).and_then(|place| u32::try_from(place).ok());
        Self(place.and_then(|place| 1u64.checked_shl(place)).unwrap_or_default())
    }

    /// Whether a feed is in the set.
    pub fn has(self, feed: u64) -> bool {
        self.0 & Self::of(feed).0 > 0
    }

    /// Adds the feeds of another set.
    pub fn add(&mut self, other: Self) {
        self.0 |= other.0;
    }

    /// Those that are in both sets.
    pub fn both(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Those that are not in the other set.
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Number of feeds.
    pub fn len(self) -> u64 {
        self.0.count_ones().into()
    }

    /// Whether no feed is in it.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The ids, ascending.
    pub fn ids(self) -> impl Iterator<Item = u64> {
        (1..=64).filter(move |feed| self.has(*feed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_of_a_feed_has_its_bit_and_no_other_has_one() {
        assert_eq!((FeedSet::of(1), FeedSet::of(2), FeedSet::of(64)), (FeedSet(1), FeedSet(2), FeedSet(1 << 63)));
        for id in [0, 65, 1 << 32, u64::MAX] {
            assert_eq!(FeedSet::of(id), FeedSet(0), "{id}");
        }
    }

    #[test]
    fn sets_are_joined_and_cut() {
        let mut set = FeedSet::of(3);
        set.add(FeedSet::of(64));
        assert_eq!((set.ids().collect::<Vec<_>>(), set.len(), set.has(4)), (vec![3, 64], 2, false));
        assert_eq!((set.both(FeedSet::of(64)), set.without(FeedSet::of(64))), (FeedSet::of(64), FeedSet::of(3)));
        assert!(set.without(set).is_empty());
    }
}
