package choose

import (
	"os"
	"path/filepath"
	"time"
)

// System returns the dialogs of the desktop, or nil where there can be none. It does not
// start a message bus.
func System() Dialogs {
	address := os.Getenv("DBUS_SESSION_BUS_ADDRESS")
	if runtime := os.Getenv("XDG_RUNTIME_DIR"); address == "" && runtime != "" {
		socket := filepath.Join(runtime, "bus")
		if info, err := os.Stat(socket); err == nil && info.Mode()&os.ModeSocket != 0 {
			address = "unix:path=" + socket
		}
	}
	if address == "" || address == "autolaunch:" || address == "disabled:" {
		return nil
	}
	return portal{address, time.Now}
}
