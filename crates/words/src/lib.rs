//! Every human sentence of Tsudoi.
