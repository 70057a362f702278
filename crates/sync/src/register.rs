//! The multi-value register, the only replicated data type.
//!
//! A write removes exactly the heads that its causal past covers. Heads that remain are concurrent: people made them
//! independently, and a person chooses between them. No clock takes part.

use crate::id::DeviceId;
use serde_json::Value;
use std::collections::BTreeMap;

/// A write that no later write covers.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// The log that it is in.
    pub log: DeviceId,
    /// The sequence number of its entry.
    pub seq: u64,
    /// The entry's Lamport number.
    pub lam: u64,
    /// The value written; `None` once it was erased (the write still covers what was before it).
    pub value: Option<Value>,
}

/// What an entry knew when it was written.
pub trait Past {
    /// Whether the entry's causal past contains entry `seq` of `log`.
    fn contains(&self, log: &DeviceId, seq: u64) -> bool;
}

/// How several heads of one field are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merge {
    /// All values are shown; a person chooses.
    Show,
    /// The greatest by (Lamport, log) is shown.
    Pick,
}

/// The field of the deleted mark. Writing it hides the record only if the write covers every live head: a concurrent
/// edit beats a delete.
pub const DELETED: &str = "_del";
/// The field of the record's kind.
pub const KIND: &str = "_kind";

/// The field of an item that writes several registers at once: one for each key of its object. A new record's kind,
/// days, choices and references travel in one such item, so that only words, which may have to be erased one by one,
/// need items of their own.
pub const NEW: &str = "_new";

/// The registers that an item writes.
pub fn registers<'a>(field: &'a str, value: &'a Value) -> Box<dyn Iterator<Item = (&'a str, &'a Value)> + 'a> {
    match value {
        Value::Object(map) if field == NEW => Box::new(map.iter().map(|(name, value)| (name.as_str(), value))),
        _ => Box::new(std::iter::once((field, value))),
    }
}

/// All registers of one record.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Record {
    /// The heads of each field, in (log, seq) order.
    pub fields: BTreeMap<String, Vec<Head>>,
    /// The delete marks that cover everything in the record; while there is one, the record is hidden.
    pub hiding: Vec<(DeviceId, u64)>,
}

impl Record {
    /// Applies one write. The caller applies writes in causal order; the result then depends only on the set of writes.
    pub fn write(&mut self, field: &str, head: Head, past: &impl Past) {
        let covered = |log: &DeviceId, seq: u64| (*log == head.log && seq < head.seq) || past.contains(log, seq);
        if field == DELETED && is_true(&head) {
            let same_entry = |log: &DeviceId, seq: u64| *log == head.log && seq == head.seq;
            let live = self.fields.iter().flat_map(|(name, heads)| heads.iter().map(move |h| (name, h)));
            let edits = live.filter(|(name, h)| *name != DELETED || !is_true(h));
            let covers_all = edits.into_iter().all(|(_, h)| covered(&h.log, h.seq) || same_entry(&h.log, h.seq));
            self.hiding.retain(|(log, seq)| !covered(log, *seq));
            if covers_all {
                self.hiding.push((head.log, head.seq));
                self.hiding.sort_unstable();
            }
        } else {
            // In causal order, no delete mark so far can have known of this write.
            self.hiding.clear();
        }
        let heads = self.fields.entry(field.to_owned()).or_default();
        // An entry writes a register once. If a forged one writes it twice, its last write counts everywhere.
        heads.retain(|old| !covered(&old.log, old.seq) && (old.log, old.seq) != (head.log, head.seq));
        let at = heads.partition_point(|other| (other.log, other.seq) < (head.log, head.seq));
        heads.insert(at, head);
    }

    /// Whether a delete mark covers everything in the record.
    #[must_use]
    pub fn hidden(&self) -> bool {
        !self.hiding.is_empty()
    }

    /// The heads of a field; empty if it was never written.
    #[must_use]
    pub fn heads(&self, field: &str) -> &[Head] {
        self.fields.get(field).map_or(&[], Vec::as_slice)
    }

    /// The value to show if only one can be: the greatest by (Lamport, log).
    #[must_use]
    pub fn value(&self, field: &str) -> Option<&Value> {
        self.heads(field)
            .iter()
            .filter(|head| head.value.is_some())
            .max_by_key(|head| (head.lam, head.log))
            .and_then(|head| head.value.as_ref())
    }

    /// The conflicting values of a field, greatest (Lamport, log) first; with fewer than two, nobody has to choose.
    #[must_use]
    pub fn versions(&self, field: &str) -> Vec<&Head> {
        let mut heads: Vec<&Head> = self.heads(field).iter().filter(|head| head.value.is_some()).collect();
        heads.sort_by_key(|head| std::cmp::Reverse((head.lam, head.log)));
        let mut distinct: Vec<&Head> = Vec::new();
        for head in heads {
            if !distinct.iter().any(|other| other.value == head.value) {
                distinct.push(head);
            }
        }
        distinct
    }
}

fn is_true(head: &Head) -> bool {
    head.value.as_ref().and_then(Value::as_bool).unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    struct Knows(Vec<(u8, u64)>);
    impl Past for Knows {
        fn contains(&self, log: &DeviceId, seq: u64) -> bool {
            self.0.iter().any(|(l, s)| DeviceId([*l; 16]) == *log && seq <= *s)
        }
    }
    fn head(log: u8, seq: u64, value: Value) -> Head {
        Head { log: DeviceId([log; 16]), seq, lam: seq, value: Some(value) }
    }

    #[test]
    fn two_people_who_write_apart_keep_both_versions_until_someone_chooses() {
        let mut record = Record::default();
        record.write("title", head(1, 1, json!("寒い部屋")), &Knows(vec![]));
        record.write("title", head(2, 1, json!("あたたかい部屋")), &Knows(vec![(1, 1)]));
        record.write("title", head(1, 2, json!("毛布あり")), &Knows(vec![]));
        assert_eq!(record.versions("title").len(), 2);
        record.write("title", head(2, 2, json!("毛布あり、あたたかい")), &Knows(vec![(1, 2)]));
        assert_eq!(record.versions("title").len(), 1);
    }

    #[test]
    fn an_edit_made_apart_beats_a_delete() {
        let made = || {
            let mut record = Record::default();
            record.write("body", head(1, 1, json!("a")), &Knows(vec![]));
            record
        };
        let delete = || (DELETED, head(2, 1, json!(true)), Knows(vec![(1, 1)]));
        let edit = || ("body", head(1, 2, json!("b")), Knows(vec![]));
        let (mut one, mut other) = (made(), made());
        for (field, h, past) in [delete(), edit()] {
            one.write(field, h, &past);
        }
        for (field, h, past) in [edit(), delete()] {
            other.write(field, h, &past);
        }
        assert_eq!(one, other);
        assert!(!one.hidden());
    }

    #[test]
    fn two_deletes_made_apart_hide_in_either_order_when_one_of_them_covers_all() {
        let made = || {
            let mut record = Record::default();
            record.write("body", head(1, 1, json!("a")), &Knows(vec![]));
            record.write("body", head(1, 2, json!("b")), &Knows(vec![]));
            record
        };
        let knows_all = || (DELETED, head(2, 1, json!(true)), Knows(vec![(1, 2)]));
        let knows_less = || (DELETED, head(3, 1, json!(true)), Knows(vec![(1, 1)]));
        let (mut one, mut other) = (made(), made());
        for (field, h, past) in [knows_all(), knows_less()] {
            one.write(field, h, &past);
        }
        for (field, h, past) in [knows_less(), knows_all()] {
            other.write(field, h, &past);
        }
        assert_eq!(one, other);
        assert!(one.hidden());
    }
}
