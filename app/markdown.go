package app

import "fyne.io/fyne/v2/widget"

// markdown reads text from an events file. Pictures inside it are left out and
// only http and https addresses stay links: a file must not make the program
// fetch or open anything by itself.
func markdown(text string) []widget.RichTextSegment {
	return harmless(widget.NewRichTextFromMarkdown(text).Segments)
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
