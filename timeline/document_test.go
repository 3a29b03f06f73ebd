package timeline_test

import (
	"testing"

	"tideline/timeline"
)

// Where a source was published and is kept is told in the short form that all languages
// share, and a DOI leads to the page where there is no address.
func TestWhereASourceIs(t *testing.T) {
	for _, c := range []struct {
		source         timeline.Source
		where, address string
	}{
		{timeline.Source{Publisher: "Nature", Volume: "171", Issue: "4356", Pages: "737–738", DOI: "10.1038/171737a0"}, "Nature, 171(4356), 737–738", "https://doi.org/10.1038/171737a0"},
		{timeline.Source{Issue: "3"}, "(3)", ""},
		{timeline.Source{Archive: "Bundesarchiv", CallNumber: "B 136/1", URL: "https://example.org"}, "Bundesarchiv, B 136/1", "https://example.org"},
		{timeline.Source{}, "", ""},
	} {
		if got := c.source.Where(); got != c.where || c.source.Address() != c.address {
			t.Errorf("%q at %q, want %q at %q", got, c.source.Address(), c.where, c.address)
		}
	}
}
