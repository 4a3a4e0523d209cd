package nlp_test

import "testing"

// TestHealthBody reads the body that is written as the pronoun in capitals, and the pronoun in capitals.
func TestHealthBody(t *testing.T) {
	mended{
		{"According to the WHO, the fever has reached nine provinces.", "the WHO | According to | the fever has reached nine provinces"},
		{"The outbreak is over, according to the WHO.", "the WHO | according to | The outbreak is over"},
		{"WHO warned on Tuesday that the vaccine was running out.", "WHO | warned | that the vaccine was running out"},
		{"On Tuesday WHO said the fever was gone.", "WHO | said | the fever was gone"},
		{"The fever is over, WHO says.", "WHO | says | The fever is over"},
		{"The WHO has warned that the fever is spreading.", "The WHO | has warned | that the fever is spreading"},
		{"The WHO, which is based in Orvel, said the fever was spreading.", "The WHO, which is based in Orvel, | said | the fever was spreading"},
		{"“It will be gone by May,” WHO spokesman Ivo Lind said.", "WHO spokesman Ivo Lind | said | “It will be gone by May,”"},
		{"The WHO said 1,200 people had died, and the WHO noted the need for new drugs.", "The WHO | said | 1,200 people had died; the WHO | noted | the need for new drugs"},

		{"We asked the people WHO did this.", "We | asked | the people WHO did this"},
		{"NURSES WHO SAID NO WERE FIRED", ""},
		{"“People WHO care will come,” she said.", "she | said | “People WHO care will come,”"},
	}.check(t)
}
