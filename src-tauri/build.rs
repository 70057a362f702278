//! Prepares the window's build, and says in one sentence that `ui/dist` is missing when the pages are not built.
//! Cargo fails on a `cargo::error` by itself; it shows only that sentence because the script ends without an error.
use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=ui/dist");
    println!("cargo::rerun-if-changed=src-tauri/permissions");
    println!("cargo::rerun-if-changed=src-tauri/capabilities");
    if !Path::new("ui/dist/index.html").is_file() {
        println!(
            "cargo::error=The window's pages are not built yet: run `npm start`, or `node scripts/dev.mjs ui`, first."
        );
        return;
    }
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("src-tauri/capabilities/*.json")
        // Every command is refused unless a capability names it. The permissions are our own files, because Tauri
        // would put generated ones into a folder at the root.
        .app_manifest(tauri_build::AppManifest::new().permissions_path_pattern("src-tauri/permissions/*.toml"));
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error=The window cannot be prepared: {error:#}");
    }
}
