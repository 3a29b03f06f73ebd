package review

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/pattern"
)

// Scripts returns a problem for every script in the texts of a document that cannot be
// drawn, and for emoji, each once, at the first record with it. Missing returns the
// characters of a text that no font has. What is not shown as text, such as addresses
// and ids, is ignored.
func Scripts(doc *timeline.Document, file string, missing func(text string) []rune) []diag.Problem {
	s := scripts{missing: missing, names: map[rune]pattern.English{}, seen: map[pattern.English]*sighting{}}
	s.document(doc)
	var found []diag.Problem
	for name, at := range s.seen {
		code := diag.CodeUndrawnScript
		if slices.Contains(leftwards(), name) {
			code = diag.CodeUndrawnLeftwards
		}
		found = append(found, diag.New(cmp.Or(at.file, file), at.first, code, name, at.texts))
	}
	slices.SortFunc(found, func(a, b diag.Problem) int { return cmp.Compare(a.Message, b.Message) })
	return InOrder(doc, found)
}

// leftwards lists the scripts of today that run from right to left.
func leftwards() []pattern.English {
	return []pattern.English{"Adlam", "Arabic", "Hanifi Rohingya", "Hebrew", "Mandaic", "Nko", "Samaritan", "Syriac", "Thaana", "Yezidi"}
}

// rightwards lists the other scripts that are much in use today. Their names are in
// the catalogues; those of all others are told in English.
func rightwards() []pattern.English {
	return []pattern.English{
		"Armenian", "Balinese", "Bengali", "Canadian Aboriginal", "Cherokee", "Devanagari", "Ethiopic", "Georgian", "Gujarati", "Gurmukhi",
		"Javanese", "Kannada", "Khmer", "Lao", "Malayalam", "Meetei Mayek", "Mongolian", "Myanmar", "Ol Chiki", "Oriya", "Sinhala",
		"Sundanese", "Tamil", "Telugu", "Thai", "Tibetan", "Tifinagh", "Vai", "Yi",
	}
}

// scripts gathers what cannot be drawn.
type scripts struct {
	missing func(text string) []rune
	names   map[rune]pattern.English // of the scripts of characters met so far
	seen    map[pattern.English]*sighting
	file    string // that is looked at; "" for that of the document
}

// sighting is where a script is used first, and in how many texts.
type sighting struct {
	file  string
	first diag.Pos
	texts int
}

// see looks at texts of a record.
func (s *scripts) see(at diag.Pos, texts ...string) {
	for _, text := range texts {
		if strings.IndexFunc(text, func(r rune) bool { return r >= 0x250 }) < 0 {
			continue // every font has the characters before it
		}
		for _, name := range s.scriptsOf(s.missing(text)) {
			s.count(name, at)
		}
	}
}

// scriptsOf names the scripts of characters that cannot be drawn, each once. Marks
// and stops that several scripts share belong to the letters around them.
func (s *scripts) scriptsOf(missing []rune) []pattern.English {
	var names []pattern.English
	for _, shared := range []bool{false, true} {
		for _, r := range missing {
			if isShared(r) != shared || shared && len(names) > 0 {
				continue
			}
			if name := s.name(r); !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// isShared reports whether a character is a mark, a stop or a figure that several
// scripts have.
func isShared(r rune) bool {
	return unicode.In(r, unicode.Common, unicode.Inherited) && unicode.In(r, unicode.M, unicode.P, unicode.Lm, unicode.Nd)
}

func (s *scripts) count(name pattern.English, at diag.Pos) {
	seen := s.seen[name]
	if seen == nil {
		seen = &sighting{file: s.file, first: at}
		s.seen[name] = seen
	}
	seen.texts++
	if s.file != seen.file {
		return
	}
	if at.Before(seen.first) {
		seen.first = at
	}
}

// name returns what a character belongs to, in English.
func (s *scripts) name(r rune) pattern.English {
	name, ok := s.names[r]
	if !ok {
		name = scriptOf(r)
		s.names[r] = name
	}
	return name
}

// scriptOf names the script of a character that cannot be drawn.
func scriptOf(r rune) pattern.English {
	switch {
	case unicode.Is(unicode.Han, r):
		return "rare Chinese characters"
	case isEmoji(r):
		return "emoji"
	case r >= 0x0600 && r <= 0x06FF:
		return "Arabic" // its stops and figures are used with other scripts as well
	case unicode.In(r, unicode.Common, unicode.Inherited):
		return "rare signs"
	}
	for _, name := range slices.Concat(leftwards(), rightwards()) {
		if unicode.Is(unicode.Scripts[strings.ReplaceAll(string(name), " ", "_")], r) {
			return name
		}
	}
	for name, table := range unicode.Scripts { // a character has one script
		if unicode.Is(table, r) {
			switch name {
			case "Latin", "Greek", "Cyrillic", "Hangul", "Hiragana", "Katakana", "Bopomofo":
				return "rare letters"
			}
			return pattern.English(strings.ReplaceAll(name, "_", " "))
		}
	}
	return "unknown characters"
}

// isEmoji reports whether a character that the fonts lack is drawn as a picture:
// those of pictures alone, and in the blocks of older signs the few that came with
// emoji.
func isEmoji(r rune) bool {
	switch {
	case r >= 0x1F000 && r <= 0x1FAFF:
		return r < 0x1F700 || r >= 0x1F7E0 && r <= 0x1F7F0 || r >= 0x1F900 // alchemy, shapes, arrows
	case r >= 0x2300 && r <= 0x23FF, r >= 0x2600 && r <= 0x27BF, r >= 0x2B00 && r <= 0x2BFF:
		return unicode.Is(unicode.So, r) && (r < 0x23B7 || r > 0x23BD)
	}
	return false
}

// document looks at everything that is shown.
func (s *scripts) document(doc *timeline.Document) {
	s.see(diag.Pos{Line: 1, Column: 1}, doc.Title, doc.Description, doc.Licence)
	for _, l := range doc.Lanes {
		s.see(l.Pos, l.Name)
	}
	for _, p := range doc.People {
		s.see(p.Pos, p.Name, p.Native, p.Role, p.Affiliation)
	}
	for _, source := range doc.Sources {
		s.see(source.Pos, source.Title, source.Author, source.Publisher, source.Note, source.Volume, source.Issue, source.Pages, source.DOI, source.Archive, source.CallNumber)
		s.check(source.Checked, source.Pos)
	}
	for _, era := range doc.Eras {
		s.see(era.Pos, era.Name, era.Note)
	}
	s.file = doc.TableName()
	for _, events := range [][]timeline.Event{doc.Events, doc.Undated} {
		for i := range events {
			s.event(&events[i])
		}
	}
	s.file = ""
	for _, story := range doc.Stories {
		s.see(story.Pos, story.Name)
		for _, step := range story.Steps {
			s.see(step.Pos, step.Say, step.Ask)
		}
	}
}

// check looks at what something was compared with.
func (s *scripts) check(c *timeline.Check, at diag.Pos) {
	if c != nil {
		s.see(at, c.At)
	}
}

func (s *scripts) event(e *timeline.Event) {
	s.see(e.Pos, e.Title, e.Native, e.Text, e.Place.Name, e.Notes)
	s.see(e.Pos, e.Tags...)
	if e.Image != nil {
		s.see(e.Image.Pos, e.Image.Alt, e.Image.Credit)
	}
	for _, l := range e.Links {
		s.see(l.Pos, l.Title)
	}
	s.check(e.Checked, e.Pos)
	for _, c := range e.Sources {
		s.see(c.Pos, c.Locator)
	}
	for i := range e.Quotes {
		q := &e.Quotes[i]
		s.see(q.Pos, q.Text, q.Speaker, q.Role, q.Affiliation, q.Locator)
		if q.Original != nil {
			s.see(q.Pos, q.Original.Text)
		}
		s.check(q.Checked, q.Pos)
	}
	for _, d := range e.Dates {
		s.see(d.Pos, d.Note)
	}
	for _, c := range e.Claims {
		s.see(c.Pos, c.Text, c.By, c.Locator)
		s.check(c.Checked, c.Pos)
		if c.Correction != nil {
			s.see(c.Pos, c.Correction.Text, c.Correction.Locator)
		}
	}
	for _, l := range e.LeadsTo {
		s.see(l.Pos, l.Why)
	}
	for key, why := range e.Unknown {
		s.see(e.UnknownPos[key], why)
	}
}
