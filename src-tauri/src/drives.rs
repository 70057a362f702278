//! Removable drives: USB sticks and cards that are plugged in.
//!
//! Guarantee: reads only, except [`flush`], which has the system write out its caches. A drive that cannot be read is
//! skipped.

use std::io;
use std::path::{Path, PathBuf};
use tsudoi_core::files::path;

/// A removable drive that is plugged in.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Drive {
    /// Its mount point.
    #[serde(serialize_with = "path::one")]
    pub path: PathBuf,
    /// Its volume name, or its letter.
    pub name: String,
    /// Bytes that this person can still write on it.
    pub free_bytes: u64,
}

/// Lists the drives that are plugged in, by name.
///
/// Linux: what is mounted in `/run/media/USER` and `/media/USER`, where desktops mount removable drives; it includes
/// other disks that the person opened there. macOS: everything in `/Volumes` except the startup disk; it includes disk
/// images and network volumes. Windows: nothing yet, because asking which drives are removable takes unsafe code; the
/// person can choose a folder by hand there.
#[must_use]
pub fn drives() -> Vec<Drive> {
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

/// The most bundles that [`bundles_in`] lists of a folder.
const BUNDLES_MAX: usize = 60;
/// The most contact cards that [`bundles_in`] lists.
const CARDS_MAX: usize = 10;
/// How the name of a file begins in which this program writes a contact card.
pub const CARD_NAME: &str = "tsudoi-card";

/// The bundles of a folder.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Bundles {
    /// The most recently written ones, newest first.
    #[serde(serialize_with = "path::list")]
    pub files: Vec<PathBuf>,
    /// How many older ones are there too.
    pub older: usize,
    /// Contact cards that lie beside them, by the name under which this program writes cards.
    #[serde(serialize_with = "path::list")]
    pub cards: Vec<PathBuf>,
}

/// Lists the bundles in `folder`, newest first, at most 60, because a drive keeps those of many evenings.
/// A file counts as a bundle by its ending alone, and as a card by the beginning of its name; its content is not read.
///
/// # Errors
/// The machine's, for a folder that is not there or cannot be listed.
pub fn bundles_in(folder: &Path) -> io::Result<Bundles> {
    let names = std::fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    let mut files: Vec<PathBuf> = names.into_iter().map(|entry| entry.path()).collect();
    let is_card = |file: &&PathBuf| file.file_name().is_some_and(|name| name.to_string_lossy().starts_with(CARD_NAME));
    let mut cards: Vec<PathBuf> = files.iter().filter(is_card).take(CARDS_MAX).cloned().collect();
    cards.sort();
    files.retain(|file| file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("tsudoi")) && file.is_file());
    let written = |file: &PathBuf| file.metadata().and_then(|meta| meta.modified()).ok();
    files.sort_by_cached_key(|file| (std::cmp::Reverse(written(file)), file.clone()));
    let older = files.len().saturating_sub(BUNDLES_MAX);
    files.truncate(BUNDLES_MAX);
    Ok(Bundles { files, older, cards })
}

/// Flushes the file system of `dir`. True: the drive can be pulled out, as long as nobody writes to it again.
///
/// Linux only. Elsewhere each file of a bundle is synced when it is written, nothing more is flushed, and this returns
/// `false`, so that nobody says it is safe.
///
/// # Errors
/// The system's own: the folder is gone, or the drive could not take what was cached.
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

/// The drives that are mounted directly in `folders`.
#[cfg(unix)]
fn mounted_in(folders: &[PathBuf]) -> Vec<Drive> {
    mounted_where(folders, is_mount_point)
}

#[cfg(unix)]
fn mounted_where(folders: &[PathBuf], is_mounted: impl Fn(&Path) -> bool) -> Vec<Drive> {
    let entries = folders.iter().filter_map(|folder| std::fs::read_dir(folder).ok()).flatten().flatten();
    let mut drives: Vec<Drive> =
        entries.map(|entry| entry.path()).filter(|path| is_mounted(path)).filter_map(drive).collect();
    drives.sort_by(|one, other| (&one.name, &one.path).cmp(&(&other.name, &other.path)));
    drives
}

/// True for a folder on another device than its parent. False for a symbolic link: `/Volumes` has one to the startup
/// disk.
#[cfg(unix)]
fn is_mount_point(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let device =
        |path: &Path| std::fs::symlink_metadata(path).ok().filter(|found| found.is_dir()).map(|found| found.dev());
    let (own, parents) = (device(path), path.parent().and_then(device));
    own.is_some() && parents.is_some() && own != parents
}

#[cfg(unix)]
fn drive(path: PathBuf) -> Option<Drive> {
    let space = rustix::fs::statvfs(&path).ok()?;
    let name = path.file_name()?.to_string_lossy().into_owned();
    Some(Drive { name, free_bytes: space.f_bavail.saturating_mul(space.f_frsize), path })
}

#[cfg(all(test, unix))]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_bundles_of_a_folder_are_listed_and_older_ones_are_counted() {
        let folder = tempfile::tempdir().unwrap();
        for evening in 0..BUNDLES_MAX as u64 + 3 {
            // The order is by time of writing: the newest has the last name here.
            let file = std::fs::File::create(folder.path().join(format!("bundle-{evening:03}.tsudoi"))).unwrap();
            file.set_modified(std::time::UNIX_EPOCH + std::time::Duration::from_secs(evening)).unwrap();
        }
        std::fs::write(folder.path().join("notes.txt"), "").unwrap();
        std::fs::write(folder.path().join("tsudoi-card-2.txt"), "").unwrap();
        let found = bundles_in(folder.path()).unwrap();
        assert_eq!((found.files.len(), found.older), (BUNDLES_MAX, 3));
        assert_eq!(found.cards, [folder.path().join("tsudoi-card-2.txt")]);
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
    fn drives_mounted_in_a_folder_are_found_and_plain_folders_are_not() {
        let found = mounted_in(&["/".into(), "/gone".into()]);
        assert!(found.iter().any(|drive| drive.path == Path::new("/proc") && drive.name == "proc"));
        assert!(found.iter().all(|drive| drive.path != Path::new("/usr/bin")));
    }

    #[test]
    fn drives_come_by_name_from_all_folders_with_their_free_bytes() {
        let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        for drive in [one.path().join("むらさき"), one.path().join("blue"), other.path().join("green")] {
            std::fs::create_dir(drive).unwrap();
        }
        std::fs::create_dir(one.path().join("not mounted")).unwrap();
        let folders = [one.path().into(), other.path().into()];
        let found = mounted_where(&folders, |path| !path.ends_with("not mounted"));
        let names: Vec<&str> = found.iter().map(|drive| drive.name.as_str()).collect();
        assert_eq!(names, ["blue", "green", "むらさき"]);
        assert!(found.iter().all(|drive| drive.free_bytes > 0));
    }

    #[test]
    fn a_folder_is_flushed_and_one_that_is_gone_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.tsudoi"), "words").unwrap();
        assert_eq!(flush(folder.path()).unwrap(), cfg!(target_os = "linux"));
        assert!(flush(&folder.path().join("gone")).is_err());
    }
}
