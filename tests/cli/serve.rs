//! `rotascope serve`: a folder as a static server hands it out.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    process::{Command, Stdio},
};

use super::run::Folder;

#[test]
fn a_folder_is_served_below_its_path() {
    let folder = Folder::new("serve").with("app.wasm", "\0asm").with("index.html", "hello");
    let mut server = Command::new(env!("CARGO_BIN_EXE_rotascope"))
        .args(["serve", folder.0.to_str().unwrap(), "--port", "0", "--path", "sub"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim().strip_prefix("http://").unwrap().strip_suffix("/sub/").unwrap();
    let get = |path: &str| {
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).to_ascii_lowercase()
    };
    let (wasm, page, outside) = (get("/sub/app.wasm"), get("/sub/"), get("/app.wasm"));
    server.kill().unwrap();
    server.wait().unwrap();
    assert!(wasm.contains("content-type: application/wasm"), "{wasm}");
    assert!(wasm.contains("cache-control: no-cache"), "{wasm}");
    assert!(page.starts_with("http/1.1 200") && page.ends_with("hello"), "{page}");
    assert!(outside.starts_with("http/1.1 404"), "{outside}");
}
