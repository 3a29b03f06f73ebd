package scene

import (
	"image/color"
	"math"
	"testing"
)

func palettes() map[string]Palette {
	return map[string]Palette{
		"light": Light(), "dark": Dark(),
		"high contrast light": HighContrastLight(), "high contrast dark": HighContrastDark(),
	}
}

// grounds lists every ink that text is set upon.
func grounds() []Ink {
	all := []Ink{Paper, Raised, EraInk, EraInk + 1}
	for i := range Ink(LaneColours) {
		all = append(all, LaneTint+i)
	}
	return all
}

func TestTextIsReadableOnEveryGround(t *testing.T) {
	for name, p := range palettes() {
		for _, ground := range grounds() {
			for _, text := range []Ink{Body, Second} {
				least := 4.5
				switch {
				case text == Body:
					least = 7 // also read from the back row
				case ground >= LaneTint && ground < LaneTint+LaneColours:
					continue // on the bars of what lasts all text is ink
				}
				if got := Contrast(p[text], p[ground]); got < least {
					t.Errorf("%s: %v on %v has a contrast of %.2f:1, want at least %.1f:1", name, text, ground, got, least)
				}
			}
		}
	}
}

func TestLaneColoursAreReadableOnGrounds(t *testing.T) {
	least := map[string]float64{"light": 5, "dark": 6.5, "high contrast light": 7, "high contrast dark": 7}
	for name, p := range palettes() {
		for i := range Ink(LaneColours) {
			if got := Contrast(p[LaneFull+i], p[Paper]); got < least[name] {
				t.Errorf("%s: %v on the ground has a contrast of %.2f:1, want at least %.1f:1", name, LaneFull+i, got, least[name])
			}
			for _, ground := range []Ink{Raised, EraInk, EraInk + 1} {
				if got := Contrast(p[LaneFull+i], p[ground]); got < 4.5 {
					t.Errorf("%s: %v on %v has a contrast of %.2f:1, want at least 4.5:1", name, LaneFull+i, ground, got)
				}
			}
		}
	}
}

func TestInksAreOpaqueButDimmingAndVeil(t *testing.T) {
	for name, p := range palettes() {
		for i := range Ink(len(p)) {
			want := uint8(0xFF)
			switch i {
			case None:
				want = 0
			case DimInk:
				want = 0x47 // 28 %
			case EraTint:
				if got := p[i].A; got < 0x05 || got > 0x18 { // hardly seen, and no text is harder to read
					t.Errorf("%s: the ground has alpha %d", name, got)
				}
				continue
			}
			if p[i].A != want {
				t.Errorf("%s: %v has alpha %d, want %d", name, i, p[i].A, want)
			}
		}
	}
}

// The outline of an era can be seen, and is quieter than what is written in it.
func TestErasCanBeSeen(t *testing.T) {
	for name, p := range palettes() {
		line, text := Contrast(p[EraLine], p[Paper]), Contrast(p[Second], p[Paper])
		if line < 2 || line > text {
			t.Errorf("%s: the outline of an era has a contrast of %.2f:1, its name %.2f:1", name, line, text)
		}
	}
}

// What steps back behind a selection can still be seen, and no text changes.
func TestQuietMarksCanBeSeen(t *testing.T) {
	for name, p := range palettes() {
		q := p.Quiet()
		for i := range Ink(LaneColours) {
			got, before := Contrast(q[LaneFull+i], q[Paper]), Contrast(p[LaneFull+i], p[Paper])
			if got < 3 || got >= before {
				t.Errorf("%s: %v steps back to a contrast of %.2f:1 from %.2f:1, want at least 3:1", name, LaneFull+i, got, before)
			}
		}
		for _, ink := range []Ink{Paper, Raised, Hairline, Body, Second, Focus} {
			if q[ink] != p[ink] {
				t.Errorf("%s: %v changes", name, ink)
			}
		}
	}
}

func TestHighContrastRulesAreLines(t *testing.T) {
	for _, p := range []Palette{HighContrastLight(), HighContrastDark()} {
		if got := Contrast(p[Hairline], p[Paper]); got < 4.5 || got > 8 {
			t.Errorf("a rule has a contrast of %.2f:1, want that of text, 4.5:1, and clearly less than its own", got)
		}
	}
}

func TestLaneIndex(t *testing.T) {
	for i, name := range []string{"crimson", "green", "ochre", "violet", "slate"} {
		if got := LaneIndex(name); got != i {
			t.Errorf("LaneIndex(%q) = %d, want %d", name, got, i)
		}
	}
	if got := LaneIndex("puce"); got != 0 {
		t.Errorf("LaneIndex of a colour we do not have = %d, want 0", got)
	}
}

func TestContrastIsThatOfTheGuidelines(t *testing.T) {
	black, white := color.NRGBA{A: 0xFF}, color.NRGBA{0xFF, 0xFF, 0xFF, 0xFF}
	grey := color.NRGBA{0x76, 0x76, 0x76, 0xFF} // the darkest that is said to have 4.5:1 on white
	for _, c := range []struct {
		a, b color.NRGBA
		want float64
	}{{black, white, 21}, {white, black, 21}, {white, white, 1}, {grey, white, 4.54}} {
		if got := Contrast(c.a, c.b); math.Abs(got-c.want) > 0.005 {
			t.Errorf("%v on %v: %.3f, want %g", c.a, c.b, got, c.want)
		}
	}
}
