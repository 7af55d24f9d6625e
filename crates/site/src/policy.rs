//! The content security policy of every page: our own files and nothing else.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// Puts the policy into the head, with the hash of each inline script that the build has written there. Blobs are how
/// workers begin, because only then the policy holds inside of them too, and how a worker runs a learner's JavaScript.
pub fn with_policy(shell: &str) -> String {
    let hashes: Vec<String> = inline_scripts(shell).map(hash).collect();
    let policy = format!(
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' blob: {}; worker-src 'self' blob:; style-src 'self'; \
         img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'none'",
        hashes.join(" ")
    );
    let meta = format!("<meta charset=\"utf-8\" /><meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    shell.replacen("<meta charset=\"utf-8\" />", &meta, 1)
}

fn inline_scripts(html: &str) -> impl Iterator<Item = &str> {
    html.split("<script").skip(1).filter_map(|rest| {
        let (attributes, rest) = rest.split_once('>')?;
        let (text, _) = rest.split_once("</script>")?;
        (!attributes.contains("src=")).then_some(text)
    })
}

fn hash(script: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(script)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_inline_scripts_are_hashed() {
        let html = "<meta charset=\"utf-8\" /><script src=\"a.js\"></script><script type=\"module\">hello</script>";
        let with = with_policy(html);
        // Known from `printf hello | openssl dgst -sha256 -binary | base64`.
        assert!(with.contains("'sha256-LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ='"));
        assert_eq!(with.matches("sha256-").count(), 1);
    }
}
