//! Reads the item lines of a stored entry.

use tsudoi_sync::authority::{CONTROL, Op};
use tsudoi_sync::entry::{Fault, Header, Item};
use tsudoi_sync::id::{EntityId, SpaceId};

/// Splits stored item lines. An empty line is an item that was left out or erased.
pub(in crate::vault) fn parse_items(header: &Header, joined: &[u8]) -> std::result::Result<Vec<Option<Item>>, Fault> {
    let mut lines = joined.split(|b| *b == b'\n');
    let items = header
        .items
        .iter()
        .map(|promise| match lines.next() {
            None => Err(Fault::Shape),
            Some([]) => Ok(None),
            Some(line) => Item::parse(line, promise).map(Some),
        })
        .collect::<std::result::Result<Vec<_>, _>>()?;
    if lines.next().is_some() { Err(Fault::Shape) } else { Ok(items) }
}

/// Whether a header is of a control entry, which has one item, written to the space's own id.
pub(in crate::vault) fn is_control(header: &Header) -> bool {
    matches!(header.items.as_slice(), [only] if only.0 == EntityId(header.space.0) && only.1 == CONTROL)
}

/// The operation of a stored control entry, if it can be read.
pub(in crate::vault) fn op_of(header: &Header, items: &[u8], space: SpaceId) -> Option<Op> {
    let items = parse_items(header, items).ok()?;
    let [Some(item)] = items.as_slice() else {
        return None;
    };
    (header.space == space && is_control(header)).then(|| Op::parse(&item.value))?
}
