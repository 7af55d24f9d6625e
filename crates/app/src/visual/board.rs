//! A scene as SVG elements.

use scene::{Anchor, Geometry, Point, Scene, Shape, TextSize, Texture};
use yew::prelude::*;
use yew::virtual_dom::Key;

/// The picture. It is hidden from screen readers, which get the sentence and the table twin instead.
pub fn board(scene: &Scene) -> Html {
    let (width, height) = (scene.width.ceil(), scene.height.ceil());
    html! {
        <svg class="board" viewBox={format!("0 0 {width} {height}")} width={width.to_string()} height={height.to_string()} aria-hidden="true">
            <defs>{ Html::from_html_unchecked(AttrValue::Static(scene::defs())) }</defs>
            { for scene.shapes.iter().map(shape) }
        </svg>
    }
}

fn shape(shape: &Shape) -> Html {
    let class = classes!(
        form(&shape.geometry),
        format!("role-{}", shape.role.class()),
        shape.strong.then_some("strong"),
    );
    let opacity = (shape.opacity < 1.0).then(|| decimal(shape.opacity));
    html! {
        <g key={key(shape)} {class} {opacity}>{ geometry(&shape.geometry) }</g>
    }
}

/// The same key for the same shape at every step, so that its element stays.
fn key(shape: &Shape) -> Key {
    let id = shape.id;
    Key::from(u64::from(id.object) << 32 | (id.part as u64) << 24 | u64::from(id.index & 0xff_ffff))
}

fn form(geometry: &Geometry) -> &'static str {
    match geometry {
        Geometry::Rect { .. } => "s-rect",
        Geometry::Circle { .. } => "s-circle",
        Geometry::Text { size: TextSize::Value, .. } => "s-text",
        Geometry::Text { size: TextSize::Small, .. } => "s-text s-small",
        Geometry::Curve { dashed: false, .. } => "s-curve",
        Geometry::Curve { dashed: true, .. } => "s-curve s-dashed",
        Geometry::Ground { .. } => "s-ground",
    }
}

fn geometry(geometry: &Geometry) -> Html {
    match geometry {
        Geometry::Rect { at, width, height, radius, texture } => rect(*at, (*width, *height), *radius, *texture),
        Geometry::Circle { center, radius, texture } => circle(*center, *radius, *texture),
        Geometry::Text { at, text, anchor, .. } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            html! {
                <text x={decimal(at.x)} y={decimal(at.y)} text-anchor={anchor} dominant-baseline="central">{ text }</text>
            }
        }
        Geometry::Curve { from, control1, control2, to, head, .. } => {
            let d = format!("M{} C{} {} {}", pair(*from), pair(*control1), pair(*control2), pair(*to));
            let marker = head.then_some("url(#arrow)");
            html! {
                <path {d} marker-end={marker} />
            }
        }
        Geometry::Ground { at } => {
            let (x, y) = (at.x, at.y);
            let bars = [(8.0, 16.0), (5.0, 20.0), (2.0, 24.0)];
            let bars = bars.map(|(half, down)| format!("M{} {}h{}", decimal(x - half), decimal(y + down), decimal(2.0 * half)));
            html! {
                <path d={format!("M{} v16 {}", pair(*at), bars.join(" "))} />
            }
        }
    }
}

fn rect(at: Point, (width, height): (f32, f32), radius: f32, texture: Texture) -> Html {
    let fields = [at.x, at.y, width, height, radius].map(decimal);
    let [x, y, width, height, rx] = fields;
    let over = fill(texture).map(|fill| {
        html! {
            <rect class="s-texture" x={x.clone()} y={y.clone()} width={width.clone()} height={height.clone()} rx={rx.clone()} {fill} />
        }
    });
    html! {
        <>
            <rect {x} {y} {width} {height} {rx} />
            { for over }
        </>
    }
}

fn circle(center: Point, radius: f32, texture: Texture) -> Html {
    let [cx, cy, r] = [center.x, center.y, radius].map(decimal);
    let over = fill(texture).map(|fill| {
        html! {
            <circle class="s-texture" cx={cx.clone()} cy={cy.clone()} r={r.clone()} {fill} />
        }
    });
    html! {
        <>
            <circle {cx} {cy} {r} />
            { for over }
        </>
    }
}

/// The pattern of a texture; a ring is drawn by the style sheet as a second outline.
fn fill(texture: Texture) -> Option<&'static str> {
    match texture {
        Texture::None | Texture::Ring => None,
        Texture::Hatch => Some("url(#tex-hatch)"),
        Texture::BackHatch => Some("url(#tex-back-hatch)"),
        Texture::Dots => Some("url(#tex-dots)"),
        Texture::Cross => Some("url(#tex-cross)"),
    }
}

fn pair(point: Point) -> String {
    format!("{} {}", decimal(point.x), decimal(point.y))
}

/// A number with at most one decimal, by integers: printing floating point would bring kilobytes into the program.
fn decimal(number: f32) -> AttrValue {
    let tenths = (number * 10.0).round() as i64;
    let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
    let sign = if tenths < 0 { "-" } else { "" };
    AttrValue::from(if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") })
}
