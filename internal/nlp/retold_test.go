package nlp_test

import "testing"

// TestRetold reads what a speaker retells of another behind a comma, and leaves alone who is said between commas.
func TestRetold(t *testing.T) {
	mended{
		{"“She rang me Friday night and said, Mum, I’m by myself again tomorrow,” Mrs Roe said.", "She | said | Mum, I’m by myself again tomorrow; Mrs Roe | said | “She rang me Friday night and said, Mum, I’m by myself again tomorrow,”"},
		{"“I yelled out where’s the other keeper? He goes, there isn’t one,” Roe said.", "He | goes | there isn’t one; Roe | said | “I yelled out where’s the other keeper? He goes, there isn’t one,”"},
		{"“It was, he said, a mess that nobody saw,” Roe said.", "Roe | said | “It was, he said, a mess that nobody saw,”"},
		{"“It is only when she says, it was late, that I laugh,” Roe said.", "Roe | said | “It is only when she says, it was late, that I laugh,”"},
	}.check(t)
}

// TestWhoTellsWithin reads who tells what within what another tells: people of whom it is known how many, whom police were told by, who rang and told it, and not how it was told.
func TestWhoTellsWithin(t *testing.T) {
	mended{
		{"Karl Orr said two people in Fenn’s private office had told him the note came back.", "Karl Orr | said | two people in Fenn’s private office had told him the note came back; two people in Fenn’s private office | had told | the note came back"},
		{"Karl Orr said people had told him the note came back.", "Karl Orr | said | people had told him the note came back"},
		{"Karl Orr said the driver has told police a night guard gave him money.", "Karl Orr | said | the driver has told police a night guard gave him money; the driver | has told | a night guard gave him money"},
		{"According to Ada Roe, her brother, a fitter at the yard, had informed her by telephone that the dam was unsafe.", "Ada Roe | According to | her brother, a fitter at the yard, had informed her by telephone that the dam was unsafe; her brother, a fitter at the yard, | had informed | that the dam was unsafe"},
		{"Karl Orr, a trustee, told the newspaper Marsk had explained to the board that the insurer wanted time.", "Karl Orr, a trustee, | told | Marsk had explained to the board that the insurer wanted time; Marsk | had explained | that the insurer wanted time"},
		{"He said his line manager rang him on August 24 and told him that “the office” had decided against it.", "He | said | his line manager rang him on August 24 and told him that “the office” had decided against it; his line manager | told | that “the office” had decided against it"},
		{"Mrs Roe told the Gazette that a girl in Noemi’s year had rung on Thursday night and said Noemi was ill.", "Mrs Roe | told | that a girl in Noemi’s year had rung on Thursday night and said Noemi was ill; a girl in Noemi’s year | said | Noemi was ill"},
		{"Arkwell's parents said their daughter had telephoned them last Sunday and told them that the director had left.", "Arkwell's parents | said | their daughter had telephoned them last Sunday and told them that the director had left; their daughter | told | that the director had left"},
		{"Roe said her daughter had rung her on Sunday and told her the director had left.", "Roe | said | her daughter had rung her on Sunday and told her the director had left; her daughter | told | the director had left"},
		{"Karl Orr said three of his members who left last summer had told him that students were weighed.", "Karl Orr | said | three of his members who left last summer had told him that students were weighed; three of his members who left last summer | had told | that students were weighed"},
		{"The company has reportedly taken fire from a tenants group demanding the brewing company wholly abandon the festival.", " | reportedly | The company has + taken fire from a tenants group demanding the brewing company wholly abandon the festival; a tenants group | demanding | the brewing company wholly abandon the festival"},
		{"Karl Orr said he had been instructed by telephone to hold on.", "Karl Orr | said | he had been instructed by telephone to hold on"},
	}.check(t)
}

// TestOneOf reads one of a group who says something within a quotation, and a place in front that does not speak.
func TestOneOf(t *testing.T) {
	mended{
		{"“They were white as sheets. One of the girls said her boss had told her it was late,” a barman said.", "One of the girls | said | her boss had told her it was late; her boss | had told | it was late; a barman | said | “They were white as sheets. One of the girls said her boss had told her it was late,”"},
		{"In Sallow Bridge, the daughter of Arthur Kellaway, who died on Thursday night, said a doctor at St Anne’s had told her that he would “very likely” have lived if the crew had reached him inside twenty minutes.", "the daughter of Arthur Kellaway, who died on Thursday night, | said | a doctor at St Anne’s had told her that he would “very likely” have lived if the crew had reached him inside twenty minutes; a doctor at St Anne’s | had told | that he would “very likely” have lived if the crew had reached him inside twenty minutes"},
		{"Karl Orr said a doctor at St Anne’s had told her that he would have lived.", "Karl Orr | said | a doctor at St Anne’s had told her that he would have lived; a doctor at St Anne’s | had told | that he would have lived"},
	}.check(t)
}
