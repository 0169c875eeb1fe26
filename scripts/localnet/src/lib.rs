//! A wasmd chain on this machine.
