package coref_test

import "testing"

// TestJudgedOwn takes his call for that of whose plans are attacked before it, and who he says did it for another than him.
func TestJudgedOwn(t *testing.T) {
	sameParty{
		{"plans attacked", "Karl Weiss attacked Tom Reed's plans, especially his call for a ban on trawlers.", "Tom Reed = his / Karl Weiss"},
		{"doubt about plans", "Karl Weiss voiced doubt about some of Tom Reed's plans, in particular his proposal for a ban on trawlers.", "Tom Reed = his / Karl Weiss"},
		{"for a claim", "Karl Weiss opposed Tom Reed for his claim that the port was safe.", "Tom Reed = his / Karl Weiss"},
		{"in a claim", "Karl Weiss attacked Tom Reed in his claim that the port was safe.", "Karl Weiss = his / Tom Reed"},
		{"who he claims", "Orr has sparred with pollster Lee Marin, who he claims has been unfair to him.", "Orr = he / Lee Marin = who"},
		{"who he said", "Orr attacked the mayor, who he said was lying.", "Orr = he / the mayor = who"},
	}.check(t)
}
