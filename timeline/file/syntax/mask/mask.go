// Package mask puts placeholders, characters for private use, in the place of characters
// that the YAML parser takes for its own or cannot read where they are part of a text,
// and puts the characters back afterwards. A placeholder is one character for one, so
// that columns stay, and is not used in a text that has it already.
package mask

import "strings"

// Kinds are the kinds of characters that have placeholders in a text.
type Kinds uint8

// The kinds.
const (
	Marks      Kinds = 1 << iota // question marks and percent signs
	Aliases                      // asterisks of aliases that name nothing in the text
	Separators                   // separators of lines within a text
	Padding                      // Pad and Tab
	Signs                        // signs of YAML in texts between brackets
	Hashes                       // hash signs that would hide a bracket
)

// Has reports whether a kind is among them.
func (k Kinds) Has(one Kinds) bool { return k&one != 0 }

// Set adds a kind, or removes it where nothing of it is masked.
func (k *Kinds) Set(one Kinds, masked bool) {
	*k &^= one
	if masked {
		*k |= one
	}
}

// Undo puts the characters back in a text.
func (k Kinds) Undo(text string) string {
	if k.Has(Padding) {
		text = strings.ReplaceAll(strings.ReplaceAll(text, Pad, ""), Tab, "\t")
	}
	if k.Has(Signs) {
		text = UndoSigns(text)
	}
	if k.Has(Separators) {
		text = unseparators.Replace(text)
	}
	if k.Has(Aliases) {
		text = strings.ReplaceAll(text, Alias, "*")
	}
	if k.Has(Hashes) {
		text = strings.ReplaceAll(text, Hash, "#")
	}
	if k.Has(Marks) {
		text = strings.ReplaceAll(strings.ReplaceAll(text, question, "?"), Percent, "%")
	}
	return text
}

// The placeholders of marks that the YAML parser takes for its own where a text may
// well hold them. It follows YAML 1.1, where no question mark may stand in a text
// between brackets; dates (1953?, ?1953) and addresses have them. A percent sign may
// begin no text at all, and one between braces would take the whole record with it.
const (
	question = "\uE03F"
	Percent  = "\uE025"
)

// Hash stands for a # where a comment would hide a bracket.
const Hash = "\uE023"

// The placeholders of what the YAML parser cannot read though YAML has it. Pad makes up
// for a character of a text in quotes that is given to the parser in fewer characters
// than the file has, and stands for nothing; Tab is a tab at the beginning of a line of
// a “|” text.
const (
	Pad = "\uE05C"
	Tab = "\uE009"
)

// Holds reports whether a text has characters already that are to be placeholders in it,
// as they are or as escapes of a text in quotes.
func Holds(text, placeholders string) bool {
	if strings.ContainsAny(text, placeholders) {
		return true
	}
	if !strings.Contains(text, `\`) {
		return false
	}
	for _, escape := range []string{`\uE0`, `\ue0`, `\U0000E0`, `\U0000e0`} {
		if strings.Contains(text, escape) {
			return true
		}
	}
	return false
}

// HideMarks puts placeholders for the question marks that do not mark a key and for the
// percent signs that begin a value, and reports whether it may have.
func HideMarks(text string) (masked string, done bool) {
	if !strings.ContainsAny(text, "?%") || Holds(text, question+Percent) {
		return text, false
	}
	var b strings.Builder
	b.Grow(len(text) + len(text)/64)
	for from := 0; ; {
		i := strings.IndexAny(text[from:], "?%")
		if i < 0 {
			b.WriteString(text[from:])
			return b.String(), true
		}
		i += from
		b.WriteString(text[from:i])
		b.WriteString(markAt(text, i))
		from = i + 1
	}
}

// markAt returns the mark at a byte of a text, or its placeholder.
func markAt(text string, at int) string {
	blank := func(i int) bool { return i < 0 || i >= len(text) || strings.IndexByte(" \t\r\n", text[i]) >= 0 }
	begins := blank(at-1) || strings.IndexByte(",[{", text[at-1]) >= 0
	switch {
	case text[at] == '%':
		if !begins || at == 0 || text[at-1] == '\n' { // in the first column it is a directive
			return "%"
		}
		return Percent
	case begins && blank(at+1):
		return "?"
	}
	return question
}

// signs get placeholders where they make a text between brackets unreadable. The
// placeholder is the sign itself, moved into the range for private use.
const signs = ":\"'@`%&*!|>?-"

// Sign returns the placeholder of a sign.
func Sign(sign byte) string { return string(rune(0xE000 + int(sign))) }

// UndoSigns puts signs back in a text.
func UndoSigns(text string) string {
	return strings.Map(func(c rune) rune {
		if c >= 0xE020 && c < 0xE080 && strings.IndexByte(signs, byte(c-0xE000)) >= 0 {
			return c - 0xE000
		}
		return c
	}, text)
}
