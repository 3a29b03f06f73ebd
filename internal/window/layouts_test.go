//go:build cgo && linux

package window

import (
	"bytes"
	"os"
	"os/exec"
	"testing"
	"time"
)

// struck are the places of keys, as X counts them, that mean something on one
// keyboard: what is printed on the keys is what the page of keys names.
type struck struct {
	layout              string
	even                string // 3 with Ctrl
	three               string // 3 alone
	plus, minus, nought string
	panel, help, quit   string
}

// layouts are keyboards of schools. The places of letters are those
// of the United States where a layout has no Latin ones.
func layouts() []struck {
	return []struck{
		{"us", "ctrl+12", "12", "shift+21", "20", "19", "33", "shift+61", "ctrl+24"},
		{"de", "ctrl+12", "12", "35", "61", "19", "33", "shift+20", "ctrl+24"},
		{"ch", "ctrl+12", "12", "shift+10", "61", "19", "33", "shift+20", "ctrl+24"},
		{"fr", "ctrl+shift+12", "shift+12", "shift+21", "15", "shift+19", "33", "shift+58", "ctrl+38"},
		{"ru", "ctrl+12", "12", "shift+21", "20", "19", "33", "shift+16", "ctrl+24"},
		{"gr", "ctrl+12", "12", "shift+21", "20", "19", "33", "shift+61", "ctrl+25"},
	}
}

// Every keyboard that schools have works the window, with the keys that have the
// signs printed on them.
func TestWindowIsWorkedByEveryKeyboard(t *testing.T) {
	for _, k := range layouts() {
		t.Run(k.layout, func(t *testing.T) {
			d := newDesktop(t, "1024x768")
			d.lay(k.layout)
			p, first := d.open()
			near := p.zoomed(first, k.plus)
			p.zoomed(p.zoomed(near, k.plus), k.minus)
			p.do("key", k.nought)
			p.until("everything to be in view after 0", func(f frame) bool { return f.InView == first.InView && f.Scale <= first.Scale })
			p.do("key", k.three)
			p.until("even steps", func(f frame) bool { return f.Mode == "even" })
			p.do("key", "2")
			p.until("shortened gaps", func(f frame) bool { return f.Mode == "shortened" })
			p.do("key", k.even)
			p.until("even steps by Ctrl", func(f frame) bool { return f.Mode == "even" })
			p.do("key", k.panel)
			p.until("the panel to be folded", func(f frame) bool { return f.Panel != first.Panel })
			p.do("key", k.help)
			p.until("the page of keys", func(f frame) bool { return f.Sheet })
			p.do("key", "Escape")
			p.until("no sheet", func(f frame) bool { return !f.Sheet })
			p.quitBy(k.quit)
		})
	}
}

// zoomed strikes a key and waits for another scale than that of a frame.
func (p *program) zoomed(from frame, key string) frame {
	p.t.Helper()
	p.do("key", key)
	return p.until("another scale after "+key, func(f frame) bool { return f.Scale != from.Scale })
}

// quitBy strikes a key that ends the program, and waits until it has.
func (p *program) quitBy(key string) {
	p.t.Helper()
	p.do("key", key)
	select {
	case err := <-p.ended:
		if err != nil {
			p.t.Errorf("the program ended with %v\n%s", err, p.stderr)
		}
	case <-time.After(patience):
		p.t.Errorf("%s does not end the program", key)
	}
}

// lay puts a layout on the keyboard, as the settings of a desktop do.
func (d *desktop) lay(layout string) {
	d.t.Helper()
	cmd := exec.Command("setxkbmap", layout)
	cmd.Env = append(os.Environ(), "DISPLAY="+d.display)
	if out, err := cmd.CombinedOutput(); err != nil {
		d.t.Fatalf("setxkbmap %s: %v\n%s", layout, err, bytes.TrimSpace(out))
	}
}
