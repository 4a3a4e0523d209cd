package engine_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/engine"
)

// spoken are sentences with who speaks, what their statement does, its words, and behind "<" through whom it came, outermost first.
func spoken() []struct{ name, src, want string } {
	return []struct{ name, src, want string }{
		{"who is told, before a comma", `Ada Orr, a spokeswoman for the port, told the Gazette, boats were sunk at dawn. Ivo Lind told BKN, neighbours from the mill tried to save them.`, `
			Ada Orr says: told | boats were sunk at dawn < Gazette
			Ivo Lind says: told | neighbours from the mill tried to save them < BKN`},
		{"a day between who speaks and the verb", `Tern Oil on Sunday said the rig was safe. Norva late on Tuesday evening denied that its ships had fired, saying that none had left port. Marlow on Friday confirmed that it had known.`, `
			Tern Oil says: said | the rig was safe
			Norva denies: denied | that its ships had fired
			Norva says: saying | that none had left port
			Marlow confirms: confirmed | that it had known`},
		{"a day and things before it", `The talks in May said little. In a speech on Monday, Ivo Lind said the dam was cracked.`, `
			Ivo Lind says: said | the dam was cracked`},
		{"a quotation of who spoke before", `“It was a long night,” Mayor Ana Tolm told reporters. “We lost two boats. Nobody was hurt.” Police chief Ivo Lind told reporters “The crews did well. The harbour is safe again.”`, `
			Ana Tolm says: told | “It was a long night,” … “We lost two boats. Nobody was hurt.”
			Ivo Lind says: told | “The crews did well. The harbour is safe again.”`},
		{"a quotation of who speaks next", `The owner of the mill told the guild “The wheel was too old.” She also said “We had no spare parts. With a few of them, I could have run it all night. We could also have paid the carters.”`, `
			The owner of the mill says: told | “The wheel was too old.”
			The owner of the mill says: also said | “We had no spare parts. With a few of them, I could have run it all night. We could also have paid the carters.”`},
		{"what stands behind the verb", `In May she said, “These boats are old[...] The oldest of them is the Heron [bought in May] and it leaks.” PILOTS reportedly said the loss of parts of a listed pier would cost them work.`, `
			- alleges: said | “These boats are old[...] The oldest of them is the Heron [bought in May] and it leaks.”
			PILOTS says: reportedly said | the loss of parts of a listed pier would cost them work`},
		{"where it was told before a quotation", `Paul Renn told the carters after lunch “The road is open. The snow has gone from the pass.”`, `
			Paul Renn says: told | “The road is open. The snow has gone from the pass.”`},
		{"as quoted by", `Minister Ada Holm said “It is a great hall. It belongs to all”, as quoted by the Lowick Courier.`, `
			Ada Holm says: said | “It is a great hall. It belongs to all” < Lowick Courier`},
		{"as reported by, within the source", `“The hall will change,” said Mayor Tolm, as reported by the Lowick Courier.`, `
			Tolm says: said | “The hall will change,” < Lowick Courier`},
		{"as reported by, behind what is told", `The mayor said the dam was cracked, as reported by the Lowick Courier on Monday.`, `
			The mayor says: said | the dam was cracked < Lowick Courier`},
		{"as reported by, of nobody else", `The dam is cracked, as reported by the Lowick Courier.`, `
			Lowick Courier says: as reported | The dam is cracked`},
		{"how a thing is called", `The bank of fog, called a haar, was thick enough to stop the ferries.`, ``},
		{"how a place is called", `The hill of Rolm, also called the Sow, is bare.`, ``},
		{"who calls it so", `Ada Roe, a clerk, called the plan reckless. In Tolm, Ivo Lind called it a gift.`, `
			Ada Roe opposes: called | the plan reckless
			Ivo Lind says: called | it a gift`},
		{"who says what another admitted", `Ivo Orr has admitted taking the money, according to two clerks.`, `
			Ivo Orr confirms: has admitted | taking the money < two clerks
			two clerks says: according to | Ivo Orr has admitted taking the money`},
		{"who was recorded, not on what", `Tom Reed was recorded on a phone urging a clerk to burn the letters. Ada Roe was overheard in a corridor telling a clerk to go home.`, `
			Tom Reed demands: urging | a clerk to burn the letters
			Ada Roe demands: telling | a clerk to go home`},
		{"who denies a thing, within what another says", `KTV reported three separate officials denied a raid.`, `
			KTV says: reported | three separate officials denied a raid
			three separate officials denies: denied | a raid < KTV`},
		{"a paper called after a day", `Ada Roe told the Sunday Herald that the dam was safe.`, `
			Ada Roe says: told | that the dam was safe < Sunday Herald`},
		{"who says that it is told", `The bank reportedly lost millions, according to the Lowick Courier.`, `
			- says: reportedly | The bank … lost millions < Lowick Courier
			Lowick Courier says: according to | The bank reportedly lost millions`},
		{"who says it behind that", `The Lowick Courier reported that, according to a senior official, the dam had cracked.`, `
			Lowick Courier says: reported | that, according to a senior official, the dam had cracked
			a senior official says: according to | the dam had cracked < Lowick Courier`},
		{"a sentence that begins with when", `When Ivo Orr said that the bank would fail, savers drew their money. After Ivo Orr said that, if it rained, the river would flood, the school moved.`, `
			Ivo Orr says: said | that the bank would fail
			Ivo Orr says: said | that, if it rained, the river would flood`},
		{"a clause with when within what is told", `Ivo Orr said that when the bank failed, savers drew their money. As Ivo Orr said, with more rain that is to come, the river will flood.`, `
			Ivo Orr says: said | that when the bank failed, savers drew their money
			Ivo Orr says: said | with more rain that is to come, the river will flood`},
		{"while another reports", `Ten burnt barns were reported by fire crews while The Lowick Courier reports a mill and nine barns.`, `
			fire crews says: were reported | Ten burnt barns
			Lowick Courier says: reports | a mill and nine barns`},
		{"while within what is told", `Ivo Orr said the dam would hold while engineers fear it will not.`, `
			Ivo Orr says: said | the dam would hold while engineers fear it will not
			engineers believes: fear | it will not < Ivo Orr`},
		{"and others accuse", `Ada Tolm has said the pier should be sold, and her rivals, who own boats, accuse her of greed.`, `
			Ada Tolm demands: has said | the pier should be sold
			her rivals alleges: accuse | her of greed`},
		{"and others say, within that", `The firm says that the toy is safe and that its auditors say it is sound.`, `
			The firm says: says | that the toy is safe and that its auditors say it is sound
			its auditors says: say | it is sound < The firm`},
		{"to which another replied", `Ada Roe accused Ivo Orr of theft, to which Orr replied that he had paid it back.`, `
			Ada Roe alleges: accused | Ivo Orr of theft
			Ivo Orr says: replied | that he had paid it back`},
		{"an office of two matters", `The health and education minister Lena Holm said it was over. Port trade and industry commissioner Karl Lind said it was late.`, `
			Lena Holm says: said | it was over
			Karl Lind says: said | it was late`},
		{"a person of two callings", `The actress and campaigner Lena Holm said it was over. Study co-author and geochemist Karl Lind said it was late.`, `
			Lena Holm says: said | it was over
			Karl Lind says: said | it was late`},
		{"two who speak", `Mr King and Mr Lind said it was over.`, `
			Mr King and Mr Lind says: said | it was over`},
		{"a day before who speaks", `Yesterday the harbour ministry said the bridge was shut. This Wednesday Foreign Minister Ada Holm said it was open. The paper today reported that it was shut.`, `
			the harbour ministry says: said | the bridge was shut
			Ada Holm says: said | it was open
			The paper says: reported | that it was shut`},
		{"a day in the name of who speaks", `USA Today reported that the ship was found.`, `
			USA Today says: reported | that the ship was found`},
		{"somebody of whoever is named", `The bill came from a porter, a cousin of Ivo Orr’s landlady Greta Dent, who claimed Ivo Orr kept a goat.`, `
			a cousin of Ivo Orr’s landlady Greta Dent alleges: claimed | Ivo Orr kept a goat`},
		{"one whose kind looks like an adjective", `One paramedic told the Harbour Mail that the ward was shut. A former works manager told reporters that the mill was sold.`, `
			One paramedic says: told | that the ward was shut < Harbour Mail
			A former works manager says: told | that the mill was sold`},
		{"in whose opinion", `Mayor Karl Orr came to the opening. In his opinion, the hall is too small. In the opinion of Dr Lena Holm, the dam is unsafe. In view of the rain, the hall was shut.`, `
			Karl Orr believes: opinion | the hall is too small
			Lena Holm believes: opinion | the dam is unsafe`},
		{"who reports what a source says", `Reuters reported on Friday a harbour clerk, who left the room in tears, said the vault is empty.`, `
			Reuters says: reported | a harbour clerk, who left the room in tears, said the vault is empty
			a harbour clerk says: said | the vault is empty < Reuters`},
		{"cited as doing something", `Ivo Orr has cited a leak as keeping him from sailing. The Lowick Courier quoted Ada Roe as calling the dam a trap.`, `
			Ivo Orr says: has cited | a leak as keeping him from sailing
			Ada Roe says: quoted | Ada Roe as calling the dam a trap < Lowick Courier`},
		{"a month before a quotation", `In February, Tashan said, “It is no gift.”`, `
			Tashan says: said | “It is no gift.”`},
		{"a study published in a paper", `Ada Roe of Tolm University, author of a study published in the Lowick Herald, said guns were the cause. A letter published in the Lowick Herald said they were not. Karl Lind, in an article published in the Lowick Herald, said so too.`, `
			Ada Roe says: said | guns were the cause
			A letter denies: said | they were not < Lowick Herald
			Karl Lind says: said | so too < Lowick Herald`},
		{"according to somebody, who said", `The shop closed in May, according to the owner, who added that she would not reopen it.`, `
			the owner says: according to | The shop closed in May
			the owner says: added | that she would not reopen it`},
		{"according to somebody, who asks not to be named", `The club was in debt, according to two stewards of the league, who asked not to be named because they had signed a pledge.`, `
			two stewards of the league says: according to | The club was in debt`},
		{"according to somebody who owns it", `The boat sank, according to Ada Roe, who owns it.`, `
			Ada Roe says: according to | The boat sank`},
		{"saying, before who does", `Saying “the ferry is late again”, Captain Farrant joked, “My dog swims faster.”`, `
			Farrant says: Saying | “the ferry is late again”
			Farrant says: joked | “My dog swims faster.”`},
		{"between two quotations without commas", `“Our boats are fuelled” tweeted Karl Lind “to carry whoever asks.”`, `
			Karl Lind says: tweeted | “Our boats are fuelled” … “to carry whoever asks.”`},
		{"spoke, before a quotation", `The mayor spoke at the opening, “The hall is yours. Use it well.”`, `
			The mayor says: spoke | “The hall is yours. Use it well.”`},
		{"according to what somebody’s report says", `According to the HMO’s flood bulletin dated March 16, the river took 12 barns.`, `
			the HMO’s flood bulletin says: According to | the river took 12 barns`},
	}
}

// TestStatements reads them whole.
func TestStatements(t *testing.T) {
	e, err := engine.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range append(spoken(), spokenBeside()...) {
		t.Run(c.name, func(t *testing.T) {
			r, err := e.Read(context.Background(), engine.Input{Name: "a.txt", Data: []byte(c.src)})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, s := range r.Statements {
				got = append(got, told(r, s))
			}
			want := strings.ReplaceAll(strings.TrimSpace(c.want), "\t", "")
			if diff := cmp.Diff(want, strings.Join(got, "\n")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// told returns a statement in one line.
func told(r hearsay.Reading, s hearsay.Statement) string {
	names := map[string]string{"": "-"}
	for _, p := range r.Parties {
		names[p.ID] = p.Name
	}
	line := names[s.Speaker] + " " + string(s.Position) + ": " + words(r.Text, s.Cue) + " | " + words(r.Text, s.Content)
	for _, l := range s.Chain {
		line += " < " + names[l.Party]
	}
	return strings.TrimSpace(line)
}
