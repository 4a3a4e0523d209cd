package nlp_test

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp"
)

// acts are reports with what is attributed in them and what each statement does, what part of it is denied or confirmed and which it answers, by number from 1.
type acts []struct{ src, want string }

func (cases acts) check(t *testing.T) {
	t.Helper()
	p := pipeline(t)
	for _, tt := range cases {
		d := nlp.Split(tt.src)
		p.Annotate(d)
		m := p.Interpret(d, p.Attribute(d), nil)
		got := ""
		for i, v := range m.Positions {
			if i > 0 {
				got += "; "
			}
			if s := m.Attributions[i].Source; len(s) > 0 {
				got += d.Span(s[0]).In(d.Text) + " "
			}
			got += v.Position.String()
			for _, r := range v.Part {
				got += " of it " + d.Span(r).In(d.Text)
			}
			if v.Answers >= 0 {
				got += " to " + string(rune('1'+v.Answers))
			}
		}
		if got != tt.want {
			t.Errorf("%q: found %q, want %q", tt.src, got, tt.want)
		}
	}
}

// TestPleas reads how somebody pleaded, whatever stands between have and the verb, and what is told beside it.
func TestPleas(t *testing.T) {
	mended{
		{"Both men pleaded not guilty.", "Both men | pleaded | not guilty"},
		{"Both men pleaded guilty.", "Both men | pleaded | guilty"},
		{"Orr and Finch have each pleaded not guilty to fraud.", "Orr and Finch | have each pleaded | not guilty to fraud"},
		{"The bank entered a plea of not guilty.", "The bank | entered | a plea of not guilty"},
		{"Roe pleaded not guilty and was freed on bail.", "Roe | pleaded | not guilty"},
		{"Roe pleaded guilty and Finch not guilty.", "Roe | pleaded | guilty"},
		{"Neither man has pleaded guilty.", ""},
		{"Finch will plead not guilty, his lawyer said.", "his lawyer | said | Finch will plead not guilty"},
		{"The bank entered a plea for more time.", ""},
		{"Roe, the councilman, and Finch, a builder, have both denied bribery.", "Roe, the councilman, and Finch, a builder, | have both denied | bribery"},
		{"The two clerks, Ada Roe and Dan Finch, have both denied assault.", "The two clerks, Ada Roe and Dan Finch, | have both denied | assault"},
		{"The mayor, Ada Roe, and the sheriff, Dan Finch, both said the vote was fair.", "The mayor, Ada Roe, and the sheriff, Dan Finch, | said | the vote was fair"},
	}.check(t)
}

// TestPleasDenyOrConfirm wants of a plea that it denies or confirms, wherever its words stand.
func TestPleasDenyOrConfirm(t *testing.T) {
	acts{
		{"The councilman, Dwight Roe, and the clerk, Raymond Finch, have both pleaded not guilty.", "The councilman, Dwight Roe, and the clerk, Raymond Finch, denies"},
		{"Ada Roe has since pleaded not guilty.", "Ada Roe denies"},
		{"The bank entered a plea of not guilty.", "The bank denies"},
		{"Orr entered a guilty plea on Monday.", "Orr confirms"},
		{"Both men pleaded guilty.", "Both men confirms"},
	}.check(t)
}

// TestSilenceOrFact tells a refusal to speak of something from a denial that it was spoken of.
func TestSilenceOrFact(t *testing.T) {
	acts{
		{"Roe said he had never discussed the bridge with the minister.", "Roe denies"},
		{"Roe said the port had not yet commented on the bridge.", "Roe says; the port declines"},
		{"The port said it had not yet commented on the bridge.", "The port declines"},
		{"Roe said he did not discuss the bid with his brother.", "Roe denies"},
		{"“I have never discussed that contract with anyone,” Finch said.", "Finch denies"},
		{"Finch said she had not commented on the report in the meeting.", "Finch denies"},
		{"The general said he had never commented on politics in uniform.", "The general denies"},
		{"The firm said it did not discuss pending cases with the press.", "The firm declines"},
		{"The ministry said it would not discuss the talks with the union.", "The ministry declines"},
		{"The firm said it did not comment on pending cases.", "The firm declines"},
		{"The bank said it never comments on individual customers.", "The bank declines"},
		{"“I'm not going to discuss that,” Orr said.", "Orr declines"},
	}.check(t)
}

// TestNothingToSay reads who says that there is nothing to say, once.
func TestNothingToSay(t *testing.T) {
	acts{
		{"Asked about the list, the spokesman said he had “nothing to add to what the minister has said”.", "the spokesman declines"},
		{"“I have nothing further to say about that,” Finch said.", "Finch declines"},
		{"Finch said he had nothing to add to his letter.", "Finch declines"},
		{"Haas told the paper he could neither confirm nor deny it.", "Haas declines"},
		{"Police said they would not be drawn on a motive.", "Police declines"},
		{"Orr told the Courier she would not comment on the leak.", "Orr declines"},
		{"A spokesperson said by e-mail that Vell “does not comment on leaked or stolen material”.", "A spokesperson declines"},
		{"A spokesman said the company did not comment on rumours.", "A spokesman declines"},
		{"Roe said the ministry declined to comment.", "Roe says; the ministry declines"},
		{"His lawyer said he would not comment on the leak.", "His lawyer declines; he declines"},
	}.check(t)
}

// TestWeakDenials reads as denials what says without the word that something told is not so, and as none what is only turned down or found fault with.
func TestWeakDenials(t *testing.T) {
	acts{
		{"The council does not accept that claim.", "The council denies"},
		{"The department does not accept her account.", "The department denies"},
		{"“We do not accept the criticism,” Orr said.", "Orr denies"},
		{"A spokesman said that her recollection was mistaken.", "A spokesman denies"},
		{"The ministry said that was not the case.", "The ministry denies"},
		{"The firm rejected that account.", "The firm denies"},
		{"The firm rejected that version of events.", "The firm denies"},
		{"The party called the message a forgery.", "The party denies"},
		{"The bank called the e-mails fakes.", "The bank denies"},
		{"The registrar said no such grade exists.", "The registrar denies"},
		{"“That is not what happened,” his brother said.", "his brother denies"},
		{"Roe said the story was invented.", "Roe denies"},
		{"Okafor said his client never took a dime.", "Okafor denies"},
		{"“We kept every record. We gave them to the inquiry. It is simply untrue that anyone was told to alter a grade,” Finch said.", "Finch denies"},
		{"The union rejected the offer.", "The union opposes"},
		{"The council did not accept the tender.", "The council opposes"},
		{"The expert called the vase a forgery.", "The expert says"},
		{"The council rejected the version that the architect had drawn.", "The council opposes"},
		{"The council rejected that idea as too costly.", "The council opposes"},
		{"Two clerks said that their clients never pay on time.", "Two clerks says"},
	}.check(t)
}

// TestAdmissions reads who accepts that something was done, and who stands by what they said.
func TestAdmissions(t *testing.T) {
	acts{
		{"Linnell accepted that the wording had been “less than perfect”.", "Linnell confirms"},
		{"The inspector accepted that officers had lost the tape.", "The inspector confirms"},
		{"The company accepts that it should have acted sooner.", "The company confirms"},
		{"The ministry said it stood by the estimate.", "The ministry confirms"},
		{"“I stand by everything my firm has ever signed,” Finch said.", "Finch confirms"},
		{"The union accepted that the pay deal was the best on offer.", "The union supports"},
		{"The court accepted that she had been afraid.", "The court confirms"},
		{"Orr did not accept that she had been afraid.", "Orr denies"},
		{"Orr said she stood by her husband at the grave.", "Orr says"},
		{"A palace spokesman said only that “His Majesty is resting”.", "A palace spokesman says"},
		{"Orr admitted only that she had met him.", "Orr confirms of it that she had met him"},
	}.check(t)
}

// TestAnswersToOthers wants of a denial that it answers nobody's own words, and of a silence that it answers what is said of whoever keeps it.
func TestAnswersToOthers(t *testing.T) {
	acts{
		{"Roe said the bridge was safe. She denied that it had been closed.", "Roe says; She denies"},
		{"Roe said Finch took money. Finch denied it.", "Roe says; Finch denies to 1"},
		{"“A good day for the truth,” Kessler said. Achterberg declined to comment.", "Kessler says; Achterberg declines"},
		{"The chairman said sales rose. Lord Alder could not be reached.", "The chairman says; Lord Alder no_response"},
		{"Roe said Tarn Capital took money. A spokesman for Tarn Capital declined to comment.", "Roe says; A spokesman for Tarn Capital declines to 1"},
		{"Roe said the firm had lied. The firm declined to comment.", "Roe alleges; The firm declines to 1"},
		{"Finch denied that it contained a grade of any kind.", "Finch denies"},
		{"Finch denied that there had been a meeting of that kind.", "Finch denies of it of that kind"},
	}.check(t)
}

// TestStopsShort wants of those who stop short of an accusation that they do not make it.
func TestStopsShort(t *testing.T) {
	acts{
		{"Kowal stopped short of accusing the company of lying.", "Kowal declines"},
		{"Orr stopped short of calling the minister a liar.", "Orr declines"},
		{"Orr did not stop short of blaming the driver.", ""},
		{"The train stopped short of the platform, the driver said.", "the driver says"},
	}.check(t)
}
