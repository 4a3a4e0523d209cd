package corpus

import (
	"errors"
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

func TestReuters(t *testing.T) {
	files := fstest.MapFS{"a.sgm": {Data: []byte(`<!DOCTYPE lewis SYSTEM "lewis.dtd">
<REUTERS OLDID="9" NEWID="1"><TEXT><TITLE>WHEAT</TITLE><BODY>Wheat &lt;W.T> rose.
 Reuter
&#3;</BODY></TEXT></REUTERS>
<REUTERS OLDID="8" NEWID="2"><TEXT>No body.</TEXT></REUTERS>
<REUTERS OLDID="7" NEWID="3"><TEXT><BODY>Oats fell.</BODY></TEXT></REUTERS>`)}}
	got, err := Reuters(files)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]Dispatch{{"1", "Wheat <W.T> rose.\n Reuter\n\x03"}, {"3", "Oats fell."}}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if _, err := Reuters(fstest.MapFS{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("error of an empty folder: %v", err)
	}
}

func TestBodies(t *testing.T) {
	got, err := Bodies(fstest.MapFS{"train_bodies.csv": {Data: []byte("Body ID,articleBody\n0,\"A goat, \"\"Bill\"\",\nate it.\"\n4,Rain.\n")}})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]Dispatch{{"0", "A goat, \"Bill\",\nate it."}, {"4", "Rain."}}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for _, bad := range []string{"Body ID,articleBody\n1\n", "a,\"b"} {
		if _, err := Bodies(fstest.MapFS{"train_bodies.csv": {Data: []byte(bad)}}); err == nil {
			t.Errorf("%q was read", bad)
		}
	}
}
