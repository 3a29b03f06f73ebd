package assets_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"tideline/assets"
)

func TestComponentsAreReadAsWritten(t *testing.T) {
	want := []assets.Component{
		{Name: "One", Licence: "MIT", Address: "https://example.org/one", PartOf: "Windows, Linux", Text: "First line.\n\n  Second.\n"},
		{Name: "Two v2.0.0", Licence: "BSD-2-Clause, Zlib", Address: "https://example.org/two", PartOf: "browser", Text: "====\nLicence: of another\n"},
	}
	if got := assets.ReadComponents(assets.WriteComponents("Heading\n=======", want)); !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	if got := assets.ReadComponents("no components"); got != nil {
		t.Errorf("of nothing is read %q", got)
	}
}

// The bundled text comes apart, and nothing is lost on the way.
func TestThirdPartyComesApart(t *testing.T) {
	text := assets.ThirdParty()
	all := assets.ReadComponents(text)
	if len(all) < 30 || !utf8.ValidString(text) {
		t.Fatalf("%d components; valid UTF-8: %t", len(all), utf8.ValidString(text))
	}
	intro, _, _ := strings.Cut(text, "\n\n"+strings.Repeat("=", 80))
	if assets.WriteComponents(intro, all) != text {
		t.Error("written again, the components give another text")
	}
	for _, c := range all {
		if c.Name == "" || c.Licence == "" || c.PartOf == "" || !strings.HasPrefix(c.Address, "https://") || len(c.Text) < 100 {
			t.Errorf("not whole: %.300q", c)
		}
	}
}
