// "Save in this browser too": only when asked, for this page, for a time, and never filled in by itself.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { said } from "./support/files.mjs";
import { least, scenario } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();
const { now } = scenario("usb-stick");

/** What is stored for the page: every test has a page of its own. */
const stored = (page) => page.run(() => Object.entries(localStorage).filter(([name]) => name.includes(location.pathname)));
const box = (page) => page.run(() => document.querySelector(".bn-files-keep input"));
const ask = async (page) => page.hit(await box(page));
/** Another visit of the same page, in the same browser. */
const again = async (page) => {
  await page.run(() => { onbeforeunload = null; });
  await page.driver.get(await page.driver.getCurrentUrl());
  await page.until("the page is there", () => page.run(() => document.readyState === "complete" && Boolean(window.recorded)));
  await page.ready();
};
const kept = async (page) => {
  const [entry] = await stored(page);
  return entry ? JSON.parse(entry[1]) : null;
};
const held = async (page) => JSON.parse((await kept(page)).text ?? "{}").answers ?? {};
const isKept = (page, name, value) => page.until(`${name} is kept`, async () => (await kept(page)) && (await held(page))[name] === value);

test("nothing is stored until it is asked for; then every change is, and it can be removed", async () => {
  const page = await open({ now });
  await page.put(least.answers);
  await page.prepare();
  assert.deepEqual(await stored(page), []);
  assert.deepEqual(await page.run(() => [sessionStorage.length, document.cookie]), [0, ""]);
  assert.equal(await page.run((input) => input.checked, await box(page)), false);
  await ask(page);
  await isKept(page, "controller.name", least.answers["controller.name"]);
  assert.match(await said(page), /sparas nu också i den här webbläsaren, till och med \d{4}-\d\d-\d\d[^]*delar med andra[^]*Andra skript[^]*rensa/);
  const { kept: at, until } = await kept(page);
  assert.equal(Math.round((new Date(until) - new Date(at)) / 86_400_000), 30);
  await page.type("controller.name", " mer");
  assert.equal(await page.asksBeforeLeaving(), true);
  await isKept(page, "controller.name", `${least.answers["controller.name"]} mer`);
  assert.equal(await page.asksBeforeLeaving(), false, "it is in the browser");
  await page.click("Ta bort ur webbläsaren", ".bn-files");
  assert.deepEqual(await stored(page), []);
  assert.equal(await page.value("controller.name"), `${least.answers["controller.name"]} mer`);
  assert.equal(await page.asksBeforeLeaving(), true);
  assert.equal(await page.run((input) => input.checked, await box(page)), false);
});

test("the next visit offers to go on, fills in nothing by itself, and keeps on keeping", async () => {
  const page = await open({ now });
  await page.type("controller.name", "Exempelnämnden");
  await ask(page);
  await isKept(page, "controller.name", "Exempelnämnden");
  await again(page);
  assert.equal(await page.value("controller.name"), "");
  assert.match(await said(page), /finns ett utkast för den här sidan, sparat \d{4}-\d\d-\d\d \(tas bort \d{4}-\d\d-\d\d\)/);
  assert.equal(await page.focused(), null, "nobody has asked");
  await page.click("Inte nu", ".bn-files");
  assert.equal((await stored(page)).length, 1);
  await again(page);
  await page.click("Gå vidare med utkastet", ".bn-files");
  await page.until("it is there", async () => (await page.value("controller.name")) === "Exempelnämnden");
  await page.type("controller.name", "!");
  await isKept(page, "controller.name", "Exempelnämnden!");
  await again(page);
  await page.click("Ta bort utkastet", ".bn-files");
  assert.deepEqual(await stored(page), []);
});

test("what is older than 30 days is gone", async () => {
  const page = await open({ now });
  await page.type("controller.name", "A");
  await ask(page);
  await isKept(page, "controller.name", "A");
  await page.run(() => {
    const [name, text] = Object.entries(localStorage).find(([name]) => name.includes(location.pathname));
    localStorage.setItem(name, JSON.stringify({ ...JSON.parse(text), until: "2021-01-01T00:00:00.000Z" }));
  });
  await again(page);
  assert.doesNotMatch(await said(page), /utkast för/);
  assert.deepEqual(await stored(page), []);
});

test("what another version has kept is not touched until somebody says so", async () => {
  const page = await open({ now });
  await page.run(() => localStorage.setItem(`breach-notification ${location.pathname}${location.search}#`, '{ "version": 2, "parts": [] }'));
  await again(page);
  assert.match(await said(page), /finns ett utkast för den här sidan, sparat av en annan version, och går inte att läsa här/);
  assert.equal(await page.run(() => document.querySelectorAll(".bn-files-more button").length), 0, "it cannot be gone on with");
  await page.type("controller.name", "A");
  await ask(page);
  await page.until("it is asked about", async () => /Spara det här i stället/.test(await said(page)));
  assert.equal((await kept(page)).version, 2);
  await page.click("Spara det här i stället", ".bn-files");
  await isKept(page, "controller.name", "A");
});

test("two forms on a page have a draft each, also where neither has an id", async () => {
  const second = '<form data-breach-notification><div data-bn-files></div><p><label for="b">1. Namn</label> <input id="b" name="controller.name"></p></form></main>';
  const page = await open({ now, edit: (html) => html.replace("</main>", second) });
  await page.until("both are live", () => page.run(() => document.querySelectorAll(".bn-files-keep input").length === 2));
  await page.type("controller.name", "Den första");
  await ask(page);
  await isKept(page, "controller.name", "Den första");
  await page.hit(await page.run(() => document.querySelectorAll(".bn-files-keep input")[1]));
  await page.until("there are two", async () => (await stored(page)).length === 2);
  const drafts = (await stored(page)).map(([, text]) => JSON.parse(JSON.parse(text).text).answers["controller.name"] ?? "");
  assert.deepEqual(drafts.sort(), ["", "Den första"]);
  await page.run(() => localStorage.clear());
});

test("what is noted beside the form is kept too", async () => {
  const page = await open({ now });
  await page.type("controller.name", "A");
  await ask(page);
  await isKept(page, "controller.name", "A");
  await page.run(() => { window.open = () => null; });
  await page.click("För över till IMY", ".bn-files");
  await page.until("it is there", () => page.run(() => Boolean(document.querySelector("dialog .bn-tr-sent button"))));
  await page.run(() => document.querySelector("dialog .bn-tr-sent button").click());
  await page.until("it is kept", async () => JSON.parse((await kept(page)).text).notifications?.length === 1);
  await page.run(() => localStorage.clear());
});

test("of two tabs the later one is told, and nothing is lost until somebody says which", async () => {
  const page = await open({ now });
  await page.type("controller.name", "Flik ett");
  await ask(page);
  await isKept(page, "controller.name", "Flik ett");
  // The other tab, as this one sees it.
  await page.run(() => {
    const [name, text] = Object.entries(localStorage).find(([name]) => name.includes(location.pathname));
    const draft = JSON.parse(text);
    draft.text = draft.text.replace("Flik ett", "Flik två");
    localStorage.setItem(name, JSON.stringify({ ...draft, stamp: "another" }));
  });
  await page.type("controller.name", "!");
  await page.until("it is told", async () => /En annan flik har sparat ett annat utkast/.test(await said(page)));
  assert.equal((await held(page))["controller.name"], "Flik två");
  assert.equal(await page.asksBeforeLeaving(), true);
  await page.click("Spara det här i stället", ".bn-files");
  await isKept(page, "controller.name", "Flik ett!");
  await page.run(() => localStorage.clear());
});

test("storage that is full, blocked or cleared costs nobody anything", async () => {
  const page = await open({ now });
  await page.type("controller.name", "A");
  await page.run(() => {
    window.real = Storage.prototype.setItem;
    Storage.prototype.setItem = () => { throw new DOMException("", "QuotaExceededError"); };
  });
  await ask(page);
  await page.until("it is said", async () => /fick inte plats i webbläsaren/.test(await said(page)));
  assert.equal(await page.asksBeforeLeaving(), true);
  await page.run(() => { Storage.prototype.setItem = window.real; });
  await page.type("controller.name", "B");
  await isKept(page, "controller.name", "AB");
  await page.run(() => localStorage.clear());
  await page.type("controller.name", "C");
  await isKept(page, "controller.name", "ABC");
  assert.match(await said(page), /hade rensat utkastet/);
  await page.run(() => localStorage.clear());
});

test("in the element it is the same", async () => {
  const page = await open({ path: "/www/element.html" });
  await page.answer("controller.name", "Elementet");
  await ask(page);
  await isKept(page, "controller.name", "Elementet");
  await again(page);
  await page.click("Gå vidare med utkastet", ".bn-files");
  await page.until("it is there", async () => (await page.value("controller.name")) === "Elementet");
  await page.run(() => localStorage.clear());
});
