package coref_test

import (
	"strings"
	"testing"
)

// together checks which mentions are of one entity: "Ada Roe = she / Karl Orr", where every other is of another.
func together(t *testing.T, src, same string) {
	t.Helper()
	d, _ := read(t, src)
	seen := map[int]string{}
	for _, set := range strings.Split(same, " / ") {
		members := strings.Split(set, " = ")
		first := entity(t, d, members[0])
		if other, ok := seen[first]; ok || first < 0 {
			t.Errorf("%s\n%q is entity %d, like %q", src, members[0], first, other)
		}
		seen[first] = members[0]
		for _, m := range members[1:] {
			if e := entity(t, d, m); e != first {
				t.Errorf("%s\n%q is entity %d, %q is %d", src, m, e, members[0], first)
			}
		}
	}
}

// TestInOffice tells who is meant by an office that stood in lower case right before a name.
func TestInOffice(t *testing.T) {
	for _, c := range []struct{ src, same string }{
		{"Brackwell mayor Tom Reed said taxes would rise. On Tuesday the mayor said the bridge was shut.", "Tom Reed = the mayor"},
		{"Prime minister John Harris met the union. The prime minister said no deal was near.", "John Harris = The prime minister"},
		{"Army spokesman John Harris met reporters on Monday. The spokesman said the mill was safe.", "John Harris = The spokesman"},
		{"Tolmian president Mary Harris met the union. The president said no deal was near.", "Mary Harris = The president"},
		{"Orvel police chief John Harris met Tarnow mayor Ada Roe. The chief said no deal was near, but the mayor said it was.", "John Harris = The chief / Ada Roe = the mayor"},
		{"Nurse Ada Roe and driver Karl Orr were hurt. The driver said the road was wet.", "Ada Roe / Karl Orr = The driver"},
		{"Former mayor Tom Reed met the union. The former mayor said the bridge was shut.", "Tom Reed = The former mayor"},
		{"Prime minister John Harris met president Mary Cole. The president said no deal was near.", "John Harris / Mary Cole = The president"},

		{"Finance minister Ivo Lind and trade minister Ada Roe met the union. The minister said no deal was near.", "Ivo Lind / Ada Roe / The minister"},
		{"Marden president Mary Cole met Tolmian president John Harris. The president said no deal was near.", "Mary Cole / John Harris / The president"},
		{"Marden foreign minister John Harris flew to Orvel on Monday. The Orvel foreign minister said no deal was near.", "John Harris / The Orvel foreign minister"},
		{"Finance minister John Harris and health minister Mary Cole met on Monday. The health minister said no deal was near.", "John Harris / Mary Cole = The health minister"},
		{"Finance minister John Harris met the union. The health minister said no deal was near.", "John Harris / The health minister"},
		{"Former mayor Tom Reed met the union. The mayor said the bridge was shut.", "Tom Reed / The mayor"},
		{"Deputy mayor Tom Reed met the union. The mayor said the bridge was shut.", "Tom Reed / The mayor"},
		{"Mill manager Ada Roe met the union. The bank manager said it was late.", "Ada Roe / The bank manager"},
		{"The mill was sold to former company director John Harris. The company director said he was glad.", "John Harris / The company director"},
	} {
		together(t, c.src, c.same)
	}
}
