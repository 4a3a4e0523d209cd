package nlp_test

import "testing"

// TestDeniedPart tells what precisely is denied where that is one side of what was put, or one of several charges in the sentence before.
func TestDeniedPart(t *testing.T) {
	acts{
		{"The inquiry heard that the ship left late and had no lights. The captain disputed the timing.", "says; The captain denies of it the timing"},
		{"The union said 40 men were hurt. The mill disputes the number.", "The union says; The mill denies of it the number"},
		{"The clerk said Orr called her a fool. Orr denied using those words.", "The clerk says; Orr says; Orr denies of it using those words"},
		{"Lund was accused of lying to parliament and of hiding the letters. She denied hiding the letters.", "alleges; She denies of it hiding the letters to 1"},
		{"Police said Weiss stole a car and burned it. Weiss denied burning the car.", "Police alleges; Weiss denies of it burning the car to 1"},
		{"The union accused the mill of hiding two accidents. The mill denied hiding two accidents.", "The union alleges; The mill denies to 1"},
		{"Police said Weiss stole a car. Weiss denied stealing the car.", "Police alleges; Weiss denies to 1"},
	}.check(t)
}
