//! The picture of a scene, kept in the page: a step changes the elements that it changes and no others.
//!
//! Yew owns the `<svg>` and nothing in it. Having it compare some hundred shapes, attribute by attribute and as text, was half of what
//! a step cost; shapes know their order and their ids, and comparing them needs no text at all.

mod form;
mod shown;

use std::rc::Rc;

use scene::Scene;
use web_sys::Element;
use yew::prelude::*;

use form::decimal;
use shown::Shown;

#[derive(Clone, Properties)]
pub struct PictureProps {
    pub scene: Rc<Scene>,
}

impl PartialEq for PictureProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scene, &other.scene)
    }
}

/// It is hidden from screen readers, which get the sentence and the table twin instead.
#[component]
pub fn Picture(props: &PictureProps) -> Html {
    let node = use_node_ref();
    let shown = use_mut_ref(Shown::default);
    {
        let (node, scene) = (node.clone(), Rc::clone(&props.scene));
        use_effect(move || {
            if let Some(parent) = node.cast::<Element>() {
                shown.borrow_mut().show(&parent, &scene.shapes);
            }
        });
    }
    let (width, height) = (decimal(props.scene.width.ceil()), decimal(props.scene.height.ceil()));
    let view_box = format!("0 0 {width} {height}");
    html! {
        <svg class="board" viewBox={view_box} width={width} height={height} aria-hidden="true">
            <defs>{ Html::from_html_unchecked(AttrValue::Static(scene::defs())) }</defs>
            <g ref={node} />
        </svg>
    }
}
