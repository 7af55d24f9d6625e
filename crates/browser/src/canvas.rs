//! Painting a picture of one pixel a cell on a canvas.

use wasm_bindgen::{Clamped, JsCast};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

/// Paints red-green-blue-alpha bytes, `width × height × 4` of them, and gives the canvas that size. Of a canvas that has it
/// already only the changed part is painted: left, top, width and height. False if the browser refuses.
pub fn paint(
    canvas: &HtmlCanvasElement,
    rgba: &[u8],
    (width, height): (u32, u32),
    changed: (u32, u32, u32, u32),
) -> bool {
    let mut changed = changed;
    if canvas.width() != width || canvas.height() != height {
        canvas.set_width(width);
        canvas.set_height(height);
        changed = (0, 0, width, height);
    }
    let context = canvas.get_context("2d").ok().flatten();
    let Some(context) = context.and_then(|c| c.dyn_into::<CanvasRenderingContext2d>().ok()) else { return false };
    let image = ImageData::new_with_u8_clamped_array_and_sh(Clamped(rgba), width, height);
    let (left, top, width, height) = changed;
    let [left, top, width, height] = [left, top, width, height].map(f64::from);
    let paint = |image: ImageData| {
        context.put_image_data_with_dirty_x_and_dirty_y_and_dirty_width_and_dirty_height(
            &image, 0.0, 0.0, left, top, width, height,
        )
    };
    image.and_then(paint).is_ok()
}

/// The red, green and blue of any colour the style sheet can write, found by painting one pixel with it.
pub fn rgb(color: &str) -> Option<[u8; 3]> {
    let canvas: HtmlCanvasElement = crate::document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(1);
    canvas.set_height(1);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.set_fill_style_str(color);
    context.fill_rect(0.0, 0.0, 1.0, 1.0);
    let pixel = context.get_image_data(0.0, 0.0, 1.0, 1.0).ok()?.data();
    Some([*pixel.first()?, *pixel.get(1)?, *pixel.get(2)?])
}

/// The computed value of a property of an element's style.
pub fn computed(element: &web_sys::Element, property: &str) -> Option<String> {
    let style = crate::window()?.get_computed_style(element).ok()??;
    style.get_property_value(property).ok()
}
