//! Small real files, made here: previewed, recognised, read, and cut and altered in many ways.

use crate::{Faces, PREVIEW_SIDE_MAX, PictureError, Preview, qr_png, qr_svg, raster, read_qr};
use image::{DynamicImage, GrayImage, ImageFormat, Luma, Rgb, RgbImage, Rgba, RgbaImage};
use std::io::Cursor;

const FACES: Faces = Faces {
    regular: include_bytes!("../../../assets/fonts/BIZUDPGothic-Regular.ttf"),
    bold: include_bytes!("../../../assets/fonts/BIZUDPGothic-Bold.ttf"),
};

fn preview(bytes: &[u8], name: &str, page: u32, width_max: u32) -> Result<Preview, PictureError> {
    crate::preview(bytes, name, page, width_max, FACES)
}

/// Left half red, right half blue.
fn two_colours(width: u32, height: u32) -> DynamicImage {
    let paint = |x, _| if x < width / 2 { Rgb([200, 0, 0]) } else { Rgb([0, 0, 200]) };
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, paint))
}

fn written(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn pixels(shown: &Preview) -> RgbImage {
    let picture = image::load_from_memory_with_format(&shown.png, ImageFormat::Png).unwrap();
    assert_eq!((picture.width(), picture.height()), (shown.width, shown.height));
    assert_eq!(picture.color(), image::ColorType::Rgb8);
    picture.to_rgb8()
}

fn is_near(pixel: Rgb<u8>, colour: [u8; 3]) -> bool {
    pixel.0.iter().zip(colour).all(|(a, b)| a.abs_diff(b) < 24)
}

/// A PDF of `pages` pages of 200 by 100 points: a black rectangle in the lower left quarter, and a word in large type
/// above it.
pub(crate) fn small_pdf(pages: usize) -> Vec<u8> {
    let kids: Vec<String> = (0..pages).map(|at| format!("{} 0 R", 5 + at)).collect();
    let drawing = "0 0 0 rg 0 0 100 50 re f BT /F 40 Tf 10 60 Td (Hello) Tj ET";
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{}] /Count {pages} /MediaBox [0 0 200 100] >>", kids.join(" ")),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
        format!("<< /Length {} >>\nstream\n{drawing}\nendstream", drawing.len()),
    ];
    let page = "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 3 0 R >> >> >>";
    objects.extend((0..pages).map(|_| page.to_owned()));
    let mut pdf = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(pdf.len());
        pdf.push_str(&format!("{} 0 obj\n{object}\nendobj\n", at + 1));
    }
    let table = pdf.len();
    pdf.push_str(&format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1));
    for place in places {
        pdf.push_str(&format!("{place:010} 00000 n \n"));
    }
    let size = objects.len() + 1;
    pdf.push_str(&format!("trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"));
    pdf.into_bytes()
}

#[test]
fn the_picture_formats_are_shown_smaller_and_never_larger() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Gif, ImageFormat::WebP, ImageFormat::Bmp] {
        let file = written(&two_colours(400, 200), format);
        let shown = preview(&file, "", 0, 100).unwrap();
        assert_eq!((shown.width, shown.height, shown.pages), (100, 50, 1), "{format:?}");
        let seen = pixels(&shown);
        assert!(is_near(*seen.get_pixel(20, 25), [200, 0, 0]), "{format:?}");
        assert!(is_near(*seen.get_pixel(80, 25), [0, 0, 200]), "{format:?}");
        let shown = preview(&file, "", 0, 1000).unwrap();
        assert_eq!((shown.width, shown.height), (400, 200), "{format:?}");
    }
}

#[test]
fn a_file_is_recognised_by_its_content_and_not_by_its_name() {
    let file = written(&two_colours(4, 4), ImageFormat::Png);
    assert!(preview(&file, "letter.pdf", 0, 100).is_ok());
    assert!(preview(&file, "run.exe", 0, 100).is_ok());
    assert_eq!(preview(b"MZ", "photo.JPG", 0, 100), Err(PictureError::Damaged));
    for (bytes, name) in [(&b"<html>"[..], "page.html"), (b"BM0000", "letter"), (b"", ""), (b"", "empty")] {
        assert_eq!(preview(bytes, name, 0, 100), Err(PictureError::NotShown), "{name}");
    }
    assert_eq!(preview(&file, "a.png", 1, 100), Err(PictureError::NotShown));
    assert_eq!(preview(b"BM0000", "old.bmp", 0, 100), Err(PictureError::Damaged));
    for name in ["a.jfif", "a.jpe", "a", "a.JPG", "photo.heic", "写真"] {
        assert!(preview(&written(&two_colours(4, 4), ImageFormat::Jpeg), name, 0, 100).is_ok(), "{name}");
    }
}

#[test]
fn a_picture_of_a_format_that_is_not_drawn_is_called_by_its_name() {
    for (bytes, format) in [
        (&b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"[..], "HEIC"),
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf", "AVIF"),
        (b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf", "AVIF"),
        (b"II*\0\x08\0\0\0", "TIFF"),
        (b"MM\0*\0\0\0\x08", "TIFF"),
        (b"\0\0\0\x0cJXL \r\n\x87\n", "JPEG XL"),
        (b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
    ] {
        for name in ["", "photo.jpg", "photo.HEIC"] {
            assert_eq!(preview(bytes, name, 0, 100), Err(PictureError::Foreign(format)), "{name}");
        }
    }
    assert_eq!(preview(b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", "film.mp4", 0, 100), Err(PictureError::NotShown));
}

#[test]
fn a_photograph_of_sixty_megapixels_is_decoded_at_a_fraction() {
    let paint = |x, y| Luma([if (x < 4500) == (y < 3500) { 20 } else { 230 }]);
    let photo = DynamicImage::ImageLuma8(GrayImage::from_fn(9000, 7000, paint));
    let file = written(&photo, ImageFormat::Jpeg);
    drop(photo);
    let (picture, _) = raster::decode(file.clone(), ImageFormat::Jpeg).unwrap();
    assert!(picture.width() < 9000 && picture.width().max(picture.height()) >= 3000, "{}", picture.width());
    let shown = preview(&file, "", 0, 900).unwrap();
    assert_eq!((shown.width, shown.height), (900, 700));
    let seen = pixels(&shown);
    for (x, y, grey) in [(100, 100, 20), (800, 100, 230), (100, 600, 230), (800, 600, 20)] {
        assert!(is_near(*seen.get_pixel(x, y), [grey; 3]), "{x} {y}");
    }
    // The same frame as a progressive one of a size whose coefficients no memory should hold.
    let mut vast = file;
    let frame = vast.windows(2).position(|mark| mark == [0xff, 0xc0]).unwrap();
    vast[frame + 1] = 0xc2;
    vast[frame + 5..frame + 9].copy_from_slice(&[0x3f, 0xff, 0x3f, 0xff]);
    assert!(matches!(raster::decode(vast, ImageFormat::Jpeg), Err(PictureError::TooLarge)));
}

#[test]
fn a_photograph_is_turned_the_way_the_camera_was_held_and_loses_what_was_beside_the_pixels() {
    let plain = written(&two_colours(80, 40), ImageFormat::Jpeg);
    // An Exif part with one field: orientation 6, a quarter turn to the right. And a name that must not appear in the
    // output.
    let exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0secret place";
    let mut file = plain[..2].to_vec();
    file.extend([0xff, 0xe1]);
    file.extend(u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
    file.extend(exif);
    file.extend(&plain[2..]);
    let shown = preview(&file, "", 0, 20).unwrap();
    assert_eq!((shown.width, shown.height), (20, 40));
    let seen = pixels(&shown);
    assert!(is_near(*seen.get_pixel(10, 5), [200, 0, 0]), "left goes up");
    assert!(is_near(*seen.get_pixel(10, 35), [0, 0, 200]));
    assert!(!shown.png.windows(6).any(|part| part == b"secret" || part == b"eXIf\0\0"));
}

#[test]
fn what_is_transparent_comes_out_on_white() {
    let clear = RgbaImage::from_fn(10, 10, |x, _| Rgba([0, 0, 0, if x < 5 { 0 } else { 255 }]));
    let seen = pixels(&preview(&written(&clear.into(), ImageFormat::Png), "", 0, 100).unwrap());
    assert_eq!((seen.get_pixel(1, 1).0, seen.get_pixel(8, 1).0), ([255; 3], [0; 3]));
}

#[test]
fn a_picture_that_claims_a_monstrous_size_is_refused() {
    // The size is at byte 16 of a PNG; its checksum is corrected.
    let mut png = written(&two_colours(4, 4), ImageFormat::Png);
    png[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
    png[20..24].copy_from_slice(&60_000_u32.to_be_bytes());
    let sum = crc32(&png[12..29]);
    png[29..33].copy_from_slice(&sum.to_be_bytes());
    assert_eq!(preview(&png, "", 0, 100), Err(PictureError::TooLarge));
    assert_eq!(read_qr(&png), Err(PictureError::TooLarge));
    let mut gif = written(&two_colours(4, 4), ImageFormat::Gif);
    gif[6..10].copy_from_slice(&[0xff; 4]);
    assert_eq!(preview(&gif, "", 0, 100), Err(PictureError::TooLarge));
    let mut jpeg = written(&two_colours(16, 16), ImageFormat::Jpeg);
    let frame = jpeg.windows(2).position(|mark| mark == [0xff, 0xc0]).unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0xff; 4]);
    assert_eq!(preview(&jpeg, "", 0, 100), Err(PictureError::TooLarge));
    // The decoder's own limit must refuse it, not the guard's timeout, which gives the same error.
    for (file, format) in [(png, ImageFormat::Png), (gif, ImageFormat::Gif), (jpeg, ImageFormat::Jpeg)] {
        assert!(matches!(raster::decode(file, format), Err(PictureError::TooLarge)), "{format:?}");
    }
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 })
    })
}

#[test]
fn a_page_of_a_pdf_is_drawn_as_wide_as_is_asked() {
    let pdf = small_pdf(3);
    let shown = preview(&pdf, "", 0, 400).unwrap();
    assert_eq!((shown.width, shown.height, shown.pages), (400, 200, 3));
    let seen = pixels(&shown);
    assert!(is_near(*seen.get_pixel(100, 150), [0; 3]), "the rectangle");
    assert!(is_near(*seen.get_pixel(300, 150), [255; 3]), "the paper");
    let word = (20..220).any(|x| is_near(*seen.get_pixel(x, 70), [0; 3]));
    assert!(word, "the word above the rectangle");
    assert_eq!(preview(&pdf, "", 2, 400).unwrap().png, shown.png);
    assert_eq!(preview(&pdf, "", 3, 400), Err(PictureError::NotShown));
    let large = preview(&pdf, "", 0, u32::MAX).unwrap();
    assert_eq!((large.width, large.height), (PREVIEW_SIDE_MAX, PREVIEW_SIDE_MAX / 2));
}

/// A PDF of one page with `text` (hexadecimal) in a font of `collection` that is not in the file.
fn without_font(encoding: &str, collection: &str, text: &str) -> Vec<u8> {
    let font = format!(
        "<< /Type /Font /Subtype /Type0 /BaseFont /MS-Gothic /Encoding /{encoding} /DescendantFonts [<< /Type /Font
         /Subtype /CIDFontType2 /BaseFont /MS-Gothic /CIDSystemInfo << /Registry (Adobe) /Ordering ({collection})
         /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /MS-Gothic /Flags 5 >> >>] >>"
    );
    let pdf = String::from_utf8(small_pdf(1)).unwrap();
    pdf.replace("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", &font)
        .replace("0 0 100 50 re f BT", "BT")
        .replace("(Hello)", &format!("<{text}>"))
        .into_bytes()
}

#[test]
fn japanese_without_a_font_in_the_file_is_drawn_and_what_cannot_be_is_said() {
    // 集い in each encoding; the last ones are hangul, which the built-in face lacks, and numbers of an unknown font.
    for (encoding, collection, text, missing) in [
        ("90ms-RKSJ-H", "Japan1", "8f5782a2", false),
        ("UniJIS-UTF16-H", "Japan1", "96c63044", false),
        ("UniJIS-UCS2-H", "Japan1", "96c63044", false),
        ("EUC-H", "Japan1", "bdb8a4a4", false),
        ("UniGB-UTF16-H", "GB1", "96c6", false),
        ("UniKS-UTF16-H", "Korea1", "d55cae00", true),
        ("Identity-H", "Identity", "02010202", true),
    ] {
        let shown = preview(&without_font(encoding, collection, text), "", 0, 400).unwrap();
        assert_eq!(shown.letters_missing, missing, "{encoding}");
        let dark = pixels(&shown).pixels().filter(|pixel| pixel.0[0] < 100).count();
        assert!(missing || dark > 300, "{encoding}: {dark}");
    }
    assert!(!preview(&small_pdf(1), "", 0, 400).unwrap().letters_missing);
}

#[test]
fn a_pdf_of_a_strange_size_stays_within_the_limits_and_one_without_a_size_does_no_harm() {
    for size in ["0 0 1 14400", "0 0 14400 1", "0 0 1e9 1e9", "0 0 0 0", "5 5 -5 -5", "0 0 1e38 1e-38"] {
        let pdf = String::from_utf8(small_pdf(1)).unwrap().replace("0 0 200 100]", &format!("{size}]"));
        if let Ok(shown) = preview(pdf.as_bytes(), "", 0, 300) {
            assert!(shown.width <= 300 && shown.height <= PREVIEW_SIDE_MAX, "{size}: {}", shown.height);
        }
    }
}

#[test]
fn a_pdf_that_draws_itself_for_ever_comes_to_an_end() {
    let pdf = String::from_utf8(small_pdf(1)).unwrap();
    let pdf = pdf
        .replace("/Resources <<", "/Resources << /XObject << /F 4 0 R >>")
        .replace("(Hello) Tj ET", "/F Do /F Do ET");
    let pdf = pdf.replace("<< /Length", "<< /Type /XObject /Subtype /Form /BBox [0 0 200 100] /Length");
    // Any result will do: a stack overflow would have ended the process, and the guard limits the time.
    let _ = preview(pdf.as_bytes(), "", 0, 100);
}

/// Cuts and alters each file in many ways. Any result will do, except a panic. The random numbers are the same in each
/// run.
#[test]
fn a_file_that_was_cut_or_changed_never_panics() {
    let photo = two_colours(40, 20);
    let mut files: Vec<Vec<u8>> =
        [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Gif, ImageFormat::WebP, ImageFormat::Bmp]
            .into_iter()
            .map(|format| written(&photo, format))
            .collect();
    files.push(small_pdf(2));
    files.push(without_font("90ms-RKSJ-H", "Japan1", "8f5782a2"));
    files.push(written(&code("https://example.org", 3), ImageFormat::Png));
    let mut number = 0x9e37_79b9_u32;
    let mut next = |below: usize| {
        number ^= number << 13;
        number ^= number >> 17;
        number ^= number << 5;
        usize::try_from(number).unwrap() % below
    };
    for file in files {
        for round in 0..60 {
            let mut changed = file.clone();
            if round % 3 == 0 {
                changed.truncate(next(file.len()));
            }
            for _ in 0..=next(4) {
                let at = next(file.len());
                if let Some(byte) = changed.get_mut(at) {
                    *byte ^= u8::try_from(1 + next(255)).unwrap();
                }
            }
            let _ = preview(&changed, "x.png", 0, 60);
            let _ = read_qr(&changed);
        }
    }
}

/// A QR code of `text`, `scale` pixels per module, with its quiet zone.
fn code(text: &str, scale: usize) -> DynamicImage {
    let code = fast_qr::QRBuilder::new(text).ecl(fast_qr::ECL::M).build().unwrap();
    let side = (code.size + 8) * scale;
    let dark = |at: u32| (usize::try_from(at).unwrap() / scale).checked_sub(4).filter(|at| *at < code.size);
    let paint = |x, y| match (dark(x), dark(y)) {
        (Some(x), Some(y)) if code[y][x].value() => Luma([0]),
        _ => Luma([255]),
    };
    let side = u32::try_from(side).unwrap();
    DynamicImage::ImageLuma8(GrayImage::from_fn(side, side, paint))
}

/// Only what has this light stays; the rest is transparent.
fn on_nothing(picture: &DynamicImage, light: u8) -> DynamicImage {
    let mut clear = picture.to_luma_alpha8();
    clear.pixels_mut().filter(|pixel| pixel.0[0] != light).for_each(|pixel| pixel.0 = [0, 0]);
    DynamicImage::ImageLumaA8(clear)
}

#[test]
fn what_is_drawn_here_is_read_back() {
    for text in ["tsudoi-card-1:x.y", "<&>", &"愛".repeat(300)] {
        assert_eq!(read_qr(&qr_png(text).unwrap()), Ok(vec![text.to_owned()]));
        let svg = qr_svg(text).unwrap();
        let drawn = |at: usize, side: usize| {
            svg.contains(&format!("M{at},4h{side}")) || svg.contains(&format!("M{at} 4h{side}"))
        };
        assert!(svg.starts_with("<svg") && svg.ends_with("</svg>") && drawn(4, 1), "{svg:.300}");
    }
    assert!(qr_svg("tsudoi-card-1:x.y").unwrap().contains("<desc>tsudoi-card-1:x.y</desc>"));
    assert!(qr_svg("<&>").unwrap().contains("<desc>&lt;&amp;&gt;</desc>"));
    assert_eq!(
        (qr_png(&"x".repeat(4000)), qr_svg(&"x".repeat(4000))),
        (Err(PictureError::TooLarge), Err(PictureError::TooLarge))
    );
}

#[test]
fn two_codes_in_a_picture_are_both_read() {
    let mut page = DynamicImage::ImageLuma8(GrayImage::from_pixel(900, 400, Luma([255])));
    image::imageops::overlay(&mut page, &code("https://example.org", 6), 10, 20);
    image::imageops::overlay(&mut page, &code("tsudoi-card-1:x.y", 6), 500, 60);
    let mut texts = read_qr(&written(&page, ImageFormat::Png)).unwrap();
    texts.sort();
    assert_eq!(texts, ["https://example.org", "tsudoi-card-1:x.y"]);
}

#[test]
fn a_code_is_read_large_small_turned_mirrored_and_white_on_black() {
    let text = "tsudoi:card:しののめ/0123456789";
    let plain = code(text, 4);
    let mut white = plain.clone();
    white.invert();
    let photo = {
        let mut wall = RgbImage::from_pixel(4000, 3000, Rgb([180, 170, 150])).into();
        let code = code(text, 24).rotate90();
        image::imageops::overlay(&mut wall, &code, 900, 700);
        wall
    };
    let cases = [
        ("plain", plain.clone()),
        ("turned", plain.rotate90()),
        ("on its head", plain.rotate180()),
        ("white on black", white.clone()),
        ("in a mirror", plain.fliph()),
        ("black on nothing", on_nothing(&plain, 0)),
        ("white on nothing, for a dark page", on_nothing(&white, u8::MAX)),
        ("one pixel a module", code(text, 1)),
        ("large", code(text, 60)),
        ("in a photograph", photo),
    ];
    for (name, picture) in cases {
        assert_eq!(read_qr(&written(&picture, ImageFormat::Png)), Ok(vec![text.to_owned()]), "{name}");
    }
    let rgb = DynamicImage::ImageRgb8(plain.to_rgb8());
    for format in [ImageFormat::Jpeg, ImageFormat::WebP] {
        assert_eq!(read_qr(&written(&rgb, format)), Ok(vec![text.to_owned()]), "{format:?}");
    }
}

#[test]
fn a_picture_without_a_code_and_a_file_that_is_no_picture_say_so() {
    let file = written(&two_colours(300, 200), ImageFormat::Png);
    assert_eq!(read_qr(&file), Err(PictureError::NotShown));
    assert_eq!(read_qr(b"hello"), Err(PictureError::NotShown));
    assert_eq!(read_qr(&small_pdf(1)), Err(PictureError::NotShown));
}
