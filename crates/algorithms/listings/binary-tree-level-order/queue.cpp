vector<vector<int>> levelOrder(Node* root) {  // @start
    vector<vector<int>> levels;
    if (!root) {
        return levels;  // @no-root
    }
    queue<Node*> queue;
    queue.push(root);  // @init
    while (!queue.empty()) {  // @check
        vector<int> level;
        int size = queue.size();  // @level
        for (int i = 0; i < size; i++) {
            Node* node = queue.front();  // @take
            queue.pop();
            level.push_back(node->value);  // @visit
            if (node->left) {  // @no-left
                queue.push(node->left);  // @left
            }
            if (node->right) {  // @no-right
                queue.push(node->right);  // @right
            }
        }
        levels.push_back(level);  // @close
    }
    return levels;  // @done
}
