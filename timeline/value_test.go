package timeline

import (
	"math"
	"testing"
)

func TestIsWebAddress(t *testing.T) {
	for s, want := range map[string]bool{
		"https://example.org/a": true, "http://example.org": true,
		"ftp://example.org": false, "javascript:alert(1)": false, "mailto:a@example.org": false, "file:///etc/passwd": false,
		"https://": false, "https:///a": false, "example.org": false, "//example.org": false, "": false,
		"https://example.org/a b": false, "https://example.org/\ta": false, "https://exa mple.org": false, "http://[::1": false,
	} {
		if IsWebAddress(s) != want {
			t.Errorf("%q: %t", s, !want)
		}
	}
}

func TestIsLanguageTag(t *testing.T) {
	for tag, want := range map[string]bool{
		"en": true, "ko": true, "ast": true, "zh-Hans": true, "zh-Hans-CN": true, "de-1996": true, "EN": true, "az-AZ-Zz09": true, "en-x": true, "en-abcdefgh": true, "en-0": true, "en-9z": true,
		"": false, "e": false, "engl": false, "English": false, "en_GB": false, "e1": false, "1e": false, "en-": false, "-en": false, "en--GB": false,
		"en-abcdefghi": false, "en-G!": false, "en-é": false, "e@": false, "en-a/": false, "en-a:": false, "z{": false, "a[": false, "a`": false,
	} {
		if IsLanguageTag(tag) != want {
			t.Errorf("%q: %t", tag, !want)
		}
	}
}

func TestIsBeside(t *testing.T) {
	for file, want := range map[string]bool{
		"a.jpg": true, "media/a.jpg": true, "./a.jpg": true, "media/../a.jpg": true, "..a.jpg": true,
		"": false, ".": false, "../a.jpg": false, "media/../../a.jpg": false, "/a.jpg": false, `media\a.jpg`: false, "C:a.jpg": false, "https://example.org/a.jpg": false, "a\x00.jpg": false,
	} {
		if IsBeside(file) != want {
			t.Errorf("%q: %t", file, !want)
		}
	}
}

func TestIsOnEarth(t *testing.T) {
	for _, c := range []struct {
		lat, lon float64
		want     bool
	}{
		{0, 0, true},
		{90, 180, true},
		{-90, -180, true},
		{90.001, 0, false},
		{-90.001, 0, false},
		{0, 180.001, false},
		{0, -180.001, false},
		{math.NaN(), 0, false},
		{0, math.NaN(), false},
		{math.Inf(1), 0, false},
		{0, math.Inf(-1), false},
	} {
		if got := (Geo{c.lat, c.lon}).IsOnEarth(); got != c.want {
			t.Errorf("%v, %v: %t", c.lat, c.lon, got)
		}
	}
}

// Ids are cut between words where they are too long, and else wherever they are.
func TestNewID(t *testing.T) {
	const letters = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv" // 48
	for title, want := range map[string]string{
		"Kim's visit":        "kims-visit",
		"Kim’s  «visit», 2!": "kims-visit-2",
		"'Quoted' words'":    "quoted-words",
		"한국 전쟁 1950":         "한국-전쟁-1950",
		"«Visit»":            "visit",
		"… –":                "untitled",
		"":                   "untitled",
		letters:              letters,
		letters + "w":        letters,
		letters[:47] + " w":  letters[:47],
		"a " + letters[:46]:  "a-" + letters[:46],
		"a " + letters[:47]:  "a",
		letters + " w":       letters,
	} {
		if got := NewID(title); got != want {
			t.Errorf("%q: %q, want %q", title, got, want)
		}
	}
}
