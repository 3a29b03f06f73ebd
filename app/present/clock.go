package present

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2/lang"
)

// clock is the time of a talk.
type clock struct {
	now     func() time.Time
	started time.Time
	target  time.Duration // 0 for none
}

// The targets that the presenter can choose; 0 is none.
func targets() []time.Duration {
	return []time.Duration{0, 5 * time.Minute, 10 * time.Minute, 15 * time.Minute, 20 * time.Minute, 30 * time.Minute, 45 * time.Minute}
}

// start begins anew at 0.
func (c *clock) start() { c.started = c.now() }

// face is the time of day.
func (c *clock) face() string { return c.now().Format("15:04") }

// elapsed is how long the talk has taken, and what is left of its target.
func (c *clock) elapsed() string {
	gone := c.now().Sub(c.started).Truncate(time.Second)
	if c.target == 0 {
		return minutes(gone)
	}
	if left := c.target - gone; left < 0 {
		return lang.L("{{.Gone}} – {{.Over}} over", map[string]any{"Gone": minutes(gone), "Over": minutes(-left)})
	}
	return lang.L("{{.Gone}} of {{.Target}}", map[string]any{"Gone": minutes(gone), "Target": minutes(c.target)})
}

// late reports whether more time has gone than the steps so far should take.
func (c *clock) late(at, steps int) bool {
	return c.target > 0 && c.now().Sub(c.started) > c.target*time.Duration(at+1)/time.Duration(max(steps, 1))
}

// minutes writes a time as 4:05, or as 1:04:05 from an hour on.
func minutes(d time.Duration) string {
	s := int(d / time.Second)
	if s >= 3600 {
		return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
	}
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}

// targetText names a target for the list of them.
func targetText(d time.Duration) string {
	if d == 0 {
		return lang.L("No target")
	}
	return lang.N("{{.N}} minutes", int(d/time.Minute), map[string]any{"N": int(d / time.Minute)})
}
