//! Unix seconds as UTC dates, for people and for axis labels.

/// Seconds of a day.
pub const DAY: u64 = 86_400;

/// The last second of the year 2499, the latest moment a price file may name: a chain counts nanoseconds in 64 bits,
/// which end in 2554.
pub const LATEST: u64 = 16_725_225_599;

const MONTHS: [(&str, u64); 12] = [
    ("Jan", 31),
    ("Feb", 28),
    ("Mar", 31),
    ("Apr", 30),
    ("May", 31),
    ("Jun", 30),
    ("Jul", 31),
    ("Aug", 31),
    ("Sep", 30),
    ("Oct", 31),
    ("Nov", 30),
    ("Dec", 31),
];

/// A moment in the Gregorian calendar, UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Civil {
    /// Year, 1970 to 2499.
    pub year: u64,
    /// Month, 1 to 12.
    pub month: u64,
    /// Day of the month, 1 to 31.
    pub day: u64,
    /// Hour, 0 to 23.
    pub hour: u64,
    /// Minute, 0 to 59.
    pub minute: u64,
    /// Second, 0 to 59.
    pub second: u64,
}

fn is_leap(year: u64) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

/// The calendar date of a moment. Anything after the year 2499 reads as its last second.
///
/// Counts whole years, then whole months, off the number of days: slow next to a closed form, but a page holds a few
/// hundred dates and the loop can be read.
pub fn civil(time: u64) -> Civil {
    let time = time.min(LATEST);
    let mut left = time / DAY;
    let mut year = 1970_u64;
    loop {
        let days = if is_leap(year) { 366 } else { 365 };
        match left.checked_sub(days) {
            Some(rest) => left = rest,
            None => break,
        }
        year = year.saturating_add(1);
    }
    let mut month = 1_u64;
    for (index, (_, length)) in MONTHS.iter().enumerate() {
        let days = if index == 1 && is_leap(year) { 29 } else { *length };
        match left.checked_sub(days) {
            Some(rest) => left = rest,
            None => break,
        }
        month = month.saturating_add(1);
    }
    let seconds = time % DAY;
    Civil {
        year,
        month,
        day: left.saturating_add(1),
        hour: seconds / 3_600,
        minute: seconds / 60 % 60,
        second: seconds % 60,
    }
}

/// `2022-05-09 17:30`.
pub fn stamp(time: u64) -> String {
    let c = civil(time);
    format!("{:04}-{:02}-{:02} {:02}:{:02}", c.year, c.month, c.day, c.hour, c.minute)
}

/// `2022-05-09`.
pub fn date(time: u64) -> String {
    let c = civil(time);
    format!("{:04}-{:02}-{:02}", c.year, c.month, c.day)
}

/// `9 May`, or `17:30` when the moment is not a midnight: the label of an axis tick.
pub fn tick(time: u64) -> String {
    let c = civil(time);
    if !time.is_multiple_of(DAY) {
        return format!("{:02}:{:02}", c.hour, c.minute);
    }
    let index = usize::try_from(c.month.saturating_sub(1)).unwrap_or_default();
    let name = MONTHS.get(index).map_or("", |(name, _)| *name);
    if c.month == 1 && c.day == 1 {
        return format!("1 Jan {}", c.year);
    }
    format!("{} {name}", c.day)
}

#[cfg(test)]
mod tests {
    use super::*;

    // Expectations from `date -u -d @N`.
    #[test]
    fn dates_are_utc_and_know_leap_years() {
        assert_eq!(stamp(0), "1970-01-01 00:00");
        assert_eq!(stamp(1_652_117_400), "2022-05-09 17:30");
        assert_eq!(stamp(951_782_400), "2000-02-29 00:00");
        assert_eq!(stamp(1_583_020_799), "2020-02-29 23:59");
        assert_eq!(stamp(1_672_531_199), "2022-12-31 23:59");
        assert_eq!(stamp(LATEST), "2499-12-31 23:59");
        assert_eq!(stamp(u64::MAX), "2499-12-31 23:59");
        assert_eq!(date(4_107_542_400), "2100-03-01");
    }

    #[test]
    fn ticks_name_days_and_hours() {
        assert_eq!(tick(1_652_054_400), "9 May");
        assert_eq!(tick(1_652_117_400), "17:30");
        assert_eq!(tick(1_640_995_200), "1 Jan 2022");
    }
}
