package coref_test

import "testing"

// TestWhoIsCalledSo tells who a name, a title with a name, or a seat without one is for. The form is that of [TestResolve].
func TestWhoIsCalledSo(t *testing.T) {
	for _, c := range []struct {
		name, src, same string
	}{
		{"a first name that the names layer does not know", "Ivanka Oakes said the bill was bad. “Good,” Rand Oakes said.", "Ivanka Oakes / Rand Oakes"},
		{"a whole name by its last word", "2 Salma Tarnek Described Her Experience.\n\nThe actress was asked if it had happened to her. Tarnek confirmed she had been and said, “It is bad.”", "Salma Tarnek = Tarnek"},
		{"a first name of men and women", "Senator Lindsey Tarn spoke on Monday. Mr. Tarn said it was time.", "Lindsey Tarn = Tarn"},
		{"a husband by the form of address", "Senator Melanie Tarn spoke on Monday. Mr. Tarn said it was time.", "Melanie Tarn / Tarn"},
		{"two last names", "Debra Tarn Schultz chose four. Tarn Schultz said it was late.", "Debra Tarn Schultz = Tarn Schultz"},
		{"a name of three parts", "John Luk Tor, the justice minister, said it was over. Luk Tor said more. Tor laughed.", "John Luk Tor = Luk Tor = Tor"},
		{"a small word begins the last name", "Gloria La Torva left early. La Torva said it was late.", "Gloria La Torva = La Torva"},
		{"a body is not who presides over it", "Chess Federation Karl Orr met Ada Roe. Roe said it was late.", "Ada Roe = Roe"},

		{"a title that is a first name too", "Karl Orr, the dean of the law school, said it was time. Dean Orr said more.", "Karl Orr = Orr"},
		{"a first name that is a title too", "Karl Orr died on Monday. Ada Roe was there. Dean Orr said it was over.", "Karl Orr / Dean Orr"},
		{"a coach", "Karl Orr scored twice. Coach Ada Roe praised him. “He was good,” Coach Roe said.", "Ada Roe = Roe / Karl Orr"},
		{"a bishop", "Bishop Karl Orr said it was time. Bishop Orr said more.", "Karl Orr = Orr"},
		{"a coach of whom no more is told", "Karl Orr met Ada Roe. Coach Vane said it was over.", "Coach Vane / Karl Orr / Ada Roe"},

		{"a congresswoman is a woman", "Rep. Ada Roe chose four. Karl Orr was there. She left on Monday.", "Ada Roe = She / Karl Orr"},
		{"a chairwoman is a woman", "Chairwoman Roe chose four. She left on Monday.", "Roe = She"},
		{"a woman may be chairman", "Chairman Ada Roe chose four. She left on Monday.", "Ada Roe = She"},
		{"a chairman", "Chairman Roe chose four. He left on Monday.", "Roe = He"},

		{"a senator by the state before the title", "Vermont Sen. Karl Orr met Texas Sen. Ada Roe on Monday. The Vermont senator said it was over.", "Karl Orr = The Vermont senator / Ada Roe"},
		{"a senator by the mark behind the name", "Sen. Karl Orr (I-Vt.) met Sen. Ada Roe (R-Texas) on Monday. The Vermont senator said it was over.", "Karl Orr = The Vermont senator / Ada Roe"},
		{"a senator by the state in brackets", "Sen. Karl Orr (Vt.) met Sen. Ada Roe of Texas on Monday. The Vermont senator spoke. The senator from Texas said it was not.", "Karl Orr = The Vermont senator / Ada Roe = The senator from Texas"},
		{"by party and state", "Ada Roe (R-Texas) met Karl Orr, D-Vt., on Monday. The Texas Republican said it was over. The Vermont Democrat said it was not.", "Ada Roe = The Texas Republican / Karl Orr = The Vermont Democrat"},
		{"a state of two words", "New York Rep. Karl Orr met Rep. Ada Roe, D-S.C., on Monday. The New York congressman said it was over.", "Karl Orr = The New York congressman / Ada Roe"},
		{"a senator of another state than all", "Sen. Karl Orr (I-Vt.) met Sen. Ada Roe (R-Texas) on Monday. The Ohio senator said it was over.", "Karl Orr / Ada Roe / The Ohio senator"},
		{"the only senator", "Sen. Ada Roe met Karl Orr on Monday. The Vermont senator said it was over.", "Ada Roe = The Vermont senator / Karl Orr"},

		{"the house", "The House of Representatives passed the bill on Monday. The House said it was done.", "House of Representatives = House"},
		{"another house", "The House of Lords met. The White House said no.", "House of Lords / White House"},
		{"a bishops' conference", "The Bishops' Conference said the law was wrong. Nobody of the Bishops' Conference spoke.", "Bishops' Conference = Bishops' Conference#2"},

		{"a storm", "Hurricane Dorian hit the coast on Monday. Karl Orr fled. Dorian killed two, he said.", "Hurricane Dorian / Karl Orr = he"},
		{"somebody who bears the name of a storm", "Tropical Storm Ada hit the coast. Ada Roe said it was bad. Roe left.", "Ada Roe = Roe"},
		{"somebody called Storm", "Karl Storm said it was late. Storm left.", "Karl Storm = Storm"},

		{"a police spokesman is not the police", "Police spokesman Karl Orr said two were hurt. Orr left.", "Karl Orr = Orr / Police"},
		{"a spokesman of a department", "Fire department spokesman Karl Orr said two were hurt.\n\nThe fire department said more.", "Fire department = The fire department / Karl Orr"},
	} {
		t.Run(c.name, func(t *testing.T) { checkSame(t, c.src, c.same) })
	}
}
