vector<int> inorder(Node* root) {  // @start
    vector<int> out;
    vector<Node*> stack;
    Node* node = root;  // @init
    while (node || !stack.empty()) {  // @check
        while (node) {
            stack.push_back(node);  // @push
            node = node->left;  // @left
        }
        node = stack.back();  // @take
        stack.pop_back();
        out.push_back(node->value);  // @visit
        node = node->right;  // @right
    }
    return out;  // @done
}
