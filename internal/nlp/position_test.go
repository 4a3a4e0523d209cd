package nlp_test

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
	"github.com/hearsay-project/hearsay/internal/nlp/position"
)

// marked reads marked-up text: one attribution for each figure that the names of roles end in, or one.
func marked(t *testing.T, p *nlp.Pipeline, src string) (*doc.Doc, []doc.Attribution) {
	t.Helper()
	plain, marks, err := golden.Parse(src)
	if err != nil {
		t.Fatal(err)
	}
	d := nlp.Split(plain)
	p.Annotate(d)
	byName := map[string]*doc.Attribution{}
	var order []string
	for _, m := range marks {
		role, n := m.Name, ""
		if k := len(role) - 1; role[k] >= '0' && role[k] <= '9' {
			role, n = role[:k], role[k:]
		}
		a := byName[n]
		if a == nil {
			a = &doc.Attribution{}
			byName[n] = a
			order = append(order, n)
		}
		r := d.TokensIn(m.Start, m.End)
		switch role {
		case "source":
			a.Source = append(a.Source, r)
		case "cue":
			a.Cue = r
		case "content":
			a.Content = append(a.Content, r)
		default:
			t.Fatalf("no role %q", role)
		}
	}
	var as []doc.Attribution
	for _, n := range order {
		as = append(as, *byName[n])
	}
	doc.Nest(as)
	return d, as
}

// positions are marked-up sentences with the position that their first statement takes.
type positions []struct{ src, want string }

func (cases positions) check(t *testing.T) {
	t.Helper()
	p := pipeline(t)
	for _, c := range cases {
		d, as := marked(t, p, c.src)
		p.Resolve(d, as, nil)
		if got := p.Judge.Judge(d, as)[0].Position.String(); got != c.want {
			t.Errorf("%q takes the position %s, want %s", c.src, got, c.want)
		}
	}
}

// TestPositionRules holds every rule to its example: it is this rule that decides.
func TestPositionRules(t *testing.T) {
	p := pipeline(t)
	for _, r := range position.Rules() {
		t.Run(r.Name, func(t *testing.T) {
			d, as := marked(t, p, r.Example)
			p.Resolve(d, as, nil)
			v := p.Judge.Judge(d, as)[0]
			if v.Position != r.Position || v.Rule != r.Name {
				t.Errorf("%s\nfound %s by rule %q, want %s", r.Example, v.Position, v.Rule, r.Position)
			}
		})
	}
}

// TestPositions wants positions of sentences, by whatever decides.
func TestPositions(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct {
		name, src string
		want      position.Position
	}{
		{"plain", "⟦source The mayor⟧ ⟦cue said⟧ ⟦content the hall opens on Friday⟧.", position.Says},
		{"neutral cue, denial in the content", "⟦source Mr Orr⟧ ⟦cue told⟧ the council ⟦content that he did nothing to cause the patients any harm⟧.", position.Denies},
		{"said to do it", "⟦source The office⟧ ⟦cue had said⟧ ⟦content to wait⟧.", position.Demands},
		{"said to have done it", "⟦source The keeper⟧ ⟦cue said⟧ ⟦content to have been bribed⟧ is ill.", position.Says},
		{"should not be a problem", "⟦source The guild⟧ ⟦cue said⟧ ⟦content that the noise shouldn't be a problem⟧.", position.Says},
		{"should not be law", "⟦source Karl Orr⟧ ⟦cue said⟧ ⟦content the toll should not be law⟧.", position.Demands},
		{"told not to do it", "The crew ⟦cue was told by⟧ ⟦source the mate⟧ ⟦content not to ring home⟧.", position.Demands},
		{"from whom it was learnt", "She ⟦cue had learned from⟧ ⟦source a clerk⟧ ⟦content that the quay was sold⟧.", position.Says},
		{"from whom it was found out", "She ⟦cue found out from⟧ ⟦source her lawyer⟧ ⟦content that the quay was sold⟧.", position.Says},
		{"asked for a comment", "⟦source The firm⟧ ⟦cue has been approached for comment⟧.", position.NoResponse},
		{"asked for a comment by somebody", "The Courier has contacted ⟦source the firm⟧ ⟦cue for comment⟧.", position.NoResponse},
		{"not a denial but a refusal to admit", "⟦source The firm⟧ ⟦cue refused to admit⟧ ⟦content any fault⟧.", position.Declines},
		{"wants to win", "“⟦content I want to win⟧”, ⟦source Ms Orr⟧ ⟦cue said⟧.", position.Believes},
		{"wants to say so", "“⟦content I want to express my sorrow to the crew⟧”, ⟦source Ms Orr⟧ ⟦cue said⟧.", position.Says},
		{"should never have been", "⟦content The quay should never have been sold⟧, ⟦source Ms Orr⟧ ⟦cue said⟧.", position.Opposes},
		{"should not have been", "⟦source Ms Orr⟧ ⟦cue said⟧ ⟦content the quay should not have been sold⟧.", position.Opposes},
		{"what befell two", "⟦content Two pilots were killed⟧, ⟦source the port⟧ ⟦cue said⟧.", position.Says},
		{"who was arrested", "⟦content A clerk has been charged with fraud⟧, ⟦source police⟧ ⟦cue said⟧.", position.Says},
		{"who claims it", "⟦source The rebels⟧ ⟦cue claimed⟧ ⟦content that six guards had been killed⟧.", position.Alleges},
		{"who did it", "⟦content Two pilots were killed by rebels⟧, ⟦source the port⟧ ⟦cue said⟧.", position.Alleges},
		{"would not go into it", "⟦source Police⟧ ⟦cue would not go into⟧ ⟦content whether it was done with intent⟧.", position.Declines},
		{"would not give a figure", "⟦source The ministry⟧ ⟦cue would not give⟧ ⟦content a tonnage⟧.", position.Declines},
		{"right to silence", "⟦source Karl Orr⟧ ⟦cue exercised his right to silence⟧.", position.Declines},
		{"an interview turned down", "⟦source Karl Orr⟧ ⟦cue turned down an interview⟧.", position.Declines},
		{"a request turned down", "⟦source The ministry⟧ ⟦cue turned down a request to comment⟧.", position.Declines},
		{"questions not taken", "⟦source The archive⟧ ⟦cue would not take questions on⟧ ⟦content the flood⟧.", position.Declines},
		{"were lied to", "“⟦content We were lied to⟧”, ⟦source two deckhands⟧ ⟦cue said⟧.", position.Alleges},
		{"denied something", "⟦source Ms Orr⟧ ⟦cue has denied⟧ ⟦content every count⟧.", position.Denies},
		{"insists that it is not so", "⟦source Dorvane⟧ ⟦cue has insisted⟧ ⟦content the cases are not linked⟧, despite a close likeness in the timing of each.", position.Denies},
		{"vows", "⟦source The guild⟧ ⟦cue vowed⟧ ⟦content to strike in May⟧.", position.Commits},
		{"urges", "⟦source Doctors⟧ ⟦cue urged⟧ ⟦content the ministry to act⟧.", position.Demands},
		{"poll", "⟦source A Marrow Institute poll⟧ ⟦cue showed⟧ ⟦content that 52 percent favour the bridge⟧.", position.Finds},
		{"hopes", "⟦source The farmers⟧ ⟦cue hope⟧ ⟦content that it rains⟧.", position.Believes},
		{"allegations without a source", "ongoing ⟦cue allegations⟧ ⟦content that the mayor took bribes⟧ cost votes.", position.Alleges},
		{"criticises", "⟦source The senator⟧ ⟦cue criticized⟧ ⟦content the plan⟧.", position.Opposes},
		{"praises", "⟦source The senator⟧ ⟦cue praised⟧ ⟦content the plan⟧.", position.Supports},
		{"will vote for", "⟦source The baker⟧ ⟦cue said⟧ ⟦content she would vote for Mr Orr⟧.", position.Supports},
		{"will not vote for", "⟦source The baker⟧ ⟦cue said⟧ ⟦content she would not vote for Mr Orr⟧.", position.Opposes},
		{"I do not think it will", "“⟦content I do not think the bridge will open in May⟧”, ⟦source Ms Roe⟧ ⟦cue said⟧.", position.Says},
		{"I do not think we do", "“⟦content I do not think we have enough boats⟧”, ⟦source Ms Roe⟧ ⟦cue said⟧.", position.Says},
		{"I do not think anybody did", "“⟦content I do not think anyone expected so many people⟧”, ⟦source Ms Roe⟧ ⟦cue said⟧.", position.Says},
		{"I do not think it will work", "“⟦content I do not think the plan will work⟧”, ⟦source Ms Roe⟧ ⟦cue said⟧.", position.Opposes},
		{"I do not think that one should", "“⟦content I do not think she should resign⟧”, ⟦source Ms Roe⟧ ⟦cue said⟧.", position.Opposes},
		{"never thought it would", "“⟦content I had never thought the flood would be so bad⟧”, ⟦source Ms Roe⟧ ⟦cue said⟧.", position.Says},
		{"befell somebody, behind what went before", "⟦content In the wake of the keeper's death⟧, ⟦source the port⟧ ⟦cue said⟧, ⟦content two bears were killed⟧.", position.Says},
		{"befell somebody, as headlines tell it", "⟦source The mayor⟧ ⟦cue says⟧ ⟦content rebel leader killed in raid⟧.", position.Says},
		{"who did it, as headlines tell it", "⟦source The mayor⟧ ⟦cue says⟧ ⟦content two clerks killed by rebels⟧.", position.Alleges},
		{"does not tell whom", "⟦source The Reef Party⟧ ⟦cue did not announce⟧ ⟦content whom it would support⟧.", position.Declines},
		{"support that is not shared", "⟦source Mr Orr⟧ ⟦cue stressed⟧ ⟦content his support for the bridge was not shared by all⟧.", position.Says},
		{"would be fine if", "⟦source Mr Orr⟧ ⟦cue claims⟧ ⟦content he would be okay if the strike went on for years⟧.", position.Says},
		{"would have done it", "⟦source Mr Orr⟧ ⟦cue said⟧ ⟦content he would have paid the crew⟧.", position.Says},
		{"would be willing", "⟦source Mr Orr⟧ ⟦cue said⟧ ⟦content he would be willing to pay⟧.", position.Commits},
		{"would be somewhere", "⟦source Mr Orr⟧ ⟦cue said⟧ ⟦content he would be at the hall on Monday⟧.", position.Commits},
		{"questions somebody over something", "⟦source Ms Roe⟧ ⟦cue questioned⟧ ⟦content him over the missing boats⟧.", position.Asks},
		{"questions a plan", "⟦source Ms Roe⟧ ⟦cue questioned⟧ ⟦content the wisdom of the plan⟧.", position.Opposes},
		{"a tag is no question", "“⟦content The roof held all winter, right?⟧”, ⟦source the tenant⟧ ⟦cue said⟧.", position.Says},
		{"what should be is asked, not demanded", "⟦source The clerks⟧ ⟦cue spoke about⟧ ⟦content how the fee should be paid⟧.", position.Says},
		{"says a promise again", "⟦source The mayor⟧ ⟦cue echoed⟧ ⟦content that promise⟧.", position.Commits},
		{"an act that looks like a thought", "⟦source The pilot⟧ ⟦cue told⟧ the court ⟦content he would clear his name⟧.", position.Commits},
		{"what never happened in years", "⟦source Mr Orr⟧ ⟦cue remarked⟧, ⟦content \"In 18 years of fishing here, we had never seen eels in our nets\"⟧.", position.Says},
		{"a plan that is proposed", "⟦source The authors⟧ ⟦cue proposed⟧ ⟦content a ban on nets⟧.", position.Commits},
		{"calls went unanswered", "Calls to ⟦source the Orrel council⟧ ⟦cue went unanswered⟧.", position.NoResponse},
		{"none of them answered", "Neither ⟦source Mr Orr nor the Orrel council⟧ ⟦cue responded to⟧ ⟦content a request for comment⟧.", position.NoResponse},
		{"pleads not guilty", "⟦source Mr Orr⟧ ⟦cue has pleaded⟧ ⟦content not guilty⟧.", position.Denies},
		{"pleads guilty", "⟦source Mr Orr⟧ ⟦cue pleaded⟧ ⟦content guilty to fraud⟧.", position.Confirms},
		{"not contacted", "⟦source Mr Orr⟧ ⟦cue could not be contacted⟧.", position.NoResponse},
		{"lies", "“⟦content These are lies from beginning to end⟧”, ⟦source Mr Orr⟧ ⟦cue said⟧.", position.Denies},
		{"a lie", "“⟦content It is a lie⟧”, ⟦source Mr Orr⟧ ⟦cue said⟧.", position.Denies},
		{"allegations that are rubbish", "“⟦content These allegations are rubbish⟧”, ⟦source Mr Orr⟧ ⟦cue said⟧.", position.Denies},
		{"somebody lies", "⟦source Mr Orr⟧ ⟦cue said⟧ ⟦content the deputy lied to the inquiry⟧.", position.Alleges},
		{"notes only", "⟦source The scientists⟧ ⟦cue only noted various hypotheses about⟧ ⟦content the cause of the loss⟧.", position.Says},
		{"replied no", "⟦source Mr Kelly⟧ ⟦cue replied⟧: ⟦content “No.”⟧", position.Denies},
		{"answered never", "⟦source Mr Kelly⟧ ⟦cue answered⟧: ⟦content “Never.”⟧", position.Denies},
		{"would have to", "⟦source Lisa Orr⟧ ⟦cue said⟧ ⟦content she would have to sleep there⟧.", position.Says},
		{"another would have to", "⟦source The union⟧ ⟦cue said⟧ ⟦content the council would have to pay⟧.", position.Demands},
		{"no", "“⟦content No⟧”, ⟦source Mr Orr⟧ ⟦cue said⟧.", position.Denies},
		{"not at all", "“⟦content Not at all⟧”, ⟦source Mr Orr⟧ ⟦cue said⟧.", position.Denies},
		{"of course", "“⟦content Of course⟧”, ⟦source Mr Orr⟧ ⟦cue said⟧.", position.Confirms},
		{"a pack of lies", "⟦source Mr Orr⟧ ⟦cue branded⟧ ⟦content the claims a pack of lies⟧.", position.Denies},
		{"fake news", "⟦source The port⟧ ⟦cue called⟧ ⟦content the report fake news⟧.", position.Denies},
		{"fiction", "⟦source The port⟧ ⟦cue termed⟧ ⟦content the story fiction⟧.", position.Denies},
		{"no official would say", "No ⟦source official⟧ ⟦cue would say⟧ ⟦content when the port would open⟧.", position.Declines},
		{"neither confirmed nor denied", "⟦source The port⟧ ⟦cue neither confirmed nor denied⟧ ⟦content the report⟧.", position.Declines},
		{"no comment", "⟦source The council⟧ ⟦cue had no comment⟧.", position.Declines},
		{"no reply", "⟦source The council⟧ ⟦cue gave no reply⟧.", position.NoResponse},
		{"not available", "⟦source The dean⟧ ⟦cue was not available for comment⟧.", position.NoResponse},
		{"unavailable", "⟦source The dean⟧ ⟦cue was unavailable for comment⟧.", position.NoResponse},
		{"letters were not answered", "Letters sent to ⟦source the Orrel council⟧ ⟦cue were not answered⟧.", position.NoResponse},
		{"does not believe", "⟦source Police⟧ ⟦cue do not believe⟧ ⟦content that Crane did it⟧.", position.Opposes},
		{"is not convinced", "⟦source The mayor⟧ ⟦cue is not convinced⟧ ⟦content that the plan will work⟧.", position.Opposes},
		{"I do not believe it", "“⟦content I do not think the deputy lied⟧”, ⟦source Ms Roe⟧ ⟦cue said⟧.", position.Denies},
		{"does not say it", "⟦source Ms Roe⟧ ⟦cue said⟧ ⟦content she was not suggesting the deputy had lied⟧.", position.Denies},
		{"would not accept it", "⟦source Ms Roe⟧ ⟦cue would not accept⟧ ⟦content that she was wrong⟧.", position.Denies},
		{"doubts a thing", "⟦source The mayor⟧ ⟦cue doubts⟧ ⟦content the figures⟧.", position.Opposes},
		{"voices doubts", "⟦source The union⟧ ⟦cue voiced doubts about⟧ ⟦content the figures⟧.", position.Opposes},
		{"rejects a press report that it did", "⟦source The council⟧ ⟦cue rejected⟧ ⟦content a television report that it had paid the fine⟧.", position.Denies},
		{"rejects a report of a paper that it did", "⟦source The minister⟧ ⟦cue dismissed⟧ ⟦content the story in Friday's Herald that he had met the lobbyist⟧.", position.Denies},
		{"rejects a report that found it", "⟦source The board⟧ ⟦cue rejected⟧ ⟦content a report that found it had hidden the memo⟧.", position.Denies},
		{"no longer believes", "⟦source Police⟧ ⟦cue no longer believe⟧ ⟦content that Crane did it⟧.", position.Opposes},
		{"has yet to decide", "⟦source The firm⟧ ⟦cue has yet to decide⟧ ⟦content to sell the mill⟧.", position.Commits},
		{"does not doubt", "⟦source Ruiz⟧ ⟦cue does not doubt⟧ ⟦content that the plan will work⟧.", position.Believes},
		{"no, she thinks", "“No, ⟦source I⟧ ⟦cue think⟧ ⟦content it was quite thorough⟧”, Ruiz said.", position.Believes},
		{"never thought", "⟦source Ruiz⟧ ⟦cue never thought⟧ ⟦content she would win⟧.", position.Believes},
		{"says nothing of a thing", "⟦source The minister⟧ ⟦cue said nothing about⟧ ⟦content the loan⟧.", position.NoResponse},
		{"says that nothing was", "⟦source The minister⟧ ⟦cue said⟧ ⟦content nothing had been decided⟧.", position.Says},
		{"yet to comment", "⟦source The firm⟧ ⟦cue has yet to comment on⟧ ⟦content the claims⟧.", position.NoResponse},
		{"yet to respond", "⟦source The firm⟧ ⟦cue has yet to respond to⟧ ⟦content the claims⟧.", position.NoResponse},
		{"did not get back", "⟦source The firm⟧ ⟦cue did not get back⟧ to us.", position.NoResponse},
		{"could neither confirm nor deny", "⟦source The port⟧ could neither ⟦cue confirm nor deny⟧ ⟦content the report⟧.", position.Declines},
		{"neither claimed nor denied it", "⟦source The group⟧ ⟦cue neither claimed nor denied⟧ ⟦content responsibility⟧.", position.Declines},
		{"made no admission", "⟦source The mayor⟧ ⟦cue made no admission⟧ ⟦content that he lied⟧.", position.Declines},
		{"utter rubbish", "“⟦content Utter rubbish!⟧” ⟦cue said⟧ ⟦source the mayor⟧.", position.Denies},
		{"wrong", "“⟦content Wrong⟧,” ⟦cue said⟧ ⟦source Ruiz⟧.", position.Denies},
		{"said that she had not", "⟦source Orr⟧ ⟦cue said⟧ ⟦content that she had not⟧.", position.Denies},
		{"apologised for saying", "⟦source The Echo⟧ ⟦cue apologised for saying⟧ ⟦content that Ruiz was a thief⟧.", position.Denies},
		{"apologised for being", "⟦source Orr⟧ ⟦cue apologised for⟧ ⟦content being late⟧.", position.Confirms},
		{"owned up", "⟦source Orr⟧ ⟦cue owned up to⟧ ⟦content the theft⟧.", position.Confirms},
		{"took the blame", "⟦source The firm⟧ ⟦cue accepted⟧ ⟦content responsibility for the spill⟧.", position.Confirms},
		{"accepted a post", "⟦source The mayor⟧ ⟦cue accepted⟧ ⟦content the post⟧.", position.Supports},
		{"insists that somebody go", "⟦source The union⟧ ⟦cue insists⟧ ⟦content that the mayor leave at once⟧.", position.Demands},
		{"insists that somebody does", "⟦source Ruiz⟧ ⟦cue insists⟧ ⟦content that the bank pays on time⟧.", position.Says},
		{"will not miss", "⟦source The neighbour⟧ ⟦cue said⟧ ⟦content he won't miss the noise⟧.", position.Says},
		{"the firm knew", "⟦source Orr⟧ ⟦cue said⟧ ⟦content the firm knew the figures were false⟧.", position.Alleges},
		{"we knew", "“⟦content We knew the rumour was false⟧”, ⟦source Orr⟧ ⟦cue said⟧.", position.Denies},
		{"never asked", "⟦source The union⟧ ⟦cue said⟧ ⟦content it was never asked⟧.", position.Says},
		{"never involved", "⟦source The union⟧ ⟦cue said⟧ ⟦content it was never involved⟧.", position.Denies},
		{"reports dismissed", "⟦content The reports⟧ ⟦cue were dismissed by⟧ ⟦source the ministry⟧ ⟦content as “fantasy”⟧.", position.Denies},
		{"an idea rejected", "⟦content The idea⟧ ⟦cue was rejected by⟧ ⟦source the union⟧.", position.Opposes},
		{"an offer rejected", "⟦content The offer⟧ ⟦cue was rejected by⟧ ⟦source the union⟧.", position.Opposes},
		{"must have", "⟦source Moss⟧ ⟦cue said⟧ ⟦content the pilot must have been asleep⟧.", position.Believes},
		{"must have it", "⟦source The minister⟧ ⟦cue said⟧ ⟦content all boats must have a licence⟧.", position.Demands},
		{"must have it by then", "⟦source Moss⟧ ⟦cue said⟧ ⟦content the firm must have paid by Friday⟧.", position.Demands},
		{"plans to run, by a spokesman", "⟦source A spokesman⟧ ⟦cue said⟧ ⟦content Ada Moss plans to run again⟧.", position.Commits},
		{"plans to run", "⟦source Ada Moss⟧ ⟦cue said⟧ ⟦content she plans to run again⟧.", position.Commits},
		{"another plans to run", "⟦source The union⟧ ⟦cue said⟧ ⟦content Ada Moss plans to run again⟧.", position.Says},
		{"opposed it", "⟦source The mayor⟧ ⟦cue said⟧ ⟦content he opposed the march⟧.", position.Opposes},
		{"blocked it", "⟦source The mayor⟧ ⟦cue said⟧ ⟦content she had blocked the sale⟧.", position.Says},
		{"swears that it was", "⟦source The porter⟧ ⟦cue swore⟧ ⟦content that he was at home⟧.", position.Says},
		{"swears that he will", "⟦source The porter⟧ ⟦cue swore⟧ ⟦content that he would go⟧.", position.Commits},
		{"I was wrong", "⟦source Minister⟧⟦cue :⟧ ⟦content I was wrong⟧", position.Confirms},
		{"I lied", "“⟦content I lied to the court⟧”, ⟦source Mr Orr⟧ ⟦cue said⟧.", position.Confirms},
		{"I would lie", "“⟦content I would lie for her⟧”, ⟦source Mr Orr⟧ ⟦cue said⟧.", position.Commits},
		{"never doubted", "“⟦content I never doubted the jury⟧”, ⟦source Mr Orr⟧ ⟦cue said⟧.", position.Says},
		{"never seen such", "⟦source Mr Orr⟧ ⟦cue said⟧ ⟦content he had never seen such waves⟧.", position.Says},
		{"never seen them", "⟦source Mr Orr⟧ ⟦cue said⟧ ⟦content he had never seen the files⟧.", position.Denies},
		{"never saw the like", "“⟦content I have never seen a crew work this hard⟧”, ⟦source Mr Orr⟧ ⟦cue said⟧.", position.Says},
		{"never met a better one", "⟦source Mr Orr⟧ ⟦cue said⟧ ⟦content he had never met a more generous man⟧.", position.Says},
		{"she was wrong", "⟦source The mayor⟧ ⟦cue said⟧ ⟦content she was wrong to sign the contract⟧.", position.Confirms},
		{"she had been wrong", "⟦source The mayor⟧ ⟦cue said⟧ ⟦content she had been wrong to sign the contract⟧.", position.Confirms},
		{"they made mistakes", "⟦source The mayor⟧ ⟦cue said⟧ ⟦content she had made mistakes⟧.", position.Confirms},
		{"she was wrong to say so", "⟦source The mayor⟧ ⟦cue said⟧ ⟦content she was wrong to say the boat came at noon⟧.", position.Confirms},
		{"he is wrong to say so", "⟦source The union⟧ ⟦cue said⟧ ⟦content the mayor was wrong to say the boat came at noon⟧.", position.Denies},
		{"not a word is true", "“⟦content Not a word of it is true⟧,” ⟦source the mate⟧ ⟦cue said⟧.", position.Denies},
		{"not a grain of truth", "⟦source The mate⟧ ⟦cue said⟧ ⟦content there was not a grain of truth in the report⟧.", position.Denies},
		{"none of it is true", "“⟦content None of it is true⟧,” ⟦source the mate⟧ ⟦cue said⟧.", position.Denies},
		{"a word of thanks", "“⟦content Not a soul of ours was there⟧,” ⟦source the mate⟧ ⟦cue said⟧.", position.Says},
		{"accepted as it was", "⟦source The mill⟧ ⟦cue accepted⟧ ⟦content that the dam was unsafe⟧.", position.Confirms},
		{"accepted that it happened", "⟦source The mill⟧ ⟦cue accepts⟧ ⟦content that the clerk wrote the note⟧.", position.Confirms},
		{"maintained that none was paid", "⟦source The mill⟧ ⟦cue has maintained⟧ ⟦content that no fee was paid⟧.", position.Denies},
		{"knew nothing of it", "⟦source The mate⟧ ⟦cue said⟧ ⟦content he knew nothing of the leak⟧.", position.Denies},
		{"not going to get into it", "“⟦content I am not going to get into who opened which letter⟧,” ⟦source the mate⟧ ⟦cue said⟧.", position.Declines},
		{"would not go into it", "⟦source The mate⟧ ⟦cue said⟧ ⟦content he would not go into who called whom⟧.", position.Declines},
		{"has to resign", "“⟦content She has to resign⟧,” ⟦source the guild⟧ ⟦cue said⟧.", position.Demands},
		{"has to go home", "“⟦content She has to go home by noon⟧,” ⟦source the guild⟧ ⟦cue said⟧.", position.Says},
		{"there should be so many", "⟦source The ledgers⟧ ⟦cue say⟧ ⟦content there should be 118 boats⟧.", position.Says},
		{"improper for her to comment", "⟦source The clerk⟧ ⟦cue said⟧ ⟦content it would be improper for her to comment⟧.", position.Declines},
		{"it was wrong to", "⟦source The council⟧ ⟦cue said⟧ ⟦content it was wrong to sell the hall⟧.", position.Opposes},
		{"another was wrong", "Ada Roe was ill. ⟦source Mr Orr⟧ ⟦cue said⟧ ⟦content she was wrong to sign the contract⟧.", position.Opposes},
		{"another will go", "Ada Roe was ill. ⟦source Mr Orr⟧ ⟦cue said⟧ ⟦content she would resign⟧.", position.Says},
		{"whose lawyer will appeal", "Ada Roe was ill. ⟦source Her lawyer⟧ ⟦cue said⟧ ⟦content she would appeal⟧.", position.Commits},
		{"withholds", "⟦source The guild⟧ ⟦cue withheld⟧ ⟦content its endorsement⟧.", position.Declines},
		{"blamed for an attack", "⟦source Ada Roe⟧ ⟦cue blamed⟧ ⟦content the militia for the attack on the port⟧.", position.Alleges},
		{"blamed a wrong on them", "⟦source The mayor⟧ ⟦cue blamed⟧ ⟦content the bombing on Norland⟧.", position.Alleges},
		{"was blamed for a bombing", "⟦content Norland⟧ ⟦cue was blamed for⟧ ⟦content the bombing⟧.", position.Alleges},
		{"blamed for what is no wrong", "⟦source Ada Roe⟧ ⟦cue blamed⟧ ⟦content the council for low turnout⟧.", position.Opposes},
		{"failures blamed", "⟦source Ada Roe⟧ ⟦cue blamed⟧ ⟦content failures in the clinics, not the law, for the shootings⟧.", position.Opposes},
		{"a blast blamed on them", "⟦source Officials⟧ ⟦cue blame⟧ ⟦content a powerful explosion near the port on Norlander militants⟧.", position.Alleges},
		{"a thing blamed", "⟦source Ada Roe⟧ ⟦cue blamed⟧ ⟦content a faulty valve for the explosion⟧.", position.Opposes},
		{"the worst famine", "⟦source The relief board⟧ ⟦cue called⟧ ⟦content the famine the worst in the world⟧.", position.Says},
		{"the worst law", "⟦source Critics⟧ ⟦cue called⟧ ⟦content the law the worst in memory⟧.", position.Opposes},
		{"the worst failure in a drought", "⟦source Ada Roe⟧ ⟦cue called⟧ ⟦content the response to the drought the worst failure of the council⟧.", position.Opposes},
		{"it would, and is the source", "⟦source The Post⟧ ⟦cue said⟧ ⟦content it would treat the campaign as news⟧.", position.Commits},
		{"it would bring about", "⟦source The Tax Board⟧ ⟦cue said⟧ ⟦content it would depress revenue⟧.", position.Says},
		{"it would rain", "⟦source The Met Office⟧ ⟦cue said⟧ ⟦content it would rain on Friday⟧.", position.Says},
		{"announced his intentions", "⟦source Tom Reed⟧ ⟦cue announced⟧ ⟦content his intentions to leave the council⟧.", position.Commits},
		{"repeated her commitment", "⟦source Ada Roe⟧ ⟦cue repeated⟧ ⟦content her commitment that the port will stay open⟧.", position.Commits},
		{"repeats that nothing was promised", "⟦source Mr Mayne⟧ ⟦cue repeated⟧ ⟦content that he promised nobody anything⟧.", position.Denies},
		{"warns that they will", "“⟦content We warn the Norlanders that our attacks will go on⟧”, ⟦source the rebels⟧ ⟦cue said⟧.", position.Commits},
		{"warned that it would", "⟦source The union⟧ ⟦cue warned⟧ ⟦content that it would strike on Friday⟧.", position.Commits},
		{"warned that it would run out", "⟦source The bank⟧ ⟦cue warned⟧ ⟦content that it would run out of money⟧.", position.Says},
		{"we must stipulate", "“⟦content Yes, we must stipulate that the bridge was unsafe⟧”, ⟦source Ada Roe⟧ ⟦cue said⟧.", position.Confirms},
		{"I have to admit", "“⟦content I have to admit I was afraid⟧”, ⟦source Ada Roe⟧ ⟦cue said⟧.", position.Confirms},
		{"we must admit somebody", "“⟦content We must admit more refugees⟧”, ⟦source Ada Roe⟧ ⟦cue said⟧.", position.Demands},
		{"I must say", "“⟦content I must say the hall was full⟧”, ⟦source Ada Roe⟧ ⟦cue said⟧.", position.Says},
		{"wants to be clear", "“⟦content I want to be crystal clear: the bridge is open⟧”, ⟦source Ada Roe⟧ ⟦cue said⟧.", position.Says},
		{"wants to make one thing clear", "“⟦content I want to make one thing clear⟧”, ⟦source Ada Roe⟧ ⟦cue said⟧.", position.Says},
		{"wants to be mayor", "“⟦content I want to be mayor⟧”, ⟦source Ada Roe⟧ ⟦cue said⟧.", position.Believes},
		{"a headline of no strange idea", "⟦source Dahl⟧⟦cue :⟧ ⟦content 'It Is Not A Strange Idea' To Raise Pay⟧", position.Says},
		{"no radical idea", "⟦source Ada Roe⟧ ⟦cue said⟧ ⟦content it is no radical thought to say that nurses should be paid⟧.", position.Says},
		{"do not be afraid", "“⟦content Don't be afraid of the bridge⟧”, ⟦source Tom Reed⟧ ⟦cue said⟧.", position.Demands},
		{"do not drink", "“⟦content Do not drink the water⟧”, ⟦source the ministry⟧ ⟦cue said⟧.", position.Demands},
		{"do not worry", "“⟦content Don't worry, the bridge is open⟧”, ⟦source Tom Reed⟧ ⟦cue said⟧.", position.Says},
		{"do not know", "“⟦content Don't know⟧”, ⟦source Tom Reed⟧ ⟦cue said⟧.", position.Says},
		{"challenged to name one", "⟦source Tom Reed⟧ ⟦cue challenged⟧ ⟦content reporters to find a single lie⟧.", position.Demands},
		{"challenged a law", "⟦source Ada Roe⟧ ⟦cue challenged⟧ ⟦content the law to protect her son⟧.", position.Opposes},
		{"challenged a ruling", "⟦source Ada Roe⟧ ⟦cue challenged⟧ ⟦content the ruling to the high court⟧.", position.Opposes},
		{"leaders say he would", "⟦source Two party leaders⟧ ⟦cue suggested⟧ ⟦content he'd win in the north⟧.", position.Says},
		{"recommended as head", "⟦source The board⟧ ⟦cue recommended⟧ ⟦content her as its next head⟧.", position.Supports},
		{"recommended for surgery", "⟦source The doctor⟧ ⟦cue recommended⟧ ⟦content Tom Reed for surgery⟧.", position.Demands},
		{"recommended a ban", "⟦source The panel⟧ ⟦cue recommended⟧ ⟦content a ban for the port⟧.", position.Demands},
		{"not part of a campaign", "⟦source Ada Roe⟧ ⟦cue said⟧ ⟦content the leak was “not part of some foreign campaign”⟧.", position.Denies},
		{"not part of a set", "⟦source Ada Roe⟧ ⟦cue said⟧ ⟦content the vase was not part of the set⟧.", position.Says},
		{"her influence for peace", "⟦source Ada Roe⟧ ⟦cue said⟧ ⟦content the mayor used her influence to bring peace⟧.", position.Says},
		{"reportedly treated", "⟦content Doctors⟧ ⟦cue reportedly⟧ ⟦content treated the mayor with an old drug⟧.", position.Says},
		{"reportedly lied", "⟦content The firm⟧ ⟦cue reportedly⟧ ⟦content lied to its workers⟧.", position.Alleges},
		{"signed a letter saying", "⟦source Twelve bishops⟧ ⟦cue signed a letter saying⟧ ⟦content the port would open in May⟧.", position.Says},
		{"signed a letter condemning", "⟦source Twelve bishops⟧ ⟦cue signed a letter condemning⟧ ⟦content the mayor⟧.", position.Opposes},
		{"signed a petition urging", "⟦source Six aides⟧ ⟦cue signed a petition urging⟧ ⟦content the mayor to resign⟧.", position.Demands},
		{"agrees that it was bad", "⟦source Almost everyone⟧ ⟦cue agrees⟧ ⟦content the bridge was a costly mistake⟧.", position.Supports},
		{"agreed that they would", "⟦source The union⟧ ⟦cue agreed⟧ ⟦content it would pay the fine⟧.", position.Commits},
		{"agreed that she had", "⟦source Ada Roe⟧ ⟦cue agreed⟧ ⟦content she had been late⟧.", position.Confirms},
		{"a storm worse than another", "⟦source Ada Roe⟧ ⟦cue said⟧ ⟦content the storm was worse than the last⟧.", position.Says},
		{"a law worse than another", "⟦source Ada Roe⟧ ⟦cue said⟧ ⟦content the new law was much worse than the old one⟧.", position.Opposes},
		{"no casualties", "⟦content An attack on a base produced no casualties⟧, ⟦source the army⟧ ⟦cue said⟧.", position.Says},
		{"nobody was hurt, a letter reads", "“⟦content Nobody was hurt⟧”, ⟦cue read⟧ ⟦source the letter⟧.", position.Says},
		{"denied that anybody was hurt", "⟦source The army⟧ ⟦cue denied⟧ ⟦content that anyone was hurt⟧.", position.Denies},
		{"did not mention whether", "⟦source The firm⟧ ⟦cue did not mention⟧ ⟦content whether any workers were hurt⟧.", position.Declines},
		{"did not explain why", "⟦source The statement⟧ ⟦cue did not explain⟧ ⟦content why the port was shut⟧.", position.Declines},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, as := marked(t, p, c.src)
			p.Resolve(d, as, nil)
			if v := p.Judge.Judge(d, as)[0]; v.Position != c.want {
				t.Errorf("%s\nfound %s by rule %q, want %s", c.src, v.Position, v.Rule, c.want)
			}
		})
	}
}

// TestAnswersAndPart wants which statement the last one answers, by number from 0, and what part of it is denied or confirmed.
func TestAnswersAndPart(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct {
		name, src string
		answers   int
		part      string
	}{
		{"an accusation in the sentence before", "⟦source1 Two clerks⟧ ⟦cue1 alleged⟧ ⟦content1 that the registrar altered deeds⟧. ⟦source2 The registrar⟧ ⟦cue2 denied⟧ ⟦content2 that she altered any deeds⟧.", 0, ""},
		{"that", "⟦source1 A rival⟧ ⟦cue1 claimed⟧ ⟦content1 the ferry leaks⟧. ⟦source2 The owner⟧ ⟦cue2 denies⟧ ⟦content2 that⟧.", 0, ""},
		{"another matter", "⟦source1 A rival⟧ ⟦cue1 claimed⟧ ⟦content1 the ferry leaks⟧. ⟦source2 The bakery⟧ ⟦cue2 denied⟧ ⟦content2 selling stale bread on Sunday morning⟧.", -1, ""},
		{"but not", "⟦source1 The ministry⟧ ⟦cue1 confirmed⟧ ⟦content1 that samples were taken⟧, but not that any had failed.", -1, "that samples were taken"},
		{"confirms all", "⟦source1 The ministry⟧ ⟦cue1 confirmed⟧ ⟦content1 that samples were taken⟧.", -1, ""},
		{"in those terms", "⟦source1 The union⟧ ⟦cue1 disputes⟧ ⟦content1 having put the claim in those terms⟧.", -1, "in those terms"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, as := marked(t, p, c.src)
			vs := p.Judge.Judge(d, as)
			v := vs[len(vs)-1]
			part := ""
			for _, r := range v.Part {
				part += d.Span(r).In(d.Text)
			}
			if v.Answers != c.answers || part != c.part {
				t.Errorf("%s\n%s answers %d with part %q, want %d and %q", c.src, v.Position, v.Answers, part, c.answers, c.part)
			}
		})
	}
}
