//! Rules that no file can break alone: what one names must exist in another.

use bank::{Filter, Question};

use crate::bank_file::BankFile;
use crate::context::{Context, SiteLink};
use crate::guide::GuideRead;
use crate::suggest;

/// Routes of the site without a slug.
const ROUTES: [&str; 6] = ["/", "/guide", "/questions", "/visualize", "/progress", "/about"];

pub(crate) fn check(context: &Context, bank_file: &BankFile, questions: &[Question], guide: &GuideRead) {
    let bank = Bank { context, bank_file, guide };
    for question in questions {
        bank.question(question, questions);
    }
    bank.aliases(questions);
    for area in &guide.guide.areas {
        for topic in &area.topics {
            bank.topic("guide/areas.toml", topic);
        }
    }
    for link in context.links() {
        bank.link(&link);
    }
}

struct Bank<'c, 'a> {
    context: &'c Context<'a>,
    bank_file: &'c BankFile,
    guide: &'c GuideRead,
}

impl Bank<'_, '_> {
    fn question(&self, question: &Question, all: &[Question]) {
        let file = format!("questions/{}/question.toml", question.slug);
        for topic in &question.topics {
            self.topic(&file, topic);
        }
        for principle in question.principles() {
            let slugs = || self.guide.guide.principles.iter().map(|known| known.slug.as_str());
            if !slugs().any(|slug| slug == principle) {
                let hint = suggest::hint(principle, slugs());
                self.at_word(&file, principle, format!("there is no principle `{principle}`"), hint);
            }
        }
        for related in &question.related {
            if *related == question.slug {
                self.at_word(&file, related, "a question is not related to itself".to_owned(), String::new());
            } else if !self.bank_file.questions.contains(related) {
                let hint = suggest::hint(related, all.iter().map(|known| known.slug.as_str()));
                self.at_word(&file, related, format!("there is no question `{related}`"), hint);
            }
        }
    }

    fn topic(&self, file: &str, topic: &str) {
        let slugs = || self.bank_file.topics.iter().map(|known| known.slug.as_str());
        if !slugs().any(|slug| slug == topic) {
            let hint = suggest::hint(topic, slugs());
            self.at_word(file, topic, format!("there is no topic `{topic}`"), hint);
        }
    }

    /// A fault at the first line that holds a quoted word.
    fn at_word(&self, file: &str, word: &str, message: String, hint: String) {
        let text = self.context.files.text(file).map_or("", |(_, text)| text);
        let quoted = [format!("\"{word}\""), format!("'{word}'")];
        let line = text.lines().position(|line| quoted.iter().any(|quoted| line.contains(quoted.as_str())));
        self.context.fault(file, line.map_or(1, |index| index as u32 + 1), message, hint);
    }

    fn aliases(&self, questions: &[Question]) {
        let mut taken: Vec<&str> = self.bank_file.questions.iter().map(String::as_str).collect();
        for question in questions {
            for alias in &question.aliases {
                if taken.contains(&alias.as_str()) {
                    let file = format!("questions/{}/question.toml", question.slug);
                    let message = format!("the alias `{alias}` is the slug or alias of another question");
                    self.at_word(&file, alias, message, String::new());
                }
                taken.push(alias);
            }
        }
    }

    fn link(&self, link: &SiteLink) {
        if let Some(hint) = self.broken(&link.target) {
            let message = format!("the link to `{}` leads nowhere", link.target);
            self.context.fault(&link.file, link.line, message, hint);
        }
    }

    /// A hint when a target does not resolve.
    fn broken(&self, target: &str) -> Option<String> {
        let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let among = |word: &str, known: Vec<&str>| (!known.contains(&word)).then(|| suggest::hint(word, known));
        if let Some(slug) = path.strip_prefix("/questions/") {
            return among(slug, self.bank_file.questions.iter().map(String::as_str).collect());
        }
        if let Some(slug) = path.strip_prefix("/visualize/") {
            return among(slug, self.context.visualizers.to_vec());
        }
        if let Some(hint) = among(path, ROUTES.to_vec()) {
            return Some(hint);
        }
        match path {
            "/guide" if !anchor.is_empty() => among(anchor, self.guide.anchors.iter().map(String::as_str).collect()),
            "/questions" if !query.is_empty() => self.broken_query(query),
            _ => None,
        }
    }

    fn broken_query(&self, query: &str) -> Option<String> {
        let pairs: Vec<(&str, &str)> =
            query.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, ""))).collect();
        let understood = Filter::from_pairs(pairs.iter().copied()).to_pairs();
        let kept = understood.iter().map(|(name, value)| (*name, value.as_str()));
        (!pairs.iter().all(|pair| kept.clone().any(|known| known == *pair)))
            .then(|| "write it as the address of the filtered list reads".to_owned())
    }
}
