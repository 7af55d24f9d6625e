//! Starts the page: the prerendered HTML stays until everything the first view needs is here, then the app takes its place.

fn main() {
    std::panic::set_hook(Box::new(|panic| browser::page::show_crash(&panic.to_string())));
    app::start::start();
}
