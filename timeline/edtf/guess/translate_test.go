package guess_test

import (
	"testing"

	"tideline/timeline/edtf/guess"
)

// Dates in the words of other languages are read as those in English, and are never
// finer than they were written.
func TestOtherLanguages(t *testing.T) {
	for text, want := range map[string]string{
		"27. Juli 1953": "1953-07-27", "März 1945": "1945-03", "Sommer 1969": "1969-22", "um 1820": "1820~", "Mitte der 1950er Jahre": "195X",
		"44 v. Chr.": "-0043", "5. Jahrhundert v. Chr.": "-04XX", "vor 1724": "../1724", "zwischen 1950 und 1960": "[1950..1960]", "Montag, 27. Juli 1953": "1953-07-27",
		"27 juillet 1953": "1953-07-27", "le 27 juillet 1953": "1953-07-27", "1er mai 1945": "1945-05-01", "août 1914": "1914-08", "vers 1820": "1820~", "44 av. J.-C.": "-0043",
		"27 de julio de 1953": "1953-07-27", "marzo de 1945": "1945-03", "hacia 1820": "1820~", "44 a. C.": "-0043",
		"27 июля 1953 г.": "1953-07-27", "июль 1953": "1953-07", "июль 1953 года": "1953-07", "около 1820": "1820~", "44 до н. э.": "-0043",
		"1945年8月15日": "1945-08-15", "1953년 7월 27일": "1953-07-27",
	} {
		if g := guess.Date(text); g.Kind != guess.Read || g.Date.String() != want {
			t.Errorf("%s: %s %s %v, want %s", text, g.Kind, g.Date, g.Readings, want)
		}
	}
	for _, text := range []string{"mayo", "der Sommer", "27. Juli", "Krieg 1953", "juillet", "de", "г."} {
		if g := guess.Date(text); g.Kind == guess.Read || g.Kind == guess.Exact {
			t.Errorf("%s is read as %s", text, g.Date)
		}
	}
}
