//! `tsudoi` on the command line.
fn main() {}
