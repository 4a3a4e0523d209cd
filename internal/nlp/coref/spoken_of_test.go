package coref_test

import "testing"

// TestSpokenOf tells for whom "he" and "she" stand in what is quoted.
func TestSpokenOf(t *testing.T) {
	sameParty{
		{"said of him", "The assembly fell silent for Paul Finn. Its speaker, Ivo Marek, spoke first. A former minister, Carl Voss, said of Finn, “He never lied to us.”", "Paul Finn = He / Ivo Marek / Carl Voss"},
		{"wrote about her", "Edith Vance met Dana Krull. Ada Roe wrote about Krull: “She was a good teacher.”", "Dana Krull = She / Edith Vance / Ada Roe"},
		{"spoke of the road", "Karl Orr met Tom Reed in May. Ivo Lind spoke of the road. “He knew,” Lind said.", "Karl Orr = He / Ivo Lind"},

		{"a tribute behind another", "The singer Paul Finn died on Monday. “Finn was a friend,” the actor Ivo Marek said. Actor Carl Voss said: “He was a gentle soul.”", "Paul Finn = He / Ivo Marek / Carl Voss"},
		{"a death that is told in a tribute", "Paul Finn, a drummer, has died at 80. Ivo Marek wrote: “Finn, great drummer. Sad to hear that he died.” “A great loss. He was a gentle man,” wrote Carl Voss.", "Paul Finn = he = He / Ivo Marek / Carl Voss"},
		{"the passing of a president", "The country mourned the death of Paul Finn. Ivo Marek said: “The nation grieves.” Carl Voss said: “He was an excellent speaker.”", "Paul Finn = He / Ivo Marek / Carl Voss"},
		{"one who is alive", "The singer Paul Finn left on Monday. Finn was ill, the doctor Ivo Marek said. Carl Voss said: “He was wrong to say so.”", "Ivo Marek / Carl Voss"},
		{"no tribute", "Paul Finn died in the fire. Police chief Ivo Marek said on Monday the doors were open. Carl Voss, a union man, said: “He is lying.”", "Ivo Marek = He / Paul Finn / Carl Voss"},

		{"whose words are told", "The driver Paul Finn died in May. Engineer Ivo Marek said he knew nothing. “He told us there was no danger,” the clerk Carl Voss said.", "Ivo Marek = He / Paul Finn / Carl Voss"},
		{"a brush with death", "Paul Finn nearly died in May. Ivo Marek said the road was wet. Carl Voss said: “He was lucky.”", "Ivo Marek = He / Paul Finn / Carl Voss"},

		{"his wife", "Paul Finn won a prize in Tarnow last year. Ivo Marek came, too. Finn was tired. His wife, Ada, said: “He would have laughed.”", "Paul Finn = His = He / Ada"},
		{"her brother", "Ada Roe was taken to hospital by Dana Krull. Roe's brother, Tom, said: “She never complained.”", "Ada Roe = She / Dana Krull / Tom"},
		{"a wife of another", "Paul Finn accused Ivo Marek of theft. Marek's wife, Ada, said: “Finn knew the truth. He is a liar.”", "Paul Finn = He / Ivo Marek / Ada"},
	}.check(t)
}
