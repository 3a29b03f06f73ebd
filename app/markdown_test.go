package app

import (
	"net/url"
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
	everySegment(markdown(text), func(s widget.RichTextSegment) {
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
