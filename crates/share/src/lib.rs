//! What a link holds: encode, decode, every format ever shipped.
