import { useEffect, useId, useRef } from "react";
import { createPortal } from "react-dom";

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled):not([type="hidden"]), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

/** A modal panel in a portal, not the top layer, so that toasts stay above it and can be clicked. */
export function Panel({ open, ...rest }) {
  return open && typeof document !== "undefined" ? createPortal(<Inside {...rest} />, document.body) : null;
}

function Inside({ kind = "dialog", title = "", size = "md", onClose, children }) {
  const panel = useRef(null);
  const latestClose = useRef(onClose);
  latestClose.current = onClose;
  const id = useId();
  const close = () => latestClose.current?.();

  useEffect(() => {
    const before = document.activeElement;
    const root = document.documentElement;
    const depth = Number(root.dataset.panels ?? 0) + 1;
    root.dataset.panels = String(depth);
    const first = panel.current.querySelector("[autofocus], [data-autofocus]") ?? panel.current;
    first.focus({ preventScroll: true });
    // A focused button may vanish with what it did; then the keys would go nowhere.
    const onLostKey = (event) => {
      const isTop = Number(root.dataset.panels ?? 0) === depth;
      if (!isTop || document.activeElement !== document.body) return;
      if (event.key === "Escape") close();
      if (event.key === "Tab") panel.current?.focus({ preventScroll: true });
    };
    document.addEventListener("keydown", onLostKey);
    return () => {
      document.removeEventListener("keydown", onLostKey);
      if (depth > 1) root.dataset.panels = String(depth - 1);
      else delete root.dataset.panels;
      if (before?.isConnected) before.focus({ preventScroll: true });
    };
  }, []);

  const onKeyDown = (event) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      close();
    }
    if (event.key !== "Tab") return;
    const all = [...panel.current.querySelectorAll(FOCUSABLE)].filter((element) => element.getClientRects().length);
    if (!all.length) {
      event.preventDefault();
      return;
    }
    const edge = event.shiftKey ? all[0] : all[all.length - 1];
    if (document.activeElement === edge || document.activeElement === panel.current) {
      if (document.activeElement === panel.current && !event.shiftKey) return;
      event.preventDefault();
      (event.shiftKey ? all[all.length - 1] : all[0]).focus();
    }
  };

  return (
    <div className={`panel-scrim panel-scrim-${kind}`} onClick={(event) => event.target === event.currentTarget && close()}>
      <div
        ref={panel}
        role="dialog"
        aria-modal="true"
        aria-labelledby={id}
        tabIndex={-1}
        className={`panel panel-${kind} panel-${size}`}
        onKeyDown={onKeyDown}
      >
        <div className="panel-head">
          <h2 id={id} className="h3 truncate grow">
            {title}
          </h2>
          <button type="button" className="btn btn-ghost btn-md btn-icon" aria-label="Close" title="Close (Esc)" onClick={close}>
            <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" aria-hidden="true">
              <path d="m3.5 3.5 9 9m0-9-9 9" />
            </svg>
          </button>
        </div>
        {children}
      </div>
    </div>
  );
}
