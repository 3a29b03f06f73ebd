package file_test

import (
	"bufio"
	"bytes"
	"os"
	"strings"
	"testing"
	"unicode"

	"tideline/assets/locale"
	"tideline/data"
	"tideline/internal/untold"
	"tideline/timeline/file"
)

// Whatever is said of a file goes through the catalogue, down to the words inside
// messages: in the language for tests nothing stands without accents but words of the
// file and of the format.
func TestEveryWordOfAProblemIsTranslated(t *testing.T) {
	pseudo := locale.Only(locale.TagPseudo).For("")
	sources := datesAsPeopleWriteThem(t)
	for _, name := range caseFiles(t) {
		sources = append(sources, read(t, name))
	}
	told := map[string]bool{}
	for _, source := range sources {
		_, problems := file.Parse("1", source)
		for _, p := range problems {
			told[p.Code] = true
			line := p.Line(pseudo)
			for _, word := range untold.Words(line) {
				if !isOfFile(word, source) {
					t.Errorf("nobody translates %q in %s", word, line)
				}
			}
		}
	}
	if len(told) < 55 {
		t.Errorf("%d kinds of problems are told", len(told))
	}
}

// isOfFile reports whether a word comes from a file or from the format: the keys and
// values of the schema, and whatever has digits, such as a date.
func isOfFile(word string, source []byte) bool {
	return word == "Y" || strings.ContainsFunc(word, unicode.IsDigit) || bytes.Contains(bytes.ToLower(source), bytes.ToLower([]byte(word))) ||
		bytes.Contains(data.Schema(), []byte(word))
}

// datesAsPeopleWriteThem is an events file for each date in the cases of the guesser.
func datesAsPeopleWriteThem(t *testing.T) (sources [][]byte) {
	t.Helper()
	cases, err := os.Open("../edtf/guess/testdata/english.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer cases.Close()
	for lines := bufio.NewScanner(cases); lines.Scan(); {
		date, _, found := strings.Cut(lines.Text(), " | ")
		if found && !strings.HasPrefix(date, "#") && !strings.ContainsAny(date, "\"'") {
			sources = append(sources, []byte("tideline: 1\ntitle: Α\nevents:\n- {title: Α, date: \""+strings.TrimSpace(date)+"\"}\n"))
		}
	}
	return sources
}
