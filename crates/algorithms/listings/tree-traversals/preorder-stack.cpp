vector<int> preorder(Node* root) {  // @start
    vector<int> out;
    if (!root) {
        return out;  // @no-root
    }
    vector<Node*> stack{root};  // @init
    while (!stack.empty()) {  // @check
        Node* node = stack.back();  // @take
        stack.pop_back();
        out.push_back(node->value);  // @visit
        if (node->right) {  // @no-right
            stack.push_back(node->right);  // @right
        }
        if (node->left) {  // @no-left
            stack.push_back(node->left);  // @left
        }
    }
    return out;  // @done
}
