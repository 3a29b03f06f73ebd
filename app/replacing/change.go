package replacing

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"tideline/timeline"
	"tideline/timeline/edit"
)

// Change is a text of an event in which something is replaced.
type Change struct {
	Of            edit.Ref
	Field         edit.Path
	Title         string // of the event
	Before, After string
}

// Wanted is what is looked for, and what takes its place.
type Wanted struct {
	Text, By string
	Words    bool // only where it is no part of a word
	Alike    bool // upper and lower case are the same
}

// fields are where something is replaced: what somebody has said stays as it was said.
func fields() []string {
	return []string{"title", "native", "text", "place", "image.alt", "image.credit", "notes"}
}

// Find returns the changes that replacing would make in events of a file.
func (w Wanted) Find(f edit.File, doc *timeline.Document, ids []string) (all []Change) {
	if w.Text == "" {
		return nil
	}
	for _, id := range ids {
		e, ok := doc.Event(id)
		if !ok || doc.OfGuest(id) || !w.isIn(e) {
			continue
		}
		of := edit.Ref{List: edit.Events, ID: id}
		add := func(path edit.Path) {
			v, there := f.ValueAt(of, path)
			if !there {
				return
			}
			if after := w.Replace(v.Text()); after != v.Text() {
				all = append(all, Change{of, path, e.Title, v.Text(), after})
			}
		}
		for _, keys := range fields() {
			if keys == "place" {
				add(f.PlaceField(of, nil))
				continue
			}
			add(edit.Nested(keys))
		}
		for i := range e.Tags {
			add(edit.Path{{Key: "tags"}, {Item: i}})
		}
	}
	return all
}

// now is what makes a change in what stands there now, which may be something else by the time
// it is made; false where nothing is to be replaced there any more.
func (w Wanted) now(f edit.File, c Change) (e edit.Edit, ok bool) {
	v, there := f.ValueAt(c.Of, c.Field)
	if !there {
		return nil, false
	}
	after := c.After
	if v.Text() != c.Before {
		after = w.Replace(v.Text())
	}
	return edit.Set{Of: c.Of, Field: c.Field, To: edit.Text(after)}, after != v.Text()
}

// isIn reports whether the text is in one of an event, which is quick to say.
func (w Wanted) isIn(e *timeline.Event) bool {
	texts := append([]string{e.Title, e.Native, e.Text, e.Place.Name, e.Notes}, e.Tags...)
	if e.Image != nil {
		texts = append(texts, e.Image.Alt, e.Image.Credit)
	}
	for _, text := range texts {
		if at, _ := w.next(text, 0); at >= 0 {
			return true
		}
	}
	return false
}

// Replace returns a text with all that is looked for in it replaced.
func (w Wanted) Replace(text string) string {
	var b strings.Builder
	from := 0
	for {
		at, end := w.next(text, from)
		if at < 0 {
			b.WriteString(text[from:])
			return b.String()
		}
		b.WriteString(text[from:at] + w.By)
		from = end
	}
}

// next returns where the text is found next, from a byte on; −1 for nowhere.
func (w Wanted) next(text string, from int) (at, end int) {
	for at = from; at <= len(text)-1; {
		if end, ok := w.matches(text[at:]); ok && (!w.Words || isAlone(text, at, at+end)) {
			return at, at + end
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return -1, -1
}

// matches reports whether a text begins with what is looked for, and how many bytes of it
// that is.
func (w Wanted) matches(text string) (end int, ok bool) {
	for _, want := range w.Text {
		r, size := utf8.DecodeRuneInString(text[end:])
		if size == 0 || r != want && !(w.Alike && unicode.ToLower(r) == unicode.ToLower(want)) {
			return 0, false
		}
		end += size
	}
	return end, end > 0
}

// isAlone reports whether what stands between two bytes is no part of a longer word.
func isAlone(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	first, _ := utf8.DecodeRuneInString(text[from:])
	last, _ := utf8.DecodeLastRuneInString(text[:to])
	after, _ := utf8.DecodeRuneInString(text[to:])
	return !(isOfWord(before) && isOfWord(first)) && !(isOfWord(last) && isOfWord(after))
}

func isOfWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}

// around are both texts from near what is replaced first, so that the difference is seen.
func (c Change) around() (before, after string) {
	same := 0
	for same < min(len(c.Before), len(c.After)) && c.Before[same] == c.After[same] {
		same++
	}
	start := max(same-room, 0)
	if i := strings.LastIndexByte(c.Before[:start], ' '); i >= 0 {
		start = i + 1
	} else {
		return c.Before, c.After
	}
	return "… " + c.Before[start:], "… " + c.After[start:]
}

// room is how much stands before what is replaced, bytes, and the rest of a word.
const room = 24
