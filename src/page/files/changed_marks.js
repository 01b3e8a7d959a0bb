// A quiet mark beside each question that has changed since the notification was sent. It comes and goes while a person writes.

import { changedFields } from "./changes.js";
import { say } from "./opening_words.js";
import { call } from "../reach.js";

/** What is typed shows when it has stood still for so long, in milliseconds. */
const STILL = 400;

/** By form: what marks it. */
const marking = new WeakMap();

/**
 * @param {Function} form the form as data
 * @returns what begins marking the form of some `files`, and ends what marked it before
 */
export function marks(form) {
  return (files) => {
    marking.get(files.form)?.();
    const { language, held } = files;
    if (!changedFields(held.case)) return;
    const questions = form({ language }).sections.flatMap((section) => section.questions);
    const marked = new Set();
    const update = () => {
      try {
        const changed = changedFields(held.case)?.map((name) => name.replace(/\[\d+\]/, "[i]")) ?? [];
        for (const { number, fields } of questions) {
          const key = `changed ${number}`;
          const is = fields.some(({ name }) => changed.includes(name));
          if (is === marked.has(key)) continue;
          if (is) marked.add(key);
          else marked.delete(key);
          const place = fields.map(({ name }) => name.replace("[i]", "[0]")).find((name) => held.controlsOf(name).length);
          if (!is) files.unnote(key);
          else if (place) files.note(place, say(files.language, "changedSinceSent"), key);
        }
      } catch {
        // The form was let go.
        stop();
      }
    };
    let timer = 0;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(update, STILL);
    };
    const events = ["input", "change", "click", "reset"];
    for (const name of events) call(files.form, "addEventListener", name, later, true);
    const stop = () => {
      clearTimeout(timer);
      for (const name of events) call(files.form, "removeEventListener", name, later, true);
      for (const key of marked) files.unnote(key);
      marking.delete(files.form);
    };
    marking.set(files.form, stop);
    update();
  };
}
