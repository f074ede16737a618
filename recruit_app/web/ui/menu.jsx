import { Children, useEffect, useId, useRef, useState } from "react";

const items = (root) => [...(root?.querySelectorAll('[role="menuitem"]:not([aria-disabled="true"])') ?? [])];

export function Menu({ label, align = "end", triggerClass = "btn btn-ghost btn-md btn-icon", className = "", children }) {
  const [place, setPlace] = useState(null);
  const trigger = useRef(null);
  const list = useRef(null);
  const id = useId();
  const parts = Children.toArray(children);
  const isOpen = place !== null;

  const close = (refocus = true) => {
    setPlace(null);
    if (refocus) trigger.current?.focus();
  };
  const open = () => {
    const box = trigger.current.getBoundingClientRect();
    const below = window.innerHeight - box.bottom > 280 || box.top < 280;
    setPlace({
      ...(below ? { top: box.bottom + 4 } : { bottom: window.innerHeight - box.top + 4 }),
      ...(align === "end" ? { right: Math.max(8, document.documentElement.clientWidth - box.right) } : { left: box.left }),
    });
  };

  useEffect(() => {
    if (!isOpen) return undefined;
    items(list.current)[0]?.focus();
    const outside = (event) => {
      if (!list.current?.contains(event.target) && !trigger.current?.contains(event.target)) close(false);
    };
    const moved = (event) => {
      if (!list.current?.contains(event.target)) close(false);
    };
    document.addEventListener("pointerdown", outside);
    window.addEventListener("scroll", moved, true);
    window.addEventListener("resize", moved);
    return () => {
      document.removeEventListener("pointerdown", outside);
      window.removeEventListener("scroll", moved, true);
      window.removeEventListener("resize", moved);
    };
  }, [isOpen]);

  const onKeyDown = (event) => {
    const all = items(list.current);
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      all[(to + all.length) % all.length]?.focus();
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (event.key === "Tab") close(false);
    event.stopPropagation();
  };

  return (
    <span className={`menu ${className}`}>
      <button
        ref={trigger}
        type="button"
        className={triggerClass}
        title={label || undefined}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => (isOpen ? close() : open())}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown" && !isOpen) {
            event.preventDefault();
            open();
          }
        }}
      >
        {parts[0]}
        {label && <span className="sr-only">{label}</span>}
      </button>
      {isOpen && (
        <div
          ref={list}
          id={id}
          role="menu"
          aria-label={label || undefined}
          className="menu-list"
          style={place}
          onKeyDown={onKeyDown}
          onClick={(event) => event.target.closest('[role="menuitem"]') && close(false)}
        >
          {parts.slice(1)}
        </div>
      )}
    </span>
  );
}
