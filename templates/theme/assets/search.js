// Search: reads the site's own index and lists the pages that hold every word asked for.
// Used on search.html only.
(() => {
  "use strict";

  const RESULTS_SHOWN = 50;
  const EXCERPT_LENGTH = 180;
  const status = document.getElementById("lw-search-status");
  const list = document.getElementById("lw-search-results");
  const field = document.getElementById("lw-search-query");

  // Letters without case or accents, so that “cafe” finds “Café”.
  const fold = (text) =>
    text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase();
  const words = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) || [];

  // The index holds HTML; a parsed document that is never shown gives its text and runs nothing.
  const plain = (html) =>
    new DOMParser().parseFromString(html, "text/html").body.textContent.replace(/\s+/g, " ").trim();

  const prepare = (entry) => {
    const title = plain(entry.title);
    const text = plain(entry.text);
    const boost = entry.boost || 1; // as a page may ask for at its top
    return { location: entry.location, title, text, boost, inTitle: words(title), inText: words(text) };
  };

  // A word counts when a word of the page begins with it; whole words and titles count for more.
  const worth = (entry, wanted) => {
    const among = (own, whole, begun) => {
      let best = 0;
      for (const word of own) {
        if (word === wanted) return whole;
        if (word.startsWith(wanted)) best = begun;
      }
      return best;
    };
    return among(entry.inTitle, 20, 12) + among(entry.inText, 3, 2);
  };

  const rank = (entries, query) => {
    const asked = words(query);
    return entries
      .map((entry) => {
        const each = asked.map((wanted) => worth(entry, wanted));
        const sum = each.reduce((all, one) => all + one, 0);
        return { entry, score: each.every(Boolean) ? sum * entry.boost : 0 };
      })
      .filter((found) => found.score > 0)
      .sort((a, b) => b.score - a.score || a.entry.title.localeCompare(b.entry.title));
  };

  const excerpt = (text, query) => {
    const places = words(query).map((wanted) => fold(text).indexOf(wanted)).filter((at) => at >= 0);
    const near = (places.length ? Math.min(...places) : 0) - EXCERPT_LENGTH / 3;
    const from = near > 0 ? text.indexOf(" ", near) + 1 : 0; // no word is cut in two
    const rest = text.slice(from);
    const end = rest.length > EXCERPT_LENGTH ? rest.lastIndexOf(" ", EXCERPT_LENGTH) : rest.length;
    return (from > 0 ? "… " : "") + rest.slice(0, end) + (end < rest.length ? " …" : "");
  };

  const show = (found, query) => {
    const items = found.slice(0, RESULTS_SHOWN).map(({ entry }) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = entry.location;
      link.textContent = entry.title;
      const words = document.createElement("p");
      words.textContent = excerpt(entry.text, query);
      item.append(link, words);
      return item;
    });
    list.replaceChildren(...items);
    const count = found.length;
    status.textContent =
      count === 0 ? `Nothing was found for “${query}”. Try fewer or shorter words.`
      : count === 1 ? `One page was found for “${query}”.`
      : count > RESULTS_SHOWN ? `${count} pages were found for “${query}”; the first ${RESULTS_SHOWN} are shown.`
      : `${count} pages were found for “${query}”.`;
  };

  const query = (new URLSearchParams(location.search).get("q") || "").trim();
  field.value = query;
  if (!query) return;
  status.textContent = "Searching…";
  fetch(status.dataset.index)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText))))
    .then((index) => show(rank(index.docs.map(prepare), query), query))
    .catch(() => {
      status.textContent =
        "The search could not read its list of pages. It does not work where the site is opened from a disk.";
    });
})();
