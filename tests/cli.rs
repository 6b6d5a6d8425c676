//! The native command, run as its users run it: exit codes, messages and files.

#![cfg(test)]

mod support;

mod cli {
    mod build;
    mod feed;
    mod interrupted;
    mod opening;
    mod report;
    mod run;
    mod serve;
    mod verify;
}
