package writing

import (
	"slices"
	"testing"
)

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
