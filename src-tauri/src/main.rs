//! Starts the window. Nothing happens before `tsudoi_app::run`.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    tsudoi_app::run()
}
