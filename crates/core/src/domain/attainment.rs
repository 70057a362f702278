//! How far several goals together were reached, as one number.
//!
//! Guarantee: the published formula of goal attainment scaling and nothing else: 50 where every goal stands on rung 0. It is
//! computed when somebody opens it and stored nowhere; what is shown first is the ladder.

/// The correlation between goals that the method assumes.
const RHO: f64 = 0.3;

/// `T = 50 + 10 Σwx / √((1-ρ)Σw² + ρ(Σw)²)` with ρ = 0.3, of goals given as (rung −2 to 2, weight 1 to 4). `None` without
/// any goal, and for a rung or weight outside its range.
///
/// Source: Kiresuk & Sherman (1968).
#[must_use]
pub fn attainment(goals: &[(i64, i64)]) -> Option<f64> {
    let within = goals.iter().all(|(rung, weight)| (-2..=2).contains(rung) && (1..=4).contains(weight));
    if goals.is_empty() || !within {
        return None;
    }
    let sum = |of: fn(&(i64, i64)) -> i64| -> Option<f64> {
        let whole: i64 = goals.iter().map(of).sum();
        i32::try_from(whole).ok().map(f64::from)
    };
    let weights = sum(|(_, weight)| *weight)?;
    let spread = (1.0 - RHO) * sum(|(_, weight)| weight * weight)? + RHO * weights * weights;
    Some(50.0 + 10.0 * sum(|(rung, weight)| rung * weight)? / spread.sqrt())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]
mod tests {
    use super::*;

    #[test]
    fn the_published_checks_come_out() {
        for (goals, wanted) in [
            (&[(1, 1)][..], 60.0),
            (&[(1, 1), (0, 1), (1, 1)], 59.13),
            (&[(1, 2), (-1, 1)], 54.02),
            (&[(0, 4), (0, 1)], 50.0),
            (&[(-2, 3)], 30.0),
        ] {
            let found = attainment(goals).unwrap();
            assert!((found - wanted).abs() < 0.005, "{goals:?} {found}");
        }
    }

    #[test]
    fn no_goals_and_no_ladder_give_no_number() {
        assert_eq!(attainment(&[]), None);
        for wrong in [(3, 1), (-3, 1), (0, 0), (0, 5)] {
            assert_eq!(attainment(&[(1, 1), wrong]), None);
        }
    }
}
