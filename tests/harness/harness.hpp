// What every C++ answer is compiled with: the standard library, the node classes, and reading and writing of values.
// It stands alone so that it can be precompiled.
#pragma once
#include <bits/stdc++.h>
using namespace std;

struct ListNode {
    int val;
    ListNode* next;
    ListNode(int val = 0, ListNode* next = nullptr) : val(val), next(next) {}
};

struct TreeNode {
    int val;
    TreeNode* left;
    TreeNode* right;
    TreeNode(int val = 0, TreeNode* left = nullptr, TreeNode* right = nullptr) : val(val), left(left), right(right) {}
};

namespace dryrun_harness {

// One value of a type, from tokens and to JSON.
template <typename T> struct Io;

template <> struct Io<int> {
    static int read(istream& in) {
        int value;
        in >> value;
        return value;
    }
    static void write(ostream& out, int value) { out << value; }
};

template <> struct Io<double> {
    static double read(istream& in) {
        double value;
        in >> value;
        return value;
    }
    static void write(ostream& out, double value) {
        if (!std::isfinite(value)) {
            out << "null";
            return;
        }
        char text[64];
        out.write(text, to_chars(text, text + sizeof text, value).ptr - text);
    }
};

template <> struct Io<bool> {
    static bool read(istream& in) { return Io<int>::read(in) != 0; }
    static void write(ostream& out, bool value) { out << (value ? "true" : "false"); }
};

template <> struct Io<string> {
    // The letter x, then two hexadecimal digits a byte.
    static string read(istream& in) {
        string token, value;
        in >> token;
        for (size_t i = 1; i + 1 < token.size(); i += 2) value += static_cast<char>(stoi(token.substr(i, 2), nullptr, 16));
        return value;
    }
    static void write(ostream& out, const string& value) {
        out << '"';
        for (unsigned char c : value) {
            if (c == '"' || c == '\\') out << '\\' << c;
            else if (c < 0x20) out << "\\u" << hex << setw(4) << setfill('0') << static_cast<int>(c) << dec << setfill(' ');
            else out << c;
        }
        out << '"';
    }
};

template <typename T> struct Io<vector<T>> {
    static vector<T> read(istream& in) {
        int count = Io<int>::read(in);
        vector<T> values;
        for (int i = 0; i < count; i++) values.push_back(Io<T>::read(in));
        return values;
    }
    static void write(ostream& out, const vector<T>& values) {
        out << '[';
        for (size_t i = 0; i < values.size(); i++) {
            if (i > 0) out << ',';
            Io<T>::write(out, values[i]);
        }
        out << ']';
    }
};

template <> struct Io<ListNode*> {
    static ListNode* read(istream& in) {
        ListNode first;
        ListNode* last = &first;
        for (int value : Io<vector<int>>::read(in)) last = last->next = new ListNode(value);
        return first.next;
    }
    static void write(ostream& out, ListNode* node) {
        vector<int> values;
        for (; node; node = node->next) {
            values.push_back(node->val);
            if (values.size() > 1000000) throw runtime_error("the list returned does not end");
        }
        Io<vector<int>>::write(out, values);
    }
};

template <> struct Io<TreeNode*> {
    // A count, then values in level order with # for a missing child.
    static TreeNode* read(istream& in) {
        int count = Io<int>::read(in);
        vector<TreeNode*> open;
        for (int i = 0; i < count; i++) {
            string token;
            in >> token;
            TreeNode* node = token == "#" ? nullptr : new TreeNode(stoi(token));
            if (i > 0) {
                TreeNode* parent = open[taken(i)];
                (i % 2 == 1 ? parent->left : parent->right) = node;
            }
            if (node) open.push_back(node);
        }
        return open.empty() ? nullptr : open[0];
    }
    // Places come in pairs, a pair for each node in the order the nodes came.
    static size_t taken(int place) { return static_cast<size_t>(place - 1) / 2; }
    static void write(ostream& out, TreeNode* root) {
        vector<TreeNode*> open{root};
        vector<string> values;
        for (size_t i = 0; i < open.size(); i++) {
            TreeNode* node = open[i];
            values.push_back(node ? to_string(node->val) : "null");
            if (node) {
                open.push_back(node->left);
                open.push_back(node->right);
            }
        }
        while (!values.empty() && values.back() == "null") values.pop_back();
        out << '[';
        for (size_t i = 0; i < values.size(); i++) out << (i > 0 ? "," : "") << values[i];
        out << ']';
    }
};

template <typename T> void write(ostream& out, const T& value) { Io<T>::write(out, value); }

// Runs `answer` once for each line of the inputs and writes a line of JSON for each.
inline int run(int argc, char** argv, const function<void(istream&, ostream&)>& answer) {
    if (argc != 3) return 2;
    ifstream inputs(argv[1]);
    ofstream answers(argv[2]);
    for (string line; getline(inputs, line);) {
        istringstream in(line);
        ostringstream out;
        try {
            out << "{\"value\":";
            answer(in, out);
            out << '}';
        } catch (const exception& error) {
            out.str("");
            out << "{\"error\":";
            Io<string>::write(out, error.what());
            out << '}';
        }
        answers << out.str() << endl;
    }
    return 0;
}

}  // namespace dryrun_harness
