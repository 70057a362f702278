//! Empty so far.
pub const X: u8 = 0;
