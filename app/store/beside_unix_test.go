//go:build unix

package store

import (
	"net"
	"path/filepath"
	"syscall"
	"testing"
)

// A pipe that nobody writes into holds nothing up.
func TestBesideOpensNoPipe(t *testing.T) {
	b, folder := besides(t)
	if err := syscall.Mkfifo(filepath.Join(folder, "pipe.png"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := tell(t, b, "pipe.png"); got != "p" {
		t.Errorf("a pipe: %s", got)
	}
	listener, err := net.Listen("unix", filepath.Join(t.TempDir(), "s"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	at := NewBeside(listener.Addr().String())
	if got := tell(t, at, "s"); got != "S" {
		t.Errorf("a socket: %s", got)
	}
}
