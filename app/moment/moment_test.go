package moment

import (
	"testing"

	"pgregory.net/rapid"

	_ "tideline/internal/steady"
	"tideline/timeline/edtf"
)

func moments(t *rapid.T) Moment {
	text := rapid.OneOf(rapid.Just(""), rapid.String())
	m := Moment{
		Event: text.Draw(t, "event"), Filter: text.Draw(t, "filter"), Story: text.Draw(t, "story"),
		Scale: rapid.SampledFrom([]string{"", "true", "shortened", "even", "logarithmic"}).Draw(t, "scale"), Step: rapid.IntRange(0, 300).Draw(t, "step"),
	}
	if rapid.Bool().Draw(t, "part") {
		from := rapid.Int64Range(-1e17, 1e17).Draw(t, "from")
		m.In(edtf.Instant(from), edtf.Instant(from+rapid.Int64Range(1, 1e17).Draw(t, "long")))
	}
	return m
}

// What is written is read as it was, and is one word to whatever finds addresses in a text.
func TestWrittenAndRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := moments(t)
		text := m.String()
		if again := Read(text); again.String() != text || again.Event != m.Event || again.Filter != m.Filter || again.Story != m.Story || again.Step != m.Step {
			t.Fatalf("%q is read as %+v, and was %+v", text, again, m)
		}
		for _, r := range text {
			if r <= ' ' || r > '~' || r == '#' || r == '"' || r == '<' || r == '>' {
				t.Fatalf("%q has %q in it", text, r)
			}
		}
	})
}

// The stretch in view comes back whole, and no more than a fiftieth longer on either side;
// written anew it does not grow.
func TestStretchComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := rapid.Int64Range(-6e10, 2e11).Draw(t, "from")
		to := from + rapid.Int64Range(1000, 1e12).Draw(t, "long")
		var m Moment
		m.In(edtf.Instant(from), edtf.Instant(to))
		a, b, whole := Read(m.String()).Stretch(0, 0)
		room := (to-from)/50 + 60
		if whole || int64(a) > from || int64(b) < to || from-int64(a) > room || int64(b)-to > room {
			t.Fatalf("%d to %d comes back from %q as %d to %d", from, to, m, a, b)
		}
		var again Moment
		if again.In(a, b); again.String() != m.String() {
			t.Fatalf("%q becomes %q", m, again)
		}
	})
}

func TestWhatAddressesSay(t *testing.T) {
	for text, want := range map[string]string{
		"":                                      "",
		"event=armistice&from=1953&to=1954":     "event=armistice&from=1953&to=1954",
		"to=1954&event=a%20b":                   "event=a%20b&to=1954",
		"event=Z%C3%BCrich":                     "event=Z%C3%BCrich",
		"event=Zürich":                          "event=Z%C3%BCrich",
		"scale=odd&step=-3&from=soon&x=y":       "",
		"scale=even&step=2&story=war":           "scale=even&story=war&step=2",
		"event=%zz&filter=lane:china -tag:test": "filter=lane:china%20-tag:test",
		"from=../1953":                          "",
	} {
		if got := Read(text).String(); got != want {
			t.Errorf("%q says %q, want %q", text, got, want)
		}
	}
}

func TestCutOffTheNameOfAFile(t *testing.T) {
	there := func(name string) bool { return name == "C#.yaml" || name == "odd#event=x" }
	for name, want := range map[string][2]string{
		"lesson.yaml#event=a": {"lesson.yaml", "event=a"},
		"C#.yaml":             {"C#.yaml", ""},
		"C#.yaml#event=a":     {"C#.yaml", "event=a"},
		"odd#event=x":         {"odd#event=x", ""},
		"F#.yaml":             {"F#.yaml", ""},
		"#event=a":            {"#event=a", ""},
	} {
		if file, m := Cut(name, there); file != want[0] || m.String() != want[1] {
			t.Errorf("%q is %q at %q, want %q", name, file, m, want)
		}
	}
}
