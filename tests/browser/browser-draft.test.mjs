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

test("a draft that is not gone on with after all is not overwritten", async () => {
  const page = await open({ now });
  await page.type("controller.name", "Utkastet");
  await ask(page);
  await isKept(page, "controller.name", "Utkastet");
  await again(page);
  await page.type("controller.name", "Nytt");
  await page.click("Gå vidare med utkastet", ".bn-files");
  await page.until("it asks first", async () => (await said(page)).includes("inte sparat"));
  await page.click("Avbryt", ".bn-files");
  await page.type("controller.name", "!");
  await new Promise((resolve) => setTimeout(resolve, 2200));
  assert.equal((await held(page))["controller.name"], "Utkastet");
  assert.equal(await page.run((input) => input.checked, await box(page)), false);
  assert.equal(await page.asksBeforeLeaving(), true);
  await page.run(() => localStorage.clear());
});

test("another tab takes nobody's focus, nor what stands beside; removed there, it is kept no more here", async () => {
  const page = await open({ now });
  await page.type("controller.name", "A");
  await ask(page);
  await isKept(page, "controller.name", "A");
  await page.click("Klistra in", ".bn-files");
  await page.until("it can be pasted", () => page.run(() => Boolean(document.querySelector(".bn-files-paste"))));
  await page.run(() => { document.querySelector(".bn-files-paste").value = "Inklistrat"; });
  await page.type("controller.name", "B");
  await isKept(page, "controller.name", "AB");
  const heard = (value) => page.run((value) => {
    const [key] = Object.entries(localStorage).find(([name]) => name.includes(location.pathname));
    dispatchEvent(new StorageEvent("storage", { key, newValue: value }));
  }, value);
  await heard("another");
  await page.until("it is told", async () => /En annan flik har sparat/.test(await said(page)));
  assert.ok(await page.hasFocus("controller.name"));
  assert.equal(await page.run(() => document.querySelector(".bn-files-paste").value), "Inklistrat");
  await page.click("Spara det här i stället", ".bn-files");
  await page.until("it is kept again", async () => /sparas nu också/.test(await said(page)));
  await page.run(() => localStorage.removeItem(Object.keys(localStorage).find((name) => name.includes(location.pathname))));
  await page.run((key) => dispatchEvent(new StorageEvent("storage", { key, newValue: null })), await page.run(() => `breach-notification ${location.pathname}${location.search}#`));
  await page.until("it is told", async () => /togs bort i en annan flik/.test(await said(page)));
  assert.equal(await page.run((input) => input.checked, await box(page)), false);
  await page.type("controller.name", "C");
  await new Promise((resolve) => setTimeout(resolve, 2200));
  assert.deepEqual(await stored(page), []);
});

test("where the host draws its place anew the draft goes on, and one that was removed does not come back", async () => {
  const page = await open({ now });
  await page.type("controller.name", "A");
  await ask(page);
  await isKept(page, "controller.name", "A");
  await page.run(() => {
    const place = document.querySelector("[data-bn-files]");
    const other = document.createElement("div");
    other.setAttribute("data-bn-files", "");
    place.replaceWith(other);
  });
  await page.until("it is there again", () => page.run(() => document.querySelector(".bn-files-keep input")?.checked));
  assert.doesNotMatch(await said(page), /finns ett utkast/);
  await page.type("controller.name", "B");
  await isKept(page, "controller.name", "AB");
  await page.click("Ta bort ur webbläsaren", ".bn-files");
  await page.type("controller.name", "C");
  await new Promise((resolve) => setTimeout(resolve, 2200));
  assert.deepEqual(await stored(page), []);
});

test("a form that is off the page for a while is kept when it is back", async () => {
  const page = await open({ now });
  await page.type("controller.name", "A");
  await ask(page);
  await isKept(page, "controller.name", "A");
  await page.wait(async () => {
    const form = document.querySelector("form");
    const { parentNode, nextSibling } = form;
    form.dispatchEvent(new Event("input"));
    form.remove();
    await new Promise((resolve) => setTimeout(resolve, 1200));
    parentNode.insertBefore(form, nextSibling);
  });
  await page.type("controller.name", "B");
  await page.until("it is kept, or said to be kept no more", async () => {
    const is = await page.run(() => document.querySelector(".bn-files-keep input")?.checked);
    return is === false || (is && (await held(page))["controller.name"] === "AB");
  });
  await page.run(() => localStorage.clear());
});

test("a browser that blocks storage offers nothing", async () => {
  const blocking = '<script>Object.defineProperty(window, "localStorage", { get() { throw new DOMException("", "SecurityError"); } })</script></head>';
  const page = await open({ now, edit: (html) => html.replace("</head>", blocking) });
  await page.until("the part is there", () => page.run(() => Boolean(document.querySelector(".bn-files button"))));
  assert.equal(await box(page), null);
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
