//! Remembers what signatures were found to say, while the vault is open.
//!
//! Guarantee: an answer is given only for exactly the bytes that were checked, so neither an import that is rolled back nor
//! a newer card can make it wrong. Holds at most [`ENTRIES_MAX`] of each sort: a hostile file cannot make it grow.

use std::collections::HashMap;
use tsudoi_sync::id::{DeviceId, PersonId, Sig};

/// The most certificates, and the most cards, that are remembered.
const ENTRIES_MAX: usize = 1000;

/// Checked certificates and cards.
#[derive(Default)]
pub(in crate::vault) struct Checked {
    certs: HashMap<DeviceId, (Vec<u8>, PersonId)>,
    cards: HashMap<PersonId, (Vec<u8>, Sig, String)>,
}

impl Checked {
    /// The person that this certificate names, if it was checked.
    pub fn person(&self, device: &DeviceId, cert: &[u8]) -> Option<PersonId> {
        self.certs.get(device).filter(|(bytes, _)| bytes == cert).map(|(_, person)| *person)
    }

    /// Remembers whom a valid certificate names.
    pub fn add_cert(&mut self, device: DeviceId, cert: Vec<u8>, person: PersonId) {
        if self.certs.len() >= ENTRIES_MAX {
            self.certs.clear();
        }
        self.certs.insert(device, (cert, person));
    }

    /// The name on this card, if it was checked with this signature.
    pub fn name(&self, person: &PersonId, card: &[u8], sig: &Sig) -> Option<String> {
        let (bytes, signed, name) = self.cards.get(person)?;
        (bytes == card && signed == sig).then(|| name.clone())
    }

    /// Remembers the name on a valid card.
    pub fn add_card(&mut self, person: PersonId, card: Vec<u8>, sig: Sig, name: String) {
        if self.cards.len() >= ENTRIES_MAX {
            self.cards.clear();
        }
        self.cards.insert(person, (card, sig, name));
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_given_for_the_bytes_that_were_checked_and_no_others() {
        let (device, person, sig) = (DeviceId([1; 16]), PersonId([2; 16]), Sig([3; 64]));
        let mut checked = Checked::default();
        checked.add_cert(device, vec![1, 2], person);
        checked.add_card(person, vec![3, 4], sig, "そら".into());
        assert_eq!(checked.person(&device, &[1, 2]), Some(person));
        assert_eq!(checked.person(&device, &[1, 3]), None);
        assert_eq!(checked.name(&person, &[3, 4], &sig).as_deref(), Some("そら"));
        assert_eq!(checked.name(&person, &[3, 5], &sig), None);
        assert_eq!(checked.name(&person, &[3, 4], &Sig([4; 64])), None);
    }

    #[test]
    fn what_is_remembered_does_not_grow_without_end() {
        let mut checked = Checked::default();
        for n in 0..=u16::try_from(ENTRIES_MAX).unwrap() {
            let mut id = [0; 16];
            id.iter_mut().zip(n.to_le_bytes()).for_each(|(to, from)| *to = from);
            checked.add_cert(DeviceId(id), Vec::new(), PersonId([0; 16]));
        }
        assert!(checked.certs.len() <= ENTRIES_MAX);
    }
}
