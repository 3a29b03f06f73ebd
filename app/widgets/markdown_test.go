package widgets

import (
	"net/url"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// everySegment walks the segments of a text with all they hold.
func everySegment(segments []widget.RichTextSegment, visit func(widget.RichTextSegment)) {
	for _, s := range segments {
		visit(s)
		if block, ok := s.(widget.RichTextBlock); ok {
			everySegment(block.Segments(), visit)
		}
	}
}

func TestMarkdownCannotReachOutside(t *testing.T) {
	test.NewTempApp(t)
	text := "Read [good](https://example.org/x), [file](file:///etc/passwd) and [script](javascript:alert(1)).\n\n" +
		"![pixel](https://example.org/track.png)\n\n" +
		"* a [list](smb://host/share)\n* ![again](http://example.org/y.png)\n"
	links := 0
	everySegment(Markdown(text), func(s widget.RichTextSegment) {
		switch s := s.(type) {
		case *widget.ImageSegment:
			t.Errorf("a picture is left: %v", s.Source)
		case *widget.HyperlinkSegment:
			links++
			if s.URL.Scheme != "https" {
				t.Errorf("a link to %v is left", s.URL)
			}
		}
	})
	if links != 1 {
		t.Errorf("%d links are left, want the one to https", links)
	}
}

func TestOnlyWebAddressesOpen(t *testing.T) {
	for address, want := range map[string]bool{
		"https://example.org": true, "http://example.org/a?b": true, "file:///etc/passwd": false,
		"ftp://example.org": false, "javascript:alert(1)": false, "https://": false, "": false, "//example.org": false,
	} {
		u, err := url.Parse(address)
		if got := err == nil && webAddress(u); got != want {
			t.Errorf("webAddress(%q) = %v, want %v", address, got, want)
		}
	}
}

// Marks that would keep the toolkit busy are shown as they were typed.
func TestHostileMarkdownIsShownAsTyped(t *testing.T) {
	test.NewTempApp(t)
	for name, text := range map[string]string{
		"emphasis":      strings.Repeat("_a*", 120_000),
		"numbers":       strings.Repeat("1. ", 100_000),
		"lists":         strings.Repeat("- ", 100_000) + "a",
		"lists, quoted": strings.Repeat("- > ", 100_000) + "a",
		"indented":      nested(300),
		"brackets":      strings.Repeat("[", 100_000),
		"a wide table":  "|" + strings.Repeat("a|", 500) + "\n|" + strings.Repeat("-|", 500) + strings.Repeat("\na", 300),
	} {
		n, depth := 0, 0
		segments := Markdown(text)
		everySegment(segments, func(widget.RichTextSegment) { n++ })
		for deeper(segments, depth) {
			depth++
		}
		if n > 2*mostRead || depth > mostNested {
			t.Errorf("%s: %d segments, lists %d deep", name, n, depth)
		}
		for _, s := range segments {
			if table, ok := s.(*widget.TableSegment); ok && len(table.Headers)*len(table.Rows) > mostCells {
				t.Errorf("%s: a table of %d × %d cells", name, len(table.Headers), len(table.Rows))
			}
		}
	}
}

// nested is a list in a list in a list.
func nested(depth int) string {
	var b strings.Builder
	for i := range depth {
		b.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return b.String()
}
