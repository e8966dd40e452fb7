"""What is measured within a page: scripts that give lists of what is wrong, empty where all is well."""

# Shared by the others: who an element is, in a few words.
_WHO = """const who = element => {
  const words = (element.textContent || element.getAttribute('aria-label') || '').trim();
  const name = element.tagName.toLowerCase() + [...element.classList].map(c => '.' + c).join('');
  return `${name} “${words.replace(/\\s+/g, ' ').slice(0, 50)}”`;
};"""

# What reaches beyond the screen's width, unless it stands in a box that scrolls by itself.
TOO_WIDE = f"""() => {{
  {_WHO}
  const width = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth <= width) return [];
  const scrolls = element => {{
    for (let at = element.parentElement; at; at = at.parentElement)
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
    return false;
  }};
  const wide = [...document.body.querySelectorAll('*')]
    .filter(one => one.getBoundingClientRect().right > width + 1 && !scrolls(one));
  return [`${{document.scrollingElement.scrollWidth}} > ${{width}}`, ...wide.slice(0, 8).map(who)];
}}"""

# Words that are cut off by the box around them.
CUT_OFF = f"""() => {{
  {_WHO}
  return [...document.body.querySelectorAll('*')].filter(one => {{
    if (one.closest('svg, .lw-hidden, .lw-bar') || !one.textContent.trim()) return false;
    const style = getComputedStyle(one);
    const cut = (overflow, inner, outer) => /hidden|clip/.test(overflow) && inner > outer + 1;
    return cut(style.overflowX, one.scrollWidth, one.clientWidth)
      || cut(style.overflowY, one.scrollHeight, one.clientHeight)
      || style.textOverflow === 'ellipsis';
  }}).map(who);
}}"""

# Words that are smaller on the screen than ``least`` CSS pixels, in drawings too.
TOO_SMALL = f"""least => {{
  {_WHO}
  const seen = one => one.checkVisibility({{visibilityProperty: true}}) && !one.closest('.lw-hidden');
  const small = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {{
    const one = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || one.closest('title, desc, noscript, script')) continue;
    if (!seen(one)) continue;
    const scale = one.getScreenCTM ? Math.hypot(one.getScreenCTM().a, one.getScreenCTM().b) : 1;
    const size = parseFloat(getComputedStyle(one).fontSize) * scale;
    if (size < least - 0.05) small.push(`${{size.toFixed(1)}} px: ${{who(one)}}`);
  }}
  return [...new Set(small)].slice(0, 12);
}}"""

# Words of a drawing that lie outside it, where they cannot be seen.
OUTSIDE_DRAWING = f"""() => {{
  {_WHO}
  const SPARE = 2; // a letter's box is a little larger than its ink
  return [...document.querySelectorAll('main figure > svg text')].filter(one => {{
    const inner = one.getBoundingClientRect();
    const outer = one.ownerSVGElement.getBoundingClientRect();
    return inner.width && (inner.left < outer.left - SPARE || inner.right > outer.right + SPARE
      || inner.top < outer.top - SPARE || inner.bottom > outer.bottom + SPARE);
  }}).map(one => `${{one.closest('figure').id}}: ${{who(one)}}`);
}}"""

# WCAG 2.5.8: what can be pointed at is 24 pixels wide and high, or stands in a sentence, or has so
# much room around it, or leads where something large enough on the page leads too.
SMALL_TARGETS = f"""() => {{
  {_WHO}
  const LEAST = 24;
  const seen = one => one.checkVisibility({{visibilityProperty: true}}) && !one.closest('.lw-skip');
  // A link's reach is all of its boxes, and those of what it spreads over its card with.
  const boxOf = one => {{
    const own = one.getBoundingClientRect();
    const spread = getComputedStyle(one, '::after');
    if (spread.position !== 'absolute' || spread.content === 'none') return own;
    return one.closest('.lw-figure, .lw-card').getBoundingClientRect();
  }};
  const inSentence = one => {{
    if (one.tagName !== 'A' || getComputedStyle(one).display !== 'inline') return false;
    let block = one.parentElement;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    const copy = block.cloneNode(true);
    copy.querySelectorAll('a').forEach(link => link.remove());
    return /[\\p{{L}}\\p{{N}}]/u.test(copy.textContent);
  }};
  const targets = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter(seen).map(one => ({{one, box: boxOf(one)}}));
  const isSmall = ({{box}}) => box.width < LEAST - 0.05 || box.height < LEAST - 0.05;
  const middle = box => [box.left + box.width / 2, box.top + box.height / 2];
  const away = ([x, y], box) => Math.hypot(
    Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  const hasRoom = target => targets.every(other => {{
    if (other === target) return true;
    const at = middle(target.box);
    if (isSmall(other)) {{
      const [x, y] = middle(other.box);
      if (Math.hypot(x - at[0], y - at[1]) < LEAST - 0.05) return false;
    }}
    return away(at, other.box) >= LEAST / 2 - 0.05;
  }});
  const addressOf = one => one.href && (one.href.baseVal ?? one.href);
  const hasTwin = target => targets.some(other => other !== target && !isSmall(other)
    && addressOf(other.one) && new URL(addressOf(other.one), document.baseURI).href
      === new URL(addressOf(target.one), document.baseURI).href);
  return targets.filter(isSmall)
    .filter(target => !inSentence(target.one) && !hasRoom(target) && !hasTwin(target))
    .map(({{one, box}}) => `${{box.width.toFixed(1)}} × ${{box.height.toFixed(1)}}: ${{who(one)}}`);
}}"""

# What has the focus: who it is, whether it can be seen, and by what one sees that it has it.
FOCUSED = f"""() => {{
  {_WHO}
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const style = getComputedStyle(one);
  const drawn = one.querySelector('path, circle');
  const inked = one instanceof SVGElement && drawn ? getComputedStyle(drawn) : null;
  const box = one.getBoundingClientRect();
  return {{
    who: who(one),
    key: [...document.querySelectorAll('*')].indexOf(one),
    isMarked: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
      || (inked !== null && parseFloat(inked.strokeWidth) >= 2.5),
    isInSight: box.width > 0 && box.bottom > 0 && box.right > 0
      && box.top < innerHeight && box.left < innerWidth,
  }};
}}"""

# How many stops there are for the Tab key.
STOPS = """() => [...document.querySelectorAll(
  'a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  .filter(one => one.checkVisibility({visibilityProperty: true})).length"""

# Tables that have no room, as what is folded away has none.
UNSEEN_TABLES = f"""() => {{
  {_WHO}
  return [...document.querySelectorAll('main table')].filter(table =>
    !table.checkVisibility({{contentVisibilityAuto: true, visibilityProperty: true}})
    || table.getBoundingClientRect().height < 10).map(who);
}}"""

# Drawings without what one needs who cannot see them; ``root`` is a whole page.
UNSAID_DRAWINGS = """root => {
  const wrong = [];
  const words = element => (element ? element.textContent : '').trim();
  const byId = (figure, drawing, name) =>
    words([...figure.querySelectorAll(`svg > ${name}`)]
      .find(one => (drawing.getAttribute(
        name === 'title' ? 'aria-labelledby' : 'aria-describedby') || '').split(' ').includes(one.id)));
  const need = (figure, is, what) => is || wrong.push(`${figure.id || figure.className}: ${what}`);
  for (const figure of root.querySelectorAll('figure.lw-chart, figure.lw-map')) {
    const drawing = figure.querySelector(':scope > svg');
    const isMap = figure.classList.contains('lw-map');
    const head = figure.querySelector('figcaption :is(h2, h3, h4, h5, h6)');
    const title = words(head) || words(figure.closest('section')?.querySelector('h2, h3'));
    need(figure, title, 'no title');
    need(figure, words(figure.querySelector('figcaption > p')).length > 10, 'no sentence');
    need(figure, !figure.id || root.querySelectorAll(`[id="${figure.id}"]`).length === 1, 'its id twice');
    const rows = [...figure.querySelectorAll('table tbody tr')];
    const links = [...figure.querySelectorAll('svg a')];
    if (!isMap) {
      need(figure, rows.length > 0, 'no table');
      need(figure, figure.querySelector('table caption, [aria-label] > table'), 'a table without a name');
      need(figure, [...figure.querySelectorAll('thead th')].every(words), 'a column without a heading');
    }
    if (!drawing) {
      need(figure, rows.length > 0, 'neither a drawing nor a table');
      continue;
    }
    const role = drawing.getAttribute('role');
    // What a picture holds is hidden from those who listen: a map that can be followed is a group.
    need(figure, role === (links.length ? 'group' : 'img'), `role ${role}, with ${links.length} links`);
    need(figure, byId(figure, drawing, 'title'), 'no name of the drawing');
    need(figure, byId(figure, drawing, 'desc'), 'no description of the drawing');
    for (const link of links) {
      need(figure, words(link.querySelector('title')) || link.getAttribute('aria-label'), 'a link without a name');
      need(figure, /\\.html$/.test(link.getAttribute('href') || ''), `a link to ${link.getAttribute('href')}`);
    }
  }
  return wrong;
}"""

# Leaves of neighbours that are alike the first two and the last. Alike are elements of one name, with
# the same attributes and, where a rule may look at it, the same in them, and of parts that are alike:
# what is wrong with one of them is wrong with all. Gives how many elements there were and are.
THIN_OUT = """() => {
  const told = ({name, value}) => {
    const is = /^(class|role|type|scope|tabindex|lang|dir|style|target|rel|colspan|rowspan)$/.test(name);
    return is || /^(true|false|page|polite|)$/.test(value.trim()) ? `${name}=${value}` : name;
  };
  const shapes = new Map();
  const shapeOf = one => {
    const hasWords = [...one.childNodes].some(part => part.nodeType === 3 && part.data.trim());
    const parts = [...new Set([...one.children].map(shapeOf))];
    const own = [one.tagName, ...[...one.attributes].map(told).sort(), hasWords].join(' ');
    shapes.set(one, `${own}(${parts})`);
    return shapes.get(one);
  };
  shapeOf(document.body);
  for (const parent of shapes.keys()) {
    if (!parent.isConnected || /^(TR|DL)$/.test(parent.tagName)) continue; // these go by columns and pairs
    for (const alike of Map.groupBy(parent.children, one => shapes.get(one)).values())
      alike.slice(2, -1).forEach(one => one.remove());
  }
  return [shapes.size, document.body.querySelectorAll('*').length + 1];
}"""

# Cells of more than ``most`` lines of words, in columns that have less than half of the screen.
TOWERS = f"""most => {{
  {_WHO}
  return [...document.querySelectorAll('main :is(td, th)')].filter(cell => {{
    const range = document.createRange();
    range.selectNodeContents(cell);
    const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top / 4)));
    const width = document.documentElement.clientWidth;
    return lines.size > most && cell.getBoundingClientRect().width < width / 2;
  }}).map(who);
}}"""

# Cells of a list that do not show their column's title above their words; an empty one needs none.
WITHOUT_TITLES = f"""() => {{
  {_WHO}
  return [...document.querySelectorAll('.lw-table-list tbody tr')].flatMap(row =>
    [...row.cells].slice(1).filter(cell => cell.textContent.trim()
      && getComputedStyle(cell, '::before').display !== 'block')).map(who);
}}"""
