/* What whole commands cost, run in turns so that other work on the machine
 * falls on all of them alike.
 *
 *   measure [-n RUNS] [-f FILE=TEMPLATE] [-o FILE] COMMAND … [-- COMMAND …]…
 *
 * Prints a line for each command: seconds of processor (user and system),
 * seconds by the clock, both the middle of the runs, and the highest memory in
 * MiB.  -f makes a database anew from a template before each run, with nothing
 * left of the last one's journal files; -o takes the commands' output, else
 * nobody reads it.  A command that fails ends the measuring. */
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define RUNS_MOST 99
#define COMMANDS_MOST 8

extern char **environ;

struct options {
	int runs;
	const char *fresh, *template, *output;
};

struct command {
	char **words;
	double processor[RUNS_MOST], clock[RUNS_MOST];
	long peak;	/* KiB */
};

static void die(const char *what, const char *why)
{
	fprintf(stderr, "measure: %s: %s\n", what, why);
	exit(1);
}

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double seconds(struct timeval t)
{
	return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

static void copy(const char *from, const char *to)
{
	static char bytes[1 << 16];
	FILE *in = fopen(from, "rb"), *out = fopen(to, "wb");
	size_t n;

	if (!in || !out)
		die(in ? to : from, strerror(errno));
	while ((n = fread(bytes, 1, sizeof(bytes), in)) > 0)
		if (fwrite(bytes, 1, n, out) != n)
			die(to, strerror(errno));
	if (fclose(out) != 0)
		die(to, strerror(errno));
	fclose(in);
}

static void refresh(const struct options *o)
{
	static const char *const suffixes[] = { "-wal", "-shm", "-journal" };
	char name[4096];

	if (!o->fresh)
		return;
	for (size_t i = 0; i < sizeof(suffixes) / sizeof(*suffixes); i++) {
		snprintf(name, sizeof(name), "%s%s", o->fresh, suffixes[i]);
		unlink(name);
	}
	unlink(o->fresh);
	copy(o->template, o->fresh);
}

static void run(const struct options *o, struct command *c, int turn)
{
	const char *output = o->output ? o->output : "/dev/null";
	posix_spawn_file_actions_t actions;
	struct rusage usage;
	pid_t child;
	int status;

	refresh(o);
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_addopen(&actions, 1, output,
					 O_WRONLY | O_CREAT | O_TRUNC, 0666);
	double start = now();
	int error = posix_spawnp(&child, c->words[0], &actions, NULL, c->words,
				 environ);
	if (error)
		die(c->words[0], strerror(error));
	if (wait4(child, &status, 0, &usage) < 0)
		die(c->words[0], strerror(errno));
	c->clock[turn] = now() - start;
	c->processor[turn] = seconds(usage.ru_utime) + seconds(usage.ru_stime);
	if (usage.ru_maxrss > c->peak)
		c->peak = usage.ru_maxrss;
	posix_spawn_file_actions_destroy(&actions);
	if (status != 0)
		die(c->words[0], "it failed");
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double middle(double *list, int count)
{
	qsort(list, (size_t)count, sizeof(*list), compare);
	return list[count / 2];
}

/* The words of each command; the separators become their ends. */
static int split(char **words, struct command *commands)
{
	int count = 0;

	while (*words) {
		if (count == COMMANDS_MOST)
			die(*words, "too many commands");
		commands[count++].words = words;
		while (*words && strcmp(*words, "--") != 0)
			words++;
		if (*words)
			*words++ = NULL;
	}
	return count;
}

static int parse(int argc, char **argv, struct options *o)
{
	int letter;

	while ((letter = getopt(argc, argv, "+n:f:o:")) != -1) {
		char *equals;

		switch (letter) {
		case 'n':
			o->runs = atoi(optarg);
			break;
		case 'o':
			o->output = optarg;
			break;
		case 'f':
			equals = strchr(optarg, '=');
			if (!equals)
				die(optarg, "FILE=TEMPLATE");
			*equals = '\0';
			o->fresh = optarg;
			o->template = equals + 1;
			break;
		default:
			exit(2);
		}
	}
	if (o->runs < 1 || o->runs > RUNS_MOST)
		die("-n", "1 to 99");
	return optind;
}

int main(int argc, char **argv)
{
	static struct command commands[COMMANDS_MOST];
	struct options o = { .runs = 5 };
	int count = split(argv + parse(argc, argv, &o), commands);

	for (int turn = 0; turn < o.runs; turn++)
		for (int i = 0; i < count; i++)
			run(&o, &commands[i], turn);
	for (int i = 0; i < count; i++)
		printf("%.6f %.6f %.1f\n",
		       middle(commands[i].processor, o.runs),
		       middle(commands[i].clock, o.runs),
		       (double)commands[i].peak / 1024);
	return 0;
}
