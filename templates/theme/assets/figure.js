// One figure: fills the example of a page “How do we know?” with the figure that the address asks
// for (?figure=…). The SQL is made of what the page says, so that it is there from a disk as well;
// the number and its rows come from the site's own files.
(() => {
  "use strict";

  const AT_ONCE = 1_000_000; // bytes that are fetched without asking
  const MORE = 500; // rows that are shown where all are asked for
  const LONGEST = 120; // letters of a cell; the downloads hold it whole

  const asked = new URLSearchParams(location.search).get("figure");
  const section = document.getElementById("by-hand");
  if (!asked || !section) return;

  const told = section.dataset;
  const language = document.documentElement.lang || "en";
  const part = (name) => document.getElementById(`lw-asked${name}`);
  const made = (name, text = "", properties = {}) =>
    Object.assign(document.createElement(name), { textContent: text }, properties);
  const tell = (words) => {
    part("").textContent = words;
    part("").hidden = false;
  };
  const number = (value, options = {}) =>
    new Intl.NumberFormat(language, { numberingSystem: "latn", ...options }).format(value);

  // service-requests.on_time_share;month=2021-07 has the labels [["month", "2021-07"]].
  const labels = asked.split(";").slice(1).map((one) => {
    const [name, ...rest] = one.split("=");
    try {
      return [name, decodeURIComponent(rest.join("="))];
    } catch {
      return ["?", ""]; // no breakdown has such a name
    }
  });
  const by = labels.map(([name]) => name).sort().join(" ");
  const breakdown = [...document.querySelectorAll("[data-by]")].find((one) => one.dataset.by === by);
  const measure = (id) => id.split(";")[0];
  if (!breakdown || measure(asked) !== measure(told.example)) {
    tell("The address asks for a number that this page knows nothing of. It shows another as an example.");
    return;
  }
  section.scrollIntoView();
  if (asked === told.example) return;

  // --- What the page itself can say: the words, and the SQL ---------------------------------------

  const condition = ([name, label]) => {
    const column = `CAST("${name.replaceAll('"', '""')}" AS VARCHAR)`;
    // What is not stated is a label too, and bears no words.
    return label ? `${column} = '${label.replaceAll("'", "''")}'` : `COALESCE(${column}, '') = ''`;
  };
  const where = labels.length ? `\nWHERE ${labels.map(condition).join("\n  AND ")}` : "";
  const sql = (kind) => breakdown.querySelector(`[data-sql="${kind}"] code`)?.textContent;

  const times = new Map(Object.entries(JSON.parse(told.times)).map(([name, words]) => [name, new Map(Object.entries(words))]));
  const inWords = (names = {}) => {
    const said = ([name, label]) => names[name] || times.get(name)?.get(label) || label || "not stated";
    const each = labels.map((one) => `${one[0].replaceAll("_", " ")}: ${said(one)}`);
    part("-words").replaceChildren(made("bdi", [told.title, ...each].join(", ")));
  };
  const rowsTold = part("-told"); // there is none where the rows of this measure are not listed
  const sayRows = (words) => {
    if (rowsTold) rowsTold.textContent = words;
  };

  document.getElementById("by-hand-title").textContent = "The number that you came from";
  inWords();
  part("-id").replaceChildren(made("code", asked));
  part("-value").textContent = "…";
  part("-number").textContent = `SELECT * FROM (\n${sql("number")}\n)${where};`;
  part("-sql").textContent = sql("rows")
    ? `SELECT * FROM (\n${sql("rows")}\n)${where}\nORDER BY ALL;`
    : `SELECT * FROM "${told.view}"${where};`;
  part("-rows")?.replaceChildren(); // those of the example
  sayRows("…");

  // --- The number ---------------------------------------------------------------------------------

  // The words are the site's own, so that they are those of the page that the reader came from.
  const worded = (figure) => {
    if (figure.status === "suppressed") return "not shown, to protect people";
    return figure.value === null ? "not known" : figure.shown;
  };

  const read = (path) =>
    fetch(path)
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.statusText))))
      // Numbers as they are written in the file: not every long amount is a number to a browser.
      .then((text) =>
        JSON.parse(text, (_, value, context) =>
          typeof value === "number" && context?.source ? context.source : value));

  const showNumber = (figure) => {
    const exact = made("data", worded(figure));
    exact.value = figure.value ?? "";
    part("-value").replaceChildren(figure.value === null ? worded(figure) : exact);
    if (figure.rows === null) return sayRows("The rows behind this number are not published.");
    const one = String(figure.rows) === "1";
    return sayRows(`${number(figure.rows)} ${one ? "row of the data is" : "rows of the data are"} behind this number.`);
  };

  // --- Its rows -----------------------------------------------------------------------------------

  // A set has a bit for each row, the lowest first.
  const members = (text, rows) => {
    const bytes = atob(text);
    const found = [];
    for (let at = 0; at < rows; at += 1) {
      if ((bytes.charCodeAt(at >> 3) >> (at & 7)) & 1) found.push(at);
    }
    return found;
  };
  const cell = (column, at) => (column.texts ? column.texts[at] : column.labels[column.codes[at]]) ?? "";

  // The rows of the set that bear the figure's labels; nothing where the list has no set for it.
  const rowsOf = (list) => {
    const set = list.queries[told.query];
    if (set === undefined) return null;
    const tests = labels.map(([name, label]) => [list.columns.find((one) => one.name === name), label]);
    return members(list.sets[set], list.rows).filter((at) =>
      tests.every(([column, label]) => cell(column, at) === label));
  };

  const table = (list, found, most) => {
    const shown = found.slice(0, most);
    const says = (column) => column && shown.some((at) => cell(column, at));
    const of = (name) => list.columns.find((one) => one.name === name);
    const first = [...new Set([...told.columns.split(" "), ...labels.map(([name]) => name), ...list.columns.map((one) => one.name)])];
    const inner = first.filter((name) => name !== "file" && name !== "row").map(of).filter(says).slice(0, 8);
    const columns = [of("row"), ...inner, of("file")].filter(says);
    const caption = shown.length === found.length
      ? "The rows behind the number"
      : `The first ${number(shown.length)} of ${number(found.length)} rows behind the number`;
    const own = made("table", "", { className: "lw-table" });
    own.append(made("caption", caption));
    const heads = made("tr");
    columns.forEach((column) => {
      const head = made("th", "", { scope: "col" });
      head.append(made("code", column.name));
      heads.append(head);
    });
    own.createTHead().append(heads);
    const body = own.createTBody();
    shown.forEach((at) => {
      const line = made("tr");
      columns.forEach((column, place) => {
        const text = cell(column, at);
        const one = place ? made("td") : made("th", "", { scope: "row" });
        one.append(made("bdi", text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text));
        line.append(one);
      });
      body.append(line);
    });
    const frame = made("div", "", { className: "lw-table-wrap", tabIndex: 0 });
    frame.setAttribute("role", "group");
    frame.setAttribute("aria-label", caption);
    frame.append(own);
    return frame;
  };

  const button = (words, press) => {
    const one = made("button", words, { type: "button", className: "lw-button" });
    one.addEventListener("click", press);
    return one;
  };

  const showRows = (list, figure) => {
    const found = rowsOf(list);
    if (found === null) return onlySql();
    const box = part("-rows");
    box.dataset.count = found.length;
    const parts = [];
    if (String(found.length) !== String(figure.rows)) {
      parts.push(made("p", `These do not agree: ${number(figure.rows)} rows are published as the number of the rows, and the list has ${number(found.length)}. Please tell the publisher of this site.`, { className: "lw-warn" }));
    }
    const least = Number(told.shown);
    if (found.length) parts.push(table(list, found, least));
    if (found.length > least) {
      const most = Math.min(MORE, found.length);
      parts.push(button(`Show ${most === found.length ? "all" : "the first"} ${number(most)} rows`, () =>
        box.replaceChildren(table(list, found, most))));
    }
    return box.replaceChildren(...parts);
  };

  const onlySql = () =>
    part("-rows").replaceChildren(made("p",
      "A list of rows cannot show these: the number counts a row more than once, or under another label than its own. The SQL lists them."));

  const cannot = () =>
    part("-rows").replaceChildren(made("p",
      "The list of rows cannot be read here, as where the site is opened from a disk. The SQL lists them."));

  const fetchRows = (figure) => read(told.rows).then((list) => showRows(list, figure)).catch(cannot);

  const offerRows = (figure) => {
    if (!part("-rows") || !Number(figure.rows)) return;
    if (!told.rows) {
      part("-rows").replaceChildren(made("p", "The table is too long to be listed here. The SQL lists these rows."));
    } else if (Number(told.bytes) > AT_ONCE) {
      const size = number(Number(told.bytes) / 1e6, { maximumFractionDigits: 1 });
      const one = button(`Show the rows (reads ${size} MB)`, () => {
        one.disabled = true;
        fetchRows(figure);
      });
      part("-rows").replaceChildren(one);
    } else fetchRows(figure);
  };

  // --- Putting it together ------------------------------------------------------------------------

  const place = Object.fromEntries(labels).place;
  const file = place
    ? `places/${encodeURIComponent(place)}.json`
    : `measures/${encodeURIComponent(measure(asked).split(".").slice(1).join("."))}.json`;

  read(told.api + file)
    .then((answer) => {
      const figure = answer.figures.find((one) => one.id === asked);
      if (place) inWords({ place: answer.name });
      if (!figure) {
        part("-value").textContent = "not published";
        sayRows("No such number is published. The SQL below counts it nevertheless.");
        return;
      }
      told.query = figure.query;
      showNumber(figure);
      offerRows(figure);
    })
    .catch(() => {
      part("-value").textContent = "what the SQL below gives";
      sayRows("The number and its rows cannot be read where the site is opened from a disk. The SQL gives both.");
    });
})();
