//! People: contact cards, comparing safety numbers, and names.

use crate::domain::name::{Likeness, look_alikes};
use crate::error::{Candidate, Error, Result};
use crate::keys::safety_number::Half;
use crate::keys::{Card, DeviceCert, SafetyNumber};
use crate::store::peer::PersonRow;
use crate::vault::Vault;
use crate::vault::response::PersonView;
use data_encoding::BASE64URL_NOPAD;
use tsudoi_sync::authority::{Authority, CarriedCard, SpaceKind};
use tsudoi_sync::id::{DeviceId, Key, PersonId};

/// How much of a safety number tells two people apart on a screen: its first two groups of five digits.
const NUMBER_CHARS: usize = 11;

fn card_of(row: &PersonRow) -> Result<Card> {
    Card::from_signed(&row.card, row.card_sig)
}

/// The store's key for the mark that a person's reading key has changed since the safety number was compared.
fn changed_key(person: PersonId) -> String {
    format!("changed/{person}")
}

impl Vault {
    /// This person's contact card.
    ///
    /// # Errors
    /// [`Error::VaultDamaged`].
    pub fn my_card(&self) -> Result<Card> {
        self.card(self.person())
    }

    pub(in crate::vault) fn card(&self, person: PersonId) -> Result<Card> {
        let row = self.store.person(person)?.ok_or_else(|| Error::NoSuchPerson { person: person.to_string() })?;
        card_of(&row)
    }

    /// The safety number of this vault's person and the person of a card, as it is shown; empty for one's own card.
    pub(in crate::vault) fn number_text(&self, card: &Card) -> String {
        if card.person() == self.person() { String::new() } else { self.number_with(card).to_string() }
    }

    fn number_with(&self, card: &Card) -> SafetyNumber {
        SafetyNumber::of(&self.half(self.me.public()), &self.half((card.key(), card.reading_key())))
    }

    fn half(&self, keys: (Key, Key)) -> Half {
        self.halves.borrow_mut().entry(keys).or_insert_with(|| Half::of(keys)).clone()
    }

    /// The safety number of this person and another, by id or exact name: both see the same.
    ///
    /// # Errors
    /// [`Error::NoSuchPerson`], [`Error::AmbiguousPerson`]; [`Error::CardIsMine`] for oneself.
    pub fn safety_number(&self, person: &str) -> Result<SafetyNumber> {
        let card = self.card(self.find_person(person)?)?;
        if card.person() == self.person() { Err(Error::CardIsMine) } else { Ok(self.number_with(&card)) }
    }

    /// Compares a person's safety number with what was scanned from their screen, or with digits that they sent. If it
    /// is the same, it is marked as compared.
    ///
    /// # Errors
    /// Those of [`Vault::safety_number`]; [`Error::NoNumber`], [`Error::NumberDiffers`].
    pub fn compare_number(&mut self, person: &str, seen: &str) -> Result<PersonView> {
        if !self.safety_number(person)?.is_in(seen)? {
            let name = self.card(self.find_person(person)?)?.name().to_owned();
            return Err(Error::NumberDiffers { person: name });
        }
        self.verify_person(person)
    }

    /// The card in a text. A letter may hold the answer beside one's own card: then it is the other one.
    pub(in crate::vault) fn card_in(&self, text: &str) -> Result<Card> {
        let mut cards = Card::parse_all(text)?;
        let other = cards.iter().position(|card| card.person() != self.person());
        Ok(cards.swap_remove(other.unwrap_or_default()))
    }

    pub(in crate::vault) fn carried_card(&self, person: PersonId) -> Result<CarriedCard> {
        let card = self.card(person)?;
        Ok(CarriedCard { b: BASE64URL_NOPAD.encode(card.signed_bytes()), s: card.sig() })
    }

    pub(in crate::vault) fn my_name(&self) -> Result<String> {
        Ok(self.my_card()?.name().to_owned())
    }

    /// Adds the contact card in a text, which may be a whole letter. An older card never replaces a newer one. A card with
    /// another reading key clears the mark that the safety number was compared.
    ///
    /// # Errors
    /// [`Error::NoCard`], [`Error::CardDamaged`], [`Error::CardNewer`], [`Error::CardIsMine`], [`Error::InputTooLong`].
    pub fn add_card(&mut self, text: &str) -> Result<PersonView> {
        let card = self.card_in(text)?;
        if card.person() == self.person() {
            return Err(Error::CardIsMine);
        }
        self.change(|v| v.keep_card(&card))?;
        self.person_view(card.person())
    }

    /// Keeps a card unless a newer one of the same person is here. A new reading key clears the comparison.
    pub(in crate::vault) fn keep_card(&self, card: &Card) -> Result<()> {
        let known = self.store.person(card.person())?.map(|row| card_of(&row)).transpose()?;
        if known.as_ref().is_some_and(|known| known.n() >= card.n()) {
            return Ok(());
        }
        self.store.put_person(card.person(), &card.key(), card.signed_bytes(), &card.sig())?;
        if known.is_some_and(|known| known.reading_key() != card.reading_key()) {
            if self.store.person(card.person())?.is_some_and(|row| row.verified) {
                self.store.set_meta(&changed_key(card.person()), b"1")?;
            }
            self.store.set_verified(card.person(), false)?;
        }
        Ok(())
    }

    /// Everyone this vault knows, its own person first.
    ///
    /// # Errors
    /// Store errors.
    pub fn people(&self) -> Result<Vec<PersonView>> {
        let rows = self.store.people()?;
        let cards: Vec<Card> = rows.iter().map(card_of).collect::<Result<_>>()?;
        let mut groups: Vec<(String, Authority)> = Vec::new();
        for space in self.store.spaces()?.into_iter().filter(|space| space.kind == SpaceKind::Group) {
            groups.push((self.space_name(&space)?, self.load_state(space)?.authority));
        }
        let in_groups = |person: PersonId| {
            let there = groups.iter().filter(|(_, authority)| authority.members.contains_key(&person));
            there.map(|(name, _)| name.clone()).collect()
        };
        let alike = look_alikes(&cards.iter().map(Card::name).collect::<Vec<_>>());
        let mut views = Vec::with_capacity(rows.len());
        for ((row, card), alike) in rows.iter().zip(&cards).zip(alike) {
            let changed_key = self.store.meta(&changed_key(row.person))?.is_some();
            views.push(PersonView {
                person: row.person,
                name: card.name().to_owned(),
                reading: card.reading().map(str::to_owned),
                number: self.number_text(card),
                verified: row.verified,
                me: row.person == self.person(),
                same_name_as: alike.into_iter().filter_map(|at| cards.get(at)).map(Card::person).collect(),
                changed_key,
                groups: in_groups(row.person),
            });
        }
        views.sort_by_key(|view| !view.me);
        Ok(views)
    }

    pub(in crate::vault) fn person_view(&self, person: PersonId) -> Result<PersonView> {
        let found = self.people()?.into_iter().find(|view| view.person == person);
        found.ok_or_else(|| Error::NoSuchPerson { person: person.to_string() })
    }

    /// Marks a person's safety number as compared aloud and equal.
    ///
    /// # Errors
    /// [`Error::NoSuchPerson`], [`Error::AmbiguousPerson`].
    pub fn verify_person(&mut self, person: &str) -> Result<PersonView> {
        let person = self.find_person(person)?;
        self.change(|v| {
            v.store.drop_meta(&changed_key(person))?;
            v.store.set_verified(person, true)
        })?;
        self.person_view(person)
    }

    /// Finds a person by id, or by a name that is like theirs and like nobody else's.
    pub(in crate::vault) fn find_person(&self, text: &str) -> Result<PersonId> {
        let shown = || text.chars().take(64).collect::<String>();
        let rows = self.store.people()?;
        if let Ok(id) = text.parse::<PersonId>() {
            if rows.iter().any(|row| row.person == id) {
                return Ok(id);
            }
            return Err(Error::NoSuchPerson { person: shown() });
        }
        let meant = Likeness::of(text);
        let cards = rows.iter().filter_map(|row| card_of(row).ok());
        let named: Vec<Card> = cards.filter(|card| Likeness::of(card.name()).is_like(&meant)).collect();
        match named.as_slice() {
            [] => Err(Error::NoSuchPerson { person: shown() }),
            [one] => Ok(one.person()),
            several => {
                let candidates = several.iter().map(|card| self.person_candidate(card)).collect();
                Err(Error::AmbiguousPerson { person: shown(), candidates })
            }
        }
    }

    /// What tells a person from others of their name: the id that a command takes, the reading, a part of the safety number
    /// that is of their keys alone.
    fn person_candidate(&self, card: &Card) -> Candidate {
        let number = self.half((card.key(), card.reading_key())).to_string().chars().take(NUMBER_CHARS).collect();
        let more = [card.reading().unwrap_or_default().to_owned(), number];
        Candidate { id: card.person().to_string(), name: card.name().to_owned(), more: more.into() }
    }

    pub(in crate::vault) fn name_of(&self, person: PersonId) -> Result<Option<String>> {
        let Some(row) = self.store.person(person)? else { return Ok(None) };
        let known = self.checked.borrow().name(&person, &row.card, &row.card_sig);
        if known.is_some() {
            return Ok(known);
        }
        let Ok(card) = card_of(&row) else { return Ok(None) };
        let name = card.name().to_owned();
        self.checked.borrow_mut().add_card(person, row.card, row.card_sig, name.clone());
        Ok(Some(name))
    }

    pub(in crate::vault) fn name_of_device(&self, device: DeviceId) -> Result<Option<String>> {
        match self.person_of_device(device)? {
            Some(person) => self.name_of(person),
            None => Ok(None),
        }
    }

    /// A device's certificate, if it is here.
    pub(in crate::vault) fn certificate(&self, device: DeviceId) -> Result<Option<DeviceCert>> {
        let Some(bytes) = self.store.cert(device)? else { return Ok(None) };
        let bytes = bytes.as_slice().try_into().map_err(|_| Error::VaultDamaged { what: "certificate" })?;
        DeviceCert::from_bytes(bytes).map(Some)
    }

    pub(in crate::vault) fn person_of_device(&self, device: DeviceId) -> Result<Option<PersonId>> {
        let Some(bytes) = self.store.cert(device)? else { return Ok(None) };
        let known = self.checked.borrow().person(&device, &bytes);
        if known.is_some() {
            return Ok(known);
        }
        let cert = bytes.as_slice().try_into().map_err(|_| Error::VaultDamaged { what: "certificate" })?;
        let person = DeviceCert::from_bytes(cert)?.person_id();
        self.checked.borrow_mut().add_cert(device, bytes, person);
        Ok(Some(person))
    }
}
