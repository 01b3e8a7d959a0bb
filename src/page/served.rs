//! Files of ours that other files import, and nothing in Rust calls. wasm-bindgen hands its test runner only what Rust names, so they are named here; the
//! build of a page finds them by itself. `tests/node/served.test.mjs` knows whether one is missing.

use wasm_bindgen::prelude::*;

/// Names a file by something that it exports.
macro_rules! served {
    ($($module:literal $name:ident,)*) => { $(
        #[wasm_bindgen(module = $module)]
        extern "C" {
            #[allow(dead_code, non_snake_case)]
            fn $name() -> JsValue;
        }
    )* };
}

served! {
    "/src/page/asking.js" had,
    "/src/page/json.js" stringify,
    "/src/page/saying.js" sayer,
    "/src/page/files/box.js" windowOf,
    "/src/page/files/kept.js" storage,
    "/src/page/files/words.js" say,
    "/src/page/transfer/beside.js" channelOf,
}
