package edit

import (
	"strings"

	"tideline/timeline/file/syntax/tree"
)

// Remark puts a comment above a field, or above the record where the field has no line of
// its own.
type Remark struct {
	Of    Ref
	Field Path // nil for the record
	Text  string
}

func (e Remark) make(d *draft) error {
	i, err := find(d, e.Of)
	if err != nil {
		return err
	}
	for n := len(e.Field); n > 0; n-- {
		o, s, err := d.walk(e.Of.List, i, e.Field[:n])
		if err != nil || s.node == nil || s.parent == nil || len(s.rest) > 0 {
			continue
		}
		if patches, err := o.Remark(s.parent.Begin(s.i), e.Text); err == nil {
			return d.commit(o, patches, nil)
		}
	}
	if e.Of.List == Whole {
		return why(tree.ErrForm)
	}
	n, err := d.listNode(e.Of.List)
	if err != nil {
		return err
	}
	item, err := d.item(n, e.Of.List, i)
	if err != nil {
		return err
	}
	patches, err := d.tree().Remark(n.Begin(item), e.Text)
	return d.commit(d.wholeText(n), patches, err)
}

// Lines writes a text behind a word, as a comment that is easy to find: the word before
// each line.
func Lines(word, text string) string {
	lines := strings.Split(strings.ReplaceAll(strings.TrimRight(text, "\r\n"), "\r\n", "\n"), "\n")
	for i, line := range lines {
		lines[i] = word + line
	}
	return strings.Join(lines, "\n")
}
