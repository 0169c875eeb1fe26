//! A blocking client of a Cosmos SDK chain with x/wasm.
