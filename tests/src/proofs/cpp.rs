//! The C++ program around an answer: the call that the signature asks for, in the types of C++.

use bank::{Class, Language, Method, Param, Signature, Type};

/// The whole program; `answer.cpp` beside it is the code under proof, and the compiler is told to include the harness.
pub(crate) fn program(signature: &Signature) -> String {
    let call = match signature {
        Signature::Function(function) => {
            let call = format!("::{}({})", Language::Cpp.local_name(&function.name), names(&function.params));
            format!("{}        write(out, {call});\n", reads(&function.params))
        }
        Signature::Class(class) => calls(class),
    };
    format!(
        "#include \"answer.cpp\"\n\nint main(int argc, char** argv) {{\n    \
         using namespace dryrun_harness;\n    return run(argc, argv, [](istream& in, ostream& out) {{\n{call}    }});\n}}\n"
    )
}

fn calls(class: &Class) -> String {
    let reads_constructor = reads(&class.constructor);
    let arguments = names(&class.constructor);
    let made = if arguments.is_empty() { "made".to_owned() } else { format!("made({arguments})") };
    let branches: String = class.methods.iter().map(branch).collect();
    format!(
        "        int count = Io<int>::read(in);\n{reads_constructor}        ::{} {made};\n        out << \"[null\";\n        \
         while (count-- > 0) {{\n            string name;\n            in >> name;\n            out << ',';\n{branches}        \
         }}\n        out << ']';\n",
        class.name
    )
}

fn branch(method: &Method) -> String {
    let call = format!("made.{}({})", Language::Cpp.local_name(&method.name), names(&method.params));
    let answer = match &method.returns {
        Some(of) => format!("write<{}>(out, {call});", type_name(of)),
        None => format!("{call}; out << \"null\";"),
    };
    let reads = reads(&method.params);
    format!("            if (name == \"{}\") {{\n{reads}        {answer}\n            }}\n", method.name)
}

fn reads(params: &[Param]) -> String {
    let read = |param: &Param| format!("        auto a_{} = Io<{}>::read(in);\n", param.name, type_name(&param.of));
    params.iter().map(read).collect()
}

fn names(params: &[Param]) -> String {
    params.iter().map(|param| format!("a_{}", param.name)).collect::<Vec<_>>().join(", ")
}

fn type_name(of: &Type) -> String {
    match of {
        Type::Int => "int".to_owned(),
        Type::Float => "double".to_owned(),
        Type::Bool => "bool".to_owned(),
        Type::String => "string".to_owned(),
        Type::List(of) | Type::Grid(of) => format!("vector<{}>", type_name(of)),
        Type::LinkedList => "ListNode*".to_owned(),
        Type::BinaryTree => "TreeNode*".to_owned(),
        Type::Graph => "vector<vector<int>>".to_owned(),
    }
}
