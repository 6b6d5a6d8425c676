//! The native command, run as its users run it: exit codes, messages and files.

#![cfg(test)]

mod support;

mod cli {
    mod build;
    mod feed;
    mod fetch;
    mod groups;
    mod interrupted;
    mod lab;
    mod messages;
    mod opening;
    mod provider_answers;
    mod provider_server;
    mod refresh;
    mod refresh_interrupted;
    mod report;
    mod run;
    mod serve;
    mod unwritable;
    mod verify;
}
