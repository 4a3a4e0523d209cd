package english

// OtherSense reports whether a verb with a noun for its object tells of something that is done, though it is a verb of telling with others: claimed three lives, conceded a goal, told a joke, answered the door.
func OtherSense(verb, object string) bool { return otherSense[verb][object] }

var otherSense = map[string]map[string]bool{
	"accept":    set(`award prize trophy medal job post gift bribe donation delivery card cash`),
	"announce":  set(`crowd attendance`),
	"answer":    set(`door phone telephone doorbell bell`),
	"back":      set(`car truck van lorry trailer bus boat`),
	"call":      set(`taxi cab ambulance penalty timeout heads dog cat horse`),
	"challenge": set(`ball`),
	"charge":    set(`fence phone telephone battery laptop device line enemy ball car`),
	"claim":     set(`life victim scalp title prize trophy medal crown championship benefit welfare refund point wicket`),
	"concede":   set(`goal penalty corner free-kick try run foul possession lead set break`),
	"confirm":   set(`booking reservation`),
	"decline":   set(`role part post`),
	"describe":  set(`circle arc curve loop`),
	"expect":    set(`baby child twin`),
	"forget":    set(`key wallet phone bag coat passport`),
	"name":      set(`baby dog cat puppy horse boat ship ferry street`),
	"order":     set(`pizza beer coffee tea drink meal food wine breakfast lunch dinner`),
	"promise":   set(`rain snow`),
	"recall":    set(`ambassador envoy diplomat`),
	"refuse":    set(`food drink meal`),
	"reject":    set(`kidney coin transplant heart liver`),
	"remember":  set(`key wallet phone bag coat passport`),
	"repeat":    set(`year class grade course`),
	"report":    set(`duty work`),
	"reveal":    set(`tattoo statue scar bruise wound`),
	"rule":      set(`line`),
	"say":       set(`prayer grace mass goodbye farewell`),
	"sing":      set(`anthem song hymn carol`),
	"state":     set(`name`),
	"support":   set(`family household roof weight ceiling`),
	"tell":      set(`joke lie time fortune`),
	"threaten":  set(`lead`),
}
