//! What the crate's own functions take, natively: `scripts/bench --crate`. Beside those of others it is measured in a browser.

// WebAssembly and the fuzzer have no Criterion.
#[cfg(not(any(target_arch = "wasm32", fuzzing)))]
mod native;
// The cases of a year, as the tests have them.
#[cfg(not(any(target_arch = "wasm32", fuzzing)))]
#[path = "../../tests/support/year.rs"]
mod year;

#[cfg(not(any(target_arch = "wasm32", fuzzing)))]
fn main() {
    native::all();
    criterion::Criterion::default().configure_from_args().final_summary();
}

#[cfg(any(target_arch = "wasm32", fuzzing))]
fn main() {}
