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
		WHERE l.meeting = m.id AND l.notice = :notice))
	AND (:agency IS NULL OR EXISTS (SELECT 1 FROM participant p
		WHERE p.meeting = m.id AND p.agency = :agency))
	AND (:person IS NULL OR EXISTS (SELECT 1 FROM participant p
		WHERE p.meeting = m.id AND p.person = :person))
	AND (:room IS NULL OR EXISTS (SELECT 1 FROM venue v
		WHERE v.meeting = m.id AND v.room = :room))
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
LIMIT :limit OFFSET :offset

-- Asked for each event that is imported: one or a series with its exceptions,
-- sorted afterwards.
-- name: meeting_ids_uid
SELECT m.id, m.start_at FROM meeting m
WHERE m.uid = :key AND {=meeting_filter}
LIMIT :limit OFFSET :offset

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

-- name: meeting_ids_unlinked scan
SELECT DISTINCT p.meeting FROM participant p
WHERE p.agency IS NULL AND p.person IS NULL AND p.circle IS NULL
	AND p.name IS NOT NULL
ORDER BY p.meeting;

-- name: assignment_ids_unlinked scan
SELECT DISTINCT s.assignment FROM share s
WHERE s.agency IS NULL AND s.person IS NULL AND s.circle IS NULL
	AND s.name IS NOT NULL
ORDER BY s.assignment;

-- name: meeting_ids_all scan
SELECT m.id, m.start_at FROM meeting m
WHERE {=meeting_filter}
{=meeting_order}

-- name: meeting_exceptions
SELECT id FROM meeting WHERE master = :key ORDER BY id

-- name: meeting_assignment_links
SELECT id FROM assignment_meeting WHERE meeting = :key

-- name: meeting_assignments
SELECT DISTINCT assignment FROM assignment_meeting WHERE meeting = :key

-- name: meeting_originals
SELECT original_day FROM meeting WHERE uid = :key AND original_day IS NOT NULL

-- name: meeting_uid_of
SELECT uid FROM meeting WHERE id = :id

-- --- notices ---

-- name: notice_ids_id
SELECT id FROM notice
WHERE id = :id AND (:first IS NULL OR issued_day >= :first)
	AND (:last IS NULL OR issued_day <= :last)
LIMIT :limit OFFSET :offset

-- name: notice_ids_days
SELECT id FROM notice
WHERE issued_day >= ifnull(:first, '') AND issued_day <= ifnull(:last, '9999')
ORDER BY issued_day, id LIMIT :limit OFFSET :offset

-- name: notice_ids_all scan
SELECT id FROM notice
ORDER BY issued_day NULLS LAST, id LIMIT :limit OFFSET :offset

-- The same number, or the same text; 4 is withdrawn.
-- name: notice_same
SELECT id FROM notice
WHERE number_key = :number AND state <> 4 AND id <> :id
UNION
SELECT id FROM notice
WHERE text_hash = :hash AND state <> 4 AND id <> :id
ORDER BY 1

-- Nearly the same text is worth a look: not another number, not withdrawn.
-- part: notice_like
	text IS NOT NULL AND state <> 4 AND id <> :id
	AND (number_key IS NULL OR :number IS NULL OR number_key = :number)

-- name: notice_like_days
SELECT id, text FROM notice
WHERE issued_day >= :first AND issued_day <= :last AND {=notice_like}
UNION ALL
SELECT id, text FROM notice
WHERE issued_day IS NULL AND {=notice_like}
ORDER BY 1 DESC LIMIT :limit

-- name: notice_like_any scan
SELECT id, text FROM notice WHERE {=notice_like} ORDER BY id DESC LIMIT :limit

-- name: content_bytes
SELECT bytes FROM content WHERE id = :id

-- name: content_find
SELECT id FROM content WHERE hash = :hash AND bytes = :bytes

-- name: content_add
INSERT INTO content (hash, bytes) VALUES (:hash, :bytes)

-- --- assignments ---

-- part: assignment_filter
	(:leave_cancelled = 0 OR a.cancelled = 0)
	AND (:open_only = 0 OR a.is_open = 1)
	AND (:notice IS NULL OR a.notice = :notice)
	AND (:meeting IS NULL OR EXISTS (SELECT 1 FROM assignment_meeting l
		WHERE l.assignment = a.id AND l.meeting = :meeting))
	AND (:agency IS NULL OR EXISTS (SELECT 1 FROM share s
		WHERE s.assignment = a.id AND s.agency = :agency))
	AND (:uid IS NULL OR a.uid = :uid)
	AND (:from IS NULL OR a.due >= :from)
	AND (:until IS NULL OR a.due < :until)

-- part: assignment_order
ORDER BY a.due NULLS LAST, a.id LIMIT :limit OFFSET :offset

-- name: assignment_ids_id
SELECT a.id FROM assignment a
WHERE a.id = :key AND {=assignment_filter}
{=assignment_order}

-- name: assignment_ids_uid
SELECT a.id FROM assignment a
WHERE a.uid = :key AND {=assignment_filter}
{=assignment_order}

-- name: assignment_ids_notice
SELECT a.id FROM assignment a
WHERE a.notice = :key AND {=assignment_filter}
{=assignment_order}

-- Asked for each meeting that is exported; a list after IN would cost a table
-- of its own each time.
-- name: assignment_ids_meeting
SELECT a.id FROM assignment_meeting k CROSS JOIN assignment a ON a.id = k.assignment
WHERE k.meeting = :key
	AND NOT EXISTS (SELECT 1 FROM assignment_meeting e
		WHERE e.meeting = k.meeting AND e.assignment = k.assignment
			AND e.id < k.id)
	AND {=assignment_filter}
{=assignment_order}

-- name: assignment_ids_due
SELECT a.id FROM assignment a
WHERE a.due >= :from AND a.due < :until AND {=assignment_filter}
{=assignment_order}

-- name: assignment_ids_agency
SELECT a.id FROM assignment a
WHERE a.id IN (SELECT assignment FROM share WHERE agency = :key)
	AND {=assignment_filter}
{=assignment_order}

-- name: agency_share_beyond
SELECT 1 FROM share WHERE agency = :key LIMIT 1 OFFSET :most

-- name: assignment_ids_open scan
SELECT a.id FROM assignment a
WHERE a.is_open = 1 AND {=assignment_filter}
{=assignment_order}

-- Open and due; those of which a share was given longer are looked at one by
-- one.
-- name: assignment_overdue
SELECT a.id, EXISTS (SELECT 1 FROM share s
	WHERE s.assignment = a.id AND s.extension_precision <> 0)
FROM assignment a
WHERE a.is_open = 1 AND a.due <= :now
ORDER BY a.due

-- name: assignment_ids_all scan
SELECT a.id FROM assignment a
WHERE {=assignment_filter}
{=assignment_order}

-- name: assignment_below
SELECT id FROM assignment WHERE parent = :key

-- name: assignment_need_links
SELECT id FROM dependency WHERE needs = :key

-- name: assignment_needed_by
SELECT DISTINCT assignment FROM dependency WHERE needs = :key

-- name: assignment_detach
UPDATE assignment SET parent = NULL, revision = revision + 1,
	modified_at = :now
WHERE id = :id

-- name: assignment_bump
UPDATE assignment SET revision = revision + 1, modified_at = :now
WHERE id = :id

-- name: share_owner
SELECT assignment FROM share WHERE id = :id

-- name: share_mark
UPDATE share SET status = :status, status_at = :at,
	remark = ifnull(:remark, remark)
WHERE id = :id

-- name: share_event_next
SELECT max(position) + 1 FROM share_event WHERE share = :share

-- --- the directory ---

-- name: agency_used
SELECT EXISTS (SELECT 1 FROM participant WHERE agency = :key)
	OR EXISTS (SELECT 1 FROM participant WHERE invited_by = :key)
	OR EXISTS (SELECT 1 FROM share WHERE agency = :key)
	OR EXISTS (SELECT 1 FROM delivery WHERE agency = :key)
	OR EXISTS (SELECT 1 FROM notice WHERE issuer = :key)
	OR EXISTS (SELECT 1 FROM addressee WHERE agency = :key)
	OR EXISTS (SELECT 1 FROM distribution WHERE agency = :key)
	OR EXISTS (SELECT 1 FROM person WHERE agency = :key)
	OR EXISTS (SELECT 1 FROM agency WHERE parent = :key)
	OR EXISTS (SELECT 1 FROM agency WHERE successor = :key)

-- name: agency_memberships
SELECT id FROM circle_member WHERE agency = :key

-- name: person_used
SELECT EXISTS (SELECT 1 FROM participant WHERE person = :key)
	OR EXISTS (SELECT 1 FROM share WHERE person = :key)
	OR EXISTS (SELECT 1 FROM notice WHERE in_charge = :key)
	OR EXISTS (SELECT 1 FROM meeting WHERE in_charge = :key)
	OR EXISTS (SELECT 1 FROM assignment WHERE in_charge = :key)

-- name: person_memberships
SELECT id FROM circle_member WHERE person = :key

-- name: room_used
SELECT EXISTS (SELECT 1 FROM venue WHERE room = :key)

-- name: circle_used
SELECT EXISTS (SELECT 1 FROM participant WHERE circle = :key)
	OR EXISTS (SELECT 1 FROM share WHERE circle = :key)
	OR EXISTS (SELECT 1 FROM addressee WHERE circle = :key)

-- The last ids remember that something was there even when it has gone.
-- name: anything
SELECT EXISTS (SELECT 1 FROM last_id WHERE tbl IN
	('notice', 'meeting', 'assignment', 'agency', 'person', 'room',
	 'circle'))

-- name: last_id_set
INSERT INTO last_id (tbl, id) VALUES (:tbl, :id)
ON CONFLICT (tbl) DO UPDATE SET id = excluded.id

-- --- search ---

-- name: search_document_add
INSERT INTO search_document (kind, row, at, hash)
VALUES (:kind, :row, :at, :hash)

-- name: search_document_find
SELECT id, hash FROM search_document WHERE kind = :kind AND row = :row

-- name: search_document_time
UPDATE search_document SET at = :at WHERE id = :id AND at IS NOT :at

-- name: search_document_delete
DELETE FROM search_document WHERE kind = :kind AND row = :row

-- name: search_document_clear
DELETE FROM search_document

-- name: search_add
INSERT INTO search (rowid, title, body) VALUES (:id, :title, :body)

-- name: search_clear
INSERT INTO search (search) VALUES ('delete-all')

-- Newest documents first, which needs no sorting.
-- name: search_match
SELECT d.kind, d.row, d.at
FROM search s CROSS JOIN search_document d ON d.id = s.rowid
WHERE s.search MATCH :match
ORDER BY s.rowid DESC LIMIT :limit

-- The limit is small.
-- name: search_newest scan
SELECT kind, row, at FROM search_document ORDER BY id DESC LIMIT :limit

-- name: search_ids_notice scan
SELECT id FROM notice ORDER BY id

-- name: search_ids_meeting scan
SELECT id FROM meeting ORDER BY id

-- name: search_ids_assignment scan
SELECT id FROM assignment ORDER BY id

-- name: search_ids_agency scan
SELECT id FROM agency ORDER BY id

-- name: search_ids_person scan
SELECT id FROM person ORDER BY id

-- --- reading the journal, undo ---

-- part: journal_columns
	j.id, j.at, j.author, j.command, j.summary, j.undoes, j.undone_by,
	j.touched

-- name: journal_entries scan
SELECT {=journal_columns} FROM journal j ORDER BY j.id DESC LIMIT :limit

-- name: journal_entry
SELECT {=journal_columns} FROM journal j WHERE j.id = :id

-- name: journal_lines
SELECT id, tbl, row, upto, before FROM journal_change
WHERE entry = :entry ORDER BY id

-- name: journal_next
SELECT before FROM journal_change
WHERE tbl = :tbl AND row = :row AND id > :id ORDER BY id LIMIT 1

-- name: undo_last
SELECT {=journal_columns} FROM journal j
WHERE j.author = :author AND j.undoes IS NULL AND j.undone_by IS NULL
ORDER BY j.id DESC LIMIT 1

-- The last undo that still holds; what it undid is no undo itself.
-- name: redo_last
SELECT {=journal_columns} FROM journal j
WHERE j.author = :author AND j.undone_by IS NULL
	AND EXISTS (SELECT 1 FROM journal t
		WHERE t.id = j.undoes AND t.undone_by = j.id
			AND t.undoes IS NULL)
ORDER BY j.id DESC LIMIT 1

-- Entries that touched the rows later and still hold.
-- name: undo_blockers
SELECT j.author, j.at
FROM journal_change c JOIN journal j ON j.id = c.entry
WHERE c.tbl = :tbl AND c.row BETWEEN :row AND :upto AND c.entry > :entry
	AND j.undone_by IS NULL
	AND NOT EXISTS (SELECT 1 FROM journal t
		WHERE t.id = j.undoes AND t.undone_by = j.id)
ORDER BY c.id DESC LIMIT 1

-- name: journal_undoes
UPDATE journal SET undoes = :undoes WHERE id = :id

-- name: journal_undone_by
UPDATE journal SET undone_by = :undone_by WHERE id = :id

-- name: image_value
SELECT json_extract(:image, '$.' || :column)

-- What a calendar shows of the row itself.
-- part: meeting_shown
	'$.title', '$.content', '$.state', '$.reason', '$.day', '$.last_day',
	'$.start_minute', '$.end_minute', '$.part', '$.zone', '$.floating',
	'$.organizer_name', '$.organizer_email', '$.contact', '$.rule',
	'$.original_day', '$.original_minute'

-- name: meeting_visible
SELECT json_extract(:before, {=meeting_shown})
	IS NOT json_extract(:now, {=meeting_shown})

-- A sequence rises only where we are the organiser, and never falls.
-- name: meeting_renew
UPDATE meeting SET
	revision = 1 + max(revision, ifnull(json_extract(:now, '$.revision'), 0)),
	sequence = max(sequence, ifnull(json_extract(:now, '$.sequence'), 0))
		+ (:visible AND own),
	modified_at = :at
WHERE id = :id

-- part: assignment_shown
	'$.item', '$.task', '$.deliverable', '$.deadline_day',
	'$.deadline_minute', '$.deadline_part', '$.deadline_wording', '$.due',
	'$.cancelled'

-- name: assignment_visible
SELECT json_extract(:before, {=assignment_shown})
	IS NOT json_extract(:now, {=assignment_shown})

-- name: assignment_renew
UPDATE assignment SET
	revision = 1 + max(revision, ifnull(json_extract(:now, '$.revision'), 0)),
	sequence = max(sequence, ifnull(json_extract(:now, '$.sequence'), 0))
		+ :visible,
	modified_at = :at
WHERE id = :id

-- A notice is no calendar object.
-- name: notice_visible
SELECT 0 WHERE :before IS NOT NULL AND :now IS NOT NULL

-- name: notice_renew
UPDATE notice SET
	revision = 1 + max(revision, ifnull(json_extract(:now, '$.revision'), 0)),
	modified_at = :at
WHERE id = :id AND :visible IS NOT NULL

-- --- checking: each gives the ids of those that break a rule ---

-- name: check_participant_parent scan
SELECT DISTINCT p.meeting FROM participant p JOIN participant g ON g.id = p.parent
WHERE p.parent IS NOT NULL AND g.meeting <> p.meeting

-- name: check_share_parent scan
SELECT DISTINCT s.assignment FROM share s JOIN share g ON g.id = s.parent
WHERE s.parent IS NOT NULL AND g.assignment <> s.assignment

-- A full day, and only that, has a place on the time line.
-- name: check_meeting_time scan
SELECT id FROM meeting
WHERE (ifnull(day, '') GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
	<> (start_at IS NOT NULL)

-- name: check_series_uid
SELECT e.id FROM meeting e JOIN meeting m ON m.id = e.master
WHERE e.master IS NOT NULL AND e.uid <> m.uid

-- name: check_share_status scan
SELECT DISTINCT s.assignment
FROM share_event e JOIN share s ON s.id = e.share
WHERE e.to_status <> s.status
	AND NOT EXISTS (SELECT 1 FROM share_event l
		WHERE l.share = e.share AND l.position > e.position)

-- 0 is a lead; 2, 3, 5 are submitted, accepted, cancelled.
-- name: check_share_open scan
SELECT DISTINCT a.id FROM share s JOIN assignment a ON a.id = s.assignment
WHERE s.role = 0 AND s.status NOT IN (2, 3, 5)
	AND a.is_open = 0 AND a.cancelled = 0
	AND NOT EXISTS (SELECT 1 FROM share m WHERE m.parent = s.id)

-- name: check_assignment_cycle
WITH RECURSIVE up(start, id) AS (
	SELECT id, parent FROM assignment WHERE parent IS NOT NULL
	UNION
	SELECT up.start, a.parent FROM up JOIN assignment a ON a.id = up.id
	WHERE a.parent IS NOT NULL
)
SELECT start FROM up WHERE id = start

-- name: check_dependency_cycle scan
WITH RECURSIVE up(start, id) AS (
	SELECT assignment, needs FROM dependency
	UNION
	SELECT up.start, d.needs FROM up JOIN dependency d ON d.assignment = up.id
)
SELECT start FROM up WHERE id = start

-- name: check_agency_cycle
WITH RECURSIVE up(start, id) AS (
	SELECT id, parent FROM agency WHERE parent IS NOT NULL
	UNION
	SELECT up.start, a.parent FROM up JOIN agency a ON a.id = up.id
	WHERE a.parent IS NOT NULL
)
SELECT start FROM up WHERE id = start

-- name: check_successor_cycle
WITH RECURSIVE up(start, id) AS (
	SELECT id, successor FROM agency WHERE successor IS NOT NULL
	UNION
	SELECT up.start, a.successor FROM up JOIN agency a ON a.id = up.id
	WHERE a.successor IS NOT NULL
)
SELECT start FROM up WHERE id = start

-- name: check_member scan
SELECT DISTINCT circle FROM circle_member
WHERE (agency IS NULL) = (person IS NULL)

-- name: check_journal_pair scan
SELECT j.id FROM journal j JOIN journal u ON u.id = j.undone_by
WHERE u.undoes IS NOT j.id

-- Kinds as in enum lh_hit_kind.
-- name: check_index_missing scan
SELECT count(*) AS missing FROM (
	SELECT 0 AS kind, id FROM notice UNION ALL
	SELECT 1, id FROM meeting UNION ALL
	SELECT 2, id FROM assignment UNION ALL
	SELECT 3, id FROM agency UNION ALL
	SELECT 4, id FROM person
) t
WHERE NOT EXISTS (SELECT 1 FROM search_document d
	WHERE d.kind = t.kind AND d.row = t.id)
HAVING missing > 0

-- name: check_index_orphan scan
SELECT count(*) AS orphans FROM search_document d
WHERE NOT EXISTS (SELECT 1 FROM notice WHERE d.kind = 0 AND id = d.row)
	AND NOT EXISTS (SELECT 1 FROM meeting WHERE d.kind = 1 AND id = d.row)
	AND NOT EXISTS (SELECT 1 FROM assignment WHERE d.kind = 2 AND id = d.row)
	AND NOT EXISTS (SELECT 1 FROM agency WHERE d.kind = 3 AND id = d.row)
	AND NOT EXISTS (SELECT 1 FROM person WHERE d.kind = 4 AND id = d.row)
HAVING orphans > 0

-- name: search_integrity
INSERT INTO search (search) VALUES ('integrity-check')
