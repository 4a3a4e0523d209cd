package english_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/hearsay-project/hearsay/internal/nlp/english"
)

// checkLemmas reads lines "base: forms" and wants the lemma of every form to be the base.
func checkLemmas(t *testing.T, lines string, verb, noun bool) {
	t.Helper()
	for line := range strings.Lines(lines) {
		base, forms, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok {
			continue
		}
		for _, w := range append(strings.Fields(forms), base) {
			if got := english.Lemma(w, verb, noun); got != base {
				t.Errorf("Lemma(%q) = %q, want %q", w, got, base)
			}
		}
	}
}

func TestVerbs(t *testing.T) {
	for name, lines := range map[string]string{
		"irregular": `
			say: says said saying
			tell: tells told telling
			be: is are was were been being am 's 're
			have: has had having 've
			do: does did done doing
			go: goes went gone going
			write: writes wrote written writing
			speak: speaks spoke spoken speaking
			think: thinks thought thinking
			know: knows knew known knowing
			hear: hears heard hearing
			withdraw: withdraws withdrew withdrawn withdrawing
			uphold: upholds upheld upholding
			read: reads reading`,
		"-ies, -ied": `
			deny: denies denied denying
			testify: testifies testified testifying
			reply: replies replied replying
			worry: worries worried worrying
			try: tries tried trying
			lie: lies lied lying
			tie: ties tied tying
			die: dies died dying`,
		"-es": `
			press: presses pressed pressing
			discuss: discusses discussed discussing
			publish: publishes published publishing
			watch: watches watched watching
			tax: taxes taxed taxing
			veto: vetoes vetoed vetoing`,
		"doubled consonants": `
			admit: admits admitted admitting
			refer: refers referred referring
			plan: plans planned planning
			stop: stops stopped stopping
			rebut: rebuts rebutted rebutting
			travel: travels travelled travelling
			signal: signals signalled signalling
			expel: expels expelled expelling`,
		"doubled already": `
			call: calls called calling
			tell: telling
			pass: passes passed passing
			stress: stresses stressed stressing
			dismiss: dismisses dismissed dismissing
			staff: staffs staffed staffing`,
		"silent e": `
			argue: argues argued arguing
			believe: believes believed believing
			describe: describes described describing
			promise: promises promised promising
			announce: announces announced announcing
			acknowledge: acknowledges acknowledged acknowledging
			allege: alleges alleged alleging
			accuse: accuses accused accusing
			urge: urges urged urging
			state: states stated stating
			note: notes noted noting
			quote: quotes quoted quoting
			write: writing
			estimate: estimates estimated estimating
			indicate: indicates indicated indicating
			criticize: criticizes criticized criticizing
			criticise: criticises criticised criticising
			declare: declares declared declaring
			dispute: disputes disputed disputing
			concede: concedes conceded conceding
			propose: proposes proposed proposing
			leave: leaves left leaving
			hope: hopes hoped hoping
			use: uses used using
			continue: continues continued continuing
			agree: agrees agreed agreeing
			take: takes took taken taking
			give: gives gave given giving
			challenge: challenges challenged challenging
			charge: charges charged charging
			decline: declines declined declining
			telephone: telephones telephoned telephoning
			resemble: resembles resembled resembling`,
		"none to give back": `
			report: reports reported reporting
			claim: claims claimed claiming
			explain: explains explained explaining
			suggest: suggests suggested suggesting
			insist: insists insisted insisting
			reject: rejects rejected rejecting
			respond: responds responded responding
			answer: answers answered answering
			warn: warns warned warning
			ask: asks asked asking
			repeat: repeats repeated repeating
			happen: happens happened happening
			need: needs needed needing
			appeal: appeals appealed appealing
			mean: means meant meaning
			show: shows showed shown showing
			vow: vows vowed vowing
			remain: remains remained remaining
			assert: asserts asserted asserting`,
	} {
		t.Run(name, func(t *testing.T) { checkLemmas(t, lines, true, false) })
	}
}

func TestNouns(t *testing.T) {
	checkLemmas(t, `
		report: reports
		story: stories
		agency: agencies
		witness: witnesses
		class: classes
		church: churches
		tax: taxes
		crash: crashes
		house: houses
		day: days
		man: men
		woman: women
		child: children
		person: 
		spokesman: spokesmen
		spokeswoman: spokeswomen
		crisis: crises
		analysis: analyses
		life: lives
		thief: thieves
		campus: 
		bus: 
		press: 
		official: officials
		source: sources
		employee: employees
		committee: committees`, false, true)
}

func TestOtherWordsAreTheirLemmas(t *testing.T) {
	for _, w := range []string{"said", "reports", "the", "us", "his", "perhaps", "", "'s", "men"} {
		if got := english.Lemma(w, false, false); got != w {
			t.Errorf("Lemma(%q) = %q, want it as it is", w, got)
		}
	}
}

// TestLemmaOfAnything wants no panic, and never an empty lemma of a word.
func TestLemmaOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := rapid.OneOf(rapid.String(), rapid.StringMatching(`[a-z']{0,6}(s|es|ed|ing|ies|ied|eed|ss)`)).Draw(t, "word")
		for _, noun := range []bool{false, true} {
			for _, verb := range []bool{false, true} {
				if got := english.Lemma(w, verb, noun); (got == "") != (w == "") {
					t.Fatalf("Lemma(%q, %v, %v) = %q", w, verb, noun, got)
				}
			}
		}
	})
}
