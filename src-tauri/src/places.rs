//! Sticks: drives that are plugged in and can be carried away.
//!
//! Guarantee: looks only, apart from [`flush`], which writes out what the system still holds back. A drive that cannot be
//! looked at is passed over.

use std::io;
use std::path::{Path, PathBuf};

/// A drive that is plugged in.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Stick {
    /// Where it is in the file system.
    pub path: PathBuf,
    /// What its owner called it, or its letter.
    pub name: String,
    /// What this person can still write on it, in bytes.
    pub free_bytes: u64,
}

/// The drives that are plugged in, by name.
///
/// Linux: what is mounted in `/run/media/USER` and `/media/USER`, where desktops put sticks and cards; other disks that the
/// person opened there are among them. macOS: everything in `/Volumes` but the disk the system runs from, disk images and
/// network volumes among it. Windows: nothing yet, because the system cannot be asked which drives are removable without
/// unsafe code; a folder can be chosen there by hand.
#[must_use]
pub fn sticks() -> Vec<Stick> {
    #[cfg(target_os = "linux")]
    {
        let user = std::env::var_os("USER").filter(|user| !user.is_empty() && !Path::new(user).is_absolute());
        let folders = user.map(|user| ["/run/media", "/media"].map(|folder| Path::new(folder).join(&user)));
        mounted_in(&folders.unwrap_or_default())
    }
    #[cfg(target_os = "macos")]
    {
        mounted_in(&["/Volumes".into()])
    }
    #[cfg(not(any(target_os = "linux", target_os = "macos")))]
    {
        Vec::new()
    }
}

/// As many bundles of a folder are looked at.
const BUNDLES_MAX: usize = 60;

/// The bundles of a folder.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Bundles {
    /// Those that were written last, the newest first.
    pub files: Vec<PathBuf>,
    /// How many older ones lie there too.
    pub older: usize,
}

/// The bundles that lie in `folder`: the newest first, no more than [`BUNDLES_MAX`], since a stick keeps those of many evenings.
/// Names alone decide what is one: whoever opens it finds out what it is.
///
/// # Errors
/// The machine's, for a folder that is not there or cannot be listed.
pub fn bundles_in(folder: &Path) -> io::Result<Bundles> {
    let names = std::fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    let mut files: Vec<PathBuf> = names.into_iter().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("tsudoi")) && file.is_file());
    let written = |file: &PathBuf| file.metadata().and_then(|meta| meta.modified()).ok();
    files.sort_by_cached_key(|file| (std::cmp::Reverse(written(file)), file.clone()));
    let older = files.len().saturating_sub(BUNDLES_MAX);
    files.truncate(BUNDLES_MAX);
    Ok(Bundles { files, older })
}

/// Writes everything that the system still holds back for the drive of `dir` onto it. After this it can be pulled out, as long as
/// nobody writes again.
///
/// Linux only: elsewhere the files of a bundle are synced one by one when they are written, the system is not asked for the
/// rest, and the answer is `false`, so that nobody says it is safe.
///
/// # Errors
/// The system's own: the folder is gone, or the drive could not take what was held back.
pub fn flush(dir: &Path) -> io::Result<bool> {
    #[cfg(target_os = "linux")]
    {
        rustix::fs::syncfs(std::fs::File::open(dir)?)?;
        Ok(true)
    }
    #[cfg(not(target_os = "linux"))]
    {
        std::fs::metadata(dir).map(|_| false)
    }
}

/// The folders in `folders` on which another drive than the folder's own is mounted.
#[cfg(unix)]
fn mounted_in(folders: &[PathBuf]) -> Vec<Stick> {
    mounted_where(folders, is_mount_point)
}

#[cfg(unix)]
fn mounted_where(folders: &[PathBuf], is_mounted: impl Fn(&Path) -> bool) -> Vec<Stick> {
    let entries = folders.iter().filter_map(|folder| std::fs::read_dir(folder).ok()).flatten().flatten();
    let mut sticks: Vec<Stick> =
        entries.map(|entry| entry.path()).filter(|path| is_mounted(path)).filter_map(stick).collect();
    sticks.sort_by(|one, other| (&one.name, &one.path).cmp(&(&other.name, &other.path)));
    sticks
}

/// True for a folder that lies on another device than its parent. A link is not one: macOS has one to the system's disk.
#[cfg(unix)]
fn is_mount_point(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let device =
        |path: &Path| std::fs::symlink_metadata(path).ok().filter(|found| found.is_dir()).map(|found| found.dev());
    let (own, parents) = (device(path), path.parent().and_then(device));
    own.is_some() && parents.is_some() && own != parents
}

#[cfg(unix)]
fn stick(path: PathBuf) -> Option<Stick> {
    let room = rustix::fs::statvfs(&path).ok()?;
    let name = path.file_name()?.to_string_lossy().into_owned();
    Some(Stick { name, free_bytes: room.f_bavail.saturating_mul(room.f_frsize), path })
}

#[cfg(all(test, unix))]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn of_many_evenings_bundles_the_newest_are_looked_at_and_the_rest_is_counted() {
        let folder = tempfile::tempdir().unwrap();
        for evening in 0..BUNDLES_MAX as u64 + 3 {
            // The name says nothing about when: the newest has the last name here.
            let file = std::fs::File::create(folder.path().join(format!("bundle-{evening:03}.tsudoi"))).unwrap();
            file.set_modified(std::time::UNIX_EPOCH + std::time::Duration::from_secs(evening)).unwrap();
        }
        std::fs::write(folder.path().join("notes.txt"), "").unwrap();
        let found = bundles_in(folder.path()).unwrap();
        assert_eq!((found.files.len(), found.older), (BUNDLES_MAX, 3));
        assert!(found.files[0].ends_with("bundle-062.tsudoi"));
        assert!(found.files[BUNDLES_MAX - 1].ends_with("bundle-003.tsudoi"));
    }

    #[test]
    fn a_mount_point_is_a_folder_on_another_device_than_its_parent() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("plain")).unwrap();
        std::os::unix::fs::symlink("/dev", folder.path().join("link")).unwrap();
        assert!(!is_mount_point(&folder.path().join("plain")));
        assert!(!is_mount_point(&folder.path().join("link")));
        assert!(!is_mount_point(&folder.path().join("gone")));
        assert!(!is_mount_point(Path::new("/")));
        #[cfg(target_os = "linux")]
        assert!(is_mount_point(Path::new("/proc")));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn what_is_mounted_in_a_folder_is_found_and_plain_folders_are_not() {
        let found = mounted_in(&["/".into(), "/gone".into()]);
        assert!(found.iter().any(|stick| stick.path == Path::new("/proc") && stick.name == "proc"));
        assert!(found.iter().all(|stick| stick.path != Path::new("/usr/bin")));
    }

    #[test]
    fn sticks_come_by_name_from_all_folders_with_their_room() {
        let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        for stick in [one.path().join("むらさき"), one.path().join("blue"), other.path().join("green")] {
            std::fs::create_dir(stick).unwrap();
        }
        std::fs::create_dir(one.path().join("not mounted")).unwrap();
        let folders = [one.path().into(), other.path().into()];
        let found = mounted_where(&folders, |path| !path.ends_with("not mounted"));
        let names: Vec<&str> = found.iter().map(|stick| stick.name.as_str()).collect();
        assert_eq!(names, ["blue", "green", "むらさき"]);
        assert!(found.iter().all(|stick| stick.free_bytes > 0));
    }

    #[test]
    fn a_folder_is_flushed_and_one_that_is_gone_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.tsudoi"), "words").unwrap();
        assert_eq!(flush(folder.path()).unwrap(), cfg!(target_os = "linux"));
        assert!(flush(&folder.path().join("gone")).is_err());
    }
}
