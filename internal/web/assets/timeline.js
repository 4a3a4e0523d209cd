"use strict";
// Draws a timeline that can be moved and zoomed in place of the picture of the server; the lists below tell the same. Events come in pieces, or,
// where there are too many, as counts of stretches of time, and in pieces again from closer. Days are whole numbers, counted since 1970.
(() => {
  const root = document.querySelector(".zoom");
  if (!root) return;
  const live = root.querySelector(".live");
  const stage = root.querySelector(".stage");
  const canvas = root.querySelector("canvas");
  const tip = root.querySelector(".tip");
  const said = root.querySelector(".range");
  const here = root.querySelector(".here");
  const ctx = canvas.getContext("2d", { alpha: false });
  const TOLD = 1, EXACT = 2, BEFORE = 4, AFTER = 8, PUBLISHED = 16;
  const TONES = ["says", "for", "accuses", "against", "silent"];
  const FIRST = [3, 2, 1, 4, 0], SILENT = 4;
  const LANES = 10, BARS = 84, AXIS = 20, LANE = 30, CELL = 3;
  const DAY = 86400000;
  const help = tip.textContent;

  // What came: columns, grown as needed, and in order of the first day once all of a piece is in.
  let events = { n: 0, from: new Int32Array(0), to: new Int32Array(0), flags: new Uint8Array(0), tone: new Uint8Array(0), stand: new Uint8Array(0), who: new Int32Array(0), report: new Int32Array(0), number: new Int32Array(0) };
  let bins = [], most = 0, does = [], names = [], lanes = [], laneOf = new Int32Array(0);
  const nameAt = new Map();
  let all = null; // first and last day
  let view = null; // from and to: days, not whole while it moves
  let width = 0, height = 0, left = 0, colours = {}, asked = 0, tallest = new Map();

  const dayOf = (text) => Math.round(Date.parse(text + "T00:00:00Z") / DAY);
  const iso = (day) => {
    const d = new Date(Math.round(day) * DAY);
    return Number.isNaN(d.getTime()) ? "" : d.toISOString().slice(0, 10).replace(/^\+00/, "");
  };

  // ---- What came ----

  function take(piece) {
    does = piece.does;
    const tones = piece.tones.map((t) => Math.max(0, TONES.indexOf(t)));
    const who = piece.names.map((name) => {
      if (!nameAt.has(name)) { nameAt.set(name, names.length); names.push({ name, n: 0 }); }
      return nameAt.get(name);
    });
    const n = events.n + piece.from.length;
    for (const key of Object.keys(events)) {
      if (key === "n" || events[key].length >= n) continue;
      const grown = new events[key].constructor(Math.max(1024, 2 * n));
      grown.set(events[key].subarray(0, events.n));
      events[key] = grown;
    }
    piece.from.forEach((from, i) => {
      const at = events.n + i, name = piece.who[i] < 0 ? -1 : who[piece.who[i]];
      events.from[at] = from;
      events.to[at] = from + piece.days[i];
      events.flags[at] = piece.flags[i];
      events.stand[at] = piece.stand[i];
      events.tone[at] = tones[piece.stand[i]];
      events.who[at] = name;
      events.report[at] = Number(piece.report[i]);
      events.number[at] = piece.number[i];
      if (name >= 0) names[name].n++;
    });
    events.n = n;
  }

  // standing counts how often each name is there: in the time that the page was asked for, when it was, so that no lane stands there with nothing in it.
  function standing() {
    const { from, to } = root.dataset;
    if (!from && !to) return names.map((name) => name.n);
    const first = from ? dayOf(from) : -Infinity, last = to ? dayOf(to) : Infinity, counts = new Uint32Array(names.length);
    for (let i = 0; i < events.n; i++) if (events.who[i] >= 0 && events.from[i] <= last && events.to[i] >= first) counts[events.who[i]]++;
    return counts;
  }

  // settle finds the lanes, for those who are there most, and the first and last day.
  function settle() {
    const counts = standing();
    const order = names.map((_, i) => i).filter((i) => counts[i]).sort((a, b) => counts[b] - counts[a] || a - b).slice(0, LANES);
    laneOf = new Int32Array(names.length).fill(order.length);
    order.forEach((name, lane) => { laneOf[name] = lane; });
    let others = false;
    for (let i = 0; i < events.n && !others; i++) others = events.who[i] < 0 || laneOf[events.who[i]] === order.length;
    lanes = order.map((i) => names[i].name);
    if (others) lanes.push(names.length > order.length ? "others, and nobody named" : "nobody named");
    let from = Infinity, to = -Infinity;
    for (let i = 0; i < events.n; i++) {
      from = Math.min(from, events.from[i]);
      to = Math.max(to, events.to[i]);
    }
    for (const [a, b] of bins) { from = Math.min(from, a); to = Math.max(to, b); }
    if (from > to) return;
    all = { from, to: to + 1 };
    tallest.clear();
    if (!view) start();
    reveal();
    size();
  }

  // reveal shows this picture instead of that of the server.
  function reveal() {
    if (!live.hidden) return;
    live.hidden = false;
    const old = root.querySelector(".drawn");
    if (old) old.hidden = true;
    root.querySelector(".told-key")?.removeAttribute("hidden");
    tell();
  }

  function start() {
    const { from, to } = root.dataset;
    view = { from: from ? dayOf(from) : all.from, to: to ? dayOf(to) + 1 : all.to };
    if (!from && !to) view = around(usual());
    if (view.to - view.from < 3) view = { from: view.from - 2, to: view.to + 2 };
  }

  // usual is the time of what was said, with what is told of from near it: one year of long ago must not press all else together.
  function usual() {
    let from = Infinity, to = -Infinity;
    for (let i = 0; i < events.n; i++) {
      if (events.flags[i] & TOLD) continue;
      from = Math.min(from, events.from[i]);
      to = Math.max(to, events.to[i] + 1);
    }
    if (from > to) return all;
    const near = Math.max(45, (to - from) / 2), [least, most] = [from - near, to + near];
    for (let i = 0; i < events.n; i++) {
      if (events.from[i] < least || events.to[i] >= most) continue;
      from = Math.min(from, events.from[i]);
      to = Math.max(to, events.to[i] + 1);
    }
    return { from, to };
  }
  const around = (v) => ({ from: v.from - (v.to - v.from) * 0.02, to: v.to + (v.to - v.from) * 0.02 });

  async function load(address) {
    const mine = ++asked;
    let last = 0;
    while (address) {
      let piece;
      try {
        const answer = await fetch(address, { headers: { Accept: "application/json" } });
        if (!answer.ok) throw new Error(String(answer.status));
        piece = await answer.json();
      } catch {
        if (mine === asked) tip.textContent = "The timeline could not be loaded; the lists below are whole.";
        return;
      }
      if (mine !== asked) return;
      if (!last) { events.n = 0; names = []; nameAt.clear(); bins = piece.bins; most = piece.most; }
      take(piece);
      address = piece.next;
      const now = performance.now();
      if (!last || !address || now - last > 400) { settle(); last = now; }
      if (view) { show(); tell(); }
    }
    root.dataset.ready = "";
  }

  // nearer asks for what was only counted, when the view has not moved for a while.
  let waiting = 0;
  function nearer() {
    clearTimeout(waiting);
    if (!bins.length || !view) return;
    waiting = setTimeout(() => {
      const span = view.to - view.from, address = new URL(root.dataset.feed, location.href);
      address.searchParams.set("from", iso(view.from - span / 2));
      address.searchParams.set("to", iso(view.to + span / 2));
      load(address.pathname + address.search);
    }, 300);
  }

  // ---- Drawing ----

  function paint() {
    const style = getComputedStyle(root);
    for (const name of ["paper", "card", "ink", "quiet", "line", "accuses", "against", "for", "silent", "link"]) colours[name] = style.getPropertyValue("--" + name).trim();
    colours.says = colours.quiet;
    colours.font = style.getPropertyValue("--sans");
  }

  function size() {
    width = Math.max(280, stage.clientWidth);
    left = width < 560 ? 0 : 170;
    height = AXIS + BARS + (lanes.length ? lanes.length * laneHeight() + 8 : 0);
    const ratio = Math.min(2, devicePixelRatio || 1);
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    canvas.style.height = height + "px";
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    show();
  }
  const laneHeight = () => (left ? LANE : LANE + 14); // the name stands above where there is no room beside
  const laneTop = (lane) => AXIS + BARS + 8 + lane * laneHeight() + (left ? 0 : 14);
  const x = (day) => left + (day - view.from) * (width - left) / (view.to - view.from);
  const dayAt = (px) => view.from + (px - left) * (view.to - view.from) / (width - left);

  let wanted = false;
  function show() {
    if (wanted) return;
    wanted = true;
    requestAnimationFrame(() => { wanted = false; draw(); });
  }

  function draw() {
    if (!view || !width) return;
    ctx.fillStyle = colours.paper;
    ctx.fillRect(0, 0, width, height);
    ctx.font = "11px " + colours.font;
    ctx.textBaseline = "middle";
    axis();
    // A cell is a whole number of days, so that nothing flickers while the view moves.
    const perDay = (width - left) / (view.to - view.from);
    const days = Math.max(1, Math.ceil(CELL / perDay));
    const first = Math.floor(view.from / days), cells = Math.ceil(view.to / days) - first;
    bars(days, perDay);
    marks(days, first, cells, perDay);
    labels();
  }

  // step is days between the names of the axis, with how much of a date they tell.
  function step() {
    const room = 80 * (view.to - view.from) / (width - left);
    for (const [days, length] of [[1, 10], [2, 10], [7, 10], [14, 10]]) if (days >= room) return { days, length };
    for (const months of [1, 2, 3, 6]) if (months * 30.4 >= room) return { months, length: 7 };
    for (const years of [1, 2, 5, 10, 20, 50, 100, 200, 500]) if (years * 365.2 >= room) return { months: 12 * years, length: 4 };
    return { months: 12000, length: 4 };
  }
  function axis() {
    const s = step();
    ctx.strokeStyle = colours.line;
    ctx.fillStyle = colours.quiet;
    ctx.textAlign = "left";
    ctx.beginPath();
    const tick = (day) => {
      const at = Math.round(x(day)) + 0.5;
      if (at < left || at > width) return;
      ctx.moveTo(at, AXIS);
      ctx.lineTo(at, height);
      if (at < width - 20) ctx.fillText(iso(day).slice(0, s.length), at + 3, AXIS / 2);
    };
    if (s.days) {
      for (let day = Math.ceil(view.from / s.days) * s.days; day < view.to; day += s.days) tick(day);
    } else {
      const d = new Date(view.from * DAY);
      let month = Math.floor((d.getUTCFullYear() * 12 + d.getUTCMonth()) / s.months) * s.months;
      for (let n = 0; n < 200; n++, month += s.months) {
        const at = new Date(0);
        at.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
        const day = at.getTime() / DAY;
        if (day > view.to) break;
        tick(day);
      }
    }
    ctx.stroke();
  }

  // bars tell how much was said: stacked by what the statements do, in steps of whole days.
  function bars(days, perDay) {
    const base = AXIS + BARS;
    if (bins.length) {
      const top = Math.max(1, ...bins.map((b) => b[2]));
      ctx.fillStyle = colours.quiet;
      for (const [a, b, n] of bins) {
        const h = n ? Math.max(2, n / top * (BARS - 6)) : 0, from = Math.max(left, x(a)), to = x(b + 1) - 1;
        if (to > left && from < width) ctx.fillRect(from, base - h, Math.max(1, to - from), h);
      }
      return;
    }
    const unit = days * Math.max(1, Math.ceil(6 / (days * perDay)));
    const first = Math.floor(view.from / unit), n = Math.ceil(view.to / unit) - first + 1;
    const counts = new Uint32Array(n * TONES.length);
    for (let i = 0; i < events.n; i++) {
      if (events.flags[i] & TOLD) continue;
      const at = Math.floor(events.from[i] / unit) - first;
      if (at >= 0 && at < n) counts[at * TONES.length + events.tone[i]]++;
    }
    const top = highest(unit);
    for (let tone = 0; tone < TONES.length; tone++) {
      ctx.fillStyle = colours[TONES[tone]];
      for (let i = 0; i < n; i++) {
        const count = counts[i * TONES.length + tone];
        if (!count) continue;
        let below = 0;
        for (let t = 0; t < tone; t++) below += counts[i * TONES.length + t];
        const from = Math.max(left, x((first + i) * unit)), to = x((first + i + 1) * unit) - 1;
        const h = count / top * (BARS - 6), y = base - below / top * (BARS - 6);
        if (to > left) ctx.fillRect(from, y - h, Math.max(1, to - from), Math.max(1, h));
      }
    }
  }
  // highest is the highest bar anywhere, so that heights stay as they are while the view moves.
  function highest(unit) {
    if (!tallest.has(unit)) {
      const counts = new Map();
      let top = 1;
      for (let i = 0; i < events.n; i++) {
        if (events.flags[i] & TOLD) continue;
        const at = Math.floor(events.from[i] / unit), n = (counts.get(at) || 0) + 1;
        counts.set(at, n);
        if (n > top) top = n;
      }
      if (tallest.size > 50) tallest.clear();
      tallest.set(unit, top);
    }
    return tallest.get(unit);
  }

  // marks draws each party's statements, and below them the times that these tell of. What shares a cell is one mark.
  let grid = new Uint16Array(0), cover = new Int32Array(0), seen = new Uint8Array(0);
  function marks(days, first, cells, perDay) {
    const rows = lanes.length * 2, kinds = TONES.length + 1; // the last is the day of publication alone
    if (grid.length < rows * cells * kinds) grid = new Uint16Array(rows * cells * kinds);
    if (cover.length < rows * (cells + 1)) cover = new Int32Array(rows * (cells + 1));
    grid.fill(0, 0, rows * cells * kinds);
    cover.fill(0, 0, rows * (cells + 1));
    const bands = [];
    const min = view.from - 1, max = view.to + 1;
    for (let i = 0; i < events.n; i++) {
      if (events.from[i] > max || events.to[i] < min) continue;
      const flags = events.flags[i], who = events.who[i];
      const row = (who < 0 ? lanes.length - 1 : laneOf[who]) * 2 + (flags & TOLD);
      const a = Math.floor(events.from[i] / days) - first, b = Math.floor(events.to[i] / days) - first;
      if (flags & (EXACT | PUBLISHED) || a === b && !(flags & (BEFORE | AFTER))) {
        if (a >= 0 && a < cells) grid[(row * cells + a) * kinds + (flags & PUBLISHED ? TONES.length : events.tone[i])]++;
        continue;
      }
      cover[row * (cells + 1) + Math.max(0, a)]++;
      cover[row * (cells + 1) + Math.min(cells, Math.max(0, b + 1))]--;
      if (bands.length < 400) bands.push(i, row);
    }
    covered(rows, cells, first, days);
    if (bands.length < 400) for (let i = 0; i < bands.length; i += 2) band(bands[i], bands[i + 1]);
    // Of what shares a cell one is drawn: who is against before who accuses, then who is for, who is silent, and all others; and the line of a publication where there is room beside it.
    const n = rows * cells, w = Math.max(CELL, Math.min(40, perDay * days - 1)), none = 255;
    if (seen.length < n) seen = new Uint8Array(n);
    for (let i = 0; i < n; i++) {
      seen[i] = none;
      for (const kind of FIRST) if (grid[i * kinds + kind]) { seen[i] = kind; break; }
    }
    for (let kind = 0; kind < TONES.length; kind++) {
      ctx.fillStyle = colours[TONES[kind]];
      each(rows, cells, (i) => seen[i] === kind, (row, cell, px, y) => ctx.fillRect(px, y, w, row & 1 ? 9 : 12));
    }
    ctx.fillStyle = colours.paper; // what is told of and who is silent are outlines
    each(rows, cells, (i, row) => seen[i] !== none && (row & 1 || seen[i] === SILENT), (row, cell, px, y) => ctx.fillRect(px + 1, y + 1, w - 2, row & 1 ? 7 : 10));
    ctx.fillStyle = colours.ink;
    each(rows, cells, (i) => grid[i * kinds + TONES.length] && (seen[i] === none || w > 12), (row, cell, px, y) => ctx.fillRect(px, y, Math.min(2, w), 12));

    function each(rows, cells, wanted, paint) {
      for (let row = 0; row < rows; row++) {
        const y = laneTop(row >> 1) + (row & 1 ? 16 : 2);
        for (let cell = 0; cell < cells; cell++) {
          if (!wanted(row * cells + cell, row)) continue;
          const px = x((first + cell) * days);
          if (px >= left - 1) paint(row, cell, px, y);
        }
      }
    }
  }
  // covered shades where time is told by the month or the year: the more such, the darker.
  function covered(rows, cells, first, days) {
    ctx.fillStyle = colours.quiet;
    for (let row = 0; row < rows; row++) {
      let n = 0, begun = 0;
      const at = row * (cells + 1), y = laneTop(row >> 1) + (row & 1 ? 16 : 2), h = row & 1 ? 9 : 12;
      for (let cell = 0; cell <= cells; cell++) {
        const d = cover[at + cell];
        if (!d && cell < cells) continue;
        if (n) {
          ctx.globalAlpha = Math.min(0.5, 0.12 + 0.04 * n);
          const a = Math.max(left, x((first + begun) * days));
          ctx.fillRect(a, y, Math.max(1, x((first + cell) * days) - a), h);
        }
        n += d;
        begun = cell;
      }
    }
    ctx.globalAlpha = 1;
  }
  // band draws the edge of one range. Where it may begin earlier or end later it is open, and fades.
  function band(i, row) {
    const y = laneTop(row >> 1) + (row & 1 ? 16 : 2) + 0.5, h = row & 1 ? 8 : 11;
    const flags = events.flags[i], a = x(events.from[i]), b = x(events.to[i] + 1);
    ctx.strokeStyle = ctx.fillStyle = colours[TONES[events.tone[i]]];
    ctx.beginPath();
    const from = Math.max(left, a), to = Math.min(width, b);
    ctx.moveTo(from, y); ctx.lineTo(to, y);
    ctx.moveTo(from, y + h); ctx.lineTo(to, y + h);
    if (a >= left && !(flags & BEFORE)) { ctx.moveTo(a, y); ctx.lineTo(a, y + h); }
    if (b <= width && !(flags & AFTER)) { ctx.moveTo(b, y); ctx.lineTo(b, y + h); }
    ctx.stroke();
    for (let k = 0; k < 4; k++) { // a tail of a few pixels, which is no number of days
      ctx.globalAlpha = 0.4 - 0.1 * k;
      if (flags & BEFORE && a - 4 * k - 4 >= left) ctx.fillRect(a - 4 * k - 4, y, 4, h);
      if (flags & AFTER) ctx.fillRect(b + 4 * k, y, 4, h);
    }
    ctx.globalAlpha = 1;
  }
  function labels() {
    ctx.textAlign = "left";
    ctx.textBaseline = "middle";
    if (left) {
      ctx.fillStyle = colours.paper;
      ctx.fillRect(0, AXIS, left - 1, height);
    }
    ctx.strokeStyle = colours.line;
    ctx.beginPath();
    lanes.forEach((name, lane) => {
      const y = laneTop(lane);
      ctx.moveTo(0, y + 28.5);
      ctx.lineTo(width, y + 28.5);
      ctx.fillStyle = colours.ink;
      ctx.fillText(fitted(name), 6, left ? y + 14 : y - 6, (left || width) - 10);
    });
    ctx.stroke();
    ctx.fillStyle = colours.quiet;
    if (left) ctx.fillText(bins.length ? `statements, up to ${most} each` : "statements", 6, AXIS + 10, left - 10);
  }
  const short = new Map();
  function fitted(name) {
    if (!short.has(name)) short.set(name, name.length > 26 ? name.slice(0, 25) + "…" : name);
    return short.get(name);
  }

  // ---- Moving ----

  function move(from, to) {
    const least = 3, span = Math.max(least, to - from), room = Math.max(all.to - all.from, 30);
    if (span > 3 * room) { from = all.from - room; to = all.to + room; }
    const middle = Math.min(all.to + room, Math.max(all.from - room, (from + to) / 2)), half = Math.min(span, 3 * room) / 2;
    view = { from: middle - half, to: middle + half };
    show();
    tell();
    nearer();
  }
  const pan = (part) => { const d = (view.to - view.from) * part; move(view.from + d, view.to + d); };
  const zoom = (by, at = (view.from + view.to) / 2) => move(at - (at - view.from) * by, at + (view.to - at) * by);

  let telling = 0;
  function tell() {
    clearTimeout(telling);
    telling = setTimeout(() => {
      const from = iso(view.from), to = iso(view.to - 1);
      let n = 0, told = 0;
      for (let i = 0; i < events.n; i++) {
        if (events.to[i] < view.from || events.from[i] >= view.to) continue;
        if (events.flags[i] & TOLD) told++; else n++;
      }
      const outside = events.n - n - told;
      said.textContent = bins.length ? `${from} to ${to}` : `${from} to ${to}: ${n} said, ${told} told of` + (outside ? `, ${outside} outside` : "");
      const address = new URL(here.href);
      address.searchParams.set("from", from);
      address.searchParams.set("to", to);
      here.href = address.pathname + address.search;
    }, 150);
  }

  const acts = {
    earlier: () => pan(-0.2), later: () => pan(0.2), closer: () => zoom(0.6), wider: () => zoom(1 / 0.6),
    all: () => { const v = around(all); move(v.from, v.to); },
  };
  const keys = { ArrowLeft: acts.earlier, ArrowRight: acts.later, "+": acts.closer, "=": acts.closer, "-": acts.wider, _: acts.wider, 0: acts.all, Home: () => pan((all.from - view.from) / (view.to - view.from)), End: () => pan((all.to - view.to) / (view.to - view.from)) };
  root.querySelectorAll("[data-do]").forEach((b) => b.addEventListener("click", () => view && acts[b.dataset.do]()));
  stage.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !view || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  stage.addEventListener("wheel", (event) => {
    // The page scrolls under the wheel as ever, unless the timeline has the focus.
    if (!view || !event.ctrlKey && !event.metaKey && document.activeElement !== stage) return;
    event.preventDefault();
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) pan((event.deltaX || event.deltaY) / width);
    else zoom(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) / 200), dayAt(event.offsetX));
  }, { passive: false });

  let held = null;
  stage.addEventListener("pointerdown", (event) => {
    if (!view || event.button) return;
    held = { x: event.clientX, from: view.from, to: view.to, moved: false };
    stage.setPointerCapture(event.pointerId);
    stage.classList.add("held");
  });
  stage.addEventListener("pointermove", (event) => {
    if (!view) return;
    if (!held) { point(event); return; }
    const by = (held.x - event.clientX) * (held.to - held.from) / (width - left);
    held.moved = held.moved || Math.abs(held.x - event.clientX) > 4;
    if (held.moved) move(held.from + by, held.to + by);
  });
  const release = () => { held = null; stage.classList.remove("held"); };
  stage.addEventListener("pointercancel", release);
  stage.addEventListener("pointerup", (event) => {
    const clicked = held && !held.moved;
    release();
    if (!clicked) return;
    const found = under(event);
    if (found.length === 1) location.href = address(found[0]);
    else if (found.length > 1) zoom(0.25, dayAt(event.offsetX));
  });

  // under returns the events at a place.
  function under(event) {
    const lane = lanes.findIndex((_, i) => event.offsetY >= laneTop(i) && event.offsetY < laneTop(i) + LANE);
    if (lane < 0 || event.offsetX < left) return [];
    const told = event.offsetY - laneTop(lane) >= 15 ? TOLD : 0, from = dayAt(event.offsetX - 5), to = dayAt(event.offsetX + 2);
    const out = [];
    for (let i = 0; i < events.n && out.length < 1000; i++) {
      if ((events.flags[i] & TOLD) !== told || events.to[i] + 1 <= from || events.from[i] >= to) continue;
      if ((events.who[i] < 0 ? lanes.length - 1 : laneOf[events.who[i]]) === lane) out.push(i);
    }
    return out;
  }
  const address = (i) => `/reports/r${events.report[i]}#s${events.number[i]}`;
  function point(event) {
    const found = under(event);
    stage.classList.toggle("on", found.length > 0);
    if (!found.length) { tip.textContent = help; return; }
    const i = found[0], flags = events.flags[i], day = iso(events.from[i]);
    const when = flags & EXACT ? day : flags & PUBLISHED ? `published ${day}` : `${flags & BEFORE && flags & AFTER ? "about " : ""}${day} to ${iso(events.to[i])}${flags & BEFORE && !(flags & AFTER) ? " or before" : flags & AFTER && !(flags & BEFORE) ? " or after" : ""}`;
    const who = events.who[i] < 0 ? "nobody named" : names[events.who[i]].name;
    tip.textContent = `${flags & TOLD ? "Told of " : ""}${when}: ${who} ${does[events.stand[i]]}, r${events.report[i]}/s${events.number[i]}` + (found.length > 1 ? `, and ${found.length - 1} more here` : "");
  }

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { paint(); show(); });
  new ResizeObserver(() => { if (all && stage.clientWidth !== width) size(); }).observe(stage);
  paint();
  load(root.dataset.feed);
})();
