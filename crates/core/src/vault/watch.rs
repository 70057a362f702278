//! Watching long work from another thread: how far it is, and stopping it. Work that is stopped has changed nothing.

use super::Vault;
use crate::error::{Error, Result};
use std::io::{self, Read, Seek, SeekFrom};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// What a vault tells of long work while it does it, and how it hears that it should stop. Use a new one for each work: what
/// was cancelled stays cancelled.
#[derive(Debug, Default)]
pub struct Watch {
    done: AtomicU64,
    total: AtomicU64,
    cancelled: AtomicBool,
    /// Only while something long is done: what is quick is never stopped by a watch that was left behind.
    working: AtomicBool,
}

impl Watch {
    /// Nothing done, nothing known of how much there is.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
    /// Asks the work to stop. It answers with [`Error::Cancelled`], or is done before it hears of it.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }
    /// How much is done of how much, in bytes (of a check and of the journal, in entries); the second is 0 until it is known, and
    /// may grow.
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
    /// Has long work of this vault (taking in, giving, backups, a check, the journal as a file) watched from now on; `None` ends that.
    pub fn watch(&mut self, watch: Option<Arc<Watch>>) {
        self.watch = watch;
    }

    /// There is so much more to do.
    pub(super) fn expect(&self, bytes: u64) {
        if let Some(watch) = &self.watch {
            watch.total.fetch_add(bytes, Ordering::Relaxed);
        }
    }
    /// So much more is done.
    ///
    /// # Errors
    /// [`Error::Cancelled`].
    pub(super) fn went(&self, bytes: u64) -> Result<()> {
        if let Some(watch) = &self.watch {
            watch.done.fetch_add(bytes, Ordering::Relaxed);
        }
        self.go_on()
    }
    /// Whether the work may go on.
    ///
    /// # Errors
    /// [`Error::Cancelled`].
    pub(super) fn go_on(&self) -> Result<()> {
        if self.watch.as_ref().is_some_and(|watch| watch.stopped()) { Err(Error::Cancelled) } else { Ok(()) }
    }
    /// Work begins: nothing of it is done.
    pub(super) fn work_begins(&self) {
        if let Some(watch) = &self.watch {
            watch.done.store(0, Ordering::Relaxed);
            watch.total.store(0, Ordering::Relaxed);
            watch.working.store(true, Ordering::Relaxed);
        }
    }
    /// Work has ended: all of it is done, or what stopped it was that somebody asked for it, whatever the readers in between
    /// made of that.
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
    /// A reader whose bytes count as done, and that fails once the work was cancelled.
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
