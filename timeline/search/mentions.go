package search

// name is what a person is called, as words follow each other.
type name struct {
	words  []uint32
	person int32 // row
}

// mentions links people with the texts that name them: an event that calls somebody Kim
// Jong Un is found by 金正恩.
func (b *builder) mentions() {
	starts := b.namesOfPeople()
	isStart := make([]bool, len(b.words.words))
	for w := range starts {
		isStart[w] = true
	}
	for i := range b.segments {
		s := &b.segments[i]
		if !b.tells(s) {
			continue
		}
		for at := s.from; at < s.to; at++ {
			if isStart[b.tokens[at]] {
				b.mention(s, b.tokens[at:s.to], starts[b.tokens[at]])
			}
		}
	}
}

// tells reports whether a text is one that may name people: what is told, said or
// printed, and no name or note.
func (b *builder) tells(s *segment) bool {
	switch s.field {
	case Title, Text, Quotation:
		return true
	case Source:
		return b.rows[s.row].kind == FoundSource
	}
	return false
}

// namesOfPeople returns the names of all people by their first word.
func (b *builder) namesOfPeople() map[uint32][]name {
	starts := map[uint32][]name{}
	for r := b.linked; r < b.linked+int32(len(b.doc.People)); r++ {
		for _, s := range b.segments[b.rows[r].first:b.rows[r].last] {
			if !s.naming || s.from == s.to {
				continue
			}
			words := b.tokens[s.from:s.to]
			first := words[0]
			starts[first] = append(starts[first], name{words, r})
			if len(words) > 1 || !startsUnspaced(b.words.words[first]) {
				continue
			}
			for w := range b.words.matcher(b.words.words[first], false).holding {
				if w != first {
					starts[w] = append(starts[w], name{[]uint32{w}, r})
				}
			}
		}
	}
	return starts
}

// mention links those of some names with which words begin.
func (b *builder) mention(s *segment, words []uint32, names []name) {
	for _, n := range names {
		if len(n.words) <= len(words) && sameWords(n.words, words) {
			b.linkRow(n.person, s.row, s.field)
		}
	}
}

func sameWords(name, words []uint32) bool {
	for i, w := range name {
		if words[i] != w {
			return false
		}
	}
	return true
}
