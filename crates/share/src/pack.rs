//! Making a body shorter where that helps, and unpacking no more of a hostile one than we are ready to hold.

use crate::UNPACKED_MAX;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress, inflate_flags};

/// How hard to search for repetitions, of 10; more makes links no shorter that we have seen.
const LEVEL: u8 = 9;

/// What became of unpacking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unpacked {
    /// All of it.
    Whole,
    /// The packed bytes ended early.
    Cut,
    /// The packed bytes make no sense from some place on.
    Altered,
    /// There is more than [`UNPACKED_MAX`].
    TooLarge,
}

/// The deflated form of `bytes`, where it is shorter.
pub(crate) fn pack(bytes: &[u8]) -> Option<Vec<u8>> {
    let packed = compress_to_vec(bytes, LEVEL);
    (packed.len() < bytes.len()).then_some(packed)
}

/// As many bytes as can be had from `packed`, at most [`UNPACKED_MAX`].
pub(crate) fn unpack(packed: &[u8]) -> (Vec<u8>, Unpacked) {
    let mut bytes = vec![0; (packed.len() * 4).clamp(1024, UNPACKED_MAX)];
    let mut state = Box::<DecompressorOxide>::default();
    let (mut read, mut written) = (0, 0);
    let end = loop {
        let rest = packed.get(read..).unwrap_or_default();
        let flags = inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
        let (status, taken, given) = decompress(&mut state, rest, &mut bytes, written, flags);
        read += taken;
        written += given;
        match status {
            TINFLStatus::Done => break Unpacked::Whole,
            TINFLStatus::HasMoreOutput if bytes.len() >= UNPACKED_MAX => break Unpacked::TooLarge,
            TINFLStatus::HasMoreOutput => bytes.resize((bytes.len() * 2).min(UNPACKED_MAX), 0),
            TINFLStatus::FailedCannotMakeProgress | TINFLStatus::NeedsMoreInput => {
                break Unpacked::Cut;
            }
            _ => break Unpacked::Altered,
        }
    };
    bytes.truncate(written);
    (bytes, end)
}

#[cfg(test)]
mod tests {
    use super::{Unpacked, pack, unpack};
    use crate::UNPACKED_MAX;

    #[test]
    fn what_was_packed_comes_back() {
        let bytes: Vec<u8> = (0..200_000_u32).map(|index| (index / 300) as u8).collect();
        let packed = pack(&bytes).unwrap();
        assert_eq!(unpack(&packed), (bytes, Unpacked::Whole));
        assert_eq!(pack(b"too short to gain"), None);
    }

    #[test]
    fn the_part_before_a_cut_is_kept() {
        let bytes: Vec<u8> = (0..5_000_u32).flat_map(|index| (index * index).to_le_bytes()).collect();
        let packed = pack(&bytes).unwrap();
        let (part, end) = unpack(&packed[..packed.len() / 2]);
        assert_eq!(end, Unpacked::Cut);
        assert!(part.len() > bytes.len() / 4 && bytes.starts_with(&part));
        assert_eq!(unpack(&[]), (Vec::new(), Unpacked::Cut));
    }

    #[test]
    fn a_bomb_is_refused() {
        let packed = pack(&vec![0; UNPACKED_MAX + 1]).unwrap();
        let (part, end) = unpack(&packed);
        assert_eq!((part.len(), end), (UNPACKED_MAX, Unpacked::TooLarge));
        let packed = pack(&vec![0; UNPACKED_MAX]).unwrap();
        assert_eq!(unpack(&packed).1, Unpacked::Whole);
    }
}
