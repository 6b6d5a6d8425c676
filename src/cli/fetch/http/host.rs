//! One host: whom not to press, and when to leave it alone.

use std::{iter, time::Duration};

use super::{
    super::plan::Pace,
    ask::{Clock, Web},
};
use crate::domain::Error;

/// Each wait is so many times as long as the one before.
const GROWTH: u32 = 3;
/// After so many addresses in a row that cannot be had, a host is asked no more.
const MOST_FAILURES: usize = 3;

/// A host that is asked for one address after the other.
pub struct Host<'a> {
    web: &'a dyn Web,
    clock: &'a dyn Clock,
    pace: &'a Pace,
    is_first: bool,
    failures: usize,
    /// Why it is asked no more.
    closed: Option<String>,
}

/// Why a request brought no answer.
struct Failure {
    words: String,
    /// True where the same request may bring one later.
    is_passing: bool,
    /// True where the host asks to be left alone.
    is_refusal: bool,
    /// How long it asks to wait.
    wait: Option<Duration>,
}

impl<'a> Host<'a> {
    pub fn new(web: &'a dyn Web, clock: &'a dyn Clock, pace: &'a Pace) -> Self {
        Self { web, clock, pace, is_first: true, failures: 0, closed: None }
    }

    /// The answer of an address, after a pause, and again after waits that grow where it fails.
    ///
    /// # Errors
    /// When it cannot be had, or the host is asked no more.
    pub fn ask(&mut self, url: &str) -> Result<Vec<u8>, Error> {
        if let Some(why) = &self.closed {
            let problem = format!("it is asked no more, since {why}");
            return Err(Error::unavailable(problem, "run again later; what came is kept"));
        }
        if !self.is_first {
            self.clock.wait(self.pace.pause);
        }
        self.is_first = false;
        let asked = self.patiently(url);
        self.failures = if asked.is_ok() { 0 } else { self.failures + 1 };
        asked.map_err(|failure| {
            let is_too_often = failure.is_passing && MOST_FAILURES <= self.failures;
            if failure.is_refusal || is_too_often {
                self.closed = Some(failure.words.clone());
            }
            let remedy = match (failure.wait, failure.is_passing) {
                (Some(wait), _) => format!("run again in {} seconds", wait.as_secs()),
                (None, true) => "run again later; what came is kept".to_owned(),
                (None, false) => "check the name in the plan, or ask another provider".to_owned(),
            };
            Error::unavailable(failure.words, remedy)
        })
    }

    fn patiently(&self, url: &str) -> Result<Vec<u8>, Failure> {
        let longer = |wait: &Duration| Some(wait.saturating_mul(GROWTH));
        let mut waits = iter::successors(Some(self.pace.first_wait), longer)
            .map(|wait| wait.min(self.pace.longest_wait))
            .take(self.pace.tries.saturating_sub(1));
        loop {
            let failure = match self.once(url) {
                Ok(body) => return Ok(body),
                Err(failure) => failure,
            };
            let asked_for = failure.wait.unwrap_or_default();
            let is_worth_it = failure.is_passing && asked_for <= self.pace.longest_wait;
            match waits.next().filter(|_| is_worth_it) {
                Some(wait) => self.clock.wait(wait.max(asked_for)),
                None => return Err(failure),
            }
        }
    }

    fn once(&self, url: &str) -> Result<Vec<u8>, Failure> {
        let broken = |words| Failure { words, is_passing: true, is_refusal: false, wait: None };
        let reply = self.web.get(url).map_err(|why| broken(format!("no whole answer: {why}")))?;
        if (200..300).contains(&reply.status) {
            return Ok(reply.body);
        }
        let is_refusal = matches!(reply.status, 403 | 429);
        Err(Failure {
            words: format!("it answers with status {}", reply.status),
            is_passing: reply.status == 429 || 500 <= reply.status || reply.status == 408,
            is_refusal,
            wait: reply.retry_after.and_then(|text| self.wait_of(&text)),
        })
    }

    /// The wait of a `Retry-After`: seconds, or a date (RFC 9110, section 10.2.3).
    fn wait_of(&self, text: &str) -> Option<Duration> {
        if let Ok(seconds) = text.trim().parse() {
            return Some(Duration::from_secs(seconds));
        }
        let until = httpdate::parse_http_date(text).ok()?;
        let until = until.duration_since(std::time::UNIX_EPOCH).ok()?.as_secs();
        let seconds = i64::try_from(until).ok()? - self.clock.now().epoch_seconds();
        Some(Duration::from_secs(u64::try_from(seconds).unwrap_or(0)))
    }
}

#[cfg(test)]
mod tests {
    use std::{cell::RefCell, sync::Mutex};

    use super::{super::ask::Reply, *};
    use crate::cli::fetch::moment::Moment;

    /// Answers in their order: a status with the text of `Retry-After`, or a broken connection (0).
    struct Answers(Mutex<Vec<(u16, Option<&'static str>)>>);

    impl Web for Answers {
        fn get(&self, _: &str) -> Result<Reply, String> {
            let (status, retry_after) = self.0.lock().unwrap().remove(0);
            if status == 0 {
                return Err("the connection broke".to_owned());
            }
            let retry_after = retry_after.map(str::to_owned);
            Ok(Reply { status, retry_after, body: b"figures".to_vec() })
        }
    }

    /// Says that time has passed, at once.
    #[derive(Default)]
    struct Waits(Mutex<Vec<u64>>);

    impl Clock for Waits {
        fn now(&self) -> Moment {
            "2026-09-28T21:00:00Z".parse().unwrap()
        }

        fn wait(&self, time: Duration) {
            self.0.lock().unwrap().push(time.as_secs());
        }
    }

    /// Asks for `asked` addresses of a host; what it waited, and what came of the last.
    fn check(
        answers: &[(u16, Option<&'static str>)],
        asked: usize,
        waits: &[u64],
        last: Result<(), &str>,
    ) {
        let (web, clock) = (Answers(Mutex::new(answers.to_vec())), Waits::default());
        let pace = Pace {
            pause: Duration::from_secs(2),
            tries: 4,
            first_wait: Duration::from_secs(5),
            longest_wait: Duration::from_secs(60),
            timeout: Duration::from_secs(60),
            most_bytes: 1000,
        };
        let mut host = Host::new(&web, &clock, &pace);
        let ended = RefCell::new(Ok(Vec::new()));
        (0..asked).for_each(|_| drop(ended.replace(host.ask("http://localhost/"))));
        assert_eq!(*clock.0.lock().unwrap(), waits, "{answers:?}");
        assert!(web.0.lock().unwrap().is_empty(), "all was asked: {answers:?}");
        match (ended.into_inner(), last) {
            (Ok(body), Ok(())) => assert_eq!(body, b"figures"),
            (Err(error), Err(words)) => assert!(error.to_string().contains(words), "{error}"),
            (found, _) => panic!("{answers:?}: {found:?}"),
        }
    }

    #[test]
    fn between_two_addresses_there_is_a_pause() {
        check(&[(200, None), (200, None), (200, None)], 3, &[2, 2], Ok(()));
    }

    #[test]
    fn what_passes_is_waited_for_longer_each_time() {
        check(&[(500, None), (0, None), (503, None), (200, None)], 1, &[5, 15, 45], Ok(()));
        let down = [(500, None), (502, None), (503, None), (504, None)];
        check(&down, 1, &[5, 15, 45], Err("status 504; run again later; what came is kept"));
        check(&[(0, None); 4], 1, &[5, 15, 45], Err("no whole answer: the connection broke"));
    }

    #[test]
    fn what_does_not_pass_is_not_asked_again() {
        check(&[(404, None)], 1, &[], Err("status 404; check the name in the plan"));
        check(&[(404, None), (200, None)], 2, &[2], Ok(()));
    }

    #[test]
    fn a_host_is_given_the_time_it_asks_for() {
        check(&[(429, Some("30")), (200, None)], 1, &[30], Ok(()));
        check(&[(503, Some("1")), (200, None)], 1, &[5], Ok(()));
        let date = Some("Mon, 28 Sep 2026 21:00:42 GMT");
        check(&[(429, date), (200, None)], 1, &[42], Ok(()));
        check(&[(429, None), (200, None)], 1, &[5], Ok(()));
        check(&[(429, Some("3600"))], 1, &[], Err("status 429; run again in 3600 seconds"));
    }

    #[test]
    fn a_host_that_wants_no_more_is_left_alone() {
        let closed = Err("it is asked no more, since it answers with status 429");
        check(&[(429, Some("3600"))], 3, &[], closed);
        check(&[(403, None)], 2, &[], Err("it is asked no more, since it answers with status 403"));
        check(&[(0, None); 12], 4, &[5, 15, 45, 2, 5, 15, 45, 2, 5, 15, 45], Err("asked no more"));
    }
}
