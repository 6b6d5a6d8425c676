//! Service worker: registers it and hands on what it says as plain events.
//!
//! What is stored, when it is verified and which build answers is decided in `public/sw.js`; this
//! module only carries words between the worker and the page. Where there is no service worker
//! (private windows, plain HTTP, old browsers) the page works all the same, online.

use std::{
    cell::{Cell, RefCell},
    rc::{Rc, Weak},
};

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Event, RegistrationOptions, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration,
    ServiceWorkerState, ServiceWorkerUpdateViaCache,
};

use super::{Listener, document, network, task};

pub use event::ServiceWorkerEvent;
use event::{field, said};

mod event;

/// The page's tie to the service worker; dropping it stops the events, not the worker.
#[must_use]
pub struct Registration(Rc<State>);

struct State {
    on_event: Box<dyn Fn(ServiceWorkerEvent)>,
    worker: RefCell<Option<ServiceWorkerRegistration>>,
    listeners: RefCell<Vec<Listener>>,
    reload: Cell<Reload>,
}

/// Reload of the page when another version takes over.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reload {
    /// The first version ever takes over: the page is that version already.
    FirstTakeover,
    /// Another tab asked for it: this page offers it in turn.
    Offer,
    /// This page asked for it.
    Now,
    Done,
}

/// Registers `sw.js` of the page's own folder; every event goes to `on_event`, none before this
/// function has returned.
pub fn register(on_event: impl Fn(ServiceWorkerEvent) + 'static) -> Registration {
    let state = Rc::new(State {
        on_event: Box::new(on_event),
        worker: RefCell::default(),
        listeners: RefCell::default(),
        reload: Cell::new(Reload::Offer),
    });
    let weak = Rc::downgrade(&state);
    task::spawn(async move {
        if let Err(reason) = attach(&weak).await {
            tell(&weak, ServiceWorkerEvent::Unavailable(reason));
        }
    });
    Registration(state)
}

impl Registration {
    /// Takes the waiting version: the page reloads once, when the version is in charge.
    pub(crate) fn apply_update(&self) {
        let waiting = self.0.worker.borrow().as_ref().and_then(ServiceWorkerRegistration::waiting);
        if let Some(worker) = waiting {
            self.0.reload.set(Reload::Now);
            post(&worker, "SKIP_WAITING");
        } else {
            document::reload();
        }
    }

    /// Asks the worker what is stored; without one there is no answer.
    pub fn ask(&self) {
        tell_worker(&self.0, "STATUS");
    }

    /// Lets the worker store one more file; it then says how many are stored.
    pub(crate) fn store_next(&self) {
        tell_worker(&self.0, "STORE_NEXT");
    }

    /// Removes all that is stored; without a worker nothing is.
    pub fn clear(&self) {
        tell_worker(&self.0, "CLEAR");
    }

    /// Asks the server for a newer version and newer figures; being offline changes nothing.
    pub(crate) fn check_for_update(&self) {
        tell_worker(&self.0, "CHECK_DATA");
        look_for_version(&self.0);
    }
}

fn look_for_version(state: &State) {
    let Some(registration) = state.worker.borrow().clone() else { return };
    if let Ok(update) = registration.update() {
        task::spawn(async move {
            // Refused bytes are reported by the worker itself.
            JsFuture::from(update).await.ok();
        });
    }
}

async fn attach(state: &Weak<State>) -> Result<(), String> {
    let container = container().ok_or(
        "this browser offers no service worker here: it is switched off (as in some private \
         windows), or the page was not opened over https",
    )?;
    if container.controller().is_none()
        && let Some(state) = state.upgrade()
    {
        state.reload.set(Reload::FirstTakeover);
    }
    listen(state, &container, "message", |state, event| {
        if let Some(event) =
            event.dyn_ref().and_then(|message| said(message, active(state).is_some()))
        {
            // What the server no longer has may be gone because there is a newer version.
            if matches!(event, ServiceWorkerEvent::Incomplete { .. }) {
                look_for_version(state);
            }
            (state.on_event)(event);
        }
    });
    listen(state, &container, "controllerchange", |state, _| taken_over(state));

    let options = RegistrationOptions::new();
    options.set_update_via_cache(ServiceWorkerUpdateViaCache::None);
    let registered = JsFuture::from(container.register_with_options("./sw.js", &options));
    let registration: ServiceWorkerRegistration = registered
        .await
        .map_err(|error| {
            format!("the browser did not accept the service worker: {}", text(&error))
        })?
        .unchecked_into();
    let Some(strong) = state.upgrade() else { return Ok(()) };
    *strong.worker.borrow_mut() = Some(registration.clone());
    listen(state, &registration, "updatefound", |state, _| {
        let found = state.worker.borrow().as_ref().and_then(ServiceWorkerRegistration::installing);
        if let Some(worker) = found {
            follow(state, &worker);
        }
    });
    if let Some(worker) = registration.installing() {
        follow(&strong, &worker);
    }
    if let Some(worker) = registration.active() {
        if registration.waiting().is_some() {
            (strong.on_event)(ServiceWorkerEvent::UpdateWaiting);
        }
        // What the worker has found may have been told before anyone listened.
        post(&worker, "CHECK_DATA");
    }
    task::spawn(check_when_back(state.clone()));
    Ok(())
}

/// Lets the worker look for newer files and missing ones whenever the network may be back.
async fn check_when_back(state: Weak<State>) {
    loop {
        network::back_online().await;
        let Some(state) = state.upgrade() else { return };
        tell_worker(&state, "CHECK_DATA");
    }
}

fn tell_worker(state: &State, kind: &str) {
    if let Some(worker) = active(state) {
        post(&worker, kind);
    }
}

fn active(state: &State) -> Option<ServiceWorker> {
    state.worker.borrow().as_ref().and_then(ServiceWorkerRegistration::active)
}

/// Tells when a worker that is being installed is done; the first one tells so itself.
fn follow(state: &Rc<State>, worker: &ServiceWorker) {
    let installing = worker.clone();
    listen(&Rc::downgrade(state), worker, "statechange", move |state, _| {
        if installing.state() == ServiceWorkerState::Installed && active(state).is_some() {
            (state.on_event)(ServiceWorkerEvent::UpdateWaiting);
        }
    });
}

fn taken_over(state: &State) {
    match state.reload.get() {
        Reload::FirstTakeover => state.reload.set(Reload::Offer),
        Reload::Offer => (state.on_event)(ServiceWorkerEvent::UpdateWaiting),
        Reload::Now => {
            state.reload.set(Reload::Done);
            document::reload();
        }
        Reload::Done => {}
    }
}

fn listen(
    state: &Weak<State>,
    target: &web_sys::EventTarget,
    event: &'static str,
    on_event: impl Fn(&Rc<State>, Event) + 'static,
) {
    let Some(strong) = state.upgrade() else { return };
    let state = state.clone();
    let listener = Listener::new(target, event, move |event| {
        if let Some(state) = state.upgrade() {
            on_event(&state, event);
        }
    });
    strong.listeners.borrow_mut().push(listener);
}

fn tell(state: &Weak<State>, event: ServiceWorkerEvent) {
    if let Some(state) = state.upgrade() {
        (state.on_event)(event);
    }
}

/// The browser's container; missing on plain HTTP and in some private windows.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator = web_sys::window()?.navigator();
    Reflect::get(&navigator, &JsValue::from_str("serviceWorker")).ok()?.dyn_into().ok()
}

fn post(worker: &ServiceWorker, kind: &str) {
    let message = Object::new();
    // Setting a field of a plain object and posting it to a live worker cannot fail.
    Reflect::set(&message, &JsValue::from_str("type"), &JsValue::from_str(kind)).ok();
    worker.post_message(&message).ok();
}

fn text(error: &JsValue) -> String {
    field(error, "message").unwrap_or_else(|| "no reason given".to_owned())
}
