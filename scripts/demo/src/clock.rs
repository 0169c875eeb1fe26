//! Unix seconds as UTC dates, for people and for axis labels.

use jiff::Timestamp;

/// `2022-05-09 17:30`.
pub fn stamp(time: u64) -> String {
    written(time, "%Y-%m-%d %H:%M")
}

/// `2022-05-09`.
pub fn date(time: u64) -> String {
    written(time, "%Y-%m-%d")
}

/// `9 May`, or `17:30` when the moment is not a midnight: the label of an axis tick.
pub fn tick(time: u64) -> String {
    if !time.is_multiple_of(86_400) {
        return written(time, "%H:%M");
    }
    let text = written(time, "%-d %b");
    if text == "1 Jan" {
        return written(time, "%-d %b %Y");
    }
    text
}

/// Seconds beyond the calendar stay seconds.
fn written(time: u64, format: &str) -> String {
    let moment = i64::try_from(time).ok().and_then(|time| Timestamp::from_second(time).ok());
    moment.map_or_else(|| time.to_string(), |moment| moment.strftime(format).to_string())
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
        assert_eq!(stamp(1_672_531_199), "2022-12-31 23:59");
        assert_eq!(date(4_107_542_400), "2100-03-01");
        assert_eq!(stamp(u64::MAX), "18446744073709551615");
    }

    #[test]
    fn ticks_name_days_and_hours() {
        assert_eq!(tick(1_652_054_400), "9 May");
        assert_eq!(tick(1_652_117_400), "17:30");
        assert_eq!(tick(1_640_995_200), "1 Jan 2022");
    }
}
