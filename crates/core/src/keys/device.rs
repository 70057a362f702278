//! Device certificates: a person states that a device is theirs, and the device states it too.
//!
//! Guarantee: a [`DeviceCert`] that exists is valid; every way to make one verifies both signatures. Both sign the same
//! 80 bytes, `person key ‖ device key ‖ replaced device (zeros if none)`, so there is only one form to sign. Because
//! the device signs as well, nobody can claim another person's device, and what it wrote, as their own.

use super::{DeviceKey, PersonKeys, Purpose, sign, verify};
use crate::{Error, Result};
use serde::{Deserialize, Serialize};
use tsudoi_sync::id::{DeviceId, Key, PersonId, Sig};

/// The size of a certificate in bytes.
pub const CERT_BYTES: usize = 208;
const SIGNED_BYTES: usize = 80;

/// A person's signed statement that a device is theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceCert {
    person: Key,
    device: Key,
    replaces: Option<DeviceId>,
    sig: Sig,
    own: Sig,
}

/// The JSON form in a bundle's line. Fields ordered by name.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    key: Key,
    own: Sig,
    person: Key,
    replaces: Option<DeviceId>,
}

fn signed(person: &Key, device: &Key, replaces: Option<DeviceId>) -> Vec<u8> {
    let replaces = replaces.map_or([0; 16], |id| id.0);
    [&person.0[..], &device.0[..], &replaces[..]].concat()
}

impl DeviceCert {
    /// Certifies `device` as this person's; `replaces` names the device that it takes over from (after a restore).
    #[must_use]
    pub fn make(person: &PersonKeys, device: &DeviceKey, replaces: Option<DeviceId>) -> Self {
        let (key, public) = (person.public().0, device.public());
        let bytes = signed(&key, &public, replaces);
        let sig = sign(Purpose::Device, person.signing(), &bytes);
        let own = sign(Purpose::Own, device.signing(), &bytes);
        Self { person: key, device: public, replaces, sig, own }
    }

    /// Assembles a certificate from stored parts: the person's signature, then the device's own. Error:
    /// [`Error::BundleDamaged`] if one of them is invalid.
    pub fn from_parts(person: Key, device: Key, replaces: Option<DeviceId>, sig: Sig, own: Sig) -> Result<Self> {
        let bytes = signed(&person, &device, replaces);
        if !verify(Purpose::Device, &person, &bytes, &sig) || !verify(Purpose::Own, &device, &bytes, &own) {
            return Err(Error::BundleDamaged);
        }
        Ok(Self { person, device, replaces, sig, own })
    }

    /// Reads the form of [`Self::to_bytes`]. Error: [`Error::BundleDamaged`] if a signature is invalid.
    pub fn from_bytes(bytes: &[u8; CERT_BYTES]) -> Result<Self> {
        let (person, rest) = bytes.split_at(32);
        let (device, rest) = rest.split_at(32);
        let (replaces, rest) = rest.split_at(16);
        let (sig, own) = rest.split_at(64);
        let damaged = |_| Error::BundleDamaged;
        let replaces = DeviceId::from_slice(replaces).map_err(damaged)?;
        Self::from_parts(
            Key::from_slice(person).map_err(damaged)?,
            Key::from_slice(device).map_err(damaged)?,
            (replaces.0 != [0; 16]).then_some(replaces),
            Sig::from_slice(sig).map_err(damaged)?,
            Sig::from_slice(own).map_err(damaged)?,
        )
    }

    /// The signed 80 bytes, the person's signature and the device's own.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; CERT_BYTES] {
        let mut bytes = [0; CERT_BYTES];
        let parts = signed(&self.person, &self.device, self.replaces);
        debug_assert_eq!(parts.len(), SIGNED_BYTES);
        bytes.iter_mut().zip(parts.iter().chain(&self.sig.0).chain(&self.own.0)).for_each(|(to, from)| *to = *from);
        bytes
    }

    /// `{"key":…,"own":…,"person":…,"replaces":…|null}`, as in a bundle's line, which carries the person's signature
    /// separately.
    pub fn to_json(&self) -> Result<String> {
        let line = Line { key: self.device, own: self.own, person: self.person, replaces: self.replaces };
        serde_json::to_string(&line).map_err(|_| Error::Store { what: "json".into() })
    }

    /// Reads the form of [`Self::to_json`] with that signature. Error: [`Error::BundleDamaged`].
    pub fn from_json(json: &str, sig: Sig) -> Result<Self> {
        let line: Line = serde_json::from_str(json).map_err(|_| Error::BundleDamaged)?;
        Self::from_parts(line.person, line.key, line.replaces, sig, line.own)
    }

    /// The person's signing key.
    #[must_use]
    pub fn person(&self) -> Key {
        self.person
    }
    /// The device's signing key.
    #[must_use]
    pub fn device(&self) -> Key {
        self.device
    }
    /// The device that this one takes over from.
    #[must_use]
    pub fn replaces(&self) -> Option<DeviceId> {
        self.replaces
    }
    /// The person's signature.
    #[must_use]
    pub fn sig(&self) -> Sig {
        self.sig
    }
    /// The person whose device this is.
    #[must_use]
    pub fn person_id(&self) -> PersonId {
        self.person.person()
    }
    /// The id of this device.
    #[must_use]
    pub fn device_id(&self) -> DeviceId {
        self.device.device()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::keys::DeviceKey;

    #[test]
    fn a_certificate_comes_back_in_both_forms() {
        let (person, device) = (PersonKeys::generate().unwrap(), DeviceKey::generate().unwrap());
        for replaces in [None, Some(DeviceId([3; 16]))] {
            let cert = DeviceCert::make(&person, &device, replaces);
            assert_eq!(DeviceCert::from_bytes(&cert.to_bytes()).unwrap(), cert);
            assert_eq!(DeviceCert::from_json(&cert.to_json().unwrap(), cert.sig()).unwrap(), cert);
            assert_eq!((cert.person_id(), cert.device_id()), (person.person(), device.device()));
        }
        let cert = DeviceCert::make(&person, &device, None);
        let (key, own, person) = (cert.device(), cert.own, cert.person());
        let json = format!("{{\"key\":\"{key}\",\"own\":\"{own}\",\"person\":\"{person}\",\"replaces\":null}}");
        assert_eq!(cert.to_json().unwrap(), json);
    }

    #[test]
    fn no_bit_of_a_certificate_can_be_changed() {
        let (person, device) = (PersonKeys::generate().unwrap(), DeviceKey::generate().unwrap());
        let bytes = DeviceCert::make(&person, &device, None).to_bytes();
        for at in 0..bytes.len() {
            let mut bent = bytes;
            bent[at] ^= 1 << (at % 8);
            assert_eq!(DeviceCert::from_bytes(&bent).unwrap_err(), Error::BundleDamaged, "byte {at}");
        }
    }

    #[test]
    fn nobody_certifies_a_laptop_that_is_not_theirs() {
        let (owner, thief) = (PersonKeys::generate().unwrap(), PersonKeys::generate().unwrap());
        let laptop = DeviceKey::generate().unwrap();
        let honest = DeviceCert::make(&owner, &laptop, None);
        let claimed = signed(&thief.public().0, &laptop.public(), None);
        let sig = sign(Purpose::Device, thief.signing(), &claimed);
        let own = sign(Purpose::Own, DeviceKey::generate().unwrap().signing(), &claimed);
        for own in [honest.own, own] {
            assert_eq!(
                DeviceCert::from_parts(thief.public().0, laptop.public(), None, sig, own).unwrap_err(),
                Error::BundleDamaged
            );
        }
    }

    #[test]
    fn the_line_form_is_strict() {
        let (person, device) = (PersonKeys::generate().unwrap(), DeviceKey::generate().unwrap());
        let cert = DeviceCert::make(&person, &device, None);
        let json = cert.to_json().unwrap();
        for bad in [json.replace("null", "1"), json.replace('{', "{\"x\":1,"), json.replace("\"key\"", "\"kez\"")] {
            assert_eq!(DeviceCert::from_json(&bad, cert.sig()).unwrap_err(), Error::BundleDamaged);
        }
    }
}
