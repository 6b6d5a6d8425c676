//! `rotascope serve`: a folder as a static server hands it out, to whoever asks how.

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    process::{Child, Command, Stdio},
};

use super::run::Folder;

/// A running command, ended with the test.
struct Server {
    process: Child,
    address: String,
}

impl Server {
    fn start(folder: &Folder) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_rotascope"))
            .args(["serve", folder.path("site").to_str().unwrap(), "--port", "0", "--path", "sub"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().strip_prefix("http://").unwrap().strip_suffix("/sub/").unwrap();
        assert!(address.starts_with("127.0.0.1:"), "this machine alone: {address}");
        Self { process, address: address.to_owned() }
    }

    fn send(&self, head: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        // A server that refuses early may close before all is sent.
        drop(stream.write_all(head.as_bytes()));
        stream
    }

    /// The whole answer to a request line and more lines of its head.
    fn ask(&self, line: &str, more: &str) -> String {
        let head = format!("{line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{more}\r\n");
        let mut answer = Vec::new();
        drop(self.send(&head).read_to_end(&mut answer));
        String::from_utf8_lossy(&answer).to_ascii_lowercase()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

fn site(name: &str) -> Folder {
    Folder::new(name)
        .with("secret.txt", "a secret")
        .with("site/app.wasm", "\0asm")
        .with("site/index.html", "hello")
}

#[test]
fn every_request_gets_its_answer() {
    let folder = site("serve");
    let server = Server::start(&folder);
    let check = |line: &str, more: &str, status: u16, parts: &[&str]| {
        let answer = server.ask(line, more);
        assert!(answer.starts_with(&format!("http/1.1 {status}")), "{line}: {answer}");
        for part in parts {
            assert!(answer.contains(part), "{line}: {part} is not in {answer}");
        }
    };
    let wasm = ["content-type: application/wasm", "cache-control: no-cache"];
    check("GET /sub/app.wasm", "", 200, &wasm);
    check("GET /sub/", "", 200, &["\r\n\r\nhello"]);
    check("GET /sub/index.html?query", "", 200, &["\r\n\r\nhello"]);
    check("HEAD /sub/", "", 200, &["content-length: 5"]);
    assert!(server.ask("HEAD /sub/", "").ends_with("\r\n\r\n"), "a head has no body");
    check("GET /sub/", "Range: bytes=1-2\r\n", 206, &["content-range: bytes 1-2/5", "\r\n\r\nel"]);
    check("GET /sub/", "Range: bytes=9-\r\n", 416, &["content-range: bytes */5"]);
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"] {
        check(&format!("{method} /sub/"), "", 405, &["allow: get,head"]);
    }
    let long = format!("Cookie: {}\r\n", "a".repeat(100_000));
    check("GET /sub/", &long, 431, &[]);
    check("GET /app.wasm", "", 404, &[]);
}

#[test]
fn nothing_beside_the_folder_is_served() {
    let folder = site("outside");
    let server = Server::start(&folder);
    let whole = folder.path("secret.txt");
    for path in [
        "../secret.txt",
        "%2e%2e/secret.txt",
        "..%2fsecret.txt",
        "..%5csecret.txt",
        "x/../../secret.txt",
        "%252e%252e/secret.txt",
        "/../secret.txt",
        "secret.txt",
        "index.html/../../secret.txt",
        "index.html%00",
        whole.to_str().unwrap(),
    ] {
        for prefix in ["/sub/", "/"] {
            let answer = server.ask(&format!("GET {prefix}{path}"), "");
            assert!(answer.starts_with("http/1.1 4"), "{prefix}{path}: {answer}");
            assert!(!answer.contains("a secret"), "{prefix}{path}: {answer}");
        }
    }
}

#[test]
fn slow_clients_keep_nobody_waiting() {
    let folder = site("slow");
    fs::write(folder.path("site/large.json"), vec![b' '; 8_000_000]).unwrap();
    let server = Server::start(&folder);
    let unfinished = (0..100).map(|_| server.send("GET /sub/ HTTP/1.1\r\nHost:"));
    let unread = (0..100).map(|_| server.send("GET /sub/large.json HTTP/1.1\r\nHost: x\r\n\r\n"));
    let waiting: Vec<TcpStream> = unfinished.chain(unread).collect();
    assert!(server.ask("GET /sub/", "").ends_with("hello"));
    check_memory(server.process.id());
    drop(waiting);
    assert!(server.ask("GET /sub/", "").ends_with("hello"));
}

/// No file is held in memory for each of those who ask for it.
fn check_memory(process: u32) {
    let Ok(status) = fs::read_to_string(format!("/proc/{process}/status")) else { return };
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    let kilobytes: u32 = line.trim().trim_end_matches(" kB").parse().unwrap();
    assert!(kilobytes < 100_000, "{kilobytes} kB");
}
