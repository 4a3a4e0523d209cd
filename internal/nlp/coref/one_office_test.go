package coref_test

import "testing"

// sameParty are texts with the mentions of them that are of one party, and those that are of several.
type sameParty []struct{ name, src, same string }

func (cases sameParty) check(t *testing.T) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { checkSame(t, c.src, c.same) })
	}
}

// TestOneOffice keeps two holders of one office apart, and takes the name behind an office for who holds it.
func TestOneOffice(t *testing.T) {
	sameParty{
		{"a chairman of a fund", "The chairman, Paul Finn, said profits would rise. The chairman of Lorne Pension Fund, Edith Vance, denied that.", "Paul Finn = The chairman / Edith Vance = The chairman of Lorne Pension Fund"},
		{"a coach of others", "Their coach, Ivo Marek, said the goal was good. The coach of the visitors, Dana Krull, said that it was offside.", "Ivo Marek = Their coach / Dana Krull = The coach of the visitors"},
		{"a brother of a woman", "His brother, Tom Reed, said he was innocent. The brother of the dead woman, Carl Voss, said he was not.", "Tom Reed / Carl Voss = The brother of the dead woman / the dead woman"},
		{"a lawyer for many", "His lawyer, Paul Finn, said he was tired. The lawyer for the victims, Edith Vance, said she was relieved.", "Paul Finn / Edith Vance = The lawyer for the victims = she"},
		{"a director with a title", "Its director, Col. Bashir Nuri, said that forty died. The director of Sarvan General Hospital, Dr Leyla Osmani, denied this.", "Bashir Nuri / Leyla Osmani = The director of Sarvan General Hospital"},
		{"the same director", "Its director, Bashir Nuri, said it was late. The authority's director, Nuri, said more would follow. The director, who took over in May, said it was over.", "Bashir Nuri = Nuri = The authority's director = The director"},
		{"a lawyer for one who may bear the name", "A lawyer for the chief of staff, Ada Roe, said it was late.", "A lawyer for the chief of staff / Ada Roe"},
		{"an adviser to a minister", "A senior adviser to the Minister of Works, Dr Halma Dace, ordered a test, two clerks said.", "A senior adviser to the Minister of Works / Halma Dace"},
		{"an office and a dame", "The Attorney General, Dame Ann Foley, said it was late.", "Ann Foley = The Attorney General"},
		{"an office and a sir", "The Chief Justice, Sir Neil Amoah, said it was late. He said no more.", "Neil Amoah = The Chief Justice = He"},
		{"an archbishop", "The Archbishop, the Most Rev Paul Mutiso, said it was late.", "Paul Mutiso = The Archbishop"},
		{"three in a row", "The Speaker, Dame Ruth Calloway, said it was late. The Attorney General, the Speaker and Sir Neil Amoah left.", "Ruth Calloway = The Speaker = the Speaker / The Attorney General / Neil Amoah"},
	}.check(t)
}

// TestTitlesOfNames joins a title and a last name with the whole name, and takes what an office is of out of a name.
func TestTitlesOfNames(t *testing.T) {
	sameParty{
		{"a priest", "Fr James Tully said it was late. Fr Tully said no more.", "James Tully = Tully"},
		{"a sister", "Ana Moyles taught there. Sr Moyles said it was late.", "Ana Moyles = Moyles"},
		{"a brother", "Mark Deane taught there. Br Deane said it was late.", "Mark Deane = Deane"},
		{"a councillor", "Jane Frith is on the council. Cllr Frith said it was late.", "Jane Frith = Frith"},
		{"an advocate", "Priya Nair spoke for the bank. Adv Nair said it was late.", "Priya Nair = Nair"},
		{"a commissioner of police", "Noel Fahey spoke first. Police Commissioner Una Geraghty said it was late. She said no more.", "Una Geraghty = She / Noel Fahey"},
		{"a report like everybody", "She had read it in the report like everybody else, Roe said. The report confirmed that it was late.", "the report = The report"},
	}.check(t)
}
