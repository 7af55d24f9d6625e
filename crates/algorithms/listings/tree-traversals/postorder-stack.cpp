vector<int> postorder(Node* root) {  // @start
    vector<int> out;
    vector<Node*> stack;
    Node *node = root, *last = nullptr;  // @init
    while (node || !stack.empty()) {  // @check
        while (node) {
            stack.push_back(node);  // @push
            node = node->left;  // @left
        }
        Node* top = stack.back();  // @peek
        if (top->right && top->right != last) {  // @compare
            node = top->right;  // @right
        } else {
            out.push_back(top->value);  // @visit
            last = top;  // @take
            stack.pop_back();
        }
    }
    return out;  // @done
}
