// A quiet mark beside each question that has changed since the notification was sent. It comes and goes while a person writes.

import { adjustedBy } from "./adjusted.js";
import { say } from "./opening_words.js";
import { whenStill } from "./still.js";

/** What is typed shows when it has stood still for so long, in milliseconds. */
const STILL = 400;

/** By form: what ends marking it. */
const marking = new WeakMap();

/**
 * @param {{ form: Function, changedSinceSent: Function }} api
 * @returns what begins marking the form of some `files`, and ends what marked it before
 */
export function marks({ form, changedSinceSent }) {
  const begin = (files) => {
    marking.get(files.form)?.();
    const { language, held } = files;
    const changed = () => changedSinceSent(held.case, { now: held.now, ...adjustedBy(files) });
    if (!changed()) return;
    const questions = form({ language }).sections.flatMap((section) => section.questions);
    const marked = new Set();
    const update = () => {
      try {
        // In another language they are other words.
        if (files.language !== language) return begin(files);
        const names = (changed() ?? []).map((name) => name.replace(/\[\d+\]/, "[i]"));
        for (const { number, fields } of questions) mark(number, fields.map(({ name }) => name), names);
      } catch {
        // The form was let go.
        stop();
      }
    };
    const mark = (number, fields, names) => {
      const key = `changed ${number}`;
      const is = fields.some((name) => names.includes(name));
      if (is === marked.has(key)) return;
      if (!is) {
        marked.delete(key);
        return files.unnote(key);
      }
      marked.add(key);
      const place = fields.map((name) => name.replace("[i]", "[0]")).find((name) => held.controlsOf(name).length);
      if (place) files.note(place, say(files.language, "changedSinceSent"), key);
    };
    const still = whenStill(files.form, update, STILL);
    const stop = () => {
      still.stop();
      for (const key of marked) files.unnote(key);
      marking.delete(files.form);
    };
    marking.set(files.form, stop);
    update();
  };
  return begin;
}
