//! Departures, as a private D-Bus daemon signals them.
#![allow(clippy::unwrap_used)]

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;
use zbus::zvariant::{ObjectPath, OwnedFd, Value};

use super::desktop::Ear;
use crate::app_state::Shared;
use crate::app_state::tests::{open, open_again};
use crate::privacy_screen;

const SESSION: &str = "/org/freedesktop/login1/session/_32";
const SOON: Duration = Duration::from_secs(20);

/// A private bus, which ends with the test.
struct Bus {
    daemon: Child,
    address: String,
}

impl Bus {
    fn start() -> Self {
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut address = String::new();
        BufReader::new(daemon.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Self { daemon, address: address.trim().into() }
    }

    fn builder(&self) -> Builder<'_> {
        Builder::address(self.address.as_str()).unwrap()
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

/// Sends one signal as the desktop would. One connection sends all of them, so they arrive in order and can be counted.
fn say(speaker: &Connection, path: &str, interface: &str, member: &str, on: bool) {
    speaker.emit_signal(None::<&str>, path, interface, member, &(on,)).unwrap();
}

fn listening(ear: Ear) -> Receiver<()> {
    let (tell, told) = mpsc::channel();
    std::thread::spawn(move || ear.listen(|| tell.send(()).unwrap()));
    told
}

/// Asserts that exactly `count` departures were heard so far. The last signal sent has to be one that counts.
fn assert_heard(told: &Receiver<()>, count: usize) {
    for number in 0..count {
        assert!(told.recv_timeout(SOON).is_ok(), "{number} of {count} departures were heard");
    }
    assert!(told.recv_timeout(Duration::from_millis(300)).is_err(), "more than {count} departures were heard");
}

/// A login manager with the two methods that are called: which session is ours, and the inhibitor lock.
struct Login {
    inhibitors: mpsc::Sender<std::os::unix::net::UnixStream>,
}

#[zbus::interface(name = "org.freedesktop.login1.Manager")]
impl Login {
    #[zbus(name = "GetSession")]
    fn session(&self, _id: &str) -> ObjectPath<'static> {
        ObjectPath::from_static_str_unchecked(SESSION)
    }

    fn inhibit(&self, what: &str, _who: &str, _why: &str, mode: &str) -> OwnedFd {
        assert_eq!((what, mode), ("sleep", "delay"));
        let (ours, theirs) = std::os::unix::net::UnixStream::pair().unwrap();
        self.inhibitors.send(ours).unwrap();
        std::os::fd::OwnedFd::from(theirs).into()
    }
}

/// Waits for the other end to be closed.
fn is_let_go(inhibitor: &std::os::unix::net::UnixStream) -> bool {
    use std::io::Read;
    inhibitor.set_read_timeout(Some(SOON)).unwrap();
    let mut inhibitor = inhibitor;
    inhibitor.read(&mut [0]).is_ok_and(|read| read == 0)
}

#[test]
fn a_screen_that_locks_is_heard_whatever_the_desktop() {
    let bus = Bus::start();
    let told = listening(Ear::on_desktop(bus.builder()).unwrap());
    let speaker = bus.builder().build().unwrap();
    say(&speaker, "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", false);
    say(&speaker, "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "WakeUpScreen", true);
    say(&speaker, "/somewhere", "org.example.ScreenSaver", "ActiveChanged", true);
    for locker in ["freedesktop", "gnome", "cinnamon", "mate", "xfce"] {
        let path = format!("/org/{locker}/ScreenSaver");
        say(&speaker, &path, &format!("org.{locker}.ScreenSaver"), "ActiveChanged", true);
    }
    assert_heard(&told, 5);
}

#[test]
fn the_sleep_waits_until_the_vault_is_closed_and_again_after_waking() {
    let bus = Bus::start();
    let (inhibitors, given) = mpsc::channel();
    let login = bus.builder().name("org.freedesktop.login1").unwrap();
    let login = login.serve_at("/org/freedesktop/login1", Login { inhibitors }).unwrap().build().unwrap();
    let ear = Ear::on_login(bus.builder()).unwrap();
    let (folder, state) = open();
    let ((ask, asked), (lock, locked)) = (mpsc::channel(), mpsc::channel());
    let ours = Shared::clone(&state);
    std::thread::spawn(move || {
        let lock = || {
            lock.send(()).unwrap();
            ours.clear();
        };
        ear.listen(|| privacy_screen::leave(&ours, || ask.send(()).unwrap(), lock));
    });
    // One page takes a moment for its drafts; the other does not respond.
    for responds in [true, false] {
        let inhibitor = given.recv_timeout(SOON).unwrap();
        say(&login, "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", true);
        asked.recv_timeout(SOON).unwrap();
        if responds {
            std::thread::sleep(Duration::from_millis(300));
            state.clear();
        }
        assert!(is_let_go(&inhibitor));
        assert!(!state.is_open(), "the machine sleeps while the vault is open");
        assert_eq!(locked.try_recv().is_ok(), !responds, "a page that does not respond is locked");
        say(&login, "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", false);
        open_again(&folder, &state);
    }
    given.recv_timeout(SOON).unwrap();
    assert!(asked.try_recv().is_err());
}

#[test]
fn our_own_session_counts_and_nobody_elses() {
    let bus = Bus::start();
    let (inhibitors, _given) = mpsc::channel();
    let login = bus.builder().name("org.freedesktop.login1").unwrap();
    let login = login.serve_at("/org/freedesktop/login1", Login { inhibitors }).unwrap().build().unwrap();
    let told = listening(Ear::on_login(bus.builder()).unwrap());
    let lock = |path: &str| {
        login.emit_signal(None::<&str>, path, "org.freedesktop.login1.Session", "Lock", &()).unwrap();
    };
    let changed = |path: &str, name: &str, now: bool| {
        let changed = std::collections::HashMap::from([(name, Value::from(now))]);
        let body = ("org.freedesktop.login1.Session", changed, Vec::<&str>::new());
        login.emit_signal(None::<&str>, path, "org.freedesktop.DBus.Properties", "PropertiesChanged", &body).unwrap();
    };
    lock("/org/freedesktop/login1/session/_31");
    changed("/org/freedesktop/login1/session/_31", "Active", false);
    changed(SESSION, "Active", true);
    changed(SESSION, "LockedHint", false);
    changed(SESSION, "IdleHint", true);
    lock(SESSION);
    changed(SESSION, "Active", false);
    changed(SESSION, "LockedHint", true);
    assert_heard(&told, 3);
}

#[test]
fn without_a_login_manager_the_lock_of_any_session_counts() {
    let bus = Bus::start();
    let told = listening(Ear::on_login(bus.builder()).unwrap());
    let speaker = bus.builder().name("org.freedesktop.login1").unwrap().build().unwrap();
    speaker.emit_signal(None::<&str>, SESSION, "org.freedesktop.login1.Session", "Lock", &()).unwrap();
    say(&speaker, "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", true);
    assert_heard(&told, 2);
}

#[test]
fn where_there_is_no_bus_nothing_is_heard_and_nothing_fails() {
    let folder = tempfile::tempdir().unwrap();
    let address = format!("unix:path={}", folder.path().join("none").display());
    assert!(Ear::on_desktop(Builder::address(address.as_str()).unwrap()).is_err());
}

#[test]
fn a_bus_that_goes_away_ends_the_listening() {
    let bus = Bus::start();
    let told = listening(Ear::on_desktop(bus.builder()).unwrap());
    drop(bus);
    assert_eq!(told.recv_timeout(SOON), Err(mpsc::RecvTimeoutError::Disconnected));
}
