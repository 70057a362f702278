//! The small files that the demo attaches.

/// A file by its name in `assets/demo`.
pub fn find(name: &str) -> Option<&'static [u8]> {
    Some(match name {
        "leaflet-ja.pdf" => include_bytes!("../../../assets/demo/leaflet-ja.pdf"),
        "leaflet-en.pdf" => include_bytes!("../../../assets/demo/leaflet-en.pdf"),
        "way.png" => include_bytes!("../../../assets/demo/way.png"),
        _ => return None,
    })
}
