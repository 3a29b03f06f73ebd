package cli_test

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"strings"
	"testing"
)

// page is a handout that was written to a file.
func page(t *testing.T, path string) string {
	t.Helper()
	text := string(mustRead(t, path))
	if !strings.HasPrefix(text, "<!DOCTYPE html>") || !strings.HasSuffix(text, "</html>\n") {
		t.Fatalf("%s is no whole page", path)
	}
	return text
}

func TestHandoutOfAStory(t *testing.T) {
	inCopy(t)
	mustRun(t, "export", "--handout", "--story", "short", "lesson.yaml", "-o", "out.HTML")
	text := page(t, "out.HTML")
	for want, is := range map[string]bool{
		"<h1><bdi>The short of it</bdi></h1>": true, "Who is not there?": true, "Look.": false, "The commanders sign.": false,
	} {
		if strings.Contains(text, want) != is {
			t.Errorf("the page holds %q: %t", want, !is)
		}
	}
	mustRun(t, "export", "lesson.yaml", "-o", "all.html")
	text = page(t, "all.html")
	if !strings.Contains(text, "The commanders sign.") || strings.Contains(text, "Ask who is missing first.") {
		t.Error("the page of all events lacks one, or holds the presenter's notes")
	}
}

// Pictures lie beside the events file, wherever the program is started.
func TestHandoutHoldsItsPictures(t *testing.T) {
	inCopy(t)
	var dot bytes.Buffer
	if err := png.Encode(&dot, image.NewGray(image.Rect(0, 0, 2, 2))); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("signing.png", dot.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir("sub", 0o700); err != nil {
		t.Fatal(err)
	}
	t.Chdir("sub")
	r := mustRun(t, "export", "../lesson.yaml", "-o", "out.html")
	if text := page(t, "out.html"); strings.Count(text, `src="data:image/png;base64,`) != 1 || !strings.Contains(text, `alt="Two men at two tables" width="2" height="2"`) {
		t.Error("the picture is not in the page")
	}
	if strings.Count(r.stderr, "could not be shown") != 1 || !strings.Contains(r.stderr, "event conference") {
		t.Errorf("of the picture elsewhere it says %q", r.stderr)
	}
	mustRun(t, "export", "-o", "bundled.html")
	if text := page(t, "bundled.html"); strings.Count(text, `src="data:image/png;base64,`) < 5 {
		t.Error("the pictures of the bundled story are not in its page")
	}
}

func TestHandoutOptionsChangeThePage(t *testing.T) {
	inCopy(t)
	mustRun(t, "export", "lesson.yaml", "-o", "plain.html")
	plain := page(t, "plain.html")
	for _, option := range [][]string{{"--scale", "even"}, {"--theme", "dark"}, {"--theme", "light"}, {"--story", "short"}} {
		mustRun(t, append([]string{"export", "lesson.yaml", "-o", "other.html"}, option...)...)
		if page(t, "other.html") == plain {
			t.Errorf("%q changes nothing", option)
		}
	}
	mustRun(t, "export", "lesson.yaml", "-o", "same.html", "--handout", "--scale", "shortened")
	if page(t, "same.html") != plain {
		t.Error("the defaults, when named, change the page")
	}
}

// The lane of a file that lists none has no name in a drawing, whatever the language of
// the file, and its usual one in the document.
func TestUsualLaneIsNotNamedInADrawing(t *testing.T) {
	t.Chdir(t.TempDir())
	for tag, want := range map[string]string{"de": ">Ereignisse<", "en": ">Events<", "el": ">Events<"} {
		src := "tideline: 1\ntitle: A\nlang: " + tag + "\nevents: [{title: B, date: 1953}, {title: C, date: 1960}]\n"
		if err := os.WriteFile("a.yaml", []byte(src), 0o600); err != nil {
			t.Fatal(err)
		}
		mustRun(t, "export", "a.yaml", "-o", tag+".svg")
		if got := string(mustRead(t, tag+".svg")); strings.Contains(got, want) || !strings.Contains(got, ">B<") {
			t.Errorf("%s: the drawing has %s", tag, want)
		}
		mustRun(t, "export", "a.yaml", "-o", tag+".json")
		if got := string(mustRead(t, tag+".json")); !strings.Contains(got, `"name": "Events"`) {
			t.Errorf("%s: the document has another name for it", tag)
		}
	}
}
