package present

import (
	"time"

	"fyne.io/fyne/v2"

	"tideline/app/present/talk"
)

// leaveWithin is how soon after the first Esc the second must come to leave a
// kiosk.
const leaveWithin = 2 * time.Second

// kiosk shows a talk by itself, over and over, for a corridor or an exhibition. It
// takes no key but Esc twice. Visitors may move the line with the pointer; the talk
// starts over when they have gone.
type kiosk struct {
	talk  *talk.Talk
	now   func() time.Time
	leave func()

	every  time.Duration // a step
	next   time.Time     // of the next step
	moved  bool          // the line has been moved since
	escape time.Time     // the first of two
}

func newKiosk(t *talk.Talk, every time.Duration, now func() time.Time, leave func()) *kiosk {
	return &kiosk{talk: t, now: now, leave: leave, every: every, next: now().Add(every)}
}

// tick goes on when a step has had its time; after the last one it starts over.
func (k *kiosk) tick() {
	now := k.now()
	if now.Before(k.next) {
		return
	}
	k.next = now.Add(k.every)
	if k.moved || !k.talk.Forward() {
		k.moved = false
		k.talk.Jump(0)
	}
}

// touched waits while a visitor moves the line: the talk starts over when the line has
// not been moved for as long as two steps take.
func (k *kiosk) touched() {
	k.moved = true
	k.next = k.now().Add(2 * k.every)
}

// key leaves at the second Esc.
func (k *kiosk) key(ev *fyne.KeyEvent) {
	if ev.Name != fyne.KeyEscape {
		return
	}
	now := k.now()
	if now.Sub(k.escape) <= leaveWithin {
		k.leave()
		return
	}
	k.escape = now
}

// keyboard is what is typed in a kiosk.
func (k *kiosk) keyboard() keyboard { return keyboard{key: k.key, char: func(rune) {}} }
