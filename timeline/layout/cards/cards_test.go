package cards

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tideline/internal/ruler"
	"tideline/timeline/scene"
)

func sizes() Sizes { return NewSizes(276, 126, 1) }

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
		{Content{"6 July 1961", "Moscow", "An alliance", "It is *signed*."}, "6 July 1961 · Moscow|An alliance|It is signed."},
		{Content{"6 July 1961", "", "An alliance", ""}, "6 July 1961|An alliance"},
		{Content{"", "Moscow", "An alliance", "First.\n\nSecond."}, "Moscow|An alliance|First."},
	} {
		if got := strings.Join(written(c.content), "|"); got != c.want {
			t.Errorf("the card of %+v says %q, want %q", c.content, got, c.want)
		}
	}
}

// Of a long text there is as much as has room under a title that is whole.
func TestALongTitleLeavesLessRoomToTheText(t *testing.T) {
	text := strings.Repeat("word ", 100)
	short, long := written(Content{"1961", "", "Title", text}), written(Content{"1961", "", strings.Repeat("A title ", 9), text})
	if len(short) != 1+1+4 || len(long) != 1+3+1 || !strings.HasSuffix(long[4], "…") {
		t.Errorf("a short title and its text take %q, a long one %q", short, long)
	}
}

// Whatever is written stays within the card, line under line, on either side of the spine.
func TestTextsStayWithinTheCard(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("abc defg. 中文한글 ")))
		c := Content{text.Draw(t, "date"), text.Draw(t, "place"), text.Draw(t, "title"), text.Draw(t, "text")}
		z, leftward := sizes(), rapid.Bool().Draw(t, "leftward")
		var dst scene.Scene
		Write(c, z, ruler.Ruler{}).Add(&dst, scene.Shape{X: 100, Y: 50}, scene.LaneFull, leftward)
		left, right := 100+z.Spine, 100+z.Width
		if leftward {
			left, right = 100, right-z.Spine
		}
		y := 50.0
		for _, s := range dst.Shapes {
			if s.Kind != scene.Text {
				continue
			}
			if s.X < left || s.X+s.W > right || s.Y < y || s.Y+s.H > 50+z.Height {
				t.Fatalf("%q stands at %g, %g, %g wide and %g high, in a card of %g to %g", s.Text, s.X, s.Y, s.W, s.H, left, right)
			}
			y = s.Y + s.H
		}
	})
}
