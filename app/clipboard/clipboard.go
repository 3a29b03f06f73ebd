// Package clipboard puts pictures onto the clipboard, which the toolkit cannot: by a program
// of the system, where it has one for that.
package clipboard

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

// ErrNoWay means that the system has no program that puts a picture onto the clipboard.
var ErrNoWay = errors.New("no program puts pictures onto the clipboard here")

// System is what is asked of the system.
type System struct {
	GOOS   string
	Getenv func(string) string
	Look   func(program string) (path string, err error)
	// Run runs a program to its end, with something to read and more in its environment.
	Run func(stdin []byte, env []string, program string, args ...string) error
	// Temp is the folder for a file that a program reads.
	Temp string
}

// Here is the system that the program runs on.
func Here() System {
	return System{
		GOOS: runtime.GOOS, Getenv: os.Getenv, Look: exec.LookPath, Temp: os.TempDir(),
		Run: func(stdin []byte, env []string, program string, args ...string) error {
			cmd := exec.Command(program, args...) //nolint:gosec // one of ours, below, and no shell
			cmd.Stdin, cmd.Env = bytes.NewReader(stdin), append(os.Environ(), env...)
			return cmd.Run()
		},
	}
}

// Picture puts a PNG onto the clipboard. It may take its time.
func (s System) Picture(png []byte) error {
	switch s.GOOS {
	case "darwin":
		return s.byFile(png, func(path string) error {
			const set = "set the clipboard to (read (POSIX file (item 1 of argv)) as «class PNGf»)"
			return s.Run(nil, nil, "/usr/bin/osascript", "-e", "on run argv", "-e", set, "-e", "end run", path)
		})
	case "windows":
		return s.byFile(png, func(path string) error {
			const set = "Add-Type -AssemblyName System.Windows.Forms, System.Drawing; " +
				"[Windows.Forms.Clipboard]::SetImage([Drawing.Image]::FromFile($env:" + pictureName + "))"
			shell := filepath.Join(s.Getenv("SystemRoot"), "System32", "WindowsPowerShell", "v1.0", "powershell.exe")
			return s.Run(nil, []string{pictureName + "=" + path}, shell, "-NoProfile", "-NonInteractive", "-STA", "-WindowStyle", "Hidden", "-Command", set)
		})
	case "js":
		return ErrNoWay
	}
	if s.Getenv("WAYLAND_DISPLAY") != "" {
		if program, err := s.Look("wl-copy"); err == nil {
			return s.Run(png, nil, program, "--type", "image/png")
		}
	}
	if program, err := s.Look("xclip"); err == nil && s.Getenv("DISPLAY") != "" {
		return s.Run(png, nil, program, "-selection", "clipboard", "-t", "image/png", "-i")
	}
	return ErrNoWay
}

// pictureName is the variable of the environment that tells where the picture lies.
const pictureName = "TIDELINE_PICTURE"

// byFile hands a picture to a program in a file, which is gone afterwards.
func (s System) byFile(png []byte, run func(path string) error) error {
	f, err := os.CreateTemp(s.Temp, "tideline-*.png")
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(f.Name()) }()
	_, err = f.Write(png)
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	return run(f.Name())
}
