// Do the brackets of each line of the standard input match?
const closes = { ")": "(", "]": "[", "}": "{" };

function isBalanced(text) {
  const stack = [];
  for (const letter of text) {
    if ("([{".includes(letter)) {
      stack.push(letter);
    } else if (letter in closes && stack.pop() !== closes[letter]) {
      return false;
    }
  }
  return stack.length === 0;
}

for (let line = readline(); line !== null; line = readline()) {
  console.log(isBalanced(line) ? "yes" : "no");
}
