function mergeFeeds(feeds) {  // @start
  const heads = feeds.map(() => 0), merged = [];
  while (true) {
    let best = null;
    feeds.forEach((values, feed) => {
      if (heads[feed] < values.length && (  // @look
        best === null || values[heads[feed]] < feeds[best][heads[best]]
      )) {
        best = feed;
      }
    });
    if (best === null) {
      return merged;  // @done
    }
    merged.push(feeds[best][heads[best]]);  // @take
    heads[best]++;
  }
}
