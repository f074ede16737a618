import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";

const randomWord = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

const post = (url, body, onProgress) =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(Math.round((100 * event.loaded) / event.total));
    const broken = { detail: "The connection was lost. Nothing is gone: please send it again." };
    request.onerror = () => resolve([0, broken]);
    request.onload = () => resolve([request.status, request.response ?? { detail: "That did not work. Please send it again." }]);
    request.send(body);
  });

/** The place a field keeps for its own error, or null when the sentence is about no field of this form. */
const placeOf = (form, field) => (field ? form?.querySelector(`#f-${CSS.escape(field)}-error`) : null);

/** Posts its fields and files to `url`, goes on to the `next` of the answer, or shows the refusal at its field. */
export function PostedForm({ url, maxMb = 10, className = "form", children }) {
  const form = useRef(null);
  const word = useRef("");
  const [percent, setPercent] = useState(null);
  const [refusal, setRefusal] = useState(null);
  const busy = percent !== null;

  useEffect(() => {
    const control = refusal?.field && form.current?.elements.namedItem(refusal.field);
    if (!control?.setAttribute) return undefined;
    control.setAttribute("aria-invalid", "true");
    control.focus();
    return () => control.removeAttribute("aria-invalid");
  }, [refusal]);

  // What was typed into the first-byte form of the same address comes along when the live one takes its place:
  // in a layout effect, because that form is taken away in the first effects after it.
  useLayoutEffect(() => {
    const early = [...document.querySelectorAll("#prerendered form")].find((other) => other.getAttribute("action") === url);
    for (const typed of early?.elements ?? []) {
      const control = typed.name && form.current.elements.namedItem(typed.name);
      if (!control) continue;
      if (typed.type === "checkbox") control.checked = typed.checked;
      else if (typed.type === "file") control.files = typed.files;
      else control.value = typed.value;
      if (typed === document.activeElement) control.focus();
    }
  }, []);

  const submit = async (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (busy) return;
    const files = [...form.current.querySelectorAll("input[type=file]")];
    const big = files.find((input) => [...input.files].some((file) => file.size > maxMb * 1024 * 1024));
    if (big) {
      setRefusal({ field: big.name, detail: `This file is larger than ${maxMb} MB. Please upload a smaller one.` });
      return;
    }
    const body = new FormData(form.current);
    // The same word for every try: sent twice, the form still does its work once.
    word.current ||= randomWord();
    body.set("submit_key", word.current);
    setRefusal(null);
    setPercent(0);
    const [status, answer] = await post(url, body, setPercent);
    if (status >= 200 && status < 300) {
      window.location.assign(answer.next);
      return;
    }
    setPercent(null);
    setRefusal(answer);
  };

  const place = placeOf(form.current, refusal?.field);
  const words = refusal && (
    <span className="field-error-text">
      <span>
        {refusal.detail} {refusal.link && <a className="link" href={refusal.link}>{refusal.link_text}</a>}
      </span>
    </span>
  );
  return (
    <form ref={form} className={className} method="post" encType="multipart/form-data" action={url} onSubmit={submit} aria-busy={busy}>
      <fieldset className="fieldset fieldset-bare" disabled={busy}>
        {children}
      </fieldset>
      {words && place && createPortal(words, place)}
      <div role="alert" className="posted-state">{words && !place && words}</div>
      <p role="status" className="field-hint posted-state">
        {busy && (percent < 100 ? `Sending, ${percent}%` : "Almost done…")}
      </p>
    </form>
  );
}
