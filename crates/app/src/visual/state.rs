//! What a visualizer shows and what can happen to it: a pure reducer, which a test can drive without a page.

use std::rc::Rc;

use algorithms::{Input, InputError, Language, Variant, Visualizer};
use share::InputSource;
use trace::{Millis, Player, Speed, StepIndex};
use yew::Reducible;

use super::compare::{Beside, Choice};
use super::moment::Moment;
use super::predict::{self, Predict};
use super::run::Run;

/// Longer inputs are not spelled out in the field; they are named by where they came from.
const SPELLED_OUT: usize = 20_000;

/// Everything that a visualizer on the page is made of.
#[derive(Clone)]
pub struct Visual {
    pub visualizer: &'static Visualizer,
    pub variant: &'static Variant,
    pub language: Language,
    /// What stands in the input field.
    pub text: Rc<str>,
    /// Why it cannot be used, if it cannot; the run is then still that of the last good input.
    pub error: Option<InputError>,
    /// Where the input of the run came from.
    pub source: InputSource,
    pub run: Rc<Run>,
    /// The run beside it, if two are compared; the player goes to the end of the longer one.
    pub beside: Option<Beside>,
    /// What is asked before the next step, and how it went so far.
    pub predict: Predict,
    pub player: Player,
    /// Whether the last change was a single step, which moves smoothly; a jump or a scrub shows its end at once.
    pub smooth: bool,
}

/// What can happen.
#[derive(Clone, Debug)]
pub enum Act {
    Seek(StepIndex),
    Move(i64),
    Play,
    Pause,
    Tick(Millis),
    Speed(Speed),
    /// To the next interesting step, or the one before.
    Jump {
        back: bool,
    },
    /// To the next step that runs this line of the listing, counted from 1; round the end if need be.
    Line(u32),
    /// The same in the second run.
    LineBeside(u32),
    /// Puts a second run beside the first, another one in its place, or takes it away.
    Compare(Option<Choice>),
    /// A question before a step: when to ask, an answer.
    Predict(predict::Act),
    /// The field's text has changed.
    Type(String),
    /// A prepared input.
    Example(usize),
    Random {
        size: u32,
        seed: u64,
    },
    /// A painted grid.
    Use(Input),
    Variant(&'static str),
    Language(Language),
    Open(Moment),
}

impl Visual {
    /// The visualizer on its first prepared input.
    pub fn new(visualizer: &'static Visualizer) -> Self {
        let variant = &visualizer.variants[0];
        let text = visualizer.examples.first().map_or("", |example| example.text);
        let input = visualizer.parse(text).unwrap_or_else(|_| visualizer.random(0, 0));
        let run = Run::record(visualizer, variant, input);
        Visual {
            visualizer,
            variant,
            language: Language::Python,
            text: text.into(),
            error: None,
            source: InputSource::Usual,
            player: Player::new(run.trace().last()),
            run,
            beside: None,
            predict: Predict::default(),
            smooth: false,
        }
    }

    /// The same at a moment that a link, or the learner's own last visit, names.
    pub fn opened(visualizer: &'static Visualizer, moment: Option<Moment>) -> Self {
        let mut visual = Visual::new(visualizer);
        if let Some(moment) = moment {
            visual.open(moment);
        }
        visual
    }

    /// What is looked at now.
    pub fn moment(&self) -> Moment {
        Moment {
            visualizer: self.visualizer.slug,
            variant: self.variant.slug,
            source: self.source.clone(),
            step: self.player.at(),
            language: self.language,
            second: self.beside.as_ref().map(Beside::choice),
        }
    }

    fn open(&mut self, moment: Moment) {
        self.variant = self.visualizer.variant(moment.variant).unwrap_or(self.variant);
        self.language = moment.language;
        match moment.source {
            InputSource::Usual => self.example(0),
            InputSource::Random { size, seed } => self.random(size, seed),
            InputSource::Text(text) => self.type_text(text),
        }
        self.compare(moment.second.as_ref());
        self.player.seek(moment.step);
    }

    fn example(&mut self, number: usize) {
        if let Some(example) = self.visualizer.examples.get(number) {
            self.type_text(example.text.to_owned());
            if number == 0 {
                self.source = InputSource::Usual;
            }
        }
    }

    fn random(&mut self, size: u32, seed: u64) {
        let sizes = self.visualizer.sizes();
        let size = size.clamp(sizes.smallest, sizes.largest);
        let input = self.visualizer.random(size, seed);
        self.text = spelled_out(&input);
        self.source = InputSource::Random { size, seed };
        self.take(input);
    }

    fn type_text(&mut self, text: String) {
        match self.visualizer.parse(&text) {
            Ok(input) => {
                self.source = InputSource::Text(text.clone());
                self.take(input);
            }
            Err(error) => self.error = Some(error),
        }
        self.text = text.into();
    }

    /// Uses an input; the same input again leaves the run where it stands.
    fn take(&mut self, input: Input) {
        self.error = None;
        if input != self.run.input || self.run.variant != self.variant.slug {
            self.record(input);
        }
    }

    fn record(&mut self, input: Input) {
        self.run = Run::record(self.visualizer, self.variant, input);
        if let Some(beside) = &mut self.beside {
            beside.follow(&self.run.input);
        }
        self.begin();
    }

    /// A player at the first step of what is shown now.
    fn begin(&mut self) {
        let speed = self.player.speed();
        let second = self.beside.as_ref().map(|beside| beside.run.trace().last());
        self.player = Player::new(self.run.trace().last().max(second.unwrap_or_default()));
        self.player.set_speed(speed);
    }

    /// Both runs stand at the step at which the first one stood.
    fn compare(&mut self, choice: Option<&Choice>) {
        let at = self.player.at();
        self.beside = choice.and_then(|choice| Beside::record(choice, &self.run.input));
        self.begin();
        self.player.seek(at);
    }

    /// The runs that are shown.
    fn runs(&self) -> impl Iterator<Item = &Run> {
        std::iter::once(&*self.run).chain(self.beside.as_ref().map(|beside| &*beside.run))
    }

    fn jump(&mut self, back: bool) {
        let at = self.player.at();
        let found = if back {
            self.runs().filter_map(|run| run.previous_interesting(at)).max()
        } else {
            self.runs().filter_map(|run| run.next_interesting(at)).min()
        };
        let end = if back { StepIndex(0) } else { self.player.last() };
        self.player.seek(found.unwrap_or(end));
    }

    fn line(&mut self, line: u32, variant: &Variant, run: &Run) {
        let sites = variant.listing(self.language).sites_of(line);
        let runs = |site| sites.contains(&site);
        let trace = run.trace();
        let later = trace.next_where(self.player.at(), runs);
        let first = || Some(StepIndex(0)).filter(|&step| runs(trace.site(step)));
        let found = later.or_else(first).or_else(|| trace.next_where(StepIndex(0), runs));
        if let Some(step) = found {
            self.player.seek(step);
        }
    }

    fn act(&mut self, act: Act) {
        self.smooth = false;
        if !predict::comes_first(self, &act) {
            self.plainly(act);
        }
        predict::settle(self);
    }

    /// What happens where nothing is asked.
    fn plainly(&mut self, act: Act) {
        match act {
            Act::Predict(_) => {}
            Act::Seek(step) => self.player.seek(step),
            Act::Move(steps) => {
                self.smooth = steps.abs() == 1;
                self.player.move_by(steps);
            }
            Act::Play => self.player.play(),
            Act::Pause => self.player.pause(),
            Act::Tick(elapsed) => {
                self.smooth = self.player.speed() <= Speed::Double;
                self.player.tick(elapsed);
            }
            Act::Speed(speed) => self.player.set_speed(speed),
            Act::Jump { back } => self.jump(back),
            Act::Line(line) => self.line(line, self.variant, &Rc::clone(&self.run)),
            Act::LineBeside(line) => {
                if let Some(beside) = self.beside.clone() {
                    self.line(line, beside.variant, &beside.run);
                }
            }
            Act::Compare(choice) => self.compare(choice.as_ref()),
            Act::Type(text) => self.type_text(text),
            Act::Example(number) => self.example(number),
            Act::Random { size, seed } => self.random(size, seed),
            Act::Use(input) => {
                let text = input.to_text();
                self.text = spelled_out(&input);
                self.source = InputSource::Text(text);
                self.take(input);
            }
            Act::Variant(slug) => {
                if let Some(variant) = self.visualizer.variant(slug) {
                    self.variant = variant;
                    self.record(self.run.input.clone());
                }
            }
            Act::Language(language) => self.language = language,
            Act::Open(moment) => self.open(moment),
        }
    }
}

/// The text for the field; empty when it is so long that nobody would edit it there.
fn spelled_out(input: &Input) -> Rc<str> {
    let cells = if let Input::Grid { cells, .. } = input { cells.len() } else { 0 };
    if cells > SPELLED_OUT { Rc::from("") } else { input.to_text().into() }
}

impl Reducible for Visual {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        if matches!(act, Act::Tick(_)) && !self.player.is_playing() {
            return self;
        }
        let mut next = (*self).clone();
        next.act(act);
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn visual() -> Visual {
        Visual::new(algorithms::find("reverse-linked-list").expect("in the catalogue"))
    }

    fn after(visual: Visual, acts: impl IntoIterator<Item = Act>) -> Visual {
        acts.into_iter().fold(visual, |visual, act| (*Rc::new(visual).reduce(act)).clone())
    }

    #[test]
    fn a_bad_input_keeps_what_was_typed_and_the_last_good_run() {
        let good = after(visual(), [Act::Type("1 2 3".to_owned()), Act::Move(2)]);
        let bad = after(good.clone(), [Act::Type("1 2 x".to_owned())]);
        assert_eq!(&*bad.text, "1 2 x");
        assert_eq!(bad.error.as_ref().map(|error| error.at), Some(4));
        assert!(Rc::ptr_eq(&bad.run, &good.run));
        assert_eq!(bad.player.at(), good.player.at());
    }

    #[test]
    fn a_moment_opens_the_same_step() {
        let acts = [
            Act::Type("5 -> 6 -> 7".to_owned()),
            Act::Variant("recursive"),
            Act::Move(4),
            Act::Language(Language::Java),
        ];
        let there = after(visual(), acts);
        let opened = super::super::open_fragment(there.visualizer, &there.moment().fragment());
        let here = Visual::opened(there.visualizer, opened.moment);
        assert_eq!(opened.dropped, Vec::<String>::new());
        assert_eq!(here.moment(), there.moment());
        let describe = |visual: &Visual| visual.run.at(visual.player.at(), |state| state.describe());
        assert_eq!(describe(&here), describe(&there));
    }

    #[test]
    fn a_click_on_a_line_goes_to_its_next_run_and_round_the_end() {
        let start = after(visual(), [Act::Type("1 2 3".to_owned())]);
        let listing = start.variant.listing(start.language);
        let line = listing.line_of(start.run.trace().site(StepIndex(0))).expect("the first step has a line");
        let later = after(start.clone(), [Act::Seek(start.run.trace().last()), Act::Line(line)]);
        assert_eq!(later.player.at(), StepIndex(0));
    }

    #[test]
    fn jumps_land_on_interesting_steps_both_ways() {
        let start = after(visual(), [Act::Type("1 2 3".to_owned())]);
        let there = after(start.clone(), [Act::Jump { back: false }]);
        let interest = |visual: &Visual| visual.variant.interesting(visual.run.trace().site(visual.player.at()));
        assert!(interest(&there).is_some());
        let on = after(there.clone(), [Act::Jump { back: false }, Act::Jump { back: true }]);
        assert_eq!(on.player.at(), there.player.at());
    }

    #[test]
    fn a_link_to_something_else_says_so_and_opens_the_usual() {
        let other = algorithms::find("number-of-islands").expect("in the catalogue");
        let opened = super::super::open_fragment(other, &visual().moment().fragment());
        assert_eq!(opened.moment, None);
        assert_eq!(opened.dropped.len(), 1);
    }
}
