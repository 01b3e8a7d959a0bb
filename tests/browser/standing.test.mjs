// Our parts in the layout of a host: nothing of its own changes its size, or its place beside others.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { bare, form, ongoing } from "./support/bare.mjs";
import { boxesOf, moved } from "./support/boxes.mjs";
import { browserName } from "./support/browsers.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();

/** The page without us, and then with us: `before` is where the host's parts stood. */
async function startByHand(body, settings) {
  const manual = '<script type="module" src="manual.mjs"></script>';
  const { edit, ...page } = bare(body, settings);
  const byHand = (html) => edit(html).replace(/<script [^>]*breach-notification[^>]*><\/script>/, manual);
  const opened = await open({ ...page, wait: false, edit: byHand });
  await opened.until("the module is there", () => opened.run(() => Boolean(window.api)));
  const before = await boxesOf(opened);
  await opened.run(() => void api.enhance(document.querySelector("form")));
  return { page: opened, before };
}

/** Writes something malformed into fields, and leaves them. */
const spoil = (page, ...names) => page.run((names) => {
  for (const name of names) {
    const field = document.querySelector(`[name="${name}"]`);
    field.focus();
    field.value = field.type === "date" ? "1990-01-01" : "x";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    field.blur();
  }
}, names);

/** Where our parts are: for each message whether it is below its field and its label, and how wide; the preview's button. */
const own = (page) => page.see(() => {
  const box = (element) => element.getBoundingClientRect();
  const messages = [...document.querySelectorAll(".bn-messages")].map((message) => {
    const described = document.querySelector(`[aria-describedby~="${message.id}"]`);
    const above = [described, ...(described.labels ?? [])].map((element) => box(element).bottom);
    return { isBelow: box(message).top >= Math.max(...above) - 1, width: box(message).width };
  });
  return { messages };
});

const org = (inner) => `<div class="falt">${inner}</div>`;
const layouts = {
  "a label floats over its field": { body: '<div class="f"><input id="a" name="controller.organisationNumber" placeholder=" "><label for="a">2. Organisationsnummer</label></div>', style: ".f{position:relative}.f input{height:58px;padding-top:26px}.f label{position:absolute;top:0;left:0}" },
  "a label stands below its field": { body: '<div><input id="a" name="controller.organisationNumber"><label for="a" style="display:block">2. Organisationsnummer</label></div>' },
  "a field and its button in a flex box": { body: org('<label for="a">2. Organisationsnummer</label><div style="display:flex;width:300px"><input id="a" name="controller.organisationNumber" style="flex:1"><button type="button">?</button></div>') },
  "label and field in one flex box": { body: '<div style="display:flex;align-items:center"><label for="a" style="width:200px">2. Organisationsnummer</label><input id="a" name="controller.organisationNumber"></div>' },
  "a flex box that is as wide as what is in it": { body: '<div style="display:inline-flex;flex-direction:column"><label for="a">2. Organisationsnummer</label><input id="a" name="controller.organisationNumber"></div> <button type="button">Sök</button>' },
  "a form that is a grid": { body: '<label for="a">2. Organisationsnummer</label><input id="a" name="controller.organisationNumber"><label for="b">3. Postnummer</label><input id="b" name="controller.address.postalCode">', style: "form{display:grid;grid-template-columns:200px 300px;gap:8px}" },
  "columns of a grid": { body: '<div style="display:grid;grid-template-columns:1fr 1fr;align-items:end"><div><label for="a">2. Organisationsnummer</label><br><input id="a" name="controller.organisationNumber"></div><div><label for="b">3. Postnummer</label><br><input id="b" name="controller.address.postalCode"></div></div>' },
  "labels that float left": { body: '<div class="rad"><label for="a">2. Organisationsnummer som ni har det i registret</label><input id="a" name="controller.organisationNumber"></div>', style: ".rad{overflow:hidden}.rad label{float:left;width:120px}.rad input{float:left;width:200px}" },
  "fields on one line of text": { body: '<p>2. <input name="controller.organisationNumber" aria-label="Organisationsnummer"> 3. <input name="controller.address.postalCode" aria-label="Postnummer"> SE</p>' },
  "cells of a table": { body: '<table border="1"><tr><th>2. Organisationsnummer</th><td><input name="controller.organisationNumber" aria-label="Organisationsnummer"></td><td><input name="controller.address.postalCode" aria-label="Postnummer"></td></tr></table>' },
};

for (const [name, { body, style }] of Object.entries(layouts)) {
  test(`${name}: a message comes below, and moves nothing`, async () => {
    const { page, before } = await startByHand(form(body, "<p><button>Skicka</button></p>"), { style });
    assert.deepEqual(moved(before, await boxesOf(page)), [], "as soon as the form is live");
    await spoil(page, "controller.organisationNumber");
    const { messages } = await own(page);
    assert.equal(messages.length, 1);
    assert.ok(messages[0].isBelow, "below the whole of control and label");
    assert.ok(messages[0].width > 100, `wide enough to be read: ${messages[0].width}`);
    assert.deepEqual(moved(before, await boxesOf(page)), []);
  });
}

test("an error of a date leaves its time beside it, also where both have one", async () => {
  const apart = '<fieldset><legend>11. När upptäckte ni incidenten?</legend><label for="d">Datum</label> <input id="d" name="incident.discovered.date"> <label for="t">Klockslag</label> <input id="t" name="incident.discovered.time"></fieldset>';
  const { page, before } = await startByHand(form(apart, "<p><button>Skicka</button></p>"));
  await spoil(page, "incident.discovered.time");
  await spoil(page, "incident.discovered.date");
  assert.deepEqual(moved(before, await boxesOf(page)), []);
  const order = await page.run(() => [...document.querySelectorAll(".bn-messages")].map(({ id }) => id));
  assert.deepEqual(order.map((id) => id.includes("date")), [true, false], "in the order of the fields");
});

test("the element: an error of a date leaves its time beside it", async () => {
  const page = await open({ path: "/www/element.html" });
  await page.put({ "incident.discovered.time": "8" });
  const before = await boxesOf(page);
  await page.answer("incident.discovered.date", "x");
  await page.leave();
  await page.until("it is told", () => page.run(() => document.querySelector(".bn-messages") !== null));
  assert.deepEqual(moved(before, await boxesOf(page)), []);
});

test("the element's rows begin and end where their question does", async () => {
  const page = await open({ path: "/www/element.html" });
  await page.addRow("actions[0].description");
  const edges = await page.see(() => [...document.querySelectorAll(".bn-question > .bn-row-list > .bn-row")].filter((row) => finder.visible(row)).map((row) => {
    const [own, around] = [row, row.closest(".bn-question")].map((part) => part.getBoundingClientRect());
    return [own.left - around.left, own.right - around.right];
  }));
  assert.deepEqual(edges, [[0, 0], [0, 0]]);
});

const bars = {
  "a flex bar": '<div style="display:flex;gap:8px;justify-content:space-between"><button type="button">Avbryt</button><button>Skicka</button></div>',
  "a grid bar": '<div style="display:grid;grid-template-columns:100px 1fr 100px"><button type="button">Avbryt</button><span></span><button>Skicka</button></div>',
  "a bar in a bar": '<div style="display:flex"><div style="flex:1"></div><div style="display:flex"><button type="button">Avbryt</button><button>Skicka</button></div></div>',
  "buttons that float": '<button type="button" style="float:left">Avbryt</button><button style="float:left">Skicka</button>',
  "a paragraph": '<p><button>Skicka</button> <button type="reset">Rensa</button></p>',
  "a bar that clears": '<div style="clear:both;display:flex;gap:8px"><button>Skicka</button><button type="button">Avbryt</button></div>',
  "no bar at all": "<button>Skicka</button> <a href=\"/\">Avbryt</a>",
};

for (const [name, bar] of Object.entries(bars)) {
  test(`${name}: the result and the preview's button stand before it, clear of it`, async () => {
    const question = `<div${/float|clear/.test(bar) ? ' style="float:left;width:100%"' : ""}><label for="a">1. Organisationens namn</label><input id="a" name="controller.name"></div>`;
    const { page, before } = await startByHand(form(question, bar));
    assert.deepEqual(moved(before, await boxesOf(page)), []);
    const places = () => page.see(() => {
      const { top, bottom } = [...document.querySelectorAll("button")].find((button) => finder.text(button) === "Skicka").getBoundingClientRect();
      const preview = document.querySelector(".bn-preview-button").getBoundingClientRect();
      const result = document.querySelector(".bn-result").getBoundingClientRect();
      const field = document.querySelector("#a").getBoundingClientRect();
      return { preview: top - preview.bottom, isAbove: preview.top > field.bottom - 1, result: { isBetween: result.top >= field.bottom - 1 && result.bottom <= top, height: result.height }, bottom };
    });
    const at = await places();
    assert.ok(at.preview >= 2, `the preview's button does not touch: ${at.preview}`);
    assert.ok(at.isAbove);
    await page.run(() => {
      document.getElementById("a").value = "Exempelstad";
      document.querySelector("form").requestSubmit();
    });
    await page.until("it is prepared", async () => (await places()).result.height > 0);
    assert.ok((await places()).result.isBetween, "the result is below the fields and above the buttons");
    assert.deepEqual(moved(before, await boxesOf(page)), []);
  });
}

test("a checkbox beside the button that sends is part of the bar; a question is not", async () => {
  const bar = '<div class="bar" style="display:flex;gap:8px"><label><input type="checkbox" name="kopia"> Kopia</label><button>Skicka</button></div>';
  const { page, before } = await startByHand(form('<p><label for="a">1. Organisationens namn</label><input id="a" name="controller.name"></p>', bar));
  assert.deepEqual(moved(before, await boxesOf(page)), []);
  assert.equal(await page.run(() => document.querySelector(".bar .bn-preview-button")), null);
  const column = '<div class="alla" style="display:flex;flex-direction:column"><p><label for="a">1. Organisationens namn</label><input id="a" name="controller.name"></p><button style="align-self:start">Skicka</button></div>';
  const { page: other } = await startByHand(form(column));
  assert.notEqual(await other.run(() => document.querySelector(".alla .bn-preview-button")), null, "after the question");
});

test("the letter that mends an error leaves the field where it is, though the list above grows shorter", async () => {
  const page = await open({ now: "2026-05-06T10:00:00+02:00" });
  await page.prepare();
  await page.run(() => [...document.querySelectorAll(".bn-summary a")].at(-1).click());
  await page.settled();
  const top = () => page.see(() => document.activeElement.getBoundingClientRect().top);
  const before = await top();
  await page.press("a");
  await page.settled();
  assert.ok(Math.abs((await top()) - before) < 2, `${before} ${await top()}`);
  assert.equal((await page.summary()).links.length, 8);
});

test("a message that makes the page longer than the window stands as it does else, though a scroll bar narrows all there is", async () => {
  const choice = (number, words, name) => `<dt id="q${number}">${number}. ${words}</dt><dd role="radiogroup" aria-labelledby="q${number}"><label><input type="radio" name="${name}" value="yes"> Ja</label> <label><input type="radio" name="${name}" value="no"> Nej</label></dd>`;
  const severity = '<dt><label for="s">29. Hur allvarlig är incidenten?</label></dt><dd><select id="s" name="consequences.severity"><option value="">Välj</option><option value="4">4. Mycket allvarlig</option></select></dd>';
  const list = `<dl>${severity}${choice(31, "Har ni informerat de registrerade?", "information.given")}${choice(33, "Kommer ni att informera de registrerade?", "information.planned")}</dl>`;
  // Bars that take room, also where the system's lie upon the page.
  const style = "::-webkit-scrollbar{width:40px}body{margin:0}dl{display:grid;grid-template-columns:1fr 16em}dd{margin:0}";
  const page = await open(bare(form(list), { style }));
  const choose = (name) => page.run((name) => document.querySelector(`[name="${name}"][value=no]`).click(), name);
  await page.put({ "consequences.severity": "4" });
  await choose("information.given");
  await page.settled();
  const room = () => page.see(() => innerWidth - document.documentElement.clientWidth);
  await page.run(() => {
    const filler = document.createElement("div");
    document.body.append(filler);
    filler.style.height = `${innerHeight - 90 - filler.getBoundingClientRect().top}px`;
  });
  assert.equal(await room(), 0, "there is room for a few lines still");
  await choose("information.planned");
  await page.until("the advice is told", () => page.run(() => document.querySelector(".bn-messages") !== null));
  if (browserName === "chromium") assert.equal(await room(), 40);
  assert.equal(await page.see(() => document.querySelector(".bn-messages").parentElement.getAttribute("aria-labelledby")), "q33");
});

test("a button of ours looks like one, whatever the page has taken from buttons", async () => {
  const body = form(ongoing, '<p><label for="a">1. Organisationens namn</label><input id="a" name="controller.name"></p><p><button>Skicka</button></p>');
  const looks = (page) => page.see(() => {
    const { borderTopWidth, cursor } = getComputedStyle(document.querySelector(".bn-preview-button"));
    return [parseFloat(borderTopWidth) > 0, cursor];
  });
  const css = '<link rel="stylesheet" href="../../../pkg/breach-notification.css">';
  for (const head of ["", css]) {
    assert.deepEqual(await looks(await open(bare(body, { head, style: "button{all:unset}" }))), [true, "pointer"]);
  }
  // A page that has looks of its own keeps them.
  const branded = await open(bare(body, { head: css, style: "button{border:0;background:#036;color:#fff}" }));
  assert.equal((await looks(branded))[0], false);
  const element = await open({ path: "/www/element.html", edit: (html) => html.replace("</head>", "<style>button{all:unset}</style></head>") });
  await element.addRow("contacts[0].name");
  assert.deepEqual(await element.see(() => {
    const { borderTopWidth, cursor } = getComputedStyle(document.querySelector(".bn-remove"));
    return [parseFloat(borderTopWidth) > 0, cursor];
  }), [true, "pointer"]);
});

test("sizes follow the text around, not the root's", async () => {
  const sizes = async (style) => {
    const page = await open({ path: "/www/element.html", edit: (html) => html.replace("</head>", `<style>${style}</style></head>`) });
    return page.see(() => {
      const all = [...document.querySelectorAll(".bn-form :is(label, legend, p, button, input, h2)")].filter((element) => finder.visible(element));
      return { least: Math.min(...all.map((element) => parseFloat(getComputedStyle(element).fontSize))), field: document.querySelector(".bn-input").getBoundingClientRect().height };
    });
  };
  const plain = await sizes("");
  assert.ok(plain.least >= 14);
  assert.deepEqual(await sizes("html{font-size:62.5%}body{font-size:16px}"), plain);
});

test("legends are as large as labels, and Bootstrap's dark theme has one ground", async () => {
  const bootstrap = "[data-bs-theme=dark]{color-scheme:dark;--bs-body-bg:#212529;--bs-body-color:#dee2e6}body{margin:0;background:var(--bs-body-bg);color:var(--bs-body-color)}legend{float:left;width:100%;margin-bottom:.5rem;font-size:calc(1.275rem + .3vw);line-height:inherit}legend+*{clear:left}";
  const page = await open({ path: "/www/element.html", edit: (html) => html.replace("<html", '<html data-bs-theme="dark"').replace('class="bn-page"', "").replace("</head>", `<style>${bootstrap}</style></head>`) });
  assert.deepEqual(await page.see(() => {
    const size = (selector) => getComputedStyle(document.querySelector(selector)).fontSize;
    return [size("legend.bn-label"), getComputedStyle(document.querySelector(".bn-form")).backgroundColor];
  }), [await page.run(() => getComputedStyle(document.querySelector("label.bn-label")).fontSize), "rgb(33, 37, 41)"]);
});
