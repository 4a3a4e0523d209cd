"use strict";
// Lights the words of a statement, an open quotation or a note, and steps from one to the next. The page is whole
// without it. Items are the entries of the lists; a mark in the text names the items that it belongs to, innermost first.
(() => {
  const find = (selector) => [...document.querySelectorAll(selector)];
  const article = document.querySelector("article");
  const bar = document.querySelector(".bar");
  const say = bar.querySelector("[role=status]");
  const keys = bar.querySelector("input");
  const narrow = matchMedia("(max-width: 60rem)");
  const items = new Map(find("li[data-say]").map((li) => [li.id, li]));
  const words = new Map([...items.keys()].map((id) => [id, []]));
  const anchors = new Map(); // from the id of a mark to an item
  for (const mark of find("mark[data-s]")) {
    const roles = mark.dataset.r.split(" ");
    idsOf(mark).forEach((id, i) => words.get(id)?.push([mark, "lit-" + roles[i]]));
  }
  for (const [id, li] of items) {
    const to = li.querySelector("a.go")?.hash.slice(1);
    if (to && !anchors.has(to)) anchors.set(to, id);
  }
  let lit = "";    // what is lit now
  let pinned = ""; // what stays lit when the pointer leaves

  function idsOf(mark) { return mark.dataset.s.split(" "); }

  function hashOf(id) { return items.get(id)?.querySelector("a.go")?.hash ?? ""; }

  function light(id) {
    if (id === lit) return;
    for (const [mark, role] of words.get(lit) ?? []) mark.classList.remove("lit", role);
    items.get(lit)?.classList.remove("lit");
    for (const [mark, role] of words.get(id) ?? []) mark.classList.add("lit", role);
    items.get(id)?.classList.add("lit");
    article.classList.toggle("lighting", Boolean(words.get(id)?.length));
    lit = id;
  }

  function pin(id) {
    if (id === pinned) return;
    for (const [key, on] of [[pinned, false], [id, true]]) {
      const link = items.get(key)?.querySelector("a.go");
      if (link && on) link.setAttribute("aria-current", "true");
      else if (link) link.removeAttribute("aria-current");
    }
    pinned = id;
    light(id);
    say.textContent = items.get(id)?.dataset.say ?? "";
  }

  // show brings into view what is pinned: its words, and its entry where the lists stand beside the text.
  function show(inText, behavior = "auto") {
    const li = items.get(pinned);
    if (!li) return;
    const folded = li.closest("details");
    if (folded) folded.open = true;
    if (!narrow.matches) li.scrollIntoView({ block: "nearest" });
    const marks = words.get(pinned).map(([mark]) => mark);
    const anchor = marks.find((mark) => "#" + mark.id === hashOf(pinned)) ?? marks[0];
    if (inText || !anchor) return;
    const box = anchor.getBoundingClientRect();
    if (box.top < 60 || box.bottom > innerHeight - (narrow.matches ? 200 : 60)) anchor.scrollIntoView({ block: "center", behavior });
  }

  function remember(id) {
    try { history.replaceState(null, "", id ? "#" + id : location.pathname + location.search); } catch { /* some viewers forbid it */ }
  }

  function step(by) {
    const order = [...items.keys()].filter((id) => id === pinned || !items.get(id).closest("details:not([open])"));
    const at = order.indexOf(pinned);
    const first = by > 0 ? 0 : order.length - 1;
    const id = order[at < 0 ? first : Math.min(Math.max(at + by, 0), order.length - 1)];
    if (!id) return;
    pin(id);
    show(false);
  }

  // walk steps and takes the keyboard along: in the text to words, in the lists to entries.
  function walk(by) {
    const inText = article.contains(document.activeElement);
    step(by);
    const link = items.get(pinned)?.querySelector("a.go");
    const cue = link && inText && document.querySelector(`${link.hash} a`);
    (cue || link)?.focus({ preventScroll: true });
  }

  document.addEventListener("mouseover", (event) => {
    const mark = event.target.closest("mark[data-s]");
    const li = event.target.closest("li[data-say]");
    if (mark) light(idsOf(mark).includes(pinned) ? pinned : idsOf(mark)[0]);
    else light(li ? li.id : pinned);
  });
  document.documentElement.addEventListener("mouseleave", () => light(pinned));

  document.addEventListener("focusin", (event) => {
    const li = event.target.closest("li[data-say]");
    const mark = event.target.closest("mark[data-s]");
    if (!event.target.matches(":focus-visible") || !(li || mark)) return; // a click has its own say
    if (mark && hashOf(pinned) === "#" + mark.id) return; // the words are those of several items
    pin(li ? li.id : event.target.hash.slice(1));
    show(Boolean(mark));
  });

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest("a[href^='#']");
    const mark = event.target.closest("mark[data-s]");
    const li = event.target.closest("li[data-say]");
    let id = "";
    if (mark) { // once more: the next statement that the word belongs to
      const ids = idsOf(mark);
      id = ids[(ids.indexOf(pinned) + 1) % ids.length];
    } else if (link) {
      id = li && link.matches(".go") ? li.id : link.hash.slice(1);
      if (!items.has(id)) return;
    } else if (li) {
      id = li.id;
    } else if (!article.contains(event.target)) {
      return;
    }
    if (!getSelection().isCollapsed) return; // somebody selects words
    if (link) event.preventDefault();
    pin(id);
    show(Boolean(mark));
    remember(id);
  });

  bar.addEventListener("click", (event) => {
    const by = event.target.dataset?.step;
    if (by === "0") { pin(""); remember(""); }
    else if (by) { step(Number(by)); remember(pinned); }
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") { pin(""); light(""); return; }
    const letter = keys.checked && { j: 1, k: -1 }[event.key];
    const arrow = document.activeElement.closest("li[data-say], mark[data-s]") && { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (letter || arrow) {
      event.preventDefault();
      walk(letter || arrow);
    }
  });

  function follow() {
    let id = "";
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { return; }
    id = items.has(id) ? id : anchors.get(id) ?? "";
    if (!id) return;
    pin(id);
    show(false, "instant");
  }
  addEventListener("hashchange", follow);
  addEventListener("load", follow); // the browser has scrolled to the entry
  document.documentElement.classList.add("script");
  bar.hidden = false;
  follow();
})();
