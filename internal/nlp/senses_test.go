package nlp_test

import "testing"

// TestOtherSenses tells words of saying from the same words for letting in, withholding, asking money, becoming less and using force.
func TestOtherSenses(t *testing.T) {
	mended{
		{"A man has been admitted to a local hospital.", ""},
		{"Children aren't admitted until they are vaccinated.", ""},
		{"His admission to the university came late.", ""},
		{"Her admission to the theft came late.", "Her | admission | to the theft"},
		{"His admission that he had lied came late.", "His | admission | that he had lied"},
		{"The mill admitted that it had lied.", "The mill | admitted | that it had lied"},
		{"The last confirmed sighting of the ferry was in May.", ""},
		{"It was the first confirmed use of gas in the war.", ""},
		{"The child's alleged death was filmed by a neighbour.", ""},
		{"The town's alleged debt was paid in May.", ""},
		{"The talks on the shelf disputed between Ostren and Belmora failed.", ""},
		{"The mill disputed the figures.", "The mill | disputed | the figures"},
		{"Their requests for leave were denied.", ""},
		{"The mayor denied that he had lied.", "The mayor | denied | that he had lied"},
		{"Rebels vowed to deny Karl Orr the nomination.", ""},
		{"The mayor denied Karl Orr was there.", "The mayor | denied | Karl Orr was there"},
		{"The shop charged him seven dollars for a lamp.", ""},
		{"Banks charge a fee for the service.", ""},
		{"The provision was charged against earnings.", ""},
		{"Ada Roe is charged with running the school in his absence.", ""},
		{"The union charged that the mill had lied.", "The union | charged | that the mill had lied"},
		{"The bank filed a form with the regulator covering 600 notes.", ""},
		{"The firm filed a registration statement with the commission.", ""},
		{"The union filed a suit against the mill.", "The union | filed a suit against | the mill"},
		{"Imports had declined to around 31 pct of the total.", ""},
		{"The port declined to say who had paid.", "The port | declined to say | who had paid"},
		{"The bank declined comment.", "The bank | declined comment | "},
		{"The value of farmland declined.", ""},
		{"He was charged for lamps that he had never had.", ""},
		{"ORREL MILL DENIES BID APPROACH", "ORREL MILL | DENIES | BID APPROACH"},
		{"He was attacked by a gang.", ""},
		{"The group attacked a market in Orrel, killing nine people.", ""},
		{"The mayor attacked the plan.", "The mayor | attacked | the plan"},
		{"Fighters defending Orrel were driven back.", ""},
		{"The mayor defended the plan.", "The mayor | defended | the plan"},
	}.check(t)
}
