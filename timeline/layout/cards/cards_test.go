package cards

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tideline/internal/ruler"
	_ "tideline/internal/steady"
	"tideline/timeline/scene"
)

func sizes() Sizes { return NewSizes(276, 100, 1) }

// written returns the texts of a card.
func written(c Content) (texts []string) {
	var dst scene.Scene
	Write(c, sizes(), ruler.Ruler{}).Add(&dst, scene.Shape{}, scene.LaneFull, false)
	for _, s := range dst.Shapes {
		if s.Kind == scene.Text {
			texts = append(texts, s.Text)
		}
	}
	return texts
}

func TestWhatACardSays(t *testing.T) {
	for _, c := range []struct {
		content Content
		want    string
	}{
		{Content{Date: "6 July 1961", Place: "Moscow", Title: "An alliance", Text: "It is *signed*."}, "6 July 1961 · Moscow|An alliance|It is signed."},
		{Content{Date: "6 July 1961", Place: "", Title: "An alliance", Text: ""}, "6 July 1961|An alliance"},
		{Content{Date: "", Place: "Moscow", Title: "An alliance", Text: "First.\n\nSecond."}, "Moscow|An alliance|First."},
	} {
		if got := strings.Join(written(c.content), "|"); got != c.want {
			t.Errorf("the card of %+v says %q, want %q", c.content, got, c.want)
		}
	}
}

// Of a long text there is as much as has room under a title that is whole.
func TestALongTitleLeavesLessRoomToTheText(t *testing.T) {
	text := strings.Repeat("word ", 100)
	short, long := written(Content{Date: "1961", Title: "Title", Text: text}), written(Content{Date: "1961", Title: strings.Repeat("A title ", 6), Text: text})
	if len(short) != 1+1+3 || len(long) != 1+2+2 || !strings.HasSuffix(long[4], "…") {
		t.Errorf("a short title and its text take %q, a long one %q", short, long)
	}
}

// A picture stands beside the text, under the date and the title: not where these leave it
// little room.
func TestAPictureStandsBesideTheText(t *testing.T) {
	for title, want := range map[string]float64{"Title": 53, strings.Repeat("A title ", 6): 34, strings.Repeat("A title ", 9): 0} {
		var dst scene.Scene
		c := Content{Date: "1961", Title: title, Text: strings.Repeat("word ", 100), Picture: "images/a.png"}
		Write(c, sizes(), ruler.Ruler{}).Add(&dst, scene.Shape{Class: scene.Label, ID: "a", Group: 3}, scene.LaneFull, false)
		height := 0.0
		for _, s := range dst.Shapes {
			if s.Kind == scene.Image {
				height = s.H
				if s.Text != c.Picture || s.Class != scene.Label || s.ID != "a" || s.Group != 3 || s.X+s.W != 276-8 || s.Y+s.H != 100-5 {
					t.Errorf("the picture beside %q is %v", title, s)
				}
			}
		}
		if height != want {
			t.Errorf("beside %q the picture is %g px high, want %g", title, height, want)
		}
	}
}

// Whatever is written stays within the card, line under line, on either side of the spine.
func TestTextsStayWithinTheCard(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("abc defg. 中文한글 ")))
		c := Content{text.Draw(t, "date"), text.Draw(t, "place"), text.Draw(t, "title"), text.Draw(t, "text"), rapid.SampledFrom([]string{"", "a.png"}).Draw(t, "picture")}
		z, leftward := sizes(), rapid.Bool().Draw(t, "leftward")
		var dst scene.Scene
		Write(c, z, ruler.Ruler{}).Add(&dst, scene.Shape{X: 100, Y: 50}, scene.LaneFull, leftward)
		left, right := 100+z.Spine, 100+z.Width
		if leftward {
			left, right = 100, right-z.Spine
		}
		y := 50.0
		var picture scene.Shape
		for _, s := range dst.Shapes {
			if s.Kind == scene.Image {
				picture = s
				if s.X < left || s.X+s.W > right || s.Y < 50 || s.Y+s.H > 50+z.Height || s.H < z.PictureLeast {
					t.Fatalf("the picture stands at %g, %g, %g wide and %g high", s.X, s.Y, s.W, s.H)
				}
			}
		}
		for _, s := range dst.Shapes {
			if s.Kind != scene.Text {
				continue
			}
			if picture.W > 0 && s.X+s.W > picture.X && s.Y+s.H > picture.Y && s.Y < picture.Y+picture.H {
				t.Fatalf("%q lies over the picture", s.Text)
			}
			if s.X < left || s.X+s.W > right || s.Y < y || s.Y+s.H > 50+z.Height {
				t.Fatalf("%q stands at %g, %g, %g wide and %g high, in a card of %g to %g", s.Text, s.X, s.Y, s.W, s.H, left, right)
			}
			y = s.Y + s.H
		}
	})
}
