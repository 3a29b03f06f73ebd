package writing

import (
	"slices"
	"testing"
)

// What something asks for within itself comes before what was asked for after it.
func TestWhatIsAskedForWithinComesFirst(t *testing.T) {
	var q queue
	var did []int
	var finish func()
	q.add(func(done func()) { finish = done })
	for i := range 2 {
		q.add(func(done func()) {
			q.within(func() {
				for n := range 2 {
					q.add(func(done func()) { did = append(did, 10*i+n+1); done() })
				}
			})
			did = append(did, 10*i)
			done()
		})
	}
	finish()
	q.add(func(done func()) { did = append(did, 99); done() })
	if !slices.Equal(did, []int{0, 1, 2, 10, 11, 12, 99}) {
		t.Errorf("done: %v", did)
	}
}

// An id leads to what it is now, from when it was taken note of.
func TestTrail(t *testing.T) {
	way := trail{{"a", "b"}, {"b", "c"}, {"a", "d"}}
	for _, c := range []struct {
		step     int
		id, want string
	}{{0, "a", "c"}, {1, "a", "d"}, {1, "b", "c"}, {2, "b", "b"}, {3, "a", "a"}} {
		if got := way.from(c.step, c.id); got != c.want {
			t.Errorf("%s from step %d: %s, want %s", c.id, c.step, got, c.want)
		}
	}
}

// What is asked for is done one after the other, also where it takes its time.
func TestOneThingAfterTheOther(t *testing.T) {
	var q queue
	var did []int
	var finish func()
	q.add(func(done func()) { finish = done })
	for i := range 3 {
		q.add(func(done func()) {
			did = append(did, i)
			if i == 0 {
				q.add(func(done func()) { did = append(did, 9); done() })
			}
			done()
		})
	}
	if len(did) != 0 {
		t.Errorf("done before its time: %v", did)
	}
	finish()
	if !slices.Equal(did, []int{0, 1, 2, 9}) {
		t.Errorf("done: %v", did)
	}
}
