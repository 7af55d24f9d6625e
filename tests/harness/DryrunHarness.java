// What every Java answer is compiled with: the node classes, reading of tokens, writing of JSON, and the loop over
// inputs. The generated DryrunMain knows the signature.

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.StringTokenizer;

class ListNode {
    int val;
    ListNode next;

    ListNode() {}

    ListNode(int val) {
        this.val = val;
    }

    ListNode(int val, ListNode next) {
        this.val = val;
        this.next = next;
    }
}

class TreeNode {
    int val;
    TreeNode left;
    TreeNode right;

    TreeNode() {}

    TreeNode(int val) {
        this.val = val;
    }

    TreeNode(int val, TreeNode left, TreeNode right) {
        this.val = val;
        this.left = left;
        this.right = right;
    }
}

class DryrunHarness {
    interface Answer {
        void write(DryrunHarness in, StringBuilder out);
    }

    private static final int LONGEST_LIST = 1_000_000;
    private final StringTokenizer tokens;

    private DryrunHarness(String line) {
        tokens = new StringTokenizer(line);
    }

    static void run(String[] args, Answer answer) throws Exception {
        try (BufferedReader inputs = Files.newBufferedReader(Path.of(args[0]), StandardCharsets.UTF_8);
                PrintWriter answers = new PrintWriter(Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8))) {
            for (String line = inputs.readLine(); line != null; line = inputs.readLine()) {
                StringBuilder out = new StringBuilder("{\"value\":");
                try {
                    answer.write(new DryrunHarness(line), out);
                } catch (Throwable error) {
                    out.setLength(0);
                    out.append("{\"error\":");
                    write(out, error.toString());
                }
                answers.println(out.append('}'));
                answers.flush();
            }
        }
    }

    int readInt() {
        return Integer.parseInt(tokens.nextToken());
    }

    double readDouble() {
        return Double.parseDouble(tokens.nextToken());
    }

    boolean readBoolean() {
        return readInt() != 0;
    }

    /** The letter x, then two hexadecimal digits a byte of UTF-8. */
    String readString() {
        String token = tokens.nextToken();
        byte[] bytes = new byte[token.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(token.substring(2 * i + 1, 2 * i + 3), 16);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    String readName() {
        return tokens.nextToken();
    }

    ListNode readListNode() {
        ListNode first = new ListNode();
        ListNode last = first;
        for (int count = readInt(); count > 0; count--) {
            last.next = new ListNode(readInt());
            last = last.next;
        }
        return first.next;
    }

    /** A count, then values in level order with # for a missing child. */
    TreeNode readTreeNode() {
        int count = readInt();
        List<TreeNode> nodes = new ArrayList<>();
        for (int place = 0; place < count; place++) {
            String token = tokens.nextToken();
            TreeNode node = token.equals("#") ? null : new TreeNode(Integer.parseInt(token));
            if (place > 0) {
                TreeNode parent = nodes.get((place - 1) / 2);
                if (place % 2 == 1) {
                    parent.left = node;
                } else {
                    parent.right = node;
                }
            }
            if (node != null) {
                nodes.add(node);
            }
        }
        return nodes.isEmpty() ? null : nodes.get(0);
    }

    static void write(StringBuilder out, int value) {
        out.append(value);
    }

    static void write(StringBuilder out, double value) {
        out.append(Double.isFinite(value) ? Double.toString(value) : "null");
    }

    static void write(StringBuilder out, boolean value) {
        out.append(value);
    }

    static void write(StringBuilder out, String value) {
        if (value == null) {
            out.append("null");
            return;
        }
        out.append('"');
        for (char c : value.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    static void write(StringBuilder out, ListNode node) {
        out.append('[');
        int count = 0;
        for (; node != null; node = node.next) {
            out.append(count > 0 ? "," : "").append(node.val);
            if (++count > LONGEST_LIST) {
                throw new IllegalStateException("the list returned does not end");
            }
        }
        out.append(']');
    }

    static void write(StringBuilder out, TreeNode root) {
        List<String> values = new ArrayList<>();
        Deque<TreeNode> open = new ArrayDeque<>();
        if (root != null) {
            values.add(Integer.toString(root.val));
            open.add(root);
        }
        while (!open.isEmpty()) {
            TreeNode node = open.remove();
            for (TreeNode child : new TreeNode[] {node.left, node.right}) {
                values.add(child == null ? "null" : Integer.toString(child.val));
                if (child != null) {
                    open.add(child);
                }
            }
        }
        while (!values.isEmpty() && values.get(values.size() - 1).equals("null")) {
            values.remove(values.size() - 1);
        }
        out.append('[').append(String.join(",", values)).append(']');
    }
}
