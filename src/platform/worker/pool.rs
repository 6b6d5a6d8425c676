//! Pool of workers that share a piece of work.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    rc::{Rc, Weak},
};

use super::{Worker, WorkerEvent};

/// More workers than this gain little, and each needs memory of its own.
const MOST_WORKERS: usize = 8;

/// Workers on one piece of work; dropping it cancels what is not done.
#[must_use]
pub struct Pool(Rc<State>);

/// What comes of the work, in any order of its pieces.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The answer to a piece.
    Answer {
        /// Where the piece stands among all.
        piece: usize,
        /// What the worker said.
        bytes: Vec<u8>,
    },
    /// Workers could not start or have stopped; nothing more comes.
    Failed,
}

struct State {
    shared: Vec<u8>,
    waiting: RefCell<VecDeque<(usize, Vec<u8>)>>,
    workers: RefCell<Vec<Member>>,
    has_failed: Cell<bool>,
    on_outcome: Box<dyn Fn(Outcome)>,
}

struct Member {
    worker: Worker,
    /// The piece that it is on; none before its first and after its last.
    piece: Option<usize>,
}

impl Pool {
    /// Gives the pieces to as many workers as the device can run beside the page; none where the
    /// browser has no workers.
    pub fn run(
        shared: Vec<u8>,
        pieces: Vec<Vec<u8>>,
        on_outcome: impl Fn(Outcome) + 'static,
    ) -> Option<Self> {
        let workers = worker_count().min(pieces.len());
        let state = Rc::new(State {
            shared,
            waiting: RefCell::new(pieces.into_iter().enumerate().collect()),
            workers: RefCell::default(),
            has_failed: Cell::new(false),
            on_outcome: Box::new(on_outcome),
        });
        for at in 0..workers {
            let weak = Rc::downgrade(&state);
            let worker = Worker::spawn(move |event| take(&weak, at, event))?;
            state.workers.borrow_mut().push(Member { worker, piece: None });
        }
        Some(Self(state))
    }

    /// How many workers it has.
    pub fn size(&self) -> usize {
        self.0.workers.borrow().len()
    }
}

/// One for each core but that of the page, and two at least, since browsers may tell of fewer cores.
fn worker_count() -> usize {
    let cores = web_sys::window().map_or(2.0, |window| window.navigator().hardware_concurrency());
    (cores as usize).saturating_sub(1).clamp(2, MOST_WORKERS)
}

fn take(state: &Weak<State>, at: usize, event: WorkerEvent) {
    let Some(state) = state.upgrade() else { return };
    if state.has_failed.get() {
        return;
    }
    let outcome = match event {
        WorkerEvent::Ready => state.send_shared(at).then_some(None),
        WorkerEvent::Answer(bytes) => {
            state.done(at).map(|piece| Some(Outcome::Answer { piece, bytes }))
        }
        WorkerEvent::Failed => None,
    };
    let Some(outcome) = outcome.filter(|_| state.send_next(at)) else { return state.fail() };
    if let Some(outcome) = outcome {
        (state.on_outcome)(outcome);
    }
}

impl State {
    fn send_shared(&self, at: usize) -> bool {
        let workers = self.workers.borrow();
        workers.get(at).is_some_and(|member| member.worker.post(&self.shared).is_ok())
    }

    /// The piece that a worker has answered.
    fn done(&self, at: usize) -> Option<usize> {
        self.workers.borrow_mut().get_mut(at)?.piece.take()
    }

    /// True where the worker has the next piece, or none is left.
    fn send_next(&self, at: usize) -> bool {
        let mut workers = self.workers.borrow_mut();
        let Some(member) = workers.get_mut(at) else { return false };
        let Some((piece, bytes)) = self.waiting.borrow_mut().pop_front() else { return true };
        member.piece = Some(piece);
        member.worker.post(&bytes).is_ok()
    }

    fn fail(&self) {
        self.has_failed.set(true);
        (self.on_outcome)(Outcome::Failed);
    }
}
