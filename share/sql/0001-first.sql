-- The first schema: the whole model.
--
-- A comment "row" before a table says that its rows are written through the
-- row layer and stand in the journal; "row of X" that they are an ordered list
-- (column position) belonging to a row of X (column x).  The build reads these
-- words and the column lists: one column a line, constraints in capitals.
--
-- Ids are never used twice: journal, calendars and people refer to them.  The
-- store hands them out (table last_id), since AUTOINCREMENT looks through the
-- counters of all tables at each insert.  Nothing cascades: what goes is named
-- in the journal.  A column added later has to allow NULL: older images in the
-- journal do not know it.
-- Days are text: 2025-12-04, 2024-05, --12-04, NULL unknown.  Minutes count
-- from midnight.  Instants (…_at, due) are seconds since 1970 in UTC.  Codes
-- are the values of the enumerations in include/lichhop.

PRAGMA application_id = 1281968240;	-- "LiHp"

-- The greatest id that a row table ever had.
CREATE TABLE last_id (
	tbl TEXT PRIMARY KEY,
	id INTEGER NOT NULL
) WITHOUT ROWID, STRICT;

-- row
CREATE TABLE agency (
	id INTEGER PRIMARY KEY,
	name TEXT NOT NULL,	-- "Sở Tài chính"
	short_name TEXT,	-- "Sở TC"
	kind TEXT,	-- "sở", "ubnd xã", free text
	jurisdiction TEXT,	-- "tỉnh Lạng Sơn"; NULL: the whole country
	parent_name TEXT,	-- the agency above, by name
	parent INTEGER REFERENCES agency(id),	-- … and when it is known
	email TEXT,
	phone TEXT,
	address TEXT,
	valid_from TEXT,	-- day; NULL: always was
	valid_until TEXT,	-- first day it no longer is; NULL: still is
	successor INTEGER REFERENCES agency(id),	-- who took over then
	source TEXT	-- where a shipped row comes from
) STRICT;
CREATE INDEX agency_by_name ON agency(name);
CREATE INDEX agency_by_parent ON agency(parent) WHERE parent IS NOT NULL;
CREATE INDEX agency_by_successor ON agency(successor)
	WHERE successor IS NOT NULL;

-- row of agency
CREATE TABLE agency_alias (
	id INTEGER PRIMARY KEY,
	agency INTEGER NOT NULL REFERENCES agency(id),
	position INTEGER NOT NULL,
	name TEXT NOT NULL	-- another name it is written by
) STRICT;
CREATE INDEX agency_alias_by_agency ON agency_alias(agency, position);

-- row
CREATE TABLE person (
	id INTEGER PRIMARY KEY,
	name TEXT NOT NULL,
	office TEXT,	-- position held: "Phó Chủ tịch UBND tỉnh"
	agency INTEGER REFERENCES agency(id),
	email TEXT,
	phone TEXT
) STRICT;
CREATE INDEX person_by_agency ON person(agency) WHERE agency IS NOT NULL;

-- row of person
CREATE TABLE person_alias (
	id INTEGER PRIMARY KEY,
	person INTEGER NOT NULL REFERENCES person(id),
	position INTEGER NOT NULL,
	name TEXT NOT NULL
) STRICT;
CREATE INDEX person_alias_by_person ON person_alias(person, position);

-- row
CREATE TABLE room (
	id INTEGER PRIMARY KEY,
	name TEXT NOT NULL,	-- "Phòng họp tầng 4"
	location TEXT,	-- "trụ sở UBND tỉnh"
	capacity INTEGER NOT NULL	-- 0 unknown
) STRICT;

-- row of room
CREATE TABLE room_alias (
	id INTEGER PRIMARY KEY,
	room INTEGER NOT NULL REFERENCES room(id),
	position INTEGER NOT NULL,
	name TEXT NOT NULL
) STRICT;
CREATE INDEX room_alias_by_room ON room_alias(room, position);

-- A named set of agencies or people: "UBND các huyện, thành phố".
-- row
CREATE TABLE circle (
	id INTEGER PRIMARY KEY,
	name TEXT NOT NULL
) STRICT;

-- row of circle
CREATE TABLE circle_alias (
	id INTEGER PRIMARY KEY,
	circle INTEGER NOT NULL REFERENCES circle(id),
	position INTEGER NOT NULL,
	name TEXT NOT NULL
) STRICT;
CREATE INDEX circle_alias_by_circle ON circle_alias(circle, position);

-- row of circle
CREATE TABLE circle_member (
	id INTEGER PRIMARY KEY,
	circle INTEGER NOT NULL REFERENCES circle(id),
	position INTEGER NOT NULL,
	agency INTEGER REFERENCES agency(id),	-- one of the two
	person INTEGER REFERENCES person(id),
	since TEXT,	-- day; NULL: from the start
	until TEXT	-- first day not a member; NULL: still is
) STRICT;
CREATE INDEX circle_member_by_circle ON circle_member(circle, position);
CREATE INDEX circle_member_by_agency ON circle_member(agency)
	WHERE agency IS NOT NULL;
CREATE INDEX circle_member_by_person ON circle_member(person)
	WHERE person IS NOT NULL;

-- The paper.  The long text stands last, so that lists do not read it.
-- row
CREATE TABLE notice (
	id INTEGER PRIMARY KEY,
	kind INTEGER NOT NULL,
	state INTEGER NOT NULL,
	outgoing INTEGER NOT NULL CHECK (outgoing IN (0, 1)),
	issuer_name TEXT,	-- as it is written
	issuer INTEGER REFERENCES agency(id),
	issuer_key TEXT,	-- under which two spellings are one
	number TEXT,	-- "564/UBND-KTTH", "/HĐND-VP" while blank
	number_key TEXT,	-- folded, without blanks; NULL while blank
	subject TEXT,
	issued_place TEXT,
	issued_day TEXT,	-- may be partial
	signer TEXT,
	signer_title TEXT,
	urgency INTEGER NOT NULL,
	contact TEXT,
	in_charge INTEGER REFERENCES person(id),	-- of our office
	replaces INTEGER REFERENCES notice(id),	-- which this one corrects
	revision_number INTEGER NOT NULL,	-- of the paper, 1 first
	source TEXT,	-- file name it came from
	text_hash INTEGER,	-- of the text without white space
	created_at INTEGER,
	modified_at INTEGER,
	revision INTEGER NOT NULL,	-- of this row, 1 first
	note TEXT,
	text TEXT	-- NFC, as extracted; spans count its bytes
) STRICT;
CREATE INDEX notice_by_number ON notice(number_key)
	WHERE number_key IS NOT NULL;
CREATE INDEX notice_by_text ON notice(text_hash) WHERE text_hash IS NOT NULL;
CREATE INDEX notice_by_day ON notice(issued_day);
CREATE INDEX notice_by_issuer ON notice(issuer) WHERE issuer IS NOT NULL;
CREATE INDEX notice_by_in_charge ON notice(in_charge)
	WHERE in_charge IS NOT NULL;
CREATE INDEX notice_by_replaces ON notice(replaces)
	WHERE replaces IS NOT NULL;

-- Where each field was read, and how sure that is.
-- row of notice
CREATE TABLE notice_field (
	id INTEGER PRIMARY KEY,
	notice INTEGER NOT NULL REFERENCES notice(id),
	position INTEGER NOT NULL,
	path TEXT NOT NULL,	-- "meetings[0].start"
	spans TEXT,	-- "12-40 55-60", byte ranges, half open
	confidence REAL NOT NULL	-- 0 … 1
) STRICT;
CREATE INDEX notice_field_by_notice ON notice_field(notice, position);

-- row of notice
CREATE TABLE notice_warning (
	id INTEGER PRIMARY KEY,
	notice INTEGER NOT NULL REFERENCES notice(id),
	position INTEGER NOT NULL,
	text TEXT NOT NULL,
	span_start INTEGER NOT NULL,
	span_end INTEGER NOT NULL
) STRICT;
CREATE INDEX notice_warning_by_notice ON notice_warning(notice, position);

-- Kính gửi.
-- row of notice
CREATE TABLE addressee (
	id INTEGER PRIMARY KEY,
	notice INTEGER NOT NULL REFERENCES notice(id),
	position INTEGER NOT NULL,
	name TEXT,
	agency INTEGER REFERENCES agency(id),
	circle INTEGER REFERENCES circle(id)
) STRICT;
CREATE INDEX addressee_by_notice ON addressee(notice, position);
CREATE INDEX addressee_by_agency ON addressee(agency)
	WHERE agency IS NOT NULL;
CREATE INDEX addressee_by_circle ON addressee(circle)
	WHERE circle IS NOT NULL;

-- Nơi nhận.
-- row of notice
CREATE TABLE distribution (
	id INTEGER PRIMARY KEY,
	notice INTEGER NOT NULL REFERENCES notice(id),
	position INTEGER NOT NULL,
	name TEXT,
	purpose TEXT,	-- b/c t/h p/h đ/b t/d
	agency INTEGER REFERENCES agency(id)
) STRICT;
CREATE INDEX distribution_by_notice ON distribution(notice, position);
CREATE INDEX distribution_by_agency ON distribution(agency)
	WHERE agency IS NOT NULL;

-- Căn cứ, thực hiện … số …
-- row of notice
CREATE TABLE reference (
	id INTEGER PRIMARY KEY,
	notice INTEGER NOT NULL REFERENCES notice(id),
	position INTEGER NOT NULL,
	kind TEXT,	-- "Kế hoạch", "Nghị định"
	number TEXT,
	title TEXT,
	day TEXT,
	issuer_name TEXT
) STRICT;
CREATE INDEX reference_by_notice ON reference(notice, position);

-- Công văn đến: each registrar's stamp.
-- row of notice
CREATE TABLE incoming (
	id INTEGER PRIMARY KEY,
	notice INTEGER NOT NULL REFERENCES notice(id),
	position INTEGER NOT NULL,
	registrar TEXT,
	number TEXT,	-- số đến
	day TEXT,
	passed_to TEXT
) STRICT;
CREATE INDEX incoming_by_notice ON incoming(notice, position);

-- What an attachment holds; written once, never changed or removed, so that
-- the journal need not repeat it.
CREATE TABLE content (
	id INTEGER PRIMARY KEY,
	hash INTEGER NOT NULL,
	bytes BLOB NOT NULL
) STRICT;
CREATE INDEX content_by_hash ON content(hash);

-- row of notice
CREATE TABLE attachment (
	id INTEGER PRIMARY KEY,
	notice INTEGER NOT NULL REFERENCES notice(id),
	position INTEGER NOT NULL,
	name TEXT,
	media_type TEXT,
	content INTEGER REFERENCES content(id),	-- NULL: kept at path
	size INTEGER NOT NULL,
	path TEXT
) STRICT;
CREATE INDEX attachment_by_notice ON attachment(notice, position);

-- One gathering.  The time is what the notice says; start_at and end_at are
-- an index for searching, the end assumed where none is known.
-- row
CREATE TABLE meeting (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL,	-- of the calendar event; never changes
	sequence INTEGER NOT NULL,	-- RFC 5545 3.8.7.4; never falls
	title TEXT,
	state INTEGER NOT NULL,
	reason TEXT,	-- of postponement or cancellation
	day TEXT,	-- may be partial; NULL: unscheduled
	last_day TEXT,	-- of several
	start_minute INTEGER,
	end_minute INTEGER,
	part INTEGER NOT NULL,	-- of the day
	zone TEXT,	-- IANA name; NULL: the office's
	wording TEXT,	-- as the notice writes it
	year_inferred INTEGER NOT NULL CHECK (year_inferred IN (0, 1)),
	floating INTEGER NOT NULL CHECK (floating IN (0, 1)),
	start_at INTEGER,
	end_at INTEGER,
	own INTEGER NOT NULL CHECK (own IN (0, 1)),	-- we organise it
	organizer_name TEXT,
	organizer_email TEXT,
	in_charge INTEGER REFERENCES person(id),	-- of our office
	contact TEXT,
	rule TEXT,	-- RRULE; NULL: does not repeat
	master INTEGER REFERENCES meeting(id),	-- this is an exception of it
	original_day TEXT,	-- … replacing the occurrence of that day
	original_minute INTEGER,
	created_at INTEGER,
	modified_at INTEGER,
	revision INTEGER NOT NULL,
	content TEXT,
	note TEXT,	-- private; never exported
	raw_ics TEXT,	-- the component as imported
	CHECK ((start_at IS NULL) = (end_at IS NULL)),
	CHECK (end_at >= start_at)
) STRICT;
-- An exception of a series carries its master's UID.
CREATE UNIQUE INDEX meeting_by_uid
	ON meeting(uid, ifnull(original_day, ''), ifnull(original_minute, -1));
-- Two indexes answer "what happens between": nearly all meetings last less
-- than a day and need a look back of one day, the few others stand apart.
CREATE INDEX meeting_by_start ON meeting(start_at, end_at)
	WHERE end_at - start_at <= 86400;
CREATE INDEX meeting_by_end ON meeting(end_at, start_at)
	WHERE end_at - start_at > 86400;
CREATE INDEX meeting_unscheduled ON meeting(id) WHERE start_at IS NULL;
CREATE INDEX meeting_by_master ON meeting(master) WHERE master IS NOT NULL;
CREATE INDEX meeting_by_in_charge ON meeting(in_charge)
	WHERE in_charge IS NOT NULL;

-- row of meeting
CREATE TABLE venue (
	id INTEGER PRIMARY KEY,
	meeting INTEGER NOT NULL REFERENCES meeting(id),
	position INTEGER NOT NULL,
	name TEXT,
	room INTEGER REFERENCES room(id),
	online INTEGER NOT NULL CHECK (online IN (0, 1)),
	url TEXT,
	who TEXT	-- which participants go there
) STRICT;
CREATE INDEX venue_by_meeting ON venue(meeting, position);
CREATE INDEX venue_by_room ON venue(room, meeting) WHERE room IS NOT NULL;

-- row of meeting
CREATE TABLE participant (
	id INTEGER PRIMARY KEY,
	meeting INTEGER NOT NULL REFERENCES meeting(id),
	position INTEGER NOT NULL,
	kind INTEGER NOT NULL,
	name TEXT,	-- as the notice writes it
	agency INTEGER REFERENCES agency(id),
	person INTEGER REFERENCES person(id),
	circle INTEGER REFERENCES circle(id),
	parent INTEGER REFERENCES participant(id)
		DEFERRABLE INITIALLY DEFERRED,	-- group it comes from
	role INTEGER NOT NULL,
	requested_as TEXT,	-- "đại diện lãnh đạo"
	office TEXT,	-- position of a person
	headcount INTEGER NOT NULL,	-- 0 not said
	invited_by_name TEXT,	-- "do UBND xã mời"
	invited_by INTEGER REFERENCES agency(id),
	basis TEXT,
	email TEXT,
	response INTEGER NOT NULL,
	response_at INTEGER,
	remark TEXT
) STRICT;
CREATE INDEX participant_by_meeting ON participant(meeting, position);
CREATE INDEX participant_by_agency ON participant(agency, meeting)
	WHERE agency IS NOT NULL;
CREATE INDEX participant_by_person ON participant(person, meeting)
	WHERE person IS NOT NULL;
CREATE INDEX participant_by_circle ON participant(circle)
	WHERE circle IS NOT NULL;
CREATE INDEX participant_by_parent ON participant(parent)
	WHERE parent IS NOT NULL;
CREATE INDEX participant_by_inviter ON participant(invited_by)
	WHERE invited_by IS NOT NULL;

-- The named person whom a participant sends.
-- row of participant
CREATE TABLE delegate (
	id INTEGER PRIMARY KEY,
	participant INTEGER NOT NULL REFERENCES participant(id),
	position INTEGER NOT NULL,
	name TEXT,
	office TEXT,	-- position held
	phone TEXT,
	email TEXT,
	replaces TEXT,	-- whom this person stands in for
	present INTEGER NOT NULL CHECK (present IN (0, 1)),
	roll_called INTEGER NOT NULL CHECK (roll_called IN (0, 1))
) STRICT;
CREATE INDEX delegate_by_participant ON delegate(participant, position);

-- Chương trình.
-- row of meeting
CREATE TABLE agenda_item (
	id INTEGER PRIMARY KEY,
	meeting INTEGER NOT NULL REFERENCES meeting(id),
	position INTEGER NOT NULL,
	start_minute INTEGER,
	end_minute INTEGER,
	title TEXT,
	reporter TEXT
) STRICT;
CREATE INDEX agenda_item_by_meeting ON agenda_item(meeting, position);

-- Notice – meeting: announces, prepares, changes or cancels.
-- row of meeting
CREATE TABLE meeting_notice (
	id INTEGER PRIMARY KEY,
	meeting INTEGER NOT NULL REFERENCES meeting(id),
	position INTEGER NOT NULL,
	notice INTEGER NOT NULL REFERENCES notice(id),
	kind INTEGER NOT NULL,
	ordinal INTEGER NOT NULL	-- nội dung 1, 2 … of that notice
) STRICT;
CREATE INDEX meeting_notice_by_meeting ON meeting_notice(meeting, position);
CREATE INDEX meeting_notice_by_notice ON meeting_notice(notice, meeting);

-- Days on which a repeating meeting does not take place.
-- row of meeting
CREATE TABLE series_exception (
	id INTEGER PRIMARY KEY,
	meeting INTEGER NOT NULL REFERENCES meeting(id),
	position INTEGER NOT NULL,
	day TEXT NOT NULL
) STRICT;
CREATE INDEX series_exception_by_meeting
	ON series_exception(meeting, position);

-- Days on which it takes place besides its rule.
-- row of meeting
CREATE TABLE series_extra (
	id INTEGER PRIMARY KEY,
	meeting INTEGER NOT NULL REFERENCES meeting(id),
	position INTEGER NOT NULL,
	day TEXT NOT NULL
) STRICT;
CREATE INDEX series_extra_by_meeting ON series_extra(meeting, position);

-- row
CREATE TABLE assignment (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL,
	sequence INTEGER NOT NULL,
	notice INTEGER REFERENCES notice(id),	-- NULL: stands alone
	item TEXT,	-- "3a"
	task TEXT,
	deliverable TEXT,
	deadline_precision INTEGER NOT NULL,
	deadline_op INTEGER NOT NULL,
	deadline_day TEXT,
	deadline_minute INTEGER,
	deadline_part INTEGER NOT NULL,
	deadline_days_before INTEGER NOT NULL,
	deadline_working_days INTEGER NOT NULL,
	deadline_referred INTEGER NOT NULL,
	deadline_inherited INTEGER NOT NULL,
	deadline_wording TEXT,
	due INTEGER,	-- first instant at which it is overdue
	parent INTEGER REFERENCES assignment(id),	-- nested in
	general INTEGER NOT NULL CHECK (general IN (0, 1)),
	cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
	is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),	-- by its shares
	in_charge INTEGER REFERENCES person(id),
	created_at INTEGER,
	modified_at INTEGER,
	revision INTEGER NOT NULL,
	note TEXT,
	raw_ics TEXT
) STRICT;
CREATE UNIQUE INDEX assignment_by_uid ON assignment(uid);
CREATE INDEX assignment_by_due ON assignment(due);
CREATE INDEX assignment_open ON assignment(due) WHERE is_open = 1;
CREATE INDEX assignment_by_notice ON assignment(notice)
	WHERE notice IS NOT NULL;
CREATE INDEX assignment_by_parent ON assignment(parent)
	WHERE parent IS NOT NULL;
CREATE INDEX assignment_by_in_charge ON assignment(in_charge)
	WHERE in_charge IS NOT NULL;

-- row of assignment
CREATE TABLE assignment_meeting (
	id INTEGER PRIMARY KEY,
	assignment INTEGER NOT NULL REFERENCES assignment(id),
	position INTEGER NOT NULL,
	meeting INTEGER NOT NULL REFERENCES meeting(id)
) STRICT;
CREATE INDEX assignment_meeting_by_assignment
	ON assignment_meeting(assignment, position);
CREATE INDEX assignment_meeting_by_meeting
	ON assignment_meeting(meeting, assignment);

-- Assignment × agency: status and history hang here.
-- row of assignment
CREATE TABLE share (
	id INTEGER PRIMARY KEY,
	assignment INTEGER NOT NULL REFERENCES assignment(id),
	position INTEGER NOT NULL,
	name TEXT,	-- as the notice writes it
	agency INTEGER REFERENCES agency(id),
	circle INTEGER REFERENCES circle(id),
	person INTEGER REFERENCES person(id),
	parent INTEGER REFERENCES share(id)
		DEFERRABLE INITIALLY DEFERRED,	-- group it comes from
	role INTEGER NOT NULL,
	status INTEGER NOT NULL,
	status_at INTEGER,
	extension_precision INTEGER NOT NULL,
	extension_op INTEGER NOT NULL,
	extension_day TEXT,
	extension_minute INTEGER,
	extension_part INTEGER NOT NULL,
	extension_days_before INTEGER NOT NULL,
	extension_working_days INTEGER NOT NULL,
	extension_referred INTEGER NOT NULL,
	extension_inherited INTEGER NOT NULL,
	extension_wording TEXT,
	extension_due INTEGER,
	remark TEXT
) STRICT;
CREATE INDEX share_by_assignment ON share(assignment, position);
CREATE INDEX share_by_agency ON share(agency, assignment)
	WHERE agency IS NOT NULL;
CREATE INDEX share_by_circle ON share(circle) WHERE circle IS NOT NULL;
CREATE INDEX share_by_person ON share(person) WHERE person IS NOT NULL;
CREATE INDEX share_by_parent ON share(parent) WHERE parent IS NOT NULL;

-- row of share
CREATE TABLE share_event (
	id INTEGER PRIMARY KEY,
	share INTEGER NOT NULL REFERENCES share(id),
	position INTEGER NOT NULL,
	at INTEGER,	-- when it happened
	recorded_at INTEGER,
	recorded_by TEXT,
	from_status INTEGER NOT NULL,
	to_status INTEGER NOT NULL,
	remark TEXT
) STRICT;
CREATE INDEX share_event_by_share ON share_event(share, position);

-- Nơi gửi kết quả.
-- row of assignment
CREATE TABLE delivery (
	id INTEGER PRIMARY KEY,
	assignment INTEGER NOT NULL REFERENCES assignment(id),
	position INTEGER NOT NULL,
	recipient TEXT,
	agency INTEGER REFERENCES agency(id),
	via TEXT,
	copies INTEGER NOT NULL	-- 0 not said
) STRICT;
CREATE INDEX delivery_by_assignment ON delivery(assignment, position);
CREATE INDEX delivery_by_agency ON delivery(agency) WHERE agency IS NOT NULL;

-- row of assignment
CREATE TABLE subtask (
	id INTEGER PRIMARY KEY,
	assignment INTEGER NOT NULL REFERENCES assignment(id),
	position INTEGER NOT NULL,
	text TEXT
) STRICT;
CREATE INDEX subtask_by_assignment ON subtask(assignment, position);

-- row of assignment
CREATE TABLE dependency (
	id INTEGER PRIMARY KEY,
	assignment INTEGER NOT NULL REFERENCES assignment(id),
	position INTEGER NOT NULL,
	needs INTEGER NOT NULL REFERENCES assignment(id)	-- feeds this one
) STRICT;
CREATE INDEX dependency_by_assignment ON dependency(assignment, position);
CREATE INDEX dependency_by_needs ON dependency(needs);

-- Settings of the office, shared by all who open this file.
-- row
CREATE TABLE setting (
	id INTEGER PRIMARY KEY,
	name TEXT NOT NULL UNIQUE,
	value TEXT NOT NULL
) STRICT;

-- One entry for each transaction that changed something.
CREATE TABLE journal (
	id INTEGER PRIMARY KEY,
	at INTEGER NOT NULL,
	author TEXT NOT NULL,	-- login
	command TEXT NOT NULL,	-- name in the commands table
	summary TEXT,	-- one sentence
	undoes INTEGER REFERENCES journal(id),	-- entry this one takes back
	undone_by INTEGER REFERENCES journal(id),	-- entry that took it back
	touched INTEGER NOT NULL	-- how many rows
) STRICT;
CREATE INDEX journal_by_author ON journal(author, id);
CREATE INDEX journal_by_undoes ON journal(undoes) WHERE undoes IS NOT NULL;
CREATE INDEX journal_by_undone_by ON journal(undone_by)
	WHERE undone_by IS NOT NULL;

-- The first touch of a row in a transaction.  What a row was afterwards is the
-- next change's image of it, or the row as it stands.
CREATE TABLE journal_change (
	id INTEGER PRIMARY KEY,
	entry INTEGER NOT NULL REFERENCES journal(id),
	tbl TEXT NOT NULL,
	row INTEGER NOT NULL,
	upto INTEGER NOT NULL,	-- the rows row … upto were inserted; else = row
	before TEXT	-- JSON image; NULL: it was not there
) STRICT;
CREATE INDEX journal_change_by_entry ON journal_change(entry);
CREATE INDEX journal_change_by_row ON journal_change(tbl, row);

-- What is searched: derived, left out of the journal, built anew at will.
-- The index keeps no text and so cannot forget any: a changed document gets a
-- new number, and numbers without a line here are passed over.
CREATE TABLE search_document (
	id INTEGER PRIMARY KEY AUTOINCREMENT,
	kind INTEGER NOT NULL,	-- of hit
	row INTEGER NOT NULL,
	at INTEGER,	-- start, due or issue
	hash INTEGER NOT NULL	-- of the text that was indexed
) STRICT;
CREATE UNIQUE INDEX search_document_by_row ON search_document(kind, row);
CREATE VIRTUAL TABLE search USING fts5(
	title, body, content = '', tokenize = 'ascii'
);
