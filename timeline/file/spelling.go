package file

import (
	"tideline/timeline/diag"
	"tideline/timeline/file/loose"
	"tideline/timeline/file/syntax/character"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/values"
)

// rename corrects the keys of a mapping that were written differently: capitalised,
// in another language, or as an unambiguous synonym. A key that is there already is
// never replaced.
func (s *shape[T]) rename(r *reader, n *values.Node) {
	for _, p := range n.Pairs {
		word := p.Key.Text
		if _, known := s.index[word]; known || p.Key.Kind != values.Scalar {
			continue
		}
		if key := s.meant(word); key != "" && !n.Has(key) {
			p.Key.Text = key
			r.Spelling(s.noun, word, key, p.Key.Pos)
		}
	}
}

// prepare normalises a list of records and their keys before they are read.
func (s *shape[T]) prepare(r *reader, n *values.Node, section string) {
	r.lists.Records(n, loose.Record{Section: section, Lone: s.lone, IsKey: s.isKey})
	s.renameAll(r, n)
}

// renameAll corrects the keys of all records of a list.
func (s *shape[T]) renameAll(r *reader, n *values.Node) {
	for _, item := range n.Elements() {
		s.rename(r, item)
	}
}

// meant returns the key that a word unambiguously stands for, or "".
func (s *shape[T]) meant(word string) string {
	if len(word) > outline.LongestKey {
		return ""
	}
	plain, _ := character.Plain(word)
	word = diag.Fold(character.TrimBlank(plain))
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

// isKey reports whether a word is a key, or unambiguously stands for one.
func (s *shape[T]) isKey(word string) bool {
	_, known := s.index[word]
	return known || s.meant(word) != ""
}
