package present

import (
	"time"

	"fyne.io/fyne/v2"
)

// leaveWithin is how soon after the first Esc the second must come to leave a
// kiosk.
const leaveWithin = 2 * time.Second

// kiosk shows a talk by itself, over and over, for a corridor or an exhibition.
// It takes no key but Esc twice; whoever moves the line with the pointer may, and
// the talk starts over when they have gone.
type kiosk struct {
	presentation *Presentation
	every        time.Duration // a step
	next         time.Time     // of the next step
	idle         bool          // somebody has moved the line since
	escape       time.Time     // the first of two
}

func newKiosk(r *Presentation, every time.Duration) *kiosk {
	k := &kiosk{presentation: r, every: every}
	k.next = r.clock.now().Add(every)
	return k
}

// tick goes on when a step has had its time; after the last one it begins anew.
func (k *kiosk) tick() {
	now := k.presentation.clock.now()
	if now.Before(k.next) {
		return
	}
	k.next = now.Add(k.every)
	if k.idle {
		k.idle = false
		k.presentation.jump(0)
		return
	}
	if !k.presentation.talk.Forward() {
		k.presentation.talk.Jump(0)
	}
	k.presentation.show()
}

// touched waits for whoever moves the line: the talk starts over when nobody has
// for as long as two steps take.
func (k *kiosk) touched() {
	k.idle = true
	k.next = k.presentation.clock.now().Add(2 * k.every)
}

// key leaves at the second Esc.
func (k *kiosk) key(name fyne.KeyName) {
	if name != fyne.KeyEscape {
		return
	}
	now := k.presentation.clock.now()
	if now.Sub(k.escape) <= leaveWithin {
		k.presentation.Leave()
		return
	}
	k.escape = now
}
