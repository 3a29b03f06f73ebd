package file

import (
	"bytes"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/file/syntax/emit"
	"tideline/timeline/file/syntax/values"
)

// Write returns a document as an events file, in the order and the style in which a
// person would write it: see package emit. What is assumed where a file says nothing is
// left out. The lines of the head stand above it as comments.
//
// Parse reads the same document of it again: a date as it was written, where that was
// refused too. A document with problems keeps these.
func Write(doc *timeline.Document, head ...string) []byte {
	var b bytes.Buffer
	for _, line := range head {
		b.WriteString(strings.TrimRight("# "+strings.Join(strings.Fields(line), " "), " ") + "\n")
	}
	if len(head) > 0 {
		b.WriteByte('\n')
	}
	for _, p := range Tree(doc).Pairs {
		writeSection(&b, p)
	}
	if len(doc.Events)+len(doc.Undated) == 0 { // of sources alone, say
		b.WriteString("\nevents: []\n")
	}
	return b.Bytes()
}

// Tree returns a document as the mapping of keys that Write writes, each with what it says: for
// whoever goes through all that is said.
func Tree(doc *timeline.Document) *values.Node {
	return documentShape().written(&writer{doc: doc}, doc)
}

// writeSection writes one key of the file. Lists stand apart, and so does each of their
// records that has lines of its own.
func writeSection(b *bytes.Buffer, p values.Pair) {
	section := func(items ...*values.Node) (lines string) {
		of := &values.Node{Kind: values.List, Items: items}
		return emit.Text(&values.Node{Kind: values.Mapping, Pairs: []values.Pair{{Key: p.Key, Value: of}}})
	}
	if p.Value.Kind != values.List || len(p.Value.Items) == 0 {
		b.WriteString(emit.Text(&values.Node{Kind: values.Mapping, Pairs: []values.Pair{p}}))
		return
	}
	head, _, _ := strings.Cut(section(p.Value.Items[0]), "\n")
	b.WriteString("\n" + head + "\n")
	for i, item := range p.Value.Items {
		_, lines, _ := strings.Cut(section(item), "\n")
		if i > 0 && strings.Count(lines, "\n") > 1 {
			b.WriteByte('\n')
		}
		b.WriteString(lines)
	}
}

// writer is what the fields of a record need to know of the whole document.
type writer struct {
	doc *timeline.Document
	at  int // of the record in its list
}

// written returns a record as a mapping, or as the text alone that stands for it.
func (s *shape[T]) written(w *writer, from *T) *values.Node {
	n := &values.Node{Kind: values.Mapping, Flow: !s.block}
	for _, f := range s.fields {
		if value := f.write(w, from); value != nil {
			n.Pairs = append(n.Pairs, values.Pair{Key: word(f.key), Value: value})
		}
	}
	extra := *s.extra(from)
	if len(n.Pairs) == 1 && len(extra) == 0 && n.Pairs[0].Key.Text == s.lone && n.Pairs[0].Value.Kind == values.Scalar {
		return n.Pairs[0].Value
	}
	n.Pairs = append(n.Pairs, plainNode(extra).Pairs...)
	return n
}

// each returns where the records of a list are.
func each[U any](all []U) []*U {
	at := make([]*U, len(all))
	for i := range all {
		at[i] = &all[i]
	}
	return at
}

// lanesOf returns the lanes of a document, none where it has the one that is assumed.
func lanesOf(d *timeline.Document) []*timeline.Lane {
	if usual, _ := timeline.New(timeline.Document{}); len(d.Lanes) == 1 && len(d.Lanes[0].Extra) == 0 {
		lane := d.Lanes[0]
		lane.Pos = usual.Lanes[0].Pos
		if lane.ID == usual.Lanes[0].ID && lane.Name == usual.Lanes[0].Name && lane.Color == usual.Lanes[0].Color {
			return nil
		}
	}
	return each(d.Lanes)
}

// eventsInOrder returns all events of a document in the order of the file that they
// are from, as far as it is known: those without a date stood among the others.
func eventsInOrder(d *timeline.Document) []*timeline.Event {
	dated, undated := each(d.Events), each(d.Undated)
	all := make([]*timeline.Event, 0, len(dated)+len(undated))
	for len(dated) > 0 && len(undated) > 0 {
		if undated[0].Pos.Before(dated[0].Pos) {
			all, undated = append(all, undated[0]), undated[1:]
		} else {
			all, dated = append(all, dated[0]), dated[1:]
		}
	}
	return slices.Concat(all, dated, undated)
}
