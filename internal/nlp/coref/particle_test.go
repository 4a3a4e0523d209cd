package coref_test

import "testing"

// TestArabicArticle takes a last name with the article, whole and without it, for one. The form is that of [TestResolve].
func TestArabicArticle(t *testing.T) {
	for _, c := range []struct{ name, src, same string }{
		{"without", "Karim al-Oru said it was late. Mr Oru denied it.", "Karim al-Oru = Oru"},
		{"alone", "Farid el-Tarki said it was late. Tarki denied it. Al-Masu left.", "Farid el-Tarki = Tarki / Al-Masu"},
		{"behind a title", "Sheikh Karim Omar al-Murad said it was late. Sheikh Murad left. Al-Murad denied it.", "Karim Omar al-Murad = Murad = Al-Murad"},
		{"behind two first names", "Asked on a website, Sheikh Mohammed Saleh al-Munajid replied: “It is not allowed.” Mr Munajid left.", "Mohammed Saleh al-Munajid = Munajid"},
		{"of another", "Karim al-Oru said it was late. Mr Omar denied it.", "Karim al-Oru / Omar"},
	} {
		t.Run(c.name, func(t *testing.T) { checkSame(t, c.src, c.same) })
	}
}
