package dates_test

import (
	"testing"

	"github.com/hearsay-project/hearsay/internal/dates"
)

// TestReckonedFrom reads days that are reckoned from another of the report, not from the date in a name or an aside.
func TestReckonedFrom(t *testing.T) {
	p := pipeline(t)
	for _, c := range []struct{ src, want string }{ // the value of the last expression, read on 5 March 2031
		{"On Monday, ministers met in Tarnow on the November 27 pact. The following day, Orvel denounced it.", "2031-03-04"},
		{"The minister said on Monday that the talks, which the May 2 raid had halted, would go on. The following day, Orvel said no.", "2031-03-04"},
		{"The court met on Monday in the case of the January 9 fire. Lind wrote the next day.", "2031-03-04"},
		{"The court ruled on Thursday that the May 2 sale was void. A day later, Voltara said it would appeal.", "2031-02-28"},
		{"On Monday, Lind signed the accord that was drawn up on January 4. The following day, the union denounced it.", "2031-03-04"},
		{"Ministers met in Tarnow on Monday. They held that the November 27 pact between Tarn and Lowick was void. In a release issued the following day, Orvel denounced it.", "2031-03-04"},
		{"Orr spoke on Monday. Two died in the January 9 fire. The following day, the owner fled.", "2031-01-10"},
		{"Ministers signed the pact on May 2. The following day, Orvel said it stood.", "2030-05-03"},
		{"The sale was signed on Monday. Voltara moved in on February 4. A day later, it was gone.", "2031-02-05"},
		{"The council voted on February 4. At Monday's meeting, Orr resigned. The following day, he left.", "2031-03-04"},
		{"Two died in the January 9 fire. The following day, the owner fled.", "2031-01-10"},
		{"Lind was on the raid in 2029. Luck was on his side that day.", ""},
		{"The yard burned in March 2030. The same day, the owner fled.", ""},
		{"Lind won the race in 2028. The next day, he left.", ""},
		{"Lind won the race. The next day, he left.", ""},
		{"Ministers signed the pact today. The same day, Orvel denounced it.", "2031-03-05"},
	} {
		d := annotate(p, c.src)
		times := dates.Find(d, "2031-03-05")
		if len(times) == 0 || times[len(times)-1].Value != c.want {
			t.Errorf("%q: found %v, want %s last", c.src, times, c.want)
		}
	}
}
