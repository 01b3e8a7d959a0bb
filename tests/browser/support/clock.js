// A clock in the test's hands: it stands still at half a second past 10:00 in Stockholm on 6 May 2026 until it is moved.
// Timers of a second to a minute wait for it; shorter ones are left alone, and so are longer ones, which a driver may set.

window.clock = {
  now: Date.parse("2026-05-06T10:00:00.500+02:00"),
  timers: new Map(),

  /** Moves the clock, and runs in order what falls due. */
  forward(minutes) {
    const end = this.now + minutes * 60_000;
    while (true) {
      const [id, next] = [...this.timers].filter(([, { due }]) => due <= end).sort((a, b) => a[1].due - b[1].due)[0] ?? [];
      if (!next) break;
      this.now = Math.max(this.now, next.due);
      if (next.every) next.due += next.every;
      else this.timers.delete(id);
      next.run();
    }
    this.now = end;
  },
};

{
  const Real = Date;
  window.Date = class extends Real {
    constructor(...values) {
      super(...(values.length ? values : [clock.now]));
    }
    static now() {
      return clock.now;
    }
  };
  const { setTimeout, setInterval, clearTimeout } = window;
  let last = 1_000_000;
  const wait = (run, delay, values, every) => {
    clock.timers.set(++last, { run: () => run(...values), due: clock.now + delay, every });
    return last;
  };
  const held = (delay) => delay >= 1000 && delay <= 61_000;
  window.setTimeout = (run, delay = 0, ...values) => (held(delay) ? wait(run, delay, values, 0) : setTimeout(run, delay, ...values));
  window.setInterval = (run, delay = 0, ...values) => (held(delay) ? wait(run, delay, values, delay) : setInterval(run, delay, ...values));
  window.clearTimeout = window.clearInterval = (id) => void (clock.timers.delete(id) || clearTimeout(id));
}
