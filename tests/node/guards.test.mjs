// What is asked for too early, or of something that was freed, is said with a code.

import { strict as assert } from "node:assert";
import { test } from "node:test";
import { api, built } from "./built.mjs";

const code = (run) => {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof Error && error.message, String(error));
    return error.code ?? error.message;
  }
  return null;
};

const init = () => api.default({ module_or_path: built("breach_notification_bg.wasm") });
// `onAsking` is for the drop-in, which waits for init.
const { default: _, initSync, build, onAsking, Register, Session, Enhancement, ...functions } = api;

// In this order: there is one module.
test("before init every function says that it is not initialised", () => {
  for (const [name, run] of Object.entries(functions)) assert.equal(code(() => run({}, {})), "notInitialised", name);
  for (const kind of [Register, Session]) assert.equal(code(() => new kind()), "notInitialised");
  assert.ok(Object.keys(functions).length >= 9 && build && initSync);
});

test("a failed init leaves it so", async () => {
  await assert.rejects(() => api.default({ module_or_path: new Uint8Array([0, 1]) }));
  assert.equal(code(() => api.check({})), "notInitialised");
});

test("the WebAssembly of another build is a mismatch", async () => {
  const other = build.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
  const bytes = Buffer.from(built("breach_notification_bg.wasm").toString("latin1").replaceAll(build, other), "latin1");
  await assert.rejects(() => api.default({ module_or_path: bytes }), { code: "mismatch" });
  assert.equal(code(() => initSync({ module: bytes })), "mismatch");
  assert.equal(code(() => api.check({})), "notInitialised");
});

test("after init, a second one too, they work", async () => {
  await init();
  await init();
  assert.equal(code(() => api.check({})), null);
  assert.equal(code(() => api.check({ "controller.name": 1 })), "invalidAnswers", "another misuse is told as what it is");
});

test("a session that was freed says so in everything but free", () => {
  const session = new Session();
  assert.ok(session instanceof Session);
  const methods = ["set", "removeRow", "tick", "setLanguage", "answers", "report", "submission", "preview"];
  assert.deepEqual(methods.filter((name) => code(() => session[name]("a", 0)) === "freed"), []);
  session.free();
  for (const name of methods) assert.equal(code(() => session[name]("controller.name", "a")), "freed", name);
  assert.equal(code(() => session.free()), null);
  assert.equal(code(() => session[Symbol.dispose ?? "free"]()), null);
  assert.equal(code(() => new Session().report()), null, "others live on");
});

test("so does a form that was let go", () => {
  const freed = Object.create(Enhancement.prototype);
  freed.__wbg_ptr = 0;
  for (const name of ["disconnect", "answers", "setAnswers", "report", "submission", "reportErrors", "openPreview"]) assert.equal(code(() => freed[name]({})), "freed", name);
  assert.equal(code(() => freed.unsaved), "freed");
  assert.equal(code(() => { freed.unsaved = false; }), "freed");
});
