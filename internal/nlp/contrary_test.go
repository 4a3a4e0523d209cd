package nlp_test

import "testing"

// TestContrary reads as a denial that what another put is not so, and not what nobody put.
func TestContrary(t *testing.T) {
	acts{
		{"Police say the mayor's office leaned on the board. Mayor Karl Roe said nobody from his office leaned on the board.", "Police says; Mayor Karl Roe denies to 1"},
		{"Auditors found that the firm had received a fee from the port. Karl Roe said the firm has never received a fee.", "Auditors finds; Karl Roe denies to 1"},
		{"Villagers say soldiers fired on the boats. The army said its soldiers did not fire on any boats.", "Villagers alleges; The army denies to 1"},
		{"Police said Roe had met the builder. Roe said that he had not met him.", "Police says; Roe denies to 1"},
		{"The union said the company had hidden the leak. The company said there had been no leak.", "The union alleges; The company denies"},
		{"Asked whether the bank had paid the fee, Roe said no fee had been paid.", "Roe denies"},
		{"Firm says there is no agreement\n\nThe guild said on Monday it had signed an agreement with the firm.", "Firm denies; The guild says"},
		{"Police said the mayor went to the port. The union said the mayor did not go home in May.", "Police says; The union says"},
		{"The farmers said there was no rain in May.", "The farmers says"},
		{"The firm said the plant opens on Mondays.", "The firm says"},
		{"Police said two men were hurt. The port said nobody was hurt.", "Police says; The port says"},
		{"The union said an agreement was needed. The firm said there was no agreement yet.", "The union says; The firm says"},
		{"The clerk said the room was cold. The warden said there was no room for more.", "The clerk says; The warden says"},
		{"The union said the need for a crane was great. The firm said there was no need for one.", "The union says; The firm says"},
		{"The mayor said Roe had been paid by the port. The port said it had not paid the clerks in May.", "The mayor says; The port says"},
		{"The clerk said that the dam might burst. The warden said the dam did not burst in May.", "The clerk says; The warden says"},
	}.check(t)
}

// TestCallsUntrue reads as a denial that what was put is called a tale or wrongly given, not that something else is.
func TestCallsUntrue(t *testing.T) {
	positions{
		{"⟦source Veshk⟧ ⟦cue calls⟧ ⟦content account 'a fairy tale'⟧", "denies"},
		{"⟦source The ministry⟧ ⟦cue said⟧ ⟦content the story was a fairy tale⟧.", "denies"},
		{"⟦source The port⟧ ⟦cue called⟧ ⟦content the price inaccurate⟧.", "denies"},
		{"⟦source Roe⟧ ⟦cue called⟧ ⟦content the description of the meeting “false”⟧.", "denies"},
		{"⟦source The clerk⟧ ⟦cue said⟧ ⟦content that no such report had ever reached the council⟧.", "denies"},
		{"⟦source The coach⟧ ⟦cue called⟧ ⟦content the season a fairy tale⟧.", "says"},
		{"⟦source The coach⟧ ⟦cue called⟧ ⟦content it a fairy tale⟧.", "says"},
		{"⟦source Roe⟧ ⟦cue called⟧ ⟦content the price too high⟧.", "says"},
		{"⟦source The two sides⟧ ⟦cue said⟧ ⟦content no such deal had been reached yet⟧.", "says"},
	}.check(t)
}
