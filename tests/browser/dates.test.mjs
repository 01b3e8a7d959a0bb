// While a date is typed nothing comes and goes; the verdict of a script is current all the same.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { bare, form } from "./support/bare.mjs";
import { least } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();
const now = "2021-04-16T08:31:00+02:00";
const start = (settings) => open({ now, ...settings });
/** The page with the element, or the city's, at a time. */
const at = (path, now) => open({ path, now, edit: (html) => html.replace("<breach-notification>", `<breach-notification now="${now}">`) });

/** Says in the page what a browser's own control says while its parts are typed, and stays there; then looks at the page. */
const typeParts = async (page, name, ...values) => page.wait(async (control, values) => {
  control.focus();
  for (const value of values) {
    control.value = value;
    control.dispatchEvent(new InputEvent("input", { bubbles: true }));
    control.dispatchEvent(new Event("change", { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}, await page.control(name), values);
const rest = (page, milliseconds) => page.wait((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)), milliseconds);
const said = (page) => page.run(() => [...document.querySelectorAll("form [role=status]")].map((status) => status.textContent).join());

test("nothing comes, goes or is said before a date has stood still", async () => {
  const page = await start();
  const before = await page.text("[data-bn-deadline]");
  const saidBefore = await said(page);
  await typeParts(page, "incident.discovered.date", "0002-04-12", "0020-04-12", "0202-04-12", "2021-04-12");
  assert.equal(await page.text("[data-bn-deadline]"), before);
  assert.equal(await page.shows(14), false);
  assert.equal(await said(page), saidBefore);
  await rest(page, 750);
  assert.equal(await page.shows(14), true);
  assert.match(await page.text("[data-bn-deadline]"), /gick ut för/);
  assert.match(await said(page), /Fråga 14 visas nu/);
});

test("the verdict that a script asks for is current all the while", async () => {
  const page = await at("/www/element.html", now);
  const status = () => page.run(() => document.querySelector("breach-notification").report.deadline.status);
  const box = () => page.text(".bn-deadline");
  const before = await box();
  await typeParts(page, "incident.discovered.date", "0202-04-12");
  assert.equal(await status(), "unknown");
  await typeParts(page, "incident.discovered.date", "2021-04-12");
  assert.equal(await status(), "late");
  assert.equal(await box(), before);
  assert.equal(await page.shows(14), false);
  assert.equal(await page.run(() => document.querySelector("breach-notification").answers["incident.discovered.date"]), "2021-04-12");
  await rest(page, 750);
  assert.match(await box(), /gick ut för/);
});

test("what a script has put in without a word is judged when it asks", async () => {
  const page = await at("/www/element.html", now);
  const [before, after] = await page.run((control) => {
    const element = document.querySelector("breach-notification");
    const codes = () => element.report.problems.filter(({ field }) => field === "controller.organisationNumber").map(({ code }) => code);
    const before = codes();
    control.value = "1";
    return [before, codes()];
  }, await page.control("controller.organisationNumber"));
  assert.deepEqual([before, after], [[], ["badOrganisationNumber"]]);
});

test("the result stands as it was while a date is typed, and is out of date once it stands still", async () => {
  const page = await open({ now: least.now });
  await page.put(least.answers);
  await page.prepare();
  const result = () => page.text(".bn-result");
  const before = await result();
  assert.match(before, /^Inte inskickat/);
  await typeParts(page, "incident.occurred.date", "2021-04-12");
  assert.equal(await result(), before);
  await rest(page, 750);
  assert.match(await result(), /^Något har ändrats/);
});

test("a time is waited for like a date; a choice and a text are not", async () => {
  const page = await start();
  await page.put({ "incident.discovered.date": "2021-04-13", "incident.discovered.time": "08:30" });
  assert.equal(await page.shows(14), true, "a minute late");
  await typeParts(page, "incident.discovered.time", "09:30");
  assert.equal(await page.shows(14), true);
  await rest(page, 750);
  assert.equal(await page.shows(14), false);
  await page.choose("incident.ongoing", "no");
  assert.equal(await page.shows(13), true);
});

test("typing somewhere else shows at once what follows from the date before", async () => {
  const page = await start();
  await typeParts(page, "incident.discovered.date", "2021-04-12");
  assert.equal(await page.shows(14), false);
  await page.type("controller.name", "a");
  assert.equal(await page.shows(14), true);
});

for (const path of ["/www/index.html", "/www/element.html"]) {
  test(`the date that is typed stays where it is on the screen: ${path}`, async () => {
    const page = await at(path, now);
    const control = await page.control("incident.discovered.date");
    const top = () => page.see((control) => Math.round(control.getBoundingClientRect().top), control);
    await page.run((control) => { control.scrollIntoView({ block: "center", behavior: "instant" }); control.focus({ preventScroll: true }); }, control);
    const before = await top();
    for (const date of ["0202-04-12", "2021-04-12", "2021-04-16"]) {
      await typeParts(page, "incident.discovered.date", date);
      await rest(page, 750);
      assert.ok(Math.abs((await top()) - before) <= 1, date);
    }
  });
}

test("leaving a date shows at once what follows from it", async () => {
  const page = await start();
  await typeParts(page, "incident.discovered.date", "2021-04-12");
  assert.equal(await page.shows(14), false);
  await page.run(() => document.activeElement.blur());
  assert.equal(await page.shows(14), true);
});

test("a date that a script sets where nobody is shows at once what follows", async () => {
  const page = await start();
  await page.put({ "incident.discovered.date": "2021-04-12" });
  assert.equal(await page.shows(14), true);
});

test("a host that draws the control anew in between makes nothing show early, and loses nothing", async () => {
  const page = await start();
  await typeParts(page, "incident.discovered.date", "2021-04-12");
  await page.run(() => {
    const control = document.activeElement;
    const fresh = control.cloneNode(true);
    fresh.value = control.value;
    control.replaceWith(fresh);
    fresh.focus();
  });
  assert.equal(await page.shows(14), false);
  await rest(page, 750);
  assert.equal(await page.shows(14), true);
});

test("a submit judges the date as it stands", async () => {
  const page = await start();
  await page.put({ ...least.answers, "incident.discovered.date": "", "incident.discovered.time": "" });
  await typeParts(page, "incident.discovered.date", "2021-04-12");
  await page.run(() => document.querySelector("form").requestSubmit());
  assert.equal(await page.shows(14), true);
  assert.equal((await page.events("invalid")).length, 1);
});

test("how pressing it is is said when that changes, and when an hour and a quarter are left", async () => {
  const page = await open({ now: "2021-04-16T02:29:00+02:00" });
  await page.put({ "incident.discovered.date": "2021-04-13", "incident.discovered.time": "08:30" });
  const hears = async (now) => {
    await page.run((now) => {
      for (const status of document.querySelectorAll("form [role=status]")) status.textContent = "";
      document.querySelector("form").setAttribute("data-bn-now", now);
    }, now);
    await page.settled();
    await page.settled();
    return (await said(page)) !== "";
  };
  assert.equal(await page.run(() => document.querySelector("[data-bn-deadline]").innerHTML.length > 0), true);
  assert.equal(await hears("2021-04-16T02:30:00+02:00"), false);
  assert.equal(await hears("2021-04-16T02:31:00+02:00"), true);
  assert.equal(await hears("2021-04-16T03:31:00+02:00"), false);
  assert.equal(await hears("2021-04-16T07:30:00+02:00"), true);
  assert.equal(await hears("2021-04-16T07:40:00+02:00"), false);
  assert.equal(await hears("2021-04-16T08:15:00+02:00"), true);
  assert.equal(await page.run(() => Boolean(document.querySelector(".bn-deadline.bn-urgency-pressing"))), true);
  assert.match(await page.text("[data-bn-deadline]"), /^Det brådskar\. Det är 15 minuter kvar/);
});

for (const path of ["/www/index.html", "/www/element.html"]) {
  test(`ten minutes do not look like two days, without colours either: ${path}`, async () => {
    const discovered = { "incident.discovered.date": "2021-04-13", "incident.discovered.time": "08:30" };
    const looks = async (now) => {
      const page = await at(path, now);
      await page.put(discovered);
      return page.see(() => {
        const style = getComputedStyle(document.querySelector(".bn-deadline"));
        return [style.borderLeftWidth, style.boxShadow.replace(/rgba?\([^)]*\)|color\([^)]*\)/g, "")].join();
      });
    };
    const calm = await looks("2021-04-13T09:00:00+02:00");
    assert.notEqual(await looks("2021-04-16T08:20:00+02:00"), calm);
    assert.equal(await looks("2021-04-14T08:20:00+02:00"), calm);
  });
}

test("a malformed time is to be corrected, and is not called missing", async () => {
  const fields = '<p><label for="d">11. Datum</label><input id="d" name="incident.discovered.date"></p><p><label for="t">11. Klockslag</label><input id="t" name="incident.discovered.time"></p><p><button>Skicka</button></p>';
  const page = await open(bare(form(fields), { now }));
  const box = async (date, time) => {
    await page.run((values) => ["d", "t"].forEach((id, at) => {
      const control = document.getElementById(id);
      control.value = values[at];
      control.dispatchEvent(new Event("input", { bubbles: true }));
    }), [date, time]);
    return page.text(".bn-deadline");
  };
  assert.match(await box("2021-04-15", ""), /räknat från dygnets början eftersom klockslaget saknas/);
  for (const malformed of ["kl nio", "24", "9-10"]) {
    const text = await box("2021-04-15", malformed);
    assert.match(text, /räknat från dygnets början tills klockslaget är rättat/, malformed);
    assert.doesNotMatch(text, /saknas|Ange/, malformed);
  }
  assert.doesNotMatch(await box("2021-04-15", "kl 9"), /dygnets början/);
  assert.match(await box("0202-04-15", ""), /Rätta när ni upptäckte incidenten/);
});

test("of a discovery later today no more than 72 hours are left", async () => {
  const page = await open({ now: "2021-04-13T08:00:00+02:00" });
  await page.put({ "incident.discovered.date": "2021-04-13", "incident.discovered.time": "09:00" });
  assert.match(await page.text("[data-bn-deadline]"), /Det är 3 dygn kvar av de 72 timmarna/);
  await page.put({ "incident.discovered.time": "07:59" });
  assert.match(await page.text("[data-bn-deadline]"), /Det är 2 dygn och 23 timmar kvar/);
});
