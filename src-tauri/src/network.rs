//! Forbids network connections with a seccomp filter.
//!
//! Guarantee (Linux, on x86-64 and 64-bit ARM): once [`forbid`] has returned [`Network::Refused`], neither this process
//! nor any that it starts, WebKit's among them, can create a socket that leaves this machine, and nothing undoes that
//! before the process ends. Elsewhere nothing is forbidden, and [`Network::NotAsked`] says so.
//!
//! Not stopped: sockets that were open before, and another program of the desktop that is asked over D-Bus to connect.
//! Tsudoi does neither.

use std::ffi::OsString;

/// Set by the tests' WebDriver, for itself and for the window it starts. It talks to the page over the loopback,
/// through sockets that the filter would refuse.
const AUTOMATION: &str = "TAURI_WEBVIEW_AUTOMATION";

/// The outcome of [`forbid`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Network {
    /// The system refuses sockets that leave this machine.
    Refused,
    /// Nothing is forbidden, because a test drives the window and needs the loopback.
    Driven,
    /// Nothing is forbidden, because there is no filter for this system: macOS, Windows, Linux on other processors.
    NotAsked,
}

/// The system did not accept the filter, so connections are not forbidden.
#[derive(Debug, thiserror::Error)]
#[error("the system does not take the rule against connections: {0}")]
pub struct NotForbidden(String);

/// Forbids every socket but Unix ones (X11, Wayland, D-Bus, WebKit's own), for good, in all threads of this process and
/// in every process it starts. Call this first, before anything can have opened a socket. A second call does no harm.
///
/// Creating another socket fails with `EAFNOSUPPORT`, as on a machine without a network, and `io_uring_setup` with
/// `ENOSYS`, because `io_uring` creates sockets of its own. A system call of another architecture, also a 32-bit one,
/// ends the process.
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

    /// The bit that marks an x32 system call; x32 has the same audit architecture as x86-64.
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
        // A filter has one action for what it matches, so there are two filters. That for sockets comes last, so that
        // an error before it has forbidden nothing that matters.
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

    /// Compiles a filter that fails `calls` with `errno` where one of the `rules` matches (always, if there are none),
    /// and allows everything else.
    fn compiled(calls: &[i64], rules: &[SeccompRule], errno: i32) -> Result<BpfProgram, NotForbidden> {
        let mut numbers = calls.to_vec();
        if cfg!(target_arch = "x86_64") {
            numbers.extend(calls.iter().map(|call| call | X32));
        }
        let table: BTreeMap<i64, Vec<SeccompRule>> = numbers.into_iter().map(|call| (call, rules.to_vec())).collect();
        let arch = if cfg!(target_arch = "x86_64") { TargetArch::x86_64 } else { TargetArch::aarch64 };
        let refuse = SeccompAction::Errno(errno.unsigned_abs());
        Ok(SeccompFilter::new(table, SeccompAction::Allow, refuse, arch)?.try_into()?)
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
    fn a_window_that_a_test_drives_keeps_the_loopback() {
        let driven = forbid_unless(|name| (name == "TAURI_WEBVIEW_AUTOMATION").then(|| "true".into()));
        assert_eq!(driven.unwrap(), Network::Driven);
        assert!(std::net::UdpSocket::bind("127.0.0.1:0").is_ok());
    }
}
