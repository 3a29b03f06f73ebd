package halt

import (
	"os"
	"os/signal"
	"slices"
	"syscall"
	"testing"
	"time"
)

// A window that does not answer is ended when the time is up, or when the system
// asks again; before that it is asked once, and what is to be remembered is kept
// unless that hangs, too.
func TestWatchEndsWhatDoesNotAnswer(t *testing.T) {
	for name, c := range map[string]struct{ again, stuck, early bool }{
		"the time is up": {}, "the system asks again": {again: true}, "nothing can be kept": {stuck: true}, "there is no window yet": {early: true},
	} {
		signals := make(chan os.Signal, 2)
		signals <- syscall.SIGTERM
		if c.again {
			signals <- syscall.SIGTERM
		}
		did := make(chan string, 3)
		Watch(Config{
			Signals: signals,
			Quit: func() bool {
				did <- "quit"
				return !c.early
			},
			Keep: func() {
				if c.stuck {
					select {}
				}
				did <- "keep"
			},
			Exit: func(code int) {
				if code != 128+int(syscall.SIGTERM) {
					t.Errorf("%s: the code is %d", name, code)
				}
				did <- "exit"
			},
			After: func(d time.Duration) <-chan time.Time {
				up := make(chan time.Time, 1)
				if d == toKeep && c.stuck || d == Patience && !c.again {
					up <- time.Time{}
				}
				return up
			},
		})
		close(did)
		want := []string{"quit", "keep", "exit"}
		if c.stuck || c.early {
			want = []string{"quit", "exit"}
		}
		if all := slices.Collect(func(yield func(string) bool) {
			for s := range did {
				if !yield(s) {
					return
				}
			}
		}); !slices.Equal(all, want) {
			t.Errorf("%s: %v, want %v", name, all, want)
		}
	}
}

func TestEverySignalThatAsksForTheEndIsHeard(t *testing.T) {
	if all := ends(); !slices.Contains(all, os.Signal(syscall.SIGTERM)) || !slices.Contains(all, os.Interrupt) {
		t.Errorf("heard are %v", all)
	}
	s := Listen()
	defer signal.Stop(s.heard)
	if cap(s.Heard()) < 2 {
		t.Error("a second signal would be lost")
	}
}
