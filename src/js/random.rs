//! What nobody can guess.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// There is one on plain `http` too, and in a worker.
    #[wasm_bindgen(catch, js_namespace = crypto, js_name = getRandomValues)]
    fn get_random_values(bytes: &mut [u8]) -> Result<JsValue, JsValue>;
}

/// Random bytes.
pub fn random_bytes() -> Result<[u8; 16], JsValue> {
    let mut bytes = [0; 16];
    get_random_values(&mut bytes)?;
    Ok(bytes)
}
