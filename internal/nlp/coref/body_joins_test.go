package coref_test

import "testing"

// A body that is called by what it is, or by the words that its name begins with, is the one that the report names so.
func TestBodyJoins(t *testing.T) {
	for _, c := range []struct{ name, src, same string }{
		{"a league", "Ada Roe of the Crown League said it was late. The league will look at it.", "Ada Roe / Crown League = The league"},
		{"a trust, named behind", "The trust declined to comment. It was paid by the Marl Valley Trust, a clerk said.", "The trust = Marl Valley Trust / a clerk"},
		{"a court, named before", "He was charged in Tarnow Crown Court in May. The court heard that he was away, a clerk said.", "Tarnow Crown Court = The court / a clerk"},
		{"a court, named behind", "The court heard that he was away. A clerk said that he would be taken to Tarnow Crown Court in May.", "The court / Tarnow Crown Court"},
		{"one of many", "One laboratory is enough, Ada Roe said. The laboratory declined to comment.", "One laboratory / The laboratory / Ada Roe"},
		{"trust in somebody", "The Marl Valley Trust said it was late. He had lost trust in them, Ada Roe said.", "Marl Valley Trust / Ada Roe"},
		{"a union that is cut at its and", "The Union of Museum and Gallery Guards said it was late. The museum declined to comment.", "Union of Museum / The museum"},
		{"those whose association it is", "Iver Roe, chairman of the Tarn Fishermen's Association, said it was so. The association will meet.", "Iver Roe / Tarn Fishermen's Association = The association"},
		{"a firm by all but what it does", "The club paid Quill Row Advisory twice, Ada Roe said. Quill Row declined to comment.", "Quill Row Advisory = Quill Row / Ada Roe"},
		{"a firm by one word, where it acts", "The club paid Brightwell Medical twice, Ada Roe said. Brightwell declined to comment.", "Brightwell Medical = Brightwell / Ada Roe"},
		{"no firm by the name of a town", "The club paid Brightwell Shipping twice, Ada Roe said. In Brightwell, the mayor declined to comment.", "Brightwell Shipping / Ada Roe / the mayor"},
		{"an airline by its trade", "An official at Orrin Airlines said it was late. The airline declined to comment.", "Orrin Airlines = The airline"},
		{"a club by its trade", "The letter was sent to Tarn Rovers in May, Ada Roe said. The club declined to comment.", "Tarn Rovers = The club / Ada Roe"},
		{"no social club for the club", "He sat in the Tarn Social Club, Ada Roe said. The club declined to comment.", "Tarn Social Club / The club / Ada Roe"},
		{"a committee on something", "Ada Roe of the Committee on Ports said it was late. The committee declined to comment.", "Committee on Ports = The committee / Ada Roe"},
		{"the only firm of a report", "The letter was sent to Marl Voss Shipping in May, Ada Roe said. The company declined to comment.", "Marl Voss Shipping = The company / Ada Roe"},
		{"the only firm, a sentence further on", "The letter was sent to Marl Voss Shipping in May, Ada Roe said. It rained for a week. The company declined to comment.", "Marl Voss Shipping = The company / Ada Roe"},
		{"called after a saint", "Ada Roe of St Bride's Hospital said it was late. The hospital declined to comment.", "St Bride's Hospital = The hospital / Ada Roe"},
		{"one of two firms", "The letter was sent to Marl Voss Shipping by Tarn Insurance in May, Ada Roe said. The company declined to comment.", "Marl Voss Shipping / The company / Tarn Insurance"},
		{"called after a king", "Ada Roe of King's College said it was late. The college declined to comment.", "King's College = The college / Ada Roe"},
		{"a town's body", "Tarn's National Museum said it was late. The museum declined to comment.", "National Museum = The museum"},
		{"who is mayor", "Ada Roe, who is mayor of Tarn, said it was late. The mayor declined to comment.", "Ada Roe = The mayor"},
		{"who is not mayor", "Ada Roe, who is not mayor of Tarn, said it was late. The mayor declined to comment.", "Ada Roe / The mayor"},
		{"an office in capitals", "Magistrate Ada Roe said it was late. Karl Orr was not there. The magistrate declined to comment.", "Ada Roe = The magistrate / Karl Orr"},
		{"somebody by the first name in words of others", "“I asked him, who is Clive?” Mr Orr said. Clive Denholm was found in a bar.", "Clive = Clive Denholm / Orr"},
		{"no body by a word that somebody is called by too", "Lowick Roe, a farmer, said it was late. Lowick Athletic said no. “Lowick were glad,” Ada Orr said.", "Lowick Roe / Lowick Athletic = Lowick"},
		{"the name of a newspaper", "The newspaper Velmark said it was late. Rain fell. Velmark declined to comment.", "The newspaper Velmark = Velmark"},
		{"the name of a train operator", "It was late, according to the train operator Velmark. Rain fell. Velmark declined to comment.", "the train operator Velmark = Velmark"},
		{"to whom it was told", "Ada Roe told the airline Velmark that it was late. Rain fell. Velmark declined to comment.", "the airline Velmark = Velmark / Ada Roe"},
		{"who left, as a newspaper was told", "Ada Roe told the newspaper Orr had left. Karl Orr declined to comment.", "the newspaper / Karl Orr"},
		{"a contractor who is a person", "The contractor Karl Orr said it was late. Mr Orr declined to comment.", "Karl Orr = Orr"},
		{"a body of a country written out", "The U.S. Navy said it was late. Rain fell. The United States Navy declined to comment.", "U.S. Navy = United States Navy"},
		{"a body of a country and without it", "The U.S. Senate said it was late. Rain fell. The Senate declined to comment.", "U.S. Senate = Senate"},
		{"courts of two countries", "The Supreme Court of Karesia said it was late. Rain fell. The Supreme Court declined to comment. The U.S. Supreme Court was silent, Ada Roe said.", "Supreme Court of Karesia = Supreme Court / U.S. Supreme Court"},
		{"the first of two last names", "Elena Castro Vidal, a baker, said it was late. Rain fell. Castro declined to comment.", "Elena Castro Vidal = Castro"},
		{"a middle name that is another's last", "John Castro Roe said it was late. Ada Castro said no. Castro declined to comment.", "John Castro Roe / Ada Castro = Castro"},
		{"an apposition that says what it is", "The company, Velmark, said it was late. It declined to comment.", "The company = Velmark = It"},
		{"an apposition that says what a name like one of a person is", "The union, Dorvin Orlath, said it was late. It declined to comment.", "The union = Dorvin Orlath = It"},
		{"the owner of a company", "The owner of the company, Orlath, said it was late. Orlath declined to comment.", "the company / Orlath"},
		{"a firm, behind the paper that told of it", "Velmark Shipping was late. Velmark Shipping was shut. Velmark Shipping was told. The ferry was late, the Tarnow Herald said. The company declined to comment.", "Velmark Shipping = The company / Tarnow Herald"},
		{"a lawyer for a company", "A lawyer for the company, Ada Roe, said it was late. She declined to comment.", "the company / Ada Roe = She"},
		{"police by their town", "Tarnow Police said it was late. Rain fell. Police said they would look at it.", "Tarnow Police = Police = they"},
		{"police of a department", "Tarnow Police Department said it was late. Rain fell. Police would look at it, a clerk said.", "Tarnow Police Department = Police / a clerk"},
		{"police of two towns", "Tarnow Police said it was late. Lowick Police said no. Police said it was shut.", "Tarnow Police / Lowick Police / Police"},
		{"a force", "Tarnow Constabulary said it was late. Rain fell. The force declined to comment.", "Tarnow Constabulary = The force"},
		{"a ministry of something, in capitals", "The Ministry of Works said it was late. Rain fell. The Ministry said it was shut.", "Ministry of Works = Ministry"},
		{"a ministry in capitals", "The Foreign Ministry said it was late. Rain fell. The Ministry said it was shut.", "Foreign Ministry = Ministry"},
		{"the end of a name", "Orvel Credit Union said it was late. Rain fell. The credit union declined to comment.", "Orvel Credit Union = The credit union"},
		{"the end of a name behind", "The credit union declined to comment. Orvel Credit Union said it was late.", "The credit union / Orvel Credit Union"},
		{"the end of two names", "Orvel Credit Union said it was late. Tarn Credit Union said no. The credit union declined to comment.", "Orvel Credit Union / Tarn Credit Union / The credit union"},
		{"an organisation by its first word", "Vindhara Infra Projects said it was late. Rain fell. Vindhara declined to comment.", "Vindhara Infra Projects = Vindhara"},
	} {
		t.Run(c.name, func(t *testing.T) { checkSame(t, c.src, c.same) })
	}
}

// A name between commas behind a role is whose role it is, behind a preposition too.
func TestNamedBehindPreposition(t *testing.T) {
	for _, c := range []struct{ name, src, same string }{
		{"from somebody", "Ada Roe said her brother had heard from the foreman, Karl Orr, that the dam was unsafe.", "the foreman = Karl Orr / her brother"},
		{"in a town", "Ada Roe said in the capital, Karl Orr said, that the dam was unsafe.", "Ada Roe / Karl Orr"},
	} {
		t.Run(c.name, func(t *testing.T) { checkSame(t, c.src, c.same) })
	}
}
