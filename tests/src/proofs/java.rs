//! The Java program around an answer: the call that the signature asks for, and a reader and a writer for each list
//! type that occurs.

use bank::{Class, Language, Method, Param, Signature, Type};

/// The text of `DryrunMain.java`.
pub(crate) fn program(signature: &Signature) -> String {
    let mut lists = Lists::default();
    let call = match signature {
        Signature::Function(function) => {
            let name = Language::Java.local_name(&function.name);
            let args = lists.reads(&function.params);
            let write = lists.writer(&function.returns);
            format!("            {write}(out, new Solution().{name}({args}));\n")
        }
        Signature::Class(class) => calls(&mut lists, class),
    };
    format!(
        "class DryrunMain {{\n    public static void main(String[] args) throws Exception {{\n        \
         DryrunHarness.run(args, (in, out) -> {{\n{call}        }});\n    }}\n{}}}\n",
        lists.methods
    )
}

fn calls(lists: &mut Lists, class: &Class) -> String {
    let args = lists.reads(&class.constructor);
    let branches: String = class.methods.iter().map(|method| branch(lists, method)).collect();
    format!(
        "            int count = in.readInt();\n            {0} made = new {0}({args});\n            \
         out.append(\"[null\");\n            while (count-- > 0) {{\n                out.append(',');\n                \
         switch (in.readName()) {{\n{branches}                    default -> throw new IllegalStateException();\n                \
         }}\n            }}\n            out.append(']');\n",
        class.name
    )
}

fn branch(lists: &mut Lists, method: &Method) -> String {
    let name = Language::Java.local_name(&method.name);
    let call = format!("made.{name}({})", lists.reads(&method.params));
    let answer = match &method.returns {
        Some(of) => format!("{}(out, {call});", lists.writer(of)),
        None => format!("{{ {call}; out.append(\"null\"); }}"),
    };
    format!("                    case \"{}\" -> {answer}\n", method.name)
}

/// Readers and writers of list types, made as they are asked for.
#[derive(Default)]
struct Lists {
    types: Vec<Type>,
    methods: String,
}

impl Lists {
    /// The arguments of a call, read in order: Java evaluates them from left to right.
    fn reads(&mut self, params: &[Param]) -> String {
        let reads: Vec<String> = params.iter().map(|param| self.read(&param.of)).collect();
        reads.join(", ")
    }

    fn read(&mut self, of: &Type) -> String {
        match of {
            Type::Int => "in.readInt()".to_owned(),
            Type::Float => "in.readDouble()".to_owned(),
            Type::Bool => "in.readBoolean()".to_owned(),
            Type::String => "in.readString()".to_owned(),
            Type::LinkedList => "in.readListNode()".to_owned(),
            Type::BinaryTree => "in.readTreeNode()".to_owned(),
            Type::List(_) | Type::Grid(_) | Type::Graph => format!("read{}(in)", self.number(of)),
        }
    }

    fn writer(&mut self, of: &Type) -> String {
        match of {
            Type::List(_) | Type::Grid(_) | Type::Graph => format!("write{}", self.number(of)),
            _ => "DryrunHarness.write".to_owned(),
        }
    }

    fn number(&mut self, list: &Type) -> usize {
        if let Some(number) = self.types.iter().position(|known| known == list) {
            return number;
        }
        let number = self.types.len();
        self.types.push(list.clone());
        let of = element(list);
        let (name, inner, read, write) = (type_name(list), type_name(&of), self.read(&of), self.writer(&of));
        let (base, rest) = inner.split_at(inner.find('[').unwrap_or(inner.len()));
        self.methods += &format!(
            "\n    static {name} read{number}(DryrunHarness in) {{\n        {name} values = new {base}[in.readInt()]{rest};\n        \
             for (int i = 0; i < values.length; i++) {{\n            values[i] = {read};\n        }}\n        return values;\n    }}\n\
             \n    static void write{number}(StringBuilder out, {name} values) {{\n        if (values == null) {{\n            \
             out.append(\"null\");\n            return;\n        }}\n        out.append('[');\n        \
             for (int i = 0; i < values.length; i++) {{\n            out.append(i > 0 ? \",\" : \"\");\n            \
             {write}(out, values[i]);\n        }}\n        out.append(']');\n    }}\n"
        );
        number
    }
}

fn element(list: &Type) -> Type {
    match list {
        Type::List(of) | Type::Grid(of) => of.as_ref().clone(),
        _ => Type::List(Box::new(Type::Int)),
    }
}

fn type_name(of: &Type) -> String {
    match of {
        Type::Int => "int".to_owned(),
        Type::Float => "double".to_owned(),
        Type::Bool => "boolean".to_owned(),
        Type::String => "String".to_owned(),
        Type::List(of) | Type::Grid(of) => format!("{}[]", type_name(of)),
        Type::LinkedList => "ListNode".to_owned(),
        Type::BinaryTree => "TreeNode".to_owned(),
        Type::Graph => "int[][]".to_owned(),
    }
}
