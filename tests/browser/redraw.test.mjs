// A host that draws its form anew, in part or as a whole, keeping nodes or replacing them: nothing that a person types is judged, sent or
// lost late, and what the page knows outlives it.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { least } from "./support/scenarios.mjs";
import { suite } from "./support/suite.mjs";

const { open } = suite();

/** Functions of the host's with which it draws its form anew. */
const drawing = `<script>
  window.host = {
    /** Another control in the place of one, with the same value and the focus, as an application gives it. */
    replace(control) {
      const fresh = control.cloneNode(true);
      if (control.localName === "select") fresh.selectedIndex = control.selectedIndex;
      fresh.value = control.value;
      if ("checked" in control) fresh.checked = control.checked;
      const hadFocus = document.activeElement === control;
      control.replaceWith(fresh);
      if (hadFocus) host.focus(fresh);
      return fresh;
    },
    /** All around a control, with what stands in it. */
    replaceAround(control) {
      const part = control.closest("fieldset, .falt, .rad, p, div");
      const before = [...part.querySelectorAll("input, select, textarea")];
      const focused = before.indexOf(document.activeElement);
      const fresh = part.cloneNode(true);
      const after = [...fresh.querySelectorAll("input, select, textarea")];
      after.forEach((control, at) => {
        control.value = before[at].value;
        control.checked = before[at].checked;
      });
      part.replaceWith(fresh);
      if (focused >= 0) host.focus(after[focused]);
    },
    focus(control) {
      control.focus();
      // The caret goes to the end, also where the browser has no function for it.
      const { type } = control;
      if (type === "email") control.type = "text";
      if (/^(text|tel|textarea)$/.test(control.type)) control.setSelectionRange(control.value.length, control.value.length);
      if (type === "email") control.type = type;
    },
    /** The form with nothing but the host's own markup, and the values that the host knows. */
    drawAll({ rows = false } = {}) {
      const form = document.querySelector("form");
      const values = new Map([...form.elements].filter(({ name }) => name).map((control) => [control.name + "=" + (["radio", "checkbox"].includes(control.type) ? control.value : ""), control]));
      const fresh = new DOMParser().parseFromString(host.html, "text/html").querySelector("form");
      for (const control of fresh.elements) {
        const before = values.get(control.name + "=" + (["radio", "checkbox"].includes(control.type) ? control.value : ""));
        if (!before) continue;
        if (["radio", "checkbox"].includes(control.type)) control.checked = before.checked;
        else control.value = before.value;
      }
      form.replaceChildren(...document.adoptNode(fresh).childNodes);
    },
  };
  host.html = document.documentElement.outerHTML;
</script></body>`;

const start = (settings) => open({ now: least.now, edit: (html) => html.replace("</body>", drawing), ...settings });
const onEach = (page, name, how) => page.run((name, how) => document.addEventListener(name, (event) => host[how](event.target)), name, how);

for (const how of ["replace", "replaceAround"]) {
  test(`what is typed and sent at once is in the notification, though each key has the host ${how}`, async () => {
    const page = await start();
    await page.put({ ...least.answers, "controller.name": "" });
    await onEach(page, "input", how);
    await page.type("controller.name", "Exempelkommun");
    await page.press(Key.ENTER);
    assert.equal(JSON.parse(await page.submission()).controller.name, "Exempelkommun");
  });

  test(`a malformed value is told when its field is left, though leaving has the host ${how}`, async () => {
    const page = await start();
    await onEach(page, "change", how);
    await page.type("controller.address.postalCode", "12");
    assert.deepEqual(await page.messages("controller.address.postalCode"), []);
    await page.leave();
    assert.equal((await page.messages("controller.address.postalCode")).length, 1);
    await page.answer("controller.address.postalCode", "127 26");
    await page.leave();
    assert.deepEqual(await page.messages("controller.address.postalCode"), []);
  });

  test(`nothing is held against a person who is still typing, though each key has the host ${how}`, async () => {
    const page = await start();
    await onEach(page, "input", how);
    await page.type("controller.address.postalCode", "12");
    await page.settled();
    assert.deepEqual(await page.messages("controller.address.postalCode"), []);
    await page.leave();
    assert.equal((await page.messages("controller.address.postalCode")).length, 1);
  });
}

test("a value that a script puts in with a new control is what is sent", async () => {
  const page = await start();
  await page.put(least.answers);
  await page.run(() => { host.replace(finder.control({ number: 1, row: 0 })).value = "Exempelstad"; document.querySelector("form").requestSubmit(); });
  assert.equal(JSON.parse(await page.submission()).controller.name, "Exempelstad");
});

test("messages, the summary and the parts of ours outlive that the host draws all of its form anew", async () => {
  const page = await start();
  await page.put({ "controller.address.postalCode": "12" });
  await page.prepare();
  const before = await page.summary();
  const messages = await page.run(() => document.querySelectorAll(".bn-message").length);
  await page.run(() => host.drawAll());
  await page.settled();
  assert.deepEqual((await page.summary()).links, before.links);
  assert.equal(await page.run(() => document.querySelectorAll(".bn-message").length), messages);
  assert.equal((await page.state("controller.address.postalCode")).invalid, "true");
  for (const part of [".bn-deadline", ".bn-summary", ".bn-preview-button", ".bn-result"]) {
    assert.equal(await page.run((part) => document.querySelectorAll(part).length, part), 1, part);
  }
  await page.hit(await page.run(() => document.querySelector(".bn-summary a")));
  assert.equal(await page.hasFocus("controller.name"), true, "its links lead to the new fields");
  assert.equal(await page.shows(13), false, "what was hidden is hidden");
});

test("rows that were added outlive it, blank ones too, and so does what was typed in them", async () => {
  const page = await start();
  await page.answer("actions[0].description", "ett");
  await page.addRow("actions[0].date");
  await page.answer("actions[1].description", "två");
  await page.addRow("actions[0].date");
  await page.run(() => host.drawAll());
  await page.settled();
  assert.equal(await page.rows("actions[0].date"), 3);
  assert.equal(await page.value("actions[1].description"), "två");
  assert.equal(await page.run(() => finder.buttons("Lägg till ny").length), 2, "each group has its button once");
  await page.put({ ...least.answers, "actions[2].description": "tre" });
  await page.prepare();
  assert.deepEqual(JSON.parse(await page.submission()).actions.map(({ description }) => description), ["ett", "två", "tre"]);
});

test("a person who types in an added row stays there", async () => {
  const page = await start();
  await page.addRow("contacts[0].name");
  await page.run(() => document.addEventListener("input", () => host.drawAll()));
  await page.hit(await page.control("contacts[1].name"));
  await page.press(..."Registratorn");
  assert.equal(await page.value("contacts[1].name"), "Registratorn");
});

test("a form element that the host replaces goes on where the old one was", async () => {
  const page = await start();
  await page.put({ "contacts[1].name": "Registratorn", "controller.name": "Exempelkommun" });
  await page.prepare();
  const { links } = await page.summary();
  await page.run(() => {
    const old = document.querySelector("form");
    const fresh = document.adoptNode(new DOMParser().parseFromString(host.html, "text/html").querySelector("form"));
    fresh.querySelector("[name='controller.name']").value = "Exempelkommun";
    old.replaceWith(fresh);
  });
  await page.until("the new form is alive", () => page.run(() => document.querySelector("form").hasAttribute("data-bn-live")));
  assert.deepEqual((await page.summary()).links, links);
  assert.equal(await page.value("contacts[1].name"), "Registratorn");
});

test("a new form after the notification was prepared begins anew", async () => {
  const page = await start();
  await page.put({ ...least.answers, "actions[1].description": "två" });
  await page.prepare();
  await page.run(() => document.querySelector("form").replaceWith(document.adoptNode(new DOMParser().parseFromString(host.html, "text/html").querySelector("form"))));
  await page.until("the new form is alive", () => page.run(() => document.querySelector("form").hasAttribute("data-bn-live")));
  assert.equal(await page.summary(), null);
  assert.equal(await page.rows("actions[0].date"), 1);
});

test("a question that the host takes off the page is no part of the notification any more", async () => {
  const page = await start();
  await page.put({ ...least.answers, "incident.description": "En lapp." });
  await page.run(() => finder.scope(16).remove());
  await page.prepare();
  assert.equal("description" in (JSON.parse(await page.submission()).incident ?? {}), false);
});

test("names that a host gives to its own nodes anew are gone by", async () => {
  const page = await start();
  await page.put(least.answers);
  await page.run(() => {
    const [name, role] = ["contacts[0].name", "contacts[0].role"].map((name) => document.querySelector(`[name="${name}"]`));
    [name.name, role.name] = [role.name, name.name];
    [name.value, role.value] = ["Dataskyddsombud", "Ombudet"];
  });
  await page.prepare();
  assert.deepEqual(JSON.parse(await page.submission()).contacts[0].name, "Ombudet");
});

test("a host that answers each touch of ours with another drawing keeps nobody from typing", async () => {
  const page = await start();
  await page.run(() => {
    window.drawn = 0;
    const draw = (records) => {
      if (records.some(({ addedNodes }) => [...addedNodes].some((node) => node.nodeType === 1 && node.hasAttribute("data-bn-own")))) {
        window.drawn += 1;
        host.drawAll();
      }
    };
    window.observer = new MutationObserver(draw);
    observer.observe(document.querySelector("form"), { childList: true, subtree: true });
    host.drawAll();
  });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const drawn = await page.run(() => window.drawn);
  assert.ok(drawn < 60, `drawn ${drawn} times in a good second`);
  await page.run(() => observer.disconnect());
  await new Promise((resolve) => setTimeout(resolve, 600));
  await page.put({ "incident.ongoing": "no", "controller.name": "Exempelkommun" });
  assert.equal(await page.shows(13), true);
  assert.equal(await page.run(() => document.querySelectorAll(".bn-deadline").length), 1);
});

test("a host that leaves the form alone and changes the page around it costs nothing", async () => {
  const page = await start();
  await page.put(least.answers);
  await page.settled();
  await page.run(() => { window.before = [...document.querySelectorAll(".bn-deadline, .bn-summary, .bn-preview-button, .bn-result, .bn-add, .bn-remove")]; });
  await page.run(() => {
    const clock = document.createElement("p");
    document.body.append(clock);
    clock.textContent = "12:00";
    const hint = document.createElement("span");
    document.querySelector("form label").append(hint);
  });
  await page.settled();
  assert.equal(await page.run(() => window.before.length > 3 && window.before.every((part) => part.isConnected)), true);
});

// Everything is replaced at random while a person types: whatever comes of it, the notification holds what was typed.
for (const [pace, every] of [["between keys", 0], ["every 15 ms", 15], ["every 120 ms", 120]]) {
  for (const seed of [1, 2, 3]) {
    test(`a host that replaces what it can, ${pace}: what was typed is what is sent (${seed})`, async () => {
      const page = await start();
      await page.run((every, seed) => {
        let state = seed;
        const random = (below) => {
          state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
          return Math.floor((state / 2_147_483_648) * below);
        };
        const shake = () => {
          const controls = [...document.querySelectorAll("form input:not([type=hidden]), form select, form textarea")];
          for (let times = random(4) + 1; times > 0; times -= 1) {
            const control = controls[random(controls.length)];
            if (control.isConnected) host[["replace", "replaceAround"][random(2)]](control);
          }
        };
        window.shaking = true;
        if (every) window.timer = setInterval(() => window.shaking && shake(), every);
        else for (const name of ["input", "change", "keyup"]) document.addEventListener(name, () => window.shaking && shake());
      }, every, seed);
      const typed = {
        "controller.name": "Exempelkommun",
        "controller.address.postalCode": "127 26",
        "controller.address.city": "Exempelstad",
        "contacts[0].name": "Dataskyddsombudet",
        "contacts[0].email": "dataskydd@example.se",
        "contacts[0].phone": "08-465 004 01",
        "contactAddress.street": "Exempelgatan 1",
        "contactAddress.postalCode": "127 26",
        "contactAddress.city": "Exempelstad",
      };
      for (const [field, text] of Object.entries(typed)) {
        await page.run((field) => document.querySelector(`[name="${field}"], [data-bn-field="${field}"]`).focus(), field);
        await page.press(...text);
      }
      await page.run(() => { window.shaking = false; clearInterval(window.timer); document.querySelector("form").requestSubmit(); });
      assert.deepEqual((await page.events("invalid")).flatMap(({ detail }) => detail.problems.map(({ field, code }) => `${field} ${code}`)), []);
      const submission = JSON.parse(await page.submission());
      assert.equal(submission.controller.name, "Exempelkommun");
      assert.deepEqual(submission.contacts, [{ name: "Dataskyddsombudet", email: "dataskydd@example.se", phone: "+46846500401" }]);
      assert.deepEqual({ ...submission.contactAddress, country: undefined }, { street: "Exempelgatan 1", postalCode: "127 26", city: "Exempelstad", country: undefined });
    });
  }
}
