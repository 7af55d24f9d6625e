function longestDistinct(text) {  // @start
  const lastSeen = new Map();
  let best = 0, left = 0;  // @init
  for (let right = 0; right < text.length; right++) {
    const char = text[right];  // @next
    if ((lastSeen.get(char) ?? -1) >= left) {  // @check
      left = lastSeen.get(char) + 1;  // @shrink
    }
    lastSeen.set(char, right);  // @remember
    const length = right - left + 1;  // @measure
    if (length > best) {
      best = length;  // @longer
    }
  }
  return best;  // @done
}
