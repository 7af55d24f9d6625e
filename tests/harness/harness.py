"""Runs one Python answer on many inputs: python3 harness.py <code> <inputs.json> <answers>.

The inputs file holds the signature and the inputs as JSON; one line of JSON is written for each input, {"value": ...}
or {"error": ...}, and flushed, so that answers before a crash are kept.
"""

import json
import sys

LONGEST_LIST = 1_000_000


class ListNode:
    def __init__(self, val=0, next=None):
        self.val = val
        self.next = next


class TreeNode:
    def __init__(self, val=0, left=None, right=None):
        self.val = val
        self.left = left
        self.right = right


def list_from(values):
    head = None
    for value in reversed(values):
        head = ListNode(value, head)
    return head


def list_to(node):
    values = []
    while node is not None:
        values.append(node.val)
        node = node.next
        if len(values) > LONGEST_LIST:
            raise ValueError("the list returned does not end")
    return values


def tree_from(values):
    if not values:
        return None
    root = TreeNode(values[0])
    row, rest = [root], iter(values[1:])
    while row:
        below = []
        for node in row:
            for side in ("left", "right"):
                value = next(rest, None)
                if value is not None:
                    child = TreeNode(value)
                    setattr(node, side, child)
                    below.append(child)
        row = below
    return root


def tree_to(root):
    values, row = [], [root]
    for node in row:
        values.append(None if node is None else node.val)
        if node is not None:
            row += [node.left, node.right]
    while values and values[-1] is None:
        values.pop()
    return values


def inner(of):
    return of[of.index("<") + 1 : -1]


def value_from(of, value):
    if of == "linked-list<int>":
        return list_from(value)
    if of == "binary-tree<int>":
        return tree_from(value)
    if of == "float":
        return float(value)
    if of.startswith(("list<", "grid<")):
        return [value_from(inner(of), item) for item in value]
    return value


def value_to(of, value):
    if of is None:
        return None
    if of == "linked-list<int>":
        return list_to(value)
    if of == "binary-tree<int>":
        return tree_to(value)
    if of.startswith(("list<", "grid<")) and value is not None:
        return [value_to(inner(of), item) for item in value]
    return value


def args_from(params, args):
    return [value_from(param["of"], arg) for param, arg in zip(params, args)]


def call_function(function, code, args):
    answer = code[function["name"]](*args_from(function["params"], args))
    return value_to(function["returns"], answer)


def call_class(design, code, calls):
    made = code[design["name"]](*args_from(design.get("constructor", []), calls[0][1:]))
    methods = {method["name"]: method for method in design["methods"]}
    answers = [None]
    for name, *args in calls[1:]:
        method = methods[name]
        answer = getattr(made, name)(*args_from(method.get("params", []), args))
        answers.append(value_to(method.get("returns"), answer))
    return answers


def main(code_path, inputs_path, answers_path):
    with open(inputs_path, encoding="utf-8") as file:
        job = json.load(file)
    with open(code_path, encoding="utf-8") as file:
        program = compile(file.read(), code_path, "exec")
    code = {"__name__": "answer", "ListNode": ListNode, "TreeNode": TreeNode}
    exec(program, code)
    signature = job["signature"]
    with open(answers_path, "w", encoding="utf-8") as answers:
        for given in job["inputs"]:
            try:
                if "function" in signature:
                    line = {"value": call_function(signature["function"], code, given)}
                else:
                    line = {"value": call_class(signature["class"], code, given)}
                text = json.dumps(line)
            except Exception as error:
                text = json.dumps({"error": f"{type(error).__name__}: {error}"})
            answers.write(text + "\n")
            answers.flush()


main(*sys.argv[1:])
