package corpus

import "testing"

func TestParseTimeML(t *testing.T) {
	got, err := ParseTimeML(`<?xml version="1.0" ?><TimeML><DCT><TIMEX3 tid="t0" functionInDocument="CREATION_TIME" value="2031-03-04T10:00">x</TIMEX3></DCT>
<TEXT>It <EVENT>shut</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2031-03-03">Monday</TIMEX3> &amp; burnt.</TEXT></TimeML>`)
	if err != nil {
		t.Fatal(err)
	}
	if got.Text != "It shut on Monday & burnt." || got.Published != "2031-03-04" || len(got.Times) != 1 {
		t.Fatalf("got %+v", got)
	}
	if x := got.Times[0]; got.Text[x.Start:x.End] != "Monday" || x.Type != "DATE" || x.Value != "2031-03-03" {
		t.Errorf("got %+v", x)
	}
	if _, err := ParseTimeML("<TimeML><TEXT>open"); err == nil {
		t.Error("got no error for a document that does not end")
	}
}
