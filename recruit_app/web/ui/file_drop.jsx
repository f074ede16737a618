import { useId, useRef, useState } from "react";

const send = (url, name, file, fields, onProgress) =>
  new Promise((resolve, reject) => {
    const body = new FormData();
    for (const [key, value] of Object.entries(fields ?? {})) body.append(key, value);
    body.append(name, file);
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.responseType = "json";
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => reject(new Error("The upload was interrupted. Check the connection and try again."));
    request.onload = () => {
      const answer = request.response ?? {};
      if (request.status < 300) return resolve(answer);
      const detail = typeof answer.detail === "string" ? answer.detail : "";
      return reject(new Error(detail || (request.status === 413 ? "This file is too large." : "The file was not accepted.")));
    };
    request.send(body);
  });

/** Sends one file to `url` and shows how far it is, or the server's own sentence when it says no. */
export function FileDrop({ url, name = "file", fields, accept = "", maxMb = 10, label, hint = "", onDone }) {
  const [over, setOver] = useState(false);
  const [progress, setProgress] = useState(null);
  const [error, setError] = useState("");
  const [done, setDone] = useState("");
  const input = useRef(null);
  const id = useId();
  const busy = progress !== null;

  const take = async (file) => {
    if (!file || busy) return;
    setError("");
    setDone("");
    if (file.size > maxMb * 1024 * 1024) return setError(`This file is larger than ${maxMb} MB. Please upload a smaller one.`);
    if (!file.size) return setError("This file is empty. Please choose another one.");
    setProgress(0);
    try {
      const answer = await send(url, name, file, fields, setProgress);
      setDone(file.name);
      onDone?.(answer);
    } catch (failure) {
      setError(failure.message);
    } finally {
      setProgress(null);
      if (input.current) input.current.value = "";
    }
    return undefined;
  };
  const percent = Math.round((progress ?? 0) * 100);

  return (
    <div className="drop-field">
      <label
        className="drop"
        data-over={over || undefined}
        data-busy={busy || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
      >
        <input
          ref={input}
          type="file"
          className="sr-only"
          accept={accept || undefined}
          disabled={busy}
          aria-describedby={`${id}-state`}
          onChange={(event) => take(event.target.files[0])}
        />
        <svg width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
          <path d="M12 16V5m0 0L7.5 9.5M12 5l4.5 4.5M5 16v2.5A1.5 1.5 0 0 0 6.5 20h11a1.5 1.5 0 0 0 1.5-1.5V16" />
        </svg>
        <span className="strong">{label}</span>
        {hint && <span className="muted small">{hint}</span>}
        {busy && (
          <span className="progress tone-accent">
            <span className="progress-fill" style={{ "--v": percent }} />
          </span>
        )}
      </label>
      <p id={`${id}-state`} role="status" className={error ? "field-error-text" : "field-hint"}>
        {error || (busy ? (percent < 100 ? `Sending, ${percent}%` : "Reading the file…") : done && `${done} received`)}
      </p>
    </div>
  );
}
