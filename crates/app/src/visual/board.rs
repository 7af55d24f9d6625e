//! A scene as SVG elements.

use scene::{Anchor, Geometry, Point, Scene, Shape, TextSize, Texture};
use yew::prelude::*;
use yew::virtual_dom::Key;

/// The picture. It is hidden from screen readers, which get the sentence and the table twin instead.
pub fn board(scene: &Scene) -> Html {
    let (width, height) = (decimal(scene.width.ceil()), decimal(scene.height.ceil()));
    let view_box = format!("0 0 {width} {height}");
    html! {
        <svg class="board" viewBox={view_box} width={width} height={height} aria-hidden="true">
            // With a key like all beside it: one child without would make Yew pair them by place and make most anew.
            <defs key="defs">{ Html::from_html_unchecked(AttrValue::Static(scene::defs())) }</defs>
            { for scene.shapes.iter().map(shape) }
        </svg>
    }
}

fn shape(shape: &Shape) -> Html {
    let opacity = (shape.opacity < 1.0).then(|| decimal(shape.opacity));
    html! {
        <g key={key(shape)} class={shape.class()} {opacity}>{ geometry(shape) }</g>
    }
}

/// The same key for the same shape at every step, so that its element stays.
fn key(shape: &Shape) -> Key {
    let id = shape.id;
    Key::from(u64::from(id.object) << 32 | (id.part as u64) << 24 | u64::from(id.index & 0xff_ffff))
}

fn geometry(shape: &Shape) -> Html {
    match &shape.geometry {
        Geometry::Rect { at, width, height, radius, texture } => rect(*at, (*width, *height), *radius, *texture),
        Geometry::Outline { at, width, height, radius } => rect(*at, (*width, *height), *radius, Texture::None),
        Geometry::Circle { center, radius, texture } => {
            let corner = Point::new(center.x - radius, center.y - radius);
            rect(corner, (2.0 * radius, 2.0 * radius), *radius, *texture)
        }
        Geometry::Text { at, text, anchor, size } => words(*at, text, *anchor, *size),
        Geometry::Curve { .. } => curve(shape),
        Geometry::Ground { at } => ground(*at),
    }
}

fn rect(at: Point, (width, height): (f32, f32), radius: f32, texture: Texture) -> Html {
    let one = |class: Option<&'static str>, fill: Option<String>, inset: f32| {
        let fields = [at.x + inset, at.y + inset, width - 2.0 * inset, height - 2.0 * inset, (radius - inset).max(0.0)];
        let [x, y, width, height, rx] = fields.map(decimal);
        html! {
            <rect {class} {fill} {x} {y} {width} {height} {rx} />
        }
    };
    let over = match texture.pattern() {
        Some(pattern) => Some(one(Some("s-texture"), Some(format!("url(#{pattern})")), 0.0)),
        None if texture == Texture::Ring => Some(one(Some("s-ring"), None, 3.0)),
        None => None,
    };
    html! {
        <>
            { one(None, None, 0.0) }
            { for over }
        </>
    }
}

fn words(at: Point, text: &str, anchor: Anchor, size: TextSize) -> Html {
    let anchor = match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    // A third of the size brings the middle of the letters to the point.
    let drop = if size == TextSize::Value { 5.2 } else { 4.5 };
    html! {
        <text x={decimal(at.x)} y={decimal(at.y + drop)} text-anchor={anchor}>{ text }</text>
    }
}

fn curve(shape: &Shape) -> Html {
    let Geometry::Curve { from, control1, control2, to, .. } = shape.geometry else { return Html::default() };
    let head = shape.head();
    let end = head.map_or(to, |head| head.base);
    let line = format!("M{}C{} {} {}", pair(from), pair(control1), pair(control2), pair(end));
    let head = head.map(|head| {
        let [tip, left, right] = head.corners.map(pair);
        html! {
            <path class="s-head" d={format!("M{tip}L{left}L{right}z")} />
        }
    });
    html! {
        <>
            <path d={line} />
            { for head }
        </>
    }
}

/// A stem with three bars.
fn ground(at: Point) -> Html {
    let bar = |(half, down): (f32, f32)| {
        format!("M{} {}h{}", decimal(at.x - half), decimal(at.y + down), decimal(2.0 * half))
    };
    let bars = [(8.0, 14.0), (5.0, 18.0), (2.0, 22.0)].map(bar).concat();
    html! {
        <path d={format!("M{}v14{bars}", pair(at))} />
    }
}

fn pair(point: Point) -> String {
    format!("{} {}", decimal(point.x), decimal(point.y))
}

/// A number with at most one decimal, by integers: printing floating point would bring kilobytes into the program.
fn decimal(number: f32) -> String {
    let tenths = (number * 10.0).round() as i64;
    let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
    let sign = if tenths < 0 { "-" } else { "" };
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}
