# embed-files.awk: every file named on the command line as an array of bytes.
# Run with LC_ALL=C, so that a character is a byte in every awk.
BEGIN {
	n_files = 0	# unset, it would be "" as a subscript
	for (i = 1; i < 256; i++)
		code[sprintf("%c", i)] = i
	print "/* Made by share/build/embed-files.awk; do not edit. */"
	print "#include \"embedded_priv.h\"\n"
	print "#include <string.h>\n"
}

FNR == 1 {
	if (n_files > 0)
		print "};\n"
	name = FILENAME
	sub(/^.*\/share\//, "", name)
	sub(/^share\//, "", name)
	names[n_files] = name
	printf "static const unsigned char file_%d[] = {\n", n_files++
}

{
	line = ""
	n = length($0)
	for (i = 1; i <= n; i++) {
		line = line code[substr($0, i, 1)] ","
		if (length(line) > 90) {
			print "\t" line
			line = ""
		}
	}
	print "\t" line "10,"
}

END {
	print "};\n"
	print "static const struct lh_embedded files[] = {"
	for (i = 0; i < n_files; i++)
		printf "\t{ \"%s\", (const char *)file_%d, sizeof(file_%d) },\n", \
			names[i], i, i
	print "};\n"
	print "const struct lh_embedded *lh_embedded_find(const char *name)\n{"
	print "\tfor (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++)"
	print "\t\tif (strcmp(files[i].name, name) == 0)"
	print "\t\t\treturn &files[i];\n\treturn NULL;\n}"
}
