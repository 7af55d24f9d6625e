//! Built-in algorithms written against a recorder, one file each, and their catalogue.
