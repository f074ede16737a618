import { useEffect, useRef } from "react";

const typing = (element) => element?.closest?.('input, textarea, select, [contenteditable="true"], [role="menu"]');
const rows = () => [...document.querySelectorAll("main [data-row]")].filter((row) => row.getClientRects().length);

const move = (step) => {
  const all = rows();
  if (!all.length) return;
  const at = all.indexOf(document.activeElement?.closest?.("[data-row]"));
  const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, at + step));
  all[next].focus({ preventScroll: true });
  all[next].scrollIntoView({ block: "nearest" });
};

const press = (key) => {
  const name = CSS.escape(key === "Enter" ? "enter" : key);
  const row = document.activeElement?.closest?.("[data-row]");
  const target =
    row?.querySelector(`[data-key="${name}"]`) ??
    [...document.querySelectorAll(`[data-key="${name}"]`)].find((element) => !element.closest("[data-row]"));
  target?.click();
  return Boolean(target);
};

/** j and k walk over rows, other keys press the element of the row (or page) that names them, ? explains. */
export function ListKeys({ shortcuts = [] }) {
  const help = useRef(null);
  useEffect(() => {
    const onKey = (event) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented || typing(event.target)) return;
      if (document.documentElement.dataset.panels || document.querySelector("dialog[open]")) return;
      const { key } = event;
      if (key === "j" || key === "k") {
        event.preventDefault();
        move(key === "j" ? 1 : -1);
      } else if (key === "/") {
        const search = document.querySelector("[data-search]");
        if (search) {
          event.preventDefault();
          search.focus();
        }
      } else if (key === "?") {
        event.preventDefault();
        help.current?.showModal();
      } else if (key === "Enter" ? event.target.matches?.("[data-row]") : key.length === 1) {
        if (press(key)) event.preventDefault();
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  const all = [
    { keys: "j / k", label: "Next or previous row" },
    { keys: "Enter", label: "Open the row" },
    { keys: "/", label: "Search this list" },
    ...(shortcuts ?? []),
    { keys: "Ctrl K", label: "Search or jump anywhere" },
    { keys: "?", label: "Show these shortcuts" },
  ];
  return (
    <dialog
      ref={help}
      className="shortcuts"
      aria-label="Keyboard shortcuts"
      onClick={(event) => event.target === help.current && help.current.close()}
    >
      <div className="shortcuts-in">
        <h2 className="h3">Keyboard shortcuts</h2>
        <dl>
          {all.map((shortcut) => (
            <div key={shortcut.keys + shortcut.label}>
              <dt>{shortcut.label}</dt>
              <dd>
                <kbd className="kbd">{shortcut.keys}</kbd>
              </dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button className="btn btn-secondary btn-md">Close</button>
        </form>
      </div>
    </dialog>
  );
}
