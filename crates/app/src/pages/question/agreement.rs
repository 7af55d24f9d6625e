//! How far a work simulation's answer agrees with our reasoning, as a number, and the grade that follows from it.
//!
//! Rating: every option may be off by at most `max(effectiveness - 1, 5 - effectiveness)`. The agreement is what is left
//! of 100 when the sum of the distances is taken as a share of the sum of those. Picking: the option taken for the most
//! effective may be off by 4 from 5, the one taken for the least by 4 from 1, so the share is of 8. From 90 on the
//! attempt counts as 4 (Easy), from 75 as 3 (Good), from 50 as 2 (Hard), below as 1 (Again).

use bank::{Ask, SimOption, WorkSimulation};

use super::picks;

/// The names under which a picked answer keeps the two options, as their numbers.
pub const MOST: &str = "most";
pub const LEAST: &str = "least";

/// The agreement in percent, or nothing while the answer is not complete.
pub fn percent(body: &WorkSimulation, draft: &str) -> Option<u32> {
    let picks = picks::read(draft);
    let (off, most_off) = match body.ask {
        Ask::Rate => rated(&body.options, &picks)?,
        Ask::Pick => (picked(&body.options, &picks)?, 8),
    };
    Some(100 - (off * 100).checked_div(most_off).unwrap_or(0))
}

fn rated(options: &[SimOption], picks: &[(String, u32)]) -> Option<(u32, u32)> {
    options.iter().try_fold((0, 0), |(off, most_off), option| {
        let rating = picks::of(picks, &option.id)?.clamp(1, 5);
        let ours = option.effectiveness.clamp(1, 5);
        Some((off + rating.abs_diff(ours), most_off + (ours - 1).max(5 - ours)))
    })
}

fn picked(options: &[SimOption], picks: &[(String, u32)]) -> Option<u32> {
    let ours = |name| {
        let option = options.get(picks::of(picks, name)? as usize)?;
        Some(option.effectiveness.clamp(1, 5))
    };
    Some((5 - ours(MOST)?) + (ours(LEAST)? - 1))
}

/// The grade that an agreement in percent gives.
pub fn grade(percent: u32) -> u8 {
    match percent {
        90.. => 4,
        75..90 => 3,
        50..75 => 2,
        _ => 1,
    }
}

/// The draft after an option, by its number, was picked; it cannot be both.
pub fn pick(draft: &str, name: &str, option: u32) -> String {
    let other = if name == MOST { LEAST } else { MOST };
    let taken = picks::of(&picks::read(draft), other) == Some(option);
    let kept = if taken { picks::without(draft, other) } else { draft.to_owned() };
    picks::with(&kept, name, option)
}

#[cfg(test)]
mod tests {
    use super::*;
    use bank::Markup;

    fn simulation(ask: Ask, effectiveness: &[u32]) -> WorkSimulation {
        let option = |(number, &effectiveness): (usize, &u32)| SimOption {
            id: format!("o{number}"),
            text: Markup::default(),
            effectiveness,
            why: Markup::default(),
        };
        WorkSimulation { principles: Vec::new(), ask, options: effectiveness.iter().enumerate().map(option).collect() }
    }

    #[test]
    fn equal_ratings_agree_wholly_and_opposite_ones_not_at_all() {
        let body = simulation(Ask::Rate, &[5, 1, 3]);
        assert_eq!(percent(&body, "o0:5 o1:1 o2:3"), Some(100));
        assert_eq!(percent(&body, "o0:1 o1:5 o2:5"), Some(0));
        assert_eq!(percent(&body, "o0:4 o1:1 o2:3"), Some(90));
    }

    #[test]
    fn an_answer_with_a_gap_has_no_agreement() {
        assert_eq!(percent(&simulation(Ask::Rate, &[5, 1]), "o0:5"), None);
        assert_eq!(percent(&simulation(Ask::Pick, &[5, 1]), "most:0"), None);
        assert_eq!(percent(&simulation(Ask::Pick, &[5, 1]), "most:0 least:9"), None);
    }

    #[test]
    fn picking_counts_how_far_off_both_are() {
        let body = simulation(Ask::Pick, &[5, 3, 1]);
        assert_eq!(percent(&body, "most:0 least:2"), Some(100));
        assert_eq!(percent(&body, "most:1 least:2"), Some(75));
        assert_eq!(percent(&body, "most:2 least:0"), Some(0));
    }

    #[test]
    fn one_option_cannot_be_both() {
        assert_eq!(pick("most:2", LEAST, 2), "least:2");
        assert_eq!(pick("most:2", LEAST, 1), "most:2 least:1");
    }

    #[test]
    fn grades_follow_the_agreement() {
        assert_eq!([100, 90, 89, 75, 74, 50, 49, 0].map(grade), [4, 4, 3, 3, 2, 2, 1, 1]);
    }
}
