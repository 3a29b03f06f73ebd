package cli_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tideline/assets/locale"
	"tideline/internal/untold"
)

// Whatever the command line says goes through the catalogue: in the language for
// tests no word stands outside brackets but those that the user typed, those of the
// files and the names of the program's commands and options.
func TestEveryWordOfTheTerminalIsTranslated(t *testing.T) {
	lines := transcriptLines(t)
	inCopy(t)
	pseudo := locale.Only(locale.TagPseudo)
	known := wordsOfFiles(t)
	played := 0
	for _, line := range lines {
		args := strings.Fields(line)
		if slices.Contains([]string{"licences", "schema", "format"}, args[0]) || slices.Contains(args, "--list") {
			continue // they print what is in one language, or in that of a file
		}
		played++
		at := streams{languages: pseudo}
		r := runAt(at, args...)
		said := r.stderr
		if !slices.Contains(args, "--json") && !slices.Contains(args, "-") {
			said += r.stdout
		}
		for _, word := range untold.Words(names.ReplaceAllString(said, " ")) {
			if !strings.Contains(line, word) && !known[word] {
				t.Errorf("tideline %s: nobody translates %q in\n%s", line, word, said)
				break
			}
		}
	}
	if played < 80 {
		t.Errorf("%d command lines", played)
	}
}

// names are those of options and of kinds of files, which no language changes.
var names = regexp.MustCompile(`(^|[\s(])--?[A-Za-z]+|\.(svg|png|pdf|html|(csl\.|timelinejs\.)?json|csv|md|ics|bib)\b|\b(svg|png|pdf|html|json|csv|md|ical|timelinejs|bibtex|csl)\b`)

// transcriptLines are the command lines of the transcripts.
func transcriptLines(t *testing.T) (lines []string) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("testdata", "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			if args, ok := strings.CutPrefix(strings.TrimSpace(line), "$ tideline "); ok {
				lines = append(lines, args)
			}
		}
	}
	return lines
}

// wordsOfFiles are the words that the files of the transcripts hold, their names, and
// what programs call things.
func wordsOfFiles(t *testing.T) map[string]bool {
	t.Helper()
	known := map[string]bool{}
	for _, word := range []string{
		"tideline", "abc1234", "check", "edit", "export", "find", "import", "merge", "new", "present", "publish", "format", "schema", "licences", "help",
		"Hebrew", "Thai", // scripts have their names of Unicode
		"triangle", "tests", "summer", "timeline", "handout", // stories of the program, and names of files that it proposes
	} {
		known[word] = true
	}
	err := filepath.WalkDir(".", func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		for _, word := range untold.Words(path + "\n" + strings.NewReplacer("[", " ", "]", " ").Replace(string(text))) {
			known[word] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return known
}
