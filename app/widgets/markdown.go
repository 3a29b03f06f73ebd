package widgets

import (
	"strings"

	"fyne.io/fyne/v2/widget"
)

// Markdown reads text from an events file. Pictures inside it are left out and
// only http and https addresses stay links: a file must not make the program
// fetch or open anything by itself. Of a text made to keep the window busy the
// marks are shown as they were typed.
func Markdown(text string) []widget.RichTextSegment {
	text = Brief(text, mostRead)
	if cells(text) <= mostCells {
		if segments := widget.NewRichTextFromMarkdown(text).Segments; !deeper(segments, mostNested) {
			return harmless(segments)
		}
	}
	return []widget.RichTextSegment{&widget.TextSegment{Text: text, Style: widget.RichTextStyleParagraph}}
}

// What writers stay far below. The toolkit takes time that grows with the square
// of lists one within another, and tables have as many cells in each row as in
// the first.
const (
	mostRead   = 6000 // characters: of notes for a talk; the panel shows fewer
	mostNested = 8    // lists one within another
	mostCells  = 1000
)

// cells returns how many cells the tables of a text can have at most.
func cells(text string) int {
	lines, columns := 0, 0
	for line := range strings.Lines(text) {
		lines++
		columns = max(columns, strings.Count(line, "|"))
	}
	return lines * columns
}

// deeper reports whether lists stand in one another more often than so many times.
func deeper(segments []widget.RichTextSegment, most int) bool {
	for _, s := range segments {
		switch s := s.(type) {
		case *widget.ListSegment:
			if most == 0 || deeper(s.Items, most-1) {
				return true
			}
		case *widget.ParagraphSegment:
			if deeper(s.Texts, most) {
				return true
			}
		}
	}
	return false
}

// harmless drops what could reach outside the program from a list of segments.
func harmless(segments []widget.RichTextSegment) []widget.RichTextSegment {
	kept := segments[:0:0]
	for _, s := range segments {
		switch s := s.(type) {
		case *widget.ImageSegment:
			continue
		case *widget.HyperlinkSegment:
			if !webAddress(s.URL) {
				kept = append(kept, &widget.TextSegment{Text: s.Text, Style: widget.RichTextStyleInline})
				continue
			}
		case *widget.ParagraphSegment:
			s.Texts = harmless(s.Texts)
		case *widget.ListSegment:
			s.Items = harmless(s.Items)
		case *widget.CheckBoxSegment: // a box that could be ticked would tick nothing
			kept = append(kept, &widget.TextSegment{Text: s.Textual() + s.Text, Style: widget.RichTextStyleInline})
			continue
		case *widget.TableSegment:
			kept = append(kept, s)
			kept = append(kept, harmlessTable(s)...)
			continue
		}
		kept = append(kept, s)
	}
	return kept
}

// harmlessTable makes the cells of a table plain and returns their links, to
// stand under it: the keyboard would be lost in those that the toolkit sets into
// cells.
func harmlessTable(t *widget.TableSegment) (links []widget.RichTextSegment) {
	plain := func(cells [][]widget.RichTextSegment) {
		for i := range cells {
			cells[i] = harmless(cells[i])
			for at, s := range cells[i] {
				if link, ok := s.(*widget.HyperlinkSegment); ok {
					cells[i][at] = &widget.TextSegment{Text: link.Text, Style: widget.RichTextStyleInline}
					links = append(links, &widget.ParagraphSegment{Texts: []widget.RichTextSegment{link}})
				}
			}
		}
	}
	plain(t.Headers)
	for i := range t.Rows {
		plain(t.Rows[i])
	}
	return links
}
