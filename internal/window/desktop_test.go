//go:build cgo && linux

package window

import (
	"bufio"
	"bytes"
	bits "encoding/binary"
	"encoding/json"
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// patience is how long any one thing may take on a slow machine that draws in
// software; poll is how often a file is looked at while waiting.
const (
	patience = 12 * time.Second
	poll     = 20 * time.Millisecond
)

// desktop is an X server with a window manager and nobody in front of it.
type desktop struct {
	t       *testing.T
	display string
	home    string // empty at first, so that no preferences of an earlier run count
	screen  string // the folder of what the display shows
	locale  string // of the programs; "" for that of the test
}

// newDesktop starts Xvfb on a free display. It fails, and never skips, where
// one of the programs cannot be had: `make test` installs them. More options go
// to the server.
func newDesktop(t *testing.T, size string, options ...string) *desktop {
	t.Helper()
	for _, program := range []string{"Xvfb", "openbox", "xdotool"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Fatalf("%v; run “make test”, which installs it, or scripts/setup test", err)
		}
	}
	d := &desktop{t: t, home: t.TempDir(), screen: t.TempDir()}
	options = append(options, "-screen", "0", size+"x24", "-fbdir", d.screen)
	d.serve(exec.Command("Xvfb", options...))
	return d
}

// serve starts an X server on a free display, and a window manager.
func (d *desktop) serve(server *exec.Cmd) {
	t := d.t
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = r.Close() }()
	server.Args = append(server.Args, "-displayfd", "3", "-nolisten", "tcp", "-noreset")
	server.ExtraFiles = []*os.File{w}
	start(t, server)
	_ = w.Close()
	// The server writes the number of the display once it takes connections.
	if err := r.SetReadDeadline(time.Now().Add(patience)); err != nil {
		t.Fatal(err)
	}
	number, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		t.Fatalf("%s did not start: %v\n%s", server.Path, err, server.Stderr)
	}
	d.display = ":" + strings.TrimSpace(number)
	manager := exec.Command("openbox", "--sm-disable")
	manager.Env = d.environ()
	start(t, manager)
	d.await("the window manager", func() bool { return d.xdotool("get_num_desktops") == nil })
}

// start starts a program and ends it with the test.
func start(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if cmd.Stderr == nil {
		cmd.Stderr = &lockedBuffer{}
	}
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGTERM}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Signal(syscall.SIGTERM)
		_ = cmd.Wait()
	})
}

// environ is the environment of a program on this desktop.
func (d *desktop) environ() []string {
	env := append(os.Environ(), "DISPLAY="+d.display, "WAYLAND_DISPLAY=", "HOME="+d.home, "XDG_CONFIG_HOME="+d.home,
		"XDG_CACHE_HOME="+d.home, "FYNE_SCALE=1", "LIBGL_ALWAYS_SOFTWARE=1", "TIDELINE_DIALOGS=own",
		"DBUS_SESSION_BUS_ADDRESS=unix:path=/dev/null") // else each window would start a bus that stays
	if d.locale != "" {
		env = append(env, "LC_ALL="+d.locale, "LANGUAGE=")
	}
	return env
}

// pixels is what the display shows: a picture as xwd makes them, without its head.
func (d *desktop) pixels() []byte {
	d.t.Helper()
	src, err := os.ReadFile(filepath.Join(d.screen, "Xvfb_screen0"))
	if err != nil || len(src) < 4 {
		d.t.Fatalf("the display shows nothing: %v", err)
	}
	return src[bits.BigEndian.Uint32(src):]
}

// xdotool works the mouse, the keyboard and the windows.
func (d *desktop) xdotool(args ...string) error {
	cmd := exec.Command("xdotool", args...)
	cmd.Env = append(os.Environ(), "DISPLAY="+d.display)
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("xdotool %s: %w: %s", strings.Join(args, " "), err, bytes.TrimSpace(out))
	}
	return nil
}

// place is where the content of a window lies, in px of the desktop; an empty one
// for a window that is not there. A name is a regular expression.
func (d *desktop) place(name string) (at image.Rectangle) {
	out, err := d.tells("xdotool", "search", "--onlyvisible", "--name", name)
	id, _, found := strings.Cut(out, "\n")
	if err != nil || !found {
		return image.Rectangle{}
	}
	out, err = d.tells("xwininfo", "-id", id) // xdotool counts the frame twice
	if err != nil {
		return image.Rectangle{}
	}
	value := func(name string) int {
		_, rest, _ := strings.Cut(out, name+":")
		n, err := strconv.Atoi(strings.Fields(rest + " -")[0])
		if err != nil {
			d.t.Fatalf("xwininfo tells no %s:\n%s", name, out)
		}
		return n
	}
	at.Min = image.Pt(value("Absolute upper-left X"), value("Absolute upper-left Y"))
	at.Max = at.Min.Add(image.Pt(value("Width"), value("Height")))
	return at
}

// tells runs a program on this desktop and returns what it prints.
func (d *desktop) tells(program string, args ...string) (string, error) {
	cmd := exec.Command(program, args...)
	cmd.Env = append(os.Environ(), "DISPLAY="+d.display)
	out, err := cmd.Output()
	return string(out), err
}

// do works mouse and keyboard and fails the test when that cannot be done.
func (d *desktop) do(args ...string) {
	d.t.Helper()
	if err := d.xdotool(args...); err != nil {
		d.t.Fatal(err)
	}
}

// prefers has the program begin with these preferences, as JSON.
func (d *desktop) prefers(preferences string) {
	d.t.Helper()
	folder := filepath.Join(d.home, "fyne", "org.tideline.Tideline")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "preferences.json"), []byte(preferences), 0o600); err != nil {
		d.t.Fatal(err)
	}
}

// await looks until what it waits for holds, or the deadline has passed.
func (d *desktop) await(what string, holds func() bool) {
	d.t.Helper()
	deadline := time.NewTimer(patience)
	defer deadline.Stop()
	tick := time.NewTicker(poll)
	defer tick.Stop()
	for !holds() {
		select {
		case <-tick.C:
		case <-deadline.C:
			d.t.Fatalf("waited %v for %s", patience, what)
		}
	}
}

// frame is a line of the trace: what the window shows once it has settled.
type frame struct {
	Frame     int
	File      string
	Mode      string
	Selection string
	Scale     float64
	From, To  string
	InView    int
	Moving    bool
	Objects   int
	Hidden    int
	Found     int
	Thread    bool
	With      string
	Bar       bool
	List      *struct {
		Kind      string
		Rows, Row int
		ID        string
		By        int
	}
	Editing, Form, Unsaved bool
	Did, Drag              string
	Problems               int
	Faults                 bool
	Banner, Doing          string
	Panel                  bool
	Dark                   bool
	Sheet                  bool
	Picture                string
	Laid                   [2]int
	Talk                   *struct {
		Step, Steps            int
		Event, Blank           string
		Covered, Picture, Spot bool
		Audience, Presenter    bool
	}
}

// program is a running Tideline.
type program struct {
	*desktop
	cmd    *exec.Cmd
	trace  string
	stderr *lockedBuffer
	ended  chan error
}

// open starts Tideline with arguments and waits for its first frame.
func (d *desktop) open(args ...string) (*program, frame) {
	d.t.Helper()
	p := &program{desktop: d, trace: filepath.Join(d.t.TempDir(), "trace.jsonl"), stderr: &lockedBuffer{}, ended: make(chan error, 1)}
	p.cmd = exec.Command(binary(d.t), append(args, "--trace", p.trace)...)
	p.cmd.Env = d.environ()
	p.cmd.Stderr = p.stderr
	if err := p.cmd.Start(); err != nil {
		d.t.Fatal(err)
	}
	go func() { p.ended <- p.cmd.Wait() }()
	d.t.Cleanup(func() { _ = p.cmd.Process.Kill() })
	first := p.until("the first frame with a file", func(f frame) bool { return f.File != "" })
	p.await("the window to take the keyboard", func() bool {
		return d.xdotool("search", "--onlyvisible", "--name", "Tideline", "windowactivate", "--sync") == nil
	})
	return p, first
}

// binary is the program that was built for the tests, or builds it.
func binary(t *testing.T) string {
	t.Helper()
	if path := os.Getenv("TIDELINE_BIN"); path != "" {
		return path
	}
	path := filepath.Join(t.TempDir(), "tideline")
	build := exec.Command("go", "build", "-trimpath", "-tags", "migrated_fynedo,no_emoji", "-o", path, "tideline")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("building the window: %v\n%s", err, out)
	}
	return path
}

// until waits for a frame and returns it. It looks at the newest one alone:
// what matters is where the window comes to rest.
func (p *program) until(what string, holds func(frame) bool) (last frame) {
	p.t.Helper()
	deadline := time.NewTimer(patience)
	defer deadline.Stop()
	tick := time.NewTicker(poll)
	defer tick.Stop()
	for {
		last = p.last()
		if last.Frame > 0 && !last.Moving && holds(last) {
			return last
		}
		select {
		case <-tick.C:
		case err := <-p.ended:
			p.t.Fatalf("the program ended while waiting for %s: %v\n%s", what, err, p.stderr)
		case <-deadline.C:
			p.t.Fatalf("waited %v for %s; the last frame was %+v\n%s", patience, what, last, p.stderr)
		}
	}
}

// last reads the newest whole line of the trace; Frame is 0 before the first.
func (p *program) last() (f frame) {
	src, err := os.ReadFile(p.trace)
	if err != nil {
		return frame{}
	}
	src = src[:bytes.LastIndexByte(src, '\n')+1]
	lines := bytes.Split(bytes.TrimSpace(src), []byte("\n"))
	if err := json.Unmarshal(lines[len(lines)-1], &f); err != nil && len(src) > 0 {
		p.t.Fatalf("the trace is not one JSON object a line: %v", err)
	}
	return f
}

// passed waits until some frame has come after another of which it holds, whatever has come since.
func (p *program) passed(what string, after int, holds func(frame) bool) {
	p.t.Helper()
	p.await(what, func() bool {
		src, err := os.ReadFile(p.trace)
		if err != nil {
			return false
		}
		for line := range bytes.Lines(src) {
			var f frame
			if json.Unmarshal(line, &f) == nil && f.Frame > after && holds(f) {
				return true
			}
		}
		return false
	})
}

// sheets counts the sheets that have been shown one after the other: the trace
// has a line for each that opens or closes.
func (p *program) sheets() (shown int) {
	src, err := os.ReadFile(p.trace)
	if err != nil {
		return 0
	}
	open := false
	for line := range bytes.Lines(src) {
		var f frame
		if json.Unmarshal(line, &f) != nil {
			break // not yet written whole
		}
		if f.Sheet && !open {
			shown++
		}
		open = f.Sheet
	}
	return shown
}

// quit closes the window as its user does and waits for the program to end. A
// user whose keys the window manager missed would press them again.
func (p *program) quit() {
	p.t.Helper()
	deadline := time.NewTimer(patience)
	defer deadline.Stop()
	again := time.NewTicker(patience / 12)
	defer again.Stop()
	for {
		p.do("key", "alt+F4")
		select {
		case err := <-p.ended:
			if err != nil {
				p.t.Errorf("the program ended with %v\n%s", err, p.stderr)
			}
			return
		case <-again.C:
		case <-deadline.C:
			_ = p.cmd.Process.Signal(syscall.SIGQUIT) // Go prints where it hangs
			<-p.ended
			p.t.Fatalf("the program did not end within %v of closing its window\n%s", patience, p.stderr)
		}
	}
}

// lockedBuffer collects what a program prints while the test reads it.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

// String returns what has been printed so far.
func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}
