// Brings every form of the page that asks for it to life, also those that come later or are replaced.

const MARKED = "form[data-breach-notification]";

/**
 * @param {() => Promise<{ enhance: Function }>} start gives the glue, ready for use
 * @param {string} [selector] finds a form whose tag the editor cannot touch
 */
export function live(start, selector) {
  const wanted = selector ? `${MARKED}, ${selector}` : MARKED;
  const enhancements = new Map();

  const failed = (form, error) => {
    const detail = { code: error?.code ?? "notStarted", message: String(error?.message ?? error) };
    form.dispatchEvent(new CustomEvent("breach-notification-error", { bubbles: true, composed: true, detail }));
  };

  const wake = async (form) => {
    // Marked before anything is awaited: nobody is woken twice.
    enhancements.set(form, null);
    try {
      const { enhance } = await start();
      if (form.isConnected) enhancements.set(form, enhance(form));
      else enhancements.delete(form);
    } catch (error) {
      failed(form, error);
    }
  };

  const look = () => {
    for (const [form, enhancement] of enhancements) {
      if (form.isConnected) continue;
      enhancement?.disconnect();
      enhancements.delete(form);
    }
    for (const form of document.querySelectorAll(wanted)) {
      if (form instanceof HTMLFormElement && !enhancements.has(form)) wake(form);
    }
  };

  const begin = () => {
    look();
    new MutationObserver(look).observe(document, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["data-breach-notification"],
    });
  };

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
}
