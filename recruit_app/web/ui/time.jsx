import { useEffect, useState } from "react";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const IST = 330 * 60_000;
const listeners = new Set();
let timer;

const useMinute = () => {
  const [now, setNow] = useState(null);
  useEffect(() => {
    const tick = () => setNow(Date.now());
    tick();
    listeners.add(tick);
    timer ??= setInterval(() => listeners.forEach((listener) => listener()), 60_000);
    return () => {
      listeners.delete(tick);
      if (!listeners.size) {
        clearInterval(timer);
        timer = undefined;
      }
    };
  }, []);
  return now;
};

const parse = (value) => {
  if (!value) return null;
  const text = String(value).replace(" ", "T").replace(/(\.\d{3})\d+/, "$1");
  const at = new Date(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00+05:30` : text);
  return Number.isNaN(at.getTime()) ? null : at;
};

/** India has no summer time, so the offset is fixed and server and browser agree. */
const inIndia = (at) => new Date(at.getTime() + IST);
const two = (number) => String(number).padStart(2, "0");
const dayText = (at) => `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
const clock = (at) => `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;

const relative = (at, now) => {
  const seconds = Math.round((at.getTime() - now) / 1000);
  const size = Math.abs(seconds);
  const say = (count, unit) => (seconds < 0 ? `${count}${unit} ago` : `in ${count}${unit}`);
  if (size < 45) return "just now";
  if (size < 3600) return say(Math.max(1, Math.round(size / 60)), " min");
  if (size < 86_400) return say(Math.round(size / 3600), " h");
  if (size < 7 * 86_400) return say(Math.round(size / 86_400), " d");
  const local = inIndia(at);
  const sameYear = local.getUTCFullYear() === inIndia(new Date(now)).getUTCFullYear();
  return sameYear ? `${local.getUTCDate()} ${MONTHS[local.getUTCMonth()]}` : dayText(local);
};

export function Ago({ at: value, kind = "ago" }) {
  const now = useMinute();
  const at = parse(value);
  if (!at) return <span className="faint">–</span>;
  const local = inIndia(at);
  const text = { day: dayText(local), clock: clock(local) }[kind] ?? (now ? relative(at, now) : dayText(local));
  return (
    <time dateTime={at.toISOString()} title={`${dayText(local)}, ${clock(local)} IST`} className="num">
      {text}
    </time>
  );
}
