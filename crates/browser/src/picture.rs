//! Pictures as files: an SVG text painted as PNG, and a painted grid as an address that a file can hold.

use wasm_bindgen::{Clamped, JsCast};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, ImageData, Url};

use crate::file;

/// The longest side of a canvas that every browser paints, in its own pixels.
const LONGEST: f64 = 8000.0;

/// Offers an SVG text of this width and height in CSS pixels as a PNG file of `scale` times as many, or fewer where a browser
/// could not paint so large a picture. False if the browser refuses.
pub async fn download_png(name: &str, svg: &str, size: (f64, f64), scale: f64) -> bool {
    match png(svg, size, scale).await {
        Some(blob) => file::download_blob(name, &blob).is_some(),
        None => false,
    }
}

async fn png(svg: &str, (width, height): (f64, f64), scale: f64) -> Option<Blob> {
    let scale = scale.min(LONGEST / width.max(height).max(1.0));
    let (canvas, context) = canvas((width * scale).ceil() as u32, (height * scale).ceil() as u32)?;
    let address = Url::create_object_url_with_blob(&file::blob("image/svg+xml", svg)?).ok()?;
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&address);
    let decoded = JsFuture::from(image.decode()).await;
    let _ = Url::revoke_object_url(&address);
    decoded.ok()?;
    let (width, height) = (width * scale, height * scale);
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height).ok()?;
    let painted = js_sys::Promise::new(&mut |done, _| {
        let _ = canvas.to_blob(&done);
    });
    JsFuture::from(painted).await.ok()?.dyn_into().ok()
}

/// Red-green-blue-alpha bytes, `width × height × 4` of them, as the `data:` address of a PNG image.
pub fn address(rgba: &[u8], (width, height): (u32, u32)) -> Option<String> {
    let (canvas, context) = canvas(width, height)?;
    let image = ImageData::new_with_u8_clamped_array_and_sh(Clamped(rgba), width, height).ok()?;
    context.put_image_data(&image, 0.0, 0.0).ok()?;
    canvas.to_data_url().ok()
}

fn canvas(width: u32, height: u32) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d)> {
    let canvas: HtmlCanvasElement = crate::document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    Some((canvas, context))
}

/// An SVG text that an `<img>` can show for as long as this lives.
pub struct Shown(String);

impl Shown {
    /// None if the browser refuses.
    pub fn new(svg: &str) -> Option<Shown> {
        crate::window()?;
        let blob = file::blob("image/svg+xml", svg)?;
        Url::create_object_url_with_blob(&blob).ok().map(Shown)
    }

    /// What the image names as its source.
    pub fn address(&self) -> &str {
        &self.0
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        let _ = Url::revoke_object_url(&self.0);
    }
}
