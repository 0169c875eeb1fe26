//! How a suite is born.
