/* FNV-1a, 64 bits: for finding equal texts, never for trust. */
#ifndef LICHHOP_STORE_HASH_H
#define LICHHOP_STORE_HASH_H

#include <stddef.h>
#include <stdint.h>

#define HASH_START 0xcbf29ce484222325u

static inline uint64_t hash_byte(uint64_t hash, unsigned char byte)
{
	return (hash ^ byte) * 0x100000001b3u;
}

static inline uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t size)
{
	const unsigned char *b = bytes;

	for (size_t i = 0; i < size; i++)
		hash = hash_byte(hash, b[i]);
	return hash;
}

/* As it is stored: never 0, which stands for "none". */
static inline int64_t hash_stored(uint64_t hash)
{
	return hash ? (int64_t)hash : 1;
}

#endif
