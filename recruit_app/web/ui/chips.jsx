import { useEffect, useId, useRef, useState } from "react";

const same = (a, b) => a.toLowerCase() === b.toLowerCase();

/** Words one adds by Enter or comma; each travels with the form as its own hidden field. */
export function Chips({ value = [], suggestions = [], name, id, placeholder = "", max = 40, onChange, ...rest }) {
  const [words, setWords] = useState(value ?? []);
  const [text, setText] = useState("");
  const [said, setSaid] = useState("");
  const input = useRef(null);
  const list = useId();
  const known = JSON.stringify(value ?? []);
  useEffect(() => setWords(JSON.parse(known)), [known]);

  const change = (next, message) => {
    setWords(next);
    setSaid(message);
    onChange?.(next);
  };
  const add = (raw) => {
    const fresh = raw.split(/[,\n]/).map((word) => word.trim()).filter(Boolean);
    const next = [...words];
    for (const word of fresh) if (next.length < max && !next.some((old) => same(old, word))) next.push(word);
    setText("");
    if (next.length > words.length) change(next, `Added ${next.slice(words.length).join(", ")}`);
  };
  const remove = (word) => {
    change(words.filter((old) => old !== word), `Removed ${word}`);
    input.current?.focus();
  };
  const left = (suggestions ?? []).filter((word) => !words.some((old) => same(old, word)));

  return (
    <div className="chips" aria-invalid={undefined}>
      <div className="chips-box" onClick={(event) => event.target === event.currentTarget && input.current?.focus()}>
        {words.map((word) => (
          <span key={word} className="chip">
            {word}
            <button type="button" aria-label={`Remove ${word}`} onClick={() => remove(word)}>
              ×
            </button>
            {name && <input type="hidden" name={name} value={word} readOnly />}
          </span>
        ))}
        <input
          ref={input}
          id={id}
          value={text}
          list={left.length ? list : undefined}
          placeholder={words.length ? "" : placeholder}
          autoComplete="off"
          enterKeyHint="done"
          {...rest}
          onChange={(event) => {
            const typed = event.target.value;
            if (typed.includes(",") || left.some((word) => word === typed)) add(typed);
            else setText(typed);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter") {
              if (text.trim()) add(text);
              event.preventDefault();
            } else if (event.key === "Backspace" && !text && words.length) remove(words[words.length - 1]);
          }}
          onBlur={() => text.trim() && add(text)}
        />
      </div>
      <datalist id={list}>
        {left.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
      <span className="sr-only" role="status">
        {said}
      </span>
    </div>
  );
}
