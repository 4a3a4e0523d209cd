package nlp_test

import (
	"strings"
	"testing"
)

// occasions are texts with where each of their statements was said, apart by " / ".
type occasions []struct{ src, want string }

func (cases occasions) check(t *testing.T) {
	t.Helper()
	p := pipeline(t)
	for _, c := range cases {
		d, found := sourced(t, p, c.src)
		var got []string
		for _, s := range found {
			w := ""
			if s.Occasion.Len() > 0 {
				w = d.Span(s.Occasion).In(d.Text)
			}
			got = append(got, w)
		}
		if w := strings.Join(got, " / "); w != c.want {
			t.Errorf("%q gives %q, want %q", c.src, w, c.want)
		}
	}
}

// TestWhenIsNoOccasion reads words before events that only tell when, and words for what is asked for.
func TestWhenIsNoOccasion(t *testing.T) {
	occasions{
		{"The bus overturned in the rain; the driver told reporters he fell asleep, with some local papers claiming he was trying to pass a car.", " / "},
		{"Before the call, Ivo Lind had urged the council to wait.\n\nLind denied that he took the money.", " / "},
		{"Shortly after the hearing, Ivo Lind demanded an apology.\n\nOn Friday, Lind denied any link to the mill.", "after the hearing / "},
		{"Days before the debate, Ada Sava promised a new port.\n\nSava said the tax would stay.", " / "},
		{"Two weeks after the hearing, Ada Sava promised a new port.\n\nSava said the tax would stay.", " / "},
		{"Just before the interview, Karl Orr had asked for a glass of water. Orr said the bridge was safe.", " / "},
		{"On Friday, the council issued a subpoena for documents from Ivo Lind. It also called for records of his trips to Orvel.", " / "},
		{"Mayor Dana Orr expressed regret for the interview, telling the Courier: 'I was tired.'", " / "},
		{"A deputy, Greta Olm, has publicly voiced support for the harbour inquiry, telling the Echo: 'It was time.'", " / "},
		{"After the meeting, Jan Renn told reporters that the vote was fair.", "After the meeting"},
		{"After the meeting, Karl Orr said the bridge was safe. He said the judge had been fair.", "After the meeting / After the meeting"},
		{"“It is safe,” Karl Orr said after the hearing.", "after the hearing"},
		{"Before the committee on Monday, Jan Renn said he would not stand again.", "Before the committee"},
		{"In a letter placed before the council, Jan Renn said he would not stand again.", "In a letter placed before the council"},
		{"Speaking out against the mayor, Ada Roe said the port was dead.", " / "},
		{"Ada Roe, speaking up for the crew, said the port was dead.", ""},
		{"Speaking at the port, Ada Roe said the crane was old.", "Speaking at the port"},
		{"Karl Orr asked for time at the hearing, telling the judge: 'I am ill.'", "at the hearing / at the hearing"},
	}.check(t)
}

// TestNow reads what is told as said now, which was said on no occasion told before.
func TestNow(t *testing.T) {
	occasions{
		{"In his memoir, Karl Orr wrote that the port was dead. Orr now says it is alive.", "In his memoir / "},
		{"In a speech in March, Ada Roe said the dam was safe. She now says it is cracked.", "In a speech in March / "},
		{"At a rally in Tarn, Karl Orr promised new cranes. Now, he says there is no money.", "At a rally in Tarn / "},
		{"In an interview with the Echo, Mara Holt said she slept. She said she now knew the truth.", "In an interview with the Echo / In an interview with the Echo"},
	}.check(t)
}

// TestSpokenOf reads words for events and writings that are spoken of, that begin a clause, or that somebody stands by, none of which tells where it was said.
func TestSpokenOf(t *testing.T) {
	occasions{
		{"On the January letter, Karl Orr said it was forged.", ""},
		{"On the meetings, Ada Roe said nothing was decided.", ""},
		{"Ada Roe declined to comment on the memo. Roe said it was forged.", " / "},
		{"On her blog, Ada Roe wrote that the port was dead.", "On her blog"},
		{"On Tuesday's show, Karl Orr said he was ill.", "On Tuesday's show"},
		{"On a conference call, Ada Roe said the port was dead.", "On a conference call"},
		{"After the council admitted the error, Karl Orr said he would sue.", " / "},
		{"“It is unfair,” Ada Roe said after the inquest found no fault.", " / "},
		{"“It is unfair,” Ada Roe said after the inquest.", "after the inquest"},
		{"Karl Orr stood by his account of what the general said.", " / "},
		{"Ada Roe, speaking of the bone tools, said they were old.", ""},
		{"Speaking about the crash, Ada Roe said the pilots were tired.", ""},
		{"Speaking for the first time since the crash, Ada Roe said she was sorry.", ""},
		{"Two aides, speaking separately and on condition of anonymity, said the deal was dead.", ""},
	}.check(t)
}

// TestNewOccasions reads statements before which, or behind which, others were made elsewhere.
func TestNewOccasions(t *testing.T) {
	occasions{
		{"In a press release, Karl Moss said the dam was old.\n\nThe Echo put questions to him.\n\nMOSS: It is older than the town.\n", "In a press release / "},
		{"A man who cut his hand could not stop the blood. He called emergency services and was taken to a hospital in Vell, Marland, where he told medics he had cut it on a saw. He explained his wife had left the shed open.", " / "},
		{"Roe filmed Karl Moss to see how he spent the money. His first stop was a mill. Moss explained that he wanted to help others. “I owe you an apology,” Roe told Moss.", " /  / "},
		{"Mayor Karl Moss read a statement praising the courage of the crew. “We shall sail again,” Moss said.", "a statement / a statement"},
		{"At a memorial service, Karl Moss said the dam would hold.", "At a memorial service"},
		{"Karl Moss promised two new ferries on Friday. Moss wrote that they are the best money can buy.\n\nIn March, at the harbour's last debate, Moss announced his plan to sell a ferry, saying 'It is too old.'", " /  / at the harbour's last debate / at the harbour's last debate"},
		{"'It is cracked,' said Karl Moss. He wrote, in a book published by Orvel Press in May, 'it will fall.'", " / in a book published by Orvel Press in May"},
		{"Karl Moss called the fever 'new'. He said, in remarks published by the Courier in February, 'it will spread.'", " / in remarks published by the Courier in February"},
		{"Karl Moss said the fever was new. He told a hearing in May that tests were slow.", " / told a hearing"},
		{"Petra Sund said in a speech to bankers that the loan was sound. Ivo Lind said it was a mistake.", "in a speech / "},
		{"Karl Moss said the fever was new. “It will spread,” he told a hearing in May.", "told a hearing / told a hearing"},
		{"At the hearing, Ivo Lind said the boat was safe. Karl Orr told the judge it was not.", "At the hearing / At the hearing"},
		{"Karl Moss said the fever would spread.\n\nIn a statement, Moss said tests were slow.", "In a statement / In a statement"},
	}.check(t)
}
