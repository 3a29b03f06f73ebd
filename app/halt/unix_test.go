//go:build unix

package halt

import (
	"os"
	"os/signal"
	"syscall"
	"testing"
)

// Once it is alone, nobody else hears what asks for the end. A program that is started
// with nohup hears no SIGHUP, so it is not that.
func TestAloneTakesTheSignalsFromOthers(t *testing.T) {
	s := Listen()
	defer signal.Stop(s.heard)
	others := make(chan os.Signal, 4)
	signal.Notify(others, syscall.SIGTERM)
	defer signal.Stop(others)
	for _, alone := range []bool{false, true} {
		if alone {
			s.Alone()
		}
		if err := syscall.Kill(os.Getpid(), syscall.SIGTERM); err != nil {
			t.Fatal(err)
		}
		<-s.Heard()
		if !alone {
			<-others
		}
	}
	// Stop returns once what was on its way has come.
	signal.Stop(others)
	if len(others) > 0 {
		t.Error("somebody else hears it still")
	}
}
