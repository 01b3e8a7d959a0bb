// Memory of a page, after all that can go is gone: what scripts hold, what the browser holds of the page's elements, and WebAssembly's.

export async function held(tab) {
  await tab.devTools("HeapProfiler.enable");
  for (let time = 0; time < 2; time += 1) await tab.devTools("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await tab.devTools("Runtime.getHeapUsage");
  const wasm = await tab.run(() => (window.memories ?? []).reduce((sum, memory) => sum + memory.buffer.byteLength, 0));
  return { scripts: usedSize, page: embedderHeapUsedSize, wasm, buffers: backingStorageSize, all: usedSize + embedderHeapUsedSize + wasm };
}
