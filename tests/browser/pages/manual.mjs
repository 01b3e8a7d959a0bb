// A page that brings its form to life by itself, when a test says so.

import init, * as api from "../../../pkg/breach_notification.js";

await init();
window.api = api;
