//! Reader of imports: which names a file brings in, hands on and uses, without its unit tests.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::iter::Peekable;

/// One name of a `use`: `use a::{b as c}` makes `c` of `a::b`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// The name here; `*` brings in every name of a module.
    pub name: String,
    pub path: Vec<String>,
    /// Handed on to others: any `pub use`.
    pub is_public: bool,
}

/// The names of a file that others define.
#[derive(Debug, Default)]
pub struct Imports {
    pub imports: Vec<Import>,
    /// Every path in its code, of one name or more.
    pub paths: Vec<Vec<String>>,
}

impl Imports {
    /// Reads the code of a file.
    pub fn of(code: &str) -> Self {
        let tokens: TokenStream = code.parse().expect("sources are Rust");
        let mut found = Self::default();
        found.read(tokens);
        found
    }

    fn read(&mut self, tokens: TokenStream) {
        let mut tokens = tokens.into_iter().peekable();
        let mut is_public = false;
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Punct(mark) if mark.as_char() == '#' => skip_test(&mut tokens),
                // A method or field: its name is no path.
                TokenTree::Punct(mark) if mark.as_char() == '.' => {
                    tokens.next_if(|token| matches!(token, TokenTree::Ident(_)));
                }
                TokenTree::Ident(word) if word == "pub" => {
                    let is_scope = |token: &TokenTree| group_of(token, Delimiter::Parenthesis);
                    tokens.next_if(is_scope);
                    is_public = true;
                    continue;
                }
                TokenTree::Ident(word) if word == "use" && !next_is(&mut tokens, '<') => {
                    self.read_tree(&mut tokens, &[], is_public);
                }
                // A module that is declared is not used by that.
                TokenTree::Ident(word) if word == "mod" => {
                    tokens.next();
                }
                TokenTree::Ident(word) => {
                    let mut path = vec![word.to_string()];
                    while let Some(name) = next_segment(&mut tokens) {
                        path.push(name);
                    }
                    self.paths.push(path);
                }
                TokenTree::Group(group) => self.read(group.stream()),
                _ => {}
            }
            is_public = false;
        }
    }

    /// Reads a `use` tree, or one branch of it up to the comma.
    fn read_tree(&mut self, tokens: &mut Tokens, before: &[String], is_public: bool) {
        let mut path = before.to_vec();
        let mut name = None;
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Ident(word) if word == "as" => {
                    name = tokens.next().map(|token| token.to_string());
                }
                TokenTree::Ident(word) if word == "self" && !path.is_empty() => {}
                TokenTree::Ident(word) => path.push(word.to_string()),
                TokenTree::Group(group) => {
                    let mut branches = group.stream().into_iter().peekable();
                    while branches.peek().is_some() {
                        self.read_tree(&mut branches, &path, is_public);
                    }
                    path.clear();
                }
                TokenTree::Punct(mark) if mark.as_char() == '*' => path.push("*".to_owned()),
                TokenTree::Punct(mark) if matches!(mark.as_char(), ',' | ';') => break,
                _ => {}
            }
        }
        if let Some(name) = name.or_else(|| path.last().cloned()) {
            self.imports.push(Import { name, path, is_public });
        }
    }
}

type Tokens = Peekable<proc_macro2::token_stream::IntoIter>;

fn group_of(token: &TokenTree, delimiter: Delimiter) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == delimiter)
}

fn next_is(tokens: &mut Tokens, mark: char) -> bool {
    matches!(tokens.peek(), Some(TokenTree::Punct(next)) if next.as_char() == mark)
}

/// The name after `::`, where one follows.
fn next_segment(tokens: &mut Tokens) -> Option<String> {
    let mut ahead = tokens.clone();
    for _ in 0..2 {
        next_is(&mut ahead, ':').then(|| ahead.next())?;
    }
    let TokenTree::Ident(name) = ahead.next()? else { return None };
    *tokens = ahead;
    Some(name.to_string())
}

/// Reads an attribute, and passes over the item where it is for tests.
fn skip_test(tokens: &mut Tokens) {
    tokens.next_if(|token| matches!(token, TokenTree::Punct(mark) if mark.as_char() == '!'));
    if !tokens.next().is_some_and(|attribute| is_cfg_test(&attribute)) {
        return;
    }
    for token in tokens {
        let ends = matches!(&token, TokenTree::Punct(mark) if mark.as_char() == ';');
        if ends || group_of(&token, Delimiter::Brace) {
            break;
        }
    }
}

/// True of `[cfg(test)]` and its like.
fn is_cfg_test(attribute: &TokenTree) -> bool {
    let text: String = attribute.to_string().split_whitespace().collect();
    text.starts_with("[cfg(") && text.contains("test")
}

#[cfg(test)]
mod tests {
    use super::Imports;

    fn check_imports(code: &str, expected: &[&str]) {
        let imports = Imports::of(code).imports.into_iter().map(|import| {
            let word = if import.is_public { "pub " } else { "" };
            format!("{word}{} = {}", import.name, import.path.join("::"))
        });
        assert_eq!(imports.collect::<Vec<_>>(), expected, "{code}");
    }

    fn check_paths(code: &str, expected: &[&str]) {
        let paths = Imports::of(code).paths.into_iter().map(|path| path.join("::"));
        let long = paths.filter(|path| path.contains("::"));
        assert_eq!(long.collect::<Vec<_>>(), expected, "{code}");
    }

    #[test]
    fn trees_are_taken_apart() {
        check_imports("use super::a::B;", &["B = super::a::B"]);
        check_imports("use a::{B, c::{self, D as E}};", &["B = a::B", "c = a::c", "E = a::c::D"]);
        check_imports("pub(crate) use a::B; use c::*;", &["pub B = a::B", "* = c::*"]);
        check_imports("pub mod a; use b::C;", &["C = b::C"]);
        check_imports("fn f() -> impl Copy + use<'_> { use a::B; }", &["B = a::B"]);
    }

    #[test]
    fn paths_stand_anywhere_in_code() {
        check_paths(
            "fn f(a: crate::b::C) { x.d::<E>(); view! { <P on=self::g::h(1)/> } }",
            &["crate::b::C", "self::g::h"],
        );
        check_paths("//! [`a::B`]\n/// [`a::B`]\nfn f() { \"a::B\"; }", &[]);
    }

    #[test]
    fn unit_tests_are_left_out() {
        check_imports("#[cfg(test)] use a::B; use c::D;", &["D = c::D"]);
        check_imports(
            "#[cfg(test)]\n#[expect(x)] mod tests { use a::B; } use c::D;",
            &["D = c::D"],
        );
        check_imports("#[cfg(feature = \"x\")] use a::B;", &["B = a::B"]);
    }
}
