//! A listing: the algorithm's code in one language, and which line stands for which site of the run.
//!
//! In the file a line names its sites in a comment at its end, `# @link` or `// @link @cut`. The comment is cut off when
//! the listing is read, so a learner sees clean code.

use trace::SiteId;

use crate::language::Language;
use crate::visualizer::Site;

/// Code to show beside a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    pub language: Language,
    /// The lines, without line ends and without the comments that name sites.
    pub lines: Vec<String>,
    sites: Vec<Vec<SiteId>>,
}

impl Listing {
    /// Reads a listing; `sites` are those of the variant. A name that is not among them is left out (a test refuses it).
    pub(crate) fn read(language: Language, source: &str, sites: &[Site]) -> Listing {
        let numbered = |name: &str| sites.iter().position(|site| site.name == name).map(|at| SiteId(at as u16));
        let parts: Vec<(&str, Vec<&str>)> = source.lines().map(cut_marker).collect();
        Listing {
            language,
            lines: parts.iter().map(|(code, _)| (*code).to_owned()).collect(),
            sites: parts.iter().map(|(_, names)| names.iter().copied().filter_map(numbered).collect()).collect(),
        }
    }

    /// The line of a site, counted from 1: the first, if several name it. `None` for [`SiteId::LIMIT`], which has no line.
    pub fn line_of(&self, site: SiteId) -> Option<u32> {
        let at = self.sites.iter().position(|sites| sites.contains(&site))?;
        Some(at as u32 + 1)
    }

    /// The sites of a line, counted from 1; none for a line that no step stands on.
    pub fn sites_of(&self, line: u32) -> Vec<SiteId> {
        let at = (line as usize).wrapping_sub(1);
        self.sites.get(at).cloned().unwrap_or_default()
    }
}

/// A line's code and the sites named in the comment at its end.
pub(crate) fn cut_marker(line: &str) -> (&str, Vec<&str>) {
    let at = ["# @", "// @"].iter().filter_map(|marker| line.rfind(marker)).max();
    let Some(at) = at else {
        return (line.trim_end(), Vec::new());
    };
    let names = line[at..].split_whitespace().filter_map(|word| word.strip_prefix('@')).collect();
    (line[..at].trim_end(), names)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITES: [Site; 2] = [Site { name: "start", interest: None }, Site { name: "link", interest: None }];

    #[test]
    fn the_comment_that_names_sites_is_cut_off() {
        let listing =
            Listing::read(Language::Python, "def f():  # @start\n    # why\n    x = 1  # @link @start\n", &SITES);
        assert_eq!(listing.lines, ["def f():", "    # why", "    x = 1"]);
        assert_eq!(listing.line_of(SiteId(0)), Some(1));
        assert_eq!(listing.line_of(SiteId(1)), Some(3));
        assert_eq!(listing.line_of(SiteId::LIMIT), None);
        assert_eq!(listing.sites_of(3), [SiteId(1), SiteId(0)]);
        assert!(listing.sites_of(2).is_empty() && listing.sites_of(0).is_empty() && listing.sites_of(9).is_empty());
    }
}
