//go:build !unix && !js

package halt

import (
	"os"
	"syscall"
)

// ends are the signals that ask for the end.
func ends() []os.Signal { return []os.Signal{os.Interrupt, syscall.SIGTERM} }
