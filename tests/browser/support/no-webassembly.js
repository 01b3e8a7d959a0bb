// A browser that runs no WebAssembly, as some do in their strictest mode.
delete window.WebAssembly;
