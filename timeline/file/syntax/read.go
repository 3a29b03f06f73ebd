package syntax

import (
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/recovery"
	"tideline/timeline/file/syntax/values"
)

// Tree is the content of a text, as far as it can be read.
type Tree struct {
	Root     *values.Node                // nil for a text without content
	Controls bool                        // “�” replaces characters that were reported
	ItemsOut bool                        // items were left out, and nothing is in their place
	LinesOut bool                        // lines were left out that have no form
	Cuts     map[*values.Node]values.Cut // comments that may have been meant as text
}

// Read reads the text of a file: JSON as JSON, all else as YAML, and what is no valid YAML
// as what it was meant as, so that nothing is lost but what cannot be understood. JSON
// is nearly YAML; where it is not, as in the characters that a text may contain, it is
// what programs write. What was corrected or left out is reported. The words are the
// keys that the format knows.
func Read(r *diag.Report, text string, words outline.Vocabulary) Tree {
	return ReadHeard(r, text, words, nil)
}

// ReadHeard is Read, which tells meanwhile how many bytes of YAML are read of how many.
func ReadHeard(r *diag.Report, text string, words outline.Vocabulary, heard func(read, all int)) Tree {
	if isJSON(text) {
		return Tree{Root: readJSON(r, text)}
	}
	clean := withoutControls(r, text)
	y := recovery.Read(r, clean, words, heard)
	return Tree{y.Root, clean != text, y.ItemsOut, y.LinesOut, y.Cuts}
}
