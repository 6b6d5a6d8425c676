//! Lazy functions: code that is fetched when a reader first asks for it.
//!
//! Functions made by [`lazy!`] go into modules of WebAssembly beside the first load: into `second`
//! what Overview shows below its first chart, into `later` everything else. Nothing else may call
//! their bodies, or the linker would make those a part of the first load.

use std::{
    pin::Pin,
    rc::Rc,
    sync::{Arc, Mutex, PoisonError},
};

use leptos::{prelude::*, reactive::computed::ScopedFuture, task::spawn_local};

use super::panels::{Failure, Waiting};
use crate::{domain::Error, platform::network};

/// Error of code that could not be fetched.
#[cfg(feature = "parted")]
pub type LoadError = wasm_split_helpers::SplitLoaderError;
/// Error of code that could not be fetched; a site in one module has none.
#[cfg(not(feature = "parted"))]
pub type LoadError = std::convert::Infallible;

/// A call of a lazy function.
pub type Call<T> = Pin<Box<dyn Future<Output = Result<T, LoadError>>>>;

/// Makes a function lazy: `lazy! { pub fn table(of: Mounted) -> AnyView = build; }` is an async
/// function that fetches the code of `build` and calls it; `in second:` names the other module.
macro_rules! lazy {
    (in $module:ident:
        $(#[$attribute:meta])*
        $visible:vis fn $name:ident($($argument:ident: $type:ty),*) -> $output:ty = $body:path;
    ) => {
        $(#[$attribute])*
        #[cfg(feature = "parted")]
        #[wasm_split_helpers::wasm_split($module, fallible)]
        $visible fn $name($($argument: $type),*) -> Result<$output, $crate::ui::lazy::LoadError> {
            Ok($body($($argument),*))
        }

        $(#[$attribute])*
        #[cfg(not(feature = "parted"))]
        $visible fn $name(
            $($argument: $type),*
        ) -> std::future::Ready<Result<$output, $crate::ui::lazy::LoadError>> {
            std::future::ready(Ok($body($($argument),*)))
        }
    };
    ($(#[$attribute:meta])* $visible:vis fn $($function:tt)*) => {
        $crate::ui::lazy::lazy! { in later: $(#[$attribute])* $visible fn $($function)* }
    };
}
pub(super) use lazy;

/// Calls a lazy function until its code is there: at once, and after a failure whenever the browser
/// comes back online. Each outcome goes to `take`.
pub fn call<T: 'static>(
    function: impl Fn() -> Call<T> + 'static,
    take: impl Fn(Result<T, Error>) + 'static,
) {
    call_again(Box::new(function), Rc::new(take));
}

/// The same for one type of answer, whatever is called.
fn call_again<T: 'static>(function: Box<dyn Fn() -> Call<T>>, take: Rc<dyn Fn(Result<T, Error>)>) {
    repeat(Box::new(move || ask(function(), Rc::clone(&take))));
}

/// Waits for an answer and hands it on; says whether the code was there.
fn ask<T: 'static>(call: Call<T>, take: Rc<dyn Fn(Result<T, Error>)>) -> Turn {
    Box::pin(async move {
        let outcome = call.await.map_err(|_| lost());
        let is_there = outcome.is_ok();
        take(outcome);
        is_there
    })
}

/// One try of a lazy function; true when its code was there.
type Turn = Pin<Box<dyn Future<Output = bool>>>;

/// Tries until the code is there; of no type, so that it is compiled once.
fn repeat(turn: Box<dyn Fn() -> Turn>) {
    spawn_local(ScopedFuture::new_untracked(async move {
        while !turn().await {
            network::back_online().await;
        }
    }));
}

/// The view that a lazy function makes; until its code is there, a line in its place.
pub fn view(function: impl Fn() -> Call<AnyView> + 'static) -> AnyView {
    view_of(Box::new(function))
}

fn view_of(function: Box<dyn Fn() -> Call<AnyView>>) -> AnyView {
    let place = Arc::new(Mutex::new(None));
    let arrived = RwSignal::new(());
    let arrival = Arc::clone(&place);
    let take = move |outcome| {
        *arrival.lock().unwrap_or_else(PoisonError::into_inner) = Some(outcome);
        arrived.try_set(());
    };
    call_again(function, Rc::new(take));
    let shown = move || {
        arrived.track();
        match place.lock().unwrap_or_else(PoisonError::into_inner).take() {
            None => view! { <Waiting what="this part of the page" /> }.into_any(),
            Some(Err(error)) => view! { <Failure error /> }.into_any(),
            Some(Ok(view)) => view,
        }
    };
    view! { {move || shown()} }.into_any()
}

fn lost() -> Error {
    Error::unavailable(
        "this part of the page could not be fetched",
        "it is asked for again when you are online; else reload the page",
    )
}
