//! What differs in the head from page to page: title, description, link preview, and the files the page will fetch.

use app::INDEX_LINK;

/// The head of one page.
pub struct Head {
    pub title: String,
    pub description: String,
    /// A file below the site's root that the app fetches before it draws, beside the index.
    pub fetched: Option<String>,
    /// Tags for the parts of the program that the page needs, as HTML.
    pub parts: String,
}

/// Names the index's file to the app, which needs it before anything else.
pub fn with_index(shell: &str, file: &str) -> String {
    let tag = format!("<link id=\"{INDEX_LINK}\" rel=\"preload\" as=\"fetch\" href=\"{}\" crossorigin>", escape(file));
    shell.replacen("<title>", &format!("{tag}<title>"), 1)
}

/// Puts the head into the shell.
pub fn put(shell: &str, head: &Head) -> String {
    let (title, description) = (escape(&head.title), escape(&head.description));
    let mut tags = format!(
        "<title>{title}</title>\
         <meta name=\"description\" content=\"{description}\">\
         <meta property=\"og:title\" content=\"{title}\">\
         <meta property=\"og:description\" content=\"{description}\">\
         <meta property=\"og:type\" content=\"website\">\
         <meta property=\"og:site_name\" content=\"Dryrun\">\
         <meta name=\"twitter:card\" content=\"summary\">"
    );
    if let Some(file) = &head.fetched {
        tags.push_str(&format!("<link rel=\"preload\" as=\"fetch\" href=\"{}\" crossorigin>", escape(file)));
    }
    tags.push_str(&head.parts);
    shell.replacen("<title>Dryrun</title>", &tags, 1)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_index_is_named_once_where_the_app_looks() {
        let shell = with_index("<head><title>Dryrun</title></head>", "index.1.json");
        assert!(shell.contains(
            "<link id=\"index-file\" rel=\"preload\" as=\"fetch\" href=\"index.1.json\" crossorigin><title>"
        ));
    }

    #[test]
    fn a_title_cannot_leave_its_place() {
        let head =
            Head { title: "a <b> & \"c\"".to_owned(), description: String::new(), fetched: None, parts: String::new() };
        let html = put("<head><title>Dryrun</title></head>", &head);
        assert!(html.contains("<title>a &lt;b> &amp; &quot;c&quot;</title>"));
        assert!(html.contains("og:title\" content=\"a &lt;b> &amp; &quot;c&quot;\""));
    }
}
