// A disk that fails, or remembers: loaded before the C library (LD_PRELOAD) by scripts/faults.
//
// It looks at files whose names begin with $DISK_PREFIX, and at standard output.
//   $DISK_TRACE  a file that every change is written to: kind, name, offset, length, bytes; what is printed, too.
//   $DISK_FAIL   "n errno times": the n-th operation on these files fails, and so do the next ones, `times` in all.
//   $DISK_COUNT  a file that gets the number of operations at the end.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))real(#name))
#define MOST_FILES 1024

static char *names[MOST_FILES];  // by descriptor: the name of a file that is looked at, or NULL
static const char *prefix;
static int trace = -1;
static long count, first_failure, failures, failure;

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

__attribute__((constructor)) static void begin(void) {
  prefix = getenv("DISK_PREFIX");
  const char *path = getenv("DISK_TRACE"), *fail = getenv("DISK_FAIL");
  if (path) trace = REAL(open64)(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (fail) sscanf(fail, "%ld %ld %ld", &first_failure, &failure, &failures);
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("DISK_COUNT");
  FILE *file = path ? fopen(path, "w") : NULL;
  if (file) fprintf(file, "%ld\n", count), fclose(file);
}

static const char *name_of(int file) { return file >= 0 && file < MOST_FILES ? names[file] : NULL; }

static int is_watched(const char *path) {
  char real_path[4096];
  if (!prefix || !path) return 0;
  if (path[0] != '/' && getcwd(real_path, 2048)) {
    strcat(real_path, "/");
    strncat(real_path, path, 2000);
    path = real_path;
  }
  return strncmp(path, prefix, strlen(prefix)) == 0;
}

// Whether this operation fails.
static int fails(void) {
  long number = __sync_add_and_fetch(&count, 1);
  if (!first_failure || number < first_failure || number >= first_failure + failures) return 0;
  errno = (int)failure;
  return 1;
}

static void record(char kind, const char *name, uint64_t offset, const void *bytes, uint64_t length) {
  if (trace < 0) return;
  uint32_t name_length = (uint32_t)strlen(name);
  size_t kept = bytes ? length : 0, size = 1 + 4 + 8 + 8 + name_length + kept;
  char *event = malloc(size), *to = event;
  if (!event) return;
  *to++ = kind;
  to = mempcpy(to, &name_length, 4);
  to = mempcpy(to, &offset, 8);
  to = mempcpy(to, &length, 8);
  to = mempcpy(to, name, name_length);
  if (kept) memcpy(to, bytes, kept);
  REAL(write)(trace, event, size);
  free(event);
}

int open64(const char *path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  mode_t mode = flags & O_CREAT ? va_arg(arguments, mode_t) : 0;
  va_end(arguments);
  int watched = is_watched(path);
  if (watched && fails()) return -1;
  int file = REAL(open64)(path, flags, mode);
  if (file >= 0 && file < MOST_FILES) {
    free(names[file]);
    names[file] = watched ? strdup(strrchr(path, '/') ? strrchr(path, '/') + 1 : path) : NULL;
  }
  return file;
}

int close(int file) {
  if (file >= 0 && file < MOST_FILES) {
    free(names[file]);
    names[file] = NULL;
  }
  return REAL(close)(file);
}

ssize_t pread64(int file, void *bytes, size_t length, off64_t offset) {
  if (name_of(file) && fails()) return -1;
  return REAL(pread64)(file, bytes, length, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t offset) {
  const char *name = name_of(file);
  if (!name) return REAL(pwrite64)(file, bytes, length, offset);
  if (fails()) return -1;
  ssize_t written = REAL(pwrite64)(file, bytes, length, offset);
  if (written > 0) record('w', name, (uint64_t)offset, bytes, (uint64_t)written);
  return written;
}

ssize_t write(int file, const void *bytes, size_t length) {
  const char *name = name_of(file);
  if (!name && file != STDOUT_FILENO) return REAL(write)(file, bytes, length);
  if (name && fails()) return -1;
  off64_t offset = name ? lseek64(file, 0, SEEK_CUR) : 0;
  ssize_t written = REAL(write)(file, bytes, length);
  if (written > 0) record(name ? 'w' : 'p', name ? name : "", (uint64_t)offset, bytes, (uint64_t)written);
  return written;
}

int ftruncate64(int file, off64_t length) {
  const char *name = name_of(file);
  if (name && fails()) return -1;
  int result = REAL(ftruncate64)(file, length);
  if (name && result == 0) record('t', name, 0, NULL, (uint64_t)length);
  return result;
}

static int synced(int file, int (*sync)(int)) {
  const char *name = name_of(file);
  if (name && fails()) return -1;
  int result = sync(file);
  if (name && result == 0) record('s', name, 0, NULL, 0);
  return result;
}

int fsync(int file) { return synced(file, REAL(fsync)); }
int fdatasync(int file) { return synced(file, REAL(fdatasync)); }

int unlink(const char *path) {
  int watched = is_watched(path);
  if (watched && fails()) return -1;
  int result = REAL(unlink)(path);
  if (watched && result == 0) record('u', strrchr(path, '/') ? strrchr(path, '/') + 1 : path, 0, NULL, 0);
  return result;
}
