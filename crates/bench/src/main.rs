//! `npm run bench`: what operations cost, as ratios to floors measured in the same run, on a generated vault of ten
//! heavy years (100,000 entries of mixed Japanese and English, 600 gatherings, 5,000 resources). `-- SIZE` sets another
//! number of entries.

mod measure;
mod peer;
mod words;

use measure::{Table, forget_peak, median_ms, memory_mb, time};
use peer::{Made, Peer, moment};
use serde_json::json;
use std::path::{Path, PathBuf};
use tsudoi_core::keys::slot::open_with_passphrase;
use tsudoi_core::keys::{Card, Passphrase, Work};
use tsudoi_core::vault::{ExportOptions, History, ImportOptions, NewVault, Role, Vault};
use tsudoi_core::{Error, Result};
use tsudoi_sync::id::{EntityId, SpaceId};
use words::Dice;

const PART: usize = 25_000;
const KEY: &str = "x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f000102030405060708090a0b0c0d0e0f'";

fn main() -> Result<()> {
    let size = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(100_000);
    let dir = tempfile::Builder::new().prefix("tsudoi-bench-").tempdir()?;
    Bench::new(dir.path(), size)?.run()
}

struct Bench {
    dir: PathBuf,
    size: u64,
    table: Table,
    founder: Peer,
    other: Peer,
    dice: Dice,
    pass: Passphrase,
}

fn id(n: u64) -> EntityId {
    let mut bytes = [0u8; 16];
    bytes.iter_mut().zip((n + (1 << 40)).to_be_bytes()).for_each(|(to, from)| *to = from);
    EntityId(bytes)
}

impl Bench {
    fn new(dir: &Path, size: u64) -> Result<Self> {
        let nowhere = SpaceId([0; 16]);
        Ok(Self {
            dir: dir.to_owned(),
            size,
            table: Table::default(),
            founder: Peer::new("そら", nowhere)?,
            other: Peer::new("ミント", nowhere)?,
            dice: Dice(42),
            pass: Passphrase::new("bench bench bench")?,
        })
    }

    fn vault(&self, name: &str) -> Result<Vault> {
        let who = NewVault { name: name.into(), reading: None, lang: "ja".into() };
        let (mut vault, _) = Vault::create(&self.dir.join(name), who, &self.pass, Work::full(), |_, _| Ok(()))?;
        vault.add_card(&self.founder.card.text())?;
        vault.add_card(&self.other.card.text())?;
        Ok(vault)
    }

    fn made(&mut self, n: u64, kinds: (u64, u64)) -> Result<Made> {
        let (gatherings, resources) = kinds;
        let entity = id(n);
        if n < gatherings {
            let plain = json!({"day": format!("20{:02}-{:02}-11", 16 + n / 60 % 10, 1 + n / 5 % 12)});
            return self.founder.record(entity, "session", plain, &[("title", format!("つどい {n}"))]);
        }
        let text = self.dice.note();
        if n < gatherings + resources {
            let plain = json!({"kind": "leaflet", "lang": "ja", "verified_on": "2026-01-01"});
            return self.founder.record(entity, "resource", plain, &[("title", format!("資料 {n}")), ("body", text)]);
        }
        let gathering = id(n % gatherings.max(1));
        self.founder.record(entity, "note", json!({"session": gathering, "position": n % 9}), &[("body", text)])
    }

    /// Writes ten years as bundles. Returns the files, and the bare text of all of them.
    fn years(&mut self, to: &[&Card], name: &str, size: u64) -> Result<(Vec<PathBuf>, Vec<u8>, usize)> {
        let kinds = (size * 6 / 1000, size / 20);
        let mut entries = self.founder.found("ひだまり", to)?;
        let (mut files, mut lines, mut content) = (Vec::new(), Vec::new(), 0);
        for n in 0..size {
            self.founder.at = moment(n * 3600 / size);
            entries.push(self.made(n, kinds)?);
            if entries.len() == PART || n + 1 == size {
                content += entries.iter().map(Made::bytes).sum::<usize>();
                let part = format!("{name}-{}", files.len());
                let (file, text) = self.founder.bundle(&entries, to, &self.dir, &part)?;
                files.push(file);
                lines.extend(text);
                entries.clear();
            }
        }
        Ok((files, lines, content))
    }

    fn run(&mut self) -> Result<()> {
        let mut year = self.vault("years")?;
        let card = year.my_card()?;
        let reader = self.other.card.clone();
        println!("generating {} entries …", self.size);
        let (files, text, _) = self.years(&[&card, &reader], "years", self.size)?;
        self.other.space = self.founder.space;
        self.other.see(&self.founder);

        let (floor, table_read) = self.floors(&files, &text)?;
        forget_peak();
        let before = memory_mb("VmRSS");
        let (imported, took) = time(|| year.import(&files, ImportOptions::default()));
        let peak = memory_mb("VmHWM") - before;
        assert_eq!(imported?.new as usize, text.split(|b| *b == b'\n').filter(|l| l.starts_with(b"entry ")).count());
        self.table.row("import of everything / decrypt + unpack + raw insert", took.cpu / floor, "×", Some(2.5));
        self.table.row("import of everything, processor time", took.cpu, "s", Some(6.0));
        self.table.row("memory of import above idle", peak, "MB", Some(64.0));
        let import_cpu = took.cpu;

        let (again, took) = time(|| year.import(&files, ImportOptions::default()));
        again?;
        self.table.row("the same bundles again / the first time", took.cpu / import_cpu, "×", Some(0.15));
        let words = self.sizes(&files, &text)?;
        drop(year);
        self.index(words)?;
        let mut year = Vault::unlock(&self.dir.join("years"), &self.pass)?;
        self.export_all(&mut year, table_read)?;
        self.everyday(&mut year)?;
        self.evening(&mut year)?;
        self.control(&mut year, &card)?;
        self.conflicts(&mut year, &card)?;
        let (rebuilt, took) = time(|| year.rebuild());
        rebuilt?;
        self.table.row("rebuild of everything / the import", took.cpu / import_cpu, "×", Some(2.0));
        drop(year);
        self.unlock()?;
        self.table.end();
        Ok(())
    }

    /// The least that import and export could cost: the same bytes through the same ciphers, without any meaning.
    fn floors(&self, files: &[PathBuf], text: &[u8]) -> Result<(f64, f64)> {
        let db = rusqlite::Connection::open(self.dir.join("floor.db"))?;
        db.pragma_update(None, "key", KEY)?;
        db.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE line (id INTEGER PRIMARY KEY, bytes BLOB);")?;
        let (done, took) = time(|| -> Result<()> {
            db.execute_batch("BEGIN IMMEDIATE")?;
            for file in files {
                let input = std::io::BufReader::new(std::fs::File::open(file)?);
                let decryptor = age::Decryptor::new_buffered(input).map_err(|_| Error::NotABundle)?;
                let me: &dyn age::Identity = self.other.keys.reading();
                let plain = decryptor.decrypt(std::iter::once(me)).map_err(|_| Error::NotForMe)?;
                let unpacked = zstd::decode_all(plain)?;
                let mut statement = db.prepare("INSERT INTO line (bytes) VALUES (?)")?;
                let mut start = 0;
                for (n, window) in unpacked.windows(7).enumerate() {
                    if window == b"\nentry " {
                        statement.execute([unpacked.get(start..n).unwrap_or_default()])?;
                        start = n + 1;
                    }
                }
                statement.execute([unpacked.get(start..).unwrap_or_default()])?;
            }
            db.execute_batch("COMMIT")?;
            Ok(())
        });
        done?;
        let (read, export) = time(|| -> Result<usize> {
            let mut statement = db.prepare("SELECT bytes FROM line ORDER BY id")?;
            let mut rows = statement.query([])?;
            let recipient = self.other.keys.reading().to_public();
            let mut total = 0;
            let mut encoder = zstd::Encoder::new(Vec::new(), 3)?;
            while let Some(row) = rows.next()? {
                let bytes: Vec<u8> = row.get(0)?;
                total += bytes.len();
                std::io::Write::write_all(&mut encoder, &bytes)?;
            }
            let packed = encoder.finish()?;
            let sealed = age::encrypt(&recipient, &packed).map_err(|_| Error::NotABundle)?;
            std::fs::write(self.dir.join("floor.age"), sealed)?;
            Ok(total)
        });
        assert!(read? > text.len() / 2);
        Ok((took.cpu, export.cpu))
    }

    /// Returns how many bytes of text there are to search.
    fn sizes(&mut self, files: &[PathBuf], text: &[u8]) -> Result<usize> {
        let mut bare: Vec<u8> = Vec::new();
        let mut words = 0;
        for line in text.split(|b| *b == b'\n').filter_map(|line| line.strip_prefix(b"item ")) {
            let value: serde_json::Value = serde_json::from_slice(line).map_err(|_| Error::BadJson)?;
            words += value.get("v").and_then(serde_json::Value::as_str).map_or(0, str::len);
            bare.extend(value.get("v").map(ToString::to_string).unwrap_or_default().bytes());
            bare.push(b'\n');
        }
        let packed = zstd::encode_all(bare.as_slice(), 3)?.len() as f64;
        let mut bundles = 0.0;
        for file in files {
            bundles += std::fs::metadata(file)?.len() as f64;
        }
        let store = std::fs::metadata(self.dir.join("years/store.db"))?.len() as f64
            + std::fs::metadata(self.dir.join("years/store.db-wal")).map_or(0.0, |m| m.len() as f64);
        self.table.row("the store / the bare content", store / bare.len() as f64, "×", Some(3.0));
        self.table.row("bundles / zstd of the bare content", bundles / packed, "×", Some(1.25));
        Ok(words)
    }

    /// Measures the search index, in the store of a locked vault.
    fn index(&mut self, words: usize) -> Result<()> {
        let dir = self.dir.join("years");
        let found = Vault::find_all(&self.dir)?.into_iter().find(|found| found.dir == dir);
        let id = found.and_then(|found| found.vault).ok_or(Error::NotAVault)?;
        let key = open_with_passphrase(&std::fs::read(dir.join("unlock.age"))?, id, &self.pass)?;
        let db = rusqlite::Connection::open(dir.join("store.db"))?;
        db.pragma_update(None, "key", key.pragma().as_str())?;
        let bytes: i64 = db.query_row("SELECT sum(length(block)) FROM search_data", [], |row| row.get(0))?;
        self.table.row("the search index / the words in it", bytes as f64 / words as f64, "×", Some(0.5));
        Ok(())
    }

    fn export_all(&mut self, year: &mut Vault, floor: f64) -> Result<()> {
        let out = self.dir.join("out");
        std::fs::create_dir(&out)?;
        forget_peak();
        let before = memory_mb("VmRSS");
        let (done, took) = time(|| year.export(self.options(&out)));
        done?;
        self.table.row("export of everything / read + zstd + age", took.cpu / floor, "×", Some(1.3));
        self.table.row("memory of export above idle", memory_mb("VmHWM") - before, "MB", Some(64.0));
        Ok(())
    }

    fn options(&self, out: &Path) -> ExportOptions {
        ExportOptions {
            space: self.founder.space.to_string(),
            to: Some(vec![self.other.card.person().to_string()]),
            out: out.to_owned(),
            part_max: None,
            history: History::All,
        }
    }

    fn everyday(&mut self, year: &mut Vault) -> Result<()> {
        let space = self.founder.space.to_string();
        for (kind, what) in [
            ("note", "first page of notes"),
            ("resource", "first page of the library"),
            ("session", "first page of sessions"),
        ] {
            let ms = median_ms(21, || {
                assert!(!year.list(&space, kind, 50, None).map_or(true, |page| page.records.is_empty()))
            });
            self.table.row(what, ms, "ms", Some(3.0));
        }
        for (query, what) in [
            ("毛布", "search, two characters, newest 50"),
            ("recov", "search, an English prefix, newest 50"),
            ("資料 42", "search, two words"),
        ] {
            let ms = median_ms(21, || assert!(!year.search(query, 50).map_or(true, |hits| hits.is_empty())));
            self.table.row(what, ms, "ms", Some(3.0));
        }
        let db = rusqlite::Connection::open(self.dir.join("save-floor.db"))?;
        db.pragma_update(None, "key", KEY)?;
        db.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (b BLOB);")?;
        let fsync = median_ms(51, || assert!(db.execute("INSERT INTO t VALUES (zeroblob(1000))", []).is_ok()));
        let mut n = 0;
        let save = median_ms(51, || {
            n += 1;
            let fields = serde_json::Map::from_iter([("body".to_owned(), json!(format!("眠れた {n}")))]);
            assert!(year.put("private", "journal", None, fields).is_ok());
        });
        self.table.row("one Save, durable, above one raw durable insert", save - fsync, "ms", Some(5.0));
        Ok(())
    }

    /// Exports and imports 200 changes, in a vault of ten years and in one of a month.
    fn evening(&mut self, year: &mut Vault) -> Result<()> {
        let mut costs = Vec::new();
        let mut of_years: Option<Peer> = None;
        for heavy in [true, false] {
            let name = if heavy { "evening-years" } else { "evening-month" };
            let mut one = if heavy { None } else { Some(self.vault("month")?) };
            if let Some(month) = &mut one {
                let card = month.my_card()?;
                let mut founder = Peer::new("つばめ", SpaceId([0; 16]))?;
                month.add_card(&founder.card.text())?;
                std::mem::swap(&mut founder, &mut self.founder);
                of_years = Some(founder);
                let reader = self.other.card.clone();
                let (files, ..) = self.years(&[&card, &reader], "month", 830)?;
                month.import(&files, ImportOptions::default())?;
            }
            let vault = one.as_mut().unwrap_or(year);
            let card = vault.my_card()?;
            let mut entries = Vec::new();
            for n in 0..200 {
                entries.push(self.made(self.size * 2 + n, (0, 0))?);
            }
            let (file, _) = self.founder.bundle(&entries, &[&card], &self.dir, name)?;
            let (done, took) = time(|| vault.import(&[file], ImportOptions::default()));
            assert_eq!(done?.new, 200);
            costs.push(took.cpu * 1e3);
        }
        if let Some(founder) = of_years {
            self.founder = founder;
        }
        let [years, month] = costs.as_slice() else { return Ok(()) };
        self.table.row("one evening (200 entries) taken in, vault of ten years, CPU", *years, "ms", Some(60.0));
        self.table.row("… / the same in a vault of one month", years / month, "×", Some(1.2));
        Ok(())
    }

    /// Measures changes of membership, and the first bundle of a day.
    fn control(&mut self, year: &mut Vault, card: &Card) -> Result<()> {
        let other = self.other.card.person();
        let mut roles = Vec::new();
        for role in [Role::Member, Role::Facilitator] {
            roles.push(self.founder.role(other, role)?);
        }
        let (file, _) = self.founder.bundle(&roles, &[card], &self.dir, "roles")?;
        let (done, took) = time(|| year.import(&[file], ImportOptions::default()));
        assert_eq!(done?.new, 2);
        self.table.row("two changed roles taken in, vault of ten years, CPU", took.cpu * 1e3, "ms", Some(60.0));
        let mut entries = Vec::new();
        for n in 0..200 {
            entries.push(self.made(self.size * 2 + 1000 + n, (0, 0))?);
        }
        let (file, _) = self.founder.bundle(&entries, &[card], &self.dir, "morning")?;
        let tomorrow = chrono::Local::now().fixed_offset() + chrono::TimeDelta::days(1);
        year.set_clock(move || tomorrow);
        let (done, took) = time(|| year.import(&[file], ImportOptions::default()));
        assert!(done?.backup.is_some());
        self.table.row("200 entries, the first bundle of a day, with its backup, CPU", took.cpu * 1e3, "ms", None);
        Ok(())
    }

    /// Measures 10,000 edits that meet 10,000 concurrent ones.
    fn conflicts(&mut self, year: &mut Vault, card: &Card) -> Result<()> {
        let count = (self.size / 10).max(1);
        let from = self.size * 6 / 1000 + self.size / 20;
        for (name, by_other) in [("edits-here", false), ("edits-there", true)] {
            let mut entries = Vec::new();
            for n in 0..count {
                let text = self.dice.note();
                let peer = if by_other { &mut self.other } else { &mut self.founder };
                entries.push(peer.entry(vec![(id(from + n), "body".into(), json!(text))])?);
            }
            let peer = if by_other { &mut self.other } else { &mut self.founder };
            let (file, _) = peer.bundle(&entries, &[card], &self.dir, name)?;
            let (done, took) = time(|| year.import(&[file], ImportOptions::default()));
            let done = done?;
            if by_other {
                assert_eq!(done.conflicts, count);
                self.table.row("a conflicting change, CPU", took.cpu * 1e6 / count as f64, "µs", Some(40.0));
            }
        }
        Ok(())
    }

    fn unlock(&mut self) -> Result<()> {
        let kdf = median_ms(3, || {
            let recipient = {
                let mut r = age::scrypt::Recipient::new("x".to_owned().into());
                r.set_work_factor(18);
                r
            };
            assert!(age::encrypt(&recipient, b"x").is_ok());
        });
        let dir = self.dir.join("years");
        let pass = self.pass.clone();
        let space = self.founder.space.to_string();
        let open = median_ms(3, || {
            let vault = Vault::unlock(&dir, &pass);
            assert!(vault.is_ok_and(|v| v.list(&space, "note", 50, None).is_ok()));
        });
        self.table.row("unlock to the first page, above one scrypt", open - kdf, "ms", Some(15.0));
        Ok(())
    }
}
