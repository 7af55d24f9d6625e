//! What may be typed for each kind of input, and where the finger points when it may not.

use super::*;
use crate::random::Random;
use proptest::prelude::*;

const KINDS: &[InputKind] = &[
    InputKind::List,
    InputKind::Cycle,
    InputKind::TwoLists,
    InputKind::Cache,
    InputKind::Grid,
    InputKind::Maze,
    InputKind::Graph(Edges::Any),
    InputKind::Graph(Edges::Arrows),
    InputKind::Graph(Edges::Lengths),
    InputKind::Graph(Edges::Weights),
    InputKind::Search,
    InputKind::Rotated,
    InputKind::Sum,
    InputKind::Text,
    InputKind::Texts,
    InputKind::Intervals,
    InputKind::Queens,
    InputKind::Tree,
    InputKind::TreePair,
    InputKind::Updates,
    InputKind::Words,
    InputKind::Coins,
    InputKind::Numbers,
    InputKind::HeapOps,
    InputKind::SortedLists,
    InputKind::Shards,
    InputKind::Requests,
];

/// All these texts mean the same input.
pub(super) fn same(kind: InputKind, expected: &Input, texts: &[&str]) {
    for text in texts {
        assert_eq!(kind.parse(text).as_ref(), Ok(expected), "{text:?}");
    }
}

/// The caret `^` in the second line stands under the character that is wrong; `says` is part of the message.
pub(super) fn wrong(kind: InputKind, text: &str, caret: &str, says: &str) {
    let error = kind.parse(text).expect_err(text);
    assert_eq!(error.at, caret.find('^').expect("a caret"), "{text:?}: {}", error.message);
    assert!(error.message.contains(says), "{text:?}: {}", error.message);
}

#[test]
fn lists_as_people_paste_them() {
    let texts = [
        "1 -> 2 -> -3",
        "1 → 2 → -3",
        "[1,2,-3]",
        "1 2 -3",
        "1->2->-3->None",
        "1 --> 2 --> -3 -> null",
        "head = [1, 2, -3]",
        "1\n2\n-3",
        "1, 2, -3",
        "{1, 2, −3}",
    ];
    same(InputKind::List, &Input::List(vec![1, 2, -3]), &texts);
    same(InputKind::List, &Input::List(vec![]), &["[]", "null", "None", "head = []"]);
}

#[test]
fn faults_in_lists() {
    let list = InputKind::List;
    wrong(list, "  ", "^", "nothing here yet");
    wrong(list, "1 -> x", "     ^", "not a word");
    wrong(list, "1 -> ? -> 2", "     ^", "`?` has no meaning here");
    wrong(list, "1 -> 2 ->", "         ^", "missing after the arrow");
    wrong(list, "[1, , 2]", "    ^", "missing here");
    wrong(list, "[1, 2", "     ^", "closing bracket");
    wrong(list, "1, 2]", "    ^", "never opened");
    wrong(list, "[[1], 2]", " ^", "One pair");
    wrong(list, "1-2", " ^", "between two numbers");
    wrong(list, "1 -> null -> 3", "             ^", "nothing can follow");
    wrong(list, "1 2.5", "   ^", "whole numbers");
    wrong(list, "5 99999999999", "  ^", "too large");
    wrong(list, "-> 1", "^", "before this");
    wrong(list, "→ → ö 1", "^", "before this");
    wrong(list, "[1] 2", "    ^", "Nothing can follow");
    let long = "7 ".repeat(201);
    assert_eq!(list.parse(&long).expect_err("too long").at, 400);
}

#[test]
fn lists_with_cycles_as_people_paste_them() {
    let cycle = Input::Cycle { values: vec![3, 2, 0, -4], back: Some(1) };
    let texts =
        ["3 -> 2 -> 0 -> -4; 1", "head = [3,2,0,-4], pos = 1", "[3,2,0,-4]\n1\n", "[3,2,0,-4] 1", "3 2 0 -4\npos = 1"];
    same(InputKind::Cycle, &cycle, &texts);
    let ends = Input::Cycle { values: vec![3, 2], back: None };
    same(InputKind::Cycle, &ends, &["3 -> 2", "[3, 2], pos = -1", "3 -> 2 -> null", "3 2; none"]);
    same(InputKind::Cycle, &Input::Cycle { values: vec![], back: None }, &["[]", "[]; -1"]);
}

#[test]
fn faults_in_lists_with_cycles() {
    let cycle = InputKind::Cycle;
    wrong(cycle, "1 -> 2 -> 3; 3", "             ^", "from 0 to 2");
    wrong(cycle, "1 -> 2; -2", "        ^", "from 0 to 1");
    wrong(cycle, "[]; 0", "    ^", "no tail");
    wrong(cycle, "1 -> 2; 0 1", "          ^", "Nothing can follow");
}

#[test]
fn trees_with_two_nodes_as_people_paste_them() {
    let input = Input::TreePair { items: vec![Some(6), None, Some(8)], first: 8, second: 6 };
    let texts = ["[6, null, 8]; 8 6", "root = [6,null,8], p = 8, q = 6", "[6,null,8]\n8\n6", "6 null 8; 8, 6"];
    same(InputKind::TreePair, &input, &texts);
    wrong(InputKind::TreePair, "[6, null, 8]; 8", "               ^", "second node is missing");
    wrong(InputKind::TreePair, "[6, null, 8]; 7 6", "              ^", "No node");
    wrong(InputKind::TreePair, "[6, 6]; 6 6", "        ^", "Several nodes");
    wrong(InputKind::TreePair, "[]; 1 2", "    ^", "No node");
}

#[test]
fn words_and_a_prefix_as_people_paste_them() {
    let input = Input::Words { words: vec!["car".to_owned(), "cat".to_owned()], prefix: "ca".to_owned() };
    let texts = [
        "car cat; ca",
        "Car, CAT; Ca",
        "[\"car\", \"cat\"]; \"ca\"",
        "words = ['car', 'cat'], prefix = 'ca'",
        "car\ncat\n; ca\n",
    ];
    same(InputKind::Words, &input, &texts);
    let all = Input::Words { words: vec!["a".to_owned()], prefix: String::new() };
    same(InputKind::Words, &all, &["a; \"\"", "['a']; ''"]);
    same(InputKind::Words, &Input::Words { words: vec![], prefix: "a".to_owned() }, &["[]; a", "; a"]);
    wrong(InputKind::Words, "car cat", "       ^", "prefix is missing");
    wrong(InputKind::Words, "car c4t; c", "     ^", "no letter");
    wrong(InputKind::Words, "car; c a", "       ^", "nothing can follow");
    wrong(InputKind::Words, "car; c; a", "      ^", "One semicolon");
    wrong(InputKind::Words, "cär; c", " ^", "a to z");
    wrong(InputKind::Words, "abcdefghijklmnopqrstuvwxyz; c", "                    ^", "20 letters");
}

#[test]
fn changes_of_a_tree_as_people_paste_them() {
    let texts = ["+5 +3 -5", "5, 3, -5", "[+5, +3, -5]", "+5\n+3\n−5"];
    same(InputKind::Updates, &Input::Updates(vec![5, 3, -5]), &texts);
    wrong(InputKind::Updates, "+5 0", "   ^", "from 1 to 999");
    wrong(InputKind::Updates, "+5 +", "   ^", "must follow");
    wrong(InputKind::Updates, "+5 null", "   ^", "not `null`");
}

#[test]
fn caches_as_people_paste_them() {
    let calls = vec![CacheCall::Put { key: 1, value: -10 }, CacheCall::Get { key: 1 }];
    let cache = Input::Cache { capacity: 2, calls };
    let texts = ["2; put 1 -10, get 1", "LruCache(2)\nput(1, -10)\nget(1)\n", "capacity = 2; Put(1, -10); GET(1);"];
    same(InputKind::Cache, &cache, &texts);
    same(InputKind::Cache, &Input::Cache { capacity: 3, calls: vec![] }, &["3", "3;"]);
}

#[test]
fn faults_in_caches() {
    let cache = InputKind::Cache;
    wrong(cache, "put 1 2", "^", "capacity");
    wrong(cache, "21; get 1", "^", "between 0 and 20");
    wrong(cache, "2; put 1, get 1", "          ^", "a key and a value");
    wrong(cache, "2; take 1", "   ^", "`get` or `put`");
    wrong(cache, "2; get 99999999999", "       ^", "too large");
}

#[test]
fn two_lists_as_people_paste_them() {
    let lists = Input::TwoLists { first: vec![1, 4, 4], second: vec![-2, 3] };
    let texts = [
        "1 -> 4 -> 4; -2 -> 3",
        "first = [1,4,4], second = [-2,3]",
        "[1,4,4]\n[-2,3]\n",
        "1 4 4; -2 3",
        "1 -> 4 -> 4 -> null\n-2 -> 3 -> null",
        "[1, 4, 4] [-2, 3]",
    ];
    same(InputKind::TwoLists, &lists, &texts);
    let empty = Input::TwoLists { first: vec![], second: vec![5] };
    same(InputKind::TwoLists, &empty, &["[]; 5", "list1 = [], list2 = [5]"]);
}

#[test]
fn faults_in_two_lists() {
    let lists = InputKind::TwoLists;
    wrong(lists, "1 -> 4", "      ^", "second list is missing");
    wrong(lists, "1 -> 4;", "       ^", "second list is missing");
    wrong(lists, "1 -> 4; 3 -> 2", "             ^", "`2` is smaller than `3`");
    wrong(lists, "4 -> 1; 3", "     ^", "`1` is smaller than `4`");
    wrong(lists, "1; 2; 3", "      ^", "Nothing can follow");
}

#[test]
fn grids_as_people_paste_them() {
    let grid = Input::Grid { rows: 2, cols: 3, cells: vec![1, 1, 0, 0, 1, 0] };
    let texts = [
        "110\n010",
        "1 1 0\n0 1 0\n",
        "1,1,0\r\n0,1,0",
        "##.\n.#.",
        "[\"110\",\"010\"]",
        "[\n  \"110\",\n  \"010\"\n]",
        "[[\"1\",\"1\",\"0\"],[\"0\",\"1\",\"0\"]]",
        "[['1','1','0'],\n ['0','1','0']]",
        "[[1,1,0],[0,1,0]]",
        "{{1, 1, 0}, {0, 1, 0}};",
        "grid = [[1,1,0],[0,1,0]]",
        "110;010",
        "\"110\", \"010\"",
    ];
    same(InputKind::Grid, &grid, &texts);
    same(InputKind::Grid, &Input::Grid { rows: 1, cols: 1, cells: vec![1] }, &["1", "[[1]]", "[\"1\"]"]);
}

#[test]
fn faults_in_grids() {
    let grid = InputKind::Grid;
    wrong(grid, "110 01x", "      ^", "`x` is not a cell");
    wrong(grid, "[[1,1,0],[0,1]]", "             ^", "Row 2 has 2 cells, but the first row has 3");
    wrong(grid, "[[1,1],[0,1,1]]", "            ^", "Row 2 has 3 cells, but the first row has 2");
    wrong(grid, "[\"11\",\"0\"]", "        ^", "Row 2 has 1 cells");
    wrong(grid, "[[1,1],[0,1]", "            ^", "closing bracket");
    wrong(grid, "[1,1]]", "     ^", "never opened");
    wrong(grid, "[[[1]]]", "  ^", "two deep");
    wrong(grid, "[]", "  ^", "no cell");
    let error = grid.parse("110\n01\n111").expect_err("ragged");
    assert_eq!((error.at, error.message.contains("Row 2")), (6, true), "{}", error.message);
    assert_eq!(grid.parse(&"1".repeat(1001)).expect_err("too wide").at, 1000);
    assert_eq!(grid.parse(&"1\n".repeat(1001)).expect_err("too high").at, 2000);
    assert!(grid.parse(&vec!["1".repeat(1000); 1000].join("\n")).is_ok());
}

#[test]
fn searches_as_people_paste_them() {
    let search = Input::Search { nums: vec![1, 3, 3, 9], target: 5 };
    let texts = [
        "1 3 3 9; 5",
        "nums = [1,3,3,9], target = 5",
        "[1,3,3,9]\n5\n",
        "[1, 3, 3, 9], 5",
        "nums = [1,3,3,9]\ntarget = 5",
        "1, 3, 3, 9; target: 5",
        "[1,3,3,9] 5",
    ];
    same(InputKind::Search, &search, &texts);
    same(InputKind::Search, &Input::Search { nums: vec![], target: -2 }, &["[]; -2", "nums = [], target = -2"]);
}

#[test]
fn sums_as_people_paste_them() {
    let sum = Input::Sum { nums: vec![3, -8, 3], target: 6 };
    same(InputKind::Sum, &sum, &["3 -8 3; 6", "nums = [3,-8,3], target = 6", "[3,-8,3]\n6", "[3, -8, 3], 6"]);
    let many = format!("{}; 5", "7 ".repeat(61));
    assert_eq!(InputKind::Sum.parse(&many).expect_err("too many").at, 120);
}

#[test]
fn rotated_numbers_as_people_paste_them() {
    let rotated = Input::Rotated { nums: vec![4, 6, 7, 0, 2], target: 0 };
    same(InputKind::Rotated, &rotated, &["4 6 7 0 2; 0", "nums = [4,6,7,0,2], target = 0"]);
    same(InputKind::Rotated, &Input::Rotated { nums: vec![1, 2], target: 9 }, &["1 2; 9"]);
}

#[test]
fn faults_in_rotated_numbers() {
    let rotated = InputKind::Rotated;
    wrong(rotated, "4 6 1 2 0; 5", "        ^", "only once");
    wrong(rotated, "4 6 1 5; 5", "      ^", "no rotated order");
    wrong(rotated, "4 6 6; 5", "    ^", "must differ");
    wrong(rotated, "4 6", "   ^", "target is missing");
}

#[test]
fn faults_in_searches() {
    let search = InputKind::Search;
    wrong(search, "1 3 2 9; 5", "    ^", "`2` is smaller than `3`");
    wrong(search, "1 3 9", "     ^", "target is missing");
    wrong(search, "1 3 9;", "      ^", "target is missing");
    wrong(search, "1 3 9; 5 6", "         ^", "Nothing can follow");
    wrong(search, "1 null 9; 5", "  ^", "not `null`");
    wrong(search, "; 5", "^", "Numbers must come first");
}

#[test]
fn texts_as_people_paste_them() {
    same(InputKind::Text, &Input::Text("abc".to_owned()), &["abc", "\"abc\"", " abc\n"]);
    same(InputKind::Text, &Input::Text(String::new()), &["\"\""]);
    same(InputKind::Text, &Input::Text(" a\" ".to_owned()), &["\" a\" \""]);
    wrong(InputKind::Text, "ab\tc", "  ^", "cannot be shown");
    wrong(InputKind::Text, " \"a\nc\"", "   ^", "cannot be shown");
    assert_eq!(InputKind::Text.parse(&"ä".repeat(201)).expect_err("too long").at, 200);
}

#[test]
fn trees_as_people_paste_them() {
    let tree = Input::Tree(vec![Some(3), Some(9), Some(20), None, None, Some(15), Some(-7)]);
    let texts = ["[3,9,20,null,null,15,-7]", "root = [3,9,20,None,None,15,-7,null,null]", "3 9 20 null null 15 -7"];
    same(InputKind::Tree, &tree, &texts);
    same(InputKind::Tree, &Input::Tree(vec![]), &["[]", "[null]"]);
}

#[test]
fn faults_in_trees() {
    let tree = InputKind::Tree;
    wrong(tree, "[1, null, null, 5]", "                ^", "`5` has no parent");
    wrong(tree, "[null, 2]", "       ^", "`2` has no parent");
    wrong(tree, "[1, a]", "    ^", "not a word");
    let full: Vec<String> = (0..128).map(|n| n.to_string()).collect();
    assert!(tree.parse(&full.join(" ")).expect_err("too many").message.contains("127"));
}

#[test]
fn coins_as_people_paste_them() {
    let coins = Input::Coins { coins: vec![1, 2, 5], amount: 11 };
    same(InputKind::Coins, &coins, &["1 2 5; 11", "coins = [1,2,5], amount = 11", "[1,2,5]\n11", "[1, 2, 5], 11"]);
}

#[test]
fn faults_in_coins() {
    let coins = InputKind::Coins;
    wrong(coins, "1 0 5; 11", "  ^", "between 1 and");
    wrong(coins, "1 5 5; 11", "    ^", "second time");
    wrong(coins, "1 2 5; 501", "       ^", "between 0 and 500");
    wrong(coins, "1 2 5; -1", "       ^", "between 0 and 500");
    wrong(coins, "1 2 5; ", "      ^", "amount is missing");
    wrong(coins, "1 2 3 4 5 6 7 8 9 10 11 12 13; 4", "                           ^", "At most 12");
}

proptest! {
    #[test]
    fn an_input_as_text_is_read_as_the_same_input(size in 0..60u32, seed in any::<u64>()) {
        for &kind in KINDS {
            let sizes = kind.sizes();
            let input = kind.random(size.clamp(sizes.smallest, sizes.largest), &mut Random::new(seed));
            prop_assert_eq!(input.kind(), kind);
            prop_assert_eq!(kind.parse(&input.to_text()), Ok(input));
        }
    }

    #[test]
    fn any_text_without_control_characters_comes_back(text in "[ -~äöü→\"]{0,40}") {
        let input = Input::Text(text);
        prop_assert_eq!(InputKind::Text.parse(&input.to_text()), Ok(input));
    }

    #[test]
    fn no_text_makes_reading_fail_badly(text in "[0-9 ,;\\[\\]>→\n\"#.x=a-d-]{0,30}") {
        for &kind in KINDS {
            match kind.parse(&text) {
                Ok(input) => prop_assert_eq!(kind.parse(&input.to_text()), Ok(input)),
                Err(error) => prop_assert!(error.at <= text.chars().count() && !error.message.is_empty()),
            }
        }
    }
}

#[test]
fn a_random_input_has_its_size() {
    let random = |kind: InputKind, size| kind.random(size, &mut Random::new(3));
    assert_eq!(random(InputKind::List, 200).list().len(), 200);
    assert_eq!(random(InputKind::Text, 200).characters().len(), 200);
    assert_eq!(random(InputKind::Tree, 127).tree().iter().flatten().count(), 127);
    let grid = random(InputKind::Grid, 1000);
    let (rows, cols, cells) = grid.grid();
    let land = cells.iter().filter(|&&cell| cell == 1).count();
    assert_eq!((rows, cols), (1000, 1000));
    assert!((595_000..605_000).contains(&land), "{land} cells of land");
}

#[test]
fn mazes_as_people_draw_them() {
    let maze = Maze { rows: 2, cols: 3, walls: vec![false, true, false, false, false, false], start: 0, end: 5 };
    let texts = ["S#.\n..E", "S#.;..E", "[\"S#.\", \"..E\"]", "S # .\n. . E\n", "s#.\n..e"];
    same(InputKind::Maze, &Input::Maze(maze), &texts);
    wrong(InputKind::Maze, "S#.\n..", "      ^", "first row has 3");
    wrong(InputKind::Maze, "S#.\n...", "       ^", "The end `E` is missing");
    wrong(InputKind::Maze, "..E", "   ^", "The start `S` is missing");
    wrong(InputKind::Maze, "SES", "  ^", "already");
    wrong(InputKind::Maze, "S?E", " ^", "`?` is not a cell");
}
