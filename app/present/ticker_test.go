package present

import (
	"testing"
	"testing/synctest"
	"time"
)

// Once it is stopped no tick comes any more, also none that was on its way while the program
// was busy; to stop it again does nothing.
func TestNoTickComesLate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var onTheirWay []func()
		ticks := 0
		stop := Ticker(func(do func()) { onTheirWay = append(onTheirWay, do) })(time.Second, func() { ticks++ })
		<-time.After(2500 * time.Millisecond)
		synctest.Wait()
		if len(onTheirWay) != 2 {
			t.Fatalf("%d ticks are on their way", len(onTheirWay))
		}
		onTheirWay[0]()
		stop()
		stop()
		onTheirWay[1]()
		if ticks != 1 {
			t.Errorf("%d ticks came", ticks)
		}
	})
}
