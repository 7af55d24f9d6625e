//! What stands in the page of a picture, and how it becomes the next one.

use scene::Shape;
use web_sys::Element;

use super::form::{Form, Piece, form};

/// The shapes in the page, in the order of drawing.
#[derive(Default)]
pub struct Shown(Vec<Drawn>);

/// A shape and its elements.
struct Drawn {
    shape: Shape,
    form: Form,
    group: Element,
}

impl Shown {
    /// Makes the page show these shapes, which are in the order of drawing as every scene's are. What was shown is in the same
    /// order, so no element ever moves among the others: each stays, comes or goes.
    pub fn show(&mut self, parent: &Element, shapes: &[Shape]) {
        let mut old = std::mem::take(&mut self.0).into_iter().peekable();
        for shape in shapes {
            while let Some(gone) = old.next_if(|drawn| order(&drawn.shape) < order(shape)) {
                gone.group.remove();
            }
            let drawn = match old.next_if(|drawn| drawn.shape.id == shape.id) {
                Some(mut drawn) => {
                    drawn.follow(shape);
                    Some(drawn)
                }
                None => Drawn::new(shape, parent, old.peek().map(|next| &next.group)),
            };
            self.0.extend(drawn);
        }
        old.for_each(|gone| gone.group.remove());
    }
}

fn order(shape: &Shape) -> impl Ord {
    (shape.id.part, shape.id)
}

impl Drawn {
    /// Puts a new shape into the page, before what is to lie above it.
    fn new(shape: &Shape, parent: &Element, above: Option<&Element>) -> Option<Drawn> {
        let group = browser::page::svg_element("g")?;
        let form = form(shape);
        set(&group, "class", &shape.class());
        set_opacity(&group, shape.opacity);
        place(&group, &form);
        fill(&group, &form.pieces);
        parent.insert_before(&group, above.map(AsRef::as_ref)).ok()?;
        Some(Drawn { shape: shape.clone(), form, group })
    }

    /// Becomes the same shape as it is now.
    fn follow(&mut self, shape: &Shape) {
        if self.shape == *shape {
            return;
        }
        let class = shape.class();
        if class != self.shape.class() {
            set(&self.group, "class", &class);
        }
        if shape.opacity != self.shape.opacity {
            set_opacity(&self.group, shape.opacity);
        }
        // The head of an arrow depends on how strongly it is drawn.
        if shape.geometry != self.shape.geometry || shape.strong != self.shape.strong {
            self.reform(form(shape));
        }
        self.shape = shape.clone();
    }

    fn reform(&mut self, form: Form) {
        if form.place != self.form.place {
            place(&self.group, &form);
        }
        if !form.is_like(&self.form) {
            self.group.set_text_content(None);
            fill(&self.group, &form.pieces);
        } else {
            let mut element = self.group.first_element_child();
            for (old, new) in self.form.pieces.iter().zip(&form.pieces) {
                let Some(here) = element else { break };
                change(&here, old, new);
                element = here.next_element_sibling();
            }
        }
        self.form = form;
    }
}

/// Changes what differs of an element with the same fields.
fn change(element: &Element, old: &Piece, new: &Piece) {
    for ((name, value), (_, before)) in new.fields.iter().zip(&old.fields) {
        if value != before {
            set(element, name, value);
        }
    }
    if new.text != old.text {
        element.set_text_content(Some(&new.text));
    }
}

fn fill(group: &Element, pieces: &[Piece]) {
    for piece in pieces {
        let Some(element) = browser::page::svg_element(piece.tag) else { continue };
        for (name, value) in &piece.fields {
            set(&element, name, value);
        }
        if !piece.text.is_empty() {
            element.set_text_content(Some(&piece.text));
        }
        let _ = group.append_child(&element);
    }
}

fn place(group: &Element, form: &Form) {
    match form.transform() {
        Some(transform) => set(group, "transform", &transform),
        None => drop(group.remove_attribute("transform")),
    }
}

fn set_opacity(group: &Element, opacity: f32) {
    if opacity < 1.0 {
        set(group, "opacity", &super::form::hundredths(opacity));
    } else {
        drop(group.remove_attribute("opacity"));
    }
}

/// No attribute that is set here is refused by any browser: names and values are our own.
fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}
