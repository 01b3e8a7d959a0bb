import "breach-notification/breach-notification.css";
import "breach-notification/breach-notification.js";
import { begin } from "./page.js";

await begin();
