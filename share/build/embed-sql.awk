# Embeds share/sql into C.
#
#	awk -f embed-sql.awk -v part=header|source NNNN-name.sql… queries.sql
#
# Reads the migrations for their statements and for the tables marked "row"
# (see 0001-first.sql), and queries.sql for the named statements.  For each
# row table it adds the statements that every one of them needs.  In
# queries.sql
#	-- name: meeting_uid [scan]	begins a statement; scan: reading a
#					whole table is meant
#	-- part: meeting_where		begins a piece that others include
#	{=meeting_where}		includes it
#	{meeting m}			the columns of meeting, each as m.column
# A released migration may be followed by ALTER TABLE x ADD COLUMN y TYPE.

function fail(text)
{
	printf "%s:%d: %s\n", FILENAME, FNR, text > "/dev/stderr"
	failed = 1
	exit 1
}

function quoted(text)
{
	gsub(/\\/, "\\\\", text)
	gsub(/"/, "\\\"", text)
	gsub(/\t/, " ", text)
	gsub(/\n/, "\\n\"\n\t\"", text)
	return "\"" text "\""
}

function add_query(name, text, scan)
{
	if (name in query_text)
		fail("statement " name " stands twice")
	query_name[++queries] = name
	query_text[name] = text
	query_scan[name] = scan
}

function add_column(table, column)
{
	columns[table, ++column_count[table]] = column
}

function begin_table(name)
{
	in_table = name
	if (!row_mark)
		return
	table_name[++tables] = name
	table_parent[name] = row_parent
	row_mark = 0
	row_parent = ""
}

# --- migrations ---

FNR == 1 {
	is_queries = (FILENAME ~ /queries\.sql$/)
	if (!is_queries) {
		migration = FILENAME
		sub(/^.*\//, "", migration)
		migration_name[++migrations] = migration
		statement = ""
	}
}

!is_queries && /^-- row$/ { row_mark = 1; row_parent = "" }
!is_queries && /^-- row of [a-z_]+$/ { row_mark = 1; row_parent = $4 }
!is_queries && /^CREATE TABLE / { sub(/\(/, " "); begin_table($3); $0 = raw = "CREATE TABLE " $3 " (" }
!is_queries && /^\t[a-z_]+ (INTEGER|TEXT|REAL|BLOB)/ {
	add_column(in_table, $1)
}
!is_queries && /^ALTER TABLE [a-z_]+ ADD COLUMN / { add_column($3, $6) }
!is_queries && statement == "" && (/^--/ || /^$/) { next }
!is_queries {
	statement = statement (statement == "" ? "" : "\n") $0
	bare = $0
	sub(/[ \t]*--.*$/, "", bare)
	if (bare ~ /;$/) {
		statements[migrations, ++statement_count[migrations]] = statement
		statement = ""
		in_table = ""
	}
	next
}

# --- queries ---

/^-- name: / {
	current = $3
	add_query(current, "", $4 == "scan")
	piece = ""
	next
}
/^-- part: / { piece = $3; current = ""; next }
/^--/ || /^$/ { next }
piece != "" {
	parts[piece] = parts[piece] (parts[piece] == "" ? "" : "\n") $0
	next
}
current != "" {
	query_text[current] = query_text[current] \
		(query_text[current] == "" ? "" : "\n") $0
	next
}
{ fail("text before the first name") }

# --- what every row table needs ---

function column_list(table, alias,	i, text)
{
	if (!column_count[table])
		fail("unknown table " table)
	for (i = 1; i <= column_count[table]; i++)
		text = text (i > 1 ? ", " : "") \
			(alias == "" ? "" : alias ".") columns[table, i]
	return text
}

function table_queries(table,	i, c, names, values, sets, pairs, images, reverts, parent)
{
	for (i = 1; i <= column_count[table]; i++) {
		c = columns[table, i]
		names = names (i > 1 ? ", " : "") c
		values = values (i > 1 ? ", " : "") ":" c
		pairs = pairs (i > 1 ? ", " : "") "'" c "', " c
		images = images (i > 1 ? ", " : "") \
			"json_extract(:image, '$." c "')"
		if (c == "id")
			continue
		sets = sets (sets == "" ? "" : ", ") c " = :" c
		reverts = reverts (reverts == "" ? "" : ", ") \
			c " = json_extract(:image, '$." c "')"
	}
	add_query(table "_insert", "INSERT INTO " table " (" names \
		")\nVALUES (" values ")", 0)
	add_query(table "_update", "UPDATE " table " SET " sets \
		"\nWHERE id = :id", 0)
	add_query(table "_delete", "DELETE FROM " table " WHERE id = :id", 0)
	add_query(table "_row", "SELECT " names "\nFROM " table \
		" WHERE id = :id", 0)
	add_query(table "_image", "SELECT json_object(" pairs ")\nFROM " \
		table " WHERE id = :id", 0)
	add_query(table "_restore", "INSERT INTO " table " (" names \
		")\nSELECT " images, 0)
	add_query(table "_revert", "UPDATE " table " SET " reverts \
		"\nWHERE id = :id", 0)
	add_query(table "_all", "SELECT " names "\nFROM " table \
		" ORDER BY " (table_parent[table] == "" ? "id" : \
		table_parent[table] ", position"), 1)
	add_query(table "_last", "SELECT max((SELECT ifnull(max(id), 0) FROM " \
		table "),\n(SELECT ifnull(max(id), 0) FROM last_id WHERE tbl = '" \
		table "'))", 0)
	parent = table_parent[table]
	if (parent != "")
		add_query(table "_children", "SELECT " names "\nFROM " table \
			" WHERE " parent " = :" parent " ORDER BY position", 0)
	if (is_nested(table))
		add_query(table "_nested", "SELECT EXISTS (SELECT 1 FROM " \
			parent " p\n\tCROSS JOIN " table " c ON c." parent \
			" = p.id\n\tWHERE p." table_parent[parent] " = :key)", 0)
}

# A list below the rows of another list.
function is_nested(table)
{
	return table_parent[table] != "" && table_parent[table_parent[table]] != ""
}

function expand(text,	inner, word)
{
	while (match(text, /\{=[a-z_]+\}/)) {
		inner = substr(text, RSTART + 2, RLENGTH - 3)
		if (!(inner in parts))
			fail("unknown part " inner)
		text = substr(text, 1, RSTART - 1) parts[inner] \
			substr(text, RSTART + RLENGTH)
	}
	while (match(text, /\{[a-z_]+ [a-z]+\}/)) {
		inner = substr(text, RSTART + 1, RLENGTH - 2)
		split(inner, word, " ")
		text = substr(text, 1, RSTART - 1) \
			column_list(word[1], word[2]) \
			substr(text, RSTART + RLENGTH)
	}
	return text
}

function print_header(	i)
{
	print "/* Made from share/sql by share/build/embed-sql.awk. */"
	print "#ifndef LICHHOP_STORE_SQL_GEN_H"
	print "#define LICHHOP_STORE_SQL_GEN_H\n"
	print "enum sql_query {"
	for (i = 1; i <= queries; i++)
		printf "\tSQL_%s,\n", toupper(query_name[i])
	print "\tSQL_QUERIES\n};\n"
	print "enum sql_table {"
	for (i = 1; i <= tables; i++)
		printf "\tTABLE_%s,\n", toupper(table_name[i])
	print "\tSQL_TABLES\n};\n"
	print "#endif"
}

function print_migrations(	i, j)
{
	for (i = 1; i <= migrations; i++) {
		printf "static const char *const migration_%d[] = {\n", i
		for (j = 1; j <= statement_count[i]; j++)
			printf "\t%s,\n", quoted(statements[i, j])
		print "};\n"
	}
	print "const struct sql_migration sql_migrations[] = {"
	for (i = 1; i <= migrations; i++)
		printf "\t{ \"%s\", migration_%d, %d },\n", \
			migration_name[i], i, statement_count[i]
	print "};"
	printf "const size_t sql_n_migrations = %d;\n\n", migrations
}

function print_queries(	i)
{
	print "const struct sql_text sql_texts[SQL_QUERIES] = {"
	for (i = 1; i <= queries; i++)
		printf "\t{ \"%s\", %s,\n\t  %s },\n", query_name[i], \
			query_scan[query_name[i]] ? "true" : "false", \
			quoted(expand(query_text[query_name[i]]))
	print "};\n"
}

function print_tables(	i, j, t, u)
{
	for (i = 1; i <= tables; i++) {
		t = table_name[i]
		printf "static const char *const columns_%s[] = {\n", t
		for (j = 1; j <= column_count[t]; j++)
			printf "\t\"%s\",\n", columns[t, j]
		print "};\n"
	}
	print "const struct sql_table_text sql_tables[SQL_TABLES] = {"
	for (i = 1; i <= tables; i++) {
		t = table_name[i]
		u = toupper(t)
		printf "\t{ \"%s\", ", t
		if (table_parent[t] == "")
			printf "NULL, -1, "
		else
			printf "\"%s\", TABLE_%s, ", table_parent[t], \
				toupper(table_parent[t])
		printf "columns_%s, %d,\n", t, column_count[t]
		printf "\t  SQL_%s_INSERT, SQL_%s_UPDATE, SQL_%s_DELETE,\n", u, u, u
		printf "\t  SQL_%s_ROW, SQL_%s_IMAGE, SQL_%s_RESTORE,\n", u, u, u
		printf "\t  SQL_%s_REVERT, SQL_%s_ALL, SQL_%s_LAST, SQL_%s, SQL_%s },\n", \
			u, u, u, u (table_parent[t] == "" ? "_ROW" : "_CHILDREN"), \
			u (is_nested(t) ? "_NESTED" : "_ROW")
	}
	print "};"
}

END {
	if (failed)
		exit 1
	if (statement != "")
		fail("a statement without an end")
	for (i = 1; i <= tables; i++)
		table_queries(table_name[i])
	if (part == "header") {
		print_header()
		exit 0
	}
	print "/* Made from share/sql by share/build/embed-sql.awk. */"
	print "#include \"sql.h\"\n"
	print_migrations()
	print_queries()
	print_tables()
}
