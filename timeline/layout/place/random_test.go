package place

import (
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"tideline/timeline/axis"
	"tideline/timeline/edtf"
)

const tolerance = 1e-6 // px

// trial is a placement of random items, made of one seed.
type trial struct {
	*rand.Rand
	t    *testing.T
	seed uint64
	p    *Placement
	room float64
	all  bool
}

func pick[T any](r *rand.Rand, of ...T) T { return of[r.IntN(len(of))] }

// eachTrial calls try for many placements.
func eachTrial(t *testing.T, try func(tr trial)) {
	t.Helper()
	for seed := range uint64(400) {
		try(newTrial(t, seed))
		if t.Failed() {
			t.Fatalf("not so at seed %d", seed)
		}
	}
}

func newTrial(t *testing.T, seed uint64) trial {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 7))
	tr := trial{Rand: r, t: t, seed: seed, room: 60 + 900*r.Float64(), all: r.IntN(3) == 0}
	folded := make([]bool, 1+r.IntN(4))
	for i := range folded {
		folded[i] = r.IntN(6) == 0
	}
	items, spans := tr.items(len(folded))
	width := 200 + 1600*r.Float64()
	a := axis.New(pick(r, axis.True, axis.Shortened, axis.Even), spans, axis.Options{Width: width - 2*SideMargin})
	for i := range items {
		it, s := &items[i], spans[i]
		it.At, it.From, it.To = a.Place(s.From), a.Place(s.From), a.Place(s.To+1)
		it.Widths, it.Along = tr.widths(), it.Tier >= DayTier-1
	}
	var marks []Mark
	for range tr.IntN(8) {
		from, _ := a.Bounds()
		marks = append(marks, Mark{Lane: tr.IntN(len(folded)), At: a.Place(from + edtf.Instant(tr.Float64()*float64(90*edtf.Day))), Reach: 5})
	}
	step := axis.View{}
	if seed%4 == 0 && len(items) > 0 { // a talk
		step = a.Fit(width, SideMargin, SideMargin).Centred(items[0].At, 3)
	}
	tr.p = New(Spec{
		Step: step, Axis: a, Width: width, Room: tr.room, Sizes: sizes(), Items: items, Marks: marks, Folded: folded,
		ClusterWidth:  func(n int) float64 { return 18 + 6*math.Floor(math.Log10(float64(n))) },
		ClusterSaying: func(n int) float64 { return 52 + 6*math.Floor(math.Log10(float64(n))) },
	})
	tr.p.Place(float64(r.IntN(2))*22, tr.room, tr.all)
	return tr
}

// items are days, months and longer times, in crowds and far apart.
func (tr trial) items(lanes int) ([]Item, []axis.Span) {
	n := tr.IntN(70)
	if tr.IntN(20) == 0 {
		n = manyItems + tr.IntN(100)
	}
	items, spans := make([]Item, n), make([]axis.Span, n)
	reach := pick(tr.Rand, 1.0, 40, 4000) * 366 * float64(edtf.Day)
	crowd := edtf.Instant(tr.Float64() * reach)
	for i := range items {
		from := edtf.Instant(tr.Float64() * reach)
		if tr.IntN(4) == 0 {
			from = crowd
		}
		it := &items[i]
		*it = Item{
			Key: fmt.Sprintf("%03d", i), Importance: tr.IntN(6), Lane: tr.IntN(lanes), Dot: pick(tr.Rand, 8.0, 10, 12), Tier: Tier(tr.IntN(5)),
		}
		length := edtf.Day
		if it.Tier != DayTier {
			length = edtf.Instant(tr.Float64() * reach / pick(tr.Rand, 2.0, 20, 200))
			it.TailLeft, it.TailRight = pick(tr.Rand, 0, 0, 24.0), pick(tr.Rand, 0, 0, 24.0)
		}
		spans[i] = axis.Span{From: from, To: from + length}
	}
	return items, spans
}

// widths are those of whole words, each 30 px wide.
func (tr trial) widths() (w Widths) {
	words := 1 + tr.IntN(12)
	w.Whole = 30 * float32(words)
	if words > 2 {
		w.Two = [2]float32{30 * float32(words-words/2), 30 * float32(words/2)}
	}
	for i, most := range []int{4, 5, 8} {
		if words > most {
			w.Cut[i] = 30*float32(most) + 12
		}
	}
	if tr.IntN(4) > 0 {
		w.Date = 70
		w.Brief = pick(tr.Rand, float32(0), 40)
	}
	w.Card = words%3 > 0
	return w
}

// anyView returns some view one can come to by zooming and panning.
func (tr trial) anyView() axis.View {
	v := tr.p.Fit
	for range tr.IntN(4) {
		v = v.Zoom(math.Exp(tr.Float64()*5-1), tr.Float64()*v.Width()).Pan((tr.Float64() - 0.5) * v.Width())
	}
	return v
}

// item returns the item of a key.
func (tr trial) item(key string) *Item {
	for i := range tr.p.Items {
		if tr.p.Items[i].Key == key {
			return &tr.p.Items[i]
		}
	}
	return nil
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// inLane returns the items of a lane by rank.
func (tr trial) inLane(lane int) (items []*Item) {
	for i := range tr.p.Items {
		if tr.p.Items[i].Lane == lane {
			items = append(items, &tr.p.Items[i])
		}
	}
	return items
}
