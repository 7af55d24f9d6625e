//! What each kind of question adds to the fields all share; one file per kind.

mod behavioral;
mod coding;
mod concept;
mod debugging;
mod design;
mod simulation;

use json::Value;

pub use behavioral::Behavioral;
pub use coding::{Approach, Checker, Coding};
pub use concept::{Check, Concept, Misconception};
pub use debugging::{Choice, Debugging, Flawed, Step};
pub use design::{DesignStage, Estimate, HighLevelDesign, LowLevelDesign};
pub use simulation::{SimOption, WorkSimulation};

use crate::codec::Json;
use crate::place::Place;
use crate::words::Kind;

/// The part of a question that depends on its kind.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// Write a function or a class.
    Coding(Box<Coding>),
    /// Find the fault.
    Debugging(Box<Debugging>),
    /// Explain an idea.
    Concept(Concept),
    /// Design a system.
    HighLevelDesign(HighLevelDesign),
    /// Design classes.
    LowLevelDesign(LowLevelDesign),
    /// Tell a story.
    Behavioral(Box<Behavioral>),
    /// Judge ways to act.
    WorkSimulation(WorkSimulation),
}

impl Body {
    /// The kind that has this body.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Coding(_) => Kind::Coding,
            Self::Debugging(_) => Kind::Debugging,
            Self::Concept(_) => Kind::Concept,
            Self::HighLevelDesign(_) => Kind::HighLevelDesign,
            Self::LowLevelDesign(_) => Kind::LowLevelDesign,
            Self::Behavioral(_) => Kind::Behavioral,
            Self::WorkSimulation(_) => Kind::WorkSimulation,
        }
    }

    pub(crate) fn to_json(&self) -> Value {
        match self {
            Self::Coding(body) => body.to_json(),
            Self::Debugging(body) => body.to_json(),
            Self::Concept(body) => body.to_json(),
            Self::HighLevelDesign(body) => body.to_json(),
            Self::LowLevelDesign(body) => body.to_json(),
            Self::Behavioral(body) => body.to_json(),
            Self::WorkSimulation(body) => body.to_json(),
        }
    }

    pub(crate) fn read(kind: Kind, at: &Place) -> Self {
        match kind {
            Kind::Coding => Self::Coding(Json::read(at)),
            Kind::Debugging => Self::Debugging(Json::read(at)),
            Kind::Concept => Self::Concept(Json::read(at)),
            Kind::HighLevelDesign => Self::HighLevelDesign(Json::read(at)),
            Kind::LowLevelDesign => Self::LowLevelDesign(Json::read(at)),
            Kind::Behavioral => Self::Behavioral(Json::read(at)),
            Kind::WorkSimulation => Self::WorkSimulation(Json::read(at)),
        }
    }
}
