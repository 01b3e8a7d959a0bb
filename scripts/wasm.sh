# The compiler that makes the WebAssembly: which one it is, and how it is called.
# shellcheck shell=bash
#
# The standard library is compiled along with the crate, for size: that saves
# about a fifth of the download. So what is needed is not the prebuilt target
# but the library's sources: rustup's component `rust-src`, or Debian's package
# `rust-web-src`. The switches for it are unstable, hence RUSTC_BOOTSTRAP, on
# any rustc from 1.93 or so.

# Loops are not rewritten for speed (`lsr`). The stack is half of rustc's default: what lies behind it, below the first
# megabyte, has shorter addresses.
size_flags=(-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none
  -Cllvm-args=-disable-lsr -Clink-arg=-zstack-size=524288)

# Debian's compiler under names of its own, so that it can come first on PATH
# without all of /usr/bin coming first.
debian_rust="$tools/debian-rust"

# find_wasm_compiler: sets wasm_rust, a folder with rustc and cargo, and
# wasm_linker, empty where rustc brings its own.
find_wasm_compiler() {
  local folder
  for folder in "$(dirname "$(command -v rustc || echo /usr/bin/rustc)")" "$debian_rust"; do
    if wasm_compiler_in "$folder"; then
      wasm_rust="$folder"
      return 0
    fi
  done
  return 1
}

wasm_compiler_in() {
  local folder="$1" sysroot llvm
  [ -x "$folder/rustc" ] && [ -x "$folder/cargo" ] || return 1
  sysroot="$("$folder/rustc" --print sysroot 2>/dev/null)" || return 1
  [ -f "$sysroot/lib/rustlib/src/rust/library/Cargo.lock" ] || return 1
  RUSTC_BOOTSTRAP=1 "$folder/rustc" "${size_flags[@]}" --target wasm32-unknown-unknown --print cfg \
    >/dev/null 2>&1 || return 1
  wasm_linker=""
  if compgen -G "$sysroot/lib/rustlib/*/bin/rust-lld" >/dev/null; then return 0; fi
  llvm="$(llvm_version "$folder")"
  wasm_linker="$(command -v "wasm-ld-$llvm" || command -v wasm-ld)"
}

# The major version of the LLVM inside a rustc. Its linker has to be as new.
llvm_version() { "$1/rustc" -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p'; }

# use_wasm_compiler: from here on `cargo` and `wasm-pack` make WebAssembly.
# Call it in a subshell: the native tests want the person's own compiler.
use_wasm_compiler() {
  find_wasm_compiler || fail "no compiler for WebAssembly is set up: run scripts/setup"
  PATH="$wasm_rust:$(cargo_tool_folder wasm-bindgen-cli "$(locked_version wasm-bindgen)")/bin:$PATH"
  PATH="$(cargo_tool_folder wasm-pack "$wasm_pack_version")/bin:$PATH"
  if [ -n "$wasm_linker" ]; then export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="$wasm_linker"; fi
  # A folder of its own, so that two compilers don't undo each other's work.
  export PATH CARGO_TARGET_DIR="$root/target/wasm"
  export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort,test
  unset RUSTC RUSTFLAGS CARGO_ENCODED_RUSTFLAGS
}

# use_size_flags: what the shipped file is built with, and the tests are not,
# for a panic then has no message. Paths are trimmed so that neither this
# machine's folders nor its user are in the file, and so that any folder gives
# the same bytes.
use_size_flags() {
  export CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
  export CARGO_UNSTABLE_TRIM_PATHS=true CARGO_PROFILE_RELEASE_TRIM_PATHS=all
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="${size_flags[*]}"
  # Cargo writes down beside each file what it compiled into it: scripts/ingredients.mjs reads that.
  export CARGO_UNSTABLE_SBOM=true CARGO_BUILD_SBOM=true
}

# The linker's version, for pkg/build.json: another one may give other bytes.
wasm_linker_version() {
  if [ -n "$wasm_linker" ]; then "$wasm_linker" --version; else echo "rustc's own"; fi
}
