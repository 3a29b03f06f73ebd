package editor

import (
	"os"
	"os/exec"
	"runtime"
)

// Here is the system that the program runs on.
func Here() System {
	return System{
		GOOS: runtime.GOOS, Getenv: os.Getenv, Look: exec.LookPath,
		Start: func(program string, args ...string) error {
			cmd := exec.Command(program, args...) //nolint:gosec // a program of the table, and no shell
			if err := cmd.Start(); err != nil {
				return err
			}
			go func() { _ = cmd.Wait() }() // it ends when its user is done
			return nil
		},
		Output: func(program string, args ...string) (string, error) {
			out, err := exec.Command(program, args...).Output() //nolint:gosec // likewise
			return string(out), err
		},
	}
}
