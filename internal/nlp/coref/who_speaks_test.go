package coref_test

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/nlp"
)

// TestMetWithin takes for he who told somebody something whom that one is said to have met or rung right before.
func TestMetWithin(t *testing.T) {
	sameParty{
		{"spoken to", "Mr Lund said he was upset. The minister, Carla Holm, said she had spoken to Mr Orr and that he had assured her the park would help.", "Lund = he / Orr = he#2"},
		{"seen, in a quotation", "Dana Lund left. Karl Orr is a clerk. “I saw Ivo in the queue and told him to his face, and he said no,” Ada Roe said. Karl Orr left.", "Ivo = him = he / Karl Orr"},
		{"rung", "Mr Lund said he was upset. The minister, Carla Holm, said she rang Karl Orr on Monday and he told her the dam was safe.", "Karl Orr = he#2"},
		{"named in another sentence", "Mr Lund said he was upset. Carla Holm met Mr Orr. She said he had told her the dam was safe.", "Lund / Orr"},
	}.check(t)
}

// TestNearer takes for her of whom something was told last, and not who said something before that.
func TestNearer(t *testing.T) {
	sameParty{
		{"who was hurt", "The keeper, Ada Holm, 29, was hurt on Saturday.\n\nGeneral manager Renee Lund denied Ms Holm had been alone and said a second staff member was there.\n\nIn a written statement, the park said Ms Holm was an experienced handler.\n\nIt is understood she lost much blood.", "Ada Holm = she / Renee Lund"},
		{"who is accused", "The board's lawyer, Karl Orr, left. The judge's attorney, Ida Doss, said last week that he paid in cash. Mr Stone is the judge. He sent the money.", "Stone = He"},
	}.check(t)
}

// TestParentJust takes a mother of three for the woman who spoke right before.
func TestParentJust(t *testing.T) {
	sameParty{
		{"a mother", "Nurse Ada Roe told the Gazette she saw nobody. “There was a boy with a camera,” the mother of three said.", "Ada Roe = the mother of three"},
		{"of a man", "Karl Orr told the Gazette he saw nobody. “There was a boy with a camera,” the mother of three said.", "Karl Orr / the mother of three"},
	}.check(t)
}

// TestNameBehindClause gives whoever is told of in a clause the name behind it.
func TestNameBehindClause(t *testing.T) {
	sameParty{
		{"with a calling", "The man who filmed it, interstate tourist Karl Orr, said he handed it to police. Mr Orr left.", "Karl Orr = Orr = he"},
		{"somebody else's lawyer", "A lawyer for the park's owner, Karl Orr, said it was late. A clerk left.", "the park's owner = Karl Orr / A lawyer for the park's owner"},
		{"who, behind the body of one who speaks", "“They all taste the same,” said Karl Orr of the Lagoon Coast Park, who offered to give the beast a home.", "Karl Orr = who"},
		{"a councillor in short", "Port councillor Ivor Grubb said it was late. “My phone is red hot,” Cr Grubb said.", "Ivor Grubb = Grubb"},
	}.check(t)
}

// TestNamedAs gives whoever is told to be called so the name behind that, and nobody who names another.
func TestNamedAs(t *testing.T) {
	sameParty{
		{"identified as", "A clerk, identified as Ada Roe, said it was late. Roe left.", "A clerk = Ada Roe"},
		{"by somebody", "A guard named by the harbour police as Karl Orr said it was late.", "A guard = Karl Orr / the harbour police"},
		{"at a place", "A man known at the harbour as Karl Orr said it was late.", "A man = Karl Orr"},
		{"gave a name", "A woman, who gave her name only as Ada, said it was late.", "A woman = who = Ada"},
		{"named, behind a comma", "A woman, named Ada Roe, said it was late.", "A woman = Ada Roe"},
		{"names another", "A harbour official identified the woman as Ada Roe on Monday. The official said she left.", "A harbour official = The official / Ada Roe"},
	}.check(t)
}

// TestCalledByWhatTheyDo takes the driver for the man who drove a lorry, and no company for one that the speaker only tells of.
func TestCalledByWhatTheyDo(t *testing.T) {
	sameParty{
		{"who drove", "A man who drove one of the lorries told this newspaper that a foreman had told him his papers were old. “He said the rest of the road was not my business,” the driver said.", "the driver / a foreman = He"},
		{"in the words of another", "Tash Haulage says the records are false. “Somebody printed them to destroy a local company,” the company said.", "a local company / the company"},
		{"to whom it was put", "A police spokesman said no such request had been received. The Post put a list of 19 plates, collected from the drivers, to the Roads Authority. It refused to say when they were weighed.", "Roads Authority = It"},
		{"an office in front of a name", "Tash Haulage said it was false. Harbour Superintendent Fatuma Shee said all was unloaded. “Our dockers loaded every bag,” she said.", "Fatuma Shee = she / Tash Haulage"},
	}.check(t)
}

// TestSpeaksOfSelf takes her with whom what somebody says begins for who says it, and him whom she told for another.
func TestSpeaksOfSelf(t *testing.T) {
	sameParty{
		{"each of two", "Each candidate questioned the other's fitness to lead. Mr Orr attacked Ada Holm on Wednesday. “She has been saying that I am not fit,” Mr Orr said.", "Ada Holm = She / Each candidate"},
		{"a doctor", "My grandmother could not read, and she knew the house. I thought of her while the Honourable Josephat Orr explained that it lay on his desk and that he had not read it. Dr Tumwine says she rang him up and told him what was in it. He does not remember.", "Tumwine = she#2 / Josephat Orr = him = him#2"},
	}.check(t)
}

// TestSpeakerOfHouse lets the person speak whose office stands in front of the name, behind what the body is called of.
func TestSpeakerOfHouse(t *testing.T) {
	p, err := pipeline()
	if err != nil {
		t.Fatal(err)
	}
	d := nlp.Split("On Monday, United States House of Representatives Speaker Nancy Brell confirmed a vote will be held today. Brell left.")
	p.Annotate(d)
	m := p.Interpret(d, p.Attribute(d), nil)
	if e := m.Speakers[0].Entity; e < 0 || e != entity(t, d, "Brell") {
		t.Errorf("entity %d speaks, want that of Brell", e)
	}
}

// TestInTheirName leaves the last name to whom a report is about where kin are only named beside them, and takes nobody whom another only speaks of for one who speaks.
func TestInTheirName(t *testing.T) {
	sameParty{
		{"a wife", "The ferry was late. It did not sail. The town waited. Nora Bell, wife of Senator Ian Bell, spoke in Tarnow. Bell said her husband was ill.", "Nora Bell = Bell / Ian Bell"},
		{"a widow", "Laura Denholm lost her husband, Navy diver Peter Denholm, in the fire. Denholm said the inquiry was too slow.", "Laura Denholm = Denholm / Peter Denholm"},
		{"a brother who was killed", "The ferry was late. It did not sail. The town waited. Nora Bell spoke in Tarnow. Her brother, Ian Bell, was killed in the fire. Bell said the hotel had no alarms.", "Nora Bell = Bell / Ian Bell"},
		{"a person that is none", "“We did not lose a single person,” Mayor Ruth Calder said. “She has forgotten the four men who died,” he wrote.", "a single person / Ruth Calder"},
	}.check(t)
}
