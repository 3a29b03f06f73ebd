package paint

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"tideline/internal/golden"
	"tideline/timeline/scene"
)

var page = Page{
	Label: "The line & its <events>", Prefix: "line-",
	Link: func(event string) Link {
		if event == "war" {
			return Link{}
		}
		return Link{To: "#event-" + event, Title: "All of " + event}
	},
}

func inlineText(t testing.TB, page Page) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Inline(&b, sampler(bundled(t)), bundled(t), page); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestInlineGolden(t *testing.T) {
	golden.Equal(t, "testdata/sampler-inline.svg", inlineText(t, page))
}

// Nothing of a drawing may clash with the page it stands in.
func TestInlineIDsHaveThePrefix(t *testing.T) {
	text := string(inlineText(t, page))
	ids := regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(text, -1)
	if len(ids) == 0 {
		t.Fatal("the sampler fades nothing")
	}
	for _, id := range ids {
		if !strings.HasPrefix(id[1], "line-") || !strings.Contains(text, "url(#"+id[1]+")") {
			t.Errorf("the id %q has another beginning, or is of no use", id[1])
		}
	}
}

// Every colour of a drawing is one that every palette names.
func TestInlineColoursAreProperties(t *testing.T) {
	text := string(inlineText(t, page))
	if found := regexp.MustCompile(`="#[0-9a-f]{6}`).FindString(text); found != "" {
		t.Errorf("a colour is fixed: %s", found)
	}
	for _, p := range []scene.Palette{scene.Light(), scene.Dark(), scene.HighContrastLight()} {
		properties := Properties(p)
		for _, used := range regexp.MustCompile(`var\((--[a-z-]+)\)`).FindAllStringSubmatch(text, -1) {
			if !strings.Contains(";"+properties, ";"+used[1]+":#") {
				t.Errorf("%s is not among %s", used[1], properties)
			}
		}
	}
	if got := Properties(scene.Light()); !strings.Contains(got, "--body:#1b1f24;") || !strings.Contains(got, "--dim:#fbfaf747;") {
		t.Errorf("the light palette is %s", got)
	}
}

// Marks and labels lead somewhere and whatever does not stays as it is. Keyboard
// and screen reader find the labels alone.
func TestInlineLinks(t *testing.T) {
	root := parsed(t, inlineText(t, page))
	if root.attr("role") != "group" || root.attr("aria-label") != page.Label {
		t.Errorf("the drawing is called %q", root.attr("aria-label"))
	}
	var to []string
	var look func(e *element, hidden bool)
	look = func(e *element, hidden bool) {
		hidden = hidden || e.attr("aria-hidden") == "true"
		if e.XMLName.Local == "a" {
			label := e.attr("aria-label") != ""
			if label == hidden || label == (e.attr("tabindex") == "-1") {
				t.Errorf("a link that is hidden: %t, reached by keyboard: %t", hidden, e.attr("tabindex") != "-1")
			}
			if e.Children[0].words() != "All of "+strings.TrimPrefix(e.attr("href"), "#event-") {
				t.Errorf("a link is %+v", e)
			}
			to = append(to, e.attr("href"))
		}
		if e.XMLName.Local == "text" && !hidden && e.attr("class") != "" {
			t.Errorf("%q is read aloud", e.words())
		}
		for i := range e.Children {
			look(&e.Children[i], hidden)
		}
	}
	look(root, false)
	if got := strings.Join(to, " "); got != "#event-geneva #event-geneva #event-about #event-photo" {
		t.Errorf("links lead to %s", got)
	}
	if plain := inlineText(t, Page{Label: "x"}); bytes.Contains(plain, []byte("<a")) {
		t.Error("without a place to lead to there are links")
	}
}
