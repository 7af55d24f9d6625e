//! The colours of saved pictures against the page's own.

use super::{ROLES, TOKENS};
use crate::shape::Role;

#[test]
fn every_role_has_colours_and_every_colour_is_known() {
    let known = |name: &str| TOKENS.iter().any(|token| token.0 == name);
    assert!(ROLES.iter().all(|role| known(role.1) && known(role.2) && known(role.3)));
    let groups = (1..=6).map(Role::Group);
    let roles = [Role::Plain, Role::Quiet, Role::Accent, Role::Read, Role::Write, Role::Compare, Role::Frontier];
    let others = [Role::Visited, Role::Done, Role::Wrong, Role::Water, Role::Land, Role::Wall];
    for role in roles.into_iter().chain(others).chain(groups) {
        assert!(ROLES.iter().any(|other| other.0 == role.class()), "{role:?}");
    }
}

#[test]
fn the_colours_are_those_of_the_style_sheet() {
    let sheet = include_str!("../../../../www/styles/tokens.css");
    for (name, light, dark) in TOKENS {
        let [wanted_light, wanted_dark] = declared(sheet, name);
        assert!(near(light, &wanted_light), "{name}, light: {light}, but {wanted_light:?} in tokens.css");
        assert!(near(dark, &wanted_dark), "{name}, dark: {dark}, but {wanted_dark:?} in tokens.css");
    }
}

/// The light and the dark colour of a token as lightness, chroma and hue; a token may name another.
fn declared(sheet: &str, name: &str) -> [Vec<f64>; 2] {
    let from = sheet.find(&format!("--{name}: ")).unwrap_or_else(|| panic!("{name} is declared"));
    let value = sheet[from..].split([':', ';']).nth(1).expect("a value").trim();
    if let Some(other) = value.strip_prefix("var(--") {
        return declared(sheet, other.trim_end_matches(')'));
    }
    let colours: Vec<Vec<f64>> = value.split("oklch(").skip(1).map(numbers).collect();
    colours.try_into().unwrap_or_else(|_| panic!("{name} has a light and a dark colour: {value}"))
}

fn numbers(text: &str) -> Vec<f64> {
    let inside = text.split(')').next().unwrap_or_default();
    inside.split([' ', '%']).filter_map(|word| word.parse().ok()).collect()
}

/// Whether a colour as red, green and blue is that of lightness, chroma and hue; chroma that no screen shows is cut, so
/// the least of it that is missing decides.
fn near(hex: &str, wanted: &[f64]) -> bool {
    let part = |at: usize| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("a hexadecimal colour")) / 255.0;
    let linear = |c: f64| {
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    let [r, g, b] = [part(1), part(3), part(5)].map(linear);
    let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
    let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
    let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
    let lightness = 0.210_454_255_3 * l + 0.793_617_785 * m - 0.004_072_046_8 * s;
    let green_red = 1.977_998_495_1 * l - 2.428_592_205 * m + 0.450_593_709_9 * s;
    let blue_yellow = 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766 * s;
    let hue = wanted[2].to_radians();
    let far = (green_red - wanted[1] * hue.cos()).hypot(blue_yellow - wanted[1] * hue.sin());
    (lightness - wanted[0] / 100.0).abs() < 0.01 && far < 0.02
}
