// Package display reports whether a window can open here, by asking the display
// server rather than by looking at the environment alone. It exists because the
// toolkit panics where there is none, and because `make run` must know before
// anything of the toolkit is built.
//
// It imports nothing but the standard library.
package display

import (
	"errors"
	"fmt"
	"io"
	"net"
	"runtime"
	"time"
)

// Env is what the check needs of the world. Getenv reads an environment
// variable, ReadFile a file; Timeout is how long a server may take to answer.
type Env struct {
	Getenv   func(string) string
	ReadFile func(string) ([]byte, error)
	Timeout  time.Duration
}

// ErrNone says that no display is named at all.
var ErrNone = errors.New("there is no display here: neither DISPLAY nor WAYLAND_DISPLAY is set")

// Check returns nil when a display answers. The error says which display did
// not, and why. Systems that always have one, such as macOS, Windows and the
// browser, always pass.
func Check(env Env) error {
	switch runtime.GOOS {
	case "darwin", "windows", "js", "android", "ios":
		return nil
	}
	wayland, x11 := env.Getenv("WAYLAND_DISPLAY"), env.Getenv("DISPLAY")
	if wayland == "" && x11 == "" {
		return ErrNone
	}
	var refused error
	if wayland != "" {
		err := askWayland(env, wayland)
		if err == nil {
			return nil
		}
		refused = fmt.Errorf("the Wayland display %s does not answer: %w", wayland, err)
	}
	if x11 != "" {
		err := askX11(env, x11)
		if err == nil {
			return nil
		}
		refused = errors.Join(refused, fmt.Errorf("the X display %s does not answer: %w", x11, err))
	}
	return refused
}

// ask connects, sends one request and returns the first bytes of the answer.
func ask(env Env, network, address string, request []byte, answer int) ([]byte, error) {
	c, err := net.DialTimeout(network, address, env.Timeout)
	if err != nil {
		return nil, err
	}
	defer func() { _ = c.Close() }()
	if err := c.SetDeadline(time.Now().Add(env.Timeout)); err != nil {
		return nil, err
	}
	if _, err := c.Write(request); err != nil {
		return nil, err
	}
	reply := make([]byte, answer)
	if _, err := io.ReadFull(c, reply); err != nil {
		return nil, err
	}
	return reply, nil
}
