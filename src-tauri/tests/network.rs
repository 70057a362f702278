//! The filter against connections, in a process of its own. It cannot be undone, so this is the file's only test.
#![cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::net::{TcpListener, TcpStream, UdpSocket};
use std::os::unix::net::{UnixListener, UnixStream};
use std::process::Command;
use std::sync::mpsc;

use tsudoi_app::network::{Network, forbid};

/// Set for the second run of this test, as a child of a process that has the filter.
const CHILD: &str = "TSUDOI_TEST_CHILD";

#[test]
fn after_the_filter_no_thread_and_no_child_gets_a_socket_that_leaves_the_machine() {
    if std::env::var_os(CHILD).is_some() {
        return refused();
    }
    let address = TcpListener::bind("127.0.0.1:0").expect("before the filter there are sockets").local_addr().unwrap();
    let (tell, told) = mpsc::channel();
    let older = std::thread::spawn(move || {
        told.recv().unwrap();
        refused();
    });

    assert_eq!(forbid().unwrap(), Network::Refused);
    assert_eq!(forbid().unwrap(), Network::Refused, "a second call does no harm");

    assert_eq!(TcpStream::connect(address).unwrap_err().raw_os_error(), Some(libc::EAFNOSUPPORT));
    refused();
    tell.send(()).unwrap();
    older.join().expect("a thread that is older than the filter");
    let name = "after_the_filter_no_thread_and_no_child_gets_a_socket_that_leaves_the_machine";
    let child =
        Command::new(std::env::current_exe().unwrap()).args(["--exact", name]).env(CHILD, "1").output().unwrap();
    assert!(child.status.success(), "{}", String::from_utf8_lossy(&child.stdout));

    let folder = tempfile::tempdir().unwrap();
    let listener = UnixListener::bind(folder.path().join("socket")).unwrap();
    UnixStream::connect(folder.path().join("socket")).expect("Unix sockets work as before");
    drop(listener);
}

fn refused() {
    for address in ["127.0.0.1:0", "[::1]:0"] {
        for error in [UdpSocket::bind(address).unwrap_err(), TcpListener::bind(address).unwrap_err()] {
            assert_eq!(error.raw_os_error(), Some(libc::EAFNOSUPPORT), "{address}");
        }
    }
}
