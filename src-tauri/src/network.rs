//! No connections, asked of the system itself.
//!
//! Guarantee (Linux, on x86-64 and 64-bit ARM): after [`forbid`] has answered [`Network::Refused`], neither this process nor any
//! that it starts, WebKit's among them, can make a socket other than one that stays on this machine, and nothing takes that
//! back before the process ends. Elsewhere the system is not asked, and the answer says so.
//!
//! What it does not stop: sockets that were there before, and another program of the desktop that is asked over D-Bus to
//! make a connection. Nothing in Tsudoi does either.

use std::ffi::OsString;

/// What the driver of the tests sets, for itself and for the window it starts. It talks to the page over the loopback,
/// through the very sockets that are refused here.
const AUTOMATION: &str = "TAURI_WEBVIEW_AUTOMATION";

/// How things stand after [`forbid`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Network {
    /// The system refuses sockets that leave this machine.
    Refused,
    /// The window is driven by a test, which needs the loopback: nothing was forbidden.
    Driven,
    /// This system is not asked: macOS, Windows, and Linux on other processors.
    NotAsked,
}

/// The system did not take the rule, so nothing was forbidden.
#[derive(Debug, thiserror::Error)]
#[error("the system does not take the rule against connections: {0}")]
pub struct NotForbidden(String);

/// Asks the system to refuse every socket but Unix ones (X11, Wayland, D-Bus, WebKit's own), from now on and for ever, in all
/// threads of this process and in every process it starts. Called first thing, before anything can have made one. A second
/// call does no harm.
///
/// A program that makes a socket is told that there is no such family (`EAFNOSUPPORT`), as on a machine without a network,
/// and one that looks for `io_uring`, which makes sockets of its own, that there is none (`ENOSYS`). A call in the manner of
/// another processor, 32-bit ones included, ends the process.
///
/// A window over the network itself (`DISPLAY=host:0`, X11 forwarded by ssh) cannot be opened after this.
///
/// # Errors
/// [`NotForbidden`] where the kernel was built without seccomp or a sandbox around us forbids it.
pub fn forbid() -> Result<Network, NotForbidden> {
    forbid_unless(|name| std::env::var_os(name))
}

fn forbid_unless(variable: impl Fn(&str) -> Option<OsString>) -> Result<Network, NotForbidden> {
    if variable(AUTOMATION).is_some() {
        return Ok(Network::Driven);
    }
    filter::install()
}

#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
mod filter {
    use std::collections::BTreeMap;

    use seccompiler::{
        BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
        TargetArch, apply_filter_all_threads,
    };

    use super::{Network, NotForbidden};

    /// Set in the number of a system call that is made in the manner of x32, which has the same mark of architecture as x86-64.
    const X32: i64 = 0x4000_0000;

    impl From<seccompiler::Error> for NotForbidden {
        fn from(error: seccompiler::Error) -> Self {
            Self(error.to_string())
        }
    }

    impl From<seccompiler::BackendError> for NotForbidden {
        fn from(error: seccompiler::BackendError) -> Self {
            Self(error.to_string())
        }
    }

    pub fn install() -> Result<Network, NotForbidden> {
        // A filter has one answer for what it catches, so there are two. The socket's comes last, so that an error
        // before it has forbidden nothing that matters.
        apply_filter_all_threads(&compiled(&[libc::SYS_io_uring_setup], &[], libc::ENOSYS)?)?;
        let elsewhere = SeccompRule::new(vec![SeccompCondition::new(
            0,
            SeccompCmpArgLen::Dword,
            SeccompCmpOp::Ne,
            libc::AF_UNIX.unsigned_abs().into(),
        )?])?;
        let sockets = [libc::SYS_socket, libc::SYS_socketpair];
        apply_filter_all_threads(&compiled(&sockets, &[elsewhere], libc::EAFNOSUPPORT)?)?;
        Ok(Network::Refused)
    }

    /// A filter that answers `errno` to those `calls` that one of the `rules` matches (all of them when there is none), and lets
    /// everything else pass.
    fn compiled(calls: &[i64], rules: &[SeccompRule], errno: i32) -> Result<BpfProgram, NotForbidden> {
        let mut numbers = calls.to_vec();
        if cfg!(target_arch = "x86_64") {
            numbers.extend(calls.iter().map(|call| call | X32));
        }
        let table: BTreeMap<i64, Vec<SeccompRule>> = numbers.into_iter().map(|call| (call, rules.to_vec())).collect();
        let arch = if cfg!(target_arch = "x86_64") { TargetArch::x86_64 } else { TargetArch::aarch64 };
        let answer = SeccompAction::Errno(errno.unsigned_abs());
        Ok(SeccompFilter::new(table, SeccompAction::Allow, answer, arch)?.try_into()?)
    }
}

#[cfg(not(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64"))))]
mod filter {
    use super::{Network, NotForbidden};

    pub fn install() -> Result<Network, NotForbidden> {
        Ok(Network::NotAsked)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_window_that_a_test_drives_is_left_the_loopback() {
        let driven = forbid_unless(|name| (name == "TAURI_WEBVIEW_AUTOMATION").then(|| "true".into()));
        assert_eq!(driven.unwrap(), Network::Driven);
        assert!(std::net::UdpSocket::bind("127.0.0.1:0").is_ok());
    }
}
