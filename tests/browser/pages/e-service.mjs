// A stand-in for the authority's e-service: the questions of the form, one below the other, with nothing to upload. It is filled in by hand.

import init, { form } from "../../../pkg/breach_notification.js";

await init();
const add = (parent, tag, attributes = {}, text = "") => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  parent.append(element);
  return element;
};

/** The fields of a question, in a part of the page. */
function addQuestion(parent, { number, text, fields }) {
  const set = add(parent, "fieldset", { "data-number": number });
  add(set, "legend", {}, `${number}. ${text}`);
  for (const { name, kind, label, choices } of fields) {
    if (kind === "many") {
      for (const choice of choices) {
        const line = add(set, "label");
        add(line, "input", { type: "checkbox", "data-name": name, value: choice.key });
        line.append(choice.printed ?? choice.label);
      }
      continue;
    }
    const line = add(set, "label", {}, label ?? text);
    if (kind === "one") {
      const list = add(line, "select", { "data-name": name });
      add(list, "option", { value: "" }, "Välj");
      for (const choice of choices) add(list, "option", { value: choice.key }, choice.printed ?? choice.label);
    } else {
      add(line, kind === "long" ? "textarea" : "input", { "data-name": name });
    }
  }
}

const { sections } = form({ language: "sv" });
for (const { title, questions } of sections) {
  add(document.querySelector("main"), "h2", {}, title);
  for (let at = 0; at < questions.length; at += 1) {
    const isRow = ({ fields }) => fields[0].name.includes("[i]");
    if (!isRow(questions[at])) {
      addQuestion(document.querySelector("main"), questions[at]);
      continue;
    }
    const group = questions[at].fields[0].name.split("[")[0];
    const ofGroup = questions.filter((question) => question.fields[0].name.startsWith(`${group}[`));
    at += ofGroup.length - 1;
    const rows = add(document.querySelector("main"), "div", { "data-group": group });
    const addRow = () => {
      const row = add(rows, "div", { "data-row": "" });
      for (const question of ofGroup) addQuestion(row, question);
    };
    addRow();
    add(document.querySelector("main"), "button", { type: "button", "data-add": group }, "Lägg till ny").addEventListener("click", addRow);
  }
}

/** What has been filled in, by the names of our fields. */
window.filledIn = () => {
  const answers = {};
  for (const control of document.querySelectorAll("[data-name]")) {
    const row = control.closest("[data-row]");
    const name = control.dataset.name.replace("[i]", () => `[${[...row.parentElement.children].indexOf(row)}]`);
    if (control.type === "checkbox") {
      if (control.checked) (answers[name] ??= []).push(control.value);
    } else if (control.value) {
      answers[name] = control.value;
    }
  }
  return answers;
};

/** The control for a question, the name of a field in it, and a row counted from 1. */
window.place = (number, label, row) => {
  const set = document.querySelectorAll(`[data-number="${number}"]`)[row - 1];
  const line = [...set.querySelectorAll("label")].find((line) => line.firstChild.nodeType === 3 && line.firstChild.data === label);
  return line.querySelector("input, select, textarea");
};
window.box = (number, words) => [...document.querySelectorAll(`[data-number="${number}"] label`)].find((line) => line.textContent === words);
window.isReady = true;
