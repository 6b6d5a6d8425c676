//! Requests of the real world: ureq with rustls, whose roots are those of Mozilla.

use std::{thread, time::Duration};

use ureq::{Agent, http::header::RETRY_AFTER};

use super::{
    super::{moment::Moment, plan::Pace},
    ask::{Clock, Reply, Web},
};

/// Asks over the network, within limits of size and time.
pub struct UreqWeb {
    agent: Agent,
    most_bytes: u64,
}

impl UreqWeb {
    pub fn new(pace: &Pace, contact: Option<&str>) -> Self {
        let about = contact.map_or_else(String::new, |contact| format!("; {contact}"));
        let version = env!("CARGO_PKG_VERSION");
        let config = Agent::config_builder()
            .user_agent(format!("Mozilla/5.0 (compatible; rotascope/{version}{about})"))
            .accept("application/json, text/csv, */*")
            .http_status_as_error(false)
            .timeout_global(Some(pace.timeout));
        Self { agent: config.build().new_agent(), most_bytes: pace.most_bytes }
    }
}

impl Web for UreqWeb {
    fn get(&self, url: &str) -> Result<Reply, String> {
        let mut answer = self.agent.get(url).call().map_err(|error| error.to_string())?;
        let retry_after = answer.headers().get(RETRY_AFTER);
        let retry_after = retry_after.and_then(|value| value.to_str().ok()).map(str::to_owned);
        let status = answer.status().as_u16();
        let body = answer.body_mut().with_config().limit(self.most_bytes).read_to_vec();
        Ok(Reply { status, retry_after, body: body.map_err(|error| error.to_string())? })
    }
}

/// The clock of this machine.
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        Moment::now()
    }

    fn wait(&self, time: Duration) {
        if !time.is_zero() {
            thread::sleep(time);
        }
    }
}
