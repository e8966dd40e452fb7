// Numbers as links: below each section stands how it is known; here a reader may ask that each of
// its numbers be a link to itself and its rows. Unasked there are none: a screen reader or the Tab
// key would have to pass hundreds. The page that a number leads to needs JavaScript as well, so
// nothing is lost without it.
(() => {
  "use strict";

  const root = new URL("..", document.currentScript.src);
  const ASK = "Link each number to its rows";
  const DONE = "Each number here is now a link to its rows.";

  const address = (figure) => {
    const [dataset, ...measure] = figure.split(";")[0].split(".");
    const page = new URL(`how/${encodeURIComponent(dataset)}/${encodeURIComponent(measure.join("."))}.html`, root);
    page.search = new URLSearchParams({ figure });
    return page.href;
  };
  // What is a link already, or opens and closes something, stays what it is.
  const bare = (place) =>
    [...place.querySelectorAll("[data-figure], [data-part-of]")].filter((one) =>
      !one.closest("a, summary, button"));

  const link = (number) => {
    const way = document.createElement("a");
    way.href = address(number.dataset.figure ?? number.dataset.partOf);
    number.replaceWith(way);
    way.append(number);
  };

  document.querySelectorAll(".lw-how").forEach((line) => {
    const place = line.closest("section") ?? line.closest("main");
    if (!bare(place).length) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "lw-how-ask";
    button.textContent = ASK;
    button.addEventListener("click", () => {
      bare(place).forEach(link);
      const done = document.createElement("span");
      done.tabIndex = -1;
      done.textContent = DONE;
      button.replaceWith(done);
      done.focus(); // where the reader was; the links stand before it
    });
    line.append(" ", button);
  });
})();
