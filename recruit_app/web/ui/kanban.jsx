import { useEffect, useRef, useState } from "react";
import { DragDropContext, Draggable, Droppable } from "@hello-pangea/dnd";
import { BoardCard } from "./kanban_card.jsx";

const withMove = (columns, cardId, from, to, index) => {
  const card = columns.find((column) => column.id === from)?.cards.find((one) => one.id === cardId);
  if (!card) return columns;
  return columns.map((column) => {
    if (column.id !== from && column.id !== to) return column;
    const cards = column.cards.filter((one) => one.id !== cardId);
    if (column.id === to) cards.splice(index, 0, card);
    const change = (column.id === to ? 1 : 0) - (column.id === from ? 1 : 0);
    return { ...column, cards, count: column.count + change };
  });
};

/** How long an unanswered move stays on the screen: equal columns are not sent again by the server. */
const PATIENCE = 5000;

/** An empty column takes less room, but stays wide enough to drop into. */
const widths = (columns, full, empty) => columns.map((column) => (column.cards.length ? full : empty)).join(" ");

const focusCard = (board, id) =>
  requestAnimationFrame(() => board?.querySelector(`[data-card="${CSS.escape(id)}"]`)?.focus());

/** Cards move at once here; whatever the server says next is the truth and replaces it. */
export function Kanban({ columns = [], label = "Board", emptyText = "No cards", revision = 0, onMove, onOpen }) {
  const [shown, setShown] = useState(columns ?? []);
  const [said, setSaid] = useState("");
  const [dragging, setDragging] = useState(null);
  const board = useRef(null);
  const waiting = useRef(null);
  useEffect(() => {
    clearTimeout(waiting.current);
    setShown(columns ?? []);
  }, [columns, revision]);
  useEffect(() => () => clearTimeout(waiting.current), []);

  const move = (cardId, from, to, index) => {
    const target = shown.find((column) => column.id === to);
    const card = shown.find((column) => column.id === from)?.cards.find((one) => one.id === cardId);
    if (!target || !card || (target.locked && from !== to)) return;
    setShown(withMove(shown, cardId, from, to, index));
    setSaid(`${card.title} moved to ${target.title}, position ${index + 1}`);
    if (!onMove) return;
    onMove(cardId, from, to, index);
    clearTimeout(waiting.current);
    const truth = columns ?? [];
    waiting.current = setTimeout(() => setShown(truth), PATIENCE);
  };
  const walk = (event, column, index) => {
    const at = shown.findIndex((one) => one.id === column.id);
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    let next = null;
    if (event.key === "ArrowUp") next = column.cards[index - 1];
    else if (event.key === "ArrowDown") next = column.cards[index + 1];
    else if (step) {
      for (let i = at + step; i >= 0 && i < shown.length && !next; i += step)
        next = shown[i].cards[Math.min(index, shown[i].cards.length - 1)];
    } else return;
    if (next) {
      event.preventDefault();
      focusCard(board.current, next.id);
    }
  };

  return (
    <DragDropContext
      onDragStart={({ source }) => setDragging(source.droppableId)}
      onDragEnd={({ draggableId, source, destination }) => {
        setDragging(null);
        if (!destination) return;
        if (destination.droppableId === source.droppableId && destination.index === source.index) return;
        move(draggableId, source.droppableId, destination.droppableId, destination.index);
      }}
    >
      <div
        ref={board}
        className="kb-board"
        role="region"
        aria-label={label}
        tabIndex={0}
        style={{
          "--kb-columns": widths(shown, "minmax(184px, 1fr)", "minmax(112px, 0.5fr)"),
          "--kb-columns-phone": widths(shown, "82vw", "124px"),
        }}
        data-dragging={dragging ? "true" : undefined}
      >
        {shown.map((column) => (
          <section key={column.id} className={`kb-column tone-${column.tone ?? "neutral"}`} aria-label={column.title}>
            <header className="kb-head">
              <span className="dot" aria-hidden="true" />
              <h3>{column.title}</h3>
              <span className="kb-count num">{column.count}</span>
              {column.total_text && <span className="kb-total num">{column.total_text}</span>}
            </header>
            <Droppable droppableId={column.id} isDropDisabled={Boolean(column.locked) && dragging !== column.id}>
              {(drop, over) => (
                <div ref={drop.innerRef} {...drop.droppableProps} className="kb-list" data-over={over.isDraggingOver || undefined}>
                  {column.cards.map((card, index) => (
                    <Draggable key={card.id} draggableId={card.id} index={index}>
                      {(drag, state) => (
                        <BoardCard
                          card={card}
                          drag={drag}
                          isDragging={state.isDragging}
                          targets={shown.filter((one) => one.id !== column.id)}
                          onOpen={onOpen}
                          onWalk={(event) => !state.isDragging && walk(event, column, index)}
                          onMoveTo={(to) => {
                            move(card.id, column.id, to, 0);
                            focusCard(board.current, card.id);
                          }}
                        />
                      )}
                    </Draggable>
                  ))}
                  {drop.placeholder}
                  {!column.cards.length && !over.isDraggingOver && <p className="kb-none">{emptyText}</p>}
                </div>
              )}
            </Droppable>
          </section>
        ))}
      </div>
      <span className="sr-only" aria-live="polite">
        {said}
      </span>
    </DragDropContext>
  );
}
