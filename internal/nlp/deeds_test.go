package nlp_test

import "testing"

// TestWordlessDeeds leaves out what is done without words.
func TestWordlessDeeds(t *testing.T) {
	mended{
		{"The pilot was pronounced dead at the scene.", ""},
		{"The first letter was found in a drawer.", ""},
		{"The boy was found guilty of theft by the court.", "the court | was found guilty of | The boy + theft"},
		{"Karl Orr is known to police.", ""},
		{"Karl Orr published “Dockside Nights,” a memoir.", ""},
		{"There is a mock book by the comedian Karl Orr titled “A Child's First Book of Tarn.”", ""},
		{"With his changing positions, Karl Orr has proved to be an irresistible subject for writers.", ""},
		{"The inquiry proved that the log was forged.", "The inquiry | proved | that the log was forged"},
		{"The mayor seems willing to back the plan.", ""},
		{"The mayor lashed out at Karl Orr after he delivered a moving speech at the harbour fair.", "The mayor | lashed out at | Karl Orr"},
		{"Karl Orr stays at home, especially when advised to rein in his style.", ""},
		{"After a brief training session on how to remind people where they need to be on Monday night, Roe and her husband set out.", ""},
		{"Karl Orr published “Dockside Nights,” a memoir.", ""},
		{"There is a mock book by the comedian Karl Orr titled “A Child's First Book of Tarn.”", ""},
		{"With his changing positions, Karl Orr has proved to be an irresistible subject for writers.", ""},
		{"The inquiry proved that the log was forged.", "The inquiry | proved | that the log was forged"},
		{"By one tradition, King Orwin brought back the relic and offered it to the town of Tarn.", ""},
		{"The hearings and motions included video footage of the crash, testimony from witnesses and an apology from Orr.", ""},
		{"Karl Orr is known to have paid the clerk.", " | is known | Karl Orr + to have paid the clerk"},
		{"The firm is valued at 4 billion crowns.", ""},
		{"The council renamed the bridge after a pilot.", ""},
		{"The council established a youth centre in May.", ""},
		{"Police established that the car was stolen.", "Police | established | that the car was stolen"},
		{"Ada Roe wrote several songs for the Tarn Brothers.", ""},
		{"Ada Roe wrote a letter to the mayor.", "Ada Roe | wrote a letter | the mayor"},
		{"Ada Roe also invented the kayak.", ""},
		{"Families could feel the pinch this winter.", ""},
		{"The mayor dismissed the minister.", ""},
		{"The mayor dismissed the report.", "The mayor | dismissed | the report"},
		{"Karl Orr supported himself by teaching.", ""},
		{"The company ignored repeated warnings.", ""},
		{"The company ignored requests for comment.", "The company | ignored | requests for comment"},
	}.check(t)
}
