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

// check finds what keeps people out: all that axe knows, or some rules of it.
async function check(page, name, rules = null) {
  if (!(await page.evaluate(() => Boolean(globalThis.axe)))) await page.evaluate(axe);
  const found = await page.evaluate((only) => globalThis.axe.run(document, { resultTypes: ["violations"], ...(only ? { runOnly: only } : {}) }), rules);
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

// looks goes through all pages: light and dark, on a desk, at twice the size, and in the hand.
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
    await check(page, `${name} (light)`);
    expect((await page.locator("h1").count()) === 1, `${name}: it has not one heading of level 1`);
    await fits(page, `${name} (1280)`);
    await shoot(`${name}-light`);
    await page.emulateMedia({ colorScheme: "dark" });
    await check(page, `${name} (dark)`, ["color-contrast"]);
    await shoot(`${name}-dark`);
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 640, height: 450 });
    await fits(page, `${name} (twice the size)`);
    await page.setViewportSize({ width: 360, height: 740 });
    await fits(page, `${name} (360)`);
    await check(page, `${name} (360)`, ["target-size", "scrollable-region-focusable"]);
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

async function weight() {
  const page = await open({}, () => "weight");
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  let bytes = 0;
  client.on("Network.loadingFinished", (e) => { bytes += e.encodedDataLength; });
  await page.goto("/", { waitUntil: "networkidle" });
  expect(bytes > 0 && bytes < 150_000, `the first load is ${bytes} bytes`);
  console.error(`first load: ${bytes} bytes`);
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
  const said = () => page.locator("[role=status]").first().innerText();
  const acts = async (act) => {
    const before = page.url();
    await Promise.all([page.waitForURL((u) => u.href !== before && u.searchParams.has("did")), act()]);
  };
  await page.goto("/review");
  await page.locator(".queue a.open-item").first().click();
  const first = new URL(page.url()).pathname;
  await page.fill("#by", "Ada Quill");
  await page.locator("h1").click();
  await acts(() => page.keyboard.press("c"));
  expect((await said()).includes("confirmed by Ada Quill"), `after c: ${await said()}`);
  expect(new URL(page.url()).pathname !== first, "it does not go on to the next that waits");

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
  await page.locator("text=Keep corrections").click();
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
  expect((await page.locator("[role=status]").first().innerText()).includes("Read and kept"), "it is not told as kept");
  await page.goto("/");
  await page.click("text=Read and keep it");
  expect((await page.locator("[role=alert]").innerText()).includes("paste a text"), "nothing is kept without a word");
  await check(page, "the front page with what is wrong");
  await page.context().close();
}

const of = (name) => pages.find(([n]) => n === name)[1];
try {
  await looks();
  if (!process.env.ONLY_LOOKS) {
    await withoutScript();
    await weight();
    await keyboard(of("report"));
    await reviews();
    await rulings(of("claim"));
    await give();
  }
} catch (e) {
  complain(String(e.stack));
}
await browser.close();
process.exit(wrong ? 1 : 0);
