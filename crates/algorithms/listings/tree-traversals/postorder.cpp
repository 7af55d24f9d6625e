void walk(Node* node, vector<int>& out) {  // @call
    if (!node) {
        return;  // @none
    }
    walk(node->left, out);  // @left
    walk(node->right, out);  // @right
    out.push_back(node->value);  // @visit @return
}

vector<int> postorder(Node* root) {  // @start
    vector<int> out;
    walk(root, out);
    return out;  // @done
}
