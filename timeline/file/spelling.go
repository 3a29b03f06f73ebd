package file

import (
	"cmp"
	"slices"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
	"tideline/timeline/pattern"
)

// spelling is a word that was read as a key.
type spelling struct {
	noun     pattern.English
	was, key string
}

// spelt counts a spelling, and keeps the place of the first.
type spelt struct {
	spelling
	at    diag.Pos
	count int
}

// rename gives the keys of a mapping their names where another word was
// written for one: with a capital letter, in another language, or a word that
// can mean nothing else. A key that stands there already is never replaced.
func (s *shape[T]) rename(r *reader, n *syntax.Node) {
	for _, p := range n.Pairs {
		word := p.Key.Text
		if _, known := s.index[word]; known || p.Key.Kind != syntax.Scalar {
			continue
		}
		if key := s.meant(word); key != "" && !n.Has(key) {
			p.Key.Text = key
			r.spell(spelling{s.noun, word, key}, p.Key.Pos)
		}
	}
}

// prepare makes a list of records ready for reading: each with its keys.
func (s *shape[T]) prepare(r *reader, n *syntax.Node, section string) {
	s.asRecords(r, n, section)
	s.renameAll(r, n)
}

// renameAll gives the keys of all records of a list their names.
func (s *shape[T]) renameAll(r *reader, n *syntax.Node) {
	for _, item := range n.Elements() {
		s.rename(r, item)
	}
}

// meant returns the key that a word stands for without doubt, "" when there is
// none.
func (s *shape[T]) meant(word string) string {
	if len(word) > syntax.LongestKey {
		return ""
	}
	plain, _ := syntax.PlainSigns(word)
	word = diag.Fold(syntax.TrimBlank(plain))
	if i, ok := s.folded[word]; ok {
		return s.fields[i].key
	}
	key := foreignKeys()[word]
	if key == "description" || key == "text" { // one word for both in most languages
		for _, key := range []string{key, "text", "description"} {
			if _, ok := s.index[key]; ok {
				return key
			}
		}
	}
	if _, ok := s.index[key]; ok {
		return key
	}
	return ""
}

// spell notes that a word was read as a key.
func (r *reader) spell(what spelling, at diag.Pos) {
	for i := range r.spellings {
		if r.spellings[i].spelling == what {
			r.spellings[i].count++
			return
		}
	}
	if len(r.spellings) < diag.MaxProblems {
		r.spellings = append(r.spellings, spelt{what, at, 1})
	}
}

// tellSpellings reports all words that were read as keys, at the first of them:
// who writes one such key writes them all.
func (r *reader) tellSpellings() {
	if len(r.spellings) == 0 {
		return
	}
	first := slices.MinFunc(r.spellings, func(a, b spelt) int {
		return cmp.Or(cmp.Compare(a.at.Line, b.at.Line), cmp.Compare(a.at.Column, b.at.Column))
	})
	var parts []string
	var series pattern.Series
	count := 0
	for _, s := range r.spellings {
		count += s.count
		if part := "`" + s.was + "` as `" + s.key + "`"; !slices.Contains(parts, part) {
			parts = append(parts, part)
			series.Items = append(series.Items, pattern.T("`{{.Written}}` as `{{.Key}}`", "Written", s.was, "Key", s.key))
		}
	}
	r.Add(diag.CodeKeySpelling, first.at, first.was, series, times(count))
}
