//! The two files that hold the vault key: `unlock.age` for the passphrase, `recovery.age` for the recovery words.
//!
//! Guarantee: each is a plain binary `age` file that stock `age` opens, with one line of strict JSON:
//! `{"v":1,"vault":id,"role":"unlock"|"recovery","key":base64url of 32 bytes,"salt":base64url of 16 bytes}`. Version,
//! vault and role are checked, so a slot of another vault, or one slot in place of the other, is refused. Opening any
//! bytes at all ends in a key or in one of the errors named below, and never costs more than scrypt 2^20 (about 1 GiB,
//! some seconds).

use super::{Passphrase, RecoveryWords, random};
use crate::{Error, Result};
use age::{DecryptError, Decryptor, EncryptError, Encryptor};
use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use serde::Deserialize;
use std::fmt;
use std::io::{Read, Write};
use tsudoi_sync::id::EntityId;
use zeroize::Zeroizing;

/// The largest slot file that is read, in bytes; ours have less than 1 KiB.
pub const SLOT_BYTES_MAX: usize = 64 * 1024;
/// The largest accepted scrypt work factor (log2 of the rounds).
pub const WORK_MAX: u8 = 20;
const CONTENT_BYTES_MAX: u64 = 4096;
const UNLOCK: &str = "unlock.age";
const RECOVERY: &str = "recovery.age";

/// The cost of one guess at the passphrase (log2 of scrypt's rounds).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Work(u8);

impl Work {
    /// 2^18 rounds: 256 MiB and about a second. Fixed, so that a slow machine does not make a weak slot.
    #[must_use]
    pub const fn full() -> Self {
        Self(18)
    }
    /// 4 rounds, for tests.
    #[cfg(feature = "cheap-slots")]
    #[must_use]
    pub const fn cheap() -> Self {
        Self(2)
    }
}

/// The raw key of a vault's store.
pub struct VaultKey {
    key: Zeroizing<[u8; 32]>,
    salt: Zeroizing<[u8; 16]>,
}

impl VaultKey {
    /// Generates a new key. Error: the machine has no random numbers.
    pub fn generate() -> Result<Self> {
        Ok(Self { key: random()?, salt: random()? })
    }

    /// The value of SQLCipher's `PRAGMA key`: `x'<64 hex digits of key><32 hex digits of salt>'`, raw, so that nothing
    /// is derived.
    #[must_use]
    pub fn pragma(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(99));
        text.push_str("x'");
        text.push_str(&Zeroizing::new(HEXLOWER.encode(self.key.as_ref())));
        text.push_str(&Zeroizing::new(HEXLOWER.encode(self.salt.as_ref())));
        text.push('\'');
        text
    }
}

impl fmt::Debug for VaultKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("VaultKey")
    }
}

#[derive(Clone, Copy)]
enum Role {
    Unlock,
    Recovery,
}

impl Role {
    const fn word(self) -> &'static str {
        match self {
            Self::Unlock => "unlock",
            Self::Recovery => "recovery",
        }
    }
    const fn damaged(self) -> Error {
        Error::SlotDamaged {
            slot: match self {
                Self::Unlock => UNLOCK,
                Self::Recovery => RECOVERY,
            },
        }
    }
}

/// The content of a slot. It borrows, so that there is no second copy of the secrets. Texts with escapes, which we
/// never write, are therefore refused.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Content<'a> {
    v: u32,
    vault: &'a str,
    role: &'a str,
    key: &'a str,
    salt: &'a str,
}

fn content(key: &VaultKey, vault: EntityId, role: Role) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(256));
    text.push_str(r#"{"v":1,"vault":""#);
    text.push_str(&vault.to_string());
    text.push_str(r#"","role":""#);
    text.push_str(role.word());
    text.push_str(r#"","key":""#);
    text.push_str(&Zeroizing::new(BASE64URL_NOPAD.encode(key.key.as_ref())));
    text.push_str(r#"","salt":""#);
    text.push_str(&Zeroizing::new(BASE64URL_NOPAD.encode(key.salt.as_ref())));
    text.push_str("\"}\n");
    text
}

fn bytes<const N: usize>(text: &str) -> Option<Zeroizing<[u8; N]>> {
    let mut out = Zeroizing::new([0u8; N]);
    if BASE64URL_NOPAD.decode_len(text.len()).ok()? != N {
        return None;
    }
    BASE64URL_NOPAD.decode_mut(text.as_bytes(), out.as_mut()).ok()?;
    Some(out)
}

fn parse(text: &[u8], vault: EntityId, role: Role) -> Option<VaultKey> {
    let content: Content<'_> = serde_json::from_slice(text).ok()?;
    let fits = content.v == 1 && content.vault.parse() == Ok(vault) && content.role == role.word();
    if !fits {
        return None;
    }
    Some(VaultKey { key: bytes(content.key)?, salt: bytes(content.salt)? })
}

fn seal(key: &VaultKey, vault: EntityId, role: Role, recipient: &dyn age::Recipient) -> Result<Vec<u8>> {
    let refused = |error: EncryptError| match error {
        EncryptError::Io(error) => Error::from(error),
        _ => Error::Store { what: "age".into() },
    };
    let mut file = Vec::with_capacity(1024);
    let encryptor = Encryptor::with_recipients(std::iter::once(recipient)).map_err(refused)?;
    let mut writer = encryptor.wrap_output(&mut file)?;
    writer.write_all(content(key, vault, role).as_bytes())?;
    writer.finish()?;
    Ok(file)
}

/// Opens a slot. `wrong` is the error if it was sealed with another secret.
fn open(file: &[u8], vault: EntityId, role: Role, identity: &dyn age::Identity, wrong: Error) -> Result<VaultKey> {
    if file.len() > SLOT_BYTES_MAX {
        return Err(role.damaged());
    }
    let decryptor = Decryptor::new_buffered(file).map_err(|_| role.damaged())?;
    if decryptor.is_scrypt() != matches!(role, Role::Unlock) {
        return Err(role.damaged());
    }
    let reader = decryptor.decrypt(std::iter::once(identity)).map_err(|error| match error {
        // A scrypt stanza that does not open, or no X25519 stanza that does.
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed | DecryptError::NoMatchingKeys => wrong,
        _ => role.damaged(),
    })?;
    let mut text = Zeroizing::new(Vec::with_capacity(CONTENT_BYTES_MAX as usize + 1));
    reader.take(CONTENT_BYTES_MAX + 1).read_to_end(&mut text).map_err(|_| role.damaged())?;
    parse(&text, vault, role).ok_or_else(|| role.damaged())
}

/// Seals `unlock.age` and returns its bytes. Takes about a second and 256 MiB at [`Work::full`].
pub fn seal_with_passphrase(key: &VaultKey, vault: EntityId, passphrase: &Passphrase, work: Work) -> Result<Vec<u8>> {
    let mut recipient = age::scrypt::Recipient::new(passphrase.secret());
    recipient.set_work_factor(work.0);
    seal(key, vault, Role::Unlock, &recipient)
}

/// Opens `unlock.age`. Errors: [`Error::WrongPassphrase`]; [`Error::SlotDamaged`] for anything that no passphrase could
/// open and for a slot of another vault, role or version. A file with an altered passphrase stanza cannot be told from
/// a wrong passphrase.
pub fn open_with_passphrase(file: &[u8], vault: EntityId, passphrase: &Passphrase) -> Result<VaultKey> {
    let mut identity = age::scrypt::Identity::new(passphrase.secret());
    identity.set_max_work_factor(WORK_MAX);
    open(file, vault, Role::Unlock, &identity, Error::WrongPassphrase)
}

/// Seals `recovery.age` and returns its bytes.
pub fn seal_with_words(key: &VaultKey, vault: EntityId, words: &RecoveryWords) -> Result<Vec<u8>> {
    seal(key, vault, Role::Recovery, &words.identity()?.to_public())
}

/// Opens `recovery.age`. Errors: [`Error::WrongWords`], [`Error::SlotDamaged`], as for [`open_with_passphrase`].
pub fn open_with_words(file: &[u8], vault: EntityId, words: &RecoveryWords) -> Result<VaultKey> {
    open(file, vault, Role::Recovery, &words.identity()?, Error::WrongWords)
}

/// Whether these bytes begin as a recovery slot does. Whose it is only the words tell.
#[must_use]
pub fn is_sealed_with_words(file: &[u8]) -> bool {
    file.len() <= SLOT_BYTES_MAX && Decryptor::new_buffered(file).is_ok_and(|decryptor| !decryptor.is_scrypt())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::keys::WordList;
    use std::process::Command;

    const VAULT: EntityId = EntityId([9; 16]);
    const OTHER: EntityId = EntityId([8; 16]);
    const CHEAP: Work = Work(2);
    const UNLOCK_DAMAGED: Error = Error::SlotDamaged { slot: UNLOCK };
    const RECOVERY_DAMAGED: Error = Error::SlotDamaged { slot: RECOVERY };

    fn pass(text: &str) -> Passphrase {
        Passphrase::new(text).unwrap()
    }

    #[test]
    fn both_slots_give_the_same_key_back() {
        let (key, words) = (VaultKey::generate().unwrap(), RecoveryWords::generate().unwrap());
        let unlock = seal_with_passphrase(&key, VAULT, &pass("あさひ"), CHEAP).unwrap();
        let recovery = seal_with_words(&key, VAULT, &words).unwrap();
        let typed = RecoveryWords::parse(&words.words(WordList::Japanese).unwrap().join(" ")).unwrap();
        assert_eq!(open_with_passphrase(&unlock, VAULT, &pass("あさひ")).unwrap().pragma(), key.pragma());
        assert_eq!(open_with_words(&recovery, VAULT, &typed).unwrap().pragma(), key.pragma());
    }

    #[test]
    fn the_pragma_is_a_raw_key_with_its_salt() {
        let key = VaultKey { key: Zeroizing::new([0xab; 32]), salt: Zeroizing::new([0x01; 16]) };
        assert_eq!(*key.pragma(), format!("x'{}{}'", "ab".repeat(32), "01".repeat(16)));
        assert_eq!(format!("{key:?}"), "VaultKey");
    }

    #[test]
    fn the_wrong_secret_is_told_from_a_damaged_slot() {
        let (key, words) = (VaultKey::generate().unwrap(), RecoveryWords::generate().unwrap());
        let unlock = seal_with_passphrase(&key, VAULT, &pass("a"), CHEAP).unwrap();
        let recovery = seal_with_words(&key, VAULT, &words).unwrap();
        let other_words = RecoveryWords::generate().unwrap();
        assert_eq!(open_with_passphrase(&unlock, VAULT, &pass("b")).unwrap_err(), Error::WrongPassphrase);
        assert_eq!(open_with_words(&recovery, VAULT, &other_words).unwrap_err(), Error::WrongWords);
        // another vault's slot, the other slot's file, nothing, too much
        assert_eq!(open_with_passphrase(&unlock, OTHER, &pass("a")).unwrap_err(), UNLOCK_DAMAGED);
        assert_eq!(open_with_words(&recovery, OTHER, &words).unwrap_err(), RECOVERY_DAMAGED);
        assert_eq!(open_with_passphrase(&recovery, VAULT, &pass("a")).unwrap_err(), UNLOCK_DAMAGED);
        assert_eq!(open_with_words(&unlock, VAULT, &words).unwrap_err(), RECOVERY_DAMAGED);
        for junk in [vec![], vec![0; SLOT_BYTES_MAX + 1], b"age-encryption.org/v9\n".to_vec()] {
            assert_eq!(open_with_passphrase(&junk, VAULT, &pass("a")).unwrap_err(), UNLOCK_DAMAGED);
        }
    }

    #[test]
    fn a_slot_that_asks_for_too_much_work_is_refused_at_once() {
        let key = VaultKey::generate().unwrap();
        let file = seal_with_passphrase(&key, VAULT, &pass("a"), CHEAP).unwrap();
        let header_end = file.iter().position(|b| *b == b'\n').unwrap();
        let stanza_end = header_end + 1 + file[header_end + 1..].iter().position(|b| *b == b'\n').unwrap();
        assert_eq!(&file[stanza_end - 2..stanza_end], b" 2");
        for work in ["21", "63", "99"] {
            let greedy = [&file[..stanza_end - 1], work.as_bytes(), &file[stanza_end..]].concat();
            assert_eq!(open_with_passphrase(&greedy, VAULT, &pass("a")).unwrap_err(), UNLOCK_DAMAGED);
        }
    }

    #[test]
    fn only_what_begins_as_a_recovery_slot_passes_for_one() {
        let (key, words) = (VaultKey::generate().unwrap(), RecoveryWords::generate().unwrap());
        let recovery = seal_with_words(&key, VAULT, &words).unwrap();
        assert!(is_sealed_with_words(&recovery));
        let unlock = seal_with_passphrase(&key, VAULT, &pass("a"), CHEAP).unwrap();
        for other in [&unlock[..], &[], &[0; 600], &recovery[..100]] {
            assert!(!is_sealed_with_words(other));
        }
    }

    #[test]
    fn content_is_strict() {
        let key = VaultKey::generate().unwrap();
        let good = content(&key, VAULT, Role::Unlock).to_string();
        assert!(parse(good.as_bytes(), VAULT, Role::Unlock).is_some());
        for bad in [
            good.replace("\"v\":1", "\"v\":2"),
            good.replace("unlock", "recovery"),
            good.replace("{\"v\":1", "{\"v\":1,\"v\":1"),
            good.replace("{\"v\":1", "{\"v\":1,\"x\":1"),
            good.replace("\"key\":\"", "\"key\":\"AA"),
            good.replace("\"salt\":\"", "\"salt\":\"="),
            good.replace("\"}", "\"}}"),
        ] {
            assert_ne!(bad, good);
            assert!(parse(bad.as_bytes(), VAULT, Role::Unlock).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_flipped_bit_or_a_cut_anywhere_is_an_error_of_the_list() {
        let (key, words) = (VaultKey::generate().unwrap(), RecoveryWords::generate().unwrap());
        let unlock = seal_with_passphrase(&key, VAULT, &pass("a"), CHEAP).unwrap();
        let recovery = seal_with_words(&key, VAULT, &words).unwrap();
        for at in 0..unlock.len() {
            let mut bent = unlock.clone();
            bent[at] ^= 1 << (at % 8);
            let error = open_with_passphrase(&bent, VAULT, &pass("a")).unwrap_err();
            assert!(error == Error::WrongPassphrase || error == UNLOCK_DAMAGED, "byte {at}: {error}");
            let error = open_with_passphrase(&unlock[..at], VAULT, &pass("a")).unwrap_err();
            assert_eq!(error, UNLOCK_DAMAGED, "cut at {at}");
        }
        for at in 0..recovery.len() {
            for bit in 0..8 {
                let mut bent = recovery.clone();
                bent[at] ^= 1 << bit;
                let error = open_with_words(&bent, VAULT, &words).unwrap_err();
                assert!(error == Error::WrongWords || error == RECOVERY_DAMAGED, "byte {at} bit {bit}: {error}");
            }
            let error = open_with_words(&recovery[..at], VAULT, &words).unwrap_err();
            assert_eq!(error, RECOVERY_DAMAGED, "cut at {at}");
        }
    }

    #[test]
    fn stock_age_opens_the_recovery_slot_with_the_words_key() {
        let (key, words) = (VaultKey::generate().unwrap(), RecoveryWords::generate().unwrap());
        let folder = tempfile::tempdir().unwrap();
        let (slot, identity) = (folder.path().join(RECOVERY), folder.path().join("key.txt"));
        std::fs::write(&slot, seal_with_words(&key, VAULT, &words).unwrap()).unwrap();
        std::fs::write(&identity, words.identity_text().unwrap().as_bytes()).unwrap();
        let run = Command::new("age").arg("-d").arg("-i").arg(&identity).arg(&slot).output();
        let run = run.expect("this test needs the program `age` (Debian package age)");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        assert_eq!(run.stdout, content(&key, VAULT, Role::Recovery).as_bytes());
    }
}
