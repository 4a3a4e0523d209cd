package english

// Presses reports whether the verb lemma w is for putting questions or charges to somebody: pressed on whether it was safe.
func Presses(w string) bool { return presses[w] }

var presses = set(`press push challenge question quiz grill query interrogate confront`)
