//! What a visualizer is: one algorithm in its variants, with inputs and words.

use trace::{Detail, Limit, SiteId, State, Trace};

use crate::input::{Input, InputError, InputKind, Sizes};
use crate::language::Language;
use crate::listing::Listing;
use crate::random::Random;

/// One algorithm, ready to be shown.
#[derive(Debug)]
pub struct Visualizer {
    /// Permanent: addresses and links hold it.
    pub slug: &'static str,
    pub title: &'static str,
    /// One line of why one would look at it.
    pub summary: &'static str,
    /// The evaluation area it practises, by the bank's slug.
    pub area: &'static str,
    /// The topic, by the bank's slug.
    pub topic: &'static str,
    /// What is looked at, in plain words: "linked list", "grid".
    pub structure: &'static str,
    pub input: InputKind,
    /// At least one; the first is shown first.
    pub variants: &'static [Variant],
    /// The first is shown first.
    pub examples: &'static [Example],
    /// The step, counted from 0, of the first variant on the first example that shows the idea best: its picture stands for
    /// the visualizer.
    pub telling: u32,
    /// The questions of the bank that this shows, by slug.
    pub questions: &'static [&'static str],
}

/// One way to do it.
#[derive(Debug)]
pub struct Variant {
    /// Permanent, unique within the visualizer.
    pub slug: &'static str,
    pub title: &'static str,
    /// A few words that tell it from the others.
    pub note: &'static str,
    /// Running time and extra space, as `O(n)`.
    pub time: &'static str,
    pub space: &'static str,
    /// The code with its site comments, in the order of [`Language::ALL`].
    pub listings: [&'static str; 4],
    /// The places of the code that a step can stand on; the position is the [`SiteId`].
    pub sites: &'static [Site],
    /// Runs it. An input of another kind counts as an empty one.
    pub record: fn(&Input, Limit) -> Trace,
    /// The sentence for a step, from its state alone.
    pub say: fn(SiteId, &State) -> String,
}

/// A place of the code that a step can stand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Site {
    /// As the listings name it.
    pub name: &'static str,
    /// What has just happened, if one may want to jump to it: "pointer reversed".
    pub interest: Option<&'static str>,
}

/// A prepared input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    pub name: &'static str,
    /// The input as one would type it.
    pub text: &'static str,
    /// Why one would look at it.
    pub why: &'static str,
    pub kind: ExampleKind,
}

/// What a prepared input is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ExampleKind {
    Typical,
    Smallest,
    /// The most work for its size.
    Worst,
    /// A naive solution gets it wrong or does far too much.
    Breaker,
}

/// Grids with more cells are recorded coarsely.
const FINE_CELLS: usize = 10_000;

impl Visualizer {
    /// Reads what a person typed or pasted.
    ///
    /// # Errors
    /// The first fault, by the index of its character, with what is accepted.
    pub fn parse(&self, text: &str) -> Result<Input, InputError> {
        self.input.parse(text)
    }

    /// A random input. `size` is brought into [`Visualizer::sizes`]; for a grid it is the side, and about 60 of 100
    /// cells are land. The same size and seed give the same input on every machine.
    pub fn random(&self, size: u32, seed: u64) -> Input {
        let sizes = self.sizes();
        self.input.random(size.clamp(sizes.smallest, sizes.largest), &mut Random::new(seed))
    }

    /// The sizes of random inputs.
    pub fn sizes(&self) -> Sizes {
        self.input.sizes()
    }

    /// How much to record of a run on this input: coarsely for grids of more than 10 000 cells.
    pub fn limit_for(&self, input: &Input) -> Limit {
        let coarse = matches!(input, Input::Grid { cells, .. } if cells.len() > FINE_CELLS);
        Limit { detail: if coarse { Detail::Coarse } else { Detail::Fine }, ..Limit::default() }
    }

    /// The variant with this slug.
    pub fn variant(&self, slug: &str) -> Option<&'static Variant> {
        self.variants.iter().find(|variant| variant.slug == slug)
    }
}

impl Variant {
    /// The code in a language.
    pub fn listing(&self, language: Language) -> Listing {
        Listing::read(language, self.listings[language as usize], self.sites)
    }

    /// Records the run on an input.
    pub fn run(&self, input: &Input, limit: Limit) -> Trace {
        (self.record)(input, limit)
    }

    /// The sentence for a step: what happened and why. Code and values stand in backticks; there is no other markup.
    pub fn sentence(&self, state: &State) -> String {
        if state.site() == SiteId::LIMIT {
            let kept = state.at().0;
            return format!(
                "The recording stops here, because the run is longer than one recording holds. The `{kept}` steps before this one are \
                 kept and can be looked at; to see the end, use a smaller input."
            );
        }
        (self.say)(state.site(), state)
    }

    /// What a site has just done, if it is worth a jump.
    pub fn interesting(&self, site: SiteId) -> Option<&'static str> {
        self.sites.get(site.0 as usize)?.interest
    }
}

/// Names the sites of a variant once: a constant for the run, its name for the listings, and what makes it worth a jump.
macro_rules! sites {
    ($($id:ident = $name:literal $(, $interest:literal)?;)+) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "only counts the constants")]
        enum Place { $($id),+ }
        $(pub(super) const $id: trace::SiteId = trace::SiteId(Place::$id as u16);)+
        pub(super) const SITES: &[crate::visualizer::Site] = &[
            $(crate::visualizer::Site { name: $name, interest: sites!(@ $($interest)?) }),+
        ];
    };
    (@) => { None };
    (@ $interest:literal) => { Some($interest) };
}
pub(crate) use sites;

/// The four listings of a variant, by folder and file name.
macro_rules! listings {
    ($place:literal) => {
        [
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/listings/", $place, ".py")),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/listings/", $place, ".java")),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/listings/", $place, ".cpp")),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/listings/", $place, ".js")),
        ]
    };
}
pub(crate) use listings;
