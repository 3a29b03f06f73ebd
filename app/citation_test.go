package app

import (
	"testing"

	"tideline/timeline"
	"tideline/timeline/edtf"
)

func TestCitationLeavesOutWhatIsNotKnown(t *testing.T) {
	for _, c := range []struct {
		source  timeline.Source
		locator string
		want    string
	}{
		{timeline.Source{Title: "Letter"}, "", "“Letter”."},
		{
			timeline.Source{
				Title: "Korean Armistice Agreement", Author: "United Nations Command", Publisher: "National Archives",
				Date: "1953-07-27", URL: "https://example.org/a", Seen: "2023-10-02",
			},
			"preamble",
			"United Nations Command, “Korean Armistice Agreement”, National Archives, 27 July 1953, preamble, https://example.org/a (read on 2 October 2023).",
		},
		{timeline.Source{Title: "Notes", Date: "some day"}, "p. 3", "“Notes”, some day, p. 3."},
	} {
		if got := citation(&c.source, c.locator, edtf.English()); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}
