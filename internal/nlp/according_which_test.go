package nlp_test

import "testing"

// TestAccordingToWhich reads what a paper or a plan says behind "according to which", and no source in what stands there.
func TestAccordingToWhich(t *testing.T) {
	mended{
		{"The council passed a rule, according to which dogs must be kept on a lead.", "The council | passed | a rule; a rule | according to | dogs must be kept on a lead"},
		{"The bank has a plan, according to which the loan will be repaid by May.", "a plan | according to | the loan will be repaid by May"},
		{"The union cited a study according to which wages fell by a tenth.", "The union | cited | a study according to which wages fell by a tenth; a study | according to | wages fell by a tenth"},
		{"Lind left the port, according to the mayor.", "the mayor | according to | Lind left the port"},
	}.check(t)
}
