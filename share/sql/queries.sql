-- Every statement of the store, once.  See share/build/embed-sql.awk for the
-- notation; the statements that each row table needs (meeting_insert,
-- meeting_update, meeting_row, venue_children, …) are added by the build.

-- name: begin
BEGIN IMMEDIATE

-- name: begin_read
BEGIN

-- name: commit
COMMIT

-- name: rollback
ROLLBACK

-- name: data_version
PRAGMA data_version

-- name: integrity
PRAGMA quick_check(20)

-- name: foreign_keys
PRAGMA foreign_key_check

-- name: defer_foreign_keys
PRAGMA defer_foreign_keys = ON

-- --- journal ---

-- name: journal_add
INSERT INTO journal (at, author, command, touched)
VALUES (:at, :author, :command, 0)

-- name: journal_change_add
INSERT INTO journal_change (entry, tbl, row, upto, before)
VALUES (:entry, :tbl, :row, :upto, :before)

-- name: journal_close
UPDATE journal SET summary = :summary, touched = :touched WHERE id = :id

-- Who touched a row last: a run of inserted rows holds it, or a line of its
-- own.  The runs that begin at or before it are looked through backwards.
-- name: journal_last
SELECT j.author, j.at
FROM journal_change c JOIN journal j ON j.id = c.entry
WHERE c.tbl = :tbl AND c.row <= :row AND c.upto >= :row
ORDER BY c.row DESC, c.id DESC LIMIT 1

-- --- settings ---

-- name: setting_by_name
SELECT id, value FROM setting WHERE name = :name

-- --- meetings ---

-- part: meeting_filter
	(:leave_cancelled = 0 OR m.state <> 4)
	AND (:unscheduled = 0 OR m.start_at IS NULL)
	AND (:notice IS NULL OR EXISTS (SELECT 1 FROM meeting_notice l
		WHERE l.meeting = m.id AND +l.notice = :notice))
	AND (:agency IS NULL OR EXISTS (SELECT 1 FROM participant p
		WHERE p.meeting = m.id AND +p.agency = :agency))
	AND (:person IS NULL OR EXISTS (SELECT 1 FROM participant p
		WHERE p.meeting = m.id AND +p.person = :person))
	AND (:room IS NULL OR EXISTS (SELECT 1 FROM venue v
		WHERE v.meeting = m.id AND +v.room = :room))
	AND (:uid IS NULL OR m.uid = :uid)
	AND (:from IS NULL OR m.end_at > :from OR m.start_at >= :from)
	AND (:until IS NULL OR m.start_at < :until)

-- part: meeting_order
ORDER BY start_at NULLS LAST, id LIMIT :limit OFFSET :offset

-- Both sides are bound; a meeting of no more than a day that reaches into the
-- window begins at most a day before it.
-- name: meeting_ids_window
SELECT m.id, m.start_at FROM meeting m
WHERE m.end_at - m.start_at <= 86400
	AND m.start_at >= :from - 86400 AND m.start_at < :until
	AND {=meeting_filter}
UNION ALL
SELECT m.id, m.start_at FROM meeting m
WHERE m.end_at - m.start_at > 86400
	AND m.end_at > :from AND m.start_at < :until
	AND {=meeting_filter}
{=meeting_order}

-- name: meeting_ids_id
SELECT m.id, m.start_at FROM meeting m
WHERE m.id = :key AND {=meeting_filter}
{=meeting_order}

-- name: meeting_ids_uid
SELECT m.id, m.start_at FROM meeting m
WHERE m.uid = :key AND {=meeting_filter}
{=meeting_order}

-- name: meeting_ids_notice
SELECT m.id, m.start_at FROM meeting m
WHERE m.id IN (SELECT meeting FROM meeting_notice WHERE notice = :key)
	AND {=meeting_filter}
{=meeting_order}

-- name: meeting_ids_agency
SELECT m.id, m.start_at FROM meeting m
WHERE m.id IN (SELECT meeting FROM participant WHERE agency = :key)
	AND {=meeting_filter}
{=meeting_order}

-- name: meeting_ids_person
SELECT m.id, m.start_at FROM meeting m
WHERE m.id IN (SELECT meeting FROM participant WHERE person = :key)
	AND {=meeting_filter}
{=meeting_order}

-- name: meeting_ids_room
SELECT m.id, m.start_at FROM meeting m
WHERE m.id IN (SELECT meeting FROM venue WHERE room = :key)
	AND {=meeting_filter}
{=meeting_order}

-- name: meeting_ids_unscheduled
SELECT m.id, m.start_at FROM meeting m
WHERE m.start_at IS NULL AND {=meeting_filter}
{=meeting_order}

-- name: meeting_ids_all scan
SELECT m.id, m.start_at FROM meeting m
WHERE {=meeting_filter}
{=meeting_order}

-- name: meeting_exceptions
SELECT id FROM meeting WHERE master = :meeting ORDER BY id

-- name: meeting_assignments
SELECT id, assignment FROM assignment_meeting WHERE meeting = :meeting

-- name: meeting_uid_of
SELECT uid FROM meeting WHERE id = :id
