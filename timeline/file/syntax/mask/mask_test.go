package mask

import (
	"strings"
	"testing"
	"unicode/utf8"

	"tideline/timeline/file/syntax/outline"
)

// shown writes placeholders so that they can be read: Q for a question mark, P for a
// percent sign, A for an asterisk, N, L and G for separators.
func shown(text string) string {
	return strings.NewReplacer(question, "Q", Percent, "P", Alias, "A", "\uE085", "N", "\uE028", "L", "\uE029", "G").Replace(text)
}

// A text that has a placeholder already, be it as an escape, keeps its characters.
func TestHolds(t *testing.T) {
	for text, want := range map[string]bool{
		"a? b":           false,
		"C:\\uploads":    false,
		"\uE03F":         true,
		`"\ue03f" ?`:     true,
		`"\uE03F" ?`:     true,
		`"\U0000E03F" ?`: true,
		`"\uE13F" ?`:     false,
	} {
		if got := Holds(text, question); got != want {
			t.Errorf("%s: %v", text, got)
		}
		if masked, done := HideMarks(text); want && (done || masked != text) {
			t.Errorf("%s becomes %q", text, masked)
		}
	}
}

func TestMarks(t *testing.T) {
	for text, want := range map[string]string{
		"date: 1953?":     "date: 1953Q",
		"a?":              "aQ",
		"[1953?, ?1954]":  "[1953Q, Q1954]",
		"? a key\n: b":    "? a key\n: b",
		"- ?":             "- ?",
		"a: ?\n":          "a: ?\n",
		"?":               "?",
		"?x":              "Qx",
		"[?, a]":          "[Q, a]",
		"a ?\tb":          "a ?\tb",
		"a ?\r\n":         "a ?\r\n",
		"share: 5%":       "share: 5%",
		"share: %5":       "share: P5",
		"[%a,%b,{%c}]":    "[Pa,Pb,{Pc}]",
		"%YAML 1.2\n%TAG": "%YAML 1.2\n%TAG",
		"a:\t%b":          "a:\tPb",
		"plain":           "plain",
	} {
		masked, done := HideMarks(text)
		if shown(masked) != want || done != strings.ContainsAny(text, "?%") {
			t.Errorf("%q becomes %q, %v; want %q", text, shown(masked), done, want)
		}
		if back := Marks.Undo(masked); back != text {
			t.Errorf("%q comes back as %q", text, back)
		}
	}
	for _, text := range []string{"a? " + question, "a? " + Percent} {
		if masked, done := HideMarks(text); masked != text || done {
			t.Errorf("%q has a placeholder already and becomes %q", text, masked)
		}
	}
}

func TestAliases(t *testing.T) {
	for text, want := range map[string]string{
		"a: &x 1\nb: *x\n":       "a: &x 1\nb: *x\n",
		"b: *x\na: &x 1\n":       "b: Ax\na: &x 1\n",
		"a: *x, *y\n":            "a: Ax, Ay\n",
		"[*x,*y,{*z}]":           "[Ax,Ay,{Az}]",
		"- *azAZ09":              "- AazAZ09",
		"- *a-b_1\n- *é":         "- Aa-b_1\n- *é",
		"*x":                     "Ax",
		"\n*x: 1":                "\nAx: 1",
		"a*x b *y":               "a*x b *y",
		"a:*x":                   "a:*x",
		"- **bold** text":        "- **bold** text",
		"? *x":                   "? Ax",
		"a: &1 b\nc: *1\nd: *2}": "a: &1 b\nc: *1\nd: A2}",
		"a: & x\nb: * x":         "a: & x\nb: * x",
	} {
		masked, done := HideAliases(text)
		if shown(masked) != want || done != (shown(masked) != text) {
			t.Errorf("%q becomes %q, %v; want %q", text, shown(masked), done, want)
		}
		if back := Aliases.Undo(masked); back != text {
			t.Errorf("%q comes back as %q", text, back)
		}
	}
	if masked, done := HideAliases("*x " + Alias); done || masked != "*x "+Alias {
		t.Errorf("a text with a placeholder becomes %q", masked)
	}
}

// Within a text the separators of lines are characters; before a key, an item or a
// comment they end a line.
func TestSeparators(t *testing.T) {
	words := outline.Vocabulary{Keys: map[string]bool{"date": true, strings.Repeat("k", outline.LongestKey): true}}
	long := strings.Repeat("k", outline.LongestKey)
	for text, want := range map[string]string{
		"a\u2028b": "aLb",
		"\u2028a":  "La", "a\u2028\ndate: 1": "aL\ndate: 1", "a\u0085date: 1": "a\u0085date: 1",
		"a\u2029b\u0085c":       "aGbNc",
		"a\u2028date: 1":        "a\u2028date: 1",
		"a\u2028  \"date\": 1":  "a\u2028  \"date\": 1",
		"a\u2028'date': 1":      "a\u2028'date': 1",
		"a\u2028other: 1":       "aLother: 1",
		"a\u2028- b":            "a\u2028- b",
		"a\u2028-b":             "aL-b",
		"a\u2028# b":            "a\u2028# b",
		"a\u2028b\u2028date: 1": "aLb\u2028date: 1",
		"a\u2028b\ndate: 1":     "aLb\ndate: 1",
		"a\u2028" + long + ":":  "a\u2028" + long + ":",
		"a\u2028":               "aL",
		"none":                  "none",
	} {
		masked, done := HideSeparators(text, words)
		if shown(masked) != want || done != strings.ContainsAny(text, separatorSigns) {
			t.Errorf("%q becomes %q, %v; want %q", text, shown(masked), done, want)
		}
		if utf8.RuneCountInString(masked) != utf8.RuneCountInString(text) {
			t.Errorf("%q: the columns move", text)
		}
		if back := Separators.Undo(masked); back != text {
			t.Errorf("%q comes back as %q", text, back)
		}
	}
	if masked, done := HideSeparators("a\u2028\uE085", words); done || masked != "a\u2028\uE085" {
		t.Errorf("a text with a placeholder becomes %q", masked)
	}
}

// Every sign has a placeholder of its own, and nothing else is taken for one.
func TestSigns(t *testing.T) {
	for i := range len(signs) {
		if p := Sign(signs[i]); utf8.RuneCountInString(p) != 1 || UndoSigns("a"+p) != "a"+signs[i:i+1] {
			t.Errorf("%q becomes %q, and that %q", signs[i], p, UndoSigns(p))
		}
	}
	for _, text := range []string{"a: b", "\uE01F", "\uE080", "\uE041", "\uE021é" + "\uE028"} {
		want := strings.ReplaceAll(text, "\uE021", "!")
		if got := UndoSigns(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

// Only what is masked comes back, and a Pad comes back as nothing.
func TestUndo(t *testing.T) {
	text := question + Alias + "\uE028" + Pad + Tab + Sign(':') + Hash
	for kind, want := range map[Kinds]string{
		0: text, Marks: "?" + text[len(question):], Padding: question + Alias + "\uE028" + "\t" + Sign(':') + Hash,
		Signs: "?" + "*" + "\uE028" + Pad + Tab + ":" + Hash, Hashes: strings.ReplaceAll(text, Hash, "#"),
	} {
		got := kind.Undo(text)
		if kind == Signs { // 0xE03F and 0xE02A are signs too
			want = UndoSigns(text)
		}
		if got != want {
			t.Errorf("%b: %q, want %q", kind, got, want)
		}
	}
	var k Kinds
	k.Set(Marks, true)
	k.Set(Hashes, true)
	k.Set(Marks, false)
	if k.Has(Marks) || !k.Has(Hashes) || k != Hashes {
		t.Errorf("%b", k)
	}
}
