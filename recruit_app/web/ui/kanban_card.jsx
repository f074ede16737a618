import { Link } from "react-router";
import { Avatar } from "./avatar.jsx";
import { Menu } from "./menu.jsx";

const Dots = () => (
  <svg width="15" height="15" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
    <circle cx="3" cy="8" r="1.4" />
    <circle cx="8" cy="8" r="1.4" />
    <circle cx="13" cy="8" r="1.4" />
  </svg>
);

/** One card: a link, its facts, and the "Move to…" menu that works by touch and screen reader. */
export function BoardCard({ card, drag, isDragging, targets, onOpen, onWalk, onMoveTo }) {
  const open = (event) => {
    if (!onOpen || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(card.id);
  };
  const handle = drag.dragHandleProps ?? {};
  return (
    <div
      ref={drag.innerRef}
      {...drag.draggableProps}
      {...handle}
      role="group"
      aria-label={card.title}
      aria-roledescription="Card, press space to lift, M to choose a column"
      className="kb-card"
      data-card={card.id}
      data-dragging={isDragging || undefined}
      onKeyDown={(event) => {
        handle.onKeyDown?.(event);
        if (event.target !== event.currentTarget || isDragging) return;
        if (event.key === "Enter") event.currentTarget.querySelector(".kb-title")?.click();
        else if (event.key === "m") event.currentTarget.querySelector(".kb-more")?.click();
        else onWalk(event);
      }}
    >
      <div className="kb-top">
        <Avatar name={card.title} size={26} />
        <div className="grow">
          <Link to={card.href || "#"} className="kb-title" draggable={false} tabIndex={-1} onClick={open}>
            {card.title}
          </Link>
          {card.subtitle && <p className="kb-sub">{card.subtitle}</p>}
        </div>
        <Menu label={`Move ${card.title} to…`} triggerClass="btn btn-ghost btn-sm btn-icon kb-more">
          <Dots />
          <div className="menu-label faint" role="presentation">
            Move to
          </div>
          {targets.map((target) => (
            <button
              key={target.id}
              type="button"
              role="menuitem"
              className="menu-item"
              aria-disabled={target.locked || undefined}
              onClick={() => !target.locked && onMoveTo(target.id)}
            >
              <span className={`dot tone-${target.tone ?? "neutral"}`} aria-hidden="true" />
              {target.title}
            </button>
          ))}
        </Menu>
      </div>
      {(card.badges?.length > 0 || card.meta?.length > 0 || card.score != null) && (
        <div className="kb-foot">
          {card.badges?.map((badge) => (
            <span key={badge.text} className={`badge tone-${badge.tone ?? "neutral"}`}>
              {badge.text}
            </span>
          ))}
          {card.meta?.map((fact) => (
            <span key={fact} className="kb-meta num">
              {fact}
            </span>
          ))}
          {card.score != null && (
            <span className="score" style={{ "--v": card.score }} role="img" aria-label={`Match score: ${card.score} of 100`}>
              <span className="score-number">{card.score}</span>
            </span>
          )}
        </div>
      )}
    </div>
  );
}
