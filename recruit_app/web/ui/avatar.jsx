export function Avatar({ name = "", size = 28 }) {
  const words = String(name ?? "").trim().split(/\s+/).filter(Boolean);
  const initials = words.length ? words[0][0] + (words.length > 1 ? words[words.length - 1][0] : "") : "?";
  let hash = 0;
  for (const letter of String(name ?? "")) hash = (hash * 31 + letter.codePointAt(0)) >>> 0;
  return (
    <span className={`avatar avatar-${hash % 6}`} style={{ "--size": `${size}px` }} aria-hidden="true">
      {initials.toUpperCase()}
    </span>
  );
}
