//! Keeps the program's memory from leaving it by accident.
//!
//! Guarantee (Linux): after [`keep_private`] this process writes no core file, and no other process of the same login
//! can read its memory or trace it, except the administrator's. Elsewhere only the core file is prevented.

/// Forbids core files and, on Linux, makes the process non-dumpable. Every program calls it first. Returns whether all
/// of it worked; a system that refuses is no reason not to start.
pub fn keep_private() -> bool {
    #[cfg(unix)]
    let no_core = {
        use rustix::process::{Resource, Rlimit, setrlimit};
        setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) }).is_ok()
    };
    #[cfg(not(unix))]
    let no_core = true;
    #[cfg(target_os = "linux")]
    let untraceable = {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        set_dumpable_behavior(DumpableBehavior::NotDumpable).is_ok()
    };
    #[cfg(not(target_os = "linux"))]
    let untraceable = true;
    no_core && untraceable
}

#[cfg(test)]
mod tests {
    #[test]
    #[cfg(target_os = "linux")]
    fn the_process_can_neither_dump_core_nor_be_read_by_others() {
        assert!(super::keep_private());
        assert_eq!(rustix::process::dumpable_behavior().unwrap(), rustix::process::DumpableBehavior::NotDumpable);
        let core = rustix::process::getrlimit(rustix::process::Resource::Core);
        assert_eq!((core.current, core.maximum), (Some(0), Some(0)));
    }
}
