// Plants faults between a program and the system, as network drives, sticks and worn disks have them (LD_PRELOAD, Linux).
//
// TSUDOI_FAULTS holds words with commas between them:
//   sync-folder=N   a folder's fsync answers the error N      sync=N      so does a file's
//   no-links        link answers EPERM, and a rename with flags EINVAL
//   no-locks        flock and the locks of fcntl answer ENOLCK
//   disk=N          regular files take N bytes more, then ENOSPC
//   read-only       whatever opens for writing gets EROFS
//   open-max=N      at most N files are open at once
//   powerless       root's power over permissions is given up
//   before-1970     the clock stands in 1969
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static int sync_folder, sync_file, no_links, no_locks, read_only, before_1970;
static long disk_left = -1;

static long number_after(const char *word) {
    const char *all = getenv("TSUDOI_FAULTS"), *at = all ? strstr(all, word) : NULL;
    return at ? atol(at + strlen(word)) : -1;
}
static int has(const char *word) {
    const char *all = getenv("TSUDOI_FAULTS");
    return all && strstr(all, word) != NULL;
}
static int fail(int number) {
    errno = number;
    return -1;
}
#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

// A system call made without the library is refused by the kernel itself.
static void refuse_flags_of_rename(void) {
    struct sock_filter code[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_renameat2, 0, 3),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[4])),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EINVAL),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = {sizeof code / sizeof *code, code};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program)) _exit(99);
}

__attribute__((constructor)) static void plant(void) {
    sync_folder = number_after("sync-folder=");
    sync_file = number_after("sync=");
    disk_left = number_after("disk=");
    no_links = has("no-links");
    no_locks = has("no-locks");
    read_only = has("read-only");
    before_1970 = has("before-1970");
    if (no_links) refuse_flags_of_rename();
    if (has("powerless")) {
        struct __user_cap_header_struct who = {_LINUX_CAPABILITY_VERSION_3, 0};
        struct __user_cap_data_struct none[2] = {{0, 0, 0}, {0, 0, 0}};
        if (syscall(SYS_capset, &who, none)) _exit(99);
    }
    if (number_after("open-max=") > 0) {
        struct rlimit most = {number_after("open-max="), number_after("open-max=")};
        if (setrlimit(RLIMIT_NOFILE, &most)) _exit(99);
    }
}

static int is_a(int fd, mode_t kind) {
    struct stat about;
    return fstat(fd, &about) == 0 && (about.st_mode & S_IFMT) == kind;
}
int fsync(int fd) {
    if (sync_folder > 0 && is_a(fd, S_IFDIR)) return fail(sync_folder);
    if (sync_file > 0 && is_a(fd, S_IFREG)) return fail(sync_file);
    return REAL(fsync)(fd);
}
int fdatasync(int fd) { return sync_file > 0 && is_a(fd, S_IFREG) ? fail(sync_file) : REAL(fdatasync)(fd); }

int link(const char *old, const char *new) { return no_links ? fail(EPERM) : REAL(link)(old, new); }
int linkat(int from, const char *old, int to, const char *new, int flags) {
    return no_links ? fail(EPERM) : REAL(linkat)(from, old, to, new, flags);
}

int flock(int fd, int how) { return no_locks ? fail(ENOLCK) : REAL(flock)(fd, how); }
#define FCNTL(name)                                                                                 \
    int name(int fd, int what, ...) {                                                               \
        va_list rest;                                                                               \
        va_start(rest, what);                                                                       \
        void *with = va_arg(rest, void *);                                                          \
        va_end(rest);                                                                               \
        if (no_locks && (what == F_SETLK || what == F_SETLKW || what == F_OFD_SETLK)) return fail(ENOLCK); \
        return REAL(name)(fd, what, with);                                                          \
    }
FCNTL(fcntl)
FCNTL(fcntl64)

// As on a real disk, the last write is cut.
static ssize_t room(int fd, size_t size) {
    if (disk_left < 0 || !is_a(fd, S_IFREG)) return size;
    if (size && !disk_left) return fail(ENOSPC);
    if (size > (size_t)disk_left) size = disk_left;
    disk_left -= size;
    return size;
}
ssize_t write(int fd, const void *from, size_t size) {
    ssize_t fits = room(fd, size);
    return fits < 0 ? -1 : REAL(write)(fd, from, fits);
}
ssize_t pwrite(int fd, const void *from, size_t size, off_t at) {
    ssize_t fits = room(fd, size);
    return fits < 0 ? -1 : REAL(pwrite)(fd, from, fits, at);
}
ssize_t pwrite64(int fd, const void *from, size_t size, off64_t at) {
    ssize_t fits = room(fd, size);
    return fits < 0 ? -1 : REAL(pwrite64)(fd, from, fits, at);
}
ssize_t copy_file_range(int from, off64_t *at, int to, off64_t *then, size_t size, unsigned flags) {
    return disk_left >= 0 ? fail(ENOSYS) : REAL(copy_file_range)(from, at, to, then, size, flags);
}

#define WRITES (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)
#define OPEN(name)                                                                                  \
    int name(const char *path, int flags, ...) {                                                    \
        va_list rest;                                                                               \
        va_start(rest, flags);                                                                      \
        mode_t mode = va_arg(rest, int);                                                            \
        va_end(rest);                                                                               \
        return read_only && (flags & WRITES) ? fail(EROFS) : REAL(name)(path, flags, mode);         \
    }
OPEN(open)
OPEN(open64)
int mkdir(const char *path, mode_t mode) { return read_only ? fail(EROFS) : REAL(mkdir)(path, mode); }

int clock_gettime(clockid_t clock, struct timespec *now) {
    int done = REAL(clock_gettime)(clock, now);
    if (before_1970 && clock == CLOCK_REALTIME) now->tv_sec = -86400 * 200;
    return done;
}
