package slide

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tideline/internal/golden"
	"tideline/internal/ruler"
	_ "tideline/internal/steady"
	"tideline/timeline/layout/typeset"
	"tideline/timeline/scene"
)

const tolerance = 0.01 // px

// What a slide promises to the back row, whatever is written on it and whatever
// the projector: text large enough, inside the slide, apart, and all of it in ink.
func TestASlideCanBeReadFromTheBackRow(t *testing.T) {
	text := rapid.StringOfN(rapid.RuneFrom([]rune("ab cdé  韓국W.,–")), 0, 400, -1)
	rapid.Check(t, func(t *rapid.T) {
		slide := Slide{
			Date: text.Draw(t, "date"), Title: text.Draw(t, "title"), Text: text.Draw(t, "text"), Count: "3 / 14", Color: "green",
			Question: rapid.SampledFrom([]string{"", "Who is missing?"}).Draw(t, "question"),
			Image:    rapid.SampledFrom([]string{"", "map.png"}).Draw(t, "image"),
		}
		for range rapid.IntRange(0, 3).Draw(t, "quotes") {
			slide.Quotes = append(slide.Quotes, Spoken{text.Draw(t, "words"), text.Draw(t, "speaker"), text.Draw(t, "role")})
		}
		height := rapid.SampledFrom([]float64{240, 768, 1080, 2160}).Draw(t, "height")
		w := height * rapid.SampledFrom([]float64{4.0 / 3, 16.0 / 9}).Draw(t, "shape")
		var s scene.Scene
		slide.Draw(&s, w, height*0.58, height, ruler.Ruler{})
		checkSlide(t, &s, height, slide.most())
	})
}

func checkSlide(t *rapid.T, s *scene.Scene, height float64, most int) {
	bottom, count, shown := 0.0, scene.Shape{}, 0
	var above []scene.Shape
	for _, sh := range s.Shapes {
		if sh.Kind != scene.Text {
			continue
		}
		shown += len(strings.Fields(strings.ReplaceAll(sh.Text, "[…]”", "")))
		if shown > most {
			t.Fatalf("%d words, want %d at most", shown, most)
		}
		if sh.Fill != scene.Body {
			t.Fatalf("%v is not in ink", sh)
		}
		if sh.Size < height/24*(1-1e-9) {
			t.Fatalf("%v is smaller than 1/24 of %g px", sh, height)
		}
		if sh.X < 0 || sh.X+sh.W > s.W+tolerance || sh.Y < 0 || sh.Y+sh.H > s.H+tolerance {
			t.Fatalf("%v reaches out of %g × %g", sh, s.W, s.H)
		}
		if sh.Text == "3 / 14" {
			count = sh
			continue
		}
		if sh.Y < count.Y+count.H && sh.X+sh.W > count.X-tolerance {
			t.Fatalf("%v runs into the count", sh)
		}
		if sh.X >= s.W/2 && sh.Y < bottom-tolerance && len(above) > 0 {
			// the second of two quotations, in a column of its own
			for _, other := range above {
				if sh.X < other.X+other.W && sh.Y < other.Y+other.H-tolerance && other.Y < sh.Y+sh.H-tolerance {
					t.Fatalf("%v lies over %v", sh, other)
				}
			}
			above = append(above, sh)
			continue
		}
		if sh.Y < bottom-tolerance {
			t.Fatalf("%v lies over the line above", sh)
		}
		bottom, above = sh.Y+sh.H, append(above, sh)
	}
}

func TestASlideShortensAQuotation(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("word ", 80))
	slide := Slide{Date: "27 July 1953", Title: "Truce", Quotes: []Spoken{{Words: long, Speaker: "Somebody"}}, Count: "1 / 2"}
	var s scene.Scene
	slide.Draw(&s, 1920, 626, 1080, ruler.Ruler{})
	all, words := "", 0
	for _, sh := range s.Shapes {
		all += sh.Text + " "
		words += len(strings.Fields(strings.ReplaceAll(sh.Text, " […]”", "")))
	}
	if !strings.Contains(all, "[…]”") || words > mostWords {
		t.Errorf("%d words: %s", words, all)
	}
	slide.Quotes[0].Words = "Few words"
	slide.Draw(&s, 1920, 626, 1080, ruler.Ruler{})
	if got := s.String(); !strings.Contains(got, "“Few words”") || !strings.Contains(got, "Somebody") {
		t.Errorf("a short quotation is not whole:\n%s", got)
	}
}

// A quotation of a sentence is whole, even beside a long title and speaker.
func TestATitleGivesWayToAQuotation(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("title ", 14))
	slide := Slide{
		Date: "27 July 1953", Title: long,
		Quotes: []Spoken{{Words: strings.TrimSpace(strings.Repeat("word ", 16)), Speaker: "A speaker with a name of eight whole words"}}, Count: "12 / 34",
	}
	var s scene.Scene
	slide.Draw(&s, 1920, 626, 1080, ruler.Ruler{})
	text := s.String()
	if got := strings.Count(text, "word"); got < 16 || strings.Contains(text, "[…]") {
		t.Errorf("of 16 words %d are shown:\n%s", got, text)
	}
	slide.Quotes[0].Words = strings.TrimSpace(strings.Repeat("word ", 60))
	slide.Draw(&s, 1920, 626, 1080, ruler.Ruler{})
	if got := strings.Count(s.String(), "title "); got < 14 {
		t.Errorf("the title is cut to %d words for a quotation that is cut all the same", got)
	}
}

// tally counts what is measured.
type tally struct {
	ruler.Ruler
	calls, bytes, longest int
}

func (c *tally) Width(text string, size float64, bold bool) float64 {
	c.calls++
	c.bytes += len(text)
	c.longest = max(c.longest, len(text))
	return c.Ruler.Width(text, size, bold)
}

// However long a text is, no more of it is looked at than a slide can show.
func TestLongTextsCostNoMoreThanShortOnes(t *testing.T) {
	const most = 4 * typeset.Longest // bytes, with room for “…”
	cost := func(text string) *tally {
		c := &tally{}
		var s scene.Scene
		for _, slide := range []Slide{
			{Date: "1953", Title: text, Quotes: []Spoken{{text, text, text}, {text, text, text}}}, {Title: "T", Text: text}, {Question: text},
		} {
			slide.Draw(&s, 1280, 400, 720, c)
		}
		return c
	}
	for name, unit := range map[string]string{
		"words": "word ", "one word": "w", "ideographs": "史", "spaces": " ", "lines": "a\n\n", "marks": "e\u0301", "Markdown": "**a** _b_ [c](d) ",
	} {
		short, long := cost(strings.Repeat(unit, 2000)), cost(strings.Repeat(unit, 1_000_000/len(unit)))
		if long.longest > most {
			t.Errorf("%s: a text of %d bytes is measured", name, long.longest)
		}
		if long.calls > short.calls+10 || long.bytes > short.bytes+1000 {
			t.Errorf("%s: 1 MB costs %d measures of %d bytes; 2,000 pieces cost %d of %d", name, long.calls, long.bytes, short.calls, short.bytes)
		}
	}
}

func BenchmarkDraw(b *testing.B) {
	slide := Slide{Date: "27 July 1953", Title: "A truce", Quotes: []Spoken{{Words: "Words of somebody, and not few of them", Speaker: "Somebody"}}}
	var s scene.Scene
	b.ReportAllocs()
	for b.Loop() {
		slide.Draw(&s, 1920, 627, 1080, ruler.Ruler{})
	}
}

// No word is left alone on the last line where another line can give it company.
func TestLinesAreAboutAsLong(t *testing.T) {
	measure := func(s string) float64 { return ruler.Ruler{}.Width(s, 20, false) }
	text := "The United States and North Korea sign an agreement in Geneva"
	width := measure(text) - 1
	if got := typeset.Wrap(text, width, 4, measure); len(got) != 2 || got[1] != "Geneva" {
		t.Fatalf("the text does not test anything: %q", got)
	}
	got := even(text, width, 4, measure)
	if len(got) != 2 || measure(got[1]) < measure(got[0])/2 {
		t.Errorf("%q", got)
	}
	if strings.Join(got, " ") != text {
		t.Errorf("words are lost or doubled: %q", got)
	}
}

// Who said it gives way before what was said.
func TestTheRoleGivesWayToTheWords(t *testing.T) {
	slide := Slide{
		Title: "Truce", Quotes: []Spoken{{
			Words: strings.TrimSpace(strings.Repeat("wording ", 14)), Speaker: "Somebody", Role: "office that needs two lines of a column",
		}}, Image: "map.png", Count: "1 / 2",
	}
	var s scene.Scene
	slide.Draw(&s, 1024, 440, 768, ruler.Ruler{})
	if got := s.String(); strings.Contains(got, "[…]") || strings.Contains(got, "office") {
		t.Errorf("the words are cut for the sake of the role:\n%s", got)
	}
}

// Two quotations stand side by side in one size, with no picture beside them.
func TestTwoQuotationsAreCompared(t *testing.T) {
	slide := Slide{
		Date: "21 March 2023", Title: "Xi in Moscow", Count: "1 / 2", Image: "map.png",
		Quotes: []Spoken{
			{"Right now there are changes the likes of which we have not seen for a hundred years", "Xi Jinping", ""},
			{"Change is coming", "Xi Jinping", "president of China"},
		},
	}
	var s scene.Scene
	slide.Draw(&s, 1920, 626, 1080, ruler.Ruler{})
	sizes := map[string]float64{}
	for _, sh := range s.Shapes {
		if sh.Kind == scene.Image {
			t.Error("a picture takes the room of the words")
		}
		switch {
		case strings.Contains(sh.Text, "Right now"):
			sizes["first"] = sh.Size
			if sh.X+sh.W > s.W/2 {
				t.Errorf("%v reaches into the other half", sh)
			}
		case strings.Contains(sh.Text, "Change is"):
			sizes["second"] = sh.Size
			if sh.X < s.W/2 {
				t.Errorf("%v begins in the other half", sh)
			}
		}
	}
	if sizes["first"] == 0 || sizes["first"] != sizes["second"] || strings.Contains(s.String(), "[…]") {
		t.Errorf("sizes %v in\n%s", sizes, &s)
	}
}

func TestGoldenSlide(t *testing.T) {
	slide := Slide{
		Date: "16 July 1960", Title: "Moscow recalls its experts", Quotes: []Spoken{{"A dispute about doctrine has become a dispute between states", "Somebody", "historian"}},
		Count: "3 / 14", Color: "green", Image: "map.png",
	}
	var s scene.Scene
	slide.Draw(&s, 1024, 445, 768, ruler.Ruler{})
	golden.Equal(t, "testdata/slide.txt", s.String())
}

// The lane is named after the date where both have room, and the date comes first.
func TestTheLaneFollowsTheDate(t *testing.T) {
	for _, c := range []struct{ date, lane, want string }{
		{"27 July 1953", "North Korea", "27 July 1953 · North Korea"},
		{"27 July 1953", "", "27 July 1953"},
		{"", "North Korea", ""},
		{"27 July 1953", "All the countries that signed it", "27 July 1953"},
		{"between 27 July 1953 and 3 September 1954", "Korea", "between 27 July 1953 and 3 September 1954"},
	} {
		s := Slide{Date: c.date, Lane: c.lane, Title: "Cease-fire", Count: "3 / 14", Color: "ochre"}
		var dst scene.Scene
		s.Draw(&dst, 1024, 440, 768, ruler.Ruler{})
		got := ""
		for _, sh := range dst.Shapes {
			if sh.Kind == scene.Text && sh.Text != s.Count && sh.Text != s.Title {
				got = sh.Text
			}
		}
		if got != c.want {
			t.Errorf("%q and %q: %q, want %q", c.date, c.lane, got, c.want)
		}
	}
}
