//go:build cgo && linux

package window

import (
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Asked to end by the system, the window ends well and keeps its settings.
func TestWindowEndsWhenTheSystemAsks(t *testing.T) {
	d := newDesktop(t, "1280x800")
	for _, s := range []syscall.Signal{syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP} {
		if signal.Ignored(s) {
			continue // as by nohup: whoever begins under it takes it for ignored too
		}
		p, _ := d.open()
		if err := p.cmd.Process.Signal(s); err != nil {
			t.Fatal(err)
		}
		select {
		case err := <-p.ended:
			if err != nil {
				t.Errorf("%v: it ended with %v\n%s", s, err, p.stderr)
			}
		case <-time.After(patience):
			t.Fatalf("%v: it did not end", s)
		}
		kept := filepath.Join(d.home, "fyne", "org.tideline.Tideline", "preferences.json")
		src, err := os.ReadFile(kept)
		if err != nil || !strings.Contains(string(src), "window.size") {
			t.Errorf("%v: kept is %s, %v", s, src, err)
		}
		if err := os.Remove(kept); err != nil {
			t.Fatal(err)
		}
	}
}
