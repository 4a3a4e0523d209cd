package page

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// Words can be read: each colour of words has the contrast that WCAG 2 wants at level AA, 4.5 to 1, on every ground
// that it stands on, in light, in the dark and on paper.
func TestContrast(t *testing.T) {
	css := file("page.css")
	root := regexp.MustCompile(`(?s):root \{(.*?)\}`).FindAllStringSubmatch(css, -1)
	if len(root) != 3 {
		t.Fatalf("the style has %d sets of colours, not those of light, dark and print", len(root))
	}
	for i, set := range []string{"light", "dark", "print"} {
		colours := map[string]string{}
		for _, m := range regexp.MustCompile(`--(\w+): (#\w+);`).FindAllStringSubmatch(root[i][1], -1) {
			colours[m[1]] = m[2]
		}
		for words, grounds := range map[string]string{
			"ink": "paper tint deep lit", "source": "paper tint deep lit", "cue": "paper tint deep lit", "quiet": "paper tint deep", "link": "paper lit",
		} {
			for _, ground := range strings.Fields(grounds) {
				a, b := luminance(t, colours[words]), luminance(t, colours[ground])
				if ratio := (max(a, b) + 0.05) / (min(a, b) + 0.05); ratio < 4.5 {
					t.Errorf("%s: %s on %s has contrast %.2f, less than 4.5", set, words, ground, ratio)
				}
			}
		}
	}
}

// luminance is the relative luminance of #rgb or #rrggbb.
func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	digits := strings.TrimPrefix(colour, "#")
	if len(digits) == 3 {
		digits = strings.Join([]string{digits[:1], digits[:1], digits[1:2], digits[1:2], digits[2:], digits[2:]}, "")
	}
	n, err := strconv.ParseUint(digits, 16, 32)
	if err != nil || len(digits) != 6 {
		t.Fatalf("%q is not a colour", colour)
	}
	var sum float64
	for i, weight := range []float64{0.0722, 0.7152, 0.2126} {
		c := float64(n>>(8*i)&0xFF) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

// The policy of a page names the hash of the very style and script that are in it, and nothing is loaded.
func TestAssetsAreVerbatim(t *testing.T) {
	a := assets()
	doc, err := render("report.tmpl", view{Assets: a})
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{"<style>" + file("page.css") + "</style>", "<script>" + file("page.js") + "</script>"} {
		if !strings.Contains(string(doc), part) {
			t.Errorf("the page does not have, byte for byte, %.60s…", part)
		}
	}
	for _, name := range []string{"page.css", "page.js"} {
		if !strings.Contains(a.Policy, hash(file(name))) {
			t.Errorf("the policy %s does not allow %s", a.Policy, name)
		}
		for _, never := range []string{"url(", "@import", "http:", "https:", "fetch(", "innerHTML", "eval("} {
			if strings.Contains(file(name), never) {
				t.Errorf("%s has %s", name, never)
			}
		}
	}
}
