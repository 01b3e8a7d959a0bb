// Forms that stand elsewhere than in an HTML page: in XHTML, in a frame, moved from another document, in a shadow root.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { bare, form, involved, ongoing } from "./support/bare.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();

const fields = `<p><label for="a">1. Organisationens namn</label><input id="a" name="controller.name"></p>
  <p><label for="o">2. Organisationsnummer</label><input id="o" name="controller.organisationNumber"></p>${ongoing}
  <h3>13. När upphörde incidenten?</h3><p><label for="d">Datum</label><input id="d" name="incident.ended.date"></p>${involved}
  <table><thead><tr><th>Namn</th></tr></thead><tbody><tr><td><input name="processors.organisations[0].name" aria-label="Organisationens namn"></td></tr></tbody></table>
  <p><button>Skicka</button></p>`;

/** In the page: what a form in a root does when it is filled in. */
async function tryOut(root, window) {
  const moment = () => new Promise((resolve) => setTimeout(resolve, 50));
  const look = (selector) => [...root.querySelectorAll(selector)].filter((element) => element.getClientRects().length).length;
  const fill = (name, value) => {
    const field = root.querySelector(`[name="${name}"]`);
    field.focus();
    field.value = value;
    field.dispatchEvent(new window.InputEvent("input", { bubbles: true, composed: true }));
    field.dispatchEvent(new window.Event("change", { bubbles: true }));
    field.blur();
  };
  const seen = { hidden: [look("h3"), look("[name='incident.ended.date']")] };
  root.querySelector("[name='incident.ongoing'][value=no]").click();
  seen.shown = [look("h3"), look("[name='incident.ended.date']")];
  root.querySelector("[name='processors.involved'][value=yes]").click();
  fill("controller.organisationNumber", "1");
  await moment();
  seen.message = root.querySelector(".bn-message")?.textContent ?? null;
  seen.display = window.getComputedStyle(root.querySelector(".bn-message")).display;
  seen.invalid = root.querySelector("#o").getAttribute("aria-invalid");
  [...root.querySelectorAll(".bn-add button")][0].click();
  await moment();
  seen.rows = look("tbody tr");
  [...root.querySelectorAll("button:not([type=button])")].at(-1).click();
  await moment();
  seen.errors = root.querySelectorAll(".bn-summary li").length;
  seen.focused = root.activeElement?.className;
  [...root.querySelectorAll(".bn-summary a")][0].click();
  await moment();
  seen.followed = root.activeElement?.id;
  root.querySelector(".bn-preview-button").click();
  await moment();
  seen.preview = (root.querySelector("dialog") ?? root.ownerDocument?.querySelector("dialog"))?.open ?? null;
  (root.querySelector("dialog") ?? root.ownerDocument?.querySelector("dialog"))?.close();
  return seen;
}

const right = {
  hidden: [0, 0], shown: [1, 1], message: "Fel: Kontrollera organisationsnumret. Skriv tio siffror, till exempel 212000-0142.", display: "block", invalid: "true",
  rows: 2, errors: 2, focused: "bn-summary", followed: "a", preview: true,
};

const byHand = async (body, settings) => {
  const page = await open({ ...bare(body, settings), wait: false, edit: (html) => bare(body, settings).edit(html).replace(/<script [^>]*breach-notification[^>]*><\/script>/, '<script type="module" src="manual.mjs"></script>') });
  await page.until("the module is there", () => page.run(() => Boolean(window.api)));
  return page;
};

test("an HTML page, for comparison", async () => {
  const page = await byHand(form(fields));
  await page.run(() => void api.enhance(document.querySelector("form")));
  assert.deepEqual(await page.wait(`() => (${tryOut})(document, window)`), right);
});

test("a form in a frame is enhanced from the page around, sheets and all", async () => {
  const page = await byHand("<iframe></iframe>");
  await page.run((html) => {
    const { contentDocument } = document.querySelector("iframe");
    contentDocument.body.innerHTML = html;
    window.live = api.enhance(contentDocument.querySelector("form"));
  }, form(fields));
  assert.deepEqual(await page.wait(`() => { const { contentDocument, contentWindow } = document.querySelector("iframe"); return (${tryOut})(contentDocument, contentWindow); }`), right);
  // It is the frame that asks before it is left; the page around has nothing to lose.
  assert.deepEqual(await page.run(() => [window, document.querySelector("iframe").contentWindow].map((left) => {
    const leaving = new Event("beforeunload", { cancelable: true });
    left.dispatchEvent(leaving);
    return leaving.defaultPrevented;
  })), [false, true]);
  await page.run(() => live.disconnect());
  assert.equal(await page.run(() => document.querySelector("iframe").contentDocument.querySelectorAll("[data-bn-own], [data-bn-hidden]").length), 0);
  assert.deepEqual(await page.run(() => [document, document.querySelector("iframe").contentDocument].map(({ adoptedStyleSheets }) => adoptedStyleSheets.length)), [0, 0]);
});

test("a form that was moved into a frame from the page, or out of it", async () => {
  for (const into of [true, false]) {
    const page = await byHand("<iframe></iframe><div id=\"ut\"></div>");
    await page.run((html, into) => {
      const { contentDocument } = document.querySelector("iframe");
      const [from, to] = into ? [document.getElementById("ut"), contentDocument.body] : [contentDocument.body, document.getElementById("ut")];
      from.innerHTML = html;
      to.append(from.querySelector("form"));
      api.enhance(to.querySelector("form"));
    }, form(fields), into);
    const where = into ? "const { contentDocument: root, contentWindow: window } = document.querySelector('iframe');" : "const root = document;";
    assert.deepEqual(await page.wait(`() => { ${where} return (${tryOut})(root, ${into ? "window" : "globalThis"}); }`), right, into ? "into" : "out of");
  }
});

test("a form in a shadow root, enhanced by hand", async () => {
  const page = await byHand("<div id=\"vard\"></div>");
  await page.run((html) => {
    const root = document.getElementById("vard").attachShadow({ mode: "open" });
    root.innerHTML = html;
    api.enhance(root.querySelector("form"));
  }, form(fields));
  const { preview, ...seen } = await page.wait(`() => (${tryOut})(document.getElementById("vard").shadowRoot, window)`);
  const { preview: _, ...rest } = right;
  assert.deepEqual(seen, rest);
  assert.equal(preview, true);
});

test("a marked form in a shadow root comes to life, whenever the root comes", async () => {
  const inside = `${form(fields.replace('name="controller.name"', 'name="organisation"'))}<script type="application/json" data-bn-map>{ "organisation": "controller.name" }</script>`;
  const markup = JSON.stringify(inside).replaceAll("<", "\\u003c");
  const hosts = {
    "before us": `<div id="vard"></div><script>document.getElementById("vard").attachShadow({ mode: "open" }).innerHTML = ${markup}</script>`,
    "when its element is defined": `<x-formular id="vard"></x-formular><script>setTimeout(() => customElements.define("x-formular", class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: "open" }).innerHTML = ${markup}; } }), 500)</script>`,
    "in another, later": `<div id="ut"></div><script>setTimeout(() => { const outer = document.createElement("div"); const root = outer.attachShadow({ mode: "open" }); const inner = document.createElement("div"); inner.id = "vard"; window.vard = inner; root.append(inner); inner.attachShadow({ mode: "open" }).innerHTML = ${markup}; document.getElementById("ut").append(outer); }, 300)</script>`,
  };
  for (const [when, body] of Object.entries(hosts)) {
    const page = await open(bare(body));
    const seen = await page.wait(`() => (${tryOut})((document.getElementById("vard") ?? window.vard).shadowRoot, window)`);
    assert.deepEqual(seen, right, when);
  }
});

test("XHTML, whose tags are in lower case: the drop-in as a classic script, since not every browser runs modules there", async () => {
  const xhtml = `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="sv"><head><title>Anmälan</title><script src="/recorder.js"></script><script src="/finder.js"></script></head><body><form data-breach-notification="">${fields.replace(/<input([^>]*)>/g, "<input$1/>")}</form><script src="../../../pkg/breach-notification.inline.js"></script></body></html>`;
  const page = await open({ path: "/tests/browser/pages/form.xhtml", instead: { path: /form\.xhtml$/, type: "application/xhtml+xml; charset=utf-8", body: xhtml } });
  assert.equal(await page.run(() => document.querySelector("form").tagName), "form");
  assert.deepEqual(await page.wait(`() => (${tryOut})(document, window)`), right);
});
