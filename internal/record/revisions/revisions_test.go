package revisions

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay"
)

// reading makes a reading of marked-up text: a line that begins with "# " is a headline, with "## " a summary, with "~ " boilerplate, others
// are body; {Name} is a person who speaks, {2 a nurse} one without a name of whom so much is told, <words> what the one before says.
func reading(marked string) *hearsay.Reading {
	r := &hearsay.Reading{}
	var b strings.Builder
	for l := range strings.Lines(marked) {
		l = strings.TrimSpace(l)
		role := hearsay.Body
		for _, m := range []struct {
			mark string
			role hearsay.Role
		}{{"## ", hearsay.Summary}, {"# ", hearsay.Headline}, {"~ ", hearsay.Boilerplate}} {
			if rest, ok := strings.CutPrefix(l, m.mark); ok {
				l, role = rest, m.role
				break
			}
		}
		if l == "" {
			continue
		}
		start := b.Len()
		for {
			before, rest, ok := strings.Cut(l, "{")
			b.WriteString(before)
			if !ok {
				break
			}
			name, after, _ := strings.Cut(rest, "}")
			known, described, unnamed := strings.Cut(name, " ")
			if unnamed = unnamed && known >= "0" && known <= "4"; unnamed {
				name = described
			}
			speaker(r, name, hearsay.Span{Start: b.Len(), End: b.Len() + len(name)})
			if unnamed {
				anonymous(r, int(known[0]-'0'))
			}
			b.WriteString(name)
			if before, rest, ok := strings.Cut(after, "<"); ok && !strings.Contains(before, "{") {
				said, rest, _ := strings.Cut(rest, ">")
				b.WriteString(before)
				r.Statements[len(r.Statements)-1].Content = []hearsay.Span{{Start: b.Len(), End: b.Len() + len(said)}}
				b.WriteString(said)
				after = rest
			}
			l = after
		}
		r.Blocks = append(r.Blocks, hearsay.Block{Span: hearsay.Span{Start: start, End: b.Len()}, Role: role})
		b.WriteString("\n")
	}
	r.Text = b.String()
	for i := 0; i < len(r.Text); i++ {
		for _, m := range [][2]string{{"“", "”"}, {`"`, `"`}} {
			if !strings.HasPrefix(r.Text[i:], m[0]) {
				continue
			}
			if n := strings.Index(r.Text[i+len(m[0]):], m[1]); n >= 0 {
				sp := hearsay.Span{Start: i, End: i + len(m[0]) + n + len(m[1])}
				r.Quotations = append(r.Quotations, hearsay.Quotation{Span: sp})
				i = sp.End - 1
			}
		}
	}
	return r
}

// speaker adds a person with a statement whose source is the name.
func speaker(r *hearsay.Reading, name string, at hearsay.Span) {
	m := hearsay.Mention{Span: at, Form: "name"}
	for i := range r.Parties {
		if p := &r.Parties[i]; p.Name == name || strings.HasSuffix(p.Name, " "+name) {
			p.Mentions = append(p.Mentions, m)
			r.Statements = append(r.Statements, hearsay.Statement{ID: fmt.Sprintf("s%d", len(r.Statements)+1), Speaker: p.ID, Source: []hearsay.Span{at}, Position: hearsay.Says})
			return
		}
	}
	id := fmt.Sprintf("p%d", len(r.Parties)+1)
	r.Parties = append(r.Parties, hearsay.Party{ID: id, Name: name, Type: hearsay.Person, Named: true, Mentions: []hearsay.Mention{m}})
	r.Statements = append(r.Statements, hearsay.Statement{ID: fmt.Sprintf("s%d", len(r.Statements)+1), Speaker: id, Source: []hearsay.Span{at}, Position: hearsay.Says})
}

// anonymous takes the name off who spoke last.
func anonymous(r *hearsay.Reading, known int) {
	p, s := &r.Parties[len(r.Parties)-1], &r.Statements[len(r.Statements)-1]
	p.Named, p.Mentions[0].Form = false, "description"
	s.Anonymous = &hearsay.Anonymous{Descriptor: s.Source[0], Specificity: known}
}

// A surname with another first letter is another person's, however many bytes the letters have.
func TestNames(t *testing.T) {
	r := reading("{Örn Tveit} said it was late.")
	for name, want := range map[string]bool{"Élise Tveit": false, "Ólaf Tveit": false, "Ölaf Tveit": true, "Örn Tveit": true} {
		if got := names(r, name); got != want {
			t.Errorf("%s is named: found %v, want %v", name, got, want)
		}
	}
}

// Whoever is called by a mark alone has no last word of a name.
func TestNameOfMarks(t *testing.T) {
	r := reading("{™} <the town had no report>")
	if ofThemselves(r, &r.Statements[0]) {
		t.Error("what a mark says of the town is told of itself")
	}
}

// show tells changes in a row: the kind, the words that were, the words that are.
func show(changes []Change, before, after *hearsay.Reading) []string {
	var out []string
	for _, c := range changes {
		s := string(c.Kind)
		if c.Before != nil {
			s += " - " + c.Before.In(before.Text)
		}
		if c.After != nil {
			s += " + " + c.After.In(after.Text)
		}
		out = append(out, s)
	}
	return out
}

func compare(before, after string) []string {
	a, b := reading(before), reading(after)
	return show(NewComparer().Compare(a, b), a, b)
}

// Each row of the table has an example, and every example comes out.
func TestStrength(t *testing.T) {
	s, err := parseStrength(strengthText)
	if err != nil {
		t.Fatal(err)
	}
	if len(s.examples) < len(s.ranks)+len(s.hedges)+len(s.forces) {
		t.Errorf("%d examples for %d rows", len(s.examples), len(s.ranks)+len(s.hedges)+len(s.forces))
	}
	c := NewComparer()
	for _, e := range s.examples {
		got := c.Compare(reading(e.before), reading(e.after))
		if len(got) != 1 || got[0].Kind != e.kind {
			t.Errorf("line %d: %s -> %s: got %v, want %s", e.line, e.before, e.after, got, e.kind)
		}
		same := c.Compare(reading(e.before), reading(e.before))
		if len(same) != 0 {
			t.Errorf("line %d: changes of a text to itself: %v", e.line, same)
		}
	}
}

// Who was silent says something now, in fewer words than make a passage.
func TestSilentBefore(t *testing.T) {
	a, b := reading("{Tarn Clearing}, which settles the payments of the firm, did not return calls."), reading("{Tarn Clearing}, which settles the payments of the firm, said it cut off the app.")
	from := strings.Index(a.Text, "did not return")
	a.Statements[0].Position, a.Statements[0].Cue = hearsay.NoResponse, []hearsay.Span{{Start: from, End: from + len("did not return")}}
	got := NewComparer().Compare(a, b)
	if len(got) != 1 || got[0].Kind != PassageAdded {
		t.Errorf("%v", show(got, a, b))
	}
}

func TestParseStrength(t *testing.T) {
	for _, bad := range []string{"rank", "hedge", "> a | b", "shade: x"} {
		if _, err := parseStrength(bad); err == nil {
			t.Errorf("%q was read", bad)
		}
	}
}

func TestCompare(t *testing.T) {
	tests := []struct {
		name          string
		before, after string
		want          []string
	}{
		{"nothing", "# Ferry late again\nThe ferry was late, {Orm Tveit} said.", "# Ferry late again\nThe ferry was late, {Orm Tveit} said.", nil},
		{"marks, white space and spelling are nothing",
			"# Council 'recognises' ferry\nThe ferry's door didn't close — \"not once\", {Orm Tveit} said on May 3rd.",
			"# Council ‘recognizes’ ferry\nThe ferry’s  door did not close - “not once,” {Orm Tveit} said on May 3.", nil},
		{"a slip of the pen is nothing", "The harbor master closed the bridge becuase of ice.", "The harbour master closed the bridge because of ice.", nil},
		{"another date style is nothing", "The inquiry opened on 19 January in Skarn.", "The inquiry opened on January 19 in Skarn.", nil},
		{"boilerplate is nothing", "The ferry sank.\n~ Sign up for our letter", "The ferry sank.\n~ Have you seen something? Write to us", nil},
		{"a sentence that was moved is nothing",
			"The door was open all night, the crew found.\nThe port has two tugs and one of them is old.\nNobody was hurt in the harbour that morning.",
			"Nobody was hurt in the harbour that morning.\nThe door was open all night, the crew found.\nThe port has two tugs and one of them is old.", nil},
		{"a sentence cut in two is nothing",
			"The port, which has two tugs and one crane, closed at noon on Friday after the storm.",
			"The port closed at noon on Friday after the storm. The port has two tugs and one crane.", nil},
		{"a hedge in the lead", "The abbey sold a stolen relic to a dealer in May.", "The abbey allegedly sold a stolen relic to a dealer in May.",
			[]string{"verb_softened - The abbey sold a stolen relic to a + The abbey allegedly sold a stolen relic to a"}},
		{"a hedge in a new clause is none",
			"The abbey sold a relic to a dealer in May.",
			"The abbey sold a relic to a dealer in May, a year after the crown allegedly vanished from the vault beneath the chapel where pilgrims sleep.",
			[]string{"passage_added + a year after the crown allegedly vanished from the vault beneath the chapel where pilgrims sleep."}},
		{"hedges inside quotation marks are the speaker's", "“It burned,” {Una Dray} said of the mill.", "“It may have burned,” {Una Dray} said of the mill.",
			[]string{"quote_changed - “It burned,” Una Dray said of the + “It may have burned,” Una Dray said of the"}},
		{"attributed at last", "The bridge was never inspected.", "The bridge was never inspected, two engineers said.",
			[]string{"verb_softened - The bridge was never inspected. + The bridge was never inspected, two engineers said."}},
		{"on nobody's word any more", "According to a clerk, the bridge was never inspected.", "The bridge was never inspected.",
			[]string{"verb_hardened - According to a clerk, the bridge was never inspected. + The bridge was never inspected."}},
		{"a headline that says less", "# Minister lied about dam\nThe dam is old.", "# Minister misled chamber about dam\nThe dam is old.",
			[]string{"verb_softened - Minister lied about dam + Minister misled chamber about dam"}},
		{"a source loses the name",
			"{Paula Rensch}, a nurse on the ward, said the alarm was off.\n“We were told to keep quiet,” {Rensch} said.",
			"A nurse on the ward said the alarm was off.\n“We were told to keep quiet,” the nurse said.",
			[]string{"source_unnamed - Paula Rensch, a nurse on the ward, said + A nurse on the ward said"}},
		{"a source gets a name", "An official at the ministry said the list was lost.", "{Tor Vane}, an official at the ministry, said the list was lost.",
			[]string{"source_named - An official at the ministry said + Tor Vane, an official at the ministry, said"}},
		{"a name written otherwise is no loss", "{Jon Marsch} said the list was lost.", "{John Marsch} said the list was lost.", nil},
		{"another speaker is no loss", "{Paula Rensch} said the list was lost.", "{Tor Vane} said the list was lost.", nil},
		{"who is only spoken of is no source", "Police arrested Lars Holm, and a witness said he ran.", "Police arrested a boy, and a witness said he ran.", nil},
		{"a denial in a new sentence",
			"The bank moved the gold in March.\n{Rolf Ender}, for the bank, could not be reached.",
			"The bank moved the gold in March.\nThe bank denied that any gold had left the vault.\n{Rolf Ender}, for the bank, could not be reached.",
			[]string{"denial_added + The bank denied that any gold had left the vault."}},
		{"somebody says flatly that it was not so", "The pier was sold in May.", "The pier was sold in May.\n{Ada Holm} said <that no such sale had been put to the board>.",
			[]string{"denial_added + Ada Holm said that no such sale had been put to the board."}},
		{"quoted, in their own words", "The pier was sold in May.", "The pier was sold in May.\n{Ada Holm} said <her client made no promise of any kind to the firm>.",
			[]string{"denial_added + Ada Holm said her client made no promise of any kind to the firm."}},
		{"at no time", "The pier was sold in May.", "The pier was sold in May.\n{Ada Holm} said: <at no time was a letter of that kind ignored>.",
			[]string{"denial_added + Ada Holm said: at no time was a letter of that kind ignored."}},
		{"what will not be is no denial", "The pier was sold in May.", "The pier was sold in May.\n{Ada Holm} said <the lower deck will not reopen before the winter>.",
			[]string{"passage_added + Ada Holm said the lower deck will not reopen before the winter."}},
		{"what was not until some day is none", "The pier was sold in May.", "The pier was sold in May.\n{Ada Holm} said <the lower deck was not open until the winter>.",
			[]string{"passage_added + Ada Holm said the lower deck was not open until the winter."}},
		{"no record is no denial", "The pier was sold in May.", "The pier was sold in May.\n{Ada Holm} said <the harbour office had no record of a letter>.",
			[]string{"passage_added + Ada Holm said the harbour office had no record of a letter."}},
		{"a denial in other words is the same one", "{Ada Holm} called the sale of the pier untrue, and left by the back door.", "{Ada Holm} said <that no pier was sold by the back door>.", nil},
		{"what was said flatly went", "The pier was sold in May.\n{Ada Holm} said <that no such sale had been put to the board>.", "The pier was sold in May.",
			[]string{"denial_removed - Ada Holm said that no such sale had been put to the board."}},
		{"two sentences were put together", "A third account came from {Joy Prust}, who ran the office of the fund until May. {Prust} told the board the chief had burned the memo the Friday before the vote.",
			"A third account came from {2 a former clerk of the fund}, who told the board the chief had burned the memo the Friday before the vote.",
			[]string{"source_unnamed - A third account came from Joy Prust, who ran the office of the fund until May. Prust + A third account came from a former clerk of the fund, who told the"}},
		{"less is said of a source", "{2 A member of staff, a nurse on the ward,} said the alarm was off.", "{1 A member of staff} said the alarm was off.",
			[]string{"source_unnamed - A member of staff, a nurse on the ward, said the alarm was off. + A member of staff said the alarm was off."}},
		{"nothing is known of a source any more", "{3 An instructor at the school} said that the crossing was not planned that week.", "{0 A person} said that the crossing was not planned that week.",
			[]string{"source_unnamed - An instructor at the school said that the crossing was not + A person said that the crossing was not"}},
		{"the same source in fewer words later", "{3 A nurse on the ward} said the alarm was off. {3 The nurse on the ward} said nobody came.", "{3 A nurse on the ward} said the alarm was off. {3 The nurse} said nobody came.", nil},
		{"who agreed to be named", "{2 A clerk} said the ledger was empty.", "{2 A clerk} said the ledger was empty.\nThe clerk, Tor Vane, has since agreed to be identified.",
			[]string{"source_named + The clerk, Tor Vane, has since agreed to be identified."}},
		{"it is on its own word now", "# Hospital warned ministry about faulty batch\nThe ward is shut.", "# Hospital says it warned ministry about faulty batch\nThe ward is shut.",
			[]string{"verb_softened - Hospital warned ministry about faulty batch + Hospital says it warned ministry about faulty batch"}},
		{"and on the report's", "The hospital said it had warned the ministry about the batch.", "The hospital had warned the ministry about the batch.",
			[]string{"verb_hardened - The hospital said it had warned the ministry about the + The hospital had warned the ministry about the"}},
		{"another name for who says so is no force", "{Mr Birk} said he was standing in the doorway at noon.", "{1 The employee} was standing in the doorway at noon.",
			[]string{"source_unnamed - Mr Birk said he was standing in the doorway at + The employee was standing in the doorway at"}},
		{"who says so is told below the headline now", "# Paper sold to schools, teachers say\n## Leak reached six schools\nThe exam is in May.",
			"# Paper allegedly sold to schools\n## Leak reached six schools, teachers say\nThe exam is in May.",
			[]string{"verb_softened - Paper sold to schools, teachers say + Paper allegedly sold to schools"}},
		{"nor is the headline harder then", "# Paper sold to schools in town, teachers say\n## Leak reached six schools\nThe exam is in May.",
			"# Paper sold to schools in town\n## Leak reached six schools, teachers say\nThe exam is in May.", nil},
		{"May is a month", "The mill was sold in May.", "The mill was sold.", nil},
		{"a denial for a silence", "Mr Ender did not answer letters.", "Mr Ender has since denied, through a friend, moving any gold.",
			[]string{"denial_added + Mr Ender has since denied, through a friend, moving any gold."}},
		{"a denial that went", "The bank moved the gold.\nA spokesman called the claim untrue and said the vault was full.", "The bank moved the gold.",
			[]string{"denial_removed - A spokesman called the claim untrue and said the vault was full."}},
		{"neither confirm nor deny is none", "The bank moved the gold.", "The bank moved the gold.\nThe bank would neither confirm nor deny that it owns a second vault.",
			[]string{"passage_added + The bank would neither confirm nor deny that it owns a second vault."}},
		{"a denial in the headline", "# Bank moved gold\nThe vault is empty.", "# Bank moved gold; chairman denies theft\nThe vault is empty.",
			[]string{"denial_added + chairman denies theft"}},
		{"a number", "At least 12 people were hurt when the stand fell, police said.", "Police said 14 people were hurt when the stand fell.",
			[]string{"figure_changed - At least 12 people were hurt when the stand + Police said 14 people were hurt when the stand"}},
		{"a number that stands elsewhere too", "On Sept. 9 the blast killed all 9 people on board.", "On Sept. 9 the blast killed at least 11 people on board.",
			[]string{"figure_changed - On Sept. 9 the blast killed all 9 people on board. + On Sept. 9 the blast killed at least 11 people on board."}},
		{"a noun is no verb of telling", "Ms Orl did not respond to a request for comment.", "Ms Orl did not respond to the claim.", nil},
		{"a denial of one quoted word", "Ms Orl did not answer calls about the report.", "Ms Orl said the report was “untrue” when she answered calls.",
			[]string{"denial_added - not answer calls about the report. + Ms Orl said the report was “untrue” when she answered calls."}},
		{"a report that the agency takes back", "Guards fired at a plane.", "Guards fired at a plane.\nMeridian withdrew an earlier report that the plane was hit.",
			[]string{"correction_added + Meridian withdrew an earlier report that the plane was hit."}},
		{"a number in the headline and below is one",
			"# Keeper offered 80,000 crowns\nThe keeper was offered 80,000 crowns in May.",
			"# Keeper offered 60,000 crowns\nThe keeper was offered 60,000 crowns in May.",
			[]string{"figure_changed - Keeper offered 80,000 crowns + Keeper offered 60,000 crowns"}},
		{"harder and softer in one sentence", "The office was told that the well would run dry.", "The office was warned that the well could run dry.",
			[]string{"verb_hardened - The office was told that the well would run dry. + The office was warned that the well could run dry.",
				"verb_softened - office was told that the well would run dry. + office was warned that the well could run dry."}},
		{"who says a quotation is no attribution", "{Ms Farrow} was angry. “This is a scandal,” she said. “Somebody must answer for it.”", "{Ms Farrow} was angry. “Somebody must answer for it,” she said.",
			[]string{"quote_changed - “This is a scandal,” she said."}},
		{"a number in words", "Dozens of houses burned on the north shore.", "At least 40 houses burned on the north shore.",
			[]string{"figure_changed - Dozens of houses burned on the north shore. + At least 40 houses burned on the north shore."}},
		{"numbers written otherwise are nothing", "Five boats and 12,000 crates were lost.", "5 boats and 12000 crates were lost.", nil},
		{"nor with their units", "The yard cost £23 million, R2.1 billion and 40 kilometres of rail by 05:40.", "The yard cost £23m, 2.1bn and forty km of rail by 5.40am.", nil},
		{"millions that became billions", "The yard cost £2m in the end.", "The yard cost £2bn in the end.", []string{"figure_changed - The yard cost £2m in the end. + The yard cost £2bn in the end."}},
		{"numbers of two words", "The school of ninety-one years has fifty thousand books.", "The school of 91 years has 50,000 books.", nil},
		{"the reason for having no name", "{1 A clerk} said the ledger was empty.", "{3 A clerk of the lab's own staff}, who spoke on condition of anonymity because he had signed a long agreement with the owners, said the ledger was empty.",
			[]string{"source_named - A clerk said the ledger was empty. + A clerk of the lab's own staff, who spoke on condition of anonymity because he had signed a long agreement with the owners, said the ledger was empty."}},
		{"why there was no name goes with the name", "{1 A clerk} said the ledger was empty and asked not to be identified because he had signed a long agreement with the owners.", "{Tor Vane}, a clerk, said the ledger was empty.",
			[]string{"source_named - A clerk said the ledger was + Tor Vane, a clerk, said the ledger was"}},
		{"one denial for another in a few of its words", "The bank denied that gold had left its vault in March.", "Rolf Ender, its chairman, denied yesterday evening any wrongdoing concerning the bank.",
			[]string{"passage_removed - The bank denied that gold had left its vault in March.", "passage_added + Rolf Ender, its chairman, denied yesterday evening any wrongdoing concerning the bank."}},
		{"an agency's count of its versions", "# UPDATE 1-Yard to close\nThe yard is old.", "# UPDATE 2-Yard to close\nThe yard is old.", nil},
		{"it is understood", "{2 A council source} said the matter had been known for weeks.", "It is understood the matter had been known for weeks.",
			[]string{"source_unnamed - A council source said the matter had been known for + It is understood the matter had been known for"}},
		{"other words of the same speaker", "“We offered help and it was declined,” a spokesman for {Tarn Yards} said.", "“Talks go on as we speak,” a spokesman for {Tarn Yards} said.",
			[]string{"quote_changed - “We offered help and it was declined,” a spokesman for Tarn Yards said. + “Talks go on as we speak,” a spokesman for Tarn Yards said."}},
		{"a few words get marks", "# Kits that do not work\nThe kits came in May.", "# Kits that “do not work”\nThe kits came in May.",
			[]string{"quote_changed - Kits that do not work + Kits that “do not work”"}},
		{"what others did not do is no denial of theirs", "The well was tested in May.", "The well was tested in May.\n{Ada Holm} said <the mining company did not share the results of the tests with the village>.",
			[]string{"passage_added + Ada Holm said the mining company did not share the results of the tests with the village."}},
		{"softer, and no denial", "# Hospital hid report on deaths\nThe ward is shut.", "# {Hospital} says <it did not publish report on deaths>\nThe ward is shut.",
			[]string{"verb_softened - Hospital hid report on deaths + Hospital says it did not publish report on deaths"}},
		{"what is counted", "The list has 300 prisoners on it, the report says.",
			"The list has 300 letters on it, the report says.\nCorrection: An earlier version said there were 300 prisoners on the list. There are 300 letters.",
			[]string{"figure_changed - The list has 300 prisoners on it, the report says. + The list has 300 letters on it, the report says.",
				"correction_added + Correction: An earlier version said there were 300 prisoners on the list. There are 300 letters."}},
		{"a quotation that was trimmed", "“The door was open. I saw it twice that week. Nobody came,” {Una Dray} said.", "“The door was open. Nobody came,” {Una Dray} said.",
			[]string{"quote_changed - I saw it twice that week."}},
		{"a quotation with brackets", "“He knew about the crack in the hull,” {Una Dray} said.", "“[The captain] knew about the crack in the hull,” {Una Dray} said.",
			[]string{"quote_changed - “He knew about the crack in the + “[The captain] knew about the crack in the"}},
		{"a quotation without its marks", "{Una Dray} said the crack in the hull was “as long as a man's arm”.", "{Una Dray} said the crack in the hull was as long as a man's arm.",
			[]string{"quote_changed - the crack in the hull was “as long as a man's arm”. + the crack in the hull was as long as a man's arm."}},
		{"a passage", "The mill burned on Sunday.", "The mill burned on Sunday.\nIts owner had insured it for a large sum three weeks before, papers show.",
			[]string{"passage_added + Its owner had insured it for a large sum three weeks before, papers show."}},
		{"a passage that went", "The mill burned on Sunday.\nIts owner had insured it for a large sum three weeks before.", "The mill burned on Sunday.",
			[]string{"passage_removed - Its owner had insured it for a large sum three weeks before."}},
		{"a passage of two sentences is one", "The mill burned on Sunday.", "The mill burned on Sunday.\nIts owner had insured it for a large sum. The policy was signed in the spring.",
			[]string{"passage_added + Its owner had insured it for a large sum. The policy was signed in the spring."}},
		{"an editor's note", "The mill burned.", "Editor’s note: This story was changed on May 4 to give the name of the mill.\nThe mill burned.",
			[]string{"correction_added + Editor’s note: This story was changed on May 4 to give the name of the mill."}},
		{"a second correction", "The mill burned.\nThis article was amended on May 4 to mend a name.", "The mill burned.\nThis article was amended on May 4 to mend a name.\nThis article was further amended on May 6 to give the right year.",
			[]string{"correction_added + This article was further amended on May 6 to give the right year."}},
		{"a denial and what follows it is one change", "Ms Reinholt would not answer questions.", "Ms Reinholt denied that her officers fired first. She said they were shot at from the roof of the ice house.",
			[]string{"passage_removed - Ms Reinholt would not answer questions.", "denial_added + Ms Reinholt denied that her officers fired first."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, compare(tt.before, tt.after)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// A story is rewritten from its head to its last line; every change is told once and the correction knows its figure.
func TestStory(t *testing.T) {
	before := reading(`# Police kill three dockers in Marsk
Police killed three dockers on Tuesday when they fired on a picket line at the north quay, the union said.
The men were unarmed, according to {Viktor Sand}, a crane driver. “They stood with their hands up,” {Sand} said. “Nobody threw anything. They just shot.”
At least 12 others were wounded, the city hospital said.
The police chief, Alma Reinholt, refused to answer questions.
The minister said he had ordered the officers to hold their fire. “I gave no order to shoot, and I never would,” he said.
The strike began after the port cut night pay by 14 per cent.`)
	after := reading(`# Three dead after police fire on dockers in Marsk
Three dockers died on Tuesday when police allegedly fired on a picket line at the north quay, the union said.
The men were unarmed, according to a crane driver. “They stood with their hands up,” he said. “They just shot.”
At least 17 others were wounded, the city hospital said.
The police chief, Alma Reinholt, denied that her officers fired first. “We were shot at from a roof,” she said.
The minister said he had asked the officers to hold their fire. “I gave no order to shoot,” he said.
The strike began after the port cut night pay by 14 percent.
Correction: An earlier version of this story gave the number of wounded as 12. It is 17.`)
	changes := NewComparer().Compare(before, after)
	var got []string
	for _, c := range changes {
		got = append(got, fmt.Sprint(c.Kind, c.Touches))
	}
	want := []string{"verb_softened[]", "verb_softened[]", "source_unnamed[]", "quote_changed[]", "figure_changed[]", "denial_added[]", "verb_softened[]", "quote_changed[]", "correction_added[4]"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s\n%s", diff, strings.Join(show(changes, before, after), "\n"))
	}
	if p := changes[2].Before; p.Statement != "s1" {
		t.Errorf("the source that lost its name is in statement %q, want s1", p.Statement)
	}
}

func TestWithdrawn(t *testing.T) {
	before := "# Bishop hid complaints\n" + strings.Repeat("The bishop of Harrowby hid complaints against four priests and paid two families, letters show.\n", 6)
	for _, notice := range []string{
		"# Bishop hid complaints\nThis article has been removed while we look into a complaint.",
		"The Chronicle has withdrawn a story about the diocese. We apologise.",
		"# Retracted: Bishop hid complaints\nEditors have retracted this report because letters it rested on were forged.",
		"This story is no longer available.",
	} {
		got := compare(before, notice)
		if len(got) != 1 || !strings.HasPrefix(got[0], "withdrawn - Bishop hid complaints + ") {
			t.Errorf("%s: got %q", notice, got)
		}
	}
	for _, other := range []string{before + "The diocese has withdrawn its report.\n", "# Bishop hid complaints\nPolice have opened a file.\n"} {
		if got := compare(before, other); len(got) > 0 && strings.HasPrefix(got[0], "withdrawn") {
			t.Errorf("%s: got %q", other, got)
		}
	}
}

func TestIsCorrection(t *testing.T) {
	for s, want := range map[string]bool{
		"Correction: the ferry has two doors.":                                  true,
		"CLARIFICATION (May 4): the ferry has two doors.":                       true,
		"*Editor's note: the name of a witness was taken out.":                  true,
		"This article was amended on 4 May 2030 because it gave a wrong name.":  true,
		"An earlier version of this story misspelled the captain's name.":       true,
		"This story has been updated to correct the age of the captain.":        true,
		"This report originally said that the ferry had two doors.":             true,
		"This article originally appeared in the Island Post.":                  false,
		"This story has been updated with a comment from the port.":             false,
		"The report was changed by the ministry before it went to the chamber.": false,
		"A previous report by the inspector had warned of the door.":            false,
		"Corrections officers at the jail were sent home.":                      false,
	} {
		if got := isCorrection(s); got != want {
			t.Errorf("%s: %v", s, got)
		}
	}
}

func TestSentences(t *testing.T) {
	for s, want := range map[string][]string{
		"Mr. Holm left. He ran.":                           {"Mr. Holm left.", "He ran."},
		"“It broke. Nobody came,” she said. It rained.":    {"“It broke.", "Nobody came,” she said.", "It rained."},
		"At 9 a.m. the U.S. envoy left Oct. 3. No one saw": {"At 9 a.m. the U.S. envoy left Oct. 3.", "No one saw"},
		"“Who knew?” he asked.":                            {"“Who knew?” he asked."},
		"The price rose 3.5 per cent.":                     {"The price rose 3.5 per cent."},
	} {
		var got []string
		for _, sp := range sentences(s, hearsay.Span{Start: 0, End: len(s)}, false) {
			got = append(got, sp.In(s))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", s, diff)
		}
	}
}

// A change is shown in the whole sentence that it is part of, and no further than near where a line has no end.
func TestSentence(t *testing.T) {
	const text = "Ferry late; owner silent\n\nThe mate, Ada Brandt of 4 St. Olave Row, said 12 were hurt. Nobody else was.\r\nThe firm denied it."
	for words, want := range map[string]string{
		"Ferry late":         "Ferry late; owner silent",
		"said 12 were hurt":  "The mate, Ada Brandt of 4 St. Olave Row, said 12 were hurt.",
		"were hurt. Nobody":  "The mate, Ada Brandt of 4 St. Olave Row, said 12 were hurt. Nobody else was.",
		"Nobody else was.":   "Nobody else was.",
		"The firm denied it": "The firm denied it.",
	} {
		start := strings.Index(text, words)
		if got := Sentence(text, hearsay.Span{Start: start, End: start + len(words)}).In(text); got != want {
			t.Errorf("%q is of %q, want %q", words, got, want)
		}
	}
	long := strings.Repeat("no stop ", 100_000)
	if got := Sentence(long, hearsay.Span{Start: 400_000, End: 400_007}); got.Start < 390_000 || got.End > 410_000 || got.Len() < 1000 || strings.TrimSpace(got.In(long)) != got.In(long) {
		t.Errorf("of a line of %d bytes found %v", len(long), got)
	}
}

// Versions that are very long are compared by the sentences that stayed the same, and a sentence without an end takes no longer.
func TestLong(t *testing.T) {
	var b strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&b, "Boat %d left the pier at noon with nets and ice. ", i)
	}
	got := compare(b.String(), b.String()+"The harbour master has since denied that any boat left the pier that day.")
	if want := []string{"denial_added + The harbour master has since denied that any boat left the pier that day."}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	endless := strings.Repeat("boat after boat ", 50_000)
	compare(endless, "x "+endless)
}

// FuzzCompare holds that no two texts break anything, that a text has no changes to itself, and that places lie in their texts.
func FuzzCompare(f *testing.F) {
	f.Add("# A b\nC “d e f” g. H i 3 j.", "# A b\nC “d f” g. H may i 4 j.")
	f.Add("", "{X} said.")
	f.Add("Don't 'n' 1,2. ’s", "\xff“”\u00a0.")
	f.Fuzz(func(t *testing.T, before, after string) {
		a, b := reading(before), reading(after)
		c := NewComparer()
		if got := c.Compare(a, a); len(got) > 0 {
			t.Errorf("changes of a text to itself: %v", show(got, a, a))
		}
		show(c.Compare(a, b), a, b)
	})
}
