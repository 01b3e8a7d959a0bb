# Shared by the scripts here: where things are, and how a script talks.
# shellcheck shell=bash

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

# Tools are kept out of the person's own ~/.cargo/bin, one folder a version, so
# that another project's wasm-bindgen and this one's never take turns.
tools="${XDG_CACHE_HOME:-$HOME/.cache}/breach-notification-tools"

# Each word is a line.
say() { printf '%s\n' "$@"; }

fail() {
  printf 'breach-notification: %s\n' "$*" >&2
  exit 1
}

# have COMMAND…: is one of them there?
have() {
  local command
  for command in "$@"; do
    if command -v "$command" >/dev/null 2>&1; then return 0; fi
  done
  return 1
}

# The version of a crate that Cargo.lock settled on.
locked_version() {
  awk -v name="$1" '$1 == "name" { gsub(/"/, "", $3); found = ($3 == name) }
    $1 == "version" && found { gsub(/"/, "", $3); print $3; exit }' "$root/Cargo.lock"
}

wasm_pack_version=0.15.1
geckodriver_version=0.37.0
cargo_deny_version=0.20.2
# Of the built one for Linux on x86-64.
cargo_deny_hash=ae708f458c23ce1eecfd8f169befbb47424bdc21ecf0965e36db3b1d98400fee
cargo_mutants_version=27.1.0

# Where `cargo_tool` in scripts/setup puts a tool.
cargo_tool_folder() { printf '%s/cargo/%s-%s' "$tools" "$1" "$2"; }

# run_logged NAME COMMAND…: keeps the chatter of a long command in a file, and
# shows the end of it only if the command fails.
run_logged() {
  local name="$1" log
  shift
  mkdir -p "$tools/log"
  log="$tools/log/$name.log"
  if ! "$@" >"$log" 2>&1 </dev/null; then
    tail -n 40 "$log" >&2
    say "(all of it: $log)" >&2
    return 1
  fi
}

# as_root COMMAND…: with sudo only where that is needed.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# apt_install PACKAGE…: false where there is no apt or it lacks the package.
# The package lists of a fresh machine are empty or old, hence the second try.
apt_install() {
  have apt-get || return 1
  local name="apt-$1"
  # Somebody else may be installing: so long it waits.
  local install=(as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install -y --no-install-recommends "$@")
  run_logged "$name" "${install[@]}" 2>/dev/null ||
    { run_logged "$name-lists" as_root apt-get update && run_logged "$name" "${install[@]}"; }
}

# find_browsers: exports where the browsers and their drivers are, unless the person named theirs.
chrome_commands=(chromium google-chrome google-chrome-stable chromium-browser)
find_browsers() {
  local command
  for command in "${chrome_commands[@]}"; do
    if [ -z "${CHROME:-}" ] && have "$command"; then CHROME="$(command -v "$command")"; fi
  done
  # The same engine without the browser around it, of the same version: see tests/browser/support/browsers.mjs.
  if [ -z "${CHROME_SHELL:-}" ] && [ "${CHROME:-none}" = "$(command -v chromium)" ]; then CHROME_SHELL="$(command -v chromium-headless-shell || true)"; fi
  if [ -z "${CHROMEDRIVER:-}" ]; then CHROMEDRIVER="$(command -v chromedriver || true)"; fi
  if [ -z "${FIREFOX:-}" ]; then FIREFOX="$(command -v firefox-esr || command -v firefox || true)"; fi
  if [ -z "${GECKODRIVER:-}" ]; then GECKODRIVER="$(cargo_tool_folder geckodriver "$geckodriver_version")/bin/geckodriver"; fi
  export CHROME CHROME_SHELL CHROMEDRIVER FIREFOX GECKODRIVER
}
