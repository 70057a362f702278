//! The multi-value register: the only replicated data type there is.
//!
//! A write removes exactly the heads that its causal past covers. Heads that are left over are concurrent: people made
//! them apart, and a person chooses. No clock takes part.

use crate::id::DeviceId;
use serde_json::Value;
use std::collections::BTreeMap;

/// One write that no later write covers.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// Whose log.
    pub log: DeviceId,
    /// Which entry.
    pub seq: u64,
    /// The entry's Lamport number.
    pub lam: u64,
    /// What was written; `None` once the words were erased (the write still covers what was before it).
    pub value: Option<Value>,
}

/// What an entry knew when it was written.
pub trait Past {
    /// Whether the entry's causal past contains number `seq` of `log`.
    fn contains(&self, log: &DeviceId, seq: u64) -> bool;
}

/// How several heads of one field become what people see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merge {
    /// All values are shown; a person chooses.
    Show,
    /// The greatest by (Lamport, log) is taken.
    Pick,
}

/// The deleted mark. Its write hides the record only if it covers every live head: an edit beats a delete.
pub const DELETED: &str = "_del";
/// The record's kind.
pub const KIND: &str = "_kind";

/// An item of this field writes several registers at once: each key of its object. A new record's kind, days, choices and
/// references travel in one, so that only the words, which may have to be erased one by one, have items of their own.
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
    /// The deleting writes that cover everything there is; while there is one, the record is hidden.
    pub hiding: Vec<(DeviceId, u64)>,
}

impl Record {
    /// Takes in one write. The caller applies writes in causal order; then the result depends on the set of writes only.
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
            // In causal order no deleting write so far can have known of this one.
            self.hiding.clear();
        }
        let heads = self.fields.entry(field.to_owned()).or_default();
        // One entry writes a register once; should a forged one write twice, its last write stands everywhere.
        heads.retain(|old| !covered(&old.log, old.seq) && (old.log, old.seq) != (head.log, head.seq));
        let at = heads.partition_point(|other| (other.log, other.seq) < (head.log, head.seq));
        heads.insert(at, head);
    }

    /// Whether a delete covers everything there is.
    #[must_use]
    pub fn hidden(&self) -> bool {
        !self.hiding.is_empty()
    }

    /// The heads of a field; none if it was never written.
    #[must_use]
    pub fn heads(&self, field: &str) -> &[Head] {
        self.fields.get(field).map_or(&[], Vec::as_slice)
    }

    /// The value that stands for the field where only one can be shown: the greatest by (Lamport, log).
    #[must_use]
    pub fn value(&self, field: &str) -> Option<&Value> {
        self.heads(field)
            .iter()
            .filter(|head| head.value.is_some())
            .max_by_key(|head| (head.lam, head.log))
            .and_then(|head| head.value.as_ref())
    }

    /// The differing values of a field, greatest (Lamport, log) first; fewer than two means that nobody has to choose.
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
