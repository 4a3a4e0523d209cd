package nlp_test

import "testing"

// TestTeasers makes sure that whom a headline or an opening calls by a role or a kind alone is the one whom the report names so behind it, where there is one and no other.
func TestTeasers(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ src, want string }{
		{"Chair says she never received it\n\nMarsh Lowick council's chair, Helen Dray, said the letter went astray.", "Helen Dray; Helen Dray"},
		{"Kittle founder rejects claim that app spent money\n\nSorcha Mannion, the founder of Kittle, denied it on Monday.", "Sorcha Mannion; Sorcha Mannion"},
		{"The engineer who blew the whistle told Lowick News that she sent the results. Dana Whitlock said she kept a copy. Whitlock, an engineer, was dismissed.", "Dana Whitlock; Dana Whitlock; nobody"},
		{"Company denies it was told of any risk\n\nBrightwater Transit Co. denied on Monday that it was told. The company said it would fight.", "Brightwater Transit Co.; Brightwater Transit Co.; Brightwater Transit Co."},
		{"Safety board: pump failed\n\nThe Harbor Safety Board said the pump failed.", "Harbor Safety Board"},
		{"The company that runs the ferry denied that it was warned. Brightwater Transit Co. said it would help.", "Brightwater Transit Co.; Brightwater Transit Co."},
		// two of them, or another without a name
		{"Minister says she will not go\n\nThe health minister, Ada Roe, said it rained. The finance minister, Ina Lind, said it was late.", "Minister; Ada Roe; Ina Lind"},
		{"Lawyer says the note is lost\n\nA lawyer said it was gone. Ingrid Vole, the union's lawyer, said it rained.", "Lawyer; A lawyer; Ingrid Vole for the union"},
		{"Company denies it was told\n\nBrightwater Transit Co. said it was late. Orrel Bakeries said it rained.", "Company; Brightwater Transit Co.; Orrel Bakeries"},
		{"Company denies polluting the river\n\nThe River Agency said on Monday that the spill killed fish.", "Company; River Agency"},
		{"Company says strike was unlawful\n\nThe Dock Workers Union said the strike was lawful.", "Company; Dock Workers Union"},
		// who would not be named
		{"The doctor who would not be named said it was flu. Tom Reed, the doctor, said it was late.", "The doctor; Tom Reed"},
		{"A doctor who asked not to be named said it was flu. Tom Reed, the doctor, said it was late.", "A doctor; Tom Reed"},
	} {
		if got := spokenFor(p, c.src); got != c.want {
			t.Errorf("%q: spoken by %q, want %q", c.src, got, c.want)
		}
	}
}
