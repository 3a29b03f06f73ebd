package aim

import (
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	_ "tideline/internal/steady"
	"tideline/timeline/edtf"
)

func parsed(t interface{ Fatal(args ...any) }, text string) edtf.Date {
	d, err := edtf.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// A drag writes the coarser of what was known and what a hand can aim at.
func TestDrags(t *testing.T) {
	src, err := os.ReadFile("testdata/drags.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(strings.TrimSpace(string(src)), "\n") {
		cells := strings.Split(line, "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		px, _ := strconv.ParseFloat(cells[1], 64)
		dx, _ := strconv.ParseFloat(cells[2], 64)
		moved, _, err := Drag(parsed(t, cells[0]), Whole, dx/px, px)
		if err != nil || moved.String() != cells[3] {
			t.Errorf("%s: %s, %v", line, moved, err)
		}
	}
}

// Of an interval both ends move alike, or one end alone; what is open stays.
func TestDragsOfIntervals(t *testing.T) {
	for _, c := range []struct {
		date string
		part Part
		by   float64
		want string
	}{
		{"1950-06-25/1953-07-27", Whole, 10, "1950-07-05/1953-08-06"},
		{"1950-06-25/1953-07-27", Start, 10, "1950-07-05/1953-07-27"},
		{"1950-06-25/1953-07-27", End, -7, "1950-06-25/1953-07-20"},
		{"1950/1953-07", Whole, 366, "1951/1954-07"},
		{"1950/1953-07", End, 31, "1950/1953-08"},
		{"1950/..", Whole, 366, "1951/.."},
		{"../1953", Whole, -366, "../1952"},
		{"1950-21", Whole, 95, "1950-22"},
	} {
		if moved, _, err := Drag(parsed(t, c.date), c.part, c.by, 10); err != nil && c.want != "" || moved.String() != c.want {
			t.Errorf("%+v: %s, %v", c, moved, err)
		}
	}
}

// Several dates move by the same: the coarsest step of any of them.
func TestDragsOfSeveral(t *testing.T) {
	var all []edtf.Date
	for _, text := range []string{"1953-07-27", "1954", "1955-03/1956"} {
		all = append(all, parsed(t, text))
	}
	moved, u, err := DragAll(all, 800, 10)
	if err != nil || u != Year || moved[0].String() != "1955-07-27" || moved[1].String() != "1956" || moved[2].String() != "1957-03/1958" {
		t.Errorf("%v, %v, %v", moved, u, err)
	}
	if moved, _, err = DragAll(all, 100, 10); err != nil || moved[0].String() != all[0].String() {
		t.Errorf("by less than half a step: %v, %v", moved, err)
	}
	if moved, u, err = DragAll(all[:1], 40, 0.3); err != nil || u != Month || moved[0].String() != "1953-08" {
		t.Errorf("where a hand aims at months: %v, %v, %v", moved, u, err)
	}
	if moved, _, err = DragAll(append(all, parsed(t, "19X3")), 800, 10); err == nil {
		t.Errorf("one that must be typed: %v", moved)
	}
}

// One step and back again is where one was, and knows as much.
func TestStepsThereAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SampledFrom([]string{"1953-07-15", "1953-07~", "1956?", "196X", "19XX", "1950/1953", "1999-12", "-0043", "2001-33"}).Draw(t, "date")
		there, err := Step(parsed(t, text), 1)
		if err != nil || there.String() == text {
			t.Fatalf("%s: %s, %v", text, there, err)
		}
		if back, err := Step(there, -1); err != nil || back.String() != text {
			t.Errorf("%s, there %s, and back %s, %v", text, there, back, err)
		}
	})
}

// A place on the line is a date no finer than a hand can aim.
func TestPlaces(t *testing.T) {
	at := edtf.At(edtf.Civil{Year: 1953, Month: 7, Day: 27})
	for px, want := range map[float64]string{8: "1953-07-27", 0.5: "1953-07", 0.05: "1953", 0.003: "195X", 0.0003: "19XX", math.SmallestNonzeroFloat64: "1XXX"} {
		if d, err := Date(at, At(px)); err != nil || d.String() != want {
			t.Errorf("%g px a day: %s, %v, want %s", px, d, err, want)
		}
	}
}

// A date that snaps begins or ends where another does, as finely as it was known.
func TestSnaps(t *testing.T) {
	for _, c := range []struct {
		date string
		part Part
		to   string // a date, whose beginning is meant, or whose end for an end
		want string // "" for none
	}{
		{"1951-02-03", Whole, "1953-07-27", "1953-07-27"},
		{"1951-02~", Whole, "1953-07-27", "1953-07~"},
		{"1951", Whole, "1953-07-27", "1953"},
		{"195X", Whole, "1963-07-27", "196X"},
		{"1951-21", Whole, "1953-07-27", ""},
		{"1953-07-27", Whole, "1953-07-27", ""},
		{"1951-01-01/1951-02-01", Whole, "1953-07-27", "1953-07-27/1953-08-27"},
		{"1951/1958", Start, "1953-07-27", "1953/1958"},
		{"1951/1958", End, "1953-07-27", "1951/1953"},
		{"1951-01-01/..", Start, "1953-07-27", "1953-07-27/.."},
		{"1951-01-01/..", End, "1953-07-27", ""},
		{"1951/1958", End, "1949", ""},
	} {
		from, to := parsed(t, c.to).Extent()
		if c.part == End {
			from = to
		}
		moved, ok := Snap(parsed(t, c.date), c.part, from)
		if got := moved.String(); ok != (c.want != "") || ok && got != c.want {
			t.Errorf("%s, part %d, to %s: %s, %v", c.date, c.part, c.to, got, ok)
		}
	}
}
