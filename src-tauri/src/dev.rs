//! What `npm run dev` asks of the window: pages from a folder instead of the built-in ones, loaded again when they were rebuilt, with
//! the demo open.
//!
//! Guarantee: this is not part of a release build, and does nothing unless `TSUDOI_DEV` names a folder. The pages still come through
//! the program's own scheme, so the content policy and the refusal of sockets hold as for everybody.

use crate::privacy_screen;
use std::borrow::Cow;
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tauri::utils::assets::{AssetKey, AssetsIter, CspHash};
use tauri::webview::PageLoadEvent;
use tauri::{AppHandle, Assets, Builder, Context, Wry};

const FOLDER: &str = "TSUDOI_DEV";
const POLL_EVERY: Duration = Duration::from_millis(200);
/// Presses the lock screen's button as soon as it is there.
const OPEN_THE_DEMO: &str = "(function wait() {
    const button = document.querySelector('[data-do=demo]');
    if (button) button.click();
    else setTimeout(wait, 50);
})()";

/// Set while a page is loaded that has to open the demo: the first, and each after a rebuild. After a lock the lock screen stays.
static OPENS_DEMO: AtomicBool = AtomicBool::new(true);

/// Has `context` serve the pages in the folder, and `builder` open the demo.
pub fn set_up(builder: Builder<Wry>, mut context: Context<Wry>) -> (Builder<Wry>, Context<Wry>) {
    let Some(folder) = folder() else { return (builder, context) };
    context.set_assets(Box::new(Pages(folder.join("pages"))));
    let builder = builder.on_page_load(move |webview, load| {
        if load.event() == PageLoadEvent::Finished && OPENS_DEMO.swap(false, Ordering::SeqCst) {
            let _ = webview.eval(OPEN_THE_DEMO);
        }
    });
    (builder, context)
}

fn folder() -> Option<PathBuf> {
    std::env::var_os(FOLDER).map(PathBuf::from)
}

/// Watches for rebuilt pages, on a thread of its own. After each rebuild the vault is closed and the page loaded again.
pub fn watch(app: &AppHandle) {
    let Some(folder) = folder() else { return };
    let (app, stamp) = (app.clone(), folder.join("built"));
    std::thread::spawn(move || {
        let mut before = std::fs::read(&stamp).ok();
        loop {
            std::thread::sleep(POLL_EVERY);
            let now = std::fs::read(&stamp).ok();
            if now != before {
                before = now;
                OPENS_DEMO.store(true, Ordering::SeqCst);
                privacy_screen::lock(&app);
            }
        }
    });
}

/// The pages in a folder.
struct Pages(PathBuf);

impl Pages {
    fn file(&self, key: &str) -> Option<PathBuf> {
        let path = Path::new(key.trim_start_matches('/'));
        let is_below = path.components().all(|part| matches!(part, Component::Normal(_)));
        is_below.then(|| self.0.join(path))
    }
}

impl Assets<Wry> for Pages {
    fn get(&self, key: &AssetKey) -> Option<Cow<'_, [u8]>> {
        std::fs::read(self.file(key.as_ref())?).ok().map(Cow::Owned)
    }

    fn iter(&self) -> Box<AssetsIter<'_>> {
        Box::new(std::iter::empty())
    }

    fn csp_hashes(&self, _html_path: &AssetKey) -> Box<dyn Iterator<Item = CspHash<'_>> + '_> {
        Box::new(std::iter::empty())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_a_file_in_the_folder_and_no_other() {
        let pages = Pages(PathBuf::from("/pages"));
        assert_eq!(pages.file("/assets/a.js").unwrap(), Path::new("/pages/assets/a.js"));
        for outside in ["/../key", "/assets/../../key", "..", "./key"] {
            assert!(pages.file(outside).is_none(), "{outside}");
        }
    }
}
