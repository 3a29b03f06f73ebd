package talk

import "time"

// Clock measures the time that a talk takes.
type Clock struct {
	Target time.Duration // that it should take; 0 for none

	now     func() time.Time
	started time.Time
}

// NewClock starts a clock at 0; now tells the time.
func NewClock(now func() time.Time) *Clock { return &Clock{now: now, started: now()} }

// Restart starts again at 0.
func (c *Clock) Restart() { c.started = c.now() }

// Now returns the time of day.
func (c *Clock) Now() time.Time { return c.now() }

// Elapsed returns how long the talk has taken, in whole seconds.
func (c *Clock) Elapsed() time.Duration { return c.gone().Truncate(time.Second) }

func (c *Clock) gone() time.Duration { return c.now().Sub(c.started) }

// Late reports whether the talk has taken longer than its first steps, as far as the
// step with that index, should take of the target.
func (c *Clock) Late(at, steps int) bool {
	return c.Target > 0 && c.gone() > c.Target*time.Duration(at+1)/time.Duration(max(steps, 1))
}
