import { Link, useLocation } from "react-router";

/**
 * One choice of a filter. Where it leads is reckoned from the address as it is now, not as it was when the list was
 * last drawn, so that two quick taps are both kept; `href` and `on` are what the server says.
 */
export function FacetLink({ name, value, many = true, on = false, href, className, children }) {
  const { pathname, search } = useLocation();
  const query = new URLSearchParams(search);
  const chosen = query.getAll(name);
  const isNamed = chosen.includes(value);
  // A place may be chosen under another name; only the server knows which.
  const isAlias = on && !isNamed && chosen.length > 0;
  if (!isAlias) {
    query.delete("after");
    query.delete(name);
    const kept = many ? chosen.filter((one) => one !== value) : [];
    for (const one of isNamed ? kept : [...kept, value]) query.append(name, one);
  }
  const text = query.toString();
  return (
    <Link
      to={isAlias ? href : pathname + (text ? `?${text}` : "")}
      className={className}
      aria-current={isNamed || isAlias ? "true" : "false"}
      preventScrollReset
    >
      {children}
    </Link>
  );
}
