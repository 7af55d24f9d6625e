void walk(Node* node, vector<int>& out) {  // @call
    if (!node) {
        return;  // @none
    }
    out.push_back(node->value);  // @visit
    walk(node->left, out);  // @left
    walk(node->right, out);  // @right @return
}

vector<int> preorder(Node* root) {  // @start
    vector<int> out;
    walk(root, out);
    return out;  // @done
}
