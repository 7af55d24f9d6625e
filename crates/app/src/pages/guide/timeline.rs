//! The process as a timeline: which stages a level meets, in which form, how they group, and how long their bars are.

use bank::{Level, Process, ProcessStage, ProcessVariant};

/// What stands before the name of every stage of the loop, in its id and in its title.
const LOOP_ID: &str = "loop-";
const LOOP_TITLE: &str = "Loop: ";

/// The level shown at first: it meets every stage.
pub(super) const USUAL_LEVEL: Level = Level::Sde2;

/// Minutes in an hour of the axis.
pub(super) const HOUR: u32 = 60;

/// A stage as the timeline shows it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row<'p> {
    pub stage: &'p ProcessStage,
    /// The form chosen, for a stage that has several.
    pub variant: Option<&'p ProcessVariant>,
    pub title: String,
    /// Minutes from the start of its day to where its bar begins.
    pub start: u32,
    /// Minutes of each part of it; none where no length is known.
    pub parts: Vec<u32>,
}

impl Row<'_> {
    /// The length in words.
    pub fn length(&self) -> &str {
        let length = self.variant.map_or(&self.stage.length, |variant| &variant.length);
        length.trim_end_matches("(reported)").trim_end()
    }

    /// Whether it rests on candidates' accounts.
    pub fn is_reported(&self) -> bool {
        self.stage.reported || self.stage.length.contains("(reported)") || self.variant.is_some_and(|v| v.reported)
    }

    fn minutes(&self) -> u32 {
        self.parts.iter().sum()
    }

    fn is_of_loop(&self) -> bool {
        self.stage.id.starts_with(LOOP_ID)
    }
}

/// Stages of one day.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Day<'p> {
    /// Whether these are the rounds of the loop, back to back.
    pub is_loop: bool,
    pub rows: Vec<Row<'p>>,
}

/// The days of a level, in order.
pub(super) fn days<'p>(process: &'p Process, level: Level, assessment: Option<&str>) -> Vec<Day<'p>> {
    let mut days: Vec<Day<'p>> = Vec::new();
    for stage in process.stages.iter().filter(|stage| stage.levels.contains(&level)) {
        let mut row = row(stage, assessment);
        match days.last_mut().filter(|day| day.is_loop && row.is_of_loop()) {
            Some(day) => {
                row.start = day.rows.iter().map(Row::minutes).sum();
                day.rows.push(row);
            }
            None => days.push(Day { is_loop: row.is_of_loop(), rows: vec![row] }),
        }
    }
    days
}

fn row<'p>(stage: &'p ProcessStage, assessment: Option<&str>) -> Row<'p> {
    let named = stage.variants.iter().find(|variant| Some(variant.id.as_str()) == assessment);
    let variant = named.or_else(|| stage.variants.first());
    let length = variant.map_or(&stage.length, |variant| &variant.length);
    Row { stage, variant, title: title(&stage.title), start: 0, parts: minutes(length) }
}

/// The title without what the group already says, beginning with a capital again.
fn title(whole: &str) -> String {
    let Some(rest) = whole.strip_prefix(LOOP_TITLE) else {
        return whole.to_owned();
    };
    let mut letters = rest.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The whole hours that the longest day needs, at least one.
pub(super) fn hours(days: &[Day]) -> u32 {
    let ends = days.iter().flat_map(|day| &day.rows).map(|row| row.start + row.minutes());
    ends.max().unwrap_or(0).div_ceil(HOUR).max(1)
}

/// The minutes that a length in words names, part by part; of a range, the longer. "90 min coding, about 25 min more"
/// gives 90 and 25, "45–60 min" gives 60, and "after the loop" nothing.
fn minutes(length: &str) -> Vec<u32> {
    let pieces: Vec<&str> = length.split(" min").collect();
    let before = &pieces[..pieces.len() - 1];
    let numbers = before.iter().filter_map(|text| {
        let digits = text.len() - text.bytes().rev().take_while(u8::is_ascii_digit).count();
        text[digits..].parse().ok()
    });
    numbers.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stage(id: &str, title: &str, length: &str, levels: &[Level]) -> ProcessStage {
        ProcessStage {
            id: id.to_owned(),
            title: title.to_owned(),
            length: length.to_owned(),
            what: bank::Markup::default(),
            levels: levels.to_vec(),
            reported: false,
            variants: Vec::new(),
        }
    }

    fn variant(id: &str, length: &str) -> ProcessVariant {
        ProcessVariant {
            id: id.to_owned(),
            title: id.to_owned(),
            length: length.to_owned(),
            what: bank::Markup::default(),
            reported: true,
        }
    }

    fn process() -> Process {
        let mut assessment = stage("online-assessment", "Online assessment", "two hours", &[Level::Sde1, Level::Sde2]);
        assessment.variants = vec![variant("classic", "90 min coding, about 25 min more"), variant("short", "70 min")];
        Process {
            stages: vec![
                assessment,
                stage("phone-screen", "Phone screen", "45–60 min (reported)", Level::ALL),
                stage("loop-code", "Loop: logical code", "55–60 min", Level::ALL),
                stage("loop-design", "Loop: design", "55–60 min", &[Level::Sde2, Level::Sde3]),
                stage("debrief", "Debrief", "after the loop", Level::ALL),
            ],
            levels: Vec::new(),
        }
    }

    #[test]
    fn a_length_in_words_gives_the_minutes_of_its_parts() {
        assert_eq!(minutes("90 min coding, about 25 min more"), [90, 25]);
        assert_eq!(minutes("45–60 min (reported)"), [60]);
        assert!(minutes("after the loop, without you").is_empty());
        assert!(minutes("about 1½ to 2¼ hours").is_empty());
    }

    #[test]
    fn rounds_of_the_loop_follow_each_other_on_one_day() {
        let process = process();
        let days = days(&process, Level::Sde2, None);
        let starts: Vec<Vec<u32>> = days.iter().map(|day| day.rows.iter().map(|row| row.start).collect()).collect();
        assert_eq!(starts, [vec![0], vec![0], vec![0, 60], vec![0]]);
        assert_eq!(days[2].rows[0].title, "Logical code");
        assert_eq!(hours(&days), 2);
    }

    #[test]
    fn a_level_meets_only_its_stages() {
        let process = process();
        let ids = |level| -> Vec<String> {
            let days = days(&process, level, None);
            days.iter().flat_map(|day| &day.rows).map(|row| row.stage.id.clone()).collect()
        };
        assert_eq!(ids(Level::Sde1), ["online-assessment", "phone-screen", "loop-code", "debrief"]);
        assert_eq!(ids(Level::Sde3), ["phone-screen", "loop-code", "loop-design", "debrief"]);
    }

    #[test]
    fn the_form_of_the_assessment_sets_its_length() {
        let process = process();
        let length = |assessment| days(&process, Level::Sde1, assessment)[0].rows[0].length().to_owned();
        assert_eq!(length(Some("short")), "70 min");
        assert_eq!(length(Some("no-such-form")), length(None));
        assert_eq!(length(None), "90 min coding, about 25 min more");
    }

    #[test]
    fn a_reported_length_is_marked_once() {
        let process = process();
        let days = days(&process, Level::Sde3, None);
        assert_eq!(days[0].rows[0].length(), "45–60 min");
        assert!(days[0].rows[0].is_reported() && !days[1].rows[0].is_reported());
    }
}
