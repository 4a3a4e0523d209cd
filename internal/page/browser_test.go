package page_test

import (
	"crypto/sha256"
	"encoding/base64"
	"html"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay/internal/page"
	"github.com/hearsay-project/hearsay/internal/sample"
)

// A browser opens a page and its script does what it should. The page is driven by more script, which its policy is
// made to allow; what it finds it leaves as the answer.
func TestBrowser(t *testing.T) {
	chromium := browser(t)
	doc := report(t, sample.Bridge(), page.Options{Version: "0.1.0"})
	const key = `const key = (k) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: k, bubbles: true }));`
	const lit = `const lit = () => [...document.querySelectorAll("mark.lit")].map((m) => m.className.match(/lit-\w+/)[0].slice(4) + " " + m.innerText).join(" | ") + " / " + [...document.querySelectorAll("li.lit")].map((l) => l.id).join();`
	for _, c := range []struct{ name, hash, script, want string }{
		{"without a hash", "", `answer(lit())`, " / "},
		{"a hash", "#s2", `answer(lit())`, "content “We will not pay for the same bridge twice,” | source Mayor Ada Brandt | cue told | content “Nobody should ask us to.” / s2"},
		{"the hash of a place in the text", "#t-s5", `answer(lit())`, "source The firm | cue denied | content that it knew of the cracks / s5"},
		{"a hash that is nowhere", "#s99", `answer(lit())`, " / "},
		{"it is announced", "#s5", `answer(document.querySelector("[role=status]").textContent)`, "Statement 5 of 9: Hald & Sons <Norvik> (the firm) denies: that it knew of the cracks; The firm denied; indirect; answers 4; very sure (0.90)."},
		{"roles in what is nested", "#s4", `answer(lit())`, "source the builder | cue admitted | content that the piers were cracked / s4"},
		{"a folded one is unfolded", "#s6", `answer(lit() + document.querySelector(".lists details").open)`, "source people close to it | cue hinted | content at a suit / s6true"},
		{"j and k", "", `key("j"); key("j"); key("j"); key("k"); answer(document.activeElement.hash + lit())`, "#t-s2content “We will not pay for the same bridge twice,” | source Mayor Ada Brandt | cue told | content “Nobody should ask us to.” / s2"},
		{"k passes over what is folded", "#q1", `key("k"); answer(document.activeElement.hash)`, "#t-s9"},
		{"no letters when they are switched off", "", `document.querySelector(".bar input").click(); key("j"); answer(lit())`, " / "},
		{"arrows in the text go from cue to cue", "", `document.querySelector("#t-s2 a").focus(); key("ArrowDown"); answer(document.activeElement.innerText + document.activeElement.hash)`, "said#s3"},
		{"arrows elsewhere scroll", "", `key("ArrowDown"); answer(lit())`, " / "},
		{"Escape", "#s2", `key("Escape"); answer(lit() + document.querySelector("[role=status]").textContent)`, " / "},
		{"a click, and once more", "", `const m = document.querySelector("mark[data-s='s4 s3'].deep"); m.click(); const first = lit(); m.click(); answer(first.slice(-2) + lit().slice(-2) + location.hash)`, "s4s3#s3"},
		{"a click on an entry", "", `document.querySelector("#s5 .words").click(); answer(lit().slice(-2))`, "s5"},
		{"a click beside", "#s2", `document.querySelector("article .aside").click(); answer(lit() + location.hash)`, " / "},
		{"the pointer only shows", "#s5", `const m = document.querySelector("#t-s2"); m.dispatchEvent(new MouseEvent("mouseover", { bubbles: true })); const over = lit(); document.body.dispatchEvent(new MouseEvent("mouseover", { bubbles: true })); answer(over.slice(-2) + lit().slice(-2))`, "s2s5"},
		{"a number in a list after the statements", "", `document.querySelector(".lists ul a[href='#s7']").click(); answer(lit().slice(-2) + location.hash)`, "s7#s7"},
		{"buttons", "", `for (const b of [1, 1, 0, 1, 2]) document.querySelectorAll(".bar button")[b].click(); answer(lit())`, " / "},
		{"stops of the keyboard", "", `answer([...document.querySelectorAll("article a, article [tabindex]")].map((a) => a.innerText).join())`, "calls,told,said,admitted,denied,reported,called it,Allegations"},
		{"words", "", `answer(String(document.querySelector("article").textContent.includes("Hald & Sons <Norvik>, had admitted that the piers were cracked.")))`, "true"},
	} {
		t.Run(c.name, func(t *testing.T) {
			script := "\n{ const answer = (a) => { document.body.dataset.answer = a; };\n" + key + lit + "\n addEventListener('load', () => { " + c.script + " }); }\n"
			dom := open(t, chromium, drive(doc, script, true), c.hash)
			if got := answer(dom); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
	t.Run("other script does not run", func(t *testing.T) {
		dom := open(t, chromium, drive(doc, "document.body.dataset.answer = 1", false), "#s2")
		if strings.Contains(dom, "data-answer") || strings.Contains(dom, `class="script"`) {
			t.Error("the policy let script in that it does not know")
		}
		if got := words(t, dom); collapse(got) != collapse(sample.Bridge().Text) {
			t.Errorf("without script the words are %q", got)
		}
	})
}

// browser returns a browser to run, or skips the test.
func browser(t *testing.T) string {
	t.Helper()
	if testing.Short() {
		t.Skip("a browser is slow to start")
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			return found
		}
	}
	t.Skip("there is no chromium: what the script of a page does is not tested")
	return ""
}

// drive adds to the script of a page, and to its policy if asked to.
func drive(doc, more string, allowed bool) string {
	doc = strings.Replace(doc, "</script>", more+"</script>", 1)
	if !allowed {
		return doc
	}
	script := assets.FindAllStringSubmatch(doc, -1)[1][2]
	sum := sha256.Sum256([]byte(script))
	policy := regexp.MustCompile(`script-src [^"]*"`)
	return policy.ReplaceAllLiteralString(doc, "script-src 'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+`'"`)
}

// open returns what a page has become in a browser.
func open(t *testing.T, chromium, doc, hash string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(file, []byte(doc), 0o600); err != nil {
		t.Fatal(err)
	}
	address := (&url.URL{Scheme: "file", Path: filepath.ToSlash(file)}).String() + hash
	args := []string{"--headless", "--disable-gpu", "--no-first-run", "--user-data-dir=" + t.TempDir(), "--dump-dom", address}
	if os.Geteuid() == 0 {
		args = slices.Insert(args, 0, "--no-sandbox") // as root it has none
	}
	cmd := exec.CommandContext(t.Context(), chromium, args...)
	var complaints strings.Builder
	cmd.Stderr = &complaints
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", chromium, err, complaints.String())
	}
	return string(out)
}

var answered = regexp.MustCompile(`data-answer="([^"]*)"`)

func answer(dom string) string {
	m := answered.FindStringSubmatch(dom)
	if m == nil {
		return "no answer"
	}
	return html.UnescapeString(m[1])
}
