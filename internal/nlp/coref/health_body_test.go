package coref_test

import "testing"

// TestHealthBody joins the body that is written as the pronoun in capitals with its full name and with what takes it up.
func TestHealthBody(t *testing.T) {
	together(t, "The World Health Organization (WHO) declared the outbreak over. The WHO said 1,200 people had died, and the WHO noted the need for new drugs.", "World Health Organization = WHO = WHO#2 = WHO#3")
	together(t, "The WHO has warned that the fever is spreading. It said nobody was safe.", "WHO = It")
}
