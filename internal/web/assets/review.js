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
  const keys = form.querySelector(".keys");
  keys.hidden = false;
  document.querySelectorAll(".with-script").forEach((e) => { e.hidden = false; });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && typing()) { document.activeElement.blur(); return; }
    if (typing() || !keys.querySelector("input").checked || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      c: () => form.querySelector("[value=confirm]").click(),
      r: () => form.querySelector("[value=reject]").click(),
      e: () => form.querySelector("#field-speaker").focus(),
      n: () => form.querySelector("[name=note]").focus(),
      s: () => form.querySelector("a.next")?.click(),
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
    const verb = event.target.closest("fieldset") ? "correct" : event.target.name === "note" ? "note" : "";
    if (verb) form.querySelector(`.buttons [value=${verb}]`).click();
  });

  const passage = document.querySelector(".passage");
  const pick = document.querySelector(".pick");
  const more = document.querySelector("#pick-more");
  const bytes = (text) => new TextEncoder().encode(text).length;

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
  pick.addEventListener("mousedown", (event) => { if (event.target.matches("button")) event.preventDefault(); }); // keep the selection
  pick.addEventListener("click", (event) => {
    const name = event.target.dataset?.pick;
    const at = name && chosen();
    if (!at) return;
    const field = form.querySelector(`#field-${name}`);
    const place = `${at.start}-${at.end}`;
    field.value = more.checked && field.value.startsWith("@") ? `${field.value},${place}` : `@${place}`;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  });
})();
