import { useEffect, useRef, useState } from "react";
import { Link, useLocation, useNavigate } from "react-router";

const useQuery = () => {
  const { pathname, search } = useLocation();
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return { pathname, query: new URLSearchParams(ready ? search : "") };
};

const without = (query, changes) => {
  const next = new URLSearchParams(query);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === "") next.delete(key);
    else next.set(key, String(value));
  }
  const text = next.toString();
  return text ? `?${text}` : "";
};

export function QueryLink({ changes = {}, toggle = false, className, children, ...rest }) {
  const { pathname, query } = useQuery();
  const active = Object.entries(changes).every(([key, value]) => (query.get(key) ?? "") === String(value ?? ""));
  const wanted =
    toggle && active ? Object.fromEntries(Object.keys(changes).map((key) => [key, null])) : changes;
  return (
    <Link
      to={pathname + without(query, { page: null, after: null, ...wanted })}
      className={className}
      aria-current={active ? "true" : undefined}
      preventScrollReset
      {...rest}
    >
      {children}
    </Link>
  );
}

export function SortLink({ column, param = "sort", initial = "", children }) {
  const { pathname, query } = useQuery();
  const now = query.get(param) ?? initial;
  const next = now === column ? `-${column}` : now === `-${column}` ? null : column;
  const mark = now === column ? "up" : now === `-${column}` ? "down" : "none";
  return (
    <Link
      to={pathname + without(query, { page: null, after: null, [param]: next })}
      className="sort"
      data-sort={mark}
      preventScrollReset
    >
      {children}
      <svg width="10" height="12" viewBox="0 0 10 12" aria-hidden="true">
        <path className="sort-up" d="M5 1.5 8 5H2z" />
        <path className="sort-down" d="M5 10.5 2 7h6z" />
      </svg>
      <span className="sr-only">
        {mark === "up" ? ", sorted ascending" : mark === "down" ? ", sorted descending" : ", sort"}
      </span>
    </Link>
  );
}

export function SearchBox({ name = "q", value = "", placeholder = "Search", label = "", className = "" }) {
  const { pathname, query } = useQuery();
  const navigate = useNavigate();
  const [text, setText] = useState(value ?? "");
  const input = useRef(null);
  useEffect(() => setText(value ?? ""), [value]);
  const go = (next) => navigate(pathname + without(query, { page: null, after: null, [name]: next }));
  return (
    <form
      role="search"
      method="get"
      className={`search ${className}`}
      onSubmit={(event) => {
        event.preventDefault();
        go(text.trim());
      }}
    >
      <svg width="15" height="15" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2">
        <circle cx="11" cy="11" r="7" />
        <path d="m20 20-4-4" strokeLinecap="round" />
      </svg>
      <input
        ref={input}
        type="search"
        name={name}
        value={text}
        placeholder={placeholder}
        aria-label={label || placeholder}
        autoComplete="off"
        enterKeyHint="search"
        data-search
        onChange={(event) => setText(event.target.value)}
      />
      {text && (
        <button
          type="button"
          aria-label="Clear search"
          onClick={() => {
            setText("");
            input.current?.focus();
            go("");
          }}
        >
          ×
        </button>
      )}
    </form>
  );
}
