"use strict";
// Review by keyboard, and words that are selected become values of fields. The forms work without it.
(() => {
  const form = document.querySelector("form.decide");
  const items = [...document.querySelectorAll(".queue a.open-item")];
  const typing = () => document.activeElement.matches("input:not([type=checkbox]), textarea, select");

  // In the queue: j and k go from one to the next.
  document.addEventListener("keydown", (event) => {
    if (!items.length || typing() || event.ctrlKey || event.metaKey || event.altKey) return;
    const by = { j: 1, k: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const at = items.indexOf(document.activeElement);
    items[Math.min(Math.max(at < 0 ? 0 : at + by, 0), items.length - 1)].focus();
  });

  if (!form) return;
  const passage = document.querySelector(".passage");
  const pick = document.querySelector(".pick");
  const more = document.querySelector("#pick-more");
  const bytes = (text) => new TextEncoder().encode(text).length;
  const picked = document.querySelector("#picked");

  const keys = form.querySelector(".keys");
  keys.hidden = false;
  document.querySelectorAll(".with-script").forEach((e) => { e.hidden = false; });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && typing()) { document.activeElement.blur(); return; }
    if (typing() || !keys.querySelector("input").checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.activeElement === passage && ownKeys(event)) return;
    const act = {
      c: () => form.querySelector("[value=confirm]")?.click(),
      r: () => form.querySelector("[value=reject]")?.click(),
      e: () => form.querySelector("#field-speaker").focus(),
      n: () => form.querySelector("[name=note]").focus(),
      s: () => form.querySelector("a.next")?.click(),
      u: () => (document.querySelector(".happened button:enabled") ?? [...document.querySelectorAll(".decision button:enabled")].pop())?.click(),
      t: () => passage.focus(),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  form.addEventListener("input", (event) => {
    const was = form.querySelector(`[name="was-${event.target.name}"]`);
    if (was) event.target.closest("label").classList.toggle("changed", was.value !== event.target.value);
  });
  // Enter in a field of corrections keeps corrections; it must not press the first button, which confirms.
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.matches("input")) return;
    event.preventDefault();
    if (form.matches(".adding")) { form.requestSubmit(); return; }
    const verb = event.target.closest("fieldset") ? "correct" : event.target.name === "note" ? "note" : event.target.name === "by" ? wanted : "";
    if (verb) form.querySelector(`.buttons [value=${verb}]`).click();
  });
  // Who decides without a name is asked for it; Enter then does what was wanted.
  let wanted = "";
  form.addEventListener("click", (event) => { wanted = event.target.closest("button[name=verb]")?.value ?? wanted; });

  // chosen returns the selected stretch of the text in bytes, null when nothing of the passage is selected.
  function chosen() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!passage.contains(range.startContainer) || !passage.contains(range.endContainer)) return null;
    const before = document.createRange();
    before.setStart(passage, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const words = range.toString();
    const lead = words.length - words.trimStart().length;
    if (!words.trim()) return null;
    const start = Number(passage.dataset.from) + bytes(before.toString()) + bytes(words.slice(0, lead));
    return { start, end: start + bytes(words.trim()) };
  }
  document.addEventListener("selectionchange", () => { pick.hidden = !chosen() && !pick.contains(document.activeElement); });
  pick.addEventListener("mousedown", (event) => { if (event.target.closest("button")) event.preventDefault(); }); // keep the selection
  pick.addEventListener("click", (event) => {
    const name = event.target.closest("button")?.dataset.pick;
    if (name && use(name)) form.querySelector(`#field-${name}`).focus();
  });

  // use puts the place of the selected words into a field.
  function use(name) {
    const at = chosen();
    if (!at) return false;
    const field = form.querySelector(`#field-${name}`), place = `${at.start}-${at.end}`;
    field.value = more.checked && field.value.startsWith("@") ? `${field.value},${place}` : `@${place}`;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    picked.textContent = `${name}: ${getSelection().toString().trim()}`;
    return true;
  }

  // Words are selected with the keys too: the arrows go from word to word, with Shift they take more, numbers say what the words are.
  passage.tabIndex = 0;
  passage.setAttribute("role", "group");
  passage.setAttribute("aria-label", `${passage.dataset.label}. Arrow keys select words, with Shift more of them; 1 source, 2 cue, 3 content, 4 part.`);
  const words = [];
  for (const m of passage.textContent.matchAll(/[\p{L}\p{N}](?:[^\s—–“”"]*[\p{L}\p{N}%])?/gu)) words.push([m.index, m.index + m[0].length]);
  let from = -1, to = -1; // the first and the last word; the last is the one that moves
  function select() {
    const [a, b] = [words[Math.min(from, to)][0], words[Math.max(from, to)][1]];
    const start = placeOf(a), end = placeOf(b);
    getSelection().setBaseAndExtent(...start, ...end);
    start[0].parentElement.scrollIntoView({ block: "nearest" });
    picked.textContent = passage.textContent.slice(a, b);
  }
  // placeOf returns the node and the offset in it of a character of the passage.
  function placeOf(at) {
    const walk = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (at <= node.data.length) return [node, at];
      at -= node.data.length;
    }
    return [passage, passage.childNodes.length];
  }
  // line returns how many words are about a line.
  const line = () => Math.max(1, Math.round(passage.clientWidth / 60));
  function ownKeys(event) {
    const name = ["source", "cue", "content", "part"][Number(event.key) - 1];
    if (name) { event.preventDefault(); use(name); return true; }
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: line(), ArrowUp: -line(), Home: -words.length, End: words.length }[event.key];
    if (!by || !words.length) return false;
    event.preventDefault();
    to = Math.max(0, Math.min(words.length - 1, to < 0 ? 0 : to + by));
    if (from < 0 || !event.shiftKey) from = to;
    select();
    return true;
  }
})();
