package paint

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

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
	golden(t, "sampler-inline.svg", inlineText(t, page))
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
	if got := Properties(scene.Light()); !strings.Contains(got, "--body:#1b1f24;") || !strings.Contains(got, "--veil:#fbfaf799;") {
		t.Errorf("the light palette is %s", got)
	}
}

// Marks and labels lead somewhere, whatever does not stays as it is, and only a
// pointer finds the links: to all others the drawing is one picture.
func TestInlineLinks(t *testing.T) {
	root := parsed(t, inlineText(t, page))
	if root.attr("role") != "img" || root.attr("aria-label") != page.Label {
		t.Errorf("the picture is called %q", root.attr("aria-label"))
	}
	var links []element
	for _, child := range root.Children {
		if child.XMLName.Local == "a" {
			links = append(links, child)
		}
	}
	var to []string
	for _, l := range links {
		to = append(to, l.attr("href"))
		if l.attr("tabindex") != "-1" || l.Children[0].words() != "All of "+strings.TrimPrefix(l.attr("href"), "#event-") {
			t.Errorf("a link is %+v", l)
		}
	}
	if got := strings.Join(to, " "); got != "#event-geneva #event-geneva #event-about #event-photo" {
		t.Errorf("links lead to %s", got)
	}
	if plain := inlineText(t, Page{Label: "x"}); bytes.Contains(plain, []byte("<a")) {
		t.Error("without a place to lead to there are links")
	}
}
