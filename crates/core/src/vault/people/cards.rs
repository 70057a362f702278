//! Contact cards: previews one before it is added, and replaces this person's own.

use crate::domain::Kind;
use crate::domain::name::Likeness;
use crate::error::Result;
use crate::keys::Card;
use crate::vault::Vault;
use crate::vault::disk::open::lang_of;
use crate::vault::response::{CardPreview, PersonView};
use serde_json::{Map, Value, json};
use tsudoi_sync::authority::SpaceKind;

impl Vault {
    /// Previews a contact card without adding it.
    ///
    /// # Errors
    /// [`crate::Error::NoCard`], [`crate::Error::CardDamaged`], [`crate::Error::CardNewer`],
    /// [`crate::Error::InputTooLong`].
    pub fn preview_card(&self, text: &str) -> Result<CardPreview> {
        let card = self.card_in(text)?;
        let known =
            self.store.person(card.person())?.map(|row| Card::from_signed(&row.card, row.card_sig)).transpose()?;
        let (mut same_name_as, likeness) = (Vec::new(), Likeness::of(card.name()));
        for row in self.store.people()? {
            let other = Card::from_signed(&row.card, row.card_sig)?;
            if row.person != card.person() && Likeness::of(other.name()).is_like(&likeness) {
                same_name_as.push(row.person);
            }
        }
        let changes_key =
            known.as_ref().is_some_and(|known| card.n() > known.n() && card.reading_key() != known.reading_key());
        Ok(CardPreview {
            person: card.person(),
            name: card.name().to_owned(),
            reading: card.reading().map(str::to_owned),
            number: self.number_text(&card),
            known: known.is_some(),
            same_name_as,
            changes_key,
            is_mine: card.person() == self.person(),
        })
    }

    /// Makes a new card for this person with another name, reading or language. The keys stay, and so do the safety
    /// numbers. In each group, this person's `member` record is updated where it still has the old name. Others keep the
    /// old card until they get the new one.
    ///
    /// # Errors
    /// [`crate::Error::MissingField`], [`crate::Error::ValueTooLarge`], [`crate::Error::WrongType`].
    pub fn change_card(&mut self, name: &str, reading: Option<&str>, lang: &str) -> Result<PersonView> {
        let old = self.my_card()?;
        let reading = reading.map(str::trim).filter(|reading| !reading.is_empty());
        let card = Card::make(&self.me, name.trim(), reading, lang_of(lang)?, old.n() + 1)?;
        self.change(|v| {
            v.store.put_person(v.person(), &card.key(), card.signed_bytes(), &card.sig())?;
            let groups = v.store.spaces()?.into_iter().filter(|space| space.kind == SpaceKind::Group);
            for group in groups {
                let state = v.take_state(group.id)?;
                let there = state.authority.members.contains_key(&v.person());
                v.keep(state);
                let entity = v.member_record(&group, v.person())?;
                let Some(row) = v.store.record(group.row, entity)?.filter(|row| there && !row.hidden) else { continue };
                if v.decode_row(&row)?.value("name").and_then(Value::as_str) != Some(old.name()) {
                    continue;
                }
                let fields = Map::from_iter([
                    ("name".to_owned(), json!(card.name())),
                    ("reading".to_owned(), json!(card.reading())),
                ]);
                v.put_in(&group, Kind::Member, Some(entity), &fields)?;
            }
            Ok(())
        })?;
        self.person_view(self.person())
    }
}
