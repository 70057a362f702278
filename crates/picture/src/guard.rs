//! Runs a decoder on a thread of its own: its panic becomes an error, and the caller waits no longer than the limit.

use crate::{FILE_BYTES_MAX, PictureError};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// The longest wait for a seat, and then for the result.
const TIME_MAX: Duration = Duration::from_secs(10);
/// The stack of a decoder in bytes, with room for deeply nested files: a stack overflow ends the process, and nothing
/// can catch it.
const STACK_BYTES: usize = 64 << 20;
/// How many decoders run at the same time, including those that nobody waits for any more.
pub const THREADS_MAX: usize = 4;

/// How many seats are taken, and a signal for when one becomes free.
static TAKEN: Mutex<usize> = Mutex::new(0);
static FREE: Condvar = Condvar::new();

/// One of the [`THREADS_MAX`] seats, freed when it is dropped.
struct Seat;

impl Seat {
    fn take() -> Option<Self> {
        let (mut taken, waited) = FREE
            .wait_timeout_while(lock(), TIME_MAX, |taken| *taken >= THREADS_MAX)
            .unwrap_or_else(PoisonError::into_inner);
        if waited.timed_out() {
            return None;
        }
        *taken += 1;
        Some(Self)
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        *lock() -= 1;
        FREE.notify_one();
    }
}

/// Ignores poisoning: the count is valid even if a holder panicked, because nothing can panic between reading and
/// writing it.
fn lock() -> MutexGuard<'static, usize> {
    TAKEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Runs `work` on a copy of `bytes`.
///
/// # Errors
///
/// [`PictureError::Damaged`] if it panics, [`PictureError::TooLarge`] for too many bytes or when the time is over.
pub fn run<T: Send + 'static>(
    bytes: &[u8],
    work: impl FnOnce(Vec<u8>) -> Result<T, PictureError> + Send + 'static,
) -> Result<T, PictureError> {
    run_for(TIME_MAX, bytes, work)
}

fn run_for<T: Send + 'static>(
    time_max: Duration,
    bytes: &[u8],
    work: impl FnOnce(Vec<u8>) -> Result<T, PictureError> + Send + 'static,
) -> Result<T, PictureError> {
    if bytes.len() > FILE_BYTES_MAX {
        return Err(PictureError::TooLarge);
    }
    let seat = Seat::take().ok_or(PictureError::TooLarge)?;
    let bytes = bytes.to_vec();
    let (answer, answered) = channel();
    let job = move || {
        let _seat = seat;
        // Nothing that a panic leaves behind is used again.
        let done = catch_unwind(AssertUnwindSafe(|| work(bytes))).unwrap_or(Err(PictureError::Damaged));
        // If the time is over, nobody waits for the result.
        let _ = answer.send(done);
    };
    thread::Builder::new()
        .name("picture".to_owned())
        .stack_size(STACK_BYTES)
        .spawn(job)
        .map_err(|_| PictureError::TooLarge)?;
    match answered.recv_timeout(time_max) {
        Ok(done) => done,
        Err(RecvTimeoutError::Timeout) => Err(PictureError::TooLarge),
        Err(RecvTimeoutError::Disconnected) => Err(PictureError::Damaged),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decoder_that_panics_is_a_damaged_file() {
        let found: Result<(), _> = run(b"x", |_| panic!("a decoder's fault"));
        assert_eq!(found, Err(PictureError::Damaged));
    }

    #[test]
    fn nobody_waits_longer_than_the_limit() {
        // A decoder that ends only after its caller has received an error.
        let (end, ended) = channel::<()>();
        let endless = move |_: Vec<u8>| {
            let _ = ended.recv();
            Ok(())
        };
        assert_eq!(run_for(Duration::from_millis(20), b"x", endless), Err(PictureError::TooLarge));
        drop(end);
    }

    #[test]
    fn more_callers_than_seats_are_all_served() {
        let callers: Vec<_> =
            (0..3 * THREADS_MAX).map(|at| thread::spawn(move || run(b"x", move |_| Ok(at)))).collect();
        for (at, caller) in callers.into_iter().enumerate() {
            assert_eq!(caller.join().unwrap(), Ok(at));
        }
    }
}
