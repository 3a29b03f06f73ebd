package view

import (
	"math"
	"testing"

	"tideline/app/view/paper"
	"tideline/timeline/scene"
)

// shapesOf lists the shapes of a sheet that belong to an event.
func shapesOf(s *paper.Sheet, id string) (found []scene.Shape) {
	for _, sh := range s.Scene.Shapes {
		if sh.ID == id {
			found = append(found, sh)
		}
	}
	return found
}

// What is lit stands above the body, which steps back; without lights nothing does.
func TestLightsLetEventsStandOut(t *testing.T) {
	b := newBench(t)
	b.Light(func(id string) bool { return id == "geneva" })
	if !b.frame.stage.inks.quiet || len(shapesOf(b.frame.stage.overlay, "geneva")) == 0 {
		t.Error("the event does not stand out")
	}
	if n := len(shapesOf(b.frame.stage.overlay, "first")); n != 0 {
		t.Errorf("an event that is not lit stands out, in %d shapes", n)
	}
	at := func() float64 { return shapesOf(b.frame.stage.overlay, "geneva")[0].X }
	before := at()
	b.SetView(b.View().Pan(40))
	if got := at(); math.Abs(got-before-40) > 1e-6 {
		t.Errorf("after a pan by 40 px it stands at %g, before at %g", got, before)
	}
	b.Light(nil)
	if b.frame.stage.inks.quiet || len(shapesOf(b.frame.stage.overlay, "geneva")) != 0 {
		t.Error("without lights something stands out")
	}
}

// A count of which one event is lit is lit.
func TestACountOfWhatIsLitIsLit(t *testing.T) {
	b := newBench(t)
	counts := func() (n int) {
		for _, sh := range b.frame.stage.overlay.Scene.Shapes {
			if sh.Class == scene.Cluster && sh.ID != "" {
				n++
			}
		}
		return n
	}
	b.Light(func(id string) bool { return id == "same-b" })
	if counts() != 1 {
		t.Errorf("%d counts are lit", counts())
	}
}

// What is taken away is gone at once, and a count with it when all of it is; the next
// drawing decides anew.
func TestWhatIsConcealedIsGoneAtOnce(t *testing.T) {
	b := newBench(t)
	counts := func() int { return len(b.inView()) }
	all := counts()
	b.Conceal(func(id string) bool { return id == "geneva" || id == "same-a" })
	if len(shapesOf(b.frame.stage.body, "geneva")) != 0 || len(shapesOf(b.frame.stage.body, "first")) == 0 || counts() != all {
		t.Errorf("of %d counts %d are left", all, counts())
	}
	b.Conceal(func(id string) bool { return id == "same-a" || id == "same-b" })
	if counts() != all-1 {
		t.Errorf("of %d counts %d are left", all, counts())
	}
	b.SetDrawing(b.drawing, b.View())
	if counts() != all || len(shapesOf(b.frame.stage.body, "geneva")) == 0 {
		t.Error("the next drawing lacks something")
	}
}
