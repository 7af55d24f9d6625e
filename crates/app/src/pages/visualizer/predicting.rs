//! Whether the address of a visualizer asks the reader to predict: `?predict=interesting`, `?predict=every`.

use crate::route::Place;
use crate::visual::Mode;

/// The name in the address's query.
const PREDICT: &str = "predict";

/// What an address asks for.
pub fn mode_of(place: &Place) -> Mode {
    Mode::from_query(place.value(PREDICT))
}

/// The same place, asking for this.
pub fn with_mode(place: Place, mode: Mode) -> Place {
    let others = place.query.iter().filter(|(name, _)| name != PREDICT).cloned();
    let asked = mode.name().map(|value| (PREDICT.to_owned(), value.to_owned()));
    let query = others.chain(asked).collect();
    place.with_query(query)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_asks_for_what_was_chosen_and_keeps_the_rest_of_its_query() {
        let place = Place::from_href("/visualize/coin-change?predict=every&q=a#1p");
        assert_eq!(mode_of(&place), Mode::Every);
        let chosen = with_mode(place.clone(), Mode::Interesting);
        assert_eq!(chosen.address(), "/visualize/coin-change?q=a&predict=interesting#1p");
        assert_eq!(with_mode(chosen, Mode::Off).address(), "/visualize/coin-change?q=a#1p");
        assert_eq!(mode_of(&Place::from_href("/visualize/coin-change?predict#1p")), Mode::Interesting);
        assert_eq!(mode_of(&Place::from_href("/visualize/coin-change#1p")), Mode::Off);
    }
}
