//! Files of code: read for each language, looked over for slips that would only show when they run, highlighted.

use bank::{Code, Language, Markup, Signature};

use crate::context::{Context, Piece};
use crate::highlight::highlight;

/// `<language>/<name>.<ending>` for all four languages, below a question's folder.
pub(crate) fn paths(name: &str) -> impl Iterator<Item = String> + '_ {
    Language::ALL.iter().map(move |language| path(*language, name))
}

fn path(language: Language, name: &str) -> String {
    format!("{}/{name}.{}", language.as_str(), language.extension())
}

/// Reads one file per language.
pub(crate) fn read_all(context: &Context, folder: &str, name: &str, signature: Option<&Signature>) -> Vec<Code> {
    Language::ALL.iter().filter_map(|language| read(context, folder, *language, name, signature)).collect()
}

/// Reads the file of one language.
pub(crate) fn read(
    context: &Context,
    folder: &str,
    language: Language,
    name: &str,
    signature: Option<&Signature>,
) -> Option<Code> {
    let what = if name == "brute" { "brute force" } else { name };
    let purpose = format!("the {what} in {}", language.title());
    let piece = context.required(&format!("{folder}{}", path(language, name)), &purpose)?;
    look_over(context, language, &piece);
    if let Some(signature) = signature {
        expect_definition(context, language, &piece, signature);
    }
    let text = format!("{}\n", piece.text.trim_end());
    let html = Markup(highlight(language.as_str(), &text));
    Some(Code { language, text, html })
}

/// Notes a pair of files that are the same in some language.
pub(crate) fn must_differ(context: &Context, folder: &str, left: (&str, &[Code]), right: (&str, &[Code])) {
    for code in left.1 {
        if right.1.iter().any(|other| other.language == code.language && other.text == code.text) {
            let file = format!("{folder}{}", path(code.language, left.0));
            context.file_fault(&file, format!("the {} is the same as the {}", left.0, right.0), "");
        }
    }
}

fn look_over(context: &Context, language: Language, piece: &Piece) {
    let refused: &[(&str, &str)] = match language {
        Language::Python => &[("class ListNode", GIVEN), ("class TreeNode", GIVEN)],
        Language::Java => &[
            ("package ", "leave the package out"),
            ("public class ", "drop `public`"),
            ("class ListNode", GIVEN),
            ("class TreeNode", GIVEN),
        ],
        Language::Cpp => &[
            ("struct ListNode", GIVEN),
            ("struct TreeNode", GIVEN),
            ("int main(", "leave it out, the harness has one"),
        ],
        Language::JavaScript => &[
            ("class ListNode", GIVEN),
            ("class TreeNode", GIVEN),
            ("module.exports", "leave it out"),
            ("export ", "leave it out"),
        ],
    };
    for (number, line) in (piece.line..).zip(piece.text.lines()) {
        if let Some((words, hint)) = refused.iter().find(|(words, _)| line.starts_with(words)) {
            context.fault(piece.file, number, format!("`{}` must not stand here", words.trim()), *hint);
        }
    }
}

const GIVEN: &str = "the harness gives this class in every language";

fn expect_definition(context: &Context, language: Language, piece: &Piece, signature: &Signature) {
    let (name, words) = match signature {
        Signature::Class(class) => (class.name.clone(), format!("class {}", class.name)),
        Signature::Function(function) => {
            let name = language.local_name(&function.name);
            let words = if language == Language::Python { format!("def {name}(") } else { format!("{name}(") };
            (name, words)
        }
    };
    if !piece.text.contains(&words) && !piece.text.contains(&words.replace("class ", "struct ")) {
        let message = format!("`{name}` is not defined in this file");
        context.file_fault(piece.file, message, format!("the signature asks for `{words}`"));
    }
}
