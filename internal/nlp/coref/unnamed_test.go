package coref_test

import "testing"

// TestUnnamedJust gives no named person the words of one without a name who was brought in right before and is called by another noun.
func TestUnnamedJust(t *testing.T) {
	sameParty{
		{"a backbencher", "Stephen Ogden, the Labour MP, called for an inquiry. Ministers did not reply. Another government backbencher, who did not want to be named, was blunter. “He's toast,” the MP said.", "Stephen Ogden = the Labour MP / Another government backbencher = the MP"},
		{"a backbencher who speaks", "The Labour MP Stephen Ogden raised the letter. One Tory backbencher, speaking privately, said the leader was finished. “He has no friends left,” the MP said.", "Stephen Ogden / One Tory backbencher = the MP"},
		{"a medic", "Dr Samuel Ode runs the hospital. A junior medic on the ward said there were no gloves. “We wash and reuse them,” the doctor said.", "Samuel Ode / A junior medic on the ward = the doctor"},
		{"a policeman", "Officer Dan Reed was there. A policeman at the scene, who would not give his name, said the car was empty. “It was cold,” the officer said.", "Dan Reed / A policeman at the scene = the officer"},
		{"this person", "A former engineer, who asked not to be named, told the Tribune that the bridge was weak. Reuel had been warned, this person added, that it would fall.", "A former engineer = this person / Reuel"},
		{"the same banker", "A banker, who asked not to be named, said the bank was short. The same banker said the board had split.", "A banker = The same banker"},
		{"the same engineer, named", "Helle Brandt, the chief engineer, was late. The same engineer had closed two bridges, she said.", "Helle Brandt = The same engineer = she"},
		{"a colleague of a senator", "Senator Ann Palk opposes the bill. A colleague wept. “It is shameful,” the senator said.", "Ann Palk = the senator"},
		{"an aide of a senator", "Senator Ann Palk opposes the bill. An aide, who asked not to be named, said she was ill. “I will vote no,” the senator said.", "Ann Palk = the senator / An aide"},
	}.check(t)
}

// TestHidesName gives nobody who would not be named the name of somebody told of later, and no office that another takes.
func TestHidesName(t *testing.T) {
	sameParty{
		{"on condition of anonymity", "“We are worried,” said a customs official on condition of anonymity. Ada Roe, the chief customs official in the town, was away.", "a customs official on condition of anonymity / Ada Roe"},
		{"not to be named", "“We are worried,” said a bank clerk who asked not to be named. Karl Orr, the bank clerk who signed the letter, has left.", "a bank clerk / Karl Orr"},
		{"not authorised", "A port official, who was not authorised to speak, said the quay was empty. Karl Orr, the top port official, resigned on Monday.", "A port official / Karl Orr"},
		{"who would be named", "“We are worried,” said a customs official in a letter. Ada Roe, the customs official, was away.", "a customs official in a letter = Ada Roe"},
		{"the official, behind somebody", "“We are worried,” said a customs official on condition of anonymity. Ada Roe, the chief customs official in the town, was away. “The ships are late,” the official said.", "a customs official on condition of anonymity = the official / Ada Roe"},
		{"an office taken over", "“It set off our fear,” said a Tarvian official in May. Pavel Sund will take over as the senior customs official for fish. “Young people have turned away,” the official said.", "a Tarvian official in May = the official / the senior customs official for fish / Pavel Sund"},
		{"an office that one gets", "“We are worried,” said a harbour official in May. Ada Roe will become the chief customs official in the town. “The ships are late,” the official said.", "a harbour official in May = the official / Ada Roe"},
	}.check(t)
}
