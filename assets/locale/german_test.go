package locale_test

import (
	"os"
	"strings"
	"testing"

	"tideline/assets/locale"
	"tideline/timeline/edtf"
)

// TestGerman reads testdata/words_de.txt: a date, and its text in German.
func TestGerman(t *testing.T) {
	source, err := os.ReadFile("testdata/words_de.txt")
	if err != nil {
		t.Fatal(err)
	}
	words, count := locale.Set{}.For("de").Dates(), 0
	for i, line := range strings.Split(string(source), "\n") {
		date, want, ok := strings.Cut(line, " | ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		count++
		d, err := edtf.Parse(date)
		if err != nil {
			t.Fatalf("line %d: %v", i+1, err)
		}
		if got := d.Human(words); got != want {
			t.Errorf("line %d: %s is %q, want %q", i+1, date, got, want)
		}
	}
	if count == 0 {
		t.Error("no case")
	}
}

func TestGermanLengths(t *testing.T) {
	words := locale.Set{}.For("de").Dates()
	from := edtf.At(edtf.Civil{Year: 1953, Month: 7, Day: 27})
	cases := []struct {
		to   edtf.Civil
		want string
	}{
		{edtf.Civil{Year: 1954, Month: 7, Day: 27}, "1 Jahr"},
		{edtf.Civil{Year: 1967, Month: 8, Day: 1}, "14 Jahre"},
		{edtf.Civil{Year: 1953, Month: 7, Day: 28}, "1 Tag"},
		{edtf.Civil{Year: 66_001_953, Month: 7, Day: 27}, "66 Mio. Jahre"},
	}
	for _, c := range cases {
		if got := words.Duration(from, edtf.At(c.to)); got != c.want {
			t.Errorf("to %+v: %q, want %q", c.to, got, c.want)
		}
	}
}
