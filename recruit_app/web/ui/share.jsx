import { useState } from "react";
import { toast } from "sonner";

/** Hand this page's address to the phone's own share sheet, or copy it where there is none. */
export function ShareButton({ title = "", url = "", label = "Share", className = "", children }) {
  const [done, setDone] = useState(false);
  const share = async () => {
    const address = new URL(url || globalThis.location.href, globalThis.location.href).href;
    try {
      if (navigator.share && matchMedia("(pointer: coarse)").matches) {
        await navigator.share({ title: title || document.title, url: address });
        return;
      }
      await navigator.clipboard.writeText(address);
      setDone(true);
      setTimeout(() => setDone(false), 2000);
    } catch (problem) {
      // Closing the share sheet is no mistake; a clipboard that refuses is worth a word.
      if (problem?.name !== "AbortError") toast.error("The link could not be copied. It is in the address bar.");
    }
  };
  return (
    <button type="button" className={className} onClick={share}>
      {children}
      <span aria-live="polite">{done ? "Copied" : label}</span>
    </button>
  );
}
