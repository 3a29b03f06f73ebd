package timeline

// Vocabulary is the words that are keys of a format and those that people write
// for them, all of them folded. What a broken line was meant as is told by them.
type Vocabulary struct {
	Keys   map[string]bool
	Lists  map[string]bool // keys whose value is a list
	Titles map[string]bool // what an event's title is called
}

// known reports whether a word is one of them.
func (v Vocabulary) known(s string) bool {
	return s != "" && len(s) <= longestKey && v.Keys[fold(s)]
}

// ofList reports whether a word is a key whose value is a list.
func (v Vocabulary) ofList(s string) bool {
	return s != "" && len(s) <= longestKey && v.Lists[fold(s)]
}

// title reports whether a word is what an event's title is called.
func (v Vocabulary) title(s string) bool {
	if s == "" || len(s) > longestKey {
		return false
	}
	plain, _ := plainSigns(s)
	return v.Titles[fold(trimBlank(plain))]
}
