// Time in the test's hands, all of it: the clock and every timer of the page, which sleeps as a computer does and wakes again.
// What is said meanwhile is noted with the moment, and WebAssembly's memory is kept an eye on.

import { install } from "@sinonjs/fake-timers";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

// A Monday morning in Stockholm: in the night to the next Sunday the clocks are put back.
const now = new Date("2026-10-19T09:00:00.000+02:00");
const real = { set: setTimeout.bind(window), clear: clearTimeout.bind(window) };
const clock = install({ now, toFake: ["Date", "setTimeout", "clearTimeout", "setInterval", "clearInterval", "performance"] });

/** What timers were to run, for as long as anybody holds it. */
let steps = [];

// A driver sets one of many hours for each script that it waits for, and leaves it.
{
  const { setTimeout, clearTimeout } = window;
  const ofDriver = new Set();
  window.setTimeout = (run, delay = 0, ...values) => {
    if (delay <= HOUR) {
      steps.push(new WeakRef(run));
      return setTimeout(run, delay, ...values);
    }
    const id = real.set(run, delay, ...values);
    ofDriver.add(id);
    return id;
  };
  window.clearTimeout = (id) => (ofDriver.delete(id) ? real.clear(id) : clearTimeout(id));
}

window.simulated = {
  /** By the moment, as ISO 8601 in UTC. */
  heard: [],
  memories: [],

  get now() {
    return new Date(clock.now).toISOString();
  },

  /** How many timers wait. */
  get timers() {
    return clock.countTimers();
  },

  /** How many things that a timer was to run are still held, waiting or not. Who asks has collected the garbage before. */
  get held() {
    steps = steps.filter((step) => step.deref());
    return new Set(steps.map((step) => step.deref())).size;
  },

  /** Sets the clock of the computer, and waits until the page has looked at it. */
  async goTo(instant) {
    clock.setSystemTime(new Date(instant));
    await this.awake(2 * MINUTE);
    clock.setSystemTime(new Date(instant));
    await this.awake(MINUTE);
  },

  /** Goes on for so long, and does what falls due. */
  async awake(milliseconds, step = SECOND) {
    for (const end = clock.now + milliseconds; clock.now < end; ) {
      clock.tick(Math.min(step, end - clock.now));
      // What observes the page hears of it now.
      await null;
    }
  },

  /** In a tab in the background: a browser runs what falls due once a minute. */
  async inTheBackground(milliseconds) {
    for (const end = clock.now + milliseconds; clock.now < end; ) {
      clock.jump(MINUTE - SECOND);
      // What that sets off at once is not held back.
      clock.tick(SECOND);
      await null;
    }
  },

  /** The computer sleeps; when it wakes, what has fallen due runs, once. */
  async asleep(milliseconds) {
    clock.jump(milliseconds);
    await null;
  },

  /** The computer sleeps, and the timers with it: they have as long to go as before. */
  async asleepWithItsTimers(milliseconds) {
    clock.setSystemTime(clock.now + milliseconds);
    await null;
  },

  /** Notes what the page says to those who listen. */
  listen(form) {
    const status = form.querySelector(":scope > [role=status]");
    new MutationObserver(() => this.heard.push([this.now, status.textContent.replaceAll("\u00a0", " ").trim()])).observe(status, { childList: true, characterData: true, subtree: true });
  },
};

for (const name of ["instantiate", "instantiateStreaming"]) {
  const original = WebAssembly[name];
  WebAssembly[name] = async (...values) => {
    const result = await original.apply(WebAssembly, values);
    for (const value of Object.values((result.instance ?? result).exports)) if (value instanceof WebAssembly.Memory) simulated.memories.push(value);
    return result;
  };
}
