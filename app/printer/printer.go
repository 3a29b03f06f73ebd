// Package printer hands documents in PDF to the system to be printed, by a program that it
// has for that.
package printer

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

// ErrNoWay means that the system has no program that prints a PDF.
var ErrNoWay = errors.New("no program prints documents in PDF here")

// System is what is asked of the system.
type System struct {
	GOOS   string
	Getenv func(string) string
	Look   func(program string) (path string, err error)
	// Run runs a program to its end, with more in its environment.
	Run  func(env []string, program string, args ...string) error
	Temp string // the folder for the file that the program reads
}

// Here is the system that the program runs on.
func Here() System {
	return System{
		GOOS: runtime.GOOS, Getenv: os.Getenv, Look: exec.LookPath, Temp: os.TempDir(),
		Run: func(env []string, program string, args ...string) error {
			cmd := exec.Command(program, args...) //nolint:gosec // one of ours, below, and no shell
			cmd.Env = append(os.Environ(), env...)
			return cmd.Run()
		},
	}
}

// fileName is the variable of the environment that tells where the document lies.
const fileName = "TIDELINE_DOCUMENT"

// Print hands a document to the system: on Linux to the printer that it prints to by
// itself, on Windows to the program that prints such documents, on macOS to the one that
// shows them, from which it is printed. It may take its time. The error is ErrNoWay where
// there is no such program, else what went wrong.
func (s System) Print(pdf []byte) error {
	switch s.GOOS {
	case "js":
		return ErrNoWay
	case "darwin":
		return s.byFile(pdf, true, func(path string) error { return s.Run(nil, "/usr/bin/open", path) })
	case "windows":
		return s.byFile(pdf, true, func(path string) error {
			shell := filepath.Join(s.Getenv("SystemRoot"), "System32", "WindowsPowerShell", "v1.0", "powershell.exe")
			err := s.Run([]string{fileName + "=" + path}, shell, "-NoProfile", "-NonInteractive", "-WindowStyle", "Hidden",
				"-Command", "$ErrorActionPreference = 'Stop'; Start-Process -FilePath $env:"+fileName+" -Verb Print")
			if err != nil {
				return errors.Join(ErrNoWay, err)
			}
			return nil
		})
	}
	for _, program := range []string{"lp", "lpr"} {
		if path, err := s.Look(program); err == nil {
			return s.byFile(pdf, false, func(file string) error { return s.Run(nil, path, file) })
		}
	}
	return ErrNoWay
}

// byFile hands a document to a program in a file, which stays where the program goes on
// reading it after it has ended here.
func (s System) byFile(pdf []byte, stays bool, run func(path string) error) error {
	f, err := os.CreateTemp(s.Temp, "tideline-*.pdf")
	if err != nil {
		return err
	}
	if !stays {
		defer func() { _ = os.Remove(f.Name()) }()
	}
	_, err = f.Write(pdf)
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	return run(f.Name())
}
