// Given: struct TreeNode with val, left and right.

// Returns the values level by level, each level from left to right.
vector<vector<int>> levelOrder(TreeNode* root) {
    // Write your answer here.
    return {};
}
