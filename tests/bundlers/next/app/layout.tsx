import type { ReactNode } from "react";
import "breach-notification/breach-notification.css";

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="sv">
      <body>{children}</body>
    </html>
  );
}
