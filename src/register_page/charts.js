// Two kinds of charts, drawn as SVG. Each has a text for those who hear the page, and a table beside it; no series is told by its colour alone.

import { freeId } from "../page/dom.js";
import { add } from "../page/making.js";
import { say } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";
/** So many characters of a label fit in a line on the smallest screen. */
const LINE = 38;

function draw(parent, name, attributes, text) {
  const element = parent.ownerDocument.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  parent.append(element);
  return element;
}

/** A chart with its title, and the table that says the same. */
function figure(parent, language, title, spoken, table) {
  const part = add(parent, "figure.bn-register-chart", "");
  add(part, "figcaption", title);
  const svg = draw(part, "svg", { role: "img", width: "100%", "aria-label": `${say(language, "chart", title)}. ${spoken}` });
  const details = add(part, "details", "");
  add(details, "summary", say(language, "asTable"));
  const frame = add(details, "div.bn-register-scroll role=region tabindex=0", "");
  frame.setAttribute("aria-label", title);
  addTable(frame, table);
  return { part, svg };
}

export function addTable(parent, { columns, rows }) {
  const table = add(parent, "table", "");
  const head = add(add(table, "thead", ""), "tr", "");
  for (const column of columns) add(head, "th scope=col", column);
  const body = add(table, "tbody", "");
  for (const [first, ...rest] of rows) {
    const line = add(body, "tr", "");
    add(line, "th scope=row", first);
    for (const cell of rest) add(line, "td", String(cell));
  }
  return table;
}

/** A label in at most two lines. */
function linesOf(label) {
  const lines = [""];
  for (const word of label.split(" ")) {
    const last = lines.at(-1);
    if (last && last.length + word.length + 1 > LINE) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines.length > 2 ? [lines[0], `${lines[1]} …`] : lines;
}

/** How often each was answered: lying bars, each under its words. */
export function bars(parent, language, title, items) {
  const spoken = items.map(({ label, count }) => `${label}: ${count}`).join("; ");
  const table = { columns: [say(language, "answer"), say(language, "numbers")], rows: items.map(({ label, count }) => [label, count]) };
  const { part, svg } = figure(parent, language, title, spoken, table);
  const most = Math.max(...items.map(({ count }) => count));
  let y = 0;
  for (const { label, count } of items) {
    for (const line of linesOf(label)) draw(svg, "text", { x: 0, y: (y += 18) }, line);
    y += 6;
    // The longest leaves room for its number.
    draw(svg, "rect", { x: 0, y, width: `${Math.max((count / most) * 86, 0.5)}%`, height: 16, class: "bn-register-lying" });
    draw(svg, "text", { x: `${(count / most) * 86 + 1.5}%`, y: y + 13, class: "bn-register-number" }, count);
    y += 24;
  }
  svg.setAttribute("height", y);
  return part;
}

/** What a series is filled with: plain, striped, dotted, hollow. */
function patterns(svg, ids) {
  const defs = draw(svg, "defs", {});
  const pattern = (at, width) => draw(defs, "pattern", { id: ids[at], width, height: width, patternUnits: "userSpaceOnUse", class: `bn-register-series-${at}` });
  draw(pattern(0, 8), "rect", { width: 8, height: 8, class: "bn-register-ink" });
  const striped = pattern(1, 8);
  draw(striped, "rect", { width: 8, height: 8, class: "bn-register-pale" });
  draw(striped, "path", { d: "M-2 2L2 -2M0 8L8 0M6 10L10 6", class: "bn-register-stroke" });
  const dotted = pattern(2, 6);
  draw(dotted, "rect", { width: 6, height: 6, class: "bn-register-pale" });
  draw(dotted, "circle", { cx: 3, cy: 3, r: 1.5, class: "bn-register-ink" });
  draw(pattern(3, 8), "rect", { width: 8, height: 8, class: "bn-register-pale" });
}

/**
 * Numbers over time, on top of each other.
 *
 * @param {{ label: string, values: number[] }[]} times
 * @param {string[]} series what each of the values is
 */
export function stacks(parent, language, title, first, times, series) {
  const spoken = times.filter(({ values }) => values.some(Boolean)).map(({ label, values }) => {
    const each = values.map((value, at) => value && `${series[at]} ${value}`).filter(Boolean);
    return `${label}: ${each.join(", ")}`;
  }).join("; ");
  const table = { columns: [first, ...series], rows: times.map(({ label, values }) => [label, ...values]) };
  const { part, svg } = figure(parent, language, title, spoken, table);
  svg.id = freeId(part, "bn-register-fill");
  const ids = series.map((_, at) => `${svg.id}-${at}`);
  patterns(svg, ids);
  const fill = (at) => `url(#${ids[at]})`;
  const height = 160;
  const sum = (values) => values.reduce((sum, value) => sum + value, 0);
  const most = Math.max(...times.map(({ values }) => sum(values)), 1);
  const each = 100 / times.length;
  draw(svg, "line", { x1: 0, x2: "100%", y1: height + 20.5, y2: height + 20.5, class: "bn-register-axis" });
  for (const [at, { label, short, values }] of times.entries()) {
    const middle = `${each * (at + 0.5)}%`;
    let y = height + 20;
    for (const [which, value] of values.entries()) {
      const tall = (value / most) * height;
      y -= tall;
      if (value) draw(svg, "rect", { x: `${each * (at + 0.15)}%`, y, width: `${each * 0.7}%`, height: tall, fill: fill(which), class: "bn-register-part" });
    }
    const total = sum(values);
    if (total) draw(svg, "text", { x: middle, y: y - 4, "text-anchor": "middle", class: "bn-register-number" }, total);
    draw(svg, "text", { x: middle, y: height + 36, "text-anchor": "middle", class: "bn-register-tick" }, short ?? label);
  }
  svg.setAttribute("height", height + 44);
  const legend = add(part, "ul.bn-register-legend", "");
  for (const [at, name] of series.entries()) {
    const item = add(legend, "li", "");
    const swatch = draw(item, "svg", { width: 18, height: 18, "aria-hidden": "true" });
    draw(swatch, "rect", { x: 1, y: 1, width: 16, height: 16, fill: fill(at), class: "bn-register-part" });
    add(item, "span", name);
  }
  svg.after(legend);
  return part;
}
