"""SQL of the hiring reports. Each answers one question in one statement."""

# How far an application ever came: by its timeline, or by where it stands now if nobody moved it.
REACHED = """
WITH chosen AS (
    SELECT id, status, follow_up_status FROM applications WHERE applied_at >= :since AND applied_at < :until
), furthest AS (
    SELECT chosen.id, greatest(
        coalesce(max(array_position(:stages, timeline.new_status)), 1),
        coalesce(max(array_position(:stages, timeline.previous_status)), 1),
        coalesce(array_position(:stages, chosen.status), 1),
        CASE WHEN chosen.follow_up_status = 'Joined' THEN 5 ELSE 1 END) AS place
    FROM chosen LEFT JOIN application_timeline timeline ON timeline.application_id = chosen.id
    GROUP BY chosen.id, chosen.status, chosen.follow_up_status
)
SELECT place, count(*) AS reached FROM furthest GROUP BY place
"""

STAGE_TIMES = """
WITH entered AS (
    SELECT application.id, 'New' AS stage, application.applied_at AS at
    FROM applications application
    UNION ALL
    SELECT application_id, new_status, created_at
    FROM application_timeline WHERE new_status IS DISTINCT FROM previous_status
      AND new_status <> 'New'
), stays AS (
    SELECT stage, lead(at) OVER (PARTITION BY id ORDER BY at) AS left_at,
           lead(at) OVER (PARTITION BY id ORDER BY at) - at AS stay
    FROM entered
)
SELECT stage, count(*) AS left_count,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM stay)) / 86400 AS median_days,
       percentile_cont(0.9) WITHIN GROUP (ORDER BY extract(epoch FROM stay)) / 86400 AS p90_days
FROM stays
WHERE left_at >= :since AND left_at < :until AND stage = ANY(:stages)
GROUP BY stage
"""

HEADLINE = """
SELECT
  (SELECT count(*) FROM applications WHERE applied_at >= :since AND applied_at < :until) AS applications,
  (SELECT count(*) FROM applications
     WHERE applied_at >= :before AND applied_at < :since) AS applications_before,
  (SELECT count(*) FROM applications
     WHERE submitted_to_client_at >= :since AND submitted_to_client_at < :until) AS submissions,
  (SELECT count(DISTINCT application_id) FROM application_timeline
     WHERE new_status = 'Offer' AND created_at >= :since AND created_at < :until) AS offers,
  (SELECT count(*) FROM applications
     WHERE follow_up_status = 'Joined' AND updated_at >= :since AND updated_at < :until) AS joins,
  (SELECT count(*) FROM applications
     WHERE follow_up_status = 'Joined' AND updated_at >= :before AND updated_at < :since) AS joins_before,
  (SELECT count(*) FROM jobs WHERE status IN ('Sourcing', 'Interview', 'Offer')) AS open_jobs
"""

AGEING_JOBS = """
SELECT jobs.id, jobs.title, clients.name AS client, coalesce(users.full_name, '') AS recruiter,
       greatest(0, floor(extract(
           epoch FROM (:until - coalesce(jobs.published_at, jobs.created_at))) / 86400))::int AS days_open,
       count(applications.id) FILTER (WHERE applications.is_active) AS in_play,
       count(applications.id)
           FILTER (WHERE applications.status = 'Offer' AND applications.is_active) AS offers,
       jobs.application_deadline AS deadline
FROM jobs
JOIN clients ON clients.id = jobs.client_id
LEFT JOIN users ON users.id = jobs.assigned_recruiter_id
LEFT JOIN applications ON applications.job_id = jobs.id
WHERE jobs.status IN ('Sourcing', 'Interview', 'Offer')
GROUP BY jobs.id, clients.name, users.full_name
ORDER BY days_open DESC, jobs.id
LIMIT 10
"""

SOURCES = """
SELECT coalesce(nullif(applications.source, ''), 'unknown') AS source, count(*) AS applications,
       count(*) FILTER (WHERE applications.status IN ('Interview', 'Offer') OR EXISTS (
           SELECT 1 FROM application_timeline timeline
           WHERE timeline.application_id = applications.id
             AND timeline.new_status = 'Interview')) AS interviews,
       count(*) FILTER (WHERE applications.follow_up_status = 'Joined') AS joins
FROM applications
WHERE applied_at >= :since AND applied_at < :until
GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 8
"""

RECRUITERS = """
SELECT users.id, users.full_name AS name,
  (SELECT count(*) FROM jobs
     WHERE assigned_recruiter_id = users.id AND status IN ('Sourcing', 'Interview', 'Offer')) AS open_jobs,
  (SELECT count(*) FROM application_timeline
     WHERE changed_by = users.id AND created_at >= :since AND created_at < :until) AS moves,
  (SELECT count(*) FROM applications JOIN jobs ON jobs.id = applications.job_id
     WHERE jobs.assigned_recruiter_id = users.id
       AND submitted_to_client_at >= :since AND submitted_to_client_at < :until) AS submissions,
  (SELECT count(*) FROM applications JOIN jobs ON jobs.id = applications.job_id
     WHERE jobs.assigned_recruiter_id = users.id AND follow_up_status = 'Joined'
       AND applications.updated_at >= :since AND applications.updated_at < :until) AS joins,
  (SELECT count(*) FROM action_queue WHERE user_id = users.id AND NOT is_dismissed) AS waiting
FROM users WHERE users.role = 'RECRUITER' AND users.status = 'Active'
ORDER BY joins DESC, submissions DESC, moves DESC, users.full_name
LIMIT 50
"""

BACKLOG = """
SELECT
  (SELECT count(*) FROM action_queue WHERE NOT is_dismissed) AS open_items,
  (SELECT count(*) FROM action_queue WHERE NOT is_dismissed AND priority = 'High') AS high_items,
  (SELECT coalesce(floor(extract(epoch FROM (:until - min(created_at))) / 86400), 0)::int
     FROM action_queue WHERE NOT is_dismissed) AS oldest_days,
  (SELECT count(*) FROM export_jobs WHERE status IN ('queued', 'processing')) AS exports_queued,
  (SELECT count(*) FROM export_jobs WHERE status = 'failed' AND created_at >= :since) AS exports_failed
"""
