// Drives the pages of a running Hearsay in a browser and prints what is wrong, one line each; nothing when all is well.
// node drive.mjs BASE PAGES.json [PICTURES]: PAGES is a list of [name, path]; with PICTURES screenshots are written there.
import { readFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const [base, list, pictures] = process.argv.slice(2);
const pages = JSON.parse(readFileSync(list, "utf8"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const executablePath = process.env.CHROMIUM;
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
let wrong = 0;
const complain = (text) => { wrong++; console.log(text); };
const expect = (ok, text) => { if (!ok) complain(text); };

// open returns a page on which everything that goes wrong is told.
async function open(options, name) {
  const context = await browser.newContext({ baseURL: base, ...options });
  const page = await context.newPage();
  page.on("console", (m) => { if (m.type() === "error" && !m.text().includes("status of 4")) complain(`${name()}: the console says ${m.text()}`); });
  page.on("pageerror", (e) => complain(`${name()}: ${e}`));
  // What is still on its way when the page is left is given up, and has not failed.
  page.on("requestfailed", (r) => { if (r.failure()?.errorText !== "net::ERR_ABORTED") complain(`${name()}: ${r.url()} failed: ${r.failure()?.errorText}`); });
  page.on("request", (r) => { if (!r.url().startsWith(base)) complain(`${name()}: asks for ${r.url()}`); });
  return page;
}

// check finds what keeps people out: all that axe knows.
async function check(page, name) {
  if (!(await page.evaluate(() => Boolean(globalThis.axe)))) await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  for (const v of found.violations) {
    complain(`${name}: axe ${v.id} (${v.impact}): ${v.nodes.slice(0, 3).map((n) => n.target.join(" ")).join("; ")}: ${v.nodes[0].failureSummary.replaceAll("\n", " ")}`);
  }
}

// fits complains of a page that must be scrolled sideways.
async function fits(page, name) {
  const over = await page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth + 1) return "";
    const wide = [...document.querySelectorAll("main *")].find((e) => e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest(".scroll"));
    return `${root.scrollWidth} wide for ${root.clientWidth}, ${wide ? wide.tagName + "." + wide.className : ""}`;
  });
  expect(!over, `${name}: it must be scrolled sideways: ${over}`);
}

// legible complains of words that are broken letter by letter, as columns that are too narrow do.
async function legible(page, name) {
  const broken = await page.evaluate(() => {
    const cells = [...document.querySelectorAll("main :is(td, th, button):not(.unseen)")].filter((e) => e.innerText.trim().length > 8 && e.getBoundingClientRect().width > 0);
    const narrow = cells.find((e) => e.getBoundingClientRect().width < (e.tagName === "BUTTON" ? 48 : 64));
    return narrow ? `“${narrow.innerText.trim().slice(0, 40)}” is ${Math.round(narrow.getBoundingClientRect().width)} wide` : "";
  });
  expect(!broken, `${name}: ${broken}`);
}

// filled complains, in the hand, of rows and values with nothing in them, and of cells that are out of sight beside their labels.
async function filled(page, name) {
  const odd = await page.evaluate(() => {
    const seen = (e) => !e.closest(".unseen, .live") && e.checkVisibility({ contentVisibilityAuto: true }) && e.getBoundingClientRect().height > 1;
    for (const e of document.querySelectorAll("main :is(tr, th, td, li, dt, dd, h2, h3, small)")) {
      if (!seen(e)) continue;
      if (!e.innerText.trim() && !e.querySelector("input, button, select, svg, progress")) return `an empty ${e.tagName} in “${e.parentElement.innerText.slice(0, 60)}”`;
      if (e.closest(".stack") && e.getBoundingClientRect().right > innerWidth) return `${e.tagName} “${e.innerText.slice(0, 40)}” is out of sight`;
    }
    return "";
  });
  expect(!odd, `${name}: ${odd}`);
}

// looks goes through all pages: light and dark, on a desk, at twice the size, and in the hand. What is drawn by script is there before anybody looks.
async function looks() {
  let at = "";
  const page = await open({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" }, () => at);
  const shoot = async (name) => {
    if (!pictures) return;
    const [width, all] = await page.evaluate(() => [innerWidth, document.documentElement.scrollHeight]);
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(all, width > 400 ? 1400 : 1200) } });
  };
  if (pictures) mkdirSync(pictures, { recursive: true });
  for (const [name, path] of pages) {
    at = name;
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(path);
    if (name.startsWith("timeline")) await page.waitForSelector(".zoom[data-ready]", { state: "attached" });
    await check(page, `${name} (light)`);
    expect((await page.locator("h1").count()) === 1, `${name}: it has not one heading of level 1`);
    await fits(page, `${name} (1280)`);
    await shoot(`${name}-light`);
    await page.emulateMedia({ colorScheme: "dark" });
    await check(page, `${name} (dark)`);
    await shoot(`${name}-dark`);
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 640, height: 450 });
    await fits(page, `${name} (twice the size)`);
    await check(page, `${name} (twice the size)`);
    await page.setViewportSize({ width: 360, height: 740 });
    await fits(page, `${name} (360)`);
    await legible(page, `${name} (360)`);
    await filled(page, `${name} (360)`);
    await check(page, `${name} (360)`);
    await shoot(`${name}-narrow`);
  }
  await page.context().close();
}

// Everything can be read without script.
async function withoutScript() {
  let at = "";
  const page = await open({ javaScriptEnabled: false }, () => at);
  for (const [name, path] of pages) {
    at = `${name} (no script)`;
    await page.goto(path);
    const text = await page.locator("main").innerText();
    expect(text.length > 50, `${at}: only ${text.length} characters`);
  }
  at = "reading without script";
  await page.goto("/");
  await page.fill("[name=text]", "Mate: hull cracked\n\nThe mate, Ada Brandt, said the hull had cracked.");
  await page.click("text=Read it");
  expect((await page.locator("main").innerText()).includes("Ada Brandt"), `${at}: nobody speaks`);
  await page.context().close();
}

// In the hand the board of a claim has each position under its party, and the picture of its origins can be read: it moves by keys, and is there in words.
async function hand(claim, month) {
  const page = await open({ viewport: { width: 360, height: 740 } }, () => "in the hand");
  await page.goto(claim);
  const bare = await page.locator(".board tbody tr").evaluateAll((rows) => rows.filter((r) => ![...r.querySelectorAll(".pos")].some((p) => p.getBoundingClientRect().right < innerWidth)).map((r) => r.innerText));
  expect(bare.length === 0, `the board has no position in sight for ${bare}`);
  expect((await page.locator(".board td:has(.pos)").first().evaluate((e) => getComputedStyle(e, "::before").content)).includes("20"), "a position on the board has no day");
  await page.locator("details.cell summary").first().click();
  await fits(page, "an open position on the board");
  expect(await page.locator(".sideways").isVisible(), "nothing tells that the picture goes on");
  const box = page.locator(".scroll:has(.picture)");
  await box.focus();
  for (let i = 0; i < 40; i++) await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => { const b = document.querySelector(".scroll:has(.picture)"); return b.scrollLeft + b.clientWidth >= b.scrollWidth - 2; }, null, { timeout: 5000 }).catch(() => complain("keys do not move the picture to its end"));
  await page.getByText("The picture in words").click();
  const words = await page.locator("details:has-text('The picture in words') li").count();
  expect(words > 1, `the picture has ${words} origins in words`);
  await fits(page, "a picture in words");
  await check(page, "a picture in words");
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(!(await page.locator(".sideways").isVisible()), "a picture that fits is told to go on");

  // Who says nothing in the time that was asked for has no lane there.
  await page.addInitScript(() => {
    const draw = CanvasRenderingContext2D.prototype.fillText;
    globalThis.drawn = new Set();
    CanvasRenderingContext2D.prototype.fillText = function (words, ...rest) { globalThis.drawn.add(words); return draw.call(this, words, ...rest); };
  });
  await page.goto(month);
  await page.waitForSelector(".zoom[data-ready]", { state: "attached" });
  await page.waitForTimeout(300);
  const drawn = await page.evaluate(() => [...globalThis.drawn]);
  expect(drawn.includes("Ellen Sato") && !drawn.includes("Katrin Hallas"), `the lanes of a month: ${drawn}`);
  await page.context().close();
}

// The first load of a page, with all that it loads.
async function weight() { for (const path of ["/", "/timeline"]) await weigh(path); }
async function weigh(path) {
  const page = await open({}, () => "weight");
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  let bytes = 0;
  client.on("Network.loadingFinished", (e) => { bytes += e.encodedDataLength; });
  await page.goto(path, { waitUntil: "networkidle" });
  expect(bytes > 0 && bytes < 150_000, `the first load of ${path} is ${bytes} bytes`);
  console.error(`first load of ${path}: ${bytes} bytes`);
  await page.context().close();
}

// The report by keyboard: the skip link, then statement after statement.
async function keyboard(report) {
  const page = await open({}, () => "keyboard");
  await page.goto(report);
  await page.keyboard.press("Tab");
  expect((await page.evaluate(() => document.activeElement.className)) === "skip", "the first stop is not the skip link");
  await page.keyboard.press("Enter");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  expect((await page.locator("mark.lit").count()) > 0, "j lights no words");
  await page.goto("/review");
  await page.keyboard.press("j");
  expect((await page.evaluate(() => document.activeElement.className)).includes("open-item"), "j goes to no statement of the queue");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/review\/r\d+\/s\d+/);
  await page.context().close();
}

// Every action of a review, in the browser.
async function reviews() {
  const page = await open({}, () => "review");
  const said = () => page.locator(".happened [role=status]").first().innerText();
  const acts = async (act) => {
    const before = page.url();
    await Promise.all([page.waitForURL((u) => u.href !== before && u.searchParams.has("did")), act()]);
  };
  await page.goto("/review");
  await page.locator(".queue a.open-item").first().click();
  await page.waitForURL(/\/review\/r\d+\/s\d+/);
  const first = new URL(page.url()).pathname;
  // Who has no name yet is asked for one; Enter then does what was wanted, and u on the next page takes it back.
  await page.keyboard.press("c");
  expect((await page.evaluate(() => document.activeElement.id)) === "by", "c without a name does not ask for one");
  await page.keyboard.type("Ada Quill");
  await acts(() => page.keyboard.press("Enter"));
  expect((await said()).includes("confirmed by Ada Quill"), `after c, a name and Enter: ${await said()}`);
  expect(new URL(page.url()).pathname !== first, "it does not go on to the next that waits");
  expect((await page.evaluate(() => document.activeElement.getAttribute("role"))) === "status", "whoever does not see is not told what was decided");
  await acts(() => page.keyboard.press("u"));
  expect((await said()).includes("undone"), `after u on the next page: ${await said()}`);
  await page.goto(first);
  await acts(() => page.keyboard.press("c"));
  expect((await said()).includes("confirmed by Ada Quill"), `after c: ${await said()}`);

  // Correct by selecting words, with the mouse's selection made by script.
  await page.selectOption("[name=then]", "stay");
  await page.evaluate(() => {
    const words = document.querySelector(".passage mark.content").firstChild;
    const range = document.createRange();
    range.setStart(words, 0);
    range.setEnd(words, words.data.indexOf(" ", 3) > 0 ? words.data.indexOf(" ", 3) : words.length);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  });
  await page.locator("[data-pick=part]").click();
  const part = await page.inputValue("#field-part");
  expect(/^@\d+-\d+$/.test(part), `selected words give ${part}`);
  await acts(() => page.keyboard.press("Enter"));
  expect((await said()).includes("corrected by Ada Quill"), `after correcting: ${await said()}`);

  await page.fill("[name=note]", "see the recording");
  await page.selectOption("[name=then]", "stay");
  await acts(() => page.locator(".buttons [value=note]").click());
  expect((await said()).includes("noted"), `after noting: ${await said()}`);

  const at = new URL(page.url()).pathname;
  await page.selectOption("[name=then]", "stay");
  await page.locator("h1").click();
  await acts(() => page.keyboard.press("r"));
  expect((await page.locator("main").innerText()).includes("this is no statement"), "r does not reject");
  await acts(() => page.locator(".decision button").last().click());
  expect((await said()).includes("undone"), `after undoing: ${await said()}`);
  expect(new URL(page.url()).pathname === at, "undoing leads away");
  expect(!(await page.locator("main").innerText()).includes("this is no statement"), "it is rejected still");

  // The name is remembered, and a wrong correction is told with what was typed.
  expect((await page.inputValue("#by")) === "Ada Quill", "who decides is not remembered");
  await page.fill("#field-speaker", "Nobody Atall");
  await page.locator("text=Save corrections").click();
  expect((await page.locator("[role=alert]").innerText()).includes("does not stand in the text"), "a wrong correction is not refused");
  expect((await page.inputValue("#field-speaker")) === "Nobody Atall", "what was typed is lost");
  await check(page, "a refused correction");
  await page.context().close();
}

// A fold is told apart on the page of a claim, and a decision undone in the list.
async function rulings(claim) {
  const page = await open({}, () => "rulings");
  await page.goto(claim);
  await page.locator("#by").fill("Ada Quill");
  await Promise.all([page.waitForURL(/did=d/), page.locator("[name=unfold]").first().click()]);
  expect((await page.locator("main").innerText()).includes("told apart by Ada Quill"), "no fold is told apart");
  const undo = page.locator(".happened button");
  const [box, height] = [await undo.boundingBox(), page.viewportSize().height];
  expect(box && box.y >= 0 && box.y < height, "what was decided, and its undoing, are out of sight");
  await check(page, "a fold told apart");
  await Promise.all([page.waitForURL(/did=d\d+/), undo.click()]);
  await page.waitForFunction(() => document.querySelector(".happened")?.innerText.includes("undone"));
  await Promise.all([page.waitForURL(/did=d/), page.locator("[name=unfold]").first().click()]);
  await page.goto("/review?show=decided");
  await check(page, "what was decided");
  await Promise.all([page.waitForURL(/did=d/), page.locator(".decision button").first().click()]);
  await page.goto(claim);
  await page.locator("details.cell summary").first().click();
  expect(await page.locator("details.cell[open] .said").first().isVisible(), "a cell does not open to its words");
  await page.context().close();
}

// A dropped file is read, and kept from its page.
async function give() {
  const page = await open({}, () => "giving");
  await page.goto("/");
  await page.setInputFiles("[name=file]", { name: "mate.txt", mimeType: "text/plain", buffer: Buffer.from("Mate: hull cracked\n\nThe mate, Ada Brandt, said the hull had cracked.") });
  await page.click("text=Read it");
  await check(page, "a report that is not kept");
  await page.click("text=Keep it");
  await page.waitForURL(/\/reports\/r\d+/);
  expect((await page.locator(".change[role=status]").first().innerText()).includes("Read and kept"), "it is not told as kept");
  await page.goto("/");
  await page.click("text=Read and keep it");
  expect((await page.locator("[role=alert]").innerText()).includes("paste a text"), "nothing is kept without a word");
  await check(page, "the front page with what is wrong");
  await page.context().close();
}

// The timeline is moved and zoomed by buttons, keys, wheel and pointer, and tells where it is.
async function timeline(path) {
  const page = await open({ viewport: { width: 1280, height: 900 } }, () => "timeline");
  await page.goto(path);
  await page.waitForSelector(".zoom[data-ready]");
  expect(await page.locator(".stage canvas").isVisible(), "timeline: nothing is drawn");
  expect(!(await page.locator(".drawn").isVisible()), "timeline: the picture of the server is there too");
  const range = async () => { await page.waitForTimeout(250); return page.locator(".range").innerText(); };
  let last = await range();
  const moves = async (what, act) => {
    await act();
    const now = await range();
    expect(now !== last, `timeline: ${what} moves nothing: ${now}`);
    last = now;
  };
  expect(/^\d{4}-\d\d-\d\d to .* said/.test(last), `timeline: it tells ${last}`);
  await page.locator(".stage").focus();
  for (const key of ["+", "ArrowRight", "ArrowLeft", "-", "0", "End"]) await moves(key, () => page.keyboard.press(key));
  await moves("the button", () => page.click("[data-do=closer]"));
  const box = await page.locator(".stage").boundingBox();
  await moves("dragging", async () => {
    await page.mouse.move(box.x + 700, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + 500, box.y + 60, { steps: 5 });
    await page.mouse.up();
  });
  await page.locator(".stage").focus();
  await moves("the wheel", () => page.mouse.wheel(0, -200));
  const scrolled = await page.evaluate(() => { document.activeElement.blur(); return scrollY; });
  await page.mouse.wheel(0, 200);
  await page.waitForTimeout(150);
  expect((await page.evaluate(() => scrollY)) > scrolled, "timeline: the wheel does not scroll the page when the timeline has no focus");
  await page.locator(".here").click();
  await page.waitForURL(/from=\d{4}/);
  await check(page, "timeline, live");
  await page.context().close();
}

// A timeline of 50,000 invented events: how long the frames take while it is dragged, zoomed and moved by keys.
async function frames() {
  const page = await open({ viewport: { width: 1280, height: 900 } }, () => "frames");
  const total = 50_000, piece = 2500, tones = ["says", "accuses", "against", "for", "silent"];
  let seed = 7;
  const random = (n) => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor(seed / 2147483648 * n); };
  await page.route("**/timeline/events*", (route) => {
    const at = Number(new URL(route.request().url()).searchParams.get("before") || 0);
    const out = { does: tones, tones, names: Array.from({ length: 40 }, (_, i) => `Invented Party ${i}`), from: [], days: [], flags: [], stand: [], who: [], report: [], number: [], bins: [], most: 0 };
    for (let i = 0; i < piece; i++) {
      const told = random(4) === 0 ? 1 : 0, vague = random(5) === 0;
      out.from.push(22000 + Math.floor((at + i) / total * 1800) + random(60) - (told ? random(900) : 0));
      out.days.push(vague ? [6, 30, 364][random(3)] : 0);
      out.flags.push(told | (vague ? [0, 4, 12][random(3)] : [2, 2, 20][random(3)]));
      out.stand.push(random(5));
      out.who.push(Math.floor(random(40) * random(40) / 40) - (random(20) === 0 ? 1 : 0));
      out.report.push(1 + random(9000));
      out.number.push(1 + random(9));
    }
    out.next = at + piece < total ? `/timeline/events?before=${at + piece}` : "";
    return route.fulfill({ json: out });
  });
  // What the page itself does in a frame is timed too: on a busy machine a frame waits for others.
  await page.addInitScript(() => {
    const ask = globalThis.requestAnimationFrame.bind(globalThis);
    globalThis.work = [];
    globalThis.requestAnimationFrame = (f) => ask((now) => { const from = performance.now(); f(now); globalThis.work.push(performance.now() - from); });
  });
  await page.goto("/timeline");
  await page.waitForSelector(".zoom[data-ready]", { timeout: 30_000 });
  await page.locator(".stage").focus();
  await page.keyboard.press("0");
  const box = await page.locator(".stage").boundingBox();
  const record = async (act) => {
    await page.evaluate(() => {
      globalThis.deltas = [];
      globalThis.work = [];
      let last = 0;
      const step = (now) => { if (!globalThis.deltas) return; if (last) globalThis.deltas.push(now - last); last = now; requestAnimationFrame(step); };
      requestAnimationFrame(step);
    });
    await act();
    return page.evaluate(() => { const d = globalThis.deltas; globalThis.deltas = null; return [d, globalThis.work.filter((w) => w > 0.3)].map((list) => list.sort((a, b) => a - b)); });
  };
  const at = (list, part) => list[Math.min(list.length - 1, Math.floor(part * list.length))];
  let best = Infinity, drawn = Infinity, told = "";
  for (let round = 0; round < 3 && best >= 33; round++) { // other work on the machine is not ours
    const [deltas, work] = await record(async () => {
      await page.mouse.move(box.x + 900, box.y + 100);
      await page.mouse.down();
      for (let i = 0; i < 90; i++) await page.mouse.move(box.x + 900 - 6 * Math.abs(45 - i), box.y + 100);
      await page.mouse.up();
    });
    const p95 = at(deltas, 0.95);
    drawn = Math.min(drawn, at(work, 0.95));
    if (p95 < best) { best = p95; told = `${deltas.length} frames, median ${at(deltas, 0.5).toFixed(1)} ms, 95th percentile ${p95.toFixed(1)} ms, longest ${deltas.at(-1).toFixed(1)} ms; drawing one takes ${at(work, 0.5).toFixed(1)} ms, 95th percentile ${at(work, 0.95).toFixed(1)} ms`; }
  }
  console.error(`panning through ${total} events: ${told}`);
  expect(best < 33 || drawn < 16, `panning through ${total} events: ${told}`);
  const [zooming] = await record(async () => { for (let i = 0; i < 40; i++) await page.mouse.wheel(0, i < 20 ? -60 : 60); });
  console.error(`zooming: ${zooming.length} frames, 95th percentile ${at(zooming, 0.95).toFixed(1)} ms`);
  await page.keyboard.press("0");
  await page.waitForTimeout(300);
  if (pictures) await page.screenshot({ path: `${pictures}/timeline-50000.png` });
  await page.context().close();
}

// Where there are too many events to send, they are counted, and come from closer.
async function counted() {
  const page = await open({ viewport: { width: 1280, height: 900 } }, () => "counted");
  const asked = [];
  await page.route("**/timeline/events*", (route) => {
    const from = new URL(route.request().url()).searchParams.get("from");
    asked.push(from);
    const out = { does: ["says"], tones: ["says"], names: ["Ada Brandt"], from: [], days: [], flags: [], stand: [], who: [], report: [], number: [], bins: [], most: 5000, next: "" };
    if (from) for (let i = 0; i < 40; i++) { out.from.push(22000 + i); out.days.push(0); out.flags.push(2); out.stand.push(0); out.who.push(0); out.report.push(1); out.number.push(i + 1); }
    else for (let i = 0; i < 40; i++) out.bins.push([21000 + 30 * i, 21029 + 30 * i, 5000 - 100 * i]);
    return route.fulfill({ json: out });
  });
  await page.goto("/timeline");
  await page.waitForSelector(".zoom[data-ready]");
  await page.waitForTimeout(300);
  expect(/^\d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d$/.test(await page.locator(".range").innerText()), `counted: it tells ${await page.locator(".range").innerText()}`);
  if (pictures) await page.screenshot({ path: `${pictures}/timeline-counted.png` });
  await page.locator(".stage").focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press("+");
  await page.waitForFunction(() => document.querySelector(".range").textContent.includes(" said"));
  expect(asked.length >= 2 && /^\d{4}-\d\d-\d\d$/.test(asked.at(-1)), `counted: asked for ${asked}`);
  await page.context().close();
}

// decides presses keys on a page and waits until a decision was kept.
const decides = async (page, act) => {
  const before = page.url();
  await Promise.all([page.waitForURL((u) => u.href !== before), act()]);
  if (!page.url().includes("did=")) throw new Error(`nothing is decided: ${await page.locator("main").innerText()}`);
};

// fresh opens a page, and again as long as it tells of an earlier state: on a busy machine what shows across reports takes a while.
const fresh = async (page, path) => {
  for (let i = 0; i < 100; i++) {
    const answer = await page.goto(path);
    if (answer.status() === 200 && !(await page.locator("main > .note[role=status]").count())) return;
    await page.waitForTimeout(300);
  }
};

// A statement that was missed is added with the keys alone, corrected in every field, and taken back.
async function adds(report) {
  const page = await open({}, () => "adding");
  const type = async (field, value) => { await page.locator(`#field-${field}`).focus(); await page.keyboard.press("Control+A"); await page.keyboard.type(value); };
  await page.goto(report);
  await page.getByText("Add a statement that was missed").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/add$/);
  await page.keyboard.press("t");
  for (const key of ["ArrowRight", "ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight", "3", "ArrowRight", "2", "ArrowRight", "1"]) await page.keyboard.press(key);
  for (const name of ["content", "cue", "source"]) {
    const place = await page.inputValue(`#field-${name}`);
    expect(/^@\d+-\d+$/.test(place), `adding: the keys give ${name} ${place}`);
  }
  await page.keyboard.press("e");
  await page.keyboard.type("Nobody Atall");
  await page.locator("#by").focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Ada Quill");
  await page.keyboard.press("Enter");
  await page.waitForSelector("[role=alert]");
  expect((await page.locator("[role=alert]").innerText()).includes("does not stand in the text"), "adding: a name that the report does not have is taken");
  await check(page, "adding, refused");
  await page.locator("#field-speaker").focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await decides(page, () => page.keyboard.press("Enter"));
  const statement = new URL(page.url()).pathname;
  expect(/\/review\/r\d+\/s\d+$/.test(statement), `adding leads to ${statement}`);
  expect((await page.locator("main").innerText()).includes("by Ada Quill"), "adding: it is not told who added");

  // Every field, by keyboard; each must hold when the page is loaded again, and be as before when it is undone.
  const names = await page.locator("#parties option").evaluateAll((list) => list.map((o) => o.value));
  const cue = await page.inputValue("#field-cue");
  for (const [field, value] of [["speaker", names[0]], ["on_behalf_of", names[1]], ["said", "2031-02"], ["chain", names[1]], ["about", `${names[0]}; ${names[1]}`], ["part", await page.inputValue("#field-content")], ["occasion", cue], ["prompt", cue]]) {
    await page.selectOption("[name=then]", "stay");
    const was = await page.inputValue(`#field-${field}`);
    await type(field, value);
    await decides(page, () => page.keyboard.press("Enter"));
    await page.goto(statement);
    expect((await page.inputValue(`#field-${field}`)) === value, `${field} is ${await page.inputValue(`#field-${field}`)}, not ${value}`);
    await page.locator("h1").click();
    await decides(page, () => page.keyboard.press("u"));
    await page.goto(statement);
    expect((await page.inputValue(`#field-${field}`)) === was, `${field} is not as before`);
  }
  for (const field of ["position", "kind", "answers", "repeats", "nested_in"]) {
    await page.selectOption("[name=then]", "stay");
    const select = page.locator(`#field-${field}`);
    const was = await select.inputValue();
    await select.focus();
    await page.keyboard.press(was === "mixed" ? "ArrowUp" : "ArrowDown");
    const value = await select.inputValue();
    expect(value !== was, `${field} has nothing else to choose`);
    for (let i = 0; i < 20 && !(await page.evaluate(() => document.activeElement.textContent === "Save corrections")); i++) await page.keyboard.press("Tab");
    await decides(page, () => page.keyboard.press("Enter"));
    await page.goto(statement);
    expect((await select.inputValue()) === value, `${field} does not hold`);
    await page.locator("h1").click();
    await decides(page, () => page.keyboard.press("u"));
  }
  // What was added is taken back too: it is the first that was decided.
  await page.goto(statement);
  const first = page.locator(".decision button").first();
  await first.focus();
  await decides(page, () => page.keyboard.press("Enter"));
  expect(page.url().includes("/add"), `undoing what was added leads to ${page.url()}`);
  expect((await page.goto(statement)).status() === 404, "what was added is there still");
  await page.context().close();
}

// What is decided across reports, each by keyboard, with a look whether it holds, and undone.
async function across(claim, party) {
  const page = await open({}, () => "deciding across reports");
  const by = async (id) => { await page.locator(`#${id}`).focus(); await page.keyboard.press("Control+A"); await page.keyboard.type("Ada Quill"); };
  const told = async () => (await page.locator(".change, .decision").allInnerTexts()).join(" ");
  const undo = async (what) => {
    await page.goto("/review?show=decided");
    await page.locator(".decision button:enabled").first().focus();
    await decides(page, () => page.keyboard.press("Enter"));
    expect((await told()).includes("undone"), `${what} is not undone: ${await told()}`);
  };
  const press = async (button) => { await button.focus(); await decides(page, () => page.keyboard.press("Enter")); };
  const count = async (path, what) => { await fresh(page, path); return page.locator(`.members [name=id]`).count(); };
  const title = async (path) => { await fresh(page, path); return page.locator("h1").innerText(); };

  // What is put together is called after the first of it; and what is of another story makes one of both, which is divided anew.
  const number = (id) => id.slice(1).split(".").map(Number);
  const later = (list, me) => list.find((o) => number(o)[0] === number(me)[0] && number(o)[1] > number(me)[1]) ?? list.find((o) => number(o)[0] > number(me)[0]);
  const last = () => page.locator(".members [name=id]").last().getAttribute("value");
  const has = async (path, id) => { await fresh(page, path); return (await page.locator(`.members [value="${id}"]`).count()) > 0; };

  const members = await count(claim);
  expect(members > 2, `the claim has ${members} statements`);
  await fresh(page, claim);
  const leaves = await last();
  const split = async () => { await by("by"); await page.locator(".members [name=id]").last().focus(); await page.keyboard.press("Space"); await press(page.locator("[value=split]")); };
  await split();
  expect(!(await has(claim, leaves)), "split: it is in the claim still");
  await undo("split");
  expect((await count(claim)) === members, "split: undone, and not back");

  // To another claim, one statement and all.
  await page.goto("/claims");
  const others = await page.locator(".claims .title a").evaluateAll((list) => list.map((a) => new URL(a.href).pathname.slice("/claims/".length)));
  const id = new URL(claim, base).searchParams.get("id"), other = later(others, id);
  const there = await count(`/review/across?id=${other}`);
  await fresh(page, claim);
  await page.locator(".members [name=id]").last().focus();
  await page.keyboard.press("Space");
  await page.locator(".members [name=to]").focus();
  await page.keyboard.type(other);
  await press(page.locator("[value=move]"));
  expect(!(await has(claim, leaves)), "move: it is in the claim still");
  expect(await has(`/review/across?id=${other}`, leaves), "move: it is not where it was moved to");
  await undo("move");
  expect((await count(claim)) === members, "move: undone, and not back");
  expect((await count(`/review/across?id=${other}`)) === there, "move: undone, and still there");
  await fresh(page, claim);
  await page.locator(".about [name=to]").first().focus();
  await page.keyboard.type(other);
  await decides(page, () => page.keyboard.press("Enter"));
  expect((await told()).includes("Ada Quill"), "merge: nothing is told");
  expect((await count(claim)) > members, "merge: the claims are as they were");
  await undo("merge");
  expect((await count(claim)) === members && (await count(`/review/across?id=${other}`)) === there, "merge: undone, and not apart");

  // What was folded becomes two origins, and one again; and two origins are folded, unless that would join somebody without a name to a name.
  const origins = async () => { await fresh(page, `/claims/${id}`); return page.locator("h2#origins").innerText(); };
  const before = await origins();
  const pair = (await page.locator("[name=unfold]").first().getAttribute("value")).split(" "), folds = await page.locator("[name=unfold]").count();
  const choose = async (verb) => {
    await fresh(page, claim);
    await by("by");
    for (const one of pair) { await page.locator(`.members [value="${one}"]`).focus(); await page.keyboard.press("Space"); }
    await press(page.locator(`.members [value=${verb}]`));
    await origins();
  };
  await choose("unfold");
  expect((await page.locator("main").innerText()).includes("told apart by Ada Quill"), "unfold: nothing is told apart");
  await choose("fold");
  expect((await page.locator("[name=unfold]").count()) >= folds, "fold: they are apart still");
  await undo("fold");
  await origins();
  expect((await page.locator("main").innerText()).includes("told apart by Ada Quill"), "fold: undone, and what it replaced does not hold again");
  await page.goto("/review?show=decided");
  await press(page.locator(".decision", { hasText: "told apart" }).locator("button:enabled").first());
  expect((await origins()) === before && (await page.locator("[name=unfold]").count()) === folds, "unfold: undone, and not as before");
  await fresh(page, claim);
  const list = await page.locator("[aria-labelledby=folds] select").first().locator("option").evaluateAll((o) => o.map((x) => x.value));
  let folded = false;
  for (let i = 1; i < Math.min(list.length, 5) && !folded; i++) {
    await fresh(page, claim);
    await page.locator("[aria-labelledby=folds] select").nth(0).selectOption(list[i - 1]);
    await page.locator("[aria-labelledby=folds] select").nth(1).selectOption(list[i]);
    await by("by-folds");
    await page.locator("[aria-labelledby=folds] [value=fold]").focus();
    const here = page.url();
    await Promise.all([page.waitForURL((u) => u.href !== here), page.keyboard.press("Enter")]);
    folded = page.url().includes("did=");
    expect(folded || (await page.locator("main").innerText()).includes("without a name"), "fold: refused for no good reason");
  }
  if (folded) {
    expect((await origins()) !== before || (await page.locator("[name=unfold]").count()) > folds, "fold of origins: as many as before, and no fold more");
    await undo("fold of origins");
    expect((await origins()) === before, "fold of origins: undone, and not as before");
  }

  // Parties.
  const name = await title(party), of = await count(party);
  expect(of > 1, `the party has ${of} members`);
  await split();
  expect((await count(party)) === of - 1, "split: the party has as many members");
  await undo("split of a party");
  expect((await count(party)) === of && (await title(party)) === name, "split of a party: undone, and not back");
  await page.goto("/parties");
  const parties = await page.locator("main a[href^='/parties/P']").evaluateAll((list) => list.map((a) => new URL(a.href).pathname.slice("/parties/".length)));
  const me = new URL(party, base).searchParams.get("id"), someone = later(parties, me);
  await fresh(page, party);
  await page.locator(".about [name=to]").focus();
  await page.keyboard.type(someone);
  await decides(page, () => page.keyboard.press("Enter"));
  expect((await count(party)) > of, "merge of parties: as many members as before");
  await undo("merge of parties");
  expect((await count(party)) === of, "merge of parties: undone, and not apart");
  await page.context().close();
}

const of = (name) => pages.find(([n]) => n === name)[1];
// PARTS=frames,adds takes only some of the parts.
const parts = {
  looks, withoutScript, hand: () => hand(of("claim"), of("timeline-month")), weight, keyboard: () => keyboard(of("report")), reviews, rulings: () => rulings(of("claim")), give,
  timeline: () => timeline(of("timeline")), counted, frames, adds: () => adds(of("report")), across: () => across(of("review-claim"), of("review-party")),
};
try {
  const wanted = process.env.PARTS?.split(",") ?? Object.keys(parts);
  for (const name of wanted) {
    const began = Date.now();
    await parts[name]();
    console.error(`${name}: ${Date.now() - began} ms`);
  }
} catch (e) {
  complain(String(e.stack));
}
await browser.close();
process.exit(wrong ? 1 : 0);
