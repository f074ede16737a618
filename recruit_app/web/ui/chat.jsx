import { useEffect, useRef, useState } from "react";

/** Stays at the newest message unless the reader has scrolled up to read. */
export function ChatScroll({ className = "", label = "Conversation", children }) {
  const box = useRef(null);
  const pinned = useRef(true);
  useEffect(() => {
    const element = box.current;
    const settle = () => {
      if (pinned.current) element.scrollTop = element.scrollHeight;
    };
    settle();
    const watcher = new MutationObserver(settle);
    watcher.observe(element, { childList: true, subtree: true, characterData: true });
    const sizes = new ResizeObserver(settle);
    sizes.observe(element);
    return () => {
      watcher.disconnect();
      sizes.disconnect();
    };
  }, []);
  return (
    <div
      ref={box}
      className={`chat ${className}`}
      role="log"
      aria-label={label}
      tabIndex={0}
      onScroll={({ currentTarget: e }) => {
        pinned.current = e.scrollHeight - e.scrollTop - e.clientHeight < 48;
      }}
    >
      {children}
    </div>
  );
}

/** Enter sends, Shift+Enter makes a new line; the text stays until it was handed over. */
export function Composer({ name = "text", label = "Message", placeholder = "", disabled = false, replies = [], maxLength = 4000, draft = "", onSend }) {
  const [text, setText] = useState("");
  const area = useRef(null);
  useEffect(() => {
    // A proposed reply is put into the box to be edited; what follows "\\u0000" only tells two offers apart.
    const words = (draft ?? "").split("\u0000")[0];
    if (!words) return;
    setText(words);
    area.current?.focus();
  }, [draft]);
  const send = (words) => {
    const ready = words.trim();
    if (!ready || disabled) return;
    onSend?.(ready);
    setText("");
    area.current?.focus();
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send(text);
      }}
    >
      {replies?.length > 0 && (
        <div className="quick-replies" role="group" aria-label="Quick replies">
          {replies.map((reply) => (
            <button key={reply} type="button" className="quick-reply" disabled={disabled} onClick={() => send(reply)}>
              {reply}
            </button>
          ))}
        </div>
      )}
      <div className="composer-box">
        <textarea
          ref={area}
          name={name}
          rows={1}
          value={text}
          maxLength={maxLength}
          disabled={disabled}
          placeholder={placeholder}
          aria-label={label}
          enterKeyHint="send"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
              event.preventDefault();
              send(text);
            }
          }}
        />
        <button type="submit" className="btn btn-primary btn-md btn-icon" aria-label="Send" disabled={disabled || !text.trim()}>
          <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
            <path d="M8 13V3m0 0L3.5 7.5M8 3l4.5 4.5" />
          </svg>
        </button>
      </div>
    </form>
  );
}
