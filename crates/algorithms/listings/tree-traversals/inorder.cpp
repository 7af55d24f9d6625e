void walk(Node* node, vector<int>& out) {  // @call
    if (!node) {
        return;  // @none
    }
    walk(node->left, out);  // @left
    out.push_back(node->value);  // @visit
    walk(node->right, out);  // @right @return
}

vector<int> inorder(Node* root) {  // @start
    vector<int> out;
    walk(root, out);
    return out;  // @done
}
