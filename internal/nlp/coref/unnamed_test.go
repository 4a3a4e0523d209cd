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
