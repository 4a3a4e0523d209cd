package nlp_test

import "testing"

// TestBought makes sure that who orders goods demands nothing, and that who calls somebody by telephone says nothing.
func TestBought(t *testing.T) {
	mended{
		{"The airline ordered ten jets from Orvel Motors on Monday.", ""},
		{"The school ordered new desks last week.", ""},
		{"The hospital has ordered two thousand masks from Orvel.", ""},
		{"The court ordered a new trial.", "The court | ordered | a new trial"},
		{"The governor ordered extra troops to the border.", "The governor | ordered | extra troops to the border"},
		{"The judge ordered the bridge closed.", "The judge | ordered | the bridge closed"},
		{"The judge ordered a bridge to be built.", "The judge | ordered | a bridge to be built"},
		{"A mother called the police in Tarnow on Sunday after her daughter found a bag of powder.", ""},
		{"The owner called a plumber on Monday.", ""},
		{"Two boys called their mother from the boat.", ""},
		{"Tom Reed called 911 when the roof fell in.", ""},
		{"A mother called the police liars on Sunday.", "A mother | called | the police liars on Sunday"},
		{"A mother called the police chief a coward.", "A mother | called | the police chief a coward"},
		{"The owner called her a coward.", "The owner | called | her a coward"},
		{"The owner called the mayor a coward.", "The owner | called | the mayor a coward"},
	}.check(t)
}

// TestMustVote makes sure that nobody takes a side by what the rules say that they must or may do.
func TestMustVote(t *testing.T) {
	mended{
		{"Two-thirds of members must vote to lift the ban.", ""},
		{"A judge must approve the sale before the port can change hands.", ""},
		{"The union said all members must reject the offer.", "The union | said | all members must reject the offer"},
		{"The council will not approve the sale.", "The council | will not approve | the sale"},
	}.check(t)
}
