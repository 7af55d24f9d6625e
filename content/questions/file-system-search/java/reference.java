import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

enum Kind { FILE, DIRECTORY, LINK }

/** Opens a file's bytes. Nothing is opened until this is called. */
interface Content {
    InputStream open() throws IOException;
}

/** What a search knows of one file or directory. `identity` is the same for two paths to one directory. */
record Entry(String path, Kind kind, long size, long modified, Object identity, Content content) {
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

/** All that a search needs of a file system. */
interface FileTree {
    /** The entry at a path; a link is not followed. */
    Entry entry(String path) throws IOException;

    /** Entries of a directory, in no promised order. */
    Iterator<Entry> children(Entry directory) throws IOException;

    /** What a link leads to, under the link's own path. */
    Entry resolve(Entry link) throws IOException;
}

/** A question about one entry. Filters have no state, so one may be used in many searches at once. */
interface Filter {
    boolean matches(Entry entry) throws IOException;

    /** Relative; 1: looks at the entry alone, 1000: reads the file. */
    default int cost() {
        return 1;
    }

    default Filter and(Filter other) {
        return new All(List.of(this, other));
    }

    default Filter or(Filter other) {
        return new AnyOf(List.of(this, other));
    }

    default Filter not() {
        return new Not(this);
    }

    static List<Filter> cheapFirst(List<Filter> parts) {
        return parts.stream().sorted(Comparator.comparingInt(Filter::cost)).toList();
    }

    static int sum(List<Filter> parts) {
        return parts.stream().mapToInt(Filter::cost).sum();
    }
}

/** True if every part is; cheap parts are asked first. Without parts it is true. */
record All(List<Filter> parts) implements Filter {
    All {
        parts = Filter.cheapFirst(parts);
    }

    public boolean matches(Entry entry) throws IOException {
        for (Filter part : parts) {
            if (!part.matches(entry)) {
                return false;
            }
        }
        return true;
    }

    public int cost() {
        return Filter.sum(parts);
    }
}

/** True if some part is; cheap parts are asked first. Without parts it is false. */
record AnyOf(List<Filter> parts) implements Filter {
    AnyOf {
        parts = Filter.cheapFirst(parts);
    }

    public boolean matches(Entry entry) throws IOException {
        for (Filter part : parts) {
            if (part.matches(entry)) {
                return true;
            }
        }
        return false;
    }

    public int cost() {
        return Filter.sum(parts);
    }
}

record Not(Filter part) implements Filter {
    public boolean matches(Entry entry) throws IOException {
        return !part.matches(entry);
    }

    public int cost() {
        return part.cost();
    }
}

record IsKind(Kind kind) implements Filter {
    public boolean matches(Entry entry) {
        return entry.kind() == kind;
    }
}

/** The whole name against a pattern with `*` and `?`; upper and lower case differ. */
final class NameLike implements Filter {
    private final Pattern pattern;

    NameLike(String glob) {
        StringBuilder regex = new StringBuilder();
        for (char c : glob.toCharArray()) {
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        pattern = Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    public boolean matches(Entry entry) {
        return pattern.matcher(entry.name()).matches();
    }
}

/** Both ends included, in bytes; files only, since a directory's size says nothing about its contents. */
record SizeBetween(long low, long high) implements Filter {
    public boolean matches(Entry entry) {
        return entry.kind() == Kind.FILE && low <= entry.size() && entry.size() <= high;
    }
}

record ModifiedSince(long moment) implements Filter {
    public boolean matches(Entry entry) {
        return entry.modified() >= moment;
    }
}

/** The file's bytes contain some others. Reads in pieces, so memory does not grow with the file. */
final class ContentHas implements Filter {
    private static final int PIECE = 1 << 16;
    private final byte[] wanted;

    ContentHas(String wanted) {
        this.wanted = wanted.getBytes(StandardCharsets.UTF_8);
    }

    public int cost() {
        return 1000;
    }

    public boolean matches(Entry entry) throws IOException {
        if (entry.kind() != Kind.FILE) {
            return false;
        }
        byte[] window = new byte[PIECE + wanted.length];
        int kept = 0;
        try (InputStream in = entry.content().open()) {
            for (int read; (read = in.read(window, kept, PIECE)) != -1; ) {
                int filled = kept + read;
                if (contains(window, filled)) {
                    return true;
                }
                // A match may lie across the border, so keep one byte less than a whole match.
                kept = Math.min(filled, Math.max(0, wanted.length - 1));
                System.arraycopy(window, filled - kept, window, 0, kept);
            }
        }
        return wanted.length == 0;
    }

    private boolean contains(byte[] window, int filled) {
        for (int start = 0; start + wanted.length <= filled; start++) {
            if (Arrays.equals(window, start, start + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}

/** Something that could not be looked at. The search goes on without it. */
record Fault(String path, String reason) {}

/**
 * Walks a tree in depth and hands out matching entries as it finds them. `enter` decides which directories below the
 * root are opened; it has no say in which entries are results. With `followLinks` every directory is opened at most
 * once, however many links lead to it, so a loop ends.
 */
final class Search {
    private final FileTree files;
    private Filter enter = new All(List.of());
    private boolean followLinks = false;
    private int maxDepth = Integer.MAX_VALUE;
    private Consumer<Fault> onFault = fault -> {};

    Search(FileTree files) {
        this.files = files;
    }

    Search enter(Filter directories) {
        enter = directories;
        return this;
    }

    Search followLinks() {
        followLinks = true;
        return this;
    }

    Search maxDepth(int depth) {
        maxDepth = depth;
        return this;
    }

    Search onFault(Consumer<Fault> consumer) {
        onFault = consumer;
        return this;
    }

    /** Nothing is read before the first result is asked for, and nothing after the last. */
    Iterator<Entry> find(String root, Filter wanted) {
        return new Walk(root, wanted);
    }

    private interface Action<T> {
        T run() throws IOException;
    }

    private <T> T guarded(String path, T otherwise, Action<T> action) {
        try {
            return action.run();
        } catch (IOException error) {
            onFault.accept(new Fault(path, error.getClass().getSimpleName()));
        } catch (UncheckedIOException error) {
            onFault.accept(new Fault(path, error.getCause().getClass().getSimpleName()));
        }
        return otherwise;
    }

    private record Level(String path, Iterator<Entry> entries) {}

    private final class Walk implements Iterator<Entry> {
        private final Filter wanted;
        private final Set<Object> opened = new HashSet<>();
        /** One open listing for each level: memory grows with the depth of the tree, not with its size. */
        private final Deque<Level> levels = new ArrayDeque<>();
        private String root;
        private Entry ready;

        Walk(String root, Filter wanted) {
            this.root = root;
            this.wanted = wanted;
        }

        public boolean hasNext() {
            start();
            while (ready == null && !levels.isEmpty()) {
                Iterator<Entry> entries = levels.peek().entries();
                Entry entry = guarded(levels.peek().path(), null, () -> entries.hasNext() ? entries.next() : null);
                if (entry == null) {
                    levels.pop();
                } else {
                    visit(entry);
                }
            }
            return ready != null;
        }

        public Entry next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Entry found = ready;
            ready = null;
            return found;
        }

        private void start() {
            if (root != null) {
                String path = root;
                root = null;
                Entry entry = guarded(path, null, () -> files.entry(path));
                if (entry != null) {
                    levels.push(new Level(path, List.of(entry).iterator()));
                }
            }
        }

        private void visit(Entry found) {
            boolean follow = followLinks && found.kind() == Kind.LINK;
            Entry entry = follow ? guarded(found.path(), found, () -> files.resolve(found)) : found;
            if (guarded(entry.path(), false, () -> wanted.matches(entry))) {
                ready = entry;
            }
            if (shouldEnter(entry, levels.size() - 1)) {
                Iterator<Entry> none = Collections.emptyIterator();
                levels.push(new Level(entry.path(), guarded(entry.path(), none, () -> files.children(entry))));
            }
        }

        private boolean shouldEnter(Entry entry, int depth) {
            if (entry.kind() != Kind.DIRECTORY || depth >= maxDepth) {
                return false;
            }
            if (depth > 0 && !guarded(entry.path(), false, () -> enter.matches(entry))) {
                return false;
            }
            return !followLinks || opened.add(entry.identity());
        }
    }
}

/** A file system in memory for tests; it counts what a search does to it. */
final class MemoryTree implements FileTree {
    private static final class Node {
        final Kind kind;
        final Map<String, Node> children = new LinkedHashMap<>();
        byte[] data = {};
        long modified;
        String target = "";
        boolean denied;

        Node(Kind kind) {
            this.kind = kind;
        }
    }

    final List<String> listed = new ArrayList<>();
    final List<String> read = new ArrayList<>();
    private final Node root = new Node(Kind.DIRECTORY);

    MemoryTree file(String path, String data, long modified) {
        Node node = add(path, Kind.FILE);
        node.data = data.getBytes(StandardCharsets.UTF_8);
        node.modified = modified;
        return this;
    }

    MemoryTree link(String path, String target) {
        add(path, Kind.LINK).target = target;
        return this;
    }

    MemoryTree denied(String path) {
        add(path, Kind.DIRECTORY).denied = true;
        return this;
    }

    private Node add(String path, Kind kind) {
        Node node = root;
        String[] parts = path.substring(1).split("/");
        for (int i = 0; i < parts.length - 1; i++) {
            node = node.children.computeIfAbsent(parts[i], name -> new Node(Kind.DIRECTORY));
        }
        Node added = new Node(kind);
        node.children.put(parts[parts.length - 1], added);
        return added;
    }

    public Entry entry(String path) throws IOException {
        return entry(path, walk(path));
    }

    public Iterator<Entry> children(Entry directory) throws IOException {
        Node node = (Node) directory.identity();
        if (node.denied) {
            throw new AccessDeniedException(directory.path());
        }
        listed.add(directory.path());
        String base = directory.path().equals("/") ? "" : directory.path();
        return node.children.entrySet().stream().map(e -> entry(base + "/" + e.getKey(), e.getValue())).iterator();
    }

    public Entry resolve(Entry link) throws IOException {
        Node node = (Node) link.identity();
        for (int hop = 0; hop < 40; hop++) {
            if (node.kind != Kind.LINK) {
                return entry(link.path(), node);
            }
            node = walk(node.target);
        }
        throw new FileSystemLoopException(link.path());
    }

    private Node walk(String path) throws IOException {
        Node node = root;
        for (String part : path.substring(1).split("/")) {
            node = part.isEmpty() ? node : node.children.get(part);
            if (node == null) {
                throw new NoSuchFileException(path);
            }
        }
        return node;
    }

    private Entry entry(String path, Node node) {
        return new Entry(path, node.kind, node.data.length, node.modified, node, () -> {
            read.add(path);
            return new SlowStream(node.data);
        });
    }

    /** Hands out at most four bytes a time, so that a match can lie across the border of two reads. */
    private static final class SlowStream extends java.io.ByteArrayInputStream {
        SlowStream(byte[] data) {
            super(data);
        }

        @Override
        public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(4, length));
        }
    }
}

class Main {
    public static void main(String[] args) throws IOException {
        Filter file = new IsKind(Kind.FILE);
        MemoryTree files = sample();

        Filter smallPython = new NameLike("*.py").and(new SizeBetween(0, 20));
        check(paths(new Search(files).find("/srv", smallPython)).equals(List.of("/srv/app/main.py")));
        Filter recentOrLarge = new ModifiedSince(300).or(new SizeBetween(1000, Long.MAX_VALUE));
        check(paths(new Search(files).find("/srv", recentOrLarge.and(file)))
                .equals(List.of("/srv/app/notes.txt", "/srv/logs/big.log")));
        check(paths(new Search(files).find("/srv", new NameLike("*.py").not().and(new SizeBetween(0, 20))))
                .equals(List.of("/srv/app/notes.txt")));

        List<Fault> faults = new ArrayList<>();
        check(paths(new Search(files).onFault(faults::add).find("/srv", file)).size() == 4);
        check(faults.equals(List.of(new Fault("/srv/secret", "AccessDeniedException"))));

        files = sample();
        check(new Search(files).find("/srv", new NameLike("*.py")).next().name().equals("main.py"));
        check(files.listed.equals(List.of("/srv", "/srv/app")));

        Search outsideCache = new Search(files).enter(new NameLike("cache").not());
        check(paths(outsideCache.find("/srv", new NameLike("*.py"))).equals(List.of("/srv/app/main.py")));
        check(paths(new Search(files).maxDepth(1).find("/srv", new NameLike("*"))).size() == 4);

        faults.clear();
        check(paths(new Search(files).followLinks().onFault(faults::add).find("/srv", file)).size() == 4);
        check(faults.stream().map(Fault::path).toList().equals(List.of("/srv/app/gone", "/srv/secret")));

        files = sample();
        Filter hasJson = new ContentHas("json").and(new NameLike("*.txt"));
        check(paths(new Search(files).find("/srv", hasJson)).equals(List.of("/srv/app/notes.txt")));
        check(files.read.equals(List.of("/srv/app/notes.txt")));
        check(!new ContentHas("jsonx").matches(files.entry("/srv/app/main.py")));
        check(new ContentHas("").matches(files.entry("/srv/app/main.py")));
        check(paths(new Search(files).find("/missing", new All(List.of()))).isEmpty());
        System.out.println("ok");
    }

    private static MemoryTree sample() {
        return new MemoryTree()
                .file("/srv/app/main.py", "import json\n", 200)
                .file("/srv/app/notes.txt", "call json later", 300)
                .file("/srv/app/cache/old.py", "x".repeat(50), 100)
                .file("/srv/logs/big.log", "y".repeat(4000), 400)
                .denied("/srv/secret")
                .link("/srv/app/loop", "/srv")
                .link("/srv/app/gone", "/nowhere");
    }

    private static List<String> paths(Iterator<Entry> found) {
        List<String> paths = new ArrayList<>();
        found.forEachRemaining(entry -> paths.add(entry.path()));
        return paths;
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
