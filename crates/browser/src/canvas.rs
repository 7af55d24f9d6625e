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

/// The computed value of a custom property of the element, as `rgb(10, 20, 30)` once resolved by a probe.
pub fn color_of(probe: &web_sys::Element) -> Option<[u8; 3]> {
    let style = crate::window()?.get_computed_style(probe).ok()??;
    parse_rgb(&style.get_property_value("background-color").ok()?)
}

/// Reads `rgb(1, 2, 3)` or `rgba(1, 2, 3, 1)`.
fn parse_rgb(text: &str) -> Option<[u8; 3]> {
    let inside = text.split_once('(')?.1;
    let mut numbers = inside.split([',', ' ', ')', '/']).filter_map(|part| part.trim().parse::<u8>().ok());
    Some([numbers.next()?, numbers.next()?, numbers.next()?])
}

#[cfg(test)]
mod tests {
    use super::parse_rgb;

    #[test]
    fn a_computed_color_is_read() {
        assert_eq!(parse_rgb("rgb(1, 20, 255)"), Some([1, 20, 255]));
        assert_eq!(parse_rgb("rgba(1, 20, 255, 0.5)"), Some([1, 20, 255]));
        assert_eq!(parse_rgb("none"), None);
    }
}
