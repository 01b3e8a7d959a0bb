// Nothing that gets the focus is hidden behind what stays in view: our own bar, a header, a cookie banner (WCAG 2.2, 2.4.11).

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { bare, form, ongoing } from "./support/bare.mjs";
import { tab, tabBack } from "./support/keyboard.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();

const header = '<header style="position:fixed;top:0;left:0;right:0;height:90px;background:#036;z-index:1030"><a href="#">Exempelstad</a></header><div style="height:90px"></div>';
const banner = '<div class="kakor" style="position:fixed;bottom:0;left:0;right:0;height:120px;background:#eee;z-index:1030"><button type="button">OK</button></div><style>body{padding-bottom:130px}</style>';
const discovered = { "incident.discovered.date": "2026-05-05", "incident.discovered.time": "08:00" };
const now = "2026-05-06T10:00:00+02:00";
const css = '<link rel="stylesheet" href="../../../pkg/breach-notification.css">';

/** In the page: what of the focused element is covered by something that is stuck to the window. */
function covered() {
  const element = document.activeElement;
  if (element === document.body || !element.closest("form, [data-bn-own]")) return null;
  const box = element.getBoundingClientRect();
  const stuck = (hit) => {
    for (let part = hit; part; part = part.parentElement) {
      if (["sticky", "fixed"].includes(getComputedStyle(part).position)) return part;
    }
    return null;
  };
  const name = element.id || element.name || finder.text(element).slice(0, 30);
  if (box.bottom < 1 || box.top > innerHeight - 1) return `${name} is out of view`;
  for (const [x, y] of [[box.left + 3, box.top + 2], [box.right - 4, box.top + 2], [box.left + 3, box.bottom - 3], [(box.left + box.right) / 2, (box.top + box.bottom) / 2]]) {
    if (y < 0 || y > innerHeight) continue;
    const cover = stuck(document.elementFromPoint(x, y));
    if (cover && !cover.contains(element)) return `${name} is behind ${cover.className || cover.localName}`;
  }
  return null;
}

/** Walks with Tab, forth and back, and notes what is hidden. */
async function walk(page, stops) {
  const hidden = [];
  let inside = 0;
  for (const press of [tab, tabBack]) {
    for (let at = 0; at < stops; at += 1) {
      await press(page);
      await page.settled();
      inside += await page.run(() => Number(document.activeElement.closest("form, [data-bn-own]") !== null));
      // A browser may scroll a frame after the focus has moved.
      const isClear = page.until("it is seen", async () => (await page.run(covered)) === null, 700).catch(() => false);
      if (!(await isClear)) hidden.push(await page.run(covered));
    }
  }
  assert.ok(inside > stops / 2, `${inside} of ${2 * stops} stops are in the form`);
  return hidden;
}

const start = async (body, head = "") => {
  const page = await open({ path: "/www/element.html", edit: (html) => html.replace("</head>", `${head}</head>`).replace("<breach-notification>", `${body}<breach-notification now="${now}">`) });
  await page.put(discovered);
  return page;
};

test("the element under a fixed header: its bar stands below it, and no stop is hidden", async () => {
  const page = await start(header);
  await page.run(() => scrollTo(0, 1200));
  await page.until("the bar is below the header", () => page.run(() => document.querySelector(".bn-deadline").getBoundingClientRect().top === 90));
  await page.run(() => scrollTo(0, 0));
  assert.deepEqual(await walk(page, 70), []);
});

test("the same with a root of 62.5 %, and a banner at the bottom", async () => {
  const page = await start(header + banner, "<style>html{font-size:62.5%}body{font-size:1.6rem}</style>");
  assert.deepEqual(await walk(page, 50), []);
});

test("a page that knows better says so with --bn-top", async () => {
  const page = await start(header, "<style>:root{--bn-top:140px}</style>");
  await page.run(() => scrollTo(0, 1200));
  assert.equal(await page.see(() => document.querySelector(".bn-deadline").getBoundingClientRect().top), 140);
});

test("a link of the summary leads to a label that no header hides", async () => {
  const page = await start(header);
  await page.prepare();
  for (const at of [0, 8]) {
    await page.run((at) => document.querySelectorAll(".bn-summary a")[at].click(), at);
    await page.settled();
    const top = await page.see(() => document.activeElement.labels[0].getBoundingClientRect().top - document.querySelector(".bn-deadline").getBoundingClientRect().bottom);
    assert.ok(top >= 0, `${top}`);
    assert.equal(await page.run(covered), null);
  }
});

const many = Array.from({ length: 12 }, (_, at) => `<p style="margin:60px 0"><label for="f${at}">Fält ${at}</label><br><input id="f${at}" name="f${at}"></p>`).join("");
const hostForm = form('<p><label for="a">1. Organisationens namn</label><br><input id="a" name="controller.name"></p>', ongoing, many, "<p><button>Skicka</button></p>");

test("a form of the host's under its own header, sticky or fixed, and over a banner", async () => {
  for (const head of [header, header.replace("position:fixed", "position:sticky"), header + banner]) {
    const page = await open(bare(head + hostForm, { head: css, now }));
    assert.deepEqual(await walk(page, 22), []);
  }
});

test("a dialog's backdrop is no header, and a page without one is left where it is", async () => {
  const backdrop = '<div style="position:fixed;inset:0;pointer-events:auto;opacity:.01"></div>';
  const page = await open(bare(hostForm + backdrop, { now }));
  await page.run(() => { scrollTo(0, 400); document.getElementById("f6").focus({ preventScroll: true }); });
  await page.settled();
  assert.equal(await page.run(() => scrollY), 400);
  const plain = await open(bare(hostForm, { now }));
  await plain.run(() => document.getElementById("f3").focus());
  const before = await plain.see(() => scrollY);
  await plain.press(Key.chord("a"));
  assert.equal(await plain.see(() => scrollY), before);
});

test("what is scrolled after the focus has moved stays where it is: the preview, whose title has the focus", async () => {
  const page = await start(header);
  await page.click("Förhandsgranska");
  const scrolled = () => page.see(() => document.querySelector("dialog").scrollTop);
  await page.run(() => {
    document.querySelector("dialog .bn-heading").focus();
    document.querySelector("dialog").scrollTop = 900;
  });
  for (let looks = 0; looks < 8; looks += 1) {
    assert.equal(await scrolled(), 900);
    await new Promise((done) => { setTimeout(done, 100); });
  }
});

test("after the form is let go nothing is scrolled any more", async () => {
  const page = await open({ ...bare(header + hostForm, { now }), wait: false, edit: (html) => bare(header + hostForm, { now }).edit(html).replace(/<script [^>]*breach-notification[^>]*><\/script>/, '<script type="module" src="manual.mjs"></script>') });
  await page.until("the module is there", () => page.run(() => Boolean(window.api)));
  const under = async () => {
    await page.run(() => {
      document.activeElement.blur();
      scrollTo(0, 0);
      scrollTo(0, document.getElementById("f4").getBoundingClientRect().top - 40);
      document.getElementById("f4").focus({ preventScroll: true });
    });
    return page.see(() => document.getElementById("f4").getBoundingClientRect().top);
  };
  await page.run(() => { window.live = api.enhance(document.querySelector("form")); });
  assert.ok((await under()) >= 90);
  await page.run(() => live.disconnect());
  assert.ok((await under()) < 90);
});
