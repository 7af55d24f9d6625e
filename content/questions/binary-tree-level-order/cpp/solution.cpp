// Searches breadth-first, one whole level in each round.
vector<vector<int>> levelOrder(TreeNode* root) {
    vector<vector<int>> levels;
    queue<TreeNode*> waiting;
    if (root != nullptr) {
        waiting.push(root);
    }
    while (!waiting.empty()) {
        // Here the queue holds exactly one level, from left to right.
        vector<int> level;
        // Read once: the size changes while children go in.
        const size_t count = waiting.size();
        for (size_t i = 0; i < count; ++i) {
            TreeNode* node = waiting.front();
            waiting.pop();
            level.push_back(node->val);
            if (node->left != nullptr) {
                waiting.push(node->left);
            }
            if (node->right != nullptr) {
                waiting.push(node->right);
            }
        }
        levels.push_back(move(level));
    }
    return levels;
}
