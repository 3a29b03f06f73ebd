package handout_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"tideline/assets"
	"tideline/assets/locale"
	"tideline/data"
	"tideline/internal/golden"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/file"
	"tideline/timeline/handout"
	"tideline/timeline/paint"
)

// bundled are the fonts of the program, read once.
var bundled = sync.OnceValues(func() (*paint.Fonts, error) { return paint.NewFonts(assets.Faces()) })

// options are those of a handout in the document's language.
func options(t testing.TB, doc *timeline.Document) handout.Options {
	t.Helper()
	fonts, err := bundled()
	if err != nil {
		t.Fatal(err)
	}
	return handout.Options{Mode: axis.Shortened, Dates: locale.Set{}.For(doc.Lang).Dates(), Phrases: locale.Set{}.For(doc.Lang).Phrases(), Measure: fonts}
}

// written returns the page and the pictures that it could not show.
func written(t testing.TB, doc *timeline.Document, o handout.Options) (string, []handout.Unshown) {
	t.Helper()
	var out bytes.Buffer
	unshown, err := handout.Write(&out, doc, o)
	if err != nil {
		t.Fatal(err)
	}
	return out.String(), unshown
}

func parsed(t testing.TB, text string) *timeline.Document {
	t.Helper()
	doc, _ := file.Parse("test.yaml", []byte(text))
	return doc
}

// pictures opens those of the bundled story.
func pictures() fs.FS { return data.Images() }

// everything uses every key of the format once.
func everything(t testing.TB) *timeline.Document {
	t.Helper()
	src, err := os.ReadFile(filepath.Join("..", "file", "testdata", "files", "everything.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return parsed(t, string(src))
}

func TestGolden(t *testing.T) {
	doc := everything(t)
	o := options(t, doc)
	o.Story = &doc.Stories[0]
	page, unshown := written(t, doc, o)
	if len(unshown) != 1 || unshown[0].Event.ID != "armistice" {
		t.Errorf("%v could not be shown, want the picture that nobody opens", unshown)
	}
	// The style sheet is not what this is about.
	before, rest, _ := strings.Cut(page, "<style>")
	_, after, _ := strings.Cut(rest, "</style>")
	golden.Equal(t, "testdata/everything.html", before+"<style></style>"+after)
}

// What an event says is on the page, and what is for the presenter is not.
func TestWhatIsOnThePage(t *testing.T) {
	doc := everything(t)
	o := options(t, doc)
	o.Story = &doc.Stories[0]
	page, _ := written(t, doc, o)
	text := wordsOf(t, page)
	for _, want := range []string{
		"A walk", "Everything", "27 July 1953", "Armistice", "Panmunjom", "North Korea", "Verified against its sources", "treaty, war",
		"Second paragraph", "A table", "Picture: US Army", "Question", "Who is missing?",
		"“words”", "Original wording (ru)", "слова", "Alexander Korolev", "Королев", "guest", "none", "Said: c. September 2023",
		"As quoted in Agreement [1] , ¶7", "Official translation", "Checked against the original, 2 October 2023: https://example.org/",
		"“other words”", "The New York Times", "As printed; not checked against the original",
		"28 July 1953 : day of the report", "Wrong: A claim", "p. 3", "What the record says: What is known", "p. 4",
		"What it led to", "Geneva Conference , 26 April – 20 July 1954 : it was agreed", "What led here", "locator the page could not be read",
		"Supports: Agreement [1] , preamble", "Commanders", "National Archives", "https://www.archives.gov/x", "Read on 2 October 2023", "read in full",
		"Used for: Armistice", "Primary source", "Opinion of those named",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	for _, not := range []string{"For the presenter", "Look:"} {
		if strings.Contains(text, not) {
			t.Errorf("the page says %q, which is for the presenter", not)
		}
	}
	if t.Failed() {
		t.Log(text)
	}
}

func TestEveryStoryOfTheBundledFile(t *testing.T) {
	doc := parsed(t, string(second(data.Story())))
	for i := range doc.Stories {
		story := &doc.Stories[i]
		o := options(t, doc)
		o.Story, o.Pictures = story, pictures()
		page, unshown := written(t, doc, o)
		if len(unshown) > 0 {
			t.Errorf("%s: %v could not be shown", story.ID, unshown)
		}
		root := checkPage(t, page)
		var titles []string
		for _, s := range story.Steps {
			e, _ := doc.Event(s.Event)
			titles = append(titles, e.Title)
			if !strings.Contains(page, `href="#event-`+e.ID+`" aria-label=`) {
				t.Errorf("%s: %s has no label in the drawing", story.ID, e.ID)
			}
		}
		if got := textsOf(root, "h3"); strings.Join(got, "|") != strings.Join(titles, "|") {
			t.Errorf("%s: the events are %q, want %q", story.ID, got, titles)
		}
	}
}

func second(_ string, src []byte) []byte { return src }

// Without a story there are all events in the order of time, and at the end
// those whose date could not be read.
func TestWithoutAStory(t *testing.T) {
	doc := parsed(t, `{tideline: 1, title: T, events: [
		{id: c, date: soon, title: Third}, {id: d, title: Fourth}, {id: b, date: 1955, title: Second}, {id: a, date: 1954, title: First}]}`)
	page, _ := written(t, doc, options(t, doc))
	root := checkPage(t, page)
	if got := strings.Join(textsOf(root, "h3"), " "); got != "First Second Third Fourth" {
		t.Errorf("the events are %s", got)
	}
	if !strings.Contains(wordsOf(t, page), "Date as written: soon") {
		t.Error("a date that was refused is not on the page")
	}
	if words := wordsOf(t, page); strings.Count(words, "Date as written:") != 2 || strings.Count(words, "undated") != 2 {
		t.Error("that an event has no date is not told, in the list and at the event")
	}
}

// A story may come back to an event, and each place can be linked to.
func TestAStoryThatComesBack(t *testing.T) {
	doc := parsed(t, `{tideline: 1, title: T, events: [{id: a, date: 1954, title: First}, {id: a_n2, date: 1955, title: Other}],
		stories: [{name: S, steps: [a, {event: a, ask: And now?}, a_n2]}]}`)
	o := options(t, doc)
	o.Story = &doc.Stories[0]
	page, _ := written(t, doc, o)
	if got := len(textsOf(checkPage(t, page), "h3")); got != 3 {
		t.Errorf("%d events, want 3", got)
	}
}

func TestGermanPage(t *testing.T) {
	doc := everything(t)
	doc.Lang = "de-AT"
	page, _ := written(t, doc, options(t, doc))
	root := checkPage(t, page)
	if got := strings.Join(textsOf(root, "h2"), "|"); got != "Zeitlinie|Ereignisse im Überblick|Ereignisse|Quellen" {
		t.Errorf("the headings are %s", got)
	}
	if !strings.Contains(page, `<html lang="de-AT" dir="ltr">`) || !strings.Contains(wordsOf(t, page), "Zitiert nach Agreement") {
		t.Error("the page is not in German")
	}
}

// Phrases in another language than the page say so.
func TestPhrasesOfAnotherLanguageAreMarked(t *testing.T) {
	doc := everything(t)
	doc.Lang = "fa"
	page, _ := written(t, doc, options(t, doc))
	checkPage(t, page)
	if !strings.Contains(page, `<html lang="fa" dir="rtl">`) || !strings.Contains(page, `<h2 id="sources"><span lang="en" dir="ltr">Sources</span></h2>`) {
		t.Error("English phrases stand in a Persian page as if they were Persian")
	}
	if !strings.Contains(page, `<p class="date"><bdi>26 April – 20 July 1954</bdi> <span class="position"><span lang="en" dir="ltr">3 of 3</span></span></p>`) {
		t.Error("English dates run the way of a Persian page")
	}
	doc.Lang = "nl"
	page, _ = written(t, doc, options(t, doc))
	if !strings.Contains(page, `<span lang="en">Sources</span>`) {
		t.Error("English phrases in a Dutch page are not marked, or run another way")
	}
}

// A file may name any picture; what cannot be shown is told, and described.
func TestPicturesThatCannotBeShown(t *testing.T) {
	doc := parsed(t, `{tideline: 1, title: T, events: [
		{id: broken, date: 1954, title: A, image: {file: broken.png, alt: A broken one}},
		{id: missing, date: 1955, title: B, image: {file: missing.png}},
		{id: text, date: 1956, title: C, image: {file: text.svg, alt: No drawing}},
		{id: drawing, date: 1957, title: D, image: {file: drawing.svg, alt: A drawing}}]}`)
	folder := fstest.MapFS{
		"broken.png": {Data: []byte("\x89PNG\r\n\x1a\n")}, "text.svg": {Data: []byte("text")}, "drawing.svg": {Data: []byte(`<svg xmlns="http://www.w3.org/2000/svg"><rect width="5" height="5"/></svg>`)},
	}
	o := options(t, doc)
	o.Pictures = folder
	page, unshown := written(t, doc, o)
	checkPage(t, page)
	var ids []string
	for _, u := range unshown {
		ids = append(ids, u.Event.ID)
	}
	if got := strings.Join(ids, " "); got != "broken missing text" {
		t.Errorf("not shown: %s", got)
	}
	text := wordsOf(t, page)
	for _, want := range []string{"A broken one", "Picture: B", "No drawing"} {
		if !strings.Contains(text, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if !strings.Contains(page, `src="data:image/svg`) || !strings.Contains(page, `alt="A drawing"`) {
		t.Error("the drawing is not shown")
	}
}

func TestSameInputSameBytes(t *testing.T) {
	doc := everything(t)
	first, _ := written(t, doc, options(t, doc))
	for range 3 {
		if again, _ := written(t, doc, options(t, doc)); again != first {
			t.Fatal("two handouts of one document differ")
		}
	}
}

// The theme is for screens; paper is white in each.
func TestThemes(t *testing.T) {
	doc := everything(t)
	for theme, want := range map[handout.Theme]string{handout.AsReader: "light dark", handout.Light: "light", handout.Dark: "dark"} {
		o := options(t, doc)
		o.Theme = theme
		page, _ := written(t, doc, o)
		if !strings.Contains(page, `<meta name="color-scheme" content="`+want+`">`) || !strings.Contains(page, "@media print{:root{--paper:#ffffff;") ||
			strings.Contains(page, "prefers-color-scheme") != (theme == handout.AsReader) {
			t.Errorf("theme %d is not %s", theme, want)
		}
	}
}
