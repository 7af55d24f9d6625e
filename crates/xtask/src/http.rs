//! A small static server for the built site: HTTP/1.1, GET and HEAD, one thread a connection, on this machine only.
//!
//! It stands in for whatever host the site is put on, so it does what hosts do (folder indexes, 404.html, caching by
//! hashed name) and nothing that the site could come to rely on by accident.

use std::fs;
use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use crate::{Outcome, routes};

/// No browser sends this much before the empty line.
const HEAD_LIMIT: u64 = 32 * 1024;
/// How long a connection may stay open with nothing asked.
const PATIENCE: Duration = Duration::from_secs(20);

/// A bound port and the folder served from it.
pub(crate) struct Server {
    listener: TcpListener,
    root: PathBuf,
}

impl Server {
    /// Takes the port; 0 takes any free one. `root` need not exist yet.
    ///
    /// # Errors
    /// A sentence when the port is taken or may not be had.
    pub(crate) fn bind(root: PathBuf, port: u16) -> Outcome<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
            ErrorKind::AddrInUse => {
                format!("Port {port} is taken by another program; choose one with `--port`.")
            }
            ErrorKind::PermissionDenied => {
                format!("Port {port} may not be used by this user; choose one above 1024 with `--port`.")
            }
            _ => format!("Port {port} cannot be used ({error})."),
        })?;
        Ok(Self { listener, root })
    }

    /// The address to open, without a slash at the end.
    pub(crate) fn url(&self) -> String {
        let port = self.listener.local_addr().map(|address| address.port()).unwrap_or_default();
        format!("http://127.0.0.1:{port}")
    }

    /// Serves until the process ends.
    pub(crate) fn run(self) {
        for stream in self.listener.incoming().flatten() {
            let root = self.root.clone();
            thread::spawn(move || converse(&root, &stream));
        }
    }

    /// Serves beside what the caller does next, and returns the address.
    pub(crate) fn spawn(self) -> String {
        let url = self.url();
        thread::spawn(move || self.run());
        url
    }
}

/// What we understand of a request.
#[derive(Debug, PartialEq)]
struct Request {
    method: String,
    target: String,
    brotli: bool,
    close: bool,
}

/// Answers one request after the other until the browser closes, asks to, or is silent for too long.
fn converse(root: &Path, stream: &TcpStream) {
    stream.set_read_timeout(Some(PATIENCE)).ok();
    stream.set_nodelay(true).ok();
    let mut reader = BufReader::new(stream);
    while let Some(request) = read(&mut reader) {
        let answer = answer(root, &request);
        if (&mut &*stream).write_all(&answer).is_err() || request.close {
            return;
        }
    }
}

/// Reads up to the empty line; `None` at the end of the connection and for anything that is not a request.
fn read(reader: &mut impl BufRead) -> Option<Request> {
    let mut head = reader.take(HEAD_LIMIT);
    let mut line = String::new();
    head.read_line(&mut line).ok()?;
    let mut words = line.split_whitespace();
    let (method, target) = (words.next()?.to_owned(), words.next()?.to_owned());
    let mut request = Request { method, target, brotli: false, close: words.next()? == "HTTP/1.0" };
    loop {
        line.clear();
        head.read_line(&mut line).ok()?;
        let Some((name, value)) = line.split_once(':') else {
            return (line.trim_end().is_empty() && line.ends_with('\n')).then_some(request);
        };
        let value = value.trim().to_ascii_lowercase();
        match name.to_ascii_lowercase().as_str() {
            "accept-encoding" => request.brotli = value.split(',').any(|coding| coding.trim().starts_with("br")),
            "connection" => request.close |= value == "close",
            _ => {}
        }
    }
}

/// The whole answer, head and body.
fn answer(root: &Path, request: &Request) -> Vec<u8> {
    if request.method != "GET" && request.method != "HEAD" {
        return whole("405 Method Not Allowed", "Allow: GET, HEAD\r\n", b"Only GET and HEAD are served.\n", true);
    }
    let found = routes::find(root, &request.target);
    let packed = found.file.with_added_extension("br");
    let (body, coding) = match fs::read(&packed) {
        Ok(body) if request.brotli => (Ok(body), "Content-Encoding: br\r\n"),
        _ => (fs::read(&found.file), ""),
    };
    let with_body = request.method == "GET";
    let Ok(body) = body else {
        return whole(
            "404 Not Found",
            "Cache-Control: no-cache\r\n",
            b"The site has not been built, or has no 404.html.\n",
            with_body,
        );
    };
    let status = if found.status == 200 { "200 OK" } else { "404 Not Found" };
    let fields = format!(
        "Content-Type: {}\r\nCache-Control: {}\r\nX-Content-Type-Options: nosniff\r\nVary: Accept-Encoding\r\n{coding}",
        found.kind, found.cache
    );
    whole(status, &fields, &body, with_body)
}

fn whole(status: &str, fields: &str, body: &[u8], with_body: bool) -> Vec<u8> {
    let mut bytes = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\n{fields}\r\n", body.len()).into_bytes();
    if with_body {
        bytes.extend_from_slice(body);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    fn request(text: &str) -> Option<Request> {
        read(&mut Cursor::new(text))
    }

    #[test]
    fn a_request_is_read_up_to_its_empty_line() {
        let read = request("GET /a HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip, br\r\nConnection: close\r\n\r\n");
        assert_eq!(read, Some(Request { method: "GET".into(), target: "/a".into(), brotli: true, close: true }));
    }

    #[test]
    fn what_is_cut_or_endless_is_no_request() {
        assert_eq!(request(""), None);
        assert_eq!(request("GET /a HTTP/1.1\r\nHost: x\r\n"), None);
        assert_eq!(request("GET\r\n\r\n"), None);
        assert_eq!(request(&format!("GET /a HTTP/1.1\r\nX: {}\r\n\r\n", "x".repeat(40_000))), None);
    }

    #[test]
    fn a_page_goes_over_a_real_connection() {
        let root = std::env::temp_dir().join(format!("dryrun-http-{}", std::process::id()));
        fs::create_dir_all(&root).unwrap();
        fs::write(root.join("index.html"), "<p>hello").unwrap();
        let url = Server::bind(root.clone(), 0).unwrap().spawn();
        let ask = |text: &str| {
            let mut stream = TcpStream::connect(url.trim_start_matches("http://")).unwrap();
            stream.write_all(text.as_bytes()).unwrap();
            let mut answer = String::new();
            stream.read_to_string(&mut answer).unwrap();
            answer
        };
        let page = ask("GET / HTTP/1.1\r\n\r\nGET /none HTTP/1.1\r\nConnection: close\r\n\r\n");
        assert!(page.starts_with("HTTP/1.1 200 OK\r\nContent-Length: 8\r\nContent-Type: text/html"), "{page}");
        assert!(page.contains("<p>helloHTTP/1.1 404 Not Found"), "{page}");
        let head = ask("HEAD / HTTP/1.1\r\nConnection: close\r\n\r\n");
        assert!(head.ends_with("\r\n\r\n"), "{head}");
        assert!(ask("POST / HTTP/1.1\r\nConnection: close\r\n\r\n").starts_with("HTTP/1.1 405"));
        fs::remove_dir_all(root).ok();
    }
}
