package review

import (
	"errors"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/sample"
	"github.com/hearsay-project/hearsay/internal/store"
)

func asked(typed ...string) Asked { return Asked{Verb: Add, Typed: typed} }

// A statement that was not found is added behind the others, with what is given.
func TestAdd(t *testing.T) {
	for _, c := range []struct {
		typed string // parted by |
		want  map[Field]string
	}{
		{"content=Its offer was “a poor joke.”|cue=said|source=Brandt|speaker=Brandt", map[Field]string{
			Content: "[Its offer was “a poor joke.”]", Cue: "[said]", Source: "[Brandt]", Speaker: "(Ada Brandt)", Position: "says", Kind: "mixed"}},
		{"content=“a poor joke.”|position=opposes|nested_in=s3|about=Hald & Sons <Norvik>", map[Field]string{
			Content: "[“a poor joke.”]", Position: "opposes", Kind: "direct", NestedIn: "s3", About: "(Hald & Sons <Norvik>)"}},
		{"cue=steering group met|anonymous=people close to it|kind=direct", map[Field]string{
			Cue: "[steering group met]", Speaker: "(people close to it)", "anonymous": "yes", Position: "says", Kind: "direct"}},
	} {
		before := len(sample.Bridge().Statements)
		seen := look(t, sample.Bridge(), asked(strings.Split(c.typed, "|")...))
		if n := len(seen.Shown.Statements); n != before+1 || seen.Shown.Statements[n-1].ID != "s10" {
			t.Fatalf("%s: %d statements", c.typed, n)
		}
		for f, got := range tell(seen.Shown.Reading, before+1) {
			if got != c.want[f] {
				t.Errorf("%s: %s is %q, wanted %q", c.typed, f, got, c.want[f])
			}
		}
		if m := seen.Shown.Marks[before]; len(m.Decided) != 1 || m.Decided[0].Verb != "add" {
			t.Errorf("%s: %+v", c.typed, m)
		}
		if o := seen.Shown.Outcomes[0]; o.State != store.Applies || o.Index != before {
			t.Errorf("%s: %+v", c.typed, o)
		}
		if d, err := Of(seen.Reviews[0]); err != nil || d.Target.Statement != "" {
			t.Errorf("%s: %+v, %v", c.typed, d, err)
		}
	}
}

// What was added is decided on like any other, is gone when it is undone, and keeps its number from others.
func TestAddedIsAStatement(t *testing.T) {
	seen := look(t, sample.Bridge(), asked("content=“a poor joke.”"), asked("content=Bridge opens late"), correct(10, "position=opposes", "source=Its offer"),
		Asked{Verb: Undo, Undoes: 2}, asked("content=Ferry sold"))
	n := len(sample.Bridge().Statements)
	got := seen.Shown.Statements[n:]
	if len(got) != 2 || got[0].ID != "s10" || got[0].Position != hearsay.Opposes || got[0].Source[0].In(seen.Read.Text) != "Its offer" || got[1].ID != "s12" {
		t.Errorf("%+v", got)
	}
	gone := decide(t, seen, Asked{Verb: Undo, Undoes: 1})
	if len(gone.Shown.Statements) != n+1 || gone.Shown.Outcomes[2].State != store.Orphan {
		t.Errorf("%d statements; %+v", len(gone.Shown.Statements), gone.Shown.Outcomes)
	}
}

// A newer reading that has the statement itself gets what was told of it, and not a second one; one without the words has none.
func TestAddOverRuns(t *testing.T) {
	old := sample.Bridge()
	old.Statements = old.Statements[:4]
	seen := look(t, old, asked("content=that it knew of the cracks", "cue=denied", "position=opposes"))
	whole := sample.Bridge()
	whole.Engine.Version = "9"
	again, err := Look(seen.Report, whole, seen.Reviews)
	if err != nil {
		t.Fatal(err)
	}
	if s := again.Shown.Statements; len(s) != len(whole.Statements) || s[4].Position != hearsay.Opposes || s[4].Source == nil {
		t.Errorf("%+v", s[4])
	}
	whole.Text = strings.ReplaceAll(whole.Text, "cracks", "tracks")
	lost, err := Look(seen.Report, whole, seen.Reviews)
	if err != nil || len(lost.Shown.Statements) != len(whole.Statements) || lost.Shown.Outcomes[0].State != store.Orphan {
		t.Errorf("%+v, %v", lost.Shown.Outcomes, err)
	}
}

func TestAddRefuses(t *testing.T) {
	for typed, want := range map[string]string{
		"":                 "found no words of a statement",
		"speaker=Brandt":   "a statement without cue and content is none",
		"content=none":     "a statement without cue and content is none",
		"content=the moon": "does not stand in the text of the report",
		"content=that it knew of the cracks|cue=denied": "r1/s5 is the statement with these words: hearsay review correct r1/s5",
		"content=Ferry sold|kind=direct|kind=mixed":     "kind stands there twice",
		"content=Ferry sold|answers=s99":                `found "s99", wanted another statement of this report`,
		"content=Ferry sold|speaker=Somebody Else":      "does not stand in the text of the report",
	} {
		a := asked(strings.Split(typed, "|")...)
		if typed == "" {
			a.Typed = nil
		}
		a.By = "Ada Quill"
		if _, err := New(look(t, sample.Bridge()), a); !errors.Is(err, hearsay.ErrUsage) || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, wanted %q", typed, err, want)
		}
	}
	if _, err := New(look(t, sample.Bridge()), Asked{Verb: Correct, Number: 5, Typed: []string{"answers=s5"}, By: "Ada Quill"}); err == nil {
		t.Error("a statement answers itself")
	}
}
