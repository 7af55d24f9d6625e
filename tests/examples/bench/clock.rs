//! Time and output, on this machine and in the browser.

pub(crate) use self::here::{load, millis, print};

#[cfg(not(target_arch = "wasm32"))]
mod here {
    use std::sync::LazyLock;
    use std::time::Instant;

    #[expect(clippy::disallowed_methods, reason = "measuring time is what this program is for")]
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);

    pub(crate) fn millis() -> f64 {
        START.elapsed().as_secs_f64() * 1000.0
    }

    #[expect(clippy::print_stdout, reason = "telling figures is what this program is for")]
    pub(crate) fn print(text: &str) {
        println!("{text}");
    }

    /// What the machine has to do besides, where it says so: a busy one makes every figure worse.
    pub(crate) fn load() -> Option<String> {
        let text = std::fs::read_to_string("/proc/loadavg").ok()?;
        let load = text.split(' ').next()?;
        let cores = std::thread::available_parallelism().ok()?;
        Some(format!("{load} on {cores} cores, averaged over a minute"))
    }
}

#[cfg(target_arch = "wasm32")]
mod here {
    pub(crate) fn millis() -> f64 {
        web_sys::window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
    }

    pub(crate) fn print(text: &str) {
        web_sys::console::log_1(&text.into());
    }

    /// Not known here; the script that opens the page says it.
    pub(crate) fn load() -> Option<String> {
        None
    }
}
