//! Dumps the records of a space as canonical text: two devices with the same entries print the same bytes.

use super::fold;
use super::view;
use crate::domain::Kind;
use crate::error::Result;
use crate::vault::Vault;
use serde_json::{Value, json};
use tsudoi_sync::json::canonical;
use tsudoi_sync::register::KIND;

impl Vault {
    /// Canonical JSON without local numbers and import times; versions are in (Lamport, device) order:
    /// `{"kind","members":[{"person","role"}],"records":[{"id","kind","fields","conflicts"?,"deleted"?}],"space"}`.
    ///
    /// # Errors
    /// [`crate::Error::NoSuchSpace`].
    pub fn dump(&self, space: &str) -> Result<String> {
        let space = self.find_space(space)?;
        let row = space.row;
        let state = self.load_state(space)?;
        let members: Vec<Value> =
            state.authority.members.iter().map(|(person, role)| json!({"person": person, "role": role})).collect();
        let mut out = format!(
            "{{\"kind\":{},\"members\":{},\"records\":[",
            canonical(&json!(state.space.kind)),
            canonical(&Value::Array(members))
        );
        let mut first = true;
        self.store.each_record(row, |row| {
            let record = fold::decode(&row.doc, |log| state.device_of(log))?;
            let kind_name = record.value(KIND).and_then(Value::as_str).unwrap_or_default();
            let kind = Kind::find(kind_name);
            let mut conflicts = serde_json::Map::new();
            for field in record.fields.keys() {
                let versions = view::versions(kind, &record, field);
                if !versions.is_empty() {
                    let list = versions.iter().map(|head| json!({"device": head.log, "value": head.value}));
                    conflicts.insert(field.clone(), list.collect());
                }
            }
            let fields: serde_json::Map<String, Value> = view::fields(kind, &record).into_iter().collect();
            let mut shown = json!({"id": row.entity, "kind": kind_name, "fields": fields});
            if let Value::Object(map) = &mut shown {
                if !conflicts.is_empty() {
                    map.insert("conflicts".into(), Value::Object(conflicts));
                }
                if record.hidden() {
                    map.insert("deleted".into(), Value::Bool(true));
                }
            }
            if !std::mem::take(&mut first) {
                out.push(',');
            }
            out.push_str(&canonical(&shown));
            Ok(())
        })?;
        out.push_str(&format!("],\"space\":\"{}\"}}", state.space.id));
        Ok(out)
    }

    /// The number of records in a space and a hash of all of them, internal fields included. A rebuild must not change
    /// it.
    pub(in crate::vault) fn fold_hash(&self, space: i64) -> Result<(u64, [u8; 32])> {
        let mut hasher = blake3::Hasher::new();
        let mut count = 0;
        let logs = self.store.logs_devices(space)?;
        self.store.each_record(space, |row| {
            let record = fold::decode(&row.doc, |log| logs.get(&log).copied())?;
            let sorted = format!(
                "{} {} {} {:?} {} {} {record:?}",
                row.entity, row.kind, row.sort, row.parent, row.conflicts, row.hidden
            );
            hasher.update(sorted.as_bytes());
            count += 1;
            Ok(())
        })?;
        Ok((count, *hasher.finalize().as_bytes()))
    }
}
