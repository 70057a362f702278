//! Clearing the clipboard of a private X server. Each role is a process of its own, which this test starts.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use arboard::{Clipboard, SetExtLinux};
use tsudoi_app::clip;

/// Names the role of a child process, which runs this same test.
const ROLE: &str = "TSUDOI_TEST_ROLE";
const WORDS: &str = "みんなで話したこと";

#[test]
fn our_own_words_are_cleared_and_what_was_copied_elsewhere_stays() {
    match std::env::var(ROLE).as_deref() {
        Ok("hold ours") => return hold(WORDS),
        Ok("hold other") => return hold("a list of things to buy"),
        Ok("clear") => return copy_and_clear(),
        _ => {}
    }
    let mut server = Command::new("Xvfb")
        .args(["-displayfd", "1", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("Xvfb is installed");
    let mut display = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut display).unwrap();
    let display = format!(":{}", display.trim());

    let mut ours = play("hold ours", &display);
    let cleared = play("clear", &display).wait().unwrap().success() && ends(&mut ours, Duration::from_secs(10));
    let mut other = play("hold other", &display);
    let left = play("clear", &display).wait().unwrap().success() && !ends(&mut other, Duration::from_millis(500));
    for child in [&mut ours, &mut other, &mut server] {
        let _ = child.kill();
        let _ = child.wait();
    }
    assert!(cleared, "a program that holds our words loses the clipboard");
    assert!(left, "a program that holds other words keeps the clipboard");
}

fn play(role: &str, display: &str) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "our_own_words_are_cleared_and_what_was_copied_elsewhere_stays"])
        .env(ROLE, role)
        .env("DISPLAY", display)
        .env_remove("WAYLAND_DISPLAY")
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

/// Offers `words` on the clipboard until another program takes it or it is cleared.
fn hold(words: &str) {
    Clipboard::new().unwrap().set().wait().text(words).unwrap();
}

/// Waits until a program offers words, then copies and clears as the window does.
fn copy_and_clear() {
    let began = Instant::now();
    while Clipboard::new().unwrap().get_text().is_err() {
        assert!(began.elapsed() < Duration::from_secs(10), "nobody offers words");
        std::thread::sleep(Duration::from_millis(20));
    }
    assert!(clip::clear().is_none(), "nothing was copied yet");
    clip::copied(WORDS);
    clip::clear().expect("something was copied").join().unwrap();
    assert!(clip::clear().is_none(), "a copy is forgotten once it was cleared");
}

fn ends(child: &mut Child, within: Duration) -> bool {
    let began = Instant::now();
    while began.elapsed() < within {
        if child.try_wait().unwrap().is_some() {
            return true;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    false
}
