package coref_test

import "testing"

// TestTheyTogether tells for whom "they" stands behind a sentence in which several did something together.
func TestTheyTogether(t *testing.T) {
	for _, c := range []struct{ src, same string }{
		{"Mayor Dana Orr and her deputies, Tom Reed and Ada Roe, met on Monday. They said the bridge was safe.", "Mayor Dana Orr and her deputies, Tom Reed and Ada Roe = They"},
		{"Mayor Dana Orr and her Brackwell counterpart, Tom Reed, met on Monday. They said the bridge was safe.", "Mayor Dana Orr and her Brackwell counterpart, Tom Reed = They"},
		{"Mayor Dana Orr and her Brackwell, Tarnow and Marden counterparts, Tom Reed, Ada Roe and Ivo Lind, met on Monday. They said the bridge was safe.", "Mayor Dana Orr and her Brackwell, Tarnow and Marden counterparts, Tom Reed, Ada Roe and Ivo Lind = They"},
		{"The coach, Karl Dent, and two of his players, Luc Orr and Jan Moss, were fined. They said the fine was unfair.", "The coach, Karl Dent, and two of his players, Luc Orr and Jan Moss = They"},
		{"Ada Roe and Karl Orr met reporters on Monday. They said it was late.", "Ada Roe and Karl Orr = They / reporters"},
		{"Ada Roe and Karl Orr met in May. The road was shut. They said it was late.", "Ada Roe and Karl Orr = They"},

		{"Mayor Dana Orr and her deputy, Tom Reed, met the strikers. They said they would not go back to work.", "the strikers = They / Dana Orr / Tom Reed"},
		{"Ada Roe and Karl Orr met in May. The strikers blocked the road. They said it was late.", "The strikers = They / Ada Roe / Karl Orr"},
	} {
		together(t, c.src, c.same)
	}
	d, m := read(t, "Ada Roe and Karl Orr died in the fire. They said it was late.")
	for _, s := range m.Speakers {
		if s.Entity >= 0 {
			t.Errorf("%q speak, who died", d.Entity[s.Entity].Name)
		}
	}
}

// TestTheyWhoOwn takes for they who begin a sentence those to whom the thing belongs that the sentence before is of, and not who was told of before that.
func TestTheyWhoOwn(t *testing.T) {
	sameParty{
		{"a strike", "Doctors met on Monday. The nurses' strike began at noon. They said the pay was low.", "The nurses = They / Doctors"},
		{"demands", "Student groups had given the council until May. The protesters' demands include a new vote. They had asked the mayor to resign.", "The protesters = They / Student groups"},
		{"complaints", "Farmers' complaints are many. They said the river was low.", "Farmers = They"},
		{"those who are theirs", "Ministers met on Monday. The crew's families are worried. They said nobody had rung.", "The crew's families = They / Ministers"},
		{"one who owns", "Ada Roe spoke at the hall. Petra Lund's car was stolen in May. She said nobody had come.", "Petra Lund = She / Ada Roe"},
		{"one whose house it is", "Karl Weiss met the clerk. Tom Reed's house burned down on Monday. He said it was late.", "Tom Reed = He / Karl Weiss"},
		{"one who spoke before", "Karl Weiss said the port was full. Tom Reed's boat sank on Friday. He said the sea was calm.", "Karl Weiss = He / Tom Reed"},
		{"things that show", "Doctors met on Monday. The nurses' figures are old. They show that the pay was low.", "Doctors / The nurses"},
	}.check(t)
}
