package typeset

import (
	"testing"
	"unicode/utf8"
)

func TestSentences(t *testing.T) {
	const story = "China, Russia and North Korea, 1953–2023: treaties, quarrels, visits. Every event names its sources. Where the record is in dispute, both are shown."
	for _, c := range []struct {
		text  string
		width int
		want  string
	}{
		{story, 200, story},
		{story, 110, "China, Russia and North Korea, 1953–2023: treaties, quarrels, visits. Every event names its sources."},
		{story, 90, "China, Russia and North Korea, 1953–2023: treaties, quarrels, visits."},
		{story, 20, "China, Russia and…"},
		{story, 60, "China, Russia and North Korea, 1953–2023…"},
		{"They met in St. Olof at 3 p.m. and again in May. It was the end.", 55, "They met in St. Olof at 3 p.m. and again in May."},
		{"“Is this the end?” Nobody knew. They waited.", 35, "“Is this the end?” Nobody knew."},
		{"“Is this the end?” Nobody knew. They waited.", 20, "“Is this the end?”"},
		{"Version 1.2 of it. It has 3.5 parts. No more.", 40, "Version 1.2 of it. It has 3.5 parts."},
		{"一九五三年停戰。「雙方簽字。」後來又談。", 16, "一九五三年停戰。「雙方簽字。」"},
		{"No stop at all in this one", 15, "No stop at all…"},
		{"", 10, ""},
	} {
		if got := Sentences(c.text, float64(c.width), func(s string) float64 { return float64(utf8.RuneCountInString(s)) }); got != c.want {
			t.Errorf("%q in %d: %q, want %q", c.text, c.width, got, c.want)
		}
	}
}
