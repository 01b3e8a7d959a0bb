// Small screens and large ones, 400 % zoom, text set wider, colours of the system's, nothing that moves.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { violations } from "./support/axe.mjs";
import { backToButton, backToField, toButton, toField } from "./support/keyboard.mjs";
import { brokenWords, layoutFlaws, smallTargets } from "./support/layout.mjs";
import { onScreen, prefer, unasked as skip } from "./support/screen.mjs";
import { late, pages, withErrors, withPreview, withResult, withRows } from "./support/states.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();

const screens = {
  "a small telephone": [320, 640],
  "a screen of 1280 pixels at 400 %": [320, 256],
  "a laptop": [1280, 800],
  "a large screen": [1920, 1080],
};
const states = {
  "blank": () => {},
  "with errors told": withErrors,
  "with rows": withRows,
  "with the result": withResult,
  "with the preview": withPreview,
};

/** The spacing that WCAG 1.4.12 wants a person to be able to set. */
const spaced = (page) => page.run(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
  document.adoptedStyleSheets.push(sheet);
});

/** The deadline is known, so it stays in view. */
const withDeadline = (page) => page.put({ "incident.discovered.date": "2021-04-13", "incident.discovered.time": "08:30" });

for (const [name, settings] of Object.entries(pages)) {
  for (const [state, reach] of Object.entries(states)) {
    test(`${name}, ${state}: on no screen does anything stick out, lie on something else, get cut off or too small to press`, { skip }, async (t) => {
      const page = await open(settings(late));
      await reach(page);
      for (const [screen, [width, height]] of Object.entries(screens)) {
        await onScreen(t, page, width, height);
        assert.deepEqual(await layoutFlaws(page), [], screen);
        assert.deepEqual(await brokenWords(page), [], `${screen}: words broken for want of room`);
        assert.deepEqual(await smallTargets(page), [], screen);
      }
      await spaced(page);
      for (const [screen, [width, height]] of Object.entries(screens)) {
        await onScreen(t, page, width, height);
        assert.deepEqual(await layoutFlaws(page), [], `${screen}, with text set wider`);
      }
    });
  }

  for (const [width, height] of [[320, 256], [360, 640], [1280, 900]]) {
    test(`${name}, ${width} x ${height}: whoever goes through it with Tab, there and back, in the preview too, always sees where they are`, { skip }, async (t) => {
      const page = await open(settings(late));
      await onScreen(t, page, width, height);
      await withDeadline(page);
      await toField(page, "controller.name");
      await toButton(page, "Skapa underlag");
      await backToField(page, "controller.name");
      await withPreview(page);
      await toButton(page, "Ändra svaret på fråga 37");
      await backToButton(page, "Skriv ut");
    });
  }

  for (const [width, height] of [[320, 256], [360, 640], [1280, 900]]) {
    test(`${name}, ${width} x ${height}: a link of the summary leads to a field that is in view with its label`, { skip }, async (t) => {
      const page = await open(settings(late));
      await onScreen(t, page, width, height);
      await withDeadline(page);
      await page.prepare();
      const { links } = await page.summary();
      for (const at of [links.length - 1, 0]) {
        await page.hit(await page.run((at) => document.querySelectorAll(".bn-summary a")[at], at));
        const [field, label] = await page.see(() => {
          const top = (element) => {
            const box = element.getBoundingClientRect();
            const hit = document.elementFromPoint(box.left + 4, box.top + 4);
            return element.contains(hit) || hit?.contains(element) || false;
          };
          return [top(document.activeElement), top(document.activeElement.labels[0])];
        });
        assert.ok(field && label, `${links[at]}: the field is ${field ? "" : "not "}seen, its label is ${label ? "" : "not "}seen`);
      }
    });
  }

  test(`${name}: in the system's own colours axe finds nothing, and each state is seen`, { skip }, async (t) => {
    const page = await open({ ...settings(late), scripts: ["axe.js"] });
    await prefer(t, page, { "forced-colors": "active" });
    assert.equal(await page.run(() => matchMedia("(forced-colors: active)").matches), true);
    await withErrors(page);
    assert.deepEqual(await violations(page), []);
    for (const selector of [".bn-summary", ".bn-deadline, .bn-deadline-left", ".bn-error", ".bn-gap", ".bn-advice"]) {
      const framed = await page.run((selector) => [...document.querySelectorAll(selector)].some((element) => {
        const style = getComputedStyle(element);
        return finder.visible(element) && parseFloat(style.borderLeftWidth) > 0 && style.borderLeftStyle !== "none";
      }), selector);
      assert.ok(framed, `${selector} is set apart`);
    }
    const border = async (field) => page.run((control) => getComputedStyle(control).borderTopWidth, await page.control(field));
    assert.notEqual(await border("controller.name"), await border("contacts[0].role"), "that something is wrong is seen at the field");
    await page.type("controller.name", "a");
    assert.equal(await page.run(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    }), true, "the focus is seen");
    await page.click("Förhandsgranska");
    assert.deepEqual(await violations(page), []);
  });

  test(`${name}: for those who want no movement nothing moves`, { skip }, async (t) => {
    const page = await open(settings(late));
    await prefer(t, page, { "prefers-reduced-motion": "reduce" });
    await withErrors(page);
    const moving = () => page.run(() => [...document.querySelectorAll("*"), document.documentElement].filter((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      return transitionDuration.split(", ").some((time) => parseFloat(time) > 0) || animationName !== "none" || scrollBehavior === "smooth";
    }).map(({ localName, className }) => `${localName}.${className}`));
    assert.deepEqual(await moving(), []);
    const [right, later] = await page.wait(async () => {
      [...document.querySelectorAll(".bn-summary a")].at(-1).click();
      const right = scrollY;
      await new Promise((resolve) => setTimeout(resolve, 300));
      return [right, scrollY];
    });
    assert.ok(right > 0);
    assert.equal(right, later, "it is there at once");
    await page.click("Förhandsgranska");
    assert.deepEqual(await moving(), []);
  });
}

test("the element: in the system's own colours it is seen which language is chosen", { skip }, async (t) => {
  const page = await open(pages.element(late));
  await prefer(t, page, { "forced-colors": "active" });
  const colours = () => page.run(() => [...document.querySelectorAll(".bn-language")].map((button) => getComputedStyle(button).backgroundColor));
  const [swedish, english] = await colours();
  assert.notEqual(swedish, english);
  await page.click("English");
  assert.deepEqual(await colours(), [english, swedish]);
});
