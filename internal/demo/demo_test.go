package demo_test

import (
	"slices"
	"testing"

	"github.com/hearsay-project/hearsay/internal/demo"
	"github.com/hearsay-project/hearsay/internal/service"
)

func TestAll(t *testing.T) {
	list, err := demo.All()
	if err != nil {
		t.Fatal(err)
	}
	find := func(name string) service.Input {
		i := slices.IndexFunc(list, func(in service.Input) bool { return in.Name == name })
		if i < 0 {
			t.Fatalf("%s is not among %d reports", name, len(list))
		}
		return list[i]
	}
	if in := find("ferry/txt/01.txt"); in.Beside == nil || in.Beside.Outlet != "The Saltmarsh Courier" || len(in.Data) == 0 {
		t.Errorf("found %+v beside the first report of the ferry", in.Beside)
	}
	if in := find("01-senator-quits.txt"); in.Beside != nil {
		t.Errorf("found %+v beside a report without a sidecar", in.Beside)
	}
	if find("17-quarry-permit.html"); len(list) < 40 {
		t.Errorf("found %d reports, wanted 40 or more", len(list))
	}
}
