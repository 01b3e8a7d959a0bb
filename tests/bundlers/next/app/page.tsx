"use client";

import { useEffect, type DetailedHTMLProps, type HTMLAttributes } from "react";
import type { BreachNotification } from "breach-notification/breach-notification.js";
import { begin } from "../../page";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "breach-notification": DetailedHTMLProps<HTMLAttributes<BreachNotification>, BreachNotification>;
    }
  }
}

export default function Page() {
  useEffect(() => {
    void begin();
    // Not before React has found the page as the server wrote it.
    void import("breach-notification/breach-notification.js");
  }, []);
  return (
    <main>
      <breach-notification />
    </main>
  );
}
