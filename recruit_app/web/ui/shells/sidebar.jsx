import { useEffect, useState } from "react";
import { useLocation } from "react-router";

const root = () => document.documentElement;

/** Opens the sidebar as a drawer on a phone, folds it to icons on a desk; remembers the fold. */
export function NavToggle({ className = "", label = "Navigation", children }) {
  const { pathname } = useLocation();
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    if (localStorage.getItem("sidebar") === "folded") root().dataset.sidebar = "folded";
  }, []);
  useEffect(() => setOpen(false), [pathname]);
  useEffect(() => {
    const page = document.querySelector(".staff-page");
    if (isOpen) root().dataset.nav = "open";
    else delete root().dataset.nav;
    page?.toggleAttribute("inert", isOpen);
    if (!isOpen) return undefined;
    document.querySelector(".sidebar a")?.focus();
    const leave = (event) => {
      if (event.key === "Escape" || event.target.closest?.(".sidebar-scrim")) setOpen(false);
    };
    document.addEventListener("keydown", leave);
    document.addEventListener("click", leave);
    return () => {
      document.removeEventListener("keydown", leave);
      document.removeEventListener("click", leave);
      delete root().dataset.nav;
      page?.removeAttribute("inert");
    };
  }, [isOpen]);

  const onClick = () => {
    if (window.matchMedia("(max-width: 859px)").matches) {
      setOpen(!isOpen);
      return;
    }
    const folded = root().dataset.sidebar === "folded";
    root().dataset.sidebar = folded ? "open" : "folded";
    localStorage.setItem("sidebar", folded ? "open" : "folded");
  };
  return (
    <button type="button" className={className} aria-label={label} title={label} onClick={onClick}>
      {children}
    </button>
  );
}
