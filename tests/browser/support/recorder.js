// Runs before every other script of a page under test and notes what happens there: our events, errors, what is written
// to the console, what a policy refuses, what is downloaded.

window.recorded = { events: [], errors: [], console: [], violations: [], downloads: [] };

/** The name of an event of ours that the page cancels. */
window.cancelled = null;

for (const name of ["ready", "change", "invalid", "submission", "error"]) {
  window.addEventListener(`breach-notification-${name}`, (event) => {
    const { bubbles, cancelable, composed, target, detail } = event;
    recorded.events.push({
      name,
      bubbles,
      cancelable,
      composed,
      target: target.localName ?? "document",
      json: JSON.stringify(detail),
    });
    if (window.cancelled === name) event.preventDefault();
  }, true);
}

for (const level of ["debug", "log", "info", "warn", "error", "trace", "table", "dir", "group", "groupCollapsed"]) {
  const original = console[level].bind(console);
  console[level] = (...values) => {
    recorded.console.push({ level, text: values.map(written).join(" ") });
    original(...values);
  };
}

window.addEventListener("error", (event) => recorded.errors.push(`${event.message ?? event.type} ${event.error?.stack ?? event.target?.src ?? ""}`), true);
window.addEventListener("unhandledrejection", (event) => recorded.errors.push(String(event.reason?.stack ?? event.reason)));
document.addEventListener("securitypolicyviolation", (event) => {
  recorded.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
});

const click = HTMLElement.prototype.click;
HTMLElement.prototype.click = function () {
  if (this.localName === "a" && this.hasAttribute("download")) {
    recorded.downloads.push({ name: this.download, url: this.href });
  }
  return click.call(this);
};

// A policy may forbid the page to read back what it has made.
const create = URL.createObjectURL;
recorded.blobs = {};
URL.createObjectURL = (blob) => {
  const url = create.call(URL, blob);
  recorded.blobs[url] = blob;
  return url;
};

function written(value) {
  if (value instanceof Error) return `${value} ${value.stack}`;
  if (value instanceof Node) return value.outerHTML ?? value.textContent;
  try {
    return typeof value === "object" ? JSON.stringify(value) : String(value);
  } catch {
    return String(value);
  }
}
