//! Lists the files of sentences, so that a new one in `assets/locales` or its folders is found by itself.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let locales = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../assets/locales").canonicalize()?;
    println!("cargo::rerun-if-changed={}", locales.display());
    let mut text = String::new();
    for (name, folder) in [("JA", "ja"), ("EN", "en")] {
        let folder = locales.join(folder);
        let mut files = Vec::new();
        find(&folder, &mut files)?;
        files.sort();
        text.push_str(&format!("const {name}: &[(&str, &str)] = &[\n"));
        for file in files {
            let short = file.strip_prefix(&folder)?.to_string_lossy().replace('\\', "/");
            text.push_str(&format!("    ({short:?}, include_str!({:?})),\n", file.display().to_string()));
        }
        text.push_str("];\n");
    }
    Ok(fs::write(Path::new(&env::var("OUT_DIR")?).join("files.rs"), text)?)
}

fn find(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            find(&path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "ftl") {
            files.push(path);
        }
    }
    Ok(())
}
