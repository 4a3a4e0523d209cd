package engine_test

import (
	"context"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hearsay-project/hearsay/engine"
)

// ruled are sentences whose statements are found, mended or left out by the rules behind the models, nested ones with a mark of how deep they lie.
func ruled() []struct{ name, src, want string } {
	return []struct{ name, src, want string }{
		{"nested", "Councillor Mira Vance said the mayor had told him that the market would close.", `
			Councillor Mira Vance | said | the mayor had told him that the market would close
			> the mayor | had told | that the market would close`},
		{"nested within a quotation", "“He told me he would resign,” she said.", `
			she | said | “He told me he would resign,”
			> He | told | he would resign`},
		{"nested twice", "Staff say the manager assured them the owner had promised that nobody would be sacked.", `
			Staff | say | the manager assured them the owner had promised that nobody would be sacked
			> the manager | assured | the owner had promised that nobody would be sacked
			>> the owner | had promised | that nobody would be sacked`},
		{"a short answer", "“No,” the minister answered.", `
			the minister | answered | “No,”`},
		{"a short answer in single marks", "'Never,' the harbour master replied.", `
			the harbour master | replied | 'Never,'`},
		{"words of a song", "“Blue Sea,” a song about the port, sold well.", ``},
		{"taken back", "The senator walked back her remarks on Monday.", `
			The senator | walked back | her remarks`},
		{"withdrawn", "The trader withdrew his allegation.", `
			The trader | withdrew | his allegation`},
		{"a way back", "The senator walked back to the harbour. The army withdrew its troops. The bank withdrew its offer.", ``},
		{"approached for comment", "Tarn Shipping has been approached for comment.", `
			Tarn Shipping | has been approached for comment |`},
		{"contacted for comment by a paper", "Mr Orr has been contacted for comment by the Courier.", `
			Mr Orr | has been contacted for comment |`},
		{"asked for comment by a paper", "The Courier has contacted the mayor of Belmere for comment.", `
			the mayor of Belmere | for comment |`},
		{"approached for comment, with an answer", "Tarn Shipping was approached for comment but did not respond.", `
			Tarn Shipping | did not respond |`},
		{"approached for something else", "The firm was approached by a buyer.", ``},
		{"the public is asked for comment", "The mayor has asked the public for comment.", `
			The mayor | has asked | the public for comment`},
		{"a headline of what a study finds", "Teens who eat snacks sleep less, study finds\n\nThe town was quiet.", `
			study | finds | Teens who eat snacks sleep less`},
		{"what a study has found of those who eat", "Teens who eat snacks late in the evening sleep less than others, a study has found.", `
			a study | has found | Teens who eat snacks late in the evening sleep less than others`},
		{"a headline of what a watchdog finds", "Bank misled customers for a decade, watchdog finds\n\nThe town was quiet.", `
			watchdog | finds | Bank misled customers for a decade`},
		{"though others fear more", "63 people have died, officials said on Saturday, though aid groups fear the toll is far higher.", `
			officials | said | 63 people have died
			aid groups | fear | the toll is far higher`},
		{"although another believes otherwise", "The port is safe, officials said, although the union believes the cranes are too old.", `
			officials | said | The port is safe
			the union | believes | the cranes are too old`},
		{"though it is nobody else's word", "The port is safe, officials said, though it may close on Monday.", `
			officials | said | The port is safe … though it may close on Monday`},
		{"a study and its authors", "A study found that eels sleep at night, but its authors cautioned the sample was small.", `
			A study | found | that eels sleep at night
			its authors | cautioned | the sample was small`},
		{"a thing that is told of, and what another does", "Leo Brandt told the Courier of the files and lawyer Rudi Gall gave it a copy.", `
			Leo Brandt | told | of the files`},
		{"two things that are told of", "Leo Brandt told the Courier of the files and the letters.", `
			Leo Brandt | told | the Courier of the files and the letters`},
		{"the last time somebody ordered it", "The last time the government ordered the station to close was in 1974.", `
			the government | ordered | the station to close`},
		{"ordered to stay where they were", "The general ordered the troops to stay where they were.", `
			The general | ordered | the troops to stay where they were`},
		{"which another opposed", "The mayor said he banned the march, which Reis opposed.", `
			The mayor | said | he banned the march
			Reis | opposed | which`},
		{"which they rejected", "Students denounced the curfew, which they rejected.", `
			Students | denounced | the curfew
			they | rejected | which`},
		{"a truce that others dismissed", "The army announced a truce, which the rebels dismissed.", `
			The army | announced | a truce
			the rebels | dismissed | which`},
		{"which he denies", "He accused Mr Brown of fraud, which he denies.", `
			He | accused | Mr Brown of fraud
			he | denies | which`},
		{"the rest of a clause", "The union fears the police will come.", `
			The union | fears | the police will come`},
		{"which another sold", "The mayor said he banned the march. The pier, which Reis sold, is old.", `
			The mayor | said | he banned the march`},
		{"accepted according to somebody", "The clerk apologised to the mayor, which the mayor accepted according to his spokesman.", `
			The clerk | apologised | to the mayor
			> the mayor | accepted | which
			his spokesman | according to | which the mayor accepted`},
		{"somebody else behind a semicolon", "One of the pilots said the offer was made in Vell; the harbour ministry declined to comment.", `
			One of the pilots | said | the offer was made in Vell
			the harbour ministry | declined | to comment`},
		{"upholds innocence", "Crane maintains his innocence.", `
			Crane | maintains | his innocence`},
		{"of a client", "The lawyer maintained his client's innocence. The judge protested the decision.", `
			The lawyer | maintained | his client's innocence`},
		{"no longer", "Police no longer believe that Crane did it.", `
			Police | no longer believe | that Crane did it`},
		{"takes back words", "The union withdrew the allegation. The army withdrew the troops.", `
			The union | withdrew | the allegation`},
		{"takes back a report", "The Marlow Echo has taken back its report that the mayor resigned.", `
			The Marlow Echo | has taken back | its report that the mayor resigned`},
		{"owns up", "Ben Orr owned up to the theft. The firm owned up to 30 percent of the mine.", `
			Ben Orr | owned up to | the theft`},
		{"takes the blame", "The mayor took full responsibility for the failed drill.", `
			The mayor | took full responsibility for | the failed drill`},
		{"apologises", "The mayor apologised for the delay.", `
			The mayor | apologised for | the delay`},
		{"apologises to somebody", "The mayor apologised to residents for the delay.", `
			The mayor | apologised to residents for | the delay`},
		{"ought to apologise", "The mayor should apologise for the delay.", ``},
		{"received by", "The mayor was criticised by unions for the closure. The price was reduced by 30 percent.", `
			unions | was criticised by | The mayor … for the closure`},
		{"claims received by", "Claims that he lied were dismissed as “rubbish” by his lawyer.", `
			>  | Claims | that he lied
			his lawyer | were dismissed as | Claims that he lied … “rubbish”`},
		{"would have been received", "Had the plan been condemned by unions, it would have failed. The mayor could be criticised by unions.", ``},
		{"received by two kinds", "The plan was welcomed by farmers and fishermen.", `
			farmers and fishermen | was welcomed by | The plan`},
		{"a guest who was welcomed", "The minister was welcomed by the mayor at the airport. Ada Orr was welcomed by the mayor. The mayor was criticised by the end of the year.", ``},
		{"described by", "The report was described as “premature” by his office.", `
			his office | was described as | The report … “premature”`},
		{"admits this, denies that", "Ada Doss admitted manslaughter but denied murder.", `
			Ada Doss | admitted | manslaughter
			Ada Doss | denied | murder`},
		{"neither claimed nor denied", "The group neither claimed nor denied responsibility.", `
			The group | neither claimed nor denied | responsibility`},
		{"no arrests", "No arrests were reported. Two arrests were reported.", `
			 | were reported | Two arrests`},
		{"no admission", "There was no admission that the dam was cracked. There is no suggestion that Ruiz lied.", ``},
		{"all that was said", "“I have a contract here,” was all he would say.", `
			he | was all | “I have a contract here,”`},
		{"the only reply", "“No comment” was the mayor's only reply. “Tarn” was the mayor's favourite film.", `
			the mayor | was the mayor's only reply | “No comment”`},
		{"in whose words", "In Orr's words, the bank was “a casino”. In other words, the bank was shut.", `
			Orr | words | the bank was “a casino”`},
		{"in the words of somebody", "In the words of Mayor Ada Orr, the plan is “a dead letter”.", `
			Mayor Ada Orr | words | the plan is “a dead letter”`},
		{"none announced", "No arrests have been announced. The mayor hasn't outlined a plan to cut fees.", ``},
		{"spoke and hung up", "\"The bridge is safe,\" Ana Ruiz said and hung up. \"The dam is safe,\" Ben Orr told the Courier and quickly hung up.", `
			Ana Ruiz | said | "The bridge is safe,"
			Ben Orr | told | "The dam is safe,"`},
		{"answered and hung up", "Ana Ruiz took the call and hung up.", `
			Ana Ruiz | hung up |`},
		{"hung up", "Ana Ruiz hung up. Ben Orr hung up his coat.", `
			Ana Ruiz | hung up |`},
		{"tight-lipped", "The mayor remains tight-lipped.", `
			The mayor | remains tight-lipped |`},
		{"did not get back", "The firm did not get back to us. The crew did not get back to work.", `
			The firm | did not get back |`},
		{"calls not returned", "Messages left with the company's offices were not returned.", `
			the company | were not returned |`},
		{"calls unanswered", "Calls to Vell Works on Monday went unanswered.", `
			Vell Works | went unanswered |`},
		{"letters not answered", "Letters sent to the harbour agency were not answered.", `
			the harbour agency | were not answered |`},
		{"sought in vain", "Repeated attempts to reach Karl Orr for comment were unsuccessful.", `
			Karl Orr | were unsuccessful |`},
		{"neither answered", "Neither Karl Orr nor the harbour agency responded to a request for comment.", `
			Karl Orr nor the harbour agency | responded to | a request for comment`},
		{"a name that begins a sentence", "Associated Press reported on Thursday that the sale was agreed in April.", `
			Associated Press | reported | that the sale was agreed in April`},
		{"three who speak together", "Petra Lund, Ivan Moss, and Carla Dean denied that they had met.", `
			Petra Lund, Ivan Moss, and Carla Dean | denied | that they had met`},
		{"three by their surnames", "Brandt, Foss, and Crole rejected the offer.", `
			Brandt, Foss, and Crole | rejected | the offer`},
		{"a place that somebody left for", "The train left for Belmere and passengers said the heating had failed.", `
			passengers | said | the heating had failed`},
		{"a place that a bus went to", "The bus travelled to Belmere and a passenger said the brakes had failed.", `
			a passenger | said | the brakes had failed`},
		{"a day before a firm", "On Friday Tarnow Motor Company announced it would close the plant.", `
			Tarnow Motor Company | announced | it would close the plant`},
		{"a day before who speaks", "On Tuesday police said a man was held. On Friday doctors said he was recovering.", `
			police | said | a man was held
			doctors | said | he was recovering`},
		{"an occasion that somebody holds", "Whistleblower Tim Oakes held a news conference alleging the mayor took bribes.", `
			Whistleblower Tim Oakes | alleging | the mayor took bribes`},
		{"an occasion that speaks", "The mayor held a news conference discussing fears about the flood.", `
			The mayor | discussing fears about | the flood`},
		{"posting", "Striker Tom Vance turned to social media, posting on Sunday, “I am leaving the club.”", `
			Striker Tom Vance | posting | “I am leaving the club.”`},
		{"two quotations", "The Courier quoted Dan Mills as saying “the dam is old” and “it must be replaced.”", `
			Dan Mills | as saying | “the dam is old” … “it must be replaced.”`},
		{"what nobody said after all", "Had the mayor said “the bridge is unsafe”, nobody would have crossed.", ``},
		{"what was not said", "Vaz never said the bridge was safe. He did not accuse the mayor of theft. Nor did she say it was safe.", ``},
		{"what has not been said yet", "The mayor has not said whether he will go.", `
			The mayor | has not said | whether he will go`},
		{"failed to say", "Roe failed to say that the bridge was unsafe. She avoided saying that Moss lied, and came close to admitting that she did.", ``},
		{"said to be close", "The director, said to be close to the mayor, told staff that it was over.", `
			The director | told | that it was over`},
		{"a headline of sources close to somebody", "Mayor to resign, say sources close to council\n\nThe town was quiet.", `
			sources close to council | say | Mayor to resign`},
		{"what little is said", "The mayor is not saying much about the plan.", `
			The mayor | is not saying much about | the plan`},
		{"three predicates", "The editors checked the story, added Karl Moss to the list, and ran it.", ``},
		{"a programme before a quotation", "“It is a worry,” Roe said on the show “Face the Day.” “You cannot be perfect.”", `
			Roe | said | “It is a worry,” … “Face the Day.” “You cannot be perfect.”`},
		{"a quotation behind who is said between commas", "But, said Roe, “I do not want a fight. I would rather be silent.”", `
			Roe | said | “I do not want a fight. I would rather be silent.”`},
		{"what is said goes on behind which", "Roe said the report, which the council rejected, was two years late.", `
			Roe | said | the report, which the council rejected, was two years late`},
		{"if anything", "If anything, experts say, the plan would raise prices.", `
			experts | say | If anything … the plan would raise prices`},
		{"could only say", "The mayor could only say that the review was under way.", `
			The mayor | could only say | that the review was under way`},
		{"until Friday", "The council did not announce until Friday that the bridge was closed.", `
			The council | did not announce | that the bridge was closed`},
		{"what is not ruled out", "The union would not rule out a strike. It did not call for one.", `
			The union | would not rule out | a strike`},
		{"what may be said", "Vaz may say the money was a gift. He could have told the court that he was ill.", ``},
		{"what is said once more", "I must say I am sad, said Orr.", `
			Orr | said | I must say I am sad`},
		{"what is only supposed", "If the minister says the plan is off, it is off. Should the bank say that it is bust, savers will flee.", ``},
		{"whether it was said", "Whether the mayor told the council that the bridge was safe is unclear.", ``},
		{"whether it was said, asked", "Did the mayor tell the council the bridge was safe?", ``},
		{"instead of saying", "Instead of saying that the dam was cracked, the mayor smiled.", ``},
		{"not true that it was said", "It is not true that Orr said the bank was safe. It is false to claim that Vaz lied.", ``},
		{"contrary to what was said", "Contrary to what Orr said, the bank is safe.", ``},
		{"silence only supposed", "“If the port refuses to answer, we will march,” a docker said.", `
			a docker | said | “If the port refuses to answer, we will march,”`},
		{"quotations of two", "Bishop Karl Oder said in a sermon, “Why are we exempt?” Vicar Luis Tann said, “Nobody is above the law.”", `
			Bishop Karl Oder | said in a sermon | “Why are we exempt?”
			Vicar Luis Tann | said | “Nobody is above the law.”`},
		{"said between commas", "The bank, insisted Paul Orr, was safe.", `
			Paul Orr | insisted | The bank … was safe`},
		{"said behind a comma", "The plan was dead, said three officials familiar with the matter.", `
			three officials familiar with the matter | said | The plan was dead`},
		{"who is the subject before commas", "Ada Roe, the director until May, said Karl Moss, her deputy, told a meeting that it was over.", `
			Ada Roe, the director until May, | said | Karl Moss, her deputy, told a meeting that it was over
			> Karl Moss, her deputy, | told | that it was over`},
		{"what is responded to", "Responding to claims that it hid data, Tarnow Motors said the data was public.", `
			Tarnow Motors | said | the data was public`},
		{"denying, said", "Denying reports that he would quit, Orr said he was happy.", `
			Orr | Denying | reports that he would quit
			Orr | said | he was happy`},
		{"who was asked", "Olga Renn, asked whether she would resign, shook her head.", ``},
		{"who is accused", "Crane, accused of killing his wife, told the court he loved her.", `
			Crane | told | he loved her`},
		{"entries of a live page", "14:47 The council says it has no record.\n\n3:02 p.m. Police say the road is open.", `
			The council | says | it has no record
			Police | say | the road is open`},
		{"reported incidents", "Amongst reported incidents of fraud, recently a treasurer was convicted.", ``},
		{"a correction", "CORRECTION: The port has 40 pilots.", ``},
		{"no evidence", "Nuno Vaz alleged fraud but offered no evidence.", ``},
		{"the title of a book", "Ruiz wrote a book, “The Liar Said So”, about the trial.", ``},
		{"turns of a dialogue", "“Will you go?” asked Ruiz. “I might,” Orr replied. “When?” “Soon.”", `
			Ruiz | asked | “Will you go?”
			Orr | replied | “I might,”`},
		{"a quotation before its verb", "The palace tells the paper only that she is ill. “Let her rest,” pleads the Mirror.", `
			The palace | tells | that she is ill
			the Mirror | pleads | “Let her rest,”`},
		{"a quotation behind a relative clause", "The ministry defended the closure, which was ordered by Governor Ines Roe: “We had no choice.”", `
			The ministry | defended | the closure
			Governor Ines | was ordered | which`},
		{"according to a name, and a subject", "According to Harwell Bulletin, a storm, at 90 mph, was the worst on record.", `
			Harwell Bulletin | According to | a storm, at 90 mph, was the worst on record`},
		{"according to a centre by its name", "According to the human rights centre Adolat, at least 30 people died.", `
			the human rights centre Adolat | According to | at least 30 people died`},
		{"a name before the cue", "A member of the Tolmian Parliament, Sami Doss said, “It is over.”", `
			A member of the Tolmian Parliament, Sami Doss | said | “It is over.”`},
		{"a cue that took witnesses", "Ravina Maal said witnesses described gunmen.", `
			Ravina Maal | said | witnesses described gunmen`},
		{"as many as", "Meridian Press reported as many as 32 hurt.", `
			Meridian Press | reported | as many as 32 hurt`},
		{"despite saying", "Despite saying he was ill, Orr went to the match.", `
			Orr | saying | he was ill`},
		{"in brackets", "The minister said the law (which critics say is unclear) would be changed.", `
			The minister | said | the law (which critics say is unclear) would be changed
			> critics | say | which … is unclear`},
		{"a headline with a dash", "Bank to cut 300 jobs - sources\n\nThe town was quiet.", `
			sources | - | Bank to cut 300 jobs`},
		{"a headline that scientists say", "Flu may spread in trains, say scientists\n\nThe town was quiet.", `
			scientists | say | Flu may spread in trains`},
		{"an interview by last names", "The sale\n\nAna Kahn, who owns the port, met us on Monday.\n\nKahn: We have had offers, but I cannot comment.\n\nKahn: No, we will not.", `
			Kahn | : | We have had offers, but I cannot comment
			Kahn | : | No, we will not`},
		{"lines that begin alike", "The sale\n\nThe port opens twice.\n\nTime: three on Monday.\n\nTime: four on Friday.", ``},
		{"which another disputes", "Orr said the dam was cracked, which the council disputes.", `
			Orr | said | the dam was cracked
			the council | disputes | which`},
		{"something another denies", "Moss said the firm lied, something the union denies.", `
			Moss | said | the firm lied
			the union | denies | something`},
		{"a figure another describes", "The union said 2,000 jobs would go, a figure Orvel described as “plucked from thin air”.", `
			The union | said | 2,000 jobs would go
			Orvel | described | a figure … as “plucked from thin air”`},
		{"which no verb answers", "Orr said the bank bought the plot, which the council owns.", `
			Orr | said | the bank bought the plot, which the council owns`},
		{"experts of whom more is told", "Experts familiar with the drug warned it could kill.", `
			Experts familiar with the drug | warned | it could kill`},
		{"a move that another names", "The plant will close, the company said, a move the union called a betrayal.", `
			the company | said | The plant will close
			the union | called | a move … a betrayal`},
		{"a result that another names", "Workers rejected an offer worth 6.5%, the union said on Thursday, a result the company called disappointing.", `
			the union | said | Workers rejected an offer worth 6.5%
			the company | called | a result … disappointing`},
		{"a claim that another denies", "It was late, the company said, a claim the union has repeatedly denied.", `
			the company | said | It was late
			the union | has repeatedly denied | a claim`},
		{"reported, citing", "The company said it would cut 300 jobs, the Courier reported, citing two people.", `
			> The company | said | it would cut 300 jobs
			the Courier | reported | The company said it would cut 300 jobs`},
		{"quoted behind the quotation", "“We will not yield,” Archbishop Paul Ngeta was quoted as saying by the Kandoro Herald.", `
			Archbishop Paul Ngeta | was quoted as saying | “We will not yield,”`},
		{"a surname like an adverb", "Prof Tully warned that floods would return.", `
			Prof Tully | warned | that floods would return`},
		{"three with their offices", "PORT CALDER, May 6 (Corvane News) - The mayor, the police chief and the head teacher said it was over.", `
			The mayor, the police chief and the head teacher | said | it was over`},
		{"neither of two", "Neither Karl Orr nor his lawyer would comment.", `
			Karl Orr nor his lawyer | would comment | `},
		{"two who speak behind a quotation", "“The bridge is safe,” the mayor and the governor said in a statement.", `
			the mayor and the governor | said in a statement | “The bridge is safe,”`},
		{"nobody said it", "None of the clerks said the port was closed. No officer has confirmed it, and nobody accused Ida Orr of fraud.", ``},
		{"no official would say", "No official would say when the port would open.", `
			official | would say | when the port would open`},
		{"neither confirmed nor denied", "The ministry neither confirmed nor denied the report.", `
			The ministry | neither confirmed nor denied | the report`},
		{"an answer goes on", "The mayor dismissed reports that her aides took bribes, saying the story was false.", `
			The mayor | dismissed | reports that her aides took bribes
			The mayor | saying | the story was false`},
		{"confirms one thing but denies another", "Halden Bank confirmed that its deputy, Roy Tane, met Mr Orr but denied that he had shown him the accounts.", `
			Halden Bank | confirmed | that its deputy, Roy Tane, met Mr Orr
			Halden Bank | denied | that he had shown him the accounts`},
		{"says but will not name", "Police said two men had been arrested but declined to name them.", `
			Police | said | two men had been arrested
			Police | declined to name | them`},
		{"a claim that is denied", "The lawyer accused Ida Orr of fraud, a claim she denied.", `
			The lawyer | accused | Ida Orr of fraud
			she | denied | a claim`},
		{"none answered", "None of the three pilots responded to questions.", `
			the three pilots | responded to | questions`},
		{"who is told of by what others did", "A head teacher suspended after an exam board cancelled her pupils' grades has denied telling staff to inflate marks.", `
			A head teacher suspended after an exam board cancelled her pupils' grades | has denied | telling staff to inflate marks`},
		{"neither of whom said it", "Neither of the two clerks responded to questions.", `
			the two clerks | responded to | questions`},
		{"a headline of who is charged", "Man charged with murder of Dunmere nurse\n\nThe town was quiet.", `
			 | charged with | Man … murder of Dunmere nurse`},
		{"a headline of who is urged", "Minister urged to quit over leaked letter\n\nThe town was quiet.", `
			 | urged | Minister … to quit over leaked letter`},
		{"a headline of who is blamed", "Police chief blamed for riot deaths\n\nThe town was quiet.", `
			 | blamed | Police chief … for riot deaths`},
		{"who urges somebody", "The minister urged the port to close.", `
			The minister | urged | the port to close`},
		{"a headline of who finds it", "Bank misled customers, watchdog says\n\nThe town was quiet.", `
			watchdog | says | Bank misled customers`},
		{"the end of a quotation in single marks", "'We were ignored,' crew says\n\nThe town was quiet.", `
			crew | says | 'We were ignored,'`},
		{"who calls on somebody", "Ines Roe, of the opposition, called on Hale to step down.", `
			Ines Roe, of the opposition, | called on | Hale to step down`},
		{"did not dispute this but said that", "The office did not dispute that a meeting took place at the hotel but said it concerned a ferry.", `
			The office | did not dispute | that a meeting took place at the hotel
			The office | said | it concerned a ferry`},
		{"did not deny this but said that", "The firm did not deny that the pipe leaked but said it was mended in May.", `
			The firm | did not deny | that the pipe leaked
			The firm | said | it was mended in May`},
		{"who was quoted by a medium", "The network's director was quoted by state radio as saying that he had no faith in the commission.", `
			The network's director | as saying | that he had no faith in the commission`},
		{"who was quoted", "Defence Minister Tom Hale was quoted as saying the army was ready.", `
			Defence Minister Tom Hale | was quoted as saying | the army was ready`},
		{"who was quoted, behind a quotation", "“The bridge is safe,” Roe was quoted as saying by Vell Radio.", `
			Roe | was quoted as saying | “The bridge is safe,”`},
		{"two who say in a headline", "Army says rebels killed, villagers say dead were farmers\n\nThe town was quiet.", `
			Army | says | rebels killed
			villagers | say | dead were farmers`},
		{"what a court was told", "Star striker knew of betting ring, court told\n\nThe town was quiet.", `
			 | told | Star striker knew of betting ring`},
		{"who gives evidence somewhere", "Giving evidence at Dunmere Crown Court, Sam Pell, 28, claimed Munt had been present when bets were placed.", `
			Sam Pell, 28, | claimed | Munt had been present when bets were placed`},
		{"findings that are rejected", "A report found that soldiers had killed 30 people, findings the army rejected.", `
			A report | found | that soldiers had killed 30 people
			the army | rejected | findings`},
		{"neither confirmed nor denied", "A second player is being looked into; police would neither confirm nor deny the report.", `
			police | would neither confirm nor deny | the report`},
		{"who speaks requesting anonymity", "“We were told to clear it the same evening,” said a senior officer, requesting anonymity.", `
			a senior officer | said | “We were told to clear it the same evening,”`},
		{"who speaks on condition of anonymity", "“We were late,” said one officer, speaking on condition of anonymity because the matter is private.", `
			one officer | said | “We were late,”`},
		{"who says that they are not to be named", "The officer said he did not want to be named.", ""},
		{"a sum in rupees", "Mohan Rao alleged that Rs. 30 crore changed hands and urged the Governor to act.", `
			Mohan Rao | alleged | that Rs. 30 crore changed hands
			Mohan Rao | urged | the Governor to act`},
		{"a long subject in front", "A deputy who was on duty the night a 24-year-old man died in the Orrin County jail has been fired, Sheriff Dale Norris confirmed Thursday.", `
			Sheriff Dale Norris | confirmed Thursday | A deputy who was on duty the night a 24-year-old man died in the Orrin County jail has been fired`},
		{"what another did not answer", "Commissioner Anne Teller said she was not aware of it until May, and Commissioner Bob Sayles didn't return calls.", `
			Commissioner Anne Teller | said | she was not aware of it until May
			Commissioner Bob Sayles | didn't return | calls`},
		{"asked, he said no", "Asked if he would stand down, Karl Orr said: “No.”", `
			Karl Orr | said: | “No.”`},
		{"the street of the prime minister", "Downing Street would not be drawn on the letter.", `
			Downing Street | would not be drawn on | the letter`},
		{"sought in vain, elsewhere", "Efforts to reach Karl Orr proved abortive. Attempts to get the reaction of the harbour ministry were unsuccessful.", `
			Karl Orr | proved abortive |
			the harbour ministry | were unsuccessful |`},
		{"people briefed on it", "Prosecutors have opened a criminal inquiry, people briefed on the matter said.", `
			people briefed on the matter | said | Prosecutors have opened a criminal inquiry`},
		{"a semicolon in a headline", "Jets bombed the market, UN says; Tavria blames rebels\n\nThe town was quiet.", `
			UN | says | Jets bombed the market`},
		{"an allegation that is called absurd", "Ray Dunn accused her of a cover-up, an allegation the campaign called absurd.", `
			Ray Dunn | accused | her of a cover-up
			the campaign | called | an allegation`},
		{"who is confirmed in an office", "The Senate confirmed him on Friday.", ""},
		{"but according to another", "His family gave no cause of death, but, according to his agent, Berg had been ill.", `
			his agent | according to | Berg had been ill`},
		{"a plain denial", "Orr denied wrongdoing. The pair deny fraud.", `
			Orr | denied | wrongdoing
			The pair | deny | fraud`},
		{"both deny it", "Both men denied the charge.", `
			Both men | denied | the charge`},
		{"a denial of a noun", "The defendants deny conspiracy to defraud.", `
			The defendants | deny | conspiracy to defraud`},
		{"a court denies what was asked for", "The court denied bail. The judge denied the motion. The clerk denied him entry. The port was denied a permit.", ""},
		{"a denial with a day", "The port denied Sunday that it had left the gate open.", `
			The port | denied Sunday | that it had left the gate open`},
		{"no comment yet", "The ministry had no immediate comment.", `
			The ministry | had no immediate comment |`},
		{"no answer there", "There was no immediate response from the harbour agency on Monday.", `
			the harbour agency | was no immediate response |`},
		{"not available", "Karl Orr was not immediately available for comment.", `
			Karl Orr | was not immediately available for comment |`},
		{"unavailable", "The captain was unavailable for an interview.", `
			The captain | was unavailable |`},
		{"no comment that is told", "The ministry said it had no comment.", `
			The ministry | said | it had no comment`},
		{"boats not available", "The boats were not available for hire.", ""},
		{"boats not returned", "The boats sent to the harbour were not returned.", ""},
		{"one admits this and denies that", "Moro has previously admitted that mistakes were made but has repeatedly denied a cover-up.", `
			Moro | has previously admitted | that mistakes were made
			Moro | has repeatedly denied | a cover-up`},
		{"a promise", "A neighbour said the tenant had promised to leave by spring.", `
			A neighbour | said | the tenant had promised to leave by spring
			> the tenant | had promised | to leave by spring`},
		{"an order", "Orr said the captain ordered the crew to stay below.", `
			Orr | said | the captain ordered the crew to stay below
			> the captain | ordered | the crew to stay below`},
		{"had been told by", "The widow said she had been told by the bank that the money was safe.", `
			The widow | said | she had been told by the bank that the money was safe
			> the bank | had been told by | that the money was safe`},
		{"recalled saying", "The aide recalled the minister saying that the dam would hold.", `
			The aide | recalled | the minister saying that the dam would hold
			> the minister | saying | that the dam would hold`},
		{"the reporter hears it told", "The court heard that Dace had told police the boat was stolen.", `
			| heard | that Dace had told police the boat was stolen
			> Dace | had told | the boat was stolen`},
		{"what would have been said", "Vance said he would have told the council if the bridge had failed.", `
			Vance | said | he would have told the council if the bridge had failed`},
		{"what was not said", "The minister said she did not say that the bridge had failed.", `
			The minister | said | she did not say that the bridge had failed`},
		{"what is denied was not said", "The clerk denied that he had told the mayor the vault was empty.", `
			The clerk | denied | that he had told the mayor the vault was empty`},
		{"what nobody said", "Vance said nobody had told her that the dam would be sold.", `
			Vance | said | nobody had told her that the dam would be sold`},
		{"two who tell alike", "Ada Roe said the boat was old and Karl Wenner said it was new.", `
			Ada Roe | said | the boat was old
			Karl Wenner | said | it was new`},
		{"who is said to have done what is not who says it", "Vane was later announced to have died.", `
			 | was later announced | Vane … to have died`},
		{"believed by many", "Orr was believed by several towns to have lost the vote.", `
			several towns | was believed | Orr … to have lost the vote`},
		{"before a semicolon is another clause", "Ada Roe said Vane was at home, and was in a good state; Vell Radio reported he had died.", `
			Ada Roe | said | Vane was at home, and was in a good state
			Vell Radio | reported | he had died`},
		{"what somebody is asked to do is not done", "Orr has asked that President Tom Lind declare an emergency.", `
			Orr | has asked | that President Tom Lind declare an emergency`},
		{"things allow nothing", "The strong skulls would allow the frogs to swim.", ``},
		{"a headline turned", "Lowick frog survey shows horns, say scientists", `
			> Lowick frog survey | shows | horns
			scientists | say | Lowick frog survey shows horns`},
		{"one's own thought", "“I think we lost the harbour,” Orr said.", `
			Orr | said | “I think we lost the harbour,”`},
		{"no answer", "The company did not respond to two requests for comment.", `
			The company | did not respond to | two requests for comment`},
		{"not reached", "Dace could not be reached on Monday.", `
			Dace | could not be reached |`},
		{"nothing said", "The ministry has said nothing publicly.", `
			The ministry | has said nothing |`},
		{"stopped short", "Averne stopped short of denying the report.", `
			Averne | stopped short of denying | the report`},
		{"yet to", "The ministry has yet to reply.", `
			The ministry | has yet to reply |`},
		{"would not say when", "Dr Tove Lund would not say when it reached his desk.", `
			Dr Tove Lund | would not say | when it reached his desk`},
		{"but would not say", "Engineer Ivo Nims said a warning was given as required, but would not say to whom.", `
			Engineer Ivo Nims | said | a warning was given as required
			Engineer Ivo Nims | would not say |`},
		{"a number put", "The Army has put the toll at four.", `
			The Army | has put | the toll at four`},
		{"a number put by one of many", "One of them put the hole at 28 million crowns.", `
			One of them | put | the hole at 28 million crowns`},
		{"a thing put somewhere", "The Army has put the boats at the pier.", ``},
		{"found what stands before", "The firm knew by May that its dam was failing, Justice Ada Roe has found.", `
			Justice Ada Roe | has found | The firm knew by May that its dam was failing`},
		{"another decline", "Shares in Vane Foods declined to a new low on Monday.", ``},
		{"another reach", "The crew could not reach the harbour before dark.", ``},
		{"but would not", "A spokesman confirmed that the two had met but would not be drawn on the talks.", `
			A spokesman | confirmed | that the two had met
			A spokesman | would not be drawn on | the talks`},
		{"but denied", "The chief admitted that two boats had left but denied they carried oil.", `
			The chief | admitted | that two boats had left
			The chief | denied | they carried oil`},
		{"but not that", "The ministry confirmed that samples had been taken but not that any had failed.", `
			The ministry | confirmed | that samples had been taken
			The ministry | not | that any had failed`},
		{"but, of somebody else", "The chief said the boats had left but the crew had stayed.", `
			The chief | said | the boats had left but the crew had stayed`},
		{"who says so too", "The owners denied that the boat was stolen, as the police allege.", `
			The owners | denied | that the boat was stolen
			the police | allege | that the boat was stolen`},
		{"a claim that is answered", "The Lowick Post reported that the pilot was asleep, a claim the union rejects.", `
			The Lowick Post | reported | that the pilot was asleep
			the union | rejects | a claim`},
		{"a semicolon", "The governor told state radio that no one was hurt; he did not say who fired.", `
			The governor | told | that no one was hurt
			he | did not say | who fired`},
		{"reportedly", "The striker reportedly turned down an offer from Port Elder last week.", `
			| reportedly | The striker … turned down an offer from Port Elder last week`},
		{"it is understood", "The deal was signed in June, it is understood.", `
			| it is understood | The deal was signed in June`},
		{"accused", "The mayor is accused of taking money from the port.", `
			| is accused | The mayor … of taking money from the port`},
		{"said to", "The trader is said to have left the country.", `
			| is said | The trader … to have left the country`},
		{"a plea", "A clerk, who asked not to be named because she feared for her job, told the Lowick Post that the vault was empty.", `
			A clerk | told | that the vault was empty`},
		{"a participle of the subject", "The town met on Monday. A main issue discussed was the sale of the old harbour tolls in the spring.", ``},
		{"denied what was asked for", "The driver was denied bail on Monday.", ``},
		{"claimed by winning", "Teenager Ida Moss claimed the title in straight sets on Sunday.", ``},
		{"avoids nothing that is asked", "The actor narrowly avoids a murder conviction in the second act.", ``},
		{"known as", "The men who became known as the “two Pauls” left Averne in June.", ``},
		{"what the reporter knows of them", "The mayor disputes any suggestion that he met the two envoys, who by then had left the country.", `
			The mayor | disputes | any suggestion that he met the two envoys`},
		{"a pronoun and a participle", "The union disputes that, putting the figure at 40.", `
			The union | disputes | that`},
		{"where it was told", "Fund manager Ida Orr told clients in a letter seen by the Lowick Post that she would close the fund.", `
			Fund manager Ida Orr | told | that she would close the fund`},
		{"an unsaid subject", "The editor was fined for saying that the judge took money.", `
			The editor | saying | that the judge took money`},
		{"what was ruled", "Judge Ida Fitch ruled on Monday that the trustees had broken no law.", `
			Judge Ida Fitch | ruled | that the trustees had broken no law`},
		{"quoted as saying", "The broadcaster quoted a police source as saying that Lind had confessed.", `
			a police source | as saying | that Lind had confessed`},
		{"quoted as saying, with more words between", "The Lowick Post quoted a guard it did not name as saying the gate had been left open.", `
			a guard | as saying | the gate had been left open`},
		{"heard to say", "Two pilots heard the harbour master say that the light was out.", `
			the harbour master | say | that the light was out`},
		{"told before", "The mine’s owners had been warned twice, the union claimed on Monday.", `
			the union | claimed | The mine’s owners had been warned twice`},
		{"nothing told before", "On Monday, the mayor announced.", ``},
		{"who cites others", "Bidders were given until Monday, the Lowick Journal reported, citing three bankers.", `
			the Lowick Journal | reported | Bidders were given until Monday`},
		{"to whom it was told", "The clerk told a panel, whose notes are secret, that two of the boats had leaked.", `
			The clerk | told | that two of the boats had leaked`},
		{"a noun without that", "Orr is under inquiry over allegations the former mayor took money from the port.", `
			| allegations | the former mayor took money from the port`},
		{"according to, with a clause", "According to the fire chief, who left the scene early, the tenant had smoked in bed.", `
			the fire chief, who left the scene early, | According to | the tenant had smoked in bed`},
		{"according to, with an apposition", "According to Ida Orr, the mayor of Lowick, the dam will hold.", `
			Ida Orr, the mayor of Lowick, | According to | the dam will hold`},
		{"calls", "The mayor did not return three calls.", `
			The mayor | did not return | three calls`},
		{"a book", "The mayor did not return three books.", ``},
		{"a headline of who speaks", "Mira Vance: We will fight the sale\n\nMira Vance spoke in Lowick on Monday.", `
			Mira Vance | : | We will fight the sale`},
		{"a headline of what tells", "Minister ‘knew of’ leak: report\n\nThe minister left Lowick on Monday.", `
			report | : | Minister ‘knew of’ leak`},
		{"a headline with a rubric", "The Latest: Boats leave the harbour\n\nThe boats left Lowick on Monday.", ``},
		{"a headline of a place", "Norway: Boats leave the harbour\n\nThe boats left Norway on Monday.", ``},
	}
}

// TestCutAnywhere reads what is left of these sentences when they begin or end anywhere, as summaries of feeds do.
func TestCutAnywhere(t *testing.T) {
	e, err := engine.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range slices.Concat(ruled(), spoken(), spokenBeside()) {
		words := strings.Fields(c.src)
		for i := range words {
			for k := i + 1; k <= len(words); k++ {
				src := strings.Join(words[i:k], " ")
				if _, err := e.Read(context.Background(), engine.Input{Name: "a.txt", Data: []byte(src)}); err != nil {
					t.Errorf("%q: %v", src, err)
				}
			}
		}
	}
}

// TestBegunAndEnded reads pieces of texts that once ended a rule: a sentence without its beginning, one without its end.
func TestBegunAndEnded(t *testing.T) {
	e, err := engine.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, src := range []string{
		"to the home secretary demanding an inquiry.", "If the bridge is safe, as the ministry claims", "The bridge is safe, as the economists expect", "to the mill calling",
		"as Roe", "according to", "said the", ", said", "“We”, said", "in a letter to", "told", "who told", "of a letter from Roe to", "The Herald quoted Karl Orr and",
	} {
		if _, err := e.Read(context.Background(), engine.Input{Name: "a.txt", Data: []byte(src)}); err != nil {
			t.Errorf("%q: %v", src, err)
		}
	}
}

// TestPiecesTogether reads pieces of these sentences put together at random, as pages whose text was not found well give them.
func TestPiecesTogether(t *testing.T) {
	e, err := engine.New()
	if err != nil {
		t.Fatal(err)
	}
	cases := slices.Concat(ruled(), spoken(), spokenBeside())
	between := []string{" ", " ", " ", ", ", ". ", " — ", " - ", "” ", " “", ": ", "\n", "\n\n", "'s ", "’s ", " (", ") ", " and ", " that ", " said "}
	r := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		var b strings.Builder
		for range 1 + r.IntN(4) {
			words := strings.Fields(cases[r.IntN(len(cases))].src)
			from := r.IntN(len(words))
			b.WriteString(strings.Join(words[from:min(len(words), from+1+r.IntN(6))], " "))
			b.WriteString(between[r.IntN(len(between))])
		}
		if _, err := e.Read(context.Background(), engine.Input{Name: "a.txt", Data: []byte(b.String())}); err != nil {
			t.Errorf("%q: %v", b.String(), err)
		}
	}
}

// TestRules reads them whole.
func TestRules(t *testing.T) {
	for _, c := range ruled() {
		t.Run(c.name, func(t *testing.T) { tells(t, c.src, c.want) })
	}
}

// tells makes sure that a text has the wanted statements, one a line: how deep it is nested, source, cue, content.
func tells(t *testing.T, src, want string) {
	t.Helper()
	r := read(t, engine.Input{Name: "a.txt", Data: []byte(src)})
	depth := map[string]string{}
	var got strings.Builder
	for _, s := range r.Statements {
		if s.NestedIn != "" {
			depth[s.ID] = depth[s.NestedIn] + ">"
		}
		line := depth[s.ID] + " " + words(r.Text, s.Source) + " | " + words(r.Text, s.Cue) + " | " + words(r.Text, s.Content)
		got.WriteString(strings.TrimSpace(line) + "\n")
	}
	want = strings.ReplaceAll(strings.TrimSpace(want), "\t", "")
	if diff := cmp.Diff(want, strings.TrimSpace(got.String())); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
