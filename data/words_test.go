package data_test

import (
	"regexp"
	"testing"

	"tideline/timeline"
)

// A claim that is an opinion is told as one: nobody disputes that it is held.
func TestOpinionsAreNotCalledDisputed(t *testing.T) {
	doc := story(t)
	says := regexp.MustCompile(`^(An opinion|A supposition|A paraphrase of an opinion|Judgements|A judgement|The motive is an opinion)`)
	opinions := 0
	for i := range doc.Events {
		for _, c := range doc.Events[i].Claims {
			isOne := c.Correction != nil && says.MatchString(c.Correction.Text)
			if isOne != (c.State == "opinion") {
				t.Errorf("%s: %q is %s, and its correction reads %q", doc.Events[i].ID, c.Text, c.State, c.Correction.Text)
			}
			if isOne {
				opinions++
			}
		}
	}
	if opinions < 16 {
		t.Errorf("%d claims are opinions", opinions)
	}
}

// Words that an archive has put into English are not printed as if they had been
// said so.
func TestArchivesAreNamedAsTranslators(t *testing.T) {
	doc := story(t)
	for i := range doc.Events {
		for _, q := range doc.Events[i].Quotes {
			s, ok := doc.Source(q.Source)
			if ok && s.Publisher == "Wilson Center Digital Archive" && q.Lang == "en" && q.Translation == "" {
				t.Errorf("%s: who translated %q?", doc.Events[i].ID, q.Text)
			}
		}
	}
}

// A step that asks to compare two quotations shows both.
func TestStepsThatCompareShowBoth(t *testing.T) {
	doc := story(t)
	for _, c := range []struct{ story, event string }{
		{"tests", "double-veto"}, {"summer-2023", "xi-moscow"}, {"summer-2023", "message-2023"},
	} {
		s, ok := doc.Story(c.story)
		if !ok {
			t.Fatalf("there is no story %s", c.story)
		}
		for _, step := range s.Steps {
			if step.Event == c.event && len(step.Quotes) != timeline.MostQuotes {
				t.Errorf("%s: the step at %s shows %q", c.story, c.event, step.Quotes)
			}
		}
	}
}
