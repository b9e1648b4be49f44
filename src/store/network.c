/* Recognising file systems of other machines: SQLite's locks and its shared
 * memory do not work across them (sqlite.org/wal.html, "does not work over a
 * network filesystem"). */
#include "store_priv.h"

#include <mntent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

#define NETWORK_FUSE_MAGIC 0x65735546u

bool store_is_network_magic(unsigned long magic)
{
	static const unsigned long magics[] = {
		0x6969,		/* NFS */
		0x517B,		/* SMB */
		0xFF534D42,	/* CIFS */
		0xFE534D42,	/* SMB2 */
		0x01021997,	/* 9p */
		0x5346414F,	/* AFS */
		0x6B414653,	/* kAFS */
		0x73757245,	/* Coda */
		0x564C,		/* NCP */
		0x00C36400,	/* Ceph */
	};

	for (size_t i = 0; i < sizeof(magics) / sizeof(magics[0]); i++)
		if ((magic & 0xFFFFFFFFu) == magics[i])
			return true;
	return false;
}

bool store_is_network_type(const char *type)
{
	static const char *const types[] = {
		"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph",
		"coda", "fuse.sshfs", "fuse.rclone", "fuse.s3fs",
		"fuse.glusterfs", "fuse.davfs", "davfs", "fuse.curlftpfs",
		"fuse.ceph", "fuse.juicefs", "fuse.gvfsd-fuse",
	};

	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
		if (strcmp(type, types[i]) == 0)
			return true;
	return false;
}

/* FUSE carries local file systems too: the kind stands in the mount table, in
 * the line of the device that the file is on. */
static bool network_fuse(const char *path)
{
	unsigned int major_number, minor_number;
	char line[4096], type[128];
	struct stat about;
	bool network = false;

	if (stat(path, &about) != 0)
		return false;
	FILE *mounts = fopen("/proc/self/mountinfo", "re");
	if (!mounts)
		return false;
	while (!network && fgets(line, sizeof(line), mounts)) {
		const char *rest = strstr(line, " - ");

		if (rest && sscanf(line, "%*s %*s %u:%u", &major_number,
				   &minor_number) == 2 &&
		    makedev(major_number, minor_number) == about.st_dev &&
		    sscanf(rest, " - %127s", type) == 1)
			network = store_is_network_type(type);
	}
	fclose(mounts);
	return network;
}

/* The file, or the nearest directory above it that is there. */
static char *network_existing(const char *path)
{
	struct stat about;
	char *at = lh_xstrdup(path);

	while (stat(at, &about) != 0) {
		char *slash = strrchr(at, '/');

		if (!slash) {
			free(at);
			return lh_xstrdup(".");
		}
		slash[slash == at ? 1 : 0] = '\0';
		if (slash == at)
			break;
	}
	return at;
}

bool store_is_on_network(const char *path)
{
	struct statfs about;
	char *at = network_existing(path);
	bool network = false;

	if (statfs(at, &about) == 0) {
		unsigned long magic = (unsigned long)about.f_type & 0xFFFFFFFFu;

		network = store_is_network_magic(magic) ||
			  (magic == NETWORK_FUSE_MAGIC && network_fuse(at));
	}
	free(at);
	return network;
}
