//go:build cgo && linux

package window

import (
	bits "encoding/binary"
	"io"
	"net"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"time"
)

// dragger drags files onto windows as a file manager does: by the protocol of X11, and by
// Xdnd over that.
type dragger struct {
	t       *testing.T
	server  net.Conn
	root    uint32
	id      uint32 // of its window
	content []byte // what it drags
	atoms   map[string]uint32
}

// The numbers of requests and events that it needs, as the protocol has them.
const (
	createWindow      = 1
	internAtom        = 16
	changeProperty    = 18
	setSelectionOwner = 22
	sendEvent         = 25

	reply            = 1
	selectionRequest = 30
	selectionNotify  = 31
	clientMessage    = 33
)

// drop drags files over a window and lets go of them there, at a place of the desktop.
func (d *desktop) drop(window uint32, x, y int, files ...string) {
	d.t.Helper()
	g := &dragger{t: d.t, atoms: map[string]uint32{}}
	for _, file := range files {
		g.content = append(g.content, (&url.URL{Scheme: "file", Path: file}).String()+"\r\n"...)
	}
	g.connect(strings.TrimPrefix(d.display, ":"))
	defer func() { _ = g.server.Close() }()
	for _, name := range []string{"XdndEnter", "XdndPosition", "XdndStatus", "XdndDrop", "XdndFinished", "XdndSelection", "XdndActionCopy", "text/uri-list"} {
		g.atoms[name] = g.atom(name)
	}
	const version = 5
	g.request(setSelectionOwner, 0, words(g.id, g.atoms["XdndSelection"], 0))
	g.tell(window, "XdndEnter", g.id, version<<24, g.atoms["text/uri-list"], 0, 0)
	g.tell(window, "XdndPosition", g.id, 0, uint32(x<<16|y), 0, g.atoms["XdndActionCopy"])
	if accepts := g.until("XdndStatus"); accepts[16]&1 == 0 {
		d.t.Fatal("the window takes no files")
	}
	g.tell(window, "XdndDrop", g.id, 0, 0, 0, 0)
	g.until("XdndFinished")
}

// connect opens a connection to a display, and a window of its own.
func (g *dragger) connect(display string) {
	g.t.Helper()
	server, err := net.Dial("unix", "/tmp/.X11-unix/X"+display)
	if err != nil {
		g.t.Fatal(err)
	}
	g.server = server
	if err := server.SetDeadline(time.Now().Add(patience)); err != nil {
		g.t.Fatal(err)
	}
	g.write([]byte{'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0}) // little end first, version 11, no key
	head := g.read(8)
	if head[0] != 1 {
		g.t.Fatal("the display takes no connection")
	}
	about := g.read(4 * int(bits.LittleEndian.Uint16(head[6:])))
	vendor, formats := int(bits.LittleEndian.Uint16(about[16:])), int(about[21])
	g.root = bits.LittleEndian.Uint32(about[32+(vendor+3)/4*4+8*formats:])
	g.id = bits.LittleEndian.Uint32(about[4:])
	const inputOnly = 2
	g.request(createWindow, 0, words(g.id, g.root, 0, 1<<16|1, inputOnly<<16, 0, 0))
}

// atom is the number of a name.
func (g *dragger) atom(name string) uint32 {
	g.t.Helper()
	g.request(internAtom, 0, append(words(uint32(len(name))), padded(name)...))
	for {
		if got := g.read(32); got[0] == reply {
			return bits.LittleEndian.Uint32(got[8:])
		}
	}
}

// tell sends a message to a window.
func (g *dragger) tell(window uint32, name string, data ...uint32) {
	g.t.Helper()
	event := append([]byte{clientMessage, 32, 0, 0}, words(window, g.atoms[name])...)
	g.send(window, append(event, words(data...)...))
}

func (g *dragger) send(window uint32, event []byte) {
	g.t.Helper()
	g.request(sendEvent, 0, append(words(window, 0), event...))
}

// until answers what it is asked for until a message comes, which it returns.
func (g *dragger) until(name string) []byte {
	g.t.Helper()
	for {
		switch got := g.read(32); got[0] &^ 0x80 {
		case clientMessage:
			if bits.LittleEndian.Uint32(got[8:]) == g.atoms[name] {
				return got
			}
		case selectionRequest:
			g.give(got)
		}
	}
}

// give hands over what is dragged to the window that asks for it.
func (g *dragger) give(asked []byte) {
	g.t.Helper()
	part := func(at int) uint32 { return bits.LittleEndian.Uint32(asked[at:]) }
	when, window, selection, target, property := part(4), part(12), part(16), part(20), part(24)
	body := append(words(window, property, target, 8, uint32(len(g.content))), padded(string(g.content))...)
	g.request(changeProperty, 0, body)
	g.send(window, append([]byte{selectionNotify, 0, 0, 0}, words(when, window, selection, target, property, 0, 0)...))
}

func (g *dragger) request(opcode, detail byte, body []byte) {
	g.t.Helper()
	head := []byte{opcode, detail, 0, 0}
	bits.LittleEndian.PutUint16(head[2:], uint16(1+len(body)/4))
	g.write(append(head, body...))
}

func (g *dragger) write(text []byte) {
	g.t.Helper()
	if _, err := g.server.Write(text); err != nil {
		g.t.Fatal(err)
	}
}

func (g *dragger) read(n int) []byte {
	g.t.Helper()
	text := make([]byte, n)
	if _, err := io.ReadFull(g.server, text); err != nil {
		g.t.Fatal(err)
	}
	return text
}

// words writes numbers of 32 bits.
func words(numbers ...uint32) (text []byte) {
	for _, n := range numbers {
		text = bits.LittleEndian.AppendUint32(text, n)
	}
	return text
}

// padded is a text that ends where a word does.
func padded(text string) []byte { return append([]byte(text), make([]byte, (4-len(text)%4)%4)...) }

// window is the id of a window, by its name, a regular expression.
func (d *desktop) window(name string) uint32 {
	d.t.Helper()
	out, err := d.tells("xdotool", "search", "--onlyvisible", "--name", name)
	id, _, _ := strings.Cut(out, "\n")
	n, not := strconv.ParseUint(id, 10, 32)
	if err != nil || not != nil {
		d.t.Fatalf("there is no window %s: %v", name, err)
	}
	return uint32(n)
}
