package nlp_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/internal/models"
	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/attribution"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/sourcing"
)

// sourced reads a text in which attributions may be marked.
func sourced(t *testing.T, p *nlp.Pipeline, marked string) (*doc.Doc, []sourcing.Sourcing) {
	t.Helper()
	src, marks, err := golden.Parse(marked)
	if err != nil {
		t.Fatal(err)
	}
	d := nlp.Split(src)
	p.Annotate(d)
	found := p.Attribute(d)
	if len(marks) > 0 {
		found = []attribution.Attribution{{}}
		for _, m := range marks {
			switch r := d.TokensIn(m.Start, m.End); m.Name {
			case "source":
				found[0].Source = append(found[0].Source, r)
			case "cue":
				found[0].Cue = r
			case "content":
				found[0].Content = append(found[0].Content, r)
			}
		}
	}
	return d, p.Interpret(d, found, nil).Sourcing
}

// TestSourcingRules reads the example that every rule carries.
func TestSourcingRules(t *testing.T) {
	p := pipeline(t)
	for _, r := range sourcing.Rules() {
		d, found := sourced(t, p, r.Example)
		ok := false
		var got []string
		for _, s := range found {
			if s.Speaker.Len() == 0 {
				continue
			}
			w := d.Span(s.Speaker).In(d.Text)
			if s.OnBehalfOf.Len() > 0 {
				w += " for " + d.Span(s.OnBehalfOf).In(d.Text)
			}
			for i := len(s.Chain) - 1; i >= 0; i-- {
				w += " < " + d.Span(s.Chain[i]).In(d.Text)
			}
			got = append(got, w)
			ok = ok || w == r.Want
		}
		if !ok {
			t.Errorf("%s: %q gives %q, want %q", r.Name, r.Example, got, r.Want)
		}
	}
}

// loaded is the pipeline of all tests: loading the models takes a while.
var loaded = sync.OnceValues(func() (*nlp.Pipeline, error) {
	set, err := models.Load(models.Embedded(), nlp.Wanted())
	if err != nil {
		return nil, err
	}
	return nlp.New(set)
})

func pipeline(t *testing.T) *nlp.Pipeline {
	t.Helper()
	p, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestReasonRules reads the reason that every rule has as an example.
func TestReasonRules(t *testing.T) {
	p := pipeline(t)
	for _, r := range sourcing.ReasonRules() {
		d, found := sourced(t, p, "Two officials, who asked not to be named because "+r.Example+", said the dam had cracked.")
		ok := false
		for _, s := range found {
			if a := s.Anonymous; a != nil && a.Reason.Len() > 0 {
				ok = ok || d.Span(a.Reason).In(d.Text) == r.Example && a.ReasonClass == r.Class
			}
		}
		if !ok {
			t.Errorf("%q is not read as a reason of class %s", r.Example, r.Class)
		}
	}
}

// TestAnonymous reads what is told of sources without a name.
func TestAnonymous(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ src, want string }{ // descriptor; plural and how many; reason; class; basis; specificity
		{"Sources said the dam had cracked.", "Sources; plural; ; ; ; 0"},
		{"Officials said the dam had cracked.", "Officials; plural; ; ; ; 1"},
		{"Two harbour officials said the dam had cracked.", "Two harbour officials; plural Two; ; ; ; 2"},
		{"An official familiar with the dam, but not authorised to speak publicly, said it had cracked.", "An official; one; not authorised to speak publicly; not_authorised; familiar with the dam; 1"},
		{"A senior harbour official familiar with the dam said it had cracked.", "A senior harbour official; one; ; ; familiar with the dam; 4"},
		{"A harbour official, who was not authorised to speak publicly, said the dam had cracked.", "A harbour official; one; not authorised to speak publicly; not_authorised; ; 2"},
		{"A pilot told the Vell Herald that the dam had cracked. He spoke on condition of anonymity because he feared losing his job.",
			"A pilot; one; he feared losing his job; fear_of_retaliation; ; 1"},
		{"A pilot at the port, whose name is being withheld because the talks were private, said the dam had cracked.",
			"A pilot at the port; one; the talks were private; ongoing_talks; ; 2"},
		{"A pilot told the Vell Herald that the dam had cracked. The Herald agreed not to name him because he feared losing his job.",
			"A pilot; one; he feared losing his job; fear_of_retaliation; ; 1"},
		{"Two pilots, who would be dismissed if named, said the dam had cracked.", "Two pilots; plural Two; would be dismissed if named; fear_of_retaliation; ; 1"},
		{"Two pilots said the dam had cracked. Fearing reprisals, they asked not to be named.", "Two pilots; plural Two; Fearing reprisals; fear_of_retaliation; ; 1"},
		{"A pilot, who has signed a confidentiality agreement and so cannot be named, said the dam had cracked.",
			"A pilot; one; has signed a confidentiality agreement; legal; ; 1"},
		{"A member of the jury told Radio Vell that the dam had cracked. State law bars jurors from being identified.",
			"A member of the jury; one; State law bars jurors from being identified; legal; ; 2"},
		{"Two pilots, who were under orders not to discuss it, said the dam had cracked.", "Two pilots; plural Two; under orders not to discuss it; not_authorised; ; 1"},
		{"A pilot, identified only as Mrs T because the gang had threatened her, said the dam had cracked.", "A pilot; one; the gang had threatened her; safety; ; 1"},
		{"A pilot, who gave only his nickname, Biscuit, saying his employer would sack him, said the dam had cracked.",
			"A pilot; one; his employer would sack him; fear_of_retaliation; ; 1"},
		{"The mayor said the dam had cracked.", ""},
		{"Experts said the dam had cracked.", ""},
		{"Harbour official Edda Marl said the dam had cracked.", ""},
		{"A spokesman, Edda Marl, said the dam had cracked.", ""},
		{"The judge said a clerk had told her that the dam had cracked.", ""},
	} {
		d, found := sourced(t, p, c.src)
		got := ""
		for _, s := range found {
			if s.Anonymous != nil && got == "" {
				got = describe(d, s.Anonymous)
			}
		}
		if got != c.want {
			t.Errorf("%q gives %q, want %q", c.src, got, c.want)
		}
	}
}

func describe(d *doc.Doc, a *sourcing.Anonymous) string {
	in := func(r doc.Range) string {
		if r.Len() == 0 {
			return ""
		}
		return d.Span(r).In(d.Text)
	}
	n := "one"
	if a.Plural {
		n = strings.TrimSpace("plural " + in(a.PluralBasis))
	}
	return fmt.Sprintf("%s; %s; %s; %s; %s; %d", in(a.Descriptor), n, in(a.Reason), a.ReasonClass, in(a.Basis), a.Specificity)
}

// TestOccasions reads where something was said, and to what it answers.
func TestOccasions(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ src, occasion, prompt string }{
		{"“The dam is safe,” the mayor said in a statement.", "in a statement", ""},
		{"“The dam is safe,” the mayor said in an interview Sunday.", "in an interview Sunday", ""},
		{"The mayor said during a question and answer session that the dam was safe.", "during a question and answer session", ""},
		{"During a rally in Lowick, the mayor said the dam was safe.", "During a rally in Lowick", ""},
		{"The mayor issued a statement saying the dam was safe.", "a statement", ""},
		{"Roe told the House of Commons that the dam was safe.", "told the House of Commons", ""},
		{"“The dam is safe,” the mayor wrote on Twitter.", "on Twitter", ""},
		{"“The dam is safe,” the mayor said outside the courthouse.", "outside the courthouse", ""},
		{"The mayor, speaking to reporters in Lowick, said the dam was safe.", "speaking to reporters in Lowick", ""},
		{"“The dam is safe,” the mayor said on Monday.", "", ""},
		{"Speaking about the dam, the mayor said it was safe.", "", ""},
		{"“The dam is safe,” the mayor said in response.", "", ""},
		{"Tom Reed criticized the mayor and posted a picture on Facebook from the port.", "", ""},
		{"Asked about the dam, the mayor said it was safe.", "", "Asked about the dam"},
		{"When asked whether the dam was safe, the mayor said it was.", "", "When asked whether the dam was safe"},
		{"In response to questions about the dam, the mayor said it was safe.", "", "questions about the dam"},
		{"The government asked Judge Owen Tash to wait. The Pennant noted that the case was old.", "", ""},
	} {
		d, found := sourced(t, p, c.src)
		occasion, prompt := "", ""
		for _, s := range found {
			if s.Occasion.Len() > 0 {
				occasion = d.Span(s.Occasion).In(d.Text)
			}
			if s.Prompt.Len() > 0 {
				prompt = d.Span(s.Prompt).In(d.Text)
			}
		}
		if occasion != c.occasion || prompt != c.prompt {
			t.Errorf("%q gives occasion %q and prompt %q, want %q and %q", c.src, occasion, prompt, c.occasion, c.prompt)
		}
	}
}

// TestHoldsOn reads where somebody said what stands in another sentence than the occasion, and through whom it came.
func TestHoldsOn(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ src, occasion, chain string }{
		{"In an interview with the Pennant, Owen Tash said the strike would last.\n\n“Talks have failed,” Tash said.\n", "In an interview with the Pennant", "the Pennant"},
		{"In an interview with CNBC on Friday, Owen Tash said the strike would last. The mayor, Mara Lindqvist, says otherwise.\n", "", ""},
		{"Owen Tash spoke on this week’s broadcast of “Vane News Sunday.”\n\n“Talks have failed,” Tash said.\n", "on this week’s broadcast of “Vane News Sunday", "Vane News Sunday"},
		{"The Pennant reported that the minister had agreed to go, citing an aide.", "", "The Pennantan aide"},
		{"“The sea was calm,” Owen Tash told Vane News.\n\nTash told reporters, “We are tired.”", "told reporters", ""},
		{"In findings published in the journal Plants Today, Mara Lindqvist reported that eels sleep. Lindqvist explained to the press: “They are shy.”", "", ""},
		{"Mara Lindqvist told Daybreak on Radio Lowick that the dam had cracked.", "on Radio Lowick", "Radio Lowick"},
		{"Mara Lindqvist told Daybreak on Radio Lowick that the dam had cracked.\n\nOwen Tash said he had gone.", "", ""},
		{"“We are glad,” Castillo told KTV. He said in 2012 that he would never run.", "", ""},
		{"“We are glad,” Castillo told KTV on Monday.\n\nLast year, Castillo said that he would never run.", "", ""},
		{"“We are glad,” Castillo told KTV last year.\n\nCastillo said last year that he would never run.", "told KTV last year", "KTV"},
		{"Shortly after, Lund and Dahl held town halls on NBC and ABC. While NBC carried Lund's town hall, ABC broadcast Dahl's town hall for two hours. " +
			"At his town hall, which newspaper The Ridge described as combative, Lund refused to disavow the theory and defended his policies.", "At his town hall", ""},
		{"Olga Brandt, a retiree, stood beside the CNN broadcast set outside the Grand Hotel as she talked about issues.\n\n“There are so many shops closing,” Brandt said.", "", ""},
		{"During a rally in Lowick, Owen Tash said the strike would last. “Talks have failed,” Tash said. “We are ready,” he added.\n", "During a rally in Lowick", ""},
	} {
		d, found := sourced(t, p, c.src)
		if len(found) == 0 {
			t.Errorf("%q has no statement", c.src)
			continue
		}
		s, occasion, chain := found[len(found)-1], "", ""
		if s.Occasion.Len() > 0 {
			occasion = d.Span(s.Occasion).In(d.Text)
		}
		for _, r := range s.Chain {
			chain += d.Span(r).In(d.Text)
		}
		if occasion != c.occasion || chain != c.chain {
			t.Errorf("%q: the last is said %q through %q, want %q through %q", c.src, occasion, chain, c.occasion, c.chain)
		}
	}
}

// TestWriters reads whose words a letter of their own is.
func TestWriters(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ src, want string }{
		{"The port will close in May, according to a letter from Mayor Ines Park.", "Mayor Ines Park"},
		{"The port will close in May, according to a tweet by engineer Jon Vik.", "engineer Jon Vik"},
		{"Ada Roe left on Monday. The port will close in May, according to a post from Ada Roe.", "Ada Roe"},
		{"A letter by three clerks said the port will close in May.", "three clerks"},
		{"The port will close in May, according to a letter from Lowick.", "a letter from Lowick"},
		{"The port will close in May, according to a letter obtained by the Lowick Herald.", "a letter"},
	} {
		d, found := sourced(t, p, c.src)
		got := ""
		for _, s := range found {
			got = d.Span(s.Speaker).In(d.Text)
		}
		if got != c.want {
			t.Errorf("%q is on the word of %q, want %q", c.src, got, c.want)
		}
	}
}

// TestBehalf reads for whom the last speaker speaks.
func TestBehalf(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ src, want string }{
		{"The Navy said the wreck would stay.\n\nNavy spokesman Cmdr. Owen Tash said divers had gone down twice.\n", "Navy"},
		{"The Lowick Mining Company shut the pit on Friday. “Nobody was hurt,” company spokeswoman Mara Lindqvist said.\n", "Lowick Mining Company"},
		{"“He was at home,” Owen Tash's lawyer, Mara Lindqvist, said.\n\nThe case opens on Monday. Lindqvist said she would ask for more time.\n", "Owen Tash"},
		{"Owen Tash left questions to his lawyer. “He was at home that night,” lawyer Mara Lindqvist said.\n", "his"},
		{"Lowick Bank said it had been told nothing. “We learned of it from the papers,” a spokeswoman said.\n", "it"},
		{"Lowick Bank said it had been told nothing. A former Army spokesman, Owen Tash, said the bank knew.\n", ""},
		{"The governor's press secretary, Owen Tash, said the gates were open.\n", "The governor"},
		{"Lowick Council's head of public affairs, Owen Tash, said the gates were open.\n", "Lowick Council"},
		{"Owen Tash, the U.S. attorney for Lowick, said the case would be heard in May.\n", ""},
		{"Vell Defence Ministry spokesman Colonel Owen Tash said the report was wrong.\n", "Vell Defence Ministry"},
		{"Vell Defence Ministry spokesman Owen Tash spoke on Monday.\n\nA foreign ministry spokesman, Ivo Lund, said that no ship had left it.\n", ""},
		{"A police spokeswoman, Ana Ruiz, said two were held.\n", "police"},
		{"The police shut the road. “Two were held,” a police spokesman said.\n", "police"},
		{"A former police spokesman, Carl Moen, said two were held.\n", ""},
		{"Police spokesman Owen Tash said two were held.\n", "Police"},
		{"Fire department spokesman Owen Tash said two were hurt.\n", "Fire department"},
		{"Owen Tash, a city council spokesman, said the square would close.\n", "city council"},
		{"A rebel military spokesman said the town had fallen.\n", "rebel military"},
		{"The Lowick Fire Department came at noon. A fire department spokesman said two were hurt.\n", "Lowick Fire Department"},
		{"A former city council spokesman, Owen Tash, said the square would close.\n", ""},
		{"A department spokesman said two were hurt.\n", ""},
		{"District Attorney Owen Tash said the case would be heard in May.\n", ""},
		{"Owen Tash left questions to his lawyer.\n\nMara Lindqvist, a carpenter, said the dam had cracked.\n", ""},
		{"Owen Tash said anyone who doubted it would hear from his lawyer.\n", ""},
	} {
		d, found := sourced(t, p, c.src)
		if len(found) == 0 {
			t.Errorf("%q has no statement", c.src)
			continue
		}
		got := ""
		if r := found[len(found)-1].OnBehalfOf; r.Len() > 0 {
			got = d.Span(r).In(d.Text)
		}
		if !strings.HasSuffix(got, c.want) || c.want == "" && got != "" {
			t.Errorf("%q: the last is said for %q, want %q", c.src, got, c.want)
		}
	}
}

// TestChainsOfParagraphs reads chains that the layout tells: a transcript, an excerpt, credits in brackets; the chain is of the last statement.
func TestChainsOfParagraphs(t *testing.T) {
	p := pipeline(t)
	item := func(s, credit string) string { return "The clerk said " + s + ". [" + credit + ".]\n\n" }
	for _, c := range []struct{ src, chain string }{
		{"On this week’s broadcast of “Vane News Sunday,” Owen Tash said the strike would last.\n\nORR: Will there be talks?\n\nTASH: There will be none before the spring.\n", "Vane News Sunday"},
		{"Owen Tash said the strike would last.\n\nTASH: There will be none before the spring.\n", ""},
		{"McOrr reports:\n\n\"The clerk was tired. ‘It is late,’ she said.\n\n\"The mayor said the dam had cracked.\"\n", "McOrr"},
		{item("the dam had cracked", "Vane News") + item("the mill was shut", "The Pennant") + item("the road was dry", "Radio Lowick"), "Radio Lowick"},
		{item("the dam had cracked", "Vane News"), ""},
	} {
		d, found := sourced(t, p, c.src)
		if len(found) == 0 {
			t.Errorf("%q has no statement", c.src)
			continue
		}
		chain := ""
		for _, r := range found[len(found)-1].Chain {
			chain += d.Span(r).In(d.Text)
		}
		if chain != c.chain {
			t.Errorf("%q: the last came through %q, want %q", c.src, chain, c.chain)
		}
	}
}

// TestOtherOccasion makes sure that what was said in a filing did not come through a paper that was told something else later.
func TestOtherOccasion(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct {
		src   string
		links int
	}{
		{"Marstow opens inquiry into Vane Motors\n\nOn Friday Vane Motors announced the Ministry of Trade was holding an inquiry into its tests. Vane said in a financial filing to the Harbour Exchange that the inquiry began after it told the government of the matter in May.\n\n" +
			"Vane said in its filing the matter “does not touch the brakes”.\n\n“Vane is fully helping the government”, Vane told the Gazette. “We will tell them all we find.”\n", 0},
		{"On Friday Owen Tash announced that he would go.\n\n“I am tired of it”, Tash told the Gazette.\n", 1},
	} {
		_, found := sourced(t, p, c.src)
		if len(found) < 2 || len(found[0].Chain) != c.links || len(found[len(found)-1].Chain) != 1 {
			t.Errorf("%q gives %+v, want %d links first", c.src, found, c.links)
		}
	}
}

// TestLinks reads which words of the press are a link.
func TestLinks(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ src, want string }{
		{"⟦content “The dam has cracked”⟧, ⟦source the mayor⟧ ⟦cue said⟧ in an interview with Vane News, as reported by the Lowick Herald.", "the Lowick Herald, Vane News"},
		{"The mayor was quoted by the Courier as saying the dam had cracked.", "the Courier"},
		{"In a meeting with the editorial board of the Lowick Herald, the mayor said the dam had cracked.", "the Lowick Herald"},
		{"Appearing on CBS’s Facing the Coast, the mayor said the dam had cracked.", "CBS’s Facing the Coast"},
		{"The mayor said the dam had cracked at a forum sponsored by Vane News.", ""},
		{"A spokeswoman, according to Vane News, said the dam had cracked.", "Vane News"},
		{"According to the BBC, a spokesman for the harbour board said the dam had cracked.", "the BBC"},
		{"“The dam has cracked,” said Edda Marl, an analyst at Vane News.", ""},
		{"The mayor told an inquiry by the Lowick Herald that the dam had cracked.", "the Lowick Herald"},
		{"Tom Reed said the pilots are supposedly coming on Monday.", "Tom Reed"},
		{"Tom Reed denied that the pilots are supposedly coming on Monday.", ""},
		{"“The dam has cracked,” Castillo told Britain's ITV television station on Monday.", "ITV"},
		{"“The dam has cracked,” Castillo told Finland's Radio North on Monday.", "Radio North"},
		{"“The dam has cracked,” Castillo told the People's Daily on Monday.", "the People's Daily"},
		{"Speaking on al-Bahr TV, General Omar Karim said the dam had cracked.", "al-Bahr TV"},
		{"Ada Roe told USA Today the dam was safe.", "USA Today"},
		{"Ada Roe told CNBC today the dam was safe.", "CNBC"},
		{"Ada Roe told CNN Karl Orr was late.", "CNN"},
		{"Ada Roe told BBC News Karl Orr was late.", "BBC News"},
		{"Ada Roe told the Sunday Herald that the dam was safe.", "the Sunday Herald"},
		{"Tom Reed told The Post-Gazette last week he would stay.", "The Post-Gazette"},
		{"Ada Roe told the Times-Picayune of Belmere last month the bridge was safe.", "the Times-Picayune of Belmere"},
	} {
		d, found := sourced(t, p, c.src)
		got := ""
		for _, s := range found {
			var links []string
			for _, r := range s.Chain {
				links = append(links, d.Span(r).In(d.Text))
			}
			got = max(got, strings.Join(links, ", "))
		}
		if got != c.want {
			t.Errorf("%q has the chain %q, want %q", c.src, got, c.want)
		}
	}
}

// TestNoLinks reads whom something is told or shown who pass nothing on, and what is no link.
func TestNoLinks(t *testing.T) {
	p := pipeline(t)
	for _, src := range []string{
		"The mayor told reporters that the dam had cracked.", "The mayor told the court that the dam had cracked.", "The mayor told the inquest that the dam had cracked.",
		"Vell has told Orren to leave the strait.", "The mayor told residents that the dam had cracked.", "The mayor wrote in a letter that the dam had cracked.",
		"Ada Roe called on Vane News to fire its reporter.\n\nRoe argued the dam was safe.", "The mayor wrote on her blog that the dam had cracked.", "The mayor told police that the dam had cracked.",
	} {
		d, found := sourced(t, p, src)
		for _, s := range found {
			for _, r := range s.Chain {
				t.Errorf("%q has link %q", src, d.Span(r).In(d.Text))
			}
		}
	}
}

// TestPressBesides finds the press that has seen a document, to which somebody is told to have spoken, and by which people were interviewed.
func TestPressBesides(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ src, want string }{
		{"⟦source An email from the registrar⟧, which the Lowick Herald has seen, ⟦cue warns⟧ ⟦content that thirty degrees were awarded in error⟧.", "the Lowick Herald"},
		{"⟦source Former prisoners interviewed by the rights group Open Door⟧ ⟦cue said⟧ ⟦content guards had beaten them⟧.", "Open Door"},
		{"Karl Orr spoke to the Lowick Herald on Monday. ⟦source He⟧ ⟦cue said⟧ ⟦content the check had shown nothing⟧.", "the Lowick Herald"},
		{"Karl Orr, an engineer who spoke to the Lowick Herald, left. ⟦source He⟧ ⟦cue said⟧ ⟦content the check had shown nothing⟧.", ""},
		{"⟦source Karl Orr⟧ ⟦cue assured⟧ the paper ⟦content that the check had shown nothing⟧.", "the paper"},
		{"⟦source Karl Orr⟧ ⟦cue conceded to⟧ the newspaper ⟦content that the check had shown nothing⟧.", "the newspaper"},
		{"⟦source Karl Orr⟧ texted the paper ⟦cue to say⟧ ⟦content the check had shown nothing⟧.", "the paper"},
		{"⟦source Karl Orr⟧, in an email to the station, ⟦cue said⟧ ⟦content the check had shown nothing⟧.", "the station"},
		{"⟦source Karl Orr⟧ ⟦cue assured⟧ the board ⟦content that the check had shown nothing⟧.", ""},
		{"In a letter to the board which the Lowick Herald has seen, ⟦source Karl Orr⟧ ⟦cue said⟧ ⟦content the check had shown nothing⟧.", "the Lowick Herald"},
		{"Karl Orr, speaking to the Atlantic Council, was calm. ⟦source He⟧ ⟦cue said⟧ ⟦content the check had shown nothing⟧.", ""},
	} {
		d, found := sourced(t, p, c.src)
		got := ""
		for _, s := range found {
			for _, r := range s.Chain {
				got += d.Span(r).In(d.Text)
			}
		}
		if got != c.want {
			t.Errorf("%q: through %q, want %q", c.src, got, c.want)
		}
	}
}
