import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

// Files alone, as a city's web server has them.
export default { output: "export", turbopack: { root: dirname(here) } };
