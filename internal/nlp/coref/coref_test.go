package coref_test

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/hearsay-project/hearsay/internal/gazetteer"
	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/internal/models"
	"github.com/hearsay-project/hearsay/internal/nlp"
	"github.com/hearsay-project/hearsay/internal/nlp/coref"
	"github.com/hearsay-project/hearsay/internal/nlp/doc"
)

// pipeline loads the models once for all tests.
var pipeline = sync.OnceValues(func() (*nlp.Pipeline, error) {
	set, err := models.Load(models.Embedded(), nlp.Wanted())
	if err != nil {
		return nil, err
	}
	return nlp.New(set)
})

// read returns the document of a text with its mentions and entities.
func read(t *testing.T, src string) (*doc.Doc, nlp.Meaning) {
	t.Helper()
	p, err := pipeline()
	if err != nil {
		t.Fatal(err)
	}
	d := nlp.Split(src)
	p.Annotate(d)
	return d, p.Interpret(d, p.Attribute(d), nil)
}

// entity returns the entity of the words that a mention covers: "he", or "he#2" for the second time they stand in the text; -1 for none.
func entity(t *testing.T, d *doc.Doc, words string) int {
	t.Helper()
	words, nth, _ := strings.Cut(words, "#")
	n, err := strconv.Atoi("0" + nth)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range d.Mention {
		if d.Span(m.Range).In(d.Text) == words {
			if n--; n <= 0 {
				return m.Entity
			}
		}
	}
	return -1
}

func TestResolve(t *testing.T) {
	for _, c := range []struct {
		name, src string
		same      string // mentions of one entity, set apart by " = "; several entities by " / "
	}{
		{"surname", "Maria Lind left early. Lind had no comment.", "Maria Lind = Lind"},
		{"a name with the ending of a plural", "The Fishers' Association said it would strike. The Fishers' Association did so.", "Fishers' Association = it = Fishers' Association#2"},
		{"such a name behind another word", "The Harbour Supporters' Trust met. Nobody of the Harbour Supporters' Trust spoke.", "Harbour Supporters' Trust = Harbour Supporters' Trust#2"},
		{"they are not the dead", "Two sisters died. Their mother said she called police. “They said there was nothing they could do,” she said.", "police = They / Two sisters"},
		{"they were killed", "Two miners were killed. Rangers came at noon. They said the roof was low.", "Rangers = They / Two miners"},
		{"they were nearly killed", "Two miners were nearly killed. They said the roof was low.", "Two miners = They"},
		{"of whom a spokesman told", "Actor John Pell died on Monday, according to a family spokesman. He told the Courier last year that he was content.", "John Pell = He / a family spokesman"},
		{"a spokesman told of a bridge", "The bridge was closed, according to a spokesman. He said it was unsafe.", "a spokesman = He"},
		{"a chief told of a mayor", "Mayor Tom Reed resigned, according to Police Chief Karl Dunn. He said the mayor was tired.", "Karl Dunn = He / Tom Reed"},
		{"who is named in what he says", "Tom Dace spoke to the Courier about Karl Orr. Orr had been fired. “Mr Orr has my full support,” he said.", "Tom Dace = he / Karl Orr = Orr = Orr#2"},
		{"kin of nearly the same name", "Ada Roe left early. Her mother, Ada Berit Roe, said nothing.", "Ada Roe / Ada Berit Roe"},
		{"kin of the same name, named before", "Maria Lind left early. Her husband, Tom Lind, waited. Tom Lind said nothing.", "Tom Lind = Tom Lind#2 / Maria Lind"},
		{"his agent", "Leo Brandt said he would go. His agent, Luca Brennan, said he would stay.", "His agent = Luca Brennan / Leo Brandt"},
		{"a club's kitman", "The club's kitman, Karl Dent, said it was cold.", "The club's kitman = Karl Dent"},
		{"a last name that begins a sentence and looks like a word", "Harbour master Mara Quist left early. Quist did not return calls.", "Mara Quist = Quist"},
		{"a last name that looks like a verb", "Warden Roy Dunning left early. Dunning declined to say why.", "Roy Dunning = Dunning"},
		{"a last name that looks like a participle and stands nowhere else", "The harbour was quiet. Dunning said he had gone.", "Dunning = he"},
		{"a word that is nobody's last name", "Harbour master Mara Quist left early. Quiet fell on the pier, and it was late.", "Mara Quist"},
		{"a name that begins with adjectives", "The Turkish Democratic Forces held the town. The Turkish Democratic Forces left.", "Turkish Democratic Forces = Turkish Democratic Forces#2"},
		{"who leads them is no part of the name", "The Kurdish-led Turkish Democratic Forces held the town. The Turkish Democratic Forces left.", "Turkish Democratic Forces = Turkish Democratic Forces#2"},
		{"courts of two countries", "Canada's Supreme Court said it was late. Brazil's Supreme Court said it was not. Canada's Supreme Court met.", "Supreme Court = Supreme Court#3 / Supreme Court#2"},
		{"departments of two towns", "The Department of Transport in Carrow said it was late. The Department of Transport in Belmere said it was not.", "Department of Transport / Department of Transport#2"},
		{"the court that was named last", "Canada's Supreme Court said it was late. Brazil's Supreme Court said it was not. The Supreme Court met.", "Supreme Court / Supreme Court#2 = Supreme Court#3"},
		{"a court in a month", "Canada's Supreme Court met in May. The Supreme Court in July said it was not.", "Supreme Court = Supreme Court#2"},
		{"a firm in two towns", "Tarn Shipping in Carrow said it was late. Tarn Shipping in Belmere said it was not.", "Tarn Shipping = Tarn Shipping#2"},
		{"his agency", "Leo Brandt left. His agency, Holm Sports, said he would stay.", "Leo Brandt / Holm Sports"},
		{"the minister of another country", "Foreign Minister Ivo Lind said it was shut. The Canadian foreign minister said it was open.", "Ivo Lind / The Canadian foreign minister"},
		{"the minister of no country again", "The foreign minister said it was shut. Canadian Foreign Minister Ada Roe said it was open. The foreign minister said it was late.", "The foreign minister = The foreign minister#2 / Ada Roe"},
		{"the minister of a country again", "Canadian Foreign Minister Ada Roe said it was open. The foreign minister said it was late.", "Ada Roe = The foreign minister"},
		{"whose lawyer tells of him", "Douglas Hale met Captain Walter Pruitt. Pruitt told investigators he left the bridge for four minutes, his lawyer, Ellen Sato, said Thursday.", "Walter Pruitt = Pruitt = his / Ellen Sato"},
		{"of whom a spokesman speaks", "Mayor Tom Reed resigned, according to a spokesman. He said Reed was ill.", "a spokesman = He / Tom Reed = Reed"},
		{"the minister of the same country", "Canada's Foreign Minister Ivo Lind said it was shut. The Canadian foreign minister said it was open.", "Ivo Lind = The Canadian foreign minister"},
		{"one of two ministries", "Ostren's defence ministry said so. Dalmen's foreign ministry had no comment. Karl Orr spoke. The ministry denied it.", "Ostren's defence ministry / Dalmen's foreign ministry / The ministry"},
		{"somebody who is called as a firm is", "Tarn Shipping owns the ferry. Ms Tarn, who runs the harbour, said she was sorry.", "Tarn Shipping / Tarn = she"},
		{"two firms of one beginning", "Tern Hollow bought the pier. Tern Hollow Capital and a sister company, Tern Hollow Foods, said so. Tern Hollow had no comment.", "Tern Hollow = Tern Hollow Capital = Tern Hollow#2 / Tern Hollow Foods"},
		{"an inspector, and who is named later", "Half of the money was spent on rent, an inspector appointed by the court has found.\n\nIn a report opened on Monday, Ada Lind says it was moved in May. Ms Lind says the bank knew.", "an inspector appointed by the court / Ada Lind = Lind"},
		{"a source and who is named next", "A source close to the club said he was furious. Lena Orr said records showed it.", "A source close to the club / Lena Orr"},
		{"another's lawyer", "Trent Hollis would sue. His attorney, Becca Stahl, said so. The county's lawyer has argued that he fell.", "His attorney = Becca Stahl / The county's lawyer"},
		{"the same lawyer", "Trent Hollis would sue. His attorney, Becca Stahl, said so. The attorney said he fell.", "His attorney = Becca Stahl = The attorney"},
		{"an office and a rank", "The officer in charge, Major Vikram Kadre, could not be reached. The chief of staff, Marshal Osip Rhadan, said it was late.", "The officer in charge = Vikram Kadre / The chief of staff = Osip Rhadan"},
		{"they are not the minister", "Minister bullied officials, letter claims\n\nThe letter was sent by three officials. In it, they accuse Karl Orr of shouting.", "Minister / three officials = they"},
		{"a lawyer who is named at once", "A lawyer for Mr. Feld, Dana Kerr, said it was late.", "A lawyer for Mr. Feld = Dana Kerr"},
		{"who wrote in an email", "“You keep quiet,” one of them said. Among the papers is an email from the chief, Marcus Feld, to the board in which he wrote that it was early.", "Marcus Feld = he"},
		{"a lawyer of somebody who is named at once", "A lawyer for the chief of staff, Dana Kerr, said it was late.", "A lawyer for the chief of staff / Dana Kerr"},
		{"a bishop", "The Bishop of Carrow said the file was lost. In a letter, Bishop Fintan Daly said he was sorry. The bishop will stay.", "The Bishop of Carrow = Fintan Daly = he = The bishop"},
		{"a lawyer's client", "Tom Dace spoke. Inge Roth, Dace's lawyer, said the boat was late. Roth said her client denied it.", "Tom Dace = Dace = her client / Inge Roth = Roth = her"},
		{"a trainer's client", "Tom Dace spoke. Inge Roth, Dace's trainer, said the boat was late. Roth said her client denied it.", "Tom Dace = Dace / her client / Inge Roth = Roth = her"},
		{"his lawyer goes on", "Dex Moran was fired. His lawyer, Karl Grant, said the firm owed money. “It is a disgrace,” he said.", "Karl Grant = he / Dex Moran = His"},
		{"who speaks on tells of another", "Ross Lavery said the engineer, Viktor Hallam, spoke of cost and not of danger.\n\nInge Roth, Hallam's lawyer, said that was a lie. “He used the word fail. He used it four times,” she said.", "Inge Roth = she"},
		{"the only ministry", "Ostren's defence ministry said so. Karl Orr spoke. The ministry denied it.", "Ostren's defence ministry = The ministry"},
		{"the company that a report is about", "Auditor of Tarn Shipping quits\n\nTarn Shipping said on Monday that an auditor had quit. Shares of Tarn Shipping fell. The company said the books were sound.", "Tarn Shipping = Tarn Shipping#2 = The company"},
		{"another company was named last", "Auditor of Tarn Shipping quits\n\nTarn Shipping said on Monday that an auditor had quit. Shares of Tarn Shipping fell. The ferry was bought by Brandeman Stores. The company said the books were sound.", "Tarn Shipping = Tarn Shipping#2 / The company"},
		{"a firm and its short name", "VELL - Tarnow Motors Ltd will close its plant. Tarnow said the plant had lost money.", "Tarnow Motors Ltd = its = Tarnow"},
		{"the company is the firm that spoke", "The Harbour Union met Ada Roe. The Harbour Union was angry. Tarnow Motors Ltd said the plant had lost money. The company said it was sorry.", "Tarnow Motors Ltd = The company = it / Harbour Union"},
		{"ministers of two matters", "Interior Minister Rosa Lindt said three men were held. The regional tourism minister denied it.", "Rosa Lindt / The regional tourism minister"},
		{"mayors of two towns", "Carrow Mayor Karl Stoll said it was over. The mayor of Belmere said it was not.", "Karl Stoll / The mayor of Belmere"},
		{"a minister and the deputy", "Finance Minister Ida Holm said it was sound. The deputy finance minister said cuts were coming.", "Ida Holm / The deputy finance minister"},
		{"a minister again", "Interior Minister Rosa Lindt said three men were held. The minister was glad. The interior minister denied it.", "Rosa Lindt = The minister = The interior minister"},
		{"a president and her brother", "President Joan Hallam and her brother Greg Hallam came. Hallam said the port was closed.", "Joan Hallam = Hallam / Greg Hallam"},
		{"who behind a place", "“This is wrong,” said Jane Holm, mayor of Lomasa, who added that it was late.", "Jane Holm = who"},
		{"who behind a body", "Critics include Dana Voss, a professor at Harrow University, who accused the minister of lying.", "Dana Voss = who"},
		{"whose lawyer", "Tom Dace argued with a guard, a neighbour said. His lawyer, Paul Grice, denied it.", "Tom Dace = His"},
		{"a chief minister", "Chief Minister Anupama Rautela ordered it. The Chief Minister said nobody would be spared.", "Anupama Rautela = The Chief Minister"},
		{"a country of many states", "The United States said the dam would be built. The US said no help would come.", "United States = US"},
		{"who works for somebody", "Ada Clinton lost. Team Clinton said it was luck. Clinton left.", "Ada Clinton = Clinton / Team Clinton"},
		{"a first name alone", "Aoife Crehan says she rang the line. Aoife claims up to 40 dogs went down the lane.", "Aoife Crehan = she = Aoife"},
		{"a capital that speaks", "Nairobi said it would study the plan.", "Nairobi = it"},
		{"an adviser who is named with the", "A senior adviser to the minister asked for it. Two of them said the adviser, Karl Orr, rang twice.", "A senior adviser to the minister = the adviser = Karl Orr"},
		{"a report about two companies", "Auditor of Vell Airlines quits\n\nVell Airlines said on Monday that an auditor had quit. Brandeman Stores had warned of it in May. Brandeman Stores sold all shares of Vell Airlines. The company said the books were sound.", "Vell Airlines = Vell Airlines#2 / The company"},
		{"offices of two officials", "The Vell Information Commissioner's Office said so. The District Attorney's Office denied it. The District Attorney's Office would sue.", "Vell Information Commissioner's Office / District Attorney's Office = District Attorney's Office#2"},
		{"of whom a thing is told", "They withheld the name of a nurse, who said she had been kept out.", "a nurse = who = she / the name of a nurse"},
		{"an office of several words", "State Fire Marshal Dale Norris said it was open. Norris had no comment.", "Dale Norris = Norris"},
		{"a rank", "Havildar Mohan Vale said he had asked. The officer asked Havildar Vale to leave.", "Mohan Vale = he = Vale"},
		{"a name and a date", "Ivo Lind wrote to the Works Authority on 14 November to say it was late. The Authority said in an email that it had no letter.", "Works Authority = Authority"},
		{"a body of a headline", "Commission: heaters burned for years\n\nVELL - The makers knew, the Home Safety Commission said. They were told, the commission said.", "Commission = Home Safety Commission = the commission"},
		{"two such bodies", "The Home Safety Commission met the Sea Fisheries Commission. They had heard, the commission said.", "Home Safety Commission / Sea Fisheries Commission / the commission"},
		{"initials in an interview", "Maria Lind answered our questions.\n\nML: We walk every pier. I like the rain.\n\nIt rained.", "Maria Lind = ML = I"},
		{"initials with a mark", "Élise Lambert answered our questions.\n\nÉL: We walk every pier. I like the rain.\n\nIt rained.", "Élise Lambert = ÉL = I"},
		{"initials of a letter that English has not", "Þóra Lund answered our questions.\n\nÞL: We walk every pier. I like the rain.\n\nIt rained.", "Þóra Lund = ÞL = I"},
		{"letters with an ogonek", "Jan Dąbrek said the pier was open. It rained. Dabrek walked on.", "Jan Dąbrek = Dabrek"},
		{"a son called by his first name before he has a last one", "Joe Roe led Ivo Lund. The board, on which Hunter served, met. Roe denied the claim. Lund read a letter from Hunter Roe.", "Joe Roe = Roe / Hunter = Hunter Roe / Ivo Lund = Lund"},
		{"whoever bears the name all along", "It rained at noon. It rained all night. Joe Roe led Ivo Lund. Roe was glad. Roe sang. Roe ate. Roe slept. Lund read a letter about Hunter Roe. Roe denied the claim.",
			"Joe Roe = Roe = Roe#2 = Roe#3 = Roe#4 = Roe#5 / Hunter Roe"},
		{"who has just been named and has spoken", "It rained at noon. It rained all night. Joe Roe led Ivo Lund. Roe was glad. Roe sang. Roe ate. Roe slept. Hunter Roe said it was late. Roe denied the claim.", "Joe Roe = Roe#4 / Hunter Roe"},
		{"who is brought in speaks next", "Mayor Karl Orr said the bridge was safe. “We tested it,” he said.\n\nTom Reed, one of Orr's oldest friends, was even more certain.\n\n“Of course,” he said.", "Karl Orr = he = Orr / Tom Reed = he#2"},
		{"which, of a ministry that nothing hangs on", "The news came from the Finance Ministry, which has long been wary of the plan.", "Finance Ministry = which"},
		{"whom the speaker told, in a quotation", "Inspector Karl Orr said around 650 people were on the bridge. “I told the guards twice to shut it. They said nobody had paid,” he said.", "the guards = They / 650 people"},
		{"whom the speaker rang", "Ada Berg said the minister was told in May. “I rang the registrar on Monday. She said the file was gone,” Berg said.", "the registrar = She / Ada Berg = Berg / the minister"},
		{"the speaker is not told of", "Tom Dace rang me in May. “He told me it was late,” Karl Orr said. “He told me not to write it down,” Orr said.", "Tom Dace = He = He#2 / Karl Orr = Orr"},
		{"a lawyer speaks of the client", "“I believe him,” manager Dan Sharp told reporters.\n\nTom Dace's solicitor, Karl Orr, said his client had turned the offer down. “He knew nothing,” Orr said.", "Tom Dace = his client = He / Karl Orr = Orr / Dan Sharp"},
		{"a lawyer speaks of nobody else", "“I believe him,” manager Dan Sharp told reporters.\n\nTom Dace's solicitor, Karl Orr, said the offer was turned down. “He said no in May,” Orr said.", "Tom Dace = He / Karl Orr = Orr / Dan Sharp"},
		{"who was told of right before", "“I believe it,” manager Dan Sharp told reporters.\n\nKarl Orr, a neighbour, said Tom Dace had turned the offer down. “He said no in May,” Orr said.", "Tom Dace = He / Karl Orr = Orr / Dan Sharp"},
		{"who is led by a number is nobody", "A patient died on Ward 7 on Saturday. “A doctor was nice about it. He sent a letter,” Ada Roe said.", "A doctor = He / A patient"},
		{"the one told of before in the quotation", "Donald Tarn was asked about the raid. “General Karl Orr planned it. Orr and his men were at the gate. He gave the word,” a statement said.", "Karl Orr = Orr = He / Donald Tarn"},
		{"not the one behind the verb before", "A clerk wrote the book. The board called him a fool who “loved Mayor Karl Orr until he found that he could sell it”.", "Karl Orr / A clerk = him = he = he#2"},
		{"not of whom one was asked", "“Twelve is not thirty,” Mr Orr said.\n\nPressed on a claim by a diplomat that General Arno Velik ordered the strike without telling anybody, he gave a different answer.", "Orr = he / Arno Velik"},
		{"but who was asked", "Tom Dace left early. When the members asked Karl Orr about the raid, he said it was over.", "Karl Orr = he / Tom Dace"},
		{"nobody of whom one tells", "Deputy Ada Roe said the case makes itself. Mr Jim Dace of the union disagreed. Hounding a decent administrator out of his job would be a disgrace, he said.", "Jim Dace = he / a decent administrator = his / Ada Roe"},
		{"names with marks", "Sinéad Lavelle spoke of Melarexine and of Tom Dace. She said it was late. Bríd Hanafin met Ladislav Roe. He said so.", "Sinéad Lavelle = She / Ladislav Roe = He / Tom Dace"},
		{"a first name behind a title", "Justice John Paul Stell died. “It is late,” wrote Chief Justice John G. Roberts, “I am sad.”", "John G. Roberts = I / John Paul Stell"},
		{"who acts in the quotation", "Warren Tully said no. “I get calls about my car,” Tully said.\n\nIra Feld put a name to the suitor. “It was Jim Ostrander. Jim Ostrander was sure he had the money,” Feld said.", "Jim Ostrander = he / Warren Tully / Ira Feld = Feld"},
		{"who acts in the sentence before", "Ada Berg met Karl Orr, who had left the board in May. “Tom Dace knew it all. He was told in April,” Berg said.", "Tom Dace = He / Karl Orr / Ada Berg = Berg"},
		{"a lot of those who speak", "“A lot of farmers were upset that the ministry would tell them how to plough,” Tom Okafor said. “They said it was late.”", "farmers = They / the ministry"},
		{"what a report cannot do", "Lowick Council met on Monday. The report by the Wade Institute found that the grain had rotted. It denied the finding.", "Lowick Council = It"},
		{"a firm that speaks of itself", "Brightwater said it accepted the findings. It denied that it was told.", "Brightwater = it = It = it#2"},
		{"a firm that speaks of itself, and its whole name", "Ansel Copper owns the mine. Ansel said it would not contest the report. It was sorry.", "Ansel Copper = Ansel = it = It"},
		{"who tells of something else", "Karl Orr left. Orr said it would rain.", "Karl Orr = Orr"},
		{"a son who is called by his first name", "Owen Roe spoke. Owen Jr. said it was late.", "Owen Roe / Owen Jr."},
		{"a verb of a headline in capitals", "Ada Roe Calls For New Harbour Inquiry\n\nAda Roe wants an inquiry. Roe said so.", "Ada Roe = Ada Roe#2 = Roe"},
		{"a modal of a headline in capitals", "Roe May Miss Second Harbour Debate\n\nAda Roe has a cold. Roe said so.", "Roe = Ada Roe = Roe#2"},
		{"governments of two countries", "The Israeli government said it was cut. The Syrian government denied it. The Israeli government had no comment.", "The Israeli government = The Israeli government#2 / The Syrian government"},
		{"a provost", "Vikram Solt, provost of Tarn, said no. Provost Solt was ill.", "Vikram Solt = Solt"},
		{"a poll that another is measured against", "The latest Tarn poll shows Brell leading. Since last week's poll, she gained two points. The poll showed that voters liked her.", "The latest Tarn poll = The poll"},
		{"title and surname", "Maria Lind spoke to Sen. Tom Dace. Mr. Dace said nothing.", "Tom Dace = Dace / Maria Lind"},
		{"first name", "Maria Lind left early. “Maria is tired,” her son said.", "Maria Lind = Maria"},
		{"short form", "William Roe and Bill Roe are one man. Roe said so.", "William Roe = Bill Roe"},
		{"two of one surname, told apart by title", "Maria Lind and Tom Lind met. Mrs. Lind said she was glad. Mr. Lind said he was not.",
			"Maria Lind = Lind = she / Tom Lind = Lind#2 = he"},
		{"father and son of one name", "William Roe said he would sell the yard. His son, William Roe Jr., said the men knew. “We are done,” Roe Jr. said. Roe said the price was fair.",
			"William Roe = he / William Roe Jr. = Roe Jr."},
		{"and the surname alone", "William Roe said he would sell the yard. His son, William Roe Jr., said the men knew. Roe said the price was fair.", "William Roe = Roe"},
		{"two middle names", "Ada B. Roe will not run. Her mother, Ada C. Roe, said so.", "Ada B. Roe / Ada C. Roe"},
		{"a middle name told once", "Ada B. Roe will not run. “So be it,” Ada Roe said.", "Ada B. Roe = Ada Roe"},
		{"acronym", "The Federal Harbour Commission closed the port on Monday. The FHC said it would open soon.", "Federal Harbour Commission = FHC"},
		{"another office of the same noun", "Deputy Prime Minister Tom Dace left. The Prime Minister was sorry.", "The Prime Minister / Tom Dace"},
		{"an office behind a body", "County Commissioner Denise Orr left. Orr said she was sorry.", "Denise Orr = Orr = she"},
		{"an office alone is no name", "Mayor denies selling the harbour house\n\nThe mayor of Vell is Ada Roe.", "Mayor"},
		{"a surname like an office", "Ada King left. King said she was sorry.", "Ada King = King"},
		{"another name in brackets", "The Coastal Department of Harbours and Fire Protection (CoastFire) closed the port. CoastFire said it would open soon.",
			"Coastal Department of Harbours and Fire Protection = CoastFire = CoastFire#2 = it"},
		{"apposition", "Maria Lind, a spokeswoman for the port, said it was closed.", "Maria Lind = a spokeswoman for the port"},
		{"a club is no person", "Lowick Rovers dropped Karl Tye after he said he had been bribed.", "Karl Tye = he = he"},
		{"apposition of a firm with a plural for its name", "The ship's owner, Ondine Tankers, said it would not respond.", "The ship's owner = Ondine Tankers = it"},
		{"apposition before a name", "The mayor, Tom Dace, said the port was closed.", "The mayor = Tom Dace"},
		{"is somebody", "Tom Dace is a retired judge. He said the port was closed.", "Tom Dace = a retired judge = He"},
		{"is not", "Tom Dace is not a judge. He said the port was closed.", "Tom Dace = He / a judge"},
		{"a description again", "A retired judge wrote the report. The judge said it was late.", "A retired judge = The judge"},
		{"a title again", "Sen. Maria Lind voted no. The senator said she was sorry.", "Maria Lind = The senator = she"},
		{"pronouns by gender", "Maria Lind told Tom Dace that he was wrong. She said the port was closed.", "Maria Lind = She / Tom Dace = he"},
		{"who goes on behind a quotation", "Tom Dace met Karl Roe on Monday.\n“We are closed,” Dace said. “It is what it is. There is no way out. Nobody knows.”\n“I am sorry,” he added.",
			"Tom Dace = Dace = he"},
		{"a pronoun ahead", "As she left the port, Maria Lind said it was closed.", "she = Maria Lind"},
		{"I in a quotation", "“I am sorry,” Maria Lind said.", "I = Maria Lind"},
		{"who", "Maria Lind, who runs the port, said it was closed.", "Maria Lind = who"},
		{"who, behind a day", "Karl Orr saw a doctor on Monday, who told him that it was late.", "Karl Orr = him / a doctor = who"},
		{"who, behind a place", "Police held Ada Roe at the port, who denied that it was shut.", "Ada Roe = who"},
		{"seat", "Beijing said it had no comment. The Chinese government is silent, and China says why.", "Beijing = it = The Chinese government = China"},
		{"place", "He spoke in Beijing on Monday. China says it has no comment.", "China = it"},
		{"named later", "A spokesman for the Vellish ministry says the port is closed.\nHe adds that ships are gone.\n“We have no comment,” Karl Wenner said in a transcript.",
			"A spokesman for the Vellish ministry = He = Karl Wenner"},
		{"a spokesman of a person and who is named next", "A spokeswoman for Senator Hugh Lansing said it was late. “I saw smoke,” Ola Berg said.", "A spokeswoman for Senator Hugh Lansing / Ola Berg"},
		{"a spokeswoman and another's who is named", "A police spokeswoman said the man was armed. The mayor's spokeswoman, Ana Ruiz, said he was not.", "A police spokeswoman / The mayor's spokeswoman = Ana Ruiz"},
		{"officials of whom more is told", "Officials familiar with the plan said it was dead.", "Officials familiar with the plan"},
		{"a council that disputes", "Tom Dace said it was cracked, which the council disputes.", "Tom Dace / the council"},
		{"who denies what was said", "Ada Roe said Tom Dace lied, which he denies.", "Ada Roe / Tom Dace = he"},
		{"who denies a charge", "The lawyer accused Tom Dace of fraud. He denied the claim.", "Tom Dace = He / The lawyer"},
		{"who made a charge denies another", "Tom Dace accused the Vell Post of fraud. He denied the claim.", "Tom Dace = He / Vell Post"},
		{"a witness and who is named next", "A witness said two men died. Ola Berg said he saw smoke.", "A witness / Ola Berg"},
		{"marks on letters", "Jarosław Wenner spoke. Jaroslaw Wenner said the port was closed.", "Jarosław Wenner = Jaroslaw Wenner"},
		{"a description later named", "A Liberal MP is leaving the party on Wednesday night.\nTom Dace is now an independent, as the government has a judge look into claims the Ottawa MP took money.\nThe MP says he did not.",
			"Tom Dace = A Liberal MP = the Ottawa MP = The MP = he"},
		{"another person is not the subject", "Tom Dace met a Vellish diplomat. He said the diplomat was kind.", "Tom Dace = He / a Vellish diplomat = the diplomat"},
		{"a surname is of whom the report is about", "Senator Maria Lind will leave office in May.\nShe ran the port for a decade.\nHer parents, Robert Lind Sr. and Ruth Lind, had a mill there. Lind hopes that it will open again.",
			"Maria Lind = Lind / Ruth Lind"},
		{"a surname of one who has just spoken is left open", "Senator Maria Lind will leave office in May.\nShe ran the port for a decade.\nMuch was done.\n“We are glad,” said her brother, Robert Lind. “It is over,” Lind said.",
			"Maria Lind / Robert Lind / Lind"},
		{"an office before a surname", "Paul Vane, mayor of Lowick, was hurt.\nTom Dace wrote: “We pray for Mayor Vane.” Vane is at home.", "Paul Vane = Vane = Vane#2 / Tom Dace"},
		{"two mayors", "Paul Vane, mayor of Lowick, was hurt. The mayor of Vell, Ruth Orr, said she was sad.", "Paul Vane = mayor of Lowick / The mayor of Vell = Ruth Orr = she"},
		{"an office that one has", "The governor of Vell closed the port, as the governor of Lowick feared.\nGovernor Maria Lind said: “No one should go out.”", "Maria Lind / the governor of Lowick"},
		{"an office that one has, of whom it speaks", "The governor of Vell said the port was closed.\nGovernor Maria Lind said: “No one should go out.”", "The governor of Vell = Maria Lind"},
		{"a number in a name", "The Lost 52 Fund said it would stay. The Lost 52 Fund left.", "Lost 52 Fund = Lost 52 Fund#2 = it"},
		{"the time is nobody", "The Vell Mint closed. Maria Lind said it is time to open the Vell Mint.", "Vell Mint = Vell Mint#2 / Maria Lind"},
		{"whom something is told is not it", "“It was awful,” Maria Lind told the Vell Post.", "Vell Post / Maria Lind"},
		{"introduced later is another", "A spokesman for the port says it is closed.\n“We have no comment,” said Karl Wenner, a neighbour.",
			"A spokesman for the port / Karl Wenner = a neighbour"},
	} {
		t.Run(c.name, func(t *testing.T) { checkSame(t, c.src, c.same) })
	}
}

// checkSame checks that mentions of a text are of one entity, set apart by " = ", and that those of several, set apart by " / ", are.
func checkSame(t *testing.T, src, same string) {
	t.Helper()
	d, _ := read(t, src)
	seen := map[int]string{}
	for _, group := range strings.Split(same, " / ") {
		words := strings.Split(group, " = ")
		first := entity(t, d, words[0])
		if first < 0 {
			t.Errorf("%q has no entity", words[0])
		}
		if other, ok := seen[first]; ok {
			t.Errorf("%q is one with %q", words[0], other)
		}
		seen[first] = words[0]
		for _, w := range words[1:] {
			if got := entity(t, d, w); got != first {
				t.Errorf("%q is entity %d, want %d, that of %q", w, got, first, words[0])
			}
		}
	}
}

func TestPlace(t *testing.T) {
	d, _ := read(t, "Karl Wenner spoke at a press conference in Beijing on Monday.")
	if got := entity(t, d, "Beijing"); got >= 0 {
		t.Errorf("Beijing is entity %d, want none: it is where he spoke", got)
	}
}

// marked takes marked-up text apart: s1, q1 and c1 are the source, cue and content of the first attribution, and so on.
func marked(t *testing.T, src string) (*doc.Doc, []doc.Attribution, []doc.Range) {
	t.Helper()
	src, marks, err := golden.Parse(src)
	if err != nil {
		t.Fatal(err)
	}
	p, err := pipeline()
	if err != nil {
		t.Fatal(err)
	}
	d := nlp.Split(src)
	p.Annotate(d)
	var as []doc.Attribution
	for _, m := range marks {
		n, err := strconv.Atoi(m.Name[1:])
		if err != nil {
			t.Fatal(err)
		}
		for len(as) < n {
			as = append(as, doc.Attribution{})
		}
		a, tokens := &as[n-1], d.TokensIn(m.Start, m.End)
		switch m.Name[0] {
		case 's':
			a.Source = append(a.Source, tokens)
		case 'q':
			a.Cue = tokens
		case 'c':
			a.Content = append(a.Content, tokens)
		}
	}
	doc.Nest(as)
	words := make([]doc.Range, len(as))
	var parties []doc.Range
	for i, a := range as {
		if len(a.Source) > 0 {
			words[i] = a.Source[0]
			parties = append(parties, words[i])
		}
	}
	p.Resolver.Resolve(d, as, parties)
	return d, as, words
}

func TestSpeakers(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"a name", "⟦s1 Maria Lind⟧ ⟦q1 said⟧ ⟦c1 the port was closed⟧.", "Maria Lind"},
		{"a pronoun", "Maria Lind came. ⟦s1 She⟧ ⟦q1 said⟧ ⟦c1 the port was closed⟧.", "Maria Lind"},
		{"a single they", "⟦s1 A second source⟧, who works for Marl Systems, ⟦q1 confirmed⟧ ⟦c1 the date⟧. ⟦s2 They⟧ ⟦q2 said⟧ ⟦c2 an alert had been raised⟧.", "A second source; A second source"},
		{"together", "⟦s1 The Vell Police and the Harbour Agency⟧ ⟦q1 said⟧ ⟦c1 the port was closed⟧.", "The Vell Police and the Harbour Agency"},
		{"a title and more", "⟦s1 Maria Lind, a harbour officer in Vell,⟧ ⟦q1 said⟧ ⟦c1 the port was closed⟧.", "Maria Lind"},
		{"a form of address without a full stop", "⟦s1 Mrs Penhale⟧ ⟦q1 did not respond⟧ ⟦c1 to a request for comment⟧.", "Penhale"},
		{"a name and a description", "⟦s1 Ms Lind and the council⟧ ⟦q1 denied⟧ ⟦c1 the charge⟧.", "Ms Lind and the council"},
		{"a man and his wife", "⟦s1 Tom Dace and his wife⟧ ⟦q1 have denied⟧ ⟦c1 fraud⟧.", "Tom Dace and his wife"},
		{"whose lawyer", "⟦s1 Mrs Penhale's lawyer⟧ ⟦q1 said⟧ ⟦c1 she would not speak⟧.", "Mrs Penhale's lawyer"},
		{"what belongs to others", "⟦s1 Victims' group Speak Out⟧ ⟦q1 said⟧ ⟦c1 the port was closed⟧.", "Speak Out"},
		{"who belongs to a body", "⟦s1 The Harbour Fund's Karl Orr⟧ ⟦q1 said⟧ ⟦c1 the port was closed⟧.", "Karl Orr"},
		{"a body of many", "⟦s1 The Workers' Compensation Board⟧ ⟦q1 said⟧ ⟦c1 the port was closed⟧.", "Workers' Compensation Board"},
		{"a fund of many", "⟦s1 The Brannock Employees’ Retirement System⟧ ⟦q1 said⟧ ⟦c1 the port was closed⟧.", "Brannock Employees’ Retirement System"},
		{"two with their offices", "⟦s1 Ana Ruiz, the mayor, and Tom Reed, the governor,⟧ ⟦q1 said⟧ ⟦c1 it was late⟧.", "Ana Ruiz, the mayor, and Tom Reed"},
		{"one with two offices", "⟦s1 Harbour Party front-runner and the nominee of the union, Howie Hale,⟧ ⟦q1 said⟧ ⟦c1 it was late⟧.", "Howie Hale"},
		{"two offices", "⟦s1 The mayor and the governor⟧ ⟦q1 said⟧ ⟦c1 it was late⟧. ⟦s2 The mayor⟧ ⟦q2 said⟧ ⟦c2 so⟧.", "The mayor and the governor; The mayor"},
		{"neither", "Neither ⟦s1 the bank nor the union⟧ ⟦q1 responded to⟧ ⟦c1 requests for comment⟧.", "the bank and the union"},
		{"three together", "⟦s1 Brandt, Foss, and Crole⟧ ⟦q1 rejected⟧ ⟦c1 the offer⟧.", "Brandt, Foss, and Crole"},
		{"three of whom the first looks like a noun", "Councillors Petra Lund, Ivan Moss and Carla Dean debated on Tuesday. ⟦s1 Lund, Moss, and Dean⟧ all ⟦q1 argued⟧ ⟦c1 that the levy should not be mandatory⟧.", "Lund, Moss, and Dean"},
		{"three with a title", "⟦s1 Lawmakers Ida Holm, Tom Vance, and Rosa Lindt⟧ ⟦q1 denied⟧ ⟦c1 the charge⟧.", "Lawmakers Ida Holm, Tom Vance, and Rosa Lindt"},
		{"no name", "⟦s1 Two officials⟧ ⟦q1 said⟧ ⟦c1 the port was closed⟧.", "Two officials"},
		{"a seat", "⟦s1 Beijing⟧ ⟦q1 says⟧ ⟦c1 the port is closed⟧.", "Chinese government"},
		{"nobody", "⟦s1 Nobody⟧ ⟦q1 said⟧ ⟦c1 the port was closed⟧.", "-"},
		{"no source, passive", "⟦c1 The port⟧ was ⟦q1 said⟧ ⟦c1 to be closed⟧.", "-"},
		{"no source, but a subject", "Maria Lind ⟦q1 denied⟧ ⟦c1 the claim⟧.", "Maria Lind"},
		{"how it looks", "Maria Lind ⟦q1 seemed⟧ ⟦c1 to agree⟧.", "-"},
		{"a noun between a body and a person", "⟦s1 Police spokesman Karl Wenner⟧ ⟦q1 said⟧ ⟦c1 the port was closed⟧.", "Karl Wenner"},
		{"a club that is called like many", "⟦s1 Rovers manager Danny Starn⟧ ⟦q1 declined to comment on⟧ ⟦c1 the gossip⟧.", "Danny Starn"},
		{"two titles of one", "In a letter to The Vell News, ⟦s1 LM&E President and CEO Paul Vane⟧ ⟦q1 said⟧ ⟦c1 the firm was working⟧.", "Paul Vane"},
		{"whose name stands behind what she is, whatever the tree says", "⟦s1 YouTube star Josh Pale Linn⟧ ⟦q1 purports⟧ ⟦c1 to show how the trick is done⟧.", "Josh Pale Linn"},
		{"whose rank and name are set off", "⟦s1 Nigeria's chief of defence staff, Air Marshal Alec Badd,⟧ ⟦q1 announced⟧ ⟦c1 a truce⟧ on Friday.", "Alec Badd"},
		{"a service by its name", "⟦s1 The Israeli security service Shin Tal⟧ ⟦q1 told⟧ the cabinet ⟦c1 that the plan was old⟧.", "Shin Tal"},
		{"somebody of a person set off", "⟦s1 The wife of the mayor, Ada Roe,⟧ ⟦q1 said⟧ ⟦c1 he was ill⟧.", "The wife of the mayor"},
		{"all words of a fund", "⟦s1 Native Karesian Rights Fund⟧ ⟦q1 sued⟧ ⟦c1 the state⟧.", "Native Karesian Rights Fund"},
		{"a station with a number", "Fire crews left. ⟦s1 News 12⟧ ⟦q1 reported⟧ ⟦c1 that only two houses were without water⟧.", "News 12"},
		{"a meeting by where it was held", "⟦s1 Cairo summit⟧ ⟦q1 denounces⟧ ⟦c1 border agreement⟧.", "Cairo summit"},
		{"all words of an army", "⟦s1 The Free Karesian Army⟧ ⟦q1 said⟧ ⟦c1 it had taken the bridge⟧.", "Free Karesian Army"},
		{"all words of a ministry", "⟦s1 The Karesian Foreign Ministry⟧ ⟦q1 said⟧ ⟦c1 the envoy had left⟧.", "Karesian Foreign Ministry"},
		{"all words of a body for something", "⟦s1 The London-based Karesian Observatory for Human Rights⟧ ⟦q1 said⟧ ⟦c1 ten had died⟧.", "Karesian Observatory for Human Rights"},
		{"an apposition and more", "⟦c1 “We lost all,”⟧ ⟦q1 said⟧ ⟦s1 his father, Karim Venn, following the rite⟧.", "Karim Venn"},
		{"who is asked answers", "⟦s1 Reporters⟧ ⟦q1 asked⟧ ⟦c1 Governor Tom Hale about Karl Orr, the arms dealer⟧, but ⟦s2 he⟧ ⟦q2 declined⟧ ⟦c2 to comment⟧.", "Reporters; Tom Hale"},
		{"who is asked answers in the next sentence", "⟦s1 Ana Ruiz⟧ ⟦q1 said⟧ ⟦c1 it was late⟧. A host asked Mary Hale what she had heard. “⟦c2 Nothing⟧,” ⟦s2 she⟧ ⟦q2 said⟧.", "Ana Ruiz; Mary Hale"},
		{"who asks for help speaks on", "⟦s1 Tom Hale⟧ ⟦q1 said⟧ ⟦c1 the dam was weak⟧. He had asked for help from Karl Orr. ⟦s2 He⟧ ⟦q2 said⟧ ⟦c2 it would last a year⟧.", "Tom Hale; Tom Hale"},
		{"the one named of several", "⟦s1 Carl Lind⟧ ⟦q1 said⟧ ⟦c1 it was late⟧. ⟦s2 He⟧ ⟦q2 said⟧ ⟦c2 so twice⟧. ⟦s3 Some traders, like Karl Orr, a farmer,⟧ ⟦q3 said⟧ ⟦c3 it was early⟧. “⟦c4 I know⟧,” ⟦s4 he⟧ ⟦q4 said⟧.", "Carl Lind; Carl Lind; Some traders; Karl Orr"},
		{"one like another", "⟦s1 Carl Lind, like Karl Orr,⟧ ⟦q1 said⟧ ⟦c1 it was early⟧. “⟦c2 I know⟧,” ⟦s2 he⟧ ⟦q2 said⟧.", "Carl Lind; Carl Lind"},
		{"an actor may be a woman", "Alma Tell was glad when she came. ⟦s1 Another actor, Orla Venn,⟧ ⟦q1 said⟧ ⟦c1 it was fun⟧. “⟦c2 I know⟧,” ⟦s2 she⟧ ⟦q2 said⟧.", "Orla Venn; Orla Venn"},
		{"an interview as it was held", "((LC)) Why?\n((Ada Roe)) ⟦s1 I⟧ ⟦q1 think⟧ ⟦c1 it was late⟧.\n((LC)) And ⟦s2 I⟧ ⟦q2 think⟧ ⟦c2 not⟧.\n((Ada Roe)) Well.\n⟦s3 I⟧ ⟦q3 believe⟧ ⟦c3 so⟧.", "Ada Roe; -; Ada Roe"},
		{"the report itself", "⟦s1 I⟧ ⟦q1 believe⟧ ⟦c1 the port is closed⟧.", "AUTHOR"},
		{"I is who speaks", "“⟦c1 ⟦s2 I⟧ ⟦q2 believe⟧ ⟦c2 the port is closed⟧⟧,” ⟦s1 Maria Lind⟧ ⟦q1 said⟧.", "Maria Lind; Maria Lind"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, as, words := marked(t, c.src)
			var got []string
			for _, s := range coref.New(gazetteer.New()).Speakers(d, as, words) {
				name := "-"
				if s.Entity >= 0 {
					name = d.Entity[s.Entity].Name
				}
				if (s.Entity >= 0) != (s.Confidence > 0) {
					t.Errorf("speaker %q has confidence %d", name, s.Confidence)
				}
				got = append(got, name)
			}
			if got := strings.Join(got, "; "); got != c.want {
				t.Errorf("speakers are %q, want %q", got, c.want)
			}
		})
	}
}

func TestAbout(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"subject", "⟦s1 Maria Lind⟧ ⟦q1 said⟧ ⟦c1 Tom Dace lied about the port⟧.", "Tom Dace"},
		{"an illness", "⟦s1 Maria Lind⟧ ⟦q1 said⟧ ⟦c1 COVID-19 had closed the port⟧.", ""},
		{"an act of something", "⟦s1 Maria Lind⟧ ⟦q1 called⟧ ⟦c1 the fire an act of spite⟧.", ""},
		{"object alone", "⟦s1 Maria Lind⟧ ⟦q1 accused⟧ ⟦c1 Tom Dace of lying⟧.", "Tom Dace"},
		{"nobody", "⟦s1 Maria Lind⟧ ⟦q1 said⟧ ⟦c1 it was late⟧.", ""},
		{"not who speaks", "⟦s1 Maria Lind⟧ ⟦q1 said⟧ ⟦c1 she would go, as she had said she would⟧.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, as, words := marked(t, c.src)
			r := coref.Resolver{}
			var got []string
			for _, e := range r.About(d, as, r.Speakers(d, as, words))[0] {
				got = append(got, d.Entity[e].Name)
			}
			if got := strings.Join(got, "; "); got != c.want {
				t.Errorf("it is about %q, want %q", got, c.want)
			}
		})
	}
}

// What a name ends in and what stands behind it tell that it is no person's.
func TestFirms(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"Lowick Bank", "Lowick Bank said it had been told nothing.", "organisation"},
		{"Court of Session", "Court of Session said the sale was void.", "government"},
		{"Supreme Court", "She will appeal to the Supreme Court of Vell.", "government"},
		{"Charlotte Church", "Charlotte Church said she had been told nothing.", "person"},
		{"Tern Hollow", "Tern Hollow co-founder Tom Dace said the shops were open. Tern Hollow bought them.", "organisation"},
		{"Pell Orrin", "Pell Orrin said it would buy. Pell Orrin, which owns 40 shops, was founded by Tom Dace.", "organisation"},
		{"Brandeman", "Brandeman Port Services Pvt Ltd runs the quay. Brandeman said the crane was sound.", "organisation"},
		{"Stearne Wexley", "Stearne Wexley would not say who told Stearne Wexley Holdings.", "organisation"},
		{"Tom Dace", "Tom Dace, who owns 40 shops, said so.", "person"},
	} {
		d, _ := read(t, c.src)
		i := slices.IndexFunc(d.Entity, func(e doc.Entity) bool { return strings.HasPrefix(e.Name, c.name) })
		if i < 0 || d.Entity[i].Type.String() != c.want {
			t.Errorf("%q: %s is no %s: %+v", c.src, c.name, c.want, d.Entity)
		}
		if slices.ContainsFunc(d.Entity[i+1:], func(e doc.Entity) bool { return strings.HasPrefix(e.Name, c.name) }) {
			t.Errorf("%q: %s is told of twice: %+v", c.src, c.name, d.Entity)
		}
	}
}

func TestRoles(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"apposition", "Tom Dace, a lawyer for the port, said it was closed.", "a lawyer for the port current"},
		{"former", "Tom Dace, a former harbour minister, said it was closed.", "a former harbour minister former"},
		{"formerly", "Tom Dace, formerly a harbour minister, said it was closed.", "a harbour minister former"},
		{"acting", "Tom Dace, the acting mayor, said it was closed.", "the acting mayor acting"},
		{"before the name", "Former prime minister Tom Dace said it was closed.", "Former prime minister former"},
		{"a town in a role", "Former New York lawyer Tom Dace said it was closed.", "Former New York lawyer former"},
		{"half a quotation", "Former agent Tom Dace, architect of 'Vane' rescue, dies at 78\n\nDace died Saturday.", "Former agent former; architect current"},
		{"title", "Sen. Tom Dace said it was closed.", "Sen. current"},
		{"office of a country", "US Secretary of State Tom Dace said it was closed.", "US Secretary of State current"},
		{"office with a matter", "Secretary of State for Health Mary Orr said it was closed.", "Secretary of State for Health current"},
		{"office of a land unknown", "President of Ostren Jan Vell said it was closed.", "President of Ostren current"},
		{"first name unknown", "The Leader of the Opposition Vela Ghorpade said it was closed.", "The Leader of the Opposition current"},
		{"office of a land known", "First Minister of Scotland Mary Orr said it was closed.", "First Minister of Scotland current"},
		{"office at a land", "US Ambassador to Tolmia Tom Dace said it was closed.", "US Ambassador to Tolmia current"},
		{"office at a body", "Former US Ambassador to the United Nations Mary Orr said it was closed.", "Former US Ambassador to the United Nations former"},
		{"office from a land", "United States Senator from Vermont Mary Orr said it was closed.", "United States Senator from Vermont current"},
		{"office of a land known, first name unknown", "President of Argentina Vela Ghorpade said it was closed.", "President of Argentina current"},
		{"two in one", "Harbour Party leader and prime minister Tom Dace said it was closed.", "Harbour Party leader current; prime minister current"},
		{"two people", "The mayor and lawyer Tom Dace said it was closed.", "lawyer current"},
		{"office of a town", "The Mayor of San Fierro City said it was closed.", ""},
		{"no office", "Friend of Tom Dace said it was closed.", ""},
		{"behind a day", "This Wednesday Greek Foreign Minister Tom Dace said it was closed.", "Greek Foreign Minister current"},
		{"behind a month", "Last month Finance Minister Mary Orr said it was closed.", "Finance Minister current"},
		{"of last year", "Mary Orr, last year's finance minister, said it was closed.", "last year's finance minister current"},
		{"form of address", "Mr. Dace said it was closed.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, _ := read(t, c.src)
			var got []string
			for _, e := range d.Entity {
				for _, r := range e.Roles {
					got = append(got, d.Span(r.Range).In(d.Text)+" "+r.Status.String())
				}
			}
			if got := strings.Join(got, "; "); got != c.want {
				t.Errorf("roles are %q, want %q", got, c.want)
			}
		})
	}
}

// TestDoubleTitle wants everybody whom a report tells of, where titles come in twos.
func TestDoubleTitle(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"The health and education minister Mary Orr said the hall was closed.", "Mary Orr"},
		{"Trade and industry commissioner Mary Orr said the hall was closed.", "Trade; Mary Orr"}, // and no two who speak together
		{"Mr. King and Mr. Lind said the hall was closed.", "Mr. King and Mr. Lind; King; Lind"},
	} {
		d, _ := read(t, c.src)
		var got []string
		for _, e := range d.Entity {
			got = append(got, e.Name)
		}
		if got := strings.Join(got, "; "); got != c.want {
			t.Errorf("%q tells of %q, want %q", c.src, got, c.want)
		}
	}
}
