// Nothing that gets the focus is hidden behind what stays in view while the page scrolls: the bar with the 72 hours, a header of the
// host's, its cookie banner (WCAG 2.2, 2.4.11). How high these are is measured, since only the page's own style sheets know.

import { box, closest, contains } from "./dom.js";
import { around, call, get } from "./reach.js";
import { adopt, unadopt } from "./sheet.js";

/** What gets the focus stops so far from what covers the page. */
const GAP = 8;
/** What is higher than this part of the window covers the page for a purpose: a dialog's backdrop. */
const BACKDROP = 0.6;
/** A page that scrolls smoothly has come to rest by then. */
const RESTS = 400;
/** What moves so long after the focus has nothing to do with it: a person scrolls with the keyboard, say. A busy machine takes its time. */
const RECENT = 2000;


export class Clearance {
  #form;
  #selector;
  #window;
  #root;
  #adopted;
  #rules = "";
  #timer = 0;
  #moved = 0;
  #focused;

  /**
   * @param {Element} form
   * @param {string} id that of a form of ours, whose bar stays in view; empty for one of the host's
   */
  constructor(form, id) {
    this.#form = form;
    this.#selector = id ? `#${id}` : "[data-bn-live]:not(.bn-form)";
    this.#window = get(get(form, "ownerDocument"), "defaultView") ?? globalThis;
    this.#root = call(form, "getRootNode");
    this.#listen("addEventListener");
    // Not at once: a page that is coming to life would be laid out for it halfway.
    this.#later();
  }

  stop() {
    this.#listen("removeEventListener");
    clearTimeout(this.#timer);
    // What is still to be looked after is not.
    this.#focused = undefined;
    unadopt(this.#adopted);
    this.#adopted = undefined;
    this.#rules = "";
  }

  #listen(method) {
    call(this.#root, method, "focusin", this.#onFocus, true);
    for (const name of ["scroll", "resize"]) this.#window[method](name, this.#onScroll, true);
    for (const name of ["wheel", "touchmove", "pointerdown", "keydown"]) this.#window[method](name, this.#onMove, { capture: true, passive: true });
  }

  /** What the page has broken, an elementsFromPoint of its own, say, is not for us to mend. */
  #try(step) {
    try {
      step();
    } catch {
      this.stop();
    }
  }

  #onMove = ({ key }) => {
    if (key !== "Tab") this.#moved = performance.now();
  };

  #onScroll = () => {
    this.#check();
    this.#later();
  };

  #later() {
    this.#timer ||= setTimeout(() => {
      this.#timer = 0;
      this.#try(() => this.#measure());
    }, 100);
  }

  #onFocus = ({ target }) => {
    const isOurs = contains(this.#form, target) || get(target, "form") === this.#form || closest(target, "[data-bn-own]");
    if (!isOurs) return;
    this.#focused = { target, at: performance.now() };
    // Only now: a list that is scrolled later is scrolled for a purpose.
    this.#try(() => this.#showInLists(target));
    // What lies where is asked when the step is done that has moved the focus: on a page of a thousand rows each question takes milliseconds.
    this.#later();
    for (const wait of [0, RESTS]) setTimeout(this.#check, wait);
  };

  /** The browser may scroll after the focus has moved, and slowly. A person who scrolls knows better. */
  #check = () => {
    const { target, at } = this.#focused ?? {};
    if (!target || this.#moved > at || performance.now() > at + RECENT) return;
    if (get(this.#root, "activeElement") === target) this.#try(() => this.#uncover(target));
  };

  /** Tells the style sheets how far the page is covered, and how high our own bar is. */
  #measure() {
    const bar = this.#selector.startsWith("#") ? this.#bar() : 0;
    const rules = `${this.#selector}{--_top:${this.#reach(false)}px;--_bar:${bar}px;--_under:${this.#reach(true)}px}`;
    if (rules === this.#rules) return;
    this.#rules = rules;
    if (this.#adopted) this.#adopted.sheet.replaceSync(rules);
    else this.#adopted = adopt(this.#form, rules);
    // The bar has just moved, onto what is being filled in perhaps.
    this.#check();
  }

  #bar() {
    const parts = [...call(this.#form, "querySelectorAll", ".bn-deadline, .bn-deadline-left")];
    const stuck = parts.filter((part) => this.#window.getComputedStyle(part).position === "sticky");
    return Math.max(0, ...stuck.map((part) => Math.ceil(box(part).height)));
  }

  /** How far down from the top, or up from the bottom, parts of the host's reach where the form is. */
  #reach(fromBottom) {
    const { left, right } = box(this.#form);
    const [from, to] = [Math.max(left, 0) + GAP, Math.min(right, this.#window.innerWidth) - GAP];
    const height = this.#window.innerHeight;
    let reach = 0;
    for (let parts = 0; parts < 4; parts += 1) {
      const y = fromBottom ? height - reach - 2 : reach + 1;
      const stuck = [from, (from + to) / 2, to].flatMap((x) => this.#stack(x, y)).map((hit) => this.#stuck(hit));
      const covers = stuck.filter((part) => part && !contains(this.#form, part) && this.#covers(part, this.#form)).map(box);
      const next = Math.ceil(Math.max(0, ...covers.map(({ top, bottom }) => (fromBottom ? height - top : bottom))));
      if (next <= reach) break;
      reach = next;
    }
    return reach;
  }

  /** Scrolls until nothing that stays in view lies on an element. */
  #uncover(element) {
    for (let tries = 0; tries < 3; tries += 1) {
      const own = box(element);
      if (!own.height || own.bottom < 0 || own.top > this.#window.innerHeight) return;
      let [top, bottom] = [-Infinity, Infinity];
      for (const cover of this.#coversOf(element, own)) {
        const its = box(cover);
        if (its.top + its.bottom <= this.#window.innerHeight) top = Math.max(top, its.bottom);
        else bottom = Math.min(bottom, its.top);
      }
      let by = 0;
      if (bottom < Infinity) by = Math.max(0, own.bottom - bottom + GAP);
      if (top > -Infinity) by = Math.min(by, own.top - top - GAP);
      if (!by || !this.#scroll(element, by)) return;
    }
  }

  #coversOf(element, { left, right, top, bottom }) {
    const covers = new Set();
    for (const x of [left + 2, (left + right) / 2, right - 2]) {
      // What covers only the middle of it leaves its edges in view. On a long page each point takes a browser its time.
      for (const y of [top + 1, bottom - 1]) {
        for (const hit of this.#stack(x, y)) {
          if (contains(hit, element) || contains(element, hit)) break;
          const stuck = this.#stuck(hit);
          if (stuck && this.#covers(stuck, element)) covers.add(stuck);
        }
      }
    }
    return covers;
  }

  /** What lies at a point, the topmost first. */
  #stack(x, y) {
    return [...call(get(this.#form, "ownerDocument"), "elementsFromPoint", x, y), ...(get(this.#root, "host") ? call(this.#root, "elementsFromPoint", x, y) : [])];
  }

  /** The part around an element that stays in view. */
  #stuck(element) {
    for (let part = element; part; part = around(part)) {
      if (["fixed", "sticky"].includes(this.#window.getComputedStyle(part).position)) return part;
    }
    return null;
  }

  #covers(part, element) {
    for (let outer = element; outer; outer = around(outer)) if (outer === part) return false;
    return box(part).height < this.#window.innerHeight * BACKDROP;
  }

  /** Scrolls each list around an element to it: not every browser does so when the focus goes back. */
  #showInLists(element) {
    for (const list of this.#scrollable(element)) {
      const [own, its] = [box(element), box(list)];
      if (own.height > its.height) continue;
      const by = Math.min(0, own.top - its.top) || Math.max(0, own.bottom - its.bottom);
      if (Math.abs(by) > 1) list.scrollBy({ top: by, behavior: "instant" });
    }
  }

  /** What scrolls around an element, the page itself not among it, from the inside out. */
  * #scrollable(element) {
    const page = get(get(this.#form, "ownerDocument"), "scrollingElement");
    for (let part = around(element); part && part !== page; part = around(part)) {
      if (["auto", "scroll"].includes(this.#window.getComputedStyle(part).overflowY)) yield part;
    }
  }

  /** Scrolls what an element stands in, from the inside out, and no list so far that the element leaves it. Says whether it has moved. */
  #scroll(element, by) {
    const was = box(element);
    for (const list of this.#scrollable(element)) {
      const its = box(list);
      const within = by > 0 ? Math.min(by, was.top - its.top) : Math.max(by, was.bottom - its.bottom);
      if (within * by > 0) list.scrollBy({ top: within, behavior: "instant" });
      if (Math.abs(was.top - box(element).top) > 1) return true;
    }
    get(get(this.#form, "ownerDocument"), "scrollingElement")?.scrollBy({ top: by, behavior: "instant" });
    return Math.abs(was.top - box(element).top) > 1;
  }
}
