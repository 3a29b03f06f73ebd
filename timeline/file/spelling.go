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

// spellingCount counts a spelling, and keeps the place of the first.
type spellingCount struct {
	spelling
	at    diag.Pos
	count int
}

// rename corrects the keys of a mapping that were written differently: capitalised,
// in another language, or as an unambiguous synonym. A key that is there already is
// never replaced.
func (s *shape[T]) rename(r *reader, n *syntax.Node) {
	for _, p := range n.Pairs {
		word := p.Key.Text
		if _, known := s.index[word]; known || p.Key.Kind != syntax.Scalar {
			continue
		}
		if key := s.meant(word); key != "" && !n.Has(key) {
			p.Key.Text = key
			r.noteSpelling(spelling{s.noun, word, key}, p.Key.Pos)
		}
	}
}

// prepare normalises a list of records and their keys before they are read.
func (s *shape[T]) prepare(r *reader, n *syntax.Node, section string) {
	s.asRecords(r, n, section)
	s.renameAll(r, n)
}

// renameAll corrects the keys of all records of a list.
func (s *shape[T]) renameAll(r *reader, n *syntax.Node) {
	for _, item := range n.Elements() {
		s.rename(r, item)
	}
}

// meant returns the key that a word unambiguously stands for, or "".
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

// noteSpelling counts a word that was read as a key.
func (r *reader) noteSpelling(what spelling, at diag.Pos) {
	for i := range r.spellings {
		if r.spellings[i].spelling == what {
			r.spellings[i].count++
			return
		}
	}
	if len(r.spellings) < diag.MaxProblems {
		r.spellings = append(r.spellings, spellingCount{what, at, 1})
	}
}

// reportSpellings reports all words that were read as keys in one problem, at the
// first of them: somebody who writes one such key writes many.
func (r *reader) reportSpellings() {
	if len(r.spellings) == 0 {
		return
	}
	first := slices.MinFunc(r.spellings, func(a, b spellingCount) int {
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
