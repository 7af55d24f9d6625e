//! A grid too large for one element a cell: one pixel a cell on a canvas, with zoom, scrolling and a cell's own words.

use std::rc::Rc;

use browser::{canvas, page, preference};
use scene::{Palette, Raster, Role};
use trace::{ObjId, Status, StepIndex};
use web_sys::{Element, HtmlCanvasElement, PointerEvent};
use yew::prelude::*;

use super::film::Film;

/// Pixels a cell that the buttons go through; the first entry means "as large as the stage".
const ZOOMS: [u32; 6] = [0, 1, 2, 4, 8, 16];
/// What should be seen around the cell of a step, in CSS pixels.
const AROUND: f64 = 24.0;

#[derive(Clone, Properties)]
pub struct GridCanvasProps {
    pub film: Rc<Film>,
    pub at: StepIndex,
    pub grid: ObjId,
}

impl PartialEq for GridCanvasProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.film, &other.film) && self.at == other.at && self.grid == other.grid
    }
}

/// The grid's picture with its zoom.
#[component]
pub fn GridCanvas(props: &GridCanvasProps) -> Html {
    let node = use_node_ref();
    let probe = use_node_ref();
    let zoom = use_state(|| 0usize);
    let pointed = use_state(|| None::<(u32, u32)>);
    let kept = use_mut_ref(|| None::<(Rc<Film>, Raster)>);
    let colors = use_colors(&probe);
    let (rows, cols) = props.film.at(props.at, |state| (state.grid(props.grid).rows, state.grid(props.grid).cols));
    {
        let (node, props) = (node.clone(), props.clone());
        use_effect_with((props.clone(), *colors), move |(props, colors)| {
            if let (Some(canvas), Some(palette)) = (node.cast::<HtmlCanvasElement>(), colors) {
                let mut kept = kept.borrow_mut();
                // A picture is kept for one run only; the run is held with it, so that the two cannot be taken apart.
                if kept.as_ref().is_none_or(|(film, _)| !Rc::ptr_eq(film, &props.film)) {
                    *kept = None;
                }
                let (_, raster) = kept.get_or_insert_with(|| (Rc::clone(&props.film), Raster::default()));
                let area = props.film.at(props.at, |state| raster.paint(state, props.grid, palette));
                canvas::paint(&canvas, raster.rgba(), (cols, rows), (area.left, area.top, area.width, area.height));
            }
        });
    }
    use_zoom(&node, *zoom, (rows, cols));
    use_cell_in_view(&node, props, *zoom);
    let onpointermove = {
        let (node, pointed) = (node.clone(), pointed.setter());
        Callback::from(move |event: PointerEvent| {
            if let Some(element) = node.cast::<Element>() {
                let (x, y) = page::pointer_in(&element, &event);
                let cell = ((y * f64::from(rows)) as u32, (x * f64::from(cols)) as u32);
                pointed.set(Some((cell.0.min(rows.saturating_sub(1)), cell.1.min(cols.saturating_sub(1)))));
            }
        })
    };
    let change = |by: i32| {
        let zoom = zoom.clone();
        Callback::from(move |_: MouseEvent| zoom.set((*zoom as i32 + by).clamp(0, ZOOMS.len() as i32 - 1) as usize))
    };
    html! {
        <figure class="grid-canvas">
            <div class="grid-scroll" tabindex="0" role="group" aria-label={format!("Picture of the {rows} × {cols} grid; scroll to pan")}>
                <canvas ref={node} {onpointermove} aria-hidden="true" />
            </div>
            <span ref={probe} class="probe" aria-hidden="true"></span>
            <figcaption class="row small quiet">
                <button class="button" aria-label="Zoom out" disabled={*zoom == 0} onclick={change(-1)}>{ "−" }</button>
                <span>{ zoom_name(*zoom) }</span>
                <button class="button" aria-label="Zoom in" disabled={*zoom + 1 == ZOOMS.len()} onclick={change(1)}>{ "+" }</button>
                <span class="mono">{ pointed_cell(props, *pointed) }</span>
            </figcaption>
        </figure>
    }
}

/// Gives the picture its size: that of the zoom, or the largest at which all of it is seen, which the style sheet works out.
#[hook]
fn use_zoom(node: &NodeRef, zoom: usize, size: (u32, u32)) {
    let node = node.clone();
    use_effect_with((zoom, size), move |&(zoom, (rows, cols))| {
        if let Some(element) = node.cast::<Element>() {
            let width = if zoom == 0 { String::new() } else { format!("{}px", ZOOMS[zoom] * cols) };
            page::set_property(&element, "--ratio", &format!("calc({cols} / {rows})"));
            page::set_property(&element, "width", &width);
        }
    });
}

/// Keeps the cell that the step is about in view, where the picture is larger than its room.
#[hook]
fn use_cell_in_view(node: &NodeRef, props: &GridCanvasProps, zoom: usize) {
    let (node, film, grid) = (node.clone(), Rc::clone(&props.film), props.grid);
    use_effect_with((props.clone(), zoom), move |(props, zoom)| {
        let cell = (*zoom > 0).then(|| film.at(props.at, |state| scene::focus(state, grid))).flatten();
        let picture = node.cast::<Element>();
        let room = picture.as_ref().and_then(|picture| picture.parent_element());
        if let (Some((row, col)), Some(picture), Some(room)) = (cell, picture, room) {
            let pixels = f64::from(ZOOMS[*zoom]);
            let around = |at: u32| [f64::from(at) * pixels - AROUND, f64::from(at + 1) * pixels + AROUND];
            let ([left, right], [top, bottom]) = (around(col), around(row));
            page::scroll_to_box(&room, &picture, [left, top, right, bottom]);
        }
    });
}

fn zoom_name(zoom: usize) -> String {
    match ZOOMS[zoom] {
        0 => "whole grid".to_owned(),
        pixels => format!("{pixels} px a cell"),
    }
}

/// The cell under the pointer in words.
fn pointed_cell(props: &GridCanvasProps, pointed: Option<(u32, u32)>) -> String {
    let Some((row, col)) = pointed else { return String::new() };
    let cell = props.film.at(props.at, |state| state.grid(props.grid).cell(row, col));
    let kind = if cell.value == 0 { "water" } else { "land" };
    let status = match cell.status {
        Status::Untouched => "not visited",
        Status::Frontier => "waiting",
        Status::Visited => "visited",
        Status::Done => "finished",
        Status::Wrong => "wrong",
    };
    match cell.group {
        0 => format!("row {row}, column {col}: {kind}, {status}"),
        group => format!("row {row}, column {col}: {kind}, {status}, group {group}"),
    }
}

/// The palette of the theme shown, read from the style sheet and read again when the theme changes.
#[hook]
fn use_colors(probe: &NodeRef) -> UseStateHandle<Option<Palette>> {
    let colors = use_state(|| None::<Palette>);
    let theme = crate::context::ledger::use_ledger().settings().theme;
    let system = use_state(|| 0u32);
    {
        let system = system.clone();
        use_effect_with((), move |()| {
            let count = std::cell::Cell::new(0);
            let heard = preference::on_theme_change(move || {
                count.set(count.get() + 1);
                system.set(count.get());
            });
            move || drop(heard)
        });
    }
    {
        let (probe, colors) = (probe.clone(), colors.setter());
        use_effect_with((theme, *system), move |_| {
            if let Some(element) = probe.cast::<Element>() {
                let color = |role: Role| {
                    let _ = element.set_attribute("class", &format!("probe probe-{}", role.class()));
                    let css = canvas::computed(&element, "background-color");
                    css.and_then(|css| canvas::rgb(&css)).unwrap_or([128, 128, 128])
                };
                colors.set(Some(Palette::from_roles(color)));
            }
        });
    }
    colors
}
