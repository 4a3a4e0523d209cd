package coref_test

import "testing"

// TestSuccessor keeps who holds an office in place of another, or after, apart from that one, and joins those who take it with it.
func TestSuccessor(t *testing.T) {
	for _, c := range []struct{ src, same string }{
		{"Bishop Karl Orr died in May. The acting bishop said the choir would go on.", "Karl Orr / The acting bishop"},
		{"Chief Tom Reed retired on Monday. The interim chief said no one would be fired.", "Tom Reed / The interim chief"},
		{"Director Ada Roe left on Monday. “I will do my best,” the incoming director said.", "Ada Roe / the incoming director"},
		{"Prime Minister Ivo Lind resigned in May. The new prime minister said taxes would fall.", "Ivo Lind / The new prime minister"},
		{"Prime Minister Ivo Lind stepped down in May. The caretaker prime minister said taxes would fall.", "Ivo Lind / The caretaker prime minister"},
		{"Coach Karl Dent was fired on Monday. The new coach said it was a good game.", "Karl Dent / The new coach"},
		{"Mayor Tom Reed was ill. The acting mayor said the books were clean.", "Tom Reed / The acting mayor"},

		{"Mayor Tom Reed resigned on Monday. The former mayor said he was tired.", "Tom Reed = The former mayor"},
		{"Mayor Tom Reed lost to Ada Roe. The outgoing mayor said the books were clean.", "Tom Reed = The outgoing mayor / Ada Roe"},
		{"Ada Roe, the acting mayor, took over on Monday. The acting mayor said the books were clean.", "Ada Roe = The acting mayor"},
		{"Acting chair Ada Roe opened the meeting. The acting chair said the books were clean.", "Ada Roe = The acting chair"},
		{"Acting President Ada Roe opened the meeting. The acting president said the books were clean.", "Ada Roe = The acting president"},
		{"Ada Roe, the new director, met the staff. The director said the books were clean.", "Ada Roe = The director"},
		{"Mayor Ada Roe took over on Monday. The new mayor said the books were clean.", "Ada Roe = The new mayor"},

		{"Tom Reed died in office. His deputy, Ada Roe, was named acting mayor. The acting mayor said the books were clean.", "Tom Reed / Ada Roe = The acting mayor"},
		{"Elias Cumber, the chairman of the Harbour Committee, died on Monday. Senator Carla Mole has stepped into Cumber's role as the committee's acting chair. The acting chair said it was late.", "Elias Cumber / Carla Mole = The acting chair"},
		{"Ivo Lind was sworn in as president on Monday. The new president said taxes would fall.", "Ivo Lind = The new president"},
		{"Karl Orr took over as coach in May. The coach said it was a good game.", "Karl Orr = The coach"},
		{"Ada Roe would be named mayor if Tom Reed resigned. The mayor said the books were clean.", "Ada Roe / Tom Reed / The mayor"},
		{"Ada Roe was not named mayor. The mayor said the books were clean.", "Ada Roe / The mayor"},
		{"Karl Orr was elected deputy chairman. The chairman said it was late.", "Karl Orr / The chairman"},
		{"Ivo Lind was sworn in as finance minister on Monday. The health minister said taxes would fall.", "Ivo Lind / The health minister"},
	} {
		together(t, c.src, c.same)
	}
}
