// Known functions, with the class that each is known to be of in time and in space beside its input.
//
// `takes` names one of INPUTS. An array of two codes is Python and JavaScript; a text is Python alone. Space is null where it is not
// asked: where it hangs on chance, or the least change of the code would make it something else.

const list = (of, more = {}) => ({ kind: "list", length: [0, "size"], of, sorted: false, distinct: false, ...more });
const int = (low, high) => ({ kind: "int", range: [low, high] });

/** What a function takes: its parameters, and how they are made. */
export const INPUTS = {
  numbers: { params: [["a", "list<int>", list(int(0, "size*4"))]], returns: "int" },
  number: { params: [["n", "int", int(0, "size")]], returns: "int" },
  large: { params: [["n", "int", int(0, "size*1000")]], returns: "int" },
  text: { params: [["s", "string", { kind: "string", length: [0, "size"], alphabet: "abcdefghijklmnopqrstuvwxyz" }]], returns: "int" },
  sorted: {
    params: [
      ["a", "list<int>", list(int(0, "size*2"), { sorted: true })],
      ["x", "int", { kind: "element-of", param: "a", else: int(0, "size*2") }],
    ],
    returns: "int",
  },
  grid: { params: [["g", "grid<int>", { kind: "grid", rows: [0, "size"], cols: [0, "size"], of: int(0, 1) }]], returns: "int" },
  tree: { params: [["root", "binary-tree<int>", { kind: "binary-tree", nodes: [0, "size"], of: int(0, 99) }]], returns: "int" },
  linked: { params: [["head", "linked-list<int>", list(int(0, 99))]], returns: "int" },
};

export const FUNCTIONS = [
  ["constant", "numbers", "O(1)", "O(1)", [
    "def solve(a):\n    if not a:\n        return 0\n    return a[0] + a[-1]",
    "function solve(a) {\n  if (!a.length) return 0;\n  return a[0] + a[a.length - 1];\n}"]],
  ["binary search", "sorted", "O(log n)", "O(1)", [
    "def solve(a, x):\n    lo, hi = 0, len(a)\n    while lo < hi:\n        mid = (lo + hi) // 2\n        if a[mid] < x:\n            lo = mid + 1\n        else:\n            hi = mid\n    return lo",
    "function solve(a, x) {\n  let lo = 0, hi = a.length;\n  while (lo < hi) {\n    const mid = (lo + hi) >> 1;\n    if (a[mid] < x) lo = mid + 1;\n    else hi = mid;\n  }\n  return lo;\n}"]],
  ["binary search by recursion", "sorted", "O(log n)", "O(log n)",
    "def solve(a, x):\n    def go(lo, hi):\n        if lo == hi:\n            return lo\n        mid = (lo + hi) // 2\n        if a[mid] < x:\n            return go(mid + 1, hi)\n        return go(lo, mid)\n    return go(0, len(a))"],
  ["halving", "large", "O(log n)", "O(1)", [
    "def solve(n):\n    steps = 0\n    while n > 0:\n        n //= 2\n        steps += 1\n    return steps",
    "function solve(n) {\n  let steps = 0;\n  while (n > 0) {\n    n = Math.floor(n / 2);\n    steps += 1;\n  }\n  return steps;\n}"]],
  ["trial division", "large", "O(√n)", "O(1)", [
    // Of n and its neighbours one is prime often enough only for large n; all divisors are counted instead.
    "def solve(n):\n    found = 0\n    d = 1\n    while d * d <= n:\n        if n % d == 0:\n            found += 2\n        d += 1\n    return found",
    "function solve(n) {\n  let found = 0;\n  for (let d = 1; d * d <= n; d++) {\n    if (n % d === 0) found += 2;\n  }\n  return found;\n}"]],
  ["linear search", "sorted", "O(n)", "O(1)", [
    "def solve(a, x):\n    for i, y in enumerate(a):\n        if y >= x:\n            return i\n    return len(a)",
    "function solve(a, x) {\n  for (let i = 0; i < a.length; i++) {\n    if (a[i] >= x) return i;\n  }\n  return a.length;\n}"]],
  ["sum by the built-in", "numbers", "O(n)", "O(1)", "def solve(a):\n    return sum(a)"],
  ["Fibonacci by a loop", "number", "O(n)", "O(1)",
    "def solve(n):\n    a, b = 0, 1\n    for _ in range(n):\n        a, b = b, (a + b) % 1000007\n    return a"],
  ["Fibonacci with a memo", "number", "O(n)", "O(n)",
    "def solve(n):\n    memo = {}\n    def fib(k):\n        if k < 2:\n            return k\n        if k not in memo:\n            memo[k] = (fib(k - 1) + fib(k - 2)) % 1000007\n        return memo[k]\n    return fib(n)"],
  ["Fibonacci by recursion", "number", "O(2ⁿ)", "O(n)", [
    "def solve(n):\n    if n < 2:\n        return n\n    return solve(n - 1) + solve(n - 2)",
    "function solve(n) {\n  if (n < 2) return n;\n  return solve(n - 1) + solve(n - 2);\n}"]],
  ["all subsets", "numbers", "O(2ⁿ)", "O(n)", [
    "def solve(a):\n    def go(i, total):\n        if i == len(a):\n            return total % 7 == 0\n        return go(i + 1, total) + go(i + 1, total + a[i])\n    return go(0, 0)",
    "function solve(a) {\n  const go = (i, total) => {\n    if (i === a.length) return total % 7 === 0 ? 1 : 0;\n    return go(i + 1, total) + go(i + 1, total + a[i]);\n  };\n  return go(0, 0);\n}"]],
  ["all subsets as lists", "numbers", "O(2ⁿ)", "O(2ⁿ)",
    "def solve(a):\n    subsets = [[]]\n    for x in a:\n        subsets += [s + [x] for s in subsets]\n    return len(subsets)"],
  ["set membership", "numbers", "O(n)", "O(n)", [
    "def solve(a):\n    seen = set()\n    again = 0\n    for x in a:\n        if x in seen:\n            again += 1\n        seen.add(x)\n    return again",
    "function solve(a) {\n  const seen = new Set();\n  let again = 0;\n  for (const x of a) {\n    if (seen.has(x)) again += 1;\n    seen.add(x);\n  }\n  return again;\n}"]],
  ["sliding window", "numbers", "O(n)", "O(1)",
    "def solve(a):\n    best = total = start = 0\n    for end in range(len(a)):\n        total += a[end]\n        while total > len(a) * 10:\n            total -= a[start]\n            start += 1\n        best = max(best, end - start + 1)\n    return best"],
  ["counting letters", "text", "O(n)", "O(1)",
    "def solve(s):\n    counts = [0] * 26\n    for c in s:\n        counts[ord(c) - 97] += 1\n    return max(counts)"],
  ["prefix sums", "numbers", "O(n)", "O(n)",
    "def solve(a):\n    sums = [0]\n    for x in a:\n        sums.append(sums[-1] + x)\n    return sums[-1]"],
  ["a linked list turned around", "linked", "O(n)", "O(1)",
    "def solve(head):\n    prev = None\n    while head:\n        head.next, prev, head = prev, head, head.next\n    return prev.val if prev else 0"],
  ["breadth-first on a grid", "grid", "O(n)", "O(n)", [
    "from collections import deque\n\ndef solve(g):\n    if not g:\n        return 0\n    rows, cols = len(g), len(g[0])\n    seen = {(0, 0)}\n    queue = deque(seen)\n    while queue:\n        r, c = queue.popleft()\n        for y, x in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):\n            if 0 <= y < rows and 0 <= x < cols and (y, x) not in seen:\n                seen.add((y, x))\n                queue.append((y, x))\n    return len(seen)",
    "function solve(g) {\n  if (!g.length) return 0;\n  const [rows, cols] = [g.length, g[0].length];\n  const seen = g.map((row) => row.map(() => false));\n  const queue = [[0, 0]];\n  seen[0][0] = true;\n  for (let at = 0; at < queue.length; at++) {\n    const [r, c] = queue[at];\n    for (const [y, x] of [[r + 1, c], [r - 1, c], [r, c + 1], [r, c - 1]]) {\n      if (y < 0 || x < 0 || y >= rows || x >= cols || seen[y][x]) continue;\n      seen[y][x] = true;\n      queue.push([y, x]);\n    }\n  }\n  return queue.length;\n}"]],
  ["walking a tree", "tree", "O(n)", null,
    "def solve(root):\n    if root is None:\n        return 0\n    return root.val + solve(root.left) + solve(root.right)"],
  ["the built-in sort", "numbers", "O(n log n)", "O(n)", [
    "def solve(a):\n    b = sorted(a)\n    return b[0] if b else 0",
    "function solve(a) {\n  const b = [...a].sort((x, y) => x - y);\n  return b.length ? b[0] : 0;\n}"]],
  ["merge sort", "numbers", "O(n log n)", "O(n)", [
    "def solve(a):\n    def sort(a):\n        if len(a) < 2:\n            return a\n        left, right = sort(a[:len(a) // 2]), sort(a[len(a) // 2:])\n        out = []\n        i = j = 0\n        while i < len(left) and j < len(right):\n            if left[i] <= right[j]:\n                out.append(left[i])\n                i += 1\n            else:\n                out.append(right[j])\n                j += 1\n        return out + left[i:] + right[j:]\n    return len(sort(a))",
    "function solve(a) {\n  const sort = (a) => {\n    if (a.length < 2) return a;\n    const mid = a.length >> 1;\n    const left = sort(a.slice(0, mid)), right = sort(a.slice(mid));\n    const out = [];\n    let i = 0, j = 0;\n    while (i < left.length && j < right.length) {\n      if (left[i] <= right[j]) out.push(left[i++]);\n      else out.push(right[j++]);\n    }\n    return [...out, ...left.slice(i), ...right.slice(j)];\n  };\n  return sort(a).length;\n}"]],
  ["quicksort", "numbers", "O(n log n)", null,
    "def solve(a):\n    def sort(a):\n        if len(a) < 2:\n            return a\n        p = a[len(a) // 2]\n        return sort([x for x in a if x < p]) + [x for x in a if x == p] + sort([x for x in a if x > p])\n    return len(sort(a))"],
  ["quicksort in place", "numbers", "O(n log n)", null, [
    "def solve(a):\n    def sort(lo, hi):\n        if lo >= hi:\n            return\n        p = a[(lo + hi) // 2]\n        i, j = lo, hi\n        while i <= j:\n            while a[i] < p:\n                i += 1\n            while a[j] > p:\n                j -= 1\n            if i <= j:\n                a[i], a[j] = a[j], a[i]\n                i += 1\n                j -= 1\n        sort(lo, j)\n        sort(i, hi)\n    sort(0, len(a) - 1)\n    return a[0] if a else 0",
    "function solve(a) {\n  function sort(lo, hi) {\n    if (lo >= hi) return;\n    const p = a[(lo + hi) >> 1];\n    let i = lo, j = hi;\n    while (i <= j) {\n      while (a[i] < p) i++;\n      while (a[j] > p) j--;\n      if (i <= j) {\n        [a[i], a[j]] = [a[j], a[i]];\n        i++;\n        j--;\n      }\n    }\n    sort(lo, j);\n    sort(i, hi);\n  }\n  sort(0, a.length - 1);\n  return a.length ? a[0] : 0;\n}"]],
  ["heapsort by heapq", "numbers", "O(n log n)", "O(n)",
    "import heapq\n\ndef solve(a):\n    heap = []\n    for x in a:\n        heapq.heappush(heap, x)\n    out = []\n    while heap:\n        out.append(heapq.heappop(heap))\n    return len(out)"],
  ["heapsort by hand", "numbers", "O(n log n)", "O(1)",
    "def solve(a):\n    n = len(a)\n    def sink(i, n):\n        while 2 * i + 1 < n:\n            child = 2 * i + 1\n            if child + 1 < n and a[child + 1] > a[child]:\n                child += 1\n            if a[i] >= a[child]:\n                return\n            a[i], a[child] = a[child], a[i]\n            i = child\n    for i in range(n // 2 - 1, -1, -1):\n        sink(i, n)\n    for end in range(n - 1, 0, -1):\n        a[0], a[end] = a[end], a[0]\n        sink(0, end)\n    return a[0] if a else 0"],
  ["a binary search for each", "numbers", "O(n log n)", "O(n)",
    "import bisect\n\ndef solve(a):\n    b = sorted(a)\n    total = 0\n    for x in a:\n        total += bisect.bisect_left(b, x)\n    return total"],
  ["loops that double", "number", "O(n log n)", "O(1)",
    "def solve(n):\n    steps = 0\n    for i in range(n):\n        k = 1\n        while k < n:\n            k *= 2\n            steps += 1\n    return steps"],
  ["insertion sort", "numbers", "O(n²)", "O(1)", [
    "def solve(a):\n    for i in range(1, len(a)):\n        x, j = a[i], i\n        while j > 0 and a[j - 1] > x:\n            a[j] = a[j - 1]\n            j -= 1\n        a[j] = x\n    return a[0] if a else 0",
    "function solve(a) {\n  for (let i = 1; i < a.length; i++) {\n    const x = a[i];\n    let j = i;\n    while (j > 0 && a[j - 1] > x) {\n      a[j] = a[j - 1];\n      j -= 1;\n    }\n    a[j] = x;\n  }\n  return a.length ? a[0] : 0;\n}"]],
  ["all pairs", "numbers", "O(n²)", "O(1)", [
    "def solve(a):\n    found = 0\n    for i in range(len(a)):\n        for j in range(i + 1, len(a)):\n            if a[i] == a[j]:\n                found += 1\n    return found",
    "function solve(a) {\n  let found = 0;\n  for (let i = 0; i < a.length; i++) {\n    for (let j = i + 1; j < a.length; j++) {\n      if (a[i] === a[j]) found += 1;\n    }\n  }\n  return found;\n}"]],
  ["in on a list, in a loop", "numbers", "O(n²)", "O(n)", [
    "def solve(a):\n    seen = []\n    for x in a:\n        if x not in seen:\n            seen.append(x)\n    return len(seen)",
    "function solve(a) {\n  const seen = [];\n  for (const x of a) {\n    if (!seen.includes(x)) seen.push(x);\n  }\n  return seen.length;\n}"]],
  ["texts that grow at the front", "text", "O(n²)", "O(n)", [
    "def solve(s):\n    out = ''\n    for c in s:\n        out = c + out\n    return len(out)",
    "function solve(s) {\n  let out = '';\n  for (const c of s) {\n    out = c + out;\n  }\n  return out.length;\n}"]],
  ["slices in a recursion", "numbers", "O(n²)", "O(n²)",
    "def solve(a):\n    if not a:\n        return 0\n    return a[0] + solve(a[1:])"],
  ["insert(0)", "numbers", "O(n²)", "O(n)", [
    "def solve(a):\n    out = []\n    for x in a:\n        out.insert(0, x)\n    return len(out)",
    "function solve(a) {\n  const out = [];\n  for (const x of a) {\n    out.unshift(x);\n  }\n  return out.length;\n}"]],
  ["pop(0)", "numbers", "O(n²)", "O(1)", [
    "def solve(a):\n    total = 0\n    while a:\n        total += a.pop(0)\n    return total",
    "function solve(a) {\n  let total = 0;\n  while (a.length) {\n    total += a.shift();\n  }\n  return total;\n}"]],
  ["a table of two texts", "text", "O(n²)", "O(n²)",
    "def solve(s):\n    t = s[::-1]\n    n = len(s)\n    best = [[0] * (n + 1) for _ in range(n + 1)]\n    for i in range(n):\n        for j in range(n):\n            if s[i] == t[j]:\n                best[i + 1][j + 1] = best[i][j] + 1\n            else:\n                best[i + 1][j + 1] = max(best[i][j + 1], best[i + 1][j])\n    return best[n][n]"],
  ["three loops", "numbers", "O(n³)", "O(1)", [
    "def solve(a):\n    n = len(a)\n    found = 0\n    for i in range(n):\n        for j in range(i + 1, n):\n            for k in range(j + 1, n):\n                if a[i] + a[j] == a[k]:\n                    found += 1\n    return found",
    "function solve(a) {\n  const n = a.length;\n  let found = 0;\n  for (let i = 0; i < n; i++) {\n    for (let j = i + 1; j < n; j++) {\n      for (let k = j + 1; k < n; k++) {\n        if (a[i] + a[j] === a[k]) found += 1;\n      }\n    }\n  }\n  return found;\n}"]],
  ["sums of all stretches", "numbers", "O(n³)", null,
    "def solve(a):\n    best = 0\n    for i in range(len(a)):\n        for j in range(i, len(a)):\n            best = max(best, sum(a[i:j + 1]))\n    return best"],
].flatMap(([name, takes, time, space, codes]) =>
  [codes].flat().map((code, at) => ({ name, language: at ? "javascript" : "python", takes, time, space, code })));
