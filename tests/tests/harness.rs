//! The harness that proves the content's code is itself right: values of every type survive the way into each
//! language and back, and wrong code of every sort is found out.

use bank::{Body, Coding, Flawed, Input, Language, Signature, Type};
use dryrun_tests::broken;
use dryrun_tests::proofs::{self, Answer, Exercise, Job, Outcome};
use json::{Value, object};

const PYTHON: &str = "
class Echo:
    def one_int(self, value): return value
    def one_float(self, value): return value
    def one_bool(self, value): return value
    def one_string(self, value): return value
    def strings(self, value): return value
    def flags(self, value): return value
    def table(self, value): return value
    def chain(self, value: ListNode | None): return value
    def chains(self, value): return value
    def tree(self, value): return value
    def graph(self, value): return value
    def nothing(self, value): pass
";

const JAVASCRIPT: &str = "
class Echo {
  oneInt(value) { return value; }
  oneFloat(value) { return value; }
  oneBool(value) { return value; }
  oneString(value) { return value; }
  strings(value) { return value; }
  flags(value) { return value; }
  table(value) { return value; }
  chain(value) { return value; }
  chains(value) { return value; }
  tree(value) { return value; }
  graph(value) { return value; }
  nothing(value) {}
}
";

const JAVA: &str = "
class Echo {
    public int oneInt(int value) { return value; }
    public double oneFloat(double value) { return value; }
    public boolean oneBool(boolean value) { return value; }
    public String oneString(String value) { return value; }
    public String[] strings(String[] value) { return value; }
    public boolean[] flags(boolean[] value) { return value; }
    public double[][] table(double[][] value) { return value; }
    public ListNode chain(ListNode value) { return value; }
    public ListNode[] chains(ListNode[] value) { return value; }
    public TreeNode tree(TreeNode value) { return value; }
    public int[][] graph(int[][] value) { return value; }
    public void nothing(int value) {}
}
";

const CPP: &str = "
class Echo {
public:
    int oneInt(int value) { return value; }
    double oneFloat(double value) { return value; }
    bool oneBool(bool value) { return value; }
    string oneString(string value) { return value; }
    vector<string> strings(vector<string>& value) { return value; }
    vector<bool> flags(vector<bool>& value) { return value; }
    vector<vector<double>> table(vector<vector<double>>& value) { return value; }
    ListNode* chain(ListNode* value) { return value; }
    vector<ListNode*> chains(vector<ListNode*>& value) { return value; }
    TreeNode* tree(TreeNode* value) { return value; }
    vector<vector<int>> graph(vector<vector<int>>& value) { return value; }
    void nothing(int value) {}
};
";

/// A method for each type, and values that must come back as they went in.
fn echoes() -> Vec<(&'static str, &'static str, Vec<Value>)> {
    let values = |texts: &[&str]| texts.iter().map(|text| json::parse(text).expect(text)).collect();
    vec![
        ("one_int", "int", values(&["0", "-2147483648", "2147483647"])),
        ("one_float", "float", values(&["0.1", "-1.5e-7", "123456789.125"])),
        ("one_bool", "bool", values(&["true", "false"])),
        ("one_string", "string", values(&["\"\"", r#""a b\"c\\d\n\te""#, "\"Grüße, 世界\""])),
        ("strings", "list<string>", values(&["[]", r#"["", "x y"]"#])),
        ("flags", "list<bool>", values(&["[true, false]"])),
        ("table", "grid<float>", values(&["[]", "[[0.5, 2.25], [-3.125, 4.5]]"])),
        ("chain", "linked-list<int>", values(&["[]", "[1, 2, 3]"])),
        ("chains", "list<linked-list<int>>", values(&["[[], [1], [2, 3]]"])),
        ("tree", "binary-tree<int>", values(&["[]", "[1, null, 2, 3]", "[5, 4, 7, null, null, 6]"])),
        ("graph", "graph", values(&["[[1], [0], []]"])),
    ]
}

/// The signature of `Echo`, as the bank writes it.
fn signature() -> Signature {
    let method = |name: &str, of: &str, returns: Option<&str>| {
        let param = object([("name", "value".into()), ("of", of.into())]);
        let returns = returns.map_or(Value::Null, Value::from);
        object([("name", name.into()), ("params", Value::Array(vec![param])), ("returns", returns)])
    };
    let mut methods: Vec<Value> = echoes().iter().map(|(name, of, _)| method(name, of, Some(of))).collect();
    methods.push(method("nothing", "int", None));
    let class = object([("class", object([("name", "Echo".into()), ("methods", methods.into())]))]);
    bank::Json::from_json(&class).expect("the signature is well formed")
}

/// Every call in one input, and the answers it must give.
fn calls() -> (Input, Value) {
    let call = |name: &str, args: Vec<Value>| bank::Call { name: name.to_owned(), args };
    let (mut calls, mut expected) = (vec![call("Echo", Vec::new())], vec![Value::Null]);
    for (name, of, values) in echoes() {
        let of = Type::parse(of).expect("a type");
        for value in values {
            assert_eq!(of.check(&value), Ok(()), "{name}");
            calls.push(call(name, vec![value.clone()]));
            expected.push(value);
        }
    }
    calls.push(call("nothing", vec![Value::from(1)]));
    expected.push(Value::Null);
    (Input::Calls(calls), Value::Array(expected))
}

fn values_survive(language: Language, code: &str) {
    let (input, expected) = calls();
    let job = Job { language, code, signature: &signature(), inputs: &[input.clone(), input], may_end_early: false };
    let Ok(Outcome::Ran { answers, ended }) = proofs::run(&job).inspect_err(|said| panic!("{said}")) else {
        panic!("it does not compile: {:?}", proofs::run(&job));
    };
    assert_eq!(ended, None);
    assert_eq!(answers, [Answer::Value(expected.clone()), Answer::Value(expected)]);
}

#[test]
fn values_survive_python() {
    values_survive(Language::Python, PYTHON);
}

#[test]
fn values_survive_java() {
    values_survive(Language::Java, JAVA);
}

#[test]
fn values_survive_cpp() {
    values_survive(Language::Cpp, CPP);
}

#[test]
fn values_survive_javascript() {
    values_survive(Language::JavaScript, JAVASCRIPT);
}

/// The good sample's questions with code: a function, a class, and flawed code.
fn sample() -> (Vec<Coding>, Flawed) {
    let (output, _) = bank_build::build(&broken::good(), &broken::VISUALIZERS);
    let mut flawed = None;
    let mut coding = Vec::new();
    for question in output.questions {
        match question.body {
            Body::Coding(body) => coding.push(*body),
            Body::Debugging(body) => flawed = body.flawed,
            _ => {}
        }
    }
    (coding, flawed.expect("the sample has flawed code"))
}

fn nothing_wrong() -> Vec<String> {
    Vec::new()
}

#[test]
fn a_new_question_holds_as_it_is() {
    let (coding, flawed) = sample();
    assert_eq!(coding.len(), 2);
    for language in Language::ALL {
        for coding in &coding {
            assert_eq!(proofs::solution_holds(coding, *language), nothing_wrong());
            assert_eq!(proofs::starter_fails(coding, *language), nothing_wrong());
        }
        assert_eq!(proofs::broken_and_fixed(&flawed, *language), nothing_wrong());
    }
    let (output, _) = bank_build::build(&broken::good(), &broken::VISUALIZERS);
    let references = proofs::references(&output.questions);
    assert_eq!(references.len(), 1);
    for language in [Language::Python, Language::Java] {
        assert_eq!(proofs::reference_runs(references[0].1, language), nothing_wrong());
    }
    assert_eq!(proofs::exercises(&output.questions).len(), 3);
    assert!(matches!(proofs::exercises(&output.questions)[0].1, Exercise::Coding(_)));
}

/// The Python code of the sample's function, replaced.
fn with_solution(code: &str) -> Coding {
    let mut coding = sample().0.remove(0);
    coding.solutions[0].text = code.to_owned();
    coding
}

#[track_caller]
fn found_out(code: &str, message: &str) {
    let found = proofs::solution_holds(&with_solution(code), Language::Python).join("\n");
    assert!(found.contains(message), "{found}");
}

#[test]
fn wrong_solutions_are_found_out() {
    found_out("def sum_of_evens(values):\n    return 6\n", "is wrong on case `empty`: expected 0, got 6");
    found_out("def sum_of_evens(values):\n    return values[9]\n", "IndexError");
    found_out("def sum_of_evens(values)\n    return 6\n", "does not compile");
    found_out("def sum_of_odds(values):\n    return 6\n", "sum_of_evens");
    found_out("import os\ndef sum_of_evens(values):\n    os._exit(3)\n", "gave 0 of 206 answers");
    let passes_cases = "def sum_of_evens(values):\n    return sum(v for v in values if v % 2 == 0 and v < 40)\n";
    found_out(passes_cases, "is wrong on the generated input of size");
}

#[test]
fn a_wrong_brute_force_is_found_out() {
    let mut coding = sample().0.remove(0);
    coding.brute.text = "def sum_of_evens(values):\n    return 0\n".to_owned();
    let found = proofs::solution_holds(&coding, Language::Python).join("\n");
    assert!(found.contains("the brute force is wrong on case `typical`"), "{found}");
}

#[test]
fn a_starter_that_passes_is_found_out() {
    let mut coding = sample().0.remove(0);
    coding.starters = coding.solutions.clone();
    let found = proofs::starter_fails(&coding, Language::Python).join("\n");
    assert!(found.contains("passes every visible case"), "{found}");
}

#[test]
fn broken_code_that_works_and_fixed_code_that_does_not_are_found_out() {
    let (_, mut flawed) = sample();
    std::mem::swap(&mut flawed.broken, &mut flawed.fixed);
    let found = proofs::broken_and_fixed(&flawed, Language::Python).join("\n");
    assert!(found.contains("the broken Python code passes 6 of 6 cases"), "{found}");
    assert!(found.contains("the fixed Python code passes 4 of 6 cases"), "{found}");
}

#[test]
fn a_reference_whose_checks_fail_is_found_out() {
    let (output, _) = bank_build::build(&broken::good(), &broken::VISUALIZERS);
    let mut design = proofs::references(&output.questions)[0].1.clone();
    for code in &mut design.references {
        code.text = code.text.replace("== 1", "== 2").replace("!= 1", "!= 2");
    }
    for language in [Language::Python, Language::Java] {
        let found = proofs::reference_runs(&design, language).join("\n");
        assert!(found.contains("does not hold"), "{found}");
    }
}
