//! Notices when the person leaves the machine: the screen locks, another user's desktop comes to the front, or the
//! machine goes to sleep.
//!
//! Guarantee: listens only, and never stops the window from opening. Nothing is called where nothing can be learnt: not
//! yet on macOS and Windows, nor on Linux without D-Bus or with a screen locker that does not speak on it.

/// Calls `f` whenever the person leaves, until the program ends. Returns at once. `f` runs on another thread, never
/// twice at the same time, and often more than once for one departure, because a desktop signals it in several ways.
///
/// On Linux the machine does not sleep before `f` has returned, five seconds at most, where the system grants programs
/// such a delay.
pub fn on_away(f: impl Fn() + Send + 'static) {
    #[cfg(target_os = "linux")]
    desktop::listen_to_both(f);
    #[cfg(not(target_os = "linux"))]
    drop(f);
}

#[cfg(target_os = "linux")]
mod desktop {
    use std::collections::HashMap;
    use std::sync::{Arc, Mutex};
    use std::time::Duration;

    use zbus::blocking::connection::Builder;
    use zbus::blocking::fdo::DBusProxy;
    use zbus::blocking::{Connection, MessageIterator};
    use zbus::message::{Header, Message, Type};
    use zbus::zvariant::{OwnedFd, OwnedObjectPath, OwnedValue};

    /// systemd's login manager, or elogind, which has the same interface.
    const LOGIN: &str = "org.freedesktop.login1";
    const LOGIN_PATH: &str = "/org/freedesktop/login1";
    const LOGIN_MANAGER: &str = "org.freedesktop.login1.Manager";
    const LOGIN_SESSION: &str = "org.freedesktop.login1.Session";

    /// The login manager's signals: the machine sleeps or wakes, a session is asked to lock, a session is locked or no
    /// longer active.
    const LOGIN_RULES: [&str; 3] = [
        "type='signal',sender='org.freedesktop.login1',interface='org.freedesktop.login1.Manager',member='PrepareForSleep'",
        "type='signal',sender='org.freedesktop.login1',interface='org.freedesktop.login1.Session',member='Lock'",
        "type='signal',sender='org.freedesktop.login1',interface='org.freedesktop.DBus.Properties',member='PropertiesChanged',arg0='org.freedesktop.login1.Session'",
    ];

    /// Screen lockers. All of them signal `ActiveChanged(true)`; the first is the interface that KDE and others share.
    const LOCKERS: [&str; 5] = [
        "org.freedesktop.ScreenSaver",
        "org.gnome.ScreenSaver",
        "org.cinnamon.ScreenSaver",
        "org.mate.ScreenSaver",
        "org.xfce.ScreenSaver",
    ];

    /// How long a method call on a bus may take.
    const CALL_TIMEOUT: Duration = Duration::from_secs(5);

    pub fn listen_to_both(f: impl Fn() + Send + 'static) {
        let f = Arc::new(Mutex::new(f));
        for (name, open) in [("login", Ear::on_system as fn() -> zbus::Result<Ear>), ("desktop", Ear::on_session)] {
            let f = Arc::clone(&f);
            let heard = move || {
                if let Ok(f) = f.lock() {
                    f();
                }
            };
            // Without a thread or a bus nothing is learnt, and the window opens all the same.
            let _ = std::thread::Builder::new().name(name.into()).spawn(move || open().map(|ear| ear.listen(heard)));
        }
    }

    /// What a signal means.
    #[derive(Debug, PartialEq, Eq)]
    enum Heard {
        Leaving,
        Sleep,
        Wake,
    }

    /// A connection to one bus, and the signals that arrive on it.
    pub(super) struct Ear {
        messages: MessageIterator,
        connection: Connection,
        /// Our session at the login manager, if it names one. Otherwise any session's lock counts.
        session: Option<OwnedObjectPath>,
        /// The login manager's inhibitor lock, of the mode `delay`: the machine sleeps only after this is closed.
        inhibitor: Option<OwnedFd>,
    }

    impl Ear {
        fn on_system() -> zbus::Result<Self> {
            Self::on_login(Builder::system()?)
        }

        fn on_session() -> zbus::Result<Self> {
            Self::on_desktop(Builder::session()?)
        }

        pub(super) fn on_login(builder: Builder<'_>) -> zbus::Result<Self> {
            let rules = LOGIN_RULES.map(str::to_owned);
            let mut ear = Self::on(builder, &rules)?;
            let id = std::env::var("XDG_SESSION_ID").unwrap_or_default();
            ear.session = ear.ask("GetSession", &id).or_else(|| ear.ask("GetSessionByPID", &std::process::id()));
            ear.hold();
            Ok(ear)
        }

        pub(super) fn on_desktop(builder: Builder<'_>) -> zbus::Result<Self> {
            let rules = LOCKERS.map(|locker| format!("type='signal',interface='{locker}',member='ActiveChanged'"));
            Self::on(builder, &rules)
        }

        fn on(builder: Builder<'_>, rules: &[String]) -> zbus::Result<Self> {
            let connection = builder.method_timeout(CALL_TIMEOUT).build()?;
            let messages = MessageIterator::from(&connection);
            let bus = DBusProxy::new(&connection)?;
            for rule in rules {
                bus.add_match_rule(rule.as_str().try_into()?)?;
            }
            Ok(Self { messages, connection, session: None, inhibitor: None })
        }

        /// Calls a method of the login manager; `None` when it refuses or is not there.
        fn ask<B, A>(&self, method: &str, body: &B) -> Option<A>
        where
            B: serde::Serialize + zbus::zvariant::DynamicType,
            A: for<'a> serde::Deserialize<'a> + zbus::zvariant::Type,
        {
            let reply = self.connection.call_method(Some(LOGIN), LOGIN_PATH, Some(LOGIN_MANAGER), method, body).ok()?;
            reply.body().deserialize().ok()
        }

        /// Takes the inhibitor lock for the next sleep. `systemd-inhibit --list` shows these words.
        fn hold(&mut self) {
            self.inhibitor = self.ask("Inhibit", &("sleep", "Tsudoi", "Tsudoi", "delay"));
        }

        /// Calls `f` for every departure, until the bus goes away.
        pub(super) fn listen(mut self, f: impl Fn()) {
            while let Some(next) = self.messages.next() {
                let heard = next.ok().and_then(|message| heard(&message, self.session.as_ref()));
                match heard {
                    Some(Heard::Leaving) => f(),
                    Some(Heard::Sleep) => {
                        f();
                        self.inhibitor = None;
                    }
                    Some(Heard::Wake) => self.hold(),
                    None => {}
                }
            }
        }
    }

    fn heard(message: &Message, session: Option<&OwnedObjectPath>) -> Option<Heard> {
        let header = message.header();
        if header.message_type() != Type::Signal {
            return None;
        }
        let (interface, member) = (header.interface()?.as_str(), header.member()?.as_str());
        let flag = || message.body().deserialize::<bool>().ok();
        match (interface, member) {
            (LOGIN_MANAGER, "PrepareForSleep") => flag().map(|sleeps| if sleeps { Heard::Sleep } else { Heard::Wake }),
            (LOGIN_SESSION, "Lock") => session.is_none_or(|own| is_at(&header, own)).then_some(Heard::Leaving),
            ("org.freedesktop.DBus.Properties", "PropertiesChanged") => {
                let ours = session.is_some_and(|own| is_at(&header, own));
                (ours && session_left(message)).then_some(Heard::Leaving)
            }
            (locker, "ActiveChanged") if LOCKERS.contains(&locker) => {
                flag().and_then(|active| active.then_some(Heard::Leaving))
            }
            _ => None,
        }
    }

    fn is_at(header: &Header<'_>, path: &OwnedObjectPath) -> bool {
        header.path().is_some_and(|at| at.as_str() == path.as_str())
    }

    /// Whether the changed properties say that a session is locked now, or no longer active.
    fn session_left(message: &Message) -> bool {
        let body = message.body();
        let Ok((_, changed, _)) = body.deserialize::<(String, HashMap<String, OwnedValue>, Vec<String>)>() else {
            return false;
        };
        let is = |name: &str, left: bool| changed.get(name).is_some_and(|value| bool::try_from(value) == Ok(left));
        is("LockedHint", true) || is("Active", false)
    }
}

#[cfg(all(test, target_os = "linux"))]
#[path = "away_tests.rs"]
mod tests;
