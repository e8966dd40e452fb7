// One figure: fills the example of a page “How do we know?” with the figure that the address asks
// for (?figure=…). The SQL is made of what the page says, so that it is there from a disk as well;
// the number and its rows come from the site's own files.
(() => {
  "use strict";

  const AT_ONCE = 1_000_000; // bytes of rows that are fetched without asking
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
  const sayRows = (words) => {
    part("-told").textContent = words;
  };

  document.getElementById("by-hand-title").textContent = "The number that you came from";
  inWords();
  part("-id").replaceChildren(made("code", asked));
  part("-value").textContent = "…";
  part("-number").textContent = `SELECT * FROM (\n${sql("number")}\n)${where};`;
  part("-sql").textContent = `SELECT * FROM (\n${sql("rows")}\n)${where}\nORDER BY ALL;`;
  part("-rows").replaceChildren(); // those of the example
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

  // A set has a bit for each row, or for each label; the lowest first.
  const hasBit = (bytes, at) => ((bytes.charCodeAt(at >> 3) >> (at & 7)) & 1) === 1;
  const members = (text, rows) => {
    const bytes = atob(text);
    const found = [];
    for (let at = 0; at < rows; at += 1) if (hasBit(bytes, at)) found.push(at);
    return found;
  };
  const cell = (column, at) => (column.texts ? column.texts[at] : column.labels[column.codes[at]]) ?? "";
  const column = (part, name) => part.columns.find((one) => one.name === name);

  // The parts of a list that may hold rows of the set with the figure's labels.
  const partsWith = (list, set) => {
    const known = labels
      .map(([name, label]) => [list.labels.find((one) => one.name === name), label])
      .filter(([told]) => told)
      .map(([told, label]) => [told.parts, told.values.indexOf(label)]);
    return list.parts.filter((part, at) =>
      Number(part.counted[set]) > 0
      && known.every(([parts, number]) => number >= 0 && hasBit(atob(parts[at]), number)));
  };
  const rowsOf = (part, set) => {
    const tests = labels.map(([name, label]) => [column(part, name), label]);
    return members(part.sets[set], part.rows)
      .filter((at) => tests.every(([own, label]) => cell(own, at) === label))
      .map((at) => ({ part, at }));
  };

  // What was found so far, and the parts that are left to read.
  const search = (list, figure) => {
    const set = list.queries[figure.query];
    const base = new URL(breakdown.dataset.list, location.href);
    return { set, base, all: Number(figure.rows), found: [], hasRead: false, left: partsWith(list, set) };
  };
  // The parts that are to be read next: as many as there is room for, and one when it is asked for.
  const nextParts = (own, isAsked) => {
    let room = AT_ONCE;
    const fits = own.left.findIndex((part) => (room -= Number(part.bytes)) < 0);
    const number = fits < 0 ? own.left.length : fits;
    return own.left.slice(0, isAsked ? Math.max(1, number) : number);
  };
  const readOn = async (own, isAsked) => {
    for (const next of nextParts(own, isAsked)) {
      const found = await read(new URL(next.file, own.base));
      own.left.shift();
      own.hasRead = true;
      own.found.push(...rowsOf(found, own.set));
    }
    return own;
  };

  const table = (own, most) => {
    const shown = own.found.slice(0, most);
    const at = (name, row) => cell(column(row.part, name), row.at);
    const there = shown[0].part.columns.map((one) => one.name);
    const says = (name) => there.includes(name) && shown.some((row) => at(name, row));
    const first = [...new Set([...told.columns.split(" "), ...labels.map(([name]) => name), ...there])];
    const inner = first.filter((name) => name !== "file" && name !== "row").filter(says).slice(0, 8);
    const columns = ["row", ...inner, "file"].filter(says);
    const whole = own.left.length ? own.all : own.found.length;
    const caption = shown.length === whole
      ? "The rows behind the number"
      : `The first ${number(shown.length)} of ${number(whole)} rows behind the number`;
    const grid = made("table", "", { className: "lw-table" });
    grid.append(made("caption", caption));
    const heads = made("tr");
    columns.forEach((name) => {
      const head = made("th", "", { scope: "col" });
      head.append(made("code", name));
      heads.append(head);
    });
    grid.createTHead().append(heads);
    const body = grid.createTBody();
    shown.forEach((row) => {
      const line = made("tr");
      columns.forEach((name, place) => {
        const text = at(name, row);
        const one = place ? made("td") : made("th", "", { scope: "row" });
        one.append(made("bdi", text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text));
        line.append(one);
      });
      body.append(line);
    });
    const frame = made("div", "", { className: "lw-table-wrap", tabIndex: 0 });
    frame.setAttribute("role", "group");
    frame.setAttribute("aria-label", caption);
    frame.append(grid);
    return frame;
  };

  const button = (words, press) => {
    const one = made("button", words, { type: "button", className: "lw-button" });
    one.addEventListener("click", press);
    return one;
  };

  const size = (bytes) => `${number(bytes / 1e6, { maximumFractionDigits: 1 })} MB`;

  // Where all was read, the rows must be as many as the figure says.
  const disagreement = (own) => own.left.length || own.found.length === own.all
    ? []
    : [made("p", `These do not agree: ${number(own.all)} rows are published as the number of the rows, and the list has ${number(own.found.length)}. Please tell the publisher of this site.`, { className: "lw-warn" })];

  // What is read already is shown first; of what is not the cost is told.
  const offerMore = (own, shown) => {
    if (shown < Math.min(MORE, own.found.length)) {
      const most = Math.min(MORE, own.found.length);
      const what = most === own.all ? "all" : "the first";
      return [button(`Show ${what} ${number(most)} rows`, () => showRows(own, most))];
    }
    if (!own.left.length || shown >= MORE) return [];
    const cost = size(nextParts(own, true).reduce((sum, one) => sum + Number(one.bytes), 0));
    const words = own.hasRead ? "Look for more rows" : "Show the rows";
    const one = button(`${words} (reads ${cost})`, () => {
      one.disabled = true;
      readOn(own, true).then(() => showRows(own, MORE)).catch(cannot);
    });
    return [one];
  };

  const showRows = (own, most) => {
    const box = part("-rows");
    box.dataset.count = own.found.length;
    const shown = own.found.length ? [table(own, most)] : [];
    box.replaceChildren(...disagreement(own), ...shown, ...offerMore(own, Math.min(most, own.found.length)));
  };

  const cannot = () =>
    part("-rows").replaceChildren(made("p",
      "The list of rows cannot be read here, as where the site is opened from a disk. The SQL lists them."));

  const offerRows = (figure) => {
    if (!Number(figure.rows)) return;
    if (!breakdown.dataset.list) {
      part("-rows").replaceChildren(made("p", "The table is too long to be listed here. The SQL lists these rows."));
      return;
    }
    read(breakdown.dataset.list)
      .then((list) => readOn(search(list, figure), false))
      .then((own) => showRows(own, Number(told.shown)))
      .catch(cannot);
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
      showNumber(figure);
      offerRows(figure);
    })
    .catch(() => {
      part("-value").textContent = "what the SQL below gives";
      sayRows("The number and its rows cannot be read where the site is opened from a disk. The SQL gives both.");
    });
})();
