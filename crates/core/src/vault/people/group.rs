//! Groups: making one, adding people, removing them. A group is two spaces: everyone's, and its facilitators'.

use crate::domain::Kind;
use crate::domain::kana::hiragana;
use crate::domain::name::Likeness;
use crate::domain::text::{is_blank, is_one_line, tidy_line};
use crate::error::{Candidate, Error, Result};
use crate::keys::Card;
use crate::store::space::SpaceRow;
use crate::vault::Vault;
use crate::vault::log::state::SpaceState;
use crate::vault::response::{GroupChanged, GroupMade, GroupMember, GroupView};
use serde_json::{Map, Value, json};
use tsudoi_sync::authority::{Op, Role, SpaceKind};
use tsudoi_sync::id::{EntityId, Nonce, PersonId, SpaceId};

fn random_salt() -> Result<Nonce> {
    let mut salt = Nonce([0; 16]);
    getrandom::fill(&mut salt.0)?;
    Ok(salt)
}

impl Vault {
    /// Finds a space by its id, by the word `private`, or by a name that is like one group's and like no other's.
    pub(in crate::vault) fn find_space(&self, text: &str) -> Result<SpaceRow> {
        let shown = || text.chars().take(64).collect::<String>();
        let spaces = self.store.spaces()?;
        if text == "private" {
            let own = spaces.into_iter().find(|space| space.kind == SpaceKind::Private);
            return own.ok_or(Error::VaultDamaged { what: "space" });
        }
        if let Ok(id) = text.parse::<SpaceId>()
            && let Some(space) = spaces.iter().find(|space| space.id == id)
        {
            return Ok(space.clone());
        }
        let groups = spaces.into_iter().filter(|space| space.kind == SpaceKind::Group);
        let (mut named, meant) = (Vec::new(), Likeness::of(text));
        for space in groups {
            let name = self.space_name(&space)?;
            if Likeness::of(&name).is_like(&meant) {
                named.push((space, name));
            }
        }
        match named.as_slice() {
            [] => Err(Error::NoSuchSpace { space: shown() }),
            [(one, _)] => Ok(one.clone()),
            several => {
                let candidates = several.iter().map(|(space, name)| self.group_candidate(space, name));
                Err(Error::AmbiguousSpace { space: shown(), candidates: candidates.collect::<Result<_>>()? })
            }
        }
    }

    /// What tells a group from others of its name: the id that a command takes, and the name of who founded it.
    fn group_candidate(&self, space: &SpaceRow, name: &str) -> Result<Candidate> {
        let founder = self.founder(space)?.map(|person| self.name_of(person)).transpose()?.flatten();
        Ok(Candidate { id: space.id.to_string(), name: name.to_owned(), more: founder.into_iter().collect() })
    }

    /// A group's name, also for its facilitators' space; empty for other spaces.
    pub(in crate::vault) fn space_name(&self, space: &SpaceRow) -> Result<String> {
        let group = match space.kind {
            SpaceKind::Group => space.clone(),
            SpaceKind::Facilitators => match space.parent.map(|id| self.store.space(id)).transpose()?.flatten() {
                Some(group) => group,
                None => return Ok(String::new()),
            },
            SpaceKind::Private | SpaceKind::Pair => return Ok(String::new()),
        };
        let Some(row) = self.store.record(group.row, EntityId(group.id.0))? else {
            return Ok(String::new());
        };
        let record = self.decode_row(&row)?;
        let name = record.value("name").and_then(Value::as_str).filter(|name| is_one_line(name) && !is_blank(name));
        Ok(name.unwrap_or_default().to_owned())
    }

    /// The facilitators' space of a group, if this vault has it. Anybody can found a space that names the group as its
    /// parent; the genuine one was founded by the group's own founder.
    pub(in crate::vault) fn facilitators_of(&self, group: SpaceId) -> Result<Option<SpaceRow>> {
        self.founder_of(group)?.map_or(Ok(None), |founder| self.facilitators_by(group, founder))
    }

    fn facilitators_by(&self, group: SpaceId, founder: PersonId) -> Result<Option<SpaceRow>> {
        let claims = |space: &SpaceRow| space.kind == SpaceKind::Facilitators && space.parent == Some(group);
        for space in self.store.spaces()?.into_iter().filter(claims) {
            if self.founder(&space)? == Some(founder) {
                return Ok(Some(space));
            }
        }
        Ok(None)
    }

    fn founder(&self, space: &SpaceRow) -> Result<Option<PersonId>> {
        match self.states.get(&space.id) {
            Some(state) => Ok(state.founder()),
            None => Ok(self.load_state(space.clone())?.founder()),
        }
    }

    fn founder_of(&self, id: SpaceId) -> Result<Option<PersonId>> {
        self.store.space(id)?.map_or(Ok(None), |space| self.founder(&space))
    }

    /// Whether a space that claims a group as its parent was founded by the group's founder, as far as that is known
    /// here.
    pub(in crate::vault) fn founded_with_its_group(&self, state: &SpaceState) -> Result<bool> {
        let Some(group) = state.space.parent else {
            return Ok(true);
        };
        let founder = self.founder_of(group)?;
        Ok(founder.is_none() || founder == state.founder())
    }

    /// Makes a group with this person as its facilitator.
    ///
    /// # Errors
    /// [`Error::WrongType`] for an invalid name.
    pub fn new_group(&mut self, name: &str) -> Result<GroupMade> {
        let name = tidy_line(name);
        self.change(|v| {
            let space = v.found(SpaceKind::Group, random_salt()?, None)?;
            let facilitators = v.found(SpaceKind::Facilitators, random_salt()?, Some(space))?;
            let row = v.store.space(space)?.ok_or(Error::VaultDamaged { what: "space" })?;
            let fields = Map::from_iter([("name".to_owned(), Value::String(name.clone()))]);
            v.put_in(&row, Kind::Group, Some(EntityId(space.0)), &fields)?;
            v.put_member(&row, v.person(), Role::Facilitator, None)?;
            Ok(GroupMade { space, facilitators, name })
        })
    }

    fn group_state(&mut self, text: &str) -> Result<SpaceState> {
        let space = self.find_space(text)?;
        if space.kind != SpaceKind::Group {
            return Err(Error::NoSuchSpace { space: text.chars().take(64).collect() });
        }
        self.take_state(space.id)
    }

    /// Adds a person whose card is known to a group, or changes their role. Somebody who is a facilitator already but
    /// not in the facilitators' space (because that space was not here when they became one) is added to it.
    ///
    /// # Errors
    /// [`Error::NotFacilitator`], [`Error::NoSuchPerson`], [`Error::AlreadyInGroup`] (in that role),
    /// [`Error::LastFacilitator`]; [`Error::FacilitatorsNotHere`] for making somebody a facilitator while the
    /// facilitators' space is not here.
    pub fn add_member(&mut self, group: &str, person: &str, role: Role) -> Result<GroupChanged> {
        self.add_with(group, person, role, None)
    }

    pub(in crate::vault) fn add_with(
        &mut self,
        group: &str,
        person: &str,
        role: Role,
        record: Option<EntityId>,
    ) -> Result<GroupChanged> {
        let person = self.find_person(person)?;
        let name = self.name_of(person)?.unwrap_or_default();
        let state = self.group_state(group)?;
        let space = state.space.clone();
        let authority = state.authority.clone();
        self.keep(state);
        if !authority.is_facilitator(&self.person()) {
            return Err(Error::NotFacilitator);
        }
        let present = authority.members.get(&person).copied();
        let inner = self.facilitators_of(space.id)?;
        if role == Role::Facilitator && inner.is_none() {
            return Err(Error::FacilitatorsNotHere);
        }
        let lacks_inner = role == Role::Facilitator && !self.is_in(inner.as_ref(), person)?;
        if present == Some(role) && !lacks_inner {
            return Err(Error::AlreadyInGroup { person: name });
        }
        let facilitators = authority.members.values().filter(|r| **r == Role::Facilitator).count();
        if present == Some(Role::Facilitator) && facilitators == 1 {
            return Err(Error::LastFacilitator);
        }
        self.change(|v| {
            let card = v.carried_card(person)?;
            match present {
                Some(present) if present == role => {}
                Some(_) => v.control(space.id, &Op::Role { person, role })?,
                None => v.control(space.id, &Op::Add { person, role, card: card.clone() })?,
            }
            if let Some(inner) = inner {
                match (role, present) {
                    (Role::Facilitator, _) => v.control(inner.id, &Op::Add { person, role, card })?,
                    (Role::Member, Some(_)) => v.cut_off(inner.id, person)?,
                    (Role::Member, None) => {}
                }
            }
            v.put_member(&space, person, role, record)
        })?;
        let mut same_name_as = self.look_alikes(&space.id.to_string(), &name)?;
        same_name_as.retain(|one| one.person != Some(person));
        Ok(GroupChanged { space: space.id, person, name, role: Some(role), same_name_as })
    }

    /// Whether a person is in a space.
    fn is_in(&mut self, space: Option<&SpaceRow>, person: PersonId) -> Result<bool> {
        let Some(space) = space else { return Ok(false) };
        let state = self.take_state(space.id)?;
        let there = state.authority.members.contains_key(&person);
        self.keep(state);
        Ok(there)
    }

    /// Leaves a group: [`Vault::remove_member`] for this person. The others learn of it from one more export.
    ///
    /// # Errors
    /// [`Error::NotInGroup`]; [`Error::LastFacilitator`] if nobody could take over.
    pub fn leave(&mut self, group: &str) -> Result<GroupChanged> {
        let me = self.person().to_string();
        self.remove_member(group, &me)
    }

    /// Ends a membership, possibly one's own. What the person wrote so far stays; what they write later is quarantined.
    ///
    /// # Errors
    /// [`Error::NotFacilitator`], [`Error::NotInGroup`], [`Error::LastFacilitator`].
    pub fn remove_member(&mut self, group: &str, person: &str) -> Result<GroupChanged> {
        let person = self.find_person(person)?;
        let name = self.name_of(person)?.unwrap_or_default();
        let state = self.group_state(group)?;
        let space = state.space.clone();
        let authority = state.authority.clone();
        self.keep(state);
        if !authority.is_facilitator(&self.person()) && person != self.person() {
            return Err(Error::NotFacilitator);
        }
        let Some(role) = authority.members.get(&person).copied() else {
            return Err(Error::NotInGroup { person: name });
        };
        let facilitators = authority.members.values().filter(|r| **r == Role::Facilitator).count();
        if role == Role::Facilitator && facilitators == 1 {
            return Err(Error::LastFacilitator);
        }
        self.change(|v| {
            let left = Map::from_iter([
                ("state".to_owned(), json!("left")),
                ("left_on".to_owned(), json!(v.now().date_naive().to_string())),
            ]);
            let entity = v.member_record(&space, person)?;
            if v.store.record(space.row, entity)?.is_some() {
                v.put_in(&space, Kind::Member, Some(entity), &left)?;
            }
            if let Some(inner) = v.facilitators_of(space.id)?.filter(|_| role == Role::Facilitator) {
                v.cut_off(inner.id, person)?;
            }
            v.cut_off(space.id, person)
        })?;
        Ok(GroupChanged { space: space.id, person, name, role: None, same_name_as: Vec::new() })
    }

    /// Removes a person from one space. The cut is what is known of their logs here.
    fn cut_off(&mut self, space: SpaceId, person: PersonId) -> Result<()> {
        let state = self.take_state(space)?;
        let own = state.logs.values().filter(|log| log.person == Some(person) && log.seq > 0);
        let mut cut: Vec<_> = own.map(|log| (log.device, log.seq)).collect();
        // This device writes the removal. If it ends this person's own membership, it has to count itself.
        if person == self.person() {
            let mine = self.device();
            cut.iter_mut().filter(|(device, _)| *device == mine).for_each(|(_, seq)| *seq += 1);
        }
        self.keep(state);
        self.control(space, &Op::Remove { person, cut })
    }

    /// The groups of this vault and their members.
    ///
    /// # Errors
    /// Store errors.
    pub fn groups(&self) -> Result<Vec<GroupView>> {
        let mut groups = Vec::new();
        for space in self.store.spaces()?.into_iter().filter(|space| space.kind == SpaceKind::Group) {
            let (id, name) = (space.id, self.space_name(&space)?);
            let state = self.load_state(space)?;
            let inner = state.founder().map(|founder| self.facilitators_by(id, founder)).transpose()?.flatten();
            let facilitators = inner.map(|space| space.id);
            let people = self.people_in(&state.space, &state.authority.members)?;
            let mut members = Vec::new();
            for (person, role) in &state.authority.members {
                let card = self.card(*person).ok();
                let verified = self.store.person(*person)?.is_some_and(|row| row.verified);
                let name = card.as_ref().map_or_else(String::new, |card| card.name().to_owned());
                let reading = card.as_ref().and_then(Card::reading).map(str::to_owned);
                let order: String = reading.as_ref().unwrap_or(&name).chars().map(hiragana).collect();
                let number = card.as_ref().map(|card| self.number_text(card)).unwrap_or_default();
                members.push((order, GroupMember { person: *person, name, role: *role, verified, reading, number }));
            }
            members.sort_by(|a, b| (&a.0, a.1.person).cmp(&(&b.0, b.1.person)));
            let members = members.into_iter().map(|(_, member)| member).collect();
            let role = state.authority.members.get(&self.person()).copied();
            groups.push(GroupView { space: id, name, facilitators, role, members, people });
        }
        Ok(groups)
    }
}
