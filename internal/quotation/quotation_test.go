package quotation

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay/internal/text"
)

// The wanted quotations are marked in the text itself: ⟦...⟧ is a quotation, ⟦+...⟧ one that goes on with the run of
// an earlier one, ⟦...!⟧ one that is not closed.
var markup = strings.NewReplacer("⟦+", "", "⟦", "", "!⟧", "", "⟧", "")

func check(t *testing.T, want string) {
	t.Helper()
	src := markup.Replace(want)
	got := render(src, Find(src, text.Lines(src)))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Find (-want +got):\n%s", diff)
	}
}

func render(src string, quotations []Quotation) string {
	begin, end := map[int]string{}, map[int]string{}
	seen := map[int]bool{}
	for _, q := range quotations {
		begin[q.Start] += "⟦"
		if seen[q.Run] {
			begin[q.Start] += "+"
		}
		seen[q.Run] = true
		if q.Closed {
			end[q.End] = "⟧" + end[q.End]
		} else {
			end[q.End] = "!⟧" + end[q.End]
		}
	}
	var b strings.Builder
	for i := 0; i <= len(src); i++ {
		b.WriteString(end[i])
		b.WriteString(begin[i])
		if i < len(src) {
			b.WriteByte(src[i])
		}
	}
	return b.String()
}

func TestFind(t *testing.T) {
	for _, test := range []struct{ name, want string }{
		{"none", "The council of Lowick met on Tuesday and didn't vote."},
		{"curly", "⟦“We are ready,”⟧ Odile Marchbank said."},
		{"straight", "⟦\"We are ready,\"⟧ Odile Marchbank said."},
		{"guillemets", "Marchbank said: ⟦«We are ready»⟧ and left."},
		{"guillemets turned", "Marchbank said: ⟦»We are ready«⟧ and left."},
		{"single guillemets", "Marchbank said: ⟦‹We are ready›⟧ and left."},
		{"low", "Marchbank said: ⟦„We are ready“⟧ and left. ⟦„So is the city,”⟧ she said."},
		{"reversed nine", "Marchbank said: ⟦‟We are ready”⟧ and left."},
		{"backticks", "Marchbank said: ⟦``We are ready''⟧ and left."},
		{"doubled apostrophes", "⟦''We are ready,''⟧ Marchbank said. ⟦''And you?''⟧"},
		{"doubled curly", "⟦‘‘We are ready,’’⟧ Marchbank said."},

		{"interrupted", "⟦“We are ready,”⟧ Marchbank said, ⟦“and we'll not wait.”⟧"},
		{"interrupted straight", "⟦\"We are ready,\"⟧ she said. ⟦\"We'll not wait,\"⟧ she added, ⟦\"for Corbel.\"⟧"},
		{"dashes", "The plan—⟦“a mistake”⟧—was dropped, the ⟦\"go-slow\"⟧-style talks too."},
		{"colon", "Marchbank:⟦“We are ready.”⟧"},
		{"brackets inside", "⟦“He [the mayor] said (twice) that [it’s] done,”⟧ she said."},
		{"bracket begins", "⟦\"[The mayor] is wrong,\"⟧ she said. (⟦\"Quite wrong.\"⟧)"},
		{"ellipsis", "⟦“... and so we left,”⟧ she said. ⟦“We never … ”⟧"},
		{"scare", "The ⟦“reform”⟧ and the so-called ⟦'audit'⟧ failed."},
		{"number before", "⟦\"We won 12-7\"⟧ is what he said of Game 7."},
		{"money", "He called the ⟦\"$40 fee\"⟧ a ⟦\"50%\"⟧ rise."},
		{"no space", "⟦“We are ready,”⟧Marchbank said,⟦“and willing.”⟧"},
		{"empty", "The field is ⟦\"\"⟧ here."},

		{"single in double", "⟦“He told me, ⟦‘Never again,’⟧ and left,”⟧ she said."},
		{"single in double straight", "⟦\"He told me, ⟦'Never again,'⟧ and didn't stay,\"⟧ she said."},
		{"both end", "⟦\"He told me, ⟦'Never again.'⟧\"⟧"},
		{"both end, thin space", "⟦“He told me, ⟦‘Never again.’⟧\u202f”⟧"},
		{"both begin", "⟦“⟦‘Never again,’⟧ he told me,”⟧ she said."},
		{"both begin straight", "⟦\"⟦'Never again,'⟧ he told me,\"⟧ she said."},
		{"three apostrophes", "⟦''⟦'Never again,'⟧''⟧ he said, and ⟦''she says ⟦'Fine.'⟧''⟧"},
		{"double in single", "⟦‘He called it ⟦“a farce”⟧ and left,’⟧ she said."},
		{"double in single straight", "⟦'He called it ⟦\"a farce\"⟧, the Corbels' word,'⟧ she said."},
		{"three deep", "⟦“He said, ⟦‘She said ⟦“no”⟧ to me.’⟧”⟧"},
		{"same in same", "⟦“He said ⟦“no”⟧ to me,”⟧ she said."},
		{"curly in straight", "⟦\"He said ⟦“no”⟧ to me,\"⟧ she said."},

		{"apostrophes", "The Joneses’ house, the dogs' home, Corbel’s ’90s, rock 'n' roll, runnin' on, 'em and ’til o' clock."},
		{"possessive inside", "⟦‘The Joneses’ house is gone,’⟧ he said."},
		{"possessive inside straight", "⟦'The Joneses' house is gone,'⟧ he said."},
		{"elision inside", "⟦‘Let ’em go,’⟧ he said. ⟦'Let 'em go,'⟧ she said."},
		{"possessive behind", "⟦“Today”⟧’s host and ⟦\"Tonight\"⟧'s guest, Corbel 's aide."},
		{"feet and inches", "He is 5'10\" and she 6' 2\", the pipe 12\" wide, the other 3½\" wide and 5’10” long."},
		{"inches inside", "⟦\"Get the 12\" pipe,\"⟧ he said."},
		{"number closes", "⟦\"We want 12\"⟧ was the answer. They got ⟦\"all 12\"⟧ in the end."},
		{"headline", "Corbel Was ⟦‘Mocking’⟧ Marchbank’s Camp"},
		{"headline straight", "Corbel was ⟦'mocking'⟧ Marchbank's camp: ⟦'It's over'⟧"},
		{"headline turned", "Corbel Was ⟦’Mocking’⟧ Her"},
		{"one single mark is none", "He gave 'er a look; the teachers' union left."},

		{"turned opener", "⟦”We are ready,”⟧ she said."},
		{"turned closer", "⟦“We are ready,“⟧ she said. ⟦“So are we,”⟧ he said."},
		{"mixed", "⟦“We are ready,\"⟧ she said. ⟦\"So are we,”⟧ he said."},
		{"spaces inside", "She said: ⟦\" We are ready \"⟧ and left."},

		{"run-on", "⟦“We are ready.⟧\n\n⟦+“We have been for years.⟧\n\n⟦+“So go,”⟧ she said. ⟦“Now.”⟧"},
		{"run-on straight", "She said: ⟦\"We are ready.⟧\n⟦+\"We have been for years,\"⟧ and left."},
		{"run-on single", "⟦‘We are ready.⟧\n⟦+‘We have been for years,’⟧ she said."},
		{"run-on nested", "⟦“He said, ⟦‘We are ready.⟧⟧\n⟦+“⟦+‘Go!’⟧ he said,”⟧ she recalled."},
		{"run-on past a line", "⟦“We are ready.⟧\n\nStory continues below\n\n⟦+“So go,”⟧ she said."},
		{"closed, then new", "⟦“We are ready,”⟧ she said.\n\n⟦“So go.”⟧"},
		{"transcript", "⟦\"VALE: He said ⟦“no.”⟧ Why?⟧\n\n⟦+\"ORR: I don't know.⟧\n\n⟦+\"VALE: You said ⟦\"maybe\"⟧ then.⟧\n\n⟦+\"ORR: Yes.\"⟧"},
		{"transcript left open", "⟦\"VALE: Why?⟧\n\n⟦+\"ORR: I don't know.!⟧\n\nThe talk went on."},
		{"broken lines", "⟦\"We are ready for the long\nroad,\"⟧ she said."},
		{"name in the quotation box", "⟦\"We are ready.\nOdile Marchbank.\"⟧\nThe city waits."},

		{"unclosed", "⟦“We are ready, she said.!⟧\n\nThe city is not. ⟦“Wait,”⟧ it says."},
		{"unclosed, next opens", "⟦\"We are ready, she said.!⟧ ⟦\"Go,\"⟧ she added."},
		{"unclosed curly, next opens", "⟦“We are ready, she said.!⟧ ⟦“Go,”⟧ she added."},
		{"unclosed inside", "⟦“He said, ⟦‘We are ready.!⟧”⟧ So it went."},
		{"unclosed at the end", "She called it ⟦\"a disaster and left.!⟧"},
		{"unclosed, text follows", "She called it ⟦“a disaster.!⟧\n\nIt wasn't.\n\nThe city said so. It was ⟦“fine.”⟧"},
		{"stray", "We are ready,⟦”!⟧ she said. ⟦“Go,”⟧ she added."},
		{"stray straight", "We are ready,⟦\"!⟧ she said. ⟦\"Go,\"⟧ she added."},
		{"stray single", "We are ready.⟦’!⟧ she said."},
		{"doubled mark", "She said: ⟦“!⟧⟦“We are ready,”⟧ and left."},
		{"CRLF", "⟦“We are ready.⟧\r\n\r\n⟦+“Go,”⟧ she said.\r\n"},
	} {
		t.Run(test.name, func(t *testing.T) { check(t, test.want) })
	}
}

func TestFindInner(t *testing.T) {
	src := "“We ‘are’ ready,” she said.\n“Go.\n“Now.”\nGone,” he said. “Bye"
	want := []string{"We ‘are’ ready,", "are", "Go.", "Now.", "", "Bye"}
	var got []string
	var parents []int
	for _, q := range Find(src, text.Lines(src)) {
		got = append(got, q.Inner.In(src))
		parents = append(parents, q.Parent)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Inner (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]int{-1, 0, -1, -1, -1, -1}, parents); diff != "" {
		t.Errorf("Parent (-want +got):\n%s", diff)
	}
}

func TestFindNothing(t *testing.T) {
	if got := Find("", nil); got != nil {
		t.Errorf("Find(\"\") = %v", got)
	}
	if got := Find("“Go.”", nil); got != nil {
		t.Errorf("Find outside all lines = %v", got)
	}
}
