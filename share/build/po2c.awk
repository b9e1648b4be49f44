# Turns a catalogue into the sorted C table of src/base/translate_priv.h.
# Usage: LC_ALL=C awk -f po2c.awk en.po >translate_en.c
#
# Strings of a .po file are written as in C, so they are copied as they stand;
# only for sorting are the escapes undone.  Untranslated, fuzzy and obsolete
# entries and the header are left out: the program then says the Vietnamese.

function unescape(s,	out, i, c) {
	out = ""
	for (i = 1; i <= length(s); i++) {
		c = substr(s, i, 1)
		if (c == "\\") {
			i++
			c = substr(s, i, 1)
			if (c == "n")
				c = "\n"
			else if (c == "t")
				c = "\t"
			else if (c != "\"" && c != "\\") {
				print FILENAME ":" FNR ": escape \\" c \
				      " is not understood" >"/dev/stderr"
				failed = 1
			}
		}
		out = out c
	}
	return out
}

function quoted(line) {
	sub(/^[^"]*"/, "", line)
	sub(/"[ \t\r]*$/, "", line)
	return line
}

function finish() {
	if (id != "" && text != "" && !fuzzy) {
		count++
		key[count] = unescape(id) ""
		source[count] = id
		english[count] = text
	}
	id = text = where = ""
	fuzzy = 0
}

# Merge sort of order[low…high] by key.
function sort(low, high,	middle, a, b, i) {
	if (low >= high)
		return
	middle = int((low + high) / 2)
	sort(low, middle)
	sort(middle + 1, high)
	a = low
	b = middle + 1
	for (i = low; i <= high; i++)
		if (b > high || (a <= middle && key[order[a]] <= key[order[b]]))
			merged[i] = order[a++]
		else
			merged[i] = order[b++]
	for (i = low; i <= high; i++)
		order[i] = merged[i]
}

/^#~/ { next }
/^#/ && where == "text" { finish() }
/^#,.*fuzzy/ { fuzzy = 1 }
/^#/ { next }
/^msgid / { if (where == "text") finish(); where = "id"; id = quoted($0); next }
/^msgstr / { where = "text"; text = quoted($0); next }
/^msg/ {
	print FILENAME ":" FNR ": neither contexts nor plurals are used here" \
		>"/dev/stderr"
	failed = 1
	next
}
/^"/ {
	if (where == "id")
		id = id quoted($0)
	else if (where == "text")
		text = text quoted($0)
}

END {
	finish()
	if (failed)
		exit 1
	for (i = 1; i <= count; i++)
		order[i] = i
	sort(1, count)
	print "/* Made from share/po/en.po by share/build/po2c.awk. */"
	print "#include \"translate_priv.h\"\n"
	print "const struct translation translate_english[] = {"
	for (i = 1; i <= count; i++)
		print "\t{ \"" source[order[i]] "\",\n\t  \"" english[order[i]] "\" },"
	# An empty array is no C; one that is never looked at is.
	if (!count)
		print "\t{ \"\", \"\" },"
	print "};\n"
	print "const size_t translate_n_english = " count + 0 ";"
}
