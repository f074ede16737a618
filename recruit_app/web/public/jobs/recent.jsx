import { useEffect, useState } from "react";
import { Link } from "react-router";

const KEY = "recent-jobs";

const read = () => {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return kept.filter((job) => typeof job?.title === "string" && String(job.href).startsWith("/jobs/")).slice(0, 6);
  } catch {
    return [];
  }
};

/** The jobs this browser opened last. They never leave it. */
export function RecentJobs() {
  const [jobs, setJobs] = useState([]);
  useEffect(() => setJobs(read()), []);
  if (!jobs.length) return null;
  const clear = () => {
    localStorage.removeItem(KEY);
    setJobs([]);
  };
  return (
    <section className="recent" aria-labelledby="recent-title">
      <div className="row row-between">
        <h2 id="recent-title" className="h3">
          Recently viewed
        </h2>
        <button type="button" className="btn btn-ghost btn-sm" onClick={clear}>
          Clear
        </button>
      </div>
      <ul className="recent-list">
        {jobs.map((job) => (
          <li key={job.href}>
            <Link to={job.href} className="card card-link recent-job">
              <span className="strong truncate">{job.title}</span>
              <span className="muted small truncate">{[job.company, job.pay].filter(Boolean).join(" · ")}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
