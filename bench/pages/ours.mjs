// Drives ours on a page, the drop-in or the element: what the pages of the others bring along themselves. It is put in once ours is live.

const ROW = "Åtgärd";

export default function drive() {
  const element = document.querySelector("breach-notification");
  const host = document.querySelector("form[data-breach-notification]");
  const named = (name) => [...document.querySelectorAll(element ? `[data-bn-field="${name}"]` : `[name="${name}"]`)];
  const words = (button) => button.textContent.replace(/\s+/g, " ").trim();
  const buttons = (pattern) => [...document.querySelectorAll("button")].filter((button) => pattern.test(words(button)));
  const rowsOf = () => document.querySelectorAll(element ? '[data-bn-field$="].description"]' : '[name$="].description"]').length;
  let problems = [];

  addEventListener("breach-notification-invalid", ({ detail }) => { problems = detail.problems; }, true);
  addEventListener("breach-notification-submission", (event) => {
    // Nothing is downloaded.
    event.preventDefault();
    problems = [];
  }, true);

  const isChecked = (control) => ["checkbox", "radio"].includes(control.type);
  const empty = () => [...host.elements].filter((control) => control.name && (isChecked(control) ? control.checked : control.value));

  function put(control, answer) {
    if (!isChecked(control) && control.value === answer) return;
    if (isChecked(control)) control.checked = [answer].flat().includes(control.value);
    else control.value = answer;
    control.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    control.dispatchEvent(new Event("change", { bubbles: true }));
  }

  return {
    async take(answers, now) {
      if (element) {
        element.now = now;
        element.answers = answers;
        return;
      }
      // Its clock stands in the page's own HTML.
      for (const control of empty()) if (!(control.name in answers)) put(control, "");
      for (const [name, answer] of Object.entries(answers)) {
        while (named(name).length === 0) this.addButton(name).click();
        for (const control of named(name)) put(control, answer);
      }
    },
    wrong() {
      const submit = buttons(/^Skapa underlag$/)[0];
      problems = [];
      submit.click();
      return [...new Set(problems.filter(({ level }) => level === "error").map(({ field }) => field))];
    },
    asks: (question, field) => named(field).some((control) => control.getClientRects().length > 0),
    control: (name) => named(name)[0],
    option: (name, key) => named(name).find(({ value }) => value === key),
    rows: rowsOf,
    addButton: (name = "actions") => buttons(new RegExp(`^Lägg till ny.*${name.startsWith("actions") ? ROW : name.startsWith("contacts") ? "Kontaktperson" : "Biträde"}`))[0],
    removeButton: () => buttons(new RegExp(`^Ta bort.*${ROW}`)).at(-1),
    preview: () => buttons(/^Förhandsgranska$/)[0].click(),
    closePreview: () => document.querySelector("dialog[open]").close(),
  };
}
