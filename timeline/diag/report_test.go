package diag

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tideline/timeline/pattern"
)

// The rest of many problems is counted with what was too much to be kept, and as
// errors where one of them is an error.
func TestTheRestIsCounted(t *testing.T) {
	for _, c := range []struct {
		errors, warnings int
		code             string
		rest             int
	}{
		{MaxProblems, 1, CodeMoreWarnings, 1},
		{MaxProblems + 1, 0, CodeMoreErrors, 1},
		{1, MaxProblems, CodeMoreWarnings, 1},
		{MaxCollected + 3, 4, CodeMoreErrors, MaxCollected + 7 - MaxProblems},
		{0, MaxCollected + 5, CodeMoreWarnings, MaxCollected + 5 - MaxProblems},
	} {
		r := NewReport("x.yaml")
		for i := range c.errors {
			r.Add(CodeBadDate, Pos{Line: i + 1}, "a", "b", "c")
		}
		for i := range c.warnings {
			r.Add(CodeYAMLHash, Pos{Line: i + 1}, "a")
		}
		all := r.Problems()
		if last := all[len(all)-1]; len(all) != MaxProblems+1 || last.Code != c.code || !strings.HasPrefix(last.Message, pattern.Count(c.rest, pattern.InEnglish)+" more") {
			t.Errorf("%d errors, %d warnings: %d problems, the last %s", c.errors, c.warnings, len(all), last)
		}
	}
}

// Errors lost beyond what is kept make the last line one of errors, although all that
// were kept and not listed are warnings.
func TestLostErrorsAreErrors(t *testing.T) {
	r := NewReport("x.yaml")
	for i := range MaxCollected {
		r.Add(CodeYAMLHash, Pos{Line: i + 1}, "a")
	}
	r.Add(CodeYAMLSyntax, Pos{Line: 1}, "b")
	all := r.Problems()
	if last := all[len(all)-1]; last.Code != CodeMoreErrors || !strings.HasPrefix(last.Message, pattern.Count(MaxCollected+1-MaxProblems, pattern.InEnglish)+" more") {
		t.Errorf("%s", last)
	}
}

// As many problems as are listed need no line that counts.
func TestProblemsAreInOrderAndOnce(t *testing.T) {
	r := NewReport("x.yaml")
	for _, at := range []Pos{{2, 1}, {1, 9}, {1, 2}, {2, 1}} {
		r.Add(CodeYAMLSyntax, at, "b")
		r.Add(CodeYAMLSyntax, at, "a")
		r.Add(CodeYAMLHash, at, "a")
	}
	var got []string
	for _, p := range r.Problems() {
		got = append(got, fmt.Sprintf("%d:%d %s %.5s", p.Pos.Line, p.Pos.Column, p.Code, p.Message))
	}
	want := []string{
		"1:2 yaml-hash `a` i", "1:2 yaml-syntax `a` i", "1:2 yaml-syntax `b` i", "1:9 yaml-hash `a` i", "1:9 yaml-syntax `a` i", "1:9 yaml-syntax `b` i",
		"2:1 yaml-hash `a` i", "2:1 yaml-syntax `a` i", "2:1 yaml-syntax `b` i",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	full := NewReport("x.yaml")
	for i := range MaxProblems {
		full.Add(CodeYAMLHash, Pos{Line: i + 1}, "a")
	}
	if n := len(full.Problems()); n != MaxProblems {
		t.Errorf("%d problems, want %d", n, MaxProblems)
	}
}

// Words are shortened to what fits in a line: what repeats the file more than what
// explains. Words in a language of their own are shortened in it.
func TestWordsAreShortened(t *testing.T) {
	long := strings.Repeat("ä", 300)
	for _, word := range []any{long, pattern.T("{{.Text}}", "Text", long)} {
		p := New("x.yaml", Pos{}, CodeUnknownKey, word, word, "")
		for i, want := range []int{LongestText, LongestWord} {
			text := fmt.Sprint(p.Args[i].Value)
			if v, ok := p.Args[i].Value.(pattern.Value); ok {
				text = v.In(pattern.InEnglish)
			}
			if n := len([]rune(text)); n != want || !strings.HasSuffix(text, "…") {
				t.Errorf("word %d has %d characters, want %d", i, n, want)
			}
		}
	}
	for text, want := range map[string]string{"a\nb\u2028c\x1b": "a b c ", "letter": "letter", "letters": "lette…", "äöüßéèê": "äöüßé…"} {
		if got := Shortened(text, 6); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
