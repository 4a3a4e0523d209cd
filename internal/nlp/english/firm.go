package english

// LegalForm reports whether a word, in lower case without full stops, tells at the end of a name that it is a firm's: Inc, Ltd, GmbH.
func LegalForm(w string) bool {
	switch w {
	case "inc", "ltd", "llc", "plc", "corp", "corporation", "co", "company", "limited", "gmbh", "ag", "sa", "nv", "bv", "spa", "pty", "llp", "lp", "incorporated",
		"oy", "ab", "as", "pvt", "pte", "sdn", "bhd", "berhad", "asa", "sarl", "srl", "ltda", "kg":
		return true
	}
	return false
}

// Club reports whether a word, in lower case, tells at the end of a name that it is a sports club's: Eskdale Rovers.
func Club(w string) bool {
	switch w {
	case "rovers", "united", "wanderers", "athletic", "albion", "rangers", "hotspur", "harriers", "fc", "afc", "cf", "rfc":
		return true
	}
	return false
}

// Trade reports whether a word, in lower case, ends the full names of firms, which are called by the words before it too: Tern Hollow Capital.
func Trade(w string) bool {
	switch w {
	case "capital", "partners", "advisors", "advisers", "associates", "holdings", "stores", "systems", "technologies", "industries", "logistics", "foods", "motors", "energy",
		"pharmaceuticals", "biologicals", "investors", "management", "strategies", "tankers", "haulage", "aggregates", "trams", "trawlers", "shipyards",
		"lines", "heating", "cruises", "brewing", "terminals", "recycling", "millers", "seafoods", "quarries", "bakeries", "productions", "brands", "developments", "cement", "timber",
		"salvage", "couriers", "batteries", "semiconductors", "biosciences":
		return true
	}
	return false
}

// Business reports whether a word, in lower case, ends the names of firms and tells what they do: Lowick Shipping, which is neither Lowick nor Lowick
// Insurance.
func Business(w string) bool {
	switch w {
	case "shipping", "mining", "petroleum", "chemicals", "electronics", "software", "laboratories", "pharma", "insurance", "telecom", "communications",
		"entertainment", "studios", "engineering", "construction", "properties", "ventures", "investments", "financial", "breweries", "farms", "hotels", "resorts", "freight", "ferries",
		"railways", "aviation", "aerospace", "automotive", "textiles", "supermarkets", "solutions", "services", "consulting", "networks", "robotics", "therapeutics", "diagnostics",
		"metals", "minerals", "resources", "plastics", "packaging", "dairies", "bancorp", "airlines", "airways", "utilities",
		"marine", "maritime", "offshore", "dredging", "advisory", "mutual", "assurance", "reinsurance", "underwriting", "consultancy", "consultants", "contractors", "contracting", "builders", "estates", "homes",
		"publishing", "pictures", "films", "records", "travel", "tours", "coaches", "buses", "rail", "steel", "glass", "cars", "trucks", "distillers", "distillery", "fisheries", "salmon", "poultry",
		"grain", "fertilisers", "fertilizers", "oil", "gas", "power", "electric", "solar", "wind", "water", "waste", "environmental", "nuclear", "analytics", "data", "digital", "labs", "biotech", "genetics",
		"genomics", "medical", "healthcare", "dental", "defence", "defense", "armaments", "drones", "satellites", "satellite", "optics", "cables", "machinery", "instruments", "materials", "coatings", "tyres",
		"furniture", "retail", "trading", "exports", "commodities", "securities", "wealth", "equity", "finance", "credit", "leasing", "lending", "mortgages", "payments", "brokers", "brokerage", "realty",
		"architects", "surveyors", "solicitors", "gaming", "catering", "recruitment", "staffing", "towage", "stevedores",
		"air", "aero", "group", "health", "hauling", "fuels", "microsystems", "infrastructure", "analytical", "orchards", "nurseries", "vineyards", "mills", "foundries", "forestry", "lithium",
		"copper", "coal", "collieries", "nickel", "cobalt", "potash", "uranium", "platinum", "rubber", "tobacco", "cocoa", "refining", "smelting", "halogens":
		return true
	}
	return false
}

// BodyOf reports whether a common noun, in lower case, stands for a body whose name ends in the word last: the airline, for Orrin Airways. For an empty word it reports whether there are such.
func BodyOf(noun, last string) bool {
	if noun == "club" {
		return last == "" || Club(last)
	}
	ends := namesOf[noun]
	return len(ends) > 0 && (last == "" || ends[last])
}

var namesOf = map[string]map[string]bool{
	"airline":     set("airlines airways air"),
	"carrier":     set("airlines airways air"),
	"insurer":     set("mutual insurance assurance reinsurance"),
	"lender":      set("bank bancorp"),
	"broadcaster": set("radio television tv broadcasting"),
	"station":     set("radio television tv"),
	"retailer":    set("stores supermarkets retail"),
	"supermarket": set("stores supermarkets"),
	"charity":     set("relief aid trust foundation"),
	"regulator":   set("inspectorate ombudsman regulator"),
	"watchdog":    set("inspectorate ombudsman"),
	"brewery":     set("brewing breweries"),
	"shipyard":    set("shipyards shipbuilders"),
	"railway":     set("rail railways trains"),
	"quarry":      set("quarries aggregates"),
	"bakery":      set("bakeries"),
	"dairy":       set("dairies"),
	"police":      set("constabulary"),
	"force":       set("police constabulary"),
}

// NamedBody reports whether a noun before a name, in lower case, says that the name is one of a body: the newspaper Velmark.
func NamedBody(noun string) bool { return namedBodies[noun] }

var namedBodies = set(`newspaper magazine daily weekly tabloid website broadcaster agency company firm charity group union party bank airline carrier retailer insurer lender regulator watchdog
	think-tank hospital school club team university college museum supermarket chain consultancy brewer brewery airport platform app network startup start-up subsidiary consortium cooperative
	co-operative trust foundation campaign movement militia organisation organization nonprofit manufacturer automaker carmaker shipyard refinery utility conglomerate maker distributor
	wholesaler bookmaker newswire site forum festival orchestra collective syndicate federation association coalition alliance`)

// FirmOrPerson reports whether a noun before a name, in lower case, is one of what firms do and people may do too: the contractor Velmark, the contractor Karl Orr.
func FirmOrPerson(noun string) bool { return firmsOrPeople[noun] }

var firmsOrPeople = set(`operator contractor supplier developer publisher producer exporter importer trader shipper builder provider vendor`)
