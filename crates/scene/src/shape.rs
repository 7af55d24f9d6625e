//! What a scene is made of. Lengths are CSS pixels; the origin is the scene's upper left corner.

use trace::ObjId;

/// A place in a scene.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    pub x: f32,
    pub y: f32,
}

impl Point {
    pub const fn new(x: f32, y: f32) -> Self {
        Point { x, y }
    }
}

/// The name of a shape: the object it shows, which part of it, and which of several like parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ShapeId {
    /// [`trace::ObjId::number`], or a number of the drawer's own for what belongs to no object.
    pub object: u32,
    pub part: Part,
    pub index: u32,
}

/// Which part of an object a shape shows. The order is the order of drawing: later parts lie above earlier ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A surface behind others, as the bracket of a range.
    Back,
    Body,
    Cell,
    /// A cell of a grid: without an outline of its own, as it has no gap to the next.
    Square,
    /// An outline that says how the step touched what it encloses.
    Mark,
    Divider,
    Link,
    Value,
    Index,
    Pointer,
    PointerName,
    Title,
}

impl Part {
    /// The class of the style sheet.
    pub fn class(self) -> &'static str {
        match self {
            Part::Back => "back",
            Part::Link => "link",
            Part::Body => "body",
            Part::Cell => "cell",
            Part::Square => "square",
            Part::Mark => "mark",
            Part::Divider => "divider",
            Part::Value => "value",
            Part::Index => "index",
            Part::Pointer => "pointer",
            Part::PointerName => "pointer-name",
            Part::Title => "title",
        }
    }
}

/// What a shape means; the style sheet has a colour for each, and each also differs by shape or [`Texture`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    Plain,
    /// Lines and words that only explain.
    Quiet,
    /// The thing the step is about.
    Accent,
    Read,
    Write,
    Compare,
    Frontier,
    Visited,
    Done,
    Wrong,
    /// A grid's 0.
    Water,
    /// A grid's 1.
    Land,
    /// What no way leads through.
    Wall,
    /// A component's own tint, 1 to 6; larger numbers count as 6.
    Group(u8),
}

impl Role {
    /// The class of the style sheet.
    pub fn class(self) -> &'static str {
        match self {
            Role::Plain => "plain",
            Role::Quiet => "quiet",
            Role::Accent => "accent",
            Role::Read => "read",
            Role::Write => "write",
            Role::Compare => "compare",
            Role::Frontier => "frontier",
            Role::Visited => "visited",
            Role::Done => "done",
            Role::Wrong => "wrong",
            Role::Water => "water",
            Role::Land => "land",
            Role::Wall => "wall",
            Role::Group(1) => "group1",
            Role::Group(2) => "group2",
            Role::Group(3) => "group3",
            Role::Group(4) => "group4",
            Role::Group(5) => "group5",
            Role::Group(_) => "group6",
        }
    }
}

/// A pattern over a body or cell, so that no meaning hangs on colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Texture {
    None,
    /// Diagonal lines.
    Hatch,
    /// Diagonal lines the other way.
    BackHatch,
    Dots,
    /// Crossed lines.
    Cross,
    /// Level lines.
    Rows,
    /// Upright lines.
    Columns,
    /// Level and upright lines.
    Mesh,
    /// A second outline, 3 px inside the first; the only texture that is no pattern.
    Ring,
}

impl Texture {
    /// The id of its pattern in [`crate::defs`]; `None` for no texture and for the ring.
    pub fn pattern(self) -> Option<&'static str> {
        match self {
            Texture::None | Texture::Ring => None,
            Texture::Hatch => Some("tex-hatch"),
            Texture::BackHatch => Some("tex-back-hatch"),
            Texture::Dots => Some("tex-dots"),
            Texture::Cross => Some("tex-cross"),
            Texture::Rows => Some("tex-rows"),
            Texture::Columns => Some("tex-columns"),
            Texture::Mesh => Some("tex-mesh"),
        }
    }
}

/// Where a text stands relative to its point; it is always centred on it vertically.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// The two sizes of text on the stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextSize {
    /// Values: 15 px.
    Value,
    /// Names, indices, titles: 13 px.
    Small,
}

/// The form and place of a shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Geometry {
    /// A box by its upper left corner.
    Rect {
        at: Point,
        width: f32,
        height: f32,
        radius: f32,
        texture: Texture,
    },
    Circle {
        center: Point,
        radius: f32,
        texture: Texture,
    },
    /// A box that is never filled.
    Outline {
        at: Point,
        width: f32,
        height: f32,
        radius: f32,
    },
    Text {
        at: Point,
        text: String,
        anchor: Anchor,
        size: TextSize,
    },
    /// A cubic curve; straight when the controls lie on the line. `head` draws an arrow head at `to`.
    Curve {
        from: Point,
        control1: Point,
        control2: Point,
        to: Point,
        head: bool,
        dashed: bool,
    },
    /// The sign for `None`: a stem down from the point with three bars.
    Ground {
        at: Point,
    },
}

/// One thing drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    pub id: ShapeId,
    pub role: Role,
    /// Drawn with a stronger outline: the step touched it.
    pub strong: bool,
    /// 0 to 1; less than 1 while it comes or goes.
    pub opacity: f32,
    pub geometry: Geometry,
}

/// The head of an arrow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Head {
    /// The corners of the triangle, the tip first.
    pub corners: [Point; 3],
    /// Where the line ends, so that it does not stick out at the tip.
    pub base: Point,
}

impl Shape {
    /// The arrow head of a curve that has one; larger where the step wrote the link.
    pub fn head(&self) -> Option<Head> {
        let Geometry::Curve { from, control2, to, head: true, .. } = self.geometry else {
            return None;
        };
        let (length, half) = if self.strong { (11.0, 5.0) } else { (9.0, 4.0) };
        let (mut dx, mut dy) = (to.x - control2.x, to.y - control2.y);
        if dx.hypot(dy) < 0.1 {
            (dx, dy) = (to.x - from.x, to.y - from.y);
        }
        let size = dx.hypot(dy).max(0.1);
        let (dx, dy) = (dx / size, dy / size);
        let back = |by: f32, aside: f32| Point::new(to.x - dx * by - dy * aside, to.y - dy * by + dx * aside);
        Some(Head { corners: [to, back(length, half), back(length, -half)], base: back(length - 1.0, 0.0) })
    }

    /// The classes of the style sheet: what it is, what it means, which part it shows, whether the step touched it.
    pub fn class(&self) -> String {
        let kind = match &self.geometry {
            Geometry::Rect { .. } => "s-rect",
            Geometry::Circle { .. } => "s-circle",
            Geometry::Outline { .. } => "s-outline",
            Geometry::Text { size: TextSize::Value, .. } => "s-text s-value",
            Geometry::Text { size: TextSize::Small, .. } => "s-text s-small",
            Geometry::Curve { dashed: false, .. } => "s-curve",
            Geometry::Curve { dashed: true, .. } => "s-curve s-dashed",
            Geometry::Ground { .. } => "s-ground",
        };
        let strong = if self.strong { " strong" } else { "" };
        format!("{kind} role-{} part-{}{strong}", self.role.class(), self.id.part.class())
    }
}

/// A whole picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// At least the room's width; more where a tree or a grid is wider, which the page lets one scroll.
    pub width: f32,
    pub height: f32,
    /// In the order of drawing: sorted by part, then by id.
    pub shapes: Vec<Shape>,
    /// A grid with too many cells for a shape each: the page paints it with [`crate::raster`], above the scene.
    pub grid: Option<ObjId>,
}
