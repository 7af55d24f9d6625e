//! Address to place and place to address: two total functions, the only ones of their kind in the project.

use std::fmt::Write;

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    Home,
    Guide,
    Questions,
    Question(String),
    Gallery,
    Visualizer(String),
    Playground,
    Progress,
    About,
    /// Any other path, kept so that the page can name it.
    Unknown(String),
}

impl Route {
    /// The page at a path below the site's base. Trailing slashes and `index.html` do not matter.
    pub fn at(path: &str) -> Self {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => Route::Home,
            ["guide"] => Route::Guide,
            ["questions"] => Route::Questions,
            ["questions", slug] if is_slug(slug) => Route::Question((*slug).to_owned()),
            ["visualize"] => Route::Gallery,
            ["visualize", slug] if is_slug(slug) => Route::Visualizer((*slug).to_owned()),
            ["playground"] => Route::Playground,
            ["progress"] => Route::Progress,
            ["about"] => Route::About,
            _ => Route::Unknown(path.to_owned()),
        }
    }

    /// The path of the page, with a leading `/`.
    pub fn path(&self) -> String {
        match self {
            Route::Home => "/".to_owned(),
            Route::Guide => "/guide".to_owned(),
            Route::Questions => "/questions".to_owned(),
            Route::Question(slug) => format!("/questions/{slug}"),
            Route::Gallery => "/visualize".to_owned(),
            Route::Visualizer(slug) => format!("/visualize/{slug}"),
            Route::Playground => "/playground".to_owned(),
            Route::Progress => "/progress".to_owned(),
            Route::About => "/about".to_owned(),
            Route::Unknown(path) => path.clone(),
        }
    }
}

fn is_slug(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// A page together with what the address says beside the path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub route: Route,
    /// Names and values, decoded, in order.
    pub query: Vec<(String, String)>,
    /// Without the `#`, as it stands in the address.
    pub fragment: String,
}

impl From<Route> for Place {
    fn from(route: Route) -> Self {
        Place { route, query: Vec::new(), fragment: String::new() }
    }
}

impl Place {
    /// The place an address names.
    pub fn at(path: &str, query: &str, fragment: &str) -> Self {
        let pairs = query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(name), decode(value))
        });
        Place { route: Route::at(path), query: pairs.collect(), fragment: fragment.to_owned() }
    }

    /// The place a link written in content names: `/guide#star`, `/questions?kind=coding`.
    pub fn from_href(href: &str) -> Self {
        let (rest, fragment) = href.split_once('#').unwrap_or((href, ""));
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        Place::at(path, query, fragment)
    }

    /// The address of this place below the site's base.
    pub fn address(&self) -> String {
        let mut address = self.route.path();
        for (number, (name, value)) in self.query.iter().enumerate() {
            address.push(if number == 0 { '?' } else { '&' });
            encode(name, &mut address);
            if !value.is_empty() {
                address.push('=');
                encode(value, &mut address);
            }
        }
        if !self.fragment.is_empty() {
            address.push('#');
            address.push_str(&self.fragment);
        }
        address
    }

    /// What a link to this place says: the address relative to the site's base, which the page's `<base>` names.
    pub fn href(&self) -> String {
        format!("./{}", self.address().trim_start_matches('/'))
    }

    /// The same with another fragment.
    pub fn with_fragment(mut self, fragment: impl Into<String>) -> Self {
        self.fragment = fragment.into();
        self
    }

    /// The same with another query.
    pub fn with_query(mut self, query: Vec<(String, String)>) -> Self {
        self.query = query;
        self
    }

    /// A value of the query by its name.
    pub fn value(&self, name: &str) -> Option<&str> {
        let found = self.query.iter().find(|(other, _)| other == name);
        found.map(|(_, value)| value.as_str())
    }
}

fn encode(text: &str, address: &mut String) {
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b',' => address.push(byte as char),
            b' ' => address.push('+'),
            _ => {
                let _ = write!(address, "%{byte:02X}");
            }
        }
    }
}

/// Turns `+` and `%41` back; a broken escape stands for itself.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escape = bytes.get(at + 1..at + 3).and_then(|hex| std::str::from_utf8(hex).ok());
        let escape = escape.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match (bytes[at], escape) {
            (b'%', Some(byte)) => {
                decoded.push(byte);
                at += 2;
            }
            (b'+', _) => decoded.push(b' '),
            (byte, _) => decoded.push(byte),
        }
        at += 1;
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_comes_back_from_its_path() {
        let slug = || "two-4".to_owned();
        let routes = [
            Route::Home,
            Route::Guide,
            Route::Questions,
            Route::Question(slug()),
            Route::Gallery,
            Route::Visualizer(slug()),
            Route::Playground,
            Route::Progress,
            Route::About,
            Route::Unknown("/no/such".to_owned()),
        ];
        for route in routes {
            assert_eq!(Route::at(&route.path()), route);
        }
        assert_eq!(Route::at("/guide/"), Route::Guide);
        assert_eq!(Route::at("/questions/lru-cache/index.html"), Route::Question("lru-cache".to_owned()));
        assert_eq!(Route::at("/questions/%3Cb%3E"), Route::Unknown("/questions/%3Cb%3E".to_owned()));
    }

    #[test]
    fn a_query_comes_back_from_its_address() {
        let query = vec![("q".to_owned(), "größe & 50% +1".to_owned()), ("kind".to_owned(), "a,b".to_owned())];
        let place = Place::from(Route::Questions).with_query(query).with_fragment("top");
        assert_eq!(Place::from_href(&place.address()), place);
    }

    #[test]
    fn a_name_without_a_value_stands_alone() {
        let place = Place::from_href("/visualize/coin-change?embed#1p");
        assert_eq!(place.value("embed"), Some(""));
        assert_eq!(place.address(), "/visualize/coin-change?embed#1p");
    }

    #[test]
    fn a_broken_escape_is_kept_as_text() {
        assert_eq!(Place::at("/questions", "q=100%&x=%zz", "").value("q"), Some("100%"));
        assert_eq!(Place::at("/questions", "x=%zz", "").value("x"), Some("%zz"));
    }
}
