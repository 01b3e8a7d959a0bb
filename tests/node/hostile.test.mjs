// Values that are made to break things. Each call takes them or throws an Error of ours, and the module works afterwards.

import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { address, api, wasm } from "./built.mjs";

const { default: init, buildSubmission, check, form, preview, readSubmission, Session } = api;
const { memory } = await init({ module_or_path: readFileSync(wasm) });

const now = "2021-04-20T16:00:00+02:00";
const at = { now };
const envelope = { schemaVersion: 1, form: { id: "imy-notification", version: "2021" } };
const blank = JSON.stringify(check({}, at));

function thrower() {
  throw new Error("from the host");
}

const traps = Object.fromEntries(["get", "has", "ownKeys", "getOwnPropertyDescriptor", "getPrototypeOf", "isExtensible"].map((trap) => [trap, thrower]));

function revoked(target) {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function deep(levels, array = false) {
  let value = "end";
  for (let level = 0; level < levels; level += 1) value = array ? [value] : { a: value };
  return value;
}

function cycle(array = false) {
  const value = array ? [] : {};
  value[array ? 0 : "controller.name"] = value;
  return value;
}

/** Values that no JSON text can hold, each made afresh. */
const hostile = {
  "a proxy that throws whatever is asked": () => new Proxy({}, traps),
  "an array proxy that throws whatever is asked": () => new Proxy([], traps),
  "a function proxy that throws whatever is asked": () => new Proxy(() => {}, { ...traps, apply: thrower }),
  "a revoked proxy": () => revoked({}),
  "a revoked proxy of an array": () => revoked([]),
  "a revoked proxy of a function": () => revoked(() => {}),
  "a getter that throws": () => Object.defineProperty({}, "controller.name", { enumerable: true, get: thrower }),
  "an array with a getter that throws": () => Object.defineProperty([], 0, { enumerable: true, get: thrower }),
  "an object that throws when it is made a string": () => ({ toString: thrower, valueOf: thrower, [Symbol.toPrimitive]: thrower, toJSON: thrower }),
  "a proxy that claims any number of members": () => new Proxy({}, { ownKeys: () => Array.from({ length: 5000 }, (_, at) => `k${at}`), getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: "x" }) }),
  "a proxy of an array that claims a huge length": () => new Proxy([], { get: (target, name) => (name === "length" ? 2 ** 32 - 1 : thrower()) }),
  "a proxy that throws when its members are described": () => new Proxy({ "controller.name": "x" }, { getOwnPropertyDescriptor: thrower }),
  "a sparse array": () => { const list = []; list.length = 20_000; return list; },
  "a cycle": () => cycle(),
  "a cycle of arrays": () => cycle(true),
  "a hundred thousand levels": () => deep(100_000),
  "a hundred thousand levels of arrays": () => deep(100_000, true),
  "an object without a prototype": () => Object.create(null),
  "an iterator that throws": () => ({ [Symbol.iterator]: thrower }),
  "a typed array": () => new Uint8Array(8),
  "a symbol": () => Symbol("x"),
  "a symbol among the names": () => ({ [Symbol("controller.name")]: "x" }),
  "a big integer": () => 2n ** 4096n,
  "a function": () => function controller() {},
  "a class": () => class { static "controller.name" = "x"; },
  "a promise": () => Promise.resolve({}),
  "a boxed string": () => Object("x"),
  "a boxed symbol": () => Object(Symbol("x")),
  "a boxed big integer": () => Object(1n),
  "a wrapped nothing": () => Object(null),
  "negative zero": () => -0,
  "a module": () => import.meta,
};

/** What is wrong with how a call ends, if anything: it may give something, or throw an Error of ours. */
function flaw(run) {
  try {
    run();
  } catch (error) {
    if (!(error instanceof Error)) return `throws ${String(error)}`;
    if (error instanceof WebAssembly.RuntimeError) return `traps: ${error.message}`;
    if (typeof error.code !== "string") return `throws an error without a code: ${error.name}: ${error.message}`;
  }
  return null;
}

function survive(what, run) {
  assert.equal(flaw(run), null, what);
}

/** Tries every hostile value, and lists what is wrong. */
function surviveAll(call, afterwards = () => null) {
  const flaws = Object.entries(hostile).flatMap(([what, make]) => [flaw(() => call(make())), afterwards()].filter(Boolean).map((wrong) => `${what}: ${wrong}`));
  assert.deepEqual(flaws, []);
}

function stillWorks(what) {
  assert.equal(JSON.stringify(check({}, at)), blank, `${what}: the module works afterwards`);
}

describe("every place takes every hostile value", () => {
  const places = {
    "check's answers": (value) => check(value, at),
    "one of check's answers": (value) => check({ "controller.name": value }, at),
    "a choice among check's answers": (value) => check({ "dataSubjects.groups": value }, at),
    "a choice in a list of check's answers": (value) => check({ "dataSubjects.groups": [value] }, at),
    "a count among check's answers": (value) => check({ "records.count.exact": value }, at),
    "check's options": (value) => check({}, value),
    "the time": (value) => check({}, { now: value }),
    "the language": (value) => check({}, { now, language: value }),
    "the absent fields": (value) => check({}, { now, absentFields: value }),
    "an absent field": (value) => check({}, { now, absentFields: [value] }),
    "buildSubmission's answers": (value) => buildSubmission(value, at),
    "preview's answers": (value) => preview(value, at),
    "form's language": (value) => form(value),
    "a submission": (value) => readSubmission(value),
    "a part of a submission": (value) => check(readSubmission({ ...envelope, controller: value }), at),
    "a row of a submission": (value) => readSubmission({ ...envelope, actions: [value, { description: value }] }),
    "the form of a submission": (value) => readSubmission({ schemaVersion: 1, form: value }),
    "a session's options": (value) => new Session(value).free(),
  };
  for (const [place, call] of Object.entries(places)) {
    test(place, () => {
      surviveAll(call);
      stillWorks(place);
    });
  }
});

describe("a session outlives every hostile value", () => {
  const steps = {
    "set": (session, value) => session.set("controller.name", value),
    "set of a choice": (session, value) => session.set("dataSubjects.groups", value),
    "set by its name": (session, value) => session.set(value, "x"),
    "removeRow": (session, value) => session.removeRow(value, 0),
    "removeRow by its number": (session, value) => session.removeRow("actions", value),
    "tick": (session, value) => session.tick(value),
    "setLanguage": (session, value) => session.setLanguage(value),
  };
  for (const [step, call] of Object.entries(steps)) {
    test(step, () => {
      let session;
      const afterwards = () => {
        const broken = flaw(() => session.set("controller.name", "x"));
        return broken && `the session is broken afterwards: ${broken}`;
      };
      surviveAll((value) => {
        session = new Session(at);
        call(session, value);
      }, afterwards);
      stillWorks(step);
    });
  }

  test("a getter that calls the session that is being set", () => {
    const session = new Session(at);
    const list = Object.defineProperty(["children"], 0, { get: () => { session.set("controller.name", "inside"); return "children"; } });
    survive("re-entered", () => session.set("dataSubjects.groups", list));
    session.set("controller.name", "after");
    assert.equal(session.answers()["controller.name"], "after");
    session.free();
  });

  test("a getter that frees the session that is being set", () => {
    const session = new Session(at);
    const list = Object.defineProperty(["children"], 0, { get: () => { session.free(); return "children"; } });
    try {
      session.set("dataSubjects.groups", list);
    } catch (error) {
      assert.ok(error instanceof Error && !(error instanceof WebAssembly.RuntimeError), String(error));
    }
    stillWorks("freed");
  });
});

describe("text that is no proper text", () => {
  const odd = "a\ud800b\udfff\u0000\u202e\ufeff😀";

  test("a lone surrogate is read as U+FFFD, everywhere alike", () => {
    const { "incident.description": description } = new SessionOf({ "incident.description": odd }).answers();
    assert.equal(description, "a\ufffdb\ufffd\u0000\u202e\ufeff😀");
    assert.deepEqual(check({ "\ud800": "x" }, at).problems.filter(({ code }) => code === "unknownField").map(({ field }) => field), ["\ufffd"]);
    assert.ok(JSON.stringify(preview({ "incident.description": odd }, at)).includes("a\ufffdb\ufffd"));
  });

  test("a lone surrogate in a submission is read as U+FFFD too, in a text and in a name", () => {
    const found = readSubmission({ ...envelope, incident: { description: odd, "\ud800": "x" }, actions: [{ description: "\udc00" }], "\udfff": "y" });
    assert.deepEqual(found, {
      "actions[0].description": "\ufffd", "incident.description": "a\ufffdb\ufffd\u0000\u202e\ufeff😀", "incident.\ufffd": "x", "\ufffd": "y",
    });
    assert.deepEqual(check(found, at).problems.filter(({ code }) => code === "unknownField").map(({ field }) => field), ["incident.\ufffd", "\ufffd"]);
  });

  test("names that mean something to JavaScript are names like any other", () => {
    for (const name of ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "then", "toJSON"]) {
      const given = JSON.parse(`{${JSON.stringify(name)}: "x"}`);
      const unknown = check(given, at).problems.filter(({ code }) => code === "unknownField");
      assert.deepEqual(unknown.map(({ field }) => field), [name]);
      const session = new Session(at);
      const { problems } = session.set(name, "x");
      assert.deepEqual(Object.keys(problems), [name]);
      assert.deepEqual(Object.getOwnPropertyNames(session.answers()), [name]);
      assert.equal(Object.getPrototypeOf(session.answers()), Object.prototype);
      session.free();
    }
    assert.equal({}.x, undefined);
    assert.deepEqual(Object.getOwnPropertyNames(readSubmission({ ...envelope, ...JSON.parse('{"__proto__": {"polluted": "yes"}}') })), ["__proto__.polluted"]);
    assert.equal({}.polluted, undefined);
  });

  test("names that are almost a field's", () => {
    const names = ["contacts[99999999999999999999].name", "contacts[-1].name", "contacts[01].name", "contacts[ 0].name", "contacts[].name", "contacts[0]", "contacts[0].name ", "contacts[0][0].name",
      "contacts[4294967295].name", "contacts[4294967296].name", "controller", "controller.", ".controller.name", "Controller.name", "contacts[٣].name", "contacts[0x1].name", ""];
    for (const name of names) survive(name, () => check({ [name]: "x" }, at));
    stillWorks("names");
  });

  test("a row far away allocates nothing", () => {
    const before = memory.buffer.byteLength;
    const report = check({ "actions[4294967294].description": "x", "contacts[4000000000].role": "x" }, at);
    assert.ok(report.problems.length > 0);
    assert.ok(memory.buffer.byteLength - before < 2 ** 22, "less than 4 MB more");
  });

  test("ten megabytes of text are refused in words", () => {
    const huge = "å".repeat(5_000_000);
    const began = performance.now();
    for (const field of ["incident.description", "controller.name", "contacts[0].email", "contacts[0].phone", "controller.organisationNumber", "controller.address.postalCode", "incident.occurred.date",
      "incident.occurred.time", "records.count.exact", "incident.type", "incident.ongoing"]) {
      const found = check({ [field]: huge }, at).problems.filter((problem) => problem.field === field && problem.level === "error");
      assert.ok(found.length > 0, field);
    }
    survive("a huge name", () => check({ [huge]: "x" }, at));
    survive("a huge time", () => check({}, { now: huge }));
    survive("a huge language", () => form(huge));
    survive("a huge submission", () => readSubmission({ ...envelope, incident: { description: huge }, [huge]: huge }));
    const digits = "1".repeat(5_000_000);
    for (const field of ["records.count.exact", "contacts[0].phone", "incident.description", "controller.organisationNumber"]) survive(field, () => check({ [field]: digits }, at));
    assert.ok(performance.now() - began < 20_000, `took ${Math.round(performance.now() - began)} ms`);
    stillWorks("huge texts");
  });

  test("texts that are made to be slow are not", () => {
    const began = performance.now();
    for (const text of ["19121212-1212 ".repeat(3000), "1".repeat(49_000), "1 ".repeat(24_000), "-".repeat(49_000), "a@".repeat(24_000), "a.".repeat(24_000), "(0)".repeat(16_000), "\n".repeat(49_000), "\u0301".repeat(49_000)]) {
      for (const field of ["incident.description", "contacts[0].email", "contacts[0].phone", "records.count.exact"]) check({ [field]: text }, at);
    }
    assert.ok(performance.now() - began < 5_000, `took ${Math.round(performance.now() - began)} ms`);
  });

  test("a hundred thousand answers", () => {
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`actions[${at}].description`, "x"]));
    const began = performance.now();
    const codes = new Set(check(many, at).problems.map(({ code }) => code));
    assert.ok(codes.has("tooManyRows"));
    assert.ok(performance.now() - began < 10_000);
    stillWorks("many answers");
  });
});

describe("what would never end is cut short", () => {
  /** Runs code in a Node of its own, which is stopped after twenty seconds. */
  const inTime = (code) => {
    const prelude = `import init, * as api from ${JSON.stringify(address)};
      import { readFileSync } from "node:fs";
      await init({ module_or_path: readFileSync(${JSON.stringify(wasm)}) });
      const envelope = ${JSON.stringify(envelope)};
      const call = (run) => { try { run(); } catch (error) { if (typeof error?.code !== "string") throw error; } };`;
    const { status, signal, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", prelude + code], { timeout: 20_000, encoding: "utf8" });
    assert.equal(signal, null, "it did not end within twenty seconds");
    assert.equal(status, 0, stderr);
  };

  test("an object that holds itself twice", () => inTime("const a = { ...envelope }; a.x = a; a.y = a; call(() => api.readSubmission(a));"));

  test("the global object", () => inTime("for (const call of [api.check, api.readSubmission, api.preview]) try { call(globalThis); } catch (error) { if (typeof error?.code !== 'string') throw error; }"));

  test("arrays that hold each other", () => inTime("const a = [], b = [a, a, a]; a.push(b, b, b); call(() => api.readSubmission({ ...envelope, actions: a }));"));

  test("a proxy with ever new objects inside", () => inTime(`
    const endless = () => new Proxy({}, { ownKeys: () => ["a", "b", "c"], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }), get: (_, name) => (typeof name === "symbol" ? undefined : endless()) });
    call(() => api.readSubmission({ ...envelope, controller: endless() }));`));

  test("an array that claims the greatest length", () => inTime(`
    const long = []; long.length = 2 ** 32 - 1;
    call(() => api.check({ "dataSubjects.groups": long }));
    call(() => api.check({}, { absentFields: long }));
    call(() => api.readSubmission({ ...envelope, actions: long }));`));
});

describe("what a host's old library makes of JSON", () => {
  const answers = { "controller.name": "Exempelkommun", "dataSubjects.groups": ["children", "pupils"], "contacts[1].name": "x" };
  const all = () => {
    const session = SessionOf(answers);
    return [
      check(answers, at), check(answers, { ...at, absentFields: ["contacts[i].email"] }), buildSubmission(answers, at), preview(answers, at), form(),
      readSubmission({ ...envelope, controller: { name: "x" }, dataSubjects: { groups: ["children"] } }),
      session.set("incident.ongoing", "yes"), session.answers(), session.report(), session.preview(),
    ];
  };
  for (const [what, kinds] of Object.entries({ "of arrays": [Array], "of everything": [Array, Object, String, Number, Boolean] })) {
    test(`${what}: nothing that goes in or comes out is what it makes`, () => {
      const expected = all();
      for (const kind of kinds) kind.prototype.toJSON = () => "spoilt";
      let found;
      try {
        found = all();
      } finally {
        for (const kind of kinds) delete kind.prototype.toJSON;
      }
      assert.deepEqual(found, expected);
    });
  }
});

describe("memory", () => {
  test("ten thousand calls and as many refused ones leak nothing to speak of", () => {
    const answers = { "controller.name": "x".repeat(1000), "dataSubjects.groups": ["children"] };
    const round = () => {
      for (let call = 0; call < 1000; call += 1) {
        check(answers, at);
        survive("refused", () => check({ "controller.name": [1] }, at));
        const session = new Session(at);
        session.set("controller.name", "x".repeat(1000));
        session.free();
      }
    };
    round();
    const before = memory.buffer.byteLength;
    for (let rounds = 0; rounds < 5; rounds += 1) round();
    assert.ok(memory.buffer.byteLength - before < 2 ** 20, `${memory.buffer.byteLength - before} bytes more`);
  });
});

/** A session with these answers. */
function SessionOf(answers) {
  const session = new Session(at);
  for (const [field, value] of Object.entries(answers)) session.set(field, value);
  return session;
}

test("answers that cross as one text say what they say one by one", () => {
  const texts = ["", " ", "text", "två\nrader", "\0", "a\0b", "\u{1F600}", "\ud800", "\udc00x", "1", "__proto__"];
  const fields = ["controller.name", "incident.description", "incident.discovered.date", "personalData.categories", "no.such.field", "", "a\0b"];
  // One by one go those beside a count that is a number.
  const oneByOne = (answers) => check({ ...answers, "dataSubjects.count.exact": 7 }, at);
  const atOnce = (answers) => check({ ...answers, "dataSubjects.count.exact": "7" }, at);
  for (const field of fields) {
    for (const text of texts) {
      assert.deepEqual(atOnce({ [field]: text }), oneByOne({ [field]: text }), JSON.stringify({ [field]: text }));
      assert.deepEqual(atOnce({ "personalData.categories": [text, "health", text] }), oneByOne({ "personalData.categories": [text, "health", text] }), JSON.stringify(text));
    }
  }
  assert.deepEqual(atOnce({ "personalData.categories": [] }), oneByOne({ "personalData.categories": [] }));
  assert.deepEqual(atOnce(JSON.parse('{ "__proto__": "x" }')), oneByOne({ ["__proto__"]: "x" }));
});
