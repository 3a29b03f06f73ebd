package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// markdown shows text from an events file. Pictures inside it are left out and
// only http and https addresses stay links: a file must not make the program
// fetch or open anything by itself.
func markdown(text string) *widget.RichText {
	rich := widget.NewRichTextFromMarkdown(text)
	rich.Segments = harmless(rich.Segments)
	rich.Wrapping = fyne.TextWrapWord
	return rich
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
		case *widget.TableSegment:
			s.Headers = harmlessCells(s.Headers)
			for i := range s.Rows {
				s.Rows[i] = harmlessCells(s.Rows[i])
			}
		}
		kept = append(kept, s)
	}
	return kept
}

func harmlessCells(cells [][]widget.RichTextSegment) [][]widget.RichTextSegment {
	for i := range cells {
		cells[i] = harmless(cells[i])
	}
	return cells
}
