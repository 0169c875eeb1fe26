//! Means, quantiles and tails of samples.

/// The mean; zero for an empty list.
pub fn mean(values: impl IntoIterator<Item = f64>) -> f64 {
    let (sum, count) = values.into_iter().fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
    if count > 0.0 {
        sum / count
    } else {
        0.0
    }
}

/// The standard error of the mean; zero for fewer than two values.
pub fn standard_error(values: &[f64]) -> f64 {
    let count = values.len() as f64;
    if count < 2.0 {
        return 0.0;
    }
    let centre = mean(values.iter().copied());
    let squares: f64 = values.iter().map(|value| (value - centre).powi(2)).sum();
    (squares / (count - 1.0) / count).sqrt()
}

/// Position in a sorted sample at which the worst part begins.
fn from(len: usize, part: f64) -> usize {
    ((len as f64 * part) as usize).min(len.saturating_sub(1))
}

/// The value at `part` of the sorted sample: the value at risk for losses. Zero for an empty sample.
pub fn quantile(values: &[f64], part: f64) -> f64 {
    let sorted = sorted(values);
    sorted.get(from(sorted.len(), part)).copied().unwrap_or_default()
}

/// The mean of the sorted sample from `part` on. Zero for an empty sample.
pub fn expected_shortfall(values: &[f64], part: f64) -> f64 {
    let sorted = sorted(values);
    mean(sorted.get(from(sorted.len(), part)..).unwrap_or_default().iter().copied())
}

fn sorted(values: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails_of_a_hundred_numbers_are_those_by_hand() {
        let values: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        assert_eq!(quantile(&values, 0.95), 96.0);
        assert_eq!(quantile(&values, 0.99), 100.0);
        assert_eq!(expected_shortfall(&values, 0.95), 98.0);
        assert_eq!(expected_shortfall(&values, 1.0), 100.0);
        // Squares of -1, 0, 1 sum to 2; 2/(3 - 1)/3 is a third.
        assert!((standard_error(&[1.0, 2.0, 3.0]) - 0.577_350_269_189_625_8).abs() < 1e-15);
        assert_eq!((quantile(&[], 0.5), expected_shortfall(&[], 0.5), mean([])), (0.0, 0.0, 0.0));
    }
}
