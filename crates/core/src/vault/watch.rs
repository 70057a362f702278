//! Watches long work from another thread: reports progress and cancels. Cancelled work has changed nothing.

use super::Vault;
use crate::error::{Error, Result};
use std::io::{self, Read, Seek, SeekFrom};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// Reports the progress of a vault's long work and can cancel it. Use a new one for each piece of work: a cancelled one
/// stays cancelled.
#[derive(Debug, Default)]
pub struct Watch {
    done: AtomicU64,
    total: AtomicU64,
    cancelled: AtomicBool,
    /// Set only during long work, so that a watch left behind never stops quick work.
    working: AtomicBool,
}

impl Watch {
    /// A watch with no progress and an unknown total.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
    /// Asks the work to stop. It fails with [`Error::Cancelled`], unless it finishes first.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }
    /// Done and total, in bytes (for a check or the journal, in entries). The total is 0 until it is known, and may
    /// grow.
    #[must_use]
    pub fn progress(&self) -> (u64, u64) {
        let total = self.total.load(Ordering::Relaxed);
        (self.done.load(Ordering::Relaxed).min(total), total)
    }

    fn stopped(&self) -> bool {
        self.working.load(Ordering::Relaxed) && self.cancelled.load(Ordering::Relaxed)
    }
}

impl Vault {
    /// Watches this vault's long work from now on: import, export, backups, a check, the journal as a file. `None`
    /// stops watching.
    pub fn watch(&mut self, watch: Option<Arc<Watch>>) {
        self.watch = watch;
    }

    /// Adds to the total.
    pub(super) fn expect(&self, bytes: u64) {
        if let Some(watch) = &self.watch {
            watch.total.fetch_add(bytes, Ordering::Relaxed);
        }
    }
    /// Adds to what is done.
    ///
    /// # Errors
    /// [`Error::Cancelled`].
    pub(super) fn went(&self, bytes: u64) -> Result<()> {
        if let Some(watch) = &self.watch {
            watch.done.fetch_add(bytes, Ordering::Relaxed);
        }
        self.go_on()
    }
    /// Fails if the work was cancelled.
    ///
    /// # Errors
    /// [`Error::Cancelled`].
    pub(super) fn go_on(&self) -> Result<()> {
        if self.watch.as_ref().is_some_and(|watch| watch.stopped()) { Err(Error::Cancelled) } else { Ok(()) }
    }
    /// Starts a piece of work: resets its progress.
    pub(super) fn work_begins(&self) {
        if let Some(watch) = &self.watch {
            watch.done.store(0, Ordering::Relaxed);
            watch.total.store(0, Ordering::Relaxed);
            watch.working.store(true, Ordering::Relaxed);
        }
    }
    /// Ends a piece of work. On success all of it counts as done; after a cancellation the error is
    /// [`Error::Cancelled`], whatever error the readers in between turned it into.
    pub(super) fn work_ends<T>(&self, done: Result<T>) -> Result<T> {
        let Some(watch) = &self.watch else { return done };
        let stopped = watch.stopped();
        watch.working.store(false, Ordering::Relaxed);
        match done {
            Ok(value) => {
                watch.done.store(watch.total.load(Ordering::Relaxed), Ordering::Relaxed);
                Ok(value)
            }
            Err(_) if stopped => Err(Error::Cancelled),
            Err(error) => Err(error),
        }
    }
    /// Wraps a reader so that its bytes count as done and it fails once the work is cancelled.
    pub(super) fn watched<R>(&self, inner: R) -> Watched<R> {
        Watched { inner, watch: self.watch.clone() }
    }
}

/// See [`Vault::watched`].
pub(super) struct Watched<R> {
    inner: R,
    watch: Option<Arc<Watch>>,
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let got = self.inner.read(buf)?;
        if let Some(watch) = &self.watch {
            watch.done.fetch_add(got as u64, Ordering::Relaxed);
            if watch.stopped() {
                return Err(io::Error::other(Error::Cancelled));
            }
        }
        Ok(got)
    }
}

impl<R: Seek> Seek for Watched<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn never_more_is_done_than_there_is() {
        let watch = Watch::new();
        watch.done.store(7, Ordering::Relaxed);
        assert_eq!(watch.progress(), (0, 0));
        watch.total.store(5, Ordering::Relaxed);
        assert_eq!(watch.progress(), (5, 5));
    }

    #[test]
    fn a_watched_reader_ends_when_it_is_told_to() {
        let watch = Arc::new(Watch::new());
        let mut reader = Watched { inner: &[1u8; 8][..], watch: Some(Arc::clone(&watch)) };
        let mut four = [0u8; 4];
        reader.read_exact(&mut four).unwrap();
        assert_eq!(watch.done.load(Ordering::Relaxed), 4);
        watch.working.store(true, Ordering::Relaxed);
        watch.cancel();
        assert!(reader.read_exact(&mut four).is_err());
    }
}
