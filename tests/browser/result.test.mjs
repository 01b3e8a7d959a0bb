// What comes of the form: an event, a hidden input, a file, and plain words that nothing has been sent.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { placeOf, wordsIfKey } from "./support/places.mjs";
import { least, scenario } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();

const withInput = (html) => html.replace("</form>", '<input type="hidden" name="underlag" data-bn-submission></form>');
const input = (page) => page.run(() => document.querySelector("[data-bn-submission]").value);
const result = (page) => page.text("[data-bn-result]");

async function prepared(settings, answers = {}) {
  const page = await open({ now: least.now, ...settings });
  await page.put({ ...least.answers, ...answers });
  await page.prepare();
  return page;
}

test("nobody may believe that they have notified", async () => {
  const page = await prepared({}, { "incident.discovered.date": "2026-05-05", "incident.discovered.time": "10:00" });
  const text = await result(page);
  assert.match(text, /^Inte inskickat: anmäl i IMY:s e-tjänst/);
  assert.match(text, /Det är 2 dygn kvar av de 72 timmarna\./);
  const links = Object.fromEntries(await page.run(() => [...document.querySelectorAll("[data-bn-result] a")].map((link) => [link.innerText, link.href])));
  assert.equal(links["Till IMY:s e-tjänst (imy.se, öppnas i ny flik)"], "https://www.imy.se/verksamhet/utfora-arenden/anmal-personuppgiftsincident/");
  assert.match(links["Ladda ner underlaget (JSON)"], /^blob:/);
});

test("the result is in view and has the focus", async () => {
  const page = await prepared();
  const [focus, seen] = await page.run(() => {
    const place = document.querySelector("[data-bn-result]");
    const { top } = place.getBoundingClientRect();
    return [place.contains(document.activeElement), top > -1 && top < innerHeight];
  });
  assert.ok(focus);
  assert.ok(seen);
});

test("the event bubbles, crosses shadow roots, can be cancelled and carries the submission alone", async () => {
  const page = await prepared();
  const [event, ...others] = await page.events("submission");
  assert.equal(others.length, 0);
  assert.deepEqual([event.bubbles, event.composed, event.cancelable, event.target], [true, true, true, "form"]);
  assert.deepEqual(Object.keys(event.detail), ["submission"]);
  assert.equal(event.detail.submission.createdAt, least.now);
});

test("what the event carries is plain objects", async () => {
  const page = await open({ now: least.now });
  await page.run(() => addEventListener("breach-notification-submission", ({ detail }) => {
    // Of whichever window: a driver's scripts may have one of their own.
    const isObject = (value) => Object.getPrototypeOf(Object.getPrototypeOf(value)) === null;
    const plain = (value) => value === null || typeof value !== "object" || Array.isArray(value) || (isObject(value) && Object.values(value).every(plain));
    window.plain = plain(detail);
    window.cloned = JSON.stringify(structuredClone(detail)) === JSON.stringify(detail);
  }));
  await page.put(least.answers);
  await page.prepare();
  assert.deepEqual(await page.run(() => [window.plain, window.cloned]), [true, true]);
});

const gaps = (page) => page.run(() => [...document.querySelectorAll("[data-bn-result] li a")].map((link) => link.innerText));

test("it says how many gaps are left, and each leads to its field", async () => {
  const page = await prepared();
  const missing = await gaps(page);
  assert.ok(missing.length > 1);
  assert.match(await result(page), new RegExp(`${missing.length} uppgifter saknas ännu\\. Anmäl ändå, och komplettera sedan\\.`));
  const at = missing.findIndex((text) => text.startsWith("28. "));
  await page.hit(await page.run((at) => document.querySelectorAll("[data-bn-result] li a")[at], at));
  assert.equal(await page.run(() => finder.alternatives(28)[0] === document.activeElement), true);
});

test("without a gap none is told of, and advice is none", async () => {
  const { now, answers } = scenario("usb-stick");
  const page = await prepared({ now }, answers);
  assert.match(await result(page), /Inte inskickat/);
  assert.deepEqual(await gaps(page), []);
  assert.doesNotMatch(await result(page), /saknas ännu/);
});

test("the way to the authority leaves what was typed where it is, and says so", async () => {
  const page = await prepared();
  const links = await page.run(() => [...document.querySelectorAll("a[href*='imy.se']")].map(({ target, rel, innerText }) => [target, rel, innerText.includes("öppnas i ny flik")]));
  assert.equal(links.length, 2, "the page's own, and the result's");
  for (const link of links) assert.deepEqual(link, ["_blank", "noopener", true]);
});

for (const [language, settings, words] of [["Swedish", {}, "öppnas i ny flik"], ["English", { form: { lang: "en" } }, "opens in a new tab"]]) {
  test(`whoever has gone to the authority from the result finds everything there on the way back, in ${language}`, async () => {
    const page = await open({ now: least.now, cache: "no-cache", ...settings });
    await page.put({ ...least.answers, "actions[0].description": "ett", "actions[1].description": "två" });
    await page.prepare();
    const link = await page.run(() => document.querySelector("[data-bn-result] a[href*='imy.se']"));
    const [target, rel, text] = await page.run((link) => [link.target, link.rel, link.innerText], link);
    assert.deepEqual([target, rel], ["_blank", "noopener"]);
    assert.ok(text.includes(words), text);
    const submission = await page.submission();
    // Nobody is asked, and the page is not left.
    const here = await page.driver.getWindowHandle();
    const steps = await page.run(() => history.length);
    await page.run((link, there) => { link.href = there; }, link, `${page.visit.folder}/tests/browser/pages/inline.html`);
    await page.hit(link);
    const others = async () => (await page.driver.getAllWindowHandles()).filter((handle) => handle !== here);
    const [there] = await page.until("the tab is there", async () => (await others()).length === 1 && others());
    await page.driver.switchTo().window(there);
    assert.equal(await page.driver.executeScript("return window.opener"), null);
    await page.driver.close();
    await page.driver.switchTo().window(here);
    assert.equal(await page.run(() => history.length), steps);
    assert.equal(await page.value("actions[1].description"), "två");
    assert.match(await result(page), /Inte inskickat|Not sent/);
    // Back, and forward again, is another matter: what the browser keeps is there too.
    await page.driver.get(`${page.visit.folder}/tests/browser/pages/inline.html`);
    await page.back();
    await new Promise((resolve) => setTimeout(resolve, 600));
    await page.until("the form is alive again", () => page.run(() => location.pathname.endsWith("index.html") && document.querySelector("form[data-bn-live]") !== null && Boolean(window.finder)));
    await page.settled();
    assert.equal(await page.value("controller.name"), least.answers["controller.name"]);
    assert.equal(await page.value("actions[1].description"), "två");
    assert.equal(JSON.parse(submission).actions.length, 2);
  });
}

test("a link to anywhere else opens where the page says", async () => {
  const page = await prepared();
  const target = await page.run(() => document.querySelector("[data-bn-result] a[download]").target);
  assert.equal(target, "");
});

for (const [language, word] of [["sv", "e-tjänst"], ["en", "e-service"]]) {
  test(`${word} is not broken at its hyphen, at any width, and is the same word for who searches or copies it`, async () => {
    for (const path of ["/www/index.html", "/www/element.html"]) {
      const isElement = path.endsWith("element.html");
      const page = await open({ now: least.now, path, ...(language === "en" && !isElement && { form: { lang: "en" } }) });
      await page.put({ ...least.answers, "incident.description": `Vi anmäler i IMY:s ${word}.` });
      if (language === "en" && isElement) await page.click("English");
      await page.run(() => (document.querySelector("form.bn-form") ?? document.querySelector("form[data-bn-live]")).requestSubmit());
      await page.click(language === "sv" ? "Förhandsgranska" : "Preview");
      const [found, broken] = await page.run((word) => {
        const parts = [...document.querySelectorAll("[data-bn-result], .bn-result, dialog, .bn-introduction")];
        const walk = (node, run) => (node.nodeType === 3 ? run(node) : [...node.childNodes].forEach((child) => walk(child, run)));
        let found = 0;
        const broken = new Set();
        for (const width of [90, 120, 150, 180, 210, 240, 300, 380]) {
          for (const part of parts) {
            part.style.width = `${width}px`;
            walk(part, (node) => {
              if (node.parentElement.closest(".bn-answer")) return;
              for (let at = node.data.indexOf(word); at >= 0; at = node.data.indexOf(word, at + 1)) {
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + word.length);
                const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
                found += 1;
                if (tops.size > 1) broken.add(`${node.parentElement.parentElement.textContent} (${width})`);
              }
            });
          }
        }
        return [found, [...broken]];
      }, word);
      assert.ok(found >= 8 * 3, `${found} found`);
      assert.deepEqual(broken, []);
      const texts = await page.run(() => [...document.querySelectorAll(".bn-not-sent, .bn-result h2, .bn-answer")].map(({ textContent }) => textContent));
      assert.ok(texts.includes(language === "sv" ? "Inte inskickat: anmäl i IMY:s e-tjänst" : "Not sent: notify through IMY's e-service"));
      assert.ok(texts.includes(`Vi anmäler i IMY:s ${word}.`));
      assert.equal(await page.run(() => document.querySelectorAll(".bn-answer .bn-whole").length), 0, "what was typed is left as it is");
    }
  });
}

test("nothing promises 72 hours that are over, and whether there is a file is left open", async () => {
  const page = await prepared({}, { "incident.discovered.date": "2026-04-01", "incident.lateReason": "Vi upptäckte det sent." });
  assert.match(await result(page), /De 72 timmarna gick ut för/);
  assert.doesNotMatch(await page.text("body"), /senast 72|i tid\b/);
  assert.match(await result(page), /Har ni inte fått det som en fil, spara det med länken ”Ladda ner underlaget”/);
  assert.doesNotMatch(await result(page), /har (bara )?skapats|har laddats ner|tillåter webbplatsen inte/);
});

test("in a frame that forbids files it says what to do then", async () => {
  const page = await open({ now: least.now });
  const text = await page.wait(async (answers) => {
    const frame = document.createElement("iframe");
    frame.sandbox = "allow-scripts allow-forms allow-same-origin";
    frame.src = location.href;
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener("load", resolve));
    const inner = frame.contentWindow;
    for (let tries = 0; !inner.recorded.events.length && tries < 300; tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    for (const { place, value, words } of answers) inner.finder.put(place, value, words);
    inner.document.querySelector("form").requestSubmit();
    const result = inner.document.querySelector("[data-bn-result]").innerText;
    frame.remove();
    return result;
  }, Object.entries(least.answers).map(([field, value]) => ({ place: placeOf(field), value, words: [value].flat().map(wordsIfKey) })));
  assert.match(text, /Inte inskickat/);
  assert.match(text, /Ger länken ingen fil tillåter webbplatsen inte nedladdning\./);
});

const names = {
  "the reference": [{ "controller.reference": "KS 2026/17" }, "anmalan-ks-2026-17-2026-05-06-1030.json"],
  "the organisation where there is none": [{ "controller.name": "Åmåls Ö-råd & Cañon" }, "anmalan-amals-o-rad-ca-on-2026-05-06-1030.json"],
  "letters in two characters": [{ "controller.reference": "A\u030aSE\u0301-O\u0308\u200b1" }, "anmalan-ase-o1-2026-05-06-1030.json"],
  "nothing that leaves the folder": [{ "controller.reference": "../..\\CON: <a>.exe" }, "anmalan-con-a-exe-2026-05-06-1030.json"],
  "no more than 40 characters": [{ "controller.reference": `${"a1 ".repeat(13)}b c` }, `anmalan-${"a1-".repeat(13)}b-2026-05-06-1030.json`],
  "a word of ours where no letter is left": [{ "controller.reference": "…", "controller.name": "Ωμέγα" }, "anmalan-personuppgiftsincident-2026-05-06-1030.json"],
};

test("the file is downloaded once, named after the reference or the organisation and when it was made", async () => {
  const page = await prepared({ now: "2026-05-06T10:30:00+02:00" });
  for (const [what, [answers, name]] of Object.entries(names)) {
    await page.put({ "controller.reference": "", ...answers });
    const before = (await page.recorded("downloads")).length;
    await page.prepare();
    const downloads = (await page.recorded("downloads")).slice(before);
    assert.deepEqual(downloads.map(({ name }) => name), [name], what);
    assert.match(downloads[0].url, /^blob:/);
  }
});

test("where the event is cancelled nothing is downloaded, and the link is still there", async () => {
  const page = await open({ now: least.now, edit: withInput });
  await page.run(() => { window.cancelled = "submission"; });
  await page.put(least.answers);
  await page.prepare();
  assert.equal((await page.events("submission")).length, 1);
  assert.deepEqual(await page.recorded("downloads"), []);
  assert.equal(await input(page), await page.submission());
  assert.match(await result(page), /Inte inskickat/);
});

test("the hidden input holds the same JSON as the event", async () => {
  const page = await prepared({ edit: withInput });
  assert.equal(await input(page), await page.submission());
});

test("with errors there is no submission: no event, no file, and the hidden input is blank", async () => {
  const page = await prepared({ edit: withInput }, { "contacts[0].email": "ingen" });
  assert.deepEqual(await page.events("submission"), []);
  assert.deepEqual(await page.recorded("downloads"), []);
  assert.equal(await input(page), "");
  assert.doesNotMatch(await result(page), /Inte inskickat/);
});

test("a change afterwards makes the result out of date, in words and in the hidden input", async () => {
  const page = await prepared({ edit: withInput });
  await page.type("controller.name", " med mera");
  assert.equal(await input(page), "");
  assert.equal(await page.run(() => document.querySelectorAll("[data-bn-result] a[download]").length), 0);
  await page.prepare();
  assert.match(await result(page), /Inte inskickat/);
  assert.match(await input(page), /med mera/);
  const [first, second] = await page.recorded("downloads");
  assert.notEqual(first.url, second.url);
});

test("a change by a script of the host's, without an event, is in the submission", async () => {
  const page = await open({ now: least.now });
  await page.put(least.answers);
  await page.run(() => { document.getElementById("org-namn").value = "Ifyllt av sidan"; });
  await page.prepare();
  assert.equal(JSON.parse(await page.submission()).controller.name, "Ifyllt av sidan");
});

test("the page is not left, and nothing is sent", async () => {
  const page = await prepared({ edit: (html) => html.replace('blankett" method="dialog"', 'blankett" method="post" action="../mottaget"') });
  assert.equal((await page.events("submission")).length, 1);
  assert.deepEqual(page.visit.posts, []);
});

test("a script's own call of requestSubmit does the same as the button", async () => {
  const page = await open({ now: least.now });
  await page.put(least.answers);
  await page.run(() => document.querySelector("form").requestSubmit());
  assert.equal((await page.events("submission")).length, 1);
});

test("without a place of its own the result stands before the first submit button", async () => {
  const page = await prepared({ edit: (html) => html.replace('<div class="resultat" data-bn-result></div>', "") });
  const place = await page.run(() => {
    const result = document.querySelector(".bn-result");
    const before = result.compareDocumentPosition(document.querySelector("button[type=submit]")) & Node.DOCUMENT_POSITION_FOLLOWING;
    return [finder.visible(result), Boolean(before), result.innerText.includes("Inte inskickat")];
  });
  assert.deepEqual(place, [true, true, true]);
});

test("a listener may call anything while the event runs", async () => {
  const page = await open({ now: least.now });
  await page.run(() => {
    const form = document.querySelector("form");
    let deep = 0;
    for (const name of ["change", "submission", "invalid"]) {
      form.addEventListener(`breach-notification-${name}`, () => {
        if (deep > 2) return;
        deep += 1;
        document.getElementById("org-ort").value = `Ort ${deep}`;
        document.getElementById("org-ort").dispatchEvent(new Event("input", { bubbles: true }));
        form.setAttribute("data-bn-now", `2026-05-06T1${deep}:00:00+02:00`);
        finder.adder(30).click();
        if (name !== "change") form.requestSubmit();
        deep -= 1;
      });
    }
  });
  await page.prepare();
  await page.put(least.answers);
  await page.prepare();
  assert.ok((await page.events("submission")).length >= 1);
  assert.deepEqual((await page.recorded("errors")).map((error) => error.split("\n")[0]), []);
});
