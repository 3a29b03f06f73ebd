package diag

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"tideline/timeline/pattern"
)

// Kind is what all problems with the same code have in common: the patterns of their
// texts, which the arguments of a Problem fill.
type Kind struct {
	Code     string
	Severity Severity
	Names    string          // of the words, in the order in which Report.Add takes them
	Message  pattern.English // what is wrong
	Advice   pattern.English // what to do, when every word in it is known
	Else     pattern.English // what to do otherwise; "" when Advice always fits
}

// kinds are Kinds by their codes.
var kinds = sync.OnceValue(func() map[string]Kind {
	all := map[string]Kind{}
	for _, k := range Kinds() {
		all[k.Code] = k
	}
	return all
})

// texts puts words into Message, and into Advice or Else.
func (k Kind) texts(words []pattern.Arg) (message, advice pattern.Text) {
	message = pattern.Text{Pattern: k.Message, Args: words}
	advice = pattern.Text{Pattern: k.Advice, Args: words}
	for _, name := range pattern.Names(string(k.Advice)) {
		for _, w := range words {
			if w.Name == name && w.Value == "" {
				advice.Pattern = k.Else
			}
		}
	}
	return message, advice
}

// named gives words their names, and makes them fit for a message.
func (k Kind) named(words []any) []pattern.Arg {
	args := make([]pattern.Arg, len(words))
	names := strings.Fields(k.Names)
	for i, w := range words {
		if i < len(names) {
			args[i].Name = names[i]
		}
		longest := LongestWord
		switch {
		case i == 0:
			longest = LongestText // the first quotes the file, the others explain
		case args[i].Name == "Times":
			longest = LongestList
		}
		switch w := w.(type) {
		case string:
			args[i].Value = Shortened(w, longest)
		case int, pattern.English:
			args[i].Value = w
		case pattern.Value:
			args[i].Value = shortened{w, longest}
		}
	}
	return args
}

// shortened is a value that fits for one line of a message.
type shortened struct {
	value   pattern.Value
	longest int
}

// In returns the value in a language.
func (s shortened) In(l pattern.Language) string { return Shortened(s.value.In(l), s.longest) }

// The most characters of a word in a message: LongestText of what is quoted from the
// file, LongestList of the names of what else it is about, LongestWord of everything else.
const (
	LongestText = 80
	LongestWord = 240
	LongestList = 720
)

// Shortened makes a text fit for one line of a message.
func Shortened(s string, longest int) string {
	if len(s) > utf8.UTFMax*longest {
		s = strings.ToValidUTF8(s[:utf8.UTFMax*longest], "")
	}
	s = strings.Map(func(c rune) rune {
		if unicode.IsControl(c) || c == '\u2028' || c == '\u2029' {
			return ' '
		}
		return c
	}, s)
	if utf8.RuneCountInString(s) > longest {
		s = string([]rune(s)[:longest-1]) + "…"
	}
	return s
}
