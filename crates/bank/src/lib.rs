//! The question bank as typed data: questions of every kind, guide, look-up, filters, search, input generators.
