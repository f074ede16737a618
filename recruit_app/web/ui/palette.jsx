import { useEffect, useId, useMemo, useRef, useState } from "react";
import { useNavigate } from "react-router";

export const openPalette = () => window.dispatchEvent(new Event("palette:open"));
const isMac = () => /mac|iphone|ipad/i.test(navigator.platform);

export function PaletteButton() {
  const [keys, setKeys] = useState("Ctrl K");
  useEffect(() => {
    if (isMac()) setKeys("⌘K");
  }, []);
  return (
    <button type="button" className="palette-button" onClick={openPalette} aria-keyshortcuts="Meta+K Control+K">
      <svg width="15" height="15" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
        <circle cx="11" cy="11" r="7" />
        <path d="m20 20-4-4" strokeLinecap="round" />
      </svg>
      <span className="palette-words">Search or jump</span>
      <kbd className="kbd desk-only" aria-hidden="true">
        {keys}
      </kbd>
    </button>
  );
}

/** Rank of `text` for `query`: 0 best, Infinity no match; letters must come in order. */
const rank = (text, query) => {
  const words = text.toLowerCase();
  const at = words.indexOf(query);
  if (at >= 0) return at === 0 || words[at - 1] === " " ? at / 100 : 1 + at / 100;
  let from = 0;
  let gaps = 0;
  for (const letter of query) {
    const next = words.indexOf(letter, from);
    if (next < 0) return Infinity;
    gaps += next - from;
    from = next + 1;
  }
  return 10 + gaps;
};

const matching = (commands, text) => {
  const query = text.trim().toLowerCase();
  if (!query) return commands;
  return commands
    .map((command) => ({ command, rank: rank(`${command.label} ${command.hint ?? ""}`, query) }))
    .filter((found) => found.rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .map((found) => found.command);
};

export function Palette({ commands = [], results = [], loading = false, placeholder = "Search or jump to…", onQuery }) {
  const dialog = useRef(null);
  const input = useRef(null);
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const navigate = useNavigate();
  const id = useId();

  const show = () => {
    if (dialog.current?.open) return;
    setText("");
    setAt(0);
    dialog.current?.showModal();
    input.current?.focus();
  };
  useEffect(() => {
    const onKey = (event) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        if (dialog.current?.open) dialog.current.close();
        else show();
      }
    };
    window.addEventListener("keydown", onKey);
    window.addEventListener("palette:open", show);
    return () => {
      window.removeEventListener("keydown", onKey);
      window.removeEventListener("palette:open", show);
    };
  }, []);
  useEffect(() => {
    if (!onQuery || !text.trim()) return undefined;
    const timer = setTimeout(() => onQuery(text.trim()), 180);
    return () => clearTimeout(timer);
  }, [text]);

  const list = useMemo(
    () => [...matching(commands ?? [], text), ...(text.trim() ? (results ?? []) : [])],
    [commands, results, text],
  );
  const now = Math.min(at, Math.max(0, list.length - 1));
  const go = (command) => {
    dialog.current.close();
    navigate(command.href);
  };
  const onKeyDown = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && list.length) {
      event.preventDefault();
      const next = (now + step + list.length) % list.length;
      setAt(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && list[now]) {
      event.preventDefault();
      go(list[now]);
    }
  };

  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label="Search and jump"
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className="palette-in">
        <input
          ref={input}
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={list.length ? `${id}-${now}` : undefined}
          aria-label={placeholder}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck="false"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <ul id={`${id}-list`} role="listbox" aria-label="Results">
          {list.map((command, index) => (
            <li
              key={`${command.group}-${command.href}-${index}`}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === now}
              onPointerMove={() => setAt(index)}
              onClick={() => go(command)}
            >
              <span className="truncate grow">
                {command.label} {command.hint && <span className="faint">{command.hint}</span>}
              </span>
              {command.shortcut && <kbd className="kbd">{command.shortcut}</kbd>}
              <span className="palette-group">{command.group}</span>
            </li>
          ))}
        </ul>
        <p className="palette-foot" role="status">
          {loading ? "Searching…" : list.length ? "↑↓ to move, Enter to open, Esc to close" : "Nothing found"}
        </p>
      </div>
    </dialog>
  );
}
