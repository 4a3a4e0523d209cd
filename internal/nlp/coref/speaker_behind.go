package coref

// speakerBehind returns the "he" or "she" behind the quotation that holds pronoun m, of the same gender, who speaks there and so must be known first: “I watched her read,” | she |
// said. It is -1 where there is none.
func (w *work) speakerBehind(m int) int {
	d, x := w.d, &w.ms[m]
	a := w.carrier[x.Head]
	if a < 0 || d.Quote[x.Head] < 0 || x.gender != man && x.gender != woman || !w.heOrShe(int(a)) {
		return -1
	}
	i := w.as[a].Source[0].Start
	if w.at[i] < 0 || d.Quote[i] == d.Quote[x.Head] || w.ms[w.at[i]].gender != x.gender {
		return -1
	}
	return int(w.at[i])
}
