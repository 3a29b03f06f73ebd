// Package halt ends the program when the system asks it to, also where the window
// does not answer any more.
package halt

import (
	"os"
	"os/signal"
	"syscall"
	"time"
)

// Patience is how long the window has to end the program, and how long what is to
// be remembered may take after that.
const (
	Patience = 4 * time.Second
	toKeep   = time.Second
)

// Config is what a watch needs.
type Config struct {
	Signals <-chan os.Signal // those of Signals
	// Quit asks the window to keep what is to be remembered and to end the
	// program. It returns at once, and false where there is no window yet.
	Quit func() bool
	// Keep keeps what is to be remembered where the window did not answer.
	Keep  func()
	Exit  func(code int)                       // ends the program at once
	After func(time.Duration) <-chan time.Time // time.After
}

// Watch waits until the system asks for the end. Then it asks the window. Where
// that takes longer than Patience, or the system asks again, it ends the program,
// with the code that shells give to a signal. It is to run on a goroutine of its own.
func Watch(c Config) {
	first := <-c.Signals
	if !c.Quit() {
		c.Exit(code(first))
		return
	}
	select {
	case <-c.Signals:
	case <-c.After(Patience):
	}
	kept := make(chan struct{})
	go func() {
		defer close(kept)
		c.Keep()
	}()
	select {
	case <-kept:
	case <-c.After(toKeep):
	}
	c.Exit(code(first))
}

// code is what a shell says of a program that a signal ended.
func code(s os.Signal) int {
	if n, ok := s.(syscall.Signal); ok {
		return 128 + int(n)
	}
	return 1
}

// Signals hears the signals that ask for the end.
type Signals struct{ heard chan os.Signal }

// Listen begins to hear them. One that is ignored, as nohup has it, stays so.
func Listen() Signals {
	s := Signals{make(chan os.Signal, 2)}
	for _, end := range asked() {
		signal.Notify(s.heard, end)
	}
	return s
}

// Heard is where they come.
func (s Signals) Heard() <-chan os.Signal { return s.heard }

// Alone takes the signals from everybody else who hears them: the toolkit ends
// its loop at once and may hang in the graphics driver then.
func (s Signals) Alone() {
	for _, end := range asked() {
		signal.Reset(end)
		signal.Notify(s.heard, end)
	}
}

// asked are the signals that ask for the end and are not ignored.
func asked() []os.Signal {
	var all []os.Signal
	for _, s := range ends() {
		if !signal.Ignored(s) {
			all = append(all, s)
		}
	}
	return all
}
