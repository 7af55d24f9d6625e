//! Painting a picture of one pixel a cell on a canvas.

use wasm_bindgen::{Clamped, JsCast};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

/// Paints red-green-blue-alpha bytes, `width × height × 4` of them, and gives the canvas that size. False if the browser
/// refuses.
pub fn paint(canvas: &HtmlCanvasElement, rgba: &[u8], width: u32, height: u32) -> bool {
    if canvas.width() != width || canvas.height() != height {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    let context = canvas.get_context("2d").ok().flatten();
    let Some(context) = context.and_then(|c| c.dyn_into::<CanvasRenderingContext2d>().ok()) else { return false };
    let image = ImageData::new_with_u8_clamped_array_and_sh(Clamped(rgba), width, height);
    image.and_then(|image| context.put_image_data(&image, 0.0, 0.0)).is_ok()
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
