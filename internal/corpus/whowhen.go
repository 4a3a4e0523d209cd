package corpus

import "io/fs"

// WhoTimed reads the time expressions of one compartment of who-when, see [Who], as [TimeML] gives them.
func WhoTimed(fsys fs.FS, compartment string) ([]Timed, error) {
	articles, err := Who(fsys, compartment)
	if err != nil {
		return nil, err
	}
	out := make([]Timed, len(articles))
	for i, a := range articles {
		out[i] = Timed{ID: a.ID, Text: a.Text, Published: a.Published}
		for _, t := range a.Times {
			out[i].Times = append(out[i].Times, TimeExpression{t.Start, t.End, t.Type, t.Value})
		}
	}
	return out, nil
}
