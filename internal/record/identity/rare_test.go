package identity_test

import (
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/record/identity"
)

// TestMeetRareNames holds those of two stories against each other for whom little speaks but a name that few have.
func TestMeetRareNames(t *testing.T) {
	for _, tt := range []struct {
		name string
		kind hearsay.PartyType
		list []string
		want bool
	}{
		{"of one month", hearsay.Person, []string{"Neil Garrod | | karl orr", "Neil Garrod | | ada roe"}, true},
		{"a year later", hearsay.Person, []string{"Neil Garrod | | karl orr", "Neil Garrod | | ada roe | 2032"}, false},
		{"of other offices", hearsay.Person, []string{"Neil Garrod | baker | karl orr", "Neil Garrod | surveyor | ada roe"}, false},
		{"that many have", hearsay.Person, []string{"Neil Brown | | karl orr", "Neil Brown | | ada roe"}, false},
		{"by the last name alone", hearsay.Person, []string{"Neil Garrod | | karl orr", "Garrod | | ada roe"}, false},
		{"a body's", hearsay.Organisation, []string{"Quillon Specie | | karl orr", "Quillon Specie | | ada roe"}, false},
		{"a body's, in some company", hearsay.Organisation, []string{"Quillon Specie | | white mill", "Quillon Specie | | white mill"}, true},
		{"a body's long name, in some company", hearsay.Organisation, []string{"Greyhound Tracks Board | | white mill", "Greyhound Tracks Board | | white mill"}, false},
		{"a firm by its first word", hearsay.Organisation, []string{"Quillon Shipping | | karl orr", "Quillon | | ada roe"}, false},
	} {
		list := stories(1, tt.list...)
		for i := range list {
			list[i].Type, list[i].Person, list[i].Body = tt.kind, list[i].Person && tt.kind == hearsay.Person, tt.kind == hearsay.Organisation
		}
		if met, _ := identity.NewJoiner().Meet(list); together(met, 1, 2) != tt.want {
			t.Errorf("%s: %v: joined %v, want %v", tt.name, tt.list, !tt.want, tt.want)
		}
	}
}
