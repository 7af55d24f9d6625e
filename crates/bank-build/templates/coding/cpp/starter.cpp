int sumOfEvens(vector<int>& values) {
    return -1;
}
