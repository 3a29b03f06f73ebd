package data_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"tideline/timeline"
	"tideline/timeline/review"
)

// The matters that a history of the three states cannot leave out, and the
// events that tell of each.
func TestTheStoryLeavesNothingOut(t *testing.T) {
	doc := story(t)
	for matter, events := range map[string]string{
		"armistice and reconstruction":      "armistice us-rok-alliance reconstruction-aid geneva paragraph-13d",
		"the crisis of 1956":                "khrushchev-speech august-plenum joint-intervention",
		"the volunteers and the border":     "volunteers-leave border-treaty",
		"the treaties of 1961":              "treaty-urs-prk treaty-prc-prk",
		"the split":                         "mao-moscow experts-recalled first-chinese-test ussuri kosygin-zhou border-agreement-1991",
		"China and America":                 "kissinger-beijing nixon-china us-china-relations",
		"Kim Il Sung's journeys":            "kim-moscow-1960 kim-beijing-1975 kim-china-1982 kim-journey-1984 kim-beijing-1987 kim-beijing-1991",
		"Kim Jong Il's journeys":            "kim-jong-il-beijing moscow-declaration ulan-ude",
		"the quarrel of 1967 and its end":   "red-guards-quarrel choe-beijing zhou-pyongyang",
		"the two Koreas":                    "joint-statement-1972 basic-agreement denuclearisation-1992 inter-korean-2000",
		"relations made normal":             "normalisation-1989 shevardnadze-1990 urs-rok-relations prc-rok-relations",
		"seats in the United Nations":       "china-seat koreas-un",
		"the end of the Soviet Union":       "end-of-ussr alliance-lapses",
		"in and out of the NPT":             "npt-accession npt-notice npt-withdrawal carter-1994 agreed-framework",
		"new treaties":                      "strategic-partnership treaty-2000 friendship-treaty-2001 treaty-2001-extended",
		"visits of Chinese leaders":         "zhou-pyongyang jiang-pyongyang hu-pyongyang xi-pyongyang xi-moscow",
		"visits of Soviet and Russian ones": "kosygin-pyongyang putin-pyongyang shoigu-pyongyang",
		"six-party talks":                   "six-party-1 six-party-statement action-plan six-party-exit",
		"Kim and the presidents":            "test-moratorium panmunjom-2018 singapore hanoi vladivostok panmunjom-2019 vostochny",
		"the two Koreas at sea":             "cheonan cheonan-council yeonpyeong",
		"the cold years with Beijing":       "jang-executed xi-seoul victory-parade-2015 thaad",
		"the three at one table":            "trilateral-2018",
		"satellites":                        "satellite-1998 satellite-2012 satellite-may-2023 satellite-aug-2023",
		"friendship and war":                "no-limits invasion ga-vote donetsk-luhansk double-veto",
		"arms, accused and denied":          "arms-denial wagner arms-broker arms-talks",
		"from paper to parade":              "position-paper anniversary-parade ulchi-freedom-shield camp-david message-2023",
	} {
		for id := range strings.FieldsSeq(events) {
			if _, found := doc.Event(id); !found {
				t.Errorf("%s: no event %s", matter, id)
			}
		}
	}
}

// Every nuclear test of North Korea and every resolution with its day.
func TestEveryTestAndEveryResolutionIsThere(t *testing.T) {
	doc := story(t)
	tests := map[string]string{
		"test-1": "2006-10-09", "test-2": "2009-05-25", "test-3": "2013-02-12",
		"test-4": "2016-01-06", "test-5": "2016-09-09", "test-6": "2017-09-03",
	}
	resolutions := map[string]string{
		"1695": "2006-07-15", "1718": "2006-10-14", "1874": "2009-06-12", "2087": "2013-01-22",
		"2094": "2013-03-07", "2270": "2016-03-02", "2321": "2016-11-30", "2356": "2017-06-02",
		"2371": "2017-08-05", "2375": "2017-09-11", "2397": "2017-12-22",
	}
	for id, day := range tests {
		if e, found := doc.Event(id); !found || e.DateText != day || !slices.Equal(e.Lanes, []string{"prk"}) {
			t.Errorf("%s is not the test of %s, in the lane of North Korea alone", id, day)
		}
	}
	for number, day := range resolutions {
		e, found := doc.Event("resolution-" + number)
		if !found || e.DateText != day || e.Lanes[0] != "un" {
			t.Errorf("resolution %s of %s is missing", number, day)
			continue
		}
		document, _ := doc.Source("res-" + number)
		if !strings.HasPrefix(document.URL, "https://undocs.org/S/RES/"+number+"(") || document.Date != day {
			t.Errorf("resolution %s: %q of %s is not its document", number, document.URL, document.Date)
		}
	}
	inKorea := func(e *timeline.Event) bool {
		return slices.Contains(e.Tags, "nuclear-test") && slices.Contains(e.Lanes, "prk")
	}
	between(t, "nuclear tests of North Korea", countEvents(doc, inKorea), len(tests), len(tests))
	metXi := func(e *timeline.Event) bool { return slices.Contains(e.Tags, "kim-xi") }
	between(t, "meetings of Kim and Xi", countEvents(doc, metXi), 5, 5)
}

func countEvents(doc *timeline.Document, is func(*timeline.Event) bool) (n int) {
	for i := range doc.Events {
		if is(&doc.Events[i]) {
			n++
		}
	}
	return n
}

// No decade is a hole, and each has more than one lane to look at.
func TestNoDecadeIsAHole(t *testing.T) {
	doc := story(t)
	for year := 1950; year <= 2020; year += 10 {
		lanes := map[string]bool{}
		n := countEvents(doc, func(e *timeline.Event) bool {
			from, _ := e.Date.Extent()
			if decade(from) != year {
				return false
			}
			for _, lane := range e.Lanes {
				lanes[lane] = true
			}
			return true
		})
		if n < 9 || len(lanes) < 4 {
			t.Errorf("the %ds have %d events in %d lanes, want nine in four at least", year, n, len(lanes))
		}
	}
}

// abbreviated are full stops that end no sentence.
var abbreviated = regexp.MustCompile(`\b[A-Z]\.|\bJr\.`)

// sentenceEnd is a full stop, with the quotation mark or bracket that it closes.
var sentenceEnd = regexp.MustCompile(`\.[”’)]?(?:\s|$)`)

func TestTextsAreTwoToFiveSentences(t *testing.T) {
	for _, e := range story(t).Events {
		n := len(sentenceEnd.FindAllString(abbreviated.ReplaceAllString(e.Text, ""), -1))
		between(t, "sentences of "+e.ID, n, 2, 5)
	}
}

func TestEveryEventHappenedSomewhere(t *testing.T) {
	for _, e := range story(t).Events {
		if e.Place.Name == "" && e.Unknown["place"] == "" {
			t.Errorf("%s has no place, and does not say why", e.ID)
		}
	}
}

// A citation says where to look; what was not read so closely is the exception.
func TestCitationsSayWhereToLook(t *testing.T) {
	all, located := 0, 0
	for _, e := range story(t).Events {
		here, want := 0, 1
		if e.Importance >= 4 {
			want = 2
		}
		for _, c := range e.Sources {
			all++
			if c.Locator != "" {
				here++
			}
		}
		located += here
		if here < want {
			t.Errorf("%s: %d citations say where to look, want %d at least", e.ID, here, want)
		}
	}
	if located*100 < all*85 {
		t.Errorf("%d of %d citations say where to look, want 85 of a hundred", located, all)
	}
}

// The sides that were there are heard, each in the words of several speakers.
func TestEverySideSpeaks(t *testing.T) {
	doc := story(t)
	heard := map[string]bool{}
	for _, e := range doc.Events {
		for _, q := range e.Quotes {
			heard[q.Speaker] = true
		}
	}
	for side, speakers := range map[string][]string{
		"China": {"Zhou Enlai", "Deng Xiaoping", "Li Xiannian", "Xi Jinping", "Wang Yi", "Zhang Jun", "Liu Jieyi"},
		"the Soviet Union and Russia": {
			"Anastas Mikoyan", "Mikhail Gorbachev", "Eduard Shevardnadze", "Boris Yeltsin", "Dmitry Medvedev",
			"Vladimir Putin", "Sergei Shoigu", "Yevgeny Prigozhin",
		},
		"North Korea":        {"Kim Il Sung", "Kim Jong Il", "Kim Jong Un", "Kang Sok Ju", "Ri Yong Ho", "Korean Central News Agency"},
		"South Korea":        {"Kim Dae-jung", "Moon Jae-in"},
		"the United States":  {"Richard Nixon", "Henry Kissinger", "Donald Trump", "Samantha Power", "John Kirby"},
		"Japan":              {"Hirokazu Matsuno"},
		"the United Nations": {"Stephane Dujarric"},
		"Ukraine":            {"Foreign Ministry of Ukraine"},
		"the scholars":       {"Alexander Korolev", "Li Mingjiang", "Collin Koh", "Leif-Eric Easley", "John Delury"},
	} {
		for _, speaker := range speakers {
			if !heard[speaker] {
				t.Errorf("%s: %s is not quoted", side, speaker)
			}
		}
	}
}

func TestSourcesAreOfSeveralKinds(t *testing.T) {
	doc := story(t)
	kinds := map[timeline.SourceKind]int{}
	linked := 0
	for _, s := range doc.Sources {
		kinds[s.Kind]++
		if s.URL != "" {
			linked++
		}
	}
	between(t, "primary sources", kinds[timeline.PrimarySource], 80, 200)
	between(t, "scholarly sources", kinds["scholarly"], 15, 100)
	// A text that can be had only in a copy or an archive has none.
	between(t, "sources with an address", linked, len(doc.Sources)*7/8, len(doc.Sources))
	if doc.Sources[1].Kind != "primary" {
		t.Errorf("after the article the sources begin with %s, which is no document", doc.Sources[1].ID)
	}
}

// At each step of a story the class has one question to answer.
func TestEachStepAsksOneQuestion(t *testing.T) {
	for _, s := range story(t).Stories {
		for _, step := range s.Steps {
			if n := strings.Count(step.Ask, "?"); n != 1 || strings.Contains(step.Say, "?") {
				t.Errorf("%s, %s: %d questions to the class, want one, and none in what is said", s.ID, step.Event, n)
			}
		}
	}
}

// What the story says of itself is clean, but for what is honestly unknown.
func TestTheClaimReportIsClean(t *testing.T) {
	doc := story(t)
	counts := map[review.ConcernKind]int{}
	for _, c := range review.Concerns(doc) {
		counts[c.Kind]++
		if c.Kind == review.Unchecked && c.Source != "op-ed" {
			t.Errorf("%s: the words of %s were not checked, and are not the article's", c.Event, c.By)
		}
		if e, found := doc.Event(c.Event); found && c.Kind == review.SingleSource && e.Importance > 3 {
			t.Errorf("%s is of importance %d and rests on one source", e.ID, e.Importance)
		}
	}
	between(t, "events with a single source", counts[review.SingleSource], 0, 3)
	between(t, "things honestly unknown", counts[review.AdmittedUnknown], 0, 8)
	for _, kind := range []review.ConcernKind{
		review.Unsourced, review.NoLocator, review.UnusedSource, review.LateEvent, review.LateQuote,
	} {
		if counts[kind] > 0 {
			t.Errorf("the claim report has %d of the kind %s", counts[kind], kind)
		}
	}
}

// What the article prints is in the file where a reader would look for it.
func TestTheArticleIsAnswered(t *testing.T) {
	doc := story(t)
	for _, c := range []struct{ event, claim, state string }{
		{"trade-half-year", "US$81 billion", "disputed"},
		{"trade-half-year", "US$52.1 billion", "disputed"},
		{"trade-half-year", "US$500 million", "disputed"},
		{"trade-half-year", "40.7 per cent", "wrong"},
		{"message-2022", "portrayed Kim", "wrong"},
		{"message-2023", "unswerving", "wrong"},
		{"treaty-prc-prk", "continued alliance with both", "wrong"},
		{"invitation", "in March 2023", "disputed"},
		{"kcna-neighbour", "slammed Beijing", "disputed"},
		{"no-limits", "no limits", "disputed"},
		{"naval-drills", "previously suggested by Moscow", "disputed"},
		{"double-veto", "after having backed UN sanctions", "supported"},
		{"ulchi-freedom-shield", "from August 21 to 31", "supported"},
	} {
		e, found := doc.Event(c.event)
		if !found || !slices.ContainsFunc(e.Claims, func(claim timeline.Claim) bool {
			return strings.Contains(claim.Text, c.claim) && string(claim.State) == c.state && claim.Source == "op-ed"
		}) {
			t.Errorf("%s does not answer “%s” as %s", c.event, c.claim, c.state)
		}
	}
}
