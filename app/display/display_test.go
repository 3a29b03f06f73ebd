package display

import (
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"net"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// world is an Env made of maps.
func world(vars map[string]string, files map[string]string) Env {
	return Env{
		Getenv: func(key string) string { return vars[key] },
		ReadFile: func(path string) ([]byte, error) {
			if src, ok := files[path]; ok {
				return []byte(src), nil
			}
			return nil, fs.ErrNotExist
		},
		Timeout: 5 * time.Second,
	}
}

// serve answers every connection: it reads a greeting of at least n bytes, and
// replies what answer makes of it.
func serve(t *testing.T, network, address string, n int, answer func([]byte) []byte) net.Addr {
	t.Helper()
	l, err := net.Listen(network, address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			greeting := make([]byte, 256)
			if got, err := io.ReadAtLeast(c, greeting, n); err == nil {
				_, _ = c.Write(answer(greeting[:got]))
			}
			_ = c.Close()
		}
	}()
	return l.Addr()
}

func needServers(t *testing.T) {
	t.Helper()
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		t.Skip("these systems always have a display")
	}
}

func TestNoDisplayIsNamed(t *testing.T) {
	needServers(t)
	if err := Check(world(nil, nil)); !errors.Is(err, ErrNone) {
		t.Errorf("Check = %v, want ErrNone", err)
	}
}

func TestWaylandIsAsked(t *testing.T) {
	needServers(t)
	dir := t.TempDir()
	serve(t, "unix", filepath.Join(dir, "wayland-7"), 12, func(request []byte) []byte {
		if binary.NativeEndian.Uint32(request) != 1 || len(request) != 12 {
			return nil
		}
		return make([]byte, 28)
	})
	vars := map[string]string{"XDG_RUNTIME_DIR": dir, "WAYLAND_DISPLAY": "wayland-7"}
	if err := Check(world(vars, nil)); err != nil {
		t.Errorf("an answering compositor: %v", err)
	}
	vars["WAYLAND_DISPLAY"] = "wayland-8"
	if err := Check(world(vars, nil)); err == nil || !strings.Contains(err.Error(), "wayland-8") {
		t.Errorf("no compositor: %v, want an error that names it", err)
	}
	delete(vars, "XDG_RUNTIME_DIR")
	if err := Check(world(vars, nil)); err == nil || !strings.Contains(err.Error(), "XDG_RUNTIME_DIR") {
		t.Errorf("no run-time folder: %v", err)
	}
}

// authority writes one entry of an .Xauthority file.
func authority(display, name, data string) string {
	var b []byte
	b = append(b, 1, 0) // family: local
	for _, field := range []string{"desk", display, name, data} {
		b = binary.BigEndian.AppendUint16(b, uint16(len(field)))
		b = append(b, field...)
	}
	return string(b)
}

// xServer lets in who brings the cookie, at a display over TCP.
func xServer(t *testing.T, cookie string) (display string) {
	t.Helper()
	for _, port := range []string{"6993", "6994", "6995", "6996", "6997"} {
		if l, err := net.Listen("tcp", "127.0.0.1:"+port); err == nil {
			_ = l.Close()
			serve(t, "tcp", "127.0.0.1:"+port, 12, func(greeting []byte) []byte {
				if strings.Contains(string(greeting), cookie) {
					return []byte{1, 0, 11, 0}
				}
				return []byte{0, 0, 11, 0}
			})
			return "127.0.0.1:" + port[1:]
		}
	}
	t.Fatal("no free port")
	return ""
}

func TestXServerIsGreetedWithItsCookie(t *testing.T) {
	needServers(t)
	display := xServer(t, "sixteen bytes ok")
	_, number, _ := strings.Cut(display, ":")
	vars := map[string]string{"DISPLAY": display + ".0", "XAUTHORITY": "/auth"}
	right := authority(number, cookieName, "sixteen bytes ok")
	cases := []struct {
		name, file string
		in         bool
	}{
		{"right cookie", right, true},
		{"behind another host's", authority(number, cookieName, "another computer") + right, true},
		{"behind another display's", authority("1", cookieName, "another computer") + right, true},
		{"wrong cookie", authority(number, cookieName, "another computer"), false},
		{"other method", authority(number, "XDM-AUTHORIZATION-1", "sixteen bytes ok"), false},
		{"cut short", right[:len(right)-3], false},
		{"empty", "", false},
	}
	for _, c := range cases {
		err := Check(world(vars, map[string]string{"/auth": c.file}))
		if (err == nil) != c.in {
			t.Errorf("%s: %v, want let in %t", c.name, err, c.in)
		}
		if err != nil && !strings.Contains(err.Error(), "does not let us in") {
			t.Errorf("%s: the error does not say why: %v", c.name, err)
		}
	}
}

func TestXAddress(t *testing.T) {
	cases := []struct{ name, network, address, number string }{
		{":0", "unix", "/tmp/.X11-unix/X0", "0"},
		{":1.0", "unix", "/tmp/.X11-unix/X1", "1"},
		{"unix:2", "unix", "/tmp/.X11-unix/X2", "2"},
		{"desk:10.1", "tcp", "desk:6010", "10"},
		{"[::1]:3", "tcp", "[::1]:6003", "3"},
		{"/run/launchd/x:0", "unix", "/run/launchd/x:0", "0"},
		{"desk", "", "", ""},
		{":x", "", "", ""},
		{":-1", "", "", ""},
		{":99999", "", "", ""},
	}
	for _, c := range cases {
		network, address, number, err := xAddress(c.name)
		if network != c.network || address != c.address || number != c.number || (err != nil) != (c.network == "") {
			t.Errorf("xAddress(%q) = %q, %q, %q, %v", c.name, network, address, number, err)
		}
	}
}

// A server that takes the connection and says nothing must not hold us up.
func TestSilentServerTimesOut(t *testing.T) {
	needServers(t)
	dir := t.TempDir()
	l, err := net.Listen("unix", filepath.Join(dir, "wayland-0"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	env := world(map[string]string{"XDG_RUNTIME_DIR": dir, "WAYLAND_DISPLAY": "wayland-0"}, nil)
	env.Timeout = 20 * time.Millisecond
	var timeout net.Error
	if err := Check(env); !errors.As(err, &timeout) || !timeout.Timeout() {
		t.Errorf("Check = %v, want a timeout", err)
	}
}
